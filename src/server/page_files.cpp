#include "page_files.h"

namespace isnad {

Response page_response(const Request& request) {
  std::string address;
  for (const std::string& segment : request.target.path) address += "/" + segment;
  if (address.empty()) address = "/index.html";
  for (const PageFile& file : page_files())
    if (file.address == address)
      return {200, std::string(file.type), std::string(file.content), std::string(file.etag), address.starts_with("/assets/")};
  return error_response(404, "not_found", "there is nothing at this address");
}

}  // namespace isnad
