// libFuzzer harness of stage 1: any bytes, in each format, give a Document of valid UTF-8 with its offsets inside the text,
// or an Error. Built by -DISNAD_FUZZ=ON with clang; run: build/fuzz/intake_fuzz -max_total_time=60 CORPUS_FOLDER
#include <cstdint>
#include <string>

#include "document_check.h"
#include "intake.h"

using isnad::fuzz::check;
using isnad::fuzz::must;

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
