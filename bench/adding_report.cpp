// How long it takes to add one document to an archive that is linked, in memory, and whether it comes out as linking all at once does.
#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "apart.h"
#include "archive.h"
#include "clock.h"
#include "linking.h"
#include "report.h"
#include "sketch.h"

namespace isnad::bench {
namespace {

constexpr std::size_t kSizes[] = {10'000, 100'000};
constexpr std::size_t kAdded = 200;  // the last ones, added one after another

struct Adding {
  double median = 0, most_of_95 = 0, most = 0;  // milliseconds of the thread to sketch and link one document
  double peak_mib = 0;                          // without the comparison
  double statements = 0;                        // made anew for one document
  bool same = false;                            // as linking all at once
};

std::vector<std::string> ids_of(const auto& rows) {
  std::vector<std::string> out;
  for (const auto& row : rows) out.push_back(row.id);
  return out;
}

Adding measure_adding(const Tables& tables, std::size_t documents) {
  link::Linking linking;
  link::Sketcher sketcher(tables, linking.corpus());
  std::vector<double> taken;
  std::size_t number = 0, statements = 0;
  each_made_document(tables, documents + kAdded, [&](const Document& document, const Claims& claims) {
    if (number++ == documents) linking.update();
    const double begin = thread_seconds();
    sketcher.add(document, claims);
    if (number <= documents) return;
    statements += linking.update().statements;
    taken.push_back((thread_seconds() - begin) * 1000);
  });
  std::ranges::sort(taken);
  Adding out{.median = taken[taken.size() / 2], .most_of_95 = taken[taken.size() * 95 / 100], .most = taken.back(), .statements = static_cast<double>(statements) / kAdded};
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  out.peak_mib = static_cast<double>(usage.ru_maxrss) / 1024;
  const link::Linking::Picture picture = linking.picture();
  const link::Links all = link::link(picture.corpus);
  out.same = ids_of(all.statements) == ids_of(picture.links.statements) && ids_of(all.disputes) == ids_of(picture.links.disputes) &&
             all.copies.text_of == picture.links.copies.text_of;
  return out;
}

}  // namespace

void print_adding(const Tables& tables) {
  std::printf("adding: one document more to a linked archive in memory, %zu times; milliseconds of the thread\n", kAdded);
  for (const std::size_t documents : kSizes) {
    Adding adding;
    if (!measure_apart(tables, documents, measure_adding, adding)) {
      std::printf("%10zu did not come to its end\n", documents);
      return;
    }
    std::printf("%10zu documents: median %.1f, 95 of 100 below %.1f, at most %.1f  gate 50; %.0f statements made anew for one; peak %.0f MiB; %s\n", documents, adding.median,
                adding.most_of_95, adding.most, adding.statements, adding.peak_mib, adding.same ? "the same as all at once" : "NOT the same as all at once");
    std::fflush(stdout);
  }
}

}  // namespace isnad::bench
