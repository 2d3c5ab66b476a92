#include <cstdio>
#include <fstream>

#include "clock.h"
#include "process.h"
#include "report.h"

namespace isnad::bench {
namespace {

constexpr int kStarts = 15;
constexpr std::size_t kArticleBytes = 3200;  // the length of a usual news article

// The line of the corpus that is nearest to a usual article in length; read line by line, for the memory's sake.
std::string usual_article(const std::string& corpus_path) {
  std::ifstream corpus(corpus_path);
  std::string best;
  std::size_t best_distance = static_cast<std::size_t>(-1);
  for (std::string line; std::getline(corpus, line);) {
    const std::size_t distance = line.size() > kArticleBytes ? line.size() - kArticleBytes : kArticleBytes - line.size();
    if (distance >= best_distance) continue;
    best = line;
    best_distance = distance;
  }
  return best;
}

}  // namespace

void print_process(const Processes& processes) {
  const std::string article = processes.folder + "/article.jsonl";
  std::ofstream(article) << usual_article(processes.corpus_path) << '\n';
  std::uint64_t peak = 0;
  const auto first_claim = [&] {
    const Ended ended = run_process({processes.program, "read", "--from", "jsonl", "--to", "jsonl", article});
    peak = ended.peak_kib;
    return ended.status == 0 ? ended.seconds : -1;
  };
  const auto empty = [] { return run_process({"/bin/true"}).seconds; };
  const Ratio start = ratio_of_seconds(first_claim, empty, kStarts);
  std::printf("11  %-62s %6.2f  (%.2f to %.2f; %.1f ms to %.1f ms)  gate 10\n", "start to first claim / an empty process",
              start.middle, start.least, start.most, start.a * 1e3, start.b * 1e3);
  std::printf("    peak memory: %.0f MiB with one article", static_cast<double>(peak) / 1024);
  const Ended lines = run_process({processes.program, "read", "--from", "jsonl", "--to", "jsonl", processes.corpus_path});
  const Ended store = run_process({processes.program, "read", "--from", "jsonl", "--progress", "none", "--db",
                                   processes.folder + "/memory.db", processes.corpus_path});
  std::printf(", %.0f MiB with the corpus, %.0f MiB with the database\n", static_cast<double>(lines.peak_kib) / 1024,
              static_cast<double>(store.peak_kib) / 1024);
}

}  // namespace isnad::bench
