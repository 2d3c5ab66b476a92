// Dates that name a day, a month or a year: "12 tammuz 2014", "the tenth of the current month", "2015-07-21", "in 2011".
#pragma once

#include "date_words.h"

namespace isnad {

constexpr std::uint32_t kFirstHijriYear = 1300, kLastHijriYear = 1500;  // years of the Islamic calendar that reports write (1882 to 2077)

class StatedDates {
 public:
  StatedDates(const Passage& passage, const DateContext& context)
      : passage_(passage), words_(passage), context_(context) {}

  /// A day: in digits, of a named month, or of "this month". `known` is false where the calendar has no such day.
  [[nodiscard]] std::optional<SaidDate> day(std::uint32_t t) const;
  /// A month. Its name alone is no date, for it may name a person or a thing: a year, an adjective, "month" or a
  /// preposition must stand beside it, unless `sure`.
  [[nodiscard]] std::optional<SaidDate> month(std::uint32_t t, bool sure = false) const;
  /// A year behind "year", a season, "the beginning of" or a preposition, unless `sure`; not "in 2000 houses".
  [[nodiscard]] std::optional<SaidDate> year(std::uint32_t t, bool sure = false) const;
  /// "21/7" with no year behind, where something else says that it is a date.
  [[nodiscard]] std::optional<SaidDate> day_and_month(std::uint32_t t) const;

 private:
  /// The year behind a month, and what stands for it.
  struct Tail {
    std::uint32_t last = 0;
    std::optional<int> year;
    bool said = false;      ///< a number or an adjective gives or restricts the year
    bool unknown = false;   ///< "of the same year", and no date before
    bool next = false, past = false;
  };
  [[nodiscard]] Tail tail(std::uint32_t t) const;
  [[nodiscard]] std::optional<SaidDate> in_digits(std::uint32_t t) const;
  [[nodiscard]] std::optional<SaidDate> of_month(std::uint32_t t, const DateWords::DayAt& day) const;
  [[nodiscard]] std::optional<SaidDate> of_this_month(std::uint32_t t, const DateWords::DayAt& day) const;
  [[nodiscard]] std::optional<SaidDate> hijri(std::uint32_t first, std::uint32_t t, unsigned day) const;
  [[nodiscard]] std::optional<SaidDate> hijri_in_digits(std::uint32_t first, std::uint32_t last, std::uint32_t day, std::uint32_t month, std::uint32_t year) const;
  [[nodiscard]] std::uint32_t after_second_name(const DateWords::At& month) const;
  [[nodiscard]] bool counts_things(std::uint32_t t) const;
  [[nodiscard]] std::optional<int> told_year() const;
  [[nodiscard]] bool month_cue_before(std::uint32_t t) const;

  const Passage& passage_;
  DateWords words_;
  const DateContext& context_;
};

}  // namespace isnad
