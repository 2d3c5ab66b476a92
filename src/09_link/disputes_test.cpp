#include "disputes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>

#include "corpus_fixture.h"
#include "origins.h"
#include "tolls.h"
#include "words.h"

namespace isnad::link {
namespace {

using testing::CorpusMaker;
using testing::words;

std::vector<DisputeOn> kinds_of(CorpusMaker& maker) {
  maker.corpus.sort();
  std::vector<DisputeOn> out;
  for (const Dispute& dispute : link(maker.corpus).disputes) out.push_back(dispute.on);
  return out;
}

using Kinds = std::vector<DisputeOn>;

// Two papers that tell one occasion, in whatever they differ.
CorpusMaker two(CorpusMaker::Given one, CorpusMaker::Given other, CorpusMaker maker = {}) {
  one.words = words(1);
  other.words = words(1, 13);
  maker.document("a", 100);
  maker.claim(one);
  maker.document("b", 100);
  maker.claim(other);
  return maker;
}

// How many claims stand on the two sides of the one dispute.
std::size_t tellers(CorpusMaker& maker) {
  maker.corpus.sort();
  const auto disputes = link(maker.corpus).disputes;
  REQUIRE(disputes.size() == 1);
  return disputes[0].sides[0].claims.size() + disputes[0].sides[1].claims.size();
}

TEST_CASE("unequal numbers are a dispute, rounded ones are not") {
  CorpusMaker unequal = two({.killed = 14}, {.killed = 10}), rounded = two({.killed = 98}, {.killed = 100});
  CHECK(kinds_of(unequal) == Kinds{DisputeOn::Number});
  CHECK(kinds_of(rounded).empty());
}

TEST_CASE("at least ten and fourteen are no dispute, at least fourteen and ten are") {
  CorpusMaker holds = two({.killed = 14}, {.killed = 10}), fails = two({.killed = 14}, {.killed = 10});
  holds.corpus.claims[1].bound[0] = Bound::Min;
  fails.corpus.claims[0].bound[0] = Bound::Min;
  CHECK(kinds_of(holds).empty());
  CHECK(kinds_of(fails) == Kinds{DisputeOn::Number});
}

TEST_CASE("at least sixty is no rounding of 57, sixty and about sixty are") {
  const auto accounts = [](Bound bound) {
    CorpusMaker m = two({.killed = 57}, {.killed = 60});
    m.corpus.claims[1].bound[0] = bound;
    return kinds_of(m);
  };
  CHECK(accounts(Bound::Min) == Kinds{DisputeOn::Number});
  CHECK(accounts(Bound::Exact).empty());
  CHECK(accounts(Bound::About).empty());
}

TEST_CASE("a source that counts more the next day has brought its count up to date, one that counts fewer has not") {
  const auto accounts = [](std::uint32_t first, std::uint32_t next, bool one_source) {
    CorpusMaker m;
    const std::uint32_t hospital = m.actor("hospital", ActorKind::Other), office = m.actor("office", ActorKind::Other);
    m.document("a", 100);
    m.claim({.chain = {hospital}, .words = words(1), .killed = first});
    m.document("b", 101);
    m.claim({.chain = {one_source ? hospital : office}, .words = words(1, 13), .killed = next});
    return kinds_of(m);
  };
  CHECK(accounts(11, 17, true).empty());
  CHECK(accounts(17, 11, true) == Kinds{DisputeOn::Number});
  CHECK(accounts(11, 17, false) == Kinds{DisputeOn::Number});
}

TEST_CASE("a text that gives two numbers of one place on two words disputes itself, on one word it tells of two things") {
  const auto accounts = [](bool two_words) {
    CorpusMaker m;
    const std::uint32_t hospital = m.actor("hospital", ActorKind::Other), office = m.actor("office", ActorKind::Other);
    const std::uint32_t place = m.town("place", 34, 40);
    m.document("a", 100);
    m.claim({.chain = {hospital}, .words = words(1), .place = place, .killed = 5});
    m.claim({.chain = {two_words ? office : hospital}, .words = words(1), .place = place, .killed = 3});
    return kinds_of(m);
  };
  CHECK(accounts(true) == Kinds{DisputeOn::Number});
  CHECK(accounts(false).empty());
}

TEST_CASE("who claims a deed of which a text gives one number, and says another, disputes it") {
  const auto accounts = [](bool claimed) {
    CorpusMaker m;
    const std::uint32_t group = m.actor("group"), army = m.actor("army", ActorKind::Army), soldiers = m.people("soldiers");
    const std::uint32_t place = m.town("place", 34, 40);
    m.document("a", 100);
    m.corpus.claims[m.claim({.agent = {group}, .target = {soldiers}, .chain = {group}, .words = words(1), .place = place, .killed = 2})].claimed = claimed;
    m.claim({.agent = {group}, .target = {soldiers}, .chain = {group}, .words = words(1), .place = place, .killed = 8});
    m.claim({.target = {soldiers}, .chain = {army}, .words = words(1), .place = place, .killed = 2});
    return kinds_of(m);
  };
  CHECK(accounts(true) == Kinds{DisputeOn::Number});
  CHECK(accounts(false).empty());
}

TEST_CASE("civilians of one small place on one day are one count in few words, of two days they are two") {
  const auto accounts = [](std::int32_t later) {
    CorpusMaker m;
    const std::uint32_t hospital = m.actor("hospital", ActorKind::Other), office = m.actor("office", ActorKind::Other);
    const std::uint32_t place = m.town("place", 34, 40);
    auto some = words(1, 3);
    std::ranges::copy(words(2, 9), std::back_inserter(some));
    m.document("a", 100);
    m.claim({.chain = {hospital}, .words = words(1), .place = place, .killed = 14});
    m.document("b", 100 + later);
    m.claim({.chain = {office}, .words = some, .place = place, .killed = 10});
    for (ClaimSketch& claim : m.corpus.claims) claim.counted = kCivilians;
    return kinds_of(m);
  };
  CHECK(accounts(0) == Kinds{DisputeOn::Number});
  CHECK(accounts(1).empty());
}

TEST_CASE("one toll of two stated days is a dispute over the day, unless one text was read with two days") {
  const auto accounts = [](std::uint32_t shared, std::int32_t later) {
    auto some = words(1, shared);
    std::ranges::copy(words(2, 12 - shared), std::back_inserter(some));
    CorpusMaker m;
    const std::uint32_t place = m.town("place", 34, 40);
    m.document("a", 104);
    m.claim({.words = words(1), .place = place, .day = 100, .killed = 37});
    m.document("b", 104);
    m.claim({.words = some, .place = place, .day = 100 + later, .killed = 37});
    return kinds_of(m);
  };
  CHECK(accounts(7, 2) == Kinds{DisputeOn::Fact});
  CHECK(accounts(7, 1).empty());
  CHECK(accounts(12, 2).empty());
}

TEST_CASE("a named man dies once: that a text negates it is a dispute, that it negates a deed against others is none") {
  const auto accounts = [](bool named) {
    CorpusMaker m;
    const std::uint32_t man = m.corpus.names.add({.id = "man", .name_ar = "man", .name_en = {}, .type = EntityType::Per, .keyed = named});
    CorpusMaker both = two({.target = {man}, .killed = 1}, {.target = {man}, .killed = 1, .stance = Stance::Denied}, m);
    return kinds_of(both);
  };
  CHECK(accounts(true) == Kinds{DisputeOn::Fact});
  CHECK(accounts(false).empty());
}

TEST_CASE("one sentence that was read with two numbers is no dispute") {
  CorpusMaker m;
  m.document("a", 100);
  m.claim({.words = words(1), .killed = 22});
  m.document("b", 100);
  m.claim({.words = words(1), .killed = 11});
  CHECK(kinds_of(m).empty());
}

TEST_CASE("a number that both texts give, or that counts other people, or is many times the other, is in no dispute") {
  CorpusMaker people = two({.killed = 14}, {.killed = 10});
  people.corpus.claims[0].counted = kSoldiers;
  people.corpus.claims[1].counted = kCivilians;
  CHECK(kinds_of(people).empty());
  CorpusMaker times = two({.killed = 2}, {.killed = 300});
  CHECK(kinds_of(times).empty());
}

TEST_CASE("who counts all the dead does not dispute the number of those who count the fighters") {
  CorpusMaker all = two({.killed = 26}, {.killed = 13}), fighters = two({.killed = 26}, {.killed = 13});
  all.corpus.claims[1].counted = kFighters;
  fighters.corpus.claims[0].counted = fighters.corpus.claims[1].counted = kFighters;
  CHECK(kinds_of(all).empty());
  CHECK(kinds_of(fighters) == Kinds{DisputeOn::Number});
}

TEST_CASE("fighters die day after day: two numbers of them are of one day, those of civilians may be told a day later") {
  const auto accounts = [](std::uint8_t counted, std::int32_t later) {
    CorpusMaker m = two({.killed = 14}, {.killed = 10});
    m.corpus.documents[1].published += later;
    m.corpus.claims[1].day_from = m.corpus.claims[1].day_to = m.corpus.documents[1].published;
    m.corpus.claims[0].counted = m.corpus.claims[1].counted = counted;
    return kinds_of(m);
  };
  CHECK(accounts(kFighters, 0) == Kinds{DisputeOn::Number});
  CHECK(accounts(kFighters, 1).empty());
  CHECK(accounts(kCivilians, 1) == Kinds{DisputeOn::Number});
}

TEST_CASE("three numbers of fighters may be of one fight, four are of a front; of civilians they are of one deed") {
  const auto accounts = [](std::uint8_t counted, std::uint32_t numbers) {
    CorpusMaker m;
    const std::uint32_t place = m.town("place", 34, 40);
    for (std::uint32_t k = 0; k < numbers; ++k) {
      m.document(std::string(1, static_cast<char>('a' + k)), 100);
      m.claim({.words = words(1, 12 + k), .place = place, .killed = 10 + 3 * k});
    }
    for (ClaimSketch& claim : m.corpus.claims) claim.counted = counted;
    return kinds_of(m);
  };
  CHECK(accounts(kFighters, 3) == Kinds{DisputeOn::Number});
  CHECK(accounts(kFighters, 4).empty());
  CHECK(accounts(kCivilians, 4) == Kinds{DisputeOn::Number});
}

TEST_CASE("who counts in two places together does not dispute the number of one") {
  CorpusMaker one = two({.killed = 14}, {.killed = 10}), both = two({.killed = 14}, {.killed = 10});
  one.corpus.claims[0].several = true;
  both.corpus.claims[0].several = both.corpus.claims[1].several = true;
  CHECK(kinds_of(one).empty());
  CHECK(kinds_of(both) == Kinds{DisputeOn::Number});
}

TEST_CASE("who else tells the occasion with a number that is in dispute stands on its side") {
  CorpusMaker m;
  const std::uint32_t place = m.town("place", 34, 40);
  auto few = words(1, 5);
  std::ranges::copy(words(2, 20), std::back_inserter(few));
  m = two({.place = place, .killed = 3}, {.place = place, .killed = 5}, m);
  m.document("c", 102);
  m.claim({.words = few, .place = place, .day = 100, .killed = 5});
  CHECK(tellers(m) == 3);
}

TEST_CASE("in one village on one stated day two counts are of one deed in few words, in a province they may be of two") {
  const auto accounts = [](Precision precision, std::int32_t later) {
    CorpusMaker m;
    const auto place = m.corpus.names.add({.id = "\u00ABplace\u00BB", .name_ar = "place", .name_en = {}, .type = EntityType::Loc, .precision = precision});
    auto some = words(1, 3);
    std::ranges::copy(words(2, 9), std::back_inserter(some));
    m.document("a", 101);
    m.claim({.words = words(1), .place = place, .day = 100, .killed = 5});
    m.document("b", 101 + later);
    m.claim({.words = some, .place = place, .day = 100 + later, .killed = 8});
    return kinds_of(m);
  };
  CHECK(accounts(Precision::Town, 0) == Kinds{DisputeOn::Number});
  CHECK(accounts(Precision::Governorate, 0).empty());
  CHECK(accounts(Precision::Town, 1).empty());
}

TEST_CASE("who tells a number in dispute again, days later, stands on its side, but not who tells it of another place") {
  const auto told_again = [](bool one_town) {
    CorpusMaker m;
    const std::uint32_t place = m.town("place", 34, 40), other = m.town("other", 35, 41);
    m = two({.place = place, .killed = 11}, {.place = place, .killed = 14}, m);
    m.document("c", 112);
    m.claim({.words = words(1), .place = one_town ? place : other, .day = 91, .killed = 11});
    return tellers(m);
  };
  CHECK(told_again(true) == 3);
  CHECK(told_again(false) == 2);
}

TEST_CASE("who counts as many men of a band does not stand on the side of those who count people") {
  const auto told_of = [](std::uint8_t counted) {
    CorpusMaker m;
    const std::uint32_t place = m.town("place", 34, 40);
    m = two({.place = place, .killed = 11}, {.place = place, .killed = 14}, m);
    m.document("c", 100);
    m.corpus.claims[m.claim({.words = words(1, 11), .place = place, .killed = 11})].counted = counted;
    return tellers(m);
  };
  CHECK(told_of(kAnybody) == 3);
  CHECK(told_of(kSoldiers | kFighters) == 2);
}

TEST_CASE("as many dead of two sides on two days are no one toll") {
  const auto accounts = [](bool one_side) {
    CorpusMaker m;
    const std::uint32_t place = m.town("place", 34, 40), army = m.actor("army", ActorKind::Army), rebels = m.actor("rebels");
    auto some = words(1, 6);
    std::ranges::copy(words(2, 6), std::back_inserter(some));
    m.document("a", 104);
    m.claim({.target = {army}, .words = words(1), .place = place, .day = 100, .killed = 8});
    m.document("b", 104);
    m.claim({.victims = {one_side ? army : rebels}, .words = some, .place = place, .day = 103, .killed = 8});
    return kinds_of(m);
  };
  CHECK(accounts(true) == Kinds{DisputeOn::Fact});
  CHECK(accounts(false).empty());
}

TEST_CASE("a sentence that tells of several places together disputes no number of another day") {
  const auto accounts = [](std::string_view word, std::int32_t later) {
    auto one = words(1), other = words(1, 13);
    other.push_back(stem_of(to_letters(word)));
    CorpusMaker m;
    m.document("a", 100);
    m.claim({.words = one, .killed = 14});
    m.document("b", 100 + later);
    m.claim({.words = other, .killed = 10});
    return kinds_of(m);
  };
  CHECK(accounts("\u0645\u062a\u0641\u0631\u0642\u0629", 1).empty());
  CHECK(accounts("\u0645\u062a\u0641\u0631\u0642\u0629", 0) == Kinds{DisputeOn::Number});
  CHECK(accounts("\u0639\u0646\u064a\u0641\u0629", 1) == Kinds{DisputeOn::Number});
}

TEST_CASE("two counts of at least so many are two numbers") {
  CorpusMaker m = two({.killed = 14}, {.killed = 11});
  m.corpus.claims[0].bound[0] = m.corpus.claims[1].bound[0] = Bound::Min;
  CHECK(kinds_of(m) == Kinds{DisputeOn::Number});
}

TEST_CASE("a text that tells of two tolls on one word does not bring others to dispute them") {
  CorpusMaker m;
  for (const char* paper : {"a", "b"}) {
    m.document(paper, 100);
    m.claim({.words = words(1, paper[0] == 'a' ? 12 : 13), .killed = 11});
    m.claim({.words = words(1, paper[0] == 'a' ? 12 : 13), .killed = 42});
  }
  CHECK(kinds_of(m).empty());
}

TEST_CASE("a text that gives one number more brings others to dispute it, but where only its headline counts otherwise") {
  const auto accounts = [](bool headline) {
    CorpusMaker m;
    const std::uint32_t office = m.actor("office", ActorKind::Other), place = m.town("place", 34, 40);
    m.document("a", 100);
    m.claim({.words = words(1), .place = place, .killed = 14});
    m.claim({.chain = {office}, .words = words(1), .place = place, .killed = 18});
    m.corpus.claims[0].headline = headline;
    m.corpus.claims[1].sentence = {100, 200};
    m.document("b", 100);
    m.claim({.chain = {office}, .words = words(1, 13), .place = place, .killed = 18});
    return kinds_of(m);
  };
  CHECK(accounts(true) == Kinds{DisputeOn::Number});
  CHECK(accounts(false).empty());
}

TEST_CASE("a text that gives four numbers tells of two things, though on four words") {
  const auto claims = [](std::uint32_t numbers) {
    CorpusMaker m;
    const std::uint32_t place = m.town("place", 34, 40);
    m.document("a", 100);
    for (std::uint32_t k = 0; k < numbers; ++k)
      m.claim({.chain = {m.actor("source" + std::to_string(k), ActorKind::Other)}, .words = words(1), .place = place, .killed = 11 + 4 * k});
    for (ClaimSketch& claim : m.corpus.claims) claim.counted = kCivilians;
    m.corpus.sort();
    std::size_t most = 0;
    for (const Dispute& dispute : link(m.corpus).disputes) most = std::max(most, dispute.sides.size());
    return most;
  };
  CHECK(claims(3) == 3);
  CHECK(claims(4) < 4);
}

TEST_CASE("a city and a district beside its centre are one scene, two quarters and two towns are two") {
  const auto accounts = [](Precision one, Precision other) {
    CorpusMaker m;
    const auto some = [&](const std::string& id, float lat, Precision precision) {
      return m.corpus.names.add({.id = id, .name_ar = id, .name_en = id, .type = EntityType::Loc, .keyed = true, .lat = lat, .lon = 45, .precision = precision});
    };
    const std::uint32_t army = m.actor("army"), city = some("city", 12.80F, one), district = some("district", 12.88F, other);
    auto few = words(1, 4);
    std::ranges::copy(words(2, 8), std::back_inserter(few));
    m.document("a", 100);
    m.claim({.agent = {army}, .words = words(1), .place = city, .day = 100, .killed = 45});
    m.document("b", 100);
    m.claim({.agent = {army}, .words = few, .place = district, .day = 100, .killed = 103});
    return kinds_of(m);
  };
  CHECK(accounts(Precision::Town, Precision::District) == Kinds{DisputeOn::Number});
  CHECK(accounts(Precision::Point, Precision::Point).empty());
  CHECK(accounts(Precision::Town, Precision::Town).empty());
}

TEST_CASE("two counts of the dead of one group, on nobody's word, are a dispute of one place, and none of two") {
  const auto accounts = [](bool one_place) {
    CorpusMaker m;
    const std::uint32_t army = m.actor("army"), rebels = m.actor("rebels");
    const auto unknown = [&](const std::string& id) { return m.corpus.names.add({.id = id, .name_ar = id, .name_en = {}, .type = EntityType::Loc}); };
    const std::uint32_t bridge = unknown("\u00ABbridge\u00BB"), mill = unknown("\u00ABmill\u00BB");
    auto some = words(1, 6);
    std::ranges::copy(words(2, 6), std::back_inserter(some));
    m.document("a", 100);
    m.claim({.agent = {army}, .target = {rebels}, .words = words(1), .place = bridge, .day = 100, .killed = 9});
    m.document("b", 100);
    m.claim({.agent = {army}, .target = {rebels}, .words = some, .place = one_place ? bridge : mill, .day = 100, .killed = 20});
    return kinds_of(m);
  };
  CHECK(accounts(true) == Kinds{DisputeOn::Number});
  CHECK(accounts(false).empty());
}

TEST_CASE("two sources that count in like words of one day tell of one thing, though neither names where") {
  const auto accounts = [](bool two_words) {
    CorpusMaker m;
    const std::uint32_t hospital = m.actor("hospital", ActorKind::Other), office = m.actor("office", ActorKind::Other);
    auto some = words(1, 6);
    std::ranges::copy(words(2, 6), std::back_inserter(some));
    m.document("a", 100);
    m.claim({.chain = {hospital}, .words = words(1), .day = 100, .killed = 14});
    m.document("b", 100);
    m.claim({.chain = {two_words ? office : hospital}, .words = some, .day = 100, .killed = 10});
    return kinds_of(m);
  };
  CHECK(accounts(true) == Kinds{DisputeOn::Number});
  CHECK(accounts(false).empty());
}

TEST_CASE("dozens who die in one province on one stated day die of one deed, a few die of several") {
  const auto accounts = [](std::uint32_t one, std::uint32_t other, std::int32_t later) {
    CorpusMaker m;
    const std::uint32_t town = m.town("town", 33.8F, 44.6F);
    const std::uint32_t province = m.corpus.names.add(
        {.id = "province", .name_ar = "province", .name_en = "province", .type = EntityType::Loc, .keyed = true, .lat = 34, .lon = 45, .precision = Precision::Governorate});
    Name quarter = m.corpus.names[town];
    quarter.id = "quarter";
    quarter.parent = province;
    const std::uint32_t place = m.corpus.names.add(quarter);
    auto few = words(1, 3);
    std::ranges::copy(words(2, 9), std::back_inserter(few));
    m.document("a", 101);
    m.claim({.words = words(1), .place = province, .day = 100, .killed = one});
    m.document("b", 101);
    m.claim({.words = few, .place = place, .day = 100 + later, .killed = other});
    return kinds_of(m);
  };
  CHECK(accounts(120, 90, 0) == Kinds{DisputeOn::Number});
  CHECK(accounts(12, 9, 0).empty());
  CHECK(accounts(120, 90, 1).empty());
}

TEST_CASE("dozens of civilians who are told of days later, with no day, died of the deed whose day another text states") {
  const auto accounts = [](std::uint8_t counted, std::uint32_t dead, std::int32_t later) {
    CorpusMaker m;
    const std::uint32_t place = m.town("place", 34, 40);
    auto few = words(1, 4);
    std::ranges::copy(words(2, 8), std::back_inserter(few));
    m.document("a", 101);
    m.claim({.words = words(1), .place = place, .day = 100, .killed = dead});
    m.document("b", 100 + later);
    m.claim({.words = few, .place = place, .killed = dead * 2});
    for (ClaimSketch& claim : m.corpus.claims) claim.counted = counted;
    return kinds_of(m);
  };
  CHECK(accounts(kCivilians, 40, 5) == Kinds{DisputeOn::Number});
  CHECK(accounts(kFighters, 40, 5).empty());
  CHECK(accounts(kCivilians, 12, 5).empty());
  CHECK(accounts(kCivilians, 40, 20).empty());
}

TEST_CASE("in a clash the dead of one side are another number than those of the other") {
  const auto accounts = [](bool one_side) {
    CorpusMaker m;
    const std::uint32_t rebels = m.actor("rebels"), army = m.actor("army", ActorKind::Army), place = m.town("place", 34, 40);
    m.document("a", 100);
    m.claim({.agent = {army, rebels}, .victims = {rebels}, .words = words(1), .place = place, .killed = 14});
    m.document("b", 100);
    m.claim({.agent = {army, rebels}, .victims = {one_side ? rebels : army}, .words = words(1, 13), .place = place, .killed = 10});
    return kinds_of(m);
  };
  CHECK(accounts(true) == Kinds{DisputeOn::Number});
  CHECK(accounts(false).empty());
}

TEST_CASE("people are arrested day after day: two numbers of them are of one day") {
  const auto accounts = [](std::int32_t later) {
    CorpusMaker m;
    const std::uint32_t place = m.town("place", 34, 40);
    m.document("a", 100);
    m.corpus.claims[m.claim({.words = words(1), .place = place})].captured = 5;
    m.document("b", 100 + later);
    m.corpus.claims[m.claim({.words = words(1, 13), .place = place})].captured = 20;
    return kinds_of(m);
  };
  CHECK(accounts(0) == Kinds{DisputeOn::Number});
  CHECK(accounts(1).empty());
}

TEST_CASE("a sentence that lists the counts of three places disputes no other") {
  const auto accounts = [](std::uint32_t listed) {
    CorpusMaker m;
    const std::uint32_t place = m.town("place", 34, 40);
    m.document("a", 100);
    m.claim({.words = words(1), .place = place, .killed = 14});
    for (std::uint32_t k = 0; k < listed; ++k) m.claim({.words = words(1), .place = m.town("other" + std::to_string(k), 44, 40), .killed = 20 + k});
    m.document("b", 100);
    m.claim({.words = words(1, 13), .place = place, .killed = 10});
    return kinds_of(m);
  };
  CHECK(accounts(0) == Kinds{DisputeOn::Number});
  CHECK(accounts(2).empty());
}

TEST_CASE("what a sentence tells and denies is denied of all who give its number") {
  const auto accounts = [](std::uint32_t number) {
    CorpusMaker m;
    const std::uint32_t band = m.actor("band"), brigade = m.actor("brigade"), ministry = m.actor("ministry", ActorKind::State);
    auto few = words(1, 4);
    std::ranges::copy(words(2, 8), std::back_inserter(few));
    m.document("a", 100);
    m.corpus.claims[m.claim({.agent = {band}, .target = {brigade}, .words = words(1)})].captured = 8;
    m.corpus.claims[m.claim({.agent = {band}, .target = {brigade}, .chain = {ministry}, .words = words(1), .stance = Stance::Denied})].denial = true;
    m.document("b", 100);
    m.corpus.claims[m.claim({.agent = {band}, .words = few})].captured = number;
    m.corpus.sort();
    return std::ranges::count(link(m.corpus).disputes, DisputeOn::Fact, &Dispute::on);
  };
  CHECK(accounts(8) == 1);
  CHECK(accounts(4) == 0);
}

TEST_CASE("a deed and its denial are a dispute over the fact, what a text only negates is none") {
  const auto accounts = [](bool denial) {
    CorpusMaker m;
    const auto army = m.actor("army");
    m = two({.agent = {army}}, {.agent = {army}, .chain = {army}, .stance = Stance::Denied}, m);
    m.corpus.claims[1].denial = denial;
    return kinds_of(m);
  };
  CHECK(accounts(true) == Kinds{DisputeOn::Fact});
  CHECK(accounts(false).empty());
}

TEST_CASE("what one denies to have done, nobody says to whom or where, is another of his deeds on few words in common") {
  const auto accounts = [](std::uint32_t shared, bool placed) {
    CorpusMaker m;
    const auto army = m.actor("army");
    const std::uint32_t place = placed ? m.town("place", 34, 40) : kNoName;
    auto some = words(1, shared);
    std::ranges::copy(words(2, 12 - shared), std::back_inserter(some));
    m.document("a", 100);
    m.claim({.agent = {army}, .words = words(1), .place = place});
    m.document("b", 100);
    m.claim({.agent = {army}, .chain = {army}, .words = some, .place = place, .stance = Stance::Denied});
    m.corpus.claims[1].denial = true;
    return kinds_of(m);
  };
  CHECK(accounts(6, false).empty());
  CHECK(accounts(6, true) == Kinds{DisputeOn::Fact});
  CHECK(accounts(10, false) == Kinds{DisputeOn::Fact});
}

TEST_CASE("who is accused and denies, disputes the fact") {
  CorpusMaker m;
  const auto army = m.actor("army");
  m = two({.agent = {army}}, {.chain = {army}, .stance = Stance::Denied}, m);
  m.corpus.claims[1].denial = true;
  CHECK(kinds_of(m) == Kinds{DisputeOn::Fact});
}

TEST_CASE("what one text tells and denies on two words is a dispute over the fact, on one word it is none") {
  CorpusMaker m;
  const std::uint32_t army = m.actor("army", ActorKind::Army), paper = m.actor("paper", ActorKind::Media);
  const auto tell = [&](const std::string& id, std::vector<std::uint32_t> chain) {
    m.document(id, 100);
    m.claim({.agent = {army}, .chain = {paper}, .words = words(1)});
    m.corpus.claims[m.claim({.agent = {army}, .chain = std::move(chain), .words = words(2), .stance = Stance::Denied})].denial = true;
  };
  SUBCASE("two words") {
    tell("a", {army});
    CHECK(kinds_of(m) == Kinds{DisputeOn::Fact});
  }
  SUBCASE("who did it to whom") {
    const std::uint32_t group = m.actor("group");
    m.document("a", 100);
    m.claim({.type = ClaimType::Request, .agent = {army}, .target = {group}, .chain = {paper}, .words = words(1)});
    m.corpus.claims[m.claim({.type = ClaimType::Request, .agent = {group}, .target = {army}, .chain = {paper}, .words = words(2), .stance = Stance::Denied})].denial = true;
    CHECK(kinds_of(m) == Kinds{DisputeOn::Actor});
  }
  SUBCASE("the denial in the words of who tells it") {
    tell("a", {paper, army});
    CHECK(kinds_of(m).empty());
  }
}

TEST_CASE("two foes who lay one deed at one another's door dispute who is responsible") {
  const auto quarrel = [](bool mutual) {
    CorpusMaker m;
    const auto x = m.actor("x"), y = m.actor("y");
    m = two({.type = ClaimType::Reject, .agent = {x}, .chain = {y}}, {.type = ClaimType::Reject, .agent = {y}, .chain = {mutual ? x : y}}, m);
    return kinds_of(m);
  };
  CHECK(quarrel(true) == Kinds{DisputeOn::Responsibility});
  CHECK(quarrel(false).empty());
}

// Papers a and c tell it with 14 dead; b gives 14 and 10, the second number on the word of `second`.
std::vector<std::string> claims_in_dispute(const std::string& second) {
  CorpusMaker m;
  const auto army = m.actor("army"), other = m.actor(second);
  m.document("b", 100);
  m.claim({.chain = {army}, .words = words(1), .killed = 14});
  m.claim({.chain = {other}, .words = words(1), .killed = 10});
  m.document("c", 101);
  m.claim({.words = words(1, 13), .killed = 14});
  m.corpus.sort();
  Statement statement;
  statement.members = {{0}, {1}, {2}};
  const Copies copies = testing::no_copies(m.corpus);
  const std::vector<std::uint32_t> all = {0, 1, 2};
  statement.killed = toll_of(m.corpus, all, origins_of(m.corpus, copies, all), Toll::Killed, TollRule::MostOrigins);
  std::vector<std::string> out;
  for (const Dispute& dispute : find_disputes(m.corpus, Comparison(m.corpus, built_in_points()), {statement}))
    for (const DisputeSide& side : dispute.sides)
      for (const std::uint32_t claim : side.claims) out.push_back(m.corpus.id_of(m.corpus.claims[claim]));
  return out;
}

TEST_CASE("one text that gives both numbers on the word of one source does not contradict itself, two sources do") {
  CHECK(claims_in_dispute("rebels") == std::vector<std::string>{"b/c1", "c/c1", "b/c2"});
  CHECK(claims_in_dispute("army").empty());
}

TEST_CASE("two who strike one enemy in one town are a dispute, in one country they are none") {
  const auto accounts = [](Precision precision) {
    CorpusMaker m;
    const auto x = m.actor("x"), y = m.actor("y"), enemy = m.actor("enemy"), mayor = m.actor("mayor"), doctor = m.actor("doctor");
    const auto place = m.corpus.names.add({.id = "place", .name_ar = "place", .name_en = {}, .type = EntityType::Loc, .keyed = true, .lat = 36, .lon = 37, .precision = precision});
    CorpusMaker both = two({.agent = {x}, .target = {enemy}, .chain = {mayor}, .place = place}, {.agent = {y}, .target = {enemy}, .chain = {doctor}, .place = place}, m);
    return kinds_of(both);
  };
  CHECK(accounts(Precision::Town) == Kinds{DisputeOn::Actor});
  CHECK(accounts(Precision::Country).empty());
}

TEST_CASE("a coalition, an army in it and the state of the army strike on one side") {
  const auto accounts = [](bool army_too) {
    CorpusMaker m;
    const auto coalition = m.actor("coalition"), enemy = m.actor("enemy"), place = m.town("place", 36, 37);
    const auto state_of = [&](const std::string& id, ActorKind kind, std::uint32_t side) {
      return m.corpus.names.add({.id = id, .name_ar = id, .name_en = id, .type = EntityType::Org, .keyed = true, .kind = kind, .side = side, .country = 1});
    };
    const std::uint32_t army = state_of("army", ActorKind::Army, coalition), state = state_of("state", ActorKind::State, kNoName);
    std::uint32_t sources = 0;
    for (const std::uint32_t agent : army_too ? std::vector{coalition, state, army} : std::vector{coalition, state}) {
      m.document(std::string(1, static_cast<char>('a' + sources)), 100);
      m.claim({.agent = {agent}, .target = {enemy}, .chain = {m.actor("source" + std::to_string(sources))}, .words = words(1, 12 + sources), .place = place});
      ++sources;
    }
    return kinds_of(m);
  };
  CHECK(accounts(false) == Kinds{DisputeOn::Actor});
  CHECK(accounts(true).empty());
}

TEST_CASE("two attackers on the word of two sources are a dispute, a part and its whole are not") {
  CorpusMaker others;
  const auto x = others.actor("x"), y = others.actor("y"), villagers = others.people("«villagers»"), mayor = others.actor("mayor"), doctor = others.actor("doctor");
  others = two({.agent = {x}, .target = {villagers}, .chain = {mayor}}, {.agent = {y}, .target = {villagers}, .chain = {doctor}}, others);
  CHECK(kinds_of(others) == Kinds{DisputeOn::Actor});

  CorpusMaker parts;
  const auto whole = parts.actor("whole"), villagers_here = parts.people("«villagers»"), army = parts.actor("army"), doctor_here = parts.actor("doctor");
  const auto part = parts.corpus.names.add(
      {.id = "part", .name_ar = "part", .name_en = "part", .keyed = true, .kind = ActorKind::Armed, .side = whole});
  parts = two({.agent = {part}, .target = {villagers_here}, .chain = {army}}, {.agent = {whole}, .target = {villagers_here}, .chain = {doctor_here}}, parts);
  CHECK(kinds_of(parts).empty());
}

TEST_CASE("a man and a woman, told by one word, who killed as many in one place are a dispute over who did it") {
  const auto accounts = [](const char* other) {
    CorpusMaker m;
    const std::uint32_t man = m.people("\u0627\u0646\u062a\u062d\u0627\u0631\u064a\u0627"), who = m.people(other), place = m.town("place", 34, 40);
    m = two({.agent = {man}, .place = place, .killed = 6}, {.agent = {who}, .place = place, .killed = 6}, m);
    return kinds_of(m);
  };
  CHECK(accounts("\u0627\u0646\u062a\u062d\u0627\u0631\u064a\u0629") == Kinds{DisputeOn::Actor});
  CHECK(accounts("\u0627\u0646\u062a\u062d\u0627\u0631\u064a").empty());
  CHECK(accounts("\u0627\u0645\u0631\u0623\u0629").empty());
}

TEST_CASE("one number of dead given to two sides in one place is a dispute over whose they were, of two places it is none") {
  const auto accounts = [](bool one_place, std::uint32_t killed) {
    CorpusMaker m;
    const std::uint32_t air = m.actor("air", ActorKind::Army), party = m.actor("party"), militia = m.actor("militia");
    const std::uint32_t place = m.town("place", 34, 40), other = m.town("other", 34, 40.4F);
    auto some = words(1, 6);
    std::ranges::copy(words(2, 6), std::back_inserter(some));
    m.document("a", 100);
    m.claim({.agent = {air}, .target = {party}, .words = words(1), .place = place, .killed = 2});
    m.document("b", 100);
    m.claim({.agent = {air}, .target = {militia}, .words = some, .place = one_place ? place : other, .killed = killed});
    return kinds_of(m);
  };
  CHECK(accounts(true, 2) == Kinds{DisputeOn::Actor});
  CHECK(accounts(false, 2).empty());
  CHECK(accounts(true, 3).empty());
}

TEST_CASE("a man who died in one place under two first names is in dispute, under one, or in two places, he is not") {
  const auto accounts = [](const char* name, bool one_place) {
    CorpusMaker m;
    const auto man = [&](const char* id) { return m.corpus.names.add({.id = id, .name_ar = id, .name_en = {}, .type = EntityType::Per}); };
    const std::uint32_t first = man("\u0645\u062d\u0645\u062f \u0633\u0639\u064a\u062f \u0639\u0644\u064a"), second = man(name), place = m.town("place", 34, 40), beside = m.town("beside", 34, 40.4F);
    auto some = words(1, 6);
    std::ranges::copy(words(2, 6), std::back_inserter(some));
    m.document("a", 100);
    m.claim({.target = {first}, .words = words(1), .place = place, .killed = 1});
    m.document("b", 100);
    m.claim({.target = {second}, .words = some, .place = one_place ? place : beside, .killed = 1});
    for (ClaimSketch& claim : m.corpus.claims) claim.life = true;
    return kinds_of(m);
  };
  CHECK(accounts("\u0623\u062d\u0645\u062f \u0639\u0644\u064a", true) == Kinds{DisputeOn::Actor});
  CHECK(accounts("\u0623\u062d\u0645\u062f \u0639\u0644\u064a", false).empty());
  CHECK(accounts("\u0645\u062d\u0645\u062f \u0639\u0644\u064a", true).empty());
}

TEST_CASE("two texts that count otherwise what one attack hit are in dispute, not where one of them counts both") {
  const auto accounts = [](bool both, std::uint8_t kind) {
    CorpusMaker m;
    const std::uint32_t place = m.town("place", 34, 40);
    auto some = words(1, 6);
    std::ranges::copy(words(2, 6), std::back_inserter(some));
    m.document("a", 100);
    m.claim({.words = words(1), .place = place});
    if (both) m.claim({.words = some, .place = place});
    m.document("b", 100);
    m.claim({.words = some, .place = place});
    m.corpus.claims.front().things = {1, 6};
    for (ClaimSketch& claim : std::span(m.corpus.claims).subspan(1)) claim.things = {kind, 5};
    return kinds_of(m);
  };
  CHECK(accounts(false, 1) == Kinds{DisputeOn::Number});
  CHECK(accounts(false, 2).empty());
  CHECK(accounts(true, 1).empty());
}

TEST_CASE("who says that he holds a place that he has left by the word of another is a dispute over its control, on one word it is none") {
  const auto accounts = [](bool other_word, bool of_himself) {
    CorpusMaker m;
    const auto army = m.actor("army", ActorKind::Army), paper = m.actor("paper", ActorKind::Media), rebels = m.actor("rebels"), place = m.town("place", 34, 40);
    m.document("a", 100);
    m.claim({.type = ClaimType::Control, .agent = {army}, .chain = {of_himself ? army : paper}, .words = words(1), .place = place});
    m.claim({.type = ClaimType::Retreat, .agent = {army}, .chain = {other_word ? rebels : army}, .words = words(1), .place = place});
    return kinds_of(m);
  };
  CHECK(accounts(true, true) == Kinds{DisputeOn::Control});
  CHECK(accounts(false, true).empty());
  CHECK(accounts(true, false).empty());
}

TEST_CASE("who denies that anybody was caught denies the abduction of which his text tells, and whoever tells of it stands against him") {
  const auto accounts = [](bool captive) {
    CorpusMaker m;
    const auto band = m.actor("band"), brigade = m.actor("brigade"), ministry = m.actor("ministry", ActorKind::Security), men = m.people("men");
    m.document("a", 100);
    m.claim({.agent = {band}, .target = {men}, .words = words(1)});
    m.document("b", 100);
    m.claim({.agent = {band}, .target = {men}, .chain = {brigade}, .words = words(1, 13)});
    m.corpus.claims[m.claim({.type = ClaimType::Coerce, .target = {men}, .chain = {ministry}, .words = words(2), .stance = Stance::Denied})].denial = true;
    for (ClaimSketch& claim : m.corpus.claims) claim.captive = captive;
    return m;
  };
  CorpusMaker caught = accounts(true), other = accounts(false);
  CHECK(tellers(caught) == 3);
  CHECK(kinds_of(other).empty());
}

TEST_CASE("who denies that a town is held denies it on few words in common, an attack on it on more") {
  const auto accounts = [](ClaimType type) {
    CorpusMaker m;
    const auto army = m.actor("army", ActorKind::Army), rebels = m.actor("rebels"), place = m.town("place", 34, 40);
    auto some = words(1, 4);
    std::ranges::copy(words(2, 8), std::back_inserter(some));
    m.document("a", 100);
    m.claim({.type = type, .agent = {army}, .words = words(1), .place = place});
    m.document("b", 100);
    m.claim({.type = type, .agent = {army}, .words = words(1, 13), .place = place});
    m.document("c", 100);
    m.corpus.claims[m.claim({.type = type, .agent = {army}, .chain = {rebels}, .words = some, .place = place, .stance = Stance::Denied})].denial = true;
    return kinds_of(m);
  };
  CHECK(accounts(ClaimType::Control) == Kinds{DisputeOn::Fact});
  CHECK(accounts(ClaimType::Assault).empty());
}

TEST_CASE("in a clash each is the other's attacker, which is no dispute") {
  CorpusMaker m;
  const auto x = m.actor("x"), y = m.actor("y");
  m = two({.agent = {x}, .target = {y}}, {.agent = {y}, .target = {x}}, m);
  CHECK(kinds_of(m).empty());
}

TEST_CASE("two foes that hold one town on one day dispute its control, but not who holds quarters in it") {
  CorpusMaker m;
  const auto x = m.actor("x"), y = m.actor("y"), town = m.town("town", 36, 37);
  m.document("0", 50);
  m.claim({.agent = {x}, .target = {y}, .words = words(8)});
  m.claim({.agent = {x}, .target = {y}, .words = words(9)});
  m.document("a", 100);
  m.claim({.type = ClaimType::Control, .agent = {x}, .words = words(1), .place = town, .day = 100});
  m.document("b", 100);
  m.claim({.type = ClaimType::Control, .agent = {y}, .words = words(2), .place = town, .day = 100});
  m.document("c", 160);
  m.claim({.type = ClaimType::Control, .agent = {y}, .words = words(3), .place = town, .day = 160});
  SUBCASE("the town") { CHECK(kinds_of(m) == Kinds{DisputeOn::Control}); }
  SUBCASE("quarters") {
    for (ClaimSketch& claim : m.corpus.claims) claim.beside = true;
    CHECK(kinds_of(m).empty());
  }
}

TEST_CASE("an id is the same for the same words on every machine") {
  CHECK(short_id('s', "d001/c1") == short_id('s', "d001/c1"));
  CHECK(short_id('s', "d001/c1") != short_id('s', "d001/c2"));
  CHECK(short_id('d', "x").size() == 13);
}

}  // namespace
}  // namespace isnad::link
