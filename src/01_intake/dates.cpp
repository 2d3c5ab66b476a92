// Method: the line's words are compared with five shapes from left to right. The words found are then widened over
// weekday, hour and their like; what is left must be set off by a mark.
//   fits      "Thursday 13 November 2014 06:11 am",  "Damascus - 13 November 2014"
//   does not  "13 November 2014 attack kills nine": a headline, the words run on
#include "dates.h"

#include <unicode/uchar.h>

#include <array>
#include <charconv>

#include "utf8.h"

namespace isnad {
namespace {

constexpr std::size_t kMaxLineCharacters = 200;
constexpr std::size_t kMaxWordsBeside = 6;  // a town and an agency, or a name of three words and a label

using Words = std::vector<LineWord>;
using Kind = LineWord::Kind;

struct Found { std::size_t begin, end; int year, month, day; };  // words [begin, end)

int number(const LineWord& word, std::size_t min_digits, std::size_t max_digits) {
  if (word.kind != Kind::Digits || word.form.size() < min_digits || word.form.size() > max_digits) return -1;
  int value = -1;
  std::from_chars(word.form.data(), word.form.data() + word.form.size(), value);
  return value;
}

bool is_mark(const Words& words, std::size_t at, std::string_view marks) {
  return at < words.size() && words[at].kind == Kind::Mark && marks.find(words[at].form) != std::string_view::npos;
}

bool real_day(int year, int month, int day) {
  constexpr std::array<int, 13> kDays = {0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (year < 1990 || year > 2099 || month < 1 || month > 12 || day < 1 || day > kDays.at(static_cast<std::size_t>(month)))
    return false;
  const bool leap = year % 4 == 0;  // 1990..2099 holds no year that breaks the rule of four
  return month != 2 || day < 29 || leap;
}

struct MonthName { int month; std::size_t words; };

MonthName month_at(const Words& words, std::size_t at, const MonthWords& table) {
  MonthName best{0, 0};
  if (at >= words.size() || words[at].kind != Kind::Letters) return best;
  const auto found = table.by_first_word.find(words[at].form);
  if (found == table.by_first_word.end()) return best;
  for (const MonthWords::Month& month : found->second) {
    if (month.forms.size() <= best.words || at + month.forms.size() > words.size()) continue;
    bool same = true;
    for (std::size_t n = 0; n < month.forms.size(); ++n) same = same && words[at + n].form == month.forms[n];
    if (same) best = {month.month, month.forms.size()};
  }
  return best;
}

std::size_t skip_marks(const Words& words, std::size_t at) {
  for (int n = 0; n < 2 && at < words.size() && words[at].kind == Kind::Mark; ++n) ++at;
  return at;
}

std::optional<Found> numeric_at(const Words& words, std::size_t at) {
  if (at + 5 > words.size() || !is_mark(words, at + 1, "-/.") || words[at + 3].form != words[at + 1].form) return {};
  const int middle = number(words[at + 2], 1, 2);
  const int year_first = number(words[at], 4, 4);
  const int year_last = number(words[at + 4], 4, 4);
  Found found{at, at + 5, 0, middle, 0};
  if (year_first > 0) {
    found.year = year_first;
    found.day = number(words[at + 4], 1, 2);
  } else if (year_last > 0) {
    found.year = year_last;
    found.day = number(words[at], 1, 2);
    if (found.month > 12) std::swap(found.day, found.month);
  }
  if (!real_day(found.year, found.month, found.day)) return {};
  return found;
}

std::optional<Found> named_at(const Words& words, std::size_t at, const MonthWords& table) {
  int day = number(words[at], 1, 2);
  std::size_t next = day > 0 ? skip_marks(words, at + 1) : at;
  const MonthName month = month_at(words, next, table);
  if (month.month == 0) return {};
  next = skip_marks(words, next + month.words);
  if (const MonthName twin = month_at(words, next, table); twin.month == month.month)
    next = skip_marks(words, next + twin.words);
  if (day <= 0 && next < words.size()) {
    day = number(words[next], 1, 2);
    next = skip_marks(words, next + 1);
  }
  if (next >= words.size()) return {};
  const int year = number(words[next], 4, 4);
  if (!real_day(year, month.month, day)) return {};
  return Found{at, next + 1, year, month.month, day};
}

// An hour such as 06:59, a word that may stand beside a date, or a number next to one (the day in another calendar).
bool stands_beside(const Words& words, std::size_t at, const MonthWords& table) {
  const LineWord& word = words[at];
  if (word.kind == Kind::Letters) return table.beside.contains(word.form);
  if (word.kind == Kind::Mark) return true;
  const auto is_beside = [&](std::size_t n) { return words[n].kind == Kind::Letters && table.beside.contains(words[n].form); };
  return is_mark(words, at + 1, ":") || (at > 0 && is_mark(words, at - 1, ":+")) || (at > 0 && is_beside(at - 1)) ||
         (at + 1 < words.size() && is_beside(at + 1));
}

bool date_is_alone(const Words& words, const Found& date, const MonthWords& table) {
  constexpr std::string_view kSetOff = "|-\xE2\x80\x93\xE2\x80\x94\xC2\xB7\xE2\x80\xA2/()[]\xD8\x8C,:\xC2\xBB\xC2\xAB";
  std::size_t begin = date.begin;
  std::size_t end = date.end;
  while (begin > 0 && stands_beside(words, begin - 1, table)) --begin;
  while (end < words.size() && stands_beside(words, end, table)) ++end;
  if (begin > 0 && !is_mark(words, begin, kSetOff)) return false;
  // A colon after a date opens a sentence about that day.
  if (end < words.size() && (!is_mark(words, end - 1, kSetOff) || is_mark(words, end - 1, ":"))) return false;
  std::size_t beside = 0;
  for (std::size_t at = 0; at < words.size(); ++at)
    if ((at < begin || at >= end) && words[at].kind != Kind::Mark && !stands_beside(words, at, table)) ++beside;
  return beside <= kMaxWordsBeside;
}

// Four digits in a row, ASCII or not; most lines have none and are spared the rest.
bool may_hold_year(std::string_view line) {
  std::size_t run = 0;
  for (std::size_t at = 0; at < line.size();) {
    const Decoded d = decode_utf8(line, at);
    at += d.bytes;
    const bool digit = d.code_point < 0x80 ? d.code_point >= '0' && d.code_point <= '9'
                                           : u_charDigitValue(static_cast<UChar32>(d.code_point)) >= 0;
    run = digit ? run + 1 : 0;
    if (run == 4) return true;
  }
  return false;
}

std::string two(int value) { return {static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)}; }

}  // namespace

Failure add_months(const Table& months, MonthWords& words) {
  for (std::size_t at = 0; at < months.size(); ++at) {
    const Row row = months.row(at);
    const std::string_view cell = row["month"];
    int month = 0;
    std::from_chars(cell.data(), cell.data() + cell.size(), month);
    if (month < 1 || month > 12) return row.error("month", "1 to 12");
    const std::vector<std::string> forms = phrase_forms(row["form"]);
    if (forms.empty() || forms.size() > 2) return row.error("form", "one or two words");
    words.by_first_word[forms[0]].push_back({forms, month});
  }
  return std::nullopt;
}

std::optional<LineDate> find_date(std::string_view line, const MonthWords& table) {
  if (line.size() > kMaxLineCharacters * 4 || !may_hold_year(line) || count_characters(line) > kMaxLineCharacters) return {};
  const Words words = line_words(line);
  for (std::size_t at = 0; at < words.size(); ++at) {
    std::optional<Found> found = numeric_at(words, at);
    if (!found) found = named_at(words, at, table);
    if (found)
      return LineDate{std::to_string(found->year) + "-" + two(found->month) + "-" + two(found->day),
                      date_is_alone(words, *found, table)};
  }
  return {};
}

std::string metadata_day(std::string_view value, const MonthWords& table) {
  value = trimmed(value);
  const auto digits = [&](std::size_t begin, std::size_t count) {
    int out = 0;
    for (std::size_t at = begin; at < begin + count; ++at) {
      if (value[at] < '0' || value[at] > '9') return -1;
      out = out * 10 + (value[at] - '0');
    }
    return out;
  };
  const bool compact = value.size() >= 8 && (value.size() == 8 || value[8] == 'T') && digits(0, 8) > 0;
  if (compact && real_day(digits(0, 4), digits(4, 2), digits(6, 2)))
    return std::string(value.substr(0, 4)) + "-" + std::string(value.substr(4, 2)) + "-" + std::string(value.substr(6, 2));
  const std::optional<LineDate> found = find_date(value, table);
  return found ? found->day : std::string{};
}

}  // namespace isnad
