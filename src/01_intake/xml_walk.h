// XML by expat, with the limits that hold for every file that strangers made.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "result.h"

namespace isnad {

/// "http://www.w3.org/2005/Atom title": name space and local name, a blank between them; without a name space the name.
struct XmlElement {
  std::string_view name;
  const char** attributes;  ///< name, value, name, value, ..., null; names as above
  std::size_t begin;        ///< byte of the file at which its start tag begins

  [[nodiscard]] std::string_view attribute(std::string_view wanted) const;
  /// Is it `local` of the name space, or of none?
  [[nodiscard]] bool is(std::string_view space, std::string_view local) const;
  [[nodiscard]] std::string_view local() const;
};

struct XmlHandler {
  std::function<void(const XmlElement&)> start;
  std::function<void(std::string_view name, std::size_t begin, std::size_t end)> end;  ///< of the end tag; of <a/> both are its own
  std::function<void(std::string_view)> text;
};

inline constexpr std::size_t kMaxXmlDepth = 256;

/// @param xml  UTF-8, whatever its declaration says
/// @return BadInput, with line, for damaged XML, a document type declaration, nesting deeper than `max_depth`. What was
///         handed on before stands.
Failure walk_xml(std::string_view xml, const XmlHandler& handler, std::size_t max_depth = kMaxXmlDepth);

/// The name in <?xml ... encoding="..."?>; empty when there is none.
std::string xml_charset(std::string_view xml);

}  // namespace isnad
