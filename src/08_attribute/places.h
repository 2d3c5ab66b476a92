// Where a deed happened when no preposition of its own says so.
#pragma once

#include <span>

#include "passage.h"
#include "mention.h"

namespace isnad {

/// Whether the gazetteer has the inner place in the outer one.
[[nodiscard]] bool lies_within(const Passage& passage, const Referent& inner, const Referent& outer);

/// Tokens.
struct Stretch {
  std::uint32_t first = 0, last = 0;
};

/// The nearest place of the sentence behind the tokens [first, last) of a deed and before `stop`, else before the deed from the token
/// `since` on; kNone when there is none within reach. What a stretch of `of_speakers` holds says where those who tell of the deed are; what stands there behind "from"
/// and people, where these are from, unless who does the deed `leaves`. Behind a deed of `force` "to" (ila) says where somebody was going.
[[nodiscard]] std::uint32_t nearest_place(const Passage& passage, const Mentions& mentions, std::uint32_t first, std::uint32_t last, std::uint32_t stop,
                                          std::uint32_t sentence, std::uint32_t since, std::span<const Stretch> of_speakers = {}, bool leaves = false, bool force = false);

/// The one place that a sentence names, where it stands before the deed at `first`, further off than the nearest may; kNone for others.
[[nodiscard]] std::uint32_t only_place(const Passage& passage, const Mentions& mentions, std::uint32_t first, std::uint32_t sentence, std::uint32_t since, std::span<const Stretch> of_speakers);

/// "In A and B and C, north of D": the place named first stands for all, and for what only situates it.
[[nodiscard]] std::uint32_t first_of_list(const Passage& passage, const Mentions& mentions, const Mention& last);

/// "(Took) the road between (bayna) A and B": A, right behind the word.
[[nodiscard]] bool behind_between(const Passage& passage, const Mention& place);

/// ... and B: only where the road ends.
[[nodiscard]] bool end_of_between(const Passage& passage, const Mentions& mentions, const Mention& place);

/// "The base that lies south of A": the base; `last` itself where it situates nothing.
[[nodiscard]] const Mention& situated(const Passage& passage, const Mentions& mentions, const Mention& last);

/// "B, the second largest of the towns of (Libya) after (ba'da) C": the place before the comma; null where "after" does not rank.
[[nodiscard]] const Mention* ranked_after(const Passage& passage, const Mentions& mentions, const Mention& last);

/// "The hospital of K.".
[[nodiscard]] bool is_hospital(const Passage& passage, const Mention& m);

/// "And" before the mention, and no letter of its first word.
[[nodiscard]] bool behind_and(const Passage& passage, const Mention& m);

/// The place before one that "and" joins to it; null where it is joined to none.
[[nodiscard]] const Mention* listed_before(const Passage& passage, const Mentions& mentions, const Mention& last);

/// "In M., north of A": M., of A; the place of `last` itself where no direction stands before it.
[[nodiscard]] std::uint32_t before_direction(const Passage& passage, const Mentions& mentions, const Mention& last);

/// "The preacher living (al-muqim) in A", "a smuggler native of (asil) A", "the American ambassador in A", "the envoy to A": a place that tells of a person and not of a deed.
[[nodiscard]] bool tells_of_person(const Passage& passage, const Mentions& mentions, const Mention& place);

/// "A meeting about the war in Yemen", "about Yemen": what is spoken about, and not where.
[[nodiscard]] bool is_topic(const Passage& passage, const Mentions& mentions, const Mention& place);

/// A place behind a deed of a type that is not where it was done: what is spoken about, where somebody comes from, or the base from
/// which planes attack.
[[nodiscard]] bool is_elsewhere(const Passage& passage, const Mentions& mentions, const Mention& place, ClaimType type);

/// "A strategic area in the mountains of the Turkmen": of a place that is only described the one in which it is said to lie; `place` itself
/// where nothing says so, and of any other.
[[nodiscard]] std::uint32_t named_ground(const Passage& passage, const Mentions& mentions, std::uint32_t place, std::uint32_t sentence);

/// "In Lahj, in the surroundings of the base": of places that follow each other, the one that lies within `place` by the
/// gazetteer; `place` itself when there is none.
[[nodiscard]] std::uint32_t finer_place(const Passage& passage, const Mentions& mentions, std::uint32_t place, std::uint32_t sentence, std::uint32_t stop = kNone);

}  // namespace isnad
