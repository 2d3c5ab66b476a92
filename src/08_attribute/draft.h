// A claim in the making: entities as referents of stage 6, positions as tokens.
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "clause.h"

namespace isnad {

/// A stretch of text that somebody vouches for.
inline constexpr const char* kHearsay = "attribute/hearsay";  ///< rule of a scope of reports that are nobody's

struct Scope {
  std::uint32_t from = 0, to = 0;          ///< tokens
  std::vector<std::uint32_t> links;        ///< referents, outermost first
  std::vector<std::uint32_t> mentions;     ///< a mention of each link
  std::uint32_t owner = kNone;             ///< referent that the speaker belongs to or tells; no link
  std::uint32_t cue = kNone;               ///< predicate
  ByteSpan cue_bytes;                      ///< its words
  std::string_view verb;                   ///< colour
  const char* rule = "";
  bool denies = false, doubts = false, expects = false;
  bool unconfirmed = false;                ///< who speaks "did not confirm" it
};

/// Whether a referent stands in both.
inline bool overlap(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  return std::ranges::any_of(a, [&](std::uint32_t who) { return std::ranges::find(b, who) != b.end(); });
}

/// "The accusation of A by (min qibal) B": a noun whose doer stands behind "by".
inline bool names_doer_by(const Predicate& p) { return !p.verb && p.slot(ArgSlot::By).count > 0; }

struct DraftToll {
  Toll what = Toll::Killed;
  std::uint32_t value = 0;
  Bound bound = Bound::Exact;
  std::uint32_t mention = kNone;           ///< who is counted; kNone where the text says that there was nobody
  std::uint32_t first = 0, last = 0;       ///< tokens of the words that say so, when there is no mention
};

inline constexpr std::uint32_t kBareReach = 12;  ///< tokens between an attack that names no party and its victims

struct Draft {
  ClaimType type = ClaimType::Assault;
  Text mode, frame;
  std::uint32_t first = 0, last = 0;       ///< anchor, tokens
  std::uint32_t told_to = 0;               ///< behind the last words of its sentence that were merged into it
  std::uint32_t predicate = kNone;
  std::uint32_t sentence = 0;
  std::uint32_t occasion = kNone;          ///< Predicate::occasion
  std::uint32_t result_of[2] = {kNone, kNone};  ///< of victims that a light verb counts ("led to"): occasions that led to them
  std::vector<std::uint32_t> agent, target, party;  ///< referents
  std::uint32_t place = kNone;             ///< referent
  std::vector<std::uint32_t> more_places;  ///< of a CONTROL claim: each makes a claim of its own
  ClaimDate date;
  std::vector<DraftToll> tolls;
  Stance stance = Stance::Asserted;
  std::vector<const Scope*> scopes;        ///< outermost first
  std::uint8_t weight = 3;
  bool guessed = false;                    ///< its agent is only the nearest actor
  bool claimed = false;                    ///< its agent claims it, and so is the innermost link of the chain
  bool toll_word = false;                  ///< its word counts victims ("killing")
  bool toll_only = false;                  ///< ... and names nobody who did it
  bool bare = false;                       ///< an attack that names no party itself; its victims may stand beside it
  std::uint32_t again = kNone;             ///< token of a noun with the article that names an attack and nobody ("in the raids", "the raids hit D.")
  bool carried_out = false;                ///< an event that "is done" (tamma), by whom is not told beside it
  bool joins_only = false;                 ///< a weak word: no claim unless it joins one
  bool dropped = false;
  std::vector<std::string_view> why;
};

inline bool by_force(ClaimType type) {
  return type == ClaimType::Assault || type == ClaimType::Control || type == ClaimType::Coerce || type == ClaimType::Mobilize;
}

/// Adds a referent to a list of parties, once; kNone is nobody.
void add(std::vector<std::uint32_t>& list, std::uint32_t referent);

/// By their first tokens; of one token in the order in which they stand. A draft is large, so that each moves at most once.
void put_in_text_order(std::vector<Draft>& drafts);

/// The type, word and place of what a predicate states.
inline Draft draft_of(const Predicate& p, const FrameRow& frame, std::uint32_t index) {
  Draft draft;
  draft.type = frame.type;
  draft.mode = frame.mode;
  draft.frame = frame.id;
  draft.first = p.first;
  draft.last = p.last;
  draft.predicate = index;
  draft.sentence = p.sentence;
  return draft;
}

/// A tie that no predicate states: who belongs to what, told by the tokens from first to last.
inline Draft tie_between(std::uint32_t first, std::uint32_t last, std::uint32_t sentence, std::uint32_t who, std::uint32_t whole, std::vector<std::string_view> why) {
  Draft draft;
  draft.type = ClaimType::Belong;
  draft.first = first;
  draft.last = last;
  draft.sentence = sentence;
  draft.agent = {who};
  draft.target = {whole};
  draft.why = std::move(why);
  return draft;
}

}  // namespace isnad
