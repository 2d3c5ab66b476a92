// Method: what is said behind a colon, without quotation marks, goes on to the end of the paragraph, but for a sentence in which somebody else speaks or
// with which the text turns to something else. A quotation that tells something and that no scope holds is said by who acts in its sentence before the
// colon ("So-and-so remembers those days: ..."), else by who spoke last.
#include "quotations.h"

#include <algorithm>

#include "reach.h"

namespace isnad {
namespace {

constexpr std::uint32_t kShortest = 8;  // tokens of a quotation that tells something, and is no name or title
constexpr std::uint32_t kMemory = 2;    // sentences over which a quotation goes on with what somebody said

class Quotations {
 public:
  Quotations(const Passage& passage, const Mentions& mentions, const Clauses& clauses, std::vector<Scope>& scopes)
      : passage_(passage), mentions_(mentions), clauses_(clauses), scopes_(scopes) {}

  void run() {
    for (Scope& scope : scopes_) go_on(scope);
    const std::size_t known = scopes_.size();
    for (const Quote& quote : passage_.tokens.quote)
      if (quote.last >= quote.first + kShortest && tells(quote) && !said(quote, known)) add(quote, known);
  }

 private:
  [[nodiscard]] const Predicate& cue(const Scope& scope) const { return clauses_.predicate[scope.cue]; }

  // "Said So-and-so: We were told nothing. The army entered the town, and shelled it."
  void go_on(Scope& scope) const {
    if (scope.cue == kNone || !cue(scope).verb || !is_speaker(mentions_.mention[scope.mentions.back()]) || scope.from == 0 || !passage_.is_punct(scope.from - 1, ':')) return;
    if (opens_quotation(scope.from) || passage_.function(scope.from) == FunctionClass::Complementiser) return;
    const std::vector<Sentence>& sentences = passage_.tokens.sentence;
    for (std::uint32_t n = cue(scope).sentence + 1; n < sentences.size() && scope.to == sentences[n - 1].last && goes_on(sentences[n]); ++n) scope.to = sentences[n].last;
  }

  [[nodiscard]] bool opens_quotation(std::uint32_t t) const { return t < passage_.size() && (passage_.is_punct(t, kOpenQuote) || passage_.token(t).quote_depth > 0); }

  [[nodiscard]] bool goes_on(const Sentence& sentence) const {
    if (line_breaks(passage_, sentence.first - 1, sentence.first) || (may_open_clause(passage_, sentence.first) && opens_clause(passage_, sentence.first, "turn"))) return false;
    auto p = std::ranges::lower_bound(clauses_.predicate, sentence.first, {}, &Predicate::first);
    for (; p != clauses_.predicate.end() && p->first < sentence.last; ++p)
      if (p->verb && p->morph.person == 3 && (p->kind == PredicateKind::Cue || (p->first == sentence.first && p->morph.aspect == kImperfect))) return false;  // "and the attack comes (wa-ya'ti) after"
    return passage_.function(sentence.first) != FunctionClass::Auxiliary;  // "and the army had (wa-kana)": the text goes back
  }

  [[nodiscard]] bool tells(const Quote& quote) const {
    const auto verb = std::find_if(std::ranges::lower_bound(clauses_.predicate, quote.first, {}, &Predicate::first), clauses_.predicate.end(), [](const Predicate& p) { return p.verb; });
    return verb != clauses_.predicate.end() && verb->first < quote.last;
  }

  [[nodiscard]] bool said(const Quote& quote, std::size_t known) const {
    return std::any_of(scopes_.begin(), scopes_.begin() + static_cast<std::ptrdiff_t>(known), [&](const Scope& scope) { return scope.from < quote.last && quote.first < scope.to; });
  }

  void add(const Quote& quote, std::size_t known) {
    if (quote.first < 2) return;
    const auto in = std::ranges::upper_bound(passage_.tokens.sentence, quote.first, {}, &Sentence::first) - 1;
    const bool colon = passage_.is_punct(quote.first - 2, ':');
    const bool alone = quote.first - 1 == in->first || passage_.is_punct(quote.first - 2, '.');
    if (!colon && !alone) return;
    Scope scope;
    const std::uint32_t verb = first_verb(*in, quote.first);
    const std::uint32_t who = colon && verb != kNone ? doer_of(clauses_.predicate[verb]) : kNone;
    if (who != kNone) {
      scope.links = {mentions_.mention[who].entity};
      scope.mentions = {who};
    } else if (const Scope* last = last_before(static_cast<std::uint32_t>(in - passage_.tokens.sentence.begin()), quote.first, known); last != nullptr && (verb == kNone || verb == last->cue)) {
      scope.links = last->links;
      scope.mentions = last->mentions;
    } else {
      return;
    }
    scope.from = quote.first;
    scope.to = quote.last;
    scope.verb = "say";
    scope.rule = "attribute/quotation";
    scopes_.push_back(std::move(scope));
  }

  // The first verb of a sentence, before a token; kNone where none stands there.
  [[nodiscard]] std::uint32_t first_verb(const Sentence& sentence, std::uint32_t end) const {
    auto p = std::ranges::lower_bound(clauses_.predicate, sentence.first, {}, &Predicate::first);
    while (p != clauses_.predicate.end() && p->first < end && !p->verb) ++p;
    return p != clauses_.predicate.end() && p->first < end ? static_cast<std::uint32_t>(p - clauses_.predicate.begin()) : kNone;
  }

  [[nodiscard]] bool is_speaker(const Mention& m) const {
    return m.entity != kNone && (m.type == EntityType::Per || (m.type == EntityType::Ppl && m.people == PeopleKind::Source));
  }

  [[nodiscard]] std::uint32_t doer_of(const Predicate& p) const {
    const Argument& subject = p.slot(ArgSlot::Subj);
    return !p.passive && subject.count == 1 && is_speaker(mentions_.mention[subject.mention[0]]) ? subject.mention[0] : kNone;
  }

  // The last who spoke outside quotations before a token, in its sentence or the ones right before; null where that is a body.
  [[nodiscard]] const Scope* last_before(std::uint32_t sentence, std::uint32_t t, std::size_t known) const {
    const Scope* out = nullptr;
    for (std::size_t n = 0; n < known; ++n) {
      const Scope& scope = scopes_[n];
      if (scope.cue == kNone || !cue(scope).verb || cue(scope).kind != PredicateKind::Cue || cue(scope).first >= t || cue(scope).sentence + kMemory < sentence) continue;
      if (passage_.token(cue(scope).first).quote_depth == 0 && (out == nullptr || cue(*out).first < cue(scope).first)) out = &scope;
    }
    return out != nullptr && is_speaker(mentions_.mention[out->mentions.back()]) ? out : nullptr;
  }

  const Passage& passage_;
  const Mentions& mentions_;
  const Clauses& clauses_;
  std::vector<Scope>& scopes_;
};

}  // namespace

void add_quotations(const Passage& passage, const Mentions& mentions, const Clauses& clauses, std::vector<Scope>& scopes) {
  Quotations(passage, mentions, clauses, scopes).run();
}

}  // namespace isnad
