// Known libraries doing a part of the work on the same text: the measuring rods.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "document.h"

struct sb_stemmer;
struct UBreakIterator;

namespace isnad::bench {

/// ICU's word boundaries over UTF-16. Every document converted before the clock runs.
class IcuWords {
 public:
  explicit IcuWords(const std::vector<Document>& documents);
  ~IcuWords();
  IcuWords(const IcuWords&) = delete;
  IcuWords& operator=(const IcuWords&) = delete;
  /// Boundaries in all documents.
  std::uint64_t run();

 private:
  std::vector<std::u16string> texts_;
  UBreakIterator* words_ = nullptr;
};

/// ICU's conversion from UTF-8 to UTF-16; gives the UTF-16 units of all documents. simdutf, the rod of the reference, is
/// no Debian 12 package, and ICU's converter is slower: the ratio against it is smaller than one against simdutf.
std::uint64_t icu_utf16_units(const std::vector<Document>& documents, std::u16string& buffer);

/// Snowball's Arabic stemmer on every word of the documents, cut before the clock runs.
class Snowball {
 public:
  explicit Snowball(const std::vector<Document>& documents);
  ~Snowball();
  Snowball(const Snowball&) = delete;
  Snowball& operator=(const Snowball&) = delete;
  /// Bytes of all stems.
  std::uint64_t run();
  [[nodiscard]] std::size_t words() const { return words_.size(); }

 private:
  std::vector<std::string> words_;
  sb_stemmer* stemmer_ = nullptr;
};

/// Put all texts into a contentless FTS5 table (unicode61) of a new database at `path`, 1,000 documents a transaction,
/// with the store's page size and log mode. Seconds of this thread, or a negative number when SQLite failed.
double fts5_alone(const std::vector<Document>& documents, const std::string& path);

/// "3.51.3"
std::string sqlite_version();

}  // namespace isnad::bench
