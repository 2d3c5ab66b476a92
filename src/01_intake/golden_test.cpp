// Golden files of this stage: golden/pages, golden/texts (input beside .expected) and golden/dates.tsv. ISNAD_WRITE_GOLDEN=1 writes what is
// expected of pages anew: to be looked at as a change of them.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "intake.h"
#include "language.h"
#include "table.h"

namespace {

namespace fs = std::filesystem;
using namespace isnad;

fs::path golden() { return fs::path(ISNAD_SOURCES) / "src/01_intake/golden"; }

std::string content(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

std::vector<fs::path> inputs(const char* folder) {
  std::vector<fs::path> out;
  for (const auto& entry : fs::directory_iterator(golden() / folder))
    if (entry.path().extension() != ".expected") out.push_back(entry.path());
  std::ranges::sort(out);
  return out;
}

std::string fields(const Document& document) {
  const auto from = document.published_from;
  const std::string how = from == PublishedFrom::Metadata ? "metadata" : from == PublishedFrom::Text ? "text" : "unknown";
  return "title\t" + document.title() + "\noutlet\t" + document.outlet + "\nurl\t" + document.url + "\nbyline\t" +
         document.byline + "\ndateline\t" + document.dateline + "\npublished\t" + document.published + " " + how + "\n";
}

Result<Document> read(const fs::path& path, Format format, const IntakeTables& tables) {
  return read_original({path.filename().string(), 0, format, content(path)}, tables);
}

}  // namespace

TEST_CASE("golden pages give their article and fields, and nothing else") {
  const auto tables = open_intake_tables();
  REQUIRE(tables);
  const std::vector<fs::path> pages = inputs("pages");
  REQUIRE(pages.size() >= 4);
  for (const fs::path& page : pages) {
    CAPTURE(page.filename().string());
    const auto document = read(page, Format::Html, *tables);
    REQUIRE(document);
    const std::string found = fields(*document) + "----\n" + document->text + "\n";
    const fs::path expected = fs::path(page).replace_extension(".expected");
    if (std::getenv("ISNAD_WRITE_GOLDEN") != nullptr) std::ofstream(expected, std::ios::binary) << found;
    CHECK(found == content(expected));
    CHECK(document->body_end == document->text.size());
  }
}

TEST_CASE("golden texts give their fields and the line where the article ends, and stay whole") {
  const auto tables = open_intake_tables();
  REQUIRE(tables);
  const std::vector<fs::path> texts = inputs("texts");
  REQUIRE(texts.size() >= 4);
  for (const fs::path& text : texts) {
    CAPTURE(text.filename().string());
    const auto document = read(text, Format::Txt, *tables);
    REQUIRE(document);
    CHECK(document->text == content(text));
    const std::string rest = document->text.substr(document->body_end);
    const std::string end = rest.substr(0, rest.find('\n'));
    CHECK(fields(*document) + "end\t" + end + "\n" == content(fs::path(text).replace_extension(".expected")));
  }
}

TEST_CASE("golden dates: the day of a line, and whether the line is about the date") {
  const auto tables = open_intake_tables();
  REQUIRE(tables);
  std::istringstream lines(content(golden() / "dates.tsv"));
  int cases = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('#')) continue;
    const auto cells = split(line, '\t');
    REQUIRE(cells.size() == 3);
    CAPTURE(line);
    ++cases;
    const auto date = find_date(cells[2], tables->dates);
    CHECK((date ? date->day : "none") == cells[0]);
    CHECK((!date ? "none" : date->alone ? "alone" : "joined") == std::string(cells[1]));
  }
  CHECK(cases >= 20);
}

TEST_CASE("golden languages: what is Arabic and what is not") {
  std::istringstream lines(content(golden() / "languages.tsv"));
  int cases = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('#')) continue;
    const auto cells = split(line, '\t');
    REQUIRE(cells.size() == 2);
    CAPTURE(line);
    ++cases;
    CHECK(is_arabic(cells[1]) == (cells[0] == "arabic"));
  }
  CHECK(cases >= 10);
}
