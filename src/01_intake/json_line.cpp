#include "json_line.h"

#include <simdjson.h>

#include <utility>

#include "days.h"
#include "line_words.h"
#include "text_facts.h"
#include "utf8.h"

namespace isnad {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

constexpr std::size_t kMaxDepth = 64;
constexpr std::string_view kColumns = "isnad:columns", kLine = "line";  ///< of a line that says itself what its members are
constexpr std::int64_t kFirstSecond = 631'152'000, kLastSecond = 4'102'444'800, kSecondsOfDay = 86'400;  ///< 1990 to 2100

std::string without_nul(std::string_view text, std::uint32_t& replaced) {
  if (text.find('\0') == std::string_view::npos) return std::string(text);
  std::string out;
  for (const char c : text) {
    if (c != '\0') out += c;
    else {
      append_utf8(out, U'\xFFFD');
      ++replaced;
    }
  }
  return out;
}

// A member by its key, or by a JSON pointer ("/story/body").
bool find_member(element object, const std::string& name, element& value) {
  const auto found = name.starts_with('/') ? object.at_pointer(name) : object[name];
  return found.get(value) == simdjson::SUCCESS && !value.is_null();
}

// A text field: nothing when it is missing or null.
Result<std::optional<std::string>> text_field(element object, const std::string& key, std::uint32_t& replaced) {
  element value;
  if (!find_member(object, key, value)) return std::optional<std::string>{};
  std::string_view text;
  if (value.get_string().get(text) != simdjson::SUCCESS)
    return Error{Code::BadInput, std::string(key), "a value that is no string", "a string"};
  return std::optional<std::string>(without_nul(text, replaced));
}

// What the members of a line are called: by the line itself, whose object is then the one inside it; or, of one without "text", by
// data/column_names.tsv. Empty for a line with the names of the contract.
ColumnNames names_of(element& root) {
  ColumnNames names;
  simdjson::dom::object columns;
  element line;
  if (root[kColumns].get_object().get(columns) == simdjson::SUCCESS && root[kLine].get(line) == simdjson::SUCCESS) {
    for (const auto& [field, name] : columns)
      if (std::string_view text; name.get_string().get(text) == simdjson::SUCCESS) names.emplace(field, text);
    if (line.type() == element_type::OBJECT) root = line;
  } else if (element text; root["text"].get(text) == simdjson::NO_SUCH_FIELD && root.get_object().get(columns) == simdjson::SUCCESS) {
    for (const auto& [key, member] : columns)
      if (const std::string_view field = known_field(key); !field.empty() && member.is_string()) names.emplace(field, key);
    if (!names.contains("text")) names.clear();
  }
  return names;
}

std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) >= 0x20) out += c;
  }
  return out + '"';
}

std::size_t skip_blanks(std::string_view line, std::size_t at) {
  return std::min(line.find_first_not_of(" \t\r\n", at), line.size());
}

// The end of the string that begins at `at` with a quote; the line's size when it has none.
std::size_t string_end(std::string_view line, std::size_t at) {
  for (++at; at < line.size() && line[at] != '"'; ++at)
    if (line[at] == '\\') ++at;
  return std::min(at, line.size());
}

}  // namespace

Failure read_json_line(std::string_view line, Document& document, const IntakeTables& tables) {
  simdjson::dom::parser parser;
  element root;
  simdjson::error_code status = parser.allocate(line.size() + 1, kMaxDepth);
  if (status == simdjson::SUCCESS) status = parser.parse(line.data(), line.size()).get(root);
  if (status == simdjson::UTF8_ERROR && document.replaced_bytes == 0)  // the parser's own check is the fast one
    return read_json_line(repair_utf8(line, document.replaced_bytes), document, tables);
  if (status != simdjson::SUCCESS)
    return Error{Code::BadInput, "", std::string("broken JSON (") + simdjson::error_message(status) + ")", "one JSON object a line"};
  if (root.type() != element_type::OBJECT) return Error{Code::BadInput, "", "JSON that is no object", "one JSON object a line"};
  std::uint32_t& replaced = document.replaced_bytes;
  const ColumnNames names = names_of(root);
  const auto name_of = [&](const std::string& field) {
    const auto named = names.find(field);
    return named == names.end() ? field : named->second;
  };
  element value;
  std::int64_t number = 0;
  if (find_member(root, name_of("id"), value) && value.get_int64().get(number) == simdjson::SUCCESS) {
    document.id = std::to_string(number);
  } else {
    Result<std::optional<std::string>> text = text_field(root, name_of("id"), replaced);
    if (!text) return text.error();
    document.id = text->value_or("");
  }
  if (document.id.empty() && names.empty()) return Error{Code::BadInput, "id", "no id", "a string"};
  std::optional<std::string> body, title, outlet, url, byline, published;
  for (const auto& [field, into] : {std::pair{"text", &body}, std::pair{"title", &title}, std::pair{"outlet", &outlet}, std::pair{"url", &url}}) {
    Result<std::optional<std::string>> text = text_field(root, name_of(field), replaced);
    if (!text) return text.error();
    *into = std::move(*text);
  }
  if (names.contains("byline")) {
    Result<std::optional<std::string>> text = text_field(root, names.at("byline"), replaced);
    if (!text) return text.error();
    byline = std::move(*text);
  }
  const bool is_title_alone = !body && !names.empty() && title && !title->empty();
  if (!body && !is_title_alone) return Error{Code::BadInput, name_of("text"), "no text", "a string"};
  if (title && !title->empty()) {
    document.title_bytes = static_cast<std::uint32_t>(title->size());
    document.text = is_title_alone ? *title : *title + "\n" + *body;
  } else {
    document.text = std::move(*body);
  }
  document.outlet = outlet.value_or("");
  document.url = url.value_or("");
  document.byline = byline.value_or("");
  if (find_member(root, name_of("published"), value) && value.get_int64().get(number) == simdjson::SUCCESS && number >= kFirstSecond && number < kLastSecond) {
    document.published = iso_day(number / kSecondsOfDay);
  } else {
    Result<std::optional<std::string>> text = text_field(root, name_of("published"), replaced);
    if (!text) return text.error();
    document.published = metadata_day(text->value_or(""), tables.dates);
  }
  if (!document.published.empty()) document.published_from = PublishedFrom::Input;
  read_text_facts(document, tables);
  return std::nullopt;
}

std::string with_columns(std::string_view line, const ColumnNames& names) {
  std::string out = "{\"" + std::string(kColumns) + "\":{";
  for (const auto& [field, name] : names) out += (out.ends_with('{') ? "" : ",") + json_string(field) + ":" + json_string(name);
  return out + "},\"" + std::string(kLine) + "\":" + std::string(line) + "}";
}

std::string json_line_id(std::string_view line) {
  std::size_t at = skip_blanks(line, 0);
  if (at == line.size() || line[at] != '{') return {};
  while (true) {
    at = skip_blanks(line, at + 1);
    if (at >= line.size() || line[at] != '"') return {};
    const std::size_t key_end = string_end(line, at);
    const std::string_view key = line.substr(at + 1, key_end - at - 1);
    at = skip_blanks(line, key_end + 1);
    if (at >= line.size() || line[at] != ':') return {};
    at = skip_blanks(line, at + 1);
    if (at >= line.size() || line[at] == '{' || line[at] == '[') return {};
    const bool quoted = line[at] == '"';
    const std::size_t end = quoted ? string_end(line, at) : std::min(line.find_first_of(",}", at), line.size());
    if (end >= line.size()) return {};
    if (key == "id") {
      const std::string_view value = quoted ? line.substr(at + 1, end - at - 1) : trimmed(line.substr(at, end - at));
      const bool plain = is_valid_utf8(value) && value.find('\\') == std::string_view::npos && value != "null";
      return plain ? std::string(value) : std::string{};
    }
    at = quoted ? skip_blanks(line, end + 1) : end;
    if (at >= line.size() || line[at] != ',') return {};
  }
}

}  // namespace isnad
