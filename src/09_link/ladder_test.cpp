#include "ladder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace isnad::link {
namespace {

using enum ClaimType;

Ladder ladder() {
  const auto table = Ladder::built_in();
  REQUIRE_MESSAGE(table.ok(), (table.ok() ? "" : table.error().message()));
  return *table;
}

Rung rung(std::vector<Weighed> statements) { return ladder().weigh(statements).rung; }

std::string table_with(const std::string& rows, const std::string& headings) {
  return "#: columns type quad sign value together source\n#: source OWN own\n" + headings + rows;
}

TEST_CASE("the ladder of the program has each type once, and no type stands against its sign") {
  const Ladder table = ladder();
  for (int type = 0; type < kClaimTypes; ++type) {
    const LadderRow& row = table[static_cast<ClaimType>(type)];
    const bool cooperation = row.quad == Quad::VerbalCooperation || row.quad == Quad::MaterialCooperation;
    if (row.sign == Sign::Conflict) CHECK((row.value < 0 && !cooperation));
    else if (row.sign == Sign::Neutral) CHECK(row.value == 0);
    else CHECK((row.value >= 0 && cooperation));
  }
  CHECK(table[Assault].together == Together::Alone);
  CHECK(table[Agree].together == Together::Always);
}

TEST_CASE("one kind of statement gives its own rung") {
  CHECK(rung({{Cooperate, 1}}) == Rung::Allies);
  CHECK(rung({{Agree, 1}}) == Rung::Supporters);
  CHECK(rung({{Consult, 1}, {Request, 3}}) == Rung::Contacts);
  CHECK(rung({{Accuse, 1}}) == Rung::Rivals);
  CHECK(rung({{Assault, 1}}) == Rung::Enemies);
}

TEST_CASE("nothing told, and no weight, is indeterminate, not balanced") {
  CHECK(rung({}) == Rung::Indeterminate);
  CHECK(rung({{Assault, 0}}) == Rung::Indeterminate);
  CHECK_FALSE(ladder().weigh({}).balanced);
}

TEST_CASE("friendly and hostile statements of like weight leave the period indeterminate") {
  const std::vector<Weighed> even = {{Cooperate, 2}, {Assault, 2}};
  CHECK(ladder().weigh(even).rung == Rung::Indeterminate);
  CHECK(ladder().weigh(even).balanced);
  CHECK(rung({{Cooperate, 2}, {Assault, 3}}) == Rung::Indeterminate);
  CHECK(rung({{Cooperate, 2}, {Assault, 5}}) == Rung::Enemies);
}

TEST_CASE("independent origins are the weight") {
  CHECK(rung({{Accuse, 1}, {Agree, 3}}) == Rung::Supporters);
  CHECK(rung({{Accuse, 3}, {Agree, 1}}) == Rung::Rivals);
}

TEST_CASE("many contacts soften one blow") {
  CHECK(rung({{Assault, 1}, {Consult, 1}}) == Rung::Rivals);
  CHECK(rung({{Accuse, 1}, {Consult, 9}}) == Rung::Contacts);
}

TEST_CASE("the order of statements does not move the rung") {
  const Ladder table = ladder();
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    std::vector<Weighed> statements(random() % 12);
    for (Weighed& s : statements) s = {static_cast<ClaimType>(random() % kClaimTypes), static_cast<std::uint32_t>(random() % 5)};
    const Balance first = table.weigh(statements);
    std::ranges::shuffle(statements, random);
    const Balance second = table.weigh(statements);
    CHECK(first.rung == second.rung);
    CHECK(first.friendly == second.friendly);
    CHECK(first.hostile == second.hostile);
  }
}

TEST_CASE("friends and foes changed about turn the ladder about") {
  const Ladder table = ladder();
  std::mt19937 random(11);
  const std::pair<ClaimType, ClaimType> opposite[] = {{Cooperate, Assault}, {Agree, Accuse}, {Consult, Request}};
  for (int round = 0; round < 200; ++round) {
    std::vector<Weighed> statements, turned;
    for (std::size_t n = random() % 8; n > 0; --n) {
      const auto& [one, other] = opposite[random() % 3];
      const bool first = random() % 2 == 0;
      const auto weight = static_cast<std::uint32_t>(random() % 4);
      statements.push_back({first ? one : other, weight});
      turned.push_back({first ? other : one, weight});
    }
    const Rung a = table.weigh(statements).rung, b = table.weigh(turned).rung;
    if (a == Rung::Indeterminate) CHECK(b == Rung::Indeterminate);
    else CHECK(static_cast<int>(a) + static_cast<int>(b) == static_cast<int>(Rung::Allies));
  }
}

TEST_CASE("a faulty ladder is told with its line") {
  const std::string thresholds = "#: decided 67\n#: strong 150\n#: weak 50\n";
  const auto message = [&](const std::string& rows) {
    const auto table = Ladder::parse(table_with(rows, thresholds), "own.tsv");
    return table ? std::string() : table.error().message();
  };
  CHECK(message("AGREE\tverbal-cooperation\t+\t3\talways\tOWN\n") == "own.tsv:6: value: found \"3\", expected -2 to 2");
  CHECK(message("AGREED\tverbal-cooperation\t+\t1\talways\tOWN\n").starts_with("own.tsv:6: type"));
  CHECK(message("AGREE\tverbal-cooperation\t+\t1\talways\tX\n").starts_with("own.tsv:6: source"));
  CHECK(message("AGREE\tverbal-cooperation\t+\t1\talways\tOWN\n").find("no row of CONSULT") != std::string::npos);
}

}  // namespace
}  // namespace isnad::link
