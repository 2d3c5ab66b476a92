// PDF, by poppler: the text of its pages, put back into the order in which it is read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document.h"
#include "intake.h"
#include "page_rules.h"
#include "result.h"

namespace isnad {

inline constexpr std::size_t kMaxPdfPages = 2000;            ///< of a file; later ones are not read
inline constexpr std::size_t kMaxPdfText = 20'000'000;       ///< bytes of text of a file

bool looks_like_pdf(std::string_view head);

/// Load poppler, which is no part of the program until a PDF is met: to be called before a process gives up its rights. False where it
/// is not there.
bool load_pdf_library();

/// Paragraphs of all pages, columns one after the other, a paragraph that goes on in the next column or page in two; letters that were written as forms (U+FB50 to U+FDFF, U+FE70 to U+FEFF) are letters
/// again. Pages that hold no text, and those beyond kMaxPdfPages, are named in Document::unread. No metadata are taken: they name the writer's computer, and days of saving, not of publication.
/// @return BadInput for what is no PDF, is damaged, or asks for a password; EmptyInput for a scan ("needs OCR"), or without text;
///         CannotOpen where poppler is not installed; TooLarge beyond kMaxPdfText
Failure read_pdf(const Original& original, Document& document, const IntakeTables& tables);

}  // namespace isnad
