// A streaming XML writer: appends to a string, keeps the open elements, never builds a tree.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace isnad {

/// Writes XML 1.0 in the order of the calls, one element a line, indented. Elements and attributes are plain words of the
/// program; values are escaped. What no XML document may hold (control characters, U+FFFE) is left out, and a byte that is no
/// UTF-8 becomes U+FFFD, so every result is well-formed. The caller closes what it opens.
class XmlWriter {
 public:
  /// Writes the declaration.
  explicit XmlWriter(std::string& out);

  XmlWriter& open(std::string_view element);
  /// Of the element opened last, before anything stands in it.
  XmlWriter& attribute(std::string_view name, std::string_view value);
  XmlWriter& attribute(std::string_view name, std::int64_t value);
  XmlWriter& text(std::string_view value);
  XmlWriter& close();

 private:
  void end_tag();

  std::string* out_;
  std::vector<std::string_view> open_;
  bool in_tag_ = false;   ///< the tag of the element opened last has no ">" yet
  bool in_line_ = false;  ///< text stands in it: its end belongs on the same line
};

}  // namespace isnad
