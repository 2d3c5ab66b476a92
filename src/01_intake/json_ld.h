// What a page says of itself in schema.org's JSON-LD.
#pragma once

#include <string>
#include <string_view>

namespace isnad {

struct ArticleCard {
  std::string headline, date_published, author, publisher, url, body;  ///< each empty when not given
};

/// Fill the empty fields of `card` from one JSON-LD text: the first object, at any depth to 64, whose @type ends in
/// "Article", "Posting" or "Report". Broken JSON fills nothing and is no error: pages are full of it.
void read_json_ld(std::string_view json, ArticleCard& card);

}  // namespace isnad
