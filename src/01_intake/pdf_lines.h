// Words of a PDF's page, as drawn, into lines as read.
#pragma once

#include <span>
#include <string>

#include "pdf_module/pdf_pages.h"

namespace isnad {

/// Paragraphs in the order of the words, one a line, each in reading order: in a line with letters of scripts from right to left the words and letters
/// are turned around, numbers and words of other scripts stay as they are. The two letters of a lam-alef, which are told by their
/// equal widths, keep their order. Forms (U+FB50 to U+FDFF, U+FE70 to U+FEFF) become letters, controls of direction are left out.
/// Words that are turned on the page are left out.
std::string lines_of_words(std::span<const PdfWord> words);

}  // namespace isnad
