// The network of all actors for a span of days: who acts with or against whom, by how many independent origins.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "ladder.h"
#include "link_rows.h"
#include "telling_filter.h"

namespace isnad::link {

/// Days from 1970-01-01, both included.
struct Spell {
  std::int32_t from = 0, to = 0;
  bool operator==(const Spell&) const = default;
};

/// Cooperation, conflict, mere contact or membership along an edge: what is said to have happened or to hold.
struct Strand {
  std::uint32_t statements = 0;
  std::uint32_t origins = 0;    ///< of its statements, added up
  std::vector<Spell> spells;    ///< days of its statements, in time; those that touch or overlap are one
};

struct NetworkNode {
  Party party;
  std::uint32_t statements = 0; ///< that name it beside another actor
  std::uint32_t claims = 0;     ///< tellings of these
  std::uint32_t weight = 0;     ///< of all its edges, those left out too
  std::int32_t first = kNoDay, last = kNoDay;  ///< days of these statements
};

struct NetworkEdge {
  std::uint32_t from = 0, to = 0;  ///< in Network::nodes
  bool mutual = false;             ///< both act alike; `from` has the smaller id
  Strand cooperation, conflict, contact, membership;  ///< by the ladder's column sign: +, -, 0, member
  std::uint32_t not_done = 0;      ///< statements planned, denied or doubted: in no strand
  std::uint32_t disputed = 0;      ///< statements in dispute, of all
  std::int32_t first = kNoDay, last = kNoDay;

  /// Independent origins of all that is said to have happened. Membership does not count: a title told with every name would
  /// outweigh all deeds.
  [[nodiscard]] std::uint32_t weight() const { return cooperation.origins + conflict.origins + contact.origins; }
  /// Cooperation minus conflict, in origins.
  [[nodiscard]] std::int64_t balance() const { return static_cast<std::int64_t>(cooperation.origins) - conflict.origins; }
};

struct Network {
  std::vector<NetworkNode> nodes;  ///< heaviest first, of equals by id
  std::vector<NetworkEdge> edges;  ///< heaviest first, of equals by the ids of their ends
  std::uint32_t left_out_nodes = 0, left_out_edges = 0;  ///< beyond the bound
};

struct NetworkOptions {
  TellingFilter filter;
  std::uint32_t nodes = 0;         ///< the heaviest, with the edges among them; 0: all
};

/// Takes statements one at a time, in any order, and keeps of each no more than its days. Actors are organisations and persons;
/// people without a name, places and documents are none.
class NetworkBuilder {
 public:
  NetworkBuilder(const Ladder& ladder, NetworkOptions options);
  ~NetworkBuilder();
  void add(const StatementRow& row);
  [[nodiscard]] Network finish() const;

 private:
  struct State;
  const Ladder& ladder_;
  NetworkOptions options_;
  StatementRow scratch_;
  std::unique_ptr<State> state_;
};

}  // namespace isnad::link
