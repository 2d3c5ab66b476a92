// The project's own JSON lines: documents whole, their claims, what people decided. archive_read.h reads them back.
//
//   {"kind":"isnad-archive","version":1,"tolls":"most-origins"}
//   {"kind":"document","id":"d001",...,"text":"...","original":null,"engine":"...","data":"...","entities":[...],"claims":[...]}
//   {"kind":"decision","made":"...","person":"...","decision":"merge","subject":"...","object":"...","note":"...","undone":null}
//   {"kind":"decision",...,"decision":"correct","subject":"d001/c3","object":"4",...,"field":"killed","words":"...","reading":"..."}
#pragma once

#include <string>

#include "export_form.h"
#include "store.h"

namespace isnad {

inline constexpr std::string_view kArchiveKind = "isnad-archive";
inline constexpr std::uint64_t kArchiveVersion = 1;

/// Appends one document as a line. Spans are code points of `text`, as in the contract of `isnad read --to jsonl`, whose entities and
/// claims these are. `original` are the bytes as received; null in the line when they are the text itself, "original_base64" when
/// they are no UTF-8.
void append_archive_document(std::string& out, const StoredDocument& document, std::string_view original);
void append_archive_decision(std::string& out, const DecisionRow& row);

/// Documents in the order of storing, then decisions, first one first. With a filter: the documents that hold a claim that it lets
/// through, each with all its claims. The report of imports and texts that a later one replaced are not in it.
class ArchiveForm final : public ExportForm {
 public:
  explicit ArchiveForm(Store& store) : store_(store) {}
  [[nodiscard]] ExportUnit unit() const override { return ExportUnit::Document; }
  std::string opening() override;
  std::string document(const StoredDocument& document, std::span<const std::uint32_t> claims) override;
  std::string closing() override;

 private:
  Store& store_;
};

}  // namespace isnad
