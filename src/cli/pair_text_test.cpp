#include "pair_text.h"

#include <doctest/doctest.h>

#include "network_text.h"
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

const Party kA{"a", "\u062F\u0627\u0639\u0634", "A", EntityType::Org},
    kB{"b", "\u0627\u0644\u0646\u0635\u0631\u0629", {}, EntityType::Org};

PairSeries series(std::vector<StatementRow> rows) { return pair_series(rows, side_of("a"), side_of("b"), ladder(), {}); }

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST_CASE("a line tells day, deed, stance, origins, first words and the claim that opens") {
  StatementRow row = statement("s1", Assault, {kA}, {kB}, "2014-11-05");
  row.tellings[0].words = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen";
  tell(row, "other", {}, day("2014-11-08")).stance = Stance::Denied;
  std::string out;
  append_pair_series_table(out, series({row}), NameLanguage::English, {});
  CHECK(has(out, "\n2014-11-05  2014-11-06  A ASSAULT \u0627\u0644\u0646\u0635\u0631\u0629  asserted, denied by 1, disputed  2/2"));
  CHECK(has(out, "  one two three four five six seven eight nine ten eleven twelve thirteen fourteen \u2026  s1-1/c1\n"));
}

TEST_CASE("names are Arabic or English as asked, and both who act alike stand on either side of a sign") {
  const auto steps = series({statement("s1", Consult, {kA, kB}, {}, "2014-11-05")});
  CHECK(words_of(steps.steps[0], NameLanguage::Arabic) == kA.name_ar + " CONSULT = " + kB.name_ar);
  CHECK(words_of(steps.steps[0], NameLanguage::English) == "A CONSULT = " + kB.name_ar);
}

TEST_CASE("a day of publication is marked, and a planned step says so") {
  StatementRow row = statement("s1", Agree, {kA, kB}, {}, "2014-11-05");
  row.dated = false;
  row.stance = Stance::Planned;
  row.tellings[0].stance = Stance::Planned;
  std::string out;
  append_pair_series_table(out, series({row}), NameLanguage::English, {});
  CHECK(has(out, "\n~2014-11-05  "));
  CHECK(has(out, "  planned  1/1"));
}

TEST_CASE("the words shown are of the step's stance, not of who denies it") {
  StatementRow row = statement("s1", Assault, {kA}, {kB}, "2014-11-05");
  row.tellings[0].stance = Stance::Denied;
  tell(row, "other", {}, day("2014-11-08")).stance = Stance::Asserted;
  CHECK(series({row}).steps[0].example()->id() == "s1-2/c1");
}

TEST_CASE("a summary says why a period is indeterminate and what hangs on a dispute") {
  StatementRow disputed = statement("s1", Assault, {kA}, {kB}, "2014-01-05");
  disputed.disputed = true;
  StatementRow planned = statement("s3", Agree, {kA, kB}, {}, "2014-03-05");
  planned.stance = Stance::Planned;
  const auto steps = series({disputed, statement("s2", Accuse, {kA}, {kB}, "2014-01-06"), planned,
                             statement("s4", Cooperate, {kA, kB}, {}, "2014-04-05"),
                             statement("s5", Assault, {kA, kB}, {}, "2014-04-05"), statement("s6", Accuse, {kA}, {kB}, "2013")});
  std::string out;
  append_pair_summary_table(out, steps, summary_of(steps, ladder(), Unit::Month), {});
  CHECK(has(out, "\n2014-01  enemies"));
  CHECK(has(out, "1 (without: rivals)  s1-1/c1 s2-1/c1\n"));
  CHECK(has(out, "\n2014-02  indeterminate: nothing said "));
  CHECK(has(out, "\n2014-03  indeterminate: nothing said to be done"));
  CHECK(has(out, "\n2014-04  indeterminate: balanced"));
  CHECK(out.ends_with("\nstatements without a day as precise as a month: 1\n"));
}

TEST_CASE("the network is told edge by edge, and what is not shown is counted") {
  std::vector<StatementRow> rows;
  for (const char* id : {"c", "d", "e"}) rows.push_back(statement(id, Assault, {kA}, parties({id}), "2014-01-05"));
  rows.push_back(statement("s", Aid, {kB}, {kA}, "2014-01-01"));
  rows[0].origins = 3;
  NetworkOptions options;
  options.nodes = 4;
  const auto network = network_of(rows, ladder(), options);
  std::string edges, actors;
  append_network_table(edges, network, NameLanguage::English, 1, {});
  append_actors_table(actors, network, NameLanguage::English, 2, {});
  CHECK(has(edges,
            "\nA \u2192 c   0            3         0        -3       0       0         0         2014-01-05\nnot shown: edges "
            "2\nleft out as lighter: actors 1, edges 1\n"));
  CHECK(has(actors, "\nA      a    6        4           4       2014-01-01/2014-01-05\n"));
  CHECK(actors.ends_with("not shown: actors 2\n"));
}

TEST_CASE("who cites whom is told with kinds, days and circles") {
  Citations citations;
  citations.nodes.resize(2);
  citations.nodes[0].party = kA;
  citations.nodes[1].party = kB;
  citations.nodes[1].kind = SourceKind::Media;
  CitationEdge edge;
  edge.cited = 1;
  edge.claims = 3;
  edge.documents = 2;
  edge.first = edge.last = day("2014-01-05");
  edge.in_circles = 1;
  citations.edges = {edge};
  citations.circles = {{"s1", {0, 1}}};
  std::string out, circles;
  append_citations_table(out, citations, NameLanguage::English, 0, {});
  append_circles_table(circles, citations, NameLanguage::English, 0, {});
  CHECK(has(out, "\nA       outlet  \u0627\u0644\u0646\u0635\u0631\u0629  media  3       2          2014-01-05  circle: 1\n"));
  CHECK(has(circles, "\ns1         A; \u0627\u0644\u0646\u0635\u0631\u0629\n"));
}

}  // namespace
}  // namespace isnad
