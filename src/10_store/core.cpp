#include "core.h"

#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>

#include "days.h"
#include "packed_claims.h"
#include "reviews.h"
#include "schema.h"
#include "sha256.h"
#include "snippet.h"
#include "split_words.h"

namespace isnad::store {
namespace {

constexpr std::size_t kOpeningBytes = 200;

void must_exist(const std::string& path) {
  if (access(path.c_str(), R_OK) != 0)
    throw Fault{{Code::CannotOpen, path, std::strerror(errno), "a database made by \"isnad read --db\""}};
}

std::optional<DayRange> days_given(std::string_view iso, const char* argument) {
  if (iso.empty()) return std::nullopt;
  const auto days = days_of(iso);
  if (!days)
    throw Fault{{Code::BadArgument, argument, "\"" + std::string(iso) + "\"", "2018-02-16, 2018-02 or 2018"}};
  return days;
}

}  // namespace

const char* const kRowColumns =
    "d.name, d.outlet, d.url, d.byline, d.dateline, d.published, d.path, d.format, d.published_from, d.line, "
    "d.text_bytes, d.title_bytes, coalesce(r.claims, 0), t.bytes ";
const char* const kRowTables =
    "FROM document d JOIN text t ON t.document = d.id LEFT JOIN reading r ON r.document = d.id "
    "AND r.coder IN (SELECT id FROM coder WHERE kind = 'machine') ";

DocumentRow row_of(const Query& query, int first, Expander& expander) {
  DocumentRow row;
  row.id = query.text(first);
  row.outlet = query.text(first + 1);
  row.url = query.text(first + 2);
  row.byline = query.text(first + 3);
  row.dateline = query.text(first + 4);
  row.published = query.text(first + 5);
  row.path = query.text(first + 6);
  row.format = query.text(first + 7);
  row.published_from = static_cast<PublishedFrom>(query.integer(first + 8));
  row.line = static_cast<std::uint32_t>(query.integer(first + 9));
  row.text_bytes = static_cast<std::uint32_t>(query.integer(first + 10));
  row.claims = static_cast<std::uint32_t>(query.integer(first + 12));
  const std::string text = expander.expand(query.blob(first + 13));
  const auto title_bytes = std::min(static_cast<std::size_t>(query.integer(first + 11)), text.size());
  row.title = text.substr(0, title_bytes);
  row.opening = opening_of(std::string_view(text).substr(title_bytes), kOpeningBytes);
  return row;
}

Fault not_found(std::string_view what, std::string_view id) {
  return Fault{{Code::NotFound, std::string(id), "no such " + std::string(what), ""}};
}

Snapshot::~Snapshot() { sqlite3_exec(database_.handle(), "COMMIT", nullptr, nullptr, nullptr); }

std::uint32_t page_size(std::uint32_t limit) { return std::clamp<std::uint32_t>(limit, 1, kPageLimit); }

std::vector<std::int64_t> parse_mark(std::string_view mark, std::size_t count) {
  std::vector<std::int64_t> out;
  const char* at = mark.data();
  const char* const end = mark.data() + mark.size();
  while (at <= end && out.size() < count) {
    std::int64_t value = 0;
    const auto [stop, error] = std::from_chars(at, end, value);
    if (error != std::errc() || (stop != end && *stop != ',')) break;
    out.push_back(value);
    at = stop + 1;
  }
  if (out.size() != count || at != end + 1)
    throw Fault{{Code::BadArgument, "after", "\"" + std::string(mark) + "\"", "the mark that the page before gave"}};
  return out;
}

std::optional<std::int64_t> first_day(std::string_view iso, const char* argument) {
  const auto days = days_given(iso, argument);
  return days ? std::optional(days->first) : std::nullopt;
}
std::optional<std::int64_t> last_day(std::string_view iso, const char* argument) {
  const auto days = days_given(iso, argument);
  return days ? std::optional(days->last) : std::nullopt;
}

// A day that first_day() takes holds digits and dashes alone. '~' comes after both, so that a month holds its days.
std::string published_between(std::string_view since, std::string_view until) {
  std::string out;
  if (first_day(since, "said_since")) out = "d.published >= '" + std::string(since) + "'";
  if (last_day(until, "said_until")) out += (out.empty() ? "d.published <> '' AND " : " AND ") + ("d.published <= '" + std::string(until) + "~'");
  return out;
}


Core::Core(const std::string& path)
    : database((must_exist(path), path), Access::Read),
      dictionary((check_schema(database), database)),
      document_by_name(database, "SELECT id FROM document WHERE name = ?1"),
      document_by_id(database,
                     "SELECT d.name, d.title_bytes, d.outlet, d.url, d.byline, d.dateline, d.published, "
                     "d.published_from, d.path, d.line, d.format, d.charset, d.replaced_bytes, o.sha256, o.size, "
                     "t.bytes, r.body, c.engine, c.data, r.id, d.title_begin, d.body_end, d.forwarded_from, d.provenance FROM document d "
                     "JOIN original o ON o.id = d.original JOIN text t ON t.document = d.id LEFT JOIN reading r ON r.document = d.id "
                     "AND r.coder IN (SELECT id FROM coder WHERE kind = 'machine') LEFT JOIN coder c ON c.id = r.coder "
                     "WHERE d.id = ?1"),
      row_by_id(database, std::string("SELECT ") + kRowColumns + kRowTables + "WHERE d.id = ?1"),
      text_by_id(database, "SELECT bytes FROM text WHERE document = ?1"),
      reviews_by_claim(database, kReviews),
      entries_by_key(database, "SELECT DISTINCT key, name_en FROM entry WHERE key = ?1"),
      entries_by_form(database,
                      "SELECT e.key, e.name_en FROM alias a JOIN entry e ON e.id = a.entry WHERE a.form = ?1 UNION "
                      "SELECT key, name_en FROM entry WHERE instr(folded, '|_' || ?1 || '_|') > 0"),
      entries_by_words(database,
                       "SELECT DISTINCT key, name_en, folded FROM entry WHERE instr(folded, '_' || ?1 || '_') > 0") {}

std::optional<std::int64_t> Core::id_of(std::string_view name) {
  Query query(document_by_name, name);
  return query.step() ? std::optional(query.integer(0)) : std::nullopt;
}

std::string Core::text(std::int64_t document) {
  Query query(text_by_id, document);
  if (!query.step()) throw Fault{{Code::BadDatabase, database.path(), "a document without its text", ""}};
  return expander.expand(query.blob(0));
}

DocumentRow Core::row(std::int64_t document) {
  Query query(row_by_id, document);
  if (!query.step()) throw Fault{{Code::BadDatabase, database.path(), "a document without its text", ""}};
  return row_of(query, 0, expander);
}

std::shared_ptr<const StoredDocument> Core::load(std::int64_t id) {
  Query query(document_by_id, id);
  if (!query.step()) throw Fault{{Code::BadDatabase, database.path(), "a document without its text", ""}};
  auto out = std::make_shared<StoredDocument>();
  Document& document = out->document;
  document.id = query.text(0);
  document.title_bytes = static_cast<std::uint32_t>(query.integer(1));
  document.outlet = query.text(2);
  document.url = query.text(3);
  document.byline = query.text(4);
  document.dateline = query.text(5);
  document.published = query.text(6);
  document.published_from = static_cast<PublishedFrom>(query.integer(7));
  document.path = query.text(8);
  document.line = static_cast<std::uint32_t>(query.integer(9));
  document.format = query.text(10);
  document.charset = query.text(11);
  document.replaced_bytes = static_cast<std::uint32_t>(query.integer(12));
  document.sha256 = hex_of_bytes(query.blob(13));
  out->original_bytes = static_cast<std::uint64_t>(query.integer(14));
  document.text = expander.expand(query.blob(15));
  document.title_begin = static_cast<std::uint32_t>(query.integer(20));
  document.body_end = static_cast<std::uint32_t>(query.integer(21));
  document.forwarded_from = query.text(22);
  document.provenance = query.text(23);
  // A text that a later one replaced has no reading any more.
  if (!query.null(16)) {
    out->claims = unpack_claims(expander.expand(query.blob(16)), static_cast<std::uint32_t>(document.text.size()), dictionary);
    out->reviews = reviews_of(reviews_by_claim, query.integer(19));
  }
  out->coder = {std::string(query.text(17)), std::string(query.text(18))};
  return out;
}

Meaning Core::meaning(std::string_view name_or_key) {
  Meaning out;
  const std::string form = name_form(name_or_key);
  const auto add = [](std::vector<std::string>& to, std::string value) {
    if (!value.empty() && std::ranges::find(to, value) == to.end()) to.push_back(std::move(value));
  };
  const auto take = [&](const Query& query) {
    add(out.keys, key_form(query.text(0)));
    add(out.regions, name_form(query.text(1)));
  };
  for (Query query(entries_by_key, name_or_key); query.step();) take(query);
  if (!out.keys.empty()) return out;
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < form.size();) {
    const std::size_t end = std::min(form.find('_', begin), form.size());
    words.push_back(form.substr(begin, end - begin));
    begin = end + 1;
  }
  if (words.empty()) return out;
  add(out.regions, form);
  for (Query query(entries_by_form, form); query.step();) take(query);
  if (out.keys.empty())
    for (Query query(entries_by_words, words.front()); query.step();)
      if (std::ranges::all_of(words, [&](const std::string& word) {
            return query.text(2).find("_" + word + "_") != std::string_view::npos;
          }))
        take(query);
  out.words = std::move(words);
  return out;
}

}  // namespace isnad::store
