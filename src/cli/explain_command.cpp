// `isnad explain FILE`: what each stage made of a text.
#include <memory>

#include "commands.h"
#include "engine.h"
#include "import.h"
#include "output.h"

namespace isnad {
namespace {

Exit explain_file(const std::string& path, const std::string& stage) {
  const auto documents = documents_of(path, {});
  if (!documents) return failed(documents.error());
  const auto tables = open_tables();
  if (!tables) return failed(tables.error());
  Reader reader(*tables);
  Output out;
  Failure failure;
  for (const Document& document : *documents) {
    const auto text = reader.explain(document, stage);
    if (!text) return failed(text.error());
    if (documents->size() > 1 && !failure) failure = out.write("==== " + document.id + "\n");
    if (!failure) failure = out.write(*text);
  }
  if (!failure) failure = out.flush();
  return failure ? failed(*failure) : Exit::Ok;
}

}  // namespace

void add_explain_command(CLI::App& program, Exit& exit) {
  CLI::App* command = program.add_subcommand("explain", "Print what each stage of the reading makes of a text");
  command->footer(
      "Stages in running order: normalise, tokenise, segment, match, mention, clause, attribute.\n"
      "Examples:\n"
      "  isnad explain article.txt --stop-after mention\n"
      "  echo TEXT | isnad explain -");
  struct Options {
    std::string path, stage = "attribute";
  };
  auto options = std::make_shared<Options>();
  command->add_option("FILE", options->path, "A file in any format of `isnad read`; - is standard input")->required();
  command->add_option("--stop-after", options->stage, "The last stage to run")->capture_default_str()->type_name("STAGE");
  command->callback([options, &exit] { exit = explain_file(options->path, options->stage); });
}

}  // namespace isnad
