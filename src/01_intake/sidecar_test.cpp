#include "sidecar.h"

#include <filesystem>
#include <fstream>
#include <unistd.h>

#include "cut_fixture.h"
#include "provenance.h"
#include "sha256.h"

using namespace isnad;

namespace {

namespace fs = std::filesystem;

// A page, and what lies beside it, in a folder of their own; read as `isnad read FOLDER` does.
testing::Cut read_beside(const std::string& page, const std::string& sidecar, const char* name = "x.json") {
  const fs::path place = fs::temp_directory_path() / ("isnad_sidecar" + std::to_string(::getpid()));
  fs::create_directories(place);
  std::ofstream(place / "x.html") << page;
  std::ofstream(place / name) << sidecar;
  testing::Cut got;
  const InputList list = list_inputs({place.string()});
  CHECK(list.files == std::vector{(place / "x.html").string()});
  const DocumentSink sink{[&](Document&& document, const Original&) { return got.documents.push_back(std::move(document)), true; },
                          [&](Rejected&& row) { got.rejected.push_back(std::move(row)); }};
  for (const std::string& file : list.files) intake_file(file, {}, testing::intake_tables(), sink);
  fs::remove_all(place);
  return got;
}

const std::string kPage = "<html><body><p>\u0642\u0635\u0641\u062A \u0627\u0644\u0642\u0648\u0627\u062A \u0627\u0644\u0628\u0644\u062F\u0629";

}  // namespace

TEST_CASE("a sidecar says where and when its page was fetched, and by whom") {
  const auto got = read_beside(kPage, R"({"url": "https://example.org/1", "fetched": "2018-02-16T10:00:00Z", "collector": "the archive", "sha256": ")" +
                                          sha256_hex(kPage) + R"("})");
  REQUIRE(got.documents.size() == 1);
  CHECK(got.rejected.empty());
  CHECK(got.documents[0].url == "https://example.org/1");
  CHECK(provenance_rows(got.documents[0].provenance) ==
        std::vector<ProvenanceRow>{{"fetched", "2018-02-16T10:00:00Z"}, {"collector", "the archive"}, {"sum", sha256_hex(kPage)}});
}

TEST_CASE("the address of a page that names its own stands above that of its sidecar") {
  const auto got = read_beside(R"(<link rel="canonical" href="https://example.org/own">)" + kPage, R"({"url": "https://mirror.example/1"})", "x.html.json");
  REQUIRE(got.documents.size() == 1);
  CHECK(got.documents[0].url == "https://example.org/own");
  CHECK(provenance_rows(got.documents[0].provenance) == std::vector<ProvenanceRow>{{"address", "https://mirror.example/1"}});
}

TEST_CASE("a page that is not the one its sidecar vouches for is read, and reported") {
  const auto got = read_beside(kPage, R"({"url": "https://example.org/1", "sha256": "00"})");
  CHECK(got.documents.size() == 1);
  REQUIRE(got.rejected.size() == 1);
  CHECK(got.rejected[0].error.found.starts_with("a page whose SHA-256 is not the one in "));
}

TEST_CASE("a sidecar that is damaged is reported, JSON of something else is none") {
  CHECK(read_beside(kPage, R"({"url": "https://exam)").rejected.size() == 1);
  const auto other = read_beside(kPage, R"([{"colour": "red"}])");
  CHECK(other.rejected.empty());
  CHECK(other.documents.at(0).provenance.empty());
}

TEST_CASE("a value of provenance keeps to its line") {
  std::string provenance;
  add_provenance(provenance, "collector", "a\tb\nrecord\tc");
  add_provenance(provenance, "fetched", " ");
  CHECK(provenance_rows(provenance) == std::vector<ProvenanceRow>{{"collector", "a b record c"}});
}
