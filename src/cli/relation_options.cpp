#include "relation_options.h"

#include "paging.h"
#include "store.h"

namespace isnad {

void add_relation_options(CLI::App& command, link::TellingRequest& request) {
  command.add_option("--told-by", request.told_by, "Only as told by this outlet or source; may repeat")->type_name("SOURCE")->allow_extra_args(false);
  command.add_option("--without", request.without, "Without what this outlet or source tells; may repeat")->type_name("SOURCE")->allow_extra_args(false);
  command.add_option("--origins", request.origins, "By at least so many independent origins")->type_name("N");
  command.add_option("--since", request.since, "First day, month or year")->type_name("DATE");
  command.add_option("--until", request.until, "Last day, month or year")->type_name("DATE");
  command.add_option("--axis", request.axis, "Days of the occasion, or of saying")
      ->check(CLI::IsMember({"occasion", "saying"}))->capture_default_str()->type_name("AXIS");
}

Failure for_each_statement(const std::string& database, const StatementFilter& filter, const std::function<void(const StatementRow&)>& take) {
  auto store = Store::open(database);
  if (!store) return store.error();
  const auto more = each_page(
      UINT64_MAX, [&](std::uint32_t limit, const std::string& after) { return store->statements(filter, limit, after); },
      [&](const std::vector<StatementRow>& rows) {
        for (const StatementRow& row : rows) take(row);
        return Failure();
      });
  if (!more) return more.error();
  return std::nullopt;
}

}  // namespace isnad
