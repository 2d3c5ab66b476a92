#include "apart.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>

#include "archive_fixture.h"
#include "cut_fixture.h"
#include "frames.h"
#include "lock_in.h"

using namespace isnad;
using isnad::testing::archive_of;
using isnad::testing::zip_of;

namespace {

// The sanitizer of addresses looks for leaks when a process ends, and maps its own memory: what a locked process may not do.
#ifdef __SANITIZE_ADDRESS__
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif

namespace fs = std::filesystem;

struct File {
  fs::path path;
  File(const std::string& name, const std::string& bytes) : path(fs::temp_directory_path() / (std::to_string(::getpid()) + name)) {
    std::ofstream(path, std::ios::binary) << bytes;
  }
  ~File() { fs::remove(path); }
};

testing::Cut read_apart(const std::string& path, IntakeOptions options = {}) {
  auto apart = Apart::start(testing::intake_tables());
  REQUIRE(apart);
  options.apart = apart->get();
  testing::Cut out;
  for_each_original(path, options, {[&](Original&& original) {
                                      REQUIRE(original.document);  // not read in this process
                                      out.documents.push_back(*read_original(original, testing::intake_tables()));
                                      out.originals.push_back(std::move(original));
                                      return true;
                                    },
                                    [&](Rejected&& row) { out.rejected.push_back(std::move(row)); }});
  return out;
}

/// How a locked child ends that does this.
int ending_of(const std::function<int()>& deed, const LockLimits& limits = {}) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(lock_in(limits) ? deed() : 99);
  int status = 0;
  ::waitpid(child, &status, 0);
  return status;
}

}  // namespace

TEST_CASE("what is read apart is what is read here") {
  const File file("apart.zip", zip_of({{"b/one.txt", "\xCD\xE1\xC8 \xC3\xE1\xC8"}, {"two.html", "<title>t</title><p>second"}, {"three.txt", ""},
                                       {"four.jsonl", "{\"id\":\"a\",\"text\":\"body\",\"published\":\"2016-03-01\"}\nbroken"}}));
  const auto apart = read_apart(file.path.string());
  std::ifstream in(file.path, std::ios::binary);
  const auto here = testing::cut(file.path.string(), std::string(std::istreambuf_iterator<char>(in), {}));
  REQUIRE(apart.documents.size() == 3);
  REQUIRE(here.documents.size() == 3);
  for (std::size_t at = 0; at < 3; ++at) {
    const Document &one = apart.documents[at], &two = here.documents[at];
    CHECK(one.id == two.id);
    CHECK(one.text == two.text);
    CHECK(one.title() == two.title());
    CHECK(one.path == two.path);
    CHECK(one.line == two.line);
    CHECK(one.charset == two.charset);
    CHECK(one.published == two.published);
    CHECK(one.sha256 == two.sha256);
    CHECK(apart.originals[at].bytes == here.originals[at].bytes);
  }
  REQUIRE(apart.rejected.size() == here.rejected.size());
  for (std::size_t at = 0; at < here.rejected.size(); ++at) CHECK(apart.rejected[at].error.message() == here.rejected[at].error.message());
}

TEST_CASE("a bomb is left with its reason, and the next input is read") {
  const File bomb("bomb.tgz", archive_of({{"a.txt", std::string(100'000'000, '\0')}}, false, true));
  const File good("good.zip", zip_of({{"a.txt", "some text"}}));
  const auto got = read_apart(bomb.path.string());
  REQUIRE(got.rejected.size() == 1);
  CHECK(got.rejected[0].error.code == Code::TooLarge);
  CHECK(read_apart(good.path.string()).documents.size() == 1);
}

TEST_CASE("a locked process can do nothing to the system it runs on" * doctest::skip(kSanitized)) {
  const File file("locked.txt", "text");
  const std::string path = file.path.string();
  const std::vector<std::pair<const char*, std::function<bool()>>> deeds = {
      {"open", [&] { return ::open(path.c_str(), O_RDONLY) >= 0; }},
      {"open for writing", [&] { return ::open(path.c_str(), O_WRONLY | O_CREAT, 0600) >= 0; }},
      {"socket", [] { return ::socket(AF_INET, SOCK_STREAM, 0) >= 0; }},
      {"local socket", [] { return ::socket(AF_UNIX, SOCK_DGRAM, 0) >= 0; }},
      {"socketpair", [] { int two[2]; return ::socketpair(AF_UNIX, SOCK_STREAM, 0, two) == 0; }},
      {"fork", [] { return ::fork() >= 0; }},
      {"exec", [] { const char* none[] = {nullptr}; return ::execve("/bin/true", const_cast<char**>(none), const_cast<char**>(none)) == 0; }},
      {"unlink", [&] { return ::unlink(path.c_str()) == 0; }},
      {"rename", [&] { return ::rename(path.c_str(), (path + "2").c_str()) == 0; }},
      {"mkdir", [&] { return ::mkdir((path + "d").c_str(), 0700) == 0; }},
      {"symlink", [&] { return ::symlink("/etc/passwd", (path + "l").c_str()) == 0; }},
      {"chmod", [&] { return ::chmod(path.c_str(), 0777) == 0; }},
      {"stat", [&] { struct stat about; return ::stat(path.c_str(), &about) == 0; }},
      {"truncate", [&] { return ::truncate(path.c_str(), 0) == 0; }},
      {"kill", [] { return ::kill(::getppid(), 0) == 0; }},
      {"ptrace", [] { return ::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) == 0; }},
      {"setuid", [] { return ::setuid(0) == 0; }},
      {"chroot", [] { return ::chroot("/") == 0; }},
      {"chdir", [] { return ::chdir("/") == 0; }},
      {"pipe", [] { int two[2]; return ::pipe(two) == 0; }},
      {"memory as a program", [] { return ::mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED; }},
  };
  for (const auto& [name, deed] : deeds) {
    CAPTURE(name);
    const int status = ending_of([&deed = deed] { return deed() ? 1 : 0; });
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
  }
  CHECK(fs::exists(file.path));
}

TEST_CASE("a locked process is ended at its time and has no memory beyond its limit" * doctest::skip(kSanitized)) {
  const int late = ending_of([] {
    end_after(1);
    std::uint64_t turns = 0;
    while (::getppid() != 0) ++turns;
    return turns > 0 ? 1 : 0;
  });
  CHECK(WIFSIGNALED(late));
  const int large = ending_of([] {
    try {
      std::string much(std::size_t{1} << 30U, 'a');
      return much.size() > 1 ? 1 : 2;
    } catch (const std::bad_alloc&) { return 7; }
  }, {std::uint64_t{64} << 20U, 60, 64});
  CHECK(WEXITSTATUS(large) == 7);
}

TEST_CASE("frames that do not hold what they say are refused") {
  Original original{"a.zip!b.txt", 3, Format::Txt, "bytes"};
  Document document;
  document.text = "\u062D\u0644\u0628";
  document.body_end = 6;
  const std::string good = packed(original, document);
  const auto back = unpack_original(good);
  REQUIRE(back);
  CHECK(back->path == original.path);
  CHECK(back->document->text == document.text);
  for (std::size_t size = 0; size < good.size(); ++size) CHECK_FALSE(unpack_original(std::string_view(good).substr(0, size)));
  CHECK_FALSE(unpack_original(good + "x"));
  document.body_end = 7;
  CHECK_FALSE(unpack_original(packed(original, document)));
  document.body_end = 1;  // inside a character
  CHECK_FALSE(unpack_original(packed(original, document)));
  document.body_end = 6;
  document.text[1] = '\xFF';
  CHECK_FALSE(unpack_original(packed(original, document)));
  CHECK_FALSE(unpack_rejected("x"));
  CHECK_FALSE(unpack_task(std::string(8, '\xFF')));
}
