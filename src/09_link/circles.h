// Which members of a small directed graph lie on a circle.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace isnad::link {

/// The strongly connected components of two nodes or more, each sorted, by their first node. Edges are (from, to), both below
/// `nodes`; doubles and loops of one node are no error. Time grows with nodes and edges.
std::vector<std::vector<std::uint32_t>> circles_of(std::uint32_t nodes,
                                                   std::span<const std::pair<std::uint32_t, std::uint32_t>> edges);

}  // namespace isnad::link
