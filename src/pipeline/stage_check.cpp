#include "stage_check.h"

#include <algorithm>

namespace isnad {
namespace {

using Fault = const char*;  ///< what was found, nullptr when all is right

Fault in_letters(std::string_view text, const Letters& letters) {
  const bool ends = letters.origin.size() == letters.letter.size() + 1 &&
                    letters.origin[letters.letter.size()] <= text.size();
  return ends ? nullptr : "letters without their way back to the text";
}

Fault in_tokens(const Work& work) {
  std::uint32_t end = 0;
  for (const Token& token : work.tokens.token) {
    if (token.begin < end || token.end <= token.begin) return "tokens that overlap";
    end = token.end;
  }
  if (end > work.letters.letter.size()) return "a token behind the last letter";
  std::uint32_t last = 0;
  for (const Sentence& sentence : work.tokens.sentence) {
    if (sentence.first < last || sentence.last <= sentence.first) return "sentences that overlap";
    last = sentence.last;
  }
  return last <= work.tokens.token.size() ? nullptr : "a sentence behind the last token";
}

Fault in_mentions(const Work& work) {
  const Mentions& made = work.mentions;
  std::uint32_t last = 0;
  for (const Mention& mention : made.mention) {
    if (mention.first < last || mention.last <= mention.first) return "mentions that overlap";
    if (mention.end <= mention.begin || mention.end > work.letters.letter.size()) return "a mention without letters";
    if (mention.entity != kNone && mention.entity >= made.entity.size()) return "a mention of nothing";
    last = mention.last;
  }
  return last <= work.tokens.token.size() ? nullptr : "a mention behind the last token";
}

Fault in_clauses(const Work& work) {
  for (const Predicate& p : work.clauses.predicate) {
    if (p.sentence >= work.tokens.sentence.size()) return "a predicate without a sentence";
    const Sentence& sentence = work.tokens.sentence[p.sentence];
    if (p.first < sentence.first || p.last > sentence.last || p.last <= p.first) return "a predicate outside its sentence";
  }
  return nullptr;
}

Fault in_claims(std::string_view text, const Claims& made) {
  const ByteSpan whole{0, static_cast<std::uint32_t>(text.size())};
  const auto span = [&](ByteSpan part) { return !part.empty() && whole.contains(part); };
  const auto entity = [&](std::int64_t index) { return index < static_cast<std::int64_t>(made.entities.size()); };
  for (const Entity& one : made.entities)
    if (!std::ranges::all_of(one.mentions, span, &EntityMention::span)) return "a mention outside the text";
  for (const Claim& claim : made.claims) {
    if (!span(claim.anchor) || !span(claim.sentence) || !claim.sentence.contains(claim.anchor))
      return "an anchor outside its sentence";
    if (!std::ranges::all_of(claim.agent, entity) || !std::ranges::all_of(claim.target, entity) ||
        !std::ranges::all_of(claim.chain, entity) || !entity(claim.place))
      return "a claim about an entity that is not there";
    if (!std::ranges::all_of(claim.cues, span, &Cue::span) || !std::ranges::all_of(claim.numbers, span, &TollNumber::span))
      return "a cue or a number outside the text";
  }
  return nullptr;
}

Fault fault(std::size_t stage, std::string_view text, const Work& work) {
  switch (stage) {
    case 0: return in_letters(text, work.letters);
    case 1: return in_tokens(work);
    case 2: return work.segments.of.size() == work.tokens.token.size() ? nullptr : "words without readings";
    case 4: return in_mentions(work);
    case 5: return in_clauses(work);
    case 6: return in_claims(text, work.claims);
    default: return nullptr;  // match makes nothing that refers to the text
  }
}

}  // namespace

Failure fault_of_stage(std::size_t stage, std::string_view text, const Work& work) {
  const Fault found = fault(stage, text, work);
  if (found == nullptr) return {};
  return Error{Code::SpanOutOfRange, "", found, ""};
}

}  // namespace isnad
