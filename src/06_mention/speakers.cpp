// Who stands right behind a verb of saying is its speaker. There a given name and what may be a family name are a person, though
// both are everyday words as well: "said Mukhtar al-Zubayri, the secretary", mayor and roomy.
#include "finder.h"

namespace isnad {
namespace {

constexpr std::uint32_t kMostNames = 4;   // tokens
constexpr std::uint32_t kTitleNouns = 2;  // nouns behind a title, and adjectives behind them

}  // namespace

// The verb of saying before who speaks: right before, or before the outlet that was told ("said li- «al-Sharq al-Awsat» So-and-so").
std::uint32_t Finder::verb_of_speaker(std::uint32_t t) const {
  if (t == begin_) return t;
  std::uint32_t at = t - 1;
  if (passage_.is_quotation_mark(at) && at > begin_) --at;
  if (!taken(at)) return at;
  const Mention& told = *out_.on(at);
  if (told.type != EntityType::Org || told.first == begin_) return t;
  if (passage_.reading(told.first).has(kPreLi)) return told.first - 1;
  at = told.first - 1;
  if (passage_.is_punct(at, kOpenQuote) && at > begin_) --at;
  const bool to = at > begin_ && passage_.is_lone(at, kLam);
  return to ? at - 1 : t;
}

// Behind a verb of which he who says something is the subject; `words` when it is hardly more than "said".
bool Finder::behind_saying(std::uint32_t t, bool words) const {
  const std::uint32_t verb = verb_of_speaker(t);
  if (verb == t || !passage_.is_word(verb) || passage_.reading(verb).article() || passage_.function(verb) == FunctionClass::Preposition) return false;  // "bayna": between
  bool says = false;
  const auto of_one = [](const Reading& reading, const Sense& sense) {
    return sense.morph.verb != 0 && sense.morph.person == 3 && sense.morph.number == 0 && reading.enclitic == Enclitic::None;
  };
  passage_.each(verb, SenseKind::Cue, [&](const Reading& reading, const Sense& sense) {  // not "was told (warada)", which has no speaker
    says = says || (of_one(reading, sense) && tables_.cues[sense.row].roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::Source);
  });
  if (!words)
    passage_.each(verb, SenseKind::Frame, [&](const Reading& reading, const Sense& sense) {
      says = says || (of_one(reading, sense) && tables_.frames[sense.row].speaks != 0);
    });
  return says;
}

// A given name, whatever else the word is, but no office or body that goes on ("the mayor of").
bool Finder::may_be_given(std::uint32_t t) const {
  constexpr std::uint32_t kOthers = kind_bits(SenseKind::Function, SenseKind::Number, SenseKind::Ordinal, SenseKind::OrgHead, SenseKind::Member, SenseKind::PlaceHead, SenseKind::Document);
  const Reading& reading = passage_.reading(t);
  if (reading.article() || outer_prefix(reading) > 0 || passage_.has_any(t, kOthers) || opens_long_title(t)) return false;
  const Found name = passage_.find(t, SenseKind::Name);
  if (!name || name.reading->article() || outer_prefix(*name.reading) > 0 || refers_back(name.reading->enclitic)) return false;
  const Found people = passage_.find(t, SenseKind::People);
  if (passage_.has(t, SenseKind::Calendar) && passage_.readings(t).name_weight > kLikelyName) return false;  // "Aylul"
  if ((people && people.sense->morph.number == 2) || people_phrase(t)) return false;  // "eye witnesses"
  const std::string_view kind = tables_.text(tables_.nouns[name.sense->row].kind);
  return kind == "given" || (kind == "any" && (passage_.readings(t).name_weight >= kLikelyName || !common_word(t)));
}

// What goes on with it: an adjective of origin, any name with the article, behind a surer name one without it.
bool Finder::goes_on_as_name(std::uint32_t t, int given) const {
  constexpr std::uint32_t kOthers = kind_bits(SenseKind::Function, SenseKind::Number, SenseKind::Ordinal, SenseKind::OrgHead, SenseKind::Member, SenseKind::PlaceHead, SenseKind::Document);
  if (passage_.is_word(t) && t < end_ && names_family(t)) return true;
  if (!passage_.is_word(t) || t >= end_ || outer_prefix(passage_.reading(t)) > 0 || passage_.has_any(t, kOthers) || opens_long_title(t) || name_only_when_cut(t)) return false;
  const int weight = passage_.readings(t).name_weight;
  if (passage_.has_any(t, kind_bits(SenseKind::Title, SenseKind::Calendar)) && weight < kLikelyName) return false;
  if (passage_.has(t, SenseKind::Calendar) && passage_.is_word(t + 1) && passage_.has(t + 1, SenseKind::Calendar)) return false;  // "on Monday morning (sabah)"
  if (family_form(t) && !passage_.has(t, SenseKind::People)) return true;
  if (passage_.reading(t).article()) return weight > 0 && !passage_.has(t, SenseKind::Nation);
  if (refers_back(passage_.reading(t).enclitic) || (passage_.has(t, SenseKind::Nation) && weight < kSureName)) return false;
  const WordView word = passage_.word(t);
  const bool hers = word.size() > 3 && letter_at(word, word.size() - 1) == kAlef && letter_at(word, word.size() - 2) == kHeh;  // "mukrahan", spelt with "her"
  return (given >= kLikelyName && passage_.unknown(t) && !hers) || (given >= kSureName && weight > 0) || weight >= kLikelyName;
}

// Between a given name and what closes it stands a family name, whatever else the word is: "Muhammad Harisi (my guard), who", "Paul
// Kalyawm (like today), a carpenter"; but no word with a preposition ("to the agency"), in the accusative ("adding") or of grammar.
bool Finder::between_name_and_close(std::uint32_t t) const {
  if (!passage_.is_word(t) || t >= end_ || passage_.word(t).size() < 3 || opens_long_title(t) || !closes_name(t + 1)) return false;
  constexpr std::uint32_t kBlocks = kind_bits(SenseKind::Function, SenseKind::Number, SenseKind::Calendar, SenseKind::Ordinal);
  constexpr std::uint32_t kGoverned = kind_bits(SenseKind::OrgHead, SenseKind::PlaceHead, SenseKind::Actor, SenseKind::Title, SenseKind::People, SenseKind::Document, SenseKind::Noun, SenseKind::Frame, SenseKind::Cue);
  bool name = false, blocks = false;
  for (const Reading& reading : passage_.readings(t)) {
    if (reading.word == 0) continue;
    for (const Sense& sense : tables_.senses_of(reading.word)) {
      const std::uint32_t kind = kind_bit(sense.kind);
      name = name || (sense.kind == SenseKind::Name && reading.prefix_letters == 0);
      blocks = blocks || (outer_prefix(reading) > 0 ? (kind & kGoverned) != 0 && passage_.word(t).size() > 4 && (reading.has(kPreLi) || reading.has(kPreBi) || reading.has(kPreWa))
                                                     : (kind & kBlocks) != 0);
    }
  }
  if (blocks && (!name || (passage_.has(t, SenseKind::Function) && name_weight(t) == 0))) return false;
  // A deed or a noun with its pronoun is what he announced.
  if (!name && (passage_.has_any(t, kind_bits(SenseKind::Frame, SenseKind::Cue, SenseKind::Light)) || (refers_back(passage_.reading(t).enclitic) && passage_.reading(t).enclitic != Enclitic::Ya))) return passage_.has(t, SenseKind::Title) && passage_.has(t + 1, SenseKind::Title);
  if (ends_in_alef(t) && !name && !passage_.unknown(t)) return false;
  const bool article = passage_.reading(t).article();
  if (article && !name && passage_.is_noun_of(t, kNounAdjective)) return false;  // "Karim, aged (al-baligh min) 22"
  if (article && passage_.has_any(t, kind_bits(SenseKind::Nation, SenseKind::OrgHead, SenseKind::PlaceHead))) return false;
  if (finite_verb(t) && !name && !article) return false;
  // "Muhammad the deputy in parliament": an office is a name only before another.
  const NounRow* title = nullptr;
  const bool office = passage_.has_any(t, kind_bits(SenseKind::Title, SenseKind::People)) && !articled_dual(t, kind_bits(SenseKind::Title, SenseKind::People));
  if (office && !name && !passage_.has(t, SenseKind::Title)) return false;  // "Salim, son (najl) of the president"
  return !office || name || (passage_.is_word(t + 1) && title_end(t + 1, &title) != t + 1 && passage_.reading(t + 1).article());
}

// Behind the name: what he says, a mark, where, when, as what or as who he said it.
bool Finder::closes_name(std::uint32_t t) const {
  if (t >= end_ || !passage_.is_word(t)) return true;
  const FunctionClass grammar = passage_.function(t);
  const NounRow* title = nullptr;
  if (grammar == FunctionClass::Complementiser || grammar == FunctionClass::Preposition || grammar == FunctionClass::Relative || grammar == FunctionClass::Pronoun) return true;
  if (passage_.is_lone(t, kLam)) return true;  // "to (li-) «al-Hayat»"
  return passage_.has(t, SenseKind::Calendar) || (outer_prefix(passage_.reading(t)) == 0 && (title_end(t, &title) != t || (passage_.has(t, SenseKind::People) && passage_.reading(t).article())));
}

// Right behind the title of one man: "the deputy Walid Jallad (tanner)".
bool Finder::behind_his_title(std::uint32_t t) const {
  if (!word_before(t) || !passage_.reading(t - 1).article()) return false;
  const Found title = passage_.find(t - 1, SenseKind::Title);
  return title && title.sense->morph.number == 0 && (!taken(t - 1) || out_.on(t - 1)->type == EntityType::Ppl) && (first_name(t) || !passage_.has(t - 1, SenseKind::PlaceHead));  // "al-liwa'" is a province, too
}

// "Said the governor of the province (hakim al-wilaya) that", "said the brigadier:": a title right behind a verb of saying, and right before what he says, is one
// who speaks, whose name the sentence does not tell.
bool Finder::titled_speaker(std::uint32_t t, std::uint32_t end, const NounRow& row) {
  const Found title = passage_.find(t, SenseKind::Title);
  if (outer_prefix(passage_.reading(t)) > 0 || !behind_saying(t, true) || (title && title.sense->morph.number != 0) || passage_.has(t, SenseKind::People)) return false;
  const auto goes_on = [&](std::uint32_t at) {
    return passage_.is_word(at) && at < end_ && !taken(at) && passage_.function(at) == FunctionClass::Other && outer_prefix(passage_.reading(at)) == 0 && !refers_back(passage_.reading(at).enclitic) &&
           !passage_.has_any(at, kind_bits(SenseKind::Calendar, SenseKind::Number)) && (name_at(at).last == at || passage_.has(at, SenseKind::PlaceHead)) && !finite_verb(at);
  };
  std::uint32_t last = end;
  const auto definite = [&] { return passage_.reading(last - 1).article(); };
  for (std::uint32_t n = 0; n < kTitleNouns && !definite() && goes_on(last) && common_word(last); ++n) ++last;
  for (std::uint32_t n = 0; n < kTitleNouns && definite() && goes_on(last) && passage_.reading(last).article() && (passage_.is_noun_of(last, kNounAdjective) || passage_.has(last, SenseKind::Nation)) && !family_alone(last); ++n) ++last;
  if ((last == t + 1 || passage_.is_punct(last, kOpenQuote)) && !definite()) return false;
  if (last == t + 1 && by_short_.contains(short_key(t))) return false;  // "(Mahmud al-Sayyid said ...) and al-Sayyid added"
  const bool comma = passage_.is_punct(last, ',');
  if (!opens_speech(comma ? last + 1 : last) || (comma && name_weight(last + 1) > 0)) return false;
  Mention& made = add(t, last, EntityType::Ppl, MentionKind::Nominal, "mention/titled_speaker");
  made.people = PeopleKind::Source;
  made.row = row.id;
  const auto [holder, added] = by_office_.try_emplace(key_of(t, last), kNone);
  if (added) holder->second = new_referent(EntityType::Ppl, kNone);
  made.entity = holder->second;
  latest_of(made.entity);
  return true;
}

// What is said, or to whom, where or when.
bool Finder::opens_speech(std::uint32_t t) const {
  if (passage_.is_punct(t, ':') || passage_.is_punct(t, kOpenQuote)) return true;
  if (t >= end_ || !passage_.is_word(t)) return false;
  const FunctionClass grammar = passage_.function(t);
  const bool cut = passage_.word(t).size() == 1 || (outer_prefix(passage_.reading(t)) > 0 && passage_.reading(t).has(kPreLi) && passage_.has_any(t, kind_bits(SenseKind::OrgHead, SenseKind::Actor)));
  return grammar == FunctionClass::Complementiser || names_no_body(t) || cut || passage_.has(t, SenseKind::Calendar);
}

// One past the name of the speaker, or of the man with a title, who begins here; t when nobody does.
std::uint32_t Finder::speaker_end(std::uint32_t t) const {
  const bool titled = behind_his_title(t);
  if ((!titled && !behind_saying(t, false)) || (!may_be_given(t) && !given_with_article(t) && !(titled && name_kind(t) == "given" && passage_.is_word(t + 1) && names_family(t + 1)))) return t;  // "'Awad (instead of)"
  const int given = passage_.readings(t).name_weight;
  std::uint32_t last = t + 1;
  while (last < t + kMostNames && goes_on_as_name(last, given)) ++last;
  if (last > t + 1 && closes_name(last)) return last;
  const bool sure = given >= (common_word(t) ? kSureName : kLikelyName);
  return sure && last == t + 1 && (titled || behind_saying(t, true)) && between_name_and_close(last) ? last + 1 : t;
}

}  // namespace isnad
