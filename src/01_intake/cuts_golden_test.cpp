// Golden files of inputs that hold several texts: golden/FORMAT/NAME.* beside NAME.expected, which lists each document.
// ISNAD_WRITE_GOLDEN=1 writes the .expected anew: to be looked at as a change of them.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "cut_fixture.h"
#include "provenance.h"

namespace {

namespace fs = std::filesystem;
using namespace isnad;

std::string indented(std::string text) {
  for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2) text.insert(at + 1, 1, '\t');
  return text;
}

std::string told(const testing::Cut& got) {
  std::string out;
  for (const Document& document : got.documents) {
    const bool given = !document.id.starts_with("d" + document.sha256.substr(0, 16));
    if (given) out += "id\t" + document.id + "\n";
    if (document.path.find_first_of("!@") != std::string::npos) out += "path\t" + document.path + "\n";
    if (document.line > 0) out += "line\t" + std::to_string(document.line) + "\n";
    if (document.title_bytes > 0) out += "title\t" + document.title() + "\n";
    out += "outlet\t" + document.outlet + "\nbyline\t" + document.byline + "\nurl\t" + document.url + "\npublished\t" +
           document.published + "\n";
    if (!document.forwarded_from.empty()) out += "forwarded\t" + document.forwarded_from + "\n";
    for (const auto& [name, value] : provenance_rows(document.provenance)) out += std::string(name) + "\t" + std::string(value) + "\n";
    if (!document.unread.empty()) out += "unread\t" + document.unread + "\n";
    if (document.charset != "utf-8") out += "charset\t" + document.charset + "\n";
    if (document.replaced_bytes > 0) out += "replaced\t" + std::to_string(document.replaced_bytes) + "\n";
    out += "text\t" + indented(document.text) + "\n";
  }
  for (const Rejected& row : got.rejected) out += "rejected\t" + row.error.message() + "\n";
  return out;
}

void check_folder(const char* folder, const char* shown_name = nullptr) {
  std::size_t count = 0;
  const fs::path where = fs::path(ISNAD_SOURCES) / "src/01_intake/golden" / folder;
  for (const auto& entry : fs::directory_iterator(where)) {
    if (entry.path().extension() == ".expected") continue;
    CAPTURE(entry.path().filename().string());
    ++count;
    const std::string name = shown_name != nullptr ? shown_name : entry.path().filename().string();
    const std::string bytes = testing::content(entry.path());
    const auto got = testing::cut(name, bytes);
    const fs::path expected = fs::path(entry.path()).replace_extension(".expected");
    if (std::getenv("ISNAD_WRITE_GOLDEN") != nullptr) std::ofstream(expected, std::ios::binary) << told(got);
    CHECK(told(got) == testing::content(expected));
    // An original is an input of its own: it gives the same document when it is read alone.
    for (std::size_t at = 0; at < got.originals.size(); ++at) {
      IntakeOptions same;
      same.format = got.originals[at].format;
      const auto again = testing::cut(name, got.originals[at].bytes, same);
      REQUIRE(again.documents.size() == 1);
      CHECK(again.documents[0].text == got.documents[at].text);
      CHECK(again.documents[0].published == got.documents[at].published);
      CHECK(again.documents[0].sha256 == got.documents[at].sha256);
    }
  }
  CHECK(count > 0);
}

}  // namespace

TEST_CASE("golden exports of Telegram Desktop give their posts") { check_folder("telegram", "result.json"); }

TEST_CASE("golden feeds give their items") { check_folder("feeds"); }

TEST_CASE("golden tables give their rows") { check_folder("tables"); }

TEST_CASE("golden web archives give their Arabic pages, whatever is damaged") { check_folder("warc"); }

TEST_CASE("golden WACZ give their pages, and say what nothing vouches for") { check_folder("wacz"); }

TEST_CASE("golden messages give their text and what is attached") {
  check_folder("mail");
  check_folder("boxes");
}

TEST_CASE("golden pages in one file give their page") { check_folder("mhtml"); }

TEST_CASE("golden PDF gives its lines in reading order") { check_folder("pdf"); }

TEST_CASE("golden office files give their paragraphs, as changes and notes leave them") { check_folder("office"); }

TEST_CASE("golden JSON lines give their texts, whatever their members are called") { check_folder("lines"); }

TEST_CASE("golden archives give what may be read of them") { check_folder("archives"); }

TEST_CASE("golden RTF gives its letters in every way to write them") { check_folder("rtf"); }

TEST_CASE("golden archives of X give their posts") { check_folder("x"); }
