#include "readers.h"

#include <algorithm>
#include <array>
#include <string>

#include "charset.h"
#include "email.h"
#include "feed.h"
#include "json_line.h"
#include "line_words.h"
#include "mhtml.h"
#include "office.h"
#include "page.h"
#include "page_folder.h"
#include "pdf.h"
#include "rows.h"
#include "rtf.h"
#include "telegram.h"
#include "text_facts.h"
#include "unpack.h"
#include "wacz.h"
#include "warc.h"
#include "x_posts.h"

namespace isnad {
namespace {

// The first character that is no blank; 0 when there is none.
char first_character(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  const std::size_t first = head.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos ? '\0' : head[first];
}

bool looks_like_lines(std::string_view head) { return first_character(head) == '{'; }
bool looks_like_page(std::string_view head) { return first_character(head) == '<'; }

Failure decode(const Original& original, std::string_view declared, Document& document, std::string& text) {
  Result<DecodedText> decoded = decode_bytes(original.bytes, declared);
  if (!decoded) return decoded.error();
  document.charset = decoded->charset;
  document.replaced_bytes = decoded->replaced_bytes;
  text = std::move(decoded->text);
  return std::nullopt;
}

Failure read_text(const Original& original, Document& document, const IntakeTables& tables) {
  if (Failure failure = decode(original, {}, document, document.text)) return failure;
  if (trimmed(document.text).empty()) return Error{Code::EmptyInput, "", "a file of white space", "text"};
  read_text_facts(document, tables);
  return std::nullopt;
}

Failure read_html(const Original& original, Document& document, const IntakeTables& tables) {
  std::string page;
  if (Failure failure = decode(original, declared_charset(original.bytes), document, page)) return failure;
  if (Failure failure = read_page(page, document, tables)) return failure;
  if (document.url.empty()) document.url = saved_from(page);
  return std::nullopt;
}

Failure read_line(const Original& original, Document& document, const IntakeTables& tables) {
  document.charset = "utf-8";
  std::string_view line = original.bytes;
  if (original.line == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
  return read_json_line(line, document, tables);
}

const std::array kReaders = {
    FormatReader{Format::X, "x", {"tweets.js", "tweet.js", "tweets-part*.js"}, looks_like_x, cut_x, read_x},
    FormatReader{Format::Telegram, "telegram", {"result.json"}, looks_like_telegram, cut_telegram, read_telegram},
    FormatReader{Format::Docx, "docx", {".docx"}, looks_like_docx, cut_whole_file, read_docx, true},
    FormatReader{Format::Odt, "odt", {".odt"}, looks_like_odt, cut_whole_file, read_odt, true},
    FormatReader{Format::Rtf, "rtf", {".rtf"}, looks_like_rtf, cut_whole_file, read_rtf, true},
    FormatReader{Format::Pdf, "pdf", {".pdf"}, looks_like_pdf, cut_whole_file, read_pdf, true},
    FormatReader{Format::Warc, "warc", {".warc", ".warc.gz", ".warc.zst"}, looks_like_warc, cut_warc, read_warc, true},
    FormatReader{Format::Wacz, "wacz", {".wacz"}, nullptr, cut_wacz, nullptr, true},
    FormatReader{Format::Mhtml, "mhtml", {".mhtml", ".mht"}, looks_like_mhtml, cut_mhtml, read_mhtml, true},
    FormatReader{Format::Email, "email", {".eml"}, looks_like_email, cut_email, read_email, true},
    FormatReader{Format::Mbox, "mbox", {".mbox", ".mbx"}, looks_like_mbox, cut_mbox, nullptr, true},
    FormatReader{Format::Archive, "archive", {".zip", ".tar", ".tgz", ".gz", ".bz2", ".zst"}, looks_like_archive, cut_archive,
                 nullptr, true},
    FormatReader{Format::Feed, "feed", {".rss", ".atom", ".xml"}, looks_like_feed, cut_feed, read_feed},
    FormatReader{Format::Jsonl, "jsonl", {".jsonl"}, looks_like_lines, cut_lines, read_line},
    FormatReader{Format::Csv, "csv", {".csv", ".tsv", ".tab"}, nullptr, cut_rows, read_row},
    FormatReader{Format::Html, "html", {".html", ".htm"}, looks_like_page, cut_whole, read_html},
    FormatReader{Format::Txt, "txt", {".txt"}, nullptr, cut_whole, read_text},
};

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

bool is_named(std::string_view name, std::string_view ending) {
  if (ending.starts_with('.')) return name.ends_with(ending);
  const std::size_t star = ending.find('*');
  if (star == std::string_view::npos) return name == ending;
  return name.size() >= ending.size() && name.starts_with(ending.substr(0, star)) && name.ends_with(ending.substr(star + 1));
}

const FormatReader* by_name(std::string_view path) {
  const std::string name = lower(path.substr(path.find_last_of("/!") + 1));
  for (const FormatReader& reader : kReaders)
    for (const std::string_view ending : reader.endings)
      if (is_named(name, ending)) return &reader;
  return nullptr;
}

}  // namespace

std::span<const FormatReader> readers() { return kReaders; }

const FormatReader& reader_of(Format format) {
  return *std::ranges::find(kReaders, format == Format::Auto ? Format::Txt : format, &FormatReader::format);
}

Format format_of(const std::string& path, std::string_view head) {
  if (const FormatReader* named = by_name(path)) return named->format;
  for (const FormatReader& reader : kReaders)
    if (reader.looks_like != nullptr && reader.looks_like(head)) return reader.format;
  return Format::Txt;
}

bool is_input_name(std::string_view name) { return by_name(name) != nullptr; }

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const FormatReader& reader : kReaders) names.emplace_back(reader.name);
  std::ranges::sort(names);
  names.insert(names.begin(), "auto");
  return names;
}

Result<Format> format_named(std::string_view name) {
  if (name == "auto") return Format::Auto;
  for (const FormatReader& reader : kReaders)
    if (name == reader.name) return reader.format;
  std::string known;
  for (const std::string& one : format_names()) known += (known.empty() ? "" : ", ") + one;
  return Error{Code::BadArgument, "format", "\"" + std::string(name) + "\"", "one of " + known};
}

}  // namespace isnad
