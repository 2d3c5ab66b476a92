#include "charset.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

#include "uchardet/uchardet.h"
#include "utf8.h"

namespace isnad {
namespace {

constexpr std::size_t kDetectBytes = 65536;  ///< more does not change what uchardet says about one text

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](unsigned char c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; });
  return out;
}

Error binary(std::string found) {
  return {Code::BinaryInput, "", std::move(found), "text in a known character set"};
}

bool converts(const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(charset.c_str(), &status), &ucnv_close);
  return U_SUCCESS(status) != 0;
}

Result<DecodedText> convert(std::string_view bytes, const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(charset.c_str(), &status), &ucnv_close);
  if (U_FAILURE(status)) return binary("the character set \"" + charset + "\"");
  const icu::UnicodeString wide(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(), status);
  if (U_FAILURE(status)) return binary("bytes that are no " + charset);
  DecodedText out;
  out.charset = charset;
  for (int32_t at = 0; at < wide.length(); at = wide.moveIndex32(at, 1)) {
    const UChar32 c = wide.char32At(at);
    // U+001A is what ICU puts for a byte that a one-byte charset leaves open.
    const bool broken = c == 0xFFFD || c == 0x1A || c == 0 || (c >= 0xD800 && c <= 0xDFFF);
    out.replaced_bytes += broken ? 1 : 0;
    append_utf8(out.text, broken ? U'\xFFFD' : static_cast<char32_t>(c));
  }
  return out;
}

std::string detect(std::string_view bytes) {
  const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
  uchardet_handle_data(detector.get(), bytes.data(), std::min(bytes.size(), kDetectBytes));
  uchardet_data_end(detector.get());
  return lower(uchardet_get_charset(detector.get()));
}

bool mostly_controls(std::string_view bytes) {
  const auto controls = std::ranges::count_if(bytes, [](unsigned char c) {
    return c == 127 || (c < 32 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 27);
  });
  return static_cast<std::size_t>(controls) * 20 > bytes.size();
}

struct Utf8Count { std::size_t whole = 0, broken = 0; };  // characters of two bytes and more; bytes that fit none

Utf8Count count_utf8(std::string_view bytes) {
  Utf8Count count;
  for (std::size_t at = 0; at < bytes.size();) {
    const Decoded d = decode_utf8(bytes, at);
    if (d.bytes > 1) ++count.whole;
    if (d.bytes == 1 && d.code_point >= 0x80) ++count.broken;
    at += d.bytes;
  }
  return count;
}

// What servers and editors of the West declare when nobody told them. Every byte is a letter there, so a page of another charset passes.
bool is_careless(std::string_view charset) {
  return charset == "iso-8859-1" || charset == "windows-1252" || charset == "us-ascii" || charset == "latin1" || charset == "iso-8859-15";
}

DecodedText as_utf8(std::string_view bytes) {
  DecodedText out;
  out.charset = "utf-8";
  out.text = repair_utf8(bytes, out.replaced_bytes);
  return out;
}

}  // namespace

Result<DecodedText> decode_bytes(std::string_view bytes, std::string_view declared) {
  if (bytes.starts_with("\xFF\xFE")) return convert(bytes.substr(2), "utf-16le");
  if (bytes.starts_with("\xFE\xFF")) return convert(bytes.substr(2), "utf-16be");
  while (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (bytes.find('\0') != std::string_view::npos) return binary("bytes of value 0");
  if (mostly_controls(bytes)) return binary("control characters");
  const Utf8Count count = count_utf8(bytes);
  if (count.broken == 0) return DecodedText{std::string(bytes), "utf-8", 0};
  const std::string name = lower(declared);
  const bool says_utf8 = name == "utf-8" || name == "utf8";
  if (count.broken * 10 <= count.whole || (says_utf8 && count.broken <= count.whole)) return as_utf8(bytes);
  std::string charset = name;
  if (charset.empty() || says_utf8 || charset.starts_with("utf-") || !converts(charset)) charset = detect(bytes);
  else if (is_careless(charset) && detect(bytes) == "windows-1256") charset = "windows-1256";
  if (charset.empty() || charset == "ascii" || charset.starts_with("utf-") || !converts(charset)) {
    if (count.broken * 10 > bytes.size()) return binary("bytes of no known character set");
    return as_utf8(bytes);
  }
  Result<DecodedText> out = convert(bytes, charset);
  if (out && std::size_t{out->replaced_bytes} * 10 > bytes.size()) return binary("bytes of no known character set");
  return out;
}

std::string declared_charset(std::string_view page) {
  const std::string head = lower(page.substr(0, 4096));
  for (std::size_t meta = head.find("<meta"); meta != std::string::npos; meta = head.find("<meta", meta + 5)) {
    const std::size_t close = std::min(head.find('>', meta), head.size());
    const std::size_t word = head.find("charset", meta);
    if (word == std::string::npos) return {};
    if (word > close) continue;
    std::size_t at = head.find_first_not_of(" \t\r\n", word + 7);
    if (at == std::string::npos || head[at] != '=') continue;
    at = head.find_first_not_of(" \t\r\n\"'", at + 1);
    if (at == std::string::npos) return {};
    const std::size_t end = head.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_:.", at);
    return head.substr(at, end - at);
  }
  return {};
}

}  // namespace isnad
