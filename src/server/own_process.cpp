#include "own_process.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

extern char** environ;

namespace isnad {
namespace {

constexpr std::size_t kLongestLine = 64 * 1024;  // of its messages; what is longer is cut

// Hands over whole lines until the other end is closed.
void follow(int messages, const std::function<void(std::string_view)>& line) {
  std::string waiting;
  char bytes[4096];
  for (;;) {
    const ssize_t got = ::read(messages, bytes, sizeof bytes);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    waiting.append(bytes, static_cast<std::size_t>(got));
    std::size_t begin = 0;
    for (std::size_t end = waiting.find('\n'); end != std::string::npos; end = waiting.find('\n', begin)) {
      line(std::string_view(waiting).substr(begin, end - begin));
      begin = end + 1;
    }
    waiting.erase(0, begin);
    if (waiting.size() > kLongestLine) waiting.clear();
  }
  ::close(messages);
}

int exit_code_of(pid_t process) {
  int status = 0;
  while (::waitpid(process, &status, 0) < 0 && errno == EINTR) continue;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

Result<std::unique_ptr<OwnProcess>> OwnProcess::start(const std::vector<std::string>& arguments, const std::string& folder, int kept,
                                                      std::function<void(std::string_view)> line, std::function<void(int)> ended) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) return Error{Code::CannotOpen, "process", std::strerror(errno), ""};
  posix_spawn_file_actions_t files;
  posix_spawnattr_t how;
  posix_spawn_file_actions_init(&files);
  posix_spawnattr_init(&how);
  posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_adddup2(&files, ends[1], STDERR_FILENO);
  const int last = kept < 0 ? STDERR_FILENO : STDERR_FILENO + 1;
  if (kept >= 0) posix_spawn_file_actions_adddup2(&files, kept, last);
  posix_spawn_file_actions_addclosefrom_np(&files, last + 1);  // connections of the server, above all
  posix_spawn_file_actions_addchdir_np(&files, folder.c_str());
  // A group of its own: Ctrl-C at a terminal reaches the server alone, and a halt reaches the readers of archives, too.
  posix_spawnattr_setflags(&how, POSIX_SPAWN_SETPGROUP);
  std::vector<std::string> words = {"isnad"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> given;
  for (std::string& word : words) given.push_back(word.data());
  given.push_back(nullptr);
  pid_t process = 0;
  const int failed = ::posix_spawn(&process, "/proc/self/exe", &files, &how, given.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  posix_spawnattr_destroy(&how);
  ::close(ends[1]);
  if (failed != 0) {
    ::close(ends[0]);
    return Error{Code::CannotOpen, "process", std::strerror(failed), ""};
  }
  return std::unique_ptr<OwnProcess>(new OwnProcess(process, ends[0], std::move(line), std::move(ended)));
}

OwnProcess::OwnProcess(pid_t process, int messages, std::function<void(std::string_view)> line, std::function<void(int)> ended)
    : process_(process), follower_([this, messages, line = std::move(line), ended = std::move(ended)] {
        follow(messages, line);
        siginfo_t about{};
        while (::waitid(P_PID, static_cast<id_t>(process_), &about, WEXITED | WNOWAIT) < 0 && errno == EINTR) continue;
        int code = 0;
        {
          const std::scoped_lock lock(mutex_);
          over_ = true;
          code = exit_code_of(process_);
        }
        ended(code);
      }) {}

OwnProcess::~OwnProcess() {
  kill();
  follower_.join();
}

void OwnProcess::signal(int number, bool group) {
  const std::scoped_lock lock(mutex_);
  if (!over_) ::kill(group ? -process_ : process_, number);
}

void OwnProcess::halt() { signal(SIGSTOP, true); }
void OwnProcess::go_on() { signal(SIGCONT, true); }
void OwnProcess::kill() { signal(SIGKILL, true); }
void OwnProcess::stop() {
  signal(SIGINT, false);
  go_on();
}

}  // namespace isnad
