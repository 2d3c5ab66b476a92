// `isnad why`: which rules and table rows made the claims of a database, and the claims that one of them made.
#include <algorithm>
#include <functional>
#include <map>
#include <memory>

#include "commands.h"
#include "engine.h"
#include "json_writer.h"
#include "name_finder.h"
#include "list_options.h"
#include "output.h"
#include "store.h"
#include "table_print.h"
#include "tsv.h"
#include "why_text.h"

namespace isnad {
namespace {

constexpr std::uint64_t kTextLimit = 50;  // as many claims as `isnad claims` shows in a table
constexpr std::size_t kMostNear = 5;

struct WhyOptions {
  std::string database = "isnad.db", rule, format = "text";
  std::uint64_t limit = 0;  ///< 0: not given
};

// Every claim of the database, last stored document first, until `visit` says false.
Failure each_claim(Store& store, const std::function<bool(const StoredClaim&)>& visit) {
  std::string after;
  do {
    const auto page = store.claims({}, ClaimOrder::Newest, kPageLimit, after);
    if (!page) return page.error();
    for (const StoredClaim& claim : page->rows)
      if (!visit(claim)) return std::nullopt;
    after = page->next;
  } while (!after.empty());
  return std::nullopt;
}

Result<std::map<std::string, std::uint64_t>> counts_of(Store& store) {
  std::map<std::string, std::uint64_t> counts;
  const Failure failure = each_claim(store, [&](const StoredClaim& claim) {
    for (const std::string_view id : claim.claim().why) ++counts[std::string(id)];
    return true;
  });
  if (failure) return *failure;
  return counts;
}

// The rows of a table in the form asked for. JSON takes the headings as keys; the cells in `numbers` are numbers.
std::string in_form(const std::string& format, const std::vector<std::string>& headings,
                    const std::vector<std::vector<std::string>>& rows, std::string_view number) {
  std::string out;
  if (format == "text") {
    append_table(out, headings, rows, screen_style());
  } else if (format == "tsv") {
    append_tsv_row(out, headings);
    for (const auto& row : rows) append_tsv_row(out, row);
  } else {
    for (const auto& row : rows) {
      JsonWriter json(out);
      json.open_object();
      for (std::size_t n = 0; n < row.size(); ++n) {
        json.key(headings[n]);
        headings[n] == number ? json.raw(row[n]) : json.string_or_null(row[n]);
      }
      json.close_object();
      out += "\n";
    }
  }
  return out;
}

Exit print_counts(Store& store, const WhyText& why, const WhyOptions& options) {
  const auto counts = counts_of(store);
  if (!counts) return failed(counts.error());
  std::vector<std::pair<std::string, std::uint64_t>> order(counts->begin(), counts->end());
  std::ranges::stable_sort(order, std::greater{}, [](const auto& entry) { return entry.second; });
  std::vector<std::vector<std::string>> rows;
  for (const auto& [id, count] : order)
    rows.push_back({std::to_string(count), id, why.word(id), why.says(id), why.where(id)});
  return print(in_form(options.format, {"claims", "id", "word", "says", "table"}, rows, "claims"));
}

Exit unknown(Store& store, const WhyOptions& options) {
  const Error error{Code::NotFound, "RULE", "\"" + options.rule + "\"", "a rule or a row id, as isnad why lists them"};
  complain(error);
  const auto counts = counts_of(store);
  if (!counts) return failed(counts.error());
  NameFinder finder;
  std::uint32_t entry = 0;
  for (const auto& [id, count] : *counts) finder.add(entry++, id);
  for (const NameFinder::Near& near : finder.near(options.rule, kMostNear))
    std::fprintf(stderr, "  near: %s\n", std::string(near.name).c_str());
  return exit_of(error);
}

Exit print_claims(Store& store, const WhyText& why, const WhyOptions& options) {
  const std::uint64_t limit = options.limit > 0 ? options.limit : options.format == "text" ? kTextLimit : UINT64_MAX;
  std::vector<std::vector<std::string>> rows;
  bool more = false;
  const Failure failure = each_claim(store, [&](const StoredClaim& claim) {
    const Claim& c = claim.claim();
    if (std::ranges::find(c.why, options.rule) == c.why.end()) return true;
    more = rows.size() == limit;
    if (!more)
      rows.push_back({claim.id(), std::string(name_of(c.type)), std::string(claim.words(c.anchor)), std::string(claim.words(c.sentence))});
    return !more;
  });
  if (failure) return failed(*failure);
  if (rows.empty() && !why.knows(options.rule)) return unknown(store, options);
  const Exit exit = print(in_form(options.format, {"claim", "type", "anchor", "sentence"}, rows, ""));
  if (rows.empty()) std::fprintf(stderr, "isnad: %s made no claim of this database\n", options.rule.c_str());
  if (more) say_there_are_more();
  return exit;
}

Exit tell_why(const WhyOptions& options) {
  auto store = Store::open(options.database);
  if (!store) return failed(store.error());
  const auto tables = open_tables();
  if (!tables) return failed(tables.error());
  const WhyText why(**tables);
  return options.rule.empty() ? print_counts(*store, why, options) : print_claims(*store, why, options);
}

}  // namespace

void add_why_command(CLI::App& program, Exit& exit) {
  CLI::App* command = program.add_subcommand("why", "List the claims that a rule or table row made, or all rules with counts");
  command->footer(
      "RULE is a rule (attribute/nearest_place) or the id of a table row (f0127), as `isnad show` prints them below a claim.\n"
      "Without RULE: every rule and row of the database's claims, the most frequent first, with how many claims it made.\n"
      "Examples:\n"
      "  isnad why --db isnad.db\n"
      "  isnad why attribute/nearest_actor --limit 200\n"
      "  isnad why f0127 --format jsonl");
  auto options = std::make_shared<WhyOptions>();
  add_database_option(*command, options->database);
  command->add_option("RULE", options->rule, "A rule or a row id; all with their counts when left out");
  command->add_option("--limit", options->limit, "At most so many claims (default: 50 as text, else all)")
      ->check(CLI::PositiveNumber)->type_name("N");
  command->add_option("--format", options->format, "text, tsv or jsonl")
      ->check(CLI::IsMember({"text", "tsv", "jsonl"}))->capture_default_str()->type_name("FORMAT");
  command->callback([options, &exit] { exit = tell_why(*options); });
}

}  // namespace isnad
