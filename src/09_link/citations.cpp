// Method: each telling is a path outlet -> outermost source -> ... -> innermost. Unnamed people and documents are one node by
// kind, and never part of a circle: two "security sources" need not be one.
#include "citations.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "alphabet.h"
#include "circles.h"
#include "party_names.h"

namespace isnad::link {
namespace {

constexpr std::array<std::string_view, 7> kKindNames = {"outlet",   "media",     "organisation", "person",
                                                        "document", "anonymous", "place"};

void widen(std::int32_t& first, std::int32_t& last, std::int32_t day) {
  if (day == kNoDay) return;
  first = first == kNoDay ? day : std::min(first, day);
  last = std::max(last, day);
}

std::uint32_t distinct(std::vector<std::uint32_t> documents) {
  std::ranges::sort(documents);
  return static_cast<std::uint32_t>(std::unique(documents.begin(), documents.end()) - documents.begin());
}

// Not a kind that stands for many.
bool is_one(const SourceNode& node) { return node.kind != SourceKind::Anonymous && node.kind != SourceKind::Document; }

// As names without a key are made of what documents write: folded, unless that would make two names one.
std::string id_of_name(const std::string& name) {
  const Word folded = to_letters(name);
  const auto lost = [](char letter) {
    return static_cast<Letter>(letter) == kOtherLetter || static_cast<Letter>(letter) == kSymbol;
  };
  return "\u00AB" + (std::ranges::any_of(folded, lost) ? name : to_utf8(folded)) + "\u00BB";
}

std::uint64_t edge_key(std::uint32_t citing, std::uint32_t cited) { return static_cast<std::uint64_t>(citing) << 32U | cited; }

}  // namespace

std::string_view name_of(SourceKind kind) { return kKindNames[static_cast<std::size_t>(kind)]; }

struct CitationsBuilder::State {
  std::vector<SourceNode> nodes;
  std::vector<CitationEdge> edges;
  std::vector<std::vector<std::uint32_t>> documents_of_node, documents_of_edge;
  std::vector<CitationCircle> circles;
  std::unordered_map<std::string, std::uint32_t> node_of, document_of;
  std::unordered_map<std::string, std::uint32_t> outlet_of;  // by the outlet's name as documents have it
  std::unordered_map<std::uint64_t, std::uint32_t> edge_of;

  std::uint32_t node(const Party& party, SourceKind kind) {
    // People and documents without a kind have ids that a name may have, too.
    const char* const prefix = kind == SourceKind::Anonymous ? "people " : kind == SourceKind::Document ? "document " : "";
    const auto [at, is_new] = node_of.try_emplace(prefix + party.id, static_cast<std::uint32_t>(nodes.size()));
    if (is_new) {
      SourceNode& node = nodes.emplace_back();
      node.party = party;
      node.kind = kind;
      documents_of_node.emplace_back();
    }
    SourceNode& node = nodes[at->second];
    node.kind = std::min(node.kind, kind);  // who publishes is an outlet, however else it is named
    keep_first(node.party, party);
    return at->second;
  }

  std::uint32_t edge(std::uint32_t citing, std::uint32_t cited) {
    const auto [at, is_new] = edge_of.try_emplace(edge_key(citing, cited), static_cast<std::uint32_t>(edges.size()));
    if (is_new) {
      CitationEdge& edge = edges.emplace_back();
      edge.citing = citing;
      edge.cited = cited;
      documents_of_edge.emplace_back();
    }
    return at->second;
  }

  std::uint32_t document(const std::string& id) {
    return document_of.try_emplace(id, static_cast<std::uint32_t>(document_of.size())).first->second;
  }

  // The nodes of a telling, outermost first. The outlet is no link of its own chain: what is told to it is told to its readers.
  std::vector<std::uint32_t> path(const Telling& telling, const SourceNames& names) {
    std::vector<std::uint32_t> out;
    if (!telling.outlet.empty()) out.push_back(outlet(telling.outlet, names));
    for (const Party& link : telling.chain) {
      const std::uint32_t at = source(link, names);
      const bool publisher = !telling.outlet.empty() && at == out.front();
      if (!publisher && (out.empty() || out.back() != at)) out.push_back(at);
    }
    return out;
  }

  void add_circles(const std::string& statement, const std::vector<std::uint32_t>& edges_of_statement);

 private:
  std::uint32_t outlet(const std::string& name, const SourceNames& names) {
    const auto known = outlet_of.find(name);
    if (known != outlet_of.end()) return known->second;
    const auto actor = names.outlet(name);
    const std::uint32_t at = node(actor ? *actor : Party{id_of_name(name), name, {}, EntityType::Org}, SourceKind::Outlet);
    return outlet_of.emplace(name, at).first->second;
  }

  std::uint32_t source(const Party& link, const SourceNames& names) {
    switch (link.type) {
      case EntityType::Per: return node(link, SourceKind::Person);
      case EntityType::Loc: return node(link, SourceKind::Place);
      case EntityType::Doc: return node(names.kind(link).value_or(link), SourceKind::Document);
      case EntityType::Ppl: return node(names.kind(link).value_or(link), SourceKind::Anonymous);
      case EntityType::Org: break;
    }
    return node(link, names.is_media(link.id) ? SourceKind::Media : SourceKind::Organisation);
  }
};

void CitationsBuilder::State::add_circles(const std::string& statement, const std::vector<std::uint32_t>& edges_of_statement) {
  std::vector<std::uint32_t> local;  // nodes of this statement
  for (const std::uint32_t at : edges_of_statement) local.insert(local.end(), {edges[at].citing, edges[at].cited});
  std::ranges::sort(local);
  local.erase(std::unique(local.begin(), local.end()), local.end());
  const auto number = [&](std::uint32_t node) {
    return static_cast<std::uint32_t>(std::ranges::lower_bound(local, node) - local.begin());
  };
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (const std::uint32_t at : edges_of_statement) pairs.emplace_back(number(edges[at].citing), number(edges[at].cited));
  std::vector<std::uint32_t> circle_of(local.size(), 0);
  std::uint32_t found = 0;
  for (const auto& circle : circles_of(static_cast<std::uint32_t>(local.size()), pairs)) {
    ++found;
    CitationCircle& out = circles.emplace_back();
    out.statement = statement;
    for (const std::uint32_t at : circle) {
      circle_of[at] = found;
      out.nodes.push_back(local[at]);
    }
  }
  for (std::size_t at = 0; at < pairs.size(); ++at)
    if (circle_of[pairs[at].first] != 0 && circle_of[pairs[at].first] == circle_of[pairs[at].second])
      ++edges[edges_of_statement[at]].in_circles;
}

CitationsBuilder::CitationsBuilder(const SourceNames& names, TellingFilter filter)
    : names_(names), filter_(std::move(filter)), state_(std::make_unique<State>()) {}

CitationsBuilder::~CitationsBuilder() = default;

void CitationsBuilder::add(const StatementRow& whole) {
  const StatementRow* row = narrow(whole, filter_, scratch_);
  if (row == nullptr) return;
  std::vector<std::uint32_t> named_edges;  // one entry a claim
  for (const Telling& telling : row->tellings) {
    const std::vector<std::uint32_t> path = state_->path(telling, names_);
    const std::uint32_t document = state_->document(telling.document);
    std::vector<std::uint32_t> nodes = path;
    std::ranges::sort(nodes);
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    for (const std::uint32_t at : nodes) {
      SourceNode& node = state_->nodes[at];
      ++node.claims;
      if (at != path.front() || telling.outlet.empty()) ++node.cited;
      widen(node.first, node.last, telling.said);
      state_->documents_of_node[at].push_back(document);
    }
    if (path.size() == 1 && !telling.outlet.empty()) ++state_->nodes[path[0]].own;
    std::vector<std::uint32_t> edges;
    for (std::size_t at = 0; at + 1 < path.size(); ++at) edges.push_back(state_->edge(path[at], path[at + 1]));
    std::ranges::sort(edges);
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    for (const std::uint32_t at : edges) {
      CitationEdge& edge = state_->edges[at];
      ++edge.claims;
      widen(edge.first, edge.last, telling.said);
      state_->documents_of_edge[at].push_back(document);
      if (is_one(state_->nodes[edge.citing]) && is_one(state_->nodes[edge.cited])) named_edges.push_back(at);
    }
  }
  state_->add_circles(row->id, named_edges);
}

Citations CitationsBuilder::finish() const {
  Citations out;
  std::vector<std::uint32_t> order(state_->nodes.size()), number(order.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
    const SourceNode &x = state_->nodes[a], &y = state_->nodes[b];
    return std::tuple(y.claims, std::string_view(x.party.id), x.kind) < std::tuple(x.claims, std::string_view(y.party.id), y.kind);
  });
  for (std::uint32_t at = 0; at < order.size(); ++at) {
    number[order[at]] = at;
    out.nodes.push_back(state_->nodes[order[at]]);
    out.nodes.back().documents = distinct(state_->documents_of_node[order[at]]);
  }
  for (std::size_t at = 0; at < state_->edges.size(); ++at) {
    CitationEdge edge = state_->edges[at];
    edge.both_ways = is_one(state_->nodes[edge.citing]) && is_one(state_->nodes[edge.cited]) &&
                     state_->edge_of.contains(edge_key(edge.cited, edge.citing));
    edge.documents = distinct(state_->documents_of_edge[at]);
    edge.citing = number[edge.citing];
    edge.cited = number[edge.cited];
    out.edges.push_back(edge);
  }
  std::ranges::sort(out.edges, [](const CitationEdge& a, const CitationEdge& b) {
    return std::tuple(b.claims, a.citing, a.cited) < std::tuple(a.claims, b.citing, b.cited);
  });
  for (CitationCircle circle : state_->circles) {
    for (std::uint32_t& node : circle.nodes) node = number[node];
    std::ranges::sort(circle.nodes);
    out.circles.push_back(std::move(circle));
  }
  std::ranges::sort(out.circles, {},
                    [](const CitationCircle& circle) { return std::tuple(std::string_view(circle.statement), circle.nodes); });
  return out;
}

}  // namespace isnad::link
