// Where a statement puts its two parties between allies and enemies. The weights and the rule are data: data/ladder.tsv.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "claims.h"
#include "result.h"

namespace isnad::link {

/// PLOVER's four classes; CONTROL, JOIN, SPLIT and BELONG fitted in.
enum class Quad : std::uint8_t { VerbalCooperation, MaterialCooperation, VerbalConflict, MaterialConflict };
enum class Sign : std::uint8_t { Conflict, Neutral, Cooperation, Membership };
/// When the doers of one statement are parties to one another.
enum class Together : std::uint8_t { Never, Alone, Always };
enum class Rung : std::uint8_t { Enemies, Rivals, Contacts, Supporters, Allies, Indeterminate };

/// "verbal-cooperation", ...: the words of the table.
std::string_view name_of(Quad quad);
/// "conflict", "neutral", "cooperation", "membership".
std::string_view name_of(Sign sign);
/// "enemies", "rivals", "contacts", "supporters", "allies", "indeterminate".
std::string_view name_of(Rung rung);

inline constexpr std::string_view kLadderRule = "ladder/by-origins";

struct LadderRow {
  Quad quad = Quad::VerbalCooperation;
  Sign sign = Sign::Neutral;
  std::int8_t value = 0;  ///< -2 to 2
  Together together = Together::Never;
};

/// One statement on the scales.
struct Weighed {
  ClaimType type = ClaimType::Assault;
  std::uint32_t weight = 0;  ///< independent origins
};

/// What lies on the scales, each weight times value, and where that stands.
struct Balance {
  std::uint64_t friendly = 0, hostile = 0;  ///< sums of weight x |value|
  std::uint64_t contacts = 0;               ///< weight of the statements of value 0
  Rung rung = Rung::Indeterminate;
  bool balanced = false;                    ///< indeterminate because neither side is the larger by enough
};

class Ladder {
 public:
  /// The table of the program. Errors as parse(); the tests read it.
  static Result<Ladder> built_in();
  /// A table of this form; `name` stands for the file in messages. Error BadTable: a word or number that the heading does not
  /// explain, a type that is missing or stands twice, a threshold that is missing.
  static Result<Ladder> parse(std::string text, const std::string& name);

  [[nodiscard]] const LadderRow& operator[](ClaimType type) const { return rows_[static_cast<std::size_t>(type)]; }
  /// The rule kLadderRule. The order of the statements makes no difference.
  [[nodiscard]] Balance weigh(std::span<const Weighed> statements) const;

 private:
  std::array<LadderRow, kClaimTypes> rows_ = {};
  std::uint32_t decided_percent_ = 0, strong_hundredths_ = 0, weak_hundredths_ = 0;
};

}  // namespace isnad::link
