#include "own_tables.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "compile.h"
#include "sha256.h"

namespace isnad {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kKeptPrefix = ".compiled-";

std::string key_of(std::string_view shipped_image, const TableTexts& own) {
  std::string all(shipped_image);
  for (const auto& [path, text] : own) all += "\n" + path + "\n" + sha256_hex(text);
  return sha256_hex(all).substr(0, 16);
}

/// Null when there is no such file, or its bytes are not those that were written.
std::shared_ptr<const Tables> open_kept(const fs::path& file) {
  const int handle = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (handle < 0) return nullptr;
  struct stat about{};
  void* bytes = MAP_FAILED;
  if (::fstat(handle, &about) == 0 && about.st_size > 0)
    bytes = ::mmap(nullptr, static_cast<std::size_t>(about.st_size), PROT_READ, MAP_PRIVATE, handle, 0);
  ::close(handle);
  if (bytes == MAP_FAILED) return nullptr;
  const auto size = static_cast<std::size_t>(about.st_size);
  const std::shared_ptr<const void> owner(bytes, [size](void* begin) { ::munmap(begin, size); });
  const auto tables = Tables::open({static_cast<const char*>(bytes), size}, owner);
  return tables && !(*tables)->image.verify() ? *tables : nullptr;
}

Result<std::shared_ptr<const Tables>> open_bytes(std::string image) {
  const auto owner = std::make_shared<const std::string>(std::move(image));
  return Tables::open(*owner, owner);
}

Result<std::string> image_of(const TableTexts& shipped, const TableTexts& own) {
  std::vector<Error> faults;
  std::string image = compile_tables(tables_with(shipped, own), faults);
  if (!faults.empty()) return faults.front();
  return image;
}

// Whole or not at all, and alone: images of other rows are of no use any more. What cannot be kept is compiled again the next time.
void keep(const fs::path& file, const std::string& image) {
  std::error_code ignored;
  const fs::path fresh = file.string() + "-" + std::to_string(::getpid());
  {
    std::ofstream out(fresh, std::ios::binary);
    out.write(image.data(), static_cast<std::streamsize>(image.size()));
    if (!out.flush()) {
      out.close();
      fs::remove(fresh, ignored);
      return;
    }
  }
  for (const auto& other : fs::directory_iterator(file.parent_path(), ignored))
    if (other.path() != fresh && other.path().filename().string().starts_with(kKeptPrefix)) fs::remove(other.path(), ignored);
  fs::rename(fresh, file, ignored);
}

}  // namespace

Result<TableTexts> own_tables(const std::string& folder, const TableTexts& shipped) {
  TableTexts out;
  std::error_code trouble;
  for (const auto& entry : fs::directory_iterator(folder, trouble)) {
    const std::string name = entry.path().filename().string();
    if (!name.ends_with(".tsv") || name.starts_with('.')) continue;
    const auto table = std::ranges::find_if(shipped, [&](const auto& one) { return one.first.ends_with("/" + name); });
    if (table == shipped.end()) return Error{Code::BadTable, "own/" + name, "a table that this program does not have", "frames.tsv, actors.tsv or another of `isnad tables`"};
    std::ifstream in(entry.path(), std::ios::binary);
    std::ostringstream text;
    if (!in || !(text << in.rdbuf())) return Error{Code::CannotOpen, entry.path().string(), "the file cannot be read, or is empty", "a readable table"};
    out[table->first] = std::move(text).str();
  }
  if (trouble && trouble != std::errc::no_such_file_or_directory) return Error{Code::CannotOpen, folder, trouble.message(), "a folder of tables"};
  return out;
}

Result<std::shared_ptr<const Tables>> compile_with(const TableTexts& shipped, const TableTexts& own) {
  auto image = image_of(shipped, own);
  if (!image) return image.error();
  return open_bytes(std::move(*image));
}

Result<std::shared_ptr<const Tables>> open_with_own(const Shipped& shipped, const std::string& folder) {
  if (std::error_code ignored; !fs::exists(folder, ignored)) return Tables::open(shipped.image);
  const auto texts = unpack_tables(shipped.packed);
  if (!texts) return texts.error();
  const auto own = own_tables(folder, *texts);
  if (!own) return own.error();
  if (own->empty()) return Tables::open(shipped.image);
  const auto view = ImageView::open(shipped.image);
  if (!view) return view.error();
  const fs::path file = fs::path(folder) / (std::string(kKeptPrefix) + key_of(view->sha256(), *own));
  if (auto kept = open_kept(file)) return kept;
  auto image = image_of(*texts, *own);
  if (!image) return image.error();
  keep(file, *image);
  return open_bytes(std::move(*image));
}

}  // namespace isnad
