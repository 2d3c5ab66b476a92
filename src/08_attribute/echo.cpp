// Some sites repeat the title below the article ("link to the article: ..."). What the title tells is told by the body;
// the second title tells nothing besides. It is known by the first words of the title, near the end of the text, with no
// more words behind them than the title has.
#include <algorithm>

#include "assemble.h"

namespace isnad {
namespace {

constexpr std::uint32_t kEchoReach = 60;  // tokens before the end of the text in which the title is looked for again
constexpr std::size_t kEchoWords = 4;     // words of the title that must recur

// The first token of the title's second coming; kNone when it does not come again.
std::uint32_t echo_of_title(const Passage& passage) {
  const std::vector<Token>& token = passage.tokens.token;
  const std::uint32_t title_end = passage.document.title_begin + passage.document.title_bytes;
  std::vector<std::uint32_t> title;
  for (std::uint32_t t = 0; t < token.size() && passage.letters.origin[token[t].begin] < title_end; ++t)
    if (token[t].kind == TokenKind::Word) title.push_back(t);
  if (title.size() < kEchoWords) return kNone;
  std::vector<std::uint32_t> tail;
  const auto end = static_cast<std::uint32_t>(token.size());
  for (std::uint32_t t = std::max(title.back() + 1, end > kEchoReach ? end - kEchoReach : 0); t < end; ++t)
    if (token[t].kind == TokenKind::Word) tail.push_back(t);
  if (tail.size() < kEchoWords) return kNone;
  for (std::size_t at = tail.size() > title.size() ? tail.size() - title.size() : 0; at + kEchoWords <= tail.size(); ++at) {
    std::size_t n = 0;
    while (n < kEchoWords && token[tail[at + n]].hash == token[title[n]].hash) ++n;
    if (n == kEchoWords) return tail[at];
  }
  return kNone;
}

}  // namespace

void drop_echo(const Passage& passage, std::vector<Draft>& drafts) {
  const std::uint32_t from = passage.document.title_bytes != 0 ? echo_of_title(passage) : kNone;
  if (from != kNone) std::erase_if(drafts, [&](const Draft& d) { return d.first >= from; });
}

}  // namespace isnad
