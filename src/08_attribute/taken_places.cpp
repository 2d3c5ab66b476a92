// "Took the village of A, (the town of) B in C, and the hill of D., as well as E", "several villages, among them A and B": what is taken goes on
// behind a comma, behind what says where a place lies, and behind words that add or name more of it, each place for itself.
#include <algorithm>

#include "assembler.h"
#include "places.h"
#include "reach.h"

namespace isnad {
namespace {

constexpr std::uint32_t kAdjectives = 2;  // behind a place
constexpr std::uint32_t kWhere = 6;       // words between a place and the one that says where it lies: distances, directions
constexpr std::uint32_t kNamed = 10;      // tokens from a deed to the word that names some of it
constexpr std::uint32_t kUnnamed = 3;     // words for more ground without a name

class GroundList {
 public:
  GroundList(const Passage& passage, const Mentions& mentions, std::uint32_t stop) : passage_(passage), mentions_(mentions), stop_(stop) {}

  // The next place of the list behind the token `t`, over what is no place ("and the command of"); null where it ends.
  [[nodiscard]] const Mention* next(std::uint32_t t) const {
    t = behind_where(behind_marks(t));
    for (const Mention* m = body_at(t); m != nullptr; m = body_at(t)) t = m->last;
    if (const Mention* m = named(t)) return m;
    if (passage_.is_punct(t, ',')) ++t;
    if (const Mention* m = place_at(t, true)) return m;
    if (passage_.stands_behind(t + 1, ArgSlot::Ala) && passage_.reading(t).has(kPreWa)) return place_at(t + 1, false);  // "and over (wa-'ala) B"
    if (const std::uint32_t added = behind_adding(t); added != t) return place_at(added, false);
    return named(behind_words(t, kUnnamed));  // "(most of the town) and its main buildings, among them A"
  }

  // "Several villages (in B), among them A": ground without a name of which some is named; null where none is.
  [[nodiscard]] const Mention* some_of(const Argument& ground, std::uint32_t deed) const {
    const std::uint32_t first = ground.count > 0 ? mentions_.mention[ground.mention[0]].first : stop_;
    for (std::uint32_t t = deed; inside(t) && t < first && t < deed + kNamed; ++t)
      if (const Mention* m = named(t)) return m;
    return nullptr;
  }

 private:
  // "(several villages), among them A", "the most prominent of them A", "and they are (wa-hiya) A".
  [[nodiscard]] const Mention* named(std::uint32_t t) const {
    if (passage_.is_punct(t, ',')) ++t;
    if (!passage_.is_word(t)) return nullptr;
    if (passage_.stands_behind(t + 1, ArgSlot::Min) && passage_.reading(t).enclitic == Enclitic::None) ++t;  // "from (min) among them"
    if (!passage_.is_word(t)) return nullptr;
    const bool they = passage_.function(t) == FunctionClass::Pronoun && passage_.reading(t).enclitic == Enclitic::None;
    return they || names_among(passage_, t) ? place_at(t + 1, false) : nullptr;
  }

  [[nodiscard]] bool inside(std::uint32_t t) const { return t < stop_ && t < passage_.size(); }

  // A place that begins at the token: behind "and" where the list needs one, else with nothing before it.
  [[nodiscard]] const Mention* place_at(std::uint32_t t, bool conjoined) const {
    const Mention* m = inside(t) ? mentions_.on(t) : nullptr;
    if (m == nullptr || m->first != t || m->type != EntityType::Loc || m->entity == kNone) return nullptr;
    if (m->last < passage_.size() && finite_verb(m->last)) return nullptr;  // "took A, and B sees clashes"
    return (m->begin > passage_.token(t).begin && passage_.reading(t).has(kPreWa)) == conjoined ? m : nullptr;
  }

  // An organisation behind "and".
  [[nodiscard]] const Mention* body_at(std::uint32_t t) const {
    if (passage_.is_punct(t, ',')) ++t;
    const Mention* m = inside(t) ? mentions_.on(t) : nullptr;
    return m != nullptr && m->first == t && m->type == EntityType::Org && passage_.reading(t).has(kPreWa) ? m : nullptr;
  }

  // Behind the mark that closes a name, and what stands in marks behind it.
  [[nodiscard]] std::uint32_t behind_marks(std::uint32_t t) const { return behind_aside(passage_, passage_.is_punct(t, kCloseQuote) ? t + 1 : t, stop_); }

  // "The strategic village of A | in the east of C | , 20 km from D".
  [[nodiscard]] std::uint32_t behind_where(std::uint32_t t) const {
    for (std::uint32_t n = 0; n < kAdjectives && inside(t) && passage_.is_word(t) && mentions_.on(t) == nullptr && passage_.reading(t).article() && outer_prefix(passage_.reading(t)) == 0 &&
                              passage_.function(t) == FunctionClass::Other; ++n)
      ++t;
    for (;;) {
      std::uint32_t at = passage_.is_punct(t, ',') ? t + 1 : t;
      const std::uint32_t first = at;
      while (inside(at) && at < first + kWhere && mentions_.on(at) == nullptr && situates(at)) ++at;
      const Mention* m = inside(at) ? mentions_.on(at) : nullptr;
      const bool in = m != nullptr && m->first == at && m->type == EntityType::Loc && (at > first || passage_.reading(at).has(kPreBi));
      if (!in || passage_.reading(at).has(kPreWa)) return t;
      t = behind_marks(m->last);
    }
  }

  [[nodiscard]] bool situates(std::uint32_t t) const {
    if (mentions_.number_on(t) != nullptr) return true;
    if (!passage_.is_word(t) || passage_.reading(t).has(kPreWa)) return false;
    for (const ArgSlot slot : {ArgSlot::Fi, ArgSlot::Min, ArgSlot::Ila, ArgSlot::Ala, ArgSlot::An})
      if (passage_.stands_behind(t + 1, slot)) return true;
    return passage_.has(t, SenseKind::PlaceHead) && !finite_verb(t);
  }

  // Behind words that name nothing.
  [[nodiscard]] std::uint32_t behind_words(std::uint32_t t, std::uint32_t most) const {
    const std::uint32_t end = t + most;
    while (t < end && inside(t) && passage_.is_word(t) && mentions_.on(t) == nullptr && !finite_verb(t)) ++t;
    return t;
  }

  [[nodiscard]] bool finite_verb(std::uint32_t t) const { return passage_.is_word(t) && passage_.readings(t).finite_verb && !passage_.reading(t).article() && mentions_.on(t) == nullptr; }

  // "In addition to", "as well as", "and also": one past the words, `t` where none stand there.
  [[nodiscard]] std::uint32_t behind_adding(std::uint32_t t) const {
    if (!is_noted(passage_, t, "adds")) return t;
    return passage_.phrase_has(t, kind_bit(SenseKind::Function)) ? passage_.hit(t)->last : t + 1;
  }

  const Passage& passage_;
  const Mentions& mentions_;
  std::uint32_t stop_;
};

}  // namespace

void Assembler::listed_ground(const Predicate& p, Draft& draft) const {
  std::uint32_t stop = passage_.tokens.sentence[p.sentence].last;
  for (std::uint32_t n = draft.predicate + 1; n < clauses_.predicate.size() && clauses_.predicate[n].sentence == p.sentence; ++n)
    if (clauses_.predicate[n].verb && clauses_.predicate[n].first >= p.last) {
      stop = clauses_.predicate[n].first;
      break;
    }
  const GroundList list(passage_, mentions_, stop);
  const Mention* last = nullptr;
  for (const ArgSlot slot : {ArgSlot::Obj, ArgSlot::Ala, ArgSlot::Ila, ArgSlot::Gen, ArgSlot::Min, ArgSlot::Fi}) {
    const Argument& ground = p.slot(slot);
    if (!ground.filled || ground.pronoun || ground.at < p.last) continue;
    if (const Mention* named = last == nullptr ? list.some_of(ground, p.last) : nullptr) {
      draft.place = named->entity;
      draft.more_places.clear();
      last = named;
      break;
    }
    for (std::uint8_t n = 0; n < ground.count; ++n) {
      const Mention& m = mentions_.mention[ground.mention[n]];
      if (m.type == EntityType::Loc && (m.entity == draft.place || std::ranges::find(draft.more_places, m.entity) != draft.more_places.end())) last = &m;
    }
  }
  if (last == nullptr || behind_between(passage_, *last)) return;
  bool more = false;
  while ((last = list.next(last->last)) != nullptr) {
    more = true;
    if (last->entity != draft.place) add(draft.more_places, last->entity);
  }
  if (more) draft.why.emplace_back("attribute/listed_ground");
}

}  // namespace isnad
