// Forces that have no name but say whose they are: "the forces loyal to the government", "the fighters loyal to the
// former president So-and-so"; and a government that says who recognises it. The whole phrase names them.
#include "finder.h"
#include "ties.h"

namespace isnad {
namespace {

constexpr std::uint32_t kMaxTitles = 4;  // tokens of titles and adjectives before the name of whom they obey

}  // namespace

// "loyal (to)", "hostile (to)": a participle that takes whom it supports or opposes behind li-; `type` says which.
bool Finder::sides(std::uint32_t t, ClaimType type) const {
  bool out = false;
  passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
    const FrameRow& frame = tables_.frames[sense.row];
    out = out || (frame.pos == PartOfSpeech::ActiveParticiple && frame.type == type && frame.roles[static_cast<std::size_t>(ArgSlot::Li)] == Role::Target);
  });
  return out;
}

bool Finder::loyal(std::uint32_t t) const { return sides(t, ClaimType::Support) || sides(t, ClaimType::Split); }

// "the forces loyal to President So-and-so", "... to the government": of who heads a government or is one, its army; kNone of all others.
std::uint32_t Finder::army_obeying(const NameAt& name) const {
  if (name.alias == kNone) return kNone;
  const std::uint32_t actor = tables_.aliases[name.alias].actor;
  const std::uint32_t government = tables_.actors[actor].type == EntityType::Per ? government_led_by(tables_, actor, day_) : actor;
  if (government == kNone || tables_.actors[government].kind != ActorKind::State || government != government_row(tables_.actors[government].country)) return kNone;
  return army_row(tables_.actors[government].country);
}

// "al-mu'taraf biha duwaliyyan": one past the words that say that a government is recognised; t when there are none.
std::uint32_t Finder::recognised_end(std::uint32_t t) const {
  if (!passage_.is_word(t) || !passage_.reading(t).article()) return t;
  bool recognised = false;
  passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
    const FrameRow& frame = tables_.frames[sense.row];
    recognised = recognised || (frame.type == ClaimType::Support && frame.pos != PartOfSpeech::Verb && frame.pos != PartOfSpeech::Noun &&
                                frame.roles[static_cast<std::size_t>(ArgSlot::Bi)] == Role::Target);
  });
  if (!recognised || !passage_.is_word(t + 1)) return t;
  const WordView by = passage_.word(t + 1);  // "biha", "bihi"
  if (by.size() > 3 || letter_at(by, 0) != kBeh) return t;
  const WordView adverb = passage_.is_word(t + 2) ? passage_.word(t + 2) : WordView{};
  return adverb.size() > 3 && letter_at(adverb, adverb.size() - 1) == kAlef && passage_.has(t + 2, SenseKind::Noun) ? t + 3 : t + 2;
}

bool Finder::loyal_forces(std::uint32_t t) {
  constexpr std::uint32_t kForces = kind_bits(SenseKind::OrgHead, SenseKind::Member, SenseKind::People);
  if (!passage_.has_any(t, kForces) || !passage_.is_word(t + 1) || taken(t)) return false;
  const Found people = passage_.find(t, SenseKind::People);
  if (people && people.sense->morph.number != 2 && !passage_.has_any(t, kind_bits(SenseKind::OrgHead, SenseKind::Member))) return false;
  std::uint32_t at = t + 1;
  if (!loyal(at) && passage_.is_word(at + 1) && !passage_.has(at, SenseKind::OrgHead) && outer_prefix(passage_.reading(at)) == 0) ++at;  // "military forces loyal to"
  if (!loyal(at) || passage_.reading(at).article() != passage_.reading(t).article() || !passage_.is_word(at + 1)) return false;
  if (feminine(t) && !feminine(at)) return false;  // "the position (m.) of the Kingdom (f.) supporting (m.)"
  const bool obeys = sides(at, ClaimType::Support);
  // Forces of a state; men and militias only where the text has told of them.
  const NounRow* head = passage_.noun(t, SenseKind::OrgHead);
  const bool regular = obeys && !people && passage_.reading(t).article() && (head == nullptr || tables_.text(head->note) != "unit");
  ++at;
  const std::uint32_t owner = at;
  std::uint32_t last = at;
  std::uint32_t entity = kNone;
  const NameAt whole = name_at(owner);
  const bool to_it = !people && passage_.clitic_pronoun(owner) == kLam;  // "the forces loyal to it (la-ha)": of whom the text speaks before
  if (!to_it && !(whole.last != owner ? *whole.reading : passage_.reading(owner)).has(kPreLi)) return false;
  if (to_it) {
    last = owner + 1;
  } else if (whole.last != owner && whole.alias != kNone) {
    last = whole.last;
    const NameAt further = passage_.is_word(last) ? name_at(last) : NameAt{};  // "(loyal to) the deposed president So-and-so"
    if (further.alias != kNone && tables_.aliases[further.alias].actor == tables_.aliases[whole.alias].actor) last = further.last;
    const std::uint32_t army = obeys ? army_obeying(whole) : kNone;
    if (army != kNone && (regular || by_actor_.contains(army))) entity = actor_referent(army);
    else if (obeys && tables_.actors[tables_.aliases[whole.alias].actor].type == EntityType::Per) entity = forces_referent(whole, owner, last, kNone);
  } else {
    const bool body = passage_.has(owner, SenseKind::OrgHead);
    const std::uint32_t title = body && !passage_.reading(owner).article() ? owner + 1 : owner;  // "loyal to the government of President So-and-so"
    bool hostile = false;  // to somebody who is named: they are not his
    at = title;
    for (const NounRow* row = nullptr; at < title + kMaxTitles && passage_.is_word(at);) {
      const std::uint32_t end = std::max(title_end(at, &row), recognised_end(at));
      if (end == at && (at == title || !passage_.reading(at).article() || name_weight(at) >= 5)) break;
      at = end != at ? end : at + 1;
    }
    if (at > title || title > owner) {
      const NameAt name = name_at(at);
      const bool known = name.last != at && name.alias != kNone && (at > title || tables_.actors[tables_.aliases[name.alias].actor].type == EntityType::Per);
      last = known ? name.last : at > title ? person_end(at, true) : at;
      const std::uint32_t army = obeys && known ? army_obeying(name) : kNone;
      if (army != kNone && (regular || by_actor_.contains(army))) entity = actor_referent(army);
      else if (last > at && obeys) entity = forces_referent(name, at, last, kNone);
      else if (last > at) hostile = true;
    }
    // "the forces loyal to the former president": he has no name here.
    const bool office = entity == kNone && !hostile && !body && at > title && passage_.has(title, SenseKind::Title) && passage_.reading(title).article() && passage_.has_any(t, kind_bits(SenseKind::OrgHead, SenseKind::Member));
    if (office) last = at;
    if (entity == kNone && !office && !hostile) {
      if (!body || (at > title && title == owner)) return false;
      last = name_tail(owner + 1, passage_.reading(owner).article());
    }
  }
  last = recognised_end(last);
  const Reading& first = passage_.reading(t);
  const bool only_people = people && !passage_.has_any(t, kind_bits(SenseKind::OrgHead, SenseKind::Member));  // sources, activists, youths: no forces
  if (entity == kNone || only_people) {
    const auto [known, added] = by_words_.try_emplace(key_of(t, last), kNone);
    if (added) known->second = new_referent(only_people ? EntityType::Ppl : EntityType::Org, kNone);
    entity = known->second;
  }
  Mention& made = add_forces(t, last, entity, "mention/loyal_forces");
  if (only_people) {
    made.type = EntityType::Ppl;
    made.kind = MentionKind::Nominal;
    made.people = static_cast<PeopleKind>(tables_.nouns[people.sense->row].what);
  }
  made.begin = passage_.token(t).begin + outer_prefix(first);
  if (to_it) made.end = passage_.token(owner).end;
  name_inside(owner, last);
  return true;
}

}  // namespace isnad
