#include "guard.h"

#include <sys/random.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "sha256.h"

namespace isnad {
namespace {

// No inline script or style, no outside request; fonts are files of ours, the favicon too.
constexpr std::string_view kContentPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
constexpr std::string_view kPermissions =
    "camera=(), microphone=(), geolocation=(), usb=(), payment=(), display-capture=(), clipboard-read=()";

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

bool is_ours(std::string_view host, const std::vector<std::string>& our_hosts) {
  return std::ranges::find(our_hosts, lower(host)) != our_hosts.end();
}

// Takes as long for a token that is nearly right as for any other.
bool same(std::string_view given, std::string_view token) {
  if (given.size() != token.size()) return false;
  unsigned char differs = 0;
  for (std::size_t at = 0; at < token.size(); ++at) differs |= static_cast<unsigned char>(given[at] ^ token[at]);
  return differs == 0;
}

// Neither type can be sent by a form of another site, so a browser asks first, and is told no.
bool is_taken(std::string_view type) { return type == "application/json" || type == "application/octet-stream"; }

std::optional<Response> refuse_writing(const GuardedHeaders& headers, const WritingRules& rules) {
  if (rules.token.empty() || !same(headers.token, rules.token))
    return error_response(403, "no_session", "changes need the address that the program printed when it started");
  if (!is_taken(headers.content_type)) return error_response(415, "bad_type", "JSON or bytes");
  if (!headers.content_length) return error_response(411, "no_length", "a body states its length");
  if (*headers.content_length > rules.body_bytes) return error_response(413, "body_too_large", "the body is too long");
  return std::nullopt;
}

}  // namespace

std::string new_token() {
  std::array<unsigned char, 32> bytes{};
  for (std::size_t got = 0; got < bytes.size();) {
    const ssize_t more = ::getrandom(bytes.data() + got, bytes.size() - got, 0);
    if (more > 0) got += static_cast<std::size_t>(more);
  }
  return hex_of_bytes({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

std::vector<std::string> host_names(std::string_view address, unsigned short port) {
  const bool six = address.find(':') != std::string_view::npos;
  const std::string literal = six ? "[" + std::string(address) + "]" : std::string(address);
  std::vector<std::string> names;
  for (const std::string& name : {literal, std::string("localhost")}) {
    names.push_back(lower(name) + ":" + std::to_string(port));
    if (port == 80) names.push_back(lower(name));
  }
  return names;
}

std::optional<Response> refuse(const GuardedHeaders& headers, std::string_view target,
                               const std::vector<std::string>& our_hosts, const WritingRules& writing) {
  if (headers.hosts != 1) return error_response(400, "bad_host", "exactly one Host header is needed");
  if (!is_ours(headers.host, our_hosts))
    return error_response(421, "misdirected", "this server answers under its own address only");
  if (headers.has_body && !headers.writes) return error_response(413, "body_refused", "a GET request has no body");
  if (!target.starts_with("/api")) return std::nullopt;
  constexpr std::string_view kScheme = "http://";
  if (!headers.origin.empty() && !(headers.origin.starts_with(kScheme) &&
                                   is_ours(std::string_view(headers.origin).substr(kScheme.size()), our_hosts)))
    return error_response(403, "other_site", "called from another site");
  const std::string& site = headers.sec_fetch_site;
  if (!site.empty() && site != "same-origin" && site != "none")
    return error_response(403, "other_site", "called from another site");
  return headers.writes ? refuse_writing(headers, writing) : std::nullopt;
}

std::vector<std::pair<std::string_view, std::string_view>> safety_headers(bool keep) {
  return {{"Content-Security-Policy", kContentPolicy},
          {"X-Content-Type-Options", "nosniff"},
          {"X-Frame-Options", "DENY"},
          {"Referrer-Policy", "no-referrer"},
          {"Cross-Origin-Opener-Policy", "same-origin"},
          {"Cross-Origin-Resource-Policy", "same-origin"},
          {"Permissions-Policy", kPermissions},
          {"Cache-Control", keep ? "public, max-age=31536000, immutable" : "no-store"}};
}

}  // namespace isnad
