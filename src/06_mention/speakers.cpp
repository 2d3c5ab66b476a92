// Who stands right behind a verb of saying is its speaker. There a given name and what may be a family name are a person, though
// both are everyday words as well: "said Mukhtar al-Rahbi, the secretary", mayor and roomy.
#include "finder.h"

namespace isnad {
namespace {

constexpr std::uint32_t kMostNames = 4;  // tokens
constexpr int kSureName = 5;   // weight of a name token

}  // namespace

// Right behind a verb of which he who says something is the subject.
bool Finder::behind_saying(std::uint32_t t) const {
  if (!word_before(t)) return false;
  bool says = false;
  const auto of_one = [](const Reading& reading, const Sense& sense) {
    return sense.morph.verb != 0 && sense.morph.person == 3 && sense.morph.number == 0 && reading.enclitic == Enclitic::None;
  };
  passage_.each(t - 1, SenseKind::Cue, [&](const Reading& reading, const Sense& sense) { says = says || of_one(reading, sense); });
  passage_.each(t - 1, SenseKind::Frame, [&](const Reading& reading, const Sense& sense) {
    says = says || (of_one(reading, sense) && tables_.frames[sense.row].speaks != 0);
  });
  return says && !passage_.reading(t - 1).article();
}

// A given name, whatever else the word is, but no office or body that goes on ("the mayor of").
bool Finder::may_be_given(std::uint32_t t) const {
  constexpr std::uint32_t kOthers = kind_bits(SenseKind::Function, SenseKind::Number, SenseKind::OrgHead, SenseKind::Member, SenseKind::PlaceHead, SenseKind::Document);
  const Reading& reading = passage_.reading(t);
  if (reading.article() || outer_prefix(reading) > 0 || passage_.has_any(t, kOthers) || opens_long_title(t)) return false;
  const Found name = passage_.find(t, SenseKind::Name);
  if (!name || name.reading->article() || outer_prefix(*name.reading) > 0) return false;
  const std::string_view kind = tables_.text(tables_.nouns[name.sense->row].kind);
  return kind == "given" || (kind == "any" && (passage_.readings(t).name_weight >= kLikelyName || !common_word(t)));
}

// What goes on with it: an adjective of origin, any name with the article, behind a surer name one without it.
bool Finder::goes_on_as_name(std::uint32_t t, int given) const {
  constexpr std::uint32_t kOthers = kind_bits(SenseKind::Function, SenseKind::Number, SenseKind::Ordinal, SenseKind::OrgHead, SenseKind::Member, SenseKind::PlaceHead, SenseKind::Document);
  if (passage_.is_word(t) && t < end_ && names_family(t)) return true;
  if (!passage_.is_word(t) || t >= end_ || outer_prefix(passage_.reading(t)) > 0 || passage_.has_any(t, kOthers) || opens_long_title(t)) return false;
  const int weight = passage_.readings(t).name_weight;
  if (passage_.has_any(t, kind_bits(SenseKind::Title, SenseKind::Calendar)) && weight < kLikelyName) return false;
  if (family_form(t) && !passage_.has(t, SenseKind::People)) return true;
  if (passage_.reading(t).article()) return weight > 0 && !passage_.has(t, SenseKind::Nation);
  if (refers_back(passage_.reading(t).enclitic)) return false;
  return (given >= kLikelyName && passage_.unknown(t)) || (given >= kSureName && weight > 0) || weight >= kLikelyName;
}

// Behind the name: what he says, a mark, where, when or as what he said it.
bool Finder::closes_name(std::uint32_t t) const {
  if (t >= end_ || !passage_.is_word(t)) return true;
  const FunctionClass grammar = passage_.function(t);
  const NounRow* title = nullptr;
  return grammar == FunctionClass::Complementiser || grammar == FunctionClass::Preposition || passage_.has(t, SenseKind::Calendar) ||
         (outer_prefix(passage_.reading(t)) == 0 && title_end(t, &title) != t);
}

// One past the name of the speaker who begins here; t when nobody does.
std::uint32_t Finder::speaker_end(std::uint32_t t) const {
  if (!behind_saying(t) || !may_be_given(t)) return t;
  const int given = passage_.readings(t).name_weight;
  std::uint32_t last = t + 1;
  while (last < t + kMostNames && goes_on_as_name(last, given)) ++last;
  return last > t + 1 && closes_name(last) ? last : t;
}

}  // namespace isnad
