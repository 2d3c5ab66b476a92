// "An American raid", "Iranian aid", "an Egyptian British agreement", "Jordanian talks with", "the American position": where the text speaks of the nation nowhere else, the adjective
// names its government, a mention that is no argument; whose the deed is stage 8 decides.
#include <algorithm>

#include "finder.h"
#include "nation_of_deed.h"

namespace isnad {
namespace {

constexpr std::uint32_t kAdjectives = 2;  // tokens between a deed and its nationality
constexpr std::uint32_t kExpression = 4;  // tokens of an expression that states a deed

// Whether a nation may be the doer of what a noun states, or one of its parties.
bool may_be_of_nation(const FrameRow& frame, bool of_two) {
  const bool joint = frame.type == ClaimType::Agree || frame.type == ClaimType::Consult;
  if (frame.pos == PartOfSpeech::PassiveParticiple) return of_one_nation(frame);
  return frame.pos == PartOfSpeech::Noun && (of_one_nation(frame) || (joint && of_two && frame.roles[static_cast<std::size_t>(ArgSlot::Bayn)] == Role::Party));
}

}  // namespace

// Whether a noun of a deed ends right before a token, alone or as an expression ("a raid from the air"), or one of what states have ("the position").
bool Finder::deed_ends_at(std::uint32_t t, bool of_two) const {
  bool deed = passage_.is_noun_of(t - 1, kNounOfState) && passage_.reading(t - 1).article();
  passage_.each(t - 1, SenseKind::Frame, [&](const Reading&, const Sense& sense) { deed = deed || (sense.morph.verb == 0 && may_be_of_nation(tables_.frames[sense.row], of_two)); });
  for (std::uint32_t at = t; at-- > begin_ && at + kExpression > t && !deed;)
    if (const Hit* hit = passage_.hit(at); hit != nullptr && hit->last == t)
      deed = std::ranges::any_of(tables_.phrase_senses(hit->node), [&](const Sense& sense) {
        return sense.kind == SenseKind::Frame && sense.morph.verb == 0 && may_be_of_nation(tables_.frames[sense.row], of_two);
      });
  return deed;
}

// "(the weapon) of (construct) the sniping, the Iranian": behind a deed that says what a noun before it is for.
bool Finder::describes_head(std::uint32_t deed) const {
  std::uint32_t first = deed - 1;
  while (first > begin_ && !passage_.has(first, SenseKind::Frame) && passage_.reading(first).article()) --first;
  if (!word_before(first) || passage_.reading(first - 1).article() || outer_prefix(passage_.reading(first)) > 0) return false;
  return passage_.function(first - 1) == FunctionClass::Other && !passage_.has(first - 1, SenseKind::Frame) && !finite_verb(first - 1) &&
         passage_.has_any(first - 1, kind_bits(SenseKind::Noun, SenseKind::Member, SenseKind::OrgHead, SenseKind::People));
}

// "(forces) backed by America (madu'uma amirikiyyan)": an adverb of nationality right behind a participle.
bool Finder::says_by_whom(std::uint32_t t, std::uint32_t deed) const {
  const WordView word = passage_.word(t);
  return deed == t && participle(t - 1) && !passage_.reading(t).article() && word.size() > 4 && letter_at(word, word.size() - 1) == kAlef && letter_at(word, word.size() - 2) == kYeh;
}

// Whether the text speaks of the government or the army of a country.
bool Finder::speaks_of_state(Country country) const {
  return std::ranges::any_of(out_.entity, [&](const Referent& referent) {
    if (referent.actor == kNone || tables_.actors[referent.actor].country != country) return false;
    const ActorKind kind = tables_.actors[referent.actor].kind;
    return kind == ActorKind::State || kind == ActorKind::Army;
  });
}

void Finder::nations_of_deeds() {
  const auto nation_at = [&](std::uint32_t t) -> const NounRow* {
    if (!passage_.has(t, SenseKind::Nation) || !passage_.is_word(t) || out_.on(t) != nullptr || outer_prefix(passage_.reading(t)) > 0) return nullptr;
    const NounRow* nation = passage_.noun(t, SenseKind::Nation);
    return nation == nullptr || tables_.text(nation->note) == "everyday" ? nullptr : nation;  // "financial (maliyya) aid", spelt as Mali's
  };
  const std::size_t before = out_.inside.size();
  for (const Sentence& sentence : passage_.tokens.sentence) {
    begin_ = sentence.first, end_ = sentence.last;
    for (std::uint32_t t = sentence.first + 1; t < sentence.last; ++t) {
      const NounRow* nation = nation_at(t);
      if (nation == nullptr || nation->country == 0) continue;
      const auto dash = [&](std::uint32_t at) { return passage_.is_punct(at, '-'); };
      const bool of_two = nation_at(dash(t - 1) && t > begin_ + 1 ? t - 2 : t - 1) != nullptr || nation_at(dash(t + 1) ? t + 2 : t + 1) != nullptr;  // "an Egyptian (-) British agreement"
      const bool with_another = passage_.stands_behind(t + 2, ArgSlot::Maa);  // "Jordanian talks with"
      const auto describes = [&](std::uint32_t at) {
        return passage_.is_word(at) && out_.on(at) == nullptr && (nation_at(at) != nullptr || passage_.is_noun_of(at, kNounAdjective));
      };
      std::uint32_t deed = t;
      bool found = deed_ends_at(deed, of_two || with_another);
      while (!found && deed + kAdjectives > t && deed > begin_ + 1 && (describes(deed - 1) || (of_two && dash(deed - 1)))) found = deed_ends_at(--deed, of_two);
      const bool article = says_by_whom(t, deed) ? passage_.reading(deed - 1).article() : passage_.reading(t).article();
      if (!found || passage_.reading(deed - 1).article() != article || (article && describes_head(deed)) || speaks_of_state(nation->country)) continue;
      const std::uint32_t row = government_row(nation->country);
      if (row == kNone) continue;
      Mention& named = add_inside(t, t + 1, EntityType::Org, "mention/nation_of_deed");
      named.kind = MentionKind::Nominal;
      named.entity = actor_referent(row);
      named.row = nation->id;
    }
  }
  if (out_.inside.size() > before) std::ranges::stable_sort(out_.inside, {}, &Mention::first);
}

}  // namespace isnad
