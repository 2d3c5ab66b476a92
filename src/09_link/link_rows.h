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

/// A half-open run of code points of a text.
struct CodePoints {
  std::uint32_t start = 0, end = 0;
};

/// One claim of a statement: who told it, when, in which words.
struct Telling {
  std::string document;            ///< its id
  std::uint32_t claim = 0;         ///< in the document's claims: "c1" is 0
  std::string outlet;
  std::int32_t said = link::kNoDay;  ///< day of publication, from 1970-01-01
  ByteSpan sentence;
  CodePoints points;               ///< the sentence in code points, for those who print
  std::string words;               ///< of the sentence
  ClaimType type = ClaimType::Assault;
  Stance stance = Stance::Asserted;
  std::vector<Party> agent = {}, target = {}, chain = {};  ///< chain outermost first
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

/// A decision of a person. It stays when the archive is read again, and can be undone.
struct DecisionRow {
  std::uint64_t id = 0;
  std::string made;                    ///< UTC, "2026-01-31T23:59:59Z"
  std::string person;
  /// "confirm", "reject", "propose" a dispute; "merge", "split" names, "unsure"; "right", "wrong", "correct" a claim; "reviewed" of a claim
  /// or document
  std::string kind;
  std::string subject;                 ///< id of a dispute, name, claim ("d001/c3", as it was when decided) or document
  std::string object;                  ///< of a name: the one it is merged into; of a correction: the value, empty when the text states none
  std::string note;
  std::string undone;                  ///< when it was; empty while it holds
  std::string field = {};              ///< what of the claim is corrected
  std::string words = {}, reading = {};  ///< of a claim: what tells it and its reading again (reviews.h)
  std::string claim = {};              ///< its id now; empty when no claim with those words is read any more
  bool changed = false;                ///< the claim is read otherwise than when it was decided
};

struct StatementFilter {
  std::string actor;                             ///< key or name, as agent or target
  std::string role;                              ///< of the actor: "agent" or "target" only; empty: either
  /// Keys or names; any of the first is agent and any of the second target or the reverse, or both are parties alike.
  std::pair<std::vector<std::string>, std::vector<std::string>> between;
  std::vector<ClaimType> types;                  ///< any of these
  std::string place;                             ///< key or name of a place of one of its claims, or of a region that it lies in
  std::string since, until;                      ///< day of the occasion; ISO day, month or year, both included
  // One of its claims at the least:
  std::string source;                            ///< key or name, anywhere in the chain
  std::optional<Stance> stance;
  std::string said_since, said_until;            ///< day of publication; ISO day, month or year, both included
  std::string text;                              ///< words, as in search; all in the sentence
  std::uint32_t articles = 0, origins = 0;       ///< at least so many
  bool disputed = false;                         ///< only those
  bool tellings = false;                         ///< fill StatementRow::tellings
  bool claims = true;                            ///< name the claims behind dates and tolls; else these are empty
};

struct DisputeFilter {
  std::string id, statement;                     ///< of one dispute; of those of one statement
  std::optional<link::DisputeOn> on;
  std::string actor;                             ///< key or name, agent or target of the statement
  std::string state;                             ///< "proposed", "confirmed", "rejected"; empty: any
};

struct CopiesRow {
  std::string id;
  std::vector<std::string> documents;
  std::string earliest, fullest;
};

}  // namespace isnad
