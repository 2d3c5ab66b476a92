// Whether two claims of a statement speak of one thing for sure. A statement may hold a claim that it should not: one battle has many deaths.
#pragma once

#include <cstdint>
#include <span>

#include "corpus.h"
#include "evidence.h"

namespace isnad::link {

/// Compares claims of one corpus. Claims of one text are compared too: a text that quotes two sources may give two accounts.
class Sameness {
 public:
  /// Both have to live longer.
  Sameness(const Corpus& corpus, const Comparison& comparison) : corpus_(corpus), comparison_(comparison) {}

  /// Many claims are to be compared with this one, which is then the second of the two.
  void look_at(const ClaimSketch& claim) const { comparison_.look_at(claim); }
  /// Whether the tolls of both, as far as they say, are of the same people at one time and place.
  [[nodiscard]] bool count_the_same(const ClaimSketch& x, const ClaimSketch& y) const;
  /// How alike they are, when their numbers, which may differ, count the same people of one occasion; else 0.
  [[nodiscard]] float one_count(const ClaimSketch& x, const ClaimSketch& y, Toll toll, bool equal) const;
  /// Whether two texts that are linked give one telling number of the same people in one small place: however long afterwards, and in
  /// whatever words, the later one tells the same.
  [[nodiscard]] bool one_known_count(const ClaimSketch& x, const ClaimSketch& y, Toll toll) const;
  /// Whether they tell of one deed of one doer, which one of them may deny.
  [[nodiscard]] bool one_deed(const ClaimSketch& x, const ClaimSketch& y) const;
  /// Whether it is about an attack on a man whom the tables know.
  [[nodiscard]] bool of_a_named_man(const ClaimSketch& claim) const;
  /// Whether a text denies, on the word of one, what it tells on the word of another.
  [[nodiscard]] bool denied_in_text(const ClaimSketch& told, const ClaimSketch& denial) const;
  /// Whether a sentence tells a deed and denies it.
  [[nodiscard]] bool denied_beside(const ClaimSketch& told, const ClaimSketch& denial) const;
  /// Whether both count as many who came to harm by one doer at one time.
  [[nodiscard]] bool one_number_of_one_doer(const ClaimSketch& x, const ClaimSketch& y) const;
  /// Whether a text tells that one did to the other what it denies that the other did to him.
  [[nodiscard]] bool other_way_round(const ClaimSketch& told, const ClaimSketch& denial) const;
  /// Whether they tell of one deed, whoever did it.
  [[nodiscard]] bool one_suffering(const ClaimSketch& x, const ClaimSketch& y) const;
  /// Whether they tell of one deed, or of one meeting of the same people, of which each states its own day.
  [[nodiscard]] bool one_event_of_two_days(const ClaimSketch& x, const ClaimSketch& y) const;
  /// Whether two texts tell of one deed in which as many were killed.
  [[nodiscard]] bool one_toll(const ClaimSketch& x, const ClaimSketch& y) const;
  /// Whether they tell of one deed of one doer in one place, of which other sides lost as many men.
  [[nodiscard]] bool one_loss(const ClaimSketch& x, const ClaimSketch& y) const;
  /// Whether they tell of one deed, wherever it was.
  [[nodiscard]] bool one_event(const ClaimSketch& x, const ClaimSketch& y) const;
  /// Whether two texts tell of one attack, whatever they count of what it hit.
  [[nodiscard]] bool one_wreck(const ClaimSketch& x, const ClaimSketch& y) const;
  /// Whether two texts tell of the death of one man in one place, by whatever name.
  [[nodiscard]] bool one_mans_death(const ClaimSketch& x, const ClaimSketch& y) const;
  /// Whether a text tells, on the word of who holds a place, that he holds it, and on another's that he has left it.
  [[nodiscard]] bool held_and_left(const ClaimSketch& held, const ClaimSketch& left) const;
  /// Whether a text tells, on one word, of an abduction, and on another that nobody was caught.
  [[nodiscard]] bool no_captives(const ClaimSketch& told, const ClaimSketch& denial) const;
  /// Whether two texts tell of an abduction or arrest by one doer at one time and place.
  [[nodiscard]] bool one_capture(const ClaimSketch& x, const ClaimSketch& y) const;
  /// Whether they tell of one deed of two foes, of whom each speaks of the other.
  [[nodiscard]] bool one_quarrel(const ClaimSketch& x, const ClaimSketch& y) const;

  /// Whether both name a place smaller than a province, one of which lies in the other.
  [[nodiscard]] bool at_one_place(const ClaimSketch& x, const ClaimSketch& y) const;
  /// Whether both name a place, smaller than a country, one of which lies in the other.
  [[nodiscard]] bool in_one_province(const ClaimSketch& x, const ClaimSketch& y) const;
  /// Whether both state one and the same day.
  [[nodiscard]] static bool on_one_stated_day(const ClaimSketch& x, const ClaimSketch& y);
  /// Whether both are told on the word of one named source.
  [[nodiscard]] bool on_one_word(const ClaimSketch& x, const ClaimSketch& y) const;
  /// Whether two sources tell them, of whom neither speaks in the words of the other.
  [[nodiscard]] bool on_two_words(const ClaimSketch& x, const ClaimSketch& y) const;
  /// Whether one text tells both on the word of one source. What is told of a deed that its agent claims is the text's, and what he says of it his own.
  [[nodiscard]] bool told_together(const ClaimSketch& x, const ClaimSketch& y) const;

  /// Organs of one state are one power, parts of one organisation too.
  [[nodiscard]] bool one_power(std::uint32_t a, std::uint32_t b) const;
  /// Whether they are one power, or their largest organisations are: an army may be part of a coalition.
  [[nodiscard]] bool stand_together(std::uint32_t a, std::uint32_t b) const;
  /// The largest organisation that a name is part of.
  [[nodiscard]] std::uint32_t side(std::uint32_t name) const { return corpus_.names[name].side == kNoName ? name : corpus_.names[name].side; }

 private:
  [[nodiscard]] float words_shared(const ClaimSketch& x, const ClaimSketch& y) const;
  [[nodiscard]] bool of_one_side(Range a, Range b) const;
  [[nodiscard]] bool one_death(const ClaimSketch& x, const ClaimSketch& y) const;
  [[nodiscard]] bool of_one_kind(const ClaimSketch& x, const ClaimSketch& y) const;
  [[nodiscard]] bool one_people(const ClaimSketch& x, const ClaimSketch& y) const;
  [[nodiscard]] bool one_day(const ClaimSketch& x, const ClaimSketch& y, Toll toll) const;
  [[nodiscard]] static bool gives_one_number(const ClaimSketch& x, const ClaimSketch& y, std::optional<Toll> besides);
  [[nodiscard]] static std::int32_t days_apart(const ClaimSketch& x, const ClaimSketch& y);
  [[nodiscard]] bool meet(Range a, Range b) const;
  [[nodiscard]] bool same_time(const ClaimSketch& x, const ClaimSketch& y) const;
  [[nodiscard]] bool same_ground(const ClaimSketch& x, const ClaimSketch& y) const;
  [[nodiscard]] bool share_a_person(const ClaimSketch& x, const ClaimSketch& y) const;
  [[nodiscard]] static bool one_place(const ClaimSketch& x, const ClaimSketch& y);
  [[nodiscard]] bool two_sources(const ClaimSketch& x, const ClaimSketch& y) const;
  [[nodiscard]] static bool near(const ClaimSketch& x, const ClaimSketch& y);

  const Corpus& corpus_;
  const Comparison& comparison_;
};

}  // namespace isnad::link
