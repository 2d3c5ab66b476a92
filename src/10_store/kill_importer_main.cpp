// A program for tests/kill_import.py and the measurement of the store's speed: imports documents made from numbers.
//
//   isnad_kill_importer import DB N BYTES CLAIMS   documents 0 .. N-1; prints "committed K" after each transaction
//   isnad_kill_importer verify DB N BYTES          everything in DB is whole, and is among the documents 0 .. N-1
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <set>
#include <string>
#include <vector>

#include "store.h"
#include "store_fixture.h"

using namespace isnad;
using isnad::testing::Generator;

namespace {

int fail(const Error& error) {
  std::fprintf(stderr, "%s: %s\n", code_name(error.code), error.message().c_str());
  return 1;
}

std::string name_of_document(std::uint64_t number) { return "d" + std::to_string(number); }

int import(const std::string& path, std::uint64_t documents, std::size_t bytes, std::uint32_t claims) {
  std::vector<Document> texts;
  std::vector<Claims> readings;
  for (std::uint64_t number = 0; number < documents; ++number) {
    Generator generator(number);
    texts.push_back(isnad::testing::document(name_of_document(number), generator.text(bytes), "2018-02-16"));
    readings.push_back(generator.claims(static_cast<std::uint32_t>(texts.back().text.size()), claims));
  }
  const std::clock_t began = std::clock();
  auto importer = Importer::open(path, {"isnad test", "data"});
  if (!importer) return fail(importer.error());
  std::uint64_t said = 0, text_bytes = 0;
  const auto say = [&] {
    if (importer->committed() == said) return;
    said = importer->committed();
    std::printf("committed %llu\n", static_cast<unsigned long long>(said));
    std::fflush(stdout);
  };
  for (std::size_t at = 0; at < texts.size(); ++at) {
    text_bytes += texts[at].text.size();
    const auto result = importer->add(texts[at], texts[at].text, readings[at]);
    if (!result) return fail(result.error());
    say();
  }
  if (const auto error = importer->finish()) return fail(*error);
  say();
  const double seconds = static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC;
  std::printf("done %.2f s of one core, %.1f MB of text, %.1f MB/s\n", seconds, static_cast<double>(text_bytes) / 1e6,
              static_cast<double>(text_bytes) / 1e6 / seconds);
  return 0;
}

int verify(const std::string& path, std::uint64_t documents, std::size_t bytes) {
  auto store = Store::open(path);
  if (!store) return fail(store.error());
  if (const auto fault = store->verify()) return fail(*fault);
  std::set<std::string> seen;
  std::string after;
  do {
    const auto page = store->documents({}, kPageLimit, after);
    if (!page) return fail(page.error());
    for (const DocumentRow& row : page->rows) seen.insert(row.id);
    after = page->next;
  } while (!after.empty());
  std::uint64_t stored = 0;
  for (std::uint64_t number = 0; number < documents; ++number) {
    if (!seen.contains(name_of_document(number))) continue;
    ++stored;
    const auto document = store->document(name_of_document(number));
    if (!document) return fail(document.error());
    if ((*document)->document.text != Generator(number).text(bytes)) {
      std::fprintf(stderr, "%s: another text\n", name_of_document(number).c_str());
      return 1;
    }
  }
  if (stored != seen.size()) {
    std::fprintf(stderr, "%zu documents, of which %llu known\n", seen.size(), static_cast<unsigned long long>(stored));
    return 1;
  }
  const auto counts = store->counts();
  if (!counts) return fail(counts.error());
  std::printf("stored %llu claims %llu ratio %.3f\n", static_cast<unsigned long long>(stored),
              static_cast<unsigned long long>(counts->claims),
              static_cast<double>(counts->database_bytes) / static_cast<double>(counts->text_bytes));
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc >= 5 && std::string(argv[1]) == "verify")
    return verify(argv[2], std::strtoull(argv[3], nullptr, 10), std::strtoull(argv[4], nullptr, 10));
  if (argc >= 6 && std::string(argv[1]) == "import")
    return import(argv[2], std::strtoull(argv[3], nullptr, 10), std::strtoull(argv[4], nullptr, 10),
                  static_cast<std::uint32_t>(std::strtoul(argv[5], nullptr, 10)));
  std::fprintf(stderr, "usage: isnad_kill_importer import DB N BYTES CLAIMS | verify DB N BYTES\n");
  return 2;
}
