#include "split_words.h"

#include <memory>

#include "alphabet.h"
#include "fold.h"
#include "utf8.h"

namespace isnad::store {
namespace {

enum : std::uint8_t { kSeparates, kJoins, kIsLetter };

std::uint8_t class_of(char32_t code_point) {
  Letter second = kDropped;
  const Letter letter = fold_letter(code_point, second);
  if (is_arabic(letter) || is_digit(letter) || is_latin(letter)) return kIsLetter;
  return letter == kDropped ? kJoins : kSeparates;
}

constexpr char32_t kTableEnd = 0x10000;

struct ClassTable {
  std::uint8_t of[kTableEnd];
  ClassTable() {
    for (char32_t code_point = 0; code_point < kTableEnd; ++code_point) of[code_point] = class_of(code_point);
  }
};

std::uint8_t fast_class_of(char32_t code_point) {
  static const std::unique_ptr<const ClassTable> table = std::make_unique<ClassTable>();
  return code_point < kTableEnd ? table->of[code_point] : class_of(code_point);
}

}  // namespace

bool WordSplitter::next(ByteSpan& word) {
  while (at_ < text_.size()) {
    const std::uint32_t begin = at_;
    bool has_letter = false;
    while (at_ < text_.size()) {
      const Decoded decoded = decode_utf8(text_, at_);
      const std::uint8_t kind = fast_class_of(decoded.code_point);
      if (kind == kSeparates) break;
      has_letter |= kind == kIsLetter;
      at_ += decoded.bytes;
    }
    word = {begin, at_};
    if (at_ < text_.size()) at_ += decode_utf8(text_, at_).bytes;
    if (has_letter) return true;
  }
  return false;
}

std::string name_form(std::string_view name) {
  std::string out;
  WordSplitter words(name);
  for (ByteSpan word; words.next(word);) {
    const std::string folded = fold_for_search(name.substr(word.begin_byte, word.size()));
    if (folded.empty()) continue;
    if (!out.empty()) out += '_';
    out += folded;
  }
  return out;
}

}  // namespace isnad::store
