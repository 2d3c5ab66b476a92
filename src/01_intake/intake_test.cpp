#include "intake.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <unistd.h>

#include "sha256.h"
#include "utf8.h"

using namespace isnad;
namespace fs = std::filesystem;

namespace {

// A folder that is gone when the test ends.
struct Folder {
  fs::path path = fs::temp_directory_path() / ("isnad-intake-" + std::to_string(::getpid()));
  Folder() { fs::create_directories(path); }
  ~Folder() { std::error_code ignored; fs::remove_all(path, ignored); }
  std::string write(const std::string& name, std::string_view bytes) const {
    fs::create_directories((path / name).parent_path());
    std::ofstream(path / name, std::ios::binary) << bytes;
    return (path / name).string();
  }
};

struct Read {
  std::vector<Document> documents;
  std::vector<std::string> originals;
  std::vector<Rejected> rejected;
};

Read read(const std::string& path, const IntakeOptions& options = {}) {
  static const auto tables = open_intake_tables();
  REQUIRE(tables);
  Read out;
  intake_file(path, options, *tables,
              {[&](Document&& document, const Original& original) {
                 out.documents.push_back(std::move(document));
                 out.originals.push_back(original.bytes);
                 return true;
               },
               [&](Rejected&& row) { out.rejected.push_back(std::move(row)); }});
  return out;
}

void refuses(const Read& read, Code code) {
  REQUIRE(read.rejected.size() == 1);
  CHECK(read.documents.empty());
  CHECK(read.rejected[0].error.code == code);
  CHECK(read.rejected[0].error.where == read.rejected[0].path);
}

}  // namespace

TEST_CASE("the tables that ship are right") {
  const auto tables = open_intake_tables();
  CHECK_MESSAGE(tables.ok(), (tables ? "" : tables.error().message()));
}

TEST_CASE("a wrong row of a table is told by file, line and column") {
  const std::string heading = "#: columns id kind source value form\n#: source OWN own\n";
  const auto tables = load_intake_tables(heading + "x\tend_cue\tOWN\t-\tword\ny\tno_kind\tOWN\t-\tword\n", "#: columns id month form\n",
                                         "#: columns name code_point\n");
  REQUIRE_FALSE(tables);
  CHECK(tables.error().where == "page_rules.tsv:4: kind");
}

TEST_CASE("a text file is kept as it is, its bytes named by SHA-256") {
  const Folder folder;
  const Read got = read(folder.write("a.txt", "one\r\n\r\ntwo "));
  REQUIRE(got.documents.size() == 1);
  const Document& document = got.documents[0];
  CHECK(document.text == "one\r\n\r\ntwo ");
  CHECK(got.originals[0] == document.text);
  CHECK(document.sha256 == sha256_hex(document.text));
  CHECK(document.id == "d" + document.sha256.substr(0, 16));
  CHECK(document.format == "txt");
  CHECK(document.published.empty());
}

TEST_CASE("what cannot be read gives one row each") {
  const Folder folder;
  refuses(read(folder.write("empty.txt", "")), Code::EmptyInput);
  refuses(read(folder.write("blank.txt", " \r\n\t")), Code::EmptyInput);
  refuses(read(folder.write("empty.jsonl", "")), Code::EmptyInput);
  refuses(read(folder.write("blank.jsonl", "\n\n")), Code::EmptyInput);
  refuses(read(folder.write("binary.txt", std::string("\x7F" "ELF\0\0\0", 7))), Code::BinaryInput);
  refuses(read(folder.write("binary.jsonl", std::string("\0\0", 2))), Code::BinaryInput);
  refuses(read(folder.write("bare.html", "<html><body><script>x</script></body></html>")), Code::EmptyInput);
  refuses(read((folder.path / "missing.txt").string()), Code::CannotOpen);
  refuses(read(folder.path.string()), Code::CannotOpen);
}

TEST_CASE("a file over the limit is refused, one at the limit is read") {
  const Folder folder;
  IntakeOptions options;
  options.max_page_bytes = 100;
  CHECK(read(folder.write("at.txt", std::string(100, 'a')), options).documents.size() == 1);
  refuses(read(folder.write("over.txt", std::string(101, 'a')), options), Code::TooLarge);
}

TEST_CASE("a page of 100,000 nested tags is read") {
  const Folder folder;
  std::string page;
  for (int n = 0; n < 100'000; ++n) page += "<div>";
  page += "<p>inside</p>";
  const Read got = read(folder.write("deep.html", page));
  REQUIRE(got.documents.size() == 1);
  CHECK(got.documents[0].text == "inside");
}

TEST_CASE("a page in windows-1256 is read by its declaration") {
  const Folder folder;
  const Read got = read(folder.write("old.html", "<meta charset=windows-1256><p>\xCD\xE1\xC8</p>"));
  REQUIRE(got.documents.size() == 1);
  CHECK(got.documents[0].text == "\u062D\u0644\u0628");
  CHECK(got.documents[0].charset == "windows-1256");
}

TEST_CASE("the original of a JSON line has no end of line, however often it was written") {
  const Folder folder;
  const Read got = read(folder.write("a.jsonl", "{\"id\":\"a\",\"text\":\"body\"}\r\r\r\n"));
  REQUIRE(got.originals.size() == 1);
  CHECK(got.originals[0] == "{\"id\":\"a\",\"text\":\"body\"}");
}

TEST_CASE("JSON lines: fields, the title in front, blank lines and a byte-order mark") {
  const Folder folder;
  const Read got = read(folder.write("a.jsonl", "\xEF\xBB\xBF{\"id\":\"a\",\"text\":\"body\",\"title\":\"head\",\"outlet\":\"o\",\"url\":\"u\","
                                                "\"published\":\"2015-07-21T10:00:00Z\"}\r\n\n{\"id\":7,\"text\":\"\\u0000x\",\"title\":null}"));
  REQUIRE(got.documents.size() == 2);
  CHECK(got.rejected.empty());
  const Document& first = got.documents[0];
  CHECK(first.text == "head\nbody");
  CHECK(first.title() == "head");
  CHECK(first.published == "2015-07-21");
  CHECK(first.published_from == PublishedFrom::Input);
  CHECK(first.outlet == "o");
  CHECK(first.url == "u");
  CHECK(first.line == 1);
  CHECK(got.documents[1].id == "7");
  CHECK(got.documents[1].text == "\uFFFDx");
  CHECK(got.documents[1].replaced_bytes == 1);
  CHECK(got.documents[1].line == 3);
}

TEST_CASE("a broken JSON line gives its number and id, and the next one is read") {
  const Folder folder;
  const Read got = read(folder.write("b.jsonl", "{\"id\":\"a\",\"text\":\"x\nnot json\n{\"text\":\"x\"}\n{\"id\":\"d\",\"text\":5}\n"
                                                "[1]\n{\"id\":\"f\",\"text\":\"good\"}\n"));
  REQUIRE(got.documents.size() == 1);
  CHECK(got.documents[0].id == "f");
  REQUIRE(got.rejected.size() == 5);
  const char* ids[] = {"a", "", "", "d", ""};
  for (std::uint32_t n = 0; n < 5; ++n) {
    CHECK(got.rejected[n].line == n + 1);
    CHECK(got.rejected[n].id == ids[n]);
    CHECK(got.rejected[n].error.code == Code::BadInput);
  }
  CHECK(got.rejected[3].error.where == got.rejected[3].path + ":4: text");
}

TEST_CASE("broken UTF-8 in a JSON line is replaced and counted; deep nesting is refused") {
  const Folder folder;
  const std::string deep(100'000, '[');
  const Read got = read(folder.write("c.jsonl", "{\"id\":\"a\",\"text\":\"x\xFFy\"}\n{\"id\":\"b\",\"text\":\"x\",\"more\":" + deep + "}\n"));
  REQUIRE(got.documents.size() == 1);
  CHECK(got.documents[0].text == "x\uFFFDy");
  CHECK(got.documents[0].replaced_bytes == 1);
  REQUIRE(got.rejected.size() == 1);
  CHECK(got.rejected[0].id == "b");
}

TEST_CASE("a JSON line over the limit is passed over, its neighbours are read") {
  const Folder folder;
  IntakeOptions options;
  options.max_line_bytes = 40;
  const std::string small = "{\"id\":\"s\",\"text\":\"x\"}\n";
  const Read got = read(folder.write("d.jsonl", small + "{\"id\":\"long\",\"text\":\"" + std::string(3'000'000, 'a') + "\"}\n" + small), options);
  CHECK(got.documents.size() == 2);
  REQUIRE(got.rejected.size() == 1);
  CHECK(got.rejected[0].error.code == Code::TooLarge);
  CHECK(got.rejected[0].line == 2);
  CHECK(got.rejected[0].id == "long");
}

TEST_CASE("reading stops when the sink says so") {
  const Folder folder;
  const std::string path = folder.write("e.jsonl", "{}\n{}\n{}\n");
  int seen = 0;
  for_each_original(path, {}, {[&](Original&&) { return ++seen < 2; }, [](Rejected&&) {}});
  CHECK(seen == 2);
}

TEST_CASE("a folder gives its inputs sorted by bytes, hidden ones and link loops left out") {
  const Folder folder;
  for (const char* name : {"b.txt", "a/z.html", "a/x.jsonl", "B.htm", ".hidden.txt", ".git/c.txt", "a/no.exe"}) folder.write(name, "x");
  fs::create_directory_symlink(folder.path, folder.path / "a" / "loop");
  fs::create_symlink(folder.path / "gone", folder.path / "dangling.txt");
  const std::string root = folder.path.string() + "/";
  const InputList list = list_inputs({folder.path.string(), root + "b.txt", root + "a/no.exe", root + "nothing", "-"});
  CHECK(list.files == std::vector<std::string>{root + "B.htm", root + "a/x.jsonl", root + "a/z.html", root + "b.txt",
                                               root + "a/no.exe", "-"});
  REQUIRE(list.rejected.size() == 2);
  CHECK(list.rejected[0].path == root + "dangling.txt");
  CHECK(list.rejected[1].path == root + "nothing");
}

TEST_CASE("any bytes in any format give valid UTF-8 with spans inside the text, or a row") {
  const auto tables = open_intake_tables();
  REQUIRE(tables);
  const std::string_view pieces[] = {"<p>", "</div>", "<div class=share>", "\xD8\xA7", "\xFF", "\"", "{\"id\":\"", "\",\"text\":\"", "}",
                                     "&#x", ";", "2014", "-11-13", "\n", "<!--", "-->", "<script>", "='", "\xD9\x80", " ", "\xC7\xE1"};
  std::mt19937 random(20);
  int read_count = 0;
  for (int round = 0; round < 6000; ++round) {
    std::string bytes;
    const std::size_t length = random() % 60;
    for (std::size_t n = 0; n < length; ++n) {
      if (random() % 3 == 0) bytes += static_cast<char>(random() % 256);
      else bytes += pieces[random() % std::size(pieces)];
    }
    for (const Format format : {Format::Txt, Format::Html, Format::Jsonl}) {
      const auto document = read_original({"x", 1, format, bytes}, *tables);
      if (!document) continue;
      ++read_count;
      for (const std::string& text : {document->text, document->title(), document->outlet, document->url, document->byline,
                                      document->dateline, document->id})
        REQUIRE(is_valid_utf8(text));
      REQUIRE(document->body_end <= document->text.size());
      REQUIRE(is_valid_utf8(std::string_view(document->text).substr(document->body_end)));
    }
  }
  CHECK(read_count > 1000);
}
