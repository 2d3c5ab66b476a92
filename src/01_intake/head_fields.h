// Headings of named fields, as WARC records, HTTP answers and mail have them: "Name: value" lines up to an empty line.
#pragma once

#include <string>
#include <string_view>

namespace isnad {

/// Bytes of the heading with the empty line that ends it, lines ended by CR LF or LF; npos when `bytes` hold none.
std::size_t heading_size(std::string_view bytes);

/// Value of the first field of that name, lines that go on joined by blanks, trimmed; empty when there is none.
/// @param name  lower case
std::string head_field(std::string_view heading, std::string_view name);

/// "text/html; charset=UTF-8" -> "text/html", lower case.
std::string media_type(std::string_view value);

/// "text/html; charset=\"UTF-8\"", "charset" -> "UTF-8"; empty when it is not there. Of RFC 2231's forms, name*=charset'lang'value
/// with its escapes and name*0=, name*1= are joined.
std::string parameter(std::string_view value, std::string_view name);

/// ASCII letters in lower case.
std::string lower_ascii(std::string_view text);

}  // namespace isnad
