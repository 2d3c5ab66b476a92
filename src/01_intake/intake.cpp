#include "intake.h"

#include "byte_source.h"
#include "input.h"
#include "json_line.h"
#include "mhtml.h"
#include "readers.h"
#include "sha256.h"
#include "sidecar.h"

namespace isnad {
namespace {

constexpr std::size_t kIdDigits = 16;

Result<Document> read_alone(const Original& original, const IntakeTables& tables) {
  if (original.document) return *original.document;
  Document document;
  document.path = original.path;
  document.line = original.line;
  const FormatReader& reader = reader_of(original.format);
  document.format = reader.name;
  document.sha256 = sha256_hex(original.bytes);
  if (Failure failure = reader.read(original, document, tables)) {
    const std::string at = place(original.path, original.line);
    failure->where = failure->where.empty() ? at : at + ": " + failure->where;
    return *failure;
  }
  if (document.id.empty()) document.id = "d" + document.sha256.substr(0, kIdDigits);
  return document;
}

bool is_one_text(Format format) {
  const auto cut = reader_of(format).cut;
  return cut == cut_whole || cut == cut_whole_file || cut == cut_mhtml;
}

}  // namespace

Result<Document> read_original(const Original& original, const IntakeTables& tables) {
  Result<Document> document = read_alone(original, tables);
  if (document && !original.sidecar.empty()) read_sidecar(original.sidecar, *document);
  return document;
}

Rejected rejected(const Original& original, Error error) {
  const bool is_line = original.format == Format::Jsonl;
  return {original.path, original.line, is_line ? json_line_id(original.bytes) : std::string{}, std::move(error)};
}

void for_each_original(const std::string& path, const IntakeOptions& options, const OriginalSink& sink) {
  Result<ByteSource> source = ByteSource::open(path);
  if (!source) return sink.rejected({path, 0, "", source.error()});
  Input input{path, *source, {}};
  input.descriptor = source->descriptor();
  const auto with_sidecar = [&](Original&& original) {
    if (original.path == path && is_one_text(original.format))
      if (const std::optional<Sidecar> sidecar = sidecar_of(path)) attach(*sidecar, original, sink);
    return sink.original(std::move(original));
  };
  cut_input(input, options, {with_sidecar, sink.rejected});
}

void intake_file(const std::string& path, const IntakeOptions& options, const IntakeTables& tables,
                 const DocumentSink& sink) {
  const auto take = [&](Original&& original) {
    Result<Document> document = read_original(original, tables);
    if (document) return sink.document(std::move(*document), original);
    sink.rejected(rejected(original, document.error()));
    return true;
  };
  for_each_original(path, options, {take, sink.rejected});
}

}  // namespace isnad
