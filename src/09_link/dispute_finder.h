// Finds the disputes of some statements of a corpus, part by part: those of a statement, of a text, of a scene, and of the numbers of
// statements that hang together.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <span>
#include <string_view>
#include <vector>

#include "counts.h"
#include "links.h"
#include "sameness.h"

namespace isnad::link {

/// Two claims that are linked, or nearly so.
struct Linked {
  std::uint32_t first = 0, second = 0;
};

/// The place of the reason of a dispute among those in which the disputes of one statement are told.
std::size_t rank_of_reason(std::string_view why);

/// By statement, then kind, then first claims.
void sort_disputes(std::vector<Dispute>& disputes);

class DisputeFinder {
 public:
  using AreFoes = std::function<bool(std::uint32_t, std::uint32_t)>;

  /// All have to live longer.
  /// @param statements  those that are asked about, with all their members in the corpus
  DisputeFinder(const Corpus& corpus, const Sameness& same, const std::vector<Statement>& statements, AreFoes are_foes);

  /// Numbers of the first `whole` statements, of each and of those together that a pair links by count; who tells one of them again may stand in any statement.
  /// @param apart  pairs of claims of two texts
  void of_numbers(std::span<const Linked> apart, std::uint32_t whole);
  /// Who did it, whose men fell, where and when it was, whether it was at all.
  void of_statement(std::uint32_t statement);
  /// What a text tells and denies.
  void of_text(std::uint32_t document);
  /// Two foes who hold one town on one day.
  /// @param holds  the claims of one scene (holds.h), ascending
  void of_scene(std::span<const std::uint32_t> holds);

  /// What was found since the last call, sorted.
  std::vector<Dispute> take();

 private:
  using Sides = std::vector<DisputeSide>;
  using Test = bool (Sameness::*)(const ClaimSketch&, const ClaimSketch&) const;

  [[nodiscard]] const ClaimSketch& claim(std::uint32_t index) const { return corpus_.claims[index]; }
  [[nodiscard]] const std::optional<TollRange>& range_of(std::uint32_t statement, Toll toll) const;
  [[nodiscard]] bool has_mutual_parties(const Statement& statement) const;
  using Again = std::map<std::uint32_t, std::set<std::uint32_t>>;  ///< the claims of other statements that may tell the number of a claim again
  void add_tellers(std::vector<Count>& counts, const std::vector<const TollRange*>& ranges, const Again& again, Toll toll) const;
  void numbers(std::span<const Linked> apart, std::uint32_t whole, Toll toll, std::string_view why);
  void actor(std::uint32_t statement);
  void man_or_woman(std::uint32_t statement);
  void victim(std::uint32_t statement);
  void first_name(std::uint32_t statement);
  void things(std::uint32_t statement);
  void left_or_held(std::uint32_t statement);
  void place(std::uint32_t statement);
  void fact(std::uint32_t statement);
  void by_number_denied(const DisputeSide& yes, const DisputeSide& no, Sides& sides) const;
  void captives_denied(std::uint32_t statement, const DisputeSide& yes);
  void day(std::uint32_t statement);
  void responsibility(std::uint32_t statement);
  void turned_round(std::uint32_t denial);
  void keep_sure(Sides& sides, Test test) const;
  template <class Groups>
  void add_groups(Groups& groups, DisputeOn on, Test test, std::string_view why);
  void add(DisputeOn on, Sides sides, std::string_view why, std::uint32_t statement = kNoName);

  const Corpus& corpus_;
  const std::vector<Statement>& statements_;
  const Sameness& same_;
  AreFoes are_foes_;
  std::vector<std::uint32_t> statement_of_;  ///< of each claim: its place in `statements`, or kNoName
  std::vector<bool> background_;             ///< of each claim
  Part part_ = Part::Numbers;                ///< that is looked at
  std::vector<Dispute> out_;
};

}  // namespace isnad::link
