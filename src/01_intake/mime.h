// MIME: the parts of a message or of a page that was saved with all it shows (RFC 2045 to 2047, 2231).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "result.h"

namespace isnad {

inline constexpr std::size_t kMaxMimeDepth = 16;    ///< multiparts inside one another; deeper ones are not opened
inline constexpr std::size_t kMaxMimeParts = 1000;  ///< later ones are not read

/// A part that is no multipart. Views into the message.
struct MimePart {
  std::string_view heading, body;  ///< as received
  std::string type;                ///< "text/plain" when not said
  std::string charset;             ///< lower case; may be empty
  std::string coding;              ///< Content-Transfer-Encoding, lower case
  std::string name;                ///< of the file, encoded words and RFC 2231 undone; may be empty
  std::string location;            ///< Content-Location
  bool attached = false;           ///< said to be an attachment, or named
};

/// All parts in order; a message that is none gives itself. A boundary that never comes, and one that is never closed, are no
/// errors: the part ends where the message ends.
std::vector<MimePart> mime_parts(std::string_view message);

/// The body with its transfer encoding undone: base64, quoted-printable; others are the bytes themselves. Characters that
/// belong to neither are passed over.
std::string decoded_body(const MimePart& part);

/// A field with its encoded words (=?windows-1256?B?...?=) as UTF-8; bytes outside them are decoded as charset.h decodes.
std::string decoded_words(std::string_view field);

/// A message of that one part: the message's heading without its fields of content, then the part as received.
std::string message_of_part(std::string_view message, const MimePart& part);

}  // namespace isnad
