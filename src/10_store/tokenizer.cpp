// Method: a word is folded once and then remembered (direct-mapped by hash: news repeats its words). The index keeps no
// positions, so a word that a text repeats is handed to FTS5 once a text: this halves the cost of the index.
#include "tokenizer.h"

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "database.h"
#include "fold.h"
#include "split_words.h"

namespace isnad::store {
namespace {

using Emit = int (*)(void*, int, const char*, int, int, int);

struct TextTokenizer {
  static constexpr std::size_t kSlots = std::size_t{1} << 16;  // the commonest 65,536 words are 93 % of news
  static constexpr std::size_t kMaxWordBytes = 128;            // longer runs are no words; the rest is not indexed

  // Looked at for every word of a text, so kept small; `Memory` only for words that are new in this text.
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t seen_in = 0;  ///< number of the last text that had the word
  };
  struct Memory {
    std::string word;
    std::vector<std::string> forms;
  };
  std::vector<Slot> slots = std::vector<Slot>(kSlots);
  std::vector<Memory> memories = std::vector<Memory>(kSlots);
  std::uint32_t text_number = 0;

  const std::vector<std::string>& forms_of(std::size_t slot, std::string_view word) {
    Memory& memory = memories[slot];
    if (memory.word != word) {
      memory.word = word;
      memory.forms = search_forms(word);
    }
    return memory.forms;
  }

  void next_text() {
    if (++text_number != 0) return;
    slots.assign(kSlots, {});  // after 4 billion texts the numbers begin anew
    text_number = 1;
  }

  int index(void* context, std::string_view text, Emit emit) {
    next_text();
    WordSplitter words(text);
    for (ByteSpan span; words.next(span);) {
      const std::string_view word = text.substr(span.begin_byte, span.size()).substr(0, kMaxWordBytes);
      const std::uint64_t hash = std::hash<std::string_view>{}(word);
      const std::size_t at = hash % kSlots;
      Slot& slot = slots[at];
      if (slot.hash == hash && slot.seen_in == text_number) continue;
      slot = {hash, text_number};
      int flags = 0;
      for (const std::string& form : forms_of(at, word)) {
        const int result = emit(context, flags, form.data(), static_cast<int>(form.size()),
                                static_cast<int>(span.begin_byte), static_cast<int>(span.end_byte));
        if (result != SQLITE_OK) return result;
        flags = FTS5_TOKEN_COLOCATED;
      }
    }
    return SQLITE_OK;
  }
};

// Queries arrive folded and quoted by match_expression(): each string is one token as it stands.
int as_it_stands(void* context, const char* text, int bytes, Emit emit) {
  return bytes == 0 ? SQLITE_OK : emit(context, 0, text, bytes, 0, bytes);
}

int make_text(void*, const char**, int, Fts5Tokenizer** out) {
  *out = reinterpret_cast<Fts5Tokenizer*>(std::make_unique<TextTokenizer>().release());
  return SQLITE_OK;
}
void drop_text(Fts5Tokenizer* tokenizer) { delete reinterpret_cast<TextTokenizer*>(tokenizer); }
int tokenize_text(Fts5Tokenizer* tokenizer, void* context, int flags, const char* text, int bytes, Emit emit) {
  if (flags & FTS5_TOKENIZE_QUERY) return as_it_stands(context, text, bytes, emit);
  return reinterpret_cast<TextTokenizer*>(tokenizer)->index(
      context, {text, static_cast<std::size_t>(bytes)}, emit);
}

int make_facet(void*, const char**, int, Fts5Tokenizer** out) {
  static char without_state;
  *out = reinterpret_cast<Fts5Tokenizer*>(&without_state);
  return SQLITE_OK;
}
void drop_facet(Fts5Tokenizer*) {}
int tokenize_facet(Fts5Tokenizer*, void* context, int flags, const char* text, int bytes, Emit emit) {
  if (flags & FTS5_TOKENIZE_QUERY) return as_it_stands(context, text, bytes, emit);
  for (int begin = 0; begin < bytes;) {
    int end = begin;
    while (end < bytes && text[end] != ' ') ++end;
    if (end > begin)
      if (const int result = emit(context, 0, text + begin, end - begin, begin, end); result != SQLITE_OK) return result;
    begin = end + 1;
  }
  return SQLITE_OK;
}

}  // namespace

void register_tokenizers(sqlite3* connection) {
  fts5_api* api = nullptr;
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
  }
  sqlite3_finalize(statement);
  if (!api) throw Fault{{Code::CannotOpen, "", "SQLite without FTS5", "SQLite with FTS5"}};
  fts5_tokenizer text{make_text, drop_text, tokenize_text};
  fts5_tokenizer facet{make_facet, drop_facet, tokenize_facet};
  if (api->xCreateTokenizer(api, "isnad_text", nullptr, &text, nullptr) != SQLITE_OK ||
      api->xCreateTokenizer(api, "isnad_facet", nullptr, &facet, nullptr) != SQLITE_OK)
    throw Fault{{Code::CannotOpen, "", "SQLite refused the tokenizers", ""}};
}

}  // namespace isnad::store
