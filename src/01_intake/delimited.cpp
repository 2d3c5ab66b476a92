#include "delimited.h"

#include <algorithm>
#include <map>
#include <utility>

namespace isnad {
namespace {

constexpr std::size_t kSample = 20;             ///< records that a guess is made on
constexpr std::size_t kSampleBytes = 1 << 20U;  ///< of one of them

}  // namespace

bool RecordCutter::feed(std::string_view piece) {
  return std::ranges::all_of(piece, [this](char c) { return step(c); });
}

bool RecordCutter::step(char c) {
  if (after_return_) {
    after_return_ = false;
    if (c == '\n') return true;
  }
  const bool line_end = c == '\n' || c == '\r';
  if (c == '\n' || (c == '\r' && (!quoted_ || after_quote_))) ++line_;  // a CR inside quotes comes before its LF
  if (line_end && (!quoted_ || after_quote_)) {
    after_return_ = c == '\r';
    return end();
  }
  too_long_ = too_long_ || record_.size() >= max_bytes_;
  if (!too_long_) record_ += c;
  if (quoted_) {
    if (c == '"') after_quote_ = !after_quote_;
    else if (after_quote_) quoted_ = after_quote_ = false;  // the cell goes on without quotes, or ends
    if (quoted_) return true;
  } else if (c == '"' && at_cell_) {
    quoted_ = true;
    at_cell_ = false;
    return true;
  }
  at_cell_ = c == delimiter_;
  return true;
}

bool RecordCutter::end() {
  const std::uint32_t begin = std::exchange(begin_, line_);
  const bool open = quoted_ && !after_quote_;
  at_cell_ = true;
  quoted_ = after_quote_ = false;
  const std::string record = std::exchange(record_, {});
  return take_({record, begin, std::exchange(too_long_, false), open});
}

bool RecordCutter::finish() { return record_.empty() || end(); }

std::vector<std::string> record_cells(std::string_view record, char delimiter) {
  std::vector<std::string> out(1);
  bool at_cell = true, quoted = false;
  for (std::size_t at = 0; at < record.size(); ++at) {
    const char c = record[at];
    if (quoted) {
      if (c != '"') out.back() += c;
      else if (at + 1 < record.size() && record[at + 1] == '"') out.back() += record[++at];
      else quoted = false;
    } else if (c == '"' && at_cell) {
      quoted = true;
      at_cell = false;
    } else if (c == delimiter) {
      if (out.size() == kMaxColumns) return out;
      out.emplace_back();
      at_cell = true;
    } else {
      out.back() += c;
      at_cell = false;
    }
  }
  return out;
}

void append_quoted_cell(std::string& out, std::string_view cell) {
  out += '"';
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

char said_delimiter(std::string_view line) {
  if (line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
  constexpr std::string_view kSays = "sep=";
  return line.size() == kSays.size() + 1 && line.starts_with(kSays) && line.back() != '"' ? line.back() : '\0';
}

char guess_delimiter(std::string_view head) {
  char best = ',';
  std::size_t most = 0;
  for (const char delimiter : {',', ';', '\t', '|'}) {
    std::map<std::size_t, std::size_t> records_of;  // by their number of columns
    std::size_t seen = 0;
    RecordCutter cutter(delimiter, kSampleBytes, [&](const RecordCutter::Record& record) {
      if (!record.bytes.empty()) ++records_of[record_cells(record.bytes, delimiter).size()];
      return ++seen < kSample;
    });
    if (cutter.feed(head)) cutter.finish();
    std::size_t agreeing = 0;
    for (const auto& [columns, records] : records_of)
      if (columns > 1) agreeing = std::max(agreeing, records);
    if (agreeing > most) {
      most = agreeing;
      best = delimiter;
    }
  }
  return best;
}

}  // namespace isnad
