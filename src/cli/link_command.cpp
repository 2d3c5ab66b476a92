// `isnad link`: puts the claims of all documents of a database together.
#include <memory>

#include "commands.h"
#include "engine.h"
#include "linker.h"
#include "links_json.h"
#include "output.h"
#include "paging.h"
#include "store.h"
#include "tolls.h"

namespace isnad {
namespace {

struct LinkCommand {
  std::string database = "isnad.db", to, rule;
};

Failure print_lines(Store& store) {
  Output out;
  std::string line;
  const auto write = [&] {
    Failure failure = out.write(line);
    line.clear();
    return failure;
  };
  StatementFilter filter;
  filter.tellings = true;
  const auto statements = each_page(
      UINT64_MAX, [&](std::uint32_t limit, const std::string& after) { return store.statements(filter, limit, after); },
      [&](const std::vector<StatementRow>& rows) {
        for (const StatementRow& row : rows) append_statement_json(line, row);
        return write();
      });
  if (!statements) return statements.error();
  const auto copies = store.copies();
  if (!copies) return copies.error();
  for (const CopiesRow& row : *copies) append_copies_json(line, row);
  const auto disputes = each_page(
      UINT64_MAX, [&](std::uint32_t limit, const std::string& after) { return store.disputes({}, limit, after); },
      [&](const std::vector<DisputeRow>& rows) {
        for (const DisputeRow& row : rows) append_dispute_json(line, row);
        return write();
      });
  if (!disputes) return disputes.error();
  if (Failure failure = write()) return failure;
  return out.flush();
}

Exit run_link(const LinkCommand& command) {
  const Failure failure = link_and_say(command.database, link::toll_rule_of(command.rule));
  if (failure) return failed(*failure);
  if (command.to.empty()) return Exit::Ok;
  auto store = Store::open(command.database);
  if (!store) return failed(store.error());
  const Failure printing = print_lines(*store);
  return printing ? failed(*printing) : Exit::Ok;
}

}  // namespace

Failure link_and_say(const std::string& database, std::optional<link::TollRule> tolls) {
  const auto tables = open_tables();
  if (!tables) return tables.error();
  // No database is made here: linking one that is not there is a mistake in its name.
  if (auto store = Store::open(database); !store) return store.error();
  const auto totals = link_database(database, **tables, tolls, [](std::uint64_t, std::uint64_t) {});
  if (!totals) return totals.error();
  std::fprintf(stderr, "%llu claims make %llu statements, %llu of them in several documents; %llu groups of reprints, %llu disputes%s\n",
               static_cast<unsigned long long>(totals->claims), static_cast<unsigned long long>(totals->statements),
               static_cast<unsigned long long>(totals->shared), static_cast<unsigned long long>(totals->copies),
               static_cast<unsigned long long>(totals->disputes), totals->unchanged ? " (as before)" : "");
  return std::nullopt;
}

void add_link_command(CLI::App& program, Exit& exit) {
  CLI::App* command = program.add_subcommand("link", "Put the claims of all documents together");
  command->footer(
      "Claims of several documents about one occasion become one statement, with its independent origins and what its\n"
      "sources dispute. `isnad read --db` does this by itself. Nothing is overwritten that a person decided.\n"
      "Examples:\n"
      "  isnad link --db isnad.db\n"
      "  isnad link --db isnad.db --to jsonl > links.jsonl\n"
      "  isnad link --db isnad.db --tolls most-conservative");
  auto options = std::make_shared<LinkCommand>();
  add_database_option(*command, options->database);
  command->add_option("--to", options->to, "Print all statements, copies and disputes")->check(CLI::IsMember({"jsonl"}))
      ->type_name("FORMAT");
  command->add_option("--tolls", options->rule, "How the best of several numbers is chosen (default: as the last time, else most-origins)")
      ->check(CLI::IsMember({"most-origins", "most-conservative", "latest"}))->type_name("RULE");
  command->callback([options, &exit] { exit = run_link(*options); });
}

}  // namespace isnad
