// Method: each token is asked, in this order, whether it is a mention, a function word, a finite verb, an event noun;
// what is left is a noun of no table. A spelling that may be verb or noun ("qtl") is a noun behind a preposition, with
// an article, or behind a noun that waits for its construct partner; else a verb.
// Phrases: a noun without article waits for its partner, so "mawaqi' tanzim D." is one phrase about D.; a noun with
// the article, a name or an indefinite adjective closes the phrase, so that "qasafa al-tayran mawaqi' D." has two.
#include "items.h"

#include <algorithm>
#include <utility>

#include "case_nouns.h"
#include "item_builder.h"

namespace isnad {
namespace {

constexpr std::uint32_t kStating = kind_bits(SenseKind::Frame, SenseKind::Cue, SenseKind::Light, SenseKind::Verb, SenseKind::Stance);
constexpr std::uint32_t kPartyReach = 5;  // tokens from "in a call" to the parties of it
constexpr std::uint32_t kContentReach = 8;  // tokens from a verb of saying to the word before what is said
constexpr std::uint32_t kShortQuote = 5;  // tokens between quotation marks that are a name, not a saying

}  // namespace

void ItemBuilder::run() {
  const Sentence& sentence = passage_.tokens.sentence[sentence_];
  next_date_ = static_cast<std::size_t>(
      std::ranges::lower_bound(mentions_.date, sentence.first, {}, &DateSpan::first) - mentions_.date.begin());
  for (std::uint32_t t = sentence.first; t < sentence.last;) t = item(t, sentence.last);
}

Item& ItemBuilder::push(ItemKind kind, std::uint32_t first, std::uint32_t last) {
  Item item;
  item.kind = kind;
  item.first = first;
  item.last = last;
  item.conjoined = std::exchange(behind_conjunction_, false);
  items_.push_back(item);
  return items_.back();
}

// Right behind a preposition, or behind an expression that ends in one ("in protest against"); not behind "in 2014", an adverb, which a
// verb may follow.
bool ItemBuilder::after_preposition() const {
  if (items_.empty()) return false;
  const Item& last = items_.back();
  return (last.kind == ItemKind::Preposition && !last.of_time) || (last.predicate != kNone && last.last > last.first + 1 && passage_.function(last.last - 1) == FunctionClass::Preposition);
}

std::uint32_t ItemBuilder::item(std::uint32_t t, std::uint32_t end) {
  const Token& token = passage_.token(t);
  if (t == split_first_) {  // the noun of a verb or verbal noun that has come
    if (!items_.empty() && items_.back().kind == ItemKind::Phrase && items_.back().last == t && !out_.predicate.back().verb && out_.predicate.back().noun == t) items_.back().last = split_last_;
    return split_last_;
  }
  if (token.kind == TokenKind::Punct) return punctuation(t);
  if (passage_.is_lone(t, kWaw)) {  // "an officer and 3 soldiers"
    push(ItemKind::Other, t, t + 1);
    open_phrase_ = false;
    behind_conjunction_ = true;
    return t + 1;
  }
  if (whoever(t)) {
    push(ItemKind::Phrase, t, t + 2).definite = true;
    open_phrase_ = false;
    return t + 2;
  }
  if (const std::uint32_t last = passage_.has(t, SenseKind::Cue) ? believed_to_be(t) : t; last > t) return items_.back().last = last;
  if (const Mention* m = mentions_.on(t)) return mention_item(*m, t);
  const bool ground = ground_by_phrase(t);
  const bool taken = ground && t > 0 && passage_.function(t - 1) == FunctionClass::Preposition;  // "(took control of) the last of the strongholds"
  if (const std::uint32_t last = ground && !taken ? phrase_entry(t) : 0) return last;
  if (const std::uint32_t last = date(t)) return last;
  const Reading& reading = passage_.reading(t);
  if (const std::uint32_t last = reading.has(kPreBi) ? manner(t) : 0) {
    open_phrase_ = false;
    return last;
  }
  const bool number = mentions_.number_on(t) != nullptr;
  if (number && one_of(t)) return t + 1;
  if (token.kind != TokenKind::Word || number) {
    noun(t, t + 1, token.kind != TokenKind::Word && token.kind != TokenKind::Number);  // a number waits for what it counts
    return t + 1;
  }
  if (const std::uint32_t last = reading.enclitic != Enclitic::None ? clitic_pronoun(t) : 0) return last;
  if (const std::uint32_t last = passage_.hit(t) != nullptr && !taken ? phrase_entry(t) : 0) return last;
  const Found cut = passage_.find(t, SenseKind::Function);
  if (const NounRow* row = cut ? &passage_.tables.nouns[cut.sense->row] : nullptr; row != nullptr && function_wins(t, *row)) {
    // "faqada (the army) control of", "fatahat (the forces) fire on": lost and opened, where the noun of the expression follows; else
    // "and indeed", "and under".
    const bool either = static_cast<FunctionClass>(row->what) == FunctionClass::Particle || cut.reading->has(kPreFa);
    if (either && split(t, end)) return t + 1;
    duty(t, *row);
    return function(t, t + 1, *row);
  }
  if (passage_.has(t, SenseKind::Title) && (second_title(t) || apposition(t, t + 1))) return t + 1;
  if (const std::uint32_t last = passage_.has(t, SenseKind::Frame) ? prisoner_named(t) : t; last > t) {
    noun(t, last, false);
    return last;
  }
  if (passage_.has(t, SenseKind::Frame) && captive_officer(t)) {
    items_.back().last = t + 1;
    return t + 1;
  }
  if (passage_.has(t, SenseKind::Frame) && titled_by(t)) {
    noun(t, t + 1, closes(t));
    return t + 1;
  }
  if (measures_deed(t)) {
    if (!items_.empty() && items_.back().kind == ItemKind::Event && items_.back().last == t && outer_prefix(reading) == 0) items_.back().last = t + 1;
    clitics(t, reading);
    behind_conjunction_ = reading.has(kPreWa) && !reading.has(kPreBi) && !reading.has(kPreLi);
    return t + 1;
  }
  if (passage_.has_any(t, kStartsSomePhrase) && (split(t, end) || split_at_noun(t, end))) return t + 1;
  if (const std::uint32_t last = passage_.has_any(t, kStating) ? predicate(t) : 0) return last;
  noun(t, t + 1, closes(t));
  return t + 1;
}

// "one of the strongholds of", "the last of the strongholds of": ground by words that are matched as written, though the first may be a number or a time.
bool ItemBuilder::ground_by_phrase(std::uint32_t t) const {
  const Hit* hit = passage_.hit(t);
  return hit != nullptr && std::ranges::any_of(passage_.tables.phrase_senses(hit->node), [&](const Sense& sense) {
    if (sense.kind != SenseKind::Frame) return false;
    const FrameRow& frame = passage_.tables.frames[sense.row];
    return frame.pos == PartOfSpeech::Phrase && frame.type == ClaimType::Control;
  });
}

// "Gunmen believed to be (yu'taqad annahum) of D. killed": behind an indefinite noun, with a pronoun that goes back to it, an opinion
// of nobody, or a suspicion (yushtabahu fi annahum), only describes. One past it, or `t`.
std::uint32_t ItemBuilder::believed_to_be(std::uint32_t t) const {
  if (items_.empty() || !passage_.is_word(t + 1)) return t;
  const std::uint32_t that_at = passage_.function(t + 1) == FunctionClass::Preposition ? t + 2 : t + 1;
  if (!passage_.is_word(that_at) || passage_.function(that_at) != FunctionClass::Complementiser) return t;
  const Item& noun = items_.back();
  if (noun.kind != ItemKind::Phrase || noun.last != t || noun.definite || !passage_.is_word(t - 1) || passage_.reading(t - 1).article()) return t;
  if (noun.mentions > 0) {
    const Mention& m = mentions_.mention[noun.mention[0]];
    const bool known = m.entity != kNone && mentions_.entity[m.entity].actor != kNone && !m.silent;
    if ((m.type != EntityType::Ppl && m.type != EntityType::Org) || known) return t;
  }
  const Found that = passage_.find(that_at, SenseKind::Function);
  if (!that || !refers_back(that.reading->enclitic)) return t;
  bool opinion = false, heard = false, says = false;
  passage_.each(t, SenseKind::Cue, [&](const Reading& reading, const Sense& sense) {
    const std::string_view colour = passage_.tables.text(passage_.tables.cues[sense.row].colour);
    const bool he = sense.morph.verb != 0 && sense.morph.aspect == kImperfect && sense.morph.number == 0 && sense.morph.feminine == 0 && sense.morph.person == 3;
    opinion = opinion || (he && outer_prefix(reading) == 0 && colour == "opinion");
    heard = heard || (outer_prefix(reading) == 0 && colour == "hear");
    says = says || (sense.morph.verb != 0 && colour != "opinion");  // "a regime that claims that it"
  });
  return opinion || (heard && !says) ? that_at + 1 : t;
}

// Quotation marks around a name or a short phrase, and brackets, are no boundary.
bool ItemBuilder::around_name(std::uint32_t t) const {
  const Letter mark = passage_.token(t).punct;
  const Sentence& sentence = passage_.tokens.sentence[sentence_];
  if (mark == '(' || mark == ')' || mark == '[' || mark == ']' || mark == '\'') return true;
  if (mark == kOpenQuote) {
    for (std::uint32_t n = t + 1; n < sentence.last && n <= t + kShortQuote; ++n)
      if (passage_.is_punct(n, kCloseQuote)) return true;
  } else if (mark == kCloseQuote) {
    // Some outlets open with the mark that closes.
    if (const Mention* m = mentions_.on(t + 1); m != nullptr && m->first == t + 1 && passage_.is_punct(m->last, kCloseQuote)) return true;
    if (const Mention* m = t > sentence.first ? mentions_.on(t - 1) : nullptr; m != nullptr && m->last == t && m->first > sentence.first && passage_.is_punct(m->first - 1, kCloseQuote)) return true;
    for (std::uint32_t n = t; n-- > sentence.first && n + kShortQuote >= t;)
      if (passage_.is_punct(n, kOpenQuote)) return true;
  }
  return false;
}

// "fajran", "at dawn of Friday": a part of the day in the accusative or before a day is no verb.
bool ItemBuilder::day_part(std::uint32_t t) const {
  const NounRow* row = passage_.noun(t, SenseKind::Calendar);
  if (row == nullptr || row->what != static_cast<std::uint8_t>(CalendarKind::DayPart)) return false;
  const WordView word = passage_.word(t);
  const Found cut = passage_.find(t, SenseKind::Calendar);
  const bool owned = cut && cut.reading->enclitic != Enclitic::None;  // "fajjarna": we blew up
  const bool before_day = passage_.phrase_has(t + 1, kind_bit(SenseKind::Calendar));  // "the day before yesterday", in three words
  return (!owned && letter_at(word, word.size() - 1) == kAlef) || before_day || passage_.has(t + 1, SenseKind::Calendar);
}

// Dates are adverbs: "yesterday", "on Thursday" stand between any two phrases.
std::uint32_t ItemBuilder::date(std::uint32_t t) {
  while (next_date_ < mentions_.date.size() && mentions_.date[next_date_].last <= t) ++next_date_;
  if (next_date_ < mentions_.date.size() && mentions_.date[next_date_].first <= t) {
    if (after_preposition() && items_.back().last == t) items_.back().of_time = true;
    return date_last_ = mentions_.date[next_date_].last;
  }
  if (!passage_.has(t, SenseKind::Calendar)) return 0;
  // "fajjara (nafsahu)", blew himself up: spelt as "dawn", in an expression that states something.
  if (const Hit* hit = passage_.hit(t); hit != nullptr && std::ranges::any_of(passage_.tables.phrase_senses(hit->node), [](const Sense& sense) { return sense.kind == SenseKind::Frame && sense.morph.verb != 0; }))
    return 0;
  if (day_part(t)) {
    if (after_preposition() && items_.back().last == t) items_.back().of_time = true;  // "in the evening of Friday"
    return t + 1;
  }
  if (passage_.has_any(t, kind_bits(SenseKind::Frame, SenseKind::Function, SenseKind::Light, SenseKind::Cue)))
    return 0;  // "'aqada": held (a meeting), no decade
  // "And on the day of (wa-yawm) Thursday": "and" alone before the day.
  const Reading& reading = passage_.reading(t);
  const bool and_day = reading.has(kPreWa) && outer_prefix(reading) == 1 && next_date_ < mentions_.date.size() && mentions_.date[next_date_].first == t + 1;
  return (outer_prefix(reading) == 0 || and_day) && !after_preposition() ? t + 1 : 0;
}

// "(hit) in a heavy way (bi-shakl kathif) the positions of": an adverb, which stands between any two phrases.
std::uint32_t ItemBuilder::manner(std::uint32_t t) const {
  const Reading& noun = passage_.reading(t);
  if (!passage_.is_noun_of(t, kNounOfManner) || !passage_.is_word(t + 1) || mentions_.on(t + 1) != nullptr) return 0;
  const Reading& adjective = passage_.reading(t + 1);
  if (noun.article() || noun.enclitic != Enclitic::None || adjective.article() || outer_prefix(adjective) > 0 || adjective.enclitic != Enclitic::None) return 0;
  bool finite = false;  // "in a way that (bi-shakl) threatens"
  for (const SenseKind kind : {SenseKind::Frame, SenseKind::Cue, SenseKind::Light, SenseKind::Verb, SenseKind::Stance})
    passage_.each(t + 1, kind, [&](const Reading&, const Sense& sense) { finite = finite || (sense.morph.verb != 0 && sense.morph.aspect == kImperfect); });
  if (finite) return 0;
  const auto second = [&](std::uint32_t at) {  // "in a swift and sudden way"
    return passage_.is_word(at) && mentions_.on(at) == nullptr && passage_.is_noun_of(at, kNounAdjective) && passage_.reading(at).has(kPreWa) && !passage_.reading(at).article() &&
           !passage_.has_any(at, kind_bits(SenseKind::Frame, SenseKind::Cue, SenseKind::Light, SenseKind::Verb, SenseKind::Stance));
  };
  return second(t + 2) ? t + 3 : t + 2;
}

// "The army announced on 3 March, the intensifying of", "shelled yesterday, several positions of": a comma that only ends the day, before
// the noun of a deed that the verb waits for, or before what is hit.
bool ItemBuilder::goes_on(std::uint32_t t) const {
  if (!passage_.is_word(t) || outer_prefix(passage_.reading(t)) > 0) return false;
  bool noun = false, verb = false;
  for (const SenseKind kind : {SenseKind::Frame, SenseKind::Light, SenseKind::Cue})
    passage_.each(t, kind, [&](const Reading&, const Sense& sense) {
      verb = verb || sense.morph.verb != 0;
      noun = noun || kind != SenseKind::Frame || passage_.tables.frames[sense.row].pos == PartOfSpeech::Noun;
    });
  const std::uint32_t site = passage_.has(t, SenseKind::Number) ? t + 1 : t;  // "several positions of"
  const bool hit = passage_.is_word(site) && !passage_.reading(site).article() && mentions_.on(site) == nullptr && passage_.may_be_hit(site);
  return (noun || hit) && !verb;
}

// "Refused the movement, on Wednesday, the conditions of D.": commas around a day behind a verb part nothing, unless "and" follows.
bool ItemBuilder::around_time(std::uint32_t t) {
  if (time_close_ == t) return true;
  const std::size_t verb = verb_before();
  if (verb == items_.size() || (verb > 0 && items_[verb - 1].kind == ItemKind::Relative)) return false;  // not the comma that ends a relative clause
  const auto day = std::ranges::lower_bound(mentions_.date, t + 1, {}, &DateSpan::first);
  if (day == mentions_.date.end() || day->first != t + 1 || !passage_.is_punct(day->last, ',') || !passage_.is_word(day->last + 1)) return false;
  const Reading& next = passage_.reading(day->last + 1);
  if (next.has(kPreWa) || next.has(kPreFa) || passage_.function(day->last + 1) != FunctionClass::Other) return false;
  time_close_ = day->last;
  return true;
}

std::uint32_t ItemBuilder::punctuation(std::uint32_t t) {
  if (around_name(t)) return t + 1;
  open_phrase_ = false;
  switch (passage_.token(t).punct) {
    case kOpenQuote: push(ItemKind::QuoteOpen, t, t + 1); break;
    case kCloseQuote: push(ItemKind::QuoteClose, t, t + 1); break;
    case ',':
      if ((date_last_ == t && goes_on(t + 1)) || around_time(t)) break;  // "the force yesterday, positions of", "the force, yesterday, positions of"
      [[fallthrough]];
    case ';': push(ItemKind::Comma, t, t + 1); break;
    case ':': push(ItemKind::Colon, t, t + 1); break;
    case '-': push(ItemKind::Dash, t, t + 1); break;
    default: break;
  }
  return t + 1;
}

// "a series of (silsilat) raids", "a wave of attacks": how many there were; who has a part in it has it in the deed right behind.
bool ItemBuilder::measures_deed(std::uint32_t t) const {
  if (!passage_.is_noun_of(t, kNounOfMeasure) || !passage_.is_word(t + 1) || t + 1 >= passage_.tokens.sentence[sentence_].last) return false;
  const auto bare = [](const Reading& reading) { return !reading.article() && reading.enclitic == Enclitic::None; };
  if (!bare(passage_.reading(t)) || !bare(passage_.reading(t + 1)) || outer_prefix(passage_.reading(t + 1)) > 0) return false;
  bool deed = false;
  passage_.each(t + 1, SenseKind::Frame, [&](const Reading& reading, const Sense& sense) {
    const FrameRow& frame = passage_.tables.frames[sense.row];
    deed = deed || (frame.pos == PartOfSpeech::Noun && frame.type == ClaimType::Assault && frame.toll == 0 && sense.morph.number == 2 && outer_prefix(reading) == 0);
  });
  return deed;
}

// A preposition or conjunction stuck to a word makes an item of its own.
void ItemBuilder::clitics(std::uint32_t t, const Reading& reading) {
  ArgSlot slot = ArgSlot::Bi;
  if (reading.has(kPreLi)) slot = ArgSlot::Li;
  else if (!reading.has(kPreBi) || called_at_ == t) return;
  Item& item = push(ItemKind::Preposition, t, t);
  item.slot = slot;
  item.conjoined = reading.has(kPreWa);
  open_phrase_ = false;
}

std::uint32_t ItemBuilder::clitic_pronoun(std::uint32_t t) {
  const Letter letter = passage_.clitic_pronoun(t);
  if (letter == 0) return 0;
  Item& item = push(ItemKind::Preposition, t, t + 1);
  item.slot = letter == kBeh ? ArgSlot::Bi : ArgSlot::Li;
  item.conjoined |= passage_.reading(t).has(kPreWa);
  push(ItemKind::Phrase, t, t + 1).pronoun = true;
  open_phrase_ = false;
  return t + 1;
}

// Whether an entry of several words states something as a noun.
static bool nouns(std::span<const Sense> senses) {
  return std::ranges::any_of(senses, [](const Sense& sense) { return sense.kind == SenseKind::Frame && sense.morph.verb == 0; });
}

// "warned of that (min anna)": the last word of such an entry opens a clause of its own.
std::uint32_t ItemBuilder::before_that(std::uint32_t first, std::uint32_t last) const {
  return last > first + 1 && passage_.function(last - 1) == FunctionClass::Complementiser ? last - 1 : last;
}

// "the exchange of the prisoners": people without a name are a word of an entry whose construct partner is nobody's party.
static bool tells_no_partner(std::span<const Sense> senses, const Tables& tables) {
  return std::ranges::any_of(senses, [&](const Sense& sense) {
    return sense.kind == SenseKind::Frame && sense.morph.verb == 0 && tables.frames[sense.row].roles[static_cast<std::size_t>(ArgSlot::Gen)] == Role::None;
  });
}

// "In an interview with (maa) the agency": what somebody speaks in is a word of an entry that tells to whom.
static bool told_to_outlet(std::span<const Sense> senses, const Tables& tables) {
  return std::ranges::any_of(senses, [&](const Sense& sense) {
    return sense.kind == SenseKind::Cue && tables.cues[sense.row].roles[static_cast<std::size_t>(ArgSlot::Maa)] == Role::Channel;
  });
}

// "The army | repelled": a named organisation that nothing governs stands right before, and no verb before it.
bool ItemBuilder::behind_doer(std::uint32_t t) const {
  if (items_.empty() || phrase_waits() || items_.back().kind != ItemKind::Phrase || items_.back().last != t || items_.back().mentions == 0) return false;
  const Mention* doer = mentions_.on(t - 1);
  if (doer == nullptr || doer->type != EntityType::Org || outer_prefix(passage_.reading(doer->first)) > 0) return false;
  return items_.size() == 1 || items_[items_.size() - 2].kind == ItemKind::Clause || items_[items_.size() - 2].kind == ItemKind::Comma;
}

// "killed who was in it (man fiha)": right behind a verb of force, before a preposition with its pronoun, "of (min)" is "who".
bool ItemBuilder::whoever(std::uint32_t t) const {
  if (items_.empty() || items_.back().kind != ItemKind::Verb || items_.back().last != t) return false;
  const Predicate& verb = out_.predicate[items_.back().predicate];
  if (verb.kind != PredicateKind::Frame || passage_.tables.frames[verb.row].type != ClaimType::Assault) return false;
  if (!passage_.is_word(t) || !passage_.is_word(t + 1) || mentions_.on(t) != nullptr || mentions_.on(t + 1) != nullptr || passage_.function(t) != FunctionClass::Preposition) return false;
  const NounRow* from = passage_.noun(t, SenseKind::Function);
  if (from == nullptr || from->value != static_cast<std::int32_t>(ArgSlot::Min) || passage_.stem(t, passage_.reading(t)).size() != 2) return false;
  return passage_.function(t + 1) == FunctionClass::Preposition && outer_prefix(passage_.reading(t + 1)) == 0 && refers_back(passage_.reading(t + 1).enclitic);
}

// Multi-word entries that are no names: function phrases, frames, cues. A phrase begins at `t`.
std::uint32_t ItemBuilder::phrase_entry(std::uint32_t t) {
  const Hit* hit = passage_.hit(t);
  const auto senses = passage_.tables.phrase_senses(hit->node);
  // "the fall of dead (in the ranks of D.)": nor are people who are named only for the side that they are of.
  for (std::uint32_t at = hit->first + 1; at < hit->last; ++at)
    if (const Mention* m = mentions_.on(at); m != nullptr) {
      const bool with = passage_.stands_behind(hit->last + 1, ArgSlot::Maa) || passage_.stands_behind(hit->last + 2, ArgSlot::Maa);
      const bool word_of_it = m->type == EntityType::Ppl ? m->silent || tells_no_partner(senses, passage_.tables) : m->type == EntityType::Doc && with && told_to_outlet(senses, passage_.tables);
      if (m->last > hit->last || !word_of_it) return 0;
    }
  const Reading& reading = passage_.segments.of[t].reading[hit->reading];
  const bool pronoun = reading.enclitic != Enclitic::None || passage_.reading(hit->last - 1).enclitic != Enclitic::None;
  // "it is expected that" is a cue and a word of stance: nobody is its source, so its stance is what counts.
  const auto has = [&](SenseKind kind) { return std::ranges::any_of(senses, [&](const Sense& sense) { return sense.kind == kind; }); };
  const bool stance = has(SenseKind::Stance);
  const bool states = has(SenseKind::Frame) || has(SenseKind::Cue);  // "quoting (from)", "under the control of"
  const bool behind_verb_itself = !items_.empty() && items_.back().kind == ItemKind::Verb && items_.back().last == t;
  for (const Sense& sense : senses) {
    if (pronoun && sense.morph.verb == 0) continue;
    // "the army repelled (sadda) an attack": spelt as "the repelling of an attack", right behind who does it.
    if (sense.kind == SenseKind::Frame && sense.morph.verb == 0 && reading.prefix_letters == 0 && third_person(t) && behind_doer(t)) continue;
    if (sense.kind == SenseKind::Cue && sense.morph.verb == 0 && parties_behind(hit->last)) continue;
    // "after the cutting of (qat') the supply lines", "the reason of the stopping of": spelt as "he cut".
    if (sense.morph.verb != 0 && nouns(senses) && (after_preposition() || (phrase_waits() && !pronoun && sense.morph.aspect == kPerfect && reading.prefix_letters == 0) || reading.has(kPreBi) || (reading.has(kPreLi) && sense.morph.aspect == kPerfect) || reading.article())) continue;
    // "during its advance (taqaddumuha) towards": spelt as "she advances", behind a preposition a noun of its own.
    if (sense.morph.verb != 0 && after_preposition() && reading.enclitic != Enclitic::None && reading.prefix_letters == 0 && reading.noun) continue;
    // "there was done (the) lifting of the curfew", "announced (the) lifting of the curfew": what a verb right before it or a word of announcing takes.
    if (sense.morph.verb != 0 && sense.morph.aspect == kPerfect && reading.prefix_letters == 0 && nouns(senses) && (behind_verb_itself || content_due())) continue;
    // "made progress towards", "the attempt of an advance towards": a noun behind the verb or the light noun that takes it.
    if (sense.morph.verb != 0 && reading.prefix_letters == 0 && ((sense.morph.number == 1 && behind_verb()) || behind_light_noun()) && reading.noun) continue;
    if (stance && sense.kind == SenseKind::Cue) continue;
    if (sense.kind == SenseKind::Function && states &&
        passage_.tables.nouns[sense.row].what == static_cast<std::uint8_t>(FunctionClass::Preposition))
      continue;
    if (sense.kind == SenseKind::Function && reading.has(kPreKa)) continue;  // "as he did not (kama lam)" is no "unless (ma lam)"
    if (sense.kind == SenseKind::Function && passage_.tables.text(passage_.tables.nouns[sense.row].note) == "names") return known_as(t, hit->last);
    if (sense.kind == SenseKind::Function) return function(t, hit->last, passage_.tables.nouns[sense.row]);
    if (sense.kind == SenseKind::Frame || sense.kind == SenseKind::Cue || sense.kind == SenseKind::Light) {
      const std::uint32_t last = before_that(t, hit->last);
      add_predicate(t, last, reading, sense);
      return last;
    }
    if (sense.kind == SenseKind::Stance) {  // "it is expected that"
      push(ItemKind::Other, t, hit->last);
      open_phrase_ = false;
      return hit->last;
    }
    if (sense.kind == SenseKind::Number) {  // "at the least" behind what is counted, "to (li-) more than" before it
      clitics(t, reading);
      return hit->last;
    }
    if (sense.kind == SenseKind::Member) {  // "marching aircraft": drones, no march
      noun(t, hit->last, true);
      return hit->last;
    }
    if (sense.kind == SenseKind::PlaceHead && !states) {  // "a point of search": a checkpoint, no search
      noun(t, hit->last, closes(hit->last - 1));
      return hit->last;
    }
    if (sense.kind == SenseKind::Calendar) {  // "hours later", "last week": an adverb, unless a preposition stands before it
      if (after_preposition()) noun(t, hit->last, true);
      open_phrase_ = false;
      return hit->last;
    }
    if (sense.kind == SenseKind::Title) {
      // "The minister of defence" states no defence; "director general" still waits for what he directs.
      if (!apposition(t, hit->last)) noun(t, hit->last, closes(hit->last - 1));
      return hit->last;
    }
  }
  return 0;
}

// "in a telephone call (on Sunday) between A and B", "with his counterpart B": the call is what happened, no channel.
bool ItemBuilder::parties_behind(std::uint32_t t) const {
  for (std::uint32_t at = t; at < t + kPartyReach && passage_.is_word(at); ++at) {
    if (passage_.function(at) != FunctionClass::Preposition || passage_.reading(at).enclitic != Enclitic::None) continue;
    const auto slot = static_cast<ArgSlot>(passage_.noun(at, SenseKind::Function)->value);
    if (slot == ArgSlot::Bayn) return true;
    for (std::uint32_t n = at + 1; slot == ArgSlot::Maa && n < at + kPartyReach && passage_.is_word(n); ++n)
      if (const Mention* m = mentions_.on(n)) return m->type == EntityType::Per;
  }
  return false;
}

bool ItemBuilder::frame_noun(std::uint32_t t) const {
  bool noun = false;
  passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& sense) { noun = noun || sense.morph.verb == 0; });
  return noun;
}

// "The head of the mission", "the leader of operations": right behind a title that waits for its partner, a noun that is no
// verb says what he leads and states nothing.
bool ItemBuilder::titled_by(std::uint32_t t) const {
  if (!phrase_waits() || !behind_title(t) || items_.back().last != items_.back().first + 1) return false;
  if (outer_prefix(passage_.reading(t)) > 0) return false;
  bool verb = false;
  for (const SenseKind kind : {SenseKind::Frame, SenseKind::Cue, SenseKind::Light, SenseKind::Verb, SenseKind::Stance})
    passage_.each(t, kind, [&](const Reading&, const Sense& sense) { verb = verb || sense.morph.verb != 0; });
  return !verb && frame_noun(t);
}

// "(killed) the prisoner So-and-so", "the freed prisoner So-and-so": what he is called by, and no deed that somebody did. One past it, or `t`.
std::uint32_t ItemBuilder::prisoner_named(std::uint32_t t) const {
  const auto prisoner = [&](std::uint32_t at) {
    const NounRow* row = passage_.reading(at).article() ? passage_.noun(at, SenseKind::People) : nullptr;
    return row != nullptr && static_cast<PeopleKind>(row->what) == PeopleKind::Captive;
  };
  const auto adjective = [&](std::uint32_t at) { return passage_.is_word(at) && mentions_.on(at) == nullptr && passage_.reading(at).article() && outer_prefix(passage_.reading(at)) == 0; };
  const Mention* held = t > 0 ? mentions_.on(t - 1) : nullptr;
  const bool behind = held != nullptr && held->last == t && held->type == EntityType::Ppl && prisoner(held->first) && adjective(t);
  if (!behind && !prisoner(t)) return t;
  const std::uint32_t next = !behind && adjective(t + 1) ? t + 2 : t + 1;
  const Mention* bearer = mentions_.on(passage_.is_word(next) ? next : next + 1);  // over an opening mark
  const bool named = bearer != nullptr && bearer->first >= next && bearer->type == EntityType::Per && bearer->kind == MentionKind::Name && outer_prefix(passage_.reading(bearer->first)) == 0;
  return named ? next : t;
}

// "The captive officer (al-dabit al-asir)": right behind people with the article, what has become of them.
bool ItemBuilder::captive_officer(std::uint32_t t) const {
  if (items_.empty() || items_.back().kind != ItemKind::Phrase || items_.back().last != t || items_.back().mentions != 1 || !passage_.reading(t).article() || outer_prefix(passage_.reading(t)) > 0) return false;
  const Mention& who = mentions_.mention[items_.back().mention[0]];
  const Found captive = passage_.find(t, SenseKind::People), officer = passage_.find(who.first, SenseKind::People);
  if (!captive || !officer || who.type != EntityType::Ppl || who.last != t || !officer.reading->article()) return false;
  if (passage_.tables.frames[passage_.find(t, SenseKind::Frame).sense->row].pos != PartOfSpeech::Noun) return false;  // a participle tells who took them
  return static_cast<PeopleKind>(passage_.tables.nouns[captive.sense->row].what) == PeopleKind::Captive && captive.sense->morph.number == officer.sense->morph.number;
}

bool ItemBuilder::cue_noun(std::uint32_t t) const {
  const Found cue = passage_.find(t, SenseKind::Cue);
  return cue && cue.sense->morph.verb == 0;
}

// "khallafa (left) the raid dead", "'abbara (spoke) the minister of his concern", "bayyana (made clear) the source that": a spelling that
// is a preposition too is a verb behind "had", before a deed that leaves something, and at the head of a clause whose content
// comes behind the word that it takes for it.
bool ItemBuilder::verb_instead(std::uint32_t t, FunctionClass what) const {
  if (what != FunctionClass::Preposition || passage_.reading(t).enclitic != Enclitic::None) return false;
  const bool head = items_.empty() || items_.back().kind == ItemKind::Comma || items_.back().kind == ItemKind::Clause || items_.back().kind == ItemKind::Other;
  bool out = false;
  for (const SenseKind kind : {SenseKind::Cue, SenseKind::Light})
    passage_.each(t, kind, [&](const Reading&, const Sense& sense) {
      if (sense.morph.verb == 0) return;
      const bool light = sense.kind == SenseKind::Light;
      out = out || behind_qad(t) || (light ? deed_at(t + 1) || victims_at(t + 1) : head && content_behind(t, passage_.tables.cues[sense.row]));
    });
  return out;
}

// Whether dead or wounded, or some number of people, stand there.
bool ItemBuilder::victims_at(std::uint32_t t) const {
  const Mention* m = mentions_.on(t);
  return m != nullptr && m->first == t && m->type == EntityType::Ppl && (m->count > 0 || m->people == PeopleKind::Victim || m->people == PeopleKind::Wounded);
}

// Whether the preposition or conjunction that a cue takes for its content follows in the clause.
bool ItemBuilder::content_behind(std::uint32_t t, const CueRow& cue) const {
  // "and made clear (bayyana) that"; not "after ('aqiba) that".
  if (passage_.function(t + 1) == FunctionClass::Complementiser)
    return cue.roles[static_cast<std::size_t>(ArgSlot::Clause)] == Role::Content && !tells_circumstance(t + 1);
  for (std::uint32_t at = t + 2; at < t + kContentReach && passage_.is_word(at); ++at) {
    const NounRow* row = passage_.noun(at, SenseKind::Function);
    if (row == nullptr || passage_.reading(at).enclitic != Enclitic::None) continue;
    const auto what = static_cast<FunctionClass>(row->what);
    if (what == FunctionClass::Complementiser) return cue.roles[static_cast<std::size_t>(ArgSlot::Clause)] == Role::Content;
    if (what == FunctionClass::Preposition && static_cast<ArgSlot>(row->value) == ArgSlot::An) return cue.roles[static_cast<std::size_t>(ArgSlot::An)] == Role::Content;
    if (what == FunctionClass::Preposition) return false;
  }
  return false;
}

// A function word that is also a verb or noun of the tables ("after", "without") is the function word, unless it
// carries an article or pronoun that function words of its class do not take.
bool ItemBuilder::function_wins(std::uint32_t t, const NounRow& row) const {
  const auto what = static_cast<FunctionClass>(row.what);
  if (passage_.tables.text(row.note) == "among") return true;
  if (verb_instead(t, what)) return false;
  if (what == FunctionClass::Preposition && (cue_noun(t) || frame_noun(t))) return false;  // "according to", "a meeting"
  if (what == FunctionClass::Auxiliary)  // "managed", "went on": verbs of the tables where these have them
    return !passage_.has(t, SenseKind::Light) && !passage_.has(t, SenseKind::Verb) && !passage_.has(t, SenseKind::Frame) && !passage_.has(t, SenseKind::Stance);
  if (what == FunctionClass::Other || what == FunctionClass::Adverb) return !passage_.has(t, SenseKind::Frame) && !passage_.has(t, SenseKind::Cue);
  return true;
}

// "(held out) until (hatta) they withdrew": a preposition that may open a clause too does so right before a finite verb. Its row as
// such, or null.
const NounRow* ItemBuilder::before_verb(std::uint32_t t, std::uint32_t last, const NounRow& row) const {
  if (static_cast<FunctionClass>(row.what) != FunctionClass::Preposition) return nullptr;
  if (passage_.is_word(last) && passage_.function(last) == FunctionClass::Negator) ++last;  // "so that (they do) not (hatta la)"
  const NounRow* clause = nullptr;
  passage_.each(t, SenseKind::Function, [&](const Reading&, const Sense& sense) {
    const NounRow& other = passage_.tables.nouns[sense.row];
    if (static_cast<FunctionClass>(other.what) == FunctionClass::Subordinator) clause = &other;
  });
  return clause != nullptr && only_verb(last) ? clause : nullptr;
}

// Whether a finite verb of the third person stands there, which is no noun in another cut.
bool ItemBuilder::only_verb(std::uint32_t t) const {
  if (!passage_.is_word(t) || mentions_.on(t) != nullptr || mentions_.number_on(t) != nullptr || !passage_.readings(t).finite_verb) return false;
  bool finite = false;
  for (const SenseKind kind : {SenseKind::Frame, SenseKind::Cue, SenseKind::Light, SenseKind::Verb, SenseKind::Stance})
    passage_.each(t, kind, [&](const Reading& reading, const Sense& sense) {
      finite = finite || (sense.morph.verb != 0 && sense.morph.person == 3 && outer_prefix(reading) == 0 && !noun_in_some_cut(t));
    });
  return finite;
}

// "the killing of each of A and B": those behind still stand right behind the deed. Not "the killing of whoever (kull man) took part", nor
// "(wants) to send-it each of A and B", who want.
bool ItemBuilder::counts_victims(std::uint32_t t, std::uint32_t last) const {
  const bool everyone = last < passage_.tokens.token.size() && passage_.is_word(last) && passage_.readings(last).finite_verb;
  if (everyone || items_.empty()) return false;
  const Item& deed = items_.back();
  return deed.kind == ItemKind::Event && deed.last == t && out_.predicate[deed.predicate].enclitic == Enclitic::None;
}

// "a group known as (tu'raf bi-ism) «D.»": the name belongs to the phrase of the group, which ends behind it; 0 where it is no name of it.
std::uint32_t ItemBuilder::known_as(std::uint32_t t, std::uint32_t last) {
  const std::size_t who = items_.size() > 1 && items_.back().kind == ItemKind::Relative ? 2 : 1;  // "the group that (allati) is known as"
  if (items_.size() < who) return 0;
  Item& phrase = items_[items_.size() - who];
  const std::uint32_t end = who == 2 ? items_.back().first : t;
  const bool marked = passage_.is_punct(last, kOpenQuote) || passage_.is_punct(last, '(');
  const Mention *group = mentions_.on(end - 1), *name = mentions_.on(marked ? last + 1 : last);
  if (phrase.kind != ItemKind::Phrase || phrase.last != end || name == nullptr || name->type != EntityType::Org || name->entity == kNone) return 0;
  if (phrase.mentions > 0 && (group == nullptr || group->entity != name->entity)) return 0;
  if (phrase.mentions == 0) phrase.mention[phrase.mentions++] = static_cast<std::uint32_t>(name - mentions_.mention.data());
  phrase.last = marked ? name->last + 1 : name->last;
  items_.resize(items_.size() - who + 1);
  open_phrase_ = false;
  return items_.back().last;
}

// "Sixty people, they (hum) 25 children and 35 men": a pronoun behind people who are counted, before another number.
bool ItemBuilder::tells_parts(std::uint32_t last, const NounRow& row) const {
  if (static_cast<FunctionClass>(row.what) != FunctionClass::Pronoun || mentions_.number_on(last) == nullptr || items_.size() < 2 || items_.back().kind != ItemKind::Comma) return false;
  const Item& before = items_[items_.size() - 2];
  if (before.kind != ItemKind::Phrase || before.mentions == 0 || before.pronoun) return false;
  const Mention& people = mentions_.mention[before.mention[before.mentions - 1]];
  return people.type == EntityType::Ppl && people.count > 1;
}

std::uint32_t ItemBuilder::function(std::uint32_t t, std::uint32_t last, const NounRow& row) {
  open_phrase_ = false;
  const bool conjoined = passage_.reading(t).has(kPreWa);
  const bool called = passage_.tables.text(row.note) == "called";
  if (called || passage_.tables.text(row.note) == "partitive") {  // "against each of A and B", "in the hands of what is called (bi-) D.": no item
    if (counts_victims(t, last)) items_.back().last = last;
    clitics(t, passage_.reading(t));
    if (!called && last == t + 2 && only_verb(last)) {  // "everyone who (kull man) refuses": nobody who has a name
      push(ItemKind::Phrase, t, t + 1).conjoined = conjoined;
      push(ItemKind::Relative, t + 1, last);
      behind_conjunction_ = false;
      return last;
    }
    if (called) called_at_ = last;
    behind_conjunction_ = conjoined;
    return last;
  }
  if (passage_.tables.text(row.note) == "among" || tells_parts(last, row)) {  // "the most prominent of them", "they (are) 25 children and": as "among them"
    Item& among = push(ItemKind::Preposition, t, last);
    among.slot = ArgSlot::Bayn;
    among.conjoined |= conjoined;
    push(ItemKind::Phrase, t, last).pronoun = true;
    return last;
  }
  if (const NounRow* clause = before_verb(t, last, row)) return function(t, last, *clause);
  // "the withdrawal of these (hadhihi) forces": between the noun of a deed and its partner, no item.
  if (static_cast<FunctionClass>(row.what) == FunctionClass::Demonstrative && outer_prefix(passage_.reading(t)) == 0 && !items_.empty() && items_.back().kind == ItemKind::Event &&
      items_.back().last == t && !items_.back().definite && out_.predicate[items_.back().predicate].enclitic == Enclitic::None && passage_.is_word(last) && passage_.reading(last).article()) {
    items_.back().last = last;
    return last;
  }
  // "(clashes between A) on the one side (min janib) and B": with nobody right behind it, it names no doer.
  const bool nobody = static_cast<FunctionClass>(row.what) == FunctionClass::By && (!passage_.is_word(last) ? passage_.is_punct(last, ',') : passage_.reading(last).has(kPreWa));
  if (nobody && last > t + 1) return last;
  Item* item = nullptr;
  switch (static_cast<FunctionClass>(row.what)) {
    case FunctionClass::Preposition:
      item = &push(ItemKind::Preposition, t, last);
      item->slot = static_cast<ArgSlot>(row.value);
      break;
    case FunctionClass::By:
      item = &push(ItemKind::Preposition, t, last);
      item->slot = ArgSlot::By;
      break;
    case FunctionClass::Complementiser: item = &push(ItemKind::Clause, t, last); break;
    case FunctionClass::Subordinator: item = &push(ItemKind::Subordinator, t, last); break;
    case FunctionClass::Relative: item = &push(ItemKind::Relative, t, last); break;
    case FunctionClass::Negator: item = &push(ItemKind::Negator, t, last); break;
    default: item = &push(ItemKind::Other, t, last); break;
  }
  item->row = &row;
  item->conjoined |= conjoined;
  behind_conjunction_ = static_cast<FunctionClass>(row.what) == FunctionClass::Conjunction;
  // A preposition with a pronoun ("against it") is a whole phrase.
  if (item->kind != ItemKind::Preposition) return last;
  const Found found = passage_.find(t, SenseKind::Function);
  if (found && found.reading->enclitic != Enclitic::None) push(ItemKind::Phrase, t, last).pronoun = true;
  return last;
}

bool circumstantial_form(WordView word) {
  if (word.size() < 4) return false;
  const Letter last = letter_at(word, word.size() - 1);
  return last == kTehMarbuta || (last == kNoon && letter_at(word, word.size() - 2) == kYeh);
}

void make_items(const Passage& passage, const Mentions& mentions, std::uint32_t sentence, Clauses& out,
                std::vector<Item>& items) {
  items.clear();
  ItemBuilder(passage, mentions, sentence, out, items).run();
}

}  // namespace isnad
