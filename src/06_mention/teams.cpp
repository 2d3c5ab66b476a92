// Clubs and national teams, which are called like a town, a country or an everyday word. Only where a text speaks of sport
// (sport_words.tsv) a name is a team's: right behind a word before which a team stands ("the goalkeeper of"), behind "over" or "with"
// of a match, beside a verb of matches or a score, joined to a team, or called so before. Else a team that beats another would be
// a government, and its town a place.
#include <algorithm>

#include "finder.h"
#include "sport_words.h"

namespace isnad {
namespace {

constexpr std::uint32_t kField = 30;        // tokens on each side of a name that are looked over for words of sport
constexpr std::uint32_t kFieldWords = 2;    // of them that are said of little else, and
constexpr std::uint32_t kFieldWeight = 5;   // what they weigh with those beside which teams stand (two and one): a text about sport
constexpr std::uint32_t kMatchReach = 3;    // words and names between a word of a match and the preposition before the other team
constexpr std::uint32_t kTeamWords = 3;     // tokens of a name that no table has
constexpr std::uint32_t kSport = 2;
constexpr std::uint8_t kHamlet = 3;          // rank up to which a place is no town that a team is called after

}  // namespace

bool Finder::sport_word(std::uint32_t t, std::uint32_t use) const {
  bool out = false;
  passage_.each(t, SenseKind::Sport, [&](const Reading&, const Sense& sense) { out = out || sense.row == use; });
  return out;
}

// How much a token speaks of sport: two for a word that is said of little else, one for a word beside which teams stand.
std::uint32_t Finder::sport_weight(std::uint32_t t) const {
  if (!passage_.has(t, SenseKind::Sport)) return 0;
  return sport_word(t, kWordOfSport) ? kSport : 1;
}

bool Finder::about_sport(std::uint32_t t) const {
  std::uint32_t words = 0, weight = 0;
  for (auto at = std::ranges::lower_bound(sport_, t > kField ? t - kField : 0, {}, &SportWord::token); at != sport_.end() && at->token <= t + kField; ++at) {
    words += at->weight == kSport ? 1 : 0;
    weight += at->weight;
  }
  return words >= kFieldWords && weight >= kFieldWeight;
}

// Teams that are known by what stands beside them somewhere, so that the text above knows them, too.
void Finder::survey_teams() {
  std::uint32_t words = 0, weight = 0;
  for (const SportWord& word : sport_) {
    words += word.weight == kSport ? 1 : 0;
    weight += word.weight;
  }
  if (words < kFieldWords || weight < kFieldWeight) {  // too little for the field of any name
    sport_.clear();
    return;
  }
  for (const SportWord& word : sport_)
    if (word.weight == kSport) out_.sport.push_back(word.token);
  for (const Sentence& sentence : passage_.tokens.sentence) {
    begin_ = sentence.first;
    end_ = sentence.last;
    for (std::uint32_t t = sentence.first; t < sentence.last; ++t) {
      TeamName kind = TeamName::Everyday;
      if (!passage_.is_word(t) || !about_sport(t)) continue;
      const std::uint32_t last = team_name_end(t, &kind);
      if (last > t && beside_match(t, last, kind)) by_team_.try_emplace(key_of(t, last), kNone);
    }
  }
  begin_ = 0;
  end_ = kNone;
}

// "al-Maghrib al-Fasi": behind a name with the article an adjective of origin that is no nationality goes on with it.
std::uint32_t Finder::with_origin(std::uint32_t last) const {
  const bool origin = passage_.is_word(last) && last < end_ && passage_.reading(last - 1).article() && family_form(last) && !passage_.has(last, SenseKind::Ordinal);
  return origin && (passage_.unknown(last) || no_word(last)) ? last + 1 : last;
}

// One past a name that a team may have: a place or a country, words of no table, an everyday word with the article. The token itself
// where there is none.
std::uint32_t Finder::team_name_end(std::uint32_t t, TeamName* kind) const {
  constexpr std::uint32_t kOthers = kind_bits(SenseKind::Calendar, SenseKind::Number, SenseKind::Ordinal, SenseKind::Title,
                                              SenseKind::Document, SenseKind::Cue);
  if (!passage_.is_word(t) || t >= end_ || passage_.function(t) != FunctionClass::Other) return t;
  const NameAt name = name_at(t);
  const bool state = name.alias != kNone && tables_.actors[tables_.aliases[name.alias].actor].kind == ActorKind::State;
  if (name.alias != kNone && !state) return t;
  const bool everyday = name.place != kNone && (tables_.places[name.place].rank <= kHamlet ||
                                                (name.last == t + 1 && (common_word(t) || (tables_.places[name.place].ambiguous != 0 && name_weight(t) >= kLikelyName))));
  if (name.last > t && (state || !everyday)) {
    *kind = state || tables_.places[name.place].precision == Precision::Country ? TeamName::Country : TeamName::Town;
    return with_origin(name.last);
  }
  const Reading& reading = passage_.reading(t);
  if (passage_.has_any(t, kOthers) || sport_weight(t) > 0 || reading.enclitic != Enclitic::None) return t;
  if (reading.article()) {
    *kind = TeamName::Everyday;
    return passage_.has(t, SenseKind::Nation) || name_weight(t) >= kLikelyName || passage_.word(t).size() < 4 ? t : with_origin(t + 1);
  }
  std::uint32_t last = t;
  while (last < std::min(end_, t + kTeamWords) && passage_.is_word(last) && passage_.unknown(last) && name_weight(last) < kLikelyName &&
         passage_.word(last).size() > 3 && !passage_.reading(last).article() && (last == t || outer_prefix(passage_.reading(last)) == 0))
    ++last;
  *kind = TeamName::Unknown;
  return last;
}

bool Finder::part_of_score(std::uint32_t t) const {
  if (t >= passage_.size() || passage_.token(t).kind == TokenKind::Number) return t < passage_.size();
  const NounRow* nil = passage_.noun(t, SenseKind::Number);
  return nil != nullptr && static_cast<NumberClass>(nil->what) == NumberClass::Value && nil->value == 0;
}

// "2 - 1", "3-nil", "(0 1)".
bool Finder::score_at(std::uint32_t t) const {
  if (passage_.is_punct(t, '(')) ++t;
  if (!part_of_score(t)) return false;
  ++t;
  if (passage_.is_punct(t, '-') || passage_.is_punct(t, '/')) ++t;
  return part_of_score(t);
}

// A word of a match, over the names that stand between: "beat the Whites (over ...)". `far` where other words may, too.
bool Finder::match_before(std::uint32_t t, bool far) const {
  for (std::uint32_t steps = 0; steps <= kMatchReach && word_before(t); ++steps) {
    t = taken(t - 1) ? out_.on(t - 1)->first : t - 1;
    if (sport_word(t, kMatchVerb) || sport_word(t, kMatch)) return true;
    if (!far && !taken(t)) return false;
  }
  return false;
}

// A noun that opens names or an adjective ("its modest guest"), which is a team's name only where nothing else fits.
bool Finder::hardly_team(std::uint32_t t) const {
  return passage_.has_any(t, kind_bits(SenseKind::PlaceHead, SenseKind::OrgHead, SenseKind::People)) || passage_.is_noun_of(t, kNounAdjective) || family_form(t) || feminine(t);
}

// What stands before and behind says that the name is a team's.
bool Finder::beside_match(std::uint32_t t, std::uint32_t last, TeamName kind) const {
  const Reading& reading = passage_.reading(t);
  if (score_at(last)) return true;
  if (reading.has(kPreBi) || passage_.stands_behind(t, ArgSlot::Fi)) return false;
  if (kind != TeamName::Country && by_team_.contains(key_of(t, last))) return true;
  if (reading.has(kPreWa) && t > begin_ && team_end_ == t) return kind != TeamName::Unknown || passage_.word(t).size() > 4;
  if (kind != TeamName::Everyday && sport_word(last, kMatchVerb)) return true;
  if (!word_before(t)) return false;
  const std::uint32_t before = t - 1;
  if (reading.has(kPreLi)) return sport_word(before, kMatch);
  if (outer_prefix(reading) > 0) return false;
  const Reading& partner = passage_.reading(before);
  const bool construct = !partner.article() && partner.enclitic == Enclitic::None;
  if (construct && (sport_word(before, kClub) || sport_word(before, kSide))) return true;
  if (kind == TeamName::Everyday && hardly_team(t)) return false;
  if (sport_word(before, kMatchVerb)) return true;
  if (partner.enclitic != Enclitic::None && sport_word(before, kRival)) return true;
  const bool place = kind == TeamName::Country || kind == TeamName::Town;
  // "the goalkeeper of", "the match of"; a match and a word of no table: "a long match".
  if (construct && kind != TeamName::Everyday && sport_word(before, kBeforeTeam) && (place || !sport_word(before, kMatch))) return true;
  if (passage_.function(before) == FunctionClass::Preposition) {
    const NounRow& row = *passage_.noun(before, SenseKind::Function);
    const auto slot = static_cast<ArgSlot>(row.value);
    const bool rival = slot == ArgSlot::Ala || slot == ArgSlot::Maa || slot == ArgSlot::Didd || slot == ArgSlot::Bayn || tables_.text(row.note) == "facing";
    return rival && match_before(before, place);
  }
  return place && finite_verb(before) && party_of_verb(before, t);
}

// "Club X", "the team of X", or the name alone. The side of a country and a club of a town are teams in any text.
bool Finder::team(std::uint32_t t) {
  const Reading& reading = passage_.reading(t);
  const bool opens = !reading.article() && reading.enclitic == Enclitic::None && passage_.is_word(t + 1) && outer_prefix(passage_.reading(t + 1)) == 0;
  const bool side = opens && sport_word(t, kSide);
  const bool head = side || (opens && sport_word(t, kClub));
  if (!side && (sport_.empty() || !about_sport(t))) return false;
  TeamName kind = TeamName::Everyday;
  const std::uint32_t first = head ? t + 1 : t;
  const std::uint32_t last = team_name_end(first, &kind);
  if (last == first) return false;
  const bool known = side && (kind == TeamName::Country || kind == TeamName::Town);
  if (!known && (sport_.empty() || !about_sport(t) || !beside_match(first, last, kind))) return false;
  const auto entity = by_team_.try_emplace(key_of(first, last), kNone).first;
  if (entity->second == kNone) entity->second = new_referent(EntityType::Org, kNone);
  Mention& made = add(t, last, EntityType::Org, MentionKind::Name, "mention/team");
  made.entity = entity->second;
  latest_of(made.entity);
  team_end_ = last;
  return true;
}

}  // namespace isnad
