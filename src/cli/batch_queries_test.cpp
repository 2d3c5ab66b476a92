#include "batch_queries.h"

#include <doctest/doctest.h>

#include <random>

#include "csv.h"

using namespace isnad;

using Rows = std::vector<std::vector<std::string>>;

TEST_CASE("rows are read with quotes, line breaks inside them and any separator") {
  CHECK(csv_rows("a,\"b,\"\"c\"\"\nd\"\r\n\r\ne,f") == Rows{{"a", "b,\"c\"\nd"}, {"e", "f"}});
  CHECK(csv_rows("\xEF\xBB\xBF" "a;b\nc;d\n") == Rows{{"a", "b"}, {"c", "d"}});
  CHECK(csv_rows("a\tb\n") == Rows{{"a", "b"}});
  CHECK(csv_rows("").empty());
  CHECK(csv_rows("\"a").size() == 1);
}

TEST_CASE("what is written as CSV is read back") {
  std::mt19937 random(1);
  for (int round = 0; round < 2000; ++round) {
    Rows rows = {{"x", "y"}, {"z"}};
    for (std::size_t cells = random() % 4; cells > 0; --cells) {
      std::string& cell = rows.back().emplace_back();
      for (std::size_t size = random() % 6; size > 0; --size) cell += "a,;\"\n\t \xD9\x82"[random() % 7];
    }
    std::string text = "x,y\r\n";
    append_csv_row(text, rows.back(), CsvCells::Plain);
    CHECK(csv_rows(text) == rows);
  }
}

TEST_CASE("a first row without a heading of isnad batch is a query") {
  const auto queries = batch_queries("one two\nthree\n", "q.csv");
  REQUIRE(queries.ok());
  REQUIRE(queries->size() == 2);
  CHECK((*queries)[0].words == "one two");
  CHECK((*queries)[1].number == 2);
}

TEST_CASE("conditions become a filter and empty cells none") {
  const auto queries = batch_queries("actor,type,between,with\nx,assault,,\n,,a,b\n", "q.csv");
  REQUIRE(queries.ok());
  REQUIRE(queries->size() == 2);
  CHECK((*queries)[0].asked == "actor=x type=assault");
  CHECK((*queries)[0].filter->types == std::vector<ClaimType>{ClaimType::Assault});
  CHECK((*queries)[1].filter->between == std::pair<std::string, std::string>{"a", "b"});
}

TEST_CASE("a row that asks nothing, or two things, is an error that names it") {
  for (const char* text : {"actor,type\n,  \nx,\n", "query,actor\nwords,x\n", "between\na\n", "actor,colour\nx,y\n", "type\nno-type\n"}) {
    const auto queries = batch_queries(text, "q.csv");
    REQUIRE_FALSE(queries.ok());
    CHECK(queries.error().code == Code::BadInput);
    CHECK(queries.error().where.starts_with("q.csv"));
  }
}
