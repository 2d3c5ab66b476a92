// The page, compiled into the program: the files of web/dist under their addresses.
#pragma once

#include <span>
#include <string_view>

#include "request.h"

namespace isnad {

struct PageFile {
  std::string_view address;  ///< "/index.html", "/assets/index-1a2b.js"
  std::string_view type;     ///< media type
  std::string_view etag;     ///< SHA-256 of the content, in quotes
  std::string_view content;
};

/// Every file, generated at build time by cmake/embed_page.cmake.
std::span<const PageFile> page_files();

/// The file at the request's path, "/" being index.html; 404 when there is none. Looked up by the exact address in
/// memory, so no path reaches the disk. Files under /assets/ have their hash in their name and may be kept.
Response page_response(const Request& request);

}  // namespace isnad
