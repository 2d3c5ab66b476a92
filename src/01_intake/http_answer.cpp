#include "http_answer.h"

#include <charconv>

#include "head_fields.h"
#include "inflate.h"

namespace isnad {
namespace {

constexpr std::size_t kMaxHeading = 1 << 16U;

// Chunks: a length in hexadecimal, its line end, so many bytes, a line end; 0 ends (RFC 9112, section 7.1).
std::string joined_chunks(std::string_view body) {
  std::string out;
  for (std::string_view rest = body; !rest.empty();) {
    std::size_t size = 0;
    const auto [end, failed] = std::from_chars(rest.data(), rest.data() + rest.size(), size, 16);
    const std::size_t line = rest.find('\n');
    if (failed != std::errc{} || (line == std::string_view::npos && rest.size() > 20)) return out.empty() ? std::string(body) : out;
    if (size == 0 || line == std::string_view::npos) return out;
    if (const char after = *end; after != '\r' && after != '\n' && after != ';' && after != ' ') return out.empty() ? std::string(body) : out;
    rest.remove_prefix(line + 1);
    out += rest.substr(0, size);
    if (size >= rest.size()) return out;
    rest.remove_prefix(size);
    rest.remove_prefix(std::min(rest.find_first_not_of("\r\n"), rest.size()));
  }
  return out;
}

}  // namespace

std::optional<HttpAnswer> http_answer(std::string_view bytes) {
  if (!bytes.starts_with("HTTP/")) return std::nullopt;
  const std::size_t size = heading_size(bytes.substr(0, kMaxHeading));
  if (size == std::string_view::npos) return std::nullopt;
  const std::string_view heading = bytes.substr(0, size);
  HttpAnswer out;
  const std::size_t blank = heading.find(' ');
  if (blank == std::string_view::npos) return std::nullopt;
  std::from_chars(heading.data() + blank + 1, heading.data() + heading.size(), out.status);
  const std::string type = head_field(heading, "content-type");
  out.type = media_type(type);
  out.charset = lower_ascii(parameter(type, "charset"));
  out.coding = head_field(heading, "content-encoding");
  out.chunked = lower_ascii(head_field(heading, "transfer-encoding")).find("chunked") != std::string::npos;
  out.body = bytes.substr(size);
  return out;
}

Result<std::string> plain_body(const HttpAnswer& answer, std::size_t max_bytes) {
  if (answer.chunked) return inflated_body(joined_chunks(answer.body), answer.coding, max_bytes);
  return inflated_body(answer.body, answer.coding, max_bytes);
}

}  // namespace isnad
