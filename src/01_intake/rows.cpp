#include "rows.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "charset.h"
#include "columns.h"
#include "days.h"
#include "delimited.h"
#include "line_words.h"
#include "python_cell.h"
#include "text_facts.h"
#include "utf8.h"

namespace isnad {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 20U;
constexpr std::size_t kSample = 50;  ///< records that the plan of the columns is made on
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
// Excel counts days from 1899-12-30. Only numbers of these years are taken for days.
constexpr std::int64_t kExcelEpoch = -25'569, kExcel1990 = 32'874, kExcel2100 = 73'050;

// Valid but for a character that the end of the piece cuts.
bool is_utf8_head(std::string_view head) {
  std::size_t cut = head.size();
  for (int back = 0; back < 4 && cut > 0; ++back) {
    if (is_valid_utf8(head.substr(0, cut))) return true;
    --cut;
  }
  return false;
}

class Cutter {
 public:
  Cutter(const Input& input, const IntakeOptions& options, const OriginalSink& sink, std::string charset)
      : path_(input.path), options_(options), sink_(sink), charset_(std::move(charset)) {}

  /// Choose delimiter and columns by the first piece. False when that cannot be done: told to the sink.
  bool begin(std::string_view head) {
    if (head.starts_with(kByteOrderMark)) head.remove_prefix(kByteOrderMark.size());
    said_ = said_delimiter(head.substr(0, std::min(head.find_first_of("\r\n"), head.size()))) != '\0';
    delimiter_ = said_ ? said_delimiter(head.substr(0, head.find_first_of("\r\n"))) : guess_delimiter(head);
    std::vector<std::vector<std::string>> records;
    RecordCutter sample(delimiter_, kChunk, [&](const RecordCutter::Record& record) {
      const bool first = said_ && record.line == 1;
      if (!first && !is_blank(record.bytes)) records.push_back(cells_of(record.bytes));
      return records.size() < kSample;
    });
    if (sample.feed(head)) sample.finish();
    Result<ColumnPlan> plan = plan_columns(records, options_.columns);
    if (!plan) {
      sink_.rejected(refused(path_, plan.error().code, plan.error().found, plan.error().expected));
      return false;
    }
    plan_ = std::move(*plan);
    heading_ = heading();
    return true;
  }

  bool take(const RecordCutter::Record& record) {
    if (said_ && record.line == 1) return true;
    if (record.too_long)
      return reject(record.line, Code::TooLarge, "a row over the limit", "at most " + std::to_string(options_.max_line_bytes) + " bytes");
    if (is_blank(record.bytes)) return true;
    if (plan_.has_heading && !std::exchange(behind_heading_, true)) return true;
    if (record.open) return reject(record.line, Code::BadInput, "a quote that is never closed", "a row that ends");
    any_ = true;
    return sink_.original({path_, record.line, Format::Csv, heading_ + std::string(record.bytes), charset_});
  }

  void finish() {
    if (!any_) sink_.rejected(refused(path_, Code::EmptyInput, "a table without rows", "rows below the heading"));
  }

  [[nodiscard]] char delimiter() const { return delimiter_; }

 private:
  [[nodiscard]] std::vector<std::string> cells_of(std::string_view record) const {
    std::vector<std::string> cells = record_cells(record, delimiter_);
    std::uint32_t replaced = 0;
    for (std::string& cell : cells) cell = repair_utf8(cell, replaced);
    return cells;
  }

  [[nodiscard]] bool is_blank(std::string_view record) const {
    return std::ranges::all_of(record, [&](char c) { return c == delimiter_ || c == ' ' || c == '\t' || c == '\r'; });
  }

  [[nodiscard]] std::string heading() const {
    std::string out(kByteOrderMark);
    out += "sep=";
    out += delimiter_;
    out += "\r\n";
    for (std::size_t at = 0; at < plan_.heading.size(); ++at) {
      if (at > 0) out += delimiter_;
      const std::string& field = plan_.fields[at];
      const bool said = field.empty() || said_field(plan_.heading[at]) == field;
      append_quoted_cell(out, said ? plan_.heading[at] : std::string(kFieldMark) + field + " " + plan_.heading[at]);
    }
    return out + "\r\n";
  }

  bool reject(std::uint32_t line, Code code, std::string found, std::string expected) {
    any_ = true;
    sink_.rejected({path_, line, "", {code, place(path_, line), std::move(found), std::move(expected)}});
    return true;
  }

  const std::string& path_;
  const IntakeOptions& options_;
  const OriginalSink& sink_;
  std::string charset_;
  char delimiter_ = ',';
  bool said_ = false;  ///< by a first line "sep="
  bool behind_heading_ = false, any_ = false;
  ColumnPlan plan_;
  std::string heading_;
};

/// The whole table in UTF-8, or a piece of it at a time.
void cut_pieces(Cutter& cutter, const IntakeOptions& options, std::string piece, const std::function<Result<bool>(std::string&)>& next,
                const OriginalSink& sink, const std::string& path) {
  if (!cutter.begin(piece)) return;
  RecordCutter records(cutter.delimiter(), options.max_line_bytes, [&](const RecordCutter::Record& record) { return cutter.take(record); });
  std::string_view bytes = piece;
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  while (records.feed(bytes)) {
    piece.clear();
    const Result<bool> more = next(piece);
    if (!more) return sink.rejected({path, 0, "", more.error()});
    bytes = piece;
    if (*more) continue;
    if (records.finish()) cutter.finish();
    return;
  }
}

std::string day_of(std::string_view cell, const IntakeTables& tables) {
  cell = trimmed(cell);
  std::int64_t serial = 0;
  const auto [end, failed] = std::from_chars(cell.data(), cell.data() + cell.size(), serial);
  const bool whole = end == cell.data() + cell.size() || *end == '.';  // behind the point stands the hour
  if (failed == std::errc{} && whole && serial >= kExcel1990 && serial < kExcel2100) return iso_day(serial + kExcelEpoch);
  return metadata_day(cell, tables.dates);
}

std::string without_nul(std::string_view text, std::uint32_t& replaced) {
  std::string out;
  for (const char c : text)
    if (c != '\0') out += c;
    else {
      append_utf8(out, U'\xFFFD');
      ++replaced;
    }
  return out;
}

}  // namespace

void cut_rows(Input& input, const IntakeOptions& options, const OriginalSink& sink) {
  const bool marked = input.head.starts_with(kByteOrderMark);
  const bool wide = input.head.starts_with("\xFF\xFE") || input.head.starts_with("\xFE\xFF");
  if (!marked && !wide && input.head.find('\0') != std::string::npos)
    return sink.rejected(refused(input.path, Code::BinaryInput, "bytes of value 0", "a table as text"));
  if (marked || (!wide && is_utf8_head(input.head))) {
    Cutter cutter(input, options, sink, "");
    return cut_pieces(cutter, options, std::move(input.head), [&](std::string& out) { return input.bytes.read(out, kChunk); }, sink, input.path);
  }
  const Result<std::string> bytes = all_bytes(input, options.max_file_bytes);
  if (!bytes) return sink.rejected({input.path, 0, "", bytes.error()});
  Result<DecodedText> decoded = decode_bytes(*bytes, {});
  if (!decoded) return sink.rejected(refused(input.path, decoded.error().code, decoded.error().found, decoded.error().expected));
  Cutter cutter(input, options, sink, decoded->charset == "utf-8" ? "" : decoded->charset);
  cut_pieces(cutter, options, std::move(decoded->text), [](std::string&) { return Result<bool>(false); }, sink, input.path);
}

Failure read_row(const Original& original, Document& document, const IntakeTables& tables) {
  document.charset = original.charset.empty() ? "utf-8" : original.charset;
  std::string table = repair_utf8(original.bytes, document.replaced_bytes);
  std::string_view rest = table;
  if (rest.starts_with(kByteOrderMark)) rest.remove_prefix(kByteOrderMark.size());
  const std::string_view first = rest.substr(0, std::min(rest.find_first_of("\r\n"), rest.size()));
  const char delimiter = said_delimiter(first) != '\0' ? said_delimiter(first) : ',';
  std::vector<std::vector<std::string>> records;
  RecordCutter cutter(delimiter, table.size(), [&](const RecordCutter::Record& record) {
    if (record.line > 1) records.push_back(record_cells(record.bytes, delimiter));
    return records.size() < 2;
  });
  if (cutter.feed(rest)) cutter.finish();
  if (records.size() < 2) return Error{Code::BadInput, "", "a table without a row", "a heading and a row"};
  std::map<std::string, std::string, std::less<>> cells;
  for (std::size_t at = 0; at < std::min(records[0].size(), records[1].size()); ++at)
    if (const std::string_view field = said_field(records[0][at]); !field.empty())
      cells.try_emplace(std::string(field), without_nul(records[1][at], document.replaced_bytes));
  for (const auto& [key, field] : {std::pair{"title", "title"}, std::pair{"content", "text"}, std::pair{"url", "url"}, std::pair{"timestamp", "published"}})
    if (cells[field].empty()) cells[field] = without_nul(python_value(cells["metadata"], key), document.replaced_bytes);
  const std::string title(trimmed(cells["title"]));
  const bool has_text = !trimmed(cells["text"]).empty();
  if (title.empty() && !has_text) return Error{Code::EmptyInput, "", "a row without text and title", "text"};
  document.text = title.empty() ? cells["text"] : has_text ? title + "\n" + cells["text"] : title;
  document.title_bytes = static_cast<std::uint32_t>(title.size());
  document.id = trimmed(cells["id"]);
  document.outlet = trimmed(cells["outlet"]);
  document.byline = trimmed(cells["byline"]);
  const std::string_view url = trimmed(cells["url"]);
  if (url.starts_with("http://") || url.starts_with("https://")) document.url = url;
  document.published = day_of(cells["published"], tables);
  if (!document.published.empty()) document.published_from = PublishedFrom::Input;
  read_text_facts(document, tables);
  return std::nullopt;
}

}  // namespace isnad
