/// Rows of SenseKind::Sport (sport_words.tsv, match_verbs.tsv).
#pragma once

#include <cstdint>

namespace isnad {

inline constexpr std::uint32_t kWordOfSport = 0;  ///< says that the text speaks of sport ("match", "league")
inline constexpr std::uint32_t kBeforeTeam = 1;   ///< its partner is a team ("the goalkeeper of")
inline constexpr std::uint32_t kClub = 2;         ///< opens the name of a team ("the club")
inline constexpr std::uint32_t kSide = 3;         ///< opens the name of a team before a place in any text ("the national side of")
inline constexpr std::uint32_t kMatch = 4;        ///< "over", "with", "before" behind it is a team ("a victory over")
inline constexpr std::uint32_t kRival = 5;        ///< with a pronoun a team stands behind it ("its guest")
inline constexpr std::uint32_t kMatchVerb = 6;    ///< a verb: its subject is a team, or stands behind "over", "with", "before"

}  // namespace isnad
