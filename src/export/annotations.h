// Claims as W3C Web Annotations.
#pragma once

#include <memory>
#include <string>

#include "export_form.h"
#include "utf8.h"

namespace isnad {

/// One AnnotationPage (JSON-LD), one annotation a line. Each has the claim as the JSON of `isnad read --to jsonl` in its body and the
/// sentence as its target: by its words with up to 32 characters around, and by its place in Unicode code points of the text as received.
/// The id is urn:isnad:claim: and the claim's id, percent-encoded; the source is the address of the document, else
/// urn:isnad:document: and its id. No clock is read, so `created` is left out.
class Annotations final : public ExportForm {
 public:
  [[nodiscard]] ExportUnit unit() const override { return ExportUnit::Claim; }
  std::string opening() override;
  std::string claim(const StoredClaim& claim, std::string_view statement) override;
  std::string closing() override;

 private:
  std::shared_ptr<const StoredDocument> index_of_;
  std::unique_ptr<CodePointIndex> points_;
  bool first_ = true;
};

}  // namespace isnad
