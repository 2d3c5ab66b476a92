// What linking ends in: copies, statements, disputes. The contract's JSON of `isnad link --to jsonl` is a picture of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims.h"
#include "copies.h"
#include "corpus.h"

namespace isnad::link {

class Comparison;

/// A claim of the corpus in a statement.
struct Member {
  std::uint32_t claim = 0;      ///< in Corpus::claims
  bool background = false;      ///< told later, as something known already
};

/// One number that claims give for a toll.
struct TollValue {
  std::uint32_t value = 0;
  std::vector<std::uint32_t> claims;  ///< in Corpus::claims
  std::uint32_t origins = 0;
};

/// What the claims of a statement say of a toll. `best` is chosen by a named rule; none when the rule cannot decide.
struct TollRange {
  std::uint32_t low = 0, high = 0;
  std::optional<std::uint32_t> best;
  std::string_view rule;              ///< "most-origins", ...
  std::vector<TollValue> by;          ///< by value
};

/// Claims about one occasion.
struct Statement {
  std::string id;                     ///< "s" and 12 hexadecimal digits: of its first claim
  ClaimType type = ClaimType::Assault;
  std::vector<std::uint32_t> agent, target;  ///< names, by how many claims name them
  std::uint32_t place = kNoName;
  std::int32_t day_from = kNoDay, day_to = kNoDay;
  bool dated = false;                 ///< at least one claim states its day
  std::vector<Member> members;        ///< in the order of the corpus
  std::uint32_t articles = 0;         ///< documents
  std::uint32_t origins = 0;          ///< independent sources
  bool circular = false;              ///< two of its sources cite one another
  std::optional<TollRange> killed, wounded, captured;
  std::vector<std::string_view> why;
};

enum class DisputeOn : std::uint8_t { Number, Actor, Place, Fact, Control, Responsibility };
/// "number", ...: the words of the contract.
std::string_view name_of(DisputeOn on);

struct DisputeSide {
  std::string says;                   ///< what its claims have in common: "14", "islamic-state", "denied"
  std::vector<std::uint32_t> claims;  ///< in Corpus::claims
};

/// Where a dispute is found: in the numbers of statements that hang together, in a statement, in a text, in who holds a town on a day.
enum class Part : std::uint8_t { Numbers, Statement, Text, Scene };

/// Claims that cannot all hold. No side is called right.
struct Dispute {
  std::string id;                     ///< "d" and 12 hexadecimal digits: of its kind and its first claims
  DisputeOn on = DisputeOn::Number;
  std::uint32_t statement = 0;        ///< in Links::statements
  std::vector<DisputeSide> sides;     ///< two or more, in the order of the corpus
  std::vector<std::string_view> why;
  Part part = Part::Numbers;
};

struct Links {
  Copies copies;
  std::vector<Statement> statements;  ///< by their first claim
  std::vector<Dispute> disputes;
};

/// How the best number is chosen among those that claims give. No rule guesses: where two numbers are equally good there is none.
enum class TollRule : std::uint8_t {
  MostOrigins,       ///< the number that most independent origins give
  MostConservative,  ///< the lowest
  Latest,            ///< the number of the last text
};

struct LinkOptions {
  TollRule tolls = TollRule::MostOrigins;
};

/// What claims of one occasion say together.
/// @param claims  of a sorted corpus, ascending
Statement statement_of(const Corpus& corpus, const Comparison& comparison, const Copies& copies, const std::vector<std::uint32_t>& claims, const LinkOptions& options);

/// Link a sorted corpus. The same documents give the same links, in whatever order they were read.
Links link(const Corpus& corpus, const LinkOptions& options = {});

}  // namespace isnad::link
