#include "side.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "engine.h"
#include "rows_fixture.h"
#include "table_ties.h"

namespace isnad::link {
namespace {

const Tables& tables() {
  static const auto opened = open_tables();
  REQUIRE(opened.ok());
  return **opened;
}

TEST_CASE("an actor counts under its earlier and later names") {
  const auto [a, b] = sides_of(tables(), "jabhat-al-nusra", "islamic-state", false);
  CHECK(a.has("jabhat-al-nusra"));
  CHECK(a.has("hayat-tahrir-al-sham"));
  CHECK_FALSE(a.has("islamic-state"));
  CHECK(b.has("islamic-state"));
  CHECK(b.has("islamic-state-iraq"));
}

TEST_CASE("two names of one actor can be held against one another") {
  const auto [a, b] = sides_of(tables(), "jabhat-al-nusra", "hayat-tahrir-al-sham", false);
  CHECK(a.has("jabhat-al-nusra"));
  CHECK_FALSE(a.has("hayat-tahrir-al-sham"));
  CHECK(b.has("hayat-tahrir-al-sham"));
  CHECK_FALSE(b.has("jabhat-al-nusra"));
}

TEST_CASE("a part counts on wish, while it is a part") {
  const Party part = party("ahrar-al-sham");
  const auto alone = sides_of(tables(), "islamic-front", "islamic-state", false).first;
  const auto whole = sides_of(tables(), "islamic-front", "islamic-state", true).first;
  CHECK_FALSE(alone.has(part, day("2014-06-01"), day("2014-06-01")));
  CHECK(whole.has(part, day("2014-06-01"), day("2014-06-01")));
  CHECK_FALSE(whole.has(part, day("2013-11-01"), day("2013-11-01")));
  CHECK_FALSE(whole.has(part, day("2018-06-01"), day("2018-06-01")));
}

TEST_CASE("a part that is itself the other side is no part of the first") {
  const auto [front, ahrar] = sides_of(tables(), "islamic-front", "ahrar-al-sham", true);
  CHECK_FALSE(front.has("ahrar-al-sham"));
  CHECK(ahrar.has("ahrar-al-sham"));
}

TEST_CASE("no member of two sides stands on both") {
  for (const auto& [a, b] : {std::pair("sy-government", "sy-army"), std::pair("al-qaeda", "jabhat-al-nusra"),
                             std::pair("islamic-front", "hayat-tahrir-al-sham")}) {
    const auto [one, other] = sides_of(tables(), a, b, true);
    for (const Side::Member& member : one.members) CHECK_FALSE(other.has(member.id));
    CHECK(one.has(a));
    CHECK(other.has(b));
  }
}

TEST_CASE("an id that the tables do not know stands for itself") {
  const auto [a, b] = sides_of(tables(), "\u00ABx\u00BB", "islamic-state", true);
  CHECK(a.members.size() == 1);
  CHECK(a.has("\u00ABx\u00BB"));
}

TEST_CASE("the table's own ties of a pair come with their days, oldest first") {
  const auto [a, b] = sides_of(tables(), "islamic-state", "jabhat-al-nusra", false);
  std::vector<std::string> told;
  for (const TableTie& tie : table_ties(tables(), a, b))
    told.push_back(std::string(tie.since) + " " + tie.actor.id + " " + std::string(tie.relation) + " " + tie.other.id);
  CHECK(std::ranges::find(told, "2013-04-10 jabhat-al-nusra split-from islamic-state") != told.end());
  CHECK(std::ranges::find(told, "2016-07-28 jabhat-al-nusra renamed-to jabhat-fath-al-sham") != told.end());
  CHECK(std::ranges::is_sorted(told, {}, [](const std::string& line) { return line.substr(0, line.find(' ')); }));
}

}  // namespace
}  // namespace isnad::link
