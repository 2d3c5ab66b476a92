// Titles and the persons who bear them: a title before a name, with the adjectives and the organisation that may stand
// between; a title alone, which is the person who bears it elsewhere in the text; a title behind a name.
#include "agreement.h"
#include "case_nouns.h"
#include "finder.h"
#include "sport_words.h"

namespace isnad {
namespace {

constexpr std::uint32_t kMaxBetween = 7;  // tokens between a title and the name
constexpr std::uint64_t kOfNation = 0x9E3779B97F4A7C15ULL;  // tells the office of one country from that of another
constexpr std::uint64_t kAlone = 0xC2B2AE3D27D4EB4FULL;     // tells a title that stands alone from one with what belongs to it
constexpr std::uint32_t kCounterpartBack = 24;  // mentions between somebody and "his counterpart", who is meant
constexpr std::uint32_t kBearerBack = 6;  // words, a name counting as one, between a name and the titles that it gives a bearer

}  // namespace

// "the Kenyan So-and-so": a nationality that describes no noun before it is a noun.
bool Finder::one_of_nation(std::uint32_t t) const {
  const Found nation = passage_.find(t, SenseKind::Nation);
  if (!nation || nation.sense->morph.number != 0 || !nation.reading->article() || taken(t)) return false;
  if (!word_before(t) || outer_prefix(*nation.reading) > 0) return true;
  return !passage_.reading(t - 1).article() && !taken(t - 1) &&
         (finite_verb(t - 1) || passage_.function(t - 1) != FunctionClass::Other || passage_.reading(t - 1).enclitic != Enclitic::None);
}

// "The minister in the government, So-and-so, said": a run of names between two commas.
bool Finder::between_commas(std::uint32_t t) const {
  if (t < 2 || !passage_.is_punct(t - 1, ',')) return false;
  const std::uint32_t last = person_end(t, true);
  return last > t + 1 && passage_.is_punct(last, ',');
}

// "the commander of", "the spokesman in the name of": right behind a title that states membership.
bool Finder::commanded(std::uint32_t t) const {
  for (std::uint32_t first = t; first-- > begin_ && first + kMaxBetween > t;) {
    const NounRow* row = nullptr;
    if (title_end(first, &row) >= t && row != nullptr && row->flags != 0) return true;
  }
  return false;
}

// "the king of Aragon", "the director of Simco": behind a title that says what its bearer heads, without the article, a word of no
// table is what he heads.
bool Finder::heads_unknown(std::uint32_t title) const {
  const NounRow* row = passage_.noun(title, SenseKind::Title);
  return row != nullptr && (row->flags & 1U) != 0 && !passage_.reading(title).article() && passage_.reading(title).enclitic == Enclitic::None &&
         passage_.unknown(title + 1) && name_weight(title + 1) == 0;
}

bool Finder::after_title(std::uint32_t t) const {
  const std::uint32_t from = t < begin_ ? 0 : begin_;  // a title of the sentence before is another's; whoever asks of an earlier sentence is not held by this one
  if (t == from) return false;
  std::uint32_t at = between_commas(t) ? t - 1 : t;
  for (std::uint32_t steps = 0; at > from && steps < kMaxBetween; ++steps) {
    --at;
    if (passage_.is_quotation_mark(at) || passage_.is_punct(at, '\'')) continue;
    if (at + 1 < t && passage_.is_lone(at, kBeh)) continue;  // "by-name bi- «...»"
    if (!passage_.is_word(at) || passage_.function(at) == FunctionClass::Relative) return false;
    if (sport_word(at, kClub) && about_sport(at)) return false;  // "the team", no lieutenant general
    if (at + 1 == t && passage_.function(at) == FunctionClass::Pronoun && outer_prefix(passage_.reading(at)) == 0) continue;  // "a spokesman of D., (who) is (huwa) So-and-so"
    if (at + 1 == t && heads_unknown(at)) return false;
    // "the head of the government, recognised (by the world), So-and-so".
    if (at + 1 == t)
      for (const std::uint32_t back : {2U, 1U})
        if (at >= from + back && passage_.is_word(at - back) && recognised_end(at - back) == t) {
          at -= back;
          break;
        }
    if (at + 1 < t && recognised_end(at) == t) continue;
    if (const Found title = passage_.find(at, SenseKind::Title)) return title.sense->morph.number == 0 || !passage_.unknown(t) || name_weight(t + 1) >= kLikelyName;  // "(scores of) settlers (stormed) the courts of"
    if (at + 1 == t && one_of_nation(at)) return true;
    if (passage_.phrase_has(at, kind_bit(SenseKind::Title))) return true;
    const NounRow* row = nullptr;
    if (at > from && title_end(at - 1, &row) > at) return true;  // "(leader in) the movement"
    const Reading& reading = passage_.reading(at);
    const std::uint32_t inside = next_word(at + 1);
    const bool in_place = passage_.function(at) == FunctionClass::Preposition && taken(inside) &&
                          (out_.on(inside)->type == EntityType::Loc || out_.on(inside)->type == EntityType::Org);  // "head of the mission (in) Yemen"
    const bool between = reading.article() || taken(at) || passage_.has(at, SenseKind::Nation) ||
                         passage_.has(at, SenseKind::OrgHead);
    if (!between && !in_place) return false;
    if (!taken(at)) continue;
    if (at + 1 == t && out_.on(at)->type == EntityType::Per && out_.on(at)->kind == MentionKind::Name && passage_.unknown(t) && passage_.function(t + 1) != FunctionClass::Other) return false;  // "the president Obama (is) pessimistic"
    at = out_.on(at)->first;
    if (out_.on(at)->type == EntityType::Ppl && passage_.has(at, SenseKind::Title)) return true;  // "the political analyst"
  }
  return false;
}

// The title that begins at a token: the longest entry, one past its end; the token itself when there is none.
std::uint32_t Finder::title_end(std::uint32_t t, const NounRow** row) const {
  if (const Hit* hit = passage_.hit(t); hit != nullptr && (hit->kinds & kind_bit(SenseKind::Title)) != 0)
    for (const Sense& sense : tables_.phrase_senses(hit->node))
      if (sense.kind == SenseKind::Title) {
        *row = &tables_.nouns[sense.row];
        return hit->last;
      }
  *row = passage_.noun(t, SenseKind::Title);
  return *row != nullptr ? t + 1 : t;
}

// "And the brigadier added that": right behind a verb and with nothing of its own, a title is who was named with it before.
bool Finder::bearer_alone(std::uint32_t t) {
  if (!passage_.is_word(t) || !passage_.reading(t).article() || outer_prefix(passage_.reading(t)) > 0 || !word_before(t) || taken(t - 1) || !finite_verb(t - 1)) return false;
  const NounRow* row = nullptr;
  if (title_end(t, &row) != t + 1 || tables_.text(row->note).find("government") != std::string_view::npos) return false;
  const auto bearer = by_office_.find(key_of(t, t + 1) ^ kAlone);
  if (bearer == by_office_.end()) return false;
  const bool goes_on = t + 1 >= end_ || !passage_.is_word(t + 1) || passage_.function(t + 1) == FunctionClass::Complementiser || names_no_body(t + 1) || people_in_accusative(t + 1);
  if (!goes_on) return false;
  for (std::size_t n = out_.mention.size(); n-- > out_.entity[bearer->second].latest + 1U;)  // another without a name was told of since
    if (out_.mention[n].type == EntityType::Ppl && key_of(out_.mention[n].first, out_.mention[n].first + 1) == key_of(t, t + 1)) return false;
  Mention& made = add(t, t + 1, EntityType::Per, MentionKind::Nominal, "mention/office_alone");
  made.row = row->id;
  made.entity = bearer->second;
  latest_of(made.entity);
  return true;
}

// "(called the president on) the citizens (al-muwatinin)": no adjective of his.
bool Finder::people_in_accusative(std::uint32_t t) const {
  const Found found = passage_.find(t, SenseKind::People);
  const WordView word = passage_.word(t);
  return found && found.reading->article() && outer_prefix(*found.reading) == 0 && found.sense->morph.number == 2 && word.size() > 5 && letter_at(word, word.size() - 1) == kNoon &&
         letter_at(word, word.size() - 2) == kYeh;
}

// "(the brigadier) in a statement", against "in the army": a preposition with something else than a body or place behind it.
bool Finder::names_no_body(std::uint32_t preposition) const {
  if (passage_.function(preposition) != FunctionClass::Preposition || !passage_.is_word(preposition + 1) || taken(preposition + 1)) return false;
  return name_at(preposition + 1).last == preposition + 1 && !passage_.has_any(preposition + 1, kind_bits(SenseKind::OrgHead, SenseKind::PlaceHead, SenseKind::Actor, SenseKind::Place));
}

// "(met) his Russian counterpart", without a name behind: who was named last of that country, or one unnamed.
bool Finder::counterpart(std::uint32_t t) {
  if (!passage_.is_noun_of(t, kNounOfCounterpart) || !refers_back(passage_.reading(t).enclitic) || !passage_.is_word(t + 1)) return false;
  const NounRow* nation = passage_.reading(t + 1).article() && outer_prefix(passage_.reading(t + 1)) == 0 ? passage_.noun(t + 1, SenseKind::Nation) : nullptr;
  if (nation == nullptr) return false;
  const std::uint32_t next = next_word(passage_.is_punct(t + 2, ',') ? t + 3 : t + 2);
  if (passage_.is_word(next)) {  // his name
    const NameAt name = name_at(next);
    const bool known = name.last != next && name.alias != kNone && tables_.actors[tables_.aliases[name.alias].actor].type == EntityType::Per;
    if (known || person_end(next, true) != next) return false;
  }
  Mention& made = add(t, t + 2, EntityType::Per, MentionKind::Nominal, "mention/counterpart");
  made.begin = passage_.token(t).begin + outer_prefix(passage_.reading(t));
  made.row = nation->id;
  made.entity = latest(EntityType::Per, [&](const Referent& referent) {
    return referent.actor != kNone && tables_.actors[referent.actor].country == nation->country && referent.latest + kCounterpartBack >= out_.mention.size();
  });
  if (made.entity == kNone) {
    const auto [holder, added] = by_office_.try_emplace(key_of(t, t + 2), kNone);
    if (added) holder->second = new_referent(EntityType::Per, kNone);
    made.entity = holder->second;
  }
  latest_of(made.entity);
  return true;
}

// The name of a country that stands at a token without a preposition; without a place elsewhere.
NameAt Finder::country_at(std::uint32_t t) const {
  if (t >= end_ || !passage_.is_word(t) || !names_country(t)) return {};
  const NameAt name = name_at(t);
  return outer_prefix(*name.reading) == 0 ? name : NameAt{};
}

// "(Met) the king of Jordan", "the president of Turkey": one past the country behind the title of whoever heads it, where neither before nor behind it
// his name is told; the end of the title elsewhere.
std::uint32_t Finder::head_of_country(std::uint32_t t, std::uint32_t end, const NounRow& title) const {
  if (end != t + 1 || passage_.reading(t).article()) return end;
  if (tables_.text(title.note).find("head") == std::string_view::npos) return end;
  const NameAt land = country_at(end);
  if (land.place == kNone) return end;
  const std::uint32_t before = t > begin_ && passage_.is_punct(t - 1, ',') ? t - 2 : t - 1;
  if (t > begin_ && taken(before) && out_.on(before)->type == EntityType::Per && out_.on(before)->kind == MentionKind::Name) return end;
  std::uint32_t behind = passage_.is_punct(land.last, ',') ? land.last + 1 : land.last;
  if (passage_.is_word(behind) && passage_.reading(behind).article() && passage_.is_noun_of(behind, kNounAdjective)) ++behind;  // "the president of Chad, the former, So-and-so"
  const NounRow* other = nullptr;
  const std::uint32_t bearer = passage_.is_word(behind) && behind < end_ ? title_end(behind, &other) : behind;  // "the king of Jordan, King So-and-so"
  const auto known_man = [&](std::uint32_t alias) { return alias != kNone && tables_.actors[tables_.aliases[alias].actor].type == EntityType::Per; };
  const auto names_a_man = [&](std::uint32_t at) { return passage_.is_word(at) && at < end_ && (person_end(at, true) != at || known_man(name_at(at).alias)); };
  const bool named = names_a_man(behind) || (bearer > behind && names_a_man(bearer));
  return named ? end : land.last;
}

// "the Iraqi prime minister", without his name: the person who bears the title elsewhere in the text, or one unnamed.
bool Finder::office(std::uint32_t t) {
  if (!passage_.has(t, SenseKind::Title) && !passage_.phrase_has(t, kind_bit(SenseKind::Title))) return counterpart(t);
  if (bearer_alone(t) || counterpart(t)) return true;
  const NounRow* row = nullptr;
  const std::uint32_t end = title_end(t, &row);
  if (end == t || (passage_.is_word(t) && passage_.reading(t).enclitic != Enclitic::None)) return false;
  const std::string_view note = tables_.text(row->note);
  const Found noun = passage_.find(t, SenseKind::People);
  const bool called_so = noun && by_head_.contains(noun.sense->row);  // "his envoy So-and-so ... the envoy"
  const bool government = note.find("government") != std::string_view::npos || (note.find("office") != std::string_view::npos && !called_so);
  const bool head_of_state = (end > t + 1 || passage_.reading(t).article()) && passage_.has(end, SenseKind::Nation) &&
                             note.find("head") != std::string_view::npos;
  const std::uint32_t land = head_of_country(t, end, *row);
  const bool of_country = land > end;
  if (!government && !head_of_state && !of_country) return titled_speaker(t, end, *row);
  const NounRow* longer = nullptr;
  if (word_before(t) && title_end(t - 1, &longer) > t) return false;  // "the deputy of the president"
  std::uint32_t last = end;
  // "(visited) the minister Saudi Arabia (al-sa'udiyya)": no adjective of his.
  const bool agrees = end > t + 1 || feminine(last) == feminine(t);
  if (of_country) last = land;
  else if (passage_.is_word(last) && passage_.has(last, SenseKind::Nation) && passage_.reading(last).article() && agrees) ++last;
  // "ministers", "a minister of": nobody in particular.
  const Found word = passage_.find(t, SenseKind::Title);
  if (end == t + 1 && word && (word.sense->morph.number != 0 || (last == end && !word.reading->article()))) return false;
  const Country country = of_country ? tables_.places[name_at(end).place].country : last > end ? passage_.noun(end, SenseKind::Nation)->country : Country{0};
  if (government) last = recognised_end(last);  // "the head of the government that the world recognises"
  // "John Kerry, the American foreign minister": said of the person named before.
  const std::uint32_t before = t > 1 && passage_.is_punct(t - 1, ',') ? t - 2 : t - 1;
  const Mention* person = t > 0 && taken(before) ? out_.on(before) : nullptr;
  const Country his = person != nullptr ? home(person->entity) : Country{0};
  // "met Kerry the Iranian president", "received al-Sisi the envoy of the United Nations".
  const bool of_another = his != 0 && ((country != 0 && his != country) || note.find("posted") != std::string_view::npos);
  if (person != nullptr && !of_another && outer_prefix(passage_.reading(t)) == 0 && person->type == EntityType::Per && person->kind == MentionKind::Name) {
    const std::uint32_t bearer = person->entity;
    by_office_[key_of(t, end)] = bearer;
    Mention& said = add(t, last, EntityType::Per, MentionKind::Nominal, "mention/office_of");
    said.entity = bearer;
    said.silent = true;
    return true;
  }
  const std::uint32_t next = passage_.is_punct(last, ',') ? last + 1 : next_word(last);  // "..., So-and-so, ..."
  if (passage_.is_word(next)) {
    const NameAt name = name_at(next);
    const ActorRow* actor = name.last != next && name.alias != kNone ? &tables_.actors[tables_.aliases[name.alias].actor] : nullptr;
    const bool known = actor != nullptr && actor->type == EntityType::Per;
    const bool foreigner = known && country != 0 && actor->country != 0 && country != actor->country;  // "received the Turkish president John Kerry"
    const bool state = actor != nullptr && actor->kind == ActorKind::State;
    if (!foreigner && (known || (!state && person_end(next, true) != next))) return false;
  }
  Mention& made = add(t, last, EntityType::Per, MentionKind::Nominal, "mention/office");
  made.begin = passage_.token(t).begin + outer_prefix(passage_.reading(t));
  made.row = row->id;
  // "the American minister" is the minister named before unless that one is known for another country's.
  std::uint64_t key = key_of(t, end);
  const auto before_him = by_office_.find(key);
  const std::uint32_t actor = before_him == by_office_.end() || before_him->second == kNone ? kNone : out_.entity[before_him->second].actor;
  const Country told = before_him == by_office_.end() || actor != kNone ? Country{0} : told_country(before_him->second);
  const Country known = actor != kNone ? tables_.actors[actor].country : told;
  const bool other = country != 0 && known != 0 && known != country;
  if (of_country || other || (country != 0 && by_office_.contains(key ^ country * kOfNation))) key ^= country * kOfNation;
  const auto [holder, added] = by_office_.try_emplace(key, kNone);
  if (added) holder->second = new_referent(EntityType::Per, kNone);
  made.entity = holder->second;
  latest_of(made.entity);
  return true;
}

// The country of an office: of the nationality behind the title, else of its bearer.
Country Finder::office_country(std::uint32_t end, std::uint32_t bearer) const {
  const NounRow* nation = passage_.is_word(end) && passage_.reading(end).article() ? passage_.noun(end, SenseKind::Nation) : nullptr;
  if (nation != nullptr) return nation->country;
  return home(bearer);
}

// The country that an office without a name is told with: by its nationality, or by its name ("the king of Morocco").
Country Finder::country_in(const Mention& office) const {
  if (const Country nation = office_country(office.last - 1, kNone); nation != 0) return nation;
  for (std::uint32_t t = office.first + 1; t < office.last; ++t)
    if (const NameAt land = country_at(t); land.place != kNone && land.last == office.last) return tables_.places[land.place].country;
  return 0;
}

// The country of somebody of the tables, 0 for all others.
Country Finder::home(std::uint32_t entity) const {
  return entity == kNone || out_.entity[entity].actor == kNone ? Country{0} : tables_.actors[out_.entity[entity].actor].country;
}

// The country by which an office without a name was told first, 0 when it was told without one or has a name.
Country Finder::told_country(std::uint32_t entity) const {
  const std::uint32_t first = out_.entity[entity].name;
  if (first == kNone || std::string_view(out_.mention[first].rule) != "mention/office") return 0;
  return country_in(out_.mention[first]);
}

// "The American secretary of defence is in Baghdad", says the headline, and the report who he is: what was told of the office
// alone is told of its bearer.
void Finder::told_before_his_name(std::uint64_t office, Country country, std::uint32_t bearer) {
  for (const std::uint64_t key : {office ^ country * kOfNation, office}) {
    const auto found = by_office_.find(key);
    if (found == by_office_.end() || found->second == kNone || found->second == bearer) continue;
    const std::uint32_t unnamed = found->second;
    const Referent& told = out_.entity[unnamed];
    if (told.name == kNone || told.actor != kNone || std::string_view(out_.mention[told.name].rule) != "mention/office") continue;
    const Country said = country_in(out_.mention[told.name]);
    if (said != 0 && country != 0 && said != country) continue;
    for (Mention& mention : out_.mention)
      if (mention.entity == unnamed) mention.entity = bearer;
    by_office_[key] = bearer;
  }
}

// Whoever is named behind a title bears it for the rest of the text.
void Finder::take_office(std::uint32_t first, std::uint32_t entity) {
  std::uint32_t t = first > begin_ && passage_.is_punct(first - 1, ',') ? first - 1 : first;  // "the minister of ..., So-and-so,"
  for (std::uint32_t steps = 0; steps < kBearerBack && t-- > begin_ && passage_.is_word(t); ++steps) {
    // "his counterpart", "(during) his meeting with": another's title, or another than whom it was told of before.
    if (!taken(t) && (passage_.function(t) == FunctionClass::Other || passage_.has(t, SenseKind::Frame)) && refers_back(passage_.reading(t).enclitic)) break;
    if (!taken(t) && passage_.function(t) == FunctionClass::Complementiser) break;  // "said an official that the president So-and-so"
    // "Over the killing of the soldier said (qala) the president So-and-so"; "wazir" is no verb there.
    if (!taken(t) && finite_verb(t) && !passage_.reading(t).article() && !passage_.has_any(t, kind_bits(SenseKind::Title, SenseKind::OrgHead, SenseKind::Nation))) break;
    const bool man = taken(t) && (out_.on(t)->type == EntityType::Ppl || std::string_view(out_.on(t)->rule) == "mention/people");
    if (taken(t) && !man) {  // names between count as one word
      Mention& between = out_.mention[out_.at[t] - 1];
      t = between.first;
      if (std::string_view(between.rule) != "mention/office") continue;
      const Country of = country_in(between), his = home(entity);
      if (of != 0 && his != 0 && of != his) return;  // "(received) the Turkish president John Kerry"
      between.entity = entity;  // told before his name came
      between.silent = true;
    }
    const NounRow* row = nullptr;
    const std::uint32_t end = title_end(t, &row);
    if (end != t) {
      const Country country = office_country(end, entity);
      // "a minister of the exterior of Egypt (wazir kharijiyyat misr) So-and-so" is the foreign minister.
      const bool field = end == t + 1 && tables_.text(row->note).find("minister") != std::string_view::npos && passage_.is_word(end) && (!taken(end) || out_.at[end] == out_.at[t]) && !passage_.reading(end).article() &&
                         outer_prefix(passage_.reading(end)) == 0;
      const std::uint32_t whole = field ? end + 1 : end;
      told_before_his_name(key_of(t, whole), country, entity);
      for (const std::uint32_t part : {whole, t + 1}) {  // "the minister" is the latest of them
        if (!field || part != whole || !by_office_.contains(key_of(t, part))) by_office_[key_of(t, part)] = entity;  // not "the minister" before him, of another country
        if (country != 0) by_office_[key_of(t, part) ^ country * kOfNation] = entity;
      }
      // "the head of the council So-and-so" is not yet "the president".
      const bool alone = passage_.reading(t).article() || tables_.text(row->note).find("head") == std::string_view::npos;
      if (alone) by_office_[key_of(t, t + 1) ^ kAlone] = entity;
    }
    // "al-qiyadi fi ... So-and-so": the noun of people that is his title is he.
    // Not "criticised the officials the minister So-and-so", but "the prime minister (ra'is al-wuzara')".
    const bool several = man && isnad::plural_people(passage_, *out_.on(t)) && !(t > begin_ && passage_.is_word(t - 1) && passage_.has(t - 1, SenseKind::Title));
    if (end != t && man && out_.on(t)->count <= 1 && !several) {
      Mention& title = out_.mention[out_.at[t] - 1];
      const Found noun = passage_.find(t, SenseKind::People);  // "his envoy So-and-so ... the envoy"
      if (const auto told = noun ? by_head_.find(noun.sense->row) : by_head_.end(); told != by_head_.end() && told->second == title.entity) by_head_[noun.sense->row] = entity;
      title.entity = entity;
      title.type = EntityType::Ppl;
      title.silent = true;
    }
  }
}

}  // namespace isnad
