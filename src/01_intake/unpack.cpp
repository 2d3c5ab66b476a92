#include "unpack.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <cerrno>
#include <map>
#include <memory>
#include <set>

#include "member_name.h"
#include "page_folder.h"
#include "readers.h"
#include "x_posts.h"

namespace isnad {
namespace {

constexpr std::size_t kBlock = std::size_t{1} << 16U;
constexpr std::uint64_t kFreeBytes = 16'000'000;  ///< unpacked before the ratio counts: small files may be very regular

using ArchivePointer = std::unique_ptr<::archive, decltype(&archive_read_free)>;

/// What libarchive reads from: an Input, from its first byte where that can be had again.
class Feed {
 public:
  /// @param budget  of the outermost archive, when this is it; else null
  Feed(Input& input, UnpackBudget* budget) : input_(input), budget_(budget), size_(input.bytes.size()) {
    if (size_ && input_.bytes.seek(0)) input_.head.clear();
    else size_.reset();
    if (budget_ != nullptr) budget_->packed = size_.value_or(0);
  }

  static la_ssize_t read(::archive* archive, void* self, const void** bytes) {
    return static_cast<Feed*>(self)->read(archive, bytes);
  }
  static la_int64_t seek(::archive*, void* self, la_int64_t offset, int whence) {
    return static_cast<Feed*>(self)->seek(offset, whence);
  }

  [[nodiscard]] bool can_seek() const { return size_.has_value(); }
  [[nodiscard]] const Failure& failure() const { return failure_; }

 private:
  la_ssize_t read(::archive* archive, const void** bytes) {
    block_ = std::move(input_.head);
    input_.head.clear();
    if (block_.empty()) {
      const Result<bool> more = input_.bytes.read(block_, kBlock);
      if (!more) {
        failure_ = more.error();
        archive_set_error(archive, EIO, "the input cannot be read");
        return -1;
      }
    }
    at_ += block_.size();
    if (budget_ != nullptr && !size_) budget_->packed += block_.size();
    *bytes = block_.data();
    return static_cast<la_ssize_t>(block_.size());
  }

  la_int64_t seek(la_int64_t offset, int whence) {
    const std::int64_t size = static_cast<std::int64_t>(*size_);
    const std::int64_t target = offset + (whence == SEEK_END ? size : whence == SEEK_CUR ? static_cast<std::int64_t>(at_) : 0);
    if (target < 0 || target > size || !input_.bytes.seek(static_cast<std::uint64_t>(target))) return ARCHIVE_FATAL;
    at_ = static_cast<std::uint64_t>(target);
    return target;
  }

  Input& input_;
  UnpackBudget* budget_;
  std::optional<std::uint64_t> size_;
  std::string block_;
  std::uint64_t at_ = 0;
  Failure failure_;
};

std::string told(::archive* archive) {
  const char* text = archive_error_string(archive);
  return text == nullptr ? "damaged" : text;
}

/// The bytes of one member, counted.
class Member final : public ByteReader {
 public:
  Member(::archive* archive, UnpackBudget& budget, const IntakeOptions& options)
      : archive_(archive), budget_(budget), options_(options) {}

  Result<bool> read(std::string& out, std::size_t max_bytes) override {
    const std::size_t before = out.size();
    out.resize(before + max_bytes);
    const la_ssize_t got = archive_read_data(archive_, out.data() + before, max_bytes);
    out.resize(before + static_cast<std::size_t>(got < 0 ? 0 : got));
    if (got < 0) {
      broken_ = got == ARCHIVE_FATAL;
      return Error{Code::BadInput, path, "a damaged member (" + told(archive_) + ")", "a whole archive"};
    }
    budget_.bytes += static_cast<std::uint64_t>(got);
    if (budget_.bytes > options_.max_unpacked_bytes)
      return bomb("more than " + std::to_string(options_.max_unpacked_bytes) + " bytes unpacked");
    if (budget_.bytes > kFreeBytes && budget_.bytes / options_.max_unpack_ratio > budget_.packed)
      return bomb("an archive that unpacks to more than " + std::to_string(options_.max_unpack_ratio) + " times its size");
    return got > 0;
  }

  [[nodiscard]] bool ends_archive() const { return broken_; }

  std::string path;

 private:
  Error bomb(std::string found) {
    budget_.spent = true;
    return {Code::TooLarge, path, std::move(found), "an archive of articles; what follows in it is not read"};
  }

  ::archive* archive_;
  UnpackBudget& budget_;
  const IntakeOptions& options_;
  bool broken_ = false;
};

/// One archive on its way to the sink.
class Unpacker {
 public:
  Unpacker(Input& input, const IntakeOptions& options, const OriginalSink& sink, const MemberRule& rule)
      : input_(input), options_(options), sink_(sink), rule_(rule), budget_(input.budget != nullptr ? *input.budget : own_budget_),
        feed_(input, input.budget == nullptr ? &own_budget_ : nullptr), archive_(archive_read_new(), &archive_read_free),
        watched_{[this](Original&& original) { any_ = true; return going_ = sink_.original(std::move(original)); },
                 [this](Rejected&& rejected) { any_ = true; sink_.rejected(std::move(rejected)); }} {}

  void run() {
    if (!open()) return reject(input_.path, Code::BadInput, "no archive (" + told(archive_.get()) + ")",
                               "a ZIP or TAR, or a file packed by gzip, bzip2 or zstd");
    archive_entry* entry = nullptr;
    while (going_ && !left_ && !budget_.spent) {
      const int status = archive_read_next_header(archive_.get(), &entry);
      if (status == ARCHIVE_EOF) break;
      if (status == ARCHIVE_FATAL || status == ARCHIVE_RETRY) return broken();
      budget_.spent = ++budget_.entries > options_.max_entries;
      if (budget_.spent)
        return reject(input_.path, Code::TooLarge, "more than " + std::to_string(options_.max_entries) + " members",
                      "fewer; what follows in it is not read");
      take(entry);
    }
    if (!any_ && going_ && !budget_.spent) reject(input_.path, Code::EmptyInput, "an archive without an input", "articles, or archives of them");
  }

 private:
  bool open() {
    ::archive* const archive = archive_.get();
    archive_read_support_format_zip(archive);
    archive_read_support_format_tar(archive);
    archive_read_support_format_raw(archive);
    archive_read_support_filter_gzip(archive);
    archive_read_support_filter_bzip2(archive);
    archive_read_support_filter_zstd(archive);
    archive_read_set_read_callback(archive, &Feed::read);
    if (feed_.can_seek()) archive_read_set_seek_callback(archive, &Feed::seek);
    archive_read_set_callback_data(archive, &feed_);
    return archive_read_open1(archive) == ARCHIVE_OK;
  }

  void broken() {
    if (feed_.failure()) return watched_.rejected({input_.path, 0, "", *feed_.failure()});
    reject(input_.path, Code::BadInput, (any_ ? "an archive that breaks off (" : "no archive (") + told(archive_.get()) + ")",
           "a whole ZIP or TAR; what follows in it is not read");
  }

  void reject(const std::string& path, Code code, std::string found, std::string expected) {
    watched_.rejected(refused(path, code, std::move(found), std::move(expected)));
  }

  void take(archive_entry* entry) {
    const bool raw = archive_format(archive_.get()) == ARCHIVE_FORMAT_RAW;
    if (raw && archive_filter_count(archive_.get()) < 2) {
      left_ = true;
      return reject(input_.path, Code::BadInput, "bytes that are no archive", "a ZIP or TAR, or a packed file");
    }
    const char* utf8 = raw ? nullptr : archive_entry_pathname_utf8(entry);
    const char* bytes = raw || utf8 != nullptr ? utf8 : archive_entry_pathname(entry);
    const std::string_view told_name = bytes == nullptr ? std::string_view{} : bytes;
    if (told_name.ends_with('/') || archive_entry_filetype(entry) == AE_IFDIR) return;
    const std::optional<std::string> name = raw ? member_name(bare_name()) : member_name(told_name);
    if (!name)
      return reject(input_.path, Code::BadInput, "a member whose name leads out of the archive", "a name inside; it is not read");
    if (!raw && (is_hidden_member(*name) || !rule_.wants(*name))) return;
    const std::string path = input_.path + "!" + unique(*name);
    if (archive_entry_hardlink(entry) != nullptr || (!raw && archive_entry_filetype(entry) != AE_IFREG))
      return reject(path, Code::BadInput, "a link or device in an archive", "a file; it is not followed");
    if (archive_entry_is_encrypted(entry) != 0) return reject(path, Code::BadInput, "an encrypted member", "one without a password");
    read(path, *name);
  }

  // "dump.jsonl.gz" -> "dump.jsonl"
  [[nodiscard]] std::string_view bare_name() const {
    std::string_view name = input_.path;
    name.remove_prefix(name.find_last_of("/!") + 1);
    return name.substr(0, std::max<std::size_t>(name.rfind('.'), 1));
  }

  // The second of two members of one name is "name~2": both are read, and can be told apart.
  std::string unique(const std::string& name) {
    const unsigned count = ++names_[name];
    return count == 1 ? name : name + "~" + std::to_string(count);
  }

  void read(const std::string& path, const std::string& name) {
    Member member(archive_.get(), budget_, options_);
    member.path = path;
    Input inner{path, member, {}, Format::Txt, input_.depth + 1, &budget_};
    const Result<bool> more = member.read(inner.head, kBlock);
    if (!more) watched_.rejected({path, 0, "", more.error()});
    else if (rule_.take(name, inner, watched_)) left_ = left_ || member.ends_archive();
    else if (format_of(path, inner.head) != Format::Archive) cut_input(inner, options_, watched_);
    else if (input_.depth + 1 >= kMaxNesting)
      reject(path, Code::TooLarge, "an archive inside " + std::to_string(kMaxNesting) + " others", "fewer; it is not opened");
    else read_archive(inner);
    left_ = left_ || member.ends_archive();
  }

  // The list of a ZIP stands at its end, so one inside another is taken into memory.
  void read_archive(Input& inner) {
    if (!inner.head.starts_with("PK")) return cut_archive(inner, options_, watched_);
    const Result<std::string> bytes = all_bytes(inner, options_.max_file_bytes);
    if (!bytes) return watched_.rejected({inner.path, 0, "", bytes.error()});
    MemoryReader memory(*bytes);
    Input whole{inner.path, memory, {}, Format::Archive, inner.depth, inner.budget};
    cut_archive(whole, options_, watched_);
  }

  Input& input_;
  const IntakeOptions& options_;
  const OriginalSink& sink_;
  const MemberRule& rule_;
  UnpackBudget own_budget_;
  UnpackBudget& budget_;
  Feed feed_;
  ArchivePointer archive_;
  std::map<std::string, unsigned> names_;
  bool any_ = false;    ///< something came out, or a reason why not
  bool going_ = true;   ///< the sink wants more
  bool left_ = false;   ///< nothing more can or may be read
  OriginalSink watched_;
};

}  // namespace

bool looks_like_archive(std::string_view head) {
  constexpr std::string_view kUstar = "ustar";
  constexpr std::size_t kUstarAt = 257;
  for (const std::string_view magic : {"PK\x03\x04", "PK\x05\x06", "\x1F\x8B", "BZh", "\x28\xB5\x2F\xFD"})
    if (head.starts_with(magic)) return true;
  return head.size() > kUstarAt && head.substr(kUstarAt).starts_with(kUstar);
}

void cut_archive(Input& input, const IntakeOptions& options, const OriginalSink& sink) {
  std::string account;  // of an export of X, whose posts do not name it
  std::set<std::string, std::less<>> pages;  // names without their endings; what lies in their folders is frames and advertisements
  const MemberRule rule{[&](const std::string& name) {
                          if (is_x_account(name)) return true;
                          if (!is_input_name(name) || pages.contains(page_around(name))) return false;
                          pages.insert(name.substr(0, name.rfind('.')));
                          return true;
                        },
                        [&](const std::string& name, Input& member, const OriginalSink&) {
                          if (is_x_account(name)) account = x_account(member);
                          member.account = account;
                          return is_x_account(name);
                        }};
  cut_members(input, options, sink, rule);
}

void cut_members(Input& input, const IntakeOptions& options, const OriginalSink& sink, const MemberRule& rule) {
  Unpacker(input, options, sink, rule).run();
}

}  // namespace isnad
