// `isnad statements`: occasions, each with how many articles and independent origins tell it.
#include <memory>

#include "commands.h"
#include "link_text.h"
#include "links_csv.h"
#include "links_json.h"
#include "list_options.h"
#include "output.h"
#include "paging.h"
#include "statement_card.h"
#include "store.h"
#include "table_print.h"

namespace isnad {
namespace {

constexpr std::uint64_t kTableLimit = 50;

struct StatementsOptions {
  std::string database = "isnad.db", format = "table", names = "ar", id;
  std::vector<std::string> types, between;
  StatementFilter filter;
  std::uint64_t limit = 0;  ///< 0: not given
};

class Printer {
 public:
  Printer(const StatementsOptions& options)
      : options_(options), names_(language_of(options.names)) {
    if (options.format == "csv") append_statements_csv_headings(text_);
  }

  void add(const StatementRow& row) {
    if (options_.format == "jsonl") return append_statement_json(text_, row);
    if (options_.format == "csv") return append_statement_csv(text_, row, names_);
    rows_.push_back({row.id, day_of(row), std::string(name_of(row.type)), names_of(row.agent, names_), names_of(row.target, names_),
                     row.place ? name_of(*row.place, names_) : "", tolls_of(row),
                     std::to_string(row.articles) + " / " + std::to_string(row.origins) + (row.circular ? " circular" : ""),
                     row.disputed ? "disputed" : ""});
  }

  std::string take() { return std::exchange(text_, {}); }

  std::string closing() {
    if (options_.format == "table") {
      append_table(text_, {"statement", "date", "type", "agent", "target", "place", "toll", "articles / origins", ""}, rows_,
                   screen_style());
    }
    return take();
  }

 private:
  const StatementsOptions& options_;
  NameLanguage names_;
  std::string text_;
  std::vector<std::vector<std::string>> rows_;
};

Exit print_statements(StatementsOptions& options) {
  auto types = claim_types(options.types);
  if (!types) return failed(types.error());
  options.filter.types = *std::move(types);
  if (!options.between.empty()) options.filter.between = {{options.between[0]}, {options.between[1]}};
  options.filter.tellings = options.format == "jsonl";
  auto store = Store::open(options.database);
  if (!store) return failed(store.error());
  Output out;
  Printer printer(options);
  if (!options.id.empty()) {
    const auto row = store->statement(options.id);
    if (!row) return failed(row.error());
    std::string text;
    if (options.format == "table") text = statement_card(*row, language_of(options.names));
    else printer.add(*row), text = printer.take();
    return print(text);
  }
  const bool table = options.format == "table";
  const auto more = each_page(
      rows_to_print(options.limit, table, kTableLimit),
      [&](std::uint32_t limit, const std::string& after) { return store->statements(options.filter, limit, after); },
      [&](const std::vector<StatementRow>& rows) {
        for (const StatementRow& row : rows) printer.add(row);
        return out.write(printer.take());
      });
  if (!more) return failed(more.error());
  Failure failure = out.write(printer.closing());
  if (!failure) failure = out.flush();
  if (failure) return failed(*failure);
  if (table && *more) say_there_are_more();
  return Exit::Ok;
}

}  // namespace

void add_statements_command(CLI::App& program, Exit& exit) {
  CLI::App* command = program.add_subcommand("statements", "List occasions, with who tells them");
  command->footer(
      "A statement is what claims of one or several documents say of one occasion. Articles are the documents that tell it, origins the\n"
      "independent sources behind them: reprints and texts that name one source count once. A date in brackets is that of publication.\n"
      "Examples:\n"
      "  isnad statements --articles 2 --since 2015-07 --type ASSAULT\n"
      "  isnad statements --between islamic-state jabhat-al-nusra\n"
      "  isnad statements s0123456789ab\n"
      "  isnad statements --format csv > statements.csv");
  auto options = std::make_shared<StatementsOptions>();
  StatementFilter& filter = options->filter;
  add_database_option(*command, options->database);
  command->add_option("ID", options->id, "One statement, with the words of all who tell it");
  command->add_option("--actor", filter.actor, "Agent or target")->type_name("ACTOR");
  command->add_option("--between", options->between, "One is agent and the other target, or both are parties alike")
      ->expected(2)->type_name("A B");
  command->add_option("--type", options->types, "Claim type; may repeat")->type_name("TYPE")->delimiter(',')->allow_extra_args(false);
  command->add_option("--since", filter.since, "First day, month or year")->type_name("DATE");
  command->add_option("--until", filter.until, "Last day, month or year")->type_name("DATE");
  command->add_option("--articles", filter.articles, "Told by at least so many documents")->type_name("N");
  command->add_option("--origins", filter.origins, "By at least so many independent origins")->type_name("N");
  command->add_flag("--disputed", filter.disputed, "Only those in dispute");
  add_limit_option(*command, options->limit, kTableLimit);
  add_form_options(*command, options->names, options->format, {"table", "csv", "jsonl"});
  command->callback([options, &exit] { exit = print_statements(*options); });
}

}  // namespace isnad
