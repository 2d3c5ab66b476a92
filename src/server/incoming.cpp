#include "incoming.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <set>

#include "intake.h"
#include "utf8.h"

namespace isnad {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostInputs = 500;      // named one by one on a command line
constexpr std::size_t kMaxSegment = 255, kMaxDepth = 60;

// Controls, marks that turn the direction of writing, and zero-width ones: a name must show what it is.
bool is_hidden(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0x061C || c == 0xFEFF;
}

Error bad_name(std::string_view name, const char* found) { return {Code::BadArgument, "name", std::string(name.substr(0, 200)) + ": " + found, "a file name"}; }

constexpr std::string_view kMark = "-incoming-", kPlaces = "XXXXXX";

/// The folder as a handle under a lock that ends with its last holder; -1 when another one holds it.
int locked(const fs::path& folder) {
  const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (handle < 0 || ::flock(handle, LOCK_EX | LOCK_NB) == 0) return handle;
  ::close(handle);
  return -1;
}

Error cannot_write(const std::string& path) { return {Code::CannotWrite, path, std::strerror(errno), "room for what is dropped"}; }

}  // namespace

Result<std::string> safe_name(std::string_view name) {
  if (!is_valid_utf8(name)) return bad_name("", "no UTF-8");
  std::string shown;
  for (std::size_t at = 0; at < name.size();) {
    const Decoded next = decode_utf8(name, at);
    if (next.code_point == U'\\') shown += '/';
    else if (!is_hidden(next.code_point)) shown.append(name.substr(at, next.bytes));
    at += next.bytes;
  }
  std::string out;
  std::size_t depth = 0;
  for (std::string_view rest = shown; !rest.empty();) {
    const std::size_t slash = std::min(rest.find('/'), rest.size());
    const std::string_view segment = rest.substr(0, slash);
    rest.remove_prefix(std::min(slash + 1, rest.size()));
    if (segment.empty()) continue;
    if (segment == "." || segment == "..") return bad_name(shown, "a way out of the folder");
    if (segment.size() > kMaxSegment || ++depth > kMaxDepth) return bad_name(shown, "too long");
    if (!out.empty()) out += '/';
    out += segment;
  }
  if (out.empty()) return bad_name(shown, "empty");
  return out;
}

Result<Incoming> Incoming::open(const std::string& database) {
  std::string pattern = (database + std::string(kMark)).append(kPlaces);
  if (::mkdtemp(pattern.data()) == nullptr) return cannot_write(database);
  const int lock = locked(pattern);
  return Incoming(std::move(pattern), lock);
}

Incoming::~Incoming() {
  std::error_code ignored;
  if (!folder_.empty()) fs::remove_all(folder_, ignored);
  if (lock_ >= 0) ::close(lock_);
}

std::uint64_t remove_leftovers(const std::string& database) {
  const fs::path path = fs::absolute(database);
  const std::string begin = path.filename().string().append(kMark);
  std::vector<fs::path> found;
  std::error_code failed;
  for (fs::directory_iterator entry(path.parent_path(), failed), end; !failed && entry != end; entry.increment(failed)) {
    const std::string name = entry->path().filename().string();
    if (name.starts_with(begin) && name.size() == begin.size() + kPlaces.size()) found.push_back(entry->path());
  }
  std::uint64_t removed = 0;
  for (const fs::path& folder : found) {
    const int lock = locked(folder);
    if (lock < 0) continue;
    removed += fs::remove_all(folder, failed) > 0 && !failed ? 1 : 0;
    ::close(lock);
  }
  return removed;
}

Failure Incoming::add(std::string_view name, std::uint64_t at, std::string_view bytes) {
  const auto safe = safe_name(name);
  if (!safe) return safe.error();
  const fs::path path = fs::path(folder_) / *safe;
  std::error_code failed;
  fs::create_directories(path.parent_path(), failed);
  if (failed) return Error{Code::CannotWrite, *safe, failed.message(), ""};
  const int handle = ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | (at == 0 ? O_TRUNC : 0), 0600);
  if (handle < 0) return cannot_write(*safe);
  struct stat about {};
  Failure failure;
  if (::fstat(handle, &about) != 0 || static_cast<std::uint64_t>(about.st_size) != at)
    failure = Error{Code::BadArgument, "at", std::to_string(at), "the end of what has arrived, " + std::to_string(about.st_size)};
  std::uint64_t done = 0;
  while (!failure && done < bytes.size()) {
    const ssize_t wrote = ::pwrite(handle, bytes.data() + done, bytes.size() - done, static_cast<off_t>(at + done));
    if (wrote > 0) done += static_cast<std::uint64_t>(wrote);
    else if (errno != EINTR) failure = cannot_write(*safe);
  }
  ::close(handle);
  if (failure) return failure;
  files_ += at == 0 ? 1 : 0;
  bytes_ += bytes.size();
  return std::nullopt;
}

std::vector<std::string> Incoming::inputs() const {
  std::vector<std::string> out;
  std::error_code failed;
  for (fs::directory_iterator entry(folder_, failed), end; !failed && entry != end; entry.increment(failed)) {
    out.push_back(entry->path().filename().string());
    // "-" would be standard input, and a hidden file that is named would be read.
    if (out.size() > kMostInputs || out.back() == "-" || out.back().starts_with('.')) return {"."};
  }
  std::ranges::sort(out);
  return out;
}

std::vector<std::string> Incoming::passed_over() const {
  std::vector<std::string> paths, out;
  for (const std::string& input : inputs()) paths.push_back(input == "." ? folder_ : folder_ + "/" + input);
  const InputList list = list_inputs(paths);
  const std::set<std::string> read(list.files.begin(), list.files.end());
  std::error_code failed;
  for (fs::recursive_directory_iterator entry(folder_, failed), end; !failed && entry != end; entry.increment(failed))
    if (entry->is_regular_file(failed) && !read.contains(entry->path().string())) out.push_back(entry->path().string().substr(folder_.size() + 1));
  std::ranges::sort(out);
  return out;
}

}  // namespace isnad
