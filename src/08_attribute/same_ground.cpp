// "Took the town with the support of D.": who helps in a deed of the sentence helps where that was done. "A visit to Beirut,
// during which he held talks with": what is talked about on a visit is talked about there.
#include <algorithm>

#include "assemble.h"

namespace isnad {
namespace {

constexpr std::uint32_t kTold = 3;  // sentences between two tellings of a deed

// Whether `d` tells how `deed` was done.
bool goes_with(const Draft& d, const Draft& deed) {
  if (d.type == ClaimType::Cooperate) return d.predicate != kNone && by_force(deed.type) && (overlap(d.target, deed.agent) || overlap(d.agent, deed.agent));
  return deed.type == ClaimType::Consult && (overlap(d.agent, deed.agent) || overlap(d.agent, deed.target));
}

// "The clashes": what is told a second time by the same noun, now with the article, happened where and when it was told first; so did
// "this attack" (hadha), by whatever word it was told, though another place stands near.
void same_deed(const Passage& passage, std::vector<Draft>& drafts, std::size_t n) {
  Draft& d = drafts[n];
  if (!by_force(d.type) || d.predicate == kNone || !passage.reading(d.first).article()) return;
  const bool pointed = d.first > 0 && passage.function(d.first - 1) == FunctionClass::Demonstrative;
  const bool only_near = pointed && std::ranges::find(d.why, "attribute/nearest_place") != d.why.end();
  const bool dated = !d.date.date.empty() || d.stance != Stance::Asserted;
  if (d.place != kNone && dated && !only_near) return;
  for (std::size_t k = n; k-- > 0 && drafts[k].sentence + kTold >= d.sentence;) {
    const Draft& deed = drafts[k];
    const bool where = (d.place == kNone || only_near) && deed.place != kNone;
    const bool when = !dated && !deed.date.date.empty() && deed.stance == Stance::Asserted && (d.place == kNone || where || d.place == deed.place);
    if ((deed.frame.offset != d.frame.offset && !(pointed && deed.type == d.type)) || !(where || when)) continue;
    if (where) d.place = deed.place;
    if (when) d.date = deed.date;
    d.why.emplace_back("attribute/same_deed");
    return;
  }
}

// A verb in the perfect, or a noun that stands under one.
bool happened(const Clauses& clauses, const Predicate& p) {
  const Predicate& tells = p.verb || p.under == kNone ? p : clauses.predicate[p.under];
  return tells.verb && tells.kind != PredicateKind::Cue && tells.morph.aspect == kPerfect;
}

// "(The army shelled D. yesterday.) The observatory said that raids had hit posts of D.": what a source tells in the next sentence of
// force against the same victims is of that day, where he tells what happened and not what goes on.
void day_before_report(const Clauses& clauses, std::vector<Draft>& drafts, std::size_t n) {
  Draft& d = drafts[n];
  if (d.predicate == kNone || !happened(clauses, clauses.predicate[d.predicate]) || !d.date.date.empty() || d.type != ClaimType::Assault || d.stance != Stance::Asserted || d.scopes.empty() || d.target.empty()) return;
  for (std::size_t k = n; k-- > 0 && drafts[k].sentence + 1 >= d.sentence;) {
    const Draft& deed = drafts[k];
    if (deed.sentence == d.sentence || deed.type != d.type || deed.stance != Stance::Asserted || deed.date.date.empty() || deed.target != d.target) continue;
    d.date = deed.date;
    d.why.emplace_back("attribute/report_of_the_deed");
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

void share_ground(const Passage& passage, const Clauses& clauses, std::vector<Draft>& drafts) {
  for (std::size_t n = 0; n < drafts.size(); ++n) {
    Draft& d = drafts[n];
    same_deed(passage, drafts, n);
    day_before_report(clauses, drafts, n);
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
