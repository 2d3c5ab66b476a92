#include "progress.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "json_writer.h"
#include "output.h"

namespace isnad {
namespace {

constexpr std::chrono::milliseconds kStep{100};
constexpr unsigned kBarColumns = 20;

std::uint64_t all_documents(const ImportTotals& totals) { return totals.documents + totals.unchanged; }

double per_second(const ImportTotals& totals, double seconds) {
  return seconds > 0 ? static_cast<double>(all_documents(totals)) / seconds : 0;
}

std::string clock_text(double seconds) {
  const auto whole = static_cast<long long>(std::ceil(seconds));
  char text[32];
  if (whole >= 3600)
    std::snprintf(text, sizeof text, "%lld:%02lld:%02lld", whole / 3600, whole / 60 % 60, whole % 60);
  else
    std::snprintf(text, sizeof text, "%lld:%02lld", whole / 60, whole % 60);
  return text;
}

double rounded(double value) { return std::round(value * 100) / 100; }

}  // namespace

ProgressMode progress_mode_of(const std::string& name) {
  if (name == "json") return ProgressMode::Json;
  return name == "auto" && error_is_terminal() ? ProgressMode::Bar : ProgressMode::None;
}

double seconds_left(const ImportTotals& totals, double seconds, std::uint64_t total_bytes) {
  if (total_bytes == 0 || totals.bytes == 0) return -1;
  const double rest = static_cast<double>(total_bytes - std::min(total_bytes, totals.bytes));
  return seconds * rest / static_cast<double>(totals.bytes);
}

std::string progress_bar(const ImportTotals& totals, double seconds, std::uint64_t total_bytes, unsigned columns) {
  std::string line = std::to_string(all_documents(totals)) + " documents  " + std::to_string(totals.claims) +
                     " claims  " + std::to_string(std::llround(per_second(totals, seconds))) + " documents/s";
  if (totals.failed > 0) line += "  " + std::to_string(totals.failed) + " unreadable";
  if (const double left = seconds_left(totals, seconds, total_bytes); left >= 0) {
    const double share = std::min(1.0, static_cast<double>(totals.bytes) / static_cast<double>(total_bytes));
    const auto full = static_cast<unsigned>(share * kBarColumns);
    line += "  " + clock_text(left) + " left  [" + std::string(full, '#') + std::string(kBarColumns - full, '-') + "]";
  }
  if (columns > 0 && line.size() >= columns) line.resize(columns - 1);  // a full last column would wrap
  return line;
}

std::string progress_json(const ImportTotals& totals, double seconds, std::uint64_t total_bytes, bool done) {
  std::string line;
  JsonWriter json(line);
  json.open_object();
  json.key("documents").number(static_cast<std::int64_t>(totals.documents));
  json.key("claims").number(static_cast<std::int64_t>(totals.claims));
  json.key("unchanged").number(static_cast<std::int64_t>(totals.unchanged));
  json.key("failed").number(static_cast<std::int64_t>(totals.failed));
  json.key("seconds").real(rounded(seconds));
  json.key("documents_per_second").real(rounded(per_second(totals, seconds)));
  const double left = done ? 0 : seconds_left(totals, seconds, total_bytes);
  json.key("seconds_left");
  left < 0 ? json.null() : json.real(rounded(left));
  json.key("done").boolean(done).close_object();
  return line;
}

double Progress::seconds() const {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
}

void Progress::clear() {
  if (mode_ == ProgressMode::Bar) std::fputs("\r\x1b[K", stderr);
}

void Progress::update(const ImportTotals& totals) {
  if (mode_ == ProgressMode::None) return;
  const auto now = std::chrono::steady_clock::now();
  if (now - drawn_ < kStep) return;
  drawn_ = now;
  if (mode_ == ProgressMode::Json)
    std::fprintf(stderr, "%s\n", progress_json(totals, seconds(), total_bytes_, false).c_str());
  else
    std::fprintf(stderr, "\r\x1b[K%s", progress_bar(totals, seconds(), total_bytes_, terminal_width()).c_str());
}

void Progress::say(const std::string& line) {
  clear();
  std::fprintf(stderr, "%s\n", line.c_str());
}

void Progress::close(const ImportTotals& totals) {
  clear();
  if (mode_ == ProgressMode::Json)
    std::fprintf(stderr, "%s\n", progress_json(totals, seconds(), total_bytes_, true).c_str());
}

}  // namespace isnad
