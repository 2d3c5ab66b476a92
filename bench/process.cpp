#include "process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "clock.h"

extern char** environ;

namespace isnad::bench {

Ended run_process(const std::vector<std::string>& arguments) {
  std::vector<char*> argv;
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_adddup2(&files, 1, 2);
  Ended out;
  pid_t child = 0;
  const double begin = wall_seconds();
  const bool started = posix_spawn(&child, argv[0], &files, nullptr, argv.data(), environ) == 0;
  posix_spawn_file_actions_destroy(&files);
  if (!started) return out;
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  out.seconds = wall_seconds() - begin;
  out.peak_kib = static_cast<std::uint64_t>(usage.ru_maxrss);
  if (WIFEXITED(status)) out.status = WEXITSTATUS(status);
  return out;
}

}  // namespace isnad::bench
