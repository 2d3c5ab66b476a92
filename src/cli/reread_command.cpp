// `isnad reread`: the texts of a database once more, with the tables and rules of now.
#include <cstdio>
#include <memory>

#include "commands.h"
#include "engine.h"
#include "language.h"
#include "progress.h"
#include "stop_signal.h"
#include "store.h"

namespace isnad {
namespace {

struct RereadOptions {
  std::string database = "isnad.db", progress = "auto";
  bool no_link = false;
};

// What an import of the same bytes would make of a stored text.
Result<Claims> read_again(Reader& reader, const Document& document) {
  if (!is_arabic(document.text)) return Claims{};
  return reader.read(document);
}

Result<ImportTotals> reread(const RereadOptions& options, const std::shared_ptr<const Tables>& tables) {
  auto store = Store::open(options.database);
  if (!store) return store.error();
  const Coder coder{"isnad " + std::string(kEngineVersion), data_version(*tables)};
  auto importer = Importer::open(options.database, coder);
  if (!importer) return importer.error();
  const auto ids = store->document_ids();
  if (!ids) return ids.error();
  const auto counts = store->counts();
  if (!counts) return counts.error();
  Progress progress(progress_mode_of(options.progress));
  progress.expect(counts->text_bytes);
  const std::atomic<bool>& stop = stop_on_signal();
  Reader reader(tables);
  ImportTotals totals;
  for (const std::string& id : *ids) {
    if (stop) {
      totals.stopped = true;
      break;
    }
    const auto stored = store->document(id);
    if (!stored) return stored.error();
    const Document& document = (*stored)->document;
    totals.bytes += document.text.size();
    if ((*stored)->coder == coder) {
      ++totals.unchanged;
    } else if (const auto claims = read_again(reader, document); claims) {
      if (const auto added = importer->add(document, {}, *claims); !added) return added.error();
      ++totals.documents;
      totals.claims += claims->claims.size();
    } else {
      ++totals.failed;
      progress.say("isnad: " + claims.error().message());
      if (const Failure failure = importer->report(document.path, document.line, claims.error())) return *failure;
    }
    progress.update(totals);
  }
  if (const Failure failure = importer->finish()) return *failure;
  progress.close(totals);
  return totals;
}

Exit run_reread(const RereadOptions& options) {
  const auto tables = open_tables();
  if (!tables) return failed(tables.error());
  const auto totals = reread(options, *tables);
  if (!totals) return failed(totals.error());
  std::fprintf(stderr, "%llu documents read again, %llu claims; %llu were read like this before, %llu could not be read\n",
               static_cast<unsigned long long>(totals->documents), static_cast<unsigned long long>(totals->claims),
               static_cast<unsigned long long>(totals->unchanged), static_cast<unsigned long long>(totals->failed));
  if (totals->stopped) {
    std::fputs("isnad: stopped; the same command goes on where it ended\n", stderr);
    return Exit::Stopped;
  }
  if (!options.no_link)
    if (const Failure linking = link_and_say(options.database)) return failed(*linking);
  return totals->failed > 0 ? Exit::SomeInputs : Exit::Ok;
}

}  // namespace

void add_reread_command(CLI::App& program, Exit& exit) {
  CLI::App* command = program.add_subcommand("reread", "Read the stored texts again, with the tables of now");
  command->footer(
      "After a row was added to your own tables, or with another version of the program. What was read with the same tables is left\n"
      "alone, so a stopped reading goes on with the same command. What people decided stays.\n"
      "Example:\n"
      "  isnad reread --db isnad.db");
  auto options = std::make_shared<RereadOptions>();
  add_database_option(*command, options->database);
  command->add_option("--progress", options->progress, "auto (a bar when in a terminal), json (one line a step) or none")
      ->check(CLI::IsMember({"auto", "json", "none"}))->capture_default_str()->type_name("MODE");
  command->add_flag("--no-link", options->no_link, "Do not put the claims of all documents together; `isnad link` does it later");
  command->callback([options, &exit] { exit = run_reread(*options); });
}

}  // namespace isnad
