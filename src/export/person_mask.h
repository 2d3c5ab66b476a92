// Takes the names of private persons out of what is exported.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "link_rows.h"
#include "stored.h"

namespace isnad {

/// A private person is one whom the actor table does not have: officials, commanders and spokesmen of the table stay named, everybody else
/// becomes "person-1", "person-2", ..., counted in the order in which the export meets them; equal names get equal numbers.
///
/// In a text each letter of such a name becomes U+2588, wherever the name stands, so that every span keeps its code points; the byline is
/// left out. What is not masked: who can be told by title, place or deed; names that the engine did not take for persons; addresses
/// (URLs) and ids of documents. So a preview is to be read by a person.
class PersonMask {
 public:
  /// @param keep  Arabic names that stay as they are
  explicit PersonMask(std::vector<std::string> keep) : keep_(keep.begin(), keep.end()) {}

  /// A copy without the names; the same when there are none.
  std::shared_ptr<const StoredDocument> masked(const std::shared_ptr<const StoredDocument>& document);
  /// The parties of a statement, of its tellings too. The words of tellings are emptied: those of the masked documents count.
  void mask(StatementRow& row);

  struct Person {
    std::string name, mask;
    std::set<std::string> documents;  ///< ids
    std::uint64_t places = 0;         ///< in texts
  };
  /// Whom it met so far, by number.
  [[nodiscard]] std::vector<Person> persons() const;

 private:
  [[nodiscard]] bool is_private(EntityType type, std::string_view key, const std::string& name) const;
  std::string mask_of(const std::string& name);
  std::string masked_names(std::string_view list);
  void mask(std::vector<Party>& parties);
  std::shared_ptr<const StoredDocument> mask_document(const StoredDocument& document);

  std::set<std::string> keep_;
  std::map<std::string, std::size_t> numbers_;  ///< of a name, from 0
  std::vector<Person> persons_;
  struct Made { std::shared_ptr<const StoredDocument> from, to; };
  std::unordered_map<const StoredDocument*, Made> made_;  ///< the last ones; `from` keeps the address taken
};

}  // namespace isnad
