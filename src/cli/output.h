// Standard output, buffered, whose failures are seen: a full disk must end in a message, not in half a file.
#pragma once

#include <string>
#include <string_view>

#include "result.h"

namespace isnad {

class Output {
 public:
  /// Collects; hands on when a good deal has come together. CannotWrite with the system's reason.
  Failure write(std::string_view text);
  /// Hands on what was collected. Call it once at the end.
  Failure flush();

 private:
  std::string buffer_;
};

/// Whether standard output (error) goes to a terminal, and how many columns it has (0 when unknown).
bool output_is_terminal();
bool error_is_terminal();
unsigned terminal_width();

}  // namespace isnad
