// Documents of word processors, DOCX and ODT: ZIPs that hold the text as XML.
#pragma once

#include <string_view>

#include "document.h"
#include "intake.h"
#include "page_rules.h"
#include "result.h"

namespace isnad {

inline constexpr std::uint64_t kMaxOfficeXml = 100'000'000;  ///< bytes of one part, unpacked

/// A ZIP that begins with the parts list of DOCX.
bool looks_like_docx(std::string_view head);
/// A ZIP that begins with the type of a text of OpenDocument.
bool looks_like_odt(std::string_view head);

/// Paragraphs as lines, those of footnotes and endnotes behind the text. Of tracked changes the text as it would be if all
/// were accepted: what was deleted or moved away is left out. Left out, too: comments, headers and footers, codes of fields,
/// the second of two forms of one drawing. No metadata are taken: they name the writer's computer, and days of saving, not of
/// publication.
/// @return BadInput for what is no such ZIP or damaged XML, TooLarge beyond kMaxOfficeXml or 200 times the packed size,
///         EmptyInput without text ("needs OCR" is said when it holds pictures)
Failure read_docx(const Original& original, Document& document, const IntakeTables& tables);
Failure read_odt(const Original& original, Document& document, const IntakeTables& tables);

}  // namespace isnad
