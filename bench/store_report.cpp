#include <cstdio>
#include <filesystem>

#include "clock.h"
#include "import.h"
#include "peers.h"
#include "report.h"
#include "store.h"
#include "tables.h"

namespace isnad::bench {
namespace {

constexpr std::size_t kStored = 4000;  // documents that are stored for the ratio, at most

class NoSink final : public ImportSink {
 public:
  Failure take(const ImportItem&) override { return std::nullopt; }
};

// Writing alone: the claims are read before the clock runs. Seconds of this thread; negative when the store failed.
double store_all(const Corpus& corpus, const std::vector<Claims>& claims, const Tables& tables, const std::string& path) {
  const double begin = thread_seconds();
  auto importer = Importer::open(path, {"isnad " + std::string(kEngineVersion), std::string(data_version(tables))});
  if (!importer) return -1;
  for (std::size_t n = 0; n < corpus.documents.size(); ++n)
    if (!importer->add(corpus.documents[n], corpus.originals[n].bytes, claims[n])) return -1;
  return importer->finish() ? -1 : thread_seconds() - begin;
}

double import_seconds(const Bench& bench, unsigned jobs) {
  NoSink sink;
  ImportOptions options;
  options.inputs = list_inputs({bench.corpus_path});
  options.intake.format = Format::Jsonl;
  options.jobs = jobs;
  const double begin = wall_seconds();
  const auto totals = import_documents(options, bench.tables, sink, [](const ImportItem&, const ImportTotals&) {});
  return totals ? wall_seconds() - begin : -1;
}

}  // namespace

void print_store_ratios(const Bench& bench) {
  const Corpus corpus = first_of(bench.corpus, kStored);
  Reader reader(bench.tables);
  std::vector<Claims> claims;
  for (const Document& document : corpus.documents) {
    auto read = reader.read(document);
    claims.push_back(read ? std::move(*read) : Claims{});
  }
  int number = 0;
  const auto fresh = [&](const char* name) { return bench.folder + "/" + name + std::to_string(number++) + ".db"; };
  std::string last;
  const Ratio store = ratio_of_seconds(
      [&] { return store_all(corpus, claims, *bench.tables, last = fresh("store")); },
      [&] { return fts5_alone(corpus.documents, fresh("fts")); }, bench.pairs);
  const auto bytes = static_cast<double>(corpus.text_bytes);
  std::printf(" 8  %-62s %6.2f  (%.2f to %.2f; %.1f MB/s to %.1f MB/s)  gate 1.5\n", "store everything / FTS5 contentless alone",
              store.middle, store.least, store.most, bytes / store.a / 1e6, bytes / store.b / 1e6);
  const auto stored = static_cast<double>(std::filesystem::file_size(last));
  std::printf("    stored: %.0f bytes a document, %.2f of its text; originals, claims and search included\n",
              stored / static_cast<double>(corpus.documents.size()), stored / bytes);
  const Ratio two = ratio_of_seconds([&] { return import_seconds(bench, 2); }, [&] { return import_seconds(bench, 1); },
                                     std::max(2, bench.pairs / 2));
  std::printf(" 9  %-62s %6.2f  (%.2f to %.2f)  gate 0.55\n", "two workers / one, wall (nothing else may run)", two.middle,
              two.least, two.most);
}

}  // namespace isnad::bench
