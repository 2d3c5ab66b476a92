// libFuzzer harness of every reader of stage 1. ISNAD_FUZZ_FORMAT names the format, as --from does; without it each input is of
// the format that its first bytes look like. Whatever the bytes: each original is read into a document that holds together, or refused with a
// reason; an original that is read alone gives the same document; limits that are set low are kept.
// Run by ./test fuzz, each reader for some seconds; alone:
//   ISNAD_FUZZ_FORMAT=warc build/fuzz/fuzz/reader_fuzz -max_total_time=600 NEW_FOLDER fuzz/corpus/warc src/01_intake/golden/warc
#include <cstdint>
#include <cstdlib>
#include <string>

#include "document_check.h"
#include "input.h"
#include "readers.h"
#include "wrapped.h"

namespace {

using isnad::fuzz::check;
using isnad::fuzz::must;

constexpr std::size_t kUnpackRatio = 300, kFreeBytes = 1 << 25U;

isnad::Format chosen_format() {
  const char* name = std::getenv("ISNAD_FUZZ_FORMAT");
  const auto format = isnad::format_named(name == nullptr ? "auto" : name);
  must(format.ok());
  return *format;
}

isnad::IntakeOptions low_limits() {
  isnad::IntakeOptions options;
  options.format = chosen_format();
  options.max_page_bytes = options.max_line_bytes = options.max_file_bytes = 1 << 20U;
  options.max_unpacked_bytes = 1 << 22U;
  options.max_entries = 100;
  return options;
}

// An original that is an input of its own gives one document, the same one.
void read_alone(const isnad::Original& original, const isnad::Document& document, const isnad::IntakeTables& tables) {
  isnad::IntakeOptions same = low_limits();
  same.format = original.format;
  isnad::MemoryReader alone(original.bytes);
  isnad::Input again{"input", alone, {}};
  std::size_t count = 0;
  isnad::cut_input(again, same,
                   {[&](isnad::Original&& one) {
                      const auto copy = isnad::read_original(one, tables);
                      must(copy.ok() && copy->text == document.text && copy->sha256 == document.sha256);
                      return ++count, true;
                    },
                    [](isnad::Rejected&&) { must(false); }});
  must(count == 1);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto tables = isnad::open_intake_tables();
  static const isnad::IntakeOptions options = low_limits();
  must(tables.ok());
  const std::string bytes = isnad::fuzz::wrapped(options.format, {reinterpret_cast<const char*>(data), size});
  isnad::MemoryReader memory(bytes);
  isnad::Input input{"input", memory, {}};
  std::size_t unpacked = 0;
  isnad::cut_input(input, options,
                   {[&](isnad::Original&& original) {
                      unpacked += original.bytes.size();
                      const auto document = isnad::read_original(original, *tables);
                      if (document) {
                        check(*document);
                        read_alone(original, *document, *tables);
                      } else {
                        must(isnad::is_valid_utf8(isnad::rejected(original, document.error()).id));
                      }
                      return true;
                    },
                    [](isnad::Rejected&& row) { must(!row.error.found.empty()); }});
  must(unpacked <= bytes.size() * kUnpackRatio + kFreeBytes);
  return 0;
}
