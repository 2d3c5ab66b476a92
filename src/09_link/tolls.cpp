#include "tolls.h"

#include <algorithm>
#include <array>

namespace isnad::link {
namespace {

constexpr std::array<std::string_view, 3> kRules = {"most-origins", "most-conservative", "latest"};

std::optional<std::uint32_t> choose(const Corpus& corpus, const TollRange& range, TollRule rule) {
  if (range.by.size() == 1 || rule == TollRule::MostConservative) return range.by.front().value;
  if (rule == TollRule::Latest) {
    const auto day = [&](const TollValue& value) { return corpus.document_of(corpus.claims[value.claims.back()]).published; };
    const auto last = std::ranges::max_element(range.by, {}, day);
    const bool alone = std::ranges::count(range.by, day(*last), day) == 1;
    return alone && day(*last) != kNoDay ? std::optional(last->value) : std::nullopt;
  }
  const auto most = std::ranges::max_element(range.by, {}, &TollValue::origins);
  return std::ranges::count(range.by, most->origins, &TollValue::origins) == 1 ? std::optional(most->value) : std::nullopt;
}

}  // namespace

std::string_view name_of(TollRule rule) { return kRules[static_cast<std::size_t>(rule)]; }

std::optional<TollRule> toll_rule_of(std::string_view name) {
  const auto at = std::ranges::find(kRules, name);
  return at == kRules.end() ? std::nullopt : std::optional(static_cast<TollRule>(at - kRules.begin()));
}

bool same_but_rounded(std::uint32_t a, std::uint32_t b) {
  const auto [low, high] = std::minmax(a, b);
  return high - low <= high / 20 && (low % 10 == 0 || high % 10 == 0);
}

std::optional<TollRange> toll_of(const Corpus& corpus, std::span<const std::uint32_t> claims, const Origins& origins, Toll toll,
                                 TollRule rule) {
  TollRange out;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> seen;  // value, origin
  for (std::size_t k = 0; k < claims.size(); ++k) {
    const ClaimSketch& claim = corpus.claims[claims[k]];
    const auto& value = count_of(claim, toll);
    if (!value || claim.stance == Stance::Denied || claim.stance == Stance::Planned) continue;
    auto at = std::ranges::lower_bound(out.by, *value, {}, &TollValue::value);
    if (at == out.by.end() || at->value != *value) at = out.by.insert(at, TollValue{.value = *value, .claims = {}});
    at->claims.push_back(claims[k]);
    if (const std::pair origin(*value, origins.of[k]); std::ranges::find(seen, origin) == seen.end()) {
      seen.push_back(origin);
      ++at->origins;
    }
  }
  if (out.by.empty()) return std::nullopt;
  out.low = out.by.front().value;
  out.high = out.by.back().value;
  out.best = choose(corpus, out, rule);
  out.rule = name_of(rule);
  return out;
}

}  // namespace isnad::link
