// The value of one number, in digits or in words.
#pragma once

#include "mention.h"

namespace isnad {

class NumberWords {
 public:
  explicit NumberWords(const Passage& passage) : passage_(passage) {}

  /// A word or phrase of the number table that begins at the token.
  struct Part {
    std::uint32_t last = 0;
    const NounRow* row = nullptr;
    bool joined = false;  ///< by "and"
    [[nodiscard]] bool is(NumberClass what) const { return row != nullptr && row->what == static_cast<std::uint8_t>(what); }
  };
  /// @param opens  nothing was counted before: "thousands" is then vague, behind "three" it is a thousand
  [[nodiscard]] Part part(std::uint32_t t, bool opens) const { return any(t) ? found(t, opens) : Part{}; }
  /// Whether any word or phrase of the number table begins at the token.
  [[nodiscard]] bool any(std::uint32_t t) const {
    return passage_.has(t, SenseKind::Number) || passage_.phrase_has(t, kind_bit(SenseKind::Number));
  }

  /// The number that begins at t and ends before `end`; last == t when there is none. A clock time is none. A share (a
  /// third, 80 percent) and a broken number ("7.5" without a thousand behind it) count nobody and are vague.
  struct Value {
    std::uint32_t last = 0;
    std::uint64_t value = 0;
    bool vague = false;
    std::uint32_t scale = 1;  ///< of a word for thousand or million behind it, when it is all that was said of it
  };
  [[nodiscard]] Value value(std::uint32_t t, std::uint32_t end) const;

 private:
  [[nodiscard]] bool praises(std::uint32_t t) const;
  [[nodiscard]] Part found(std::uint32_t t, bool opens) const;
  struct Digits {
    std::uint64_t whole = 0, above = 0, below = 1;  ///< whole + above / below
    bool number = true;
  };
  [[nodiscard]] Digits digits(std::uint32_t t) const;
  [[nodiscard]] Value in_digits(std::uint32_t t, std::uint32_t end) const;
  [[nodiscard]] Value in_words(std::uint32_t t, std::uint32_t end) const;
  [[nodiscard]] Value fraction(const Part& share, std::uint32_t end) const;

  const Passage& passage_;
};

}  // namespace isnad
