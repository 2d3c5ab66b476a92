// The program once more, as a process of its own that reads or links: what goes wrong there does not end the server, and it can be halted,
// let go on, and ended like any process.
#pragma once

#include <sys/types.h>

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "result.h"

namespace isnad {

class OwnProcess {
 public:
  /// Start `isnad ARGUMENTS` in a folder. `line` is called for each line of its standard error, `ended` once, with its exit code (128 + the
  /// number of a signal that ended it), both on a thread of this object. CannotOpen when the system gives no process.
  /// @param kept  a handle that it holds as long as it lives; -1: none
  static Result<std::unique_ptr<OwnProcess>> start(const std::vector<std::string>& arguments, const std::string& folder, int kept,
                                                   std::function<void(std::string_view)> line, std::function<void(int)> ended);
  /// Ends it at once, and waits.
  ~OwnProcess();
  OwnProcess(const OwnProcess&) = delete;
  OwnProcess& operator=(const OwnProcess&) = delete;

  void halt();
  void go_on();
  /// Like Ctrl-C: what is finished stays.
  void stop();
  /// At once; a transaction that was not finished is dropped.
  void kill();

 private:
  OwnProcess(pid_t process, int messages, std::function<void(std::string_view)> line, std::function<void(int)> ended);
  void signal(int number, bool group);
  pid_t process_;
  std::mutex mutex_;
  bool over_ = false;      ///< it has ended: its number may belong to another process
  std::thread follower_;
};

}  // namespace isnad
