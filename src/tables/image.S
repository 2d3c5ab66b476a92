/* The compiled tables as bytes of the program itself: the loader maps them, and only the pages that are used are read. */
    .section .rodata
    .balign 64
    .global isnad_image_begin
    .global isnad_image_end
isnad_image_begin:
    .incbin ISNAD_IMAGE
isnad_image_end:
    .section .note.GNU-stack,"",%progbits
