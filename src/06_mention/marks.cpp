#include "marks.h"

#include <algorithm>

namespace isnad {
namespace {

bool opens(const Token& token) { return token.punct == kOpenQuote; }
bool closes(const Token& token) { return token.punct == kCloseQuote; }

// The marks that go, each once, in text order.
std::vector<std::uint32_t> marks_of_names(const Tokens& tokens, const Mentions& mentions) {
  const auto& token = tokens.token;
  const auto closes_before = [&](std::uint32_t t) {  // some outlets open with the mark that closes
    return closes(token[t]) && !std::ranges::binary_search(tokens.quote, t, {}, &Quote::last);
  };
  std::vector<std::uint32_t> gone;
  for (const Mention& m : mentions.mention) {
    if (m.type == EntityType::Doc) continue;
    std::uint32_t open = kNone;
    for (std::uint32_t t = m.first; t < m.last; ++t) {
      if (opens(token[t])) open = t;
      if (!closes(token[t])) continue;
      if (open == kNone && m.first > 0 && opens(token[m.first - 1])) open = m.first - 1;  // "«al-Qaeda» in the Peninsula"
      if (open != kNone) gone.insert(gone.end(), {open, t});
      open = kNone;
    }
    if (m.last >= token.size() || !closes(token[m.last])) continue;
    if (open == kNone && m.first > 0 && (opens(token[m.first - 1]) || closes_before(m.first - 1))) open = m.first - 1;
    if (open != kNone) gone.insert(gone.end(), {open, m.last});
  }
  std::ranges::sort(gone);
  gone.erase(std::ranges::unique(gone).begin(), gone.end());  // one mark may close a name and open the next
  return gone;
}

// Token numbers with some tokens left out.
class Renumbering {
 public:
  Renumbering(const std::vector<std::uint32_t>& gone, std::size_t tokens) : before_(tokens + 1, 0) {
    auto next = gone.begin();
    std::uint32_t left_out = 0;
    for (std::uint32_t t = 0; t <= tokens; ++t) {
      before_[t] = left_out;
      if (next != gone.end() && *next == t) ++left_out, ++next;
    }
  }

  [[nodiscard]] std::uint32_t operator()(std::uint32_t t) const { return t - before_[t]; }

  /// First and last of a stretch.
  template <class Stretch>
  void move(std::vector<Stretch>& all) const {
    for (Stretch& one : all) one.first = (*this)(one.first), one.last = (*this)(one.last);
  }

 private:
  std::vector<std::uint32_t> before_;
};

// A list with an element for each token.
template <class T>
void leave_out(std::vector<T>& list, const std::vector<std::uint32_t>& gone) {
  std::size_t to = gone.front();
  auto next = gone.begin();
  for (std::size_t from = to; from < list.size(); ++from) {
    if (next != gone.end() && *next == from) {
      ++next;
      continue;
    }
    list[to++] = std::move(list[from]);
  }
  list.resize(to);
}

}  // namespace

void leave_out_marks(Tokens& tokens, Segments& segments, Hits& hits, Mentions& mentions) {
  const std::vector<std::uint32_t> gone = marks_of_names(tokens, mentions);
  if (gone.empty()) return;
  const Renumbering renumbered(gone, tokens.token.size());
  std::erase_if(tokens.quote, [&](const Quote& quote) { return std::ranges::binary_search(gone, quote.last); });
  renumbered.move(tokens.sentence);
  renumbered.move(tokens.quote);
  renumbered.move(hits.hit);
  renumbered.move(mentions.mention);
  renumbered.move(mentions.inside);
  renumbered.move(mentions.date);
  renumbered.move(mentions.number);
  for (std::uint32_t& t : mentions.sport) t = renumbered(t);
  leave_out(tokens.token, gone);
  leave_out(segments.of, gone);
  leave_out(segments.about, gone);
  leave_out(hits.at, gone);
  leave_out(mentions.at, gone);
  leave_out(mentions.number_at, gone);
}

}  // namespace isnad
