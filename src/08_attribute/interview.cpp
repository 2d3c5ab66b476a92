// Method: a text is an interview when several of its paragraphs end with a question mark, and several open with a mark of turn ("*", "-", "●●", "Q:").
// A paragraph is a question when it ends so, or opens with the mark of the first question where most that do so end with a question mark; all others
// behind the first question are answers.
#include "interview.h"

#include <algorithm>

#include "places.h"
#include "reach.h"

namespace isnad {
namespace {

constexpr std::ptrdiff_t kQuestions = 2;  // paragraphs that make an interview, and those with a mark of turn
constexpr std::uint32_t kLongestMark = 4;  // tokens of one mark

class Interview {
 public:
  Interview(const Passage& passage, const Mentions& mentions, std::vector<Scope>& scopes) : passage_(passage), mentions_(mentions), scopes_(scopes) { find_paragraphs(); }

  void run() {
    const auto asks = [&](const Stretch& paragraph) { return passage_.is_punct(paragraph.last - 1, '?'); };
    const auto turns = [&](const Stretch& paragraph) { return !mark(paragraph.first).empty(); };
    if (std::ranges::count_if(paragraphs_, asks) < kQuestions || std::ranges::count_if(paragraphs_, turns) < kQuestions) return;
    const auto first = std::find_if(paragraphs_.begin() + 1, paragraphs_.end(), asks);
    if (first == paragraphs_.end()) return;
    const WordView sign = mark(first->first);
    const auto like_first = [&](const Stretch& paragraph) { return !sign.empty() && mark(paragraph.first) == sign; };
    const auto like = std::ranges::count_if(paragraphs_, like_first);
    const bool tells = like < 2 * std::ranges::count_if(paragraphs_, [&](const Stretch& paragraph) { return like_first(paragraph) && asks(paragraph); });
    const std::uint32_t who = speaker_before(first->first);
    if (who == kNone) return;
    for (auto answer = first + 1; answer != paragraphs_.end(); ++answer)
      if (!asks(*answer) && !(tells && like_first(*answer))) add(*answer, who);
  }

 private:
  void find_paragraphs() {
    for (const Sentence& sentence : passage_.tokens.sentence) {
      const bool goes_on = !paragraphs_.empty() && !line_breaks(passage_, paragraphs_.back().last - 1, sentence.first);
      if (goes_on) paragraphs_.back().last = sentence.last;
      else paragraphs_.push_back({sentence.first, sentence.last});
    }
  }

  // The mark of turn that opens at a token, as it is written; empty where there is none.
  [[nodiscard]] WordView mark(std::uint32_t t) const {
    const bool letter = passage_.is_word(t) && passage_.word(t).size() == 1 && passage_.is_punct(t + 1, ':');  // "Q:"
    std::uint32_t end = letter ? t + 1 : t;
    while (!letter && end < t + kLongestMark && end < passage_.size() && passage_.token(end).kind == TokenKind::Punct && passage_.token(end).punct == passage_.token(t).punct) ++end;
    if (end == t || passage_.is_punct(t, kOpenQuote) || passage_.is_punct(t, '(')) return {};
    return passage_.letters.view(passage_.token(t).begin, passage_.token(end - 1).end);
  }

  // The one person who speaks before the first question, as a mention; kNone where nobody does, or several.
  [[nodiscard]] std::uint32_t speaker_before(std::uint32_t end) const {
    std::uint32_t out = kNone;
    for (const Scope& scope : scopes_) {
      if (scope.from >= end || scope.mentions.empty()) continue;
      const Mention& m = mentions_.mention[scope.mentions.back()];
      if (m.type != EntityType::Per) continue;
      if (out != kNone && mentions_.mention[out].entity != m.entity) return kNone;
      out = scope.mentions.back();
    }
    return out;
  }

  void add(const Stretch& answer, std::uint32_t who) {
    Scope& scope = scopes_.emplace_back();
    scope.from = answer.first;
    scope.to = answer.last;
    scope.links = {mentions_.mention[who].entity};
    scope.mentions = {who};
    scope.verb = "say";
    scope.rule = "attribute/interview";
  }

  const Passage& passage_;
  const Mentions& mentions_;
  std::vector<Scope>& scopes_;
  std::vector<Stretch> paragraphs_;
};

}  // namespace

void add_answers(const Passage& passage, const Mentions& mentions, std::vector<Scope>& scopes) {
  Interview(passage, mentions, scopes).run();
}

}  // namespace isnad
