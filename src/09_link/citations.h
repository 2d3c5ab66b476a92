// Who cites whom: from the outlet through the chain to the one furthest back, added up over many statements.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "link_rows.h"
#include "source_names.h"
#include "telling_filter.h"

namespace isnad::link {

/// Outlet: publishes documents of the archive. Media: a paper, channel or agency that is only cited. Anonymous and Document: people
/// without a name and things that speak, by their kind ("security source", "report"), so that each stands for many.
enum class SourceKind : std::uint8_t { Outlet, Media, Organisation, Person, Document, Anonymous, Place };
/// "outlet", "media", "organisation", "person", "document", "anonymous", "place".
std::string_view name_of(SourceKind kind);

struct SourceNode {
  Party party;                     ///< of an outlet that the tables do not know the id is its name in guillemets
  SourceKind kind = SourceKind::Outlet;
  std::uint32_t claims = 0, documents = 0;  ///< in which it reports or is cited
  std::uint32_t cited = 0;         ///< of the claims: on its word
  std::uint32_t own = 0;           ///< of the claims: an outlet speaks itself
  std::int32_t first = kNoDay, last = kNoDay;  ///< days of saying
};

struct CitationEdge {
  std::uint32_t citing = 0, cited = 0;  ///< in Citations::nodes
  std::uint32_t claims = 0, documents = 0;
  std::int32_t first = kNoDay, last = kNoDay;
  bool both_ways = false;          ///< the cited cites the citing, too, wherever in the archive; false of kinds
  std::uint32_t in_circles = 0;    ///< claims that close a circle about one occasion
};

/// Sources that, of one occasion, are told to have it from one another.
struct CitationCircle {
  std::string statement;           ///< its id
  std::vector<std::uint32_t> nodes;  ///< in Citations::nodes, sorted
};

struct Citations {
  std::vector<SourceNode> nodes;   ///< most claims first, of equals by id, then kind
  std::vector<CitationEdge> edges; ///< most claims first, of equals in the order of their nodes
  std::vector<CitationCircle> circles;  ///< by statement
};

/// Takes statements one at a time, in any order.
class CitationsBuilder {
 public:
  CitationsBuilder(const SourceNames& names, TellingFilter filter);
  ~CitationsBuilder();
  void add(const StatementRow& row);
  [[nodiscard]] Citations finish() const;

 private:
  struct State;
  const SourceNames& names_;
  TellingFilter filter_;
  StatementRow scratch_;
  std::unique_ptr<State> state_;
};

}  // namespace isnad::link
