#include "byte_source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace isnad {
namespace {

Error refused(const std::string& path, int reason) {
  return {Code::CannotOpen, path, std::generic_category().message(reason), "a readable file"};
}

}  // namespace

Result<ByteSource> ByteSource::open(const std::string& path) {
  if (path == "-") return ByteSource(STDIN_FILENO, path);
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return refused(path, errno);
  ByteSource source(descriptor, path);
  struct stat about {};
  if (::fstat(descriptor, &about) != 0) return refused(path, errno);
  if (S_ISDIR(about.st_mode)) return refused(path, EISDIR);
  return source;
}

ByteSource ByteSource::of_descriptor(int descriptor, std::string path) { return {descriptor, std::move(path)}; }

ByteSource::ByteSource(int descriptor, std::string path) : descriptor_(descriptor), path_(std::move(path)) {
  struct stat about {};
  if (::fstat(descriptor_, &about) == 0 && S_ISREG(about.st_mode)) size_ = static_cast<std::uint64_t>(about.st_size);
}

ByteSource::ByteSource(ByteSource&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), path_(std::move(other.path_)), size_(other.size_) {}

ByteSource::~ByteSource() {
  if (descriptor_ > STDIN_FILENO) ::close(descriptor_);
}

Result<bool> ByteSource::read(std::string& out, std::size_t max_bytes) {
  const std::size_t before = out.size();
  out.resize(before + max_bytes);
  ssize_t got = -1;
  do got = ::read(descriptor_, out.data() + before, max_bytes);
  while (got < 0 && errno == EINTR);
  const int reason = errno;
  out.resize(before + static_cast<std::size_t>(got < 0 ? 0 : got));
  if (got < 0) return refused(path_, reason);
  return got > 0;
}

bool ByteSource::seek(std::uint64_t offset) {
  return size_ && ::lseek(descriptor_, static_cast<off_t>(offset), SEEK_SET) >= 0;
}

}  // namespace isnad
