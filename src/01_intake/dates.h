// The day of publication, out of a line that says little else.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "line_words.h"
#include "result.h"
#include "table.h"

namespace isnad {

/// Month names (data/months.tsv) and the words that may stand beside a date (data/page_rules.tsv, kind date_word).
struct MonthWords {
  struct Month { std::vector<std::string> forms; int month; };  ///< one or two words
  std::unordered_map<std::string, std::vector<Month>> by_first_word;
  std::unordered_set<std::string> beside;                       ///< weekdays, hours, "published", zones ...
};

/// BadTable when a month is not 1..12 or its name is not one or two words.
Failure add_months(const Table& months, MonthWords& words);

struct LineDate {
  std::string day;     ///< "YYYY-MM-DD", a real day between 1990 and 2099
  bool alone = false;  ///< the line is about the date: beside it only weekday, hour and the like, or short parts set off
                       ///< by a mark, such as a town or a writer's name
};

/// The first date of a line. Read: 2015-05-11, 2015/5/11, 11/5/2015 (day first, unless the month would pass 12),
/// "11 May 2015", "11 May/May 2015" (both names of one month), "May 11, 2015"; digits of any script.
/// Lines over 200 characters and dates without a year give nothing: no error.
std::optional<LineDate> find_date(std::string_view line, const MonthWords& words);

/// The day that a value of page metadata or of an input field names: ISO 8601, RFC 822, or what find_date() reads.
/// Empty when it names none.
std::string metadata_day(std::string_view value, const MonthWords& words);

}  // namespace isnad
