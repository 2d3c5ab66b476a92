// The file of `isnad batch`, as questions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "result.h"
#include "stored.h"

namespace isnad {

struct BatchQuery {
  std::uint32_t number = 0;           ///< from 1, in the order of the file
  std::string asked;                  ///< the words, or "actor=islamic-state type=ASSAULT"
  std::string words;                  ///< of a search for documents
  std::optional<ClaimFilter> filter;  ///< of claims; then `words` is empty
};

/// Rows of a CSV text: RFC 4180, with LF or CR LF, or ; or tab between the cells when the first row has no comma but one of these. A
/// byte order mark is passed over, and so are empty rows. Never an error: a quote that nothing closes takes all that follows.
std::vector<std::vector<std::string>> csv_rows(std::string_view text);

/// @param name  stands for the file in messages
/// Errors: BadInput for a text that is no UTF-8, a heading that is none of isnad batch beside one that is, a row without any condition or
/// words, a type or stance that is none.
Result<std::vector<BatchQuery>> batch_queries(std::string_view text, const std::string& name);

}  // namespace isnad
