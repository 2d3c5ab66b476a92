// Whole processes: how long one takes from its start to its end, and how much memory it had at most.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace isnad::bench {

struct Ended {
  double seconds = 0;           ///< on the wall, from before its start to after its end
  std::uint64_t peak_kib = 0;   ///< resident, the mapped tables included
  int status = -1;              ///< exit code; -1 when it did not start or was killed
};

/// Run a program with its output thrown away. The peak is never below that of the caller: Linux hands it on, so a
/// program that has filled its own memory cannot measure a small one.
Ended run_process(const std::vector<std::string>& arguments);

}  // namespace isnad::bench
