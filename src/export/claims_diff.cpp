#include "claims_diff.h"

#include <algorithm>
#include <map>

namespace isnad {
namespace {

std::vector<std::size_t> differing(const LineClaim& a, const LineClaim& b) {
  std::vector<std::size_t> out;
  for (std::size_t n = 0; n < kClaimFields.size(); ++n)
    if (a.field[n] != b.field[n]) out.push_back(n);
  return out;
}

bool may_be_one(const LineClaim& a, const LineClaim& b) {
  if (a.begin == b.begin && a.end == b.end) return true;
  return a.field[kTypeField] == b.field[kTypeField] && a.field[kSentenceField] == b.field[kSentenceField];
}

struct Candidate { std::size_t before, after; std::vector<std::size_t> fields; };

// The same words go before another word of the sentence, however many fields agree.
bool likelier(const Candidate& a, const Candidate& b) {
  const auto moved = [](const Candidate& c) { return std::ranges::find(c.fields, kAnchorField) != c.fields.end(); };
  if (moved(a) != moved(b)) return !moved(a);
  return a.fields.size() < b.fields.size();
}

std::uint64_t anchor(const ClaimChange& change) { return change.after != nullptr ? change.after->begin : change.before->begin; }

}  // namespace

std::vector<ClaimChange> compare_claims(const LineDocument& before, const LineDocument& after) {
  std::vector<Candidate> candidates;
  for (std::size_t b = 0; b < before.claims.size(); ++b)
    for (std::size_t a = 0; a < after.claims.size(); ++a)
      if (may_be_one(before.claims[b], after.claims[a]))
        candidates.push_back({b, a, differing(before.claims[b], after.claims[a])});
  std::ranges::stable_sort(candidates, likelier);
  std::vector<bool> taken_before(before.claims.size()), taken_after(after.claims.size());
  std::vector<ClaimChange> out;
  for (Candidate& candidate : candidates) {
    if (taken_before[candidate.before] || taken_after[candidate.after]) continue;
    taken_before[candidate.before] = taken_after[candidate.after] = true;
    if (!candidate.fields.empty())
      out.push_back({&before.claims[candidate.before], &after.claims[candidate.after], std::move(candidate.fields)});
  }
  for (std::size_t b = 0; b < before.claims.size(); ++b)
    if (!taken_before[b]) out.push_back({&before.claims[b], nullptr, {}});
  for (std::size_t a = 0; a < after.claims.size(); ++a)
    if (!taken_after[a]) out.push_back({nullptr, &after.claims[a], {}});
  std::ranges::stable_sort(out, {}, anchor);
  return out;
}

std::vector<DocumentPair> pair_documents(const std::vector<LineDocument>& before, const std::vector<LineDocument>& after) {
  std::map<std::string_view, std::vector<std::size_t>> waiting;  // in the new reading, last first
  for (std::size_t n = after.size(); n-- > 0;) waiting[after[n].id].push_back(n);
  std::vector<bool> paired(after.size());
  std::vector<DocumentPair> out;
  for (const LineDocument& document : before) {
    std::vector<std::size_t>& same = waiting[document.id];
    if (same.empty()) {
      out.push_back({&document, nullptr});
      continue;
    }
    out.push_back({&document, &after[same.back()]});
    paired[same.back()] = true;
    same.pop_back();
  }
  for (std::size_t n = 0; n < after.size(); ++n)
    if (!paired[n]) out.push_back({nullptr, &after[n]});
  return out;
}

}  // namespace isnad
