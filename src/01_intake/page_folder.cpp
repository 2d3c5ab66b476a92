#include "page_folder.h"

#include <algorithm>
#include <array>

namespace isnad {
namespace {

// As Chrome, Firefox and Safari in English, Arabic, French and German, and older browsers, name it.
constexpr std::array<std::string_view, 5> kEndings = {"_files", "_\u0645\u0644\u0641\u0627\u062A", "_fichiers", "-Dateien", ".files"};
constexpr std::size_t kHead = 4096;  ///< bytes in which the comment is looked for

}  // namespace

std::string_view page_of_folder(std::string_view folder) {
  for (const std::string_view ending : kEndings)
    if (folder.size() > ending.size() && folder.ends_with(ending)) return folder.substr(0, folder.size() - ending.size());
  return {};
}

std::string_view page_around(std::string_view member) {
  for (std::size_t end = member.find('/'); end != std::string_view::npos; end = member.find('/', end + 1))
    if (const std::string_view page = page_of_folder(member.substr(0, end)); !page.empty()) return page;
  return {};
}

std::string saved_from(std::string_view page) {
  const std::string_view head = page.substr(0, kHead);
  std::size_t at = head.find("<!-- saved from url=(");
  if (at != std::string_view::npos) at = head.find(')', at) + 1;
  else if (const std::size_t comment = head.find("Page saved with SingleFile"); comment != std::string_view::npos) {
    at = head.find("url:", comment);
    if (at != std::string_view::npos) at = head.find_first_not_of(' ', at + 4);
  }
  if (at == std::string_view::npos || at >= head.size()) return {};
  const std::string_view url = head.substr(at, std::min(head.find_first_of(" \t\r\n>", at), head.size()) - at);
  return url.starts_with("http://") || url.starts_with("https://") ? std::string(url) : std::string{};
}

}  // namespace isnad
