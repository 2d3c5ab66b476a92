// The scopes of a text by sentence: those that begin in it, and those that began before and go on.
#include <algorithm>

#include "sources.h"

namespace isnad {

Scopes::Scopes(std::vector<Scope> scopes, const std::vector<Sentence>& sentences) : scopes_(std::move(scopes)) {
  std::ranges::stable_sort(scopes_, [](const Scope& a, const Scope& b) {
    return a.from != b.from ? a.from < b.from : a.to > b.to;
  });
  std::vector<std::uint32_t> open;
  first_crossing_.reserve(sentences.size() + 1);
  own_.reserve(sentences.size() + 1);
  std::uint32_t next = 0;
  for (const Sentence& sentence : sentences) {
    std::erase_if(open, [&](std::uint32_t scope) { return scopes_[scope].to <= sentence.first; });
    first_crossing_.push_back(static_cast<std::uint32_t>(crossing_.size()));
    crossing_.insert(crossing_.end(), open.begin(), open.end());
    own_.push_back(next);
    for (; next < scopes_.size() && scopes_[next].from < sentence.last; ++next)
      if (scopes_[next].to > sentence.last) open.push_back(next);
  }
  own_.push_back(next);
  first_crossing_.push_back(static_cast<std::uint32_t>(crossing_.size()));
}

template <class Visit>
void Scopes::each(std::uint32_t sentence, std::uint32_t token, Visit&& visit) const {
  for (std::uint32_t at = first_crossing_[sentence]; at < first_crossing_[sentence + 1]; ++at)
    if (token < scopes_[crossing_[at]].to) visit(scopes_[crossing_[at]]);
  for (std::uint32_t at = own_[sentence]; at < own_[sentence + 1] && scopes_[at].from <= token; ++at)
    if (token < scopes_[at].to) visit(scopes_[at]);
}

std::vector<const Scope*> Scopes::around(std::uint32_t sentence, std::uint32_t token) const {
  std::vector<const Scope*> out;
  if (const std::size_t count = depth(sentence, token); count > 0) out.reserve(count);
  each(sentence, token, [&](const Scope& scope) { out.push_back(&scope); });
  if (out.size() > kMaxChain) out.erase(out.begin(), out.end() - kMaxChain);
  return out;
}

std::size_t Scopes::depth(std::uint32_t sentence, std::uint32_t token) const {
  std::size_t count = 0;
  each(sentence, token, [&](const Scope&) { ++count; });
  return count;
}

}  // namespace isnad
