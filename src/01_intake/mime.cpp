#include "mime.h"

#include <algorithm>
#include <array>

#include "charset.h"
#include "head_fields.h"
#include "line_words.h"
#include "utf8.h"

namespace isnad {
namespace {

int base64_value(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
}

// Bits are given as soon as eight are there; padding, and what is no letter of the alphabet, gives none.
std::string from_base64(std::string_view text) {
  std::string out;
  out.reserve(text.size() * 3 / 4);
  unsigned bits = 0, count = 0;
  for (const char c : text) {
    if (c == '=') count = 0;  // joined pieces are each padded
    const int value = base64_value(c);
    if (value < 0) continue;
    bits = bits << 6U | static_cast<unsigned>(value);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    out += static_cast<char>(bits >> count & 0xFFU);
  }
  return out;
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/// @param words  in encoded words "_" is a blank, and lines do not end softly
std::string from_quoted(std::string_view text, bool words) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '=' && at + 2 < text.size() && hex_value(text[at + 1]) >= 0 && hex_value(text[at + 2]) >= 0) {
      out += static_cast<char>(hex_value(text[at + 1]) * 16 + hex_value(text[at + 2]));
      at += 2;
    } else if (c == '=' && !words) {  // a soft end of line, blanks before its LF
      const std::size_t next = std::min(text.find_first_not_of(" \t\r", at + 1), text.size());
      if (next < text.size() && text[next] == '\n') at = next;
      else if (next == text.size()) at = next;
      else out += c;
    } else {
      out += words && c == '_' ? ' ' : c;
    }
  }
  return out;
}

std::string utf8_of(std::string_view bytes, std::string_view charset) {
  Result<DecodedText> decoded = decode_bytes(bytes, charset);
  std::uint32_t replaced = 0;
  return decoded ? std::move(decoded->text) : repair_utf8(bytes, replaced);
}

MimePart part_of(std::string_view bytes) {
  const std::size_t size = heading_size(bytes);
  MimePart out;
  out.heading = bytes.substr(0, size);
  out.body = size == std::string_view::npos ? std::string_view{} : bytes.substr(size);
  const std::string type = head_field(out.heading, "content-type"), place = head_field(out.heading, "content-disposition");
  out.type = type.empty() ? "text/plain" : media_type(type);
  out.charset = lower_ascii(parameter(type, "charset"));
  out.coding = lower_ascii(trimmed(head_field(out.heading, "content-transfer-encoding")));
  out.location = head_field(out.heading, "content-location");
  std::string name = parameter(place, "filename");
  if (name.empty()) name = parameter(type, "name");
  out.name = decoded_words(name);
  out.attached = media_type(place) == "attachment" || !out.name.empty();
  return out;
}

/// Bodies between the lines "--boundary"; what is before the first and behind the last is no part (RFC 2046, section 5.1.1).
std::vector<std::string_view> between(std::string_view body, const std::string& boundary) {
  const std::string line = "--" + boundary;
  std::vector<std::string_view> out;
  std::size_t begin = std::string_view::npos;
  for (std::size_t at = body.find(line); at != std::string_view::npos && out.size() < kMaxMimeParts; at = body.find(line, at + line.size())) {
    if (at > 0 && body[at - 1] != '\n') continue;
    const std::string_view behind = body.substr(at + line.size());
    const bool last = behind.starts_with("--");
    const std::size_t end = std::min(behind.find('\n'), behind.size());
    if (!last && trimmed(behind.substr(0, end)) != "") continue;  // a longer boundary that begins so
    if (begin != std::string_view::npos) {
      std::string_view part = body.substr(begin, at - begin);
      if (part.ends_with('\n')) part.remove_suffix(1);
      if (part.ends_with('\r')) part.remove_suffix(1);
      out.push_back(part);
    }
    begin = last ? std::string_view::npos : std::min(at + line.size() + end + 1, body.size());
    if (last) break;
  }
  if (begin != std::string_view::npos && out.size() < kMaxMimeParts) out.push_back(body.substr(begin));
  return out;
}

}  // namespace

std::vector<MimePart> mime_parts(std::string_view message) {
  struct Waiting {
    std::string_view bytes;
    std::size_t depth;
  };
  std::vector<Waiting> waiting = {{message, 0}};  // the next one last
  std::vector<MimePart> out;
  while (!waiting.empty() && out.size() < kMaxMimeParts) {
    const Waiting one = waiting.back();
    waiting.pop_back();
    MimePart part = part_of(one.bytes);
    const std::string boundary = parameter(head_field(part.heading, "content-type"), "boundary");
    if (!part.type.starts_with("multipart/") || boundary.empty() || one.depth == kMaxMimeDepth) {
      out.push_back(std::move(part));
      continue;
    }
    const std::vector<std::string_view> inner = between(part.body, boundary);
    for (auto each = inner.rbegin(); each != inner.rend(); ++each) waiting.push_back({*each, one.depth + 1});
  }
  return out;
}

std::string decoded_body(const MimePart& part) {
  if (part.coding == "base64") return from_base64(part.body);
  if (part.coding == "quoted-printable") return from_quoted(part.body, false);
  return std::string(part.body);
}

std::string decoded_words(std::string_view field) {
  std::string out, bytes, charset;  // words of one charset that follow one another are one text: a character may be cut between them
  const auto flush = [&] {
    if (!bytes.empty()) out += utf8_of(bytes, charset);
    bytes.clear();
  };
  while (!field.empty()) {
    const std::size_t begin = field.find("=?");
    const std::string_view before = field.substr(0, begin);
    const bool only_blanks = trimmed(before).empty();
    std::string_view rest = begin == std::string_view::npos ? std::string_view{} : field.substr(begin + 2);
    const std::size_t first = rest.find('?'), second = first == std::string_view::npos ? first : rest.find('?', first + 1);
    const std::size_t end = second == std::string_view::npos ? second : rest.find("?=", second + 1);
    if (end == std::string_view::npos) {
      flush();
      out += utf8_of(field, {});
      return out;
    }
    if (!only_blanks || bytes.empty()) {
      flush();
      out += utf8_of(before, {});
    }
    std::string said = lower_ascii(rest.substr(0, first));
    said = said.substr(0, said.find('*'));  // RFC 2231 puts a language behind
    if (said != charset) flush();
    charset = said;
    const char coding = second - first == 2 ? static_cast<char>(rest[first + 1] | 0x20) : '\0';
    const std::string_view text = rest.substr(second + 1, end - second - 1);
    if (coding == 'b') bytes += from_base64(text);
    else if (coding == 'q') bytes += from_quoted(text, true);
    else bytes += text;
    field = rest.substr(end + 2);
  }
  flush();
  return out;
}

std::string message_of_part(std::string_view message, const MimePart& part) {
  const std::string_view heading = message.substr(0, heading_size(message));
  if (heading.data() == part.heading.data()) return std::string(message);
  std::string out;
  bool kept = true;
  for (std::string_view rest = heading; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size() - 1) + 1;
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end);
    if (trimmed(line).empty()) break;
    if (line[0] != ' ' && line[0] != '\t') kept = !lower_ascii(line.substr(0, 8)).starts_with("content-");
    if (kept) out += line;
  }
  if (!out.empty() && !out.ends_with('\n')) out += "\r\n";
  out += part.heading.empty() ? std::string_view("\r\n") : part.heading;
  if (heading_size(out) == std::string::npos) out += out.ends_with('\n') ? "\r\n" : "\r\n\r\n";
  out += part.body;
  return out;
}

}  // namespace isnad
