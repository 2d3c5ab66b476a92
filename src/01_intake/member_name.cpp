#include "member_name.h"

#include "utf8.h"

namespace isnad {
namespace {

constexpr std::size_t kMaxName = 4096;

// Characters that change how a name looks without being seen: C0, C1, marks and embeddings of direction, zero width.
bool is_unseen(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0x061C || c == 0xFEFF;
}

std::string shown(std::string_view part) {
  std::string out;
  for (std::size_t at = 0; at < part.size();) {
    const Decoded one = decode_utf8(part, at);
    append_utf8(out, is_unseen(one.code_point) ? U'\xFFFD' : one.code_point);
    at += one.bytes;
  }
  return out;
}

bool names_drive(std::string_view raw) {
  return raw.size() > 1 && raw[1] == ':' && ((raw[0] | 0x20) >= 'a' && (raw[0] | 0x20) <= 'z');
}

}  // namespace

std::optional<std::string> member_name(std::string_view raw) {
  if (raw.empty() || raw.size() > kMaxName || raw[0] == '/' || raw[0] == '\\' || names_drive(raw)) return std::nullopt;
  std::string out;
  while (!raw.empty()) {
    const std::size_t end = raw.find_first_of("/\\");
    const std::string_view part = raw.substr(0, end);
    raw.remove_prefix(end == std::string_view::npos ? raw.size() : end + 1);
    if (part == "..") return std::nullopt;
    if (part.empty() || part == ".") continue;
    if (!out.empty()) out += '/';
    out += shown(part);
  }
  if (out.empty()) return std::nullopt;
  return out;
}

bool is_hidden_member(std::string_view name) {
  return name.starts_with('.') || name.find("/.") != std::string_view::npos || name.starts_with("__MACOSX/");
}

}  // namespace isnad
