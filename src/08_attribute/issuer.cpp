#include "issuer.h"

namespace isnad {
namespace {

constexpr std::uint32_t kHeading = 3;   // sentences in which a statement says whose it is
constexpr std::uint32_t kIssued = 8;    // tokens from "statement" to "issued by D."

class Issuer {
 public:
  Issuer(const Passage& passage, const Mentions& mentions, const Clauses& clauses, const Scopes& scopes)
      : passage_(passage), mentions_(mentions), clauses_(clauses), scopes_(scopes) {}

  [[nodiscard]] std::uint32_t run() const {
    for (std::uint32_t s = 0; s < kHeading && s < passage_.tokens.sentence.size(); ++s)
      if (const std::uint32_t who = by_heading(passage_.tokens.sentence[s]); who != kNone) return who;
    for (std::uint32_t s = 0; s < passage_.tokens.sentence.size(); ++s)
      for (std::uint32_t t = passage_.tokens.sentence[s].first; t + 1 < passage_.tokens.sentence[s].last; ++t)
        if (const std::uint32_t who = organisation_behind(t + 1, ArgSlot::Fi); who != kNone && is_we(t) && scopes_.depth(s, t) == 0) return who;
    for (const Predicate& p : clauses_.predicate)
      if (p.verb && p.morph.person == 1 && scopes_.depth(p.sentence, p.first) == 0)
        if (const std::uint32_t who = organisation_behind(p.last, ArgSlot::Fi); who != kNone) return who;
    return kNone;
  }

 private:
  // "Statement number 3 issued by (an) D."
  [[nodiscard]] std::uint32_t by_heading(const Sentence& sentence) const {
    const Mention* document = mentions_.on(sentence.first);
    if (document == nullptr || document->type != EntityType::Doc) return kNone;
    for (std::uint32_t t = document->last; t < sentence.last && t < document->last + kIssued; ++t)
      if (const std::uint32_t who = organisation_behind(t, ArgSlot::An); who != kNone) return who;
    return kNone;
  }

  // "We", "that we".
  [[nodiscard]] bool is_we(std::uint32_t t) const {
    if (!passage_.is_word(t)) return false;
    if (passage_.function(t) == FunctionClass::Complementiser) return passage_.reading(t).enclitic == Enclitic::Na;
    const NounRow* word = passage_.noun(t, SenseKind::Function);
    return word != nullptr && passage_.tables.text(word->note) == "we";
  }

  // The organisation behind a preposition that stands at `t`.
  [[nodiscard]] std::uint32_t organisation_behind(std::uint32_t t, ArgSlot slot) const {
    const Mention* m = mentions_.on(t + 1);  // asked first: few tokens stand before an organisation
    if (m == nullptr || m->first != t + 1 || m->type != EntityType::Org || !passage_.is_word(t)) return kNone;
    const NounRow* word = passage_.noun(t, SenseKind::Function);
    return word != nullptr && word->what == static_cast<std::uint8_t>(FunctionClass::Preposition) && word->value == static_cast<std::int32_t>(slot) ? m->entity : kNone;
  }

  const Passage& passage_;
  const Mentions& mentions_;
  const Clauses& clauses_;
  const Scopes& scopes_;
};

}  // namespace

std::uint32_t issuer_of(const Passage& passage, const Mentions& mentions, const Clauses& clauses, const Scopes& scopes) {
  return Issuer(passage, mentions, clauses, scopes).run();
}

}  // namespace isnad
