#include "date_words.h"

namespace isnad {
namespace {

constexpr int kFirstYear = 1900, kLastYear = 2100;
constexpr int kFirstNamed = 600;                     // of years behind "year" or a month
constexpr int kFirstLunar = 1350, kLastLunar = 1450;  // what reports call so may be a year of the hijra
constexpr std::uint32_t kMostDigits = 5;

bool is_kind(const NounRow& row, CalendarKind kind) { return row.what == static_cast<std::uint8_t>(kind); }

}  // namespace

DateWords::At DateWords::phrase(std::uint32_t t, CalendarKind kind) const {
  if (const Hit* hit = passage_.hit(t); hit != nullptr && (hit->kinds & kind_bit(SenseKind::Calendar)) != 0)
    for (const Sense& sense : passage_.tables.phrase_senses(hit->node))
      if (sense.kind == SenseKind::Calendar && is_kind(passage_.tables.nouns[sense.row], kind))
        return {hit->last, &passage_.tables.nouns[sense.row]};
  return {};
}

std::uint32_t DateWords::kinds(std::uint32_t t) const {
  std::uint32_t out = 0;
  const auto add = [&](const Sense& sense) { out |= 1U << passage_.tables.nouns[sense.row].what; };
  if (const Hit* hit = passage_.hit(t); hit != nullptr && (hit->kinds & kind_bit(SenseKind::Calendar)) != 0)
    for (const Sense& sense : passage_.tables.phrase_senses(hit->node))
      if (sense.kind == SenseKind::Calendar) add(sense);
  passage_.each(t, SenseKind::Calendar, [&](const Reading&, const Sense& sense) { add(sense); });
  return out;
}

// "Ibb": a town of two letters, of which the first bears its hamza below; the month "Ab" never does. Stage 2 folds both.
bool DateWords::names_town(std::uint32_t t, const Reading& reading) const {
  const Token& token = passage_.token(t);
  const std::uint32_t at = token.begin + reading.prefix_letters;
  if (token.end != at + 2) return false;
  return std::string_view(passage_.document.text).substr(passage_.letters.origin[at]).starts_with("\xD8\xA5");
}

DateWords::At DateWords::found(std::uint32_t t, CalendarKind kind) const {
  if (const At at = phrase(t, kind)) return at;
  At out;
  const bool month = kind == CalendarKind::Month || kind == CalendarKind::HijriMonth;
  passage_.each(t, SenseKind::Calendar, [&](const Reading& reading, const Sense& sense) {
    // "Bab" is a door and no "in Ab", "abi" a father and no "my Ab".
    const NounRow& row = passage_.tables.nouns[sense.row];
    if (!is_kind(row, kind) || out || reading.enclitic != Enclitic::None) return;
    const bool cut = month && (reading.has(kPreBi) || reading.has(kPreLi) || reading.has(kPreKa));
    if (!cut && !(month && names_town(t, reading))) out = {t + 1, &row};
  });
  return out;
}

std::optional<std::uint32_t> DateWords::digits(std::uint32_t t) const {
  if (t >= passage_.size() || passage_.token(t).kind != TokenKind::Number) return std::nullopt;
  const Token& token = passage_.token(t);
  if (token.end - token.begin > kMostDigits) return std::nullopt;
  std::uint32_t value = 0;
  for (std::uint32_t at = token.begin; at < token.end; ++at) {
    const Letter letter = passage_.letters.letter[at];
    if (!is_digit(letter)) return std::nullopt;
    value = value * 10 + static_cast<std::uint32_t>(letter - '0');
  }
  return value;
}

std::optional<int> DateWords::year(std::uint32_t t) const {
  const auto value = digits(t);
  if (!value || *value < kFirstYear || *value > kLastYear) return std::nullopt;
  return static_cast<int>(*value);
}

// "The year 1187", "October 1853".
std::optional<int> DateWords::named_year(std::uint32_t t) const {
  const auto value = digits(t);
  if (!value || *value < kFirstNamed || *value > kLastYear || is(t + 1, CalendarKind::HijriEra)) return std::nullopt;
  if (*value >= kFirstLunar && *value <= kLastLunar) return std::nullopt;
  return static_cast<int>(*value);
}

const NounRow* DateWords::numeral(const Sense& sense) const {
  if (sense.kind != SenseKind::Ordinal) return nullptr;
  const NounRow& row = passage_.tables.nouns[sense.row];
  return row.value >= 1 && row.value <= 31 && (row.flags & kFeminineOrdinal) == 0 ? &row : nullptr;
}

DateWords::DayAt DateWords::day(std::uint32_t t) const {
  if (const auto value = digits(t)) return *value >= 1 && *value <= 31 ? DayAt{t + 1, *value} : DayAt{};
  if (const Hit* hit = passage_.hit(t))
    for (const Sense& sense : passage_.tables.phrase_senses(hit->node))
      if (const NounRow* row = numeral(sense)) return {hit->last, static_cast<unsigned>(row->value)};
  DayAt out;
  passage_.each(t, SenseKind::Ordinal, [&](const Reading& reading, const Sense& sense) {
    const NounRow* row = numeral(sense);
    if (row != nullptr && reading.article() && out.day == 0) out = {t + 1, static_cast<unsigned>(row->value)};
  });
  return out;
}

bool DateWords::ordinal(std::uint32_t t) const { return passage_.is_word(t) && day(t).day != 0; }

bool DateWords::slot(std::uint32_t t, ArgSlot slot) const {
  const Found found = passage_.find(t, SenseKind::Function);
  if (!found || found.reading->enclitic != Enclitic::None) return false;
  const NounRow& row = passage_.tables.nouns[found.sense->row];
  return row.what == static_cast<std::uint8_t>(FunctionClass::Preposition) &&
         row.value == static_cast<std::int32_t>(slot);
}

std::optional<std::uint32_t> DateWords::joined(std::uint32_t t) const {
  if (!passage_.is_word(t)) return std::nullopt;
  const WordView word = passage_.word(t);
  if (letter_at(word, 0) != kWaw) return std::nullopt;
  if (word.size() == 1) return t + 1;
  for (const Reading& reading : passage_.readings(t))
    if (reading.has(kPreWa)) return t;
  return std::nullopt;
}

bool DateWords::of_it(std::uint32_t t) const {
  const Found found = passage_.find(t, SenseKind::Function);
  return found && found.reading->enclitic == Enclitic::Hu &&
         passage_.tables.nouns[found.sense->row].value == static_cast<std::int32_t>(ArgSlot::Min) &&
         passage_.tables.nouns[found.sense->row].what == static_cast<std::uint8_t>(FunctionClass::Preposition);
}

}  // namespace isnad
