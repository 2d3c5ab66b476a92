#include "unpack.h"

#include "archive_fixture.h"
#include "cut_fixture.h"
#include "member_name.h"

using namespace isnad;
using isnad::testing::archive_of;
using isnad::testing::check_refused;
using isnad::testing::cut;
using isnad::testing::zip_of;

namespace {

const std::string kLine = R"({"id":"a","text":"body"})";

// Zeros packed by gzip: the shortest bomb there is.
std::string zeros(std::size_t bytes, const char* name = "a.txt") { return archive_of({{name, std::string(bytes, '\0')}}, false, true); }

}  // namespace

TEST_CASE("members are read in their order, each by the reader of its name") {
  const auto got = cut("a.zip", zip_of({{"b/one.txt", "first text"}, {"two.html", "<p>second"}, {"picture.jpg", "\xFF\xD8"}, {"three.jsonl", kLine}}));
  CHECK(got.rejected.empty());
  REQUIRE(got.documents.size() == 3);
  CHECK(got.documents[0].path == "a.zip!b/one.txt");
  CHECK(got.documents[0].text == "first text");
  CHECK(got.documents[1].text == "second");
  CHECK(got.documents[1].format == "html");
  CHECK(got.documents[2].path == "a.zip!three.jsonl");
  CHECK(got.documents[2].line == 1);
  CHECK(got.originals[1].bytes == "<p>second");
}

TEST_CASE("a TAR is read, packed or not, whatever it is called") {
  for (const bool gzip : {false, true})
    for (const char* name : {"a.tar", "a.tgz", "download"}) {
      const auto got = cut(name, archive_of({{"one.txt", "first text"}}, false, gzip));
      REQUIRE(got.documents.size() == 1);
      CHECK(got.documents[0].path == name + std::string("!one.txt"));
    }
}

TEST_CASE("an archive inside an archive is opened, the fourth is not") {
  std::string archive = zip_of({{"one.txt", "first text"}});
  for (int depth = 2; depth <= 3; ++depth) archive = zip_of({{"in.zip", archive}});
  const auto three = cut("a.zip", archive);
  REQUIRE(three.documents.size() == 1);
  CHECK(three.documents[0].path == "a.zip!in.zip!in.zip!one.txt");
  check_refused(cut("a.zip", zip_of({{"in.zip", archive}})), Code::TooLarge);
  for (int depth = 4; depth <= 20; ++depth) archive = zip_of({{"in.zip", archive}});
  check_refused(cut("a.zip", archive), Code::TooLarge);
}

TEST_CASE("a second member of one name is read, and can be told from the first") {
  const auto got = cut("a.tar", archive_of({{"one.txt", "first text"}, {"one.txt", "other text"}}, false));
  REQUIRE(got.documents.size() == 2);
  CHECK(got.documents[1].path == "a.tar!one.txt~2");
}

TEST_CASE("names that lead out of the archive are refused, the rest is read") {
  for (const char* name : {"../one.txt", "a/../../one.txt", "/etc/one.txt", "..\\one.txt", "C:\\one.txt"}) {
    CAPTURE(name);
    const auto got = cut("a.tar", archive_of({{name, "first text"}, {"two.txt", "second text"}}, false));
    REQUIRE(got.rejected.size() == 1);
    CHECK(got.rejected[0].error.code == Code::BadInput);
    REQUIRE(got.documents.size() == 1);
    CHECK(got.documents[0].text == "second text");
  }
}

TEST_CASE("a link in an archive is not followed") {
  const auto got = cut("a.tar", archive_of({{"one.txt", "/etc/passwd", AE_IFLNK}, {"two.txt", "second text"}}, false));
  REQUIRE(got.rejected.size() == 1);
  CHECK(got.rejected[0].path == "a.tar!one.txt");
  CHECK(got.documents.size() == 1);
}

TEST_CASE("unseen characters of a name are shown") {
  CHECK(member_name("a\u202Etxt.exe") == "a\uFFFDtxt.exe");
  CHECK(member_name("a\nb") == "a\uFFFDb");
  CHECK(member_name("./a//b/./c") == "a/b/c");
  CHECK(member_name("\u062D\u0644\u0628/a") == "\u062D\u0644\u0628/a");
  CHECK_FALSE(member_name(""));
  CHECK_FALSE(member_name("."));
  CHECK_FALSE(member_name(std::string(5000, 'a')));
}

TEST_CASE("hidden members and those that systems add are passed over") {
  const auto got = cut("a.zip", zip_of({{"__MACOSX/._one.txt", "junk"}, {".hidden/a.txt", "junk"}, {"one.txt", "first text"}}));
  CHECK(got.rejected.empty());
  CHECK(got.documents.size() == 1);
}

TEST_CASE("a packed file that is no archive is one member") {
  // gzip of one JSON line, as gzip(1) writes it
  ::archive* packer = archive_write_new();
  archive_write_set_format_raw(packer);
  archive_write_add_filter_gzip(packer);
  std::string bytes(4096, '\0');
  std::size_t used = 0;
  archive_write_open_memory(packer, bytes.data(), bytes.size(), &used);
  archive_entry* entry = archive_entry_new();
  archive_entry_set_filetype(entry, AE_IFREG);
  archive_write_header(packer, entry);
  archive_write_data(packer, kLine.data(), kLine.size());
  archive_entry_free(entry);
  archive_write_close(packer);
  archive_write_free(packer);
  bytes.resize(used);
  const auto got = cut("b/dump.jsonl.gz", bytes);
  CHECK(got.rejected.empty());
  REQUIRE(got.documents.size() == 1);
  CHECK(got.documents[0].id == "a");
  CHECK(got.documents[0].path == "b/dump.jsonl.gz!dump.jsonl");
}

TEST_CASE("what unpacks beyond the limits is left with its reason") {
  check_refused(cut("a.tgz", zeros(100'000'000)), Code::TooLarge);  // the ratio
  IntakeOptions few;
  few.max_entries = 2;
  const auto entries = cut("a.tar", archive_of({{"a.txt", "text one"}, {"b.txt", "text two"}, {"c.txt", "text three"}}, false), few);
  CHECK(entries.documents.size() == 2);
  REQUIRE(entries.rejected.size() == 1);
  CHECK(entries.rejected[0].error.code == Code::TooLarge);
  IntakeOptions small;
  small.max_unpacked_bytes = 1000;
  const std::string inner = zip_of({{"a.txt", std::string(600, 'a')}});
  const auto bytes = cut("a.zip", zip_of({{"1.zip", inner}, {"2.zip", inner}}), small);  // counted over both
  CHECK(bytes.documents.size() == 1);
  REQUIRE(bytes.rejected.size() == 1);
  CHECK(bytes.rejected[0].error.code == Code::TooLarge);
}

TEST_CASE("a damaged archive gives what is whole, and a reason") {
  std::string tar = archive_of({{"one.txt", "first text"}, {"two.txt", std::string(5000, 'b')}}, false);
  tar.resize(3000);
  const auto got = cut("a.tar", tar);
  CHECK(got.documents.size() == 1);
  REQUIRE(got.rejected.size() == 1);
  CHECK(got.rejected[0].error.code == Code::BadInput);
  check_refused(cut("a.zip", "words, no archive"), Code::BadInput);
  check_refused(cut("a.zip", zip_of({{"a.jpg", "x"}})), Code::EmptyInput);
  check_refused(cut("a.zip", zip_of({})), Code::EmptyInput);
}

TEST_CASE("a sink that wants no more ends the archive") {
  const std::string bytes = zip_of({{"a.txt", "text one"}, {"b.txt", "text two"}});
  MemoryReader memory(bytes);
  Input input{"a.zip", memory, {}};
  int seen = 0;
  cut_input(input, {}, {[&](Original&&) { return ++seen, false; }, [](Rejected&&) { FAIL("nothing to reject"); }});
  CHECK(seen == 1);
}
