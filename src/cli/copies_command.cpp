// `isnad copies`: groups of documents that carry one text, and in what two of them differ.
#include <memory>

#include "commands.h"
#include "csv.h"
#include "differences.h"
#include "json_writer.h"
#include "links_json.h"
#include "output.h"
#include "relation_options.h"
#include "store.h"
#include "table_print.h"

namespace isnad {
namespace {

struct CopiesOptions {
  std::string database = "isnad.db", format = "table";
  std::vector<std::string> differences;
};

// Sentence by sentence: what only one of the two says, and what they say differently.
Exit print_differences(const CopiesOptions& options) {
  auto store = Store::open(options.database);
  if (!store) return failed(store.error());
  const auto first = store->document(options.differences[0]), second = store->document(options.differences[1]);
  if (!first) return failed(first.error());
  if (!second) return failed(second.error());
  const auto& one = **first;
  const auto& other = **second;
  const link::Differences found = link::differences(one.document.text, other.document.text);
  const auto words = [](const StoredDocument& of, ByteSpan span) {
    return one_line(std::string_view(of.document.text).substr(span.begin_byte, span.size()));
  };
  std::vector<std::vector<std::string>> rows;
  for (const auto& changed : found.changed) rows.push_back({"changed", words(one, changed.first), words(other, changed.second)});
  for (const ByteSpan span : found.only_first) rows.push_back({"only", words(one, span), ""});
  for (const ByteSpan span : found.only_second) rows.push_back({"only", "", words(other, span)});
  const std::vector<std::string> headings = {"difference", one.document.id, other.document.id};
  std::string text;
  if (options.format == "csv") {
    append_csv_row(text, headings);
    for (const auto& row : rows) append_csv_row(text, row);
  } else if (options.format == "jsonl") {
    for (const auto& row : rows) {
      JsonWriter(text).open_object().key("difference").string(row[0]).key("first").string_or_null(row[1]).key("second")
          .string_or_null(row[2]).close_object();
      text += '\n';
    }
  } else {
    append_table(text, headings, rows, {output_is_terminal(), output_is_terminal() ? terminal_width() : 0});
  }
  return print(text);
}

Exit print_copies(const CopiesOptions& options) {
  const std::string& format = options.format;
  auto store = Store::open(options.database);
  if (!store) return failed(store.error());
  const auto groups = store->copies();
  if (!groups) return failed(groups.error());
  std::string text;
  std::vector<std::vector<std::string>> rows;
  if (format == "csv") text = "group,document,earliest,fullest\r\n";
  for (const CopiesRow& group : *groups) {
    if (format == "jsonl") append_copies_json(text, group);
    for (const std::string& document : group.documents) {
      const bool earliest = document == group.earliest, fullest = document == group.fullest;
      if (format == "csv")
        append_csv_row(text, std::vector<std::string>{group.id, document, earliest ? "1" : "0", fullest ? "1" : "0"});
      else
        rows.push_back({group.id, document, std::string(earliest ? "earliest" : "") + (earliest && fullest ? ", " : "") + (fullest ? "fullest" : "")});
    }
  }
  if (format == "table") append_table(text, {"group", "document", ""}, rows, {output_is_terminal(), 0});
  return print(text);
}

}  // namespace

void add_copies_command(CLI::App& program, Exit& exit) {
  CLI::App* command = program.add_subcommand("copies", "List the documents that carry one text");
  command->footer(
      "Reprints count as one origin, whatever their headlines.\n"
      "Examples:\n"
      "  isnad copies --db isnad.db\n"
      "  isnad copies --differences d001 d002");
  auto options = std::make_shared<CopiesOptions>();
  add_database_option(*command, options->database);
  command->add_option("--format", options->format, "table, csv or jsonl")
      ->check(CLI::IsMember({"table", "csv", "jsonl"}))->capture_default_str()->type_name("FORMAT");
  command->add_option("--differences", options->differences, "Instead: the sentences in which two documents differ")
      ->expected(2)->type_name("A B");
  command->callback([options, &exit] { exit = options->differences.empty() ? print_copies(*options) : print_differences(*options); });
}

}  // namespace isnad
