#include "texts.h"

#include <algorithm>

#include "claims_json.h"
#include "sha256.h"

namespace isnad::bench {

Result<Corpus> load_corpus(const std::string& path) {
  const auto tables = open_intake_tables();
  if (!tables) return tables.error();
  Corpus out;
  Failure failure;
  IntakeOptions options;
  options.format = Format::Jsonl;
  const auto keep = [&](Document&& document, const Original& original) {
    out.text_bytes += document.text.size();
    out.documents.push_back(std::move(document));
    out.originals.push_back(original);
    return true;
  };
  intake_file(path, options, *tables, {keep, [&](Rejected&& rejected) { failure = std::move(rejected.error); }});
  if (out.documents.empty())
    return failure ? *failure : Error{Code::EmptyInput, path, "no line that can be read", "articles"};
  return out;
}

Corpus first_of(const Corpus& corpus, std::size_t documents) {
  const auto count = static_cast<std::ptrdiff_t>(std::min(documents, corpus.documents.size()));
  Corpus out{{corpus.documents.begin(), corpus.documents.begin() + count},
             {corpus.originals.begin(), corpus.originals.begin() + count},
             0};
  for (const Document& document : out.documents) out.text_bytes += document.text.size();
  return out;
}

Found read_all(Reader& reader, const std::vector<Document>& documents, std::string_view data_version) {
  Found out;
  std::string sums;
  for (const Document& document : documents) {
    const auto claims = reader.read(document);
    if (!claims) continue;
    out.claims += claims->claims.size();
    out.entities += claims->entities.size();
    for (const Entity& entity : claims->entities) out.mentions += entity.mentions.size();
    std::string line;
    append_claims_json(line, document, *claims, kEngineVersion, data_version);
    sums += sha256_hex(line);
  }
  out.sha256 = sha256_hex(sums);
  return out;
}

}  // namespace isnad::bench
