// What a handler reads and gives back; knows nothing of sockets.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "result.h"

namespace isnad {

/// The decoded parts of "/a/b?x=1&y=2". All strings are valid UTF-8 without NUL.
struct Target {
  std::vector<std::string> path;  ///< segments, without the slashes; "/" has none
  std::vector<std::pair<std::string, std::string>> query;

  /// The first value of `name`; nullopt when absent or empty, since a form sends empty fields.
  [[nodiscard]] std::optional<std::string> get(std::string_view name) const;
};

inline constexpr std::size_t kMaxTargetBytes = 4096;
inline constexpr std::size_t kMaxQueryFields = 32;

/// @return BadArgument for a target that does not begin with '/', is longer than kMaxTargetBytes, has more than
///         kMaxQueryFields fields, or holds a broken escape, NUL or broken UTF-8. '+' means a space in the query only.
///         "." and ".." are ordinary names: they match no route and no file.
Result<Target> parse_target(std::string_view target);

struct Request {
  Target target;
  std::vector<std::string> params;  ///< what {…} in the route's pattern stood for, in order
  std::string body = {};            ///< of a POST; JSON or bytes, as the route takes it
};

struct Response {
  unsigned status = 200;
  std::string type = "application/json; charset=utf-8";
  std::string body;
  std::string etag;   ///< with its quotes; empty when the body has none
  bool keep = false;  ///< true: may be kept for a year, since its name changes with its content
  std::string file = {};  ///< name under which it is saved rather than shown; letters, digits, '.' and '-'
};

/// Problem details (RFC 9457) {"type", "title", "status", "code", "detail"} with the status that fits: 404 NotFound, 400 BadArgument, 409 CannotWrite, else 500.
/// The message of a 500 is general: paths and reasons of the machine do not leave it.
Response error_response(const Error& error);
Response error_response(unsigned status, std::string_view code, std::string_view message);

}  // namespace isnad
