// libFuzzer harness of stage 1: any bytes, in each format, give a Document of valid UTF-8 with its offsets inside the text,
// or an Error. Built by -DISNAD_FUZZ=ON with clang; run: build/fuzz/intake_fuzz -max_total_time=60 CORPUS_FOLDER
#include <cstdint>
#include <cstdlib>
#include <string>

#include "intake.h"
#include "utf8.h"

namespace {

void must(bool holds) {
  if (!holds) std::abort();
}

void check(const isnad::Document& document) {
  must(isnad::is_valid_utf8(document.text));
  must(document.body_end <= document.text.size());
  must(document.title_begin + document.title_bytes <= document.text.size());
  must(isnad::is_valid_utf8(document.title()));
  must(isnad::is_valid_utf8(std::string_view(document.text).substr(document.body_end)));
  for (const std::string* field : {&document.id, &document.outlet, &document.url, &document.byline, &document.dateline})
    must(isnad::is_valid_utf8(*field));
  must(document.published.empty() || document.published.size() == 10);
  must(document.published.empty() == (document.published_from == isnad::PublishedFrom::Unknown));
  must(!document.id.empty() && document.sha256.size() == 64);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto tables = isnad::open_intake_tables();
  must(tables.ok());
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  for (const isnad::Format format : {isnad::Format::Txt, isnad::Format::Html, isnad::Format::Jsonl}) {
    const isnad::Original original{"input", 1, format, bytes};
    const auto document = isnad::read_original(original, *tables);
    if (document) check(*document);
    else must(isnad::is_valid_utf8(isnad::rejected(original, document.error()).id));
  }
  return 0;
}
