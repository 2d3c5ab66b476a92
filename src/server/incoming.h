// The folder in which files from the page wait to be read: beside the database, for its owner alone, gone with the object.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "result.h"

namespace isnad {

class Incoming {
 public:
  /// A new folder beside the database. CannotWrite.
  static Result<Incoming> open(const std::string& database);
  ~Incoming();
  Incoming(Incoming&& other) noexcept
      : folder_(std::exchange(other.folder_, {})), lock_(std::exchange(other.lock_, -1)), files_(other.files_), bytes_(other.bytes_) {}
  Incoming& operator=(Incoming&&) = delete;

  /// Add bytes to the end of a file, whose folders are made. `at` is where they begin: 0 makes the file anew.
  /// BadArgument for a name that is none, or for another place than the end; CannotWrite.
  Failure add(std::string_view name, std::uint64_t at, std::string_view bytes);

  /// What `isnad read` is given, relative to folder(): files and folders dropped; the folder itself when they are many.
  [[nodiscard]] std::vector<std::string> inputs() const;
  /// Names of files that `isnad read` passes over, since it knows no such format or they belong to a saved page.
  [[nodiscard]] std::vector<std::string> passed_over() const;

  [[nodiscard]] const std::string& folder() const { return folder_; }
  /// Locked as long as somebody needs the folder: this object, and whoever is given the handle.
  [[nodiscard]] int lock() const { return lock_; }
  [[nodiscard]] std::uint64_t files() const { return files_; }
  [[nodiscard]] std::uint64_t bytes() const { return bytes_; }

 private:
  Incoming(std::string folder, int lock) : folder_(std::move(folder)), lock_(lock) {}
  std::string folder_;
  int lock_ = -1;
  std::uint64_t files_ = 0, bytes_ = 0;
};

/// Remove the folders that a server which was killed left beside the database; those that somebody still reads stay.
/// @return how many were removed
std::uint64_t remove_leftovers(const std::string& database);

/// A name from outside as a path below a folder: "a/b.html". Characters that a file name cannot show (controls, marks of direction) are taken
/// out. BadArgument for one that leads elsewhere or is empty.
Result<std::string> safe_name(std::string_view name);

}  // namespace isnad
