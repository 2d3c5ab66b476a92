// Inputs that other people's libraries take to pieces are read in a process apart, which has no rights.
#pragma once

#include <sys/types.h>

#include <memory>

#include "input.h"
#include "intake.h"

namespace isnad {

inline constexpr unsigned kSecondsOfDocument = 10;  ///< of processor time, from one document to the next

/// Starts one reader process for each input. A reader has 1 GB of memory and kSecondsOfDocument for each document or piece of the input, can open,
/// start and connect to nothing (lock_in.h), and hands documents on through a pipe (frames.h). One that breaks down or goes
/// over its limits costs the rest of its input and nothing else. Readers are forked from a process that is forked itself
/// by start(), so that no lock of another thread is ever taken along: call start() before there are threads.
class Apart {
 public:
  /// CannotOpen when the system gives no process.
  static Result<std::unique_ptr<Apart>> start(const IntakeTables& tables);
  Apart(const Apart&) = delete;
  Apart& operator=(const Apart&) = delete;
  ~Apart();

  /// As the cut of the input's format, with Original::document set. Rejected besides: TooLarge for a reader that went over its
  /// time or memory, BadInput for one that broke down, CannotOpen where the system cannot take its rights (it then reads nothing).
  /// One thread calls it.
  void cut(Input& input, int descriptor, const IntakeOptions& options, const OriginalSink& sink);

 private:
  Apart(pid_t process, int socket) : process_(process), socket_(socket) {}
  pid_t process_;
  int socket_;
};

}  // namespace isnad
