// The tables of this stage, loaded and checked: what of a page is its article, and where its facts stand.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dates.h"
#include "line_words.h"
#include "result.h"

namespace isnad {

/// Words of an id or class attribute, lower case, joined and framed by "-": "articleBody main_text" is
/// "-article-body-main-text-". At most 300 bytes of the value are read.
std::string mark_words(std::string_view value);

/// Marks of one kind, in the table's order.
class Marks {
 public:
  void add(std::string_view form);
  /// Place in the table of the first mark found in `framed` (from mark_words()), or -1.
  [[nodiscard]] int find(std::string_view framed) const;

 private:
  struct Mark { std::string framed; int place; };  ///< "tags-" for "tags", "share" for "share*"
  std::array<std::vector<Mark>, 128> by_first_letter_;
  int count_ = 0;
};

/// Phrases of one kind, compared with the head of a line.
class Cues {
 public:
  void add(std::string_view form, std::string_view value);
  struct Match {
    std::size_t words = 0;   ///< words of the line that the cue takes, 0 when none fits; the longest cue wins
    bool whole = false;      ///< nothing but marks follows, or the cue is only a beginning by the table
    bool set_off = false;    ///< a mark follows: ":", "/", "|", a dash
    std::string_view value;  ///< of the row
  };
  [[nodiscard]] Match match(const std::vector<LineWord>& line) const;
  /// Does any cue begin with the first word of a line? match() finds nothing when not.
  [[nodiscard]] bool may_match(const std::vector<LineWord>& head_of_line) const;

 private:
  struct Cue { std::vector<std::string> forms; bool beginning; std::string value; };
  std::unordered_map<std::string, std::vector<Cue>> by_first_word_;
};

struct IntakeTables {
  Marks body_marks, drop_marks, byline_marks, date_marks;
  Cues end_cues, skip_cues, drop_lines, source_cues, byline_cues, update_cues, outlets;
  std::vector<std::string> drop_tags;
  std::vector<std::string> meta_date, meta_outlet, meta_title, meta_author, meta_url;
  MonthWords dates;
  std::unordered_map<std::string, char32_t> character_names;  ///< "nbsp" -> U+00A0
};

/// The tables that ship inside the program. BadTable, with file:line: column, when one is wrong.
/// Only read afterwards: one set may serve many threads.
Result<IntakeTables> open_intake_tables();

/// The same from texts, for check-data and the tests.
Result<IntakeTables> load_intake_tables(std::string page_rules, std::string months, std::string character_names);

}  // namespace isnad
