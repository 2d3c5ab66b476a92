#include "tokenise.h"

#include <algorithm>
#include <cstring>

namespace isnad {
namespace {

constexpr std::uint64_t kSeed = 0x9E3779B97F4A7C15ULL;
constexpr std::uint64_t kMultiplier = 0xFF51AFD7ED558CCDULL;

constexpr std::uint32_t kMaxSlashed = 40;  // letters from a slash that opens to the one that closes
constexpr std::size_t kMaxOpenQuotes = 8;  // quotations inside one another; deeper marks open none

std::uint64_t mix(std::uint64_t hash, std::uint64_t letters) {
  hash = (hash ^ letters) * kMultiplier;
  hash = (hash ^ hash >> 32) * kMultiplier;  // so that the last letters reach the lowest bits, too
  return hash ^ hash >> 29;
}

// Up to 8 letters as one number, without looking past the last one. Two words of one size differ in it when they differ.
std::uint64_t up_to_8(const char* letters, std::size_t size) {
  const auto four = [&](std::size_t at) {
    std::uint32_t value;
    std::memcpy(&value, letters + at, sizeof value);
    return std::uint64_t{value};
  };
  if (size >= 4) return four(0) | four(size - 4) << 32;
  const auto one = [&](std::size_t at) { return std::uint64_t{static_cast<Letter>(letters[at])}; };
  return size == 0 ? 0 : one(0) | one(size / 2) << 8 | one(size - 1) << 16;
}

bool is_space(Letter letter) { return letter == ' ' || letter == '\n'; }
bool opens(Letter letter) { return letter == kOpenQuote; }
bool closes(Letter letter) { return letter == kCloseQuote; }

// A straight mark may open or close: it opens when no quotation is open, or when it stands before a word and after a
// blank or an opening mark (a quotation inside a quotation).
bool straight_mark_opens(const Letters& letters, std::uint32_t at, std::uint32_t end, bool open_already) {
  const Letter before = at == 0 ? Letter{' '} : letters.letter[at - 1];
  const Letter after = at + 1 < end ? letters.letter[at + 1] : Letter{' '};
  const bool before_word = !is_space(after) && after != '.' && after != ',';
  if (!open_already) return before_word || is_space(before);
  return before_word && (is_space(before) || before == '(');
}

// "The group /So-and-so/": the slash that closes what one before a word sets apart, as the Gulf's agencies write quotation marks; end where none does.
std::uint32_t closing_slash(const Letters& letters, std::uint32_t at, std::uint32_t end) {
  if (at > 0 && !is_space(letters.letter[at - 1])) return end;
  const std::uint32_t stop = std::min(end, at + kMaxSlashed);
  std::uint32_t close = at + 1;
  while (close < stop && (is_arabic(letters.letter[close]) || (letters.letter[close] == ' ' && close > at + 1))) ++close;
  if (close == at + 1 || close >= stop || letters.letter[close] != '/' || !is_arabic(letters.letter[close - 1])) return end;
  const bool joined = close + 1 < end && (is_arabic(letters.letter[close + 1]) || is_latin(letters.letter[close + 1]) || is_digit(letters.letter[close + 1]));
  return joined ? end : close;
}

class Tokeniser {
 public:
  Tokeniser(const Letters& letters, std::uint32_t end, Tokens& out) : letters_(letters), end_(end), slash_(end), out_(out) {}

  void run() {
    std::uint32_t at = 0;
    while (at < end_) {
      const Letter letter = letters_.letter[at];
      if (is_arabic(letter)) at = word(at);
      else if (letter == ' ') ++at;
      else if (letter == '\n') { end_sentence(); close_quotes(); ++at; }
      else if (is_digit(letter)) at = number(at);
      else if (is_latin(letter)) at = latin(at);
      else at = punctuation(at);
    }
    end_sentence();
  }

 private:
  Token& push(std::uint32_t begin, std::uint32_t end, TokenKind kind, std::uint64_t hash) {
    if (out_.token.size() - sentence_first_ >= kMaxSentence) end_sentence();
    out_.token.push_back({begin, end, kind, 0, depth_, brackets_ > 0, hash});
    return out_.token.back();
  }

  std::uint32_t word(std::uint32_t begin) {
    std::uint32_t at = begin + 1;
    while (at < end_ && is_arabic(letters_.letter[at])) ++at;
    push(begin, at, TokenKind::Word, hash_word(letters_.view(begin, at)));
    return at;
  }

  std::uint32_t latin(std::uint32_t begin) {
    std::uint32_t at = begin;
    while (at < end_ && (is_latin(letters_.letter[at]) || is_digit(letters_.letter[at]))) ++at;
    push(begin, at, TokenKind::Latin, hash_word(letters_.view(begin, at)));
    return at;
  }

  std::uint32_t number(std::uint32_t begin) {
    std::uint32_t at = begin;
    while (at < end_) {
      const Letter letter = letters_.letter[at];
      const bool inside = (letter == '.' || letter == ',' || letter == ':') && at + 1 < end_ &&
                          is_digit(letters_.letter[at + 1]);
      if (!is_digit(letter) && !inside) break;
      ++at;
    }
    push(begin, at, TokenKind::Number, hash_word(letters_.view(begin, at)));
    return at;
  }

  std::uint32_t punctuation(std::uint32_t at) {
    Letter letter = letters_.letter[at];
    if (letter == '/' && at == slash_) {
      letter = kCloseQuote;
      slash_ = end_;
    } else if (letter == '/' && slash_ == end_ && (slash_ = closing_slash(letters_, at, end_)) < end_) {
      letter = kOpenQuote;
    }
    if (opens(letter) || (letter == '"' && straight_mark_opens(letters_, at, end_, !open_.empty()))) {
      if (open_.size() < kMaxOpenQuotes) ++depth_;
      mark(at, kOpenQuote);
      if (open_.size() < kMaxOpenQuotes) open_.push_back(static_cast<std::uint32_t>(out_.token.size()));
      return at + 1;
    }
    if (closes(letter) || letter == '"') {
      mark(at, kCloseQuote);
      if (!open_.empty()) {
        out_.quote.push_back({open_.back(), static_cast<std::uint32_t>(out_.token.size() - 1)});
        open_.pop_back();
        --depth_;
      }
      return at + 1;
    }
    if (letter == '(' || letter == '[') ++brackets_;
    mark(at, letter);
    if ((letter == ')' || letter == ']') && brackets_ > 0) --brackets_;
    if (letter == '!' || letter == '?' || (letter == '.' && !after_initial())) end_sentence();
    return at + 1;
  }

  void mark(std::uint32_t at, Letter punct) { push(at, at + 1, TokenKind::Punct, hash_word(letters_.view(at, at + 1))).punct = punct; }

  // "J. Kerry", and its Arabic like: a full stop after a word of one letter ends no sentence.
  [[nodiscard]] bool after_initial() const {
    if (out_.token.size() < 2) return false;
    const Token& before = out_.token[out_.token.size() - 2];
    return before.kind != TokenKind::Punct && before.kind != TokenKind::Number && before.end - before.begin == 1;
  }

  // Marks alone, as faces or stars between paragraphs, are no sentence: they go with the one before.
  void end_sentence() {
    const auto last = static_cast<std::uint32_t>(out_.token.size());
    const bool marks = !out_.sentence.empty() && last - out_.sentence.back().first <= kMaxSentence &&
                       std::all_of(out_.token.begin() + sentence_first_, out_.token.end(), [](const Token& token) { return token.kind == TokenKind::Punct; });
    if (marks) out_.sentence.back().last = last, out_.sentence.back().end = out_.token.back().end;
    else if (last > sentence_first_) out_.sentence.push_back({sentence_first_, last, out_.token[sentence_first_].begin, out_.token.back().end});
    sentence_first_ = last;
  }

  // A paragraph ends the quotations and brackets that were opened in it and never closed.
  void close_quotes() {
    open_.clear();
    depth_ = 0;
    brackets_ = 0;
  }

  const Letters& letters_;
  std::uint32_t end_;
  std::uint32_t slash_;  // that closes what one before set apart; end_ where none is open
  Tokens& out_;
  std::vector<std::uint32_t> open_;
  std::uint8_t depth_ = 0;  // of open_
  std::uint32_t brackets_ = 0;
  std::uint32_t sentence_first_ = 0;
};

}  // namespace

std::uint64_t hash_word(WordView word) {
  std::uint64_t hash = kSeed ^ word.size() * kMultiplier;  // far apart for each size, so that letters cannot make up for it
  for (; word.size() > 8; word.remove_prefix(8)) hash = mix(hash, up_to_8(word.data(), 8));
  return mix(hash, up_to_8(word.data(), word.size()));
}

void tokenise(const Letters& letters, std::uint32_t end_byte, Tokens& out) {
  out.token.clear();
  out.sentence.clear();
  out.quote.clear();
  const auto end = std::lower_bound(letters.origin.begin(), letters.origin.end() - 1, end_byte);
  Tokeniser(letters, static_cast<std::uint32_t>(end - letters.origin.begin()), out).run();
}

}  // namespace isnad
