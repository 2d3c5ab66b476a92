// COOPERATE from "their ally So-and-so", "its partners of (min) D.", "its allies in (fi) the army": a noun of alliance that bears a pronoun, and who is named
// right behind it. The pronoun is whom it agrees with before.
#include <algorithm>

#include "agreement.h"
#include "assemble.h"

namespace isnad {
namespace {

constexpr std::uint32_t kNameReach = 4;   // tokens from the noun to the ally: a preposition, a title with its adjective
constexpr std::uint32_t kOwnerReach = 6;  // mentions looked back at for the pronoun

class Allies {
 public:
  Allies(const Passage& passage, const Mentions& mentions, const Scopes& scopes, std::vector<Draft>& out)
      : passage_(passage), mentions_(mentions), scopes_(scopes), out_(out) {}

  void run() {
    for (std::uint32_t s = 0; s < passage_.tokens.sentence.size(); ++s) {
      const Sentence& sentence = passage_.tokens.sentence[s];
      for (std::uint32_t t = sentence.first; t < sentence.last; ++t)
        if (const Found found = noun_of_alliance(t)) tie(t, found, s);
    }
  }

 private:
  [[nodiscard]] Found noun_of_alliance(std::uint32_t t) const {
    Found out;
    if (!passage_.has(t, SenseKind::Frame) || !passage_.is_word(t) || passage_.reading(t).enclitic == Enclitic::None) return out;
    passage_.each(t, SenseKind::Frame, [&](const Reading& reading, const Sense& sense) {
      const FrameRow& frame = passage_.tables.frames[sense.row];
      if (out || frame.type != ClaimType::Cooperate || frame.pos != PartOfSpeech::Noun || !refers_back(reading.enclitic)) return;
      if (frame.roles[static_cast<std::size_t>(ArgSlot::Head)] == Role::Party && frame.roles[static_cast<std::size_t>(ArgSlot::Gen)] == Role::Party)
        out = {&reading, &sense};
    });
    return out;
  }

  void tie(std::uint32_t t, const Found& found, std::uint32_t s) {
    const Mention* ally = behind(t + 1, passage_.tokens.sentence[s].last);
    if (ally == nullptr) return;
    const std::uint32_t owner = antecedent(passage_, mentions_, found.reading->enclitic, t, kOwnerReach, false);
    if (owner == kNone || mentions_.mention[owner].entity == kNone || mentions_.mention[owner].entity == ally->entity) return;
    const EntityType type = mentions_.mention[owner].type;
    const bool fighters = type == EntityType::Ppl && mentions_.mention[owner].people == PeopleKind::Fighter;
    if (type != EntityType::Org && type != EntityType::Per && !fighters) return;
    const std::uint32_t partner = mentions_.mention[owner].entity;
    if (std::ranges::any_of(out_, [&](const Draft& d) { return d.type == ClaimType::Cooperate && d.first == t && between(d, partner, ally->entity); })) return;
    Draft draft;
    draft.type = ClaimType::Cooperate;
    draft.first = t;
    draft.last = t + 1;
    draft.sentence = s;
    draft.agent = {partner, ally->entity};
    draft.why = {"attribute/ally", passage_.tables.text(passage_.tables.frames[found.sense->row].id)};
    draft.scopes = scopes_.around(s, t);
    for (const Scope* scope : draft.scopes) draft.why.emplace_back(scope->rule);
    out_.push_back(std::move(draft));
  }

  [[nodiscard]] static bool between(const Draft& d, std::uint32_t one, std::uint32_t other) {
    const auto names = [&](std::uint32_t who) { return std::ranges::find(d.agent, who) != d.agent.end() || std::ranges::find(d.target, who) != d.target.end(); };
    return names(one) && names(other);
  }

  [[nodiscard]] bool fights(const Mention& m) const {
    const ActorKind kind = kind_of(passage_.tables, mentions_.entity[m.entity]);
    return m.type == EntityType::Org && (kind == ActorKind::Army || kind == ActorKind::Security || kind == ActorKind::Armed);
  }

  // Who is named behind the noun, with nothing but "of", "in", titles and adjectives between.
  [[nodiscard]] const Mention* behind(std::uint32_t t, std::uint32_t end) const {
    for (const std::uint32_t stop = t + kNameReach; t < stop && t < end && (passage_.is_word(t) || passage_.is_punct(t, kOpenQuote)); ++t) {
      if (!passage_.is_word(t)) continue;
      const Mention* m = mentions_.on(t);
      if (m != nullptr && (m->type == EntityType::Org || m->type == EntityType::Per)) {
        const bool within = passage_.stands_behind(t, ArgSlot::Fi) && !fights(*m);  // "its partners in the council"
        return (m->silent || m->first == t) && !within ? m : nullptr;
      }
      const bool of = passage_.stands_behind(t + 1, ArgSlot::Min) || passage_.stands_behind(t + 1, ArgSlot::Fi);
      if (!of && !passage_.has(t, SenseKind::Title) && !(passage_.reading(t).article() && m == nullptr)) return nullptr;
    }
    return nullptr;
  }

  const Passage& passage_;
  const Mentions& mentions_;
  const Scopes& scopes_;
  std::vector<Draft>& out_;
};

}  // namespace

void find_allies(const Passage& passage, const Mentions& mentions, const Scopes& scopes, std::vector<Draft>& out) {
  Allies(passage, mentions, scopes, out).run();
}

}  // namespace isnad
