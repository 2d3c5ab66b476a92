// "The hospital of K. was exposed to raids", "an attack on a market in G.": where a text names neither who strikes nor whom, the site is what is struck.
// So is a town that is said to be shelled, and no country.
#include "assemble.h"

namespace isnad {
namespace {

// By its head noun, also where the tables have its name ("the university of al-Anbar").
bool is_site(const Passage& passage, const Mentions& mentions, const Referent& place) {
  const NounRow* head = place.head != kNone ? &passage.tables.nouns[place.head] : nullptr;
  if (place.place != kNone && place.name != kNone) head = passage.noun(mentions.mention[place.name].first, SenseKind::PlaceHead);
  if (head == nullptr) return false;
  const std::string_view kind = passage.tables.text(head->kind);
  return kind == "site" || kind == "hospital" || kind == "camp" || kind == "prison";
}

bool is_country(const Passage& passage, const Referent& place) {
  return place.place != kNone && passage.tables.places[place.place].precision == Precision::Country;
}

// A site or town that stands in the slot. No town is done to where it is a noun's partner ("the battle of F."), unless it "is done".
std::uint32_t ground_in(const Passage& passage, const Mentions& mentions, const Argument& argument, bool sites_only) {
  for (std::uint8_t n = 0; n < argument.count; ++n) {
    const Mention& m = mentions.mention[argument.mention[n]];
    if (m.type != EntityType::Loc || m.entity == kNone || is_country(passage, mentions.entity[m.entity])) continue;
    if (!sites_only || is_site(passage, mentions, mentions.entity[m.entity])) return m.entity;
  }
  return kNone;
}

// "Quarters in the town of K. were exposed to": the town behind a kind of place without a name.
std::uint32_t ground_of(const Passage& passage, const Mentions& mentions, const Argument& argument) {
  if (!argument.filled || argument.count > 0 || argument.event != kNone || !passage.is_word(argument.at) || !passage.has(argument.at, SenseKind::PlaceHead)) return kNone;
  const std::uint32_t town = argument.at + 2;
  const Mention* m = town < passage.size() && passage.stands_behind(town, ArgSlot::Fi) ? mentions.on(town) : nullptr;
  if (m == nullptr || m->type != EntityType::Loc || m->entity == kNone || is_country(passage, mentions.entity[m->entity])) return kNone;
  return m->entity;
}

// What the deed is done to, and not where it happens; "was exposed to" has it as its subject.
std::uint32_t done_to(const Passage& passage, const Mentions& mentions, const Clauses& clauses, const Draft& d) {
  const Predicate& p = clauses.predicate[d.predicate];
  const FrameRow& frame = passage.tables.frames[p.row];
  // "The company stormed the market": somebody did it who is no party.
  const Argument& doer = p.slot(ArgSlot::Subj);
  if (p.verb && !p.passive && doer.filled && !doer.pronoun && doer.count == 0 && doer.event == kNone && passage.has_any(doer.at, kind_bits(SenseKind::OrgHead, SenseKind::People, SenseKind::Title))) return kNone;
  // "(was) shelled the town": spelled as if it did.
  const bool suffers = p.passive || (p.slot(ArgSlot::Subj).at == p.last && !p.slot(ArgSlot::Obj).filled && frame.roles[static_cast<std::size_t>(ArgSlot::Obj)] != Role::None);
  const Predicate* over = p.under != kNone ? &clauses.predicate[p.under] : nullptr;
  // "hit (istahdafa) a violent shelling the town": behind the deed that a verb of force has for its subject stands what both hit.
  if (p.verb && !p.passive && doer.event != kNone && !p.slot(ArgSlot::Obj).filled)
    if (const std::uint32_t ground = ground_in(passage, mentions, clauses.predicate[doer.event].slot(ArgSlot::Gen), false); ground != kNone) return ground;
  for (const ArgSlot slot : {ArgSlot::Subj, ArgSlot::Obj, ArgSlot::Ala, ArgSlot::Didd, ArgSlot::Gen}) {
    if (slot == ArgSlot::Subj && !suffers) continue;
    if (const std::uint32_t ground = ground_in(passage, mentions, p.slot(slot), slot == ArgSlot::Gen && !d.carried_out); ground != kNone) return ground;
  }
  if (over == nullptr || over->kind != PredicateKind::Light) return kNone;
  // "four raids struck (istahdafat) the airport": what the deed itself strikes.
  const Argument& doing = over->slot(ArgSlot::Subj);
  if (over->verb && !over->passive && doing.event == d.predicate && passage.tables.frames[over->row].roles[static_cast<std::size_t>(ArgSlot::Obj)] == Role::None)
    return ground_in(passage, mentions, over->slot(ArgSlot::Obj), false);
  const Argument& sufferer = over->slot(ArgSlot::Subj);
  const std::uint32_t ground = ground_in(passage, mentions, sufferer, false);
  return ground != kNone ? ground : ground_of(passage, mentions, sufferer);
}

}  // namespace

void strike_sites(const Passage& passage, const Mentions& mentions, const Clauses& clauses, std::vector<Draft>& drafts) {
  for (Draft& d : drafts) {
    if (d.dropped || d.joins_only || !d.bare || d.again != kNone || d.place == kNone || !d.agent.empty() || !d.target.empty()) continue;
    const bool of_two = passage.tables.frames[clauses.predicate[d.predicate].row].roles[static_cast<std::size_t>(ArgSlot::Maa)] == Role::Party;
    const std::uint32_t ground = of_two ? kNone : done_to(passage, mentions, clauses, d);  // clashes are done to no ground
    if (ground == kNone || (ground != d.place && !is_site(passage, mentions, mentions.entity[ground]))) continue;
    d.target = {ground};
    d.why.emplace_back("attribute/struck_site");
  }
}

}  // namespace isnad
