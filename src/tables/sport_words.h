/// Rows of SenseKind::Noun and SenseKind::Verb for words of sport (sport_words.tsv, match_verbs.tsv); beside those of tables.h
/// and case_nouns.h.
#pragma once

#include <cstdint>

namespace isnad {

inline constexpr std::uint32_t kNounOfSport = 6;   ///< says that the text speaks of sport ("match", "league")
inline constexpr std::uint32_t kNounBeforeTeam = 7;  ///< its partner is a team ("the goalkeeper of")
inline constexpr std::uint32_t kNounOfClub = 8;    ///< opens the name of a team ("the club")
inline constexpr std::uint32_t kNounOfSide = 11; ///< opens the name of a team before a place in any text ("the national side of")
inline constexpr std::uint32_t kNounOfMatch = 9;   ///< "over", "with", "before" behind it is a team ("a victory over")
inline constexpr std::uint32_t kNounOfRival = 10;  ///< with a pronoun a team stands behind it ("its guest")

inline constexpr std::uint32_t kVerbOfMatch = 1;   ///< of SenseKind::Verb: its subject is a team, or stands behind "over", "with", "before"

}  // namespace isnad
