#include "references.h"

#include <array>

#include "table_print.h"

namespace isnad {
namespace {

constexpr std::size_t kIdsNamed = 20;  // of claims, in one note

std::string title_of(const Document& document) {
  const std::string title = one_line(document.title());
  return title.empty() ? document.id : title;
}

std::string quotation(const StoredDocument& stored, std::span<const std::uint32_t> claims) {
  if (claims.empty()) return {};
  const ByteSpan sentence = stored.claims.claims[claims.front()].sentence;
  return one_line(std::string_view(stored.document.text).substr(sentence.begin_byte, sentence.size()));
}

std::string note_of(const StoredDocument& stored, std::span<const std::uint32_t> claims) {
  std::string out = "Isnad document " + one_line(stored.document.id) + "; sha256 " + stored.document.sha256;
  if (!claims.empty()) out += "; claims";
  for (std::size_t at = 0; at < claims.size() && at < kIdsNamed; ++at)
    out += " " + one_line(stored.document.id) + "/c" + std::to_string(claims[at] + 1);
  if (claims.size() > kIdsNamed) out += " and " + std::to_string(claims.size() - kIdsNamed) + " more";
  return out;
}

bool is_key_character(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

std::string escaped_for_tex(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '{' || c == '}') out += c == '{' ? '(' : ')';
    else if (c == '\\') out += "\\textbackslash ";
    else if (c == '~') out += "\\textasciitilde ";
    else if (c == '^') out += "\\textasciicircum ";
    else if (std::string_view("%#&_$").find(c) != std::string_view::npos) (out += '\\') += c;
    else out += c;
  }
  return out;
}

// Inside url = {...} BibTeX takes all as it is; only braces and the backslash would end or change it.
std::string url_for_tex(const std::string& url) {
  std::string out;
  for (const char c : one_line(url)) {
    if (c == '{') out += "%7B";
    else if (c == '}') out += "%7D";
    else if (c == '\\') out += "%5C";
    else out += c;
  }
  return out;
}

constexpr std::array<std::string_view, 12> kMonths = {"January", "February", "March", "April", "May", "June", "July", "August",
                                                      "September", "October", "November", "December"};

// "2015-05-09" as "May 9, 2015", "2015-05" as "May 2015".
std::string day_in_words(const std::string& day) {
  if (day.size() < 7) return day.substr(0, 4);
  const std::size_t month = static_cast<std::size_t>(day[5] - '0') * 10 + static_cast<std::size_t>(day[6] - '0');
  if (month < 1 || month > kMonths.size()) return day.substr(0, 4);
  std::string out(kMonths[month - 1]);
  if (day.size() == 10) out += " " + (day[8] == '0' ? day.substr(9, 1) : day.substr(8, 2)) + ",";
  return out + " " + day.substr(0, 4);
}

}  // namespace

std::string chicago_of(const Document& document) {
  std::string out;
  const auto sentence = [&](const std::string& words) {
    if (!words.empty()) out += (out.empty() ? "" : " ") + words + (words.ends_with('.') ? "" : ".");
  };
  sentence(one_line(document.byline));
  sentence("\u201C" + title_of(document) + ".\u201D");
  if (out.ends_with("\u201D.")) out.pop_back();
  const std::string outlet = one_line(document.outlet), day = day_in_words(document.published);
  sentence(outlet + (outlet.empty() || day.empty() ? "" : ", ") + day);
  sentence(one_line(document.url));
  return out;
}

std::string RisForm::document(const StoredDocument& stored, std::span<const std::uint32_t> claims) {
  const Document& document = stored.document;
  std::string out;
  const auto field = [&](std::string_view tag, const std::string& value) {
    if (const std::string line = one_line(value); !line.empty()) out += std::string(tag) + "  - " + line + "\r\n";
  };
  field("TY", "NEWS");
  field("ID", document.id);
  field("TI", title_of(document));
  field("AU", document.byline);
  field("T2", document.outlet);
  if (document.published.size() == 10) {
    field("PY", document.published.substr(0, 4));
    field("DA", document.published.substr(0, 4) + "/" + document.published.substr(5, 2) + "/" + document.published.substr(8, 2) + "/");
  }
  field("UR", document.url);
  field("LA", "ar");
  field("AB", quotation(stored, claims));
  field("N1", note_of(stored, claims));
  return out + "ER  - \r\n\r\n";
}

std::string BibtexForm::document(const StoredDocument& stored, std::span<const std::uint32_t> claims) {
  const Document& document = stored.document;
  std::string key;
  for (const char c : document.id) key += is_key_character(c) ? c : '-';
  std::string free = key;
  for (int number = 2; !keys_.insert(free).second; ++number) free = key + "-" + std::to_string(number);
  std::string out = "@online{" + free + ",\n";
  const auto field = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) out += "  " + std::string(name) + " = {" + value + "},\n";
  };
  field("title", "{" + escaped_for_tex(title_of(document)) + "}");
  field("author", document.byline.empty() ? "" : "{" + escaped_for_tex(one_line(document.byline)) + "}");
  field("organization", document.outlet.empty() ? "" : "{" + escaped_for_tex(one_line(document.outlet)) + "}");
  field("year", document.published.substr(0, 4));
  field("date", document.published);
  field("url", url_for_tex(document.url));
  field("language", "arabic");
  field("note", escaped_for_tex(note_of(stored, claims)));
  return out + "}\n\n";
}

}  // namespace isnad
