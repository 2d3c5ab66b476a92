// Method: pairs of claims that count one thing, the likest first, join their groups (Kruskal's order), but never so that one text gives
// two numbers on one word, or four on any: such a text tells of two things, and the others of one of them.
#include "counts.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "tolls.h"

namespace isnad::link {
namespace {

constexpr std::size_t kReach = 32;  // claims before a claim that it is compared with
constexpr std::size_t kListed = 3;    // numbers of a sentence on one word: it counts in several places
constexpr std::size_t kAccounts = 3;  // numbers that a text gives of one thing, on three words: one that gives more tells of two
constexpr std::size_t kFights = 3;    // numbers of fighters that may be of one fight: more are of a front, on which some die every day

struct Value {
  std::uint32_t claim, value;
};

struct Pair {
  float likeness;
  std::uint32_t first, second;
  bool equal;
};

class Counts {
 public:
  Counts(const Corpus& corpus, const Sameness& same, std::span<const TollRange* const> ranges, Toll toll) : corpus_(corpus), same_(same), toll_(toll) {
    for (const TollRange* range : ranges)
      for (const TollValue& value : range->by)
        for (const std::uint32_t claim : value.claims) values_.push_back({claim, value.value});
    std::ranges::sort(values_, {}, &Value::claim);
    group_.resize(values_.size());
    std::iota(group_.begin(), group_.end(), 0U);
    for (std::uint32_t k = 0; k < values_.size(); ++k) members_.push_back({k});
    disputed_.resize(values_.size());
    for (std::size_t k = 0; k < values_.size(); ++k) listed_.push_back(lists_counts(k));
  }

  std::vector<std::vector<Count>> rivals() {
    for (const Pair& pair : pairs()) join(pair);
    std::map<std::uint32_t, std::set<std::uint32_t>> rival;  // numbers in dispute of each group
    for (std::size_t k = 0; k < values_.size(); ++k)
      if (disputed_[k]) rival[group_[k]].insert(values_[k].value);
    std::vector<std::vector<Count>> out;
    for (const auto& [group, numbers] : rival) {
      if (numbers.size() > kFights && counts_fighters(group)) continue;
      std::ranges::sort(members_[group]);
      std::vector<Count>& counts = out.emplace_back();
      for (const std::uint32_t number : numbers) {
        Count& count = counts.emplace_back(Count{.value = number, .claims = {}});
        for (const std::uint32_t k : members_[group])
          if (values_[k].value == number) count.claims.push_back(values_[k].claim);
      }
    }
    return out;
  }

 private:
  const ClaimSketch& claim(std::size_t k) const { return corpus_.claims[values_[k].claim]; }

  bool counts_fighters(std::uint32_t group) const {
    return std::ranges::none_of(members_[group], [&](std::uint32_t k) { return (claim(k).counted & kCivilians) != 0; });
  }

  std::vector<Pair> pairs() const {
    std::vector<Pair> out;
    for (std::size_t b = 0; b < values_.size(); ++b) {
      same_.look_at(claim(b));
      for (std::size_t a = b - std::min(b, kReach); a < b; ++a) {
        const bool equal = agree(a, b);
        if (!equal && claim(a).document != claim(b).document && (knows(b, a) || knows(a, b))) continue;
        if (!equal && (brought_up_to_date(a, b) || listed_[a] || listed_[b])) continue;
        if (const float likeness = same_.one_count(claim(a), claim(b), toll_, equal); likeness > 0)
          out.push_back({likeness, static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b), equal});
      }
    }
    std::ranges::stable_sort(out, std::greater<>(), &Pair::likeness);
    return out;
  }

  // Rounded, or as far beyond a bound as a bound goes. Papers say "at least" of every first count: two such counts are two numbers.
  // "At least sixty" is no rounding of 57.
  bool agree(std::size_t a, std::size_t b) const {
    const std::size_t low = values_[a].value < values_[b].value ? a : b, high = a + b - low;
    const std::uint32_t p = values_[low].value, q = values_[high].value;
    if (p == q) return true;
    const Bound below = bound(low), above = bound(high);
    if (above != Bound::Min && same_but_rounded(p, q)) return true;
    if (below == Bound::Min) return above != Bound::Min && q * 2 <= p * 3;
    return (below == Bound::About || above == Bound::About || above == Bound::Max) && q * 5 <= p * 6;
  }

  // A source that counts more the next day has brought its count up to date.
  bool brought_up_to_date(std::size_t a, std::size_t b) const {
    const std::int32_t told = corpus_.document_of(claim(a)).published, then = corpus_.document_of(claim(b)).published;
    if (told == then || told == kNoDay || then == kNoDay || !same_.on_one_word(claim(a), claim(b))) return false;
    return (told < then) == (values_[a].value < values_[b].value);
  }

  // "Twenty fell in A, six in B and five in C": a list of counts, of which the places are easily mistaken.
  bool lists_counts(std::size_t k) const {
    const DocumentSketch& text = corpus_.document_of(claim(k));
    const auto beside = [&](std::uint32_t c) { return corpus_.claims[c].sentence == claim(k).sentence; };
    std::uint32_t c = values_[k].claim;  // the claims of a text stand in its order
    while (c > text.first_claim && beside(c - 1)) --c;
    std::set<std::uint32_t> numbers;
    for (; c < text.first_claim + text.claims && beside(c); ++c)
      if (const ClaimSketch& other = corpus_.claims[c]; count_of(other, toll_) && same_.told_together(claim(k), other)) numbers.insert(*count_of(other, toll_));
    return numbers.size() >= kListed;
  }

  Bound bound(std::size_t k) const { return claim(k).bound[static_cast<int>(toll_)]; }

  // Whether the text of a claim gives the number of another, too: then it is not in dispute, but where it is a headline that counts otherwise.
  bool knows(std::size_t a, std::size_t other) const {
    bool found = false;
    if (!claim(a).headline) for_text_of(a, [&](std::size_t k) { found |= values_[k].value == values_[other].value; });
    return found;
  }

  // The claims of a text stand side by side.
  template <class Visit>
  void for_text_of(std::size_t a, Visit&& visit) const {
    std::size_t first = a;
    while (first > 0 && claim(first - 1).document == claim(a).document) --first;
    for (std::size_t k = first; k < values_.size() && claim(k).document == claim(a).document; ++k) visit(k);
  }

  void join(const Pair& pair) {
    std::uint32_t into = group_[pair.first], from = group_[pair.second];
    if (into != from) {
      if (members_[into].size() < members_[from].size()) std::swap(into, from);
      if (!one_thing(into, from)) return;
      for (const std::uint32_t k : members_[from]) group_[k] = into;
      members_[into].insert(members_[into].end(), members_[from].begin(), members_[from].end());
      members_[from].clear();
    }
    if (!pair.equal) disputed_[pair.first] = disputed_[pair.second] = true;
  }

  bool one_thing(std::uint32_t one, std::uint32_t other) const {
    bool holds = true;
    for (const std::uint32_t a : members_[other]) {
      std::set<std::uint32_t> numbers;  // of its text
      for_text_of(a, [&](std::size_t b) {
        if (group_[b] == one || group_[b] == other) numbers.insert(values_[b].value);
        if (group_[b] == one && values_[a].value != values_[b].value && same_.told_together(claim(a), claim(b))) holds = false;
      });
      holds = holds && numbers.size() <= kAccounts;
    }
    return holds;
  }

  const Corpus& corpus_;
  const Sameness& same_;
  Toll toll_;
  std::vector<Value> values_;
  std::vector<std::uint32_t> group_;
  std::vector<std::vector<std::uint32_t>> members_;  ///< of each group
  std::vector<bool> listed_;  // stands in a list of counts
  std::vector<bool> disputed_;
};

}  // namespace

std::vector<std::vector<Count>> rival_counts(const Corpus& corpus, const Sameness& same, std::span<const TollRange* const> ranges, Toll toll) {
  return Counts(corpus, same, ranges, toll).rivals();
}

}  // namespace isnad::link
