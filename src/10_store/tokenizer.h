// FTS5 tokenizers of the two search indexes: words of texts, and the facets of claims.
#pragma once

struct sqlite3;

namespace isnad::store {

/// Register "isnad_text" (words as split_words.h finds them, in their search_forms) and "isnad_facet" (split at blanks)
/// on a connection. Throws Fault when the library lacks FTS5.
void register_tokenizers(sqlite3* connection);

}  // namespace isnad::store
