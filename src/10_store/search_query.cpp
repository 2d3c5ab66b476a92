#include "search_query.h"

#include <algorithm>

#include "database.h"
#include "facets.h"
#include "fold.h"
#include "split_words.h"

namespace isnad::store {
namespace {

constexpr std::size_t kMostBytes = 1000;
constexpr std::size_t kMostWords = 32;
constexpr std::size_t kMostKnownWords = 100'000;  // of TextMatcher's memory; then it starts anew

[[noreturn]] void refuse(std::string found, std::string expected) {
  throw Fault{{Code::BadArgument, "search", std::move(found), std::move(expected)}};
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// The words of one piece between blanks or quotation marks. A star right after the last word makes it a beginning.
QueryPart part_of(std::string_view piece) {
  QueryPart part;
  WordSplitter words(piece);
  for (ByteSpan span; words.next(span);) {
    QueryWord word;
    word.prefix = span.end_byte < piece.size() && piece[span.end_byte] == '*';
    word.forms = query_forms(piece.substr(span.begin_byte, span.size()), word.prefix);
    if (!word.forms.empty()) part.words.push_back(std::move(word));
  }
  return part;
}

std::string expression_of(const QueryWord& word) {
  std::string out;
  for (const std::string& form : word.forms)
    out += (out.empty() ? "" : " OR ") + quoted(form) + (word.prefix ? "*" : "");
  return "(" + out + ")";
}

bool meets(const QueryWord& word, const std::vector<std::string>& forms) {
  return std::ranges::any_of(word.forms, [&](const std::string& wanted) {
    return std::ranges::any_of(
        forms, [&](const std::string& form) { return word.prefix ? form.starts_with(wanted) : form == wanted; });
  });
}

}  // namespace

bool SearchQuery::has_phrase() const { return std::ranges::any_of(parts, &QueryPart::is_phrase); }

SearchQuery parse_query(std::string_view text) {
  if (text.size() > kMostBytes)
    refuse(std::to_string(text.size()) + " bytes", "at most " + std::to_string(kMostBytes));
  SearchQuery query;
  std::size_t words = 0, wanted = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (is_blank(text[at])) {
      ++at;
      continue;
    }
    const bool excluded = text[at] == '-' && at + 1 < text.size() && !is_blank(text[at + 1]);
    if (excluded) ++at;
    std::size_t end = at;
    std::string_view piece;
    if (text[at] == '"') {
      end = std::min(text.find('"', at + 1), text.size());  // a quotation without its end reaches to the end
      piece = text.substr(at + 1, end - at - 1);
      ++end;
    } else {
      while (end < text.size() && !is_blank(text[end]) && text[end] != '"') ++end;
      piece = text.substr(at, end - at);
    }
    at = end;
    QueryPart part = part_of(piece);
    if (part.words.empty()) continue;
    part.excluded = excluded;
    words += part.words.size();
    wanted += !excluded;
    query.parts.push_back(std::move(part));
  }
  if (wanted == 0) refuse("\"" + std::string(text) + "\"", "at least one word to look for");
  if (words > kMostWords) refuse(std::to_string(words) + " words", "at most " + std::to_string(kMostWords));
  return query;
}

std::string match_expression(const SearchQuery& query) {
  std::string wanted, unwanted;
  for (const QueryPart& part : query.parts) {
    if (part.excluded && part.is_phrase()) continue;
    for (const QueryWord& word : part.words) {
      if (part.excluded) unwanted += " NOT " + expression_of(word);
      else wanted += (wanted.empty() ? "" : " AND ") + expression_of(word);
    }
  }
  return "(" + wanted + ")" + unwanted;
}

std::uint64_t TextMatcher::mask_of(std::string_view word) {
  if (known_.size() > kMostKnownWords) known_.clear();
  const auto [place, is_new] = known_.try_emplace(std::string(word), 0);
  if (is_new) {
    const std::vector<std::string> forms = search_forms(word);
    std::uint64_t bit = 1;
    for (const QueryPart& part : query_.parts)
      for (const QueryWord& wanted : part.words) {
        if (meets(wanted, forms)) place->second |= bit;
        bit <<= 1;
      }
  }
  return place->second;
}

bool TextMatcher::find(std::string_view text, Met& met) {
  masks_.clear();
  spans_.clear();
  WordSplitter words(text);
  for (ByteSpan span; words.next(span);) {
    masks_.push_back(mask_of(text.substr(span.begin_byte, span.size())));
    spans_.push_back(span);
  }
  met.spans.clear();
  met.times.assign(query_.parts.size(), 0);
  std::size_t first_bit = 0;
  for (std::size_t part = 0; part < query_.parts.size(); ++part) {
    const std::size_t length = query_.parts[part].words.size();
    for (std::size_t at = 0; at + length <= masks_.size(); ++at) {
      std::size_t same = 0;
      while (same < length && (masks_[at + same] >> (first_bit + same) & 1)) ++same;
      if (same < length) continue;
      if (query_.parts[part].excluded) return false;
      ++met.times[part];
      for (std::size_t word = at; word < at + length; ++word) met.spans.push_back(spans_[word]);
    }
    if (!query_.parts[part].excluded && met.times[part] == 0) return false;
    first_bit += length;
  }
  std::ranges::sort(met.spans, {}, &ByteSpan::begin_byte);
  const auto repeats = std::ranges::unique(met.spans);
  met.spans.erase(repeats.begin(), repeats.end());
  return true;
}

}  // namespace isnad::store
