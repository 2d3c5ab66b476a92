#include "stop_signal.h"

#include <csignal>

namespace isnad {
namespace {
std::atomic<bool> stop_asked{false};
static_assert(std::atomic<bool>::is_always_lock_free);  // or a signal handler could not touch it
}  // namespace

const std::atomic<bool>& stop_on_signal() {
  struct sigaction action {};
  action.sa_handler = [](int) { stop_asked = true; };
  // SA_RESETHAND: a second Ctrl-C ends the program at once. No SA_RESTART: a read that waits for input is woken.
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  return stop_asked;
}

}  // namespace isnad
