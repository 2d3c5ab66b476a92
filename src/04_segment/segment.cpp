// Method: try every run of proclitics that Arabic allows, conjunction + (preposition | future) + article, with every
// pronoun at the end; keep the cuts whose stem is in the tables and allows an article where one was cut off; fewest
// letters cut off first; a word of grammar written together is read as its parts. A stem that loses a pronoun gets back
// what the pronoun changed: teh becomes teh marbuta, alef becomes yeh (alef maqsura), a bare waw gets its alef. Two cases that fit: w+b+Al+mdrsp; Hkwmt+hm -> Hkwmp. One that
// does not: a name that begins with waw and is in no table is not cut.
#include "segment.h"

#include <algorithm>
#include <array>

#include "case_nouns.h"

namespace isnad {
namespace {

constexpr std::size_t kMinStem = 2;
constexpr std::size_t kMinConjoined = 5;  // letters of an unknown word whose waw is cut off
constexpr std::size_t kMinGoverned = 3;  // letters of a noun behind the beh or lam of a word of grammar
constexpr std::size_t kMaxPrefixes = 16, kMaxSuffixes = 5;  // ways to read the ends of one word
constexpr int kOnlyInsidePhrase = 10;  // such a stem is no reading of its own, only a step inside a longer name

struct Prefix {
  std::uint8_t bits = 0;
  std::uint8_t letters = 0;
};

struct Prefixes {
  std::array<Prefix, kMaxPrefixes> run;
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
  std::array<Suffix, kMaxSuffixes> run;
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
  if (letter(2) == kNoon && letter(1) == kYeh) add(Enclitic::Ya, 2);
  if (letter(1) == kKaf) add(Enclitic::Ka, 1);
  if (letter(2) == kKaf && letter(1) == kMeem) add(Enclitic::Kum, 2);
  if (letter(2) == kHeh && letter(1) == kAlef) add(Enclitic::Ha, 2);
  if (letter(2) == kHeh && letter(1) == kMeem) add(Enclitic::Hum, 2);
  if (letter(2) == kHeh && letter(1) == kNoon) add(Enclitic::Hunna, 2);
  if (letter(2) == kNoon && letter(1) == kAlef) add(Enclitic::Na, 2);
  if (letter(3) == kHeh && letter(2) == kMeem && letter(1) == kAlef) add(Enclitic::Huma, 3);
  return out;
}

bool is_preposition(std::uint8_t bits) { return (bits & (kPreBi | kPreLi | kPreKa)) != 0; }

// "(sa-)takunu": an auxiliary in the imperfect, which the tables write out as a word of grammar.
bool is_future_auxiliary(const Tables& tables, const Reading& reading, WordView stem) {
  const Letter first = letter_at(stem, 0);
  if (reading.proclitics != kPreSa || (first != kYeh && first != kTeh)) return false;
  return std::ranges::any_of(tables.senses_of(reading.word), [&](const Sense& sense) {
    return sense.kind == SenseKind::Function &&
           static_cast<FunctionClass>(tables.nouns[sense.row].what) == FunctionClass::Auxiliary;
  });
}

// Whether some sense of the stem goes with what was cut off it.
bool fits(const Tables& tables, const Reading& reading, WordView stem) {
  if (is_future_auxiliary(tables, reading, stem)) return true;
  if (tables.words[reading.word].phrase != 0 && !reading.has(kPreSa)) return true;
  return std::ranges::any_of(tables.senses_of(reading.word),
                             [&](const Sense& sense) { return sense_fits(sense, reading); });
}

// A stem that a pronoun changed, as it is spelled without one (its hamza back on the line, too): into `out`, which has room for one letter more.
// Empty when the pronoun changes nothing.
WordView restored(WordView stem, char* out) {
  const Letter last = letter_at(stem, stem.size() - 1);
  const bool seat = (last == kYehHamza || last == kWawHamza) && stem.size() > 2 && letter_at(stem, stem.size() - 2) == kAlef;
  if (last != kTeh && last != kAlef && last != kWaw && !seat) return {};
  std::ranges::copy(stem, out);
  if (seat) {
    out[stem.size() - 1] = static_cast<char>(kHamza);
    return {out, stem.size()};
  }
  if (last == kWaw) {
    out[stem.size()] = static_cast<char>(kAlef);
    return {out, stem.size() + 1};
  }
  out[stem.size() - 1] = static_cast<char>(last == kTeh ? kTehMarbuta : kYeh);
  return {out, stem.size()};
}

// The cuts of one word. First all are gathered and their slots fetched, then all are looked up: the table of stems is
// far larger than a core's cache, and the waits for it overlap this way.
class Cuts {
 public:
  explicit Cuts(const Tables& tables) : tables_(tables) {}

  void gather(WordView word) {
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
        add(stem, prefix, suffix, 0);
        if (suffix.enclitic == Enclitic::None) continue;
        const WordView changed = restored(stem, spelling_[cuts_].data());
        if (!changed.empty()) add(changed, prefix, suffix, 1);
      }
    }
  }

  // The cheapest cuts that the tables know; of equal ones the first.
  WordReadings best() {
    WordReadings out;
    std::array<int, kMaxReadings> costs{};
    Reading step;  // the word uncut, where a longer name has it so ("(the forces loyal) to Salih", with its lam): not lost to a fourth cut
    look_up();
    for (std::size_t n = 0; n < cuts_; ++n) {
      const Cut& cut = cut_[n];
      const std::uint32_t word = cut.word;
      const Reading reading{word, cut.prefix_bits, cut.prefix_letters, cut.suffix_letters, cut.enclitic};
      if (!fits(tables_, reading, {cut.stem, cut.letters})) continue;
      const int cost = cost_of(cut, tables_.words[word]);
      std::size_t at = out.count;
      while (at > 0 && costs[at - 1] > cost) --at;
      if (cut.prefix_letters + cut.suffix_letters == 0 && tables_.words[word].phrase != 0) step = reading;
      if (at == kMaxReadings) continue;
      if (out.count < kMaxReadings) ++out.count;
      for (std::size_t to = out.count - 1U; to > at; --to) {
        out.reading[to] = out.reading[to - 1];
        costs[to] = costs[to - 1];
      }
      out.reading[at] = reading;
      costs[at] = cost;
    }
    if (step.word != 0 && std::ranges::none_of(out, [&](const Reading& kept) { return kept.prefix_letters + kept.suffix_letters == 0; }))
      out.reading[out.count - 1] = step;
    return out;
  }

 private:
  struct Cut {  // without initial values, so that an array of it costs nothing
    const char* stem;
    std::uint64_t hash;
    std::uint32_t word;  // once it is looked up
    std::uint8_t letters, prefix_bits, prefix_letters, suffix_letters;
    Enclitic enclitic;
    std::uint8_t extra;
  };

  // Keeps the cuts that the tables know. What a look-up reads lies in four places, each told by the one before.
  void look_up() {
    for (std::size_t n = 0; n < cuts_; ++n) tables_.fetch_entry(cut_[n].hash);
    for (std::size_t n = 0; n < cuts_; ++n) tables_.fetch_letters(cut_[n].hash);
    std::size_t known = 0;
    for (std::size_t n = 0; n < cuts_; ++n) {
      Cut cut = cut_[n];
      cut.word = tables_.find({cut.stem, cut.letters}, cut.hash);
      if (cut.word == 0) continue;
      tables_.fetch_senses(cut.word, (cut.prefix_bits & kPreAl) != 0);
      cut_[known++] = cut;
    }
    cuts_ = known;
  }

  void add(WordView stem, Prefix prefix, Suffix suffix, std::uint8_t extra) {
    const std::uint64_t hash = hash_word(stem);
    if (!tables_.may_know(hash)) return;
    tables_.fetch(hash);
    cut_[cuts_++] = {stem.data(),   hash,           0,              static_cast<std::uint8_t>(stem.size()),
                     prefix.bits,   prefix.letters, suffix.letters, suffix.enclitic,
                     extra};
  }

  // Reports seldom say "my", and hardly ever "your".
  static int rare_pronoun(Enclitic enclitic) {
    return enclitic == Enclitic::Ya ? 1 : enclitic == Enclitic::Ka || enclitic == Enclitic::Kum ? 3 : 0;
  }

  static int cost_of(const Cut& cut, const WordEntry& entry) {
    const bool article = (cut.prefix_bits & kPreAl) != 0;
    const bool only_inside = entry.senses == 0 && (entry.phrase & kStartsPhrase) == 0;
    // The article is the likeliest thing to be cut off, a one-letter preposition before a bare noun the least.
    return 4 * cut.suffix_letters + 3 * cut.prefix_letters - (article ? 5 : 0) + rare_pronoun(cut.enclitic) +
           (is_preposition(cut.prefix_bits) && !article ? 1 : 0) + (only_inside ? kOnlyInsidePhrase : 0) + cut.extra;
  }

  static constexpr std::size_t kMaxCuts = kMaxPrefixes * (2 * kMaxSuffixes - 1);

  const Tables& tables_;
  std::size_t cuts_ = 0;
  std::array<Cut, kMaxCuts> cut_;                               // written before it is read
  std::array<std::array<char, kMaxWord + 1>, kMaxCuts> spelling_;  // of the stems that a pronoun changed
};

// A word that no table knows keeps the article that it shows, for the grammar of names, and the waw of a long one, which is
// far oftener a conjunction than the first letter of a name; nothing else.
Reading unknown(WordView word) {
  const Prefixes prefixes = prefixes_of(word);
  for (std::size_t n = 0; n < prefixes.count; ++n)
    if ((prefixes.run[n].bits & kPreAl) != 0 && prefixes.run[n].letters + kMinStem <= word.size())
      return Reading{0, prefixes.run[n].bits, prefixes.run[n].letters, 0, Enclitic::None};
  if (word.size() >= kMinConjoined && letter_at(word, 0) == kWaw) return Reading{0, kPreWa, 1, 0, Enclitic::None};
  return Reading{};
}

FunctionClass class_of(const Tables& tables, const Reading& reading) {
  for (const Sense& sense : tables.senses_of(reading.word))
    if (sense.kind == SenseKind::Function && sense_fits(sense, reading))
      return static_cast<FunctionClass>(tables.nouns[sense.row].what);
  return FunctionClass::Other;
}

// Whether the word is no noun or verb of its own: grammar, numbers, expressions that state something ("bi-qiyadat"), which
// may be names, too. What is a name alone ("Ba'quba") counts where a name may be a noun with its pronoun ("taraka-hu").
bool only_grammar(const Tables& tables, const Reading& reading, bool or_name) {
  constexpr std::uint32_t kNames = kind_bits(SenseKind::Name, SenseKind::Place);
  constexpr std::uint32_t kGrammar = kind_bits(SenseKind::Function, SenseKind::Number);
  bool grammar = or_name || tables.senses_of(reading.word).empty();
  for (const Sense& sense : tables.senses_of(reading.word)) {
    const bool phrase = sense.kind == SenseKind::Frame && tables.frames[sense.row].pos == PartOfSpeech::Phrase;
    if ((kind_bit(sense.kind) & kGrammar) != 0 || phrase) grammar = true;
    else if ((kind_bit(sense.kind) & kNames) == 0) return false;
  }
  return grammar;
}

// "wa-fi", "fa-inna", "fihi", "minhum": a word of grammar with a conjunction or a pronoun, so frequent that no noun or verb
// spelled alike comes before it.
bool is_grammar(const Tables& tables, const Reading& cut, Letter last) {
  const FunctionClass stem = class_of(tables, cut);
  if (stem == FunctionClass::Other || stem == FunctionClass::Adverb || stem == FunctionClass::Auxiliary) return false;
  if (cut.article()) return false;
  if (cut.has(kPreBi) || cut.has(kPreLi)) return stem == FunctionClass::Pronoun && last != kWaw && last != kYeh;  // "lahum", not "bahw"
  if (cut.has(kPreKa) || cut.has(kPreSa)) return false;
  if (cut.enclitic == Enclitic::None || refers_back(cut.enclitic)) return true;
  return stem == FunctionClass::Preposition && cut.enclitic != Enclitic::Ya;
}

// Whether a cut is what the tables write together as one word: a pronoun behind it ("annahu"), an article before it, beh or
// lam before a word of grammar that they govern ("bi-anna"), and where the whole is nothing but grammar before a noun
// ("bi-sabab"; no accusative can stand there). Not "kama", "laqad", "lakin".
bool is_composed(const Tables& tables, WordView word, const Reading& whole, const Reading& cut) {
  constexpr std::uint32_t kNouns = kind_bits(SenseKind::Noun, SenseKind::Frame, SenseKind::OrgHead, SenseKind::Number);
  const FunctionClass stem = class_of(tables, cut);
  if (cut.has(kPreSa)) return class_of(tables, whole) == FunctionClass::Auxiliary;
  if (cut.has(kPreKa)) return false;
  if (cut.article()) return cut.has(kPreBi) || cut.has(kPreLi);
  const bool noun = std::ranges::any_of(tables.senses_of(cut.word), [&](const Sense& sense) {
    return (kind_bit(sense.kind) & kNouns) != 0 && sense.morph.verb == 0 && sense_fits(sense, cut);
  });
  if (cut.has(kPreBi) || cut.has(kPreLi)) {
    if (stem != FunctionClass::Other) return stem != FunctionClass::Particle && stem != FunctionClass::Auxiliary;
    const WordView rest = word.substr(cut.prefix_letters, word.size() - cut.prefix_letters - cut.suffix_letters);
    return noun && only_grammar(tables, whole, false) && rest.size() >= kMinGoverned && letter_at(rest, rest.size() - 1) != kAlef;
  }
  if (cut.has(kPreWa) || cut.has(kPreFa)) return stem == FunctionClass::Auxiliary;
  const bool adverb = class_of(tables, whole) == FunctionClass::Adverb;
  return refers_back(cut.enclitic) && !adverb && (noun || stem != FunctionClass::Other);
}

// "bi-annahu": the stem that a pronoun leaves is itself beh or lam and a word of grammar.
Reading without_preposition(const Tables& tables, WordView word, const Reading& cut) {
  const WordView stem = word.substr(cut.prefix_letters, word.size() - cut.prefix_letters - cut.suffix_letters);
  if (stem.size() <= kMinStem || cut.enclitic == Enclitic::None || cut.has(kPreBi) || cut.has(kPreLi)) return cut;
  const Letter first = letter_at(stem, 0);
  if (first != kBeh && first != kLam) return cut;
  Reading inner = cut;
  inner.word = tables.find(stem.substr(1), hash_word(stem.substr(1)));
  inner.proclitics = static_cast<std::uint8_t>(cut.proclitics | (first == kBeh ? kPreBi : kPreLi));
  ++inner.prefix_letters;
  const FunctionClass what = inner.word == 0 ? FunctionClass::Other : class_of(tables, inner);
  return what == FunctionClass::Complementiser || what == FunctionClass::Subordinator ? inner : cut;
}

// "faradahu", imposed it, the whole of which is a name, too: the verb keeps what it means.
bool is_verb_and_name(const Tables& tables, const Reading& whole, const Reading& cut) {
  constexpr std::uint32_t kStates = kind_bits(SenseKind::Frame, SenseKind::Light);
  const bool verb = std::ranges::any_of(tables.senses_of(cut.word), [&](const Sense& sense) { return (kind_bit(sense.kind) & kStates) != 0 && sense.morph.verb != 0 && sense_fits(sense, cut); });
  return verb && class_of(tables, whole) == FunctionClass::Other && !only_grammar(tables, whole, false);
}

// A word of grammar, or a step of a phrase, that the tables know whole is cut as its parts are where these are known, too,
// and keeps its own senses. The uncut word stays the second reading, since phrases go on with it.
void part_words_of_grammar(WordReadings& out, WordView word, const Tables& tables) {
  const Reading whole = out.reading[0];
  const Letter last = word.empty() ? Letter{0} : letter_at(word, word.size() - 1);
  if (whole.prefix_letters + whole.suffix_letters != 0 && is_grammar(tables, whole, last)) return;
  const bool cut_already = whole.suffix_letters != 0 || (whole.proclitics & ~(kPreWa | kPreFa)) != 0;
  const bool open = !cut_already && (class_of(tables, whole) != FunctionClass::Other || only_grammar(tables, whole, true));
  for (std::size_t r = 1; r < out.count; ++r) {
    Reading cut = out.reading[r];
    if (tables.words[cut.word].senses == 0) continue;
    const bool grammar = is_grammar(tables, cut, last);
    if (!grammar && !(open && is_composed(tables, word, whole, cut))) continue;
    cut = without_preposition(tables, word, cut);
    if (!grammar && !is_verb_and_name(tables, whole, cut)) cut.word = whole.word;
    for (std::size_t to = r; to > 0; --to) out.reading[to] = out.reading[to - 1];
    out.reading[0] = cut;
    return;
  }
}

// Whether some reading that cuts no pronoun off is a finite verb.
bool verb_without_pronoun(const WordReadings& of, const Tables& tables) {
  return std::ranges::any_of(of, [&](const Reading& reading) {
    return reading.enclitic == Enclitic::None && std::ranges::any_of(tables.senses_of(reading.word), [&](const Sense& sense) {
             return sense.morph.verb != 0 && sense_fits(sense, reading);
           });
  });
}

// "anha" is "ended", no "that I", and "awa" no "or me": reports speak of nobody as "I" and "you", and "or" bears no pronoun. The
// preposition does ("asked of me").
bool bears_no_pronoun(const Reading& reading, FunctionClass of) {
  if (reading.enclitic == Enclitic::None || of == FunctionClass::Preposition) return false;
  return of == FunctionClass::Conjunction || !refers_back(reading.enclitic);
}

static_assert(kNounOfAnother < 16, "each kind of common noun has its bit in WordReadings::nouns");

static_assert(kMaxReadings <= 4, "FittingSense has two bits for its reading");

// Brings the senses of a word, gathered from `first` on in the order of its readings, into the order that FittingSense tells.
void arrange(std::vector<FittingSense>& senses, std::size_t first) {
  const std::size_t end = senses.size();
  for (std::size_t n = first + 1; n < end; ++n) {  // few, and mostly in order: by insertion
    const FittingSense moved = senses[n];
    std::size_t at = n;
    for (; at > first && senses[at - 1].sense.kind > moved.sense.kind; --at) senses[at] = senses[at - 1];
    senses[at] = moved;
  }
  std::size_t kinds = first;
  for (std::size_t n = first; n < end; ++n) {
    const FittingSense next = senses[n];
    if (n == first || senses[kinds - 1].sense.kind != next.sense.kind) {
      senses[kinds] = next;
      senses[kinds++].rest = static_cast<std::uint32_t>(senses.size() - end);
    } else {
      ++senses[kinds - 1].others;
      senses.push_back(next);
    }
  }
  if (kinds == end) return;
  for (std::size_t n = first; n < kinds; ++n) senses[n].rest += static_cast<std::uint32_t>(kinds - first);
  senses.erase(senses.begin() + static_cast<std::ptrdiff_t>(kinds), senses.begin() + static_cast<std::ptrdiff_t>(end));
}

// What is asked of most tokens, once for each word form.
void sum_up(WordReadings& out, const Tables& tables, std::vector<FittingSense>& senses) {
  constexpr std::uint32_t kVerbs = kind_bits(SenseKind::Frame, SenseKind::Cue, SenseKind::Verb, SenseKind::Light, SenseKind::Stance);
  constexpr std::uint32_t kNouns = kind_bits(SenseKind::Frame, SenseKind::Light, SenseKind::Noun, SenseKind::OrgHead);
  out.first_sense = static_cast<std::uint32_t>(senses.size());
  bool of_whole = false;  // out.function is the class of the uncut word, which goes before that of a part
  for (std::size_t r = 0; r < out.count; ++r) {
    Reading& reading = out.reading[r];
    const std::uint8_t phrase = tables.words[reading.word].phrase;
    // Inside a phrase a word stands as it is, with or without article; the first one may carry proclitics. Which phrases
    // bear a pronoun is known where they end: stage 5.
    if (phrase != 0 && (reading.proclitics & ~kPreAl) == 0) out.continues |= 1U << r;
    if ((phrase & kStartsPhrase) != 0)
      out.start[r] = tables.step(0, reading.word, reading.article());
    if (out.start[r] != 0) out.kinds |= kStartsSomePhrase;
    for (const Sense& sense : tables.senses_of(reading.word)) {
      if (!sense_fits(sense, reading)) continue;
      senses.push_back({sense, static_cast<std::uint16_t>(r), static_cast<std::uint16_t>(senses.size() - out.first_sense)});
      if (sense.morph.verb == 0) reading.noun |= (kind_bit(sense.kind) & kNouns) != 0;
      else reading.third_person |= sense.morph.person == 3;
      if (sense.kind == SenseKind::Function && bears_no_pronoun(reading, static_cast<FunctionClass>(tables.nouns[sense.row].what)) &&
          verb_without_pronoun(out, tables))
        continue;
      const bool first = (out.kinds & kind_bit(sense.kind)) == 0;
      out.kinds |= kind_bit(sense.kind);
      const bool whole = reading.prefix_letters + reading.suffix_letters == 0;
      if (sense.kind == SenseKind::Function && (first || (whole && !of_whole))) {
        out.function = static_cast<FunctionClass>(tables.nouns[sense.row].what);
        of_whole = whole;
      }
      if (first && sense.kind == SenseKind::Name)
        out.name_weight = static_cast<std::uint8_t>(tables.nouns[sense.row].value);
      if (sense.kind == SenseKind::Noun) out.nouns = static_cast<std::uint16_t>(out.nouns | 1U << sense.row);
      if ((kind_bit(sense.kind) & kVerbs) != 0 && sense.morph.verb != 0) out.finite_verb = true;
    }
  }
  const Reading& likeliest = out.reading[0];
  out.known = likeliest.word != 0 && (likeliest.enclitic != Enclitic::None || tables.words[likeliest.word].senses != 0);
  const auto gathered = senses.begin() + out.first_sense;
  if ((out.kinds & kind_bit(SenseKind::Function)) == 0)  // those that bear no pronoun
    senses.erase(std::remove_if(gathered, senses.end(), [](const FittingSense& of) { return of.sense.kind == SenseKind::Function; }), senses.end());
  arrange(senses, out.first_sense);
}

}  // namespace

// "lahu", "wa-biha": a preposition of one letter with its pronoun. The tables may know the whole as a step of a phrase, so
// only the ends of the reading change.
void part_preposition(WordReadings& out, WordView word, const Tables& tables) {
  Reading& whole = out.reading[0];
  const auto fitting = [&](const Sense& sense) { return sense_fits(sense, whole); };
  if (std::ranges::any_of(tables.senses_of(whole.word), fitting)) return;
  const std::size_t before = !word.empty() && (letter_at(word, 0) == kWaw || letter_at(word, 0) == kFeh) ? 1 : 0;
  const Suffixes suffixes = suffixes_of(word);
  for (std::size_t s = 1; s < suffixes.count; ++s) {
    const Suffix suffix = suffixes.run[s];
    if (before + 1 + suffix.letters != word.size() || suffix.enclitic == Enclitic::Ya) continue;
    const Letter stem = letter_at(word, before);
    if (stem != kBeh && stem != kLam) continue;
    whole.proclitics = before == 0 ? 0 : letter_at(word, 0) == kWaw ? kPreWa : kPreFa;
    whole.prefix_letters = static_cast<std::uint8_t>(before);
    whole.suffix_letters = suffix.letters;
    whole.enclitic = suffix.enclitic;
  }
}

// A number, a Latin word or a mark: nothing is cut off it, and it is read only where a table has it.
WordReadings readings_of_sign(WordView sign, const Tables& tables, std::vector<FittingSense>& senses) {
  WordReadings out;
  const std::uint32_t word = tables.find(sign, hash_word(sign));
  if (word == 0) return out;
  out.reading[out.count++].word = word;
  sum_up(out, tables, senses);
  return out;
}

WordReadings readings_of(WordView whole, const Tables& tables, std::vector<FittingSense>& senses) {
  const WordView word = whole.substr(0, kMaxWord);
  if (!word.empty() && !is_arabic(letter_at(word, 0))) return readings_of_sign(word, tables, senses);
  Cuts cuts(tables);
  cuts.gather(word);
  WordReadings out = cuts.best();
  if (out.count == 0) out.reading[out.count++] = unknown(word);
  else part_words_of_grammar(out, word, tables);
  part_preposition(out, word, tables);
  sum_up(out, tables, senses);
  const Reading& likeliest = out.reading[0];
  out.stem_hash = hash_word(whole.substr(likeliest.prefix_letters, whole.size() - likeliest.prefix_letters - likeliest.suffix_letters));
  return out;
}

void segment(const Letters& letters, const Tokens& tokens, const Tables& tables, Memo& memo, Segments& out) {
  out.of.resize(tokens.token.size());
  out.about.resize(tokens.token.size());
  memo.tidy();
  constexpr std::size_t kAhead = 8;  // tokens whose entries are on their way from memory
  for (std::size_t t = 0; t < tokens.token.size(); ++t) {
    if (t + kAhead < tokens.token.size()) memo.fetch(tokens.token[t + kAhead].hash);
    const Token& token = tokens.token[t];
    Memo::Entry& entry = memo.at(token.hash);
    if (entry.hash != token.hash) {
      entry = {token.hash, readings_of(letters.view(token.begin, token.end), tables, memo.senses)};
      ++memo.misses;
    } else {
      ++memo.hits;
    }
    out.of[t] = entry.readings;
    out.about[t] = entry.readings.kinds | static_cast<std::uint32_t>(entry.readings.function) << kFunctionShift | (token.kind == TokenKind::Word ? kWordToken : 0);
    __builtin_prefetch(memo.senses.data() + entry.readings.first_sense);  // for the stages behind, which ask of nearly every word
  }
  out.sense = memo.senses.data();
}

}  // namespace isnad
