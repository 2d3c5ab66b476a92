#include "rows.h"

#include <filesystem>
#include <fstream>

#include "columns.h"
#include "cut_fixture.h"
#include "delimited.h"

using namespace isnad;
using isnad::testing::check_refused;
using isnad::testing::cut;

namespace {

const std::string kLong(60, 'a');

std::string text_of(const std::string& csv) {
  const auto got = cut("a.csv", csv);
  REQUIRE(got.documents.size() == 1);
  return got.documents[0].text;
}

}  // namespace

TEST_CASE("quotes, line breaks inside them and delimiters are those of RFC 4180") {
  CHECK(text_of("id,text\r\n1,\"a \"\"b\"\", c\nd\"\r\n") == "a \"b\", c\nd");
  CHECK(text_of("text\nplain \"quote\" inside\n") == "plain \"quote\" inside");
  CHECK(text_of("id,text\r1,last line without an end") == "last line without an end");
  CHECK(text_of("id,text\n1,\"quoted\" and more\n") == "quoted and more");
}

TEST_CASE("the delimiter is found, or said as Excel says it") {
  for (const char* delimiter : {",", ";", "\t", "|"}) {
    CAPTURE(delimiter);
    CHECK(text_of(std::string("date") + delimiter + "text\n2016-03-01" + delimiter + "some words\n") == "some words");
  }
  CHECK(text_of("sep=!\ndate!text\n2016-03-01!one, two; three\n") == "one, two; three");
}

TEST_CASE("a table in UTF-16 or windows-1256 is converted and its charset kept") {
  std::string wide = "\xFF\xFE";
  for (const char c : std::string("text\tdate\r\nsome words\t2016-03-01\r\n")) wide += c, wide += '\0';
  const auto got = cut("a.csv", wide);
  REQUIRE(got.documents.size() == 1);
  CHECK(got.documents[0].text == "some words");
  CHECK(got.documents[0].charset == "utf-16le");
  CHECK(got.documents[0].published == "2016-03-01");
}

TEST_CASE("days of Excel's calendar are days") {
  const auto day = [](const std::string& cell) { return cut("a.csv", "text,date\nsome words," + cell + "\n").documents.at(0).published; };
  CHECK(day("42430") == "2016-03-01");
  CHECK(day("42430.75") == "2016-03-01");
  CHECK(day("1/3/2016") == "2016-03-01");
  CHECK(day("7").empty());
  CHECK(day("").empty());
}

TEST_CASE("a mapping names columns by heading or number, and one that is not there is told") {
  IntakeOptions options;
  options.columns = {{"text", "B"}, {"outlet", "1"}};
  const auto got = cut("a.csv", "A,B,text\none,two,three\n", options);
  REQUIRE(got.documents.size() == 1);
  CHECK(got.documents[0].text == "two");
  CHECK(got.documents[0].outlet == "one");
  options.columns = {{"text", "C"}};
  check_refused(cut("a.csv", "A,B\none,two\n", options), Code::BadInput);
}

TEST_CASE("a mapping file is read, and what is wrong in it is told with its line") {
  const auto names = parse_columns("text = \"Body\" # as the newsroom calls it\npublished = 3\n", "m.toml");
  REQUIRE(names);
  CHECK(*names == ColumnNames{{"text", "Body"}, {"published", "3"}});
  for (const char* wrong : {"\ntext = ", "\nwhere = \"x\"", "\ntext = [1]"}) {
    const auto refused = parse_columns(wrong, "m.toml");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().where == "m.toml:2");
  }
}

TEST_CASE("an original says its fields itself: it gives the same document without the mapping") {
  IntakeOptions options;
  options.columns = {{"text", "B"}};
  const auto got = cut("a.csv", "text;B\none;\"two;\n three\"\n", options);
  REQUIRE(got.originals.size() == 1);
  const auto again = cut("a.csv", got.originals[0].bytes);
  REQUIRE(again.documents.size() == 1);
  CHECK(again.documents[0].text == "two;\n three");
  CHECK(again.documents[0].sha256 == got.documents[0].sha256);
}

TEST_CASE("a table without a heading that is known is read by what its cells look like") {
  const std::string arabic = "\u0642\u0627\u0644 \u0634\u0647\u0648\u062F \u0625\u0646 \u0627\u0644\u0642\u0648\u0627\u062A \u062F\u062E\u0644\u062A \u0627\u0644\u0628\u0644\u062F\u0629 \u0623\u0645\u0633 \u0628\u0639\u062F \u0627\u0644\u0638\u0647\u0631 ";
  std::string rows;
  for (const char* number : {"1", "2", "3"})
    rows += std::string(number) + ",https://example.org/" + number + ",2016-03-0" + number + "," + arabic + number + "\n";
  const auto got = cut("a.csv", rows);
  REQUIRE(got.documents.size() == 3);
  CHECK(got.documents[0].text == arabic + "1");
  CHECK(got.documents[0].url == "https://example.org/1");
  CHECK(got.documents[2].published == "2016-03-03");
  CHECK(got.documents[0].id.starts_with("d"));
}

TEST_CASE("what is no table, or holds no text, is told, and the other rows are read") {
  check_refused(cut("a.csv", "1,2\n3,4\n"), Code::BadInput);
  check_refused(cut("a.csv", "text,date\n\n,\n"), Code::EmptyInput);
  check_refused(cut("a.csv", std::string("a\0b", 3)), Code::BinaryInput);
  const auto got = cut("a.csv", "title,text\none,first text\n,\"\"\ntwo,second\nthree,\"never closed\n");
  CHECK(got.documents.size() == 2);
  REQUIRE(got.rejected.size() == 2);
  CHECK(got.rejected[0].line == 3);
  CHECK(got.rejected[1].error.code == Code::BadInput);
  IntakeOptions small;
  small.max_line_bytes = 100;
  const auto large = cut("a.csv", "text\n" + std::string(500, 'a') + "\nshort\n", small);
  CHECK(large.documents.size() == 1);
  REQUIRE(large.rejected.size() == 1);
  CHECK(large.rejected[0].error.code == Code::TooLarge);
}

TEST_CASE("the size of the pieces in which a table comes does not matter") {
  const std::string table = "text,date\r\n\"one \"\"a\"\"\r\nb\",2016-03-01\r\rtwo,2016-03-02\n";
  for (std::size_t size = 1; size < table.size(); ++size) {
    std::vector<std::string> records;
    RecordCutter cutter(',', 100, [&](const RecordCutter::Record& record) { return records.emplace_back(record.bytes), true; });
    for (std::size_t at = 0; at < table.size(); at += size) cutter.feed(std::string_view(table).substr(at, size));
    cutter.finish();
    CHECK(records == std::vector<std::string>{"text,date", "\"one \"\"a\"\"\r\nb\",2016-03-01", "", "two,2016-03-02"});
  }
}
