// The rows of one document: original, text, words, reading, claims. Used inside a transaction of the importer.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "claims.h"
#include "compress.h"
#include "database.h"
#include "dictionary.h"
#include "document.h"

namespace isnad::store {

/// The newest document made of some original, and the coder of its machine reading.
struct Found {
  std::int64_t original = 0, document = 0, reading = 0, coder = 0;
};

class DocumentWriter {
 public:
  explicit DocumentWriter(const Database& database);

  /// @param sha256  32 bytes
  std::optional<Found> find(std::string_view sha256);
  /// The id under which a new document can be stored: `id`, or "ID~2", "ID~3", ... when it is taken.
  std::string free_name(const std::string& id);
  void add(const Document& document, std::string_view name, std::string_view sha256, std::string_view original,
           const Claims& claims, std::int64_t coder);
  /// True when the stored text and title are those of `document`.
  bool same_text(std::int64_t id, const Document& document);
  /// Put the machine's new reading in the place of its old one.
  void replace_reading(const Found& found, const Document& document, const Claims& claims, std::int64_t coder);
  /// The page was taken apart anew and gave another text: store that as a document of its own under the same name.
  /// The former text stays, as "ID~old1"; it is no longer listed, searched or counted.
  void replace_text(const Found& found, const Document& document, const Claims& claims, std::int64_t coder);

 private:
  std::int64_t add_document(const Document& document, std::string_view name, std::int64_t original);
  void add_claims(std::int64_t reading, const Document& document, const Claims& claims);
  void drop_claims(const Found& found);
  std::string stored_text(std::int64_t id);
  bool taken(std::string_view name);

  const Database& database_;
  Statement find_, name_, insert_original_, set_original_, insert_document_, insert_text_, insert_word_, insert_reading_,
      update_reading_, insert_claim_, insert_facet_, text_of_, reading_of_, title_of_, update_parts_, drop_claim_, drop_facet_,
      drop_word_, drop_reading_, drop_reviews_, rename_;
  DictionaryWriter dictionary_;
  Dictionary stored_dictionary_;
  bool reviewed_;  ///< somebody decided about a claim
  Compressor compressor_;
  Expander expander_;
};

}  // namespace isnad::store
