// Method: try every run of proclitics that Arabic allows, conjunction + (preposition | future) + article, with every
// pronoun at the end; keep the cuts whose stem is in the tables and allows an article where one was cut off; fewest
// letters cut off first. A stem that loses a pronoun gets back what the pronoun changed: teh becomes teh marbuta, alef
// becomes yeh (alef maqsura), a bare waw gets its alef. Two cases that fit: w+b+Al+mdrsp; Hkwmt+hm -> Hkwmp. One that
// does not: a name that begins with waw and is in no table is not cut.
#include "segment.h"

#include <algorithm>
#include <array>

namespace isnad {
namespace {

constexpr std::size_t kMinStem = 2;
constexpr int kOnlyInsidePhrase = 10;  // such a stem is no reading of its own, only a step inside a longer name

struct Prefix {
  std::uint8_t bits = 0;
  std::uint8_t letters = 0;
};

struct Prefixes {
  std::array<Prefix, 16> run;
  std::size_t count = 0;
  void add(std::uint8_t bits, std::size_t letters) {
    if (count < run.size()) run[count++] = {bits, static_cast<std::uint8_t>(letters)};
  }
};

// All ways to read the beginning of the word as proclitics, the empty way first.
Prefixes prefixes_of(WordView word) {
  Prefixes out;
  const auto letter = [&](std::size_t at) { return at < word.size() ? letter_at(word, at) : Letter{0}; };
  const auto article_at = [&](std::size_t at) { return letter(at) == kAlef && letter(at + 1) == kLam; };
  const auto from = [&](std::uint8_t bits, std::size_t at) {
    out.add(bits, at);
    if (article_at(at)) out.add(bits | kPreAl, at + 2);
    const Letter next = letter(at);
    if (next == kLam) {
      out.add(bits | kPreLi, at + 1);
      if (letter(at + 1) == kLam) out.add(bits | kPreLi | kPreAl, at + 2);
    }
    if (next == kBeh || next == kKaf) {
      const std::uint8_t bit = next == kBeh ? kPreBi : kPreKa;
      out.add(bits | bit, at + 1);
      if (article_at(at + 1)) out.add(bits | bit | kPreAl, at + 3);
    }
    if (next == kSeen) out.add(bits | kPreSa, at + 1);
  };
  from(0, 0);
  if (letter(0) == kWaw) from(kPreWa, 1);
  if (letter(0) == kFeh) from(kPreFa, 1);
  return out;
}

struct Suffix {
  Enclitic enclitic = Enclitic::None;
  std::uint8_t letters = 0;
};

struct Suffixes {
  std::array<Suffix, 4> run;
  std::size_t count = 0;
};

Suffixes suffixes_of(WordView word) {
  Suffixes out;
  const auto add = [&](Enclitic enclitic, std::uint8_t letters) { out.run[out.count++] = {enclitic, letters}; };
  add(Enclitic::None, 0);
  const auto letter = [&](std::size_t from_end) {
    return from_end <= word.size() ? letter_at(word, word.size() - from_end) : Letter{0};
  };
  if (letter(1) == kHeh) add(Enclitic::Hu, 1);
  if (letter(1) == kYeh) add(Enclitic::Ya, 1);
  if (letter(2) == kHeh && letter(1) == kAlef) add(Enclitic::Ha, 2);
  if (letter(2) == kHeh && letter(1) == kMeem) add(Enclitic::Hum, 2);
  if (letter(2) == kHeh && letter(1) == kNoon) add(Enclitic::Hunna, 2);
  if (letter(2) == kNoon && letter(1) == kAlef) add(Enclitic::Na, 2);
  if (letter(3) == kHeh && letter(2) == kMeem && letter(1) == kAlef) add(Enclitic::Huma, 3);
  return out;
}

bool is_preposition(std::uint8_t bits) { return (bits & (kPreBi | kPreLi | kPreKa)) != 0; }

// Whether some sense of the stem goes with what was cut off it.
bool fits(const Tables& tables, const Reading& reading) {
  if (tables.words[reading.word].phrase != 0 && !reading.has(kPreSa)) return true;
  return std::ranges::any_of(tables.senses_of(reading.word),
                             [&](const Sense& sense) { return sense_fits(sense, reading); });
}

// Stems that a pronoun changed: up to two spellings to look up.
struct Spellings {
  std::array<Word, 2> changed;
  std::size_t count = 0;
};

Spellings restored(WordView stem) {
  Spellings out;
  const Letter last = letter_at(stem, stem.size() - 1);
  Word copy(stem);
  if (last == kTeh) {
    copy.back() = static_cast<char>(kTehMarbuta);
    out.changed[out.count++] = copy;
  } else if (last == kAlef) {
    copy.back() = static_cast<char>(kYeh);
    out.changed[out.count++] = copy;
  } else if (last == kWaw) {
    out.changed[out.count++] = copy + static_cast<char>(kAlef);
  }
  return out;
}

struct Candidate {
  Reading reading;
  int cost = 0;
};

class Collector {
 public:
  explicit Collector(const Tables& tables) : tables_(tables) {}

  void look_up(WordView stem, Prefix prefix, Suffix suffix, int extra) {
    const std::uint32_t word = tables_.find(stem, hash_word(stem));
    const Reading reading{word, prefix.bits, prefix.letters, suffix.letters, suffix.enclitic};
    if (word == 0 || !fits(tables_, reading)) return;
    const WordEntry& entry = tables_.words[word];
    if (entry.senses == 0 && (entry.phrase & kStartsPhrase) == 0) extra += kOnlyInsidePhrase;
    // The article is the likeliest thing to be cut off, a one-letter preposition before a bare noun the least.
    const int cost = 4 * suffix.letters + 3 * prefix.letters - ((prefix.bits & kPreAl) != 0 ? 5 : 0) +
                     (is_preposition(prefix.bits) && (prefix.bits & kPreAl) == 0 ? 1 : 0) + extra;
    if (count_ < candidates_.size()) candidates_[count_++] = {reading, cost};
  }

  WordReadings best() {
    std::stable_sort(candidates_.begin(), candidates_.begin() + static_cast<std::ptrdiff_t>(count_),
                     [](const Candidate& a, const Candidate& b) { return a.cost < b.cost; });
    WordReadings out;
    for (std::size_t n = 0; n < count_ && out.count < kMaxReadings; ++n)
      out.reading[out.count++] = candidates_[n].reading;
    return out;
  }

 private:
  const Tables& tables_;
  std::array<Candidate, 24> candidates_;
  std::size_t count_ = 0;
};

// A word that no table knows keeps the article that it shows, for the grammar of names, and nothing else.
Reading unknown(WordView word) {
  const Prefixes prefixes = prefixes_of(word);
  for (std::size_t n = 0; n < prefixes.count; ++n)
    if ((prefixes.run[n].bits & kPreAl) != 0 && prefixes.run[n].letters + kMinStem <= word.size())
      return {0, prefixes.run[n].bits, prefixes.run[n].letters, 0, Enclitic::None};
  return {};
}

std::uint32_t kinds_of(const WordReadings& readings, const Tables& tables) {
  std::uint32_t kinds = 0;
  for (const Reading& reading : readings)
    for (const Sense& sense : tables.senses_of(reading.word))
      if (sense_fits(sense, reading)) kinds |= 1U << static_cast<unsigned>(sense.kind);
  return kinds;
}

}  // namespace

bool sense_fits(const Sense& sense, const Reading& reading) {
  if (sense.article == Article::Required && !reading.article()) return false;
  if (sense.article == Article::Forbidden && reading.article()) return false;
  if (sense.morph.verb == 0) return !reading.has(kPreSa);
  if (reading.has(kPreSa) && sense.morph.aspect != kImperfect) return false;
  if (reading.has(kPreBi) || reading.has(kPreKa)) return false;
  if (reading.has(kPreLi) && sense.morph.aspect == kPerfect) return false;
  return reading.enclitic != Enclitic::Ya;
}

WordReadings readings_of(WordView word, const Tables& tables) {
  word = word.substr(0, kMaxWord);
  Collector collector(tables);
  const Prefixes prefixes = prefixes_of(word);
  const Suffixes suffixes = suffixes_of(word);
  for (std::size_t p = 0; p < prefixes.count; ++p) {
    const Prefix prefix = prefixes.run[p];
    for (std::size_t s = 0; s < suffixes.count; ++s) {
      const Suffix suffix = suffixes.run[s];
      const std::size_t cut = static_cast<std::size_t>(prefix.letters) + suffix.letters;
      if (cut + (cut == 0 ? 1 : kMinStem) > word.size()) continue;
      if ((prefix.bits & kPreAl) != 0 && suffix.enclitic != Enclitic::None) continue;
      const WordView stem = word.substr(prefix.letters, word.size() - cut);
      collector.look_up(stem, prefix, suffix, 0);
      if (suffix.enclitic == Enclitic::None) continue;
      const Spellings spellings = restored(stem);
      for (std::size_t n = 0; n < spellings.count; ++n) collector.look_up(spellings.changed[n], prefix, suffix, 1);
    }
  }
  WordReadings out = collector.best();
  if (out.count == 0) out.reading[out.count++] = unknown(word);
  out.kinds = kinds_of(out, tables);
  return out;
}

void segment(const Letters& letters, const Tokens& tokens, const Tables& tables, Memo& memo, Segments& out) {
  out.of.resize(tokens.token.size());
  for (std::size_t t = 0; t < tokens.token.size(); ++t) {
    const Token& token = tokens.token[t];
    if (token.kind != TokenKind::Word) {
      out.of[t] = {};  // nothing of the document before may stay
      continue;
    }
    Memo::Entry& entry = memo.at(token.hash);
    if (entry.hash != token.hash) {
      entry = {token.hash, readings_of(letters.view(token.begin, token.end), tables)};
      ++memo.misses;
    } else {
      ++memo.hits;
    }
    out.of[t] = entry.readings;
  }
}

}  // namespace isnad
