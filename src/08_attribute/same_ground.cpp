// "Took the town with the support of D.": who helps in a deed of the sentence helps where that was done. "A visit to Beirut,
// during which he held talks with": what is talked about on a visit is talked about there.
#include <algorithm>

#include "assemble.h"

namespace isnad {
namespace {

constexpr std::uint32_t kTold = 3;  // sentences between two tellings of a deed

bool shares(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  return std::ranges::any_of(a, [&](std::uint32_t who) { return std::ranges::find(b, who) != b.end(); });
}

bool by_force(ClaimType type) {
  return type == ClaimType::Assault || type == ClaimType::Control || type == ClaimType::Coerce || type == ClaimType::Mobilize;
}

// Whether `d` tells how `deed` was done.
bool goes_with(const Draft& d, const Draft& deed) {
  if (d.type == ClaimType::Cooperate) return d.predicate != kNone && by_force(deed.type) && (shares(d.target, deed.agent) || shares(d.agent, deed.agent));
  return deed.type == ClaimType::Consult && (shares(d.agent, deed.agent) || shares(d.agent, deed.target));
}

// "The clashes": what is told a second time by the same noun, now with the article, happened where it was told first.
void same_deed(const Passage& passage, std::vector<Draft>& drafts, std::size_t n) {
  Draft& d = drafts[n];
  if (d.place != kNone || !by_force(d.type) || d.predicate == kNone || !passage.reading(d.first).article()) return;
  for (std::size_t k = n; k-- > 0 && drafts[k].sentence + kTold >= d.sentence;) {
    if (drafts[k].place == kNone || drafts[k].frame.offset != d.frame.offset) continue;
    d.place = drafts[k].place;
    d.why.emplace_back("attribute/same_deed");
    return;
  }
}

// "Began yesterday, in coordination with D., an operation": who helps in a deed of the sentence helps on its day.
void same_day(const std::vector<Draft>& drafts, Draft& d) {
  const Draft* deed = nullptr;
  const auto gap = [&](const Draft& other) { return other.first > d.first ? other.first - d.first : d.first - other.first; };
  for (const Draft& other : drafts)
    if (other.sentence == d.sentence && other.stance == Stance::Asserted && goes_with(d, other) && (deed == nullptr || gap(other) < gap(*deed))) deed = &other;
  if (deed == nullptr || deed->date.date.empty()) return;
  d.date = deed->date;
  d.why.emplace_back("attribute/same_day");
}

}  // namespace

void share_ground(const Passage& passage, std::vector<Draft>& drafts) {
  for (std::size_t n = 0; n < drafts.size(); ++n) {
    Draft& d = drafts[n];
    same_deed(passage, drafts, n);
    if (d.type == ClaimType::Cooperate && d.date.date.empty() && d.stance == Stance::Asserted) same_day(drafts, d);
    if (d.place != kNone || (d.type != ClaimType::Cooperate && d.type != ClaimType::Consult)) continue;
    const Draft* nearest = nullptr;
    std::uint32_t least = 0;
    std::size_t at = n;
    while (at > 0 && drafts[at - 1].sentence == d.sentence) --at;
    for (; at < drafts.size() && drafts[at].sentence == d.sentence; ++at) {
      const Draft& deed = drafts[at];
      if (deed.place == kNone || !goes_with(d, deed)) continue;
      const std::uint32_t gap = deed.first > d.first ? deed.first - d.first : d.first - deed.first;
      if (nearest == nullptr || gap < least) nearest = &deed, least = gap;
    }
    if (nearest == nullptr) continue;
    d.place = nearest->place;
    d.why.emplace_back("attribute/same_ground");
  }
}

}  // namespace isnad
