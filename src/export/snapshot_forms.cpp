#include "snapshot_forms.h"

namespace isnad {

std::string SnapshotDocuments::document(const StoredDocument& document, std::span<const std::uint32_t> claims) {
  const Failure failure = writer_.add(document, claims);
  return failure ? fail(*failure) : std::string();
}

std::string SnapshotStatements::statement(const ExportStatement& statement) {
  const Failure failure = writer_.add(statement.row);
  return failure ? fail(*failure) : std::string();
}

}  // namespace isnad
