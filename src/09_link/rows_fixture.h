// Rows made by hand, for the tests of what is computed from them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "citations.h"
#include "days.h"
#include "link_rows.h"
#include "network.h"

namespace isnad::link {

inline std::int32_t day(std::string_view iso) { return static_cast<std::int32_t>(days_of(iso)->first); }

inline Party party(const std::string& id, EntityType type = EntityType::Org) {
  return {id, id, id, type};
}

inline std::vector<Party> parties(std::initializer_list<const char*> ids) {
  std::vector<Party> out;
  for (const char* id : ids) out.push_back(party(id));
  return out;
}

/// Adds a telling of the parties of the statement, by another origin.
inline Telling& tell(StatementRow& row, const std::string& outlet, std::vector<Party> chain, std::int32_t said) {
  Telling& telling = row.tellings.emplace_back();
  telling.document = row.id + "-" + std::to_string(row.tellings.size());
  telling.outlet = outlet;
  telling.said = said;
  telling.words = "words of " + telling.document;
  telling.type = row.type;
  telling.stance = row.stance;
  telling.agent = row.agent;
  telling.target = row.target;
  telling.chain = std::move(chain);
  ++row.articles;
  ++row.origins;
  return telling;
}

/// A statement of one telling by "paper", said the day after.
inline StatementRow statement(std::string id, ClaimType type, std::vector<Party> agent, std::vector<Party> target,
                              std::string_view iso) {
  StatementRow row;
  row.id = std::move(id);
  row.type = type;
  row.agent = std::move(agent);
  row.target = std::move(target);
  row.dated = true;
  const auto days = days_of(iso);
  row.day_from = static_cast<std::int32_t>(days->first);
  row.day_to = static_cast<std::int32_t>(days->last);
  tell(row, "paper", {}, row.day_to + 1);
  return row;
}

inline Network network_of(std::span<const StatementRow> rows, const Ladder& ladder, const NetworkOptions& options) {
  NetworkBuilder builder(ladder, options);
  for (const StatementRow& row : rows) builder.add(row);
  return builder.finish();
}

inline Citations citations_of(std::span<const StatementRow> rows, const SourceNames& names, const TellingFilter& filter) {
  CitationsBuilder builder(names, filter);
  for (const StatementRow& row : rows) builder.add(row);
  return builder.finish();
}

}  // namespace isnad::link
