// Dates counted from the day of publication: "yesterday", "on Friday", "last month", "three days ago".
#pragma once

#include "stated_dates.h"

namespace isnad {

class RelativeDates {
 public:
  RelativeDates(const Passage& passage, const Mentions& mentions, const DateContext& context)
      : passage_(passage), mentions_(mentions), words_(passage), stated_(passage, context), context_(context) {}

  /// "Today", "yesterday evening"; with a weekday or a date beside it, that one.
  /// @param offset  where given, set to the days from the text's today that the words alone say
  [[nodiscard]] std::optional<SaidDate> day(std::uint32_t t, int* offset = nullptr) const;
  [[nodiscard]] std::optional<SaidDate> weekday(std::uint32_t t) const;
  /// "Last month", "this year", "the year before last". A week dates nothing.
  [[nodiscard]] std::optional<SaidDate> unit(std::uint32_t t) const;
  /// "The last two days", "the last 48 hours": from so many days ago to publication.
  [[nodiscard]] std::optional<SaidDate> window(std::uint32_t t) const;
  /// "Two days ago", "in three months"; not "two days before the truce".
  [[nodiscard]] std::optional<SaidDate> ago(std::uint32_t t) const;

 private:
  /// The day of this weekday that `offset` days from publication points to.
  [[nodiscard]] SaidDate named(std::uint32_t first, std::uint32_t last, int weekday, int offset) const;
  [[nodiscard]] SaidDate from_today(std::uint32_t first, std::uint32_t last, int days, const char* rule) const;
  [[nodiscard]] SaidDate back(std::uint32_t first, std::uint32_t last, int unit, int count) const;
  [[nodiscard]] bool after_midnight(std::uint32_t t) const;
  /// A day or a day and month behind a relative word or weekday, in brackets or not.
  [[nodiscard]] std::optional<SaidDate> exact(std::uint32_t first, std::uint32_t t) const;

  const Passage& passage_;
  const Mentions& mentions_;
  DateWords words_;
  StatedDates stated_;
  const DateContext& context_;
};

}  // namespace isnad
