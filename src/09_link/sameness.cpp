// Method: few tests that all have to hold: time, ground, sides, who is counted, and enough words in common. Two claims of one text need
// two sources besides, near to one another: a text that gives two numbers on one word tells of two things.
#include "sameness.h"

#include <algorithm>
#include <cstdlib>

#include "scattered.h"

namespace isnad::link {
namespace {

constexpr double kGroundApart = 60;              // kilometres between two names of one scene
constexpr double kTownsApart = 15, kQuartersApart = 3;  // ... between two towns, two quarters of one
constexpr std::uint32_t kNearBytes = 900;        // between two accounts in one text
constexpr std::int32_t kToldApart = 2, kToldAfter = 8;  // days between two tellings, and from a stated day to a telling
constexpr std::int32_t kNightApart = 1;  // days between two stated ones: of a night either may be said
constexpr float kAlikeWords = 0.4F, kAgreeingWords = 0.3F, kNearWords = 0.25F, kFewerWords = 0.2F, kEventWords = 0.6F;
constexpr float kSureScore = 2, kLikelyScore = 0.25F;  // points of two claims that name nothing in common, of two that do
constexpr std::uint32_t kTellingNumber = 7;       // two texts that give it are likelier of one thing than two that give a two
constexpr float kTellingWords = 0.15F;           // ... as are two that name the same parties on both sides
constexpr float kRetoldWords = 0.8F;             // one text that both papers print
constexpr std::uint32_t kFewWords = 5;           // a sentence of fewer is alike to too many
constexpr std::uint32_t kMany = 30;              // so many die in one province on one day of one deed
constexpr std::uint32_t kManyTimes = 4;          // one number is at most so many times the other
constexpr float kManyTimesWords = 0.7F;          // ... unless the sentences share so much
constexpr std::uint32_t kAlwaysTooMany = 20;
constexpr float kPlaceLikeness = 0.2F, kNumberLikeness = 0.5F;

std::uint32_t number(const ClaimSketch& claim, Toll toll) {
  return count_of(claim, toll).value_or(0);
}

// Of whom its toll is.
Range counted(const ClaimSketch& claim) { return claim.victims.size > 0 ? claim.victims : claim.target; }

// Whether it counts men of an armed band, and nobody but fighters and soldiers.
bool is_of_a_band(const ClaimSketch& claim) { return (claim.counted & (kFighters | kCivilians)) == kFighters; }

}  // namespace

bool Sameness::denied_in_text(const ClaimSketch& told, const ClaimSketch& denial) const {
  if (told.document != denial.document || told.type != denial.type || !near(told, denial) || !on_two_words(told, denial)) return false;
  const auto alike = [&](Range p, Range q) { return p.size == 0 || q.size == 0 ? p.size == q.size : meet(p, q); };
  const bool of_something = told.target.size > 0 || (told.agent.size > 0 && told.place != kNoName) || told.agent.size > 1;
  if (!of_something && told.sentence != denial.sentence && words_shared(told, denial) < kAgreeingWords) return false;
  return alike(told.agent, denial.agent) && alike(told.target, denial.target) && one_place(told, denial) && same_time(told, denial);
}

bool Sameness::denied_beside(const ClaimSketch& told, const ClaimSketch& denial) const {
  const auto same = [&](Range p, Range q) { return std::ranges::equal(corpus_.run(p), corpus_.run(q)); };
  return denial.denial && told.document == denial.document && told.sentence == denial.sentence && same(told.agent, denial.agent) && same(told.target, denial.target);
}

bool Sameness::one_number_of_one_doer(const ClaimSketch& x, const ClaimSketch& y) const {
  return x.document != y.document && meet(x.agent, y.agent) && of_one_side(x.target, y.target) && same_time(x, y) && same_ground(x, y) && gives_one_number(x, y, {});
}

bool Sameness::other_way_round(const ClaimSketch& told, const ClaimSketch& denial) const {
  if (told.document != denial.document || told.type != denial.type || told.agent.size == 0 || told.target.size == 0) return false;
  return meet(told.agent, denial.target) && meet(told.target, denial.agent) && !meet(told.agent, denial.agent) && one_place(told, denial) && same_time(told, denial);
}

bool Sameness::count_the_same(const ClaimSketch& x, const ClaimSketch& y) const {
  return of_one_kind(x, y) && same_time(x, y) && same_ground(x, y);
}

float Sameness::one_count(const ClaimSketch& x, const ClaimSketch& y, Toll toll, bool equal) const {
  if (!count_the_same(x, y)) return 0;
  if (!equal && x.several != y.several) return 0;  // who counts in two places counts more than who counts in one
  if (std::min(x.words.size, y.words.size) < kFewWords) return 0;
  const float words = words_shared(x, y);
  if (!of_one_side(x.agent, y.agent) && (x.place != y.place || words < kAlikeWords)) return 0;
  const std::uint32_t low = std::min(number(x, toll), number(y, toll)), high = std::max(number(x, toll), number(y, toll));
  if (!one_people(x, y) || (!equal && !one_day(x, y, toll))) return 0;
  if (!equal && (low <= 1 || high > low * kAlwaysTooMany || (high > low * kManyTimes && words < kManyTimesWords))) return 0;
  // Of the numbers of one sentence, those are one count that are near to one another.
  const bool one_place_named = x.place == y.place && x.place != kNoName && corpus_.names[x.place].precision < Precision::Country;
  const float alike = words + (one_place_named ? kPlaceLikeness : 0) + kNumberLikeness * static_cast<float>(low + 1) / static_cast<float>(high + 1);
  if (x.document == y.document) {
    const bool same_people = x.counted == y.counted && x.counted != kAnybody;
    return two_sources(x, y) && one_place(x, y) && (x.sentence == y.sentence || (same_people && x.place == y.place && words >= kNearWords)) ? alike : 0;
  }
  if (!equal && std::ranges::equal(corpus_.run(x.words), corpus_.run(y.words))) return 0;  // one sentence, read in two ways
  const bool one_scene_named = one_place_named || at_one_place(x, y) || (on_one_stated_day(x, y) && in_one_province(x, y));
  const bool one_scene = one_place_named || (x.place == y.place && meet(counted(x), counted(y)));  // men of one group fall in many places on one day
  // Dozens of civilians who die in one province, of whom one text states the day and another only tells later, die of one deed, too.
  const bool told_later = toll == Toll::Killed && x.dated != y.dated && (x.counted & y.counted & kCivilians) != 0;
  if (!equal && low >= kMany && (on_one_stated_day(x, y) || told_later) && in_one_province(x, y) && words >= kTellingWords) return alike;
  const float score = comparison_.score(x, y);
  if (!equal && one_scene_named && words >= kTellingWords && gives_one_number(x, y, toll)) return alike;
  if (!equal && days_apart(x, y) > (x.dated != y.dated ? kToldApart : kNightApart) && words < kEventWords) return 0;  // told later, another number is likelier another occasion's
  if (words >= (!equal ? kAlikeWords : low >= kTellingNumber ? kTellingWords : kAgreeingWords)) return one_scene || score > (two_sources(x, y) && days_apart(x, y) <= kNightApart ? kLikelyScore : kSureScore) ? alike : 0;
  // Soldiers and civilians do not die by the dozen every day where fighters do: in one place and on two words fewer words are enough.
  const std::uint8_t both_count = x.counted & y.counted;
  const bool no_fighters = both_count == kSoldiers || both_count == kCivilians;
  if (!equal && no_fighters && one_scene_named && days_apart(x, y) <= (x.dated || y.dated ? kNightApart : 0) && two_sources(x, y) && words >= kFewerWords && score > kUnlikely) return alike;
  // In one village on one day.
  const bool one_village = one_place_named && corpus_.names[x.place].precision <= Precision::Town && on_one_stated_day(x, y);
  if (!equal && one_village && words >= kNearWords && score > kUnlikely) return alike;
  return words >= kNearWords && score > (one_scene || one_scene_named ? kLikelyScore : kSureScore) ? alike : 0;
}

bool Sameness::one_known_count(const ClaimSketch& x, const ClaimSketch& y, Toll toll) const {
  if (x.document == y.document || number(x, toll) != number(y, toll) || number(x, toll) < kTellingNumber || !at_one_place(x, y)) return false;
  return of_one_kind(x, y) && comparison_.score(x, y) > 0;
}

bool Sameness::of_a_named_man(const ClaimSketch& claim) const {
  return claim.type == ClaimType::Assault && std::ranges::any_of(corpus_.run(claim.target), [&](std::uint32_t name) {
    return corpus_.names[name].keyed && corpus_.names[name].type == EntityType::Per;
  });
}

// A man dies once, wherever and whenever it was. A text that only negates it has to speak of it in some of the words.
bool Sameness::one_death(const ClaimSketch& x, const ClaimSketch& y) const {
  if (!of_a_named_man(x) || !of_a_named_man(y) || !meet(x.target, y.target) || (!x.killed && !y.killed) || !of_one_side(x.agent, y.agent)) return false;
  return x.document == y.document ? on_two_words(x, y) : x.denial || y.denial || words_shared(x, y) >= kNearWords;
}

bool Sameness::one_deed(const ClaimSketch& x, const ClaimSketch& y) const {
  if (one_death(x, y)) return true;
  if (!x.denial && !y.denial) return false;
  if (!of_one_side(x.agent, y.agent) || !of_one_side(x.target, y.target) || !same_time(x, y) || !same_ground(x, y)) return false;
  const auto denies_own = [&](const ClaimSketch& denial, const ClaimSketch& other) { return denial.denial && meet(denial.chain, other.agent); };
  const bool parties = meet(x.agent, y.agent) || meet(x.target, y.target) || denies_own(x, y) || denies_own(y, x);
  const float words = words_shared(x, y);
  if (x.document == y.document) return on_two_words(x, y) && parties && words >= kAgreeingWords;
  // Who did it and to whom, or holds which place, or whose life it is about: fewer words say that it is one.
  const bool holds = x.type == ClaimType::Control && x.place == y.place && x.place != kNoName && corpus_.names[x.place].precision < Precision::Country;
  const bool both_sides = (meet(x.agent, y.agent) && (holds || meet(x.target, y.target))) || (x.life && y.life && meet(x.target, y.target));
  // What one did, nobody says to whom or where, may be another of his deeds.
  const bool vague = x.target.size == 0 && y.target.size == 0 && x.agent.size == 1 && y.agent.size == 1 && (x.place == kNoName || y.place == kNoName);
  return words >= (both_sides ? kTellingWords : vague ? kEventWords : kAlikeWords) && parties;
}

bool Sameness::one_suffering(const ClaimSketch& x, const ClaimSketch& y) const {
  if (!same_time(x, y) || !same_ground(x, y) || !of_one_side(x.target, y.target)) return false;
  if (!two_sources(x, y)) return false;
  if (x.document == y.document) return near(x, y) && one_place(x, y) && meet(x.target, y.target);
  const bool toll = x.killed && y.killed && *x.killed == *y.killed && *x.killed > 1;
  // Several strike one enemy in one country.
  const auto in_a_country = [&](const ClaimSketch& claim) { return claim.place != kNoName && corpus_.names[claim.place].precision == Precision::Country; };
  if (!toll && in_a_country(x) && in_a_country(y)) return false;
  return words_shared(x, y) >= kAlikeWords && (toll || meet(x.target, y.target));
}

bool Sameness::one_toll(const ClaimSketch& x, const ClaimSketch& y) const {
  return x.document != y.document && same_time(x, y) && same_ground(x, y) && x.killed && y.killed && *x.killed == *y.killed && *x.killed > 1 && words_shared(x, y) >= kNearWords;
}

bool Sameness::one_loss(const ClaimSketch& x, const ClaimSketch& y) const {
  if (of_one_side(x.target, y.target) || !of_one_side(x.agent, y.agent) || !same_time(x, y) || x.killed != y.killed) return false;
  const bool in_one_place = at_one_place(x, y) || (x.place == y.place && x.place != kNoName) || in_one_province(x, y);
  if (x.document == y.document) return on_two_words(x, y) && near(x, y) && in_one_place;
  const float words = words_shared(x, y);
  return in_one_place && words >= kAgreeingWords && words < kRetoldWords;
}

bool Sameness::one_wreck(const ClaimSketch& x, const ClaimSketch& y) const {
  if (x.document == y.document || !same_time(x, y) || !same_ground(x, y) || !of_one_side(x.agent, y.agent) || !of_one_side(x.target, y.target)) return false;
  if (tells_of_several(corpus_.run(x.words)) || tells_of_several(corpus_.run(y.words))) return false;
  const float words = words_shared(x, y);
  return words >= kAgreeingWords && words < kRetoldWords;
}

bool Sameness::one_mans_death(const ClaimSketch& x, const ClaimSketch& y) const {
  if (x.document == y.document || !is_death(x) || !is_death(y) || !same_time(x, y) || !of_one_side(x.agent, y.agent)) return false;
  const float words = words_shared(x, y);
  return (at_one_place(x, y) || (x.place == y.place && x.place != kNoName)) && words >= kNearWords && words < kRetoldWords;
}

bool Sameness::held_and_left(const ClaimSketch& held, const ClaimSketch& left) const {
  if (held.document != left.document || held.type != ClaimType::Control || left.type != ClaimType::Retreat || held.stance != Stance::Asserted || left.stance != Stance::Asserted) return false;
  if (held.place == kNoName || held.place != left.place || held.agent.size == 0 || held.chain.size == 0 || !near(held, left) || !on_two_words(held, left) || !same_time(held, left)) return false;
  const auto of_himself = [&](const ClaimSketch& claim) {
    const std::uint32_t speaker = corpus_.run(claim.chain).back();
    return std::ranges::any_of(corpus_.run(claim.agent), [&](std::uint32_t agent) { return stand_together(agent, speaker); });
  };
  return meet(held.agent, left.agent) && of_himself(held) && !of_himself(left);
}

bool Sameness::no_captives(const ClaimSketch& told, const ClaimSketch& denial) const {
  if (told.document != denial.document || !denial.denial || !told.captive || !denial.captive || told.stance != Stance::Asserted) return false;
  const bool of_him = denial.agent.size == 0 || meet(told.agent, denial.agent);
  return of_him && near(told, denial) && on_two_words(told, denial) && of_one_side(told.target, denial.target) && one_place(told, denial) && same_time(told, denial);
}

bool Sameness::one_capture(const ClaimSketch& x, const ClaimSketch& y) const {
  return x.document != y.document && x.captive && y.captive && meet(x.agent, y.agent) && of_one_side(x.target, y.target) && same_time(x, y) && same_ground(x, y);
}

bool Sameness::one_event(const ClaimSketch& x, const ClaimSketch& y) const {
  if (x.document == y.document || !same_time(x, y) || !of_one_side(x.agent, y.agent) || !of_one_side(x.target, y.target)) return false;
  const bool toll = x.killed && y.killed && *x.killed == *y.killed && *x.killed > 1;
  return toll && x.wounded == y.wounded && words_shared(x, y) >= kEventWords;
}

bool Sameness::one_event_of_two_days(const ClaimSketch& x, const ClaimSketch& y) const {
  const auto states_a_day = [](const ClaimSketch& claim) { return claim.dated && claim.day_from == claim.day_to; };
  if (x.document == y.document || !states_a_day(x) || !states_a_day(y) || x.day_from == y.day_from || !same_ground(x, y)) return false;
  const float words = words_shared(x, y);
  if (words >= kRetoldWords) return false;  // one text, of which the day was read in two ways
  const std::int32_t apart = days_apart(x, y);
  if (x.type == ClaimType::Consult) return apart == 1 && x.place == y.place && x.place != kNoName && is_town(corpus_.names[x.place]) && share_a_person(x, y) && words >= kAgreeingWords;
  const bool toll = x.killed && y.killed && *x.killed == *y.killed && *x.killed >= kTellingNumber;
  return toll && apart > kNightApart && words >= kNearWords && of_one_side(counted(x), counted(y));
}

bool Sameness::one_quarrel(const ClaimSketch& x, const ClaimSketch& y) const {
  const auto speaks_of = [&](const ClaimSketch& speaker, const ClaimSketch& other) {
    const auto chain = corpus_.run(speaker.chain);
    return !chain.empty() && std::ranges::any_of(corpus_.run(other.agent), [&](std::uint32_t agent) { return one_power(side(agent), side(chain.back())); });
  };
  if (!speaks_of(x, y) || !speaks_of(y, x) || of_one_side(x.agent, y.agent)) return false;
  return same_time(x, y) && one_place(x, y) && (x.document == y.document ? near(x, y) : words_shared(x, y) >= kAlikeWords);
}

bool Sameness::one_power(std::uint32_t a, std::uint32_t b) const {
  const Name &n = corpus_.names[a], &m = corpus_.names[b];
  const auto of_state = [](const Name& name) {
    return name.kind == ActorKind::State || name.kind == ActorKind::Army || name.kind == ActorKind::Security;
  };
  const auto acts_for = [&](std::uint32_t branch, std::uint32_t whole) { return n.type != EntityType::Loc && corpus_.names.lies_in(branch, whole); };
  return acts_for(a, b) || acts_for(b, a) || (of_state(n) && of_state(m) && n.country != 0 && n.country == m.country);
}

bool Sameness::stand_together(std::uint32_t a, std::uint32_t b) const { return one_power(a, b) || one_power(side(a), side(b)); }

bool Sameness::on_one_word(const ClaimSketch& x, const ClaimSketch& y) const {
  const auto a = corpus_.run(x.chain), b = corpus_.run(y.chain);
  return !a.empty() && !b.empty() && a.back() == b.back();
}

bool Sameness::told_together(const ClaimSketch& x, const ClaimSketch& y) const {
  return x.document == y.document && x.claimed == y.claimed && std::ranges::equal(corpus_.run(x.chain), corpus_.run(y.chain));
}

float Sameness::words_shared(const ClaimSketch& x, const ClaimSketch& y) const {
  return comparison_.overlap(x, y);
}

// Whether the keyed parties of two claims, where both have any, are of one side.
bool Sameness::of_one_side(Range a, Range b) const {
  bool both = false;
  for (const std::uint32_t p : corpus_.run(a))
    for (const std::uint32_t q : corpus_.run(b)) {
      if (!corpus_.names[p].keyed || !corpus_.names[q].keyed) continue;
      both = true;
      if (stand_together(p, q)) return true;
    }
  return !both;
}

// Men of a band, or people who are none.
bool Sameness::of_one_kind(const ClaimSketch& x, const ClaimSketch& y) const {
  return (x.counted & y.counted) != 0 && is_of_a_band(x) == is_of_a_band(y) && of_one_side(counted(x), counted(y));
}

// Two numbers of fighters, or two of people who are no fighters. Who counts all the dead counts others than who counts those of one side.
bool Sameness::one_people(const ClaimSketch& x, const ClaimSketch& y) const {
  const auto armed = [](const ClaimSketch& claim) { return (claim.counted & kCivilians) == 0; };
  const auto of_side = [&](const ClaimSketch& claim) {
    return std::ranges::any_of(corpus_.run(counted(claim)), [&](std::uint32_t name) { return corpus_.names[name].keyed && corpus_.names[name].type == EntityType::Org; });
  };
  return armed(x) == armed(y) && (armed(x) || of_side(x) == of_side(y));
}

// Fighters die at a front and people are arrested day after day, and so do people die in a town whose dead a text counts together: two numbers of them are
// of one day.
bool Sameness::one_day(const ClaimSketch& x, const ClaimSketch& y, Toll toll) const {
  const std::int32_t apart = days_apart(x, y);
  if (tells_of_several(corpus_.run(x.words)) || tells_of_several(corpus_.run(y.words))) return apart == 0 && x.dated == y.dated;
  const bool daily = toll == Toll::Captured || ((x.counted | y.counted) & kCivilians) == 0;
  return !daily || apart <= (x.dated != y.dated ? kToldApart : x.dated ? kNightApart : 0);
}

// Whether both give one number of some who came to harm, besides those of one toll.
bool Sameness::gives_one_number(const ClaimSketch& x, const ClaimSketch& y, std::optional<Toll> besides) {
  return std::ranges::any_of(kTolls, [&](Toll other) {
    return other != besides && number(x, other) == number(y, other) && number(x, other) >= kTellingNumber;
  });
}

// Days between those that they state or are told on; 0 when one of them has none.
std::int32_t Sameness::days_apart(const ClaimSketch& x, const ClaimSketch& y) {
  return x.day_from == kNoDay || y.day_from == kNoDay ? 0 : std::max({0, x.day_from - y.day_to, y.day_from - x.day_to});
}

// Whether they share a party, with a key or without.
bool Sameness::meet(Range a, Range b) const {
  return std::ranges::any_of(corpus_.run(a), [&](std::uint32_t p) {
    return std::ranges::any_of(corpus_.run(b), [&](std::uint32_t q) { return p == q || (corpus_.names[p].keyed && corpus_.names[q].keyed && stand_together(p, q)); });
  });
}

// Days that both state are one or neighbours; a day that one states lies little before the telling of the other; else both are told at one time.
bool Sameness::same_time(const ClaimSketch& x, const ClaimSketch& y) const {
  if (x.day_from == kNoDay || y.day_from == kNoDay) return true;
  if (!x.dated && y.dated) return same_time(y, x);
  if (!x.dated) return std::abs(x.day_from - y.day_from) <= kToldApart;
  return x.day_from <= y.day_to + 1 && y.day_from <= x.day_to + (y.dated ? 1 : kToldAfter);
}

bool Sameness::same_ground(const ClaimSketch& x, const ClaimSketch& y) const {
  if (x.place == kNoName || y.place == kNoName || x.place == y.place) return true;
  const Name &p = corpus_.names[x.place], &q = corpus_.names[y.place];
  if (!p.keyed || !q.keyed || corpus_.names.lies_in(x.place, y.place) || corpus_.names.lies_in(y.place, x.place)) return true;
  const auto quarter = [](const Name& name) { return name.precision < Precision::Town; };
  return kilometres(p, q) <= (quarter(p) && quarter(q) ? kQuartersApart : is_town(p) && is_town(q) ? kTownsApart : kGroundApart);
}

bool Sameness::at_one_place(const ClaimSketch& x, const ClaimSketch& y) const {
  const auto small = [&](std::uint32_t place) { return place != kNoName && corpus_.names[place].keyed && corpus_.names[place].precision < Precision::Governorate; };
  if (!small(x.place) || !small(y.place)) return false;
  if (corpus_.names.lies_in(x.place, y.place) || corpus_.names.lies_in(y.place, x.place)) return true;
  const Name &p = corpus_.names[x.place], &q = corpus_.names[y.place];
  return !(is_town(p) && is_town(q)) && kilometres(p, q) <= kTownsApart;  // a district of a city, and the city
}

bool Sameness::on_one_stated_day(const ClaimSketch& x, const ClaimSketch& y) {
  return x.dated && y.dated && x.day_from == x.day_to && x.day_from == y.day_from && y.day_from == y.day_to;
}

bool Sameness::in_one_province(const ClaimSketch& x, const ClaimSketch& y) const {
  if (x.place == kNoName || y.place == kNoName) return false;
  const auto below_country = [&](std::uint32_t place) { return corpus_.names[place].precision < Precision::Country; };
  return below_country(x.place) && below_country(y.place) && (corpus_.names.lies_in(x.place, y.place) || corpus_.names.lies_in(y.place, x.place));
}

bool Sameness::share_a_person(const ClaimSketch& x, const ClaimSketch& y) const {
  for (const Range one : {x.agent, x.target})
    for (const Range other : {y.agent, y.target})
      for (const std::uint32_t name : corpus_.run(one))
        if (corpus_.names[name].keyed && corpus_.names[name].type == EntityType::Per && std::ranges::binary_search(corpus_.run(other), name)) return true;
  return false;
}

bool Sameness::one_place(const ClaimSketch& x, const ClaimSketch& y) { return x.place == y.place || x.place == kNoName || y.place == kNoName; }

bool Sameness::two_sources(const ClaimSketch& x, const ClaimSketch& y) const {
  const auto a = corpus_.run(x.chain), b = corpus_.run(y.chain);
  return !a.empty() && !b.empty() && a.back() != b.back();
}

// Two sources, of whom neither speaks in the words of the other.
bool Sameness::on_two_words(const ClaimSketch& x, const ClaimSketch& y) const {
  const auto tells = [&](const ClaimSketch& one, const ClaimSketch& other) {
    const auto chain = corpus_.run(one.chain);
    return std::ranges::find(chain, corpus_.run(other.chain).back()) != chain.end();
  };
  return two_sources(x, y) && !tells(x, y) && !tells(y, x);
}

bool Sameness::near(const ClaimSketch& x, const ClaimSketch& y) {
  const auto [first, last] = std::minmax(x.sentence.begin_byte, y.sentence.begin_byte);
  return x.document == y.document && last - first <= kNearBytes;
}

}  // namespace isnad::link
