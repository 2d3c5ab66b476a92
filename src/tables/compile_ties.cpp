#include <algorithm>
#include <array>
#include <utility>

#include "compile.h"

namespace isnad {
namespace {

constexpr std::array<std::pair<std::string_view, Tie>, 8> kTies = {{{"part-of", Tie::PartOf},
                                                                    {"branch-of", Tie::BranchOf},
                                                                    {"merged-into", Tie::MergedInto},
                                                                    {"split-from", Tie::SplitFrom},
                                                                    {"renamed-to", Tie::RenamedTo},
                                                                    {"led-by", Tie::LedBy},
                                                                    {"spokesman-of", Tie::SpokesmanOf},
                                                                    {"ally-of", Tie::AllyOf}}};

// "2013-11-22", "2013-11", "2013" to yyyymmdd, what is missing from `rest`; 0 for an empty cell.
std::uint32_t day_of(std::string_view iso, std::string_view rest) {
  std::string digits;
  for (const char c : iso)
    if (c >= '0' && c <= '9') digits += c;
  if (digits.empty()) return 0;
  for (std::size_t at = digits.size(); at < 8; ++at) digits += rest[at - 4];
  std::uint32_t out = 0;
  for (const char c : digits.substr(0, 8)) out = out * 10 + static_cast<std::uint32_t>(c - '0');
  return out;
}

}  // namespace

void compile_ties(Build& build) {
  const auto table = build.load("06_mention/data/actor_ties.tsv", {"key", "relation", "other", "since", "until"});
  if (!table) return;
  for (std::size_t n = 0; n < table->size(); ++n) {
    const Row row = table->row(n);
    const auto actor = build.actor_rows.find(std::string(row["key"]));
    const auto other = build.actor_rows.find(std::string(row["other"]));
    const auto relation = std::find_if(kTies.begin(), kTies.end(), [&](const auto& tie) { return tie.first == row["relation"]; });
    if (actor == build.actor_rows.end()) build.errors.push_back(row.error("key", "a key of actors.tsv"));
    else if (other == build.actor_rows.end()) build.errors.push_back(row.error("other", "a key of actors.tsv"));
    else if (relation == kTies.end()) build.errors.push_back(row.error("relation", "a relation named in the heading"));
    else
      build.ties.push_back({actor->second, other->second, day_of(row["since"], "0101"), day_of(row["until"], "1231"),
                            relation->second});
  }
  std::stable_sort(build.ties.begin(), build.ties.end(), [](const TieRow& a, const TieRow& b) { return a.actor < b.actor; });
}

}  // namespace isnad
