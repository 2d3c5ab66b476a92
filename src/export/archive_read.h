// The lines of archive_json.h read back.
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "link_rows.h"
#include "result.h"
#include "stored.h"

namespace isnad {

/// Words that the views of claims read back point into; it must outlive them. Each is kept once.
class Words {
 public:
  std::string_view keep(std::string_view word);

 private:
  std::deque<std::string> kept_;
  std::unordered_set<std::string_view> known_;
};

/// One line: the heading, a document with its original bytes, or a decision.
struct ArchiveLine {
  bool heading = false;
  std::string tolls;  ///< of the heading; may be empty
  std::optional<StoredDocument> document;
  std::string original;
  std::optional<DecisionRow> decision;
};

/// Reads lines one by one, with one memory for all of them.
class ArchiveReader {
 public:
  ArchiveReader();
  ~ArchiveReader();
  /// @param where  "file:line", for messages
  /// Errors: BadInput for broken JSON, another kind of line, a later version, a field that is missing or of another kind, a span outside
  /// the text, an original that does not have the SHA-256 that the line states. Whatever the line holds, nothing worse happens.
  Result<ArchiveLine> read(std::string_view line, const std::string& where);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace isnad
