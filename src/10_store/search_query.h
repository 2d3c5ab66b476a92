// A query as a person types it, and where it is met in a text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "span.h"

namespace isnad::store {

struct QueryWord {
  std::vector<std::string> forms;  ///< query_forms
  bool prefix = false;             ///< word*
};

/// One word, or the words of a phrase.
struct QueryPart {
  std::vector<QueryWord> words;
  bool excluded = false;
  [[nodiscard]] bool is_phrase() const { return words.size() > 1; }
};

struct SearchQuery {
  std::vector<QueryPart> parts;
  [[nodiscard]] bool has_phrase() const;
};

/// Throws a BadArgument Fault: see Store::search.
SearchQuery parse_query(std::string_view text);

/// For FTS5: every document that meets the query meets this too. Phrases count as their words; excluded ones not at all.
std::string match_expression(const SearchQuery& query);

/// Looks a query up in texts. Remembers the words it met, so that a word is folded once.
class TextMatcher {
 public:
  explicit TextMatcher(const SearchQuery& query) : query_(query) {}

  struct Met {
    std::vector<ByteSpan> spans;          ///< in text order, not overlapping
    std::vector<std::uint32_t> times;     ///< of each part of the query
  };
  /// True when every part is met and no excluded one is. Linear in the text.
  bool find(std::string_view text, Met& met);

 private:
  std::uint64_t mask_of(std::string_view word);  ///< bit n: the n-th word of the query, parts in order
  const SearchQuery& query_;
  std::unordered_map<std::string, std::uint64_t> known_;
  std::vector<std::uint64_t> masks_;
  std::vector<ByteSpan> spans_;
};

}  // namespace isnad::store
