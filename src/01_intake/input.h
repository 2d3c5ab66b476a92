// One input on its way to be cut into originals, and the two ways of cutting that several formats share.
#pragma once

#include <cstdint>
#include <string>

#include "byte_reader.h"
#include "intake.h"

namespace isnad {

/// What the archives around an input may still give: counted over all of them, so that a bomb inside a bomb is one bomb.
struct UnpackBudget {
  std::uint64_t packed = 0;   ///< bytes of the outermost archive; those read so far where its size is not known
  std::uint64_t bytes = 0;    ///< unpacked so far
  std::uint64_t entries = 0;  ///< members seen so far
  bool spent = false;         ///< over a limit: nothing more is read of any of them
};

struct Input {
  std::string path;               ///< as people are told it: "a.zip!b/page.html"
  ByteReader& bytes;              ///< stands behind `head`
  std::string head;               ///< the first bytes, read already; empty only when there is none
  Format format = Format::Txt;
  unsigned depth = 0;             ///< archives around it
  UnpackBudget* budget = nullptr; ///< of the outermost archive; null outside
  std::string account = {};       ///< whose export it is, where another member of the archive says so
  int descriptor = -1;            ///< of the file that `bytes` reads; -1 when it reads none
};

/// path, or path:line.
std::string place(const std::string& path, std::uint32_t line);

/// A row for an input as a whole.
Rejected refused(const std::string& path, Code code, std::string found, std::string expected);

/// All bytes of the input; TooLarge beyond `max_bytes`, CannotOpen when the device fails.
Result<std::string> all_bytes(Input& input, std::size_t max_bytes);

/// The whole input is one original. `max_bytes` of IntakeOptions::max_page_bytes.
void cut_whole(Input& input, const IntakeOptions& options, const OriginalSink& sink);

/// The same for files that carry pictures: IntakeOptions::max_file_bytes.
void cut_whole_file(Input& input, const IntakeOptions& options, const OriginalSink& sink);

/// Each line is one original (JSON lines).
void cut_lines(Input& input, const IntakeOptions& options, const OriginalSink& sink);

/// Choose the format, see that there is a byte, and cut. The one way into cutting: files and members of archives come here.
void cut_input(Input& input, const IntakeOptions& options, const OriginalSink& sink);

}  // namespace isnad
