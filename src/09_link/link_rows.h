// Statements, disputes and copies as the store gives them back and as commands and exports print them: with names, not numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claims.h"
#include "corpus.h"
#include "links.h"
#include "span.h"

namespace isnad {

/// An actor, person, kind of people or place.
struct Party {
  std::string id;        ///< key of the tables, or the Arabic name in guillemets
  std::string name_ar, name_en;
  EntityType type = EntityType::Org;
  bool operator==(const Party& other) const { return id == other.id; }
};

/// One claim of a statement: who told it, when, in which words.
struct Telling {
  std::string document;            ///< its id
  std::uint32_t claim = 0;         ///< in the document's claims: "c1" is 0
  std::string outlet;
  std::int32_t said = link::kNoDay;  ///< day of publication, from 1970-01-01
  ByteSpan sentence;
  std::string words;               ///< of the sentence
  ClaimType type = ClaimType::Assault;
  Stance stance = Stance::Asserted;
  std::vector<Party> agent, target, chain;  ///< chain outermost first
  bool background = false;

  [[nodiscard]] std::string id() const { return document + "/c" + std::to_string(claim + 1); }
};

struct TollRow {
  struct Value {
    std::uint32_t value = 0, origins = 0;
    std::vector<std::string> claims;  ///< "d001/c3"
  };
  std::uint32_t low = 0, high = 0;
  std::optional<std::uint32_t> best;
  std::string rule;
  std::vector<Value> by;
};

struct StatementRow {
  std::string id;
  ClaimType type = ClaimType::Assault;
  std::vector<Party> agent, target;
  std::optional<Party> place;
  std::optional<std::pair<double, double>> lat_lon;
  std::int32_t day_from = link::kNoDay, day_to = link::kNoDay;
  bool dated = false;
  std::uint32_t articles = 0, origins = 0;
  bool circular = false;
  Stance stance = Stance::Asserted;    ///< of most of its claims
  bool disputed = false;
  std::optional<TollRow> killed, wounded, captured;
  std::vector<std::string> why;
  std::vector<Telling> tellings;       ///< only when asked for; in the order of the corpus
};

struct DisputeRow {
  struct Side {
    std::string says;
    std::vector<Telling> tellings;
  };
  std::string id, state;               ///< "proposed", "confirmed", "rejected"
  link::DisputeOn on = link::DisputeOn::Number;
  std::string statement;
  std::vector<Side> sides;
  std::vector<std::string> why;
};

struct CopiesRow {
  std::string id;
  std::vector<std::string> documents;
  std::string earliest, fullest;
};

}  // namespace isnad
