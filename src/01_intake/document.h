// What stage 1 makes and every later stage reads: one text as received.
#pragma once

#include <cstdint>
#include <string>

namespace isnad {

/// Where the day of publication was found.
enum class PublishedFrom : std::uint8_t { Unknown, Input, Metadata, Text };

/// One text as received. All strings are valid UTF-8. `text` is never changed after intake: every span of every later
/// stage points into it. When the input gave a title, `text` is title + "\n" + body and `title_bytes` is the title's size.
struct Document {
  std::string id;            ///< given by the input, else derived from the SHA-256 of the original bytes
  std::string text;
  std::uint32_t title_bytes = 0;  ///< 0 when no title was given apart from the text
  std::string outlet;        ///< paper, channel or site; may be empty
  std::string url;
  std::string byline;
  std::string dateline;
  std::string published;     ///< "YYYY-MM-DD", or empty when unknown: an unknown day is never invented
  PublishedFrom published_from = PublishedFrom::Unknown;
  std::string path;          ///< file it came from, "-" for standard input
  std::uint32_t line = 0;    ///< line of a .jsonl input, counted from 1; 0 otherwise
  std::string format;        ///< "txt", "html", "jsonl"
  std::string charset;       ///< as found: "utf-8", "windows-1256", ...
  std::uint32_t replaced_bytes = 0;  ///< bytes that could not be decoded and became U+FFFD
  std::string sha256;        ///< lower-case hex, of the original bytes

  [[nodiscard]] std::string title() const { return text.substr(0, title_bytes); }
};

}  // namespace isnad
