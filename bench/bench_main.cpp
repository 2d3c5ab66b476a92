// isnad_bench CORPUS.jsonl ISNAD FOLDER [SECTION...]: what bench/run prints. FOLDER must exist and takes databases.
// Sections: process link adding stages engine intake store slopes; all when none is named.
#include <algorithm>
#include <cstdio>

#include "report.h"
#include "tables.h"

namespace {

using isnad::bench::Bench;

struct SectionOfReport {
  std::string_view name;
  void (*print)(const Bench&);
};
constexpr SectionOfReport kSections[] = {{"stages", isnad::bench::print_stages},
                                         {"engine", isnad::bench::print_engine_ratios},
                                         {"intake", isnad::bench::print_intake},
                                         {"store", isnad::bench::print_store_ratios},
                                         {"slopes", isnad::bench::print_slopes}};
// These are measured before the corpus is in memory, and linking without it.
constexpr std::string_view kProcess = "process", kLink = "link", kAdding = "adding";
bool needs_no_corpus(std::string_view name) { return name == kProcess || name == kLink || name == kAdding; }

int failed(const std::string& message) {
  std::fprintf(stderr, "isnad_bench: %s\n", message.c_str());
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) return failed("usage: isnad_bench CORPUS.jsonl ISNAD FOLDER [process|link|adding|stages|engine|intake|store|slopes ...]");
  const std::vector<std::string_view> sections(argv + 4, argv + argc);
  const auto wanted = [&](std::string_view name) {
    return sections.empty() || std::ranges::find(sections, name) != sections.end();
  };
  for (const std::string_view name : sections)
    if (!needs_no_corpus(name) && std::ranges::find(kSections, name, &SectionOfReport::name) == std::end(kSections))
      return failed("no section \"" + std::string(name) + "\"");
  const isnad::bench::Processes processes{argv[2], argv[1], argv[3]};
  if (wanted(kProcess)) isnad::bench::print_process(processes);
  const auto tables = isnad::open_tables();
  if (!tables) return failed(tables.error().message());
  if (wanted(kLink)) isnad::bench::print_link(**tables);
  if (wanted(kAdding)) isnad::bench::print_adding(**tables, argv[3]);
  if (!sections.empty() && std::ranges::all_of(sections, needs_no_corpus)) return 0;
  auto corpus = isnad::bench::load_corpus(argv[1]);
  if (!corpus) return failed(corpus.error().message());
  const Bench bench{processes, std::move(*corpus), *tables};
  isnad::bench::print_setting(bench);
  for (const SectionOfReport& section : kSections) {
    if (!wanted(section.name)) continue;
    section.print(bench);
    std::fflush(stdout);
  }
  return 0;
}
