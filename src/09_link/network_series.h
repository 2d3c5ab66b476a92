// The network of actors through time: all of a span of days, and of each of its edges what belongs to each month, quarter or year.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <vector>

#include "network.h"
#include "periods.h"

namespace isnad::link {

/// Periods of one series at the most, the last ones; what is earlier counts as unplaced.
inline constexpr std::size_t kMostPeriods = 400;

/// What an edge weighs in one period; all but the last two in origins.
struct EdgeFrame {
  std::uint32_t period = 0;  ///< in NetworkSeries::periods
  std::uint32_t cooperation = 0, conflict = 0, contact = 0, membership = 0;
  std::uint32_t not_done = 0, disputed = 0;  ///< statements
};

struct NetworkSeries {
  Network whole;
  std::vector<Period> periods;                 ///< in time, only those to which something belongs
  std::vector<std::vector<EdgeFrame>> frames;  ///< of whole.edges, in time
  std::uint32_t unplaced = 0;                  ///< statements without a day as precise as a period
};

/// Takes statements one at a time, in any order. A statement belongs to the period of its first day; with the axis Saying to that in which
/// it was first said.
class NetworkSeriesBuilder {
 public:
  NetworkSeriesBuilder(const Ladder& ladder, NetworkOptions options, Unit unit);
  void add(const StatementRow& row);
  [[nodiscard]] NetworkSeries finish() const;

 private:
  const Ladder& ladder_;
  NetworkOptions options_;
  Unit unit_;
  NetworkBuilder whole_;
  std::map<std::int32_t, std::unique_ptr<NetworkBuilder>> periods_;  // by Period::number
  std::map<std::int32_t, std::uint32_t> statements_;                 // of each period
  std::uint32_t unplaced_ = 0;
  StatementRow scratch_;
};

}  // namespace isnad::link
