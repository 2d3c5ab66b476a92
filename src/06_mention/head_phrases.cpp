// Organisations whose head is several words and a name by itself: "the riot police", "the border guard", "state security".
#include <algorithm>

#include "finder.h"

namespace isnad {

// The words of its nation behind it are part of it ("the Lebanese"). What is indefinite ("a transitional government") is nobody yet, but
// forces of order are. What is said of another organisation ("the military wing") is a tie.
bool Finder::head_phrase(std::uint32_t t) {
  const Hit* hit = passage_.hit(t);
  if (hit == nullptr || (hit->kinds & kind_bit(SenseKind::OrgHead)) == 0 || taken(t)) return false;
  const auto senses = tables_.phrase_senses(hit->node);
  const auto head = std::ranges::find(senses, SenseKind::OrgHead, &Sense::kind);
  const bool tie = std::any_of(senses.begin(), senses.end(), [](const Sense& sense) { return sense.kind == SenseKind::Frame; });
  if (head == senses.end() || head->morph.number == 1 || tie) return false;
  const NounRow& row = tables_.nouns[head->row];
  const auto kind = static_cast<ActorKind>(row.what);
  if (kind == ActorKind::Media || !tables_.text(row.note).empty() || name_at(t).alias != kNone) return false;
  const Reading& opening = passage_.readings(t).reading[hit->reading];
  std::uint32_t last = hit->last;
  const NameAt town = (kind == ActorKind::State || kind == ActorKind::Court) && !opening.article() && passage_.is_word(last) && last < end_ && outer_prefix(passage_.reading(last)) == 0 ? name_at(last) : NameAt{};
  if (town.place != kNone) {
    last = town.last;  // "the health directorate of Hama", "the court of appeal of Tripoli"
  } else if (kind != ActorKind::Security && !opening.article() && !passage_.reading(last - 1).article()) {
    return false;
  }
  const auto tells_which = [&](std::uint32_t at) { return passage_.has(at, SenseKind::Nation) || (kind == ActorKind::Court && passage_.has(at, SenseKind::Ordinal)); };  // "the Fifth Criminal Chamber"
  while (last < end_ && passage_.is_word(last) && passage_.reading(last).article() && outer_prefix(passage_.reading(last)) == 0 && tells_which(last) &&
         !sound_plural(last))  // "(the army and) the security forces al-lubnaniyyayn": the nation of both
    ++last;
  // "the general secretariat of (li-) the Arab League": an organ is named with its body.
  if (kind == ActorKind::Other && last == hit->last && passage_.is_word(last) && last < end_) {
    const NameAt body = name_at(last);
    if (body.alias != kNone && body.reading->has(kPreLi) && tables_.actors[tables_.aliases[body.alias].actor].type == EntityType::Org) last = body.last;
  }
  add_named(t, last, {&opening, &*head}, row, "mention/org_grammar");
  return true;
}

// "the Criminal Chamber (da'ira)", "the public prosecution (iddi'a')": no district and no document.
bool Finder::court_phrase(std::uint32_t t) {
  for (const Sense& sense : tables_.phrase_senses(passage_.hit(t)->node))
    if (sense.kind == SenseKind::OrgHead && static_cast<ActorKind>(tables_.nouns[sense.row].what) == ActorKind::Court) return head_phrase(t);
  return false;
}

// "the general command of (li-) D.": told with D., whom it commands, whatever other organisation goes by its words alone.
bool Finder::command_of(std::uint32_t t) {
  const Hit* hit = passage_.hit(t);
  if (hit == nullptr || (hit->kinds & kind_bit(SenseKind::OrgHead)) == 0 || hit->last >= end_ || !passage_.is_word(hit->last)) return false;
  const auto senses = tables_.phrase_senses(hit->node);
  const auto head = std::ranges::find(senses, SenseKind::OrgHead, &Sense::kind);
  const Reading& opening = passage_.readings(t).reading[hit->reading];
  const bool tie = std::ranges::any_of(senses, [](const Sense& sense) { return sense.kind == SenseKind::Frame; });
  if (head == senses.end() || tie || !opening.article()) return false;
  const NounRow& row = tables_.nouns[head->row];
  if (static_cast<ActorKind>(row.what) != ActorKind::Armed || (row.flags & kCommonHead) != 0) return false;
  const NameAt body = name_at(hit->last);
  if (body.alias == kNone || !body.reading->has(kPreLi)) return false;
  const ActorRow& actor = tables_.actors[tables_.aliases[body.alias].actor];
  if (actor.type != EntityType::Org || (actor.kind != ActorKind::Army && actor.kind != ActorKind::Armed)) return false;
  Mention& made = add(t, body.last, EntityType::Org, MentionKind::Name, "mention/head_and_actor");
  made.begin = passage_.token(t).begin + outer_prefix(opening);
  refer(made, body, false);
  return true;
}

// "the General Command of the armed forces ... the General Command said": a name that several bear, or a site, is here the beginning of
// the one that the text has named in full.
bool Finder::opens_full_name(std::uint32_t t, const NameAt& name) {
  const Hit* hit = passage_.hit(t);
  if (hit == nullptr || hit->last < t + 2 || (hit->kinds & kind_bits(SenseKind::Actor, SenseKind::OrgHead)) == 0) return false;
  if (name.last != hit->last || (name.last < end_ && passage_.is_word(name.last) && passage_.reading(name.last).has(kPreLi))) return false;
  const bool shared = name.alias != kNone && tables_.aliases[name.alias].when[0] != 0 && !full_names_.contains(tables_.aliases[name.alias].actor);
  const bool site = name.alias == kNone && name.place != kNone && (hit->kinds & kind_bit(SenseKind::OrgHead)) != 0;
  if (!shared && !(site && stands_for_government(t, name.last, *name.reading))) return false;
  const std::uint64_t words = key_of(t, name.last);
  const std::size_t stop = out_.mention.size() > kReach ? out_.mention.size() - kReach : 0;
  for (std::size_t n = out_.mention.size(); n-- > stop;) {
    const Mention& full = out_.mention[n];
    const std::uint32_t end = full.first + (name.last - t);
    if (full.type != EntityType::Org || full.entity == kNone || full.last <= end || key_of(full.first, end) != words) continue;
    if (passage_.function(end) == FunctionClass::Preposition) continue;  // "al-Qaeda in Iraq" is one of several
    const std::uint32_t entity = full.entity;
    Mention& made = add(t, name.last, EntityType::Org, MentionKind::Nominal, "mention/org_head_again");
    made.begin = passage_.token(t).begin + outer_prefix(*name.reading);
    made.entity = entity;
    latest_of(entity);
    return true;
  }
  return false;
}

}  // namespace isnad
