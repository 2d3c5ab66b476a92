// What the handlers ask of the program's own tables: who an actor is, which outlet is which, the ladder of ties. Made once at start, then only
// read: any number of threads.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ladder.h"
#include "notes.h"
#include "result.h"
#include "source_names.h"
#include "store.h"
#include "tables.h"

namespace isnad {

class Knowledge {
 public:
  /// Errors: those of open_tables() and of the built-in ladder, which the tests read.
  static Result<std::unique_ptr<const Knowledge>> open();

  [[nodiscard]] const Tables& tables() const { return *tables_; }
  [[nodiscard]] const Notes& notes() const { return notes_; }
  [[nodiscard]] const link::Ladder& ladder() const { return ladder_; }
  [[nodiscard]] const link::SourceNames& sources() const { return sources_; }

  /// The actor that a key, an id in guillemets or a name stands for: of the table, else of the archive, else the name itself in
  /// guillemets. BadArgument when several actors of the table bear the name.
  [[nodiscard]] Result<Party> actor(Store& store, std::string_view given) const;
  /// The party of a row of the actor table.
  [[nodiscard]] Party party(std::uint32_t actor) const;
  /// How precisely the place table knows where a place is: "town" also for a key that it does not have.
  [[nodiscard]] std::string_view precision_of(std::string_view place) const;
  /// The regions that a place lies in, narrowest first; none for a key that the place table does not have.
  [[nodiscard]] std::vector<Party> regions_of(std::string_view place) const;

 private:
  Knowledge(std::shared_ptr<const Tables> tables, const link::Ladder& ladder);

  std::shared_ptr<const Tables> tables_;
  Notes notes_;
  link::Ladder ladder_;
  link::SourceNames sources_;
  std::unordered_map<std::string_view, std::uint32_t> places_;  ///< key to row of Tables::places
};

}  // namespace isnad
