// `isnad tables`: look through the language tables, and add rows of one's own.
#include <cstdio>
#include <memory>

#include "commands.h"
#include "csv.h"
#include "engine.h"
#include "json_writer.h"
#include "list_options.h"
#include "output.h"
#include "table_book.h"
#include "table_print.h"
#include "table_trial.h"

namespace isnad {
namespace {

constexpr std::uint64_t kUsualRows = 50;
constexpr std::size_t kMostTold = 200;  // changes of a trial

struct TablesOptions {
  std::string table, format = "table", database = "isnad.db";
  std::vector<std::string> words, cells;
  std::uint64_t limit = kUsualRows;
  std::uint32_t line = 0;
  bool own = false, add = false, trial = false;
};

Exit list_tables(const TableBook& book, const TablesOptions& options) {
  std::string text;
  std::vector<std::vector<std::string>> rows;
  for (const TableAbout& table : book.tables()) {
    std::string columns;
    for (const std::string& column : table.columns) columns += (columns.empty() ? "" : " ") + column;
    if (options.format == "jsonl") {
      JsonWriter json(text);
      json.open_object().key("table").string(table.name).key("rows").number(static_cast<std::uint32_t>(table.shipped));
      json.key("own").number(static_cast<std::uint32_t>(table.own)).key("columns").string(columns).close_object();
      text += '\n';
    }
    rows.push_back({table.name, std::to_string(table.shipped), std::to_string(table.own), columns});
  }
  if (options.format == "csv") {
    text = "table,rows,own,columns\r\n";
    for (const auto& row : rows) append_csv_row(text, row);
  } else if (options.format == "table") {
    append_table(text, {"table", "rows", "own", "columns"}, rows, screen_style());
    if (!book.folder().empty()) text += "\nyour own: " + book.folder() + "\n";
  }
  return print(text);
}

Exit list_rows(const TableBook& book, const TablesOptions& options) {
  const auto about = book.about(options.table);
  if (!about) return failed(about.error());
  std::string typed;
  for (const std::string& word : options.words) typed += word + " ";
  const auto page = book.rows(options.table, typed, options.own, 0, options.limit);
  if (!page) return failed(page.error());
  std::string text;
  std::vector<std::string> headings = about->columns;
  headings.insert(headings.begin(), {"own", "line"});
  std::vector<std::vector<std::string>> rows;
  for (const TableLine& line : page->rows) {
    std::vector<std::string>& row = rows.emplace_back(line.cells);
    row.insert(row.begin(), {line.own ? "yes" : "", std::to_string(line.line)});
  }
  if (options.format == "csv") {
    append_csv_row(text, headings);
    for (const auto& row : rows) append_csv_row(text, row);
  } else if (options.format == "jsonl") {
    for (const auto& row : rows) {
      JsonWriter json(text);
      json.open_object();
      for (std::size_t n = 0; n < row.size(); ++n) json.key(headings[n]).string_or_null(row[n]);
      json.close_object();
      text += '\n';
    }
  } else {
    append_table(text, headings, rows, screen_style());
  }
  const Exit printed = print(text);
  if (page->found > rows.size() && options.format == "table") say_there_are_more();
  return printed;
}

Result<NewRow> row_of(const std::vector<std::string>& cells) {
  NewRow out;
  for (const std::string& cell : cells) {
    const std::size_t sign = cell.find('=');
    if (sign == std::string::npos || sign == 0) return Error{Code::BadArgument, "--add", cell, "column=cell"};
    out[cell.substr(0, sign)] = cell.substr(sign + 1);
  }
  return out;
}

void append_change(std::string& out, const TrialChange& change) {
  out += one_line(change.document) + "  " + change.kind + " " + change.type + " \u00AB" + one_line(change.words) + "\u00BB\n    " + one_line(change.sentence) + "\n";
  for (const TrialChange::Field& field : change.fields)
    out += "      " + field.name + std::string(16 - field.name.size(), ' ') + (change.kind == "added" ? "" : (field.before.empty() ? "-" : field.before) + " -> ") +
           (field.after.empty() ? "-" : field.after) + "\n";
}

Exit try_row(const TableBook& book, const TablesOptions& options, const NewRow& row) {
  const auto own = book.with(options.table, row);
  if (!own) return failed(own.error());
  const auto after = compile_with(book.shipped(), *own), before = open_tables();
  if (!after) return failed(after.error());
  if (!before) return failed(before.error());
  auto store = Store::open(options.database);
  if (!store) return failed(store.error());
  const auto trial = try_tables(*store, *before, *after, kMostTold);
  if (!trial) return failed(trial.error());
  std::string text;
  for (const TrialChange& change : trial->changes) append_change(text, change);
  text += std::to_string(trial->added) + " added, " + std::to_string(trial->removed) + " removed, " + std::to_string(trial->altered) + " altered; " +
          std::to_string(trial->changed_documents) + " of " + std::to_string(trial->documents) + " documents differ\n";
  return print(text);
}

Exit run_tables(const TablesOptions& options) {
  auto book = TableBook::open(shipped_tables(), own_tables_folder());
  if (!book) return failed(book.error());
  if (options.table.empty()) return list_tables(*book, options);
  if (options.line > 0) {
    const Failure failure = book->drop(options.table, options.line);
    return failure ? failed(*failure) : Exit::Ok;
  }
  if (!options.add) return list_rows(*book, options);
  const auto row = row_of(options.cells);
  if (!row) return failed(row.error());
  if (options.trial) return try_row(*book, options, *row);
  if (const Failure failure = book->add(options.table, *row)) return failed(*failure);
  std::fprintf(stderr, "isnad: written; `isnad reread --db FILE` reads a database again with it\n");
  return Exit::Ok;
}

}  // namespace

void add_tables_command(CLI::App& program, Exit& exit) {
  CLI::App* command = program.add_subcommand("tables", "Look through the language tables, and add rows of your own");
  command->footer(
      "Your own rows stand in a folder (--tables, else ISNAD_TABLES, else ~/.local/share/isnad/tables) in files of the same names and\n"
      "columns as those of the program, frames.tsv and so on, and are read beside them. A row that is faulty is not written.\n"
      "Examples:\n"
      "  isnad tables\n"
      "  isnad tables frames ASSAULT heavy-weapons\n"
      "  isnad tables actors --own\n"
      "  isnad tables actors --add key=my-brigade type=ORG kind=armed-group country=SY name_en='My Brigade' name_ar='...' --try --db isnad.db\n"
      "  isnad tables actors --drop 4\n"
      "  isnad reread --db isnad.db");
  auto options = std::make_shared<TablesOptions>();
  command->add_option("TABLE", options->table, "One table; all of them when it is left out");
  command->add_option("WORD", options->words, "Only rows that hold these");
  command->add_flag("--own", options->own, "Only rows of your own");
  auto* add = command->add_option("--add", options->cells, "Write this row beside your own: column=cell, as many as it has")->type_name("CELL...");
  command->add_flag("--try", options->trial, "Do not write: show the claims of the database that it would change")->needs(add);
  command->add_option("--drop", options->line, "Take out your own row on this line")->check(CLI::PositiveNumber)->excludes(add)->type_name("LINE");
  add_database_option(*command, options->database);
  add_limit_option(*command, options->limit, kUsualRows);
  command->add_option("--format", options->format, "table, csv or jsonl")
      ->check(CLI::IsMember({"table", "csv", "jsonl"}))->capture_default_str()->type_name("FORMAT");
  command->callback([options, add, &exit] {
    options->add = add->count() > 0;
    exit = run_tables(*options);
  });
}

}  // namespace isnad
