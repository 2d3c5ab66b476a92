#include "relation_options.h"

#include "days.h"
#include "output.h"
#include "paging.h"
#include "store.h"

namespace isnad {

void add_relation_options(CLI::App& command, RelationOptions& options) {
  command.add_option("--told-by", options.told_by, "Only as told by this outlet or source; may repeat")->type_name("SOURCE")->allow_extra_args(false);
  command.add_option("--without", options.without, "Without what this outlet or source tells; may repeat")->type_name("SOURCE")->allow_extra_args(false);
  command.add_option("--origins", options.origins, "By at least so many independent origins")->type_name("N");
  command.add_option("--since", options.since, "First day, month or year")->type_name("DATE");
  command.add_option("--until", options.until, "Last day, month or year")->type_name("DATE");
  command.add_option("--axis", options.axis, "Days of the occasion, or of saying")
      ->check(CLI::IsMember({"occasion", "saying"}))->capture_default_str()->type_name("AXIS");
}

Result<link::TellingFilter> telling_filter(const RelationOptions& options, const link::SourceNames& names) {
  link::TellingFilter out;
  out.told_by = options.told_by;
  out.without = options.without;
  out.min_origins = options.origins;
  out.names = &names;
  out.axis = options.axis == "saying" ? link::Axis::Saying : link::Axis::Occasion;
  for (const auto& [iso, argument] : {std::pair(&options.since, "--since"), std::pair(&options.until, "--until")}) {
    if (iso->empty()) continue;
    const auto days = days_of(*iso);
    if (!days) return Error{Code::BadArgument, argument, "\"" + *iso + "\"", "2018-02-16, 2018-02 or 2018"};
    if (iso == &options.since) out.since = static_cast<std::int32_t>(days->first);
    else out.until = static_cast<std::int32_t>(days->last);
  }
  return out;
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
