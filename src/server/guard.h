// What keeps other pages and other machines away from the researcher's database: the checks of a request's headers and
// the headers of every answer. Pure functions; the limits of sizes and times are in http_server.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "request.h"

namespace isnad {

/// The headers of one request that the guard looks at; empty when absent.
struct GuardedHeaders {
  std::string host;
  std::size_t hosts = 0;       ///< how many Host headers there were
  std::string origin;
  std::string sec_fetch_site;
  bool has_body = false;       ///< a Content-Length other than 0, or any Transfer-Encoding
  bool writes = false;         ///< a POST to a route that takes one
  std::string token = {};         ///< X-Isnad-Token
  std::string content_type = {};
  std::optional<std::uint64_t> content_length = {};  ///< absent also when it is no number, or beside a Transfer-Encoding
};

/// Names under which this server may be called: address:port, localhost:port, and the bare forms for port 80.
std::vector<std::string> host_names(std::string_view address, unsigned short port);

/// What a POST must have besides: the token of this run of the server, and a body that is stated and bounded.
struct WritingRules {
  std::string token;              ///< 64 hexadecimal digits, told to whoever started the server
  std::uint64_t body_bytes = 0;   ///< at most
};

/// 256 random bits as hexadecimal digits.
std::string new_token();

/// nullopt lets the request pass. 421 for a Host that is not ours (DNS rebinding), 400 for none or several,
/// 413 for a body, 403 for the API called from another site (Origin or Sec-Fetch-Site says so). Of one that writes: 403 without the
/// token ("no_session"), 415 for a type that a form could send, 411 without a length, 413 for a body that is too long.
std::optional<Response> refuse(const GuardedHeaders& headers, std::string_view target,
                               const std::vector<std::string>& our_hosts, const WritingRules& writing = {});

/// Sent with every answer, errors included. Cache-Control is no-store unless `keep`.
std::vector<std::pair<std::string_view, std::string_view>> safety_headers(bool keep);

}  // namespace isnad
