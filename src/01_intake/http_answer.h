// An HTTP answer as web archives keep it: status, heading, body as it went over the wire.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "result.h"

namespace isnad {

struct HttpAnswer {
  unsigned status = 0;
  std::string type;        ///< of the media, lower case; empty when not said
  std::string charset;     ///< as said, lower case
  std::string coding;      ///< Content-Encoding
  bool chunked = false;
  std::string_view body;
};

/// Nothing for bytes that do not begin as an answer.
std::optional<HttpAnswer> http_answer(std::string_view bytes);

/// The body of an answer, its chunks joined and its encoding undone. Chunks that are no chunks (crawlers join them and leave the
/// heading) are the body itself; a body that breaks off gives what came before.
/// @return TooLarge beyond `max_bytes`, BadInput for an encoding that is unknown or damaged from its first byte
Result<std::string> plain_body(const HttpAnswer& answer, std::size_t max_bytes);

}  // namespace isnad
