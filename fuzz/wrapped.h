// Formats whose words lie behind a sum or a compression, which no fuzzer guesses: bytes that are no archive already become the part
// of one that holds the words.
#pragma once

#include <string>
#include <string_view>

#include "archive_fixture.h"
#include "intake.h"

namespace isnad::fuzz {

inline std::string wrapped(Format format, std::string_view bytes) {
  const std::string part(bytes);
  if (bytes.starts_with("PK")) return part;
  switch (format) {
    case Format::Docx: return testing::zip_of({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", part}});
    case Format::Odt: return testing::zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", part}});
    case Format::Wacz: return testing::zip_of({{"archive/a.warc", part}, {"datapackage.json", "{\"resources\":[]}"}});
    default: return part;
  }
}

}  // namespace isnad::fuzz
