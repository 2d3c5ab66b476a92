#include "snippet.h"

#include <algorithm>
#include <string>

namespace isnad::store {
namespace {

constexpr std::size_t kMostSnippets = 3;
constexpr std::uint32_t kContextBytes = 110;  // about ten Arabic words on each side

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// Back from `at` by at most kContextBytes: to the line's beginning, else to a blank, else to a whole character.
std::uint32_t left_of(std::string_view text, std::uint32_t at) {
  const std::uint32_t limit = at > kContextBytes ? at - kContextBytes : 0;
  std::uint32_t begin = at, blank = at;
  while (begin > limit && text[begin - 1] != '\n') {
    --begin;
    if (is_blank(text[begin])) blank = begin + 1;
  }
  if (begin == 0 || text[begin - 1] == '\n') return begin;
  if (blank < at) return blank;
  while (begin < at && continues_character(text[begin])) ++begin;
  return begin;
}

std::uint32_t right_of(std::string_view text, std::uint32_t at) {
  const std::uint32_t limit = std::min(static_cast<std::uint32_t>(text.size()), at + kContextBytes);
  std::uint32_t end = at, blank = at;
  while (end < limit && text[end] != '\n') {
    if (is_blank(text[end])) blank = end;
    ++end;
  }
  if (end == text.size() || text[end] == '\n') return end;
  if (blank > at) return blank;
  while (end > at && continues_character(text[end])) --end;
  return end;
}

}  // namespace

std::vector<Snippet> make_snippets(std::string_view text, const std::vector<ByteSpan>& spans) {
  std::vector<Snippet> out;
  std::uint32_t shown_to = 0;
  for (const ByteSpan span : spans) {
    if (!out.empty() && span.end_byte <= shown_to) {
      Snippet& last = out.back();
      last.marks.push_back({span.begin_byte - last.begin_byte, span.end_byte - last.begin_byte});
      continue;
    }
    if (out.size() == kMostSnippets) break;
    const std::uint32_t begin = std::max(left_of(text, span.begin_byte), std::min(shown_to, span.begin_byte));
    shown_to = right_of(text, span.end_byte);
    out.push_back({std::string(text.substr(begin, shown_to - begin)),
                   {{span.begin_byte - begin, span.end_byte - begin}},
                   begin});
  }
  return out;
}

std::string opening_of(std::string_view text, std::size_t most_bytes) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  text = text.substr(0, text.find('\n'));
  if (text.size() > most_bytes) {
    std::size_t end = most_bytes;
    while (end > 0 && !is_blank(text[end])) --end;
    if (end == 0)
      for (end = most_bytes; end > 0 && continues_character(text[end]);) --end;
    text = text.substr(0, end);
  }
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return std::string(text);
}

}  // namespace isnad::store
