// `isnad read`: files, folders or standard input, into JSON lines or a database.
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <thread>

#include "commands.h"
#include "import.h"
#include "import_sinks.h"
#include "progress.h"
#include "stop_signal.h"
#include "table_print.h"

namespace isnad {
namespace {

struct ReadOptions {
  std::vector<std::string> paths{"-"};
  std::string from = "auto", to, database, progress = "auto", columns;
  bool no_link = false;
  unsigned jobs = std::max(1U, std::thread::hardware_concurrency());
};

constexpr std::uint64_t kMessages = 20;  // on the screen; all of them stand in the import report

/// Bytes of all inputs, for the time left; 0 when standard input is among them.
std::uint64_t total_bytes(const InputList& inputs) {
  if (std::ranges::find(inputs.files, "-") != inputs.files.end()) return 0;
  std::uint64_t bytes = 0;
  for (const std::string& input : inputs.files) {
    std::error_code ignored;  // an input that is gone gets its message when it is read
    const auto size = std::filesystem::file_size(input, ignored);
    if (!ignored) bytes += size;
  }
  return bytes;
}

std::string totals_text(const ImportTotals& totals, double seconds) {
  char text[200];
  std::snprintf(text, sizeof text,
                "%llu documents read, %llu claims, %llu unchanged, %llu could not be read; %.2f s, %.0f documents/s",
                static_cast<unsigned long long>(totals.documents), static_cast<unsigned long long>(totals.claims),
                static_cast<unsigned long long>(totals.unchanged), static_cast<unsigned long long>(totals.failed), seconds,
                seconds > 0 ? static_cast<double>(totals.documents + totals.unchanged) / seconds : 0.0);
  return text;
}

Result<ImportTotals> run_import(const ReadOptions& options, const std::shared_ptr<const Tables>& tables,
                                ImportSink& sink, Progress& progress) {
  const auto format = format_named(options.from);
  if (!format) return format.error();
  ImportOptions import{list_inputs(options.paths), {}, options.jobs, &stop_on_signal()};
  import.intake.format = *format;
  if (!options.columns.empty()) {
    Result<ColumnNames> columns = load_columns(options.columns);
    if (!columns) return columns.error();
    import.intake.columns = std::move(*columns);
  }
  progress.expect(total_bytes(import.inputs));
  const auto after_each = [&](const ImportItem& item, const ImportTotals& totals) {
    if (item.error && totals.failed <= kMessages)
      progress.say("isnad: " + one_line(item.error->message()));
    else if (item.error && totals.failed == kMessages + 1)
      progress.say("isnad: more inputs could not be read; their messages are left out here");
    else if (!item.error && !item.document.unread.empty())
      progress.say("isnad: " + one_line(item.document.path + ": " + item.document.unread));
    progress.update(totals);
  };
  return import_documents(import, tables, sink, after_each);
}

Exit ending(const ImportTotals& totals) {
  if (totals.stopped) return Exit::Stopped;
  return totals.failed > 0 ? Exit::SomeInputs : Exit::Ok;
}

Exit read_to_lines(const ReadOptions& options, const std::shared_ptr<const Tables>& tables) {
  JsonlSink sink{data_version(*tables)};
  Progress progress(progress_mode_of(options.progress));
  const auto totals = run_import(options, tables, sink, progress);
  progress.close(totals ? *totals : ImportTotals{});
  const Failure failure = totals ? sink.finish() : Failure(totals.error());
  return failure ? failed(*failure) : ending(*totals);
}

// What stands in the database now, not only what this import added.
Exit print_summary(const std::string& database) {
  auto store = Store::open(database);
  if (!store) return failed(store.error());
  const auto counts = store->counts();
  if (!counts) return failed(counts.error());
  std::printf("%s: %llu documents, %llu claims, %llu of them with a chain of sources\n", database.c_str(),
              static_cast<unsigned long long>(counts->documents), static_cast<unsigned long long>(counts->claims),
              static_cast<unsigned long long>(counts->with_chain));
  if (!counts->first_published.empty())
    std::printf("published from %s to %s\n", counts->first_published.c_str(), counts->last_published.c_str());
  std::vector<std::pair<std::string, std::uint64_t>> types(counts->by_type.begin(), counts->by_type.end());
  std::ranges::stable_sort(types, std::ranges::greater{}, &std::pair<std::string, std::uint64_t>::second);
  for (const auto& [type, claims] : types) std::printf("  %-10s %llu\n", type.c_str(), static_cast<unsigned long long>(claims));
  return Exit::Ok;
}

// The importer is closed when this returns, so that linking may write.
Result<ImportTotals> import_into(const ReadOptions& options, const std::shared_ptr<const Tables>& tables) {
  auto importer = Importer::open(options.database, {"isnad " + std::string(kEngineVersion), data_version(*tables)});
  if (!importer) return importer.error();
  StoreSink sink(std::move(*importer));
  Progress progress(progress_mode_of(options.progress));
  auto totals = run_import(options, tables, sink, progress);
  const Failure failure = totals ? sink.finish() : Failure(totals.error());
  if (totals) totals->documents -= sink.refused(), totals->failed += sink.refused();
  progress.close(totals ? *totals : ImportTotals{});
  if (failure) return *failure;
  std::fprintf(stderr, "%s\n", totals_text(*totals, progress.seconds()).c_str());
  return totals;
}

Exit read_to_database(const ReadOptions& options, const std::shared_ptr<const Tables>& tables) {
  const auto totals = import_into(options, tables);
  if (!totals) return failed(totals.error());
  if (totals->stopped) std::fputs("isnad: stopped; the same command goes on where it ended\n", stderr);
  else if (!options.no_link)
    if (const Failure linking = link_and_say(options.database)) return failed(*linking);
  const Exit summary = print_summary(options.database);
  return summary == Exit::Ok ? ending(*totals) : summary;
}

Exit read_inputs(const ReadOptions& options) {
  if (options.to.empty() == options.database.empty())
    return failed({Code::BadArgument, "read", options.to.empty() ? "neither --to nor --db" : "both --to and --db",
                   "--db FILE, or --to jsonl"});
  if (options.paths == std::vector<std::string>{"-"} && isatty(STDIN_FILENO) == 1)
    std::fputs("isnad: reading standard input; Ctrl-D ends it\n", stderr);
  const auto tables = open_tables();
  if (!tables) return failed(tables.error());
  return options.database.empty() ? read_to_lines(options, *tables) : read_to_database(options, *tables);
}

}  // namespace

void add_read_command(CLI::App& program, Exit& exit) {
  CLI::App* command = program.add_subcommand("read", "Read articles and write their claims");
  command->footer(
      "Formats:\n"
      "  txt       .txt          html      .html .htm       jsonl     .jsonl\n"
      "  docx      .docx         odt       .odt             rtf       .rtf\n"
      "  pdf       .pdf          feed      .rss .atom .xml  mhtml     .mhtml .mht\n"
      "  email     .eml          mbox      .mbox, with what is attached\n"
      "  warc      .warc .warc.gz .warc.zst; wacz .wacz: the Arabic pages of web archives\n"
      "  x         tweets.js of an archive of X, or the whole archive as .zip\n"
      "  csv       .csv .tsv .tab, each row a document; columns by --columns, else by heading and cells;\n"
      "            --columns names the members of JSON lines, too\n"
      "  telegram  result.json of Telegram Desktop, of one chat or a whole account: each post is a document\n"
      "  archive   .zip .tar .tgz .gz .bz2 .zst, of any of these\n"
      "A folder is read with all folders below it, by these names; hidden files are left out.\n"
      "An input that cannot be read gets a message, a row in `isnad report` and the exit code 3; the others are read.\n"
      "What stands in the database already is not read again, so a stopped import goes on with the same command.\n"
      "Examples:\n"
      "  isnad read --db isnad.db articles/ page.html archive.zip\n"
      "  isnad read --db isnad.db ChatExport_2016-03-01/result.json\n"
      "  isnad read --from jsonl --to jsonl < documents.jsonl > claims.jsonl\n"
      "  isnad read --to jsonl article.txt");
  auto options = std::make_shared<ReadOptions>();
  command->add_option("PATH", options->paths, "Files and folders; - is standard input")->capture_default_str();
  command->add_option("--from", options->from, "Read all inputs as this; auto: by the file's name, else by its first bytes")
      ->check(CLI::IsMember(format_names()))->capture_default_str()->type_name("FORMAT");
  command->add_option("--columns", options->columns, "Mapping file of tables: lines such as text = \"Body\" or published = 3; fields text, title, url, "
                      "published, outlet, byline, id")->type_name("FILE");
  command->add_option("--to", options->to, "jsonl: one JSON object a document on standard output, in the order of the input")
      ->check(CLI::IsMember({"jsonl"}))->type_name("FORMAT");
  command->add_option("--db", options->database, "Write into this database; it is made when absent")->type_name("FILE");
  command->add_option("--jobs", options->jobs, "Threads that read; the result is the same for every number")
      ->check(CLI::Range(1U, 256U))->capture_default_str()->type_name("N");
  command->add_option("--progress", options->progress, "auto (a bar when in a terminal), json (one line a step) or none")
      ->check(CLI::IsMember({"auto", "json", "none"}))->capture_default_str()->type_name("MODE");
  command->add_flag("--no-link", options->no_link, "Do not put the claims of all documents together; `isnad link` does it later");
  command->callback([options, &exit] { exit = read_inputs(*options); });
}

}  // namespace isnad
