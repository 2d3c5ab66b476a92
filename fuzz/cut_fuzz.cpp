// libFuzzer harness of the readers that cut an input into several: the first byte chooses a format of the list, or none, so that it is found
// by the first bytes. Whatever follows, every original is read into a document that holds together, or refused; an original is read alone
// into the same document; and limits that are set low are kept.
// Built by -DISNAD_FUZZ=ON with clang; run: build/fuzz/cut_fuzz -max_total_time=60 CORPUS_FOLDER (seeds: fuzz/make_seeds FOLDER)
#include <cstdint>
#include <string>

#include "document_check.h"
#include "input.h"
#include "readers.h"

using isnad::fuzz::check;
using isnad::fuzz::must;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto tables = isnad::open_intake_tables();
  must(tables.ok());
  if (size == 0) return 0;
  isnad::IntakeOptions options;
  options.max_page_bytes = options.max_line_bytes = options.max_file_bytes = 1 << 20;
  options.max_unpacked_bytes = 1 << 22;
  options.max_entries = 100;
  const auto formats = isnad::readers();
  if (data[0] < formats.size()) options.format = formats[data[0]].format;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  isnad::MemoryReader memory(bytes);
  isnad::Input input{"input", memory, {}};
  std::size_t unpacked = 0;
  isnad::cut_input(input, options,
                   {[&](isnad::Original&& original) {
                      unpacked += original.bytes.size();
                      const auto document = isnad::read_original(original, *tables);
                      if (!document) return true;
                      check(*document);
                      isnad::IntakeOptions same = options;
                      same.format = original.format;
                      isnad::MemoryReader alone(original.bytes);
                      isnad::Input again{"input", alone, {}};
                      std::size_t count = 0;
                      isnad::cut_input(again, same,
                                       {[&](isnad::Original&& one) {
                                          const auto copy = isnad::read_original(one, *tables);
                                          must(copy.ok() && copy->text == document->text && copy->sha256 == document->sha256);
                                          return ++count, true;
                                        },
                                        [](isnad::Rejected&&) { must(false); }});
                      must(count == 1);
                      return true;
                    },
                    [](isnad::Rejected&& row) { must(!row.error.found.empty()); }});
  must(unpacked <= bytes.size() * 300 + (1 << 25));
  return 0;
}
