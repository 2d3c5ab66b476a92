// Method: Kosaraju's. Nodes are left in an order in which each comes behind all that it reaches; taken from the end, what reaches
// one of them against the arrows is its component. Both walks keep their own stack, so that a long chain of sources cannot
// exhaust the machine's.
#include "circles.h"

#include <algorithm>

namespace isnad::link {
namespace {

using Edges = std::span<const std::pair<std::uint32_t, std::uint32_t>>;

// The neighbours of each node, one run of a common vector.
struct Neighbours {
  std::vector<std::uint32_t> begin, node;

  Neighbours(std::uint32_t nodes, Edges edges, bool turned) : begin(nodes + 1, 0), node(edges.size()) {
    for (const auto& [from, to] : edges) ++begin[(turned ? to : from) + 1];
    for (std::uint32_t at = 0; at < nodes; ++at) begin[at + 1] += begin[at];
    std::vector<std::uint32_t> next(begin.begin(), begin.end() - 1);
    for (const auto& [from, to] : edges) node[next[turned ? to : from]++] = turned ? from : to;
  }
};

// Appends all that `start` reaches and that was not seen yet, each behind what it reaches.
void walk(const Neighbours& to, std::uint32_t start, std::vector<bool>& seen, std::vector<std::uint32_t>& out) {
  if (seen[start]) return;
  seen[start] = true;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> stack = {{start, to.begin[start]}};
  while (!stack.empty()) {
    auto& [node, next] = stack.back();
    if (next == to.begin[node + 1]) {
      out.push_back(node);
      stack.pop_back();
      continue;
    }
    const std::uint32_t other = to.node[next++];
    if (seen[other]) continue;
    seen[other] = true;
    stack.emplace_back(other, to.begin[other]);
  }
}

}  // namespace

std::vector<std::vector<std::uint32_t>> circles_of(std::uint32_t nodes, Edges edges) {
  const Neighbours forth(nodes, edges, false), back(nodes, edges, true);
  std::vector<bool> seen(nodes, false);
  std::vector<std::uint32_t> order;
  for (std::uint32_t node = 0; node < nodes; ++node) walk(forth, node, seen, order);
  seen.assign(nodes, false);
  std::vector<std::vector<std::uint32_t>> out;
  for (auto node = order.rbegin(); node != order.rend(); ++node) {
    std::vector<std::uint32_t> component;
    walk(back, *node, seen, component);
    if (component.size() < 2) continue;
    std::ranges::sort(component);
    out.push_back(std::move(component));
  }
  std::ranges::sort(out);
  return out;
}

}  // namespace isnad::link
