// The progress of an import, on standard error.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "import.h"

namespace isnad {

enum class ProgressMode { None, Bar, Json };

/// "auto" is Bar when standard error is a terminal, None otherwise; "json", "none".
ProgressMode progress_mode_of(const std::string& name);

/// Seconds until the end at the speed so far; negative when unknown (nothing done yet, or total_bytes is 0).
double seconds_left(const ImportTotals& totals, double seconds, std::uint64_t total_bytes);

/// "  1234 documents  5678 claims  321 documents/s  0:12 left  [#####-----]", cut to the columns of the terminal.
std::string progress_bar(const ImportTotals& totals, double seconds, std::uint64_t total_bytes, unsigned columns);

/// {"documents":…,"claims":…,"unchanged":…,"failed":…,"seconds":…,"documents_per_second":…,"seconds_left":…,"done":…}
std::string progress_json(const ImportTotals& totals, double seconds, std::uint64_t total_bytes, bool done);

class Progress {
 public:
  explicit Progress(ProgressMode mode) : mode_(mode) {}
  /// Bytes of all inputs; 0, as at first, when unknown (standard input).
  void expect(std::uint64_t total_bytes) { total_bytes_ = total_bytes; }
  /// Draws, at most ten times a second.
  void update(const ImportTotals& totals);
  /// A message on a line of its own, above the bar.
  void say(const std::string& line);
  /// The bar goes away; JSON gets its last line.
  void close(const ImportTotals& totals);
  [[nodiscard]] double seconds() const;

 private:
  void clear();
  ProgressMode mode_;
  std::uint64_t total_bytes_ = 0;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now(), drawn_ = start_;
};

}  // namespace isnad
