// Method: hamza takes the seat of the strongest vowel beside it, i before u before a; after a long vowel, and at the
// end of a word, other rules hold. Where usage differs (plural waw after hamza) every common spelling is given.
#include "sounds.h"

#include "letters.h"

namespace isnad {
namespace {

constexpr char32_t kNothing = 0;

char32_t at(std::u32string_view text, std::size_t n) { return n < text.size() ? text[n] : kNothing; }

bool is_hamza_form(char32_t letter) { return letter >= kHamza && letter <= kYehHamza; }

// What stands for the hamza at `n`, and how many sounds it takes up (a long a may merge into it).
struct Seat {
  std::vector<std::u32string> options;
  std::size_t sounds = 1;
};

Seat first_seat(char32_t next) {
  if (next == U'A') return {{{kAlefMadda}}, 2};
  if (next == U'i' || next == U'I') return {{{kAlefHamzaBelow}}};
  return {{{kAlefHamzaAbove}}};
}

Seat last_seat(char32_t before) {
  switch (before) {
    case U'a': return {{{kAlefHamzaAbove}}};
    case U'i': return {{{kYehHamza}}};
    case U'u': return {{{kWawHamza}}};
    default: return {{{kHamza}}};
  }
}

Seat seat_before_u(char32_t before, bool at_end) {
  if (before == U'a' && at_end) return {{{kWawHamza}, {kAlefHamzaAbove}}};
  return {{{kWawHamza}}};
}

Seat seat_before_long_u(char32_t before) {
  if (before == U'a') return {{{kWawHamza}, {kAlefHamzaAbove}, {kHamza}}};
  if (before == U'A' || before == U'U') return {{{kWawHamza}, {kHamza}}};
  return {{{kWawHamza}, {kYehHamza}}};
}

Seat seat_before_a(char32_t before, char32_t next, bool merges) {
  if (before == U'A' || before == U'U') return {{{kHamza}}};
  if (next == U'A' || (next == U'Y' && merges)) return {{{kAlefMadda}}, 2};
  return {{{kAlefHamzaAbove}}};
}

Seat middle_seat(char32_t before, char32_t next, bool at_end, bool more_follows) {
  if (before == kYeh && next == U'a') return {{{kYehHamza}, {kAlefHamzaAbove}}};
  if (before == U'i' || before == U'I' || before == kYeh || next == U'i' || next == U'I') return {{{kYehHamza}}};
  if (next == U'U' && before != U'u') return seat_before_long_u(before);
  if (before == U'u') return {{{kWawHamza}}};
  if (next == U'u') return seat_before_u(before, at_end);
  return seat_before_a(before, next, more_follows);
}

Seat seat(std::u32string_view sounds, std::size_t n, bool more_follows) {
  std::size_t rest = n + 1;
  while (is_short_vowel(at(sounds, rest))) ++rest;
  const bool at_end = rest >= sounds.size();
  const char32_t next = at(sounds, n + 1);
  if (n == 0) return first_seat(next);
  if (at_end && !more_follows) return last_seat(sounds[n - 1]);
  return middle_seat(sounds[n - 1], next, at_end, more_follows);
}

char32_t letter_of(char32_t sound, bool last, bool more_follows) {
  switch (sound) {
    case U'A': case U'O': case U'|': return kAlef;
    case U'I': return kYeh;
    case U'U': return kWaw;
    case U'Y': return last && !more_follows ? kAlefMaqsura : kAlef;
    case U'h': return last && more_follows ? kTeh : kTehMarbuta;
    default: return sound;
  }
}

}  // namespace

bool is_short_vowel(char32_t sound) { return sound == U'a' || sound == U'i' || sound == U'u'; }
bool is_long_vowel(char32_t sound) { return sound == U'A' || sound == U'I' || sound == U'U' || sound == U'Y'; }
bool is_vowel(char32_t sound) { return is_short_vowel(sound) || is_long_vowel(sound); }
bool is_glide(char32_t sound) { return sound == kWaw || sound == kYeh; }

char32_t lengthened(char32_t sound) {
  return sound == U'a' ? U'A' : sound == U'i' ? U'I' : sound == U'u' ? U'U' : sound;
}

Sounds fill_pattern(std::string_view pattern, std::u32string_view root, char32_t infix) {
  Sounds out;
  for (const char sign : pattern) {
    switch (sign) {
      case '1': case '2': case '3': case '4': out += root[static_cast<std::size_t>(sign - '1')]; break;
      case '\'': out += kHamza; break;
      case 'T': out += infix; break;
      case 't': out += kTeh; break;
      case 'n': out += kNoon; break;
      case 's': out += kSeen; break;
      case 'm': out += kMeem; break;
      case 'y': out += kYeh; break;
      case 'w': out += kWaw; break;
      default: out += static_cast<char32_t>(sign);
    }
  }
  return out;
}

Sounds settle(Sounds sounds) {
  if (at(sounds, 0) == kHamza && is_short_vowel(at(sounds, 1)) && at(sounds, 2) == kHamza &&
      at(sounds, 3) != kNothing && at(sounds, 3) != kHamza && !is_vowel(at(sounds, 3))) {
    sounds[1] = lengthened(sounds[1]);
    sounds.erase(2, 1);
  }
  for (std::size_t n = 1; n + 1 < sounds.size(); ++n) {
    const char32_t next = sounds[n + 1];
    if (!is_glide(sounds[n]) || is_vowel(next) || next == sounds[n]) continue;
    if (sounds[n - 1] != U'i' && sounds[n - 1] != U'u') continue;
    sounds[n - 1] = lengthened(sounds[n - 1]);
    sounds.erase(n, 1);
  }
  return sounds;
}

std::vector<std::u32string> spell(std::u32string_view sounds, bool more_follows) {
  std::vector<std::u32string> out{{}};
  for (std::size_t n = 0; n < sounds.size();) {
    const char32_t sound = sounds[n];
    const bool doubled = !is_vowel(sound) && at(sounds, n + 1) == sound;
    if (is_short_vowel(sound) || doubled) {
      ++n;
      continue;
    }
    Seat here{{{letter_of(sound, n + 1 == sounds.size(), more_follows)}}};
    if (sound == kHamza) {
      // a doubled hamza looks back past its first half
      std::u32string_view seen = sounds;
      Sounds single;
      std::size_t place = n;
      if (n > 0 && sounds[n - 1] == kHamza) {
        single = sounds;
        single.erase(n - 1, 1);
        seen = single;
        place = n - 1;
      }
      here = seat(seen, place, more_follows);
    }
    std::vector<std::u32string> longer;
    for (const std::u32string& option : here.options)
      for (const std::u32string& word : out) longer.push_back(word + option);
    out = std::move(longer);
    n += here.sounds;
  }
  return out;
}

std::u32string radicals(std::u32string_view root) {
  std::u32string out;
  for (const char32_t letter : root) {
    if (letter == kAlef) out += kWaw;
    else if (letter == kAlefMaqsura) out += kYeh;
    else if (is_hamza_form(letter)) out += kHamza;
    else out += letter;
  }
  if (out.size() == 2) out += out.back();
  return out;
}

}  // namespace isnad
