#include <doctest/doctest.h>

#include <random>

#include "archive_json.h"
#include "archive_read.h"
#include "base64.h"
#include "store_fixture.h"

using namespace isnad;
using isnad::testing::Generator;

namespace {

StoredDocument made(std::uint32_t seed) {
  Generator random(seed);
  StoredDocument out;
  out.document = testing::document("d" + std::to_string(seed), random.text(50 + random.below(400)), "2018-02-16");
  out.document.outlet = "a \"paper\"\nof two lines";
  const auto bytes = static_cast<std::uint32_t>(out.document.text.size());
  out.document.body_end = bytes;
  // On character boundaries, as the spans of stage 8 are: two bytes a letter, one a blank.
  out.claims = random.claims(bytes, 4);
  const auto settle = [&](ByteSpan& span) {
    const auto back = [&](std::uint32_t at) {
      while (at > 0 && at < bytes && (static_cast<unsigned char>(out.document.text[at]) & 0xC0) == 0x80) --at;
      return at;
    };
    span = {back(span.begin_byte), back(span.end_byte)};
  };
  for (Entity& entity : out.claims.entities) {
    if (entity.type != EntityType::Loc) entity.located.reset();
    if (entity.located) entity.located->lat = entity.located->lon = 36.5F;
    for (EntityMention& mention : entity.mentions) settle(mention.span);
  }
  for (Claim& claim : out.claims.claims) {
    settle(claim.anchor);
    settle(claim.sentence);
    for (TollNumber& number : claim.numbers) settle(number.span);
    for (Cue& cue : claim.cues) settle(cue.span);
  }
  out.coder = {"isnad 0.1.0", "sha256:00"};
  return out;
}

std::string line_of(const StoredDocument& document, std::string_view original) {
  std::string out;
  append_archive_document(out, document, original);
  out.pop_back();
  return out;
}

}  // namespace

TEST_CASE("what is written of a document is read back to the same line") {
  ArchiveReader reader;
  for (std::uint32_t seed = 1; seed < 300; ++seed) {
    const StoredDocument document = made(seed);
    const std::string line = line_of(document, document.document.text);
    const auto read = reader.read(line, "x:1");
    REQUIRE_MESSAGE(read.ok(), (read ? "" : read.error().message()));
    REQUIRE(read->document);
    CHECK(line_of(*read->document, read->original) == line);
  }
}

TEST_CASE("an original that is no UTF-8 comes back byte by byte") {
  StoredDocument document = made(7);
  const std::string original("\xC7\xE1\x00\xFF", 4);
  document.document.sha256 = sha256_hex(original);
  const auto read = ArchiveReader().read(line_of(document, original), "x:1");
  REQUIRE(read.ok());
  CHECK(read->original == original);
}

TEST_CASE("a line cut or changed anywhere is read or refused, never worse") {
  const std::string line = line_of(made(3), made(3).document.text);
  ArchiveReader reader;
  for (std::size_t at = 0; at < line.size(); at += 7) {
    CHECK_FALSE(reader.read(line.substr(0, at), "x:1").ok());
    std::string changed = line;
    changed[at] = static_cast<char>(changed[at] ^ 0x11);
    (void)reader.read(changed, "x:1");
  }
}

TEST_CASE("an original with another SHA-256 is refused") {
  const StoredDocument document = made(5);
  CHECK_FALSE(ArchiveReader().read(line_of(document, "another text"), "x:1").ok());
}

TEST_CASE("base64 comes back, and what is none is refused") {
  CHECK(base64_of("") == "");
  CHECK(base64_of("f") == "Zg==");
  CHECK(base64_of("fo") == "Zm8=");
  CHECK(base64_of("foobar") == "Zm9vYmFy");
  std::mt19937 random(1);
  for (std::size_t size = 0; size < 200; ++size) {
    std::string bytes(size, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    CHECK(bytes_of_base64(base64_of(bytes)) == bytes);
  }
  for (const char* wrong : {"Zg=", "Zh==", "Z===", "====", "Zg==Zg==", "Zm9v Zg=", "Zm9vY"}) CHECK_FALSE(bytes_of_base64(wrong).has_value());
}
