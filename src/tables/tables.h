// What the compiled tables hold, as the stages see it. The text tables (data/*.tsv of each stage) say the same for
// people; build.cpp turns one into the other.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "alphabet.h"
#include "claims.h"
#include "image.h"

namespace isnad {

/// A string of the image.
struct Text {
  std::uint32_t offset = 0, size = 0;
};

/// What a word or phrase of the lexicon can be. `row` of a Sense counts in the section named.
enum class SenseKind : std::uint8_t {
  Actor,     ///< Aliases
  Place,     ///< Places; several senses: namesakes, the best known first
  Frame,     ///< Frames: a word that states a claim
  Cue,       ///< Cues: a word by which a source speaks
  Light,     ///< Frames too: a light verb, whose event noun states the claim
  Verb,      ///< any other verb; row unused
  Noun,      ///< any other noun or adjective, so that it is not taken for a name; row: kNounPlain ...
  People,    ///< Nouns: people without a name
  Title,     ///< Nouns: before a person's name
  OrgHead,   ///< Nouns: opens an organisation's name
  Member,    ///< Nouns: of members, before an organisation ("fighters of")
  PlaceHead, ///< Nouns: opens a place's name
  Document,  ///< Nouns: a thing that speaks
  Number,    ///< Nouns: value, NumberClass in `what`
  Calendar,  ///< Nouns
  Nation,    ///< Nouns: nationality adjective
  Name,      ///< token of personal names; weight in row
  Function,  ///< Nouns: preposition, particle, ... : FunctionClass in `what`
  Stance,    ///< Nouns: gives its complement a stance
  Ordinal,   ///< Nouns: value; masculine only, for the days of a month
  Sport      ///< a word of sport, beside its Verb or Noun; row: sport_words.h
};

/// Rows of SenseKind::Noun: a noun, an adjective, a noun of what only a government has.
inline constexpr std::uint32_t kNounPlain = 0, kNounAdjective = 1, kNounOfState = 2;

/// Whether the article may stand before the word in this sense.
enum class Article : std::uint8_t { Any, Required, Forbidden };

inline constexpr std::uint8_t kPerfect = 0, kImperfect = 1, kImperative = 2;  ///< Morph::aspect

/// Inflection of a verb or noun, packed; a spelling that stands for several cells has the likeliest one,
/// third person first, and both voices marked when both fit.
struct Morph {
  std::uint8_t aspect : 2 = 0;
  std::uint8_t active : 1 = 1;
  std::uint8_t passive : 1 = 0;
  std::uint8_t person : 2 = 3;
  std::uint8_t feminine : 1 = 0;
  std::uint8_t construct : 1 = 0;  ///< the spelling is only used before a construct partner or pronoun
  std::uint8_t number : 2 = 0;     ///< 0 singular, 1 dual, 2 plural
  std::uint8_t accusative : 1 = 0; ///< the spelling carries the alef of an indefinite accusative
  std::uint8_t verb : 1 = 0;       ///< finite verb
  std::uint8_t jussive : 1 = 0;    ///< a spelling that is only used behind a negator ("lam ya'ud")
  std::uint8_t bare : 1 = 0;       ///< a verb form that is only known without a pronoun ("sadarat"; "sadarat-hu" would be a noun of no table)
  std::uint8_t unused : 2 = 0;
};

struct Sense {
  SenseKind kind = SenseKind::Verb;
  Article article = Article::Any;
  Morph morph;
  std::uint32_t row = 0;
};

/// One stem. Its letters are kept so that a look-up never takes one word for another.
struct WordEntry {
  std::uint32_t text = 0;         ///< offset in Strings, in the internal alphabet
  std::uint32_t first_sense = 0;
  std::uint16_t senses = 0;
  std::uint8_t size = 0;          ///< letters
  std::uint8_t phrase = 0;        ///< kStartsPhrase, kInsidePhrase
};
inline constexpr std::uint8_t kStartsPhrase = 1;
inline constexpr std::uint8_t kInsidePhrase = 2;

/// The hash table of stems: open addressing, linear probing, a power of two of slots.
struct Slot {
  std::uint32_t tag = 0;   ///< upper half of the hash
  std::uint32_t word = 0;  ///< index into Words; 0 is an empty slot (word 0 is no word)
};

/// The phrase tree. A step is a stem with or without article; node 0 is the root.
struct Edge {
  std::uint64_t key = 0;   ///< step_key(); 0 is an empty slot
  std::uint32_t node = 0;
  std::uint32_t unused = 0;
};
struct Node {
  std::uint32_t first_sense = 0;
  std::uint32_t senses = 0;  ///< 0: no phrase ends here
};
constexpr std::uint64_t step_key(std::uint32_t node, std::uint32_t word, bool article) {
  return static_cast<std::uint64_t>(node) << 32 | static_cast<std::uint64_t>(word) << 1 | (article ? 1U : 0U);
}

/// One bit for each key that a hash table has, so small that it stays in a core's own cache while the table does not: most
/// keys asked for are in no table, and most of these are told so by their bit. A power of two of blocks.
struct KeyFilter {
  std::span<const std::uint64_t> blocks;

  /// False: the table lacks the key.
  [[nodiscard]] bool may_hold(std::uint64_t hash) const {
    const std::uint64_t bit = bit_of(hash, blocks.size());
    return (blocks[bit / 64] >> bit % 64 & 1U) != 0;
  }
  /// Other bits of the hash than those that find the slot.
  static std::uint64_t bit_of(std::uint64_t hash, std::size_t size) { return hash >> 40U & (size * 64 - 1); }
};

/// Where the search for a step begins, before the mask.
constexpr std::uint64_t step_hash(std::uint64_t key) { return key * 0x9E3779B97F4A7C15ULL; }
constexpr std::size_t edge_slot(std::uint64_t key) { return step_hash(key) >> 32U; }

/// Two letters of an ISO 3166 code, lower case, in one number; 0 for none.
using Country = std::uint16_t;
constexpr Country country_of(std::string_view code) {
  return code.size() == 2 ? static_cast<Country>(static_cast<unsigned char>(code[0]) << 8 |
                                                 static_cast<unsigned char>(code[1]))
                          : Country{0};
}

enum class ActorKind : std::uint8_t { Other, State, Army, Security, Armed, Party, Court, Body, Media, Person };

struct ActorRow {
  Text key, name_ar, name_en;
  Country country = 0;
  EntityType type = EntityType::Org;
  ActorKind kind = ActorKind::Other;
  std::uint8_t agency = 0;  ///< of news
  std::uint8_t unused[3] = {};
};

enum class Tie : std::uint8_t { PartOf, BranchOf, MergedInto, SplitFrom, RenamedTo, LedBy, SpokesmanOf, AllyOf };

/// A tie of one actor to another while it held. Rows are in the order of `actor`.
struct TieRow {
  std::uint32_t actor = 0, other = 0;
  std::uint32_t since = 0, until = 0;  ///< yyyymmdd; a month or year that is not stated is its first or last day; 0: open
  Tie relation = Tie::PartOf;
  std::uint8_t unused[3] = {0, 0, 0};
};

/// Word: counts only in quotation marks or after its head noun. Short: counts only where the full name or a fitting
/// title stands in the same text. Capital: a town that may stand for its government.
enum class Colour : std::uint8_t { Neutral, Hostile, Self, Praise, Capital, Word, Short };
/// "neutral" and the words of actor_aliases.tsv.
std::string_view name_of(Colour colour);

struct AliasRow {
  std::uint32_t actor = 0;
  std::uint32_t since = 0, until = 0;  ///< yyyymmdd, 0 when always
  Country when[4] = {0, 0, 0, 0};      ///< the text must be about one of these; all 0: always
  Colour colour = Colour::Neutral;
  std::uint8_t unused[3] = {0, 0, 0};
};

enum class Precision : std::uint8_t { Point, Town, District, Governorate, Country };
/// "point", "town", "district", "governorate", "country": the words of the contract.
std::string_view name_of(Precision precision);

struct PlaceRow {
  Text key, name_ar, name_en;
  float lat = 0, lon = 0;
  std::uint32_t parent = 0;     ///< index + 1 of the next larger unit; 0 for none
  Country country = 0;
  std::uint8_t rank = 0;        ///< 0 hamlet .. 9 country
  std::uint8_t ambiguous = 0;   ///< 1: also a common word or a person's name; needs a cue
  Precision precision = Precision::Town;
  std::uint8_t unused[3] = {0, 0, 0};
};

/// Where an argument stands in relation to its predicate; see data/frames.tsv.
enum class ArgSlot : std::uint8_t {
  Subj, Obj, Obj2, Bi, Li, Ila, Ala, Min, Fi, An, Maa, Didd, Bayn, Clause, Gen, By, Adj, Head
};
inline constexpr int kArgSlots = 18;
constexpr std::int32_t slot_bit(ArgSlot slot) { return 1 << static_cast<int>(slot); }
inline constexpr std::int32_t kNextSlot = 1 << kArgSlots;  ///< of a stance word: the verb or noun right behind it

enum class Role : std::uint8_t { None, Agent, Target, Place, Party, Auto, Content, Source, Channel };

enum class PartOfSpeech : std::uint8_t { Verb, Noun, ActiveParticiple, PassiveParticiple, Phrase };

struct FrameRow {
  Text id, mode;
  Role roles[kArgSlots] = {};
  ClaimType type = ClaimType::Assault;
  PartOfSpeech pos = PartOfSpeech::Verb;
  std::uint8_t toll = 0;     ///< 0 none, else 1 + Toll
  std::uint8_t speaks = 0;   ///< its agent is also the source of its complement clause
  std::uint8_t weight = 3;
  std::uint8_t light = 0;    ///< a light verb: type means nothing
  std::uint8_t needs_agent = 0, needs_target = 0, needs_parties = 0;  ///< of its type, data/shapes.tsv; a word with the note doer needs an agent, too
  std::uint8_t hamza_below = 0;  ///< with its hamza above the alef the word is another (note hamza)
  std::uint8_t needs_on = 0;     ///< without "on" ('ala) the spelling is another word (note ala)
  std::uint8_t by_air = 0;       ///< a deed of planes (note air)
  std::uint8_t like_drone = 0;   ///< spelt like a drone (note drone)
  std::uint8_t convicts = 0;     ///< of somebody, with a deed behind "of", the deed of a court (note convicts)
  std::uint8_t falls = 0;        ///< men who fall are dead, a town is taken (note falls)
  std::uint8_t hands = 0;        ///< men who fall into somebody's hands are captured, a town is taken (note hands)
  std::uint8_t goods = 0;        ///< what is taken may be no ground, but arms or goods that are seized (note goods)
  std::uint8_t undertaking = 0;  ///< no force where a noun of another trade says what is undertaken (note undertaking)
  std::uint8_t takes_in = 0;     ///< of refugees, by a state: it helps them (note refugees)
};

/// Where a cue stands: before what is said, behind it or in its middle, in a parenthesis of its sentence, or any of these.
enum class CuePosition : std::uint8_t { Any, Before, After, Parenthesis };

struct CueRow {
  Text id, colour;
  Role roles[kArgSlots] = {};
  PartOfSpeech pos = PartOfSpeech::Verb;
  CuePosition position = CuePosition::Any;
  std::uint8_t denies = 0, doubts = 0;
  std::uint8_t unused[2] = {0, 0};
};

/// What a function word does; the slot of a preposition is in NounRow::value.
enum class FunctionClass : std::uint8_t {
  Other, Preposition, Conjunction, Complementiser, Subordinator, Relative, Negator, Demonstrative, Pronoun, Auxiliary,
  Particle, Adverb, By
};

/// What a number word is: Value adds up; Vague names no number; AtLeast, AtMost and About are bounds;
/// None says that there was nobody, Any says so behind a negation. `value` of a fraction is what it has above the line,
/// `flags` what below; `flags` of a bound tells where it stands.
enum class NumberClass : std::uint8_t { Value, Vague, AtLeast, AtMost, About, Fraction, Percent, None, Any };
inline constexpr std::uint8_t kBoundAfter = 1;     ///< NounRow::flags: may also stand behind what is counted
inline constexpr std::uint8_t kDoubleAlone = 1;    ///< of a Value: means two of it where no number stands before
inline constexpr std::uint8_t kFeminineOrdinal = 1;  ///< of an ordinal: the feminine, which numbers no day of a month
inline constexpr std::uint8_t kAttempt = 1;         ///< of a word of stance: what it governs was tried
inline constexpr std::uint8_t kStopped = 2;         ///< of a word of stance: what it governs is to stop, and goes on where somebody asks for that
inline constexpr std::uint8_t kFromDayTold = 1;     ///< of a vague word of time: counted from the day told before ("on the following day")

enum class CalendarKind : std::uint8_t {
  Other, Month, HijriMonth, Weekday, Day, DayPart, Unit, Last, Current, Next, Ago, Begin, Middle, End,
  Same,      ///< "the same", "the following": counted from what was spoken of
  Vague,     ///< a phrase that dates nothing: "days ago", "last week"
  Season, Since, Until, After, On, HijriEra,
  Named      ///< a thing that a date names when it stands before it: "the revolution of 25 January"
};

enum class PeopleKind : std::uint8_t { Other, Fighter, Civilian, Victim, Wounded, Captive, Source };

/// A row of the small word tables; what `what`, `value` and `country` mean depends on the SenseKind.
struct NounRow {
  Text id, kind, note;
  std::int32_t value = 0;
  Country country = 0;
  std::uint8_t what = 0;      ///< enum of the table: FunctionClass, PeopleKind, HeadKind, CalendarKind, ...
  std::uint8_t flags = 0;     ///< belongs, speaks, ...
  std::uint8_t feminine = 0;
  std::uint8_t plural_only = 0;
  std::uint8_t unused[2] = {0, 0};
};

/// NounRow::flags of the head noun of an organisation: what the column `use` of org_heads.tsv says.
inline constexpr std::uint8_t kCommonHead = 1, kThingHead = 2, kPurposeHead = 4, kUnionHead = 8, kOrderHead = 16;
inline constexpr std::uint8_t kSubstantive = 1;  ///< of people: a noun that is no adjective of things (officer, as against armed)

/// Views of all sections. string_views that it gives out live as long as the image: of the one that ships, as long as the program.
class Tables {
 public:
  /// @param owner  of the bytes of the image; nothing when they live as long as the program
  static Result<std::shared_ptr<const Tables>> open(std::string_view image, std::shared_ptr<const void> owner = nullptr);

  std::span<const Slot> slots;
  std::span<const WordEntry> words;
  std::span<const Sense> senses;
  std::span<const Edge> edges;
  KeyFilter stem_filter, step_filter;
  std::span<const Node> nodes;
  std::span<const ActorRow> actors;
  std::span<const AliasRow> aliases;
  std::span<const TieRow> ties;
  std::span<const PlaceRow> places;
  std::span<const FrameRow> frames;
  std::span<const CueRow> cues;
  std::span<const NounRow> nouns;
  ImageView image;

  [[nodiscard]] std::string_view text(Text t) const { return strings_.substr(t.offset, t.size); }
  /// False: find() knows no word of this hash.
  [[nodiscard]] bool may_know(std::uint64_t hash) const { return stem_filter.may_hold(hash); }
  /// Tell the machine that find() will be asked for this hash.
  void fetch(std::uint64_t hash) const { __builtin_prefetch(&slots[hash & (slots.size() - 1)]); }
  /// The same, once the slot is there: the entry of the word comes next.
  void fetch_entry(std::uint64_t hash) const { __builtin_prefetch(&words[tagged(hash)]); }
  /// ... then its letters.
  void fetch_letters(std::uint64_t hash) const { __builtin_prefetch(strings_.data() + words[tagged(hash)].text); }
  /// ... and of a word that find() gave, its senses, and the step by which it opens a phrase.
  void fetch_senses(std::uint32_t word, bool article) const {
    __builtin_prefetch(senses.data() + words[word].first_sense);
    if ((words[word].phrase & kStartsPhrase) != 0) fetch_step(0, word, article);
  }
  /// Index into words, or 0.
  [[nodiscard]] std::uint32_t find(WordView word, std::uint64_t hash) const;
  /// Node reached by a step, or 0.
  [[nodiscard]] std::uint32_t step(std::uint32_t node, std::uint32_t word, bool article) const {
    const std::uint64_t key = step_key(node, word, article);
    return step_filter.may_hold(step_hash(key)) ? edge_of(key) : 0;
  }
  /// Tell the machine that step() will be asked for this one.
  void fetch_step(std::uint32_t node, std::uint32_t word, bool article) const {
    const std::uint64_t key = step_key(node, word, article);
    if (step_filter.may_hold(step_hash(key))) __builtin_prefetch(&edges[edge_slot(key) & (edges.size() - 1)]);
  }
  [[nodiscard]] std::span<const Sense> senses_of(std::uint32_t word) const {
    return senses.subspan(words[word].first_sense, words[word].senses);
  }
  [[nodiscard]] std::span<const Sense> phrase_senses(std::uint32_t node) const {
    return senses.subspan(nodes[node].first_sense, nodes[node].senses);
  }
  /// Whether a place has that rank or a higher one: rows stand in the order of their ranks, so the row need not be read.
  [[nodiscard]] bool ranks(std::uint32_t place, std::uint8_t rank) const { return place < places_of_rank_[rank]; }

 private:
  // The first word with the upper half of the hash, or 0.
  [[nodiscard]] std::uint32_t tagged(std::uint64_t hash) const {
    const std::size_t mask = slots.size() - 1;
    std::size_t at = hash & mask;
    while (slots[at].word != 0 && slots[at].tag != hash >> 32U) at = (at + 1) & mask;
    return slots[at].word;
  }
  [[nodiscard]] std::uint32_t edge_of(std::uint64_t key) const;

  std::array<std::uint32_t, 10> places_of_rank_{};  // how many places have that rank or a higher one
  std::string_view strings_;
  std::shared_ptr<const void> owner_;
};

/// Whether a deed is done to people, of whom a man of a nation may be one: killing, wounding, arrest, deportation, abduction.
[[nodiscard]] inline bool done_to_people(const Tables& tables, const FrameRow& frame) {
  const std::string_view mode = tables.text(frame.mode);
  return frame.toll != 0 || mode == "arrest" || mode == "deport" || mode == "abduct";
}

}  // namespace isnad
