#include "import_sinks.h"

#include "claims_json.h"

namespace isnad {

void JsonlSink::prepare(ImportItem& item) const {
  if (item.error)
    append_error_json(item.prepared, item.document.id, item.document.path, item.document.line, *item.error);
  else
    append_claims_json(item.prepared, item.document, item.claims, kEngineVersion, data_version_);
  item.prepared += '\n';
}

Failure JsonlSink::take(const ImportItem& item) { return out_.write(item.prepared); }

bool StoreSink::wants(const Document& document) {
  const std::lock_guard lock(mutex_);
  const auto known = importer_.known(document.sha256);
  return !known || *known != Known::Current;  // after an error of the importer, take() gives it again
}

Failure StoreSink::take(const ImportItem& item) {
  if (item.unchanged) return std::nullopt;
  const std::lock_guard lock(mutex_);
  const Document& document = item.document;
  if (item.error) return importer_.report(document.path, document.line, *item.error);
  if (document.replaced_bytes > 0) {
    const Error remark{Code::BadInput, "", std::to_string(document.replaced_bytes) + " bytes that are no text in " +
                       document.charset + ", read as U+FFFD", ""};
    if (Failure failure = importer_.report(document.path, document.line, remark)) return failure;
  }
  if (!document.unread.empty())
    if (Failure failure = importer_.report(document.path, document.line, {Code::EmptyInput, "", document.unread, ""})) return failure;
  if (document.title_bytes > 0 && document.title_bytes == document.text.size()) {
    const Error remark{Code::EmptyInput, "", "a title alone: its input holds no text", ""};
    if (Failure failure = importer_.report(document.path, document.line, remark)) return failure;
  }
  if (item.not_arabic) {
    const Error remark{Code::EmptyInput, "", "a text that is not Arabic: stored and searched, not read for claims", ""};
    if (Failure failure = importer_.report(document.path, document.line, remark)) return failure;
  }
  const auto added = importer_.add(document, item.original.bytes, item.claims);
  if (added) return std::nullopt;
  if (added.error().code != Code::SpanOutOfRange) return added.error();
  ++refused_;
  return importer_.report(document.path, document.line, added.error());
}

Failure StoreSink::finish() {
  const std::lock_guard lock(mutex_);
  return importer_.finish();
}

}  // namespace isnad
