// What is measured on: the articles of a .jsonl, and what was read from them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document.h"
#include "engine.h"
#include "intake.h"
#include "result.h"

namespace isnad::bench {

struct Corpus {
  std::vector<Document> documents;
  std::vector<Original> originals;   ///< one line for each document
  std::uint64_t text_bytes = 0;      ///< of all documents
};

/// Lines of a .jsonl that can be read; the others are left out. EmptyInput when there is none.
Result<Corpus> load_corpus(const std::string& path);

/// The first documents of a corpus; all when it has fewer.
Corpus first_of(const Corpus& corpus, std::size_t documents);

/// How much was found, and a checksum of it: a faster build that finds less has not won.
struct Found {
  std::uint64_t entities = 0, mentions = 0, claims = 0;
  std::string sha256;  ///< of the lines that `isnad read --to jsonl` writes
};
Found read_all(Reader& reader, const std::vector<Document>& documents, std::string_view data_version);

}  // namespace isnad::bench
