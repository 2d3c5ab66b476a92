// Persons that no table knows. After a title, with the adjectives and the organisation that may stand between
// ("wazir al-kharijiyya al-amirki John Kerry"), a name is any run of name tokens and unknown words. Without a title it
// takes two name tokens of which the first is surely a given name. Later, one word of a name is enough.
#include "finder.h"

#include <algorithm>
#include <span>

namespace isnad {
namespace {

constexpr std::uint32_t kMaxName = 8;       // tokens
constexpr int kGivenName = 7;               // weight above which a token is a name although it is a common word, too

}  // namespace

// Of a name that is a word of grammar, too: its weight where it may be meant, else 0.
int Finder::weight_beside_grammar(std::uint32_t t, int weight) const {
  // "Ayham" is also "which of them": a word of grammar only with a pronoun.
  bool whole = passage_.reading(t).enclitic == Enclitic::None && passage_.reading(t).suffix_letters == 0;
  if (weight >= kSureName)
    passage_.each(t, SenseKind::Name, [&](const Reading& reading, const Sense&) {
      whole = whole || (reading.prefix_letters == 0 && reading.suffix_letters == 0);
    });
  if (whole && passage_.find(t, SenseKind::Function).reading->enclitic != Enclitic::None)
    return weight;
  // Of words of grammar only "'Ali" is a name, where it is not written as the preposition. In a text that has one letter for
  // both, it is one behind a title or another name.
  const bool preposition = passage_.function(t) == FunctionClass::Preposition;
  if (!preposition || passage_.word(t).size() != 3 || !passage_.written_with_yeh(t)) return 0;
  if (before_common_noun(t)) return 0;
  const bool told_apart = !one_yeh_ || (word_before(t) && !passage_.has(t - 1, SenseKind::Function) &&
                                        (passage_.has(t - 1, SenseKind::Title) || name_weight(t - 1) >= kLikelyName ||
                                         (passage_.has(t - 1, SenseKind::Cue) && passage_.is_word(t + 1) && name_weight(t + 1) >= kSureName)));
  return told_apart ? weight : 0;
}

// "(they got) 'aliyy al-hubub": "on (the grain)", written with yeh: a noun with the article that is no name.
bool Finder::before_common_noun(std::uint32_t t) const {
  const std::uint32_t next = t + 1;
  if (!passage_.is_word(next) || !passage_.reading(next).article() || outer_prefix(passage_.reading(next)) > 0 || family_form(next)) return false;
  const int weight = passage_.readings(next).name_weight;
  return weight < kLikelyName && passage_.has_any(next, kind_bits(SenseKind::Noun, SenseKind::Frame, SenseKind::PlaceHead, SenseKind::OrgHead, SenseKind::Calendar));
}

// ... or any noun: "on (hands)".
bool Finder::governs(std::uint32_t t) const {
  return before_common_noun(t) || (passage_.is_word(t + 1) && passage_.function(t + 1) == FunctionClass::Other && outer_prefix(passage_.reading(t + 1)) == 0);
}

// The kind of name that the tables call a token: given, family, kunya_head ("Abu", "bin") ...
std::string_view Finder::name_kind(std::uint32_t t) const {
  const NounRow* row = passage_.noun(t, SenseKind::Name);
  return row == nullptr ? std::string_view{} : tables_.text(row->kind);
}

// A token whose first letter looks like "and" or a preposition, and that is a name with it: "Wa'il", "Bakr", a foreign "Wa-".
bool Finder::whole_name(std::uint32_t t) const {
  bool whole = false;
  passage_.each(t, SenseKind::Name, [&](const Reading& reading, const Sense&) { whole = whole || reading.prefix_letters == 0; });
  if (whole || !passage_.unknown(t)) return whole;
  const Letter second = letter_at(passage_.word(t), 1);
  return (second == kAlef && !passage_.written_with_hamza(t, 1)) || second == kYeh || second == kWaw;  // no "and (wa) Igal"
}

// "(Ralph) Fiennes", "(Wayne) Barker": a name as it is written, which is another word only when its first letter is cut off.
bool Finder::word_when_cut(std::uint32_t t) const {
  if (name_weight(t) < kLikelyName) return false;
  bool name = false, other = false;
  for (const Reading& reading : passage_.readings(t)) {
    if (reading.word == 0 || outer_prefix(reading) > 0) continue;
    for (const Sense& sense : tables_.senses_of(reading.word)) {
      name = name || (sense.kind == SenseKind::Name && reading.prefix_letters == 0 && reading.suffix_letters == 0);
      other = other || (sense.kind != SenseKind::Name && sense.kind != SenseKind::Place);
    }
  }
  return name && !other;
}

// "Sergei", "Simon": a name as it is written, which is a verb in the future only when its seen is cut off.
bool Finder::future_when_cut(std::uint32_t t) const {
  return word_when_cut(t) && std::ranges::any_of(passage_.readings(t), [](const Reading& reading) { return reading.has(kPreSa); });
}

// "(Charles) Shikhani", "(Roger) Federer", "(Bruno) Mautan": behind a given name a word that the tables know only with "so" or "like"
// before it, as a dual, or with a pronoun is a name that they lack.
bool Finder::strained(std::uint32_t t) const {
  if (name_weight(t) > 0 || passage_.has(t, SenseKind::Function) || passage_.word(t).size() < 4) return false;
  bool any = false, plain = false;
  for (const Reading& reading : passage_.readings(t)) {
    if (reading.word == 0) continue;
    const bool cut = reading.has(kPreFa) || reading.has(kPreKa);
    for (const Sense& sense : tables_.senses_of(reading.word)) {
      const bool pronoun = reading.enclitic != Enclitic::None && refers_back(reading.enclitic);
      const Letter end = letter_at(passage_.word(t), passage_.word(t).size() - 1);
      const bool dual = sense.morph.verb == 0 && sense.morph.number == 1 && end != kYeh;
      // A preposition governs no dual in the nominative: "(Antoine) Lugeran", no "to two ...".
      const bool nominative = dual && end == kNoon && letter_at(passage_.word(t), passage_.word(t).size() - 2) == kAlef && !reading.has(kPreWa);
      if (outer_prefix(reading) > 0 && !cut && !nominative) return false;
      any = true;
      plain = plain || pronoun || (!cut && !dual && reading.enclitic == Enclitic::None && sense.kind != SenseKind::Place);
    }
  }
  return any && !plain;
}

// "(Qasim) Rida'i": behind a given name the family name by which the tables know another man.
bool Finder::family_of_known(std::uint32_t t) const {
  const Found actor = passage_.find(t, SenseKind::Actor);
  if (!actor || outer_prefix(*actor.reading) > 0 || actor.reading->article() || actor.reading->enclitic != Enclitic::None) return false;
  const AliasRow& alias = tables_.aliases[actor.sense->row];
  return alias.colour == Colour::Short && tables_.actors[alias.actor].type == EntityType::Per && !passage_.has_any(t, kind_bits(SenseKind::Title, SenseKind::Place, SenseKind::Nation, SenseKind::Frame));
}

// "(Doctor) al-Khidr Nasir": a given name that bears the article, before another name.
bool Finder::given_with_article(std::uint32_t t) const {
  return name_weight(t) >= kLikelyName && name_kind(t) == "given" && passage_.is_word(t + 1) && outer_prefix(passage_.reading(t + 1)) == 0 &&
         (name_weight(t + 1) >= kLikelyName || passage_.unknown(t + 1));
}

// "al-sayyid Nasir (said) that": a given name alone behind a title with the article, where what he says or a mark follows.
bool Finder::addressed(std::uint32_t t) const {
  return name_weight(t) >= kSureName && name_kind(t) == "given" && word_before(t) && passage_.has(t - 1, SenseKind::Title) && passage_.reading(t - 1).article() &&
         (!passage_.is_word(t + 1) || passage_.function(t + 1) == FunctionClass::Complementiser);
}

// "(Ruud) van (Nistelrooy)", "(Johannes) van der (Klauw)": one past the family name behind the particle, which is written like "so that", and
// nothing of the kind before a word that no table has; the token itself where none is.
std::uint32_t Finder::family_behind_van(std::uint32_t t) const {
  static constexpr Letter kVan[] = {kFeh, kAlef, kNoon}, kDer[] = {kDal, kReh}, kDen[] = {kDal, kNoon};
  const auto spelt = [&](std::uint32_t at, std::span<const Letter> letters) {
    if (!passage_.is_word(at) || at >= end_ || passage_.word(at).size() != letters.size()) return false;
    for (std::size_t n = 0; n < letters.size(); ++n)
      if (letter_at(passage_.word(at), n) != letters[n]) return false;
    return true;
  };
  if (!spelt(t, kVan) || passage_.written_with_hamza(t, 1)) return t;
  const std::uint32_t family = spelt(t + 1, kDer) || spelt(t + 1, kDen) ? t + 2 : t + 1;
  if (family >= end_ || !passage_.is_word(family) || (!passage_.unknown(family) && name_weight(family) < kLikelyName) || common_word(family) || passage_.word(family).size() < 3 ||
      passage_.reading(family).article())
    return t;
  return family + 1;
}

// "(Nasser) the Poet", "(Majida) the Preacher", "(Tariq) the Lord": behind a given name a title with its article is a family name, where
// nobody is named behind it and it says of nothing that he heads it.
bool Finder::family_of_title(std::uint32_t t) const {
  const NounRow* title = passage_.is_word(t) ? passage_.noun(t, SenseKind::Title) : nullptr;
  if (title == nullptr || title->flags != 0 || !passage_.reading(t).article() || outer_prefix(passage_.reading(t)) > 0 || passage_.has(t, SenseKind::Nation) || opens_long_title(t)) return false;
  const std::uint32_t next = t + 1;
  if (!passage_.is_word(next) || next >= end_) return true;
  const bool goes_on = outer_prefix(passage_.reading(next)) == 0 && (passage_.reading(next).article() || name_weight(next) > 0 || passage_.unknown(next));
  return !goes_on;
}

// "(Nizar) al-Tawil": an adjective with the article that is a family name, too.
bool Finder::family_with_article(std::uint32_t t) const {
  return passage_.is_word(t) && t < end_ && passage_.reading(t).article() && outer_prefix(passage_.reading(t)) == 0 && name_weight(t) > 0 && !passage_.has_any(t, kind_bits(SenseKind::Nation, SenseKind::Title));
}

// "(Sergeant) Sami al-Murabit": behind a given name a noun for one man with the article, at the end of the phrase.
bool Finder::family_of_people(std::uint32_t t) const {
  const Found people = passage_.is_word(t) ? passage_.find(t, SenseKind::People) : Found{};
  if (!people || people.sense->morph.number != 0 || !passage_.reading(t).article() || outer_prefix(passage_.reading(t)) > 0) return false;
  if (name_weight(t) == 0 || passage_.has_any(t, kind_bits(SenseKind::Nation, SenseKind::Title))) return false;
  const std::uint32_t next = t + 1;
  return next >= end_ || !passage_.is_word(next) || passage_.function(next) != FunctionClass::Other || outer_prefix(passage_.reading(next)) > 0 || finite_verb(next) ||
         passage_.has(next, SenseKind::Title);
}

// "wazir": a word that holds a name only with its first letter taken for "and" or a preposition; "'umruhu": only with its last for a pronoun.
bool Finder::name_only_when_cut(std::uint32_t t) const {
  bool name = false, whole = false, word = false;
  for (const Reading& reading : passage_.readings(t)) {
    if (reading.word == 0) continue;
    for (const Sense& sense : tables_.senses_of(reading.word)) {
      const bool pronoun = reading.suffix_letters > 0 && reading.enclitic != Enclitic::Ya;  // foreign names end in yeh, too
      const bool cut = pronoun || outer_prefix(reading) > 0;
      if (sense.kind == SenseKind::Name) (cut ? name : whole) = true;
      if (sense.kind == SenseKind::Name ? pronoun : !cut) word = true;
    }
  }
  return name && !whole && word;
}

// "Salih 'Umar and Khalid Zayd": behind a person and "and" a name is another person's.
bool Finder::joined_person(std::uint32_t t) const {
  if (t == begin_ || !taken(t - 1) || !passage_.reading(t).has(kPreWa) || whole_name(t)) return false;
  const Mention& before = *out_.on(t - 1);
  return before.type == EntityType::Per && before.kind == MentionKind::Name && !name_only_when_cut(t) &&
         (name_weight(t) >= kLikelyName || (passage_.unknown(t) && name_weight(t + 1) >= kLikelyName));
}

// "So-and-so, and (wa-) Jayron Folty, and So-and-so": between commas in a list of persons two words of no table, or names.
bool Finder::listed_person(std::uint32_t t) const {
  if (t < begin_ + 2 || !passage_.is_punct(t - 1, ',') || !taken(t - 2) || !passage_.reading(t).has(kPreWa) || !passage_.is_word(t + 1) || passage_.is_word(t + 2)) return false;
  const Mention& before = *out_.on(t - 2);
  constexpr std::uint32_t kRare = kind_bits(SenseKind::Noun, SenseKind::Name, SenseKind::Place);
  const auto rare = [&](std::uint32_t at) { return !passage_.reading(at).article() && (passage_.readings(at).kinds & ~kRare) == 0; };
  const auto name = [&](std::uint32_t at) { return !passage_.reading(at).article() && (passage_.unknown(at) || (name_weight(at) >= kLikelyName && !name_only_when_cut(at))); };
  return before.type == EntityType::Per && before.kind == MentionKind::Name && before.last - before.first > 1 && ((name(t) && rare(t + 1)) || (rare(t) && name(t + 1)));
}

// "'umruhu", his age: no table has a name with a pronoun.
bool Finder::name_with_pronoun(std::uint32_t t) const {
  bool pronoun = false, whole = false;
  passage_.each(t, SenseKind::Name, [&](const Reading& reading, const Sense&) { (refers_back(reading.enclitic) ? pronoun : whole) = true; });
  return pronoun && !whole;
}

// Whether in brackets behind a token stands somebody's age: "(21 years)".
bool Finder::age_behind(std::uint32_t t) const {
  const std::uint32_t open = t + 1;
  return passage_.is_punct(open, '(') && open + 3 < passage_.size() && passage_.token(open + 1).kind == TokenKind::Number && passage_.has(open + 2, SenseKind::Calendar) && passage_.is_punct(open + 3, ')');
}

// "(Khalil) al-Sabah (23 years)".
bool Finder::ends_before_age(std::uint32_t t) const {
  return outer_prefix(passage_.reading(t)) == 0 && age_behind(t) && (passage_.reading(t).article() || passage_.unknown(t) || name_weight(t) > 0);
}

// "Bushra (21 years)": a name before its bearer's age in brackets.
bool Finder::before_age(std::uint32_t t) const {
  return !passage_.reading(t).article() && age_behind(t) && (passage_.unknown(t) || name_weight(t) > 0) && !passage_.has_any(t, kind_bits(SenseKind::People, SenseKind::Title, SenseKind::Function));
}

// A word that the tables know only without the article that it bears here: a hamlet's name.
bool Finder::no_word(std::uint32_t t) const {
  bool any = false;
  for (const Reading& reading : passage_.readings(t))
    if (reading.word != 0)
      for (const Sense& sense : tables_.senses_of(reading.word)) any = any || sense_fits(sense, reading);
  return !any;
}

// "'Abd al-Khaliq": the servant of God under one of his names, which may be any adjective.
bool Finder::last_name_of_servant(std::uint32_t t) const {
  static constexpr Letter kAbd[] = {kAin, kBeh, kDal};
  if (!passage_.is_word(t)) return false;
  const WordView word = passage_.word(t);
  if (word.size() != 3 || !passage_.is_word(t + 1) || !passage_.reading(t + 1).article()) return false;
  for (std::size_t n = 0; n < 3; ++n)
    if (letter_at(word, n) != kAbd[n]) return false;
  return outer_prefix(passage_.reading(t + 1)) == 0;
}

// "al-Khayali", "al-Shu'aybi": the article and an adjective of origin.
bool Finder::family_form(std::uint32_t t) const {
  const WordView word = passage_.word(t);
  return passage_.reading(t).article() && outer_prefix(passage_.reading(t)) == 0 && word.size() > 4 &&
         letter_at(word, word.size() - 1) == kYeh && !passage_.has(t, SenseKind::Nation);
}

// "(said) al-A'raji": an adjective of origin that the tables know for a hamlet, or for a man of whom the text does not speak.
bool Finder::family_of_hamlet(std::uint32_t t) const {
  constexpr std::uint32_t kMaybe = kind_bits(SenseKind::Place, SenseKind::Name, SenseKind::Actor);
  return family_form(t) && passage_.has_any(t, kMaybe) && (passage_.readings(t).kinds & ~kMaybe) == 0 && name_at(t).alias == kNone;
}

// "al-'Arifi": a dual that lost its noon ("the two corporals of") takes no article, so the word is no such noun.
bool Finder::articled_dual(std::uint32_t t, std::uint32_t kinds) const {
  constexpr std::uint32_t kNouns = kind_bits(SenseKind::Title, SenseKind::OrgHead, SenseKind::PlaceHead, SenseKind::People);
  if (!family_form(t) || passage_.has_any(t, kinds & ~kNouns)) return false;
  bool dual = true;
  for (const SenseKind kind : {SenseKind::Title, SenseKind::OrgHead, SenseKind::PlaceHead, SenseKind::People})
    passage_.each(t, kind, [&](const Reading&, const Sense& sense) { dual = dual && sense.morph.number == 1; });
  return dual;
}

// One that is no word of grammar or office, nor somebody whom the text means ("al-Sanusi").
bool Finder::names_family(std::uint32_t t) const {
  constexpr std::uint32_t kOthers = kind_bits(SenseKind::Function, SenseKind::Ordinal, SenseKind::Number, SenseKind::Calendar, SenseKind::Title,
                                              SenseKind::OrgHead, SenseKind::PlaceHead, SenseKind::People);
  return family_form(t) && (!passage_.has_any(t, kOthers) || articled_dual(t, kOthers)) && (!passage_.has(t, SenseKind::Actor) || name_at(t).alias == kNone);
}

// Whether a country is called so.
bool Finder::names_country(std::uint32_t t) const {
  const NameAt name = name_at(t);
  return name.place != kNone && tables_.places[name.place].precision == Precision::Country;
}

// A word without article that nothing follows which would go with it: a family name that is a common noun, too.
bool Finder::ends_phrase(std::uint32_t t) const {
  constexpr std::uint32_t kOthers = kind_bits(SenseKind::People, SenseKind::OrgHead, SenseKind::PlaceHead, SenseKind::Document,
                                              SenseKind::Title, SenseKind::Calendar, SenseKind::Number, SenseKind::Frame, SenseKind::Cue);
  const Reading& reading = passage_.reading(t);
  const bool pronoun = reading.enclitic != Enclitic::None && reading.enclitic != Enclitic::Ya;  // "Burji", no "my tower"
  if (reading.article() || pronoun || outer_prefix(reading) > 0 || passage_.has_any(t, kOthers)) return false;
  const std::uint32_t next = t + 1;
  if (next >= end_ || !passage_.is_word(next)) return true;
  const FunctionClass grammar = passage_.function(next);
  return (grammar != FunctionClass::Other && (grammar != FunctionClass::Preposition || name_weight(t) > 1)) || finite_verb(next) ||
         passage_.has(next, SenseKind::Title) || passage_.has(next, SenseKind::Calendar);
}

// "(Salim al-'Awfi) wazir al-dakhiliyya": a title of several words, though its first word is a name, too.
bool Finder::opens_long_title(std::uint32_t t) const {
  const Hit* hit = passage_.hit(t);
  if (hit == nullptr || hit->last < t + 2) return false;
  return (hit->kinds & kind_bit(SenseKind::Title)) != 0;
}

// "(Hasan) Busnin": a family name with the "Bu" of the Maghreb and the Gulf, which is "with" and a rare noun when cut, at the end of a name.
bool Finder::named_with_bu(std::uint32_t t) const {
  const WordView word = passage_.word(t);
  if (word.size() < 5 || letter_at(word, 0) != kBeh || letter_at(word, 1) != kWaw || passage_.reading(t).article() || !closes_name(t + 1)) return false;
  constexpr std::uint32_t kRare = kind_bits(SenseKind::Noun, SenseKind::Name, SenseKind::Place);
  return (passage_.readings(t).kinds & ~kRare) == 0;
}

// A kunya whose head stands behind a preposition of one letter, before a name; behind a title it goes before any noun.
bool Finder::kunya_opens(std::uint32_t t, bool titled) const {
  const std::uint32_t next = t + 1;
  if (name_kind(t) != "kunya_head" || passage_.function(t) != FunctionClass::Other || passage_.word(t).size() < 3 || passage_.reading(t).article() || !passage_.is_word(next) || next >= end_) return false;
  if (outer_prefix(passage_.reading(next)) > 0 || passage_.function(next) != FunctionClass::Other || finite_verb(next)) return false;
  const Reading& head = *passage_.find(t, SenseKind::Name).reading;
  if (head.enclitic != Enclitic::None) return false;  // "his son (ibnuhu) George"
  if (titled) return passage_.reading(next).article() || name_weight(next) > 0 || passage_.unknown(next);
  const bool cut = head.has(kPreBi) || head.has(kPreLi);
  return cut && !common_word(next) && (name_weight(next) >= kLikelyName || passage_.unknown(next));
}

// One past the last token of a person's name that begins here; t when there is none.
std::uint32_t Finder::person_end(std::uint32_t t, bool titled) const {
  if (!titled && !opens_name(t) && !kunya_opens(t, false)) return t;
  std::uint32_t last = t;
  std::uint32_t sure = 0, unknown = 0;
  for (std::uint32_t at = t; at < passage_.size() && at < t + kMaxName && passage_.is_word(at); ++at) {
    const Reading& reading = passage_.reading(at);
    const bool given_name = name_weight(t) >= kLikelyName && (!common_word(t) || (titled && name_weight(t) >= kSureName));
    const bool third = at > t + 1 && reading.article() && outer_prefix(reading) == 0 && first_name(at - 1) && name_kind(at) == "family" && name_weight(at) >= kSureName;  // "Salim Ahmad the Preacher"
    if (third || (at == t + 1 && given_name && (strained(at) || family_of_known(at) || (titled && (family_of_title(at) || family_of_people(at)))))) {
      ++sure;
      last = at + 1;
      continue;
    }
    if (at != t && sure > 0 && ends_before_age(at)) return at + 1;
    if (at > t + 1 && sure > 0 && half_name(at) && name_weight(at - 1) > 0) {  // "(Zakariyya) Muhyi al-Din"
      last = at + 1;
      continue;
    }
    if (const std::uint32_t family = at == t ? at : family_behind_van(at); family != at) {
      last = family;
      ++sure;
      at = family - 1;
      continue;
    }
    // "(known) as Abu Hafsa (bi-abi hafsa)", "by-named Abu l-Yaqin": behind the head of a kunya stands a name.
    if (at == t && kunya_opens(t, titled)) {
      ++sure;
      last = ++at + 1;
      continue;
    }
    if (at == t + 1 && name_weight(t) >= kSureName && named_with_bu(at)) return at + 1;
    if (at != t && outer_prefix(reading) > 0 && !whole_name(at)) break;
    if (at == t + 1 && family_form(t) && reading.article() && passage_.has(at, SenseKind::Noun)) break;  // "(opened) Captain al-Misrati the fire"
    if (passage_.word(at).size() < 2 || (at != t && (opens_long_title(at) || people_phrase(at)))) break;  // "So-and-so the cousin (ibn 'amm) of"
    if (refers_back(reading.enclitic) && passage_.clitic_pronoun(at) != 0) break;  // "in her (biha)": a preposition of one letter; not "Bey", spelt "in you"
    // "Salih Shaykh Yusuf": a title that is a name, too, between two given names.
    if (at == t + 1 && first_name(t) && passage_.has(at, SenseKind::Title) && name_weight(at) > 0 && !reading.article() && passage_.is_word(at + 1) && name_weight(at + 1) >= kSureName &&
        outer_prefix(passage_.reading(at + 1)) == 0 && !passage_.reading(at + 1).article()) {
      ++sure;
      last = at + 1;
      continue;
    }
    if (at != t && passage_.has(at, SenseKind::Title) && !whole_name(at) && !names_family(at)) break;  // "Truman (his) minister": no "and Zir"
    // "(met) So-and-so his counterpart": a common noun with a pronoun.
    if (at != t && reading.enclitic != Enclitic::None && passage_.has(at, SenseKind::Noun)) break;
    if (name_only_when_cut(at) && !(reading.has(kPreWa) && name_weight(at) > kGivenName) && (!titled || at == t || passage_.has(at, SenseKind::Title))) break;
    // "bin Wudd", "Abu l-Sukkar": behind these stands a name, whatever else the word is.
    if (at != t && name_kind(at - 1) == "kunya_head" && passage_.function(at) == FunctionClass::Other) {
      if (name_kind(at) != "kunya_head") ++sure;
      last = at + 1;
      continue;
    }
    // "Alex", "Elias": a given name that begins like the article.
    if (at == t && reading.article() && !(name_weight(t) > kGivenName && name_kind(t) == "given" && !common_word(t)) &&
        (!titled || ((passage_.has(at, SenseKind::Nation) || passage_.has(at, SenseKind::Noun)) && !given_with_article(at))))
      break;
    if ((at != t && sure > 0 && word_when_cut(at)) || (at == t && titled && named_word(t)) || (at < t + 2 && given_of_faith(t))) {
      ++sure;
      last = at + 1;
      continue;
    }
    // "(for the good of, li-salih) Iran"; "(accused) the leader So-and-so So-and-so Israel (of)".
    if ((!titled || at > t + 1) && at != t && passage_.has(at, SenseKind::Actor) && names_country(at)) break;
    // "Muhammad al-Naqli": behind what is hardly anything but a given name.
    const bool given = titled ? name_weight(t) >= kSureName : name_weight(t) > kGivenName;
    if (at == t + 1 && given && (!common_word(t) || (titled && !passage_.has(at, SenseKind::Noun))) && names_family(at) && (one_yeh_ || passage_.written_with_yeh(at))) {
      ++sure;
      last = at + 1;
      continue;
    }
    const int weight = name_weight(at);
    if (at == t && last_name_of_servant(t)) {  // "'Abd al-...": whatever follows with the article
      ++sure;
      last = ++at + 1;
      continue;
    }
    const bool word_of_grammar = passage_.has(at, SenseKind::Function) || passage_.has(at, SenseKind::Calendar) ||
                                 passage_.has(at, SenseKind::Number) || passage_.has(at, SenseKind::Title) || (passage_.has(at, SenseKind::Ordinal) && !reading.article());
    // Behind a given name a common noun that is also a name, and an adjective of origin, go on with it.
    const bool family = at != t && sure > 0 && (titled ? weight > 0 || family_form(at) || ends_phrase(at) : weight > 1 && at == t + 1 && ends_phrase(at));
    // "Abu Qatada the Tunisian".
    if (at != t && reading.article() && passage_.has(at, SenseKind::Nation) && name_kind(t) == "kunya_head") return at + 1;
    // "King ... the Fifth", "Pope ... the Sixteenth".
    if (titled && at != t && reading.article() && passage_.has(at, SenseKind::Ordinal)) {
      last = at + 1;
      if (passage_.has(last, SenseKind::Number) && !passage_.reading(last).article()) ++last;
      return last;
    }
    // "(the spokesman) Sabah (morning) al-Nu'man": before what is hardly anything but a name.
    if (at == t && titled && weight >= kLikelyName && weight < kSureName && may_be_given(t) && !finite_verb(t) && passage_.is_word(t + 1) && name_weight(t + 1) >= kSureName && !common_word(t + 1) && goes_on_as_name(t + 1, weight)) {
      ++sure;
      last = at + 1;
      continue;
    }
    // "'Abd al-Salam Mujahid (fighter) said": a given name that is everyday as well, at the end of a name that has begun.
    if (at != t && (titled ? sure > 0 : sure > 1) && weight >= kLikelyName && !reading.article() && name_kind(at) == "given" && closes_name(at + 1) &&
        !(passage_.has(at, SenseKind::Calendar) && passage_.has(at + 1, SenseKind::Calendar))) {
      last = at + 1;
      break;
    }
    // "(called) Abu Samir, Russian of nationality".
    if (at != t && sure > 0 && !reading.article() && passage_.has(at, SenseKind::Nation) && weight < kSureName && passage_.is_word(at + 1) &&
        (passage_.reading(at + 1).article() || passage_.function(at + 1) == FunctionClass::Preposition))
      break;
    if ((word_of_grammar || (passage_.has(at, SenseKind::Noun) && !family)) && weight < kSureName) break;
    if (at == t && titled && common_word(t) && !addressed(t) && !(name_kind(t) == "kunya_head" && name_weight(t + 1) >= kLikelyName) && !(name_weight(t) >= kSureName && (family_of_title(t + 1) || family_with_article(t + 1))) && !future_when_cut(t) && family_behind_van(t + 1) == t + 1 && !(name_weight(t) >= kSureName && passage_.is_word(t + 1) && names_family(t + 1) && !passage_.has(t + 1, SenseKind::Noun)) && (!passage_.is_word(t + 1) || (!passage_.unknown(t + 1) && name_weight(t + 1) < kLikelyName)))
      break;
    const bool event = passage_.has(at, SenseKind::Frame) || passage_.has(at, SenseKind::Cue) ||
                       passage_.has(at, SenseKind::Verb) || passage_.has(at, SenseKind::Light) ||
                       passage_.has(at, SenseKind::Stance);
    if (event && weight < kSureName) break;
    const bool noun = passage_.has(at, SenseKind::People) || passage_.has(at, SenseKind::OrgHead) ||
                      passage_.has(at, SenseKind::PlaceHead) || passage_.has(at, SenseKind::Document);
    // "Abu 'Umar al-Kurdi": an adjective of origin goes with the name before it.
    const WordView word = passage_.word(at);
    const bool origin = at != t && reading.article() && word.size() > 4 && letter_at(word, word.size() - 1) == kYeh;
    if (noun && weight < kSureName && !(titled && at == t && weight >= kLikelyName)) {
      if (origin) last = at + 1;
      break;
    }
    if (weight >= kLikelyName) {
      ++sure;
    } else if (passage_.unknown(at) || no_word(at) || (at == t && family_of_known(at))) {
      if (at == t && reading.article()) return titled && family_alone(t) ? t + 1 : t;
      if (!titled && sure == 0) break;
      if (++unknown > (titled ? 4U : 2U)) break;
    } else if (weight == 0 && !family && !passage_.has(at, SenseKind::Place) && !passage_.has(at, SenseKind::Nation)) {
      break;
    } else if (sure == 0 && unknown == 0) {
      break;
    }
    last = at + 1;
  }
  if (titled) return last;
  // Two words that are also common ones, or a common one before a country ("the presence of Turkey"), are no name.
  if (last - t < 2) return t;
  return common_word(t) && !word_when_cut(t) && !bears_name(t) ? t : last;
}

// Whether a common word is a given name before what stands behind it: one name more that is no other word, of a name that is
// hardly ever the word any; "the light of the faith".
bool Finder::bears_name(std::uint32_t t) const {
  const std::uint32_t next = t + 1;
  const bool given = name_weight(t) > kGivenName;
  if (name_kind(next) == "half") return given || name_weight(next + 1) >= kLikelyName;
  if (common_word(next) && !word_when_cut(next) && !(given && name_weight(next) >= kSureName)) return false;
  return name_weight(next) >= (given ? 1 : kLikelyName) && (given || !passage_.has(next, SenseKind::Actor));
}

// "Colonel al-'Usayli": right behind the title of one man, with the article, a word of no table that has the form of a family name; not "the Filipino
// counsellor So-and-so", nor what a title of leaders is described by.
bool Finder::family_alone(std::uint32_t t) const {
  if (!family_form(t) || !word_before(t)) return false;
  const Found title = passage_.find(t - 1, SenseKind::Title);
  if (!title || !title.reading->article() || title.sense->morph.number != 0 || tables_.nouns[title.sense->row].flags != 0 || passage_.has(t - 1, SenseKind::Nation)) return false;
  const std::uint32_t next = t + 1;
  if (!passage_.is_word(next) || next >= end_) return true;
  const bool name = !passage_.reading(next).article() && (passage_.unknown(next) || name_weight(next) >= kLikelyName);
  const bool described = passage_.reading(next).article() && passage_.is_noun_of(next, kNounAdjective);
  return !name && !described && !passage_.stands_behind(next + 1, ArgSlot::Fi);  // "the field commander in D."
}

// "(the analyst) Naji al-Sami'i": a name that is a common word, too, before one that is nothing else.
bool Finder::named_word(std::uint32_t t) const {
  const std::uint32_t next = t + 1;
  if (name_weight(t) == 0 || passage_.reading(t).article() || outer_prefix(passage_.reading(t)) > 0 || !passage_.is_word(next) || next >= end_) return false;
  if (passage_.has_any(t, kind_bits(SenseKind::Function, SenseKind::Calendar, SenseKind::Number, SenseKind::Title, SenseKind::OrgHead, SenseKind::Member)) || finite_verb(t))
    return false;
  const NounRow* title = nullptr;
  if (word_before(t) && title_end(t - 1, &title) > t) return false;  // "brigadier of staff"
  return outer_prefix(passage_.reading(next)) == 0 && !common_word(next) && !passage_.has_any(next, kind_bits(SenseKind::Function, SenseKind::Nation, SenseKind::Actor)) &&
         (name_weight(next) >= kLikelyName || family_form(next));
}

// "(Sayf) al-Din": the second half of a name, with the article.
bool Finder::half_name(std::uint32_t t) const {
  bool half = false;
  if (t < end_ && passage_.is_word(t) && passage_.reading(t).article() && outer_prefix(passage_.reading(t)) == 0)
    passage_.each(t, SenseKind::Name, [&](const Reading&, const Sense& sense) { half = half || tables_.text(tables_.nouns[sense.row].kind) == "half"; });
  return half;
}

// "(arrested) Sayf al-Din al-Mar'i": a given name of two words, "sword of the faith", before a family name; right behind a title any first word that is a
// name ("the shaykh Najm al-Din", star), but "men of the faith".
bool Finder::given_of_faith(std::uint32_t t) const {
  if (passage_.reading(t).article() || outer_prefix(passage_.reading(t)) > 0 || !half_name(t + 1)) return false;
  if (name_weight(t) > 0 && behind_his_title(t) && passage_.hit(t) == nullptr && !passage_.has_any(t, kind_bits(SenseKind::People, SenseKind::OrgHead, SenseKind::PlaceHead, SenseKind::Function)) && name_at(t).alias == kNone)
    return true;
  return name_kind(t) == "given" && passage_.is_word(t + 2) && names_family(t + 2) &&
         (name_weight(t + 2) > 0 || !passage_.has_any(t + 2, kind_bits(SenseKind::Noun, SenseKind::Frame))) && passage_.written_with_yeh(t + 2);
}

// A given name that is hardly anything else, or one of two names in a row that are no other words.
bool Finder::opens_name(std::uint32_t t) const {
  if (name_kind(t) == "half") return false;  // "(Sultan) Pasha al-Atrash"
  if (name_weight(t) >= kSureName || given_of_faith(t)) return true;
  return name_weight(t) >= kLikelyName && (!common_word(t) || word_when_cut(t)) && passage_.is_word(t + 1) && name_weight(t + 1) >= kLikelyName &&
         (word_when_cut(t + 1) || ((!common_word(t + 1) || name_weight(t + 1) > kGivenName) && outer_prefix(passage_.reading(t + 1)) == 0));
}

// "Salah al-Mazru' said": who stands right behind a verb of saying speaks, and a run of words that are no other word is
// his name. A single word has to be followed by what he says, or by a mark.
bool Finder::speaks(std::uint32_t t, std::uint32_t last) const {
  const bool name = name_weight(t) >= kLikelyName && whole_name(t);
  if (!word_before(t) || (outer_prefix(passage_.reading(t)) > 0 && !name)) return false;
  bool says = false;
  passage_.each(t - 1, SenseKind::Cue, [&](const Reading& reading, const Sense& sense) {
    says = says || (sense.morph.verb != 0 && sense.morph.person == 3 && sense.morph.number == 0 && reading.enclitic == Enclitic::None);
  });
  if (!says) return false;
  if (name_weight(t) < kLikelyName && !passage_.unknown(t) && !family_of_hamlet(t)) return false;
  if (last > t + 1) return true;
  const bool whole = passage_.written_with_hamza(t, 0);  // "Alonso", no article
  if (passage_.reading(t).article() && !family_form(t) && !whole) return false;
  const Letter end = letter_at(passage_.word(t), passage_.word(t).size() - 1);
  if (passage_.unknown(t) && (end == kHeh || end == kAlef)) return false;  // a pronoun on an unknown word
  const NounRow* title = nullptr;
  if (passage_.is_word(last) && names_family(t) && !passage_.reading(last).article() && title_end(last, &title) != last) return true;  // "said al-Badri, director of"
  const FunctionClass next = passage_.function(last);
  const bool tells_who = next == FunctionClass::Relative || (next == FunctionClass::Pronoun && passage_.reading(last).has(kPreWa));  // "said So-and-so, who"
  return (passage_.is_word(last) ? next == FunctionClass::Complementiser || next == FunctionClass::Preposition || (name && tells_who) || passage_.is_lone(last, kLam)
                                 : last < passage_.size()) &&
         passage_.word(t).size() > 3;
}

// "So-and-so, a member of the council": a title behind a comma says that the run of names before it is a person.
bool Finder::titled_behind(std::uint32_t t, std::uint32_t last) const {
  if (last < t + 2 || name_weight(t) < kLikelyName) return false;
  const std::uint32_t title = passage_.is_punct(last, ',') ? last + 1 : last;
  const NounRow* row = nullptr;
  return passage_.is_word(title) && title_end(title, &row) != title && outer_prefix(passage_.reading(title)) == 0;
}

// "(So-and-so al-Sayyid ...) al-Sayyid said that": a family name that is a title, too, alone between a verb of saying and what is said.
bool Finder::said_by(std::uint32_t t) const {
  const bool marked = t > 1 && passage_.is_punct(t - 1, kOpenQuote) && passage_.is_punct(t + 1, kCloseQuote);  // "said «al-Sayyid» that"
  const std::uint32_t verb = marked ? t - 2 : t - 1, next = marked ? t + 2 : t + 1;
  if (!(marked ? passage_.is_word(verb) && verb >= begin_ : word_before(t)) || !passage_.has(verb, SenseKind::Cue) || !finite_verb(verb) || outer_prefix(passage_.reading(t)) > 0) return false;
  return passage_.is_word(next) ? passage_.function(next) == FunctionClass::Complementiser : passage_.is_punct(next, ':') || passage_.is_punct(next, kOpenQuote);
}

// "Badr al-Jamali came ... Badr al-Jamali": a name of several words that the text has given before, word for word; one past it, and `t` where none is.
std::uint32_t Finder::named_whole(std::uint32_t t) const {
  for (std::uint32_t last = std::min(t + kMaxName, end_); last > t + 1; --last) {
    const auto known = by_words_.find(key_of(t, last));
    if (known != by_words_.end() && known->second != kNone && passage_.is_word(last - 1) && out_.entity[known->second].type == EntityType::Per) return last;
  }
  return t;
}

bool Finder::short_person(std::uint32_t t) {
  if (by_short_.empty()) return false;
  const auto known = by_short_.find(short_key(t));
  if (known == by_short_.end()) return false;
  if (const std::uint32_t whole = named_whole(t); whole > t) {
    Mention& made = add(t, whole, EntityType::Per, MentionKind::Name, "mention/person_short");
    made.entity = by_words_.find(key_of(t, whole))->second;
    latest_of(made.entity);
    return true;
  }
  const Reading& reading = passage_.reading(t);
  if (passage_.has(t, SenseKind::Title) && reading.article() && !said_by(t)) return false;
  // "(with) bi-tawqit": a common noun behind a preposition of one letter.
  if (common_word(t) && name_weight(t) == 0 && !reading.article() && reading.has(kPreBi)) return false;
  const bool event = passage_.has(t, SenseKind::Frame) || passage_.has(t, SenseKind::Cue) || passage_.has(t, SenseKind::Function);
  if (event && name_weight(t) < kSureName && !reading.article()) return false;
  if (passage_.word(t).size() < 2 || (passage_.has(t, SenseKind::Function) && (name_weight(t) == 0 || (governs(t) && !after_title(t) && !speaks(t, t + 1))))) return false;
  // "the beauty (husn) of the reception": a common word that a noun with the article describes further.
  const std::uint32_t next = t + 1;
  const bool partner = passage_.is_word(next) && next < end_ && outer_prefix(passage_.reading(next)) == 0 && passage_.function(next) == FunctionClass::Other &&
                       !finite_verb(next) && passage_.has_any(next, kind_bits(SenseKind::Noun, SenseKind::Place, SenseKind::PlaceHead)) && name_weight(next) < kLikelyName;
  if (partner && common_word(t) && name_weight(t) < kSureName && !reading.article() && !after_title(t) && !by_short_.contains(short_key(next))) return false;  // "the lion (asad) of the cape"
  // "(the fundamentalist) al-Misri": a nationality that describes the noun before it.
  if (passage_.has(t, SenseKind::Nation) && reading.article() && word_before(t) && passage_.reading(t - 1).article() && !taken(t - 1)) return false;
  const bool described = passage_.is_word(next) && next < end_ && passage_.reading(next).article() && outer_prefix(passage_.reading(next)) == 0 &&
                         passage_.has(next, SenseKind::Noun) && name_weight(next) == 0;
  if (described && common_word(t) && !after_title(t)) return false;
  Mention& made = add(t, t + 1, EntityType::Per, MentionKind::Name, "mention/person_short");
  made.begin = passage_.token(t).begin + outer_prefix(reading);
  made.entity = known->second;
  out_.entity[made.entity].latest = static_cast<std::uint32_t>(out_.mention.size() - 1);
  if (after_title(t)) take_office(t, known->second);
  return true;
}

// "(three young men, who are) hum Isma'il and Jibril": given names alone that a pronoun and "and" tell.
bool Finder::listed_behind_pronoun(std::uint32_t t) const {
  const std::uint32_t next = t + 1;
  if (!word_before(t) || passage_.function(t - 1) != FunctionClass::Pronoun || !first_name(t) || common_word(t) || passage_.reading(t).article()) return false;
  return next < end_ && passage_.is_word(next) && passage_.reading(next).has(kPreWa) && first_name(next) && !common_word(next);
}

// "kata'ib al-Buraq": a noun of armed groups, though families are called so.
bool Finder::opens_group(std::uint32_t t) const {
  const NounRow* head = passage_.noun(t, SenseKind::OrgHead);
  return head != nullptr && static_cast<ActorKind>(head->what) == ActorKind::Armed && !passage_.reading(t).article() && passage_.is_word(t + 1) && outer_prefix(passage_.reading(t + 1)) == 0;
}

// "Muhammad Hasan al-Najjar", where "'Ali Hasan al-Najjar" was named: of one family, and each has a given name of his own.
bool Finder::another_of_family(std::uint32_t t, std::uint32_t last, std::uint32_t known) const {
  const std::uint32_t named = out_.entity[known].name;
  if (named == kNone) return false;
  const Mention& full = out_.mention[named];
  const auto opens = [&](std::uint32_t at) { return first_name(at) || (name_weight(at) >= kSureName && name_kind(at) == "any"); };
  if (last < t + 2 || full.last < full.first + 2 || !opens(t) || !opens(full.first)) return false;
  const auto bears = [&](std::uint32_t first, std::uint32_t end, std::uint32_t name) {
    for (std::uint32_t at = first; at < end; ++at)
      if (given_key(at) == given_key(name)) return true;
    return false;
  };
  return !bears(t, last, full.first) && !bears(full.first, full.last, t);
}

// Of a given name: "'Abd al-Khaliq" is not "'Abd al-Rahman".
std::uint64_t Finder::given_key(std::uint32_t t) const { return last_name_of_servant(t) ? key_of(t, t + 2) : key_of(t, t + 1); }

// "amir al-Kuwait": men are called so, but he is the ruler of the country.
bool Finder::rules_country(std::uint32_t t) const {
  const NounRow* title = passage_.noun(t, SenseKind::Title);
  if (title == nullptr || tables_.text(title->note).find("head") == std::string_view::npos || passage_.reading(t).article()) return false;
  return country_at(t + 1).place != kNone;
}

bool Finder::person(std::uint32_t t) {
  if (rules_country(t)) return false;
  if (word_before(t) && opens_long_title(t - 1) && passage_.hit(t - 1)->last > t) return false;  // "the High Commissioner"
  if (people_phrase(t)) return false;  // "(met) the minister the men of religion (rijal al-din)"
  // "al-sayyid Nasir": a title before a name, though men are called so.
  if (passage_.has(t, SenseKind::Title) && passage_.reading(t).article() && passage_.is_word(t + 1) && outer_prefix(passage_.reading(t + 1)) == 0 &&
      (name_weight(t + 1) >= kSureName || (name_weight(t + 1) >= kLikelyName && may_be_given(t + 1))))
    return false;
  // "(by-named Abu Samir) of Russian nationality".
  if (passage_.has(t, SenseKind::Nation) && !passage_.reading(t).article() && outer_prefix(passage_.reading(t)) == 0 && word_before(t) && taken(t - 1) && out_.on(t - 1)->type == EntityType::Per) return false;
  const std::uint32_t speaker = speaker_end(t);
  // A known word that is no likely name begins none, whatever stands before it.
  const bool known_word = !passage_.unknown(t) && name_weight(t) < kLikelyName && !family_of_hamlet(t) && !before_age(t);
  if (speaker == t && known_word && !((named_word(t) || family_of_known(t)) && after_title(t))) return short_person(t);
  if (name_with_pronoun(t)) return false;
  const bool joined = joined_person(t) || listed_person(t);
  const bool titled = joined || after_title(t);
  if (!titled && opens_group(t)) return false;
  std::uint32_t last = person_end(t, titled);
  if (last == t && titled && name_weight(t) > kGivenName) last = person_end(t, false);  // what is a name by itself is one behind a title, too
  // Without a title before: who speaks behind a verb of saying, or a likely name before a title.
  const bool cue_before = word_before(t) && passage_.has(t - 1, SenseKind::Cue);
  if (last == t && !titled && (cue_before || name_weight(t) >= kLikelyName)) {
    last = person_end(t, true);
    if (last != t && (grammar_word(t) || (!speaks(t, last) && !titled_behind(t, last)))) last = t;
    // "(published) Rafsanjani a poster": a family name opens no name.
    const bool family_first = name_kind(t) == "family" || name_kind(t) == "nisba";
    if (family_first && last > t + 1 && name_weight(t + 1) < kLikelyName) last = speaks(t, t + 1) ? t + 1 : t;
    constexpr std::uint32_t kNouns = kind_bits(SenseKind::Function, SenseKind::Title, SenseKind::OrgHead, SenseKind::PlaceHead, SenseKind::People);
    const bool family = passage_.unknown(t) || family_of_hamlet(t) || (name_weight(t) >= kSureName && !passage_.has_any(t, kNouns));  // "(said) al-Rawi that"
    if (last == t && family_form(t) && family && speaks(t, t + 1)) last = t + 1;
    if (last == t && name_weight(t) >= kSureName && passage_.function(t - 1) == FunctionClass::Other && may_be_given(t) && !passage_.has_any(t, kNouns) && speaks(t, t + 1)) last = t + 1;  // "(said) Le Pen that"
    if (last == t + 1 && speaker == t && short_person(t)) return true;
  }
  if (last == t && !titled && (listed_behind_pronoun(t) || before_age(t))) last = t + 1;
  last = std::max(last, speaker);
  if (last == t) return short_person(t);
  const Reading& reading = passage_.reading(t);
  // "praised the minister the part (bil-dawr) that": a preposition and the article begin the name of nobody who bears the title.
  if (titled && !joined && reading.article() && reading.has(kPreBi) && name_weight(t) < kSureName) return false;
  // "the governor Vyacheslav (F...) Gladkov": behind a title a word of no table is whole, where a further one goes on with it.
  const bool foreign = outer_prefix(reading) > 0 && passage_.unknown(t) && !joined;
  if (foreign && (!titled || last < t + 2 || reading.has(kPreWa) || reading.has(kPreLi) || reading.has(kPreBi))) return false;
  if (last == t + 1 && short_person(t)) return true;
  Mention& made = add(t, last, EntityType::Per, MentionKind::Name, joined ? "mention/person_joined" : titled ? "mention/person_titled" : "mention/person_tokens");
  if (foreign) made.begin = passage_.token(t).begin;
  if (kunya_opens(t, titled)) made.begin = passage_.token(t).begin + outer_prefix(*passage_.find(t, SenseKind::Name).reading);
  const auto [known, added] = by_words_.try_emplace(key_of(t, last), kNone);
  if (added) {
    // "Talha al-Musayyar" after "al-Musayyar" in the headline: the same man.
    const auto earlier = by_short_.find(short_key(last - 1));
    const bool same = earlier != by_short_.end() && last - t > 1 && !another_of_family(t, last, earlier->second);
    known->second = same ? earlier->second : new_referent(EntityType::Per, kNone);
  }
  made.entity = known->second;
  const auto index = static_cast<std::uint32_t>(out_.mention.size() - 1);
  Referent& referent = out_.entity[made.entity];
  referent.latest = index;
  if (referent.name == kNone ||
      out_.mention[referent.name].last - out_.mention[referent.name].first < last - t)
    referent.name = index;
  name_referent(index);
  if (titled && !joined) take_office(t, made.entity);
  if (last == t + 1) by_short_.try_emplace(short_key(t), made.entity);
  return true;
}

}  // namespace isnad
