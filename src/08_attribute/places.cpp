#include "places.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "assemble.h"
#include "date_words.h"
#include "reach.h"
#include "whence.h"

namespace isnad {
namespace {

constexpr std::uint32_t kPlaceReach = 30;  // tokens between a predicate and a place behind it
constexpr std::uint32_t kBackReach = 18;   // ... and one before it
constexpr std::uint32_t kFarBack = 60;     // ... and the only one of the sentence before it
constexpr std::uint32_t kChain = 4;        // tokens between a place and the next that makes it more precise
constexpr std::uint32_t kTail = 12;        // tokens between a place and one that says where it lies
constexpr std::uint32_t kDepth = 8;        // units above a place
constexpr std::uint32_t kEntryReach = 8;   // tokens from a word of entering to "to"
constexpr std::uint32_t kAdjectives = 2;   // adjectives between an envoy and where he is posted, a base and where it lies
constexpr std::uint32_t kUnder = 2;        // tokens from where somebody fled to the deed that he fled from
constexpr std::uint32_t kVisitReach = 3;   // tokens from "his visit" to where it went
constexpr std::uint32_t kSince = 8;        // tokens from "since" to a place in its phrase
constexpr std::uint32_t kNested = 3;       // places of which each lies in the next
constexpr std::uint32_t kTopic = 4;        // tokens from "about" to the country of what is spoken about

bool is_preposition(const Passage& passage, std::uint32_t t, ArgSlot slot) {
  return passage.function(t) == FunctionClass::Preposition && passage.noun(t, SenseKind::Function)->value == static_cast<std::int32_t>(slot);
}

// "The capital (al-'asima)".
bool is_capital(const Passage& passage, std::uint32_t t) {
  const NounRow* head = passage.is_word(t) && passage.reading(t).article() ? passage.noun(t, SenseKind::PlaceHead) : nullptr;
  return head != nullptr && passage.tables.text(head->note) == "capital";
}

// "The capital (Kabul)", "the Afghan capital (Kabul)": where such words begin that end before a token; the token itself where none do.
std::uint32_t behind_capital(const Passage& passage, std::uint32_t t) {
  if (t > 0 && is_capital(passage, t - 1)) return t - 1;
  const bool adjective = t > 1 && passage.is_word(t - 1) && passage.reading(t - 1).article() && passage.has(t - 1, SenseKind::Nation);
  return adjective && is_capital(passage, t - 2) ? t - 2 : t;
}

// "(The wounded were taken) to (ila, li-) the hospital of K.": not where they were hit.
bool is_taken_to(const Passage& passage, const Mention& m) {
  return is_hospital(passage, m) && (passage.reading(m.first).has(kPreLi) || (m.first > 0 && is_preposition(passage, m.first - 1, ArgSlot::Ila)));
}

// "Near" (qurb).
bool is_near(const Passage& passage, std::uint32_t t) {
  const NounRow* word = passage.is_word(t) ? passage.noun(t, SenseKind::Function) : nullptr;
  return word != nullptr && passage.tables.text(word->note) == "near";
}

// "The front of S. in B", "the town of S., in the north of B": right behind an unknown place "in" says where it lies.
bool says_in(const Passage& passage, const Mention& inner, const Mention& outer) {
  const auto in = [](std::int32_t slot) { return slot == static_cast<std::int32_t>(ArgSlot::Fi) || slot == static_cast<std::int32_t>(ArgSlot::Bi); };
  const std::uint32_t behind = passage.is_punct(inner.last, ',') ? inner.last + 1 : inner.last;
  std::uint32_t first = outer.first;
  while (first > behind + 1 && passage.is_direction(first - 1)) --first;
  if (first == behind) return passage.reading(first).has(kPreBi);
  // "the town of S. in the region of (bi-mintaqat) the far north of C."
  if (first == behind + 1 && passage.is_word(behind) && passage.has(behind, SenseKind::PlaceHead) && !passage.is_direction(behind) && passage.reading(behind).has(kPreBi)) return true;
  if (first != behind + 1 || passage.function(behind) != FunctionClass::Preposition) return false;
  // "the area of S. of (min) the district of B"; not "the northern quarters of the town of B".
  if (is_preposition(passage, behind, ArgSlot::Min))
    return first == outer.first && passage.has(first, SenseKind::PlaceHead) && !passage.reading(first).article() && !passage.reading(inner.first).article();
  return in(passage.noun(behind, SenseKind::Function)->value);
}

// A town against a province: what "in" says of them, the gazetteer need not know.
bool smaller(const Passage& passage, const Referent& one, const Referent& other) {
  return one.place != kNone && other.place != kNone && passage.tables.places[one.place].precision < passage.tables.places[other.place].precision;
}

// "The province of B": wider than a town, though the gazetteer has no such province, or only a village of its name.
bool names_province(const Passage& passage, const Mention& m) {
  const NounRow* head = passage.noun(m.first, SenseKind::PlaceHead);
  const std::string_view kind = head != nullptr ? passage.tables.text(head->kind) : std::string_view{};
  return kind == "governorate" || kind == "region";
}

// "In Hawija and (the villages of) Zab": one beside the other.
bool joined(const Passage& passage, const Mention& one, const Mention& other) {
  for (std::uint32_t t = one.last; t <= other.first; ++t)
    if (passage.is_word(t) && passage.reading(t).has(kPreWa)) return true;
  return false;
}

// "In Idlib, and namely in Saraqib": a word that says the place before more precisely.
bool narrowed(const Passage& passage, const Mention& wide, const Mention& narrow) {
  for (std::uint32_t t = wide.last; t < narrow.first; ++t)
    if (const NounRow* word = passage.noun(t, SenseKind::Function); word != nullptr && passage.tables.text(word->note) == "narrows") return true;
  return false;
}

// "The governor of Anbar", "the minister of defence (wazir difa') of (the republic of) Chad": what he governs, not where he is.
bool of_title(const Passage& passage, const Mention& place) {
  std::uint32_t t = place.first;
  if (t == 0 || place.begin > passage.token(t).begin) return false;
  const auto construct = [&](std::uint32_t at) { return passage.is_word(at) && outer_prefix(passage.reading(at)) == 0 && !passage.reading(at).article(); };
  const auto title = [&](std::uint32_t at) { return passage.is_word(at) && passage.has(at, SenseKind::Title) && !passage.has(at, SenseKind::PlaceHead) && !passage.reading(at).article(); };
  const NounRow* head = construct(t - 1) ? passage.noun(t - 1, SenseKind::PlaceHead) : nullptr;
  if (head != nullptr && t > 1 && passage.tables.text(head->kind) == "country") head = construct(--t - 1) ? passage.noun(t - 1, SenseKind::PlaceHead) : nullptr;
  if (title(t - 1)) return true;
  return head == nullptr && t > 1 && construct(t - 1) && !passage.has_any(t - 1, kind_bits(SenseKind::Verb, SenseKind::Function)) && title(t - 2);
}

// "A smuggler native of (asil) the area of A".
bool names_origin(const Passage& passage, const Mention& place) {
  return place.first > 0 && place.begin == passage.token(place.first).begin && is_noted(passage, place.first - 1, "native");
}

// "... of A of (min) the province of B": what the place that somebody is native of lies in.
bool holds_origin(const Passage& passage, const Mentions& mentions, const Mention& place) {
  const std::uint32_t behind = place.first > 0 && mentions.on(place.first - 1) == nullptr ? place.first - 1 : place.first;
  const Mention* before = behind > 0 ? mentions.on(behind - 1) : nullptr;
  return before != nullptr && before->type == EntityType::Loc && names_origin(passage, *before) && says_in(passage, *before, place);
}

// "The agreement of (ittifaq) Taif": it is called after where it was made.
bool is_agreement(const Passage& passage, std::uint32_t t) {
  bool out = false;
  passage.each(t, SenseKind::Frame, [&](const Reading& reading, const Sense& sense) {
    const FrameRow& frame = passage.tables.frames[sense.row];
    out = out || (frame.type == ClaimType::Agree && frame.pos == PartOfSpeech::Noun && !reading.article() && reading.enclitic == Enclitic::None);
  });
  return out;
}

// "With Lebanon", "about Turkey", "the agreement of Taif", "the people of Arsal", "the future of Syria": not where something happened. A head noun of places
// or a direction is of the place itself.
bool spoken_of(const Passage& passage, const Mentions& mentions, const Mention& place, std::uint32_t deed) {
  const std::uint32_t t = place.first;
  if (behind_and(passage, place) && t > 0)
    if (const Mention* listed = mentions.on(t - 1); listed != nullptr && listed->type == EntityType::Loc) return spoken_of(passage, mentions, *listed, deed);
  if (t == 0 || place.begin > passage.token(t).begin || !passage.is_word(t - 1)) return false;
  if (passage.function(t - 1) == FunctionClass::Preposition)
    return is_preposition(passage, t - 1, ArgSlot::Maa) || is_preposition(passage, t - 1, ArgSlot::An);
  if (t - 1 != deed && is_agreement(passage, t - 1)) return true;
  // "The uprising of the people of K.": whose deed it is, is told by where they are.
  return t != deed + 1 && passage.has(t - 1, SenseKind::People) && !passage.has(t - 1, SenseKind::PlaceHead) && !passage.reading(t - 1).article();
}

enum class Whose : std::uint8_t { Any, His, Bare };

// "Meets", "his visit", "a visit": a word of talks, with a pronoun or without it and the article.
bool is_talks(const Passage& passage, std::uint32_t t, Whose whose) {
  bool out = false;
  if (passage.is_word(t))
    passage.each(t, SenseKind::Frame, [&](const Reading& reading, const Sense& sense) {
      const bool his = reading.enclitic != Enclitic::None;
      const bool fits = whose == Whose::Any || (whose == Whose::His ? his : !his && !reading.article());
      out = out || (fits && passage.tables.frames[sense.row].type == ClaimType::Consult);
    });
  return out;
}

// "(journalists) on his visit to (ila) Indonesia", "his visit on Thursday to (li-) Baghdad": where somebody went is not where another deed than talks was done.
bool of_visit(const Passage& passage, const Mentions& mentions, const Mention& place, std::uint32_t deed) {
  std::uint32_t t = place.first;
  if (t > 0 && is_preposition(passage, t - 1, ArgSlot::Ila)) --t;
  else if (!passage.is_word(t) || !passage.reading(t).has(kPreLi)) return false;
  for (std::uint32_t left = kVisitReach; left > 0 && t > 0 && passage.is_word(t - 1) && mentions.on(t - 1) == nullptr; --left)
    if (is_talks(passage, --t, Whose::His)) return !is_talks(passage, deed, Whose::Any);
  return false;
}

// "(ambushed a convoy) heading for (ila) Taiz", "(was killed) on his way to Mosul": where somebody was going; not "(was attacked) during a
// short visit to Mogadishu".
bool is_aim(const Passage& passage, const Mention& place) {
  const std::uint32_t t = place.first;
  if (t < 2 || place.begin > passage.token(t).begin || !is_preposition(passage, t - 1, ArgSlot::Ila)) return false;
  if (is_talks(passage, t - 2, Whose::Bare) || (t > 2 && is_talks(passage, t - 3, Whose::Bare))) return false;
  // "(clashes) after the entry of the army into the town": who enters by force is there.
  for (std::uint32_t at = t - 1; at > 0 && at + kEntryReach > t && passage.is_word(at - 1); --at) {
    bool enters = false;
    passage.each(at - 1, SenseKind::Frame, [&](const Reading&, const Sense& sense) { enters = enters || passage.tables.frames[sense.row].type == ClaimType::Control; });
    if (enters) return false;
  }
  return true;
}

// "200 km (north)": the first token of a number and its unit that end before a token, over "at (a distance of)" and "about"; the token itself where none do.
std::uint32_t before_distance(const Passage& passage, const Mentions& mentions, std::uint32_t t) {
  if (t < 2 || !passage.is_word(t - 1) || mentions.on(t - 1) != nullptr) return t;
  const NumberSpan* number = mentions.number_on(t - 2);
  if (number == nullptr) return t;
  std::uint32_t first = number->first;
  while (first > 0 && passage.is_word(first - 1) && passage.function(first - 1) == FunctionClass::Preposition) --first;
  return first;
}

// "(Arrived in A) coming from (qadiman min) B": where somebody was before.
bool behind_coming(const Passage& passage, std::uint32_t place) {
  return place > 1 && is_preposition(passage, place - 1, ArgSlot::Min) && is_noted(passage, place - 2, "coming");
}

// "Since D. took A, they have banned": the place of what time is counted from.
bool of_since(const Passage& passage, const Mention& m, std::uint32_t from, std::uint32_t deed) {
  std::uint32_t comma = m.last;
  while (comma < deed && !passage.is_punct(comma, ',')) ++comma;
  if (comma == deed) return false;
  const DateWords words(passage);
  for (std::uint32_t t = m.first; t > from && t + kSince > m.first && passage.is_word(t - 1); --t)
    if (words.is(t - 1, CalendarKind::Since)) return true;
  return false;
}

// "(Planes that took off) from a base in Diyarbakir", "from the base of B": where an attack comes from.
bool starts_from(const Passage& passage, const Mentions& mentions, const Mention& place) {
  const auto field = [&](std::uint32_t t) {
    const NounRow* head = passage.is_word(t) ? passage.noun(t, SenseKind::PlaceHead) : nullptr;
    const std::string_view kind = head != nullptr ? passage.tables.text(head->kind) : std::string_view{};
    return kind == "base" || kind == "airport";
  };
  // Not "near (bi-l-qurb min) the base", "north of the airport", "20 km from the base".
  const auto phrase = [&](std::uint32_t first, std::uint32_t last) { return passage.hit(first) != nullptr && passage.hit(first)->last == last; };
  const auto from = [&](std::uint32_t t) {
    return t > 2 && is_preposition(passage, t - 1, ArgSlot::Min) && passage.is_word(t - 2) && !phrase(t - 2, t) && !phrase(t - 3, t) && !is_near(passage, t - 2) && !passage.is_direction(t - 2) &&
           before_distance(passage, mentions, t - 1) == t - 1;
  };
  std::uint32_t t = place.first;
  if (field(t) && from(t)) return true;
  if (t > 0 && is_preposition(passage, t - 1, ArgSlot::Fi)) --t;
  else if (!passage.is_word(t) || !passage.reading(t).has(kPreBi)) return false;
  for (std::uint32_t left = kAdjectives + 1; left > 0 && t > 1 && passage.is_word(t - 1); --left) {
    if (field(--t)) return from(t);
    if (outer_prefix(passage.reading(t)) != 0 || passage.has(t, SenseKind::Function)) return false;
  }
  return false;
}

// "(Sentenced by) the court of first instance of (bi-) Sfax": where it sits.
bool of_court(const Passage& passage, const Mentions& mentions, const Mention& place) {
  const std::uint32_t t = place.first;
  const Mention* body = t > 0 && passage.reading(t).has(kPreBi) ? mentions.on(t - 1) : nullptr;
  const NounRow* head = body != nullptr && body->last == t && body->type == EntityType::Org ? passage.noun(body->first, SenseKind::OrgHead) : nullptr;
  return head != nullptr && head->what == static_cast<std::uint8_t>(ActorKind::Court);
}

// A place that says whose title it is, where a man is from, what is spoken of, where the wounded went or a court sits: not where the deed was done.
bool of_another(const Passage& passage, const Mentions& mentions, const Mention& place, std::uint32_t deed) {
  return of_title(passage, place) || tells_of_person(passage, mentions, place) || spoken_of(passage, mentions, place, deed) || is_taken_to(passage, place) || of_court(passage, mentions, place);
}

// "(Fled) from A to (ila) B under (the shelling)": where somebody went from the place of a deed told right behind. Not "to B to plan (lil-takhtit) attacks".
bool is_goal(const Passage& passage, const Mentions& mentions, const Mention& place, std::uint32_t deed) {
  if (deed > place.last + kUnder || !passage.is_word(place.last) || passage.reading(place.last).has(kPreLi)) return false;
  if (place.first == 0 || place.begin > passage.token(place.first).begin || !is_preposition(passage, place.first - 1, ArgSlot::Ila)) return false;
  for (std::uint32_t t = place.first - 1; t > 1 && place.first - t < kTail && passage.is_word(t - 1); --t) {
    const Mention* m = mentions.on(t - 1);
    if (m != nullptr && m->type == EntityType::Loc && m->first > 0 && m->last == t) return is_preposition(passage, m->first - 1, ArgSlot::Min) || is_preposition(passage, situated(passage, mentions, *m).first - 1, ArgSlot::Min);
  }
  return false;
}

// "The border with Syria": a place of its own, which behind another one only situates it.
bool is_border(const Mention& m) { return std::string_view(m.rule) == "mention/border"; }

// "(an attack on) a market in al-Atarib", "a station of the police in K.": the town says where more than a site without a name.
bool nameless(const Mention& m) { return std::string_view(m.rule) == "mention/site_struck" || std::string_view(m.rule) == "mention/station"; }

// "The north of Syria": a place of its own, in which the gazetteer has nothing.
bool in_a_part(const Mention& m) { return std::string_view(m.rule) == "mention/part_of_country"; }

// "The quarter lying between (the towns of) B and C", "the base which lies 20 km from C", "A, of (dhat) a Kurdish majority, in the south of B": behind a place, an adjective with the article
// or a verb behind "which", and what belongs to it: prepositions, directions, numbers. The place before, or null.
const Mention* described_by(const Passage& passage, const Mentions& mentions, const Mention& last) {
  bool adjective = false;
  for (std::uint32_t t = last.first; t > 0 && last.first - t < kTail;) {
    --t;
    if (!passage.is_word(t) && mentions.number_on(t) != nullptr) continue;
    if (adjective && passage.is_punct(t, ',') && t > 0 && mentions.on(t - 1) != nullptr) --t;  // "A, lying (al-waqi'a) south of B"
    if (!passage.is_word(t)) return nullptr;
    if (const Mention* before = mentions.on(t)) return adjective && before->type == EntityType::Loc && before->entity != kNone ? before : nullptr;
    if (t > 0 && passage.is_word(t - 1) && passage.function(t - 1) == FunctionClass::Relative) {
      adjective = true;
      --t;
      if (t > 0 && passage.is_punct(t - 1, ',')) --t;
      continue;
    }
    if (adjective && is_noted(passage, t, "partitive")) continue;  // "of (dhat) a Kurdish majority"
    adjective = passage.reading(t).article() && outer_prefix(passage.reading(t)) == 0 && !passage.has(t, SenseKind::Function);
    const bool distance = mentions.number_on(t) != nullptr || mentions.number_on(t + 1) != nullptr || (t > 0 && mentions.number_on(t - 1) != nullptr);
    if (!adjective && !distance && !passage.is_direction(t) && passage.function(t) != FunctionClass::Preposition) return nullptr;
  }
  return nullptr;
}

// "A, the last town (akhir madina) in B": the place that a noun without the article says again, and B only situates; null for others.
const Mention* said_again(const Passage& passage, const Mentions& mentions, const Mention& last) {
  std::uint32_t t = last.first;
  if (t > 0 && is_preposition(passage, t - 1, ArgSlot::Fi)) --t;
  else if (!passage.is_word(t) || !passage.reading(t).has(kPreBi)) return nullptr;
  if (t < 4 || !passage.is_punct(t - 3, ',')) return nullptr;
  const auto bare = [&](std::uint32_t at) { return passage.is_word(at) && !passage.reading(at).article() && outer_prefix(passage.reading(at)) == 0 && mentions.on(at) == nullptr; };
  if (!bare(t - 1) || !bare(t - 2) || !passage.has(t - 1, SenseKind::PlaceHead) || passage.has(t - 2, SenseKind::PlaceHead) || passage.function(t - 2) == FunctionClass::Preposition) return nullptr;
  const Mention* before = mentions.on(t - 4);
  return before != nullptr && before->type == EntityType::Loc && before->entity != kNone ? before : nullptr;
}

}  // namespace

bool is_hospital(const Passage& passage, const Mention& m) {
  const NounRow* head = passage.is_word(m.first) ? passage.noun(m.first, SenseKind::PlaceHead) : nullptr;
  return head != nullptr && passage.tables.text(head->kind) == "hospital";
}

bool behind_and(const Passage& passage, const Mention& m) {
  return passage.is_word(m.first) && m.begin > passage.token(m.first).begin && letter_at(passage.word(m.first), 0) == kWaw;
}

const Mention* ranked_after(const Passage& passage, const Mentions& mentions, const Mention& last) {
  std::uint32_t t = last.first;
  if (t > 0 && is_capital(passage, t - 1)) --t;
  if (t == 0 || !is_noted(passage, t - 1, "apart")) return nullptr;
  --t;
  bool of_place = false;
  while (t > 0 && last.first - t < kTail && passage.is_word(t - 1)) {
    --t;
    if (const Mention* m = mentions.on(t)) {
      of_place = m->type == EntityType::Loc;
      if (!of_place) return nullptr;
    } else if (passage.has(t, SenseKind::Nation)) {
      of_place = true;
    } else if (!is_preposition(passage, t, ArgSlot::Fi) && passage.has_any(t, kind_bits(SenseKind::Verb, SenseKind::Frame, SenseKind::Light, SenseKind::Function))) {
      return nullptr;
    }
  }
  const Mention* before = of_place && t > 1 && passage.is_punct(t - 1, ',') ? mentions.on(t - 2) : nullptr;
  return before != nullptr && before->type == EntityType::Loc && before->entity != kNone ? before : nullptr;
}

const Mention& situated(const Passage& passage, const Mentions& mentions, const Mention& last) {
  const Mention* m = &last;
  for (;;) {
    const Mention* whole = described_by(passage, mentions, *m);
    if (whole == nullptr) whole = ranked_after(passage, mentions, *m);
    if (whole == nullptr) whole = said_again(passage, mentions, *m);
    if (whole != nullptr) {
      m = whole;
      continue;
    }
    std::uint32_t t = m->first;
    const auto situates = [&](std::uint32_t at) { return passage.is_direction(at) || is_near(passage, at); };
    if (const std::uint32_t word = behind_capital(passage, t); word > 0 && (situates(word - 1) || is_preposition(passage, word - 1, ArgSlot::Min))) t = word;  // "south of the capital Kabul"
    if (!passage.is_direction(t)) {
      // "to (ila) the north of (min) B".
      const bool to = t > 3 && is_preposition(passage, t - 1, ArgSlot::Min) && passage.is_direction(t - 2) && is_preposition(passage, t - 3, ArgSlot::Ila);
      if (t == 0 || !(to || situates(t - 1))) return *m;
      if (to) t -= 3;
      while (t > 0 && situates(t - 1)) --t;
    }
    t = before_distance(passage, mentions, t);
    if (t > 1 && !passage.is_word(t - 1)) --t;
    const Mention* before = t > 0 ? mentions.on(t - 1) : nullptr;
    if (before == nullptr || before->type != EntityType::Loc || before->entity == kNone) return *m;
    m = before;
  }
}

const Mention* listed_before(const Passage& passage, const Mentions& mentions, const Mention& last) {
  const Mention* before = last.first > 0 && behind_and(passage, last) ? mentions.on(last.first - 1) : nullptr;
  return before != nullptr && before->type == EntityType::Loc && before->entity != kNone ? before : nullptr;
}

bool tells_of_person(const Passage& passage, const Mentions& mentions, const Mention& place) {
  std::uint32_t t = place.first;
  if (names_origin(passage, place) || holds_origin(passage, mentions, place)) return true;
  const bool to = t > 0 && is_preposition(passage, t - 1, ArgSlot::Ila);
  if (to || (t > 0 && is_preposition(passage, t - 1, ArgSlot::Fi))) --t;
  else if (t >= passage.size() || !passage.is_word(t) || !passage.reading(t).has(kPreBi)) return false;
  for (std::uint32_t left = kAdjectives + 1; left > 0 && t > 0 && passage.is_word(t - 1); --left) {
    const NounRow* who = passage.noun(--t, SenseKind::People);
    if (who != nullptr && passage.tables.text(who->kind) == "envoy") return true;
    if (who != nullptr && passage.tables.text(who->note) == "lives") return left == kAdjectives + 1 && !to;
    if (passage.has(t, SenseKind::Actor) && !passage.has(t, SenseKind::Nation)) return false;  // "(met) the envoy the Houthis in A"
    if (!passage.reading(t).article() || outer_prefix(passage.reading(t)) != 0) return false;
  }
  return false;
}

bool is_topic(const Passage& passage, const Mentions& mentions, const Mention& place) {
  std::uint32_t t = place.first;
  if (t > 0 && place.begin == passage.token(t).begin && is_noted(passage, t - 1, "about")) return true;
  const std::uint32_t row = place.entity != kNone ? mentions.entity[place.entity].place : kNone;
  if (!in_a_part(place) && (row == kNone || passage.tables.places[row].precision != Precision::Country)) return false;
  if (t > 0 && is_preposition(passage, t - 1, ArgSlot::Fi)) --t;
  else if (!passage.is_word(t) || !passage.reading(t).has(kPreBi)) return false;
  for (std::uint32_t left = kTopic; left > 0 && t > 0 && passage.is_word(t - 1) && mentions.on(t - 1) == nullptr; --left)
    if (is_noted(passage, --t, "about")) return true;
  return false;
}

bool is_elsewhere(const Passage& passage, const Mentions& mentions, const Mention& place, ClaimType type) {
  if (type != ClaimType::Retreat && type != ClaimType::Control && behind_coming(passage, place.first)) return true;
  if ((type == ClaimType::Assault || type == ClaimType::Retreat) && of_court(passage, mentions, place)) return true;
  if (type == ClaimType::Assault) return starts_from(passage, mentions, place);
  return !by_force(type) && type != ClaimType::Retreat && is_topic(passage, mentions, place);
}

bool lies_within(const Passage& passage, const Referent& inner, const Referent& outer) {
  if (inner.place == kNone || outer.place == kNone) return false;
  std::uint32_t parent = passage.tables.places[inner.place].parent;
  for (std::uint32_t depth = 0; parent != 0 && depth < kDepth; ++depth) {
    if (parent - 1 == outer.place) return true;
    parent = passage.tables.places[parent - 1].parent;
  }
  return false;
}

std::uint32_t before_direction(const Passage& passage, const Mentions& mentions, const Mention& last) {
  std::uint32_t t = last.first;
  if (const std::uint32_t word = behind_capital(passage, t); word > 0 && passage.is_direction(word - 1)) t = word;
  while (t > 0 && passage.is_direction(t - 1)) --t;
  const Mention* before = t > 0 && t < last.first ? mentions.on(t - 1) : nullptr;
  return before != nullptr && before->type == EntityType::Loc && before->entity != kNone ? before->entity : last.entity;
}

std::uint32_t first_of_list(const Passage& passage, const Mentions& mentions, const Mention& last) {
  const Mention* m = &situated(passage, mentions, last);
  while (const Mention* before = listed_before(passage, mentions, *m)) m = before;
  const Mention* whole = described_by(passage, mentions, *m);
  return whole != nullptr ? whole->entity : m->entity;
}

bool behind_between(const Passage& passage, const Mention& place) { return place.first > 0 && is_preposition(passage, place.first - 1, ArgSlot::Bayn); }

bool end_of_between(const Passage& passage, const Mentions& mentions, const Mention& place) {
  const Mention* m = &place;
  while (const Mention* before = listed_before(passage, mentions, *m)) m = before;
  return m != &place && behind_between(passage, *m);
}

std::uint32_t nearest_place(const Passage& passage, const Mentions& mentions, std::uint32_t first, std::uint32_t last, std::uint32_t stop,
                            std::uint32_t sentence, std::uint32_t since, std::span<const Stretch> of_speakers, bool leaves, bool force) {
  const Sentence& bounds = passage.tokens.sentence[sentence];
  const auto where = [&](std::uint32_t t) -> const Mention* {
    const Mention* m = mentions.on(t);
    return m != nullptr && m->type == EntityType::Loc && !only_described(mentions.entity[m->entity], mentions.mention) && !of_another(passage, mentions, *m, last) && !of_visit(passage, mentions, *m, last - 1) && !(is_talks(passage, last - 1, Whose::Any) && is_topic(passage, mentions, *m)) ? m : nullptr;
  };
  const Mention* aim = nullptr;  // "(ambushed a convoy) heading for Baidoa, in the south of Somalia": what lies behind it only situates it
  for (std::uint32_t t = last; t < stop && t < last + kPlaceReach; ++t) {
    const Mention* m = where(t);
    if (m == nullptr || behind_coming(passage, m->first) || (!leaves && (comes_from(passage, mentions, m->first) || (force && starts_from(passage, mentions, *m)))) || (aim != nullptr && &situated(passage, mentions, *m) == aim)) continue;
    if (!force || !is_aim(passage, *m)) return m->entity;
    aim = m;
  }
  const auto of_speaker = [&](std::uint32_t t) {
    return std::ranges::any_of(of_speakers, [t](const Stretch& s) { return t >= s.first && t < s.last; });
  };
  std::uint32_t border = kNone;
  for (std::uint32_t t = first; t-- > since && t + kBackReach > first;) {
    const Mention* m = where(t);
    if (m == nullptr || of_speaker(t) || of_since(passage, *m, bounds.first, first) || behind_coming(passage, m->first) || (force && is_goal(passage, mentions, *m, first)) || (force && starts_from(passage, mentions, situated(passage, mentions, *m)))) continue;
    if (!is_border(*m)) return first_of_list(passage, mentions, *m);
    if (border == kNone) border = m->entity;
  }
  return border;
}

std::uint32_t only_place(const Passage& passage, const Mentions& mentions, std::uint32_t first, std::uint32_t sentence, std::uint32_t since, std::span<const Stretch> of_speakers) {
  const Sentence& bounds = passage.tokens.sentence[sentence];
  const auto within = [&](const Mention& m) { return (m.first > 0 && is_preposition(passage, m.first - 1, ArgSlot::Fi)) || passage.reading(m.first).has(kPreBi); };
  const auto tells_where = [&](const Mention& m) {
    const std::uint32_t place = mentions.entity[m.entity].place;
    if (m.first < since || m.first >= first || m.first + kFarBack <= first || place == kNone) return false;
    if (passage.tables.places[place].precision == Precision::Country && !within(m)) return false;  // "Iran (wants)" is a state
    if (std::ranges::any_of(of_speakers, [&](const Stretch& s) { return m.first >= s.first && m.first < s.last; })) return false;
    if (m.first > 0 && (is_preposition(passage, m.first - 1, ArgSlot::Min) || is_preposition(passage, m.first - 1, ArgSlot::Ila))) return false;
    return !of_another(passage, mentions, m, first) && !of_since(passage, m, bounds.first, first) && !starts_from(passage, mentions, situated(passage, mentions, m));
  };
  std::uint32_t only = kNone;
  bool told = false;
  for (std::uint32_t t = bounds.first; t < bounds.last; ++t) {
    const Mention* m = mentions.on(t);
    if (m == nullptr || m->first != t || m->type != EntityType::Loc || m->entity == kNone) continue;
    if (only != kNone && only != m->entity) return kNone;
    only = m->entity;
    told = told || tells_where(*m);
  }
  return told ? only : kNone;
}

std::uint32_t named_ground(const Passage& passage, const Mentions& mentions, std::uint32_t place, std::uint32_t sentence) {
  if (place == kNone || !only_described(mentions.entity[place], mentions.mention)) return place;
  const Sentence& bounds = passage.tokens.sentence[sentence];
  const Mention* before = nullptr;
  for (std::uint32_t t = bounds.first; t < bounds.last; ++t) {
    const Mention* m = mentions.on(t);
    if (m == nullptr || m->first != t) continue;
    const bool beside = before != nullptr && before->entity == place && !passage.is_punct(before->last, ',');  // "the border areas, but for": goes on otherwise
    if (beside && m->type == EntityType::Loc && m->entity != kNone && says_in(passage, *before, *m)) return m->entity;
    before = m;
  }
  return place;
}

namespace {

std::uint32_t one_step_finer(const Passage& passage, const Mentions& mentions, std::uint32_t place, std::uint32_t sentence, std::uint32_t stop) {
  const Sentence& bounds = passage.tokens.sentence[sentence];
  const Mention* before = nullptr;  // the place mentioned last
  for (std::uint32_t t = bounds.first; t < bounds.last; ++t) {
    const Mention* m = mentions.on(t);
    if (m == nullptr || m->first != t || m->type != EntityType::Loc || m->entity == kNone || only_described(mentions.entity[m->entity], mentions.mention) || is_taken_to(passage, *m)) continue;
    const Mention* other = std::exchange(before, m);
    if (other == nullptr || t > other->last + kChain || other->entity == m->entity) continue;
    if (place == other->entity && narrowed(passage, *other, *m)) {
      place = m->entity;
      continue;
    }
    if (joined(passage, *other, *m)) continue;
    const Referent& first = mentions.entity[other->entity];
    const Referent& second = mentions.entity[m->entity];
    if (t >= stop && first.place == kNone) continue;
    if (nameless(*other) && (second.place != kNone || in_a_part(*m)) && says_in(passage, *other, *m)) {
      if (place == other->entity) place = m->entity;
      continue;
    }
    const bool inside = lies_within(passage, first, second) || ((first.place == kNone || in_a_part(*m) || smaller(passage, first, second) || (names_province(passage, *m) && !names_province(passage, *other))) && says_in(passage, *other, *m)) || (in_a_part(*m) && described_by(passage, mentions, *m) == other);
    if (place == m->entity && inside) place = first_of_list(passage, mentions, *other);
    else if (place == other->entity && lies_within(passage, second, first)) place = m->entity;
  }
  return place;
}

}  // namespace

std::uint32_t finer_place(const Passage& passage, const Mentions& mentions, std::uint32_t place, std::uint32_t sentence, std::uint32_t stop) {
  // "In A in the province of B in the north of C": of C first B, then A.
  for (std::uint32_t left = kNested; left > 0; --left) {
    const std::uint32_t finer = one_step_finer(passage, mentions, place, sentence, stop);
    if (finer == place) break;
    place = finer;
  }
  return place;
}

}  // namespace isnad
