// Golden files: an input, what must come out, and what must not, as text that a linguist can write.
//
//   # stage: mention                 head of the file: which stage's output is looked at
//   ==== a title before the name is no part of it
//   # group: titles                  remarks of the case; known: group, stage, published, outlet, forwarded, title, file, wrong
//   (the input: one text of any number of lines)
//   ----
//   (lines that must come out)
//   not
//   (lines that must not)
//
// The character U+2026 (three dots) in a line stands for anything, at its end for every line that begins as it does: what a case
// does not speak of, such as the other senses of a stem, may change.
//
// `# published: 2015-07-21`, `# outlet: X`, `# forwarded: X` and `# title: X` set those fields of the document; `# file: samples/x.txt`
// takes the input from a file of the project instead. `# wrong: reason` marks a case that is known to fail: it is
// counted as such, and fails when it passes after all.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "result.h"

namespace isnad {

struct GoldenCase {
  std::string title;
  std::uint32_t line = 0;                       ///< of the title, from 1
  std::map<std::string, std::string> remarks;   ///< those of the head, overruled by those of the case
  std::string input;                            ///< without the last end of line
  std::vector<std::string> expected, forbidden; ///< as normal_line() gives them; empty lines left out

  [[nodiscard]] std::string remark(const std::string& name) const;
};

/// Errors, BadInput with `where` = name:line: text before the first case that is no remark, an unknown remark, a case
/// without "----", without a stage, or with neither expected nor forbidden lines.
Result<std::vector<GoldenCase>> parse_golden(std::string_view text, const std::string& name);

/// Runs of blanks become one, those at the ends none: golden lines may be indented and aligned.
std::string normal_line(std::string_view line);

/// What is wrong with the output of a case, one line each: "missing: ..." for an expected line that does not occur (as
/// often as it is expected), "must not be: ..." for a forbidden one. Empty: the case passes.
std::vector<std::string> compare_golden(const GoldenCase& golden, std::string_view output);

}  // namespace isnad
