// Stage 4, segment: cut each word into proclitics, stem and enclitic, so that the stem is one the tables know.
//
//   in    Letters, Tokens     stages 2, 3
//   out   Segments            up to kMaxReadings readings a token, likeliest first
//   data  the stems of all tables
//
// Pure: equal words give equal readings. A Memo keeps readings by word form: news repeats its words.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <new>
#include <vector>

#include "tables.h"
#include "tokenise.h"

namespace isnad {

inline constexpr int kSegmentVersion = 2;
inline constexpr int kMaxReadings = 3;

/// Proclitics, as bits, in the order in which they stand.
enum Proclitic : std::uint8_t { kPreWa = 1, kPreFa = 2, kPreBi = 4, kPreLi = 8, kPreKa = 16, kPreSa = 32, kPreAl = 64 };

/// Ya also stands for the nee of verbs, two letters; Ka and Kum for the second person, behind verbs and words of grammar only:
/// reports do not say "your house", and many a name ends in kaf.
enum class Enclitic : std::uint8_t { None, Hu, Ha, Hum, Hunna, Huma, Na, Ya, Ka, Kum };

/// A pronoun for which somebody named before can stand.
constexpr bool refers_back(Enclitic enclitic) {
  return enclitic != Enclitic::None && enclitic != Enclitic::Ya && enclitic != Enclitic::Ka && enclitic != Enclitic::Kum;
}

/// One way to cut a token. `word` is the stem's index in Tables::words, 0 for a stem that no table knows.
struct Reading {
  std::uint32_t word = 0;
  std::uint8_t proclitics = 0;      ///< Proclitic bits
  std::uint8_t prefix_letters = 0;  ///< letters before the stem, article included
  std::uint8_t suffix_letters = 0;
  Enclitic enclitic : 4 = Enclitic::None;
  bool noun : 1 = false;          ///< some sense that fits is a noun, an adjective or the noun of a deed or an organisation
  bool third_person : 1 = false;  ///< some sense that fits is a finite verb of the third person

  [[nodiscard]] bool has(Proclitic p) const { return (proclitics & p) != 0; }
  [[nodiscard]] bool article() const { return has(kPreAl); }
};

/// A sense that fits one of the readings of a word. Those of a word stand together in Segments::sense: the first of each kind, in
/// the order of the kinds; behind them the others, those of one kind together, in the order of the readings and of the tables.
struct FittingSense {
  Sense sense;
  std::uint16_t reading : 2 = 0;  ///< that it fits
  std::uint16_t order : 14 = 0;   ///< of the senses of the word, in the order of the readings and of the tables
  std::uint16_t others = 0;   ///< of a first one: how many more there are of its kind
  std::uint32_t rest = 0;     ///< ... and where they stand, counted from the first sense of the word
};

/// Never empty for a word: an unknown one has a single reading with word 0. A number, a Latin word or a mark has one where the tables know it.
struct WordReadings {
  Reading reading[kMaxReadings];
  std::uint32_t start[kMaxReadings] = {};  ///< node of the phrase tree that reading r opens; 0 for none
  std::uint32_t kinds = 0;  ///< kind_bit() of every sense of every reading; a quick no for most questions
  std::uint32_t first_sense = 0;  ///< index into Segments::sense
  std::uint16_t nouns = 0;  ///< bit n: some sense is a common noun of kind n (kNoun... of tables.h and case_nouns.h)
  std::uint8_t count : 2 = 0;
  std::uint8_t continues : kMaxReadings = 0;  ///< bit r: reading r may stand inside a phrase
  bool known : 1 = false;        ///< the likeliest reading is a word by itself, or one with its pronoun; not only a step of some phrase
  bool finite_verb : 1 = false;  ///< some sense of what states, speaks, is light or of stance, or any other verb, is finite
  FunctionClass function : 4 = FunctionClass::Other;  ///< of the first sense as a function word
  std::uint8_t name_weight : 4 = 0;                   ///< of the first sense as a name token; 0 for none
  std::uint64_t stem_hash = 0;    ///< of the letters of the likeliest reading's stem

  [[nodiscard]] const Reading* begin() const { return reading; }
  [[nodiscard]] const Reading* end() const { return reading + count; }
};

/// One entry a token, in the order of the tokens. Count is 0 for what is no word and in no table.
struct Segments {
  std::vector<WordReadings> of;
  std::vector<std::uint32_t> about;  ///< what is asked of a token most often: its kinds, kWordToken, and its function class from kFunctionShift on
  const FittingSense* sense = nullptr;  ///< of all words; in the Memo that segment() was given, until it is given it again
};

/// Readings by the hash of the whole word; direct-mapped, so that its size is fixed. Their senses lie in one row, which is begun anew
/// with the readings when it has grown too long.
class Memo {
 public:
  struct alignas(64) Entry { std::uint64_t hash = 0; WordReadings readings; };
  static_assert(sizeof(Entry) == 64, "one line of the processor's cache");

  /// Empty entries are bytes of value 0, which the operating system hands out page by page as they are first touched: a
  /// reader of one article starts without filling 4 MB.
  Memo() : memory_(std::calloc(kEntries + 1, sizeof(Entry))) {
    if (memory_ == nullptr) throw std::bad_alloc();
    void* begin = memory_.get();  // calloc keeps to 16 bytes; the one entry more leaves room to begin on a line
    std::size_t room = (kEntries + 1) * sizeof(Entry);
    entries_ = static_cast<Entry*>(std::align(alignof(Entry), kEntries * sizeof(Entry), begin, room));
    senses.reserve(kMaxSenses);  // touched as it fills, too
  }
  Entry& at(std::uint64_t hash) { return entries_[hash & (kEntries - 1)]; }
  /// Tell the machine that at() will be asked for this hash.
  void fetch(std::uint64_t hash) const { __builtin_prefetch(&entries_[hash & (kEntries - 1)]); }
  /// Forget all words where their senses have become too many. What segment() made before holds no more.
  void tidy() {
    if (senses.size() < kMaxSenses) return;
    senses.clear();
    std::fill_n(entries_, kEntries, Entry{});
  }
  std::vector<FittingSense> senses;
  std::uint64_t hits = 0, misses = 0;

 private:
  struct Free { void operator()(void* memory) const { std::free(memory); } };
  static constexpr std::size_t kEntries = 1U << 16U;
  static constexpr std::size_t kMaxSenses = 1U << 19U;  // 8 MB
  std::unique_ptr<void, Free> memory_;
  Entry* entries_ = nullptr;  // in memory_
};

constexpr std::uint32_t kind_bit(SenseKind kind) { return 1U << static_cast<unsigned>(kind); }
template <class... Kinds>
constexpr std::uint32_t kind_bits(Kinds... kinds) { return (kind_bit(kinds) | ...); }
/// In WordReadings::kinds: some reading opens a phrase.
inline constexpr std::uint32_t kStartsSomePhrase = 1U << 31U;

/// In Segments::about, where many tokens share a line of the processor's cache, beside the bits of WordReadings::kinds.
inline constexpr std::uint32_t kWordToken = 1U << 30U;  ///< its TokenKind is Word
inline constexpr unsigned kFunctionShift = 25;
inline constexpr std::uint32_t kFunctionMask = 0xF;
static_assert(static_cast<unsigned>(SenseKind::Sport) < kFunctionShift, "bits of their own for the kinds of senses");

/// Whether a sense of the stem goes with what this reading cut off: article, future, preposition, pronoun.
inline bool sense_fits(const Sense& sense, const Reading& reading) {
  if (sense.article == Article::Required && !reading.article()) return false;
  if (sense.article == Article::Forbidden && reading.article()) return false;
  const bool nee = reading.enclitic == Enclitic::Ya && reading.suffix_letters == 2;
  const bool second = reading.enclitic == Enclitic::Ka || reading.enclitic == Enclitic::Kum;
  if (sense.morph.verb == 0) return !reading.has(kPreSa) && !nee && (!second || sense.kind == SenseKind::Function);
  if (reading.has(kPreSa) && sense.morph.aspect != kImperfect) return false;
  if (reading.has(kPreBi) || reading.has(kPreKa)) return false;
  if (reading.has(kPreLi) && sense.morph.aspect == kPerfect) return false;
  if (sense.morph.bare != 0 && reading.enclitic != Enclitic::None) return false;
  return reading.enclitic != Enclitic::Ya || nee;
}

/// All readings of one word; their senses are appended to `senses`.
WordReadings readings_of(WordView word, const Tables& tables, std::vector<FittingSense>& senses);

/// An unknown word is no error. Time linear in the tokens.
void segment(const Letters& letters, const Tokens& tokens, const Tables& tables, Memo& memo, Segments& out);

}  // namespace isnad
