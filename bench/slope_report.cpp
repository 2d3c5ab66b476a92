#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "clock.h"
#include "hostile.h"
#include "report.h"
#include "store.h"
#include "tables.h"

namespace isnad::bench {
namespace {

constexpr std::size_t kLongest = 1 << 20;  // bytes of the longest single text

// Least of three: what disturbs a measurement only ever makes it longer.
double least_seconds(const std::function<void()>& kernel) {
  double least = 1e9;
  for (int pass = 0; pass < 3; ++pass) {
    const double begin = thread_seconds();
    kernel();
    least = std::min(least, thread_seconds() - begin);
  }
  return least;
}

void print_slope(const std::string& what, const std::vector<double>& sizes, const std::vector<double>& seconds,
                 const char* gate) {
  std::printf("10  %-36s", what.c_str());
  for (std::size_t n = 0; n < sizes.size(); ++n) std::printf(" %8.2f ms", seconds[n] * 1e3);
  std::printf("   slope %.2f  gate %s\n", steepest_slope(sizes, seconds), gate);
}

// One text read at a sixteenth, a quarter and all of its length.
void one_text(const Bench& bench, const std::string& what, const std::string& text, const char* gate) {
  Reader reader(bench.tables);
  std::vector<double> sizes, seconds;
  for (const std::size_t part : {16, 4, 1}) {
    Document document;
    std::size_t end = text.size() / part;
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    document.text = text.substr(0, end);
    document.body_end = static_cast<std::uint32_t>(end);
    sizes.push_back(static_cast<double>(end));
    seconds.push_back(least_seconds([&] { (void)reader.read(document); }));
  }
  print_slope(what, sizes, seconds, gate);
}

}  // namespace

void print_slopes(const Bench& bench) {
  std::vector<double> sizes, reading, storing;
  int number = 0;
  for (const std::size_t part : {16, 4, 1}) {
    const Corpus corpus = first_of(bench.corpus, bench.corpus.documents.size() / part);
    if (corpus.documents.empty()) continue;
    std::vector<Claims> claims;
    sizes.push_back(static_cast<double>(corpus.text_bytes));
    reading.push_back(least_seconds([&] {
      Reader reader(bench.tables);
      claims.clear();
      for (const Document& document : corpus.documents)
        if (auto read = reader.read(document)) claims.push_back(std::move(*read));
    }));
    storing.push_back(least_seconds([&] {
      const std::string path = bench.folder + "/slope" + std::to_string(number++) + ".db";
      auto importer = Importer::open(path, {"isnad", std::string(data_version(*bench.tables))});
      for (std::size_t n = 0; importer && n < claims.size(); ++n)
        (void)importer->add(corpus.documents[n], corpus.originals[n].bytes, claims[n]);
      if (importer) (void)importer->finish();
    }));
  }
  print_slope("reading N, 4N, 16N articles", sizes, reading, "1.05");
  print_slope("storing N, 4N, 16N articles", sizes, storing, "1.10");
  std::string all;
  for (const Document& document : bench.corpus.documents) {
    if (all.size() >= kLongest) break;
    all += document.text + '\n';
  }
  one_text(bench, "one long article", all, "1.05");
  std::ranges::replace(all, '\n', ' ');
  std::erase(all, '.');
  one_text(bench, "the same, no full stop, one line", all, "1.10");
  for (const Hostile kind : kAllHostile)
    one_text(bench, "hostile: " + std::string(name_of(kind)), hostile_text(kind, kLongest), "1.10");
}

}  // namespace isnad::bench
