#include "network.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "party_names.h"
#include "relations.h"

namespace isnad::link {
namespace {

bool is_actor(const Party& party) { return party.type == EntityType::Org || party.type == EntityType::Per; }

void widen(std::int32_t& first, std::int32_t& last, std::int32_t from, std::int32_t to) {
  if (from == kNoDay || to == kNoDay) return;
  first = first == kNoDay ? from : std::min(first, from);
  last = std::max(last, to);
}

std::vector<Spell> joined(std::vector<Spell> spells) {
  std::ranges::sort(spells, {}, [](const Spell& spell) { return std::tuple(spell.from, spell.to); });
  std::vector<Spell> out;
  for (const Spell& spell : spells) {
    if (!out.empty() && spell.from <= out.back().to + 1) out.back().to = std::max(out.back().to, spell.to);
    else out.push_back(spell);
  }
  return out;
}

Strand& strand_of(NetworkEdge& edge, Sign sign) {
  switch (sign) {
    case Sign::Conflict: return edge.conflict;
    case Sign::Cooperation: return edge.cooperation;
    case Sign::Membership: return edge.membership;
    case Sign::Neutral: break;
  }
  return edge.contact;
}

}  // namespace

struct NetworkBuilder::State {
  std::vector<NetworkNode> nodes;
  std::vector<NetworkEdge> edges;
  std::unordered_map<std::string, std::uint32_t> node_of;
  std::unordered_map<std::uint64_t, std::uint32_t> edge_of;  // by from, to and mutual

  std::uint32_t node(const Party& party) {
    const auto [at, is_new] = node_of.try_emplace(party.id, static_cast<std::uint32_t>(nodes.size()));
    if (is_new) nodes.emplace_back().party = party;
    else keep_first(nodes[at->second].party, party);
    return at->second;
  }

  NetworkEdge& edge(std::uint32_t from, std::uint32_t to, bool mutual) {
    const std::uint64_t key = static_cast<std::uint64_t>(from) << 33U | static_cast<std::uint64_t>(to) << 1U | (mutual ? 1U : 0U);
    const auto [at, is_new] = edge_of.try_emplace(key, static_cast<std::uint32_t>(edges.size()));
    if (is_new) {
      NetworkEdge& edge = edges.emplace_back();
      edge.from = from;
      edge.to = to;
      edge.mutual = mutual;
    }
    return edges[at->second];
  }
};

NetworkBuilder::NetworkBuilder(const Ladder& ladder, NetworkOptions options)
    : ladder_(ladder), options_(std::move(options)), state_(std::make_unique<State>()) {}

NetworkBuilder::~NetworkBuilder() = default;

void NetworkBuilder::add(const StatementRow& whole) {
  const StatementRow* row = narrow(whole, options_.filter, scratch_);
  if (row == nullptr) return;
  const LadderRow& scale = ladder_[row->type];
  std::vector<std::uint32_t> named;
  for (const Relation& relation : relations_of(*row, scale)) {
    if (!is_actor(*relation.from) || !is_actor(*relation.to)) continue;
    const std::uint32_t from = state_->node(*relation.from), to = state_->node(*relation.to);
    named.push_back(from);
    named.push_back(to);
    NetworkEdge& edge = state_->edge(from, to, relation.mutual);
    edge.disputed += row->disputed ? 1 : 0;
    widen(edge.first, edge.last, row->day_from, row->day_to);
    if (row->stance != Stance::Asserted) {
      ++edge.not_done;
      continue;
    }
    Strand& strand = strand_of(edge, scale.sign);
    ++strand.statements;
    strand.origins += row->origins;
    if (row->day_from != kNoDay && row->day_to != kNoDay) strand.spells.push_back({row->day_from, row->day_to});
  }
  std::ranges::sort(named);
  named.erase(std::unique(named.begin(), named.end()), named.end());
  for (const std::uint32_t at : named) {
    NetworkNode& node = state_->nodes[at];
    ++node.statements;
    node.claims += static_cast<std::uint32_t>(row->tellings.size());
    widen(node.first, node.last, row->day_from, row->day_to);
  }
}

Network NetworkBuilder::finish() const {
  Network out;
  std::vector<NetworkNode> nodes = state_->nodes;
  for (const NetworkEdge& edge : state_->edges)
    for (const std::uint32_t end : {edge.from, edge.to}) nodes[end].weight += edge.weight();
  std::vector<std::uint32_t> order(nodes.size()), number(nodes.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
    const NetworkNode &x = nodes[a], &y = nodes[b];
    return std::tuple(y.weight, y.statements, std::string_view(x.party.id)) <
           std::tuple(x.weight, x.statements, std::string_view(y.party.id));
  });
  const std::size_t kept = options_.nodes == 0 ? order.size() : std::min<std::size_t>(order.size(), options_.nodes);
  out.left_out_nodes = static_cast<std::uint32_t>(order.size() - kept);
  for (std::uint32_t at = 0; at < order.size(); ++at) {
    number[order[at]] = at;
    if (at < kept) out.nodes.push_back(std::move(nodes[order[at]]));
  }
  for (NetworkEdge edge : state_->edges) {
    edge.from = number[edge.from];
    edge.to = number[edge.to];
    if (edge.from >= kept || edge.to >= kept) {
      ++out.left_out_edges;
      continue;
    }
    for (Strand* strand : {&edge.cooperation, &edge.conflict, &edge.contact, &edge.membership})
      strand->spells = joined(std::move(strand->spells));
    out.edges.push_back(std::move(edge));
  }
  std::ranges::sort(out.edges, [&](const NetworkEdge& a, const NetworkEdge& b) {
    const auto id = [&](std::uint32_t node) { return std::string_view(out.nodes[node].party.id); };
    return std::tuple(b.weight(), b.not_done, id(a.from), id(a.to), a.mutual) <
           std::tuple(a.weight(), a.not_done, id(b.from), id(b.to), b.mutual);
  });
  return out;
}

}  // namespace isnad::link
