// What stage 1 makes and every later stage reads: one text as received.
#pragma once

#include <cstdint>
#include <string>

namespace isnad {

/// Where the day of publication was found.
enum class PublishedFrom : std::uint8_t { Unknown, Input, Metadata, Text };

/// One text as received. All strings are valid UTF-8. `text` is never changed after intake: every span of every later
/// stage points into it. When the input or the page gave a title, `text` is title + "\n" + body. A plain text is whole
/// as it was; its title is the short first line, when it has one.
struct Document {
  std::string id;            ///< given by the input, else "d" and 16 digits of the SHA-256 of the original bytes
  std::string text;
  std::uint32_t title_begin = 0;  ///< 0 except for a plain text that begins with blank lines
  std::uint32_t title_bytes = 0;  ///< 0 when there is no title
  std::uint32_t body_end = 0;     ///< byte where the article ends: text.size(), or where source line, key words, related
                                  ///< headlines or comments begin. Reading stops here; the text stays whole
  std::string outlet;        ///< paper, channel or site; may be empty
  std::string url;
  std::string byline;
  std::string forwarded_from;  ///< channel or account whose words these are, where the outlet only passes them on
  std::string dateline;      ///< place (and agency) before the first sentence, when set off by a dash
  std::string published;     ///< "YYYY-MM-DD", or empty when unknown: an unknown day is never invented
  PublishedFrom published_from = PublishedFrom::Unknown;
  std::string path;          ///< file it came from, "-" for standard input; "a.zip!b/page.html" for a member of an archive
  std::uint32_t line = 0;    ///< line on which it begins in an input of many texts, counted from 1; 0 otherwise
  std::string format;        ///< "txt", "html", "telegram", ...: names of readers.cpp
  std::string charset;       ///< as found: "utf-8", "windows-1256", ...
  std::string unread;        ///< which parts of the input gave no text, for the import's report; empty: all were read
  std::uint32_t replaced_bytes = 0;  ///< bytes that could not be decoded and became U+FFFD
  std::string provenance;    ///< what the input says of how it was collected: see provenance.h; may be empty
  std::string sha256;        ///< lower-case hex, of the original bytes

  [[nodiscard]] std::string title() const { return text.substr(title_begin, title_bytes); }
};

}  // namespace isnad
