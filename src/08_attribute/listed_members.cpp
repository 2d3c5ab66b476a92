// "Dozens of leaders (of D.), the most prominent of them So-and-so and So-and-so": those whom a list names of the men of an organisation
// belong to it. "Opposition groups, among them D.": D. does and suffers what they do and suffer.
#include <algorithm>

#include "assemble.h"
#include "reach.h"

namespace isnad {
namespace {

constexpr std::uint32_t kMenReach = 12;     // tokens from "among them" back to the men
constexpr std::uint32_t kGroupReach = 45;   // ... and to whose men they are
constexpr std::uint32_t kListReach = 3;     // ... and to groups of which it names some
constexpr std::uint32_t kNameReach = 5;     // tokens from "among them", or from "and", to a name: titles and ranks

class Listed {
 public:
  Listed(const Passage& passage, const Mentions& mentions, std::vector<Draft>& out) : passage_(passage), mentions_(mentions), out_(out) {}

  void run() {
    for (std::uint32_t s = 0; s < passage_.tokens.sentence.size(); ++s) {
      const Sentence& sentence = passage_.tokens.sentence[s];
      for (std::uint32_t t = sentence.first + 1; t < sentence.last; ++t)
        if (passage_.has(t, SenseKind::Function) && names_among(passage_, t)) {
          if (const std::uint32_t group = group_of_men(t, sentence.first); group != kNone) list(t + 1, sentence.last, s, group);
          if (const Mention* all = group_listed(t, sentence.first); all != nullptr) join(t + 1, sentence.last, s, all->entity);
        }
    }
  }

 private:
  // Whose men stand before: fighters who are told as their organisation, or leaders, whose organisation is named with them or before.
  [[nodiscard]] std::uint32_t group_of_men(std::uint32_t t, std::uint32_t begin) const {
    for (std::uint32_t at = t; at-- > begin && at + kMenReach > t;) {
      const Mention* m = mentions_.on(at);
      if (m == nullptr || m->type != EntityType::Ppl || m->entity == kNone) continue;
      if (mentions_.entity[m->entity].type == EntityType::Org) return fights(mentions_.entity[m->entity]) ? m->entity : kNone;
      return leaders(*m) ? group_before(m->last, begin) : kNone;
    }
    return kNone;
  }

  // "Dozens of leaders"; of a nation, they are that nation's ("the Libyan leaders").
  [[nodiscard]] bool leaders(const Mention& men) const {
    const std::uint32_t head = mentions_.entity[men.entity].head;
    if (head == kNone || passage_.tables.text(passage_.tables.nouns[head].kind) != "leader-group") return false;
    const std::uint32_t last = men.last - 1;
    return !passage_.has(last, SenseKind::Nation) || !passage_.reading(last).article();
  }

  [[nodiscard]] std::uint32_t group_before(std::uint32_t t, std::uint32_t begin) const {
    for (std::uint32_t at = t; at-- > begin && at + kGroupReach > t;) {
      const Mention* m = mentions_.on(at);
      if (m == nullptr || m->entity == kNone || m->type != EntityType::Org || !fights(mentions_.entity[m->entity])) continue;
      return m->entity;
    }
    return kNone;
  }

  [[nodiscard]] bool fights(const Referent& who) const {
    const ActorKind kind = kind_of(passage_.tables, who);
    return kind == ActorKind::Armed || kind == ActorKind::Party;
  }

  // Groups, people or things without a name of their own right before the list.
  [[nodiscard]] const Mention* group_listed(std::uint32_t t, std::uint32_t begin) const {
    for (std::uint32_t at = t; at-- > begin && at + kListReach > t;) {
      if (passage_.is_punct(at, ',') || (passage_.is_word(at) && passage_.function(at) == FunctionClass::Preposition)) continue;
      const Mention* m = mentions_.on(at);
      if (m == nullptr) return nullptr;
      const bool unnamed = m->entity != kNone && mentions_.entity[m->entity].actor == kNone && (m->type == EntityType::Ppl || m->type == EntityType::Org);
      return unnamed ? m : nullptr;
    }
    return nullptr;
  }

  void join(std::uint32_t t, std::uint32_t end, std::uint32_t s, std::uint32_t all) {
    for (const Mention* one = mentions_.on(t); t < end && one != nullptr && one->first == t && one->type == EntityType::Org && one->entity != kNone && one->entity != all;) {
      for (Draft& draft : out_) {
        if (draft.sentence != s || draft.type == ClaimType::Belong) continue;
        for (auto* parties : {&draft.agent, &draft.target}) {
          if (std::ranges::find(*parties, all) == parties->end() || std::ranges::find(*parties, one->entity) != parties->end()) continue;
          parties->push_back(one->entity);
          draft.why.emplace_back("attribute/listed_party");
        }
      }
      t = behind_aside(passage_, one->last, end);
      one = t < end && passage_.is_word(t) && passage_.reading(t).has(kPreWa) ? mentions_.on(t) : nullptr;
    }
  }

  void list(std::uint32_t t, std::uint32_t end, std::uint32_t s, std::uint32_t group) {
    const Mention* person = name_at(t, end);
    while (person != nullptr) {
      tie(*person, s, group);
      const std::uint32_t next = behind_aside(passage_, person->last, end);
      person = next < end && passage_.is_word(next) && passage_.reading(next).has(kPreWa) ? name_at(next, end) : nullptr;
    }
  }

  // With nothing but titles and ranks before it.
  [[nodiscard]] const Mention* name_at(std::uint32_t t, std::uint32_t end) const {
    for (const std::uint32_t stop = std::min(end, t + kNameReach); t < stop; ++t) {
      const Mention* m = mentions_.on(t);
      if (m != nullptr && m->type == EntityType::Per) return m->kind == MentionKind::Name ? m : nullptr;
      if ((m != nullptr && m->type != EntityType::Ppl) || !passage_.is_word(t)) return nullptr;
      if (!passage_.has_any(t, kind_bits(SenseKind::Title, SenseKind::People)) && !passage_.reading(t).article()) return nullptr;
    }
    return nullptr;
  }

  void tie(const Mention& person, std::uint32_t s, std::uint32_t group) {
    if (person.entity == kNone || person.entity == group) return;
    const bool told = std::ranges::any_of(out_, [&](const Draft& draft) {
      return draft.type == ClaimType::Belong && draft.agent == std::vector{person.entity} && draft.target == std::vector{group};
    });
    if (!told) out_.push_back(tie_between(person.first, person.last, s, person.entity, group, {"attribute/listed_member"}));
  }

  const Passage& passage_;
  const Mentions& mentions_;
  std::vector<Draft>& out_;
};

}  // namespace

bool names_among(const Passage& passage, std::uint32_t t) {
  const NounRow* row = passage.is_word(t) ? passage.noun(t, SenseKind::Function) : nullptr;
  if (row == nullptr) return false;
  if (passage.tables.text(row->note) == "among") return true;
  return passage.function(t) == FunctionClass::Preposition && refers_back(passage.reading(t).enclitic) &&
         (row->value == static_cast<std::int32_t>(ArgSlot::Bayn) || row->value == static_cast<std::int32_t>(ArgSlot::Min));
}

void find_listed_members(const Passage& passage, const Mentions& mentions, std::vector<Draft>& out) { Listed(passage, mentions, out).run(); }

}  // namespace isnad
