#include "intake.h"

#include <algorithm>

#include "byte_source.h"
#include "charset.h"
#include "json_line.h"
#include "line_words.h"
#include "page.h"
#include "sha256.h"
#include "text_facts.h"

namespace isnad {
namespace {

constexpr std::size_t kFirstChunk = std::size_t{1} << 16U;  // an article fits; a larger one would clear memory for nothing
constexpr std::size_t kChunk = std::size_t{1} << 20U;
constexpr std::size_t kIdDigits = 16;

const char* format_name(Format format) {
  switch (format) {
    case Format::Html: return "html";
    case Format::Jsonl: return "jsonl";
    case Format::Txt: case Format::Auto: break;
  }
  return "txt";
}

Format format_of(const std::string& path, std::string_view head) {
  const std::string_view name = path;
  if (name.ends_with(".html") || name.ends_with(".htm")) return Format::Html;
  if (name.ends_with(".jsonl")) return Format::Jsonl;
  if (name.ends_with(".txt")) return Format::Txt;
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  const std::size_t first = head.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return Format::Txt;
  return head[first] == '{' ? Format::Jsonl : head[first] == '<' ? Format::Html : Format::Txt;
}

std::string place(const std::string& path, std::uint32_t line) {
  return line == 0 ? path : path + ":" + std::to_string(line);
}

Failure fill(const Original& original, Document& document, const IntakeTables& tables) {
  if (original.format == Format::Jsonl) {
    document.charset = "utf-8";
    std::string_view line = original.bytes;
    if (original.line == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
    return read_json_line(line, document, tables);
  }
  const bool page = original.format == Format::Html;
  Result<DecodedText> decoded = decode_bytes(original.bytes, page ? declared_charset(original.bytes) : std::string{});
  if (!decoded) return decoded.error();
  document.charset = decoded->charset;
  document.replaced_bytes = decoded->replaced_bytes;
  if (page) return read_page(decoded->text, document, tables);
  if (trimmed(decoded->text).empty()) return Error{Code::EmptyInput, "", "a file of white space", "text"};
  document.text = std::move(decoded->text);
  read_text_facts(document, tables);
  return std::nullopt;
}

// Lines of a .jsonl, whatever their number: only the line that is being put together is in memory.
class LineReader {
 public:
  LineReader(std::string path, const IntakeOptions& options, const OriginalSink& sink)
      : path_(std::move(path)), options_(options), sink_(sink) {}

  bool take(std::string_view chunk) {
    while (!chunk.empty()) {
      const std::size_t end = chunk.find('\n');
      keep(chunk.substr(0, end));
      if (end == std::string_view::npos) return true;
      if (!finish()) return false;
      chunk.remove_prefix(end + 1);
    }
    return true;
  }

  /// The line that is complete now goes to the sink.
  bool finish() {
    ++number_;
    std::string line = std::move(line_);
    line_.clear();
    const bool too_long = std::exchange(too_long_, false);
    if (line.ends_with('\r')) line.pop_back();
    if (line.find_first_not_of(" \t\r") == std::string::npos) return true;
    any_ = true;
    if (!too_long) return sink_.original({path_, number_, Format::Jsonl, std::move(line)});
    sink_.rejected({path_, number_, json_line_id(line),
                    {Code::TooLarge, place(path_, number_), "a line over the limit",
                     "at most " + std::to_string(options_.max_line_bytes) + " bytes"}});
    return true;
  }

  [[nodiscard]] bool any() const { return any_; }

 private:
  void keep(std::string_view piece) {
    const std::size_t room = options_.max_line_bytes - std::min(line_.size(), options_.max_line_bytes);
    too_long_ = too_long_ || piece.size() > room;
    line_.append(piece.substr(0, room));
  }

  std::string path_;
  const IntakeOptions& options_;
  const OriginalSink& sink_;
  std::string line_;
  std::uint32_t number_ = 0;
  bool too_long_ = false;
  bool any_ = false;
};

Rejected refused(const std::string& path, Code code, std::string found, std::string expected) {
  return {path, 0, "", {code, path, std::move(found), std::move(expected)}};
}

void read_lines(ByteSource& source, std::string chunk, const std::string& path, const IntakeOptions& options,
                const OriginalSink& sink) {
  if (chunk.find('\0') < 4096) return sink.rejected(refused(path, Code::BinaryInput, "bytes of value 0", "JSON lines"));
  LineReader lines(path, options, sink);
  while (true) {
    if (!lines.take(chunk)) return;
    chunk.clear();
    const Result<bool> more = source.read(chunk, kChunk);
    if (!more) return sink.rejected({path, 0, "", more.error()});
    if (!*more) break;
  }
  if (!lines.finish()) return;
  if (!lines.any()) sink.rejected(refused(path, Code::EmptyInput, "a file of blank lines", "JSON lines"));
}

}  // namespace

Result<Format> format_named(std::string_view name) {
  for (const auto& [known, format] : {std::pair{"auto", Format::Auto}, std::pair{"txt", Format::Txt},
                                      std::pair{"html", Format::Html}, std::pair{"jsonl", Format::Jsonl}})
    if (name == known) return format;
  return Error{Code::BadArgument, "format", "\"" + std::string(name) + "\"", "auto, txt, html or jsonl"};
}

Result<Document> read_original(const Original& original, const IntakeTables& tables) {
  Document document;
  document.path = original.path;
  document.line = original.line;
  document.format = format_name(original.format);
  document.sha256 = sha256_hex(original.bytes);
  if (Failure failure = fill(original, document, tables)) {
    const std::string at = place(original.path, original.line);
    failure->where = failure->where.empty() ? at : at + ": " + failure->where;
    return *failure;
  }
  if (document.id.empty()) document.id = "d" + document.sha256.substr(0, kIdDigits);
  return document;
}

Rejected rejected(const Original& original, Error error) {
  const bool is_line = original.format == Format::Jsonl;
  return {original.path, original.line, is_line ? json_line_id(original.bytes) : std::string{}, std::move(error)};
}

void for_each_original(const std::string& path, const IntakeOptions& options, const OriginalSink& sink) {
  Result<ByteSource> source = ByteSource::open(path);
  if (!source) return sink.rejected({path, 0, "", source.error()});
  std::string bytes;
  Result<bool> more = source->read(bytes, kFirstChunk);
  if (!more) return sink.rejected({path, 0, "", more.error()});
  if (bytes.empty()) return sink.rejected(refused(path, Code::EmptyInput, "an empty file", "text"));
  const Format format = options.format == Format::Auto ? format_of(path, bytes) : options.format;
  if (format == Format::Jsonl) return read_lines(*source, std::move(bytes), path, options, sink);
  while (*more && bytes.size() <= options.max_page_bytes) {
    more = source->read(bytes, kChunk);
    if (!more) return sink.rejected({path, 0, "", more.error()});
  }
  if (bytes.size() > options.max_page_bytes)
    return sink.rejected(refused(path, Code::TooLarge, "a file over the limit",
                                 "at most " + std::to_string(options.max_page_bytes) + " bytes"));
  sink.original({path, 0, format, std::move(bytes)});
}

void intake_file(const std::string& path, const IntakeOptions& options, const IntakeTables& tables,
                 const DocumentSink& sink) {
  const auto take = [&](Original&& original) {
    Result<Document> document = read_original(original, tables);
    if (document) return sink.document(std::move(*document), original);
    sink.rejected(rejected(original, document.error()));
    return true;
  };
  for_each_original(path, options, {take, sink.rejected});
}

}  // namespace isnad
