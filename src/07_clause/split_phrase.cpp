// Method: from the node of the phrase tree that the verb opens, the first bare noun within reach that continues it. What
// begins another clause, or a noun behind a preposition, ends the search or is passed over.
#include "split_phrase.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr std::uint32_t kGap = 16;          // tokens between the verb and its noun
constexpr std::uint32_t kDayWords = 3;      // tokens from a comma to a date, over words of the day ("on the morning of")
constexpr std::uint32_t kInsertion = 6;     // ... between the commas around a word put in
constexpr std::uint32_t kShortGap = 8;      // ... when it stands behind a preposition or may be a construct partner

bool ends_clause(Letter mark) { return mark == ',' || mark == ';' || mark == ':' || mark == '-'; }

bool opens_another(FunctionClass word) {
  return word == FunctionClass::Complementiser || word == FunctionClass::Subordinator || word == FunctionClass::Relative;
}

// "(intercepted) a missile that D. launched (atlaqahu)": a verb with a pronoun behind an indefinite noun.
bool opens_relative(const Passage& passage, std::uint32_t t) {
  if (!passage.is_word(t) || !refers_back(passage.reading(t).enclitic)) return false;
  if (!passage.is_word(t - 1) || passage.reading(t - 1).article()) return false;
  const Reading& reading = passage.reading(t);
  bool verb = false, noun = false;  // "sayTaratahu" is "his control", too
  for (const SenseKind kind : {SenseKind::Frame, SenseKind::Light, SenseKind::Verb})
    passage.each(t, kind, [&](const Reading& r, const Sense& sense) { (sense.morph.verb != 0 ? verb : noun) |= refers_back(r.enclitic); });
  return verb && !noun && outer_prefix(reading) == 0 && passage.function(t) == FunctionClass::Other;
}

// "(sentenced) the court, on the morning of Monday 3 March 2014(,) to prison": behind a comma a date; the comma that closes it, or the date's last word.
// The same token where none stands there.
std::uint32_t behind_date(const Passage& passage, const Mentions& mentions, std::uint32_t t) {
  const auto date = std::ranges::lower_bound(mentions.date, t + 1, {}, &DateSpan::first);
  if (date == mentions.date.end() || date->first > t + kDayWords) return t;
  for (std::uint32_t at = t + 1; at < date->first; ++at)
    if (!passage.is_word(at) || !passage.has(at, SenseKind::Calendar)) return t;
  return passage.is_punct(date->last, ',') ? date->last : date->last - 1;
}

// "held So-and-so, again, D. responsible": the comma behind a word or two put in between commas, or behind a date; the same token where none are.
std::uint32_t behind_insertion(const Passage& passage, const Mentions& mentions, std::uint32_t t, std::uint32_t end) {
  if (!passage.is_punct(t, ',')) return t;
  if (const std::uint32_t date = behind_date(passage, mentions, t); date > t) return std::min(date, end - 1);
  for (std::uint32_t close = t + 2; close <= t + kInsertion && close < end; ++close)
    if (passage.is_punct(close, ',')) return close;
  return t;
}

// "the carrying of arms": right behind a noun that shows no end of its phrase.
bool is_partner(const Passage& passage, const Mentions& mentions, std::uint32_t t) {
  if (!passage.is_word(t - 1) || mentions.on(t - 1) != nullptr) return false;
  const Reading& before = passage.reading(t - 1);
  return passage.reading(t).article() && !before.article() && before.enclitic == Enclitic::None;
}

// "(announced an arrest) on the charge of (bi-tuhmat) supporting": right behind a bare noun with a preposition of one letter stands its partner.
bool behind_phrase(const Passage& passage, const Mentions& mentions, std::uint32_t t) {
  if (!passage.is_word(t - 1) || mentions.on(t - 1) != nullptr || passage.function(t - 1) != FunctionClass::Other) return false;
  const Reading& before = passage.reading(t - 1);
  return (before.has(kPreBi) || before.has(kPreLi)) && !before.article() && before.enclitic == Enclitic::None && passage.has(t - 1, SenseKind::Frame);
}

// "(fought in the battle) beside (ila janib) D.": of the verb, whatever stands before it.
bool adds(const Passage& passage, std::uint32_t t) {
  const Hit* hit = passage.hit(t);
  return hit != nullptr && std::ranges::any_of(passage.tables.phrase_senses(hit->node), [&](const Sense& sense) {
    return sense.kind == SenseKind::Function && passage.tables.text(passage.tables.nouns[sense.row].note) == "adds";
  });
}

// "(was killed) in a shelling on", "(won) in coordination with", "(fights) those allied with": a preposition behind a noun of a deed, its
// adjective or a participle is of that word, and so is one that the noun right before it waits for ("(came out) in protest against").
bool belongs_to_noun(const Passage& passage, const Mentions& mentions, std::uint32_t verb, std::uint32_t preposition) {
  if (adds(passage, preposition)) return false;
  const NounRow* word = passage.noun(preposition, SenseKind::Function);
  bool noun = false;
  for (std::uint32_t back = 1; back <= 2 && preposition > back && passage.is_word(preposition - back); ++back) {
    const Mention* name = mentions.on(preposition - back);
    if (name != nullptr && name->type == EntityType::Org && name->kind == MentionKind::Name && name->last == preposition) break;  // "the Arab alliance" does nothing here
    passage.each(preposition - back, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
      const FrameRow& frame = passage.tables.frames[sense.row];
      const bool waits = preposition > verb + back && mentions.on(preposition - back) == nullptr && word != nullptr && frame.pos == PartOfSpeech::Noun && frame.roles[static_cast<std::size_t>(word->value)] != Role::None;
      noun = noun || waits || (frame.pos != PartOfSpeech::Verb && (frame.type == ClaimType::Cooperate || (frame.type == ClaimType::Assault && frame.pos == PartOfSpeech::Noun)));
    });
  }
  return noun;
}

// The node behind a bare noun: one without conjunction and preposition, so that it can be an object.
std::uint32_t step(const Passage& passage, std::uint32_t node, std::uint32_t t, bool bare) {
  const WordReadings& readings = passage.segments.of[t];
  for (std::uint8_t r = 0; r < readings.count; ++r) {
    if ((readings.continues >> r & 1U) == 0) continue;
    const Reading& reading = readings.reading[r];
    if (bare && outer_prefix(reading) > 0) continue;
    if (const std::uint32_t next = passage.tables.step(node, reading.word, reading.article())) return next;
  }
  return 0;
}

// Forces told by a pronoun of their own side: "(cut) its forces".
bool own_forces(const Passage& passage, const Mention& m, std::uint32_t t) {
  return m.type == EntityType::Org && m.last == t + 1 && refers_back(passage.reading(t).enclitic);
}

// "(died) two soldiers of their wounds (muta'aththirin)": the last word of people without a name, which only describes them.
bool describes_people(const Passage& passage, const Mention& m, std::uint32_t t) {
  return m.type == EntityType::Ppl && m.first < t && m.last == t + 1 && !passage.reading(t).article() && !passage.has_any(t, kind_bits(SenseKind::People, SenseKind::Member, SenseKind::OrgHead));
}

// "(received) a copy" is a document and a word of the expression; so may be people and an office ("expelled the ambassador") without a
// name.
bool names_somebody(const Passage& passage, const Mentions& mentions, std::uint32_t t) {
  const Mention* m = mentions.on(t);
  if (m == nullptr || m->type == EntityType::Doc || own_forces(passage, *m, t)) return false;
  const bool nameless = m->type == EntityType::Ppl || (m->type == EntityType::Per && m->kind == MentionKind::Nominal);
  return !nameless || (m->first != t && !describes_people(passage, *m, t));
}

// "(moved) fighters": people are a word of an expression that asks for no object beside, or when they are more than its word or it has more words
// ("fell captive into the hands of").
bool uses_people(const Passage& passage, const Mentions& mentions, const SplitPhrase& found) {
  const Mention* m = mentions.on(found.first);
  if (m == nullptr || m->type == EntityType::Doc || describes_people(passage, *m, found.first)) return true;
  if (found.sense->kind != SenseKind::Frame) return false;
  return passage.tables.frames[found.sense->row].roles[static_cast<std::size_t>(ArgSlot::Obj)] == Role::None || m->last != found.last;
}

// "summoned the ambassador of D.", "left an alliance of the opposition": words of an expression that are somebody's, too.
bool holds_somebody(const Passage& passage, const Mentions& mentions, std::uint32_t verb) {
  const Hit* hit = passage.hit(verb);
  if (hit == nullptr) return false;
  for (std::uint32_t t = verb + 1; t < hit->last; ++t)
    if (mentions.on(t) != nullptr) return true;
  return false;
}

// "the tightening by (construct) the resistance and the army(,) of control": behind those whom "and" joins to a doer, and a comma.
std::uint32_t behind_doers(const Passage& passage, const Mentions& mentions, std::uint32_t last) {
  std::uint32_t t = last;
  for (const Mention* more = mentions.on(t); more != nullptr && more->first == t && more->type != EntityType::Loc && more->type != EntityType::Doc && passage.is_word(t) && passage.reading(t).has(kPreWa); more = mentions.on(t))
    t = more->last;
  return t > last && passage.is_punct(t, ',') ? t + 1 : t;
}

const Sense* verb_sense(const Passage& passage, std::uint32_t node, const Reading& reading) {
  for (const Sense& sense : passage.tables.phrase_senses(node)) {
    const bool states = sense.kind == SenseKind::Frame || sense.kind == SenseKind::Cue || sense.kind == SenseKind::Light;
    if (states && sense.morph.verb != 0 && sense_fits(sense, reading)) return &sense;
  }
  return nullptr;
}

}  // namespace

std::optional<SplitPhrase> split_phrase(const Passage& passage, const Mentions& mentions, std::uint32_t verb, std::uint32_t end) {
  const WordReadings& readings = passage.segments.of[verb];
  if ((readings.kinds & kStartsSomePhrase) == 0) return std::nullopt;
  for (std::uint8_t r = 0; r < readings.count; ++r) {
    if (readings.start[r] == 0) continue;
    const Reading& reading = readings.reading[r];
    if (reading.article() || reading.has(kPreBi) || reading.has(kPreKa)) continue;  // no verb
    SplitPhrase last_resort;
    bool apart = false;  // behind "after", "during", or in a clause that describes: a preposition there is of what happened then
    const std::uint32_t stop = std::min(end, verb + kGap + 2);
    for (std::uint32_t t = verb + 1; t < stop; ++t) {
      if (passage.token(t).kind == TokenKind::Punct) {
        const std::uint32_t close = behind_insertion(passage, mentions, t, end);
        // "killed, on Sunday, (qada) on eight": not a comma between a day and the preposition of the verb.
        const bool behind_day = passage.is_word(t - 1) && passage.has(t - 1, SenseKind::Calendar) && passage.function(t + 1) == FunctionClass::Preposition;
        if (close == t && ends_clause(passage.token(t).punct) && !behind_day) break;
        t = close;
        continue;
      }
      const FunctionClass what = passage.function(t);
      if (opens_another(what)) break;
      apart = apart || opens_relative(passage, t);
      const bool preposition = what == FunctionClass::Preposition;
      if (preposition && (apart || reading.enclitic != Enclitic::None)) continue;  // "(victories) that they won (haqqaqa-ha) in coordination with (ma'a)"
      if (const NounRow* word = preposition ? passage.noun(t, SenseKind::Function) : nullptr; word != nullptr) {
        const std::string_view note = passage.tables.text(word->note);
        apart = note == "apart" || note == "circumstance";
      }
      if (passage.segments.of[t].continues == 0) continue;  // a word of no expression
      if (t > verb + kShortGap && (preposition || is_partner(passage, mentions, t))) continue;
      if ((t == verb + 1 && !holds_somebody(passage, mentions, verb)) || !passage.is_word(t) || names_somebody(passage, mentions, t)) continue;
      const bool in_it = passage.stands_behind(t, ArgSlot::Fi) && refers_back(passage.reading(t - 1).enclitic);  // "stops in it (fiha) the fighting"
      if ((passage.function(t - 1) == FunctionClass::Preposition && !in_it) || passage.reading(t).has(kPreWa)) continue;
      if (!preposition && behind_phrase(passage, mentions, t)) continue;
      if (preposition && belongs_to_noun(passage, mentions, verb, t)) continue;
      SplitPhrase found;
      std::uint32_t node = step(passage, readings.start[r], t, true);
      for (std::uint32_t last = t + 1; node != 0; node = last < end ? step(passage, node, last++, false) : 0)
        if (const Sense* sense = verb_sense(passage, node, reading)) found = {&reading, sense, t, last};
      if (found.sense == nullptr || !uses_people(passage, mentions, found)) continue;
      // "Denied (nafa) the sending of arms to (ila)": who exiles somebody has him before him or in a pronoun.
      if (preposition && found.sense->kind == SenseKind::Frame && passage.tables.text(passage.tables.frames[found.sense->row].mode) == "deport") continue;
      if (!preposition || last_resort.sense == nullptr) last_resort = found;
      if (!preposition) break;  // "held (over the tongue of its spokesman) D. responsible": the noun, not a preposition on the way
    }
    if (last_resort.sense != nullptr) return last_resort;
  }
  return std::nullopt;
}

std::optional<SplitPhrase> split_noun(const Passage& passage, const Mentions& mentions, std::uint32_t noun, std::uint32_t end) {
  const WordReadings& readings = passage.segments.of[noun];
  const Mention* doer = (readings.kinds & kStartsSomePhrase) == 0 || noun + 1 >= end ? nullptr : mentions.on(noun + 1);
  if (doer == nullptr || doer->first != noun + 1 || doer->type == EntityType::Loc || doer->type == EntityType::Doc ||
      (passage.is_word(doer->first) && outer_prefix(passage.reading(doer->first)) > 0))
    return std::nullopt;
  const std::uint32_t rest = behind_doers(passage, mentions, doer->last);
  if (rest >= end || !passage.is_word(rest) || mentions.on(rest) != nullptr) return std::nullopt;
  for (std::uint8_t r = 0; r < readings.count; ++r) {
    const Reading& reading = readings.reading[r];
    if (readings.start[r] == 0 || reading.article() || reading.enclitic != Enclitic::None) continue;
    SplitPhrase found;
    std::uint32_t node = step(passage, readings.start[r], rest, true);
    for (std::uint32_t last = rest + 1; node != 0; node = last < end ? step(passage, node, last++, false) : 0)
      for (const Sense& sense : passage.tables.phrase_senses(node)) {
        const bool deed = sense.kind == SenseKind::Frame && sense.morph.verb == 0 && passage.tables.frames[sense.row].pos == PartOfSpeech::Noun;
        if ((deed || (sense.kind == SenseKind::Light && sense.morph.verb == 0)) && passage.function(last - 1) != FunctionClass::Preposition && sense_fits(sense, reading)) found = {&reading, &sense, rest, last};
      }
    if (found.sense != nullptr) return found;
  }
  return std::nullopt;
}

}  // namespace isnad
