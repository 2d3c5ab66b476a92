// Places in a list. Behind a head noun in the dual or plural ("in the towns of Nubl and Zahra'") each name is a place of
// its own, without the head; and what is joined by "and" to a place is a place too, when the tables know one of that
// name in the same country, even if the name is also another word.
#include "case_nouns.h"
#include "finder.h"

namespace isnad {
namespace {

constexpr std::uint32_t kListReach = 8;  // tokens from a head noun that counts to the last name of its list

}  // namespace

// "the two checkpoints of the Weir and the Cherries", "the quarters of M. and al-Sakhour": a head that counts and two names joined by "and", of which
// the tables know the second where it does not say how many follow.
bool Finder::names_two(std::uint32_t t, std::uint32_t head_at) const {
  const Found head = passage_.find(head_at, SenseKind::PlaceHead);
  const std::uint32_t next = t + 1;
  if (!head || !passage_.is_word(next) || !passage_.reading(next).has(kPreWa)) return false;
  if (!passage_.reading(t).article()) return head.sense->morph.number == 1 && joins_a_place(next);
  if (head.sense->morph.number == 1) return passage_.has(next, SenseKind::Place) || passage_.unknown(next);
  return joins_a_place(next);
}

// "the two fronts of (jabhatay) a town (and 'Anad)": a place that "and" joins to the word before, and that is no other noun.
bool Finder::joins_a_place(std::uint32_t t) const {
  return passage_.is_word(t) && passage_.reading(t).has(kPreWa) && passage_.has(t, SenseKind::Place) && !passage_.has_any(t, kind_bits(SenseKind::Noun, SenseKind::Frame, SenseKind::PlaceHead));
}

// "and the town of no table": a word that is none, or a name of persons only; not "(roads long) and bleak".
bool Finder::names_only(std::uint32_t t) const {
  if (feminine(t) && !passage_.reading(t).article()) return false;
  return passage_.reading(t).word == 0 || (passage_.readings(t).kinds & ~kind_bits(SenseKind::Name, SenseKind::Place)) == 0;
}

// A head noun that counts the names behind it. "Dawahi", "jibal" are a singular too, and part of the name.
bool Finder::counting_head(std::uint32_t t) const {
  bool counts = false, single = false;
  passage_.each(t, SenseKind::PlaceHead, [&](const Reading& reading, const Sense& sense) {
    if (reading.enclitic != Enclitic::None) return;
    counts = counts || sense.morph.number != 0;
    single = single || sense.morph.number == 0;
  });
  return counts && !single;
}

// Whether a head noun with its own known name begins here.
bool Finder::opens_place(std::uint32_t t) const {
  const Found head = passage_.find(t, SenseKind::PlaceHead);
  if (!head || head.reading->enclitic != Enclitic::None || !passage_.is_word(t + 1)) return false;
  const NameAt whole = name_at(t);
  if (whole.last == t + 1 && whole.place != kNone && passage_.has(t, SenseKind::Name)) return false;
  const NameAt name = name_at(t + 1);
  return name.last != t + 1 && name.place != kNone && outer_prefix(*name.reading) == 0;
}

// "al-Bakkara the First", "Qa'taba the Northern", "Aleppo the Old": an ordinal, a direction or an age behind the name of a town says which of
// the places of that name.
std::uint32_t Finder::told_apart(std::uint32_t last) const {
  if (!passage_.is_word(last) || last >= end_ || !passage_.reading(last).article() || outer_prefix(passage_.reading(last)) > 0) return last;
  return passage_.has(last, SenseKind::Ordinal) || passage_.is_noun_of(last, kNounTellsApart) ? last + 1 : last;
}

// Whether the list before goes on: one of a head in the plural, or the second name of one in the dual.
bool Finder::in_list(std::uint32_t t) const { return list_goes_on_ && list_head_ != kNone && list_head_ + kListReach > t; }

// "al-Nusra": an armed group of the tables.
bool Finder::names_armed_group(std::uint32_t t) const {
  bool armed = false;
  passage_.each(t, SenseKind::Actor, [&](const Reading&, const Sense& sense) { armed = armed || tables_.actors[tables_.aliases[sense.row].actor].kind == ActorKind::Armed; });
  return armed;
}

// A name of a list: after a head that counts, or after a place and "and".
bool Finder::listed_place(std::uint32_t t, std::uint32_t head_at) {
  if (taken(t) || passage_.word(t).size() < 2) return false;  // no lone waw
  const Reading& reading = passage_.reading(t);
  const bool first = head_at != kNone;
  if (first ? outer_prefix(reading) > 0 : !reading.has(kPreWa)) return false;
  if (first && names_armed_group(t)) return false;  // "(the) detained (mu'taqalay) of al-Nusra"
  // None where two names without a head are joined: "Hama and Aleppo the Old".
  const std::uint32_t head_token = first ? head_at : list_head_;
  const Found head = head_token != kNone ? passage_.find(head_token, SenseKind::PlaceHead) : Found{};
  const bool dual = head && head.sense->morph.number == 1;
  NameAt name = name_at(t);
  const bool known = name.last != t && name.place != kNone && (first ? outer_prefix(*name.reading) == 0 : name.reading->proclitics == (name.reading->proclitics & (kPreWa | kPreAl)));
  constexpr std::uint32_t kOthers = kind_bits(SenseKind::Function, SenseKind::Cue, SenseKind::Verb, SenseKind::People,
                                              SenseKind::OrgHead, SenseKind::Calendar, SenseKind::Number, SenseKind::Title,
                                              SenseKind::Document, SenseKind::Nation, SenseKind::Frame, SenseKind::Member);
  if (known) {
    constexpr std::uint32_t kWords = kOthers | kind_bits(SenseKind::Noun, SenseKind::PlaceHead);
    constexpr std::uint32_t kPromised = kOthers & ~kind_bits(SenseKind::Nation);  // the second of two any name, though it is an adjective or a noun, too
    constexpr std::uint32_t kListed = kPromised | kind_bits(SenseKind::PlaceHead);
    const bool named = first ? names_two(t, head_at) : list_head_ != kNone && list_head_ + kListReach > t;
    const bool promised = !first && dual && in_list(t) && reading.article();
    const std::uint32_t no_name = !named ? kWords : promised ? kPromised : kListed;
    if (passage_.has_any(t, no_name) && name.last == t + 1 && tables_.places[name.place].rank < 5) return false;
    if (first && name.alias != kNone && tables_.actors[tables_.aliases[name.alias].actor].kind == ActorKind::Media) return false;
    const std::uint32_t last = head ? told_apart(name.last) : name.last;
    Mention& made = add(t, last, EntityType::Loc, MentionKind::Name, "mention/place_listed");
    made.begin = passage_.token(t).begin + outer_prefix(*name.reading);
    if (last != name.last) {
      refer_unknown(made, t, last, head, tables_.nouns[head.sense->row]);
    } else {
      // "the two governorates of D. and A.", "the cities of S. and K.": of the size that the head says.
      if (first || in_list(t)) name.place = sized_namesake(name, tables_.nouns[head.sense->row]);
      refer(made, name, true);
    }
  } else {
    // A name that no table has: of a head in the dual, which says how many follow, else where it is no other word.
    if ((!in_list(t) && !first) || passage_.word(t).size() < 2) return false;
    if ((!dual && !(first ? reading.word == 0 : names_only(t))) || passage_.has_any(t, kOthers) || passage_.has(t, SenseKind::PlaceHead)) return false;
    if (first && passage_.has(t, SenseKind::Noun) && !reading.article() && !(dual && joins_a_place(t + 1))) return false;
    // "inhabited areas": a feminine without the article goes with the plural before it.
    if (first && !dual && !reading.article() && letter_at(passage_.word(t), passage_.word(t).size() - 1) == kTehMarbuta) return false;
    const std::uint32_t last = told_apart(t + 1);
    Mention& made = add(t, last, EntityType::Loc, MentionKind::Name, "mention/place_listed");
    made.begin = passage_.token(t).begin + outer_prefix(reading);
    refer_unknown(made, t, last, head, tables_.nouns[head.sense->row]);
  }
  if (first) {
    list_head_ = head_at;
    list_goes_on_ = true;
  } else if (dual) {
    list_goes_on_ = false;  // both names are told
  }
  return true;
}

// "... and Zahra'": joined to the place that ends right before.
bool Finder::joined_place(std::uint32_t t) {
  const Mention& before = *out_.on(t - 1);
  if (before.type != EntityType::Loc || before.kind != MentionKind::Name) return false;
  const NameAt name = name_at(t);
  const std::uint32_t place = out_.entity[before.entity].place;
  const bool same = name.place != kNone && name.alias == kNone && place != kNone &&
                    tables_.places[name.place].country == tables_.places[place].country;
  if (!same && !in_list(t)) return false;
  return listed_place(t, kNone);
}

}  // namespace isnad
