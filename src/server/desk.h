// The desk where the page leaves work that takes long: reading what was dropped on it, and linking. One piece of work at a time.
//
//   nothing -> receiving -> reading -> linking -> done
//                               paused <-> reading;  stopped and failed end it, too
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "incoming.h"
#include "own_process.h"
#include "result.h"

namespace isnad {

enum class Phase : std::uint8_t { Nothing, Receiving, Reading, Linking, Done, Stopped, Failed };
std::string_view name_of(Phase phase);

/// What is at work, or was last.
struct Work {
  std::uint64_t number = 0;                     ///< of this piece of work; 0: none yet
  Phase phase = Phase::Nothing;
  bool paused = false;
  bool imports = false;                         ///< reads and links files that were received
  std::uint64_t files = 0, bytes = 0;           ///< received
  std::vector<std::string> passed_over = {};      ///< names of files of no known format, the first ones
  std::uint64_t passed_over_count = 0;
  std::uint64_t documents = 0, claims = 0, unchanged = 0, failed = 0;
  double seconds = 0;
  std::optional<double> seconds_left = {};         ///< of the reading
};

class Desk {
 public:
  /// @param tables  folder of the user's own tables, for the processes; may be empty
  explicit Desk(std::string database, const std::string& tables = {});
  ~Desk();
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  [[nodiscard]] Work work();

  /// A new import begins: files may come. What another page was still sending is dropped. CannotWrite while something is at work.
  Result<Work> receive();
  /// Bytes of a file of the import with this number; see Incoming::add. BadArgument when it is not that one's turn.
  Failure add(std::uint64_t number, std::string_view name, std::uint64_t at, std::string_view bytes);
  /// All files have come: read them. BadArgument when it is not that one's turn.
  Result<Work> read(std::uint64_t number);
  /// Put the claims of all documents together. CannotWrite while something is at work.
  Result<Work> link();
  /// Read all stored texts again with the tables of now, and link. CannotWrite while something is at work.
  Result<Work> reread();
  /// "pause", "resume" or "stop" what is at work; nothing happens when nothing is. BadArgument for another word.
  Result<Work> steer(std::string_view how);

 private:
  Result<Work> begin(Phase phase, std::vector<std::string> arguments);
  Failure start(std::vector<std::string> arguments, const std::string& folder);
  void hear(std::string_view line);
  void end(int code);
  [[nodiscard]] bool busy() const;

  const std::string database_, tables_;
  std::mutex mutex_;
  Work work_;
  std::optional<Incoming> incoming_;
  std::unique_ptr<OwnProcess> process_;  ///< the last one; given up outside the lock, since its end takes the lock
  bool stopping_ = false;
};

}  // namespace isnad
