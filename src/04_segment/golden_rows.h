// Golden files of stage 4: lines of a key, a blank and words; "#" opens a comment. Shared by the tests of this folder.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "utf8.h"

namespace isnad {

struct GoldenRow {
  std::string key;
  std::vector<std::u32string> words;
};

inline std::u32string decode_word(std::string_view text) {
  std::u32string out;
  for (std::size_t byte = 0; byte < text.size();) {
    const Decoded decoded = decode_utf8(text, byte);
    out += decoded.code_point;
    byte += decoded.bytes;
  }
  return out;
}

inline std::string encode_word(std::u32string_view word) {
  std::string out;
  for (const char32_t letter : word) append_utf8(out, letter);
  return out;
}

/// A list of spellings as one sorted string, "-" when there is none: what a failed check prints.
inline std::string sorted_line(std::vector<std::u32string> words) {
  std::ranges::sort(words);
  words.erase(std::ranges::unique(words).begin(), words.end());
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : "/") + encode_word(word);
  return out.empty() ? "-" : out;
}

/// "a/b" to its parts; "-" to none.
inline std::vector<std::u32string> alternatives(const std::u32string& cell) {
  std::vector<std::u32string> out;
  if (cell == U"-") return out;
  std::size_t begin = 0;
  for (std::size_t end; (end = cell.find(U'/', begin)) != std::u32string::npos; begin = end + 1)
    out.push_back(cell.substr(begin, end - begin));
  out.push_back(cell.substr(begin));
  return out;
}

inline std::vector<GoldenRow> read_golden(const std::filesystem::path& path) {
  std::ifstream in(path);
  std::vector<GoldenRow> out;
  for (std::string line; std::getline(in, line);) {
    std::istringstream words(line);
    GoldenRow row;
    if (!(words >> row.key) || row.key[0] == '#') continue;
    for (std::string word; words >> word;) row.words.push_back(decode_word(word));
    out.push_back(std::move(row));
  }
  return out;
}

/// The files of a folder of golden/, in the order of their names.
inline std::vector<std::filesystem::path> golden_files(const char* folder) {
  std::vector<std::filesystem::path> out;
  const auto where = std::filesystem::path(ISNAD_SOURCES) / "src/04_segment/golden" / folder;
  std::error_code missing;
  for (const auto& entry : std::filesystem::directory_iterator(where, missing)) out.push_back(entry.path());
  std::ranges::sort(out);
  return out;
}

}  // namespace isnad
