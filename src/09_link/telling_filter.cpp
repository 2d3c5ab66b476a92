#include "telling_filter.h"

#include <algorithm>
#include <map>
#include <set>

#include "alphabet.h"
#include "source_names.h"

namespace isnad::link {
namespace {

// Letters of other scripts fold into one, so names in them are the same only when they are written the same.
bool same_name(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return false;
  if (a == b) return true;
  const Word folded = to_letters(a);
  return folded.find(static_cast<char>(kOtherLetter)) == Word::npos && !folded.empty() && folded == to_letters(b);
}

bool is_party(const Party& party, std::string_view name) {
  return party.id == name || same_name(party.name_ar, name) || same_name(party.name_en, name);
}

bool in_span(std::int32_t from, std::int32_t to, const TellingFilter& filter) {
  if (filter.since == kNoDay && filter.until == kNoDay) return true;
  if (from == kNoDay || to == kNoDay) return false;
  return (filter.since == kNoDay || to >= filter.since) && (filter.until == kNoDay || from <= filter.until);
}

bool passes(const Telling& telling, const TellingFilter& filter) {
  const auto told = [&](const std::string& source) { return is_told_by(telling, source, filter.names); };
  if (filter.axis == Axis::Saying && !in_span(telling.said, telling.said, filter)) return false;
  if (std::ranges::any_of(filter.without, told)) return false;
  return filter.told_by.empty() || std::ranges::any_of(filter.told_by, told);
}

bool asks_for_tellings(const TellingFilter& filter) {
  return !filter.told_by.empty() || !filter.without.empty() ||
         (filter.axis == Axis::Saying && (filter.since != kNoDay || filter.until != kNoDay));
}

// Whom the telling goes back to: people without a name are as good as the outlet that heard them.
std::string origin_of(const Telling& telling) {
  for (auto link = telling.chain.rbegin(); link != telling.chain.rend(); ++link)
    if (link->type != EntityType::Ppl) return link->id;
  return telling.outlet.empty() ? telling.document : telling.outlet;
}

// What most tellings say; of equals what the whole statement said, else the first in the enum.
template <class Field>
Field of_most(const std::vector<Telling>& tellings, Field Telling::*field, Field whole) {
  std::map<Field, std::size_t> votes;
  for (const Telling& telling : tellings) ++votes[telling.*field];
  const auto best = std::ranges::max_element(votes, {}, [](const auto& vote) { return vote.second; });
  const auto own = votes.find(whole);
  return own != votes.end() && own->second == best->second ? whole : best->first;
}

// By how many tellings name them, as in the whole statement; of equals by id.
std::vector<Party> parties_of(const std::vector<Telling>& tellings, std::vector<Party> Telling::*side) {
  std::map<std::string_view, std::pair<std::size_t, const Party*>> votes;
  for (const Telling& telling : tellings)
    for (const Party& party : telling.*side) {
      auto& [count, first] = votes[party.id];
      ++count;
      if (first == nullptr) first = &party;
    }
  std::vector<std::pair<std::size_t, const Party*>> order;
  for (const auto& vote : votes) order.push_back(vote.second);
  std::ranges::stable_sort(order, std::greater<>(), [](const auto& vote) { return vote.first; });
  std::vector<Party> out;
  for (const auto& vote : order) out.push_back(*vote.second);
  return out;
}

}  // namespace

std::string_view name_of(Axis axis) { return axis == Axis::Occasion ? "occasion" : "saying"; }

bool is_told_by(const Telling& telling, std::string_view source, const SourceNames* names) {
  if (same_name(telling.outlet, source)) return true;
  if (const auto outlet = names == nullptr ? std::nullopt : names->outlet(telling.outlet); outlet && is_party(*outlet, source))
    return true;
  return std::ranges::any_of(telling.chain, [&](const Party& link) { return is_party(link, source); });
}

const StatementRow* narrow(const StatementRow& row, const TellingFilter& filter, StatementRow& scratch) {
  if (row.origins < filter.min_origins) return nullptr;
  if (filter.axis == Axis::Occasion && !in_span(row.day_from, row.day_to, filter)) return nullptr;
  if (!asks_for_tellings(filter)) return &row;
  std::vector<const Telling*> left;
  for (const Telling& telling : row.tellings)
    if (passes(telling, filter)) left.push_back(&telling);
  if (left.empty()) return nullptr;
  if (left.size() == row.tellings.size()) return &row;

  scratch = row;
  scratch.tellings.clear();
  std::set<std::string_view> documents;
  std::set<std::string> origins;
  for (const Telling* telling : left) {
    scratch.tellings.push_back(*telling);
    documents.insert(telling->document);
    origins.insert(origin_of(*telling));
  }
  scratch.articles = static_cast<std::uint32_t>(documents.size());
  scratch.origins = std::min(row.origins, static_cast<std::uint32_t>(origins.size()));
  if (scratch.origins < filter.min_origins) return nullptr;
  scratch.type = of_most(scratch.tellings, &Telling::type, row.type);
  scratch.stance = of_most(scratch.tellings, &Telling::stance, row.stance);
  scratch.agent = parties_of(scratch.tellings, &Telling::agent);
  scratch.target = parties_of(scratch.tellings, &Telling::target);
  return &scratch;
}

}  // namespace isnad::link
