// libFuzzer harness of stages 2 to 8, the whole reading. The first byte says how the rest becomes a text:
//   even  as it stands, any bytes
//   odd   every two bytes choose a word of the tables, its proclitics and what stands behind it: the fuzzer then plays with
//         grammar and not with the letters of words
// Whatever the text: reading ends, every span lies inside the text and on the boundaries of its characters, every index
// names an entity, and reading the same text again gives the same claims.
// Built by -DISNAD_FUZZ=ON with clang; run: build/fuzz/reading_fuzz -max_total_time=60 -max_len=4000 CORPUS_FOLDER samples
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "claims_json.h"
#include "engine.h"
#include "tables.h"
#include "utf8.h"

namespace {

using isnad::ByteSpan;
using isnad::Claim;
using isnad::Claims;
using isnad::Document;

void must(bool holds) {
  if (!holds) std::abort();
}

class Checker {
 public:
  Checker(const Document& document, const Claims& claims)
      : text_(document.text), valid_(isnad::is_valid_utf8(text_)), claims_(claims) {}

  void run() const {
    for (const isnad::Entity& entity : claims_.entities) {
      must(!entity.mentions.empty());
      for (const isnad::EntityMention& mention : entity.mentions) span(mention.span);
    }
    std::uint32_t before = 0;
    for (const Claim& claim : claims_.claims) {
      span(claim.anchor);
      span(claim.sentence);
      must(claim.sentence.contains(claim.anchor));
      must(claim.anchor.begin_byte >= before);
      before = claim.anchor.begin_byte;
      for (const auto* list : {&claim.agent, &claim.target, &claim.chain})
        for (const std::uint32_t index : *list) entity(index);
      if (claim.place >= 0) entity(static_cast<std::uint32_t>(claim.place));
      for (const isnad::TollNumber& number : claim.numbers) span(number.span);
      for (const isnad::Cue& cue : claim.cues) span(cue.span);
      must(!claim.why.empty());
    }
  }

 private:
  void entity(std::uint32_t index) const { must(index < claims_.entities.size()); }
  [[nodiscard]] bool boundary(std::uint32_t at) const {
    return at == text_.size() || (static_cast<unsigned char>(text_[at]) & 0xC0U) != 0x80U;
  }
  void span(ByteSpan span) const {
    must(span.begin_byte < span.end_byte && span.end_byte <= text_.size());
    must(!valid_ || (boundary(span.begin_byte) && boundary(span.end_byte)));
  }

  std::string_view text_;
  bool valid_;
  const Claims& claims_;
};

std::string words_of(const isnad::Tables& tables, const std::uint8_t* data, std::size_t size) {
  constexpr std::array<std::string_view, 8> kBefore = {"", "\u0627\u0644", "\u0648", "\u0628", "\u0644\u0644", "\u0648\u0627\u0644", "\u0628\u0627\u0644", "\u00AB"};
  constexpr std::array<std::string_view, 8> kBehind = {" ", " ", " ", "\u0647\u0645 ", "\u060C ", ". ", "\u00BB ", " 13 "};
  const std::string_view letters(tables.image.section<char>(isnad::Section::Strings).data(),
                                 tables.image.section<char>(isnad::Section::Strings).size());
  std::string out;
  for (std::size_t at = 0; at + 1 < size; at += 2) {
    const unsigned choice = data[at] | static_cast<unsigned>(data[at + 1]) << 8U;
    const isnad::WordEntry& word = tables.words[(choice & 0x3FFU) * 37 % tables.words.size()];
    out += kBefore[choice >> 10U & 7U];
    out += isnad::to_utf8(letters.substr(word.text, word.size));
    out += kBehind[choice >> 13U];
  }
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto tables = isnad::open_tables();
  must(tables.ok());
  static isnad::Reader reader(*tables);
  if (size == 0) return 0;
  Document document;
  document.text = (data[0] & 1U) == 0 ? std::string(reinterpret_cast<const char*>(data) + 1, size - 1)
                                      : words_of(**tables, data + 1, size - 1);
  document.body_end = static_cast<std::uint32_t>(document.text.size());
  if ((data[0] & 2U) != 0) document.published = "2015-07-21";
  const auto claims = reader.read(document);
  must(claims.ok());
  Checker(document, *claims).run();
  const auto again = reader.read(document);
  must(again.ok());
  std::string first, second;
  isnad::append_claims_json(first, document, *claims, "", "");
  isnad::append_claims_json(second, document, *again, "", "");
  must(first == second);
  return 0;
}
