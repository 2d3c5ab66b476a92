#include "hostile.h"

#include <array>

#include "alphabet.h"

namespace isnad {
namespace {

constexpr std::string_view kSaid = "\u0642\u0627\u0644 ";                               // qala
constexpr std::string_view kOpen = "\u00AB", kClose = "\u00BB";                         // guillemets
constexpr std::string_view kBrigade = "\u0644\u0648\u0627\u0621 ";                      // liwa'
constexpr std::string_view kTheBattalion = " \u0627\u0644\u0643\u062A\u064A\u0628\u0629 ";  // al-katiba
constexpr std::string_view kAttackedThem = "\u0648\u0647\u0627\u062C\u0645\u0647\u0645 ";   // wa-hajama-hum
constexpr std::array<std::string_view, 8> kOrdinary = {
    "\u0627\u0644\u062C\u064A\u0634 ", "\u0647\u062C\u0648\u0645 ", "\u0639\u0644\u0649 ", "\u0645\u062F\u064A\u0646\u0629 ",  // army attack on city
    "\u062D\u0644\u0628 ", "\u0648\u0642\u062A\u0644 ", "\u062C\u0646\u0648\u062F ", "\u0641\u064A "};  // Aleppo, and killed, soldiers, in

// A word of five letters that no table knows for most numbers; another one for each number below 18^4.
std::string new_word(std::size_t number) {
  Word word(1, static_cast<char>(kZah));
  for (int letter = 0; letter < 4; ++letter, number /= 18) word += static_cast<char>(kBeh + number % 18);
  return to_utf8(word);
}

// A small generator of its own, so that a text is the same on every machine.
class Dice {
 public:
  std::size_t below(std::size_t sides) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>(state_ >> 33U) % sides;
  }

 private:
  std::uint64_t state_ = 1;
};

void append_piece(Hostile kind, std::size_t number, Dice& dice, std::string& out) {
  switch (kind) {
    case Hostile::NoFullStop: out += kOrdinary[dice.below(kOrdinary.size())]; break;
    case Hostile::ReportingVerbs: out += kSaid; break;
    case Hostile::SpeechInSpeech: (out += kBrigade) += new_word(number); ((out += ' ') += kSaid) += kOpen; break;
    case Hostile::GiantWord: out += "\u0633"; break;
    case Hostile::QuotationMarks: out += dice.below(3) == 0 ? kClose : dice.below(2) == 0 ? kOpen : "\""; break;
    case Hostile::Brackets: out += dice.below(3) == 0 ? ")" : "("; break;
    case Hostile::Names: ((out += kBrigade) += new_word(number)) += kTheBattalion; break;
    case Hostile::Pronouns: out += kAttackedThem; break;
  }
}

}  // namespace

std::string_view name_of(Hostile kind) {
  constexpr std::array<std::string_view, 8> kNames = {"no full stop", "reporting verbs", "speech in speech", "giant word",
                                                      "quotation marks", "brackets", "names", "pronouns"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string hostile_text(Hostile kind, std::size_t bytes) {
  std::string out;
  out.reserve(bytes + 64);
  Dice dice;
  std::size_t pieces = 0;
  for (; out.size() < bytes; ++pieces) append_piece(kind, pieces, dice, out);
  // What was opened is closed at the very end only, so that each quotation covers all that follows it.
  if (kind == Hostile::SpeechInSpeech)
    for (std::size_t piece = 0; piece < pieces; ++piece) out += kClose;
  return out;
}

}  // namespace isnad
