#include "json_line.h"

#include <simdjson.h>

#include "line_words.h"
#include "text_facts.h"
#include "utf8.h"

namespace isnad {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

constexpr std::size_t kMaxDepth = 64;

std::string without_nul(std::string_view text, std::uint32_t& replaced) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (c != '\0') out += c;
    else {
      append_utf8(out, U'\xFFFD');
      ++replaced;
    }
  }
  return out;
}

// A text field: nothing when it is missing or null.
Result<std::optional<std::string>> text_field(element object, std::string_view key, std::uint32_t& replaced) {
  element value;
  if (object[key].get(value) != simdjson::SUCCESS || value.is_null()) return std::optional<std::string>{};
  std::string_view text;
  if (value.get_string().get(text) != simdjson::SUCCESS)
    return Error{Code::BadInput, std::string(key), "a value that is no string", "a string"};
  return std::optional<std::string>(without_nul(text, replaced));
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
  element id;
  std::int64_t number = 0;
  if (root["id"].get(id) == simdjson::SUCCESS && id.get_int64().get(number) == simdjson::SUCCESS) {
    document.id = std::to_string(number);
  } else {
    Result<std::optional<std::string>> text = text_field(root, "id", replaced);
    if (!text) return text.error();
    document.id = text->value_or("");
  }
  if (document.id.empty()) return Error{Code::BadInput, "id", "no id", "a string"};
  std::optional<std::string> body, title, published;
  std::optional<std::string> outlet, url;
  for (const auto& [key, field] : {std::pair{"text", &body}, std::pair{"title", &title}, std::pair{"published", &published},
                                   std::pair{"outlet", &outlet}, std::pair{"url", &url}}) {
    Result<std::optional<std::string>> text = text_field(root, key, replaced);
    if (!text) return text.error();
    *field = std::move(*text);
  }
  if (!body) return Error{Code::BadInput, "text", "no text", "a string"};
  if (title && !title->empty()) {
    document.title_bytes = static_cast<std::uint32_t>(title->size());
    document.text = *title + "\n" + *body;
  } else {
    document.text = std::move(*body);
  }
  document.outlet = outlet.value_or("");
  document.url = url.value_or("");
  document.published = metadata_day(published.value_or(""), tables.dates);
  if (!document.published.empty()) document.published_from = PublishedFrom::Input;
  read_text_facts(document, tables);
  return std::nullopt;
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
