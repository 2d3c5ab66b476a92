#include "zip_parts.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <memory>

namespace isnad {
namespace {

constexpr std::size_t kBlock = std::size_t{1} << 16U;
constexpr std::uint64_t kFreeBytes = 16'000'000;
constexpr std::uint64_t kMaxRatio = 200;
constexpr unsigned kMaxMembers = 10'000;

bool is_picture(std::string_view name) {
  constexpr std::array kEndings = {".png", ".jpg", ".jpeg", ".tif", ".tiff", ".emf", ".wmf", ".gif", ".bmp"};
  return std::ranges::any_of(kEndings, [&](const char* ending) { return name.ends_with(ending); });
}

Error damaged(::archive* archive) {
  const char* why = archive_error_string(archive);
  return {Code::BadInput, "", std::string("a damaged ZIP (") + (why == nullptr ? "no reason given" : why) + ")", "a whole one"};
}

Result<std::string> part_of(::archive* archive, std::uint64_t max_bytes, std::uint64_t zip_bytes) {
  std::string out;
  while (true) {
    const std::size_t before = out.size();
    out.resize(before + kBlock);
    const la_ssize_t got = archive_read_data(archive, out.data() + before, kBlock);
    if (got < 0) return damaged(archive);
    out.resize(before + static_cast<std::size_t>(got));
    if (got == 0) return out;
    if (out.size() > max_bytes || (out.size() > kFreeBytes && out.size() / kMaxRatio > zip_bytes))
      return Error{Code::TooLarge, "", "a part that unpacks beyond the limit",
                   "at most " + std::to_string(max_bytes) + " bytes, and " + std::to_string(kMaxRatio) + " times the packed size"};
  }
}

}  // namespace

Result<ZipParts> zip_parts(std::string_view zip, const std::vector<std::string_view>& names, std::uint64_t max_bytes) {
  const std::unique_ptr<::archive, decltype(&archive_read_free)> archive(archive_read_new(), &archive_read_free);
  archive_read_support_format_zip(archive.get());
  if (archive_read_open_memory(archive.get(), zip.data(), zip.size()) != ARCHIVE_OK) return damaged(archive.get());
  ZipParts out;
  archive_entry* entry = nullptr;
  for (unsigned members = 0; true; ++members) {
    const int status = archive_read_next_header(archive.get(), &entry);
    if (status == ARCHIVE_EOF) return out;
    if (status == ARCHIVE_FATAL || status == ARCHIVE_RETRY) return damaged(archive.get());
    if (members == kMaxMembers) return Error{Code::TooLarge, "", "a file of very many parts", "at most " + std::to_string(kMaxMembers)};
    const char* told = archive_entry_pathname_utf8(entry);
    const std::string name = told == nullptr ? std::string{} : told;
    out.pictures = out.pictures || is_picture(name);
    if (std::ranges::find(names, name) == names.end() || out.parts.contains(name)) continue;
    if (archive_entry_is_encrypted(entry) != 0) return Error{Code::BadInput, "", "an encrypted file", "one without a password"};
    Result<std::string> part = part_of(archive.get(), max_bytes, zip.size());
    if (!part) return part.error();
    out.parts.emplace(name, std::move(*part));
  }
}

}  // namespace isnad
