// "(Said) that on ('ala) D. (it is) to go", "that on D. (lies) the withdrawal of ...": a preposition that stands for the verb "must". It does
// so at the head of what is said, where a clause or a verbal noun behind its party tells what the party has to do.
#include "item_builder.h"

namespace isnad {
namespace {

constexpr std::uint32_t kDutyReach = 14;  // tokens from the preposition to the clause that tells the duty

}  // namespace

// At the head of what is said, of an answer ("if they want peace, then on them ..."), or where it takes up a party just named ("D., on them ...").
bool ItemBuilder::heads_duty(const Reading& reading) const {
  const bool taken_up = reading.enclitic != Enclitic::None;
  for (std::size_t at = items_.size(); at-- > 0;) {
    switch (items_[at].kind) {
      case ItemKind::Clause: case ItemKind::QuoteOpen: case ItemKind::Colon: return true;
      case ItemKind::Subordinator: return passage_.function(items_[at].last - 1) == FunctionClass::Complementiser;  // "(pointed) to that"
      case ItemKind::Comma: return reading.has(kPreFa) || reading.has(kPreWa);
      case ItemKind::Phrase: if (taken_up) break; return false;
      default: return taken_up && reading.has(kPreFa);
    }
  }
  return true;
}

// "an yaf'al": that, right before a verb in the imperfect.
bool ItemBuilder::opens_wish(std::uint32_t t) const {
  if (passage_.function(t) != FunctionClass::Complementiser || passage_.reading(t).enclitic != Enclitic::None || !passage_.is_word(t + 1)) return false;
  if (mentions_.on(t + 1) != nullptr || passage_.reading(t + 1).article()) return false;
  const Letter first = letter_at(passage_.word(t + 1), 0);
  return first == kYeh || first == kTeh || first == kNoon || passage_.function(t + 1) == FunctionClass::Negator;
}

// A noun that is no adjective, without article and without a preposition.
bool ItemBuilder::bare_noun(std::uint32_t t) const {
  if (!passage_.is_word(t) || mentions_.on(t) != nullptr || passage_.function(t) != FunctionClass::Other) return false;
  if (passage_.reading(t).article() || outer_prefix(passage_.reading(t)) > 0) return false;
  bool noun = false, adjective = false;
  for (const SenseKind kind : {SenseKind::Frame, SenseKind::Light, SenseKind::Cue, SenseKind::Stance, SenseKind::Noun})
    passage_.each(t, kind, [&](const Reading&, const Sense& sense) {
      if (sense.morph.verb == 0) (kind == SenseKind::Noun && sense.row == kNounAdjective ? adjective : noun) = true;
    });
  return noun && !adjective;
}

// "(on D.) the withdrawal of its forces", "the taking of measures": a noun that has a partner or a pronoun.
bool ItemBuilder::deed_owed(std::uint32_t t) const {
  if (!bare_noun(t)) return false;
  if (passage_.reading(t).enclitic != Enclitic::None || mentions_.on(t + 1) != nullptr) return true;
  return bare_noun(t + 1) || (passage_.is_word(t + 1) && passage_.reading(t + 1).article());
}

// "(on D.) the withdrawal (al-insihab)": a verbal noun with the article, right behind a party that is no place.
bool ItemBuilder::deed_named(const Mention& party) const {
  const std::uint32_t t = party.last;
  if (party.type == EntityType::Loc || !passage_.is_word(t) || mentions_.on(t) != nullptr || !passage_.reading(t).article() || outer_prefix(passage_.reading(t)) > 0) return false;
  bool deed = false;
  passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& sense) { deed = deed || (sense.morph.verb == 0 && passage_.tables.frames[sense.row].pos == PartOfSpeech::Noun); });
  return deed;
}

bool ItemBuilder::lays_duty(std::uint32_t t, const Reading& cut) const {
  if (!heads_duty(cut)) return false;
  const std::uint32_t end = passage_.tokens.sentence[sentence_].last;
  if (cut.enclitic != Enclitic::None && (!refers_back(cut.enclitic) || cut.enclitic == Enclitic::Na)) return false;  // "on us (it is)"
  if (cut.enclitic != Enclitic::None) return opens_wish(t + 1) || (!cut.has(kPreWa) && deed_owed(t + 1));
  const bool said = !items_.empty() && (items_.back().kind == ItemKind::Clause || items_.back().kind == ItemKind::QuoteOpen);
  bool party = false, joined = said;
  for (std::uint32_t at = t + 1; at < end && at < t + kDutyReach; ++at) {
    if (const Mention* m = mentions_.on(at)) {
      party = true;
      at = m->last - 1;
      if (joined && (deed_owed(m->last) || deed_named(*m))) return true;
      continue;
    }
    joined = joined && party && (passage_.reading(at).article() || passage_.reading(at).has(kPreWa));  // "and the desert", "the new"
    if (joined && deed_owed(at + 1)) return true;
    if (!passage_.is_word(at)) return false;
    if (party && opens_wish(at)) return passage_.function(at - 1) != FunctionClass::Preposition;
    if (passage_.function(at) == FunctionClass::Complementiser || passage_.function(at) == FunctionClass::Relative) return false;
  }
  return false;
}

// The preposition is read as the verb that is left out, with the party behind it.
void ItemBuilder::duty(std::uint32_t t, const NounRow& row) {
  const std::string_view frame = passage_.tables.text(row.note);
  if (!frame.starts_with('f')) return;
  const Found cut = passage_.find(t, SenseKind::Function);
  if (!cut || !lays_duty(t, *cut.reading)) return;
  const auto rows = passage_.tables.frames;
  for (std::uint32_t n = 0; n < rows.size(); ++n) {
    if (passage_.tables.text(rows[n].id) != frame) continue;
    Sense verb;
    verb.kind = SenseKind::Frame;
    verb.row = n;
    verb.morph.verb = 1;
    verb.morph.aspect = kImperfect;
    Reading whole = *cut.reading;
    whole.enclitic = Enclitic::None;
    add_predicate(t, t + 1, whole, verb);
    return;
  }
}

}  // namespace isnad
