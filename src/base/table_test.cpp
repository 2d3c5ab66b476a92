#include "table.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

using namespace isnad;

namespace {
std::string written(const std::string& content) {
  const auto path = std::filesystem::temp_directory_path() / "isnad_table_test.tsv";
  std::ofstream(path, std::ios::binary) << content;
  return path.string();
}
}  // namespace

TEST_CASE("reading a table tells every fault and keeps the rows that are well formed") {
  std::vector<Error> faults;
  const auto table = Table::read(written("#: columns key name\na\tb\nc\n\xFF\t\nd\te\tf\ng\t-\n"), {"key"}, faults);
  REQUIRE(table);
  REQUIRE(table->size() == 2);
  CHECK(table->row(0)["name"] == "b");
  CHECK(table->row(1)["key"] == "g");
  CHECK(table->row(1)["name"].empty());
  CHECK(table->row(1).line() == 6);
  REQUIRE(faults.size() == 3);
  CHECK(faults[0].where == "isnad_table_test.tsv:3: key");
  CHECK(faults[1].where == "isnad_table_test.tsv:4: row");
  CHECK(faults[2].where == "isnad_table_test.tsv:5: name");
}

TEST_CASE("a table without its columns or its file gives nothing but the fault") {
  std::vector<Error> faults;
  CHECK_FALSE(Table::read(written("#: columns key\na\n"), {"key", "name", "source"}, faults));
  CHECK(faults.size() == 2);
  CHECK_FALSE(Table::read(written("a\tb\n"), {}, faults));
  CHECK(faults.size() == 3);
  CHECK_FALSE(Table::read("/nowhere/table.tsv", {}, faults));
  REQUIRE(faults.size() == 4);
  CHECK(faults.back().code == Code::CannotOpen);
}

TEST_CASE("rows of a second file come behind, by the names of its columns, and keep its name and lines") {
  std::vector<Error> faults;
  auto table = Table::read_text("#: columns key name note\na\tb\t-\n", "x.tsv", {"key"}, faults);
  const auto own = Table::read_text("#: columns name key\n\nd\tc\n", "own/x.tsv", {"key", "name"}, faults);
  REQUIRE((table && own && faults.empty()));
  table->append(*own);
  REQUIRE(table->size() == 2);
  CHECK(table->row(1)["key"] == "c");
  CHECK(table->row(1)["name"] == "d");
  CHECK(table->row(1)["note"].empty());
  CHECK(table->row(0).error("key", "k").where == "x.tsv:2: key");
  CHECK(table->row(1).error("name", "n").where == "own/x.tsv:3: name");
}

TEST_CASE("parsing stops at the first fault") {
  const auto table = Table::parse("#: columns key name\na\nb\n", "x.tsv", {});
  REQUIRE_FALSE(table);
  CHECK(table.error().where == "x.tsv:2: key");
}
