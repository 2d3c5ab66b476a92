// Method: an allow list of system calls as a classic BPF program (kernel documentation, "Seccomp BPF"). The list is what the
// readers, libarchive, expat, ICU and the allocator use once a file is open.
#include "lock_in.h"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <vector>

namespace isnad {
namespace {

#if defined(__x86_64__)
constexpr std::uint32_t kMachine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t kMachine = AUDIT_ARCH_AARCH64;
#else
#error "the system calls of this machine are not listed"
#endif

constexpr auto kAllowed = std::to_array<std::uint32_t>({
    SYS_read, SYS_write, SYS_close, SYS_lseek, SYS_brk, SYS_munmap, SYS_mremap, SYS_madvise, SYS_futex, SYS_clock_gettime,
    SYS_getrandom, SYS_setitimer, SYS_rt_sigreturn, SYS_sched_yield, SYS_exit, SYS_exit_group,
});

// mmap and mprotect are allowed unless they ask for a program: their third argument holds PROT_EXEC.
constexpr auto kMapping = std::to_array<std::uint32_t>({SYS_mmap, SYS_mprotect});

std::vector<sock_filter> program() {
  constexpr std::uint32_t kNumber = offsetof(seccomp_data, nr);
  constexpr std::uint32_t kThird = offsetof(seccomp_data, args) + 2 * sizeof(std::uint64_t);
  const sock_filter allow = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
  const sock_filter refuse = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM);
  std::vector<sock_filter> out = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, kMachine, 1, 0),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, kNumber),
  };
  for (const std::uint32_t call : kAllowed) {
    out.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 1));
    out.push_back(allow);
  }
  for (const std::uint32_t call : kMapping) {
    out.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 4));
    out.push_back(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, kThird));
    out.push_back(BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, PROT_EXEC, 0, 1));
    out.push_back(refuse);
    out.push_back(allow);
  }
  out.push_back(refuse);
  return out;
}

std::uint64_t mapped_bytes() {
  std::uint64_t pages = 0;
  if (std::FILE* file = std::fopen("/proc/self/statm", "re")) {
    unsigned long long value = 0;
    if (std::fscanf(file, "%llu", &value) == 1) pages = value;
    std::fclose(file);
  }
  return pages * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

void limit(__rlimit_resource what, std::uint64_t value) {
  const rlimit both{value, value};
  ::setrlimit(what, &both);
}

}  // namespace

bool lock_in(const LockLimits& limits) {
  limit(RLIMIT_AS, mapped_bytes() + limits.memory_bytes);
  limit(RLIMIT_CPU, limits.processor_seconds);
  limit(RLIMIT_NOFILE, limits.open_files);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_CORE, 0);
  std::vector<sock_filter> filter = program();
  const sock_fprog whole{static_cast<unsigned short>(filter.size()), filter.data()};
  return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &whole) == 0;
}

void end_after(unsigned processor_seconds) {
  const itimerval timer{{0, 0}, {static_cast<time_t>(processor_seconds), 0}};
  ::setitimer(ITIMER_PROF, &timer, nullptr);
}

}  // namespace isnad
