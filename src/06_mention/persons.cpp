// Persons that no table knows. After a title, with the adjectives and the organisation that may stand between
// ("wazir al-kharijiyya al-amirki John Kerry"), a name is any run of name tokens and unknown words. Without a title it
// takes two name tokens of which the first is surely a given name. Later, one word of a name is enough.
#include "finder.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr std::uint32_t kMaxName = 6;       // tokens
constexpr std::uint32_t kMaxBetween = 5;    // tokens between a title and the name
constexpr int kSureName = 5;                // weight of a token that is hardly anything but a name
constexpr int kLikelyName = 3;

}  // namespace

// 0 for a token that is no name, else its weight 1..9.
int Finder::name_weight(std::uint32_t t) const {
  const int weight = t < passage_.size() ? passage_.segments.of[t].name_weight : 0;
  if (weight == 0 || !passage_.has(t, SenseKind::Function)) return weight;
  // Of words of grammar only "'Ali" is a name, where it is not written as the preposition.
  const bool preposition = passage_.function(t) == FunctionClass::Preposition;
  return preposition && passage_.word(t).size() == 3 && passage_.written_with_yeh(t) ? weight : 0;
}

bool Finder::after_title(std::uint32_t t) const {
  if (t == 0) return false;
  std::uint32_t at = t;
  for (std::uint32_t steps = 0; at > 0 && steps < kMaxBetween; ++steps) {
    --at;
    if (passage_.is_punct(at, kOpenQuote) || passage_.is_punct(at, kCloseQuote)) continue;
    if (!passage_.is_word(at)) return false;
    if (passage_.has(at, SenseKind::Title)) return true;
    if (const Hit* hit = passage_.hit(at))
      for (const Sense& sense : tables_.phrase_senses(hit->node))
        if (sense.kind == SenseKind::Title) return true;
    const NounRow* row = nullptr;
    if (at > 0 && title_end(at - 1, &row) > at) return true;  // "(leader in) the movement"
    const Reading& reading = passage_.reading(at);
    const bool in_place = passage_.function(at) == FunctionClass::Preposition && taken(at + 1) &&
                          out_.on(at + 1)->type == EntityType::Loc;  // "head of the mission (in) Yemen"
    const bool between = reading.article() || taken(at) || passage_.has(at, SenseKind::Nation) ||
                         passage_.has(at, SenseKind::OrgHead);
    if (!between && !in_place) return false;
    if (taken(at)) at = out_.on(at)->first;
  }
  return false;
}

// One past the last token of a person's name that begins here; t when there is none.
std::uint32_t Finder::person_end(std::uint32_t t, bool titled) const {
  if (!titled && name_weight(t) < kSureName) return t;
  std::uint32_t last = t;
  std::uint32_t sure = 0, unknown = 0;
  for (std::uint32_t at = t; at < passage_.size() && at < t + kMaxName && passage_.is_word(at); ++at) {
    const Reading& reading = passage_.reading(at);
    if (at != t && outer_prefix(reading) > 0 && reading.word != 0 && name_weight(at) < kSureName) break;
    if (at == t && reading.article() && (!titled || passage_.has(at, SenseKind::Nation) || passage_.has(at, SenseKind::Noun))) break;
    const int weight = name_weight(at);
    const bool other_word = passage_.has(at, SenseKind::Function) || passage_.has(at, SenseKind::Calendar) ||
                            passage_.has(at, SenseKind::Number) || passage_.has(at, SenseKind::Title) ||
                            passage_.has(at, SenseKind::Noun);
    if (other_word && weight < kSureName) break;
    const bool event = passage_.has(at, SenseKind::Frame) || passage_.has(at, SenseKind::Cue) ||
                       passage_.has(at, SenseKind::Verb) || passage_.has(at, SenseKind::Light) ||
                       passage_.has(at, SenseKind::Stance);
    if (event && weight < kSureName) break;
    const bool noun = passage_.has(at, SenseKind::People) || passage_.has(at, SenseKind::OrgHead) ||
                      passage_.has(at, SenseKind::PlaceHead) || passage_.has(at, SenseKind::Document);
    // "Abu 'Umar al-Kurdi": an adjective of origin goes with the name before it.
    const WordView word = passage_.word(at);
    const bool origin = at != t && reading.article() && word.size() > 4 && letter_at(word, word.size() - 1) == kYeh;
    if (noun && weight < kSureName) {
      if (origin) last = at + 1;
      break;
    }
    if (weight >= kLikelyName) {
      ++sure;
    } else if (reading.word == 0) {
      if (at == t && reading.article()) break;
      if (!titled && sure == 0) break;
      if (++unknown > (titled ? 4U : 2U)) break;
    } else if (weight == 0 && !passage_.has(at, SenseKind::Place) && !passage_.has(at, SenseKind::Nation)) {
      break;
    } else if (sure == 0 && unknown == 0) {
      break;
    }
    last = at + 1;
  }
  return !titled && last - t < 2 ? t : last;
}

// The title that begins at a token: the longest entry, one past its end; the token itself when there is none.
std::uint32_t Finder::title_end(std::uint32_t t, const NounRow** row) const {
  if (const Hit* hit = passage_.hit(t))
    for (const Sense& sense : tables_.phrase_senses(hit->node))
      if (sense.kind == SenseKind::Title) {
        *row = &tables_.nouns[sense.row];
        return hit->last;
      }
  *row = passage_.noun(t, SenseKind::Title);
  return *row != nullptr ? t + 1 : t;
}

// "the Iraqi prime minister", without his name: the person who bears the title elsewhere in the text, or one unnamed.
bool Finder::office(std::uint32_t t) {
  const NounRow* row = nullptr;
  const std::uint32_t end = title_end(t, &row);
  if (end == t || (passage_.is_word(t) && passage_.reading(t).enclitic != Enclitic::None)) return false;
  const bool government = tables_.text(row->note).find("government") != std::string_view::npos;
  const bool head_of_state = end == t + 1 && passage_.reading(t).article() && passage_.has(end, SenseKind::Nation);
  if (!government && !head_of_state) return false;
  std::uint32_t last = end;
  if (passage_.is_word(last) && passage_.has(last, SenseKind::Nation) && passage_.reading(last).article()) ++last;
  const std::uint32_t next = passage_.is_punct(last, ',') ? last + 1 : next_word(last);  // "..., So-and-so, ..."
  if (passage_.is_word(next)) {
    const NameAt name = name_at(next);
    const bool known = name.last != next && name.alias != kNone &&
                       tables_.actors[tables_.aliases[name.alias].actor].type == EntityType::Per;
    if (known || person_end(next, true) != next) return false;
  }
  Mention& made = add(t, last, EntityType::Per, MentionKind::Nominal, "mention/office");
  made.begin = passage_.token(t).begin + outer_prefix(passage_.reading(t));
  made.row = row->id;
  const auto [holder, added] = by_office_.try_emplace(key_of(t, end), kNone);
  if (added) holder->second = new_referent(EntityType::Per, kNone);
  made.entity = holder->second;
  const auto index = static_cast<std::uint32_t>(out_.mention.size() - 1);
  Referent& referent = out_.entity[made.entity];
  referent.latest = index;
  if (referent.name == kNone) referent.name = index;
  return true;
}

// Whoever is named behind a title bears it for the rest of the text.
void Finder::take_office(std::uint32_t first, std::uint32_t entity) {
  const std::uint32_t stop = first > kMaxBetween ? first - kMaxBetween : 0;
  for (std::uint32_t t = first; t-- > stop && passage_.is_word(t);) {
    const NounRow* row = nullptr;
    const std::uint32_t end = title_end(t, &row);
    if (end != t) by_office_[key_of(t, end)] = entity;
    // "al-qiyadi fi ... So-and-so": the noun of people that is his title is he.
    if (end != t && taken(t) && out_.on(t)->type == EntityType::Ppl && out_.on(t)->count <= 1) {
      Mention& title = out_.mention[out_.at[t] - 1];
      title.entity = entity;
      title.silent = true;
    }
  }
}

bool Finder::short_person(std::uint32_t t) {
  if (by_short_.empty()) return false;
  const auto known = by_short_.find(key_of(t, t + 1));
  if (known == by_short_.end()) return false;
  const Reading& reading = passage_.reading(t);
  const bool event = passage_.has(t, SenseKind::Frame) || passage_.has(t, SenseKind::Cue) || passage_.has(t, SenseKind::Function);
  if (event && name_weight(t) < kSureName && !reading.article()) return false;
  Mention& made = add(t, t + 1, EntityType::Per, MentionKind::Name, "mention/person_short");
  made.begin = passage_.token(t).begin + outer_prefix(reading);
  made.entity = known->second;
  out_.entity[made.entity].latest = static_cast<std::uint32_t>(out_.mention.size() - 1);
  return true;
}

bool Finder::person(std::uint32_t t) {
  // A known word that is no likely name begins none, whatever stands before it.
  if (passage_.reading(t).word != 0 && name_weight(t) < kLikelyName) return short_person(t);
  const bool titled = after_title(t);
  const std::uint32_t last = person_end(t, titled);
  if (last == t) return short_person(t);
  const Reading& reading = passage_.reading(t);
  if (outer_prefix(reading) > 0 && reading.word == 0) return false;
  if (last == t + 1 && short_person(t)) return true;
  Mention& made = add(t, last, EntityType::Per, MentionKind::Name, titled ? "mention/person_titled" : "mention/person_tokens");
  const auto [known, added] = by_words_.try_emplace(key_of(t, last), kNone);
  if (added) {
    // "Talha al-Musayyar" after "al-Musayyar" in the headline: the same man.
    const auto earlier = by_short_.find(key_of(last - 1, last));
    known->second = earlier != by_short_.end() && last - t > 1 ? earlier->second : new_referent(EntityType::Per, kNone);
  }
  made.entity = known->second;
  const auto index = static_cast<std::uint32_t>(out_.mention.size() - 1);
  Referent& referent = out_.entity[made.entity];
  referent.latest = index;
  if (referent.name == kNone ||
      out_.mention[referent.name].last - out_.mention[referent.name].first < last - t)
    referent.name = index;
  name_referent(index);
  if (titled) take_office(t, made.entity);
  if (last == t + 1) by_short_.try_emplace(key_of(t, last), made.entity);
  return true;
}

}  // namespace isnad
