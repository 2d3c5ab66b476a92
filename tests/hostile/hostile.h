// Texts that nobody writes and somebody sends: each would make a reader that looks around without a bound take the square
// of its length. The unit tests and bench/ read them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace isnad {

enum class Hostile : std::uint8_t {
  NoFullStop,      ///< ordinary words and no mark that ends a sentence
  ReportingVerbs,  ///< nothing but verbs of saying
  SpeechInSpeech,  ///< each verb of saying opens a quotation inside the one before
  GiantWord,       ///< one word
  QuotationMarks,
  Brackets,
  Names,           ///< new organisations without end, each called back by the noun alone
  Pronouns         ///< nothing but attacks on "them"
};
inline constexpr Hostile kAllHostile[] = {Hostile::NoFullStop, Hostile::ReportingVerbs, Hostile::SpeechInSpeech,
                                          Hostile::GiantWord,  Hostile::QuotationMarks, Hostile::Brackets,
                                          Hostile::Names,      Hostile::Pronouns};

std::string_view name_of(Hostile kind);

/// One line of UTF-8 with at least `bytes` bytes, and at most a tenth more.
std::string hostile_text(Hostile kind, std::size_t bytes);

}  // namespace isnad
