#include <algorithm>
#include <array>
#include <filesystem>
#include <set>
#include <sys/stat.h>
#include <system_error>

#include "intake.h"
#include "page_folder.h"
#include "readers.h"

namespace isnad {
namespace {

namespace fs = std::filesystem;

Rejected unreadable(const std::string& path, const std::error_code& reason) {
  return {path, 0, "", {Code::CannotOpen, path, std::generic_category().message(reason.value()), "a readable file or folder"}};
}

// What a page shows that a browser saved, frames and advertisements among it, lies beside the page.
bool is_of_page(const fs::path& folder) {
  const std::string name = folder.filename().string();
  const std::string_view page = page_of_folder(name);
  if (page.empty()) return false;
  std::error_code unknown;
  return std::ranges::any_of(std::array{".html", ".htm", ".mhtml"},
                             [&](const char* ending) { return fs::exists(folder.parent_path() / (std::string(page) + ending), unknown); });
}

using FolderId = std::pair<dev_t, ino_t>;

// Files below one folder, unsorted. Folders wait on a list, the smallest path first, so that which of two links is
// followed does not depend on the order in which the system names them.
void walk(const std::string& root, std::set<FolderId>& seen, InputList& out) {
  std::set<std::string> waiting = {root};
  while (!waiting.empty()) {
    const std::string folder = waiting.extract(waiting.begin()).value();
    struct stat about {};
    if (::stat(folder.c_str(), &about) == 0 && !seen.insert({about.st_dev, about.st_ino}).second) continue;
    std::error_code failed;
    for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed)) {
      const std::string name = entry->path().filename().string();
      if (name.starts_with('.')) continue;
      std::error_code unknown;
      if (entry->is_directory(unknown)) {
        if (!is_of_page(entry->path())) waiting.insert(entry->path().string());
      }
      else if (is_input_name(name) && entry->is_regular_file(unknown)) out.files.push_back(entry->path().string());
      else if (is_input_name(name) && !entry->exists(unknown))
        out.rejected.push_back(unreadable(entry->path().string(), std::make_error_code(std::errc::no_such_file_or_directory)));
    }
    if (failed) out.rejected.push_back(unreadable(folder, failed));
  }
}

}  // namespace

InputList list_inputs(const std::vector<std::string>& paths) {
  InputList out;
  std::set<FolderId> seen;
  for (const std::string& path : paths) {
    std::error_code failed;
    if (path == "-" || !fs::is_directory(path, failed)) {
      if (path == "-" || fs::exists(path, failed)) out.files.push_back(path);
      else out.rejected.push_back(unreadable(path, failed ? failed : std::make_error_code(std::errc::no_such_file_or_directory)));
      continue;
    }
    const auto begin = static_cast<std::ptrdiff_t>(out.files.size());
    walk(path, seen, out);
    std::sort(out.files.begin() + begin, out.files.end());
  }
  std::set<std::string> listed;
  std::erase_if(out.files, [&](const std::string& file) { return !listed.insert(file).second; });
  std::ranges::sort(out.rejected, {}, &Rejected::path);
  return out;
}

}  // namespace isnad
