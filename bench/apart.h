// A measure in a process of its own, so that its peak of memory is its own.
#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include "archive.h"

namespace isnad {
class Tables;
}

namespace isnad::bench {

/// What `measure` gives for an archive. False when it did not come to its end.
template <class Measured>
bool measure_apart(const Tables& tables, Extent extent, Measured (*measure)(const Tables&, Extent), Measured& out) {
  int ends[2];
  if (pipe(ends) != 0) return false;
  const pid_t child = fork();
  if (child == 0) {
    const Measured measured = measure(tables, extent);
    _exit(write(ends[1], &measured, sizeof measured) == sizeof measured ? 0 : 1);
  }
  close(ends[1]);
  const bool whole = child > 0 && read(ends[0], &out, sizeof out) == sizeof out;
  close(ends[0]);
  if (child > 0) waitpid(child, nullptr, 0);
  return whole;
}

}  // namespace isnad::bench
