#include "output.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace isnad {
namespace {
constexpr std::size_t kBufferBytes = 1 << 16;
}

Failure Output::write(std::string_view text) {
  buffer_ += text;
  return buffer_.size() < kBufferBytes ? std::nullopt : flush();
}

Failure Output::flush() {
  std::string_view rest = buffer_;
  while (!rest.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, rest.data(), rest.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return Error{Code::CannotWrite, "standard output", std::strerror(errno), "room and the right to write"};
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
  buffer_.clear();
  return std::nullopt;
}

bool output_is_terminal() { return isatty(STDOUT_FILENO) == 1; }
bool error_is_terminal() { return isatty(STDERR_FILENO) == 1; }

unsigned terminal_width() {
  winsize size{};
  for (const int file : {STDOUT_FILENO, STDERR_FILENO})
    if (ioctl(file, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 0;
}

Exit print(std::string_view text) {
  Output out;
  Failure failure = out.write(text);
  if (!failure) failure = out.flush();
  return failure ? failed(*failure) : Exit::Ok;
}

TableStyle screen_style() { return {output_is_terminal(), output_is_terminal() ? terminal_width() : 0}; }

}  // namespace isnad
