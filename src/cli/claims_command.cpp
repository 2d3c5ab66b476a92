// `isnad claims`: the claims that a filter lets through, as a table, CSV or JSON lines.
#include <memory>

#include "claim_filter_options.h"
#include "claims_output.h"
#include "commands.h"
#include "list_options.h"
#include "output.h"
#include "paging.h"
#include "store.h"

namespace isnad {
namespace {

struct ClaimsOptions {
  std::string database = "isnad.db", format = "table", names = "ar", order = "newest";
  ClaimFilterOptions filter;
  std::uint64_t limit = 0;  ///< 0: not given
};

constexpr std::uint64_t kTableLimit = 50;

Exit print_claims(const ClaimsOptions& options) {
  const auto filter = claim_filter(options.filter);
  if (!filter) return failed(filter.error());
  auto store = Store::open(options.database);
  if (!store) return failed(store.error());
  const bool table = options.format == "table";
  const auto form = make_claims_form(options.format, language_of(options.names));
  const ClaimOrder order = options.order == "day" ? ClaimOrder::ByDay : ClaimOrder::Newest;
  Output out;
  if (const Failure failure = out.write(form->opening())) return failed(*failure);
  const auto more = each_page(
      rows_to_print(options.limit, table, kTableLimit),
      [&](std::uint32_t limit, const std::string& after) { return store->claims(*filter, order, limit, after); },
      [&](const std::vector<StoredClaim>& rows) {
        Failure failure;
        for (const StoredClaim& claim : rows)
          if (!failure) failure = out.write(form->claim(claim));
        return failure;
      });
  if (!more) return failed(more.error());
  Failure failure = out.write(form->closing());
  if (!failure) failure = out.flush();
  if (failure) return failed(*failure);
  if (table && *more) say_there_are_more();
  return Exit::Ok;
}

}  // namespace

void add_claims_command(CLI::App& program, Exit& exit) {
  CLI::App* command = program.add_subcommand("claims", "List the claims of a database");
  command->footer(
      "All conditions hold together. An actor, source or place is a key of the tables (islamic-state) or a name;\n"
      "spelling is folded, so that hamza, vowel marks and the like do not matter. Dates are days, months or years.\n"
      "Examples:\n"
      "  isnad claims --actor islamic-state --type ASSAULT --type CONTROL --since 2015-07\n"
      "  isnad claims --between islamic-state jabhat-al-nusra --order day\n"
      "  isnad claims --stance denied --format csv > denied.csv\n"
      "  isnad claims --format jsonl | head");
  auto options = std::make_shared<ClaimsOptions>();
  add_database_option(*command, options->database);
  add_claim_filter_options(*command, options->filter);
  command->add_option("--order", options->order, "newest, or day (of the claim, earliest first)")
      ->check(CLI::IsMember({"newest", "day"}))->capture_default_str()->type_name("ORDER");
  add_limit_option(*command, options->limit, kTableLimit);
  add_form_options(*command, options->names, options->format, {"table", "csv", "jsonl"});
  command->callback([options, &exit] { exit = print_claims(*options); });
}

}  // namespace isnad
