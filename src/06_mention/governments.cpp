// A country or its capital is its government when it does what only a government does: it is the subject of a verb or
// of what is said, stands beside another party, owns forces, or is done to what is done to parties and not to ground. The
// frames know which: whoever stands behind a noun of attack or conquest is ground, behind one of accusation a party.
#include <algorithm>

#include "agreement.h"
#include "finder.h"

namespace isnad {
namespace {

constexpr std::uint32_t kMaxAdjuncts = 3;    // words of time and prepositions with a pronoun between a verb and its subject
constexpr std::uint32_t kMaxDescribing = 2;  // adjectives between a noun and its preposition
constexpr std::uint32_t kSubjectReach = 6;  // words and names between a verb and the end of its subject
constexpr std::uint32_t kExpressionReach = 3;  // tokens behind an object to the noun of the expression that takes it
constexpr std::uint32_t kAgainstReach = 3;  // tokens between who attacks and "against" or "on"
constexpr std::uint32_t kAdverbReach = 4;   // tokens of an adverbial phrase
constexpr std::uint32_t kAsideReach = 20;   // tokens of a clause between commas
constexpr std::uint32_t kDealReach = 6;     // tokens between a deal that a relative clause tells and "between"
constexpr std::uint32_t kStruckReach = 6;   // tokens from what is exposed to force to "to" (li-)
constexpr std::uint32_t kNearDeal = 3;      // ... where no relative clause tells it
constexpr std::uint32_t kDescribed = 3;     // tokens of a noun and its adjectives before a country that describes it
constexpr std::uint32_t kToVerb = 2;        // tokens from a colon to the verb of what is said: "not", "will"
constexpr std::uint32_t kEachOf = 3;        // tokens of "each one of"
constexpr std::uint32_t kGiftReach = 12;    // tokens between a verb of giving, receiving or ascribing and "to" or "from"

bool fills(Role role) { return role == Role::Agent || role == Role::Target || role == Role::Party; }

// Done to ground, or on it.
bool on_ground(ClaimType type) {
  return type == ClaimType::Assault || type == ClaimType::Control || type == ClaimType::Consult ||
         type == ClaimType::Mobilize || type == ClaimType::Retreat || type == ClaimType::Coerce;
}

}  // namespace

// "held (D. Turkey) responsible": an expression of a verb and a noun, whose object stands between them.
bool Finder::expression_takes_party(std::uint32_t verb, std::uint32_t from) const {
  const WordReadings& readings = passage_.readings(verb);
  for (std::uint8_t r = 0; r < readings.count && (readings.kinds & kStartsSomePhrase) != 0; ++r) {
    if (readings.start[r] == 0) continue;
    for (std::uint32_t t = from; t < std::min(end_, from + kExpressionReach) && passage_.is_word(t); ++t)
      for (const Reading& reading : passage_.readings(t)) {
        const std::uint32_t node = outer_prefix(reading) == 0 ? tables_.step(readings.start[r], reading.word, reading.article()) : 0;
        if (node == 0) continue;
        for (const Sense& sense : tables_.phrase_senses(node))
          if (sense.kind == SenseKind::Frame && sense.morph.verb != 0 && tables_.frames[sense.row].roles[static_cast<std::size_t>(ArgSlot::Obj)] == Role::Target &&
              !on_ground(tables_.frames[sense.row].type))
            return true;
      }
  }
  return false;
}

// "the accusing by (T. of D.)": a verbal noun of words or ties whose partner does it, and whom it is done to stands behind the partner.
bool Finder::governs_doer_and_target(std::uint32_t t) const {
  if (passage_.reading(t).article() || passage_.reading(t).enclitic != Enclitic::None) return false;
  bool out = false;
  passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
    const FrameRow& frame = tables_.frames[sense.row];
    out = out || (frame.pos == PartOfSpeech::Noun && frame.roles[static_cast<std::size_t>(ArgSlot::Gen)] == Role::Agent &&
                  frame.roles[static_cast<std::size_t>(ArgSlot::Li)] == Role::Target && !on_ground(frame.type));
  });
  return out;
}

// "«D.» and Kenya", "accused «D.» Kenya": what is said of a party named right before holds over its marks.
bool Finder::behind_marked_party(std::uint32_t t, std::uint32_t last) const {
  if (t < begin_ + 2 || !passage_.is_punct(t - 1, kCloseQuote) || !taken(t - 2)) return false;
  const Mention& party = *out_.on(t - 2);
  if (party.last + 1 != t || (party.type != EntityType::Org && party.type != EntityType::Per)) return false;
  const Reading& reading = passage_.reading(t);
  return reading.has(kPreWa) || (outer_prefix(reading) == 0 && behind_subject(party.first, last));
}

// The phrase that ends before this token is the subject of a verb or verbal noun with an object to come, titles and names between.
bool Finder::behind_subject(std::uint32_t first, std::uint32_t object_end) const {
  std::uint32_t steps = 0;
  for (std::uint32_t t = first; t-- > begin_ && steps < kSubjectReach && (passage_.is_word(t) || passage_.is_quotation_mark(t)); ++steps) {
    if (passage_.is_quotation_mark(t)) continue;
    if (taken(t)) {  // a name of several words is one step
      t = out_.on(t)->first;
      continue;
    }
    const Found two = passage_.find(t, SenseKind::OrgHead);  // "the two movements A and B (accused)"
    if (two && two.sense->morph.number == 1) continue;
    bool verb = false, object = false;
    const Found office = passage_.find(t, SenseKind::Title);  // "wazir": a minister, no "and was visited (wa-zira)"
    const bool whole = office && office.reading->prefix_letters == 0;
    passage_.each(t, SenseKind::Frame, [&](const Reading& reading, const Sense& sense) {
      if (sense.morph.verb == 0 || (whole && reading.prefix_letters > 0)) return;
      const FrameRow& frame = tables_.frames[sense.row];
      verb = true;
      object = object || (frame.roles[static_cast<std::size_t>(ArgSlot::Obj)] == Role::Target && !on_ground(frame.type));
    });
    if (expression_takes_party(t, object_end)) return true;
    if (verb) return object;
    if (t + 1 == first && governs_doer_and_target(t)) return true;
    if (const std::uint32_t behind = over_adjuncts(t); behind != t) {
      t = behind + 1;
      continue;
    }
    if (const std::uint32_t office = office_before(t); office != t) {
      t = office;
      continue;
    }
    const NounRow* title = nullptr;
    if (!passage_.has(t, SenseKind::Title) && !passage_.reading(t).article() && title_end(t, &title) == t) return false;
  }
  return false;
}

// "the leader in (fi) D.", "the spokesman for (bi-ism) D.": the first word of the office of which this is the last, before the body; the same token
// when it is none.
std::uint32_t Finder::office_before(std::uint32_t t) const {
  if (t == begin_ || !passage_.is_word(t - 1)) return t;
  if (passage_.function(t) == FunctionClass::Preposition) return passage_.has(t - 1, SenseKind::Title) ? t - 1 : t;
  const Hit* office = passage_.hit(t - 1);
  return office != nullptr && office->last == t + 1 && (office->kinds & kind_bit(SenseKind::Title)) != 0 ? t - 1 : t;
}

// "the movement attacked Kabul": a verb of force that has its subject before it is done to ground.
bool Finder::hits_ground(std::uint32_t t) const {
  const Found verb = passage_.find(t, SenseKind::Frame);
  if (!verb || verb.sense->morph.verb == 0) return false;
  const FrameRow& frame = tables_.frames[verb.sense->row];
  return frame.roles[static_cast<std::size_t>(ArgSlot::Obj)] == Role::Target &&
         (frame.type == ClaimType::Assault || frame.type == ClaimType::Coerce);
}

// "(said that) it (innaha) shelled Kabul", "(the group) which (allati) shelled Kabul": a verb that bears no pronoun, behind one or a relative.
bool Finder::has_its_subject(std::uint32_t verb) const {
  if (verb <= begin_ || !passage_.is_word(verb - 1) || passage_.reading(verb).enclitic != Enclitic::None) return false;
  const Found word = passage_.find(verb - 1, SenseKind::Function);
  if (!word) return false;
  const FunctionClass what = passage_.function(verb - 1);
  return what == FunctionClass::Relative || (what == FunctionClass::Complementiser && refers_back(word.reading->enclitic));
}

// "(she) accused": a verb whose subject is no he.
bool Finder::verb_of_hers(std::uint32_t t) const {
  if (!passage_.is_word(t)) return false;
  bool hers = false, his = false;
  for (const SenseKind kind : {SenseKind::Frame, SenseKind::Cue, SenseKind::Verb, SenseKind::Light, SenseKind::Stance})
    passage_.each(t, kind, [&](const Reading&, const Sense& sense) {
      (sense.morph.feminine != 0 && sense.morph.person == 3 ? hers : his) |= sense.morph.verb != 0;
    });
  return hers && !his;
}

// "the United States and Turkey (have agreed)": behind the second of two names joined by "and"; the same token when
// none follows.
std::uint32_t Finder::partner_end(std::uint32_t t) const {
  if (!passage_.is_word(t)) return t;
  if (passage_.is_lone(t, kWaw) && t + 2 < end_ && passage_.is_punct(t + 1, kOpenQuote)) {  // "and «D.»"
    const NameAt name = name_at(t + 2);
    return name.alias != kNone && passage_.is_punct(name.last, kCloseQuote) ? name.last + 1 : t;
  }
  if (!passage_.reading(t).has(kPreWa)) return t;
  const Hit* name = passage_.hit(t);
  if (name != nullptr && (name->kinds & kind_bit(SenseKind::Actor)) != 0) return name->last;
  return passage_.has(t, SenseKind::Actor) || passage_.has(t, SenseKind::Place) ? t + 1 : t;
}

// "Turkey, which (allati) borders on the sea, (sent)": behind the relative clause between commas; the same token where none is.
std::uint32_t Finder::over_relative_clause(std::uint32_t t) const {
  if (t + 1 >= end_ || !passage_.is_punct(t, ',') || !passage_.is_word(t + 1) || passage_.function(t + 1) != FunctionClass::Relative) return t;
  for (std::uint32_t close = t + 2; close < std::min(end_ - 1, t + kAsideReach); ++close)
    if (passage_.is_punct(close, ',')) return passage_.is_word(close + 1) ? close + 1 : t;
  return t;
}

// "talks between Turkey and Iran": what is said to be between them is between parties, not on the way.
bool Finder::between_parties(std::uint32_t preposition) const {
  const std::uint32_t stop = preposition > kDealReach ? preposition - kDealReach : 0;
  bool told = false;  // by a relative clause: "the truce that was reached between"
  for (std::uint32_t t = preposition; t-- > stop && passage_.is_word(t);) {
    if (t + kNearDeal < preposition && !told) return false;
    told = told || finite_verb(t);
    bool parties = party_of_state(t);
    passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
      parties = parties || tables_.frames[sense.row].roles[static_cast<std::size_t>(ArgSlot::Bayn)] == Role::Party;
    });
    if (parties) return true;
  }
  return false;
}

// "(there is) between Turkey and Greece a dispute": what is between parties, behind them.
bool Finder::lies_between(std::uint32_t t) const {
  bool parties = false;
  if (t < end_ && passage_.is_word(t) && outer_prefix(passage_.reading(t)) == 0 && !passage_.reading(t).article())
    passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
      parties = parties || (sense.morph.verb == 0 && tables_.frames[sense.row].roles[static_cast<std::size_t>(ArgSlot::Bayn)] == Role::Party);
    });
  return parties;
}

// "the unity (wahda) of Iraq", "the sons of Yemen": a unit in the singular and the men of a tribe, spelt so, are not of a government.
bool Finder::of_the_land(std::uint32_t t) const {
  bool land = true;
  passage_.each(t, SenseKind::OrgHead, [&](const Reading&, const Sense& sense) {
    const NounRow& head = tables_.nouns[sense.row];
    land = land && sense.morph.number == 0 && (head.flags & kThingHead) != 0 && tables_.text(head.note) == "named";
  });
  passage_.each(t, SenseKind::Member, [&](const Reading&, const Sense& sense) { land = land && tables_.text(tables_.nouns[sense.row].kind) == "tribe"; });
  return land;
}

// "the position (of Turkey)": what only a government has.
bool Finder::party_of_state(std::uint32_t t) const {
  return passage_.is_noun_of(t, kNounOfState);
}

// "between Ankara and the Workers": joined to an actor that is no state, a capital is no end of a road.
bool Finder::party_joined(std::uint32_t t) const {
  if (!passage_.is_word(t) || !passage_.reading(t).has(kPreWa)) return false;
  const NameAt name = name_at(t);
  if (name.last == t || name.alias == kNone) return false;
  const ActorRow& actor = tables_.actors[tables_.aliases[name.alias].actor];
  return actor.type == EntityType::Org && actor.kind != ActorKind::State && actor.kind != ActorKind::Media;
}

// "(the arrest by) Tunis of some leaders", "(the consent of) Israel to ...": behind a noun of action the doer, where what it
// is done to follows with li-, or what was agreed to behind "to" and "with".
bool Finder::does_to(std::uint32_t noun, std::uint32_t next) const {
  bool action = false, agrees = false;
  passage_.each(noun, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
    const FrameRow& frame = tables_.frames[sense.row];
    if (sense.morph.verb != 0 || frame.pos != PartOfSpeech::Noun) return;
    action = true;
    agrees = agrees || frame.type == ClaimType::Agree;
  });
  if (!action || !passage_.is_word(next)) return false;
  if (passage_.function(next) == FunctionClass::Preposition) {
    const auto slot = static_cast<ArgSlot>(passage_.noun(next, SenseKind::Function)->value);
    return agrees && (slot == ArgSlot::Ala || slot == ArgSlot::Maa);
  }
  constexpr std::uint32_t kDoneTo = kind_bits(SenseKind::Actor, SenseKind::People, SenseKind::Member, SenseKind::OrgHead, SenseKind::Name);
  if (!passage_.reading(next).has(kPreLi) || passage_.has(next, SenseKind::Function)) return false;
  return passage_.reading(next).article() || passage_.has_any(next, kDoneTo);
}

// Whether what stands behind a word in this slot takes part in what the word says as a party, not as ground.
bool Finder::party_of(std::uint32_t word, ArgSlot slot) const {
  bool out = false;
  const auto at = static_cast<std::size_t>(slot);
  for (const SenseKind kind : {SenseKind::Frame, SenseKind::Cue})
    passage_.each(word, kind, [&](const Reading&, const Sense& sense) {
      if (kind == SenseKind::Cue) {
        const Role role = tables_.cues[sense.row].roles[at];
        out = out || role == Role::Source || role == Role::Channel;
      } else {
        const FrameRow& frame = tables_.frames[sense.row];
        const bool agent = frame.roles[at] == Role::Agent && frame.type != ClaimType::Control && frame.type != ClaimType::Consult;
        const bool sends = frame.roles[at] == Role::Auto && frame.type == ClaimType::Mobilize;
        out = out || agent || sends || (fills(frame.roles[at]) && !on_ground(frame.type));
      }
    });
  return out;
}

// "the material support from (min) Iran": an expression of two words before the preposition, whose doer stands behind it.
bool Finder::party_of_phrase(std::uint32_t preposition, ArgSlot slot) const {
  const Hit* hit = preposition >= begin_ + 2 ? passage_.hit(preposition - 2) : nullptr;
  if (hit == nullptr || hit->last != preposition) return false;
  return std::ranges::any_of(tables_.phrase_senses(hit->node), [&](const Sense& sense) {
    if (sense.kind != SenseKind::Frame) return false;
    const FrameRow& frame = tables_.frames[sense.row];
    return frame.roles[static_cast<std::size_t>(slot)] == Role::Agent && frame.type != ClaimType::Control && frame.type != ClaimType::Consult;
  });
}

// "With large (bi-da'm kabir) support from": whether the noun before the adjectives stands behind "with" and says who helps.
bool Finder::helps_from(std::uint32_t preposition) const {
  const std::uint32_t noun = over_adjectives(preposition - 1);
  bool helps = false;
  passage_.each(noun, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
    const FrameRow& frame = tables_.frames[sense.row];
    helps = helps || (frame.type == ClaimType::Cooperate && frame.roles[static_cast<std::size_t>(ArgSlot::Head)] == Role::Target && frame.roles[static_cast<std::size_t>(ArgSlot::Min)] == Role::Agent);
  });
  return helps;
}

// Whether a word of the clause before a token says so, back to its finite verb.
template <class Says>
bool Finder::before_in_clause(std::uint32_t behind, Says says) const {
  const std::uint32_t stop = behind > kGiftReach ? behind - kGiftReach : 0;
  for (std::uint32_t t = behind; t-- > stop && passage_.is_word(t);) {
    if (says(t)) return true;
    if (finite_verb(t)) return false;
  }
  return false;
}

// "(The army) received arms from (min) France", "gave millions to (li-) Yemen": behind a verb whose subject is given what it
// governs, who gives it; behind one that gives or lets, to whom ("let (li-) France use the base"); behind "called for the help of (bi-)", whose.
bool Finder::party_to_gift(std::uint32_t behind, ArgSlot slot) const {
  return before_in_clause(behind, [&](std::uint32_t t) {
    bool party = false;
    const auto look = [&](SenseKind kind, const Sense& sense) {
      const FrameRow& frame = tables_.frames[sense.row];
      const bool receives = frame.roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::Target;
      const Role own = frame.roles[static_cast<std::size_t>(slot)];
      if (sense.morph.verb == 0 || receives != (slot == ArgSlot::Min)) return;
      party = party || (kind == SenseKind::Light ? receives && own == Role::None : fills(own) && (receives || frame.type == (slot == ArgSlot::Bi ? ClaimType::Request : ClaimType::Aid) || (slot == ArgSlot::Li && frame.type == ClaimType::Retreat)));
    };
    for (const SenseKind kind : {SenseKind::Light, SenseKind::Frame})
      passage_.each(t, kind, [&](const Reading&, const Sense& sense) { look(kind, sense); });
    return party;
  });
}

// "ascribed the attack to (ila) Iran", "a warning to (ila) Iran": what the verb of the clause blames or threatens, and whom a noun of
// such words is for, is somebody.
bool Finder::party_blamed(std::uint32_t preposition) const {
  return before_in_clause(preposition, [&](std::uint32_t t) {
    bool blames = false;
    passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
      const FrameRow& frame = tables_.frames[sense.row];
      const bool words = frame.type == ClaimType::Accuse || frame.type == ClaimType::Threaten || (sense.morph.verb == 0 && frame.type == ClaimType::Request);
      blames = blames || (words && frame.roles[static_cast<std::size_t>(ArgSlot::Ila)] == Role::Target);
    });
    return blames;
  });
}

// "gave (qaddamat) aid to (ila) Kenya", "the giving of aid to (ila) Kenya": to whom the help goes that a light verb takes, or that its expression names.
bool Finder::party_given(std::uint32_t preposition) const {
  const auto help = [&](const Sense& sense) {
    const FrameRow* frame = sense.kind == SenseKind::Frame && sense.morph.verb == 0 ? &tables_.frames[sense.row] : nullptr;
    return frame != nullptr && frame->type == ClaimType::Aid && frame->roles[static_cast<std::size_t>(ArgSlot::Ila)] == Role::Target;
  };
  bool helped = false;
  return before_in_clause(preposition, [&](std::uint32_t t) {
    if (const Hit* hit = passage_.hit(t); hit != nullptr && hit->last <= preposition && std::ranges::any_of(tables_.phrase_senses(hit->node), help)) return true;
    bool takes = false;
    passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& sense) { helped = helped || help(sense); });
    passage_.each(t, SenseKind::Light, [&](const Reading&, const Sense& sense) {
      takes = takes || (sense.morph.verb != 0 && tables_.frames[sense.row].roles[static_cast<std::size_t>(ArgSlot::Obj)] == Role::Content);
    });
    return helped && takes;
  });
}

// "the sanctions that America imposed (faradat-ha) on (ala) Russia": a light verb has the deed for its pronoun, and the deed takes a party so.
bool Finder::party_to_told_deed(std::uint32_t preposition, ArgSlot slot) const {
  return before_in_clause(preposition, [&](std::uint32_t t) {
    if (t < begin_ + 2 || passage_.function(t - 1) != FunctionClass::Relative) return false;
    const Found light = passage_.find(t, SenseKind::Light);
    return light && refers_back(light.reading->enclitic) && party_of(over_adjectives(t - 2), slot);
  });
}

// "To (ila) the north (east) of (min) Baghdad": a direction before "from".
bool Finder::lies_from(std::uint32_t from) const {
  std::uint32_t t = from;
  while (t > begin_ && passage_.is_direction(t - 1)) --t;
  return t < from && t > begin_ && passage_.stands_behind(t, ArgSlot::Ila);
}

// "(was exposed) Baghdad to (li-) two bombings": what force is done to is ground.
bool Finder::struck_behind(std::uint32_t t) const {
  for (std::uint32_t at = t + 1; at < std::min(end_, t + kStruckReach) && passage_.is_word(at); ++at) {
    if (!passage_.reading(at).has(kPreLi)) continue;
    bool force = false;
    passage_.each(at, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
      force = force || (sense.morph.verb == 0 && tables_.frames[sense.row].type == ClaimType::Assault && tables_.frames[sense.row].pos == PartOfSpeech::Noun);
    });
    return force;
  }
  return false;
}

// Right behind a finite verb: its subject, or its object when the verb does not agree with it. What a verb of force strikes that has its
// subject before it is ground.
bool Finder::party_of_verb(std::uint32_t verb, std::uint32_t t) const {
  if (verb > 0 && (taken(verb - 1) || has_its_subject(verb)) && hits_ground(verb)) return false;
  bool subject = false, object = false, known = false;
  const WordView name = passage_.word(t);
  const bool feminine = !passage_.reading(t).article() || letter_at(name, name.size() - 1) == kTehMarbuta ||
                        letter_at(name, name.size() - 1) == kAlef;
  const auto look = [&](SenseKind kind) {
    passage_.each(verb, kind, [&](const Reading& reading, const Sense& sense) {
      if (sense.morph.verb == 0) return;
      known = true;
      if (reading.enclitic != Enclitic::None || sense.morph.feminine != 0 || !feminine || sense.morph.person != 3) {
        const Role role = kind == SenseKind::Light ? tables_.frames[sense.row].roles[static_cast<std::size_t>(ArgSlot::Subj)] : Role::Agent;
        subject = subject || (role != Role::None && !(role == Role::Target && struck_behind(t)));
      } else if (kind == SenseKind::Frame) {
        const FrameRow& frame = tables_.frames[sense.row];
        object = object || (frame.roles[static_cast<std::size_t>(ArgSlot::Obj)] == Role::Target && !on_ground(frame.type));
      } else {
        object = object || kind == SenseKind::Cue;
      }
    });
  };
  look(SenseKind::Light);
  if (known && !subject) return false;  // "Libya sees fighting"
  for (const SenseKind kind : {SenseKind::Frame, SenseKind::Cue, SenseKind::Verb, SenseKind::Stance}) look(kind);
  return known && (subject || object);
}

// "(the raids) that Russia carries out (taqumu bi-ha)", "(a time) in which (fi-hi) Russia sent": a preposition that has its pronoun for itself.
bool Finder::has_its_pronoun(std::uint32_t t) const {
  if (!passage_.is_word(t)) return false;
  const FunctionClass what = passage_.function(t);
  if (passage_.clitic_pronoun(t) != 0 || (what == FunctionClass::Pronoun && (passage_.reading(t).has(kPreBi) || passage_.reading(t).has(kPreLi)))) return true;  // "bi-ha", "bi-him"
  const Found found = what == FunctionClass::Preposition ? passage_.find(t, SenseKind::Function) : Found{};
  return found && refers_back(found.reading->enclitic);
}

// "the shelling by Turkey of (li-) the village", "the arrest by Tunis (of) leaders": behind a noun of force with a further
// partner who suffers, a country does it.
bool Finder::does_to_another(std::uint32_t noun, std::uint32_t last) const {
  bool suffers = false;
  passage_.each(noun, SenseKind::Frame, [&](const Reading& reading, const Sense& sense) {
    const FrameRow& frame = tables_.frames[sense.row];
    suffers = suffers || (sense.morph.verb == 0 && !reading.article() && frame.pos == PartOfSpeech::Noun &&
                          frame.roles[static_cast<std::size_t>(ArgSlot::Gen)] == Role::Auto &&
                          (frame.type == ClaimType::Assault || frame.type == ClaimType::Coerce));
  });
  if (!suffers || !passage_.is_word(last)) return false;
  const Reading& next = passage_.reading(last);
  if (next.has(kPreWa) || next.has(kPreBi) || passage_.function(last) != FunctionClass::Other) return false;
  if (next.has(kPreLi)) return !passage_.has(last, SenseKind::Calendar) && !passage_.has(last, SenseKind::Frame);
  return !next.article() && !finite_verb(last) &&
         passage_.has_any(last, kind_bits(SenseKind::Member, SenseKind::People, SenseKind::PlaceHead, SenseKind::OrgHead));
}

// "the Saudi (al-sa'udiyya) help", "the Saudi humanitarian help": behind a noun with the article, and its adjectives, a country with the article is an
// adjective, and its government does what the noun says.
bool Finder::described_deed(std::uint32_t noun, std::uint32_t t) const {
  if (!passage_.reading(t).article() || outer_prefix(passage_.reading(t)) > 0 || !nisba(t)) return false;
  for (std::uint32_t at = noun; at + kDescribed > noun && passage_.is_word(at) && passage_.reading(at).article(); --at) {
    if (party_of(at, ArgSlot::Adj)) return true;
    if (at == begin_ || !nisba(at)) return false;
  }
  return false;
}

// "the Tunis attack", "the attacks of Paris": a deed of force is called after where it was, unless it says against whom.
bool Finder::attack_called_after(std::uint32_t noun, std::uint32_t last) const {
  bool attack = false;
  passage_.each(noun, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
    const FrameRow& frame = tables_.frames[sense.row];
    attack = attack || (sense.morph.verb == 0 && frame.pos == PartOfSpeech::Noun && frame.type == ClaimType::Assault);
  });
  if (!attack) return false;
  for (std::uint32_t t = last; t < std::min(end_, last + kAgainstReach) && passage_.is_word(t); ++t) {
    if (passage_.function(t) == FunctionClass::By) return false;
    const NounRow* word = passage_.noun(t, SenseKind::Function);
    const bool preposition = word != nullptr && static_cast<FunctionClass>(word->what) == FunctionClass::Preposition;
    if (preposition && (word->value == static_cast<std::int32_t>(ArgSlot::Ala) || word->value == static_cast<std::int32_t>(ArgSlot::Didd))) return false;
    if (passage_.reading(t).has(kPreLi)) return false;
    if (finite_verb(t)) return true;
  }
  return true;
}

// A word of time that is free: no verb, and nothing known by a name ("the events (of) Paris", "the uprising").
bool Finder::tells_time(std::uint32_t t) const {
  if (!passage_.is_word(t) || taken(t) || finite_verb(t)) return false;
  bool some = false, named = false;
  passage_.each(t, SenseKind::Calendar, [&](const Reading&, const Sense& sense) {
    some = true;
    named |= tables_.nouns[sense.row].what == static_cast<std::uint8_t>(CalendarKind::Named);
  });
  return some && !named;
}

// The word before what stands between a verb and its subject and ends at a token, words of time ("yesterday", "on Wednesday
// morning") and a preposition with its pronoun ("in which"); the same token where it is neither.
std::uint32_t Finder::over_adjuncts(std::uint32_t t) const {
  std::uint32_t at = t;
  for (std::uint32_t n = 0; n < kMaxAdjuncts && at > begin_ && passage_.is_word(at - 1) && (tells_time(at) || has_its_pronoun(at)); ++n) --at;
  return at;
}

// "denied (, yesterday,) Turkey", "punished the Union this morning Iran": the verb, or the last token of its subject, before a day that
// ends before a token, with commas around it or without; none where no day stands there.
std::uint32_t Finder::word_before_day(std::uint32_t t) const {
  const bool comma = t > begin_ + 3 && passage_.is_punct(t - 1, ',');
  if (!comma && !word_before(t)) return kNone;
  const std::uint32_t end = comma ? t - 2 : t - 1;
  const std::uint32_t first = over_adjuncts(end);
  if (comma && (!tells_time(first) || !passage_.is_punct(first - 1, ','))) return kNone;
  const std::uint32_t word = comma ? first - 2 : first;
  const bool free = passage_.is_word(word) && (!taken(word) || out_.on(word)->type != EntityType::Loc);
  return (comma || first != end) && free ? word : kNone;
}

// "(new) heavy sanctions": the noun before its adjectives; the same token where it is no adjective.
std::uint32_t Finder::over_adjectives(std::uint32_t t) const {
  std::uint32_t at = t;
  for (std::uint32_t n = 0; n < kMaxDescribing && at > begin_ && passage_.is_word(at) && passage_.is_word(at - 1) && !taken(at) && !taken(at - 1); ++n, --at) {
    const Reading& adjective = passage_.reading(at);
    const bool describes = passage_.is_noun_of(at, kNounAdjective) || passage_.has(at, SenseKind::Nation) || nisba(at);
    if (!describes || outer_prefix(adjective) > 0 || adjective.enclitic != Enclitic::None || passage_.function(at) != FunctionClass::Other ||
        adjective.article() != (passage_.reading(at - 1).article() || passage_.reading(at - 1).enclitic != Enclitic::None))  // "its military (al-'askariyya) aid (musa'adatuha)"
      break;
  }
  return at;
}

// "accused again D.", "accusing in the same breath D.": the word before an adverb, of one word or several; `t` where none stands.
std::uint32_t Finder::over_adverbs(std::uint32_t t) const {
  const auto adverb = [&](std::uint32_t at, std::uint32_t end) {
    if (end == at + 1) return passage_.function(at) == FunctionClass::Adverb;
    const Hit* hit = passage_.hit(at);
    return hit != nullptr && hit->last == end && std::ranges::any_of(tables_.phrase_senses(hit->node), [&](const Sense& sense) {
      const FunctionClass what = static_cast<FunctionClass>(tables_.nouns[sense.row].what);
      return sense.kind == SenseKind::Function && what == FunctionClass::Adverb;
    });
  };
  for (std::uint32_t at = t; at-- > begin_ && at + kAdverbReach >= t && passage_.is_word(at);)
    if (adverb(at, t)) return at > begin_ && passage_.is_word(at - 1) ? at : t;
  return t;
}

// ... whose object it is: of a participle or a verb of words with its subject between.
bool Finder::object_over_adverb(std::uint32_t t) const {
  const std::uint32_t behind = over_adverbs(t);
  if (behind == t) return false;
  if (taken(behind - 1)) return out_.on(behind - 1)->type != EntityType::Loc && behind_subject(out_.on(behind - 1)->first, t + 1);
  bool object = false;
  passage_.each(behind - 1, SenseKind::Frame, [&](const Reading& reading, const Sense& sense) {
    const FrameRow& frame = tables_.frames[sense.row];
    object = object || (frame.pos == PartOfSpeech::ActiveParticiple && !reading.article() && !on_ground(frame.type) &&
                        frame.roles[static_cast<std::size_t>(ArgSlot::Obj)] == Role::Target);
  });
  return object;
}

// "(on Turkey) to (an) go", "(on Turkey) the withdrawal of": what a duty, which is a party's, goes on with.
bool Finder::tells_duty(std::uint32_t t, bool said) const {
  if (!passage_.is_word(t)) return false;
  const FunctionClass next = passage_.function(t);
  if (next == FunctionClass::Complementiser) return true;
  return said && next == FunctionClass::Other && !passage_.reading(t).article() && outer_prefix(passage_.reading(t)) == 0;
}

// "(that) on ('ala) Turkey (lies) the withdrawal of".
bool Finder::has_duty(std::uint32_t preposition, std::uint32_t last) const {
  return tells_duty(partner_end(last), preposition > begin_ && (!passage_.is_word(preposition - 1) || passage_.function(preposition - 1) == FunctionClass::Complementiser));
}

// "(that) Turkey, on it (lies) the withdrawal of".
bool Finder::has_duty_behind(std::uint32_t last) const {
  const Found word = passage_.find(last, SenseKind::Function);
  return word && refers_back(word.reading->enclitic) && tables_.nouns[word.sense->row].value == static_cast<std::int32_t>(ArgSlot::Ala) && tells_duty(last + 1, true);
}

// "Turkey: we shall support the government": what "we" do stands behind the colon; in "Yemen: twenty killed" the country is only the subject.
bool Finder::speaks_as_we(std::uint32_t last) const {
  if (!passage_.is_punct(last, ':') || last + 1 >= end_) return false;
  for (std::uint32_t t = last + 1; t < end_ && t <= last + kToVerb && passage_.is_word(t); ++t) {
    if (taken(t)) return false;
    for (const SenseKind kind : {SenseKind::Frame, SenseKind::Verb, SenseKind::Light, SenseKind::Cue, SenseKind::Stance}) {
      bool we = false;
      passage_.each(t, kind, [&](const Reading&, const Sense& sense) { we = we || (sense.morph.verb != 0 && sense.morph.person == 1 && sense.morph.number == 2); });
      if (we) return true;
    }
  }
  return false;
}

// "(Iran) has not (lam) changed", "will not (lan) allow": a verb behind its negator, or behind "no longer", "still".
bool Finder::denied_verb(std::uint32_t t) const {
  return t + 1 < end_ && passage_.is_word(t) && passage_.function(t) == FunctionClass::Negator && passage_.is_word(t + 1) &&
         (finite_verb(t + 1) || passage_.function(t + 1) == FunctionClass::Auxiliary);
}

// "(Iran) still (la tazal, ma-zalat) supports": a verb behind a word or phrase of what goes on.
bool Finder::still_does(std::uint32_t t) const {
  if (t < end_ && passage_.is_word(t) && passage_.function(t) == FunctionClass::Auxiliary && finite_verb(t + 1)) return true;
  const Hit* hit = t < end_ ? passage_.hit(t) : nullptr;
  if (hit == nullptr || !finite_verb(hit->last)) return false;
  return std::ranges::any_of(tables_.phrase_senses(hit->node), [&](const Sense& sense) {
    return sense.kind == SenseKind::Function && static_cast<FunctionClass>(tables_.nouns[sense.row].what) == FunctionClass::Auxiliary;
  });
}

// "each of (kullun min) Russia and Iran": the first token of the phrase behind which a name stands in its place; the token itself where none is.
std::uint32_t Finder::each_of(std::uint32_t t) const {
  for (std::uint32_t first = t; first-- > begin_ && first + kEachOf >= t && passage_.is_word(first);)
    if (const Hit* hit = passage_.hit(first); hit != nullptr && hit->last == t)
      for (const Sense& sense : tables_.phrase_senses(hit->node))
        if (sense.kind == SenseKind::Function && tables_.text(tables_.nouns[sense.row].note) == "partitive") return first;
  return t;
}

// "supports (tad'amu) each of Russia and Iran", "will take part in the force each of": behind a verb that has no subject yet; "kullan min", in the accusative,
// are no subjects.
bool Finder::subject_each_of(std::uint32_t first) const {
  if (ends_in_alef(first)) return false;
  for (std::uint32_t t = first; t-- > begin_ && t + kSubjectReach > first && passage_.is_word(t);) {
    if (finite_verb(t)) return !has_its_subject(t) && !(t > begin_ && taken(t - 1) && out_.on(t - 1)->type != EntityType::Loc);
    if (taken(t) && out_.on(t)->type != EntityType::Loc) return false;
    if (t + 1 == first && passage_.function(t) != FunctionClass::Other) return false;
  }
  return false;
}

// "(said that) Iraq has seen (shahida) fifty attacks": a verb of which a place is the subject.
bool Finder::only_sees(std::uint32_t t) const {
  if (!finite_verb(t) || passage_.has_any(t, kind_bits(SenseKind::Frame, SenseKind::Cue))) return false;
  bool sees = false;
  passage_.each(t, SenseKind::Light, [&](const Reading&, const Sense& sense) {
    const Role* roles = tables_.frames[sense.row].roles;
    sees = sees || (sense.morph.verb != 0 && roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::None && roles[static_cast<std::size_t>(ArgSlot::Obj)] == Role::Content);
  });
  return sees;
}

// "So-and-so condemned (bi-) Israel", "praising (bi-) France": whom a word of blame or praise takes so, with no other such phrase before or behind.
bool Finder::judged_behind_bi(std::uint32_t t, std::uint32_t last) const {
  if (passage_.is_word(last) && passage_.reading(last).has(kPreBi)) return false;
  bool between = false;
  return before_in_clause(t, [&](std::uint32_t word) {
    bool judges = false;
    passage_.each(word, SenseKind::Frame, [&](const Reading& read, const Sense& sense) {
      const FrameRow& frame = tables_.frames[sense.row];
      const bool governs = sense.morph.verb != 0 || (frame.pos == PartOfSpeech::ActiveParticiple && !read.article()) || word + 1 == t;  // not "the national defence in (bi-) Damascus"
      judges = judges || (governs && (frame.type == ClaimType::Accuse || frame.type == ClaimType::Support) && frame.roles[static_cast<std::size_t>(ArgSlot::Bi)] == Role::Target);
    });
    if (judges && !between) return true;
    // "condemned in a march in Tunis (bi-Tunis)": behind a common noun of place or meeting a country is where that was.
    between = between || passage_.reading(word).has(kPreBi) || (passage_.function(word) == FunctionClass::Preposition && word + 1 < t && !taken(word + 1));
    return false;
  });
}

bool Finder::stands_for_government(std::uint32_t t, std::uint32_t last, const Reading& reading) const {
  if (const std::uint32_t first = outer_prefix(reading) == 0 ? each_of(t) : t; first != t && subject_each_of(first)) return true;
  if (reading.has(kPreBi)) return party_to_gift(t, ArgSlot::Bi) || judged_behind_bi(t, last);
  const std::uint32_t after = over_relative_clause(last);
  if (last < end_ && only_sees(after)) return false;
  const std::uint32_t behind = partner_end(last);  // "Russia and China still refuse"
  const bool verb_after = last < end_ && (finite_verb(after) || finite_verb(behind) || denied_verb(after) || denied_verb(behind) || still_does(after) || still_does(behind));
  if (const std::uint32_t end = word_before_day(t); end != kNone && taken(end)) {
    const std::uint32_t subject = out_.on(end)->first;
    if (outer_prefix(reading) == 0 && behind_subject(subject, last)) return true;
    if (reading.has(kPreLi) && subject > begin_ && finite_verb(subject - 1) && party_of(subject - 1, ArgSlot::Li)) return true;
  } else if (end != kNone && outer_prefix(reading) == 0 && finite_verb(end)) {  // "denied yesterday Turkey", "(a time) in which Turkey sent"
    return party_of_verb(end, t);
  }
  if (outer_prefix(reading) == 0 && listed_state(t)) return true;
  if (!word_before(t)) {
    if (reading.has(kPreLi)) return false;
    if (speaks_as_we(last) || behind_marked_party(t, last)) return true;
    // "asked the council of the town, the United States to (bi-)": behind a subject long enough for a comma.
    if (t > begin_ + 1 && passage_.is_punct(t - 1, ',') && taken(t - 2) && passage_.is_word(last) && passage_.reading(last).has(kPreBi) && behind_subject(out_.on(t - 2)->first, last)) return true;
    return verb_after && (t == 0 || passage_.token(t - 1).kind == TokenKind::Punct);
  }
  const std::uint32_t before = t - 1;
  const FunctionClass grammar = passage_.function(before);
  // "The king of the kingdom of Jordan", "the ambassador of the state of Kuwait": behind who serves it, a state by its full name.
  if (const NounRow* office = outer_prefix(reading) == 0 && last > t + 1 && !passage_.reading(before).article() ? passage_.noun(before, SenseKind::Title) : nullptr; office != nullptr && office->flags != 0) return true;
  if (outer_prefix(reading) == 0 && object_over_adverb(t)) return true;
  if (reading.has(kPreWa) && verb_after && !(taken(before) && out_.on(before)->type == EntityType::Loc)) return true;
  bool auxiliary = false;
  passage_.each(before, SenseKind::Function, [&](const Reading&, const Sense& sense) {
    auxiliary = auxiliary || static_cast<FunctionClass>(tables_.nouns[sense.row].what) == FunctionClass::Auxiliary;
  });
  if (auxiliary && (verb_after || (passage_.function(last) == FunctionClass::Particle && finite_verb(last + 1))))
    return true;  // "Turkey had (already) attacked"
  if (grammar == FunctionClass::Complementiser)
    return verb_after || passage_.function(last) != FunctionClass::Preposition || has_duty_behind(last);
  if (grammar == FunctionClass::Subordinator || grammar == FunctionClass::Particle) return verb_after;
  if (grammar == FunctionClass::By) return true;
  const auto acts = [&](std::uint32_t at) { return taken(at) ? out_.on(at)->type != EntityType::Loc : finite_verb(at); };
  if (before > 0)
    if (const Hit* hit = passage_.hit(before - 1); hit != nullptr && hit->last == t)
      for (const Sense& sense : tables_.phrase_senses(hit->node)) {
        if (sense.kind == SenseKind::Function) {
          const NounRow& row = tables_.nouns[sense.row];
          if (static_cast<FunctionClass>(row.what) == FunctionClass::By) return true;
          // "Fought (France) beside (ila janib) the United States": behind who acts, or the verb, it is beside a party.
          if (tables_.text(row.note) == "adds" && before > begin_ + 1 && passage_.is_word(before - 2) && acts(before - 2)) return true;
        }
        if (sense.kind == SenseKind::Frame && tables_.frames[sense.row].type == ClaimType::Request && tables_.frames[sense.row].roles[static_cast<std::size_t>(ArgSlot::Gen)] == Role::Agent)
          return true;  // "at the request of (bi-talab min) Turkey"
      }
  if (grammar == FunctionClass::Preposition) {
    const NounRow& row = *passage_.noun(before, SenseKind::Function);
    const auto slot = static_cast<ArgSlot>(row.value);
    if (slot == ArgSlot::Didd || tables_.text(row.note) == "party") return true;
    if (slot == ArgSlot::Maa) return !at_border(passage_, before);
    if (slot == ArgSlot::Bayn) return between_parties(before) || party_joined(last) || (behind > last && lies_between(behind));
    if (slot == ArgSlot::Ala && has_duty(before, last)) return true;
    if (slot == ArgSlot::Ila && (party_blamed(before) || party_given(before))) return true;
    if (slot == ArgSlot::Fi || slot == ArgSlot::Ila || before == 0 || !passage_.is_word(before - 1)) return false;
    if (slot == ArgSlot::Min && lies_from(before)) return false;
    if (slot == ArgSlot::Ala && party_of_state(before - 1)) return true;  // "pressure on Ankara"
    // "Washington presses Ankara": the verb stands before its subject.
    const std::uint32_t subject = taken(before - 1) ? out_.on(before - 1)->first : before;
    const bool over_subject = subject > 0 && subject < before && finite_verb(subject - 1) && party_of(subject - 1, slot);
    // "New sanctions on Tehran", "with large support from Paris"; not "the supplies that come from".
    const std::uint32_t noun = slot == ArgSlot::Min && !helps_from(before) ? before - 1 : over_adjectives(before - 1);
    if (slot == ArgSlot::An && party_of(noun, ArgSlot::Ala)) return true;  // "(lifting) the sanctions from Iran", which were on it
    return over_subject || party_of(noun, slot) || party_of_phrase(noun + 1, slot) || (slot == ArgSlot::Ala && party_of_state(noun)) || party_of(before - 1, slot) || party_of_phrase(before, slot) ||
           (slot == ArgSlot::Min && party_to_gift(before, slot)) || party_to_told_deed(before, slot);
  }
  if (passage_.has(before, SenseKind::PlaceHead) && refers_back(passage_.reading(before).enclitic)) return false;  // "(the Observatory), its seat Britain"
  const bool somebody = taken(before) && out_.on(before)->type == EntityType::Org;  // "Bahrain" is no dual of "sea"
  if (!somebody && (passage_.has(before, SenseKind::PlaceHead) || passage_.has(before, SenseKind::Calendar))) return false;
  if (does_to_another(before, last) || described_deed(before, t)) return true;
  if (finite_verb(before)) {
    if (party_of_verb(before, t)) return true;
    // "(refused) the request (talab) of Baghdad", "(told of) the resolve ('azm) of Kenya": spelt as "he asked", with a name of the other gender behind.
    if (!party_of(before, ArgSlot::Gen) && !party_of_state(before)) return false;
  }
  const WordView owner = passage_.word(before);  // a sound plural in -un owns nothing: it would have lost its noon
  const bool construct = owner.size() < 5 || letter_at(owner, owner.size() - 1) != kNoon ||
                         (letter_at(owner, owner.size() - 2) != kWaw && letter_at(owner, owner.size() - 2) != kYeh);
  if (construct && !passage_.reading(before).article() && !reading.has(kPreLi) && !reading.has(kPreWa) &&
      (party_of_state(before) || does_to(before, last)))
    return true;
  if (construct && !passage_.reading(before).article() && passage_.has_any(before, kind_bits(SenseKind::Member, SenseKind::OrgHead)) && !of_the_land(before)) return true;
  // "the party accused Ankara": behind the subject of a verb that is done to somebody.
  if (taken(before) && out_.on(before)->type != EntityType::Loc && !reading.has(kPreWa) && !reading.has(kPreLi))
    return behind_subject(out_.on(before)->first, last);
  if (reading.has(kPreWa) && taken(before)) return out_.on(before)->type == EntityType::Org || out_.on(before)->type == EntityType::Per;
  if (reading.has(kPreLi))
    return party_of(before, ArgSlot::Li) || party_of(over_adjectives(before), ArgSlot::Li) || (taken(before) && out_.on(before)->type == EntityType::Ppl && party_of(out_.on(before)->first, ArgSlot::Li)) || passage_.has(before, SenseKind::Nation) || party_of_state(before) || party_to_gift(t, ArgSlot::Li);
  // "accusing Washington": a participle without article and its object.
  bool object = false;
  passage_.each(before, SenseKind::Frame, [&](const Reading& participle, const Sense& sense) {
    const FrameRow& frame = tables_.frames[sense.row];
    object = object || (frame.pos == PartOfSpeech::ActiveParticiple && !participle.article() && !on_ground(frame.type) &&
                        frame.roles[static_cast<std::size_t>(ArgSlot::Obj)] == Role::Target);
  });
  if (object) return true;
  // "the Cairo agreement", "the Geneva talks" are called after where they were held.
  bool held = false;
  passage_.each(before, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
    const ClaimType type = tables_.frames[sense.row].type;
    held = held || (sense.morph.verb == 0 && (type == ClaimType::Agree || type == ClaimType::Consult));
  });
  if (held) return false;
  if (attack_called_after(before, last)) return false;
  return party_of_state(before) || party_of(before, ArgSlot::Gen);
}

}  // namespace isnad
