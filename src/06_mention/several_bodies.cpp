// "(refused) many of the European countries", "(met) parliamentary blocs", "those tribes called on": several bodies of one kind are
// somebody where they do what the verb says, whether or not anything else tells which they are. Elsewhere they are a kind.
#include "finder.h"

namespace isnad {
namespace {

bool acts(Role role) { return role == Role::Agent || role == Role::Party || role == Role::Auto; }

}  // namespace

// States, parties, tribes and the like in the plural, or counted.
bool Finder::kind_of_bodies(std::uint32_t t, const Found& found, bool counted) const {
  if (!found || found.reading->enclitic != Enclitic::None || passage_.has_any(t, kind_bits(SenseKind::Function, SenseKind::Title, SenseKind::Document))) return false;
  const Found ground = passage_.find(t, SenseKind::PlaceHead);
  if (ground && ground.reading->prefix_letters == found.reading->prefix_letters && tables_.text(tables_.nouns[ground.sense->row].kind) != "country") return false;
  const NounRow& head = tables_.nouns[found.sense->row];
  const auto kind = static_cast<ActorKind>(head.what);
  const std::string_view note = tables_.text(head.note);
  const bool tribe = (head.flags & kPurposeHead) == 0 && note != "named" && note != "member";  // no companies, banks, clubs
  if (kind == ActorKind::Media || kind == ActorKind::Court || (kind == ActorKind::Other && !tribe) || note.starts_with("member ")) return false;
  if (note == "unit" && !found.reading->article()) return false;  // "(hit) five units": things that are hit
  if ((head.flags & kThingHead) != 0 && !counted && !passage_.has(t + 1, SenseKind::Nation) && !nisba(t + 1)) return false;
  return generic_plural(t) || (!found.reading->article() && (counted || found.sense->morph.number == 2));
}

// The subject of a verb in the feminine right before it, or of one right behind where it opens the clause; or "by".
bool Finder::act(std::uint32_t first, std::uint32_t last, bool armed) const {
  const auto does = [&](std::uint32_t verb) {
    if (!passage_.is_word(verb) || !finite_verb(verb) || passage_.reading(verb).enclitic != Enclitic::None) return false;
    bool out = false;
    const auto of_hers = [](const Sense& sense) { return sense.morph.verb != 0 && sense.morph.person == 3 && sense.morph.number == 0 && sense.morph.feminine != 0; };
    passage_.each(verb, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
      out = out || (of_hers(sense) && acts(tables_.frames[sense.row].roles[static_cast<std::size_t>(ArgSlot::Subj)]));
    });
    passage_.each(verb, SenseKind::Cue, [&](const Reading&, const Sense& sense) { out = out || of_hers(sense); });
    return out;
  };
  if (opens_clause(first)) return last < end_ && does(last);
  const std::uint32_t before = first - 1;
  if (outer_prefix(passage_.reading(first)) > 0) return false;
  if (passage_.function(before) == FunctionClass::By) return true;
  if (passage_.function(before) == FunctionClass::Demonstrative) return (opens_clause(before) && last < end_ && does(last)) || (word_before(before) && does(before - 1));
  // "(a raid that) hit Islamist factions": behind a verb that has its subject before it they are its object.
  const bool head = opens_clause(before);
  if (before != begin_ && !only_verb(before) && !passage_.has(before, SenseKind::Cue)) return false;  // "if the intervention (tadakhkhul) of the other states"
  if (!armed || !fills_role(before, ArgSlot::Obj)) return does(before) && (head || outer_prefix(passage_.reading(before)) > 0);
  // So are "(raids,) which hit units", "and shelled units".
  return does(before) && head && outer_prefix(passage_.reading(before)) == 0 && (before == begin_ || passage_.is_word(before - 1));
}

bool Finder::several_bodies(std::uint32_t t) {
  const Found found = passage_.find(t, SenseKind::OrgHead);
  const NumberSpan* number = t > begin_ ? out_.number_on(t - 1) : nullptr;
  const bool counted = number != nullptr && number->last == t && outer_prefix(passage_.reading(t)) == 0;
  if (!kind_of_bodies(t, found, counted) || (!found.reading->article() && ends_in_alef(t))) return false;  // "(it has) adhru'an, arms"
  if (counted && passage_.has(number->first, SenseKind::Number) && passage_.function(number->first) != FunctionClass::Other) return false;
  const NounRow& head = tables_.nouns[found.sense->row];
  const bool definite = found.reading->article();
  const std::uint32_t first = counted ? number->first : t;
  const std::uint32_t last = definite ? name_tail(t + 1, true) : described(t + 1);
  // "parties of the opposition": whose they are is a name's tail.
  if (!definite && passage_.is_word(last) && outer_prefix(passage_.reading(last)) == 0 && (passage_.reading(last).article() || name_at(last).last > last) && last == t + 1) return false;
  if (!definite && passage_.is_word(last) && passage_.reading(last).has(kPreLi) && last == t + 1) return false;
  if (!act(first, last, !definite && static_cast<ActorKind>(head.what) == ActorKind::Armed)) return false;
  Mention& made = add_named(t, last, found, head, "mention/several_bodies");
  made.kind = MentionKind::Nominal;
  if (counted) {
    for (std::uint32_t at = first; at < t; ++at) out_.at[at] = static_cast<std::uint32_t>(out_.mention.size());
    made.first = first;
    made.begin = passage_.token(first).begin + outer_prefix(passage_.reading(first));
  }
  return true;
}

}  // namespace isnad
