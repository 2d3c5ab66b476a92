#include "statements.h"

#include <doctest/doctest.h>

#include <set>

#include "corpus_fixture.h"
#include "joining.h"

namespace isnad::link {
namespace {

using testing::CorpusMaker;
using testing::words;

std::set<std::set<std::string>> clusters_of(CorpusMaker& maker) {
  maker.corpus.sort();
  std::set<std::set<std::string>> out;
  for (const Cluster& cluster : testing::clusters_of(maker.corpus)) {
    std::set<std::string> claims;
    for (const std::uint32_t claim : cluster.claims) claims.insert(maker.corpus.id_of(maker.corpus.claims[claim]));
    out.insert(claims);
  }
  return out;
}

using Sets = std::set<std::set<std::string>>;

TEST_CASE("the table of evidence inside the program is well formed") {
  CHECK(built_in_points().of[static_cast<std::size_t>(Evidence::Start)] < 0);
  CHECK(built_in_points().of[static_cast<std::size_t>(Evidence::Words)] > 0);
}

TEST_CASE("a table of evidence that is wrong is told of by line and column") {
  const std::string heading = "#: columns id points meaning source\n#: source OWN own\n";
  const auto rows = read_points(heading + "start\tmany\twords\tOWN\n", "evidence.tsv");
  REQUIRE_FALSE(rows.ok());
  CHECK(rows.error().code == Code::BadTable);
}

TEST_CASE("two papers that tell one occasion in the same words are linked, another occasion is not") {
  CorpusMaker m;
  const auto town = m.town("town", 36, 37);
  m.document("a", 100);
  m.claim({.words = words(1), .place = town, .day = 99, .killed = 14});
  m.document("b", 100);
  m.claim({.words = words(1), .place = town, .day = 99, .killed = 14});
  m.document("c", 101);
  m.claim({.words = words(2), .place = town, .day = 100, .killed = 3});
  CHECK(clusters_of(m) == Sets{{"a/c1", "b/c1"}, {"c/c1"}});
}

TEST_CASE("two deeds that a sentence counts apart stay two in all papers that print it, one number told twice does not part them") {
  const auto clusters = [](std::uint32_t second) {
    CorpusMaker m;
    const auto one = m.town("one", 36, 37), other = m.town("other", 36.1F, 37.1F);
    for (const char* paper : {"a", "b", "c"}) {
      m.document(paper, 100);
      m.claim({.words = words(1), .place = one, .killed = 11});
      m.claim({.words = words(1), .place = other, .killed = second});
    }
    return clusters_of(m).size();
  };
  CHECK(clusters(42) == 2);
  CorpusMaker m;
  m.document("a", 100);
  m.claim({.words = words(1), .killed = 11});
  m.claim({.words = words(1), .killed = 11});
  m.document("b", 100);
  m.claim({.words = words(1), .killed = 11});
  CHECK(clusters_of(m) == Sets{{"a/c1", "a/c2", "b/c1"}});
}

TEST_CASE("claims of two types are no one occasion, nor are those of one document") {
  CorpusMaker m;
  m.document("a", 100);
  m.claim({.words = words(1)});
  m.claim({.words = words(1)});
  m.document("b", 100);
  m.claim({.type = ClaimType::Consult, .words = words(1)});
  CHECK(clusters_of(m) == Sets{{"a/c1"}, {"a/c2"}, {"b/c1"}});
}

TEST_CASE("what belongs to what is no occasion") {
  CorpusMaker m;
  for (const char* id : {"a", "b"}) {
    m.document(id, 100);
    m.claim({.type = ClaimType::Belong, .words = words(1)});
  }
  CHECK(clusters_of(m) == Sets{{"a/c1"}, {"b/c1"}});
}

TEST_CASE("a battle of weeks is not one occasion") {
  CorpusMaker m;
  for (std::int32_t day = 100; day < 120; ++day) {
    m.document("d" + std::to_string(day), day);
    m.claim({.words = words(1), .day = day});
  }
  m.corpus.sort();
  const auto clusters = testing::clusters_of(m.corpus);
  CHECK(clusters.size() < m.corpus.claims.size());
  for (const Cluster& cluster : clusters) {
    const auto& claims = m.corpus.claims;
    CHECK(claims[cluster.claims.back()].day_from - claims[cluster.claims.front()].day_from <= kOccasionDays);
  }
}

// How many statements papers of two days make of a claim that they tell in the same words.
std::size_t statements_of_two(const CorpusMaker::Given& one, const CorpusMaker::Given& other, CorpusMaker& m, std::int32_t days_between) {
  m.document("a", 100);
  m.claim(one);
  m.document("b", 100 + days_between);
  m.claim(other);
  return clusters_of(m).size();
}

TEST_CASE("what is fought without a day or a number is of the days on which it is told") {
  const auto statements = [](CorpusMaker::Given given, std::int32_t days_between) {
    CorpusMaker m;
    given.words = words(1);
    return statements_of_two(given, given, m, days_between);
  };
  CHECK(statements({}, kToldDays) == 1);
  CHECK(statements({}, kToldDays + 1) == 2);
  CHECK(statements({.day = 99}, kToldDays + 1) == 1);
  CHECK(statements({.killed = 30}, kToldDays + 1) == 1);
  CHECK(statements({.type = ClaimType::Consult}, kToldDays + 1) == 1);
}

TEST_CASE("two towns are two fights, and so are a town and another province; an attack with its number is one") {
  const auto statements = [](std::optional<std::uint32_t> killed, bool second_town) {
    CorpusMaker m;
    const auto place = [&](const std::string& id, float lat, Precision precision, std::uint32_t parent) {
      return m.corpus.names.add({.id = id, .name_ar = id, .name_en = id, .type = EntityType::Loc, .keyed = true, .lat = lat, .lon = 37, .precision = precision, .parent = parent});
    };
    const auto one = place("one", 36, Precision::Governorate, kNoName), other = place("other", 36.3F, Precision::Governorate, kNoName);
    const auto town = place("town", 36.1F, Precision::Town, one), next = place("next", 36.3F, Precision::Town, one);
    return statements_of_two({.words = words(1), .place = town, .killed = killed}, {.words = words(1), .place = second_town ? next : other, .killed = killed}, m, 0);
  };
  CHECK(statements({}, true) == 2);
  CHECK(statements({}, false) == 2);
  CHECK(statements(30, true) == 1);
  CHECK(statements(30, false) == 1);
}

TEST_CASE("a total of a whole war is no toll of an occasion; two papers that give it tell one thing") {
  CorpusMaker m;
  for (const char* paper : {"a", "b", "c"}) {
    m.document(paper, 100);
    m.claim({.words = words(1), .killed = 1000});
    m.corpus.claims.back().total = *paper != 'c';
  }
  CHECK(clusters_of(m) == Sets{{"a/c1", "b/c1"}, {"c/c1"}});
}

TEST_CASE("one number of dead in two lands is of two occasions, in a town and its province of one") {
  const auto clusters = [](float lat, bool inside) {
    CorpusMaker m;
    const auto province = m.corpus.names.add({.id = "province", .name_ar = {}, .name_en = {}, .type = EntityType::Loc, .keyed = true, .lat = lat, .lon = 37, .precision = Precision::Governorate});
    const auto town = m.town("town", 36, 37);
    if (inside) m.corpus.names.relate(town, kNoName, province);
    m.document("a", 100);
    m.claim({.words = words(1), .place = town, .killed = 30});
    m.document("b", 100);
    m.claim({.words = words(1), .place = province, .killed = 30});
    return clusters_of(m).size();
  };
  CHECK(clusters(45, false) == 2);
  CHECK(clusters(45, true) == 1);
  CHECK(clusters(37, false) == 1);
}

TEST_CASE("a man dies once, whatever day and town texts give; an attempt on him is of a day") {
  const auto clusters = [](bool died) {
    CorpusMaker m;
    const auto man = m.corpus.names.add({.id = "man", .name_ar = {}, .name_en = {}, .type = EntityType::Per, .keyed = true});
    const auto one = m.town("one", 36, 37), other = m.town("other", 38, 39);
    m.document("a", 100);
    m.claim({.target = {man}, .words = words(1), .place = one, .day = 10});
    m.document("b", 101);
    m.claim({.target = {man}, .words = words(1), .place = other, .day = 99});
    for (ClaimSketch& claim : m.corpus.claims) {
      claim.life = true;
      if (died) claim.killed = 1;
    }
    return clusters_of(m).size();
  };
  CHECK(clusters(true) == 1);
  CHECK(clusters(false) == 2);
}

TEST_CASE("two numbers of dead speak more against one occasion when they are told more than two days apart") {
  const auto score = [](std::int32_t day) {
    CorpusMaker m;
    m.document("a", 100);
    m.claim({.words = words(1), .killed = 11});
    m.document("b", day);
    m.claim({.words = words(1), .killed = 20});
    const Comparison comparison(m.corpus, built_in_points());
    return comparison.shares(m.corpus.claims[0], m.corpus.claims[1])[static_cast<std::size_t>(Evidence::OtherToll)];
  };
  CHECK(score(102) == 1);
  CHECK(score(103) > 1);
}

TEST_CASE("the order of reading makes no difference") {
  const auto make = [](bool reversed) {
    CorpusMaker m;
    for (int k = 0; k < 30; ++k) {
      const int d = reversed ? 29 - k : k;
      m.document("d" + std::to_string(d), 100 + d / 10);
      m.claim({.agent = {m.actor("actor" + std::to_string(d % 3))}, .words = words(static_cast<std::uint32_t>(d % 7))});
    }
    return clusters_of(m);
  };
  CHECK(make(false) == make(true));
}

}  // namespace
}  // namespace isnad::link
