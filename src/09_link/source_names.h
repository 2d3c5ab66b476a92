// What the tables know of those who report: which actor an outlet is, what kind of unnamed people or document speaks.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "link_rows.h"
#include "notes.h"
#include "tables.h"

namespace isnad::link {

/// Words of a name that are looked at for the kind of unnamed people or document that it begins with.
inline constexpr int kKindWords = 4;

class SourceNames {
 public:
  explicit SourceNames(const Tables& tables);

  /// The paper, channel or agency that an outlet is: by key, with or without its country, or by a name of the tables. Nothing
  /// when none or two of them bear the name.
  [[nodiscard]] std::optional<Party> outlet(std::string_view outlet) const;
  /// Whether an id is the key of a paper, channel or agency.
  [[nodiscard]] bool is_media(std::string_view id) const;
  /// The row of people.tsv or documents.tsv with which the name of unnamed people or of a document begins, the longest: "Libyan
  /// security sources" are pn0236, "security source". Nothing when it begins with none.
  [[nodiscard]] std::optional<Party> kind(const Party& party) const;

 private:
  const Tables& tables_;
  Notes notes_;
  std::unordered_map<std::string, std::uint32_t> outlets_;  // by name without blanks and hyphens
  std::unordered_set<std::string_view> media_;  // keys
};

}  // namespace isnad::link
