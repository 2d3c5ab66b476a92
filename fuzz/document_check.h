// What holds of every document, whatever bytes it was made of.
#pragma once

#include <cstdlib>

#include "document.h"
#include "utf8.h"

namespace isnad::fuzz {

inline void must(bool holds) {
  if (!holds) std::abort();
}

inline void check(const Document& document) {
  must(is_valid_utf8(document.text));
  must(document.body_end <= document.text.size());
  must(document.title_begin + document.title_bytes <= document.text.size());
  must(is_valid_utf8(document.title()));
  must(is_valid_utf8(std::string_view(document.text).substr(document.body_end)));
  for (const std::string* field : {&document.id, &document.outlet, &document.url, &document.byline, &document.dateline})
    must(is_valid_utf8(*field));
  must(document.published.empty() || document.published.size() == 10);
  must(document.published.empty() == (document.published_from == PublishedFrom::Unknown));
  must(!document.id.empty() && document.sha256.size() == 64);
}

}  // namespace isnad::fuzz
