// One writer a database: a lock beside the file, which the system lets go of when its holder ends, however it ends.
#pragma once

#include <string>

namespace isnad::store {

/// Holds "PATH-writer" locked while it lives, and removes it afterwards. A file left behind by a killed program is no
/// lock: only the holder's being alive counts. (The database itself cannot be locked so: closing a second handle of it
/// would drop SQLite's own locks.)
class WriterLock {
 public:
  /// Throws a CannotWrite Fault when another importer, of this or another program, holds it.
  explicit WriterLock(const std::string& database_path);
  ~WriterLock();
  WriterLock(const WriterLock&) = delete;
  WriterLock& operator=(const WriterLock&) = delete;

 private:
  std::string path_;
  int handle_ = -1;
};

}  // namespace isnad::store
