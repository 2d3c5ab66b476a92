#include "made_text.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace isnad::bench {
namespace {

constexpr std::int64_t kFirstDay = 16'600;  // of the archive, from 1970-01-01
constexpr std::size_t kActors = 400, kPlaces = 3000, kWords = 8000;
constexpr std::size_t kTold = 8;            // words of its own that a telling has of an occasion, at most
constexpr int kHeadlineWords = 7, kFillWords = 20;

std::string iso(std::size_t day) {
  const std::chrono::sys_days days{std::chrono::days{kFirstDay + static_cast<std::int64_t>(day)}};
  const std::chrono::year_month_day date{days};
  char text[40];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()));
  return text;
}

const std::string& common_word(const Vocabulary& vocabulary, Dice& dice) {
  return vocabulary.words[dice.ranked(vocabulary.words.size())];
}

bool is_plain(std::span<const Sense> senses) {
  return !senses.empty() && std::ranges::all_of(senses, [](const Sense& sense) {
    return sense.kind == SenseKind::Noun || sense.kind == SenseKind::Verb;
  });
}

}  // namespace

Vocabulary::Vocabulary(const Tables& tables) {
  for (const ActorRow& row : tables.actors)
    if (row.type == EntityType::Org && actors.size() < kActors)
      actors.push_back({tables.text(row.key), std::string(tables.text(row.name_ar)), EntityType::Org});
  for (const PlaceRow& row : tables.places)
    if (row.precision == Precision::Town && places.size() < kPlaces)
      places.push_back({tables.text(row.key), std::string(tables.text(row.name_ar)), EntityType::Loc});
  for (std::uint32_t at = 1; at < tables.words.size() && words.size() < kWords; at += 7)
    if (const WordEntry& entry = tables.words[at]; entry.size >= 4 && is_plain(tables.senses_of(at)))
      words.push_back(to_utf8(tables.text({entry.text, entry.size})));
}

Occasion draw_occasion(const Vocabulary& vocabulary, Dice& dice, std::uint32_t number, std::size_t day) {
  static constexpr ClaimType kTypes[] = {ClaimType::Assault, ClaimType::Assault, ClaimType::Assault, ClaimType::Control,
                                         ClaimType::Accuse,  ClaimType::Consult, ClaimType::Coerce,  ClaimType::Mobilize};
  Occasion out;
  out.number = number;
  out.type = kTypes[dice.below(std::size(kTypes))];
  out.agent = dice.ranked(vocabulary.actors.size());
  out.target = dice.ranked(vocabulary.actors.size());
  out.place = dice.ranked(vocabulary.places.size());
  out.day = day;
  out.killed = static_cast<std::uint32_t>(1 + dice.ranked(90));
  out.wounded = static_cast<std::uint32_t>(1 + dice.below(90));
  for (std::size_t& word : out.words) word = dice.below(vocabulary.words.size());
  return out;
}

MadeText::MadeText(const Vocabulary& vocabulary, Dice& dice, std::string id, std::size_t day, std::size_t outlet) {
  document.id = std::move(id);
  document.outlet = "outlet" + std::to_string(outlet);
  document.published = iso(day);
  for (int word = 0; word < kHeadlineWords; ++word) add_word(common_word(vocabulary, dice));
  document.title_bytes = static_cast<std::uint32_t>(document.text.size());
  document.text += '\n';
}

void MadeText::tell(const Vocabulary& vocabulary, Dice& dice, const Occasion& occasion) {
  Claim claim;
  claim.type = occasion.type;
  claim.sentence.begin_byte = static_cast<std::uint32_t>(document.text.size());
  add_word(common_word(vocabulary, dice));
  claim.anchor = {claim.sentence.begin_byte, static_cast<std::uint32_t>(document.text.size())};
  claim.agent = {add_party(vocabulary.actors[occasion.agent])};
  for (std::size_t word = 0; word < kTold; ++word)
    add_word(dice.one_in(4) ? common_word(vocabulary, dice) : vocabulary.words[occasion.words[dice.below(kOwnWords)]]);
  if (occasion.target != occasion.agent) claim.target = {add_party(vocabulary.actors[occasion.target])};
  claim.place = static_cast<std::int32_t>(add_party(vocabulary.places[occasion.place]));
  if (occasion.type == ClaimType::Assault) {
    claim.killed = add_toll(claim, Toll::Killed, dice.one_in(6) ? occasion.killed + 2 : occasion.killed);
    if (!dice.one_in(3)) claim.wounded = add_toll(claim, Toll::Wounded, occasion.wounded);
  }
  if (!dice.one_in(3)) claim.date = {iso(occasion.day), {}, "day"};
  end_sentence();
  claim.sentence.end_byte = static_cast<std::uint32_t>(document.text.size()) - 1;
  claims.claims.push_back(std::move(claim));
  occasions.push_back(occasion.number);
}

void MadeText::fill(const Vocabulary& vocabulary, Dice& dice) {
  for (int word = 0; word < kFillWords; ++word) add_word(common_word(vocabulary, dice));
  end_sentence();
}

void MadeText::reprint(const MadeText& other, std::size_t end_byte) {
  const std::uint32_t from = other.document.title_bytes + 1, to = document.title_bytes + 1;
  document.text.resize(to);
  document.text.append(other.document.text, from, end_byte - from);
  document.body_end = static_cast<std::uint32_t>(document.text.size());
  claims.entities = other.claims.entities;
  for (std::size_t n = 0; n < other.claims.claims.size(); ++n) {
    if (other.claims.claims[n].sentence.end_byte > end_byte) continue;
    Claim& claim = claims.claims.emplace_back(other.claims.claims[n]);
    for (ByteSpan* span : {&claim.anchor, &claim.sentence}) *span = {span->begin_byte - from + to, span->end_byte - from + to};
    occasions.push_back(other.occasions[n]);
  }
}

std::uint32_t MadeText::add_party(const Party& party) {
  add_word(party.name);
  auto& entities = claims.entities;
  const auto known = std::ranges::find(entities, party.key, &Entity::key);
  if (known != entities.end()) return static_cast<std::uint32_t>(known - entities.begin());
  Entity& entity = entities.emplace_back();
  entity.type = party.type;
  entity.key = party.key;
  entity.name_ar = party.name;
  return static_cast<std::uint32_t>(entities.size() - 1);
}

std::uint32_t MadeText::add_toll(Claim& claim, Toll what, std::uint32_t value) {
  add_word(std::to_string(value));
  TollNumber& number = claim.numbers.emplace_back();
  number.what = what;
  number.value = value;
  return value;
}

void MadeText::add_word(std::string_view word) {
  if (!document.text.empty() && document.text.back() != '\n') document.text += ' ';
  document.text += word;
}

void MadeText::end_sentence() {
  document.text += ".\n";
  document.body_end = static_cast<std::uint32_t>(document.text.size());
}

}  // namespace isnad::bench
