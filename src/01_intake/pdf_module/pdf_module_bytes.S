/* The module as bytes of the program: one file to carry, and poppler is loaded only when a PDF is met. */
    .section .rodata
    .global isnad_pdf_module_begin
    .global isnad_pdf_module_end
    .balign 64
isnad_pdf_module_begin:
    .incbin ISNAD_PDF_MODULE
isnad_pdf_module_end:
    .section .note.GNU-stack,"",%progbits
