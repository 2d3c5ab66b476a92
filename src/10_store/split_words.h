// Where the words of a text stand, for the search index, for queries and for names: one way of splitting for all three.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "span.h"

namespace isnad::store {

/// A run of letters, digits and the marks among them (vowels, tatweel, zero-width characters, bidi controls).
/// `next` walks through the text once; linear.
class WordSplitter {
 public:
  explicit WordSplitter(std::string_view text) : text_(text) {}
  /// False at the end. A run of marks only, without a letter, is no word.
  bool next(ByteSpan& word);

 private:
  std::string_view text_;
  std::uint32_t at_ = 0;
};

/// The words of a name, folded for search, joined by '_': the form in which names are compared.
std::string name_form(std::string_view name);

}  // namespace isnad::store
