#include "peers.h"

#include <sqlite3.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>

#include <libstemmer.h>

#include "clock.h"
#include "normalise.h"
#include "tokenise.h"

namespace isnad::bench {
namespace {

constexpr std::size_t kTransaction = 1000;  // documents

// Units written; the buffer grows to the largest text seen.
std::int32_t to_utf16(const std::string& text, std::u16string& buffer) {
  if (buffer.size() < text.size() + 1) buffer.resize(text.size() + 1);
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t units = 0;
  u_strFromUTF8(buffer.data(), static_cast<std::int32_t>(buffer.size()), &units, text.data(),
                static_cast<std::int32_t>(text.size()), &status);
  return U_SUCCESS(status) ? units : 0;
}

}  // namespace

IcuWords::IcuWords(const std::vector<Document>& documents) {
  for (const Document& document : documents) {
    std::u16string buffer;
    buffer.resize(static_cast<std::size_t>(to_utf16(document.text, buffer)));
    texts_.push_back(std::move(buffer));
  }
  UErrorCode status = U_ZERO_ERROR;
  words_ = ubrk_open(UBRK_WORD, "ar", nullptr, 0, &status);
}

IcuWords::~IcuWords() { ubrk_close(words_); }

std::uint64_t IcuWords::run() {
  std::uint64_t boundaries = 0;
  for (const std::u16string& text : texts_) {
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(words_, text.data(), static_cast<std::int32_t>(text.size()), &status);
    while (ubrk_next(words_) != UBRK_DONE) ++boundaries;
  }
  return boundaries;
}

std::uint64_t icu_utf16_units(const std::vector<Document>& documents, std::u16string& buffer) {
  std::uint64_t units = 0;
  for (const Document& document : documents) units += static_cast<std::uint64_t>(to_utf16(document.text, buffer));
  return units;
}

Snowball::Snowball(const std::vector<Document>& documents) : stemmer_(sb_stemmer_new("arabic", "UTF_8")) {
  Letters letters;
  Tokens tokens;
  for (const Document& document : documents) {
    normalise(document.text, letters);
    tokenise(letters, static_cast<std::uint32_t>(document.text.size()), tokens);
    for (const Token& token : tokens.token) {
      if (token.kind != TokenKind::Word) continue;
      const ByteSpan bytes = letters.bytes(token.begin, token.end);
      words_.push_back(document.text.substr(bytes.begin_byte, bytes.size()));
    }
  }
}

Snowball::~Snowball() { sb_stemmer_delete(stemmer_); }

std::uint64_t Snowball::run() {
  std::uint64_t bytes = 0;
  for (const std::string& word : words_) {
    const auto* symbols = reinterpret_cast<const sb_symbol*>(word.data());
    sb_stemmer_stem(stemmer_, symbols, static_cast<int>(word.size()));
    bytes += static_cast<std::uint64_t>(sb_stemmer_length(stemmer_));
  }
  return bytes;
}

double fts5_alone(const std::vector<Document>& documents, const std::string& path) {
  sqlite3* db = nullptr;
  sqlite3_stmt* insert = nullptr;
  const auto run = [&](const char* sql) { return sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK; };
  const double begin = thread_seconds();
  bool good = sqlite3_open(path.c_str(), &db) == SQLITE_OK &&
              run("PRAGMA page_size=8192; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
                  "CREATE VIRTUAL TABLE texts USING fts5(text, content='', tokenize='unicode61')") &&
              sqlite3_prepare_v2(db, "INSERT INTO texts(rowid, text) VALUES (?1, ?2)", -1, &insert, nullptr) == SQLITE_OK;
  for (std::size_t n = 0; good && n < documents.size(); ++n) {
    if (n % kTransaction == 0) good = (n == 0 || run("COMMIT")) && run("BEGIN");
    sqlite3_bind_int64(insert, 1, static_cast<sqlite3_int64>(n + 1));
    sqlite3_bind_text(insert, 2, documents[n].text.data(), static_cast<int>(documents[n].text.size()), SQLITE_STATIC);
    good = good && sqlite3_step(insert) == SQLITE_DONE && sqlite3_reset(insert) == SQLITE_OK;
  }
  good = good && run("COMMIT");
  sqlite3_finalize(insert);
  sqlite3_close(db);
  return good ? thread_seconds() - begin : -1;
}

std::string sqlite_version() { return sqlite3_libversion(); }

}  // namespace isnad::bench
