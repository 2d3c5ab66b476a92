/// All below 16, one bit each of WordReadings::nouns. The row of SenseKind::Noun for words that speak of a deed as of a case or a memory (case_nouns.tsv); beside those of tables.h.
#pragma once

#include <cstdint>

namespace isnad {

inline constexpr std::uint32_t kNounOfCase = 3;
inline constexpr std::uint32_t kNounOfPair = 4;  ///< in the dual, the two parties named before (pair_nouns.tsv)
inline constexpr std::uint32_t kNounOfMeasure = 5;  ///< how many deeds ("a series of", measure_nouns.tsv)
inline constexpr std::uint32_t kNounOfHit = 6;  ///< a thing that is shelled and shells nobody (hit_nouns.tsv)
inline constexpr std::uint32_t kNounOfAccident = 7;  ///< what kills without anybody's deed (accident_nouns.tsv)
inline constexpr std::uint32_t kNounOfManner = 8;  ///< makes an adverb of the adjective behind it (manner_nouns.tsv)
inline constexpr std::uint32_t kNounOfCounterpart = 9;  ///< who holds the same office elsewhere (counterpart_nouns.tsv)
inline constexpr std::uint32_t kNounOfNobody = 10;  ///< an expression that opens as names do (no_names.tsv)
inline constexpr std::uint32_t kNounOfWound = 11;  ///< what force hurts with, and the hurt (wound_nouns.tsv)
inline constexpr std::uint32_t kNounTellsApart = 12;  ///< behind the name of a town it says which ("the Old", place_adjectives.tsv)
inline constexpr std::uint32_t kNounOfPart = 13;  ///< what somebody has in a deed ("the part of D. in", part_nouns.tsv)
inline constexpr std::uint32_t kNounOfAnother = 14;  ///< one more of those counted before ("and another was wounded", another_nouns.tsv)

}  // namespace isnad
