#include "writer_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "database.h"

namespace isnad::store {
namespace {

// Between opening and locking, the last holder may have removed the file: then another one has the name now.
bool still_there(int handle, const std::string& path) {
  struct stat opened {}, named {};
  return fstat(handle, &opened) == 0 && stat(path.c_str(), &named) == 0 && opened.st_ino == named.st_ino &&
         opened.st_dev == named.st_dev;
}

std::string holder(int handle) {
  char digits[24] = {};
  const ssize_t size = pread(handle, digits, sizeof digits - 1, 0);
  return size > 0 ? " (process " + std::string(digits, static_cast<std::size_t>(size)) + ")" : "";
}

}  // namespace

WriterLock::WriterLock(const std::string& database_path) : path_(database_path + "-writer") {
  while (true) {
    handle_ = open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (handle_ < 0) throw Fault{{Code::CannotWrite, path_, std::strerror(errno), "a folder that may be written to"}};
    if (flock(handle_, LOCK_EX | LOCK_NB) != 0) {
      const std::string who = holder(handle_);
      close(handle_);
      throw Fault{{Code::CannotWrite, database_path, "another import is at work on it" + who, "one import at a time"}};
    }
    if (still_there(handle_, path_)) break;
    close(handle_);
  }
  const std::string process = std::to_string(getpid());
  // For the message of a second importer only; on a full disk it goes without.
  if (ftruncate(handle_, 0) != 0 || pwrite(handle_, process.data(), process.size(), 0) < 0) return;
}

WriterLock::~WriterLock() {
  unlink(path_.c_str());
  close(handle_);
}

}  // namespace isnad::store
