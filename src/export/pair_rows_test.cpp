#include "pair_rows.h"

#include <doctest/doctest.h>

#include "citation_rows.h"
#include "engine.h"
#include "rows_fixture.h"

namespace isnad {
namespace {

using namespace link;
using enum ClaimType;

Ladder ladder() {
  const auto table = Ladder::built_in();
  REQUIRE(table.ok());
  return *table;
}

PairSeries series() {
  const Party a{"a", "\u062F\u0627\u0639\u0634", "A", EntityType::Org}, b{"b", "b", "=B", EntityType::Org};
  std::vector<StatementRow> rows = {statement("s1", Agree, {a, b}, {}, "2014-09-30"),
                                    statement("s2", Assault, {a}, {b}, "2014-11-05"), statement("s3", Accuse, {b}, {a}, "2014")};
  tell(rows[1], "other", {party("agency")}, day("2014-11-07")).stance = Stance::Denied;
  return pair_series(rows, side_of("a"), side_of("b"), ladder(), {});
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST_CASE("each step is a row with its days, parties, stances and claims") {
  std::string out;
  append_pair_series_csv(out, series(), ladder(), NameLanguage::English);
  CHECK(has(out,
            "\r\ns1,2014-09-30,2014-09-30,day,2014-10-01,2014-10-01,mutual,A,a,AGREE,'=B,b,verbal-cooperation,cooperation,"
            "supporters,asserted,"
            "1,0,0,0,no,no,1,1,s1-1/c1,words of s1-1\r\n"));
  CHECK(has(out,
            "\r\ns2,2014-11-05,2014-11-05,day,2014-11-06,2014-11-07,forth,A,a,ASSAULT,'=B,b,material-conflict,conflict,enemies,"
            "asserted,"
            "1,1,0,0,yes,no,2,2,s2-1/c1; s2-2/c1,words of s2-1\r\n"));
  CHECK(has(out, "\r\ns3,2014-01-01,2014-12-31,year,"));
}

TEST_CASE("Arabic names are whole in CSV and JSON") {
  std::string csv, json;
  append_pair_series_csv(csv, series(), ladder(), NameLanguage::Arabic);
  append_pair_series_json(json, series(), ladder());
  CHECK(has(csv, ",\u062F\u0627\u0639\u0634,a,AGREE,"));
  CHECK(has(json, "{\"id\":\"a\",\"type\":\"ORG\",\"name_ar\":\"\u062F\u0627\u0639\u0634\",\"name_en\":\"A\"}"));
}

TEST_CASE("JSON lines of steps hold every telling with its claim and chain") {
  std::string out;
  append_pair_series_json(out, series(), ladder());
  CHECK(has(out, "\"stances\":{\"asserted\":1,\"denied\":1,\"doubted\":0,\"planned\":0},\"disputed\":true"));
  CHECK(has(out,
            "{\"claim\":\"s2-2/"
            "c1\",\"outlet\":\"other\",\"said\":\"2014-11-07\",\"type\":\"ASSAULT\",\"stance\":\"denied\",\"background\":false,"
            "\"chain\":[{\"id\":\"agency\""));
}

TEST_CASE("periods name the rule, the statements behind them, and what has no place") {
  const auto steps = series();
  const auto summary = summary_of(steps, ladder(), Unit::Month);
  std::string csv, json;
  append_pair_summary_csv(csv, steps, summary);
  append_pair_summary_json(json, steps, summary);
  CHECK(has(csv, "\r\n2014-09,2014-09-01,2014-09-30,occasion,supporters,no,1,0,0,1,0,0,0,supporters,ladder/by-origins,s1\r\n"));
  CHECK(has(csv, "\r\n2014-11,2014-11-01,2014-11-30,occasion,enemies,no,0,4,0,1,0,1,0,indeterminate,ladder/by-origins,s2\r\n"));
  CHECK(has(json, "\"period\":\"2014-10\",\"axis\":\"occasion\",\"tie\":\"indeterminate\""));
  CHECK(json.ends_with("{\"kind\":\"unplaced\",\"statements\":[\"s3\"]}\n"));
}

TEST_CASE("ties of the actor table are told apart from what texts say") {
  const auto tables = open_tables();
  REQUIRE(tables.ok());
  const auto [a, b] = sides_of(**tables, "islamic-state", "jabhat-al-nusra", false);
  std::string out;
  append_table_ties_json(out, table_ties(**tables, a, b));
  CHECK(has(out, "{\"kind\":\"table-tie\",\"actor\":{\"id\":\"jabhat-al-nusra\""));
  CHECK(has(out, "\"relation\":\"split-from\""));
}

TEST_CASE("who cites whom leaves as rows and lines") {
  const auto tables = open_tables();
  REQUIRE(tables.ok());
  const SourceNames names(**tables);
  StatementRow row = statement("s1", Assault, parties({"a"}), parties({"b"}), "2014-09-30");
  tell(row, "paper", {party("reuters")}, day("2014-10-01"));
  tell(row, "+other", {party("reuters")}, day("2014-10-02"));
  const auto citations = citations_of(std::vector{row}, names, {});
  std::string sources, edges, json;
  append_sources_csv(sources, citations, NameLanguage::English);
  append_citations_csv(edges, citations, NameLanguage::English);
  append_citations_json(json, citations);
  CHECK(has(sources, "\r\nreuters,media,reuters,reuters,reuters,2,2,2,0,2014-10-01,2014-10-02\r\n"));
  CHECK(has(sources, "\r\n\u00ABpaper\u00BB,outlet,paper,paper,,2,2,0,1,2014-10-01,2014-10-01\r\n"));
  CHECK(has(edges, "\u00AB+other\u00BB,outlet,'+other,reuters,media,reuters,1,1,2014-10-02,2014-10-02,no,0\r\n"));
  CHECK(has(json, "{\"kind\":\"cites\",\"citing\":{\"source\":\"outlet\",\"party\":{\"id\":\"\u00ABpaper\u00BB\""));
}

}  // namespace
}  // namespace isnad
