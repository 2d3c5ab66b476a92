// "Took the town with the support of D.": who helps in a deed of the sentence helps where that was done. "A visit to Beirut,
// during which he held talks with": what is talked about on a visit is talked about there.
#include <algorithm>

#include "assemble.h"

namespace isnad {
namespace {

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

}  // namespace

void share_ground(const Passage& passage, std::vector<Draft>& drafts) {
  for (std::size_t n = 0; n < drafts.size(); ++n) {
    Draft& d = drafts[n];
    if (d.place == kNone && by_force(d.type) && d.predicate != kNone && passage.reading(d.first).article()) {
      for (std::size_t k = n; k-- > 0 && drafts[k].sentence + 3 >= d.sentence;)
        if (drafts[k].place != kNone && drafts[k].frame.offset == d.frame.offset) {
          d.place = drafts[k].place;
          d.why.emplace_back("attribute/same_deed");
          break;
        }
    }
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
