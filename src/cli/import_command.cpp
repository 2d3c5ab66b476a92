// `isnad import`: what `isnad export --format jsonl` wrote, back into a database.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <optional>

#include "archive_commands.h"
#include "archive_read.h"
#include "restore.h"
#include "store.h"
#include "tolls.h"

namespace isnad {
namespace {

constexpr std::size_t kMaxLine = 128U << 20;  // bytes; a page of 20 MB with its original, both escaped, is less
constexpr std::uint64_t kMessages = 20;

struct ImportCommand {
  std::string database, path = "-";
  bool no_link = false;
};

/// The next line without its end. False at the end of input; a line that is too long is passed over and `too_long` set.
bool next_line(std::istream& in, std::string& line, bool& too_long) {
  line.clear();
  too_long = false;
  std::streambuf& buffer = *in.rdbuf();
  for (int byte = buffer.sbumpc(); byte != std::char_traits<char>::eof(); byte = buffer.sbumpc()) {
    if (byte == '\n') return true;
    if (line.size() < kMaxLine) line += static_cast<char>(byte);
    else too_long = true;
  }
  return !line.empty() || too_long;
}

/// Lines on their way into one database. Opens an importer for each run of documents of one version of the engine.
class Import {
 public:
  explicit Import(std::string database) : database_(std::move(database)) {}

  Failure take(ArchiveLine&& line) {
    if (line.heading) tolls_ = line.tolls;
    if (line.decision) decisions_.push_back(std::move(*line.decision));
    return line.document ? add(*line.document, line.original) : Failure();
  }

  /// Nothing may be written after it.
  Failure finish() {
    if (Failure failure = close_importer()) return failure;
    if (decisions_.empty()) return std::nullopt;
    const auto added = restore_decisions(database_, decisions_);
    if (!added) return added.error();
    restored_ = *added;
    return std::nullopt;
  }

  [[nodiscard]] const std::string& tolls() const { return tolls_; }
  [[nodiscard]] std::uint64_t documents() const { return documents_; }
  [[nodiscard]] std::uint64_t known() const { return known_; }
  [[nodiscard]] std::uint64_t restored() const { return restored_; }

 private:
  Failure close_importer() {
    if (!importer_) return std::nullopt;
    Failure failure = importer_->finish();
    importer_.reset();
    return failure;
  }

  Failure add(const StoredDocument& stored, const std::string& original) {
    if (!importer_ || coder_ != stored.coder) {
      if (Failure failure = close_importer()) return failure;
      auto importer = Importer::open(database_, stored.coder);
      if (!importer) return importer.error();
      importer_.emplace(std::move(*importer));
      coder_ = stored.coder;
    }
    const auto known = importer_->known(stored.document.sha256);
    if (!known) return known.error();
    if (*known != Known::No) {  // what stands in the database may be a newer reading
      ++known_;
      return std::nullopt;
    }
    const auto added = importer_->add(stored.document, original, stored.claims);
    if (!added) return added.error();
    ++documents_;
    return std::nullopt;
  }

  std::string database_, tolls_;
  std::optional<Importer> importer_;
  Coder coder_;
  std::vector<DecisionRow> decisions_;
  std::uint64_t documents_ = 0, known_ = 0, restored_ = 0;
};

bool concerns_one_line(Code code) { return code == Code::BadInput || code == Code::TooLarge || code == Code::SpanOutOfRange; }

Exit import_lines(std::istream& in, const std::string& name, const ImportCommand& command) {
  Import import(command.database);
  ArchiveReader reader;
  std::uint64_t number = 0, faults = 0;
  bool too_long = false;
  for (std::string text; next_line(in, text, too_long);) {
    const std::string where = name + ":" + std::to_string(++number);
    if (text.find_first_not_of(" \t\r") == std::string::npos) continue;
    auto line = too_long ? Result<ArchiveLine>(Error{Code::TooLarge, where, "a line of more than 128 MiB", ""}) : reader.read(text, where);
    if (line && number == 1 && !line->heading)
      return failed({Code::BadInput, where, "no archive", "a file of isnad export --format jsonl; isnad read takes other ones"});
    const Failure failure = line ? import.take(std::move(*line)) : Failure(line.error());
    if (!failure) continue;
    if (!concerns_one_line(failure->code)) return failed(*failure);
    if (number == 1) return failed(*failure);
    if (++faults <= kMessages) complain(*failure);
  }
  if (Failure failure = import.finish()) return failed(*failure);
  std::fprintf(stderr, "%llu documents, %llu there already, %llu lines that could not be read, %llu decisions\n",
               static_cast<unsigned long long>(import.documents()), static_cast<unsigned long long>(import.known()),
               static_cast<unsigned long long>(faults), static_cast<unsigned long long>(import.restored()));
  if (!command.no_link && std::filesystem::exists(command.database))
    if (const Failure failure = link_and_say(command.database, link::toll_rule_of(import.tolls()))) return failed(*failure);
  return faults > 0 ? Exit::SomeInputs : Exit::Ok;
}

Exit run_import(const ImportCommand& command) {
  if (command.path == "-") return import_lines(std::cin, "standard input", command);
  std::ifstream in(command.path, std::ios::binary);
  std::error_code ignored;
  if (!in || std::filesystem::is_directory(command.path, ignored))
    return failed({Code::CannotOpen, command.path, "no file that can be read", "a file of isnad export --format jsonl"});
  return import_lines(in, command.path, command);
}

}  // namespace

void add_import_command(CLI::App& program, Exit& exit) {
  CLI::App* command = program.add_subcommand("import", "Read an archive that isnad export wrote back into a database");
  command->footer(
      "Documents, claims and originals are stored as they are in the file, without being read again; decisions are added, and all is linked.\n"
      "What stands in the database already stays as it is. A line that cannot be read gets a message and the exit code 3.\n"
      "Example:\n"
      "  isnad export --db isnad.db --format jsonl > archive.jsonl\n"
      "  isnad import --db copy.db archive.jsonl");
  auto options = std::make_shared<ImportCommand>();
  command->add_option("FILE", options->path, "A file of isnad export --format jsonl; - is standard input")->capture_default_str();
  command->add_option("--db", options->database, "Write into this database; it is made when absent")->type_name("FILE")->required();
  command->add_flag("--no-link", options->no_link, "Do not put the claims of all documents together; `isnad link` does it later");
  command->callback([options, &exit] { exit = run_import(*options); });
}

}  // namespace isnad
