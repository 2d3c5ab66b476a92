// The seeds of the fuzzers: what once broke a reader stands among them, and is read here with every test.
#include <filesystem>

#include "cut_fixture.h"
#include "readers.h"
#include "utf8.h"

namespace {

namespace fs = std::filesystem;
using namespace isnad;

}  // namespace

TEST_CASE("every reader has a corpus for its fuzzer, and every input of it is read or refused") {
  for (const FormatReader& reader : readers()) {
    CAPTURE(reader.name);
    const fs::path folder = fs::path(ISNAD_SOURCES) / "fuzz/corpus" / reader.name;
    REQUIRE(fs::is_directory(folder));
    IntakeOptions options;
    options.format = reader.format;
    std::size_t documents = 0;
    for (const auto& entry : fs::directory_iterator(folder)) {
      CAPTURE(entry.path().filename().string());
      const auto got = testing::cut("input", testing::content(entry.path()), options);
      CHECK(got.documents.size() + got.rejected.size() > 0);
      documents += got.documents.size();
      for (const Document& document : got.documents) CHECK(is_valid_utf8(document.text));
    }
    CHECK(documents > 0);
  }
}
