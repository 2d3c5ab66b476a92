// Time and ratios. A shared machine drifts by up to 1.8 times within the hour, so two kernels are compared in turn
// (A B A B ...) within one run, and the ratio of each pair is taken, never a rate of today against one of yesterday.
#pragma once

#include <functional>
#include <vector>

namespace isnad::bench {

/// Seconds of this thread on a core: what other programs take is not counted.
double thread_seconds();

/// Seconds on the wall, for what more than one thread or process does.
double wall_seconds();

/// The middle value; the upper one of two. Not of an empty list.
double median(std::vector<double> values);

/// What pairs in turn gave.
struct Ratio {
  double a = 0, b = 0;        ///< median seconds of each kernel
  double middle = 0;          ///< median of a/b over the pairs
  double least = 0, most = 0; ///< over the pairs
};

/// Each kernel once to warm up, then `pairs` times A, B in turn. `seconds` is one of the two clocks above.
Ratio ratio_of(const std::function<void()>& a, const std::function<void()>& b, int pairs,
               const std::function<double()>& seconds = thread_seconds);

/// The same for kernels that take their own time (one that has something to set up or to clean away): each gives seconds.
Ratio ratio_of_seconds(const std::function<double()>& a, const std::function<double()>& b, int pairs);

/// Slope of log(seconds) over log(size) between neighbours, the steepest one: 1 is linear, 2 quadratic.
double steepest_slope(const std::vector<double>& sizes, const std::vector<double>& seconds);

}  // namespace isnad::bench
