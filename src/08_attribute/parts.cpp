// BELONG from where a body stands: "the committee of security in the parliament"; and from apposition: "the Golden Division,
// one of the formations of the army", "So-and-so, one of the fighters of D.": what stands before "one of" is part of the
// organisation behind it.
#include "assemble.h"

namespace isnad {
namespace {

constexpr std::uint32_t kHeadReach = 3;  // tokens from "one of" to the organisation: a noun and an adjective
constexpr std::uint32_t kNameReach = 3;  // tokens with which the name of a body goes on behind "and"
constexpr std::uint32_t kGap = 2;        // tokens between the part and "one of": a mark, a pronoun

class Parts {
 public:
  Parts(const Passage& passage, const Mentions& mentions, std::vector<Draft>& out)
      : passage_(passage), mentions_(mentions), out_(out) {}

  void run() {
    bodies();
    leaders();
    std::uint32_t s = 0;
    for (const NumberSpan& number : mentions_.number) {
      while (s + 1 < passage_.tokens.sentence.size() && passage_.tokens.sentence[s].last <= number.first) ++s;
      if (number.value != 1 || number.vague || number.last != number.first + 1 || !one_of(number.first)) continue;
      const Sentence& sentence = passage_.tokens.sentence[s];
      const Mention* whole = behind(number.last, sentence.last);
      const Mention* part = before(number.first, sentence.first);
      if (whole == nullptr || part == nullptr || part->entity == whole->entity) continue;
      // "The army arrested one of the leaders of D.": an organisation is one of no people.
      if (part->type == EntityType::Org && passage_.has_any(number.last, kind_bits(SenseKind::People, SenseKind::Title))) continue;
      out_.push_back(tie_between(number.first, number.last, s, part->entity, whole->entity, {"attribute/one_of"}));
    }
  }

 private:
  // "The government of President So-and-so", "the group of the preacher So-and-so": the title that ends the name of a body stands before who leads it.
  void leaders() {
    for (std::uint32_t n = 0; n + 1 < mentions_.mention.size(); ++n) {
      const Mention& body = mentions_.mention[n];
      const Mention& leader = mentions_.mention[n + 1];
      if (body.type != EntityType::Org || body.silent || body.entity == kNone || leader.type != EntityType::Per || leader.entity == kNone || leader.kind != MentionKind::Name) continue;
      if (leader.first != body.last || body.last != body.first + 2) continue;
      const NounRow* head = passage_.noun(body.first, SenseKind::OrgHead);
      const auto kind = head == nullptr ? ActorKind::Other : static_cast<ActorKind>(head->what);
      if (kind != ActorKind::State && kind != ActorKind::Armed && kind != ActorKind::Party) continue;
      const std::uint32_t title = body.last - 1;
      if (passage_.has(title, SenseKind::Title) && passage_.reading(title).article() && outer_prefix(passage_.reading(title)) == 0)
        out_.push_back(tie_between(body.first, body.last, sentence_of(body.first), leader.entity, body.entity, {"attribute/led_by"}));
    }
  }

  // "The committee of security in the parliament", "the cell of relief in (bi-) the ministry", "the military wing of (li-) D.": a body of a body.
  void bodies() {
    for (std::uint32_t n = 0; n + 1 < mentions_.mention.size(); ++n) {
      const Mention& part = mentions_.mention[n];
      const Mention& whole = mentions_.mention[n + 1];
      if (!is_body(part) || whole.type != EntityType::Org || whole.silent || whole.entity == part.entity || abroad(part, whole)) continue;
      const bool organ = part.last == whole.first && is_organ(part) && passage_.reading(whole.first).has(kPreLi) && !waits_for(part.first, ArgSlot::Li);
      if (!organ && (!inside(part.last, whole.first) || waits_for(part.first, ArgSlot::Fi))) continue;
      out_.push_back(tie_between(part.first, part.first + 1, sentence_of(part.first), part.entity, whole.entity, {"attribute/body_of"}));
    }
  }

  // "(asked) the government of D. for the help of (bi-) Turkey": what a country is called is no body, and a body is part of none of
  // another country.
  [[nodiscard]] bool abroad(const Mention& part, const Mention& whole) const {
    const auto actor_of = [&](const Mention& m) -> const ActorRow* {
      const std::uint32_t actor = m.entity == kNone ? kNone : mentions_.entity[m.entity].actor;
      return actor == kNone ? nullptr : &passage_.tables.actors[actor];
    };
    const ActorRow *one = actor_of(part), *other = actor_of(whole);
    if (other == nullptr) return false;
    if (other->kind == ActorKind::State && whole.last == whole.first + 1 && passage_.has(whole.first, SenseKind::Place)) return true;
    return one != nullptr && one->country != 0 && other->country != 0 && one->country != other->country;
  }

  // "The military wing", "a brigade of inquiry": what stands behind li- is whose organ it is; "the general directorate for security" is one name.
  [[nodiscard]] bool is_organ(const Mention& m) const {
    const NounRow* head = passage_.noun(m.first, SenseKind::OrgHead);
    if (mentions_.entity[m.entity].actor != kNone || static_cast<ActorKind>(head->what) == ActorKind::State) return false;
    return passage_.reading(m.first).article() || passage_.tables.text(head->note) == "unit";
  }

  // A named organisation under a noun of bodies that are parts of others.
  [[nodiscard]] bool is_body(const Mention& m) const {
    if (m.type != EntityType::Org || m.silent || m.entity == kNone || m.last < m.first + 2) return false;
    // "the centre of information" is called after its task; "the Iraqi authorities" are only described.
    const bool of_task = passage_.is_word(m.first + 1) && !passage_.reading(m.first).article() && passage_.reading(m.first + 1).article();
    if (m.kind != MentionKind::Name && !of_task) return false;
    const NounRow* head = passage_.noun(m.first, SenseKind::OrgHead);
    if (head == nullptr) return false;
    const auto kind = static_cast<ActorKind>(head->what);
    return kind == ActorKind::Other || kind == ActorKind::State || kind == ActorKind::Body || kind == ActorKind::Security || kind == ActorKind::Court || passage_.tables.text(head->note) == "unit";
  }

  // "in" (not "and in") or "bi-" and nothing else between but what the name goes on with ("the cell of relief (and humanitarian operations)").
  [[nodiscard]] bool inside(std::uint32_t last, std::uint32_t first) const {
    for (std::uint32_t t = last; t < last + kNameReach && t < first && passage_.is_word(t) && passage_.reading(t).article(); ++t) {
      const bool goes_on = t > last ? outer_prefix(passage_.reading(t)) == 0 : passage_.reading(t).has(kPreWa);
      if (!goes_on) break;
      if (t + 1 == first || passage_.function(t + 1) == FunctionClass::Preposition) {
        last = t + 1;
        break;
      }
    }
    if (last == first) return passage_.reading(first).has(kPreBi);
    if (last + 1 != first || passage_.function(last) != FunctionClass::Preposition) return false;
    const NounRow* word = passage_.noun(last, SenseKind::Function);
    return word != nullptr && word->value == static_cast<std::int32_t>(ArgSlot::Fi) && passage_.reading(last).enclitic == Enclitic::None && outer_prefix(passage_.reading(last)) == 0;
  }

  // "took part (the ministry) in the alliance", "handed (the council) to the rebels": right behind a verb that waits for the preposition.
  [[nodiscard]] bool waits_for(std::uint32_t first, ArgSlot slot) const {
    if (first == 0 || !passage_.is_word(first - 1)) return false;
    bool waits = false;
    for (const SenseKind kind : {SenseKind::Frame, SenseKind::Light})
      passage_.each(first - 1, kind, [&](const Reading&, const Sense& sense) {
        const Role role = passage_.tables.frames[sense.row].roles[static_cast<std::size_t>(slot)];
        waits = waits || (sense.morph.verb != 0 && role != Role::None && role != Role::Place);
      });
    return waits;
  }

  [[nodiscard]] std::uint32_t sentence_of(std::uint32_t t) const {
    std::uint32_t s = 0;
    while (s + 1 < passage_.tokens.sentence.size() && passage_.tokens.sentence[s].last <= t) ++s;
    return s;
  }

  // The word as it stands in apposition: without "and", a preposition or the article.
  [[nodiscard]] bool one_of(std::uint32_t t) const {
    const Reading& reading = passage_.reading(t);
    return reading.prefix_letters == 0 && reading.enclitic == Enclitic::None && !reading.article();
  }

  [[nodiscard]] const Mention* behind(std::uint32_t t, std::uint32_t end) const {
    for (const std::uint32_t stop = t + kHeadReach; t < stop && t < end && passage_.is_word(t); ++t)
      if (const Mention* m = mentions_.on(t); m != nullptr && m->first == t && m->type == EntityType::Org) return m;
    return nullptr;
  }

  [[nodiscard]] const Mention* before(std::uint32_t t, std::uint32_t begin) const {
    for (std::uint32_t at = t; at-- > begin && at + kGap + 1 >= t;) {
      if (const Mention* m = mentions_.on(at))
        return (m->type == EntityType::Org || m->type == EntityType::Per) && !m->silent ? m : nullptr;
      if (passage_.is_word(at) && passage_.function(at) != FunctionClass::Pronoun) return nullptr;
    }
    return nullptr;
  }

  const Passage& passage_;
  const Mentions& mentions_;
  std::vector<Draft>& out_;
};

}  // namespace

void find_parts(const Passage& passage, const Mentions& mentions, std::vector<Draft>& out) {
  Parts(passage, mentions, out).run();
}

}  // namespace isnad
