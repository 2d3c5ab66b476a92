#include "table_ties.h"

#include <algorithm>
#include <tuple>

#include "notes.h"

namespace isnad::link {
namespace {

Party party_of(const Tables& tables, std::uint32_t row) {
  const ActorRow& actor = tables.actors[row];
  return {std::string(tables.text(actor.key)), std::string(tables.text(actor.name_ar)), std::string(tables.text(actor.name_en)),
          actor.type};
}

bool is_succession(std::string_view relation) {
  return relation == "renamed-to" || relation == "merged-into" || relation == "split-from";
}

}  // namespace

std::vector<TableTie> table_ties(const Tables& tables, const Side& a, const Side& b) {
  std::vector<TableTie> out;
  const auto has = [&](const Side& side, std::uint32_t row) { return side.has(tables.text(tables.actors[row].key)); };
  const auto wanted = [&](const TieNote& tie) {
    if ((has(a, tie.actor) && has(b, tie.other)) || (has(b, tie.actor) && has(a, tie.other))) return true;
    return is_succession(tables.text(tie.relation)) && (has(a, tie.actor) || has(b, tie.actor)) &&
           (has(a, tie.other) || has(b, tie.other));
  };
  for (const TieNote& tie : Notes(tables).ties)
    if (wanted(tie))
      out.push_back({party_of(tables, tie.actor), party_of(tables, tie.other), tables.text(tie.relation), tables.text(tie.since),
                     tables.text(tie.until), tables.text(tie.source)});
  std::ranges::sort(out, {}, [](const TableTie& tie) {
    return std::tuple(tie.since, std::string_view(tie.actor.id), tie.relation, std::string_view(tie.other.id), tie.until);
  });
  return out;
}

}  // namespace isnad::link
