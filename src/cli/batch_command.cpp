// `isnad batch`: many questions from a file, one table of their hits.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>

#include "archive_commands.h"
#include "batch_queries.h"
#include "csv.h"
#include "output.h"
#include "paging.h"
#include "store.h"
#include "table_print.h"

namespace isnad {
namespace {

constexpr std::uint64_t kHitsOfQuery = 1000;
constexpr std::size_t kMaxFile = 16U << 20;  // bytes

struct BatchCommand {
  std::string database = "isnad.db", path = "-";
  std::uint64_t limit = kHitsOfQuery;
  bool plain_cells = false;
};

/// Writes the rows of all queries.
class BatchWriter {
 public:
  BatchWriter(Store& store, const BatchCommand& command)
      : store_(store), limit_(command.limit), cells_(command.plain_cells ? CsvCells::Plain : CsvCells::Guarded) {}

  Failure open() { return out_.write("query,asked,hits,kind,id,document,published,outlet,url,title,words\r\n"); }

  Failure answer(const BatchQuery& query) { return query.filter ? claims(query) : documents(query); }

  Failure close() { return out_.flush(); }

 private:
  Failure row(const BatchQuery& query, std::uint64_t hits, std::vector<std::string> hit) {
    std::string text;
    hit.resize(8);
    hit.insert(hit.begin(), {std::to_string(query.number), query.asked, std::to_string(hits)});
    append_csv_row(text, hit, cells_);
    return out_.write(text);
  }

  Failure documents(const BatchQuery& query) {
    std::vector<std::vector<std::string>> hits;
    std::uint64_t found = 0;
    const auto more = each_page(
        limit_,
        [&](std::uint32_t limit, const std::string& after) {
          auto page = store_.search(query.words, SearchOrder::Newest, limit, after);
          if (page) found = page->found;
          return page;
        },
        [&](const std::vector<SearchHit>& rows) {
          for (const SearchHit& hit : rows) {
            const DocumentRow& d = hit.document;
            hits.push_back({"document", d.id, d.id, d.published, d.outlet, d.url, one_line(d.title),
                            hit.snippets.empty() ? "" : one_line(hit.snippets.front().words)});
          }
          return Failure();
        });
    if (!more) return more.error();
    return rows(query, found, hits);
  }

  Failure claims(const BatchQuery& query) {
    const auto count = store_.count_claims(*query.filter);
    if (!count) return count.error();
    std::vector<std::vector<std::string>> hits;
    const auto more = each_page(
        limit_,
        [&](std::uint32_t limit, const std::string& after) { return store_.claims(*query.filter, ClaimOrder::ByDay, limit, after); },
        [&](const std::vector<StoredClaim>& rows) {
          for (const StoredClaim& claim : rows) {
            const Document& d = claim.source->document;
            hits.push_back({"claim", claim.id(), d.id, d.published, d.outlet, d.url, one_line(d.title()),
                            one_line(claim.words(claim.claim().sentence))});
          }
          return Failure();
        });
    if (!more) return more.error();
    return rows(query, *count, hits);
  }

  Failure rows(const BatchQuery& query, std::uint64_t found, const std::vector<std::vector<std::string>>& hits) {
    if (hits.empty()) return row(query, found, {});
    for (const auto& hit : hits)
      if (Failure failure = row(query, found, hit)) return failure;
    return std::nullopt;
  }

  Store& store_;
  Output out_;
  std::uint64_t limit_;
  CsvCells cells_;
};

Result<std::string> read_file(const std::string& path) {
  std::ifstream file;
  std::error_code ignored;
  if (path != "-") {
    file.open(path, std::ios::binary);
    if (!file || std::filesystem::is_directory(path, ignored)) return Error{Code::CannotOpen, path, "no file that can be read", "queries as CSV"};
  }
  std::istream& in = path == "-" ? std::cin : file;
  std::string out;
  for (std::istreambuf_iterator<char> at(in), end; at != end; ++at) {
    if (out.size() == kMaxFile) return Error{Code::TooLarge, path, "more than 16 MiB", "fewer queries in one file"};
    out += *at;
  }
  return out;
}

Exit run_batch(const BatchCommand& command) {
  const auto text = read_file(command.path);
  if (!text) return failed(text.error());
  const auto queries = batch_queries(*text, command.path);
  if (!queries) return failed(queries.error());
  auto store = Store::open(command.database);
  if (!store) return failed(store.error());
  BatchWriter writer(*store, command);
  if (Failure failure = writer.open()) return failed(*failure);
  for (const BatchQuery& query : *queries)
    if (Failure failure = writer.answer(query)) {
      failure->where = command.path + ", query " + std::to_string(query.number) + ": " + failure->where;
      return failed(*failure);
    }
  const Failure failure = writer.close();
  return failure ? failed(*failure) : Exit::Ok;
}

}  // namespace

void add_batch_command(CLI::App& program, Exit& exit) {
  CLI::App* command = program.add_subcommand("batch", "Ask all questions of a file and write one table of hits");
  command->footer(
      "The file is CSV with a row of headings. A column \"query\" holds words, as for isnad search, and finds documents. Other columns are the\n"
      "conditions of isnad claims, and find claims: actor, between and with, type, source, stance, place, since, until, text, document; what is\n"
      "empty is no condition. A file whose first row is none of these headings is a list of words, one query a line.\n"
      "A query without a hit keeps one row, with 0 hits.\n"
      "Examples:\n"
      "  isnad batch --db isnad.db queries.csv > hits.csv\n"
      "  printf 'actor,type,since\\nislamic-state,ASSAULT,2015\\n' | isnad batch --db isnad.db");
  auto options = std::make_shared<BatchCommand>();
  add_database_option(*command, options->database);
  command->add_option("FILE", options->path, "Queries as CSV; - is standard input")->capture_default_str();
  command->add_option("--limit", options->limit, "Hits of one query at most; the column hits tells how many there are")
      ->check(CLI::PositiveNumber)->capture_default_str()->type_name("N");
  command->add_flag("--plain-cells", options->plain_cells,
                    "Cells as they are: without it, one that a spreadsheet would run gets an apostrophe in front");
  command->callback([options, &exit] { exit = run_batch(*options); });
}

}  // namespace isnad
