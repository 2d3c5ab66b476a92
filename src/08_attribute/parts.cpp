// BELONG from apposition: "the Golden Division, one of the formations of the army", "So-and-so, one of the fighters of D.":
// what stands before "one of" is part of the organisation behind it.
#include "assemble.h"

namespace isnad {
namespace {

constexpr std::uint32_t kHeadReach = 3;  // tokens from "one of" to the organisation: a noun and an adjective
constexpr std::uint32_t kGap = 2;        // tokens between the part and "one of": a mark, a pronoun

class Parts {
 public:
  Parts(const Passage& passage, const Mentions& mentions, std::vector<Draft>& out)
      : passage_(passage), mentions_(mentions), out_(out) {}

  void run() {
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
      Draft draft;
      draft.type = ClaimType::Belong;
      draft.first = number.first;
      draft.last = number.last;
      draft.sentence = s;
      draft.agent = {part->entity};
      draft.target = {whole->entity};
      draft.why = {"attribute/one_of"};
      out_.push_back(std::move(draft));
    }
  }

 private:
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
