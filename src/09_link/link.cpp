#include <algorithm>
#include <array>

#include "disputes.h"
#include "links.h"
#include "origins.h"
#include "statements.h"
#include "tolls.h"

namespace isnad::link {
namespace {

constexpr std::int32_t kBackgroundDays = 2;  // a text that comes so many days after the first one tells what is known already
constexpr std::size_t kWhy = 6;              // rows of evidence that are named, the heaviest

// Names by how many claims have them, most first; equal ones by number.
std::vector<std::uint32_t> most_named(const Corpus& corpus, std::span<const std::uint32_t> claims, Range ClaimSketch::*role) {
  std::vector<std::uint32_t> all;
  for (const std::uint32_t claim : claims) {
    const auto run = corpus.run(corpus.claims[claim].*role);
    all.insert(all.end(), run.begin(), run.end());
  }
  std::ranges::sort(all);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> counted;  // count, name
  for (const std::uint32_t name : all) {
    if (!counted.empty() && counted.back().second == name) ++counted.back().first;
    else counted.emplace_back(1, name);
  }
  std::ranges::stable_sort(counted, std::greater<>(), &std::pair<std::uint32_t, std::uint32_t>::first);
  std::vector<std::uint32_t> out;
  for (const auto& [count, name] : counted)
    if (count * 3 >= claims.size()) out.push_back(name);
  return out;
}

// The place that most claims name; of equals the smaller one, then the first.
std::uint32_t most_named_place(const Corpus& corpus, std::span<const std::uint32_t> claims) {
  std::vector<std::uint32_t> places;
  for (const std::uint32_t claim : claims)
    if (corpus.claims[claim].place != kNoName) places.push_back(corpus.claims[claim].place);
  std::uint32_t best = kNoName;
  std::ptrdiff_t votes = 0;
  for (const std::uint32_t place : places) {
    const auto count = std::ranges::count(places, place);
    const bool smaller = best != kNoName && corpus.names[place].precision < corpus.names[best].precision;
    if (count > votes || (count == votes && smaller)) {
      best = place;
      votes = count;
    }
  }
  return best;
}

void set_days(const Corpus& corpus, std::span<const std::uint32_t> claims, Statement& out) {
  // The narrowest range that a claim states; else from the first telling to the same.
  for (const std::uint32_t index : claims) {
    const ClaimSketch& claim = corpus.claims[index];
    if (claim.day_from == kNoDay) continue;
    const bool narrower = claim.dated && (!out.dated || claim.day_to - claim.day_from < out.day_to - out.day_from);
    if (out.day_from == kNoDay || narrower) {
      out.day_from = claim.day_from;
      out.day_to = claim.day_to;
      out.dated = claim.dated;
    }
  }
}

}  // namespace

Statement statement_of(const Corpus& corpus, const Comparison& comparison, const Copies& copies, const std::vector<std::uint32_t>& claims, const LinkOptions& options) {
  Statement out;
  out.id = short_id('s', corpus.id_of(corpus.claims[claims.front()]));
  out.type = corpus.claims[claims.front()].type;
  out.agent = most_named(corpus, claims, &ClaimSketch::agent);
  out.target = most_named(corpus, claims, &ClaimSketch::target);
  out.place = most_named_place(corpus, claims);
  set_days(corpus, claims, out);
  std::uint32_t document = kNoName;
  const std::int32_t first_told = corpus.document_of(corpus.claims[claims.front()]).published;
  const std::int32_t occasion = out.dated ? out.day_to : first_told;
  for (const std::uint32_t index : claims) {
    const ClaimSketch& claim = corpus.claims[index];
    const std::int32_t told = corpus.document_of(claim).published;
    out.members.push_back({index, told != kNoDay && occasion != kNoDay && told - std::max(occasion, first_told) > kBackgroundDays});
    out.articles += claim.document != document ? 1 : 0;
    document = claim.document;
  }
  const Origins origins = origins_of(corpus, copies, claims);
  out.origins = origins.count;
  out.circular = origins.circular;
  out.killed = toll_of(corpus, claims, origins, Toll::Killed, options.tolls);
  out.wounded = toll_of(corpus, claims, origins, Toll::Wounded, options.tolls);
  out.captured = toll_of(corpus, claims, origins, Toll::Captured, options.tolls);
  for (const Evidence evidence : evidence_of(corpus, comparison, claims))
    if (out.why.size() < kWhy) out.why.push_back(id_of(evidence));
  return out;
}

}  // namespace isnad::link
