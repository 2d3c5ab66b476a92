#include "apart.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <new>
#include <system_error>

#include "byte_source.h"
#include "frames.h"
#include "lock_in.h"
#include "pdf.h"
#include "readers.h"

namespace isnad {
namespace {

constexpr std::uint64_t kMaxFrame = std::uint64_t{1} << 28U;
constexpr int kOutOfMemory = 70, kNotLocked = 71, kBadTask = 72;

enum class Kind : std::uint64_t { Original, Rejected, End };

struct Heading {
  std::uint64_t kind, size;
};

bool write_all(int to, const void* bytes, std::size_t size) {
  for (const char* at = static_cast<const char*>(bytes); size > 0;) {
    const ssize_t put = ::write(to, at, size);
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) return false;
    at += put;
    size -= static_cast<std::size_t>(put);
  }
  return true;
}

bool read_all(int from, void* bytes, std::size_t size) {
  for (char* at = static_cast<char*>(bytes); size > 0;) {
    const ssize_t got = ::read(from, at, size);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    at += got;
    size -= static_cast<std::size_t>(got);
  }
  return true;
}

bool put_frame(int to, Kind kind, const std::string& bytes) {
  const Heading heading{static_cast<std::uint64_t>(kind), bytes.size()};
  return write_all(to, &heading, sizeof heading) && write_all(to, bytes.data(), bytes.size());
}

/// @param kept  in ascending order
void close_all_but(std::initializer_list<unsigned> kept) {
  unsigned first = 0;
  for (const unsigned one : kept) {
    if (one > first) ::close_range(first, one - 1, 0);
    first = one + 1;
  }
  ::close_range(first, ~0U, 0);
}

/// The size of a task, with the input and the pipe beside it.
bool send_task(int socket, const std::string& task, int input, int pipe) {
  std::uint64_t size = task.size();
  iovec bytes{&size, sizeof size};
  alignas(cmsghdr) char control[CMSG_SPACE(2 * sizeof(int))] = {};
  msghdr message{};
  message.msg_iov = &bytes;
  message.msg_iovlen = 1;
  message.msg_control = control;
  message.msg_controllen = sizeof control;
  cmsghdr* const rights = CMSG_FIRSTHDR(&message);
  rights->cmsg_level = SOL_SOCKET;
  rights->cmsg_type = SCM_RIGHTS;
  rights->cmsg_len = CMSG_LEN(2 * sizeof(int));
  const int both[2] = {input, pipe};
  std::memcpy(CMSG_DATA(rights), both, sizeof both);
  return ::sendmsg(socket, &message, MSG_NOSIGNAL) == static_cast<ssize_t>(sizeof size) && write_all(socket, task.data(), task.size());
}

bool receive_task(int socket, std::string& task, int& input, int& pipe) {
  std::uint64_t size = 0;
  iovec bytes{&size, sizeof size};
  alignas(cmsghdr) char control[CMSG_SPACE(2 * sizeof(int))] = {};
  msghdr message{};
  message.msg_iov = &bytes;
  message.msg_iovlen = 1;
  message.msg_control = control;
  message.msg_controllen = sizeof control;
  if (::recvmsg(socket, &message, MSG_CMSG_CLOEXEC | MSG_WAITALL) != static_cast<ssize_t>(sizeof size)) return false;
  const cmsghdr* const rights = CMSG_FIRSTHDR(&message);
  if (rights == nullptr || rights->cmsg_len != CMSG_LEN(2 * sizeof(int))) return false;
  int both[2];
  std::memcpy(both, CMSG_DATA(rights), sizeof both);
  input = both[0];
  pipe = both[1];
  task.resize(size);
  return read_all(socket, task.data(), task.size());
}

/// The time of a document is counted anew when more of the input is asked for: a web archive may hold a million pages that give none.
class Paced final : public ByteReader {
 public:
  explicit Paced(ByteReader& inner) : inner_(inner) {}
  Result<bool> read(std::string& out, std::size_t max_bytes) override {
    end_after(kSecondsOfDocument);
    return inner_.read(out, max_bytes);
  }
  [[nodiscard]] std::optional<std::uint64_t> size() const override { return inner_.size(); }
  bool seek(std::uint64_t offset) override { return inner_.seek(offset); }

 private:
  ByteReader& inner_;
};

/// The reader: never comes back.
[[noreturn]] void read_task(const std::string& bytes, int descriptor, int pipe, const IntakeTables& tables) {
  std::optional<Task> task = unpack_task(bytes);
  if (!task) ::_exit(kBadTask);
  ByteSource source = ByteSource::of_descriptor(descriptor, task->path);
  close_all_but({static_cast<unsigned>(std::min(descriptor, pipe)), static_cast<unsigned>(std::max(descriptor, pipe))});
  // A library is loaded while there is the right to; whether it is needed is known by the format alone.
  constexpr std::array kMayHoldPdf = {Format::Pdf, Format::Archive, Format::Email, Format::Mbox, Format::Warc, Format::Wacz};
  if (std::ranges::find(kMayHoldPdf, task->format) != kMayHoldPdf.end())
    load_pdf_library();
  if (!lock_in({})) ::_exit(kNotLocked);
  end_after(kSecondsOfDocument);
  const auto put = [&](Kind kind, const std::string& frame) {
    if (!put_frame(pipe, kind, frame)) ::_exit(EXIT_SUCCESS);  // nobody listens
    end_after(kSecondsOfDocument);
  };
  try {
    Paced paced(source);
    Input input{task->path, paced, std::move(task->head), task->format};
    const auto reject = [&](Rejected&& row) { put(Kind::Rejected, packed(row)); };
    const auto take = [&](Original&& original) {
      Result<Document> document = read_original(original, tables);
      if (document) put(Kind::Original, packed(original, *document));
      else reject(rejected(original, document.error()));
      return true;
    };
    reader_of(input.format).cut(input, task->options, {take, reject});
    put(Kind::End, "");
  } catch (const std::bad_alloc&) {
    ::_exit(kOutOfMemory);
  }
  ::_exit(EXIT_SUCCESS);
}

/// The process that forks readers: waits for tasks, one reader at a time, and tells how each ended.
[[noreturn]] void serve(int socket, const IntakeTables& tables) {
  ::signal(SIGINT, SIG_IGN);  // Ctrl-C is for the program, which then closes the socket
  ::signal(SIGPIPE, SIG_DFL);
  ::clearenv();
  close_all_but({static_cast<unsigned>(socket)});
  std::string task;
  int input = -1, pipe = -1;
  while (receive_task(socket, task, input, pipe)) {
    const pid_t reader = ::fork();
    if (reader == 0) read_task(task, input, pipe, tables);
    ::close(input);
    ::close(pipe);
    int status = -1;
    while (reader > 0 && ::waitpid(reader, &status, 0) < 0 && errno == EINTR) {}
    if (!write_all(socket, &status, sizeof status)) break;
  }
  ::_exit(EXIT_SUCCESS);
}

Error ending(const std::string& path, int status) {
  const std::string rest = "what follows in it is not read";
  if (WIFEXITED(status) && WEXITSTATUS(status) == kNotLocked)
    return {Code::CannotOpen, path, "a system that cannot take a reader's rights (seccomp)", "one that can; it is not read"};
  if (WIFEXITED(status) && WEXITSTATUS(status) == kOutOfMemory)
    return {Code::TooLarge, path, "an input that takes more than 1 GB of memory to read", "less; " + rest};
  if (WIFSIGNALED(status) && (WTERMSIG(status) == SIGPROF || WTERMSIG(status) == SIGXCPU))
    return {Code::TooLarge, path, "a document that takes longer than " + std::to_string(kSecondsOfDocument) + " s to read", "less; " + rest};
  const std::string how = WIFSIGNALED(status) ? "signal " + std::to_string(WTERMSIG(status)) : "exit " + std::to_string(WEXITSTATUS(status));
  return {Code::BadInput, path, "an input at which its reader broke down (" + how + ")", "a whole file; " + rest};
}

/// Frames until the end. True when the reader came to its end in order, or the sink wanted no more.
bool take_frames(int pipe, const OriginalSink& sink) {
  Heading heading{};
  std::string bytes;
  while (read_all(pipe, &heading, sizeof heading)) {
    if (heading.kind == static_cast<std::uint64_t>(Kind::End)) return true;
    if (heading.size > kMaxFrame) return false;
    bytes.resize(heading.size);
    if (!read_all(pipe, bytes.data(), bytes.size())) return false;
    if (heading.kind == static_cast<std::uint64_t>(Kind::Rejected)) {
      std::optional<Rejected> row = unpack_rejected(bytes);
      if (!row) return false;
      sink.rejected(std::move(*row));
    } else {
      std::optional<Original> original = unpack_original(bytes);
      if (!original) return false;
      if (!sink.original(std::move(*original))) return true;
    }
  }
  return false;
}

Error no_process() { return {Code::CannotOpen, "", std::generic_category().message(errno), "a process of its own for reading archives"}; }

}  // namespace

Result<std::unique_ptr<Apart>> Apart::start(const IntakeTables& tables) {
  int sockets[2];
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets) != 0) return no_process();
  const pid_t process = ::fork();
  if (process == 0) serve(sockets[1], tables);
  ::close(sockets[1]);
  if (process < 0) {
    ::close(sockets[0]);
    return no_process();
  }
  return std::unique_ptr<Apart>(new Apart(process, sockets[0]));
}

Apart::~Apart() {
  ::close(socket_);
  while (::waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {}
}

void Apart::cut(Input& input, int descriptor, const IntakeOptions& options, const OriginalSink& sink) {
  int pipe[2];
  if (::pipe2(pipe, O_CLOEXEC) != 0) return sink.rejected({input.path, 0, "", no_process()});
  const bool sent = send_task(socket_, packed(Task{input.path, std::move(input.head), input.format, options}), descriptor, pipe[1]);
  ::close(pipe[1]);
  const bool in_order = sent && take_frames(pipe[0], sink);
  ::close(pipe[0]);
  int status = -1;
  const bool told = sent && read_all(socket_, &status, sizeof status);
  if (!told) return sink.rejected(refused(input.path, Code::CannotOpen, "no process that reads it", "the process that start() made"));
  if (!in_order) sink.rejected({input.path, 0, "", ending(input.path, status)});
}

}  // namespace isnad
