// Documents as references for Zotero and its like: RIS and BibTeX.
#pragma once

#include <set>
#include <string>

#include "export_form.h"

namespace isnad {

/// RIS, one record a document: TY first, ER last, tags of two letters, lines ended by CR LF. ID is the document's id; AB quotes the
/// first sentence of a claim that the filter lets through; N1 has the SHA-256 of the original and the ids that `isnad show` opens.
/// Line breaks and controls inside a value become blanks, so that no text can add a field.
class RisForm final : public ExportForm {
 public:
  [[nodiscard]] ExportUnit unit() const override { return ExportUnit::Document; }
  std::string document(const StoredDocument& document, std::span<const std::uint32_t> claims) override;
};

/// BibTeX, one @online entry a document, as biblatex reads it. The key is the document's id with other characters than letters and
/// digits as "-", and a number behind it when that was used before. Braces of a text become round brackets, since BibTeX counts them.
class BibtexForm final : public ExportForm {
 public:
  [[nodiscard]] ExportUnit unit() const override { return ExportUnit::Document; }
  std::string document(const StoredDocument& document, std::span<const std::uint32_t> claims) override;

 private:
  std::set<std::string> keys_;
};

/// One document as a line of a bibliography, Chicago style (17th edition, 14.191): `Byline. “Title.” Outlet, May 9, 2015. Address.` What is
/// not known is left out; a day of which only the month or year is known is as precise.
std::string chicago_of(const Document& document);

}  // namespace isnad
