#include "network_series.h"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>

namespace isnad::link {
namespace {

std::optional<std::int32_t> period_of(const StatementRow& row, Axis axis, Unit unit) {
  if (axis == Axis::Occasion) {
    if (row.day_from == kNoDay || row.day_to - row.day_from >= longest_days(unit)) return std::nullopt;
    return period_of(unit, row.day_from).number;
  }
  std::int32_t first = kNoDay;
  for (const Telling& telling : row.tellings)
    if (telling.said != kNoDay && (first == kNoDay || telling.said < first)) first = telling.said;
  if (first == kNoDay) return std::nullopt;
  return period_of(unit, first).number;
}

using EdgeKey = std::tuple<std::string, std::string, bool>;

EdgeKey key_of(const Network& network, const NetworkEdge& edge) {
  return {network.nodes[edge.from].party.id, network.nodes[edge.to].party.id, edge.mutual};
}

}  // namespace

NetworkSeriesBuilder::NetworkSeriesBuilder(const Ladder& ladder, NetworkOptions options, Unit unit)
    : ladder_(ladder), options_(std::move(options)), unit_(unit), whole_(ladder, {{}, options_.nodes}) {}

void NetworkSeriesBuilder::add(const StatementRow& whole) {
  const StatementRow* row = narrow(whole, options_.filter, scratch_);
  if (row == nullptr) return;
  whole_.add(*row);
  const auto period = period_of(*row, options_.filter.axis, unit_);
  if (!period) {
    ++unplaced_;
    return;
  }
  auto& builder = periods_[*period];
  if (!builder) builder = std::make_unique<NetworkBuilder>(ladder_, NetworkOptions{});
  builder->add(*row);
  ++statements_[*period];
}

NetworkSeries NetworkSeriesBuilder::finish() const {
  NetworkSeries out;
  out.whole = whole_.finish();
  out.frames.resize(out.whole.edges.size());
  out.unplaced = unplaced_;
  std::map<EdgeKey, std::size_t> edge_of;
  for (std::size_t at = 0; at < out.whole.edges.size(); ++at) edge_of[key_of(out.whole, out.whole.edges[at])] = at;
  auto first = periods_.begin();
  for (std::size_t extra = periods_.size() - std::min(periods_.size(), kMostPeriods); extra > 0; --extra, ++first)
    out.unplaced += statements_.at(first->first);
  for (auto period = first; period != periods_.end(); ++period) {
    const Network network = period->second->finish();
    const auto number = static_cast<std::uint32_t>(out.periods.size());
    bool kept = false;
    for (const NetworkEdge& edge : network.edges) {
      const auto found = edge_of.find(key_of(network, edge));
      if (found == edge_of.end()) continue;  // beyond the bound of nodes
      out.frames[found->second].push_back({number, edge.cooperation.origins, edge.conflict.origins, edge.contact.origins,
                                           edge.membership.origins, edge.not_done, edge.disputed});
      kept = true;
    }
    if (kept) out.periods.push_back({unit_, period->first});
  }
  return out;
}

}  // namespace isnad::link
