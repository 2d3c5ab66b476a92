#include "clock.h"

#include <algorithm>
#include <cmath>
#include <ctime>

namespace isnad::bench {
namespace {

double seconds_of(clockid_t clock) {
  timespec time{};
  clock_gettime(clock, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

}  // namespace

double thread_seconds() { return seconds_of(CLOCK_THREAD_CPUTIME_ID); }
double wall_seconds() { return seconds_of(CLOCK_MONOTONIC); }

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

Ratio ratio_of_seconds(const std::function<double()>& a, const std::function<double()>& b, int pairs) {
  a();
  b();
  std::vector<double> of_a, of_b, ratios;
  for (int pair = 0; pair < pairs; ++pair) {
    of_a.push_back(a());
    of_b.push_back(b());
    ratios.push_back(of_a.back() / of_b.back());
  }
  const auto [least, most] = std::ranges::minmax(ratios);
  return {median(of_a), median(of_b), median(ratios), least, most};
}

Ratio ratio_of(const std::function<void()>& a, const std::function<void()>& b, int pairs,
               const std::function<double()>& seconds) {
  const auto timed = [&](const std::function<void()>& kernel) {
    return [&] {
      const double begin = seconds();
      kernel();
      return seconds() - begin;
    };
  };
  return ratio_of_seconds(timed(a), timed(b), pairs);
}

double steepest_slope(const std::vector<double>& sizes, const std::vector<double>& seconds) {
  double steepest = 0;
  for (std::size_t n = 1; n < sizes.size(); ++n)
    steepest = std::max(steepest, std::log(seconds[n] / seconds[n - 1]) / std::log(sizes[n] / sizes[n - 1]));
  return steepest;
}

}  // namespace isnad::bench
