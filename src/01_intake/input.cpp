#include "input.h"

#include <algorithm>
#include <utility>

#include "apart.h"
#include "json_line.h"
#include "readers.h"

namespace isnad {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 20U;

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
    while (line.ends_with('\r')) line.pop_back();
    if (line.find_first_not_of(" \t\r") == std::string::npos) return true;
    any_ = true;
    if (!options_.columns.empty() && !too_long) line = with_columns(without_mark(line), options_.columns);
    if (!too_long) return sink_.original({path_, number_, Format::Jsonl, std::move(line)});
    sink_.rejected({path_, number_, json_line_id(line),
                    {Code::TooLarge, place(path_, number_), "a line over the limit",
                     "at most " + std::to_string(options_.max_line_bytes) + " bytes"}});
    return true;
  }

  [[nodiscard]] bool any() const { return any_; }

 private:
  [[nodiscard]] std::string_view without_mark(std::string_view line) const {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    return number_ == 1 && line.starts_with(kByteOrderMark) ? line.substr(kByteOrderMark.size()) : line;
  }

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

void cut_one(Input& input, std::size_t max_bytes, const OriginalSink& sink) {
  Result<std::string> bytes = all_bytes(input, max_bytes);
  if (!bytes) return sink.rejected({input.path, 0, "", bytes.error()});
  sink.original({input.path, 0, input.format, std::move(*bytes)});
}

}  // namespace

std::string place(const std::string& path, std::uint32_t line) {
  return line == 0 ? path : path + ":" + std::to_string(line);
}

Rejected refused(const std::string& path, Code code, std::string found, std::string expected) {
  return {path, 0, "", {code, path, std::move(found), std::move(expected)}};
}

Result<std::string> all_bytes(Input& input, std::size_t max_bytes) {
  std::string bytes = std::move(input.head);
  for (Result<bool> more = true; *more && bytes.size() <= max_bytes;) {
    more = input.bytes.read(bytes, kChunk);
    if (!more) return more.error();
  }
  if (bytes.size() > max_bytes)
    return Error{Code::TooLarge, input.path, "a file over the limit", "at most " + std::to_string(max_bytes) + " bytes"};
  return bytes;
}

void cut_whole(Input& input, const IntakeOptions& options, const OriginalSink& sink) {
  cut_one(input, options.max_page_bytes, sink);
}

void cut_whole_file(Input& input, const IntakeOptions& options, const OriginalSink& sink) {
  cut_one(input, options.max_file_bytes, sink);
}

void cut_lines(Input& input, const IntakeOptions& options, const OriginalSink& sink) {
  std::string chunk = std::move(input.head);
  if (chunk.find('\0') < 4096)
    return sink.rejected(refused(input.path, Code::BinaryInput, "bytes of value 0", "JSON lines"));
  LineReader lines(input.path, options, sink);
  while (true) {
    if (!lines.take(chunk)) return;
    chunk.clear();
    const Result<bool> more = input.bytes.read(chunk, kChunk);
    if (!more) return sink.rejected({input.path, 0, "", more.error()});
    if (!*more) break;
  }
  if (!lines.finish()) return;
  if (!lines.any()) sink.rejected(refused(input.path, Code::EmptyInput, "a file of blank lines", "JSON lines"));
}

void cut_input(Input& input, const IntakeOptions& options, const OriginalSink& sink) {
  constexpr std::size_t kFirstChunk = std::size_t{1} << 16U;  // an article fits; a larger one would clear memory for nothing
  const Result<bool> more = input.bytes.read(input.head, kFirstChunk);
  if (!more) return sink.rejected({input.path, 0, "", more.error()});
  if (input.head.empty()) return sink.rejected(refused(input.path, Code::EmptyInput, "an empty file", "text"));
  const bool named = options.format != Format::Auto && input.depth == 0;
  input.format = named ? options.format : format_of(input.path, input.head);
  const FormatReader& reader = reader_of(input.format);
  if (reader.apart && options.apart != nullptr && input.descriptor >= 0) return options.apart->cut(input, input.descriptor, options, sink);
  reader.cut(input, options, sink);
}

}  // namespace isnad
