/// A draft in the making; the method stands in assemble.cpp.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "assemble.h"
#include "places.h"

namespace isnad {

class Assembler {
 public:
  Assembler(const Passage& passage, const Mentions& mentions, const Clauses& clauses, const Scopes& scopes)
      : passage_(passage), tables_(passage.tables), mentions_(mentions), clauses_(clauses), scopes_(scopes) {}

  std::optional<Draft> run(std::uint32_t index);

 private:
  static constexpr int kMaxDepth = 3;                 // light verb under light verb
  static constexpr std::uint32_t kChargeReach = 4;    // predicates back from a charge to what was done for it

  [[nodiscard]] static bool claims_attack(const FrameRow& frame) { return frame.speaks != 0 && frame.type == ClaimType::Assault; }

  [[nodiscard]] static bool does_harm(ClaimType type) {
    return type == ClaimType::Assault || type == ClaimType::Coerce || type == ClaimType::Threaten || type == ClaimType::Sanction;
  }

  // assemble.cpp
  [[nodiscard]] bool complete(const Predicate& p, const FrameRow& frame, const Draft& draft) const;
  [[nodiscard]] bool visits_abroad(const Predicate& p, const FrameRow& frame, const Draft& draft) const;
  [[nodiscard]] bool is_shipment(const Predicate& p, const FrameRow& frame, const Draft& draft) const;
  [[nodiscard]] bool hits_column(const Predicate& p, const FrameRow& frame) const;
  [[nodiscard]] bool moves_men(const Predicate& p, const FrameRow& frame) const;
  [[nodiscard]] bool is_purpose(const Predicate& p, const FrameRow& frame) const;
  [[nodiscard]] bool author_before(std::uint32_t at, const Draft& draft) const;
  [[nodiscard]] bool thing_arrives(const Predicate& p, const FrameRow& frame) const;
  [[nodiscard]] bool tells_when(const Predicate& p) const;
  [[nodiscard]] bool takes_content(const Predicate& over, const FrameRow& frame, std::uint32_t index) const;
  [[nodiscard]] bool gives_reason(const Scope& scope, const Predicate& p) const;
  void report_denied(Draft& draft) const;
  [[nodiscard]] bool is_what_is_denied(const Predicate& p) const;
  [[nodiscard]] bool only_supposed(const Predicate& p) const;
  [[nodiscard]] bool idle_plan(const Predicate& p, const FrameRow& frame, const Draft& draft) const;
  [[nodiscard]] bool is_aimed(const Predicate& p, const Draft& draft) const;
  [[nodiscard]] std::uint32_t hit_by_told(const Predicate& p, const Draft& draft) const;
  [[nodiscard]] bool tells_by_noun(const Predicate& p, const FrameRow& frame) const;
  [[nodiscard]] bool died_of_it(const Predicate& p, const FrameRow& frame) const;  // accidents.cpp
  [[nodiscard]] bool by_accident(const Predicate& p, const FrameRow& frame) const;  // accidents.cpp
  [[nodiscard]] bool hurt_by_force(const Predicate& p, const FrameRow& frame, const Draft& draft) const;  // accidents.cpp
  [[nodiscard]] bool opens_clause_of_its_own(const Predicate& over, std::uint32_t index) const;
  [[nodiscard]] bool of_that_side(const Predicate& p, const FrameRow& frame) const;
  [[nodiscard]] std::uint32_t ally_before(const Predicate& p, const FrameRow& frame) const;
  [[nodiscard]] bool judges_deed(const Predicate& p, const FrameRow& frame) const;
  [[nodiscard]] bool is_spent(const Predicate& p, const FrameRow& frame) const;
  [[nodiscard]] bool decides(const Predicate& p, const FrameRow& frame) const;
  [[nodiscard]] bool is_foiled(const Predicate& p, std::uint32_t index) const;
  [[nodiscard]] bool is_met(const Predicate& p, std::uint32_t index) const;
  [[nodiscard]] bool is_what_was_agreed(const Predicate& over, std::uint32_t event) const;
  void agreed_with(const Predicate& p, Draft& draft);
  [[nodiscard]] bool told_by_verb(const Predicate& p, std::uint32_t index) const;
  [[nodiscard]] bool is_hit(const Predicate& p, std::uint32_t index) const;
  [[nodiscard]] std::uint32_t measure_that_hits(const Predicate& p) const;
  [[nodiscard]] bool is_grip(const Predicate& p, std::uint32_t index) const;
  [[nodiscard]] bool taken_out_of(const Predicate& p, std::uint32_t index) const;
  [[nodiscard]] bool held_still(const Predicate& p, std::uint32_t index) const;
  [[nodiscard]] bool is_term(const Predicate& p, std::uint32_t index) const;
  [[nodiscard]] bool people_fell(const Predicate& p, const FrameRow& frame) const;
  [[nodiscard]] bool names_site(const Predicate& p, const FrameRow& frame) const;
  [[nodiscard]] bool is_case(const Predicate& p, const FrameRow& frame) const;
  [[nodiscard]] bool done_by_others(const Predicate& p) const;
  [[nodiscard]] bool is_named_agreement(const Predicate& p, const FrameRow& frame) const;
  void finish(const Predicate& p, const FrameRow& frame, Draft& draft);
  [[nodiscard]] static bool is_aim(const Predicate& p);
  [[nodiscard]] static bool is_speech(ClaimType type);
  [[nodiscard]] static bool told_in_passing(const Predicate& p);
  [[nodiscard]] bool is_still_to_come(const Predicate& p, const Draft& draft) const;
  [[nodiscard]] bool only_identifies(const Predicate& p, const Draft& draft) const;
  void place(const Predicate& p, Draft& draft);
  [[nodiscard]] std::uint32_t counted_from(const Predicate& deed) const;
  [[nodiscard]] static bool told_by_text(const Predicate& p, const Draft& draft);
  [[nodiscard]] std::uint32_t told_since(const Predicate& p, const Draft& draft) const;
  [[nodiscard]] std::uint32_t called_a_hold(const Predicate& p, std::uint32_t index) const;
  [[nodiscard]] bool names_what_is_taken(const Predicate& p, std::uint32_t place) const;
  [[nodiscard]] std::uint32_t place_before(const Predicate& p, std::uint32_t place) const;
  void taken_by_pronoun(const Predicate& p, Draft& draft) const;
  [[nodiscard]] bool is_participle(const Predicate& p) const;
  [[nodiscard]] std::uint32_t joined_phrase_before(std::uint32_t from, const Predicate& verb) const;
  [[nodiscard]] const Mention* described_before(std::uint32_t relative) const;
  [[nodiscard]] std::uint32_t next_deed(std::uint32_t index) const;
  [[nodiscard]] std::vector<Stretch> where_speakers_are(const Draft& draft) const;
  [[nodiscard]] static bool on_the_ground(ClaimType type);
  void date(Draft& draft) const;
  [[nodiscard]] bool is_to_come(const Draft& draft, const DateSpan& said) const;
  [[nodiscard]] bool is_long_since(const DateSpan& said) const;

  // roles.cpp
  [[nodiscard]] bool joint(const Predicate& p, std::uint32_t index) const;
  void result(const Predicate& p, const FrameRow& frame, Draft& draft) const;
  [[nodiscard]] Role role_of(const Predicate& p, const FrameRow& frame, std::size_t slot) const;
  void roles(const Predicate& p, const FrameRow& frame, Draft& draft, int depth);
  [[nodiscard]] bool is_alliance(std::uint32_t who) const;
  [[nodiscard]] bool other_suffers(const Predicate& p, const FrameRow& frame) const;
  [[nodiscard]] bool places_only(const Argument& argument) const;
  [[nodiscard]] bool done_by_subject(const Predicate& p, const FrameRow& frame) const;
  [[nodiscard]] bool owns(const Predicate& p, const FrameRow& frame, const Argument& argument) const;
  void who_launched(const Predicate& attack, Draft& draft) const;
  void thwarted(std::uint32_t event, Draft& draft);
  void place_that_saw(std::uint32_t event, Draft& draft) const;
  void claimed_event(std::uint32_t event, Draft& draft, int depth);
  void event_role(std::uint32_t event, Role role, Draft& draft, int depth);
  void place_from(const Argument& argument, Draft& draft) const;
  [[nodiscard]] bool seat(const Mention& place) const;
  [[nodiscard]] bool suffered_above(const Predicate& p) const;
  [[nodiscard]] bool forces_at(std::uint32_t t) const;
  [[nodiscard]] bool of_subject(const Predicate& p) const;
  void party_behind_content(const Predicate& p, Draft& draft);
  [[nodiscard]] bool may_ask(const Predicate& p, const FrameRow& frame, const Mention& document) const;
  void give(const Predicate& p, const FrameRow& frame, Role role, std::uint32_t mention, Draft& draft);
  [[nodiscard]] bool takes_site(const Predicate& p, const FrameRow& frame, std::size_t slot) const;
  [[nodiscard]] bool is_shelled(std::uint32_t t) const;
  [[nodiscard]] bool partner_suffers(const Predicate& p, const FrameRow& frame, const Mention& m) const;
  [[nodiscard]] bool is_moved(const Predicate& p, const FrameRow& frame, const Mention& m) const;
  [[nodiscard]] bool is_mere_source(const Mention& m) const;
  [[nodiscard]] std::uint32_t one_of_them(const Mention& m) const;
  [[nodiscard]] std::uint32_t the_one(const Mention& m) const;
  void toll(const FrameRow& frame, std::uint32_t mention, Draft& draft) const;
  void toll(Toll what, std::uint32_t mention, Draft& draft) const;

  // governors.cpp
  [[nodiscard]] bool is_adverbial(const Predicate& p, const FrameRow& frame, std::uint32_t index) const;
  void loyal_group(const FrameRow& frame, Draft& draft) const;
  void joined_ahead(const Predicate& p, std::uint32_t index, Draft& draft) const;
  void helped(const Predicate& p, const FrameRow& frame, Draft& draft);
  void has_part(const Predicate& p, Draft& draft) const;
  void helps_partner(const Predicate& p, const FrameRow& frame, Draft& draft);
  [[nodiscard]] bool heads(std::uint32_t event, std::uint32_t index) const;
  void governor(std::uint32_t index, Draft& draft, int depth);
  [[nodiscard]] bool during_visit(const Predicate& p) const;
  [[nodiscard]] bool is_answered(const Predicate& p) const;
  [[nodiscard]] bool is_put_down(const Predicate& p) const;
  [[nodiscard]] bool killed_apart(const Predicate& p) const;
  [[nodiscard]] bool told_apart(const Predicate& p) const;
  [[nodiscard]] bool at_another_time(const Predicate& p) const;
  [[nodiscard]] bool done_before(const Predicate& over, const Predicate& p) const;
  [[nodiscard]] bool foils_deed(const Predicate& p) const;
  [[nodiscard]] bool repels(const Predicate& p) const;
  [[nodiscard]] bool launches(const Predicate& over, const Predicate& p) const;
  [[nodiscard]] const Predicate* foiling(const Predicate& p) const;
  [[nodiscard]] bool meets_men(const Predicate& over, std::uint32_t event) const;
  [[nodiscard]] bool speaks_of_attack(const Predicate& over, std::uint32_t event) const;
  [[nodiscard]] bool person_beside(const Argument& subject, const Draft& draft) const;
  [[nodiscard]] bool speaks_of_war(const Predicate& over, const Draft& draft) const;
  [[nodiscard]] bool is_weapon(const FrameRow& frame) const;
  [[nodiscard]] bool is_bomb(const Predicate& p) const;
  [[nodiscard]] bool does(const Draft& draft) const;
  [[nodiscard]] bool owned(const Predicate& p) const;
  [[nodiscard]] bool arrives(const Predicate& p, const FrameRow& frame) const;
  [[nodiscard]] bool is_of(std::uint32_t event, ClaimType type) const;
  [[nodiscard]] bool kept_from(const Predicate& over, std::uint32_t at) const;
  bool kept_by_noun(const Predicate& p, Draft& draft) const;
  void talked_of(const Predicate& p, const FrameRow& frame, Draft& draft);
  void riders(const Argument& argument, Draft& draft);
  void owner_of_home(const Argument& argument, Draft& draft);
  void owner_of_ground(const Predicate& p, const FrameRow& frame, Draft& draft);
  void denier(const Predicate& over, Draft& draft);
  [[nodiscard]] bool also_verb(const Draft& draft) const;
  void charged(const Predicate& p, const FrameRow& frame, Draft& draft);
  void addressed_alone(const Predicate& p, const FrameRow& frame, Draft& draft) const;
  void accused_partner(const Predicate& p, const FrameRow& frame, Draft& draft) const;
  void shares_means(const Predicate& p, const FrameRow& frame, Draft& draft) const;
  [[nodiscard]] static bool only_speaks(ClaimType type);
  [[nodiscard]] bool acts(const Predicate& cue) const;
  [[nodiscard]] bool feared(const Predicate& cue, const Draft& draft) const;
  [[nodiscard]] bool tells_of_others(const Predicate& over, const Predicate& p, const Draft& draft) const;
  [[nodiscard]] bool agreed_by_two(const Predicate& cue, const Draft& draft) const;
  [[nodiscard]] bool actors_in(const Argument& argument) const;
  [[nodiscard]] bool other_party_only(const Draft& draft) const;
  [[nodiscard]] bool attributes_words(const Predicate& p, const FrameRow& frame) const;
  [[nodiscard]] bool tells_how(const Predicate& p, std::uint32_t index) const;
  void own_men(const Predicate& p, Draft& draft) const;
  [[nodiscard]] const Mention* lost_men(const Predicate& p, const FrameRow& frame) const;
  void loses_men(const Predicate& p, const FrameRow& frame, Draft& draft) const;
  [[nodiscard]] bool fell_dead_or_wounded(const Predicate& p) const;
  [[nodiscard]] const Mention* fallen_men(const Predicate& p, const FrameRow& frame) const;
  void falls_dead(const Predicate& p, const FrameRow& frame, Draft& draft);
  void convicts(const Predicate& p, const FrameRow& frame, Draft& draft) const;
  void takes_goods(const Predicate& p, const FrameRow& frame, Draft& draft) const;
  void takes_in(const FrameRow& frame, Draft& draft) const;
  void taken_captive(const Predicate& p, const FrameRow& frame, Draft& draft) const;
  void expels_people(const Predicate& p, const FrameRow& frame, Draft& draft) const;
  [[nodiscard]] bool is_protester(std::uint32_t who) const;
  void blocks_in_protest(const FrameRow& frame, Draft& draft) const;
  void frees_people(const Predicate& p, const FrameRow& frame, Draft& draft) const;
  [[nodiscard]] const Predicate* into_hands(std::uint32_t index) const;
  [[nodiscard]] bool is_place_itself(const Predicate& p, const FrameRow& frame) const;
  [[nodiscard]] bool gives_up_thing(const Predicate& p, const FrameRow& frame) const;
  [[nodiscard]] bool leaves_no_ground(const Predicate& p, const FrameRow& frame, const Draft& draft) const;
  void sends_aid(const Predicate& p, const FrameRow& frame, Draft& draft);
  [[nodiscard]] bool sends_no_force(const Predicate& p, const FrameRow& frame) const;
  [[nodiscard]] bool is_ground(const Argument& argument) const;
  [[nodiscard]] bool takes_no_ground(const Predicate& p, const FrameRow& frame, const Draft& draft) const;
  [[nodiscard]] bool of_force(const std::vector<std::uint32_t>& parties) const;
  [[nodiscard]] bool acts_in_conflict(const std::vector<std::uint32_t>& parties) const;
  [[nodiscard]] bool asks_nothing(const Predicate& p, const FrameRow& frame, const Draft& draft) const;
  [[nodiscard]] bool adopts_no_deed(const Predicate& p, const FrameRow& frame) const;
  [[nodiscard]] bool on_his_visit(const Predicate& p, const Draft& draft) const;
  [[nodiscard]] bool names_accused(const Predicate& p, const Draft& draft) const;
  [[nodiscard]] bool enters_event(const Predicate& p, const FrameRow& frame) const;
  [[nodiscard]] bool foils_no_force(const Predicate& p, const FrameRow& frame) const;
  [[nodiscard]] bool is_process(const Predicate& p, const FrameRow& frame) const;
  [[nodiscard]] bool any_of_its_kind(const Predicate& p, const Draft& draft) const;
  [[nodiscard]] bool answers(const Predicate& light, std::uint32_t event) const;
  [[nodiscard]] bool sent_to(const Predicate& over, std::uint32_t at) const;
  [[nodiscard]] ArgSlot made_to(const Predicate& over, std::uint32_t at) const;
  [[nodiscard]] bool moves_itself(const Predicate& p) const;
  [[nodiscard]] bool sets_about(const Predicate& over, const Draft& draft) const;
  void doer(const Predicate& over, Draft& draft, std::uint32_t at);
  [[nodiscard]] std::vector<std::uint32_t> content_agents(const Predicate& over, const FrameRow& frame) const;

  // attendance.cpp
  void attended(const Predicate& p, std::uint32_t index, Draft& draft) const;
  void held_by(std::uint32_t meeting, Draft& draft) const;
  [[nodiscard]] bool attends(const Predicate& verb, std::uint32_t meeting) const;
  [[nodiscard]] bool gathers(const Predicate& verb, std::uint32_t meeting) const;

  // judged.cpp
  void judged_nation(const Predicate& p, const FrameRow& frame, Draft& draft) const;
  void judged(const FrameRow& frame, Role role, const Argument& argument, Draft& draft);
  [[nodiscard]] bool names_side(const Predicate& p, const FrameRow& frame, const Draft& draft) const;
  void actors_of(const Argument& argument, std::vector<std::uint32_t>& list) const;
  void who_did(const Argument& thing, const Draft& draft, std::vector<std::uint32_t>& list) const;
  [[nodiscard]] bool told_by_that(const Argument& thing, const Predicate& relative, const Predicate& judge) const;
  void speaks_on(const Predicate& p, const FrameRow& frame, Draft& draft) const;
  void speaks_again(const Predicate& p, const FrameRow& frame, Draft& draft) const;
  void asked(const Predicate& p, const FrameRow& frame, Draft& draft);
  [[nodiscard]] const Predicate* verb_asked_for(const Predicate& request) const;
  void asked_by_clause(const Predicate& p, Draft& draft) const;
  void bears(const Predicate& p, const FrameRow& frame, Draft& draft) const;
  void not_done_yet(const Predicate& p, Draft& draft) const;
  void heeded_by(const Predicate& p, Draft& draft);
  [[nodiscard]] bool all_forces(const std::vector<std::uint32_t>& who) const;
  [[nodiscard]] bool all_fight(const std::vector<std::uint32_t>& who) const;
  [[nodiscard]] bool only_spoken_of(const Argument& argument) const;
  [[nodiscard]] bool all_states(const std::vector<std::uint32_t>& who) const;
  [[nodiscard]] bool by_force(const Predicate& p) const;
  void backing(const Predicate& p, const FrameRow& frame, Draft& draft) const;

  // taken_places.cpp
  void listed_ground(const Predicate& p, Draft& draft) const;

  // deeds_before.cpp
  void they(const Predicate& p, const FrameRow& frame, Draft& draft) const;
  [[nodiscard]] std::uint32_t men_before(std::uint32_t sentence) const;
  void doer_before(const Predicate& p, Draft& draft);
  [[nodiscard]] std::uint32_t governed(std::uint32_t light) const;
  void booty(const Predicate& p, const FrameRow& frame, Draft& draft);
  void not_let(const Predicate& p, const FrameRow& frame, Draft& draft) const;
  void abandoned(const Predicate& p, const FrameRow& frame, Draft& draft);
  void threatened(const Predicate& p, const FrameRow& frame, Draft& draft);

  // speaker_side.cpp
  [[nodiscard]] std::uint32_t government_of(std::uint16_t country) const;
  [[nodiscard]] std::uint32_t side_of(const Scope& scope) const;
  [[nodiscard]] std::uint32_t titled_side(const Mention& name) const;
  void own_side(const Predicate& p, const FrameRow& frame, Draft& draft) const;
  void only_reports(const Predicate& p, Draft& draft) const;
  void visitor(const Predicate& p, const FrameRow& frame, Draft& draft) const;
  void announced_by_force(const Predicate& p, Draft& draft) const;

  // first_person.cpp
  [[nodiscard]] std::uint32_t who_speaks(const Predicate& p, ClaimType type) const;
  [[nodiscard]] bool own_forces(const Argument& taken, std::uint32_t who) const;
  void first_person(const Predicate& p, const FrameRow& frame, Draft& draft) const;

  // guesses.cpp
  [[nodiscard]] bool looks_on(std::uint32_t who) const;
  [[nodiscard]] bool only_identifies(const Predicate& p, const FrameRow& frame) const;
  [[nodiscard]] bool keeps_order(std::uint32_t who) const;
  void onlookers(const FrameRow& frame, Draft& draft) const;
  void demonstrators(const Predicate& p, const FrameRow& frame, Draft& draft) const;
  [[nodiscard]] bool suffered_by_place(const Predicate& p) const;
  [[nodiscard]] std::uint32_t protest_of(const Predicate& p, std::uint32_t index) const;
  void protests_at(const Predicate& p, std::uint32_t index, Draft& draft);
  [[nodiscard]] bool travels_along(const Predicate& p, const FrameRow& frame, const Draft& draft) const;
  [[nodiscard]] bool only_gathers(const Predicate& p, const FrameRow& frame, const Draft& draft) const;
  [[nodiscard]] bool may_guess(const FrameRow& frame, const Draft& draft) const;
  [[nodiscard]] bool besieges_as_she(const Draft& draft) const;
  [[nodiscard]] bool done_by_nobody_known(const Predicate& p) const;
  [[nodiscard]] bool object_of_deed(const Predicate& p, std::uint32_t t) const;
  [[nodiscard]] bool uses(std::uint32_t t) const;
  [[nodiscard]] bool describes_attack(std::uint32_t t, Enclitic pronoun) const;
  [[nodiscard]] bool owns_what_is_hit(const Mention& m) const;
  [[nodiscard]] bool is_untold_clash(const Predicate& p, std::uint32_t index) const;
  [[nodiscard]] bool is_untold_taking(const Predicate& p, std::uint32_t index) const;
  [[nodiscard]] bool is_background_protest(const Predicate& p, const FrameRow& frame, const Draft& draft) const;
  void protest_in_words(const Predicate& p, const FrameRow& frame, Draft& draft) const;
  void nearest_actor(const Predicate& p, Draft& draft) const;
  [[nodiscard]] bool names_most(const Mention& m) const;
  [[nodiscard]] bool of_a_title(const Mention& m) const;
  [[nodiscard]] std::span<const Predicate> sentence_of(const Predicate& p) const;
  [[nodiscard]] bool has_its_victims(std::uint32_t deed) const;
  [[nodiscard]] bool only_leads(const Predicate& p, const Mention& m) const;
  [[nodiscard]] bool of_no_state(const Predicate& p) const;
  [[nodiscard]] bool by_bomb(const Predicate& p) const;
  [[nodiscard]] bool of_other_gender(const Predicate& p, const Mention& m) const;
  [[nodiscard]] bool backs(const Predicate& p, const Mention& m) const;
  [[nodiscard]] bool names(const Argument& argument, const Mention& m) const;
  [[nodiscard]] bool takes_the_field(const Predicate& p, const Mention& m) const;
  [[nodiscard]] bool was_attacked(const Predicate& p, const Mention& m) const;
  [[nodiscard]] bool only_beside(const Predicate& p, const Mention& m) const;
  [[nodiscard]] bool joined_to_dead(const Predicate& p, std::uint32_t who) const;
  [[nodiscard]] bool only_holds(const Predicate& p, const Mention& m) const;
  [[nodiscard]] bool describes(std::uint32_t t) const;
  [[nodiscard]] bool only_speaks_of(const Predicate& p, const Mention& m) const;
  [[nodiscard]] bool suffered_before(const Predicate& p, std::uint32_t who, bool killed = false) const;
  [[nodiscard]] bool hits_what_is_his(const Predicate& p, const Mention& m) const;
  [[nodiscard]] bool suffers_behind(const Predicate& p, std::uint32_t who) const;
  [[nodiscard]] bool is_where_victim_serves(const Predicate& p, const Mention& m, const Draft& draft) const;
  bool take_actor(const Predicate& p, std::uint32_t t, Draft& draft) const;
  [[nodiscard]] bool is_nameless_body(const Mention& m) const;
  [[nodiscard]] bool is_premises(const Mention& m) const;
  void joined_to(std::uint32_t mention, const Draft& draft, std::vector<std::uint32_t>& list) const;
  [[nodiscard]] bool told_alone(const Mention& before, const Mention& m) const;
  [[nodiscard]] bool done_by_us(const Predicate& p) const;
  [[nodiscard]] bool is_fled_from(const Predicate& p) const;
  [[nodiscard]] bool is_tie(const Predicate& p, Draft& draft) const;
  [[nodiscard]] const Argument* left_to_taker(const Predicate& p) const;
  void taken_from(const Predicate& p, Draft& draft);
  [[nodiscard]] std::uint32_t subject_of(std::uint32_t index) const;
  [[nodiscard]] std::uint32_t speaker_over(const Predicate& p) const;
  [[nodiscard]] std::uint32_t subject_before(const Predicate& p) const;
  [[nodiscard]] bool will_be_done(const Predicate& p) const;
  void on_terms(const Predicate& p, const FrameRow& frame, Draft& draft) const;
  static void at_odds(const Predicate& p, Draft& draft);
  [[nodiscard]] bool speaks_of_place(const Predicate& p, const FrameRow& frame) const;
  [[nodiscard]] bool done_by_nameless(const Predicate& p, const FrameRow& frame) const;
  [[nodiscard]] bool forces_move(const Predicate& p, const FrameRow& frame, const Draft& draft) const;
  [[nodiscard]] bool enter_in_peace(const FrameRow& frame, const Draft& draft) const;
  [[nodiscard]] bool is_regained(const Predicate& p, const FrameRow& frame, const Draft& draft) const;
  [[nodiscard]] bool partner_takes(const Predicate& p, const FrameRow& frame) const;
  void holder(const Predicate& p, const FrameRow& frame, Draft& draft);
  [[nodiscard]] std::vector<std::uint32_t> side_of(const Predicate& p);
  void other_side(const Predicate& p, const FrameRow& frame, Draft& draft);
  bool both(const Predicate& p, Role role, Draft& draft);
  void pronoun(const Predicate& p, const FrameRow& frame, Draft& draft);
  [[nodiscard]] std::uint32_t blamed_above(const Predicate& p) const;
  void holds_by_pronoun(const Predicate& p, const FrameRow& frame, Draft& draft) const;
  [[nodiscard]] bool suffers_by_pronoun(const Predicate& p, const FrameRow& frame) const;
  [[nodiscard]] std::uint32_t another_than_doer(const Predicate& p, std::uint32_t mention) const;
  bool done_on(const Predicate& p, const FrameRow& frame, Draft& draft);
  [[nodiscard]] std::uint32_t doer_of_clause(const Predicate& p, std::uint32_t named) const;
  [[nodiscard]] bool describes_noun_before(const Predicate& p, const Mention& m) const;
  [[nodiscard]] bool is_carried_out(const Predicate& p) const;
  [[nodiscard]] bool hits_ground(const Predicate& p, const Mention& place) const;
  [[nodiscard]] bool thing_before(const Predicate& p, std::uint32_t& owner, std::uint32_t& ground) const;
  [[nodiscard]] std::uint32_t suffered_for_tie(const Predicate& p) const;
  [[nodiscard]] std::uint32_t done_to_before(const Predicate& p) const;
  [[nodiscard]] bool spoken_of_in_silence(const Predicate& p) const;
  [[nodiscard]] bool is_to_stop(const Predicate& p) const;
  [[nodiscard]] std::uint32_t stopped_by_another(const Predicate& p) const;
  [[nodiscard]] std::uint32_t ground_before(const Predicate& p) const;
  [[nodiscard]] bool stands_between(const Predicate& over, std::uint32_t mention, const Predicate& p) const;
  [[nodiscard]] bool tells(const Predicate& p, std::uint32_t who) const;
  [[nodiscard]] const Mention& force_spoken_for(const Predicate& p, const FrameRow& frame, const Mention& who) const;
  [[nodiscard]] std::uint32_t no_onlooker(const Predicate& p, const FrameRow& frame, Role role, std::uint32_t mention) const;
  [[nodiscard]] std::uint32_t struck_during(const Predicate& p, const FrameRow& frame) const;
  [[nodiscard]] std::uint32_t last_armed_group(const Predicate& p) const;
  [[nodiscard]] std::uint32_t doer_before(const Predicate& p) const;
  [[nodiscard]] std::uint32_t subject_to_come(const Predicate& p) const;
  [[nodiscard]] std::uint32_t joined_before(const Predicate& p) const;
  [[nodiscard]] std::uint32_t helped_before(const Predicate& p) const;
  [[nodiscard]] std::uint32_t given_before(const Predicate& p) const;
  [[nodiscard]] std::uint32_t forces_of(Country country, ActorKind wanted) const;
  [[nodiscard]] std::uint32_t nation_of_thing(std::uint32_t noun) const;
  void struck_nation(const Predicate& p, const FrameRow& frame, Draft& draft) const;
  bool nationality(const Predicate& p, const FrameRow& frame, Draft& draft, bool blamed = false) const;
  bool nations(const Predicate& p, const FrameRow& frame, Draft& draft) const;

  const Passage& passage_;
  const Tables& tables_;
  const Mentions& mentions_;
  const Clauses& clauses_;
  const Scopes& scopes_;
};

}  // namespace isnad
