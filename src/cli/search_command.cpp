// `isnad search`: documents that hold words, with the words around them.
#include <memory>

#include "commands.h"
#include "json_writer.h"
#include "output.h"
#include "store.h"
#include "table_print.h"

namespace isnad {
namespace {

struct SearchOptions {
  std::string database = "isnad.db", format = "text", order = "newest";
  std::vector<std::string> words;
  std::uint32_t limit = 20;
};

constexpr std::string_view kMarkOn = "\x1b[1;33m", kMarkOff = "\x1b[0m";

// The matches bold in a terminal; in a file, the words as they stand.
std::string marked(const Snippet& snippet, bool terminal) {
  if (!terminal) return one_line(snippet.words);
  std::string out;
  std::size_t at = 0;
  const std::string_view words = snippet.words;
  for (const ByteSpan mark : snippet.marks) {
    out += one_line(words.substr(at, mark.begin_byte - at));
    out += kMarkOn;
    out += one_line(words.substr(mark.begin_byte, mark.size()));
    out += kMarkOff;
    at = mark.end_byte;
  }
  return isolated(out + one_line(words.substr(at)));
}

std::string text_of(const SearchHit& hit, bool terminal) {
  const DocumentRow& row = hit.document;
  const std::string title = one_line(row.title.empty() ? row.opening : row.title);
  std::string out = row.id + "  " + (row.published.empty() ? "day unknown" : row.published) + "  " +
                    (terminal ? isolated(title) : title);
  if (!row.outlet.empty()) out += "  " + (terminal ? isolated(one_line(row.outlet)) : one_line(row.outlet));
  out += "  " + std::to_string(row.claims) + " claims\n";
  for (const Snippet& snippet : hit.snippets) out += "    " + marked(snippet, terminal) + "\n";
  return out;
}

std::string json_of(const SearchHit& hit) {
  const DocumentRow& row = hit.document;
  std::string out;
  JsonWriter json(out);
  json.open_object().key("doc").string(row.id).key("title").string_or_null(row.title);
  json.key("outlet").string_or_null(row.outlet).key("url").string_or_null(row.url);
  json.key("published").string_or_null(row.published).key("claims").number(row.claims).key("snippets").open_array();
  for (const Snippet& snippet : hit.snippets) json.string(snippet.words);
  json.close_array().close_object();
  return out + "\n";
}

Exit print_hits(const SearchOptions& options) {
  auto store = Store::open(options.database);
  if (!store) return failed(store.error());
  std::string query;
  for (const std::string& word : options.words) query += (query.empty() ? "" : " ") + word;
  const auto page = store->search(query, options.order == "best" ? SearchOrder::Best : SearchOrder::Newest,
                                  options.limit, "");
  if (!page) return failed(page.error());
  Output out;
  Failure failure;
  const bool terminal = output_is_terminal();
  for (const SearchHit& hit : page->rows)
    if (!failure) failure = out.write(options.format == "jsonl" ? json_of(hit) : text_of(hit, terminal));
  if (!failure) failure = out.flush();
  if (failure) return failed(*failure);
  if (options.format == "text")
    std::fprintf(stderr, "%s%llu documents found, %zu shown\n", page->bounded ? "at least " : "",
                 static_cast<unsigned long long>(page->found), page->rows.size());
  return Exit::Ok;
}

}  // namespace

void add_search_command(CLI::App& program, Exit& exit) {
  CLI::App* command = program.add_subcommand("search", "Find documents by their words");
  command->footer(
      "Documents that hold every word. word* matches beginnings, \"two words\" a phrase, -word excludes (put -- before\n"
      "the words then). Spelling is folded: hamza, vowel marks, prefixed conjunctions and articles do not matter.\n"
      "Examples:\n"
      "  isnad search --db isnad.db WORD WORD\n"
      "  isnad search --order best --limit 5 '\"TWO WORDS\"'\n"
      "  isnad search -- WORD -WORD");
  auto options = std::make_shared<SearchOptions>();
  add_database_option(*command, options->database);
  command->add_option("WORDS", options->words, "What to look for")->required();
  command->add_option("--order", options->order, "newest or best")
      ->check(CLI::IsMember({"newest", "best"}))->capture_default_str()->type_name("ORDER");
  command->add_option("--limit", options->limit, "At most so many")
      ->check(CLI::Range(1U, kPageLimit))->capture_default_str()->type_name("N");
  command->add_option("--format", options->format, "text or jsonl")
      ->check(CLI::IsMember({"text", "jsonl"}))->capture_default_str()->type_name("FORMAT");
  command->callback([options, &exit] { exit = print_hits(*options); });
}

}  // namespace isnad
