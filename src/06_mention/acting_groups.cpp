// "A military force arrested ...", "(attacked) a security patrol", "a parallel government announced": an organisation without a
// name, told by an adjective or by the dual, that does or suffers what a verb or a noun of action says.
#include <algorithm>

#include "finder.h"

namespace isnad {
namespace {

bool takes(Role role) { return role == Role::Agent || role == Role::Target || role == Role::Party || role == Role::Auto; }

}  // namespace

bool Finder::fills_role(std::uint32_t word, ArgSlot slot) const {
  bool out = false;
  passage_.each(word, SenseKind::Frame, [&](const Reading& reading, const Sense& sense) {
    const bool bare = slot != ArgSlot::Gen || (sense.morph.verb == 0 && !reading.article() && reading.enclitic == Enclitic::None);
    const bool verb = (slot != ArgSlot::Subj && slot != ArgSlot::Obj) || sense.morph.verb != 0;
    out = out || (bare && verb && takes(tables_.frames[sense.row].roles[static_cast<std::size_t>(slot)]));
  });
  if (slot == ArgSlot::Subj)  // "(a force) managed to (tamakkanat min) kill"
    passage_.each(word, SenseKind::Light, [&](const Reading&, const Sense& sense) {
      out = out || (sense.morph.verb != 0 && tables_.frames[sense.row].roles[static_cast<std::size_t>(slot)] == Role::Agent);
    });
  return out;
}

// Subject right behind or before its verb, object behind verb and subject, what a preposition or a noun of action governs.
bool Finder::takes_part(std::uint32_t first, std::uint32_t last) const {
  const FunctionClass grammar = word_before(first) ? passage_.function(first - 1) : FunctionClass::Other;
  const bool governed = grammar == FunctionClass::Preposition;
  // Elsewhere the verb behind is one of a relative clause: "(it is) a terrorist organisation that aims at".
  if (opens_clause(first) && fills_role(last, ArgSlot::Subj)) return true;
  if (!word_before(first) || outer_prefix(passage_.reading(first)) > 0) return false;
  const std::uint32_t before = first - 1;
  if (passage_.function(before) == FunctionClass::By) return true;
  if (governed) {
    const NounRow* word = passage_.noun(before, SenseKind::Function);
    return word != nullptr && word_before(before) && fills_role(before - 1, static_cast<ArgSlot>(word->value));
  }
  const auto bare = [&](std::uint32_t verb) { return passage_.reading(verb).enclitic == Enclitic::None; };  // not "(whom) it calls (tusammihi) a gang"
  if (finite_verb(before)) return bare(before) && (fills_role(before, ArgSlot::Subj) || fills_role(before, ArgSlot::Obj));
  if (fills_role(before, ArgSlot::Gen)) return true;
  if (!taken(before)) return false;
  const std::uint32_t subject = out_.on(before)->first;
  return subject > begin_ && passage_.is_word(subject - 1) && finite_verb(subject - 1) && bare(subject - 1) && fills_role(subject - 1, ArgSlot::Obj);
}

// "terrorist", "military": what fighters and soldiers are called, too.
bool Finder::armed_men(std::uint32_t t) const {
  bool out = false;
  passage_.each(t, SenseKind::People, [&](const Reading&, const Sense& sense) {
    const std::string_view kind = tables_.text(tables_.nouns[sense.row].kind);
    out = out || kind == "fighter" || kind == "soldier";
  });
  return out;
}

// "a coalition of (min) Islamist factions", "... of (li-) the opposition": one past the bodies of which it is made up; one past the adjectives of any other body.
std::uint32_t Finder::made_up_of(std::uint32_t t, const NounRow& head) const {
  const std::uint32_t of = t + 2;
  constexpr std::uint32_t kBodies = kind_bits(SenseKind::Actor, SenseKind::People, SenseKind::OrgHead);
  if ((head.flags & kUnionHead) != 0 && of <= end_ && passage_.is_word(t + 1) && passage_.reading(t + 1).has(kPreLi) && passage_.reading(t + 1).article() && passage_.has_any(t + 1, kBodies))
    return described(std::max(of, name_at(t + 1).last));
  if ((head.flags & kUnionHead) == 0 || of >= end_ || !passage_.is_word(of) || !passage_.stands_behind(of, ArgSlot::Min)) return described(t + 1);
  const Found bodies = passage_.find(of, SenseKind::OrgHead);
  return bodies && bodies.sense->morph.number == 2 && bodies.reading->enclitic == Enclitic::None && outer_prefix(*bodies.reading) == 0 ? described(of + 1) : described(t + 1);
}

// "The security (al-amn) arrested two", "clashes between the security and": with nothing that describes it, and not "threatens the security (and the peace)".
bool Finder::forces_of_order(std::uint32_t t) {
  const Found found = passage_.find(t, SenseKind::OrgHead);
  if (!found || !found.reading->article() || (tables_.nouns[found.sense->row].flags & kOrderHead) == 0 || found.sense->morph.number != 0 || outer_prefix(*found.reading) > 0) return false;
  const std::uint32_t next = t + 1;
  const bool goes_on = next < end_ && passage_.is_word(next);
  if (goes_on && passage_.reading(next).article() && outer_prefix(passage_.reading(next)) == 0 && passage_.is_noun_of(next, kNounAdjective)) return false;
  const bool opens = goes_on && opens_clause(t) && finite_verb(next) && fills_role(next, ArgSlot::Subj);
  bool did = false, noun = word_before(t) && passage_.has(t - 1, SenseKind::Title);  // a verb in the perfect: not "threatens the security", "the keeping (dabt) of the security"
  for (const SenseKind kind : {SenseKind::Frame, SenseKind::Light})
    if (word_before(t))
      passage_.each(t - 1, kind, [&](const Reading&, const Sense& sense) {
        did = did || (sense.morph.verb != 0 && sense.morph.aspect == kPerfect && sense.morph.feminine == 0);
        noun = noun || sense.morph.verb == 0;
      });
  const bool behind = did && !noun && fills_role(t - 1, ArgSlot::Subj) && !(goes_on && passage_.reading(next).has(kPreWa));
  const bool between = word_before(t) && goes_on && passage_.stands_behind(t, ArgSlot::Bayn) && passage_.reading(next).has(kPreWa);
  if (!opens && !behind && !between) return false;
  add_named(t, next, found, tables_.nouns[found.sense->row], "mention/acting_group").kind = MentionKind::Nominal;
  return true;
}

bool Finder::acting_group(std::uint32_t t) {
  if (forces_of_order(t)) return true;
  Found found = passage_.find(t, SenseKind::OrgHead);
  if (!found) found = passage_.find(t, SenseKind::Member);
  if (!found || found.reading->article() || found.reading->enclitic != Enclitic::None || passage_.has(t, SenseKind::Function)) return false;
  const NounRow& head = tables_.nouns[found.sense->row];
  const auto kind = static_cast<ActorKind>(head.what);
  const bool thing = (head.flags & kThingHead) != 0;
  const bool body = kind == ActorKind::Armed || kind == ActorKind::Security || ((kind == ActorKind::State || kind == ActorKind::Party) && !thing);
  const std::string_view note = tables_.text(head.note);
  if ((note.starts_with("member") && note != "member band") || passage_.has(t, SenseKind::PlaceHead)) return false;
  // "a joint force", "a like gathering": of what may be a thing an adjective has to say who they are.
  // Of a force, "another" says as well that they are one more.
  const bool another = kind == ActorKind::Armed && t + 1 < end_ && passage_.is_noun_of(t + 1, kNounOfAnother);
  if ((thing || !body) && !another && !armed_men(t + 1) && !(body && (passage_.has(t + 1, SenseKind::Nation) || nisba(t + 1)))) return false;
  if (found.sense->morph.number == 2 || (found.sense->morph.number == 1 && letter_at(passage_.word(t), passage_.word(t).size() - 1) != kNoon))
    return false;  // units are things that are hit; "the two movements of D. and E." are named
  const std::uint32_t last = another ? described(t + 2) : made_up_of(t, head);
  if (last == t + 1 && found.sense->morph.number != 1) return false;
  // "a military patrol of (li-) the army", "... belonging to the army" is the army's.
  if (passage_.is_word(last) && (passage_.reading(last).has(kPreLi) || (note == "member band" && owned_behind(last)))) return false;
  if (!takes_part(t, last)) return false;
  add_named(t, last, found, head, "mention/acting_group").kind = MentionKind::Nominal;
  return true;
}

}  // namespace isnad
