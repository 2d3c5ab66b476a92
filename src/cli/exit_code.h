// How the program ends, and how it says why. The numbers are part of the program's contract (README, `isnad --help`).
#pragma once

#include "result.h"

namespace isnad {

enum class Exit : int {
  Ok = 0,
  Failure = 1,      ///< anything not named below, a bug among them
  Different = 1,    ///< of `isnad diff`, whose failures are all Arguments or CannotWrite, as those of diff(1)
  Arguments = 2,    ///< the command line is wrong, or names what is not there: a claim, document, actor, place or rule
  SomeInputs = 3,   ///< some inputs could not be read; all others were
  CannotWrite = 4,  ///< disk full, read-only, or another import is at work
  Database = 5,     ///< the database is damaged, none of Isnad, or of a newer version
  Stopped = 130,    ///< Ctrl-C; what was finished is kept
};

Exit exit_of(const Error& error);

/// "isnad: where: found, expected ..." on standard error.
void complain(const Error& error);

/// complain() and the exit code.
Exit failed(const Error& error);

}  // namespace isnad
