#include <cstdio>
#include <fstream>

#include "clock.h"
#include "normalise.h"
#include "peers.h"
#include "report.h"
#include "segment.h"
#include "tables.h"

namespace isnad::bench {
namespace {

constexpr int kPasses = 3;

std::string cpu_name() {
  std::ifstream info("/proc/cpuinfo");
  for (std::string line; std::getline(info, line);)
    if (line.starts_with("model name")) return line.substr(line.find(':') + 2);
  return "unknown processor";
}

void print_rate(const char* what, double seconds, const Corpus& corpus) {
  const auto bytes = static_cast<double>(corpus.text_bytes);
  std::printf("%-12s %8.1f MB/s %8.2f ns/B %9.0f articles/s\n", what, bytes / seconds / 1e6, seconds / bytes * 1e9,
              static_cast<double>(corpus.documents.size()) / seconds);
}

void print_ratio(int number, const char* what, const Ratio& ratio, const char* gate) {
  std::printf("%2d  %-62s %6.2f  (%.2f to %.2f; %.1f ms to %.1f ms)  gate %s\n", number, what, ratio.middle, ratio.least,
              ratio.most, ratio.a * 1e3, ratio.b * 1e3, gate);
}

std::uint64_t read_claims(Reader& reader, const std::vector<Document>& documents) {
  std::uint64_t claims = 0;
  for (const Document& document : documents)
    if (const auto read = reader.read(document)) claims += read->claims.size();
  return claims;
}

// Letters and tokens of every document, for stage 4 alone.
struct Cut {
  std::vector<Letters> letters;
  std::vector<Tokens> tokens;
  std::uint64_t words = 0;
};

Cut cut(const std::vector<Document>& documents) {
  Cut out;
  for (const Document& document : documents) {
    normalise(document.text, out.letters.emplace_back());
    tokenise(out.letters.back(), static_cast<std::uint32_t>(document.text.size()), out.tokens.emplace_back());
    for (const Token& token : out.tokens.back().token) out.words += token.kind == TokenKind::Word ? 1 : 0;
  }
  return out;
}

}  // namespace

void print_setting(const Bench& bench) {
  std::printf("machine      %s\ncompiler     %s\nengine       isnad %s, data %s\nSQLite       %s\n", cpu_name().c_str(),
              __VERSION__, std::string(kEngineVersion).c_str(), std::string(data_version(*bench.tables)).c_str(),
              sqlite_version().c_str());
  std::printf("corpus       %zu articles, %.1f MB of text, %.0f bytes each\n", bench.corpus.documents.size(),
              static_cast<double>(bench.corpus.text_bytes) / 1e6,
              static_cast<double>(bench.corpus.text_bytes) / static_cast<double>(bench.corpus.documents.size()));
}

void print_stages(const Bench& bench) {
  Reader timed(bench.tables);
  timed.time_stages(true);
  std::vector<double> least;
  for (int pass = 0; pass < kPasses; ++pass) {
    const auto before = timed.times();
    read_claims(timed, bench.corpus.documents);
    const auto after = timed.times();
    least.resize(after.size(), 1e9);
    for (std::size_t n = 0; n < after.size(); ++n)
      least[n] = std::min(least[n], static_cast<double>(after[n].nanoseconds - before[n].nanoseconds) * 1e-9);
  }
  for (std::size_t n = 0; n < least.size(); ++n)
    print_rate(std::string(timed.times()[n].stage).c_str(), least[n], bench.corpus);
  // The whole, each time with an empty memo: an archive is read once.
  std::vector<double> whole;
  for (int pass = 0; pass < kPasses; ++pass) {
    Reader reader(bench.tables);
    const double begin = thread_seconds();
    read_claims(reader, bench.corpus.documents);
    whole.push_back(thread_seconds() - begin);
  }
  print_rate("whole", median(whole), bench.corpus);
  Reader reader(bench.tables);
  const Found found = read_all(reader, bench.corpus.documents, data_version(*bench.tables));
  const Cut parts = cut(bench.corpus.documents);
  Memo memo;
  Segments segments;
  std::uint64_t unknown = 0;
  for (std::size_t n = 0; n < parts.tokens.size(); ++n) {
    segment(parts.letters[n], parts.tokens[n], *bench.tables, memo, segments);
    for (std::size_t t = 0; t < segments.of.size(); ++t)
      unknown += parts.tokens[n].token[t].kind == TokenKind::Word && segments.of[t].reading[0].word == 0 ? 1 : 0;
  }
  std::printf("found        %llu entities, %llu mentions, %llu claims in %llu words; %.1f %% of words unknown; memo hits %.1f %%\n",
              static_cast<unsigned long long>(found.entities), static_cast<unsigned long long>(found.mentions),
              static_cast<unsigned long long>(found.claims), static_cast<unsigned long long>(parts.words),
              100.0 * static_cast<double>(unknown) / static_cast<double>(parts.words),
              100.0 * static_cast<double>(memo.hits) / static_cast<double>(memo.hits + memo.misses));
  std::printf("checksum     sha256:%s\n", found.sha256.c_str());
}

void print_engine_ratios(const Bench& bench) {
  const std::vector<Document>& documents = bench.corpus.documents;
  IcuWords words(documents);
  const auto extraction = [&] {
    Reader reader(bench.tables);
    read_claims(reader, documents);
  };
  print_ratio(1, "whole reading / ICU word boundaries (UTF-16)", ratio_of(extraction, [&] { words.run(); }, bench.pairs),
              "4.6, goal 3.0");
  Snowball snowball(documents);
  const Cut parts = cut(documents);
  Segments segments;
  const auto morphology = [&] {
    Memo memo;
    for (std::size_t n = 0; n < parts.tokens.size(); ++n)
      segment(parts.letters[n], parts.tokens[n], *bench.tables, memo, segments);
  };
  print_ratio(4, "segment / Snowball's Arabic stemmer on every word",
              ratio_of(morphology, [&] { snowball.run(); }, bench.pairs), "0.35");
  Letters letters;
  Tokens tokens;
  std::u16string buffer;
  const auto decoding = [&] {
    for (const Document& document : documents) {
      normalise(document.text, letters);
      tokenise(letters, static_cast<std::uint32_t>(document.text.size()), tokens);
    }
  };
  print_ratio(5, "normalise + tokenise / ICU UTF-8 to UTF-16 (not simdutf)",
              ratio_of(decoding, [&] { icu_utf16_units(documents, buffer); }, bench.pairs), "none (15 against simdutf)");
}

}  // namespace isnad::bench
