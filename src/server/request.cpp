#include "request.h"

#include "json_writer.h"
#include "utf8.h"

namespace isnad {
namespace {

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::optional<std::string> decode(std::string_view raw, bool plus_is_space) {
  std::string out;
  out.reserve(raw.size());
  for (std::size_t at = 0; at < raw.size(); ++at) {
    char c = raw[at];
    if (c == '%') {
      if (at + 2 >= raw.size()) return std::nullopt;
      const int high = hex_value(raw[at + 1]), low = hex_value(raw[at + 2]);
      if (high < 0 || low < 0) return std::nullopt;
      c = static_cast<char>(high * 16 + low);
      at += 2;
    } else if (c == '+' && plus_is_space) {
      c = ' ';
    }
    if (c == '\0') return std::nullopt;
    out.push_back(c);
  }
  if (!is_valid_utf8(out)) return std::nullopt;
  return out;
}

// The reason phrases of RFC 9110, 15.
std::string_view title_of(unsigned status) {
  switch (status) {
    case 400: return "Bad Request";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 409: return "Conflict";
    case 411: return "Length Required";
    case 413: return "Content Too Large";
    case 415: return "Unsupported Media Type";
    case 421: return "Misdirected Request";
    case 431: return "Request Header Fields Too Large";
    case 503: return "Service Unavailable";
    default: return "Internal Server Error";
  }
}

Error bad(const char* found, const char* expected) { return {Code::BadArgument, "address", found, expected}; }

}  // namespace

std::optional<std::string> Target::get(std::string_view name) const {
  for (const auto& [key, value] : query)
    if (key == name) return value.empty() ? std::nullopt : std::optional(value);
  return std::nullopt;
}

Result<Target> parse_target(std::string_view target) {
  if (target.empty() || target.front() != '/') return bad("another form", "a path that begins with /");
  if (target.size() > kMaxTargetBytes) return bad("too long", "at most 4096 bytes");
  Target out;
  const std::size_t mark = target.find('?');
  std::string_view path = target.substr(1, mark == std::string_view::npos ? mark : mark - 1);
  while (!path.empty()) {
    const std::size_t slash = path.find('/');
    auto segment = decode(path.substr(0, slash), false);
    if (!segment) return bad("a broken escape", "percent-encoded UTF-8");
    out.path.push_back(std::move(*segment));
    path = slash == std::string_view::npos ? std::string_view{} : path.substr(slash + 1);
  }
  std::string_view query = mark == std::string_view::npos ? std::string_view{} : target.substr(mark + 1);
  while (!query.empty()) {
    const std::size_t end = query.find('&');
    const std::string_view field = query.substr(0, end);
    const std::size_t equals = field.find('=');
    auto key = decode(field.substr(0, equals), true);
    auto value = equals == std::string_view::npos ? std::optional<std::string>("") : decode(field.substr(equals + 1), true);
    if (!key || !value) return bad("a broken escape", "percent-encoded UTF-8");
    if (!key->empty()) out.query.emplace_back(std::move(*key), std::move(*value));
    if (out.query.size() > kMaxQueryFields) return bad("too many fields", "at most 32");
    query = end == std::string_view::npos ? std::string_view{} : query.substr(end + 1);
  }
  return out;
}

Response error_response(unsigned status, std::string_view code, std::string_view message) {
  Response out;
  out.status = status;
  out.type = "application/problem+json";
  JsonWriter json(out.body);
  json.open_object().key("type").string("about:blank").key("title").string(title_of(status)).key("status").number(status);
  json.key("code").string(code).key("detail").string(message).close_object();
  return out;
}

Response error_response(const Error& error) {
  if (error.code == Code::NotFound) return error_response(404, code_name(error.code), error.message());
  if (error.code == Code::BadArgument) return error_response(400, code_name(error.code), error.message());
  if (error.code == Code::CannotWrite) return error_response(409, code_name(error.code), "the database cannot be written to now");
  return error_response(500, code_name(error.code), "the database could not answer");
}

}  // namespace isnad
