/// One walk over the items of a sentence, which gives predicates their arguments; the method stands in arguments.cpp.
#pragma once

#include <array>
#include <vector>

#include "arguments.h"

namespace isnad {

/// What is done by speaking, so that a participle of it beside what is said is the speaker's.
inline bool states_words(ClaimType type) {
  return type == ClaimType::Accuse || type == ClaimType::Support || type == ClaimType::Request || type == ClaimType::Reject || type == ClaimType::Threaten;
}

class ArgumentWalk {
 public:
  ArgumentWalk(const Passage& passage, const Mentions& mentions, const std::vector<Item>& items, Clauses& out, const Argument& carried)
      : passage_(passage), mentions_(mentions), items_(items), out_(out), carried_(carried) {}

  /// The subject of the last main verb.
  Argument run();

 private:
  static constexpr std::uint32_t kNamedReach = 8;     // mentions looked back at for whom "but she" means
  static constexpr std::size_t kMaxOpen = 8;          // predicates of one clause that may still take a prepositional phrase

  Predicate& predicate(std::uint32_t index) { return out_.predicate[index]; }
  [[nodiscard]] Role role(const Predicate& p, ArgSlot slot) const { return roles(p)[static_cast<std::size_t>(slot)]; }

  // arguments.cpp
  [[nodiscard]] const Role* roles(const Predicate& p) const;
  [[nodiscard]] Role role_behind(const Predicate& p, ArgSlot slot) const;
  void step(std::size_t at);
  void that_does(const Item& item);
  [[nodiscard]] Argument named_before(std::uint32_t t) const;
  [[nodiscard]] bool is_dateline(const Argument& argument) const;
  void close_clause();
  bool leave_relative();
  void back_to_outer_verb();
  void new_clause();
  void open(std::uint32_t index);
  [[nodiscard]] std::uint32_t counted_from(std::uint32_t t, std::uint32_t stop) const;
  [[nodiscard]] Argument argument_of(const Item& item) const;
  void fill(Argument& slot, const Argument& with);
  [[nodiscard]] bool is_place(const Argument& argument) const;
  [[nodiscard]] bool said_something(const Predicate& p) const;
  Argument* bare_slot(Predicate& p);

  // stance_words.cpp
  [[nodiscard]] bool noted(const Item& item, std::string_view note) const;
  void supposed(const Item& item, std::size_t at);
  static bool ends_stance(ItemKind kind);
  [[nodiscard]] bool denies_what(std::size_t at) const;
  bool ends_in_preposition(const Item& item);
  [[nodiscard]] bool may_be_stance(const Item& item) const {  // a quick no for most items
    if (item.kind == ItemKind::Verb || passage_.phrase_has(item.first, kind_bit(SenseKind::Stance))) return true;
    for (std::uint32_t t = item.first; t < item.last; ++t)
      if (passage_.has(t, SenseKind::Stance)) return true;
    return false;
  }
  [[nodiscard]] const NounRow* stance_row(const Item& item) const;
  [[nodiscard]] bool nobody_intends(std::size_t at) const;
  [[nodiscard]] bool negates(std::size_t at) const;
  [[nodiscard]] bool fails(const Item& item) const;
  [[nodiscard]] bool meant(const Item& item) const;
  [[nodiscard]] bool denied_already() const;
  void except();
  void stance_word(const Item& item);
  static void say(Predicate& p, Stance stance);
  [[nodiscard]] bool under_stance(const Predicate& p) const;
  [[nodiscard]] std::int32_t slots_over_noun(std::uint32_t t) const;
  [[nodiscard]] bool in_stance_slot(const Predicate& p) const;
  [[nodiscard]] bool is_must(const Predicate& p) const;
  [[nodiscard]] bool only_describes(const Predicate& p) const;
  [[nodiscard]] bool opens_with_fa(std::uint32_t t) const;
  void take_stance(Predicate& p, bool future);

  // subjunctive.cpp
  [[nodiscard]] const Predicate* bare_subjunctive(const Item& item) const;
  [[nodiscard]] const Argument* doer_of_content(const Predicate& p, const Item& item) const;
  [[nodiscard]] static Argument spoken_of(Argument who);

  // verbs.cpp
  [[nodiscard]] bool waits_for_words(const Predicate& p) const;
  [[nodiscard]] bool opens_words(const Item& item) const;
  [[nodiscard]] Argument quoted_by(const Predicate& p, std::uint32_t index) const;
  void complement(std::size_t at);
  [[nodiscard]] bool bears_pronoun(std::uint32_t t) const;
  [[nodiscard]] Enclitic subject_pronoun(std::uint32_t t) const;
  [[nodiscard]] bool stands_for(Enclitic pronoun, const Mention& m) const;
  void relative(std::size_t at);
  [[nodiscard]] Argument speaks_in_it(std::size_t at) const;
  void verb(std::size_t at);
  [[nodiscard]] bool acts_on_object(std::size_t at) const;
  [[nodiscard]] Argument deed_itself(std::uint32_t index) const;
  [[nodiscard]] bool hits_another(const Predicate& p, std::uint32_t index) const;
  [[nodiscard]] bool is_thrown(const Predicate& p) const;
  [[nodiscard]] bool acts_there(const Predicate& p, std::size_t at) const;
  [[nodiscard]] bool other_gender_before(const Predicate& p, std::size_t at) const;
  [[nodiscard]] bool resumes_topic(const Predicate& p, const Item& before) const;
  [[nodiscard]] bool indefinite(const Item& item) const;
  [[nodiscard]] bool plural(const Item& item) const;
  [[nodiscard]] bool speaks_of_another(const Item& before, const Predicate& p, const Item& participle) const;
  [[nodiscard]] bool counts_next(std::size_t at, const Argument& argument) const;
  [[nodiscard]] bool forces_of(const Mention& m, Enclitic who) const;
  [[nodiscard]] bool is_plural_noun(std::uint32_t t) const;
  [[nodiscard]] bool describes_others(std::size_t phrase, std::size_t relative) const;
  [[nodiscard]] Argument described_by_relative(std::size_t relative, std::size_t nearest) const;
  [[nodiscard]] std::uint32_t deed_there(std::size_t relative, std::size_t place) const;
  [[nodiscard]] bool tells_deed_before(const Predicate& p, std::uint32_t before, std::size_t at) const;
  [[nodiscard]] std::size_t indefinite_before(std::size_t at) const;
  [[nodiscard]] bool describes_party(std::size_t at) const;
  [[nodiscard]] bool done_with_pronoun(std::size_t at) const;
  [[nodiscard]] bool is_adverb(const Predicate& p) const;
  [[nodiscard]] bool everyone(std::size_t at) const;
  [[nodiscard]] Argument men_before(std::size_t at) const;
  [[nodiscard]] Argument men_described(std::size_t at) const;
  [[nodiscard]] Argument while_they(const Predicate& p, std::size_t at) const;
  [[nodiscard]] bool victims(const Argument& argument) const;
  [[nodiscard]] Argument survivors(std::uint32_t before) const;
  [[nodiscard]] std::uint32_t event_before(std::size_t at) const;
  [[nodiscard]] std::uint32_t described_event(std::size_t at) const;
  [[nodiscard]] const Argument* served_by(std::uint32_t index) const;
  [[nodiscard]] bool completes(std::uint32_t auxiliary, const Predicate& p) const;
  [[nodiscard]] bool goes_on_with_topic(const Predicate& p, std::size_t at) const;
  [[nodiscard]] std::uint32_t deed_that_killed(const Predicate& p) const;
  void put_under_verb(std::uint32_t event);
  void keep_sufferer(Predicate& event);
  [[nodiscard]] bool follows_from(const Predicate& p, const Predicate& deed) const;
  void attach_antecedent(Predicate& p, std::size_t at);
  [[nodiscard]] bool is_noun(std::uint32_t event) const;
  [[nodiscard]] bool acts_next(std::size_t at) const;
  [[nodiscard]] bool counts_some_of_them(std::size_t at) const;
  [[nodiscard]] bool counts_event(std::size_t at) const;
  [[nodiscard]] bool goes_on_listing(std::size_t at, const Argument& argument) const;
  [[nodiscard]] std::uint32_t deed_of_another(const Predicate& p, std::uint32_t before) const;
  [[nodiscard]] bool nameless_doer(const Predicate& p, const Predicate& next) const;
  [[nodiscard]] bool did_by_thing(const Predicate& p) const;
  [[nodiscard]] bool struck_by_thing(const Predicate& p) const;
  [[nodiscard]] bool states_content(const Item& item) const;
  void made_all_the_same(Predicate& light, std::uint32_t event);
  void had_results(const Predicate& light, Predicate& deed) const;
  [[nodiscard]] std::uint32_t resumed_event(const Predicate& p) const;
  Argument* taken_from(const Argument& argument);
  [[nodiscard]] bool carried_out(std::uint32_t event) const;
  [[nodiscard]] bool says_what_he_is(std::size_t at) const;
  [[nodiscard]] bool also_fell(const Item& item, const Argument& argument) const;
  [[nodiscard]] bool says_who_died(const Predicate& p) const;
  [[nodiscard]] bool goes_on_from_before(const Predicate& p, std::size_t at, bool also) const;
  [[nodiscard]] bool claimed(std::uint32_t event) const;
  [[nodiscard]] bool feminine_ending(std::uint32_t t) const;
  [[nodiscard]] bool resumed_by(const Item& pronoun, const Predicate& p) const;

  // event_nouns.cpp
  void event(std::size_t at);
  void protests_for(std::uint32_t index);
  [[nodiscard]] bool only_names_kind(const Predicate& noun, const Predicate& deed) const;
  Argument* slot_of(std::uint32_t event);
  [[nodiscard]] bool says_it(std::size_t at) const;
  [[nodiscard]] bool arms_of_attack(std::size_t at) const;
  void stand(std::size_t at, Predicate& p);
  [[nodiscard]] bool hits_column(const Item& deed, const Predicate& column) const;
  [[nodiscard]] bool joins_content(std::uint32_t sentence);
  Argument* measured_by(std::size_t at);
  Argument* counted_by_noun(std::size_t behind);
  void verge(std::size_t at, Predicate& p);
  Argument* waited_for(const Predicate& column);
  [[nodiscard]] bool need_of(std::size_t at);
  [[nodiscard]] bool counted_in_place(std::size_t at);
  [[nodiscard]] bool describes_event(std::size_t at) const;
  [[nodiscard]] bool shows_object(std::size_t at, const Predicate& event) const;
  [[nodiscard]] bool waits_for_deed(const Predicate& p) const;
  [[nodiscard]] bool may_happen(std::uint32_t verb) const;
  Argument* behind_comma(const Predicate& event);
  void hand_over(Predicate& light, Predicate& event);
  [[nodiscard]] bool waits_for_event(const Predicate& owner) const;
  Argument* told_by_noun(std::size_t at);
  Argument* light_object();
  [[nodiscard]] bool says_on(std::size_t at, const Predicate& p) const;
  Argument* said_of(const Item& item);
  [[nodiscard]] bool qualifies(std::size_t at);
  void head(std::size_t at, Predicate& p);
  [[nodiscard]] Enclitic form_of(const Item& participle) const;
  bool tied(std::size_t at, Predicate& p);
  [[nodiscard]] bool circumstance(std::size_t at, const Predicate& p) const;
  [[nodiscard]] const Argument* last_speaker(const Predicate& p) const;
  [[nodiscard]] const Argument* who_accuses(const Predicate& p) const;
  [[nodiscard]] bool adds_unnamed(const Predicate& p) const;
  std::uint32_t owner_of(const Argument* slot) const;
  [[nodiscard]] Predicate* described_by(std::uint32_t index);

  // phrases.cpp
  void phrase(std::size_t at);
  [[nodiscard]] bool stands_apart(const Item& before, const Item& item) const;
  [[nodiscard]] bool beside(const Item& before, const Item& item) const;
  [[nodiscard]] bool object_of_person(const Item& people) const;
  [[nodiscard]] bool describes_group(const Item& before, const Item& item) const;
  [[nodiscard]] bool describes_people(const Item& people, const Item& adjective) const;
  [[nodiscard]] bool is_second_adjective(const Item& event, const Item& item) const;
  [[nodiscard]] bool owns_object(std::size_t at) const;
  [[nodiscard]] bool joins_object(std::size_t at) const;
  [[nodiscard]] bool acts_itself(std::size_t at) const;
  [[nodiscard]] bool in_the_accusative(std::size_t at) const;
  [[nodiscard]] bool counts_more_behind(const Predicate& p, const Argument& argument) const;
  [[nodiscard]] bool counts_more(const Predicate& p, const Argument& argument) const;
  [[nodiscard]] bool helps_party() const;
  [[nodiscard]] bool in_which_region(std::size_t at, const Argument& argument) const;
  [[nodiscard]] bool bears_title_of_mouth(const Argument& argument) const;
  [[nodiscard]] bool judges_words(const Item& words) const;
  [[nodiscard]] bool names_thing(const Item& people, const Item& item) const;
  [[nodiscard]] bool takes_object(const Item& before, const Item& item) const;
  [[nodiscard]] bool resumed_behind_auxiliary(std::size_t at) const;
  [[nodiscard]] bool lists_places(std::size_t at) const;
  [[nodiscard]] bool acts_on_ground(const Predicate& p, const Argument& argument) const;
  [[nodiscard]] bool goes_with(const Predicate& p, const Argument& argument) const;
  [[nodiscard]] bool may_attack(const Argument& argument) const;
  [[nodiscard]] bool acts_on_him(std::size_t at, const Argument& argument) const;
  [[nodiscard]] bool stays_subject(const Item& item, const Argument& argument) const;
  [[nodiscard]] bool in_both(const Item& event, const Item& item) const;
  [[nodiscard]] bool does_to_it(std::size_t at) const;
  [[nodiscard]] bool is_struck(Predicate& noun, const Argument& argument) const;
  [[nodiscard]] Argument* beside_doer(std::size_t at, const Argument& argument);
  [[nodiscard]] bool blames_thing(const Predicate& p) const;
  [[nodiscard]] bool suffers_behind(const Predicate& p) const;
  [[nodiscard]] bool list_of_theirs(std::size_t at) const;
  [[nodiscard]] bool lists_targets(std::size_t at) const;
  [[nodiscard]] bool only_hit(std::size_t at) const;
  [[nodiscard]] bool tells_what_place(std::size_t at) const;
  [[nodiscard]] bool points_at_place(std::size_t at) const;
  [[nodiscard]] bool situates_deed(const Item& item, const Argument& argument) const;
  [[nodiscard]] bool closed_noun(const Item& event) const;
  [[nodiscard]] bool describes_expression(std::size_t at) const;
  [[nodiscard]] bool tells_means(const Item& event) const;
  [[nodiscard]] bool describes_name(const Item& name, const Item& item) const;
  [[nodiscard]] bool hurts_by(const Predicate& event) const;
  [[nodiscard]] bool hit_by(const Item& event, const Item& item) const;
  [[nodiscard]] bool describes_no_deed(const Item& event, const Item& item) const;
  [[nodiscard]] bool hit_meanwhile(const Item& event, const Item& item, const Argument& argument) const;
  [[nodiscard]] bool strikes_site(std::size_t at) const;
  [[nodiscard]] bool ends_in_an(const Item& item) const;
  [[nodiscard]] bool adverb(const Item& item) const;
  Argument* behind_adverb(const Argument& argument);
  [[nodiscard]] bool elsewhere(std::size_t at, const Argument& argument) const;
  [[nodiscard]] bool borders_on(std::size_t at, const Argument& argument) const;
  [[nodiscard]] bool behind_means(std::size_t at) const;
  [[nodiscard]] bool hits_sites(const Predicate& p, std::uint32_t t) const;
  [[nodiscard]] bool has_its_own_tie(std::size_t at) const;
  [[nodiscard]] bool is_tie(const Predicate& p) const;
  [[nodiscard]] const Predicate* tie_filled_last() const;
  [[nodiscard]] Argument* list_before_tie();
  [[nodiscard]] bool late_object(const Predicate& p, const Argument& argument) const;

  // prepositions.cpp
  void preposition(const Item& item);
  [[nodiscard]] bool suffers_alone(std::size_t at) const;
  [[nodiscard]] const Argument* tells_on(const Predicate& p, std::uint32_t before) const;
  [[nodiscard]] const Argument* speaks_again(const Predicate& p, std::size_t at) const;
  Argument* of_told_event(Predicate& verb);
  Argument* prepositional_slot(bool for_event);
  [[nodiscard]] Enclitic pronoun_of(std::uint32_t t) const;
  Argument* before_event();
  [[nodiscard]] bool fills(const Predicate& p, std::uint32_t entity) const;
  bool between_them(const Item& item);
  void pronoun(const Item& item);
  void bare_pronoun(const Item& item);
  [[nodiscard]] bool names_owner(const Argument* slot) const;
  void take(Argument& slot, const Argument& argument);
  [[nodiscard]] bool faces(const Argument& argument) const;
  Argument* told_press(const Argument& argument);
  [[nodiscard]] bool waits_for_press(const Predicate& p) const;
  Predicate* light_noun_before(const Argument& argument);
  Predicate* takes_town(const Argument& argument);
  Predicate* owned_noun(const Argument& argument);
  [[nodiscard]] bool is_theirs(const Predicate& noun) const;
  bool owns_nameless(const Argument& argument);
  [[nodiscard]] bool adjective_waits() const;
  [[nodiscard]] bool names_nameless(const Argument& argument) const;
  [[nodiscard]] const Mention* men_of() const;
  [[nodiscard]] bool says_of_whom() const;
  [[nodiscard]] bool asks_another(const Predicate& p, const Argument& argument) const;
  [[nodiscard]] bool made_of(const Predicate& deed, const Argument& argument) const;
  [[nodiscard]] std::uint32_t attack_goes_on(const Predicate& p, std::size_t at) const;
  [[nodiscard]] bool takes_lives_on(const Predicate& light, const Predicate& p) const;
  [[nodiscard]] bool acts_behind(std::size_t at) const;
  [[nodiscard]] bool beside_topic(const Predicate& p, std::size_t at) const;
  [[nodiscard]] const Argument* led_by_another(const Predicate& p, std::uint32_t before) const;
  [[nodiscard]] bool is_another(const Predicate& p, const Argument& doer) const;
  [[nodiscard]] const Argument* acts_around(const Predicate& p, const Argument& between) const;
  [[nodiscard]] bool names_its_own(std::size_t at) const;
  [[nodiscard]] bool hit_by_subject(const Predicate& noun) const;
  [[nodiscard]] bool hurts_civilians(const Predicate& noun, const Argument& argument) const;
  [[nodiscard]] bool says_whose_ground(std::size_t at) const;
  [[nodiscard]] bool says_of_it(std::size_t at) const;
  [[nodiscard]] bool says_of_him(std::size_t at) const;
  [[nodiscard]] bool names_head(std::size_t at) const;
  void share_doer(std::uint32_t noun, const Argument& doer);
  [[nodiscard]] bool takes_away(const Predicate& p) const;
  [[nodiscard]] bool gives_way(const Predicate& p) const;
  Argument* talks_with(const Argument& argument);
  void prepositional(const Argument& argument);

  // voice.cpp
  [[nodiscard]] bool disagrees(std::size_t at) const;
  [[nodiscard]] bool may_be_their_deed(std::uint32_t t) const;
  [[nodiscard]] bool is_state(const Mention& m) const;
  [[nodiscard]] bool other_gender(const Predicate& p, const Argument& doer) const;
  [[nodiscard]] bool doer_waits() const;
  [[nodiscard]] bool counts_men(const Item& item) const;
  [[nodiscard]] bool may_carry(const Predicate& p) const;
  void share_parties();
  static void share_list(Argument& first, const Argument& last);
  void share_partner(Predicate& first, const Predicate& last) const;
  void share_subject(Predicate& first, const Predicate& last) const;
  [[nodiscard]] bool hurt_a_number(std::uint32_t verb) const;
  void settle(Predicate& p);
  [[nodiscard]] bool fights(const Predicate& p) const;
  [[nodiscard]] bool meets(const Predicate& p) const;
  [[nodiscard]] bool tells_where(std::uint32_t verb) const;
  [[nodiscard]] bool asks(const Predicate& p) const;
  [[nodiscard]] bool accusative(const Argument& argument) const;
  [[nodiscard]] bool site_behind(const Argument& doer) const;
  [[nodiscard]] bool is_body(const Argument& doer) const;
  [[nodiscard]] bool kills_on(const Predicate& killed, std::size_t at) const;
  [[nodiscard]] bool waiting_she() const;
  [[nodiscard]] bool nominative(const Argument& argument) const;
  [[nodiscard]] bool hits_places(const Predicate& p) const;
  [[nodiscard]] bool is_site(std::uint32_t head) const;
  [[nodiscard]] bool owns_what_is_hit(const Predicate& p, const Argument& subject) const;
  void tells_deed(Predicate& light);
  [[nodiscard]] bool takes_places(const Predicate& p) const;
  [[nodiscard]] bool same_doer(const Predicate& p, const Argument& doer) const;

  const Passage& passage_;
  const Mentions& mentions_;
  const std::vector<Item>& items_;
  Clauses& out_;
  Argument carried_;                     // the subject of the sentence before
  std::uint32_t verb_ = kNone;           // of the clause
  std::uint32_t asks_beyond_ = kNone;    // who asks or blames around a relative clause ("demanded D., which besieges a village, the release")
  std::uint32_t outer_verb_ = kNone;     // of the clause around a relative clause, while it waits for a subject or object
  bool outer_may_act_ = false;           // its subject is an organisation and its voice was open
  std::array<std::uint32_t, kMaxOpen> open_{};
  std::size_t open_count_ = 0;
  Argument topic_;                       // bare phrase before the verb
  Argument sentence_topic_;              // the first of the sentence
  Argument outer_topic_;                 // bare phrase before a relative clause, whose verb is still to come
  std::uint32_t outer_deed_ = kNone;     // event noun that a clause begins with, before its relative clause
  Argument last_subject_;                // of the last verb that had one
  Argument main_subject_;                // ... outside relative clauses
  Argument report_subject_;              // ... of verbs that act, outside clauses of circumstance ("where", "after")
  bool aside_ = false;                   // in such a clause
  std::uint32_t last_event_ = kNone;     // of the clause
  std::uint32_t head_deed_ = kNone;      // event noun that the clause begins with, while its verb is still to come
  std::uint32_t deed_told_ = kNone;      // ... of the verb of the clause
  std::uint32_t saying_ = kNone;         // participle of words behind a comma whose object is still to come ("..., accusing again")
  Argument inherited_;
  Argument doer_before_;                 // who would have gone on acting in the verb that was settled last
  bool thing_goes_on_ = false;           // the verb at hand goes on with a blast or a shell
  std::uint32_t before_ = kNone;         // the verb before the one at hand
  std::uint32_t auxiliary_ = kNone;      // of a relative clause whose verb is yet to come
  bool has_inherited_ = false;
  Argument* last_slot_ = nullptr;        // that "and" continues
  Argument* parties_ = nullptr;          // behind the last "between"
  Argument* nameless_ = nullptr;         // filled last, by a phrase that names nobody
  std::uint32_t nameless_at_ = 0;        // ... where that phrase begins
  Argument* owned_ = nullptr;            // filled last with whom what it stands for belongs to
  Argument* owner_ = nullptr;            // ... the slot behind "belonging to"
  Argument* actors_ = nullptr;           // filled last with actors
  Argument* where_ = nullptr;            // a place that no role waits for, filled last in the clause
  ArgSlot actors_behind_ = ArgSlot::Subj;  // ... the preposition before them; the subject's slot where there was none
  bool among_ = false;                   // behind "among them": the next phrase only lists
  const Mention* listed_ = nullptr;      // ... the one that it listed
  bool last_is_party_ = false;           // ... and a comma too: the parties behind "between"
  ArgSlot preposition_ = ArgSlot::Fi;
  std::uint32_t preposition_at_ = 0;     // its token
  bool again_ = false;                   // the preposition repeats the one of last_slot_
  bool resumes_ = false;                 // ... the one of actors_, over a place between
  bool has_preposition_ = false;
  bool comma_ = false;
  Argument speaker_before_;              // who says what the last "that" opened
  std::uint32_t speaker_ = kNone;        // verb before a relative clause whose words are still to come
  bool relative_ = false;
  bool in_relative_ = false;             // the verb of the clause stands in a relative clause
  bool relative_word_ = false;           // ... that has a word for "who", which makes it speak of somebody known
  Argument antecedent_;
  Enclitic antecedent_form_ = Enclitic::None;  // of the word for "who"
  Argument antecedent_before_;           // of the relative clause before in the sentence
  std::uint32_t antecedent_event_ = kNone;
  bool supposed_ = false;                // a condition or question goes on
  bool supposed_throughout_ = false;     // ... to the end of the sentence
  const char* may_ = nullptr;            // rule of "perhaps", "so that", for an imperfect right behind
  bool negated_ = false;
  Stance stance_ = Stance::Asserted;
  std::int32_t stance_slots_ = 0;
  std::uint32_t stance_left_ = 0;
  bool stance_preposition_ = false;
  bool attempt_ = false;                 // the stance word tells what somebody tried
  std::uint32_t stance_owner_ = kNone;
  bool stance_said_ = false;             // "that" stood behind the word
};

}  // namespace isnad
