/* The compiled tables as bytes of the program itself: the loader maps them, and only the pages that are used are read. Beside them the text
   of the tables, packed, for whoever looks at them or adds rows. */
    .section .rodata
    .balign 64
    .global isnad_image_begin
    .global isnad_image_end
isnad_image_begin:
    .incbin ISNAD_IMAGE
isnad_image_end:
    .global isnad_packed_tables_begin
    .global isnad_packed_tables_end
isnad_packed_tables_begin:
    .incbin ISNAD_PACKED_TABLES
isnad_packed_tables_end:
    .section .note.GNU-stack,"",%progbits
