// Stage 6, mention: actors, persons, people, places, documents; dates and numbers; who is the same as whom.
//
//   in    Passage    stages 2 to 5
//   out   Mentions
//   data  actors, places, names, people, titles, heads, calendar, numbers (data/*.tsv)
//
// Pure. Every look-around has a bound, so time is linear.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "passage.h"

namespace isnad {

inline constexpr int kMentionVersion = 1;
inline constexpr std::uint32_t kNone = 0xFFFFFFFF;

struct Mention {
  std::uint32_t first = 0, last = 0;  ///< tokens, last not included
  std::uint32_t begin = 0, end = 0;   ///< letters: without outer proclitics and quotation marks
  std::uint32_t told_end = 0;         ///< letters: where the body ends for which these people speak ("a spokesman of the party"); 0: none
  std::uint32_t entity = kNone;       ///< index into Mentions::entity
  EntityType type = EntityType::Org;
  MentionKind kind = MentionKind::Name;
  Colour colour = Colour::Neutral;
  PeopleKind people = PeopleKind::Other;
  bool silent = false;                ///< a noun of members before their group: stands for it, is no mention of its own
  std::uint32_t count = 0;            ///< how many, for counted people; 0 when the text does not say
  Bound bound = Bound::Exact;
  const char* rule = "";              ///< the rule that made it, "mention/..."
  std::uint32_t alias = kNone;        ///< row of Tables::aliases: the name by which an actor of the tables is known here
  Text row;                           ///< id of the table row that it rests on, empty for a rule of grammar alone
};

/// Mentions of one thing.
struct Referent {
  EntityType type = EntityType::Org;
  std::uint32_t actor = kNone;      ///< row of Tables::actors
  std::uint32_t place = kNone;      ///< row of Tables::places
  std::uint32_t candidates = 0;     ///< namesakes in the place table
  std::uint32_t name = kNone;       ///< mention that names it best
  std::uint32_t latest = kNone;     ///< its last mention
  std::uint32_t head = kNone;       ///< row of Tables::nouns: head noun of an organisation, place or people
};

/// What kind of actor somebody is: as the tables of actors say, else the head noun of an organisation; Other for all others.
[[nodiscard]] inline ActorKind kind_of(const Tables& tables, const Referent& who) {
  if (who.actor != kNone) return tables.actors[who.actor].kind;
  return who.type == EntityType::Org && who.head != kNone ? static_cast<ActorKind>(tables.nouns[who.head].what) : ActorKind::Other;
}

/// "a Turkish town", "the airport": a place that the text names nowhere.
[[nodiscard]] inline bool only_described(const Referent& who, const std::vector<Mention>& mentions) {
  return who.type == EntityType::Loc && who.name != kNone && mentions[who.name].rule == std::string_view("mention/described_place");
}

/// A date said in the text, resolved against the day of publication where it is relative.
struct DateSpan {
  std::uint32_t first = 0, last = 0;  ///< tokens
  ClaimDate date;                     ///< empty when it is relative and the day of publication is unknown
  const char* rule = "";
  bool window = false;                ///< "the last 48 hours": days in which something happened, and no date of a deed
};

struct NumberSpan {
  std::uint32_t first = 0, last = 0;  ///< tokens, the words of a bound before the number included
  std::uint32_t value = 0;            ///< of a range the lower end; 0 of "no losses"
  Bound bound = Bound::Exact;         ///< Min for a range
  bool vague = false;                 ///< "dozens", "a third of", "80 percent of": counts nobody
  std::uint32_t high = 0;             ///< the upper end of a range, else 0
};

struct Mentions {
  std::vector<Mention> mention;        ///< in text order, no overlap
  std::vector<Mention> inside;         ///< persons after whom an organisation is named ("the forces of ..."), and whom it obeys, each inside one of
                                       ///< `mention`, and nations that describe a deed ("an American raid"): in text order; named, but no argument of anything
  std::vector<std::uint32_t> at;       ///< token -> index into mention + 1, 0 for none
  std::vector<Referent> entity;
  std::vector<DateSpan> date;          ///< in text order
  std::vector<NumberSpan> number;      ///< in text order
  std::vector<std::uint32_t> number_at;  ///< token -> index into number + 1, 0 for none
  std::vector<std::uint32_t> sport;    ///< tokens of words that are said of little else than sport, in text order; empty in a text that has few of them
  Country country = 0;                 ///< that the text is most about; 0 when it names none

  [[nodiscard]] const Mention* on(std::uint32_t token) const {
    return token < at.size() && at[token] != 0 ? &mention[at[token] - 1] : nullptr;
  }
  [[nodiscard]] const NumberSpan* number_on(std::uint32_t token) const {
    return token < number_at.size() && number_at[token] != 0 ? &number[number_at[token] - 1] : nullptr;
  }
};

/// How the speaker of a name stands to its bearer: "hostile", "self", "praise"; empty for a name that all use.
constexpr std::string_view colour_name(Colour colour) {
  return colour == Colour::Hostile  ? "hostile"
         : colour == Colour::Self   ? "self"
         : colour == Colour::Praise ? "praise"
                                    : std::string_view{};
}

/// A text that names nobody gives empty Mentions and is no error.
void mention(const Passage& passage, Mentions& out);

}  // namespace isnad
