#include "alphabet.h"

#include "ligatures.h"
#include "utf8.h"

namespace isnad {
namespace {

constexpr char32_t kArabicBase = 0x0560;  // ISO 8859-6 code = code point - base

Letter fold_arabic_block(char32_t c) {
  if (c >= 0x0621 && c <= 0x063A) {
    const auto letter = static_cast<Letter>(c - kArabicBase);
    if (letter == kAlefMadda || letter == kAlefHamzaAbove || letter == kAlefHamzaBelow) return kAlef;
    return letter;
  }
  if (c >= 0x0641 && c <= 0x064A) {
    const auto letter = static_cast<Letter>(c - kArabicBase);
    return letter == kAlefMaqsura ? kYeh : letter;
  }
  if (c >= 0x0660 && c <= 0x0669) return static_cast<Letter>('0' + (c - 0x0660));
  if (c >= 0x06F0 && c <= 0x06F9) return static_cast<Letter>('0' + (c - 0x06F0));
  switch (c) {
    case 0x060C: return ',';
    case 0x061B: return ';';
    case 0x061F: return '?';
    case 0x06D4: return '.';
    case 0x066A: return '%';
    case 0x066B: return '.';
    case 0x066C: return ',';
    case 0x066D: return '*';
    case 0x0671: case 0x0672: case 0x0673: case 0x0675: return kAlef;
    case 0x066E: return kBeh;                               // letters without their dots
    case 0x066F: return kQaf;
    case 0x06A1: return kFeh;
    case 0x067E: return kBeh;                               // peh
    case 0x0679: case 0x067C: return kTeh;                  // tteh
    case 0x0686: return kJeem;                              // tcheh
    case 0x0688: case 0x0689: return kDal;                  // ddal
    case 0x0691: case 0x0693: case 0x0695: return kReh;     // rreh
    case 0x0698: return kZain;                              // jeh
    case 0x06A4: case 0x06A5: case 0x06A2: return kFeh;     // veh
    case 0x06A9: case 0x06AA: case 0x06AB: return kKaf;     // keheh
    case 0x06AF: case 0x06AD: case 0x06AC: return kKaf;     // gaf, ng
    case 0x06B5: case 0x06B6: return kLam;                  // Kurdish lam
    case 0x06BA: case 0x06BC: return kNoon;
    case 0x06BE: case 0x06C0: case 0x06C1: case 0x06C2: case 0x06D5: return kHeh;
    case 0x06C3: return kTehMarbuta;
    case 0x06C4: case 0x06C5: case 0x06C6: case 0x06C7: case 0x06C8: case 0x06CB: case 0x06CA: return kWaw;
    case 0x06CC: case 0x06CD: case 0x06CE: case 0x06D0: case 0x06D1: case 0x06D2: case 0x06D3: return kYeh;
    default: break;
  }
  if (c == 0x0640 || (c >= 0x0610 && c <= 0x061A) || c == 0x061C || (c >= 0x064B && c <= 0x065F) || c == 0x0670 ||
      (c >= 0x06D6 && c <= 0x06ED))
    return kDropped;
  return c >= 0x066E && c <= 0x06FF ? kOtherLetter : kSymbol;
}

// Presentation forms B, U+FE80..U+FEF4: how many shapes each letter has there, in the order of the block.
struct Shapes { Letter letter; std::uint8_t count; };
constexpr Shapes kShapes[] = {
    {kHamza, 1}, {kAlef, 2}, {kAlef, 2}, {kWawHamza, 2}, {kAlef, 2}, {kYehHamza, 4}, {kAlef, 2}, {kBeh, 4},
    {kTehMarbuta, 2}, {kTeh, 4}, {kTheh, 4}, {kJeem, 4}, {kHah, 4}, {kKhah, 4}, {kDal, 2}, {kThal, 2}, {kReh, 2},
    {kZain, 2}, {kSeen, 4}, {kSheen, 4}, {kSad, 4}, {kDad, 4}, {kTah, 4}, {kZah, 4}, {kAin, 4}, {kGhain, 4},
    {kFeh, 4}, {kQaf, 4}, {kKaf, 4}, {kLam, 4}, {kMeem, 4}, {kNoon, 4}, {kHeh, 4}, {kWaw, 2}, {kYeh, 2}, {kYeh, 4}};

// Of rows that follow one another from code point `at` on; kSymbol behind them.
template <std::size_t kCount>
Letter letter_of_shape(char32_t c, char32_t at, const Shapes (&rows)[kCount]) {
  for (const Shapes& shapes : rows) {
    if (c < at + shapes.count) return shapes.letter;
    at += shapes.count;
  }
  return kSymbol;
}

Letter fold_presentation_b(char32_t c, Letter& second) {
  if (c >= 0xFE70 && c <= 0xFE7F) return kDropped;  // isolated vowel marks
  if (c >= 0xFEF5 && c <= 0xFEFC) {
    second = kAlef;
    return kLam;
  }
  return c == 0xFEFF ? kDropped : letter_of_shape(c, 0xFE80, kShapes);  // U+FEFF: the byte order mark
}

// Presentation forms A, U+FB50..U+FBB1 and what follows behind a gap: the shapes of Persian, Urdu and Uighur letters.
constexpr Shapes kPersianShapes[] = {
    {kAlef, 2}, {kBeh, 12}, {kTeh, 12}, {kFeh, 8}, {kJeem, 16}, {kDal, 8}, {kZain, 2}, {kReh, 2},
    {kKaf, 16}, {kNoon, 6}, {kHeh, 10}, {kYeh, 4}};
constexpr Shapes kUighurShapes[] = {{kKaf, 4}, {kWaw, 13}, {kYeh, 6}};

Letter fold_presentation_a(char32_t c) {
  if (const WordView word = word_ligature(c); !word.empty()) return letter_at(word, 0);
  if (c >= 0xFBFC && c <= 0xFBFF) return kYeh;
  if (c >= 0xFBD3) return letter_of_shape(c, 0xFBD3, kUighurShapes);
  return letter_of_shape(c, 0xFB50, kPersianShapes);
}

Letter fold_latin(char32_t c) {
  if (c >= 0x00C0 && c <= 0x024F && c != 0x00D7 && c != 0x00F7) return kOtherLetter;
  switch (c) {
    case 0x00A0: return ' ';
    case 0x00AB: return kOpenQuote;
    case 0x00BB: return kCloseQuote;
    case 0x00AD: return kDropped;
    default: return kSymbol;
  }
}

Letter fold_punctuation(char32_t c) {
  if ((c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F)) return kDropped;
  if (c >= 0x2000 && c <= 0x200A) return ' ';
  switch (c) {
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2212: return '-';
    case 0x2018: case 0x2019: case 0x201A: case 0x201B: case 0x2032: return '\'';
    case 0x201C: case 0x201E: case 0x201F: case 0x2039: return kOpenQuote;
    case 0x201D: case 0x203A: return kCloseQuote;
    case 0x2026: return '.';
    case 0x2028: case 0x2029: return '\n';
    case 0x202F: return ' ';
    default: return kSymbol;
  }
}

}  // namespace

Letter fold_letter(char32_t c, Letter& second) {
  second = kDropped;
  if (c < 0x80) {
    if (c >= 'A' && c <= 'Z') return static_cast<Letter>(c + ('a' - 'A'));
    if (c == '\t' || c == '\r' || c == 0x0B || c == 0x0C) return ' ';
    if (c < 0x20 && c != '\n') return kDropped;
    return c == 0x7F ? kDropped : static_cast<Letter>(c);
  }
  if (c >= 0x0600 && c <= 0x06FF) return fold_arabic_block(c);
  if (c < 0x0250) return fold_latin(c);
  if (c >= 0x2000 && c <= 0x206F) return fold_punctuation(c);
  if (c >= 0xFE70 && c <= 0xFEFF) return fold_presentation_b(c, second);
  if (c == 0xFD3E || c == 0x300A || c == 0x300C) return kOpenQuote;
  if (c == 0xFD3F || c == 0x300B || c == 0x300D) return kCloseQuote;
  if (c >= 0xFE00 && c <= 0xFE0F) return kDropped;  // variation selectors
  if (c >= 0xFB50 && c <= 0xFDFF) return fold_presentation_a(c);
  if (c == 0x3000) return ' ';
  if (c < 0x2000 || (c >= 0x3040 && c < 0xE000)) return kOtherLetter;
  return kSymbol;
}

Word to_letters(std::string_view utf8) {
  Word out;
  for (std::size_t at = 0; at < utf8.size();) {
    const Decoded d = decode_utf8(utf8, at);
    at += d.bytes;
    if (const WordView word = word_ligature(d.code_point); !word.empty()) {
      out += word;
      continue;
    }
    Letter second = kDropped;
    const Letter letter = fold_letter(d.code_point, second);
    if (d.code_point == kHamzaAbove && !out.empty()) out.back() = static_cast<char>(with_hamza(letter_at(out, out.size() - 1)));
    if (letter != kDropped) out += static_cast<char>(letter);
    if (second != kDropped) out += static_cast<char>(second);
  }
  return out;
}

std::string to_utf8(WordView letters) {
  std::string out;
  for (const char c : letters) {
    const auto letter = static_cast<Letter>(c);
    if (is_arabic(letter)) append_utf8(out, letter + kArabicBase);
    else if (letter == kOpenQuote) append_utf8(out, 0x00AB);
    else if (letter == kCloseQuote) append_utf8(out, 0x00BB);
    else if (letter >= 0x80) append_utf8(out, 0xFFFD);
    else out += c;
  }
  return out;
}

}  // namespace isnad
