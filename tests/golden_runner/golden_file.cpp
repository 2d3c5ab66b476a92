#include "golden_file.h"

#include <algorithm>
#include <array>

namespace isnad {
namespace {

constexpr std::array<std::string_view, 8> kRemarks = {"group", "stage", "published", "outlet", "forwarded", "title", "file", "wrong"};
constexpr std::string_view kAnything = "\u2026";
enum class In { Head, Remarks, Input, Expected, Forbidden };

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

// "# name: value" -> (name, value); an empty name when the line is none.
std::pair<std::string, std::string> remark_of(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (!line.starts_with("# ") || colon == std::string_view::npos) return {};
  return {std::string(line.substr(2, colon - 2)), normal_line(line.substr(colon + 1))};
}

// "\u2026" stands for anything, also for nothing; a blank before it may be missing.
bool is_meant(std::string_view line, std::string_view meant) {
  for (bool first = true;; first = false) {
    const std::size_t any = meant.find(kAnything);
    const bool ends = any == std::string_view::npos;
    std::string_view piece = meant.substr(0, any);
    if (!ends && piece.ends_with(' ')) piece.remove_suffix(1);
    if (first && !line.starts_with(piece)) return false;
    if (ends) return first ? line == piece : line.ends_with(piece);
    const std::size_t at = line.find(piece);
    if (at == std::string_view::npos) return false;
    line.remove_prefix(at + piece.size());
    meant.remove_prefix(any + kAnything.size());
  }
}

}  // namespace

std::string GoldenCase::remark(const std::string& name) const {
  const auto found = remarks.find(name);
  return found == remarks.end() ? std::string{} : found->second;
}

std::string normal_line(std::string_view line) {
  std::string out;
  for (const char c : line) {
    const bool blank = c == ' ' || c == '\t' || c == '\r';
    if (blank && (out.empty() || out.back() == ' ')) continue;
    out += blank ? ' ' : c;
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

Result<std::vector<GoldenCase>> parse_golden(std::string_view text, const std::string& name) {
  std::vector<GoldenCase> cases;
  std::map<std::string, std::string> head;
  In in = In::Head;
  const auto fail = [&](std::uint32_t line, std::string found, std::string expected) {
    return Error{Code::BadInput, name + ":" + std::to_string(line), std::move(found), std::move(expected)};
  };
  const auto finished = [&]() -> Failure {
    if (cases.empty()) return std::nullopt;
    GoldenCase& last = cases.back();
    if (in == In::Remarks || in == In::Input) return fail(last.line, "a case without \"----\"", "input, ----, lines");
    if (last.remark("stage").empty()) return fail(last.line, "no stage", "\"# stage: NAME\" in the head or the case");
    if (last.expected.empty() && last.forbidden.empty()) return fail(last.line, "a case without a line", "one or more");
    if (!last.input.empty()) last.input.pop_back();
    return std::nullopt;
  };
  std::uint32_t number = 0;
  for (const std::string_view line : lines_of(text)) {
    ++number;
    if (line.starts_with("==== ")) {
      if (Failure failure = finished()) return *failure;
      cases.push_back({std::string(line.substr(5)), number, head, {}, {}, {}});
      in = In::Remarks;
    } else if (in == In::Head || (in == In::Remarks && line.starts_with("# "))) {
      const auto [word, value] = remark_of(line);
      if (word.empty() && (line.empty() || line.starts_with('#'))) continue;  // a comment
      if (std::ranges::find(kRemarks, word) == kRemarks.end()) return fail(number, std::string(line), "a remark such as \"# stage: mention\"");
      (in == In::Head ? head : cases.back().remarks)[word] = value;
    } else if (line == "----" && (in == In::Remarks || in == In::Input)) {
      in = In::Expected;
    } else if (in == In::Remarks || in == In::Input) {
      in = In::Input;
      cases.back().input += std::string(line) + "\n";
    } else if (line == "not" && in == In::Expected) {
      in = In::Forbidden;
    } else if (std::string normal = normal_line(line); !normal.empty()) {
      (in == In::Expected ? cases.back().expected : cases.back().forbidden).push_back(std::move(normal));
    }
  }
  if (Failure failure = finished()) return *failure;
  if (cases.empty()) return fail(number, "no case", "\"==== title\"");
  return cases;
}

std::vector<std::string> compare_golden(const GoldenCase& golden, std::string_view output) {
  std::vector<std::string> lines;
  for (const std::string_view line : lines_of(output)) lines.push_back(normal_line(line));
  std::vector<std::string> wrong;
  for (const std::string& meant : golden.forbidden)
    if (std::ranges::any_of(lines, [&](const std::string& line) { return is_meant(line, meant); }))
      wrong.push_back("must not be: " + meant);
  // Whole lines first: one of which only a part is meant must not take theirs.
  std::vector<std::string> expected = golden.expected;
  std::ranges::stable_partition(expected, [](const std::string& meant) { return meant.find(kAnything) == std::string::npos; });
  for (const std::string& meant : expected) {
    const auto found = std::ranges::find_if(lines, [&](const std::string& line) { return is_meant(line, meant); });
    if (found == lines.end()) wrong.push_back("missing: " + meant);
    else lines.erase(found);
  }
  return wrong;
}

}  // namespace isnad
