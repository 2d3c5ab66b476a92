// One document as stages 6 to 8 see it: the results of stages 2 to 5 together, and short questions about a token.
#pragma once

#include <string_view>

#include "case_nouns.h"
#include "document.h"
#include "match.h"

namespace isnad {

/// A sense of a token, with the reading that it belongs to. False when there is none.
struct Found {
  const Reading* reading = nullptr;
  const Sense* sense = nullptr;
  explicit operator bool() const { return sense != nullptr; }
};

/// The senses of one kind of a token, in the order of the readings and of the tables: the first stands apart from the others.
class SensesOfKind {
 public:
  SensesOfKind() = default;
  SensesOfKind(const FittingSense* first, const FittingSense* others) : first_(first), others_(others), size_(first->others + 1U) {}

  class Iterator {
   public:
    Iterator(const SensesOfKind& of, std::uint32_t at) : of_(of), at_(at) {}
    const FittingSense& operator*() const { return at_ == 0 ? *of_.first_ : of_.others_[at_ - 1]; }
    Iterator& operator++() { ++at_; return *this; }
    bool operator!=(const Iterator& other) const { return at_ != other.at_; }

   private:
    const SensesOfKind& of_;
    std::uint32_t at_;
  };
  [[nodiscard]] Iterator begin() const { return {*this, 0}; }
  [[nodiscard]] Iterator end() const { return {*this, size_}; }

 private:
  const FittingSense* first_ = nullptr;
  const FittingSense* others_ = nullptr;
  std::uint32_t size_ = 0;
};

/// Only a view: what it is made of has to be complete before, and to outlive it.
struct Passage {
  const Document& document;
  const Letters& letters;
  const Tokens& tokens;
  const Segments& segments;
  const Hits& hits;
  const Tables& tables;

  Passage(const Document& of, const Letters& its_letters, const Tokens& its_tokens, const Segments& its_segments, const Hits& its_hits, const Tables& its_tables)
      : document(of), letters(its_letters), tokens(its_tokens), segments(its_segments), hits(its_hits), tables(its_tables),
        size_(static_cast<std::uint32_t>(tokens.token.size())), token_(tokens.token.data()), readings_(segments.of.data()), sense_(segments.sense), hit_at_(hits.at.data()), about_(segments.about.data()) {}

  [[nodiscard]] std::uint32_t size() const { return size_; }
  [[nodiscard]] const Token& token(std::uint32_t t) const { return token_[t]; }
  [[nodiscard]] const WordReadings& readings(std::uint32_t t) const { return readings_[t]; }
  [[nodiscard]] bool is_word(std::uint32_t t) const { return has_any(t, kWordToken); }
  /// Whether it is that mark, which is not 0.
  [[nodiscard]] bool is_punct(std::uint32_t t, Letter punct) const { return t < size_ && token(t).punct == punct; }
  /// Whether it opens or closes a quotation, or the marks around a name.
  [[nodiscard]] bool is_quotation_mark(std::uint32_t t) const { return is_punct(t, kOpenQuote) || is_punct(t, kCloseQuote); }
  /// The token itself, or the mark that opens right before it.
  [[nodiscard]] std::uint32_t before_mark(std::uint32_t t) const { return t > 0 && is_punct(t - 1, kOpenQuote) ? t - 1 : t; }
  /// Whether it is a prefix alone, a mark or a number behind it ("li- «D.»", "wa- 3").
  [[nodiscard]] bool is_lone(std::uint32_t t, Letter letter) const { return is_word(t) && word(t).size() == 1 && letter_at(word(t), 0) == letter; }

  /// Whether it says in which direction something lies ("north", "the east").
  [[nodiscard]] bool is_direction(std::uint32_t t) const {
    const NounRow* head = is_word(t) ? noun(t, SenseKind::PlaceHead) : nullptr;
    return head != nullptr && tables.text(head->kind) == "direction";
  }
  /// Whether some reading of the token has a sense of this kind.
  [[nodiscard]] bool has(std::uint32_t t, SenseKind kind) const {
    return has_any(t, kind_bit(kind));
  }
  /// Whether some reading has a sense of one of these kinds: kind_bits(...).
  [[nodiscard]] bool has_any(std::uint32_t t, std::uint32_t kinds) const {
    return t < size_ && (about_[t] & kinds) != 0;
  }

  /// The first sense of this kind, in the order of the readings.
  [[nodiscard]] Found find(std::uint32_t t, SenseKind kind) const {
    return has(t, kind) ? first_of(t, kind) : Found{};
  }

  /// All senses of this kind.
  [[nodiscard]] SensesOfKind senses(std::uint32_t t, SenseKind kind) const { return has(t, kind) ? all_of(t, kind) : SensesOfKind{}; }

  /// Call `each(Reading, Sense)` for every sense of a kind.
  template <class Each>
  void each(std::uint32_t t, SenseKind kind, Each&& visit) const {
    if (!has(t, kind)) return;
    for (const FittingSense& one : all_of(t, kind)) visit(readings_[t].reading[one.reading], one.sense);
  }

  /// The phrase that begins here, or null.
  [[nodiscard]] const Hit* hit(std::uint32_t t) const {
    return t < size_ && hit_at_[t] != 0 ? &hits.hit[hit_at_[t] - 1] : nullptr;
  }

  /// Whether the phrase that begins here has a sense of one of these kinds: kind_bits(...).
  [[nodiscard]] bool phrase_has(std::uint32_t t, std::uint32_t kinds) const {
    const Hit* begun = hit(t);
    return begun != nullptr && (begun->kinds & kinds) != 0;
  }

  /// The row of the word tables for a token's sense of this kind, or null.
  [[nodiscard]] const NounRow* noun(std::uint32_t t, SenseKind kind) const {
    const Found found = find(t, kind);
    return found ? &tables.nouns[found.sense->row] : nullptr;
  }

  /// The class of a function word; Other when the token is none.
  [[nodiscard]] FunctionClass function(std::uint32_t t) const {
    return t < size_ ? static_cast<FunctionClass>(about_[t] >> kFunctionShift & kFunctionMask) : FunctionClass::Other;
  }

  /// Whether the word stands right behind a preposition of that slot that is a word of its own.
  [[nodiscard]] bool stands_behind(std::uint32_t t, ArgSlot slot) const {
    const NounRow* before = t > 0 && is_word(t - 1) ? noun(t - 1, SenseKind::Function) : nullptr;
    return before != nullptr && before->what == static_cast<std::uint8_t>(FunctionClass::Preposition) && before->value == static_cast<std::int32_t>(slot);
  }

  /// Whether the word may be a negator, whatever else it is: "without (duna)", a preposition too.
  [[nodiscard]] bool may_negate(std::uint32_t t) const {
    bool out = false;
    each(t, SenseKind::Function, [&](const Reading&, const Sense& sense) {
      out = out || tables.nouns[sense.row].what == static_cast<std::uint8_t>(FunctionClass::Negator);
    });
    return out;
  }

  /// Whether the word may be a common noun of that kind: a row of SenseKind::Noun (kNoun... of tables.h and case_nouns.h).
  [[nodiscard]] bool is_noun_of(std::uint32_t t, std::uint32_t kind) const {
    return t < size_ && (readings_[t].nouns >> kind & 1U) != 0;
  }

  /// Whether the word may be what force is used on and does nothing itself: a site, or a thing of hit_nouns.tsv.
  [[nodiscard]] bool may_be_hit(std::uint32_t t) const { return has(t, SenseKind::PlaceHead) || is_noun_of(t, kNounOfHit); }

  /// The likeliest reading; a token that is no word has an empty one.
  [[nodiscard]] const Reading& reading(std::uint32_t t) const { return readings_[t].reading[0]; }

  /// Whether no table knows the likeliest reading as a word by itself; it may be a step of some phrase.
  [[nodiscard]] bool unknown(std::uint32_t t) const {
    return !readings_[t].known;
  }

  /// The preposition of "bihi", "lahum", which is stuck to its pronoun; 0 where the word is none.
  [[nodiscard]] Letter clitic_pronoun(std::uint32_t t) const {
    if (!is_word(t) || reading(t).enclitic == Enclitic::None || reading(t).word == 0) return 0;
    const WordView preposition = stem(t, reading(t));
    const Letter letter = preposition.size() == 1 ? letter_at(preposition, 0) : Letter{0};
    return letter == kBeh || letter == kLam ? letter : Letter{0};
  }

  /// Whether the word ends in yeh as written. Stage 2 folds alef maqsura into it, so that only this tells the name
  /// "Ali" from the preposition "'ala".
  [[nodiscard]] bool written_with_yeh(std::uint32_t t) const {
    const std::uint32_t at = letters.origin[token(t).end - 1];
    return std::string_view(document.text).substr(at).starts_with("\xD9\x8A");
  }

  /// Whether a letter of the word is an alef with hamza as written, above or below it. Stage 2 folds both into alef.
  [[nodiscard]] bool written_with_hamza(std::uint32_t t, std::uint32_t letter) const {
    const std::string_view at = std::string_view(document.text).substr(letters.origin[token(t).begin + letter]);
    return at.starts_with("\xD8\xA3") || at.starts_with("\xD8\xA5");
  }

  /// Whether that letter is an alef with hamza above it, as written.
  [[nodiscard]] bool written_with_hamza_above(std::uint32_t t, std::uint32_t letter) const {
    return std::string_view(document.text).substr(letters.origin[token(t).begin + letter]).starts_with("\xD8\xA3");
  }

  [[nodiscard]] WordView word(std::uint32_t t) const { return letters.view(token(t).begin, token(t).end); }
  [[nodiscard]] WordView stem(std::uint32_t t, const Reading& r) const {
    return letters.view(token(t).begin + r.prefix_letters, token(t).end - r.suffix_letters);
  }
  [[nodiscard]] std::string_view bytes(ByteSpan span) const {
    return std::string_view(document.text).substr(span.begin_byte, span.size());
  }

 private:
  // Of a kind that the token has. Not in every place that asks, since the code of the stages is larger than a core's cache for code.
  [[nodiscard]] Found first_of(std::uint32_t t, SenseKind kind) const;
  [[nodiscard]] SensesOfKind all_of(std::uint32_t t, SenseKind kind) const;

  // One load from what every question is asked of, instead of two.
  std::uint32_t size_;
  const Token* token_;
  const WordReadings* readings_;
  const FittingSense* sense_;
  const std::uint32_t* hit_at_;
  const std::uint32_t* about_;
};

/// How many letters of a token stand before the noun that a name begins with: conjunction and preposition, not the
/// article. After the preposition li the article has lost its alef, and what is left of it stays with the name.
inline std::uint8_t outer_prefix(const Reading& reading) {
  constexpr unsigned kOneLetter = kPreWa | kPreFa | kPreBi | kPreLi | kPreKa | kPreSa;
  unsigned letters = reading.proclitics & kOneLetter;  // now count its bits, two at a time, then four
  letters = (letters & 0x15U) + (letters >> 1U & 0x15U);
  letters = (letters & 0x33U) + (letters >> 2U & 0x33U);
  return static_cast<std::uint8_t>((letters & 0x0FU) + (letters >> 4U));
}

}  // namespace isnad
