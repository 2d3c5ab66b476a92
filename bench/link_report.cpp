#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <vector>

#include "apart.h"
#include "archive.h"
#include "clock.h"
#include "links.h"
#include "report.h"

namespace isnad::bench {
namespace {

constexpr std::size_t kSizes[] = {10'000, 20'000, 40'000, 50'000, 80'000, 100'000, 160'000, 200'000};
constexpr int kRuns = 3;                  // of which the least counts: what else the machine does only adds
constexpr std::size_t kGated = 100'000;  // documents that the gates of time and memory are about

struct Measured {
  double sketch = 0, copies = 0, link = 0;  // seconds of the thread; link finds the copies, too, and is the least of kRuns
  double peak_mib = 0;
  std::size_t claims = 0, groups = 0, statements = 0, disputes = 0;
  PairScore copy_pairs, claim_pairs;
};

Measured measure(const Tables& tables, Extent extent) {
  Measured out;
  const MadeArchive archive = make_archive(tables, extent);
  out.sketch = archive.sketch_seconds;
  out.claims = archive.corpus.claims.size();
  double begin = thread_seconds();
  const link::Copies copies = link::find_copies(archive.corpus);
  out.copies = thread_seconds() - begin;
  link::Links links;
  for (int run = 0; run < kRuns; ++run) {
    links = {};
    begin = thread_seconds();
    links = link::link(archive.corpus);
    const double taken = thread_seconds() - begin;
    out.link = run == 0 ? taken : std::min(out.link, taken);
  }
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  out.peak_mib = static_cast<double>(usage.ru_maxrss) / 1024;
  out.groups = copies.groups.size();
  out.copy_pairs = score_pairs(copies.text_of, archive.text_of);
  out.statements = links.statements.size();
  out.disputes = links.disputes.size();
  std::vector<std::uint32_t> statement_of(out.claims);
  for (std::uint32_t claim = 0; claim < out.claims; ++claim)  // a claim in no statement stands alone
    statement_of[claim] = static_cast<std::uint32_t>(out.statements) + claim;
  for (std::uint32_t number = 0; number < out.statements; ++number)
    for (const link::Member& member : links.statements[number].members) statement_of[member.claim] = number;
  out.claim_pairs = score_pairs(statement_of, archive.occasion_of);
  return out;
}

// Archives of all sizes, each of so many days.
void print_curve(const Tables& tables, const char* what, std::size_t (*days_of)(std::size_t documents)) {
  std::printf("  %s\n%10s %6s %9s %9s %9s %9s %9s %6s %8s %10s %10s   %-14s %-14s\n", what, "documents", "days", "claims", "sketch s", "copies s", "link s", "peak MiB", "x 2", "groups",
              "statements", "disputes", "copies P, R", "claims P, R");
  std::vector<std::pair<std::size_t, double>> seconds;
  double steepest = 0;
  Measured gated;
  for (const std::size_t documents : kSizes) {
    const Extent extent{documents, days_of(documents)};
    Measured now;
    if (!measure_apart(tables, extent, measure, now)) {
      std::printf("%10zu did not come to its end\n", documents);
      return;
    }
    double growth = 0;
    for (const auto& [half, taken] : seconds)
      if (half * 2 == documents) growth = now.link / taken;
    steepest = std::max(steepest, growth);
    seconds.emplace_back(documents, now.link);
    if (documents == kGated) gated = now;
    std::printf("%10zu %6zu %9zu %9.2f %9.2f %9.2f %9.0f %6.2f %8zu %10zu %10zu   %.3f, %.3f   %.3f, %.3f\n", documents, extent.days, now.claims, now.sketch, now.copies, now.link, now.peak_mib,
                growth, now.groups, now.statements, now.disputes, now.copy_pairs.precision, now.copy_pairs.recall, now.claim_pairs.precision, now.claim_pairs.recall);
    std::fflush(stdout);
  }
  std::printf("    growth when the documents double, at most    %6.2f  gate 2.2\n", steepest);
  std::printf("    %zu documents: sketched and linked in       %6.1f s  gate 300; peak %.0f MiB  gate 1024\n", kGated, gated.sketch + gated.link, gated.peak_mib);
}

}  // namespace

void print_link(const Tables& tables) {
  std::printf("link: made archives, five stories a day that everybody carries (bench/archive.h)\n");
  print_curve(tables, "an archive that grows older, as many documents a day", [](std::size_t documents) { return documents * kTwoMonths / kSizes[0]; });
  print_curve(tables, "the same two months told by more and more", [](std::size_t) { return kTwoMonths; });
}

}  // namespace isnad::bench
