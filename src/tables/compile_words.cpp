#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <utility>

#include "alphabet.h"
#include "case_nouns.h"
#include "compile.h"

namespace isnad {
namespace {

template <class Enum, std::size_t N>
std::optional<Enum> named(const std::array<std::pair<std::string_view, Enum>, N>& names, std::string_view name) {
  for (const auto& [text, value] : names)
    if (text == name) return value;
  return std::nullopt;
}

constexpr std::array<std::pair<std::string_view, ArgSlot>, 11> kPrepositions = {{{"bi", ArgSlot::Bi},
                                                                                 {"li", ArgSlot::Li},
                                                                                 {"ila", ArgSlot::Ila},
                                                                                 {"ala", ArgSlot::Ala},
                                                                                 {"min", ArgSlot::Min},
                                                                                 {"fi", ArgSlot::Fi},
                                                                                 {"an", ArgSlot::An},
                                                                                 {"maa", ArgSlot::Maa},
                                                                                 {"didd", ArgSlot::Didd},
                                                                                 {"bayn", ArgSlot::Bayn},
                                                                                 {"by", ArgSlot::By}}};

constexpr std::array<std::pair<std::string_view, FunctionClass>, 29> kFunctions = {{
    {"preposition", FunctionClass::Preposition}, {"conjunction", FunctionClass::Conjunction},
    {"complementiser", FunctionClass::Complementiser}, {"subordinator", FunctionClass::Subordinator},
    {"relative", FunctionClass::Relative}, {"negator", FunctionClass::Negator},
    {"demonstrative", FunctionClass::Demonstrative}, {"pronoun", FunctionClass::Pronoun},
    {"auxiliary", FunctionClass::Auxiliary}, {"particle", FunctionClass::Particle}, {"adverb", FunctionClass::Adverb},
    {"by", FunctionClass::By}, {"as", FunctionClass::Subordinator},
    {"contrast", FunctionClass::Subordinator}, {"discourse", FunctionClass::Adverb},
    {"quantifier", FunctionClass::Other}, {"plain", FunctionClass::Other}, {"question", FunctionClass::Subordinator},
    {"condition", FunctionClass::Subordinator}, {"may", FunctionClass::Particle}, {"circumstance", FunctionClass::Preposition}, {"apart", FunctionClass::Preposition},
    {"partitive", FunctionClass::Particle}, {"called", FunctionClass::Particle}, {"among", FunctionClass::Particle},
    {"object", FunctionClass::Pronoun}, {"turn", FunctionClass::Adverb}, {"gloss", FunctionClass::Subordinator}, {"exception", FunctionClass::Particle}}};

// Classes that stage 7 tells apart within a class: their name is the word's note.
constexpr std::array<std::string_view, 14> kNoted = {"as", "contrast", "gloss", "turn", "question", "condition", "may", "circumstance", "apart", "partitive", "called", "among", "object", "exception"};

constexpr std::array<std::pair<std::string_view, ActorKind>, 10> kOrgKinds = {{{"armed", ActorKind::Armed},
                                                                              {"security", ActorKind::Security},
                                                                              {"government", ActorKind::State},
                                                                              {"media", ActorKind::Media},
                                                                              {"igo", ActorKind::Body},
                                                                              {"ngo", ActorKind::Body},
                                                                              {"party", ActorKind::Party},
                                                                              {"court", ActorKind::Court},
                                                                              {"tribe", ActorKind::Other},
                                                                              {"other", ActorKind::Other}}};

constexpr std::array<std::pair<std::string_view, Precision>, 5> kPrecisions = {{{"point", Precision::Point},
                                                                                {"town", Precision::Town},
                                                                                {"district", Precision::District},
                                                                                {"governorate", Precision::Governorate},
                                                                                {"country", Precision::Country}}};

std::uint32_t add_row(Build& build, const Row& row, NounRow noun) {
  noun.id = build.lexicon.text(row["id"]);
  noun.note = build.lexicon.text(row["note"]);
  build.nouns.push_back(noun);
  return static_cast<std::uint32_t>(build.nouns.size() - 1);
}

bool feminine(const Row& row) { return row["gender"] == "f"; }

PeopleKind people_kind(const Row& row) {
  const std::string_view kind = row["kind"];
  if (row["note"].find("source") != std::string_view::npos || kind == "source" || kind == "witness" || kind == "activist")
    return PeopleKind::Source;
  if (row["note"] == "dead") return PeopleKind::Victim;
  if (row["note"] == "wounded") return PeopleKind::Wounded;
  if (kind == "prisoner") return PeopleKind::Captive;
  if (kind == "fighter" || kind == "soldier") return PeopleKind::Fighter;
  return kind == "civilian" || kind == "child" || kind == "resident" || kind == "refugee" ? PeopleKind::Civilian
                                                                                          : PeopleKind::Other;
}

void people(Build& build) {
  const auto table = build.load("06_mention/data/people.tsv", {"id", "lemma", "plural", "gender", "kind", "note"});
  if (!table) return;
  for (std::size_t n = 0; n < table->size(); ++n) {
    const Row row = table->row(n);
    NounRow noun;
    noun.what = static_cast<std::uint8_t>(people_kind(row));
    noun.kind = build.lexicon.text(row["kind"]);
    noun.plural_only = row["note"].find("plural") != std::string_view::npos ? 1 : 0;
    const bool nisba = row["lemma"].ends_with("\xD9\x8A");  // yeh
    if (!nisba && row["note"] != "adjective" && row["plural"].find("+un") == std::string_view::npos) noun.flags = kSubstantive;  // adjectives take the sound plural
    add_noun(build, row["lemma"], feminine(row), row["plural"], sense_of(SenseKind::People, add_row(build, row, noun)));
  }
}

void titles(Build& build) {
  const auto table = build.load("06_mention/data/person_titles.tsv", {"id", "lemma", "plural", "gender", "belongs"});
  if (!table) return;
  for (std::size_t n = 0; n < table->size(); ++n) {
    const Row row = table->row(n);
    NounRow noun;
    noun.flags = row["belongs"] == "1" ? 1 : 0;
    add_noun(build, row["lemma"], feminine(row), row["plural"], sense_of(SenseKind::Title, add_row(build, row, noun)));
  }
}

void org_heads(Build& build) {
  const auto table = build.load("06_mention/data/org_heads.tsv", {"id", "lemma", "plural", "gender", "kind", "use", "note"});
  if (!table) return;
  for (std::size_t n = 0; n < table->size(); ++n) {
    const Row row = table->row(n);
    const auto kind = named(kOrgKinds, row["kind"]);
    if (!kind) {
      build.errors.push_back(row.error("kind", "a kind named in the heading"));
      continue;
    }
    NounRow noun;
    noun.what = static_cast<std::uint8_t>(*kind);
    noun.kind = build.lexicon.text(row["kind"]);
    noun.feminine = feminine(row) ? 1 : 0;
    for (const auto& [use, flag] : {std::pair{"common", kCommonHead}, {"thing", kThingHead}, {"purpose", kPurposeHead}, {"union", kUnionHead}, {"order", kOrderHead}})
      if (row["use"].find(use) != std::string_view::npos) noun.flags |= flag;
    const bool member = row["note"].find("member") != std::string_view::npos;
    add_noun(build, row["lemma"], feminine(row), row["plural"],
             sense_of(member ? SenseKind::Member : SenseKind::OrgHead, add_row(build, row, noun)));
  }
}

void place_heads(Build& build) {
  const auto table = build.load("06_mention/data/place_heads.tsv", {"id", "lemma", "plural", "gender", "kind", "precision"});
  if (!table) return;
  for (std::size_t n = 0; n < table->size(); ++n) {
    const Row row = table->row(n);
    const auto precision = named(kPrecisions, row["precision"]);
    if (!precision) {
      build.errors.push_back(row.error("precision", "point, town, district, governorate or country"));
      continue;
    }
    NounRow noun;
    noun.what = static_cast<std::uint8_t>(*precision);
    noun.kind = build.lexicon.text(row["kind"]);
    const std::string_view kind = row["kind"];
    noun.flags = kind == "countryside" || kind == "around" || kind == "front" || kind == "terrain" ? 1
                 : kind == "direction" || kind == "inside" || kind == "bordering"                 ? 2
                                                                                                  : 0;
    add_noun(build, row["lemma"], feminine(row), row["plural"], sense_of(SenseKind::PlaceHead, add_row(build, row, noun)));
  }
}

void documents(Build& build) {
  const auto table = build.load("06_mention/data/documents.tsv", {"id", "lemma", "plural", "gender", "kind", "note"});
  if (!table) return;
  for (std::size_t n = 0; n < table->size(); ++n) {
    const Row row = table->row(n);
    NounRow noun;
    noun.kind = build.lexicon.text(row["kind"]);
    add_noun(build, row["lemma"], feminine(row), row["plural"], sense_of(SenseKind::Document, add_row(build, row, noun)));
  }
}

std::optional<std::int32_t> number_of(std::string_view text) {
  std::int32_t value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failed != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

constexpr std::array<std::pair<std::string_view, NumberClass>, 4> kNumberClasses = {{{"vague", NumberClass::Vague},
                                                                                     {"percent", NumberClass::Percent},
                                                                                     {"none", NumberClass::None},
                                                                                     {"any", NumberClass::Any}}};
constexpr std::array<std::pair<std::string_view, NumberClass>, 3> kBounds = {
    {{"min", NumberClass::AtLeast}, {"max", NumberClass::AtMost}, {"about", NumberClass::About}}};

// Nothing for what counts nobody: feminine ordinals, "the last", "exactly".
std::optional<Sense> number_sense(Build& build, const Row& row) {
  const std::string_view kind = row["class"], value = row["value"];
  NounRow noun;
  const auto made = [&](NumberClass what, std::int32_t number, std::uint8_t flags, Article article) {
    noun.what = static_cast<std::uint8_t>(what);
    noun.value = number;
    noun.flags = flags;
    return std::optional(sense_of(SenseKind::Number, add_row(build, row, noun), article));
  };
  if (kind == "bound" || kind == "bound_after") {
    const auto bound = named(kBounds, value);
    if (!bound) return std::nullopt;
    return made(*bound, 0, kind == "bound_after" ? kBoundAfter : 0, Article::Forbidden);
  }
  if (const auto what = named(kNumberClasses, kind)) return made(*what, 0, 0, Article::Any);
  const std::size_t line = value.find('/');
  const auto number = number_of(value.substr(0, line));
  const auto below = line == std::string_view::npos ? std::optional(1) : number_of(value.substr(line + 1));
  if (!number || !below || *below < 1 || *below > 100) {
    build.errors.push_back(row.error("value", "a whole number, or a fraction such as 3/4"));
    return std::nullopt;
  }
  if (kind == "ordinal" || kind == "ordinal_f") {
    if (*number < 1) return std::nullopt;
    noun.value = *number;
    noun.flags = kind == "ordinal_f" ? kFeminineOrdinal : 0;
    return sense_of(SenseKind::Ordinal, add_row(build, row, noun));
  }
  if (kind == "fraction") return made(NumberClass::Fraction, *number, static_cast<std::uint8_t>(*below), Article::Any);
  return made(NumberClass::Value, *number, kind == "scale_or_dual" ? kDoubleAlone : 0,
              kind == "unit" ? Article::Forbidden : Article::Any);
}

void numbers(Build& build) {
  const auto table = build.load("06_mention/data/numbers.tsv", {"id", "form", "value", "class"});
  if (!table) return;
  for (std::size_t n = 0; n < table->size(); ++n) {
    const Row row = table->row(n);
    if (const auto sense = number_sense(build, row)) build.lexicon.add(to_letters(row["form"]), *sense);
  }
}

constexpr std::array<std::pair<std::string_view, std::int32_t>, 5> kUnits = {
    {{"hour", -1}, {"day", 1}, {"week", 7}, {"month", 30}, {"year", 365}}};
constexpr std::array<std::pair<std::string_view, CalendarKind>, 5> kDirections = {{{"before", CalendarKind::Ago},
                                                                                   {"after", CalendarKind::After},
                                                                                   {"since", CalendarKind::Since},
                                                                                   {"until", CalendarKind::Until},
                                                                                   {"on", CalendarKind::On}}};

// Nothing for what gives no date: feasts, "every day", single words that name no time.
std::optional<NounRow> calendar_row(const Row& cells) {
  const std::string_view kind = cells["kind"], value = cells["value"];
  NounRow row;
  const auto set = [&](CalendarKind what, std::int32_t number) {
    row.what = static_cast<std::uint8_t>(what);
    row.value = number;
    return std::optional(row);
  };
  const bool phrase = cells["form"].find(' ') != std::string_view::npos;
  const auto number = number_of(value);
  if (kind == "month" && number) return set(CalendarKind::Month, *number);
  if (kind == "hijri_month" && number) return set(CalendarKind::HijriMonth, *number);
  if (kind == "weekday" && number) return set(CalendarKind::Weekday, *number);
  if (kind == "relative_day" && number) return set(CalendarKind::Day, *number);
  if (kind == "relative_adjective" && value == "same") return set(CalendarKind::Same, 0);
  if (kind == "relative_adjective" && number)
    return set(*number < 0 ? CalendarKind::Last : *number == 0 ? CalendarKind::Current : CalendarKind::Next, 0);
  if (kind == "unit") {
    row.flags = static_cast<std::uint8_t>(number_of(cells["count"]).value_or(0));
    return set(CalendarKind::Unit, named(kUnits, value).value_or(0));
  }
  if (kind == "day_part") return set(CalendarKind::DayPart, 0);
  if (kind == "part")
    return set(value == "start" ? CalendarKind::Begin : value == "middle" ? CalendarKind::Middle : CalendarKind::End, 0);
  if (kind == "season") return set(CalendarKind::Season, 0);
  if (kind == "named") return set(CalendarKind::Named, value == "birth" ? 1 : 0);
  if (kind == "era") return set(value == "hijri" ? CalendarKind::HijriEra : CalendarKind::Other, 0);  // "in 1942 AD": a word of time that dates nothing more
  if (const auto direction = named(kDirections, value); kind == "direction" && direction) return set(*direction, 0);
  if (phrase && kind == "relative_day" && (value == "same" || value == "next" || value == "previous")) {
    row.flags = kFromDayTold;
    return set(CalendarKind::Vague, value == "next" ? 1 : value == "previous" ? -1 : 0);
  }
  if (!phrase && kind == "relative_day" && value == "next") {
    row.flags = 1;  // "on the day after (ghadat) the attack"
    return set(CalendarKind::After, 0);
  }
  if (phrase && (kind == "vague" || kind == "relative_day" || kind == "every")) return set(CalendarKind::Vague, 0);
  return std::nullopt;
}

void calendar(Build& build) {
  const auto table = build.load("06_mention/data/calendar.tsv", {"id", "form", "kind", "value", "count"});
  if (!table) return;
  for (std::size_t n = 0; n < table->size(); ++n) {
    const Row row = table->row(n);
    const std::string_view kind = row["kind"];
    if ((kind == "month" || kind == "hijri_month" || kind == "weekday") && !number_of(row["value"]))
      build.errors.push_back(row.error("value", "a whole number"));
    if (const auto noun = calendar_row(row))
      build.lexicon.add(to_letters(row["form"]), sense_of(SenseKind::Calendar, add_row(build, row, *noun)));
  }
}

// Notes that stages read; others are for people.
constexpr std::array<std::string_view, 22> kSaid = {"led", "names", "party", "about", "coming", "native", "side", "facing", "narrows", "near", "earlier", "but", "we", "aim", "where", "when", "adds", "what", "un", "without", "instead", "then"};
std::string_view said_of_word(std::string_view note) {
  const bool frame = note.size() > 1 && note[0] == 'f' && note[1] >= '0' && note[1] <= '9';
  return frame || std::ranges::find(kSaid, note) != kSaid.end() ? note : std::string_view{};
}

void function_word(Build& build, const Row& row, FunctionClass what, ArgSlot slot, std::string_view note) {
  NounRow noun;
  noun.what = static_cast<std::uint8_t>(what);
  noun.value = static_cast<std::int32_t>(slot);
  const std::uint32_t index = add_row(build, row, noun);
  build.nouns[index].note = build.lexicon.text(note);
  build.lexicon.add(to_letters(row["form"]), sense_of(SenseKind::Function, index, Article::Forbidden));
}

// clause_words.tsv first: its classes replace those of function_words.tsv.
void function_words(Build& build) {
  std::map<Word, bool> decided;
  if (const auto table = build.load("07_clause/data/clause_words.tsv", {"id", "form", "class", "slot"}))
    for (std::size_t n = 0; n < table->size(); ++n) {
      const Row row = table->row(n);
      const auto what = named(kFunctions, row["class"]);
      const auto slot = row["slot"].empty() ? std::optional(ArgSlot::Fi) : named(kPrepositions, row["slot"]);
      if (!what) build.errors.push_back(row.error("class", "a class named in the heading"));
      if (!slot) build.errors.push_back(row.error("slot", "a preposition slot of frames.tsv"));
      if (!what || !slot) continue;
      decided[to_letters(row["form"])] = true;
      const bool noted = std::ranges::find(kNoted, row["class"]) != kNoted.end();
      function_word(build, row, *what, *slot, noted ? row["class"] : said_of_word(row["note"]));
    }
  if (const auto table = build.load("06_mention/data/function_words.tsv", {"id", "form", "class"}))
    for (std::size_t n = 0; n < table->size(); ++n) {
      const Row row = table->row(n);
      const auto what = named(kFunctions, row["class"]);
      if (!what) build.errors.push_back(row.error("class", "a class that stage 7 knows"));
      if (!what || *what == FunctionClass::Other || row["note"] == "proclitic") continue;
      const Word form = to_letters(row["form"]);
      if (form.size() < 2 || decided.contains(form)) continue;
      function_word(build, row, *what, ArgSlot::Fi, said_of_word(row["note"]));
    }
}

// Words that only have to be known for what they are: verbs, whose subjects matter, and nouns, which are no names.
void common_words(Build& build) {
  for (const char* path : {"04_segment/data/common_verbs.tsv", "04_segment/data/verbs_by_hand.tsv"}) {
    const auto table = build.load(path, {"id", "lemma", "root", "form", "imperfect", "forms"});
    if (!table) continue;
    for (std::size_t n = 0; n < table->size(); ++n) {
      const Row row = table->row(n);
      add_verb(build, row, row["lemma"], row["root"], row["form"], row["imperfect"], sense_of(SenseKind::Verb, 0),
               row["forms"] == "imperfect");
    }
  }
  for (const char* path : {"04_segment/data/common_nouns.tsv", "04_segment/data/words_by_hand.tsv"}) {
    const auto table = build.load(path, {"id", "lemma", "plural", "gender", "pos"});
    if (!table) continue;
    for (std::size_t n = 0; n < table->size(); ++n) {
      const Row row = table->row(n);
      add_noun(build, row["lemma"], feminine(row), row["plural"], sense_of(SenseKind::Noun, row["pos"] == "adj" ? kNounAdjective : kNounPlain));
    }
  }
  constexpr std::array<std::pair<const char*, std::uint32_t>, 13> kTold = {{{"06_mention/data/state_nouns.tsv", kNounOfState},
                                                                          {"06_mention/data/no_names.tsv", kNounOfNobody},
                                                                          {"06_mention/data/place_adjectives.tsv", kNounTellsApart},
                                                                          {"06_mention/data/counterpart_nouns.tsv", kNounOfCounterpart},
                                                                          {"06_mention/data/another_nouns.tsv", kNounOfAnother},
                                                                          {"07_clause/data/case_nouns.tsv", kNounOfCase},
                                                                          {"07_clause/data/pair_nouns.tsv", kNounOfPair},
                                                                          {"07_clause/data/measure_nouns.tsv", kNounOfMeasure},
                                                                          {"07_clause/data/hit_nouns.tsv", kNounOfHit},
                                                                          {"07_clause/data/manner_nouns.tsv", kNounOfManner},
                                                                          {"08_attribute/data/part_nouns.tsv", kNounOfPart},
                                                                          {"08_attribute/data/wound_nouns.tsv", kNounOfWound},
                                                                          {"08_attribute/data/accident_nouns.tsv", kNounOfAccident}}};
  for (const auto& [path, kind] : kTold)
    if (const auto table = build.load(path, {"id", "lemma", "plural", "gender"}))
      for (std::size_t n = 0; n < table->size(); ++n) {
        const Row row = table->row(n);
        add_noun(build, row["lemma"], feminine(row), row["plural"], sense_of(SenseKind::Noun, kind));
      }
}

}  // namespace

void compile_words(Build& build) {
  function_words(build);
  numbers(build);
  calendar(build);
  people(build);
  titles(build);
  org_heads(build);
  place_heads(build);
  documents(build);
  common_words(build);
}

}  // namespace isnad
