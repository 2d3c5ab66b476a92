// Method: a label ("breaking") is passed over; then what stands before the colon has to open with a name, a noun for people or a title, and
// to tell nothing itself. Behind a title the person at its end speaks; an organisation with more behind it than its source is a topic.
#include "headlines.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr std::uint32_t kShortest = 3;   // tokens of what is said behind a colon
constexpr std::uint32_t kLongest = 18;   // tokens of a headline before its colon
constexpr std::uint32_t kLabel = 3;      // tokens of a label before its mark

class Headline {
 public:
  Headline(const Passage& passage, const Mentions& mentions, const Clauses& clauses, const Sentence& sentence)
      : passage_(passage), mentions_(mentions), clauses_(clauses), sentence_(sentence) {}

  std::optional<Scope> run() {
    const std::uint32_t from = behind_label();
    const std::uint32_t colon = mark_behind(from, kLongest, [&](std::uint32_t t) { return passage_.is_punct(t, ':'); });
    if (colon == from || colon + kShortest > sentence_.last) return std::nullopt;
    const std::uint32_t source = quoted_source(from, colon);
    const Told told = source < colon ? Told{} : who_is_told(from, colon);
    if (tells(from, told.outlet == kNone ? colon : told.first)) return std::nullopt;
    if (source < colon) {
      if (!add(outlet(from, source)) && !add(speaker(from, source))) return std::nullopt;
      if (!add(speaker(source, colon))) return std::nullopt;
    } else if (told.outlet != kNone) {
      if (!add(told.outlet) || !add(speaker(from, told.first))) return std::nullopt;
    } else if (!add(speaker(from, colon))) {
      return std::nullopt;
    }
    scope_.from = colon;
    scope_.to = sentence_.last;
    scope_.verb = "say";
    scope_.rule = "attribute/speaker_and_colon";
    return std::move(scope_);
  }

 private:
  template <class Is>
  [[nodiscard]] std::uint32_t mark_behind(std::uint32_t from, std::uint32_t reach, Is&& is) const {
    for (std::uint32_t t = from; t < sentence_.last && t <= from + reach; ++t)
      if (is(t)) return t;
    return from;
  }

  // "Breaking |", "urgent:", "urgent (adjective) the observatory:": words before the headline that name nobody and tell nothing.
  [[nodiscard]] std::uint32_t behind_label() const {
    const auto mark = [&](std::uint32_t t) { return passage_.token(t).kind == TokenKind::Punct && !passage_.is_punct(t, '(') && !passage_.is_punct(t, kOpenQuote); };
    std::uint32_t from = sentence_.first;
    while (from < sentence_.last && mark(from)) ++from;
    std::uint32_t end = mark_behind(from, kLabel, mark);
    bool label = end > from && !tells(from, end);
    for (std::uint32_t t = from; t < end; ++t) label = label && mentions_.on(t) == nullptr && !passage_.has(t, SenseKind::Title);
    if (!label) return is_adjective(from) && !tells(from, from + 1) ? from + 1 : from;
    while (end < sentence_.last && mark(end)) ++end;
    return end;
  }

  [[nodiscard]] bool is_adjective(std::uint32_t t) const {
    const Found noun = passage_.find(t, SenseKind::Noun);
    return noun && noun.sense->row == kNounAdjective && !noun.reading->article() && mentions_.on(t) == nullptr;
  }

  // Whether a deed, or somebody's saying something, is told between two tokens.
  [[nodiscard]] bool tells(std::uint32_t from, std::uint32_t to) const {
    auto p = std::ranges::lower_bound(clauses_.predicate, from, {}, &Predicate::first);
    for (; p != clauses_.predicate.end() && p->first < to; ++p) {
      if (p->verb) return true;
      if (p->kind == PredicateKind::Frame && passage_.tables.frames[p->row].type != ClaimType::Belong && mentions_.on(p->first) == nullptr) return true;
    }
    return false;
  }

  [[nodiscard]] bool opens(std::uint32_t t, ArgSlot slot) const {
    const NounRow* word = passage_.is_word(t) ? passage_.noun(t, SenseKind::Function) : nullptr;
    return word != nullptr && word->what == static_cast<std::uint8_t>(FunctionClass::Preposition) && word->value == static_cast<std::int32_t>(slot);
  }

  // "the agency, (quoting) from (an) a source": behind the preposition.
  [[nodiscard]] std::uint32_t quoted_source(std::uint32_t from, std::uint32_t colon) const {
    for (std::uint32_t t = from + 1; t + 1 < colon; ++t)
      if (opens(t, ArgSlot::An)) return t + 1;
    return colon;
  }

  [[nodiscard]] bool is_outlet(const Mention& m) const {
    if (m.type != EntityType::Org || m.entity == kNone) return false;
    return kind_of(passage_.tables, mentions_.entity[m.entity]) == ActorKind::Media;
  }

  // The outlet that a headline opens with, if it does.
  [[nodiscard]] std::uint32_t outlet(std::uint32_t from, std::uint32_t to) const {
    const std::uint32_t first = mention_from(from, to);
    return first != kNone && mentions_.mention[first].first <= from + 1 && is_outlet(mentions_.mention[first]) ? first : kNone;
  }

  // "an official to (li-) the agency", "... in a talk with (maa) it": the outlet that ends the headline, and the token at which the words for it begin.
  struct Told {
    std::uint32_t outlet = kNone;
    std::uint32_t first = kNone;
  };
  [[nodiscard]] Told who_is_told(std::uint32_t from, std::uint32_t colon) const {
    for (std::uint32_t t = from + 1; t < colon; ++t) {
      const Mention* m = mentions_.on(t);
      if (m == nullptr || m->first != t || !is_outlet(*m) || m->last + 1 < colon) continue;
      const std::uint32_t before = passage_.reading(t).has(kPreLi) ? t : passage_.is_punct(t - 1, kOpenQuote) ? t - 2 : t - 1;
      const bool talk = before > from + 2 && opens(before - 2, ArgSlot::Fi);
      const bool told = before == t || opens(before, ArgSlot::Li) || (talk && opens(before, ArgSlot::Maa));
      if (before > from && told) return {index_of(*m), talk ? before - 2 : before};
    }
    return {};
  }

  [[nodiscard]] std::uint32_t index_of(const Mention& m) const { return static_cast<std::uint32_t>(&m - mentions_.mention.data()); }

  [[nodiscard]] std::uint32_t mention_from(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t t = from; t < to; ++t)
      if (const Mention* m = mentions_.on(t); m != nullptr) return index_of(*m);
    return kNone;
  }

  // Who speaks of those named between two tokens.
  [[nodiscard]] std::uint32_t speaker(std::uint32_t from, std::uint32_t to) const {
    const std::uint32_t first = mention_from(from, to);
    if (first == kNone) return kNone;
    const Mention& m = mentions_.mention[first];
    if (passage_.has(from, SenseKind::Title)) {
      std::uint32_t person = kNone;
      for (std::uint32_t n = first; n < mentions_.mention.size() && mentions_.mention[n].first < to; ++n)
        if (mentions_.mention[n].type == EntityType::Per) person = n;
      if (person != kNone) return person;
    }
    const bool marked = m.first == from + 1 && (passage_.is_punct(from, kOpenQuote) || passage_.is_punct(from, '('));
    if ((m.first != from && !marked) || m.type == EntityType::Loc || m.type == EntityType::Doc) return kNone;
    if (m.type == EntityType::Ppl) return m.people == PeopleKind::Source || passage_.has(m.first, SenseKind::Title) || ends(m, to) ? first : kNone;
    return ends(m, to) ? first : kNone;
  }

  // Whether nothing but a mark stands between a mention and the end of the headline.
  [[nodiscard]] bool ends(const Mention& m, std::uint32_t to) const {
    return m.last == to || (m.last + 1 == to && passage_.token(m.last).kind == TokenKind::Punct);
  }

  bool add(std::uint32_t mention) {
    if (mention == kNone || mentions_.mention[mention].entity == kNone) return false;
    scope_.links.push_back(mentions_.mention[mention].entity);
    scope_.mentions.push_back(mention);
    return true;
  }

  const Passage& passage_;
  const Mentions& mentions_;
  const Clauses& clauses_;
  const Sentence& sentence_;
  Scope scope_;
};

}  // namespace

std::optional<Scope> speaker_before_colon(const Passage& passage, const Mentions& mentions, const Clauses& clauses, const Sentence& sentence) {
  return Headline(passage, mentions, clauses, sentence).run();
}

}  // namespace isnad
