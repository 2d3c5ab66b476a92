// libFuzzer harness of what a reader apart may answer: any bytes give a document that holds together, or nothing.
// Built by -DISNAD_FUZZ=ON with clang; run: build/fuzz/frames_fuzz -max_total_time=60 CORPUS_FOLDER
#include <cstdint>

#include "document_check.h"
#include "frames.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (const auto original = isnad::unpack_original(bytes)) {
    const isnad::Document& document = *original->document;
    isnad::fuzz::must(isnad::is_valid_utf8(document.text) && document.body_end <= document.text.size());
    isnad::fuzz::must(isnad::is_valid_utf8(document.title()) && isnad::packed(*original, document) == bytes);
  }
  if (const auto row = isnad::unpack_rejected(bytes)) isnad::fuzz::must(isnad::packed(*row) == bytes);
  if (const auto task = isnad::unpack_task(bytes)) isnad::fuzz::must(isnad::packed(*task) == bytes);
  return 0;
}
