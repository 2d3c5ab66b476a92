// Standard output, buffered, whose failures are seen: a full disk must end in a message, not in half a file.
#pragma once

#include <string>
#include <string_view>

#include "exit_code.h"
#include "result.h"
#include "table_print.h"

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

/// The whole of a text to standard output, and how that ended.
Exit print(std::string_view text);

/// Whether standard output (error) goes to a terminal, and how many columns it has (0 when unknown).
bool output_is_terminal();
bool error_is_terminal();
unsigned terminal_width();

/// Cells isolated and cut to the width of a terminal; as they are in a file or a pipe.
TableStyle screen_style();

}  // namespace isnad
