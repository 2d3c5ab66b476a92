#include "telegram.h"

#include <simdjson.h>

#include <array>
#include <charconv>
#include <cstdio>

#include "days.h"
#include "line_words.h"
#include "provenance.h"
#include "text_facts.h"
#include "utf8.h"

namespace isnad {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;

constexpr std::size_t kMaxDepth = 64;
constexpr std::int64_t kSecondsOfDay = 86'400;

// Telegram Desktop writes control characters as \x0B, which JSON does not know.
std::string mended_escapes(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  for (std::size_t at = 0; at < json.size(); ++at) {
    out += json[at];
    if (json[at] != '\\' || at + 1 == json.size()) continue;
    if (json[++at] == 'x') out += "u00";
    else out += json[at];
  }
  return out;
}

std::string string_of(element object, std::string_view key) {
  std::string_view text;
  return object[key].get_string().get(text) == simdjson::SUCCESS ? std::string(text) : std::string{};
}

// A text that is a string, or an array of strings and objects with a text.
void append_pieces(std::string& out, element text) {
  std::string_view plain;
  if (text.get_string().get(plain) == simdjson::SUCCESS) out += plain;
  array pieces;
  if (text.get_array().get(pieces) != simdjson::SUCCESS) return;
  for (const element piece : pieces) {
    if (piece.get_string().get(plain) == simdjson::SUCCESS) out += plain;
    else out += string_of(piece, "text");
  }
}

std::string text_of(element post) {
  std::string out;
  for (const char* key : {"text_entities", "text"}) {
    element text;
    if (out.empty() && post[key].get(text) == simdjson::SUCCESS) append_pieces(out, text);
  }
  element poll;
  if (out.empty() && post["poll"].get(poll) == simdjson::SUCCESS) {
    element question;  // an object with a text in later versions
    if (poll["question"].get(question) == simdjson::SUCCESS) {
      append_pieces(out, question);
      if (out.empty()) out = string_of(question, "text");
    }
  }
  return out;
}

// A number, or a string of digits; nothing for anything else.
std::optional<std::int64_t> number_of(element object, std::string_view key) {
  std::int64_t number = 0;
  if (object[key].get_int64().get(number) == simdjson::SUCCESS) return number;
  const std::string text = string_of(object, key);
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || failed != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::string day_of(element post) {
  if (const auto seconds = number_of(post, "date_unixtime"); seconds && *seconds > 0) return iso_day(*seconds / kSecondsOfDay);
  std::string day = string_of(post, "date").substr(0, 10);
  return days_of(day) && day.size() == 10 ? day : std::string{};
}

std::string clock_of(std::int64_t second) {
  std::array<char, 16> out{};
  std::snprintf(out.data(), out.size(), "T%02d:%02d:%02dZ", static_cast<int>(second / 3600), static_cast<int>(second / 60 % 60), static_cast<int>(second % 60));
  return out.data();
}

// "YYYY-MM-DDTHH:MM:SS", as far as it is said; empty when the post stands as it was published.
std::string edited_of(element post) {
  const std::string local = string_of(post, "edited");
  if (const auto seconds = number_of(post, "edited_unixtime"); seconds && *seconds > 0) return iso_day(*seconds / kSecondsOfDay) + clock_of(*seconds % kSecondsOfDay);
  return local.starts_with("1970-") ? std::string{} : local;  // how old exports say that it was not
}

bool has_address(std::string_view chat_type) { return chat_type.ends_with("_channel") || chat_type.ends_with("_supergroup"); }

void fill_facts(element chat, element post, Document& document) {
  document.outlet = string_of(chat, "name");
  document.forwarded_from = string_of(post, "forwarded_from");
  for (const char* key : {"forwarded_from", "author", "from"})
    if (document.byline.empty() && (key != std::string_view("from") || string_of(post, key) != document.outlet))
      document.byline = string_of(post, key);
  document.published = day_of(post);
  if (!document.published.empty()) document.published_from = PublishedFrom::Metadata;
  add_provenance(document.provenance, "edited", edited_of(post));
  const auto chat_id = number_of(chat, "id"), post_id = number_of(post, "id");
  if (!chat_id || !post_id) return;
  const std::string ids = std::to_string(*chat_id) + "/" + std::to_string(*post_id);
  document.id = "telegram/" + ids;
  if (has_address(string_of(chat, "type"))) document.url = "https://t.me/c/" + ids;
}

// U+0000 and the other controls that no text holds become U+FFFD; \x0B is the line break it stands for.
std::string without_controls(std::string_view text, std::uint32_t& replaced) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte == 0x0B) out += '\n';
    else if (byte >= 0x20 || c == '\n' || c == '\r' || c == '\t') out += c;
    else {
      append_utf8(out, U'\xFFFD');
      ++replaced;
    }
  }
  return out;
}

}  // namespace

Failure read_telegram(const Original& original, Document& document, const IntakeTables& tables) {
  document.charset = "utf-8";
  const std::string json = mended_escapes(repair_utf8(original.bytes, document.replaced_bytes));
  simdjson::dom::parser parser;
  element chat, post;
  simdjson::error_code status = parser.allocate(json.size() + 1, kMaxDepth);
  if (status == simdjson::SUCCESS) status = parser.parse(json).get(chat);
  if (status == simdjson::SUCCESS) status = chat["messages"].at(0).get(post);
  if (status != simdjson::SUCCESS)
    return Error{Code::BadInput, "", std::string("a broken post (") + simdjson::error_message(status) + ")", "JSON"};
  document.text = without_controls(text_of(post), document.replaced_bytes);
  if (trimmed(document.text).empty()) return Error{Code::EmptyInput, "", "a post without text", "text"};
  fill_facts(chat, post, document);
  read_text_facts(document, tables);
  return std::nullopt;
}

}  // namespace isnad
