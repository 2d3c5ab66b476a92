// RTF, as Word and WordPad write it.
#pragma once

#include <string_view>

#include "document.h"
#include "intake.h"
#include "page_rules.h"
#include "result.h"

namespace isnad {

inline constexpr std::size_t kMaxRtfDepth = 512;  ///< groups inside one another

bool looks_like_rtf(std::string_view head);

/// Paragraphs as lines, footnotes behind the text. Letters by the character set of their font (\fcharset178 is windows-1256), else
/// by \ansicpg, else by \uN, whose stand-ins are passed over. Left out: hidden and deleted text, headers and footers, pictures, fields' codes, tables of
/// fonts and styles, metadata, destinations that are not known.
/// @return BadInput for what is no RTF or is nested deeper than kMaxRtfDepth, EmptyInput without text ("needs OCR" is said when it holds
///         pictures). A file that breaks off gives what came before.
Failure read_rtf(const Original& original, Document& document, const IntakeTables& tables);

}  // namespace isnad
