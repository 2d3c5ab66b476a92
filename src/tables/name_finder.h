// Entries of a table found by what a person types: a key, an English or an Arabic name.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace isnad {

/// A name made comparable. Arabic: the letters as stage 2 folds them, teh marbuta as heh, each word without its article. Else: lower case,
/// words joined by hyphens, without apostrophes and without "al" and "the", so that a key and an English name are one.
std::string comparable_name(std::string_view name);

class NameFinder {
 public:
  /// `name` must live as long as the finder. An empty one is ignored.
  void add(std::uint32_t entry, std::string_view name);

  /// Entries of which a name compares equal, in the order in which they were added, each once.
  [[nodiscard]] std::vector<std::uint32_t> find(std::string_view typed) const;

  struct Near { std::uint32_t entry; std::string_view name; };
  /// The names nearest to what was typed, at most `most`, one an entry: those that hold all its words first, then those
  /// that differ in few letters. Looks at every name.
  [[nodiscard]] std::vector<Near> near(std::string_view typed, std::size_t most) const;

 private:
  struct Named { std::uint32_t entry; std::string_view name; std::string form; };
  std::vector<Named> names_;
};

}  // namespace isnad
