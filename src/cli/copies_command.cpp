// `isnad copies`: groups of documents that carry one text, in what two of them differ, and versions of one address.
#include <memory>

#include "commands.h"
#include "csv.h"
#include "days.h"
#include "differences.h"
#include "json_writer.h"
#include "links_json.h"
#include "output.h"
#include "paging.h"
#include "periods.h"
#include "store.h"
#include "table_print.h"
#include "versions.h"

namespace isnad {
namespace {

struct CopiesOptions {
  std::string database = "isnad.db", format = "table";
  std::vector<std::string> differences;
  bool versions = false;
};

void add_rows(std::string& out, const std::string& format, const std::vector<std::string>& headings,
              const std::vector<std::vector<std::string>>& rows) {
  if (format == "table") return append_table(out, headings, rows, screen_style());
  append_csv_row(out, headings);
  for (const auto& row : rows) append_csv_row(out, row);
}

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
  if (options.format != "jsonl") add_rows(text, options.format, headings, rows);
  else
    for (const auto& row : rows) {
      JsonWriter(text).open_object().key("difference").string(row[0]).key("first").string_or_null(row[1]).key("second")
          .string_or_null(row[2]).close_object();
      text += '\n';
    }
  return print(text);
}

// Documents of one address, by day.
Exit print_versions(const CopiesOptions& options) {
  auto store = Store::open(options.database);
  if (!store) return failed(store.error());
  link::Corpus corpus;
  const auto all = each_page(
      UINT64_MAX, [&](std::uint32_t limit, const std::string& after) { return store->documents({}, limit, after); },
      [&](const std::vector<DocumentRow>& rows) {
        for (const DocumentRow& row : rows) {
          link::DocumentSketch document;
          document.id = row.id;
          document.url = row.url;
          if (const auto day = days_of(row.published)) document.published = static_cast<std::int32_t>(day->first);
          corpus.documents.push_back(std::move(document));
        }
        return Failure();
      });
  if (!all) return failed(all.error());
  corpus.sort();
  std::string text;
  std::vector<std::vector<std::string>> rows;
  for (const link::Versions& versions : link::find_versions(corpus)) {
    if (options.format == "jsonl") {
      JsonWriter json(text);
      json.open_object().key("kind").string("versions").key("address").string(versions.address).key("documents").open_array();
      for (const std::uint32_t document : versions.documents) json.string(corpus.documents[document].id);
      json.close_array().close_object();
      text += '\n';
      continue;
    }
    for (const std::uint32_t document : versions.documents)
      rows.push_back({versions.address, corpus.documents[document].id, link::iso_of(corpus.documents[document].published)});
  }
  if (options.format != "jsonl") add_rows(text, options.format, {"address", "document", "published"}, rows);
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
  command->add_flag("--versions", options->versions, "Instead: the documents of one address, by day");
  command->callback([options, &exit] {
    exit = !options->differences.empty() ? print_differences(*options) : options->versions ? print_versions(*options) : print_copies(*options);
  });
}

}  // namespace isnad
