/// The items of a sentence in the making; the method stands in items.cpp.
#pragma once

#include <vector>

#include "items.h"

namespace isnad {

class ItemBuilder {
 public:
  ItemBuilder(const Passage& passage, const Mentions& mentions, std::uint32_t sentence, Clauses& out,
          std::vector<Item>& items)
      : passage_(passage), mentions_(mentions), sentence_(sentence), out_(out), items_(items) {}

  void run();

 private:
  [[nodiscard]] bool behind_event() const { return !items_.empty() && items_.back().kind == ItemKind::Event; }
  // The phrase before still waits for its construct partner.
  [[nodiscard]] bool phrase_waits() const { return open_phrase_ && !items_.empty() && items_.back().kind == ItemKind::Phrase; }

  // items.cpp
  Item& push(ItemKind kind, std::uint32_t first, std::uint32_t last);
  [[nodiscard]] bool after_preposition() const;
  std::uint32_t item(std::uint32_t t, std::uint32_t end);
  [[nodiscard]] bool measures_deed(std::uint32_t t) const;
  [[nodiscard]] std::uint32_t believed_to_be(std::uint32_t t) const;
  [[nodiscard]] bool around_name(std::uint32_t t) const;
  [[nodiscard]] bool day_part(std::uint32_t t) const;
  std::uint32_t date(std::uint32_t t);
  [[nodiscard]] std::uint32_t manner(std::uint32_t t) const;
  [[nodiscard]] bool goes_on(std::uint32_t t) const;
  std::uint32_t punctuation(std::uint32_t t);
  void clitics(std::uint32_t t, const Reading& reading);
  std::uint32_t clitic_pronoun(std::uint32_t t);
  std::uint32_t phrase_entry(std::uint32_t t);
  [[nodiscard]] bool frame_noun(std::uint32_t t) const;
  [[nodiscard]] bool parties_behind(std::uint32_t t) const;
  [[nodiscard]] bool titled_by(std::uint32_t t) const;
  [[nodiscard]] std::uint32_t prisoner_named(std::uint32_t t) const;
  [[nodiscard]] bool captive_officer(std::uint32_t t) const;
  [[nodiscard]] bool cue_noun(std::uint32_t t) const;
  [[nodiscard]] bool verb_instead(std::uint32_t t, FunctionClass what) const;
  [[nodiscard]] bool victims_at(std::uint32_t t) const;
  [[nodiscard]] bool content_behind(std::uint32_t t, const CueRow& cue) const;
  [[nodiscard]] bool function_wins(std::uint32_t t, const NounRow& row) const;
  [[nodiscard]] const NounRow* before_verb(std::uint32_t t, std::uint32_t last, const NounRow& row) const;
  [[nodiscard]] bool only_verb(std::uint32_t t) const;
  [[nodiscard]] bool counts_victims(std::uint32_t t, std::uint32_t last) const;
  std::uint32_t known_as(std::uint32_t t, std::uint32_t last);
  std::uint32_t function(std::uint32_t t, std::uint32_t last, const NounRow& row);
  [[nodiscard]] bool tells_parts(std::uint32_t last, const NounRow& row) const;

  // item_phrases.cpp
  [[nodiscard]] const Reading& part_behind_bi(std::uint32_t t) const;
  [[nodiscard]] const Reading& cut_as(const Mention& m, std::uint32_t t) const;
  std::uint32_t mention_item(const Mention& m, std::uint32_t t);
  [[nodiscard]] bool one_by_nisba(const Mention& m) const;
  [[nodiscard]] bool by_follows(std::uint32_t t) const;
  bool loyal_to(const Mention& m);
  void held_by(const Mention& m);
  bool apposition(std::uint32_t t, std::uint32_t last);
  bool one_of(std::uint32_t t);
  [[nodiscard]] bool behind_according() const;
  [[nodiscard]] std::uint32_t behind_marks(std::uint32_t t) const;
  [[nodiscard]] bool ends_aside(std::uint32_t t, std::size_t title) const;
  void join_comma(std::uint32_t t, const Mention& m);
  void join_title_of(std::uint32_t t);
  bool bears_title_before(const Mention& m, std::uint32_t at);
  [[nodiscard]] bool leaves_no_object(const Item& verb, const Mention& person) const;
  [[nodiscard]] bool takes_nothing(const Predicate& p) const;
  [[nodiscard]] bool spoken_by(std::size_t n) const;
  [[nodiscard]] bool heads_person(const Item& phrase) const;
  [[nodiscard]] bool states_tie(const Item& event) const;
  [[nodiscard]] bool behind_description(std::uint32_t t) const;
  bool second_title(std::uint32_t t);
  [[nodiscard]] bool honours(const Item& phrase) const;
  [[nodiscard]] bool rules_there(std::uint32_t rank, const Mention* bearer) const;
  [[nodiscard]] bool behind_person() const;
  [[nodiscard]] bool about_person(const Item& phrase) const;
  [[nodiscard]] bool behind_one(std::uint32_t t) const;
  [[nodiscard]] bool behind_title(std::uint32_t t) const;
  [[nodiscard]] bool behind_title(const Item& phrase) const;
  [[nodiscard]] bool shows_accusative(std::uint32_t t) const;
  [[nodiscard]] bool behind_number() const;
  [[nodiscard]] bool behind_people() const;
  [[nodiscard]] bool site_hit(std::uint32_t t) const;
  [[nodiscard]] bool object_of_name(std::uint32_t t) const;
  void noun(std::uint32_t t, std::uint32_t last, bool close);
  [[nodiscard]] bool closes(std::uint32_t t) const;
  [[nodiscard]] bool names_pair(std::uint32_t t) const;
  [[nodiscard]] bool names_two(const Mention& m) const;
  [[nodiscard]] bool named_behind_head(const Mention& m, std::uint32_t t) const;
  [[nodiscard]] bool named_in_brackets(const Mention& m) const;
  [[nodiscard]] bool joined(const Mention& a, const Mention& b) const;
  void both_before(std::uint32_t t);

  // item_predicates.cpp
  [[nodiscard]] bool behind_any(std::uint32_t t) const;
  [[nodiscard]] bool ends_in_yeh(std::uint32_t t) const;
  [[nodiscard]] bool verb_may_stand(std::uint32_t t, const Reading& reading) const;
  [[nodiscard]] bool behind_definite(std::uint32_t t, const Reading& reading) const;
  [[nodiscard]] bool describes_several(std::uint32_t t, const Reading& reading) const;
  [[nodiscard]] bool accusative_people(std::uint32_t t) const;
  [[nodiscard]] bool another_word(std::uint32_t t, const Reading& reading, const Sense& sense) const;
  [[nodiscard]] bool in_recording(std::uint32_t t) const;
  [[nodiscard]] bool spelt_like_drone(std::uint32_t t, const Reading& reading, const Sense& sense) const;
  [[nodiscard]] bool behind_doer(std::uint32_t t) const;
  bool around_time(std::uint32_t t);
  [[nodiscard]] bool resumes_event(const Reading& reading) const;
  [[nodiscard]] bool resumes_noun(std::uint32_t t, const Reading& reading) const;
  [[nodiscard]] bool noun_before_verb(std::uint32_t t, const Sense& sense) const;
  [[nodiscard]] bool opens_clause(const Reading& reading) const;
  [[nodiscard]] bool of_a_nation(std::uint32_t t, const Reading& reading, const Sense& sense) const;
  [[nodiscard]] bool has_doer_and_li(std::uint32_t t, const Reading& reading, const Sense& sense) const;
  [[nodiscard]] bool has_event_object(const Reading& reading) const;
  [[nodiscard]] bool behind_two() const;
  [[nodiscard]] bool whoever(std::uint32_t t) const;
  [[nodiscard]] bool one_of_stance(std::uint32_t t) const;
  [[nodiscard]] bool dual_verb(std::uint32_t t) const;
  [[nodiscard]] bool resumed_in_it(std::uint32_t t) const;
  std::uint32_t predicate(std::uint32_t t);
  [[nodiscard]] bool describes_nothing(std::uint32_t t, const Sense& sense) const;
  [[nodiscard]] bool behind_said_that(std::uint32_t t) const;
  [[nodiscard]] bool says_that(std::uint32_t t, const Sense& sense) const;
  [[nodiscard]] bool carries_document(std::uint32_t t, const Reading& reading) const;
  [[nodiscard]] bool attributes_words(std::uint32_t t, const CueRow& row) const;
  [[nodiscard]] bool spreads_men(std::uint32_t t, const Sense& sense) const;
  [[nodiscard]] bool deed_verb(std::uint32_t t) const;
  [[nodiscard]] bool deed_at(std::uint32_t t) const;
  [[nodiscard]] bool deed_follows(std::uint32_t t) const;
  [[nodiscard]] bool waits_for_bi(const Sense& sense) const;
  [[nodiscard]] bool owned_participle(const Reading& reading, const Sense& sense) const;
  [[nodiscard]] bool behind_help() const;
  [[nodiscard]] bool behind_light_noun() const;
  [[nodiscard]] bool bi_behind(std::uint32_t t) const;
  [[nodiscard]] bool accusative_noun(std::uint32_t t, const Reading& reading, const Sense& sense) const;
  [[nodiscard]] bool parallel_noun(std::uint32_t t, const Reading& reading) const;
  [[nodiscard]] bool family(std::uint32_t t, const Reading& reading) const;
  [[nodiscard]] bool noun_behind_or(std::uint32_t t, const Reading& reading, const Sense& sense) const;
  [[nodiscard]] bool tells_circumstance(std::uint32_t t) const;
  [[nodiscard]] bool behind_ability(const Predicate& noun) const;
  [[nodiscard]] bool goes_on_with_noun(std::uint32_t t, const Reading& reading, const Sense& sense) const;
  [[nodiscard]] bool fi_behind(std::uint32_t t) const;
  [[nodiscard]] bool ila_behind(std::uint32_t t) const;
  [[nodiscard]] bool noun_in_some_cut(std::uint32_t t) const;
  [[nodiscard]] bool li_behind(std::uint32_t t) const;
  [[nodiscard]] std::size_t verb_before() const;  // the item, with only phrases behind it; how many there are where none is
  [[nodiscard]] bool behind_verb() const { return verb_before() < items_.size(); }
  [[nodiscard]] bool third_person(std::uint32_t t) const;
  [[nodiscard]] bool whole_verb(std::uint32_t t) const;
  [[nodiscard]] bool circumstance(std::uint32_t t, const Reading& reading, const Sense& sense) const;
  [[nodiscard]] bool suffers(std::uint32_t t, const Reading& reading, const Sense& sense) const;
  bool split(std::uint32_t t, std::uint32_t end);
  bool split_at_noun(std::uint32_t t, std::uint32_t end);
  [[nodiscard]] std::uint32_t before_that(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] bool takes_no_object(const Sense& sense) const;
  [[nodiscard]] bool everyday_active(const Reading& reading, const Sense& sense) const;
  [[nodiscard]] bool rarely_that_verb(std::uint32_t t, const Reading& reading, const Sense& sense) const;
  [[nodiscard]] bool describes_people(const Item& phrase) const;
  [[nodiscard]] bool ground_by_phrase(std::uint32_t t) const;
  [[nodiscard]] bool flees(std::uint32_t t, const Reading& reading, const Sense& sense) const;
  [[nodiscard]] bool begins_with_two_waws(std::uint32_t t) const;
  [[nodiscard]] std::size_t before_inserted_time() const;
  [[nodiscard]] bool content_due() const;
  [[nodiscard]] bool behind_attempt() const;
  [[nodiscard]] bool charge_due(std::uint32_t t) const;
  enum class Gender : std::uint8_t { Unknown, Masculine, Feminine };
  [[nodiscard]] Gender gender_of(std::uint32_t t) const;
  [[nodiscard]] Gender of_verb_before() const;
  [[nodiscard]] bool other_gender(std::uint32_t t, const Reading& reading, const Sense& sense) const;
  [[nodiscard]] bool behind_qad(std::uint32_t t) const;
  void add_predicate(std::uint32_t t, std::uint32_t last, const Reading& reading, const Sense& sense);

  // duty.cpp
  void duty(std::uint32_t t, const NounRow& row);
  [[nodiscard]] bool lays_duty(std::uint32_t t, const Reading& cut) const;
  [[nodiscard]] bool heads_duty(const Reading& reading) const;
  [[nodiscard]] bool opens_wish(std::uint32_t t) const;
  [[nodiscard]] bool bare_noun(std::uint32_t t) const;
  [[nodiscard]] bool deed_owed(std::uint32_t t) const;
  [[nodiscard]] bool deed_named(const Mention& party) const;

  const Passage& passage_;
  const Mentions& mentions_;
  std::uint32_t sentence_;
  Clauses& out_;
  std::vector<Item>& items_;
  bool open_phrase_ = false;
  std::uint32_t called_at_ = kNone;  // the token behind "what is called", whose bi- says nothing
  bool behind_conjunction_ = false;  // "or", "then": the next item is joined as by "and"
  std::uint32_t split_first_ = kNone, split_last_ = kNone;  // tokens that belong to a verb before them
  bool last_was_event_ = false;  // the last predicate of the sentence is a noun
  std::size_t next_date_ = 0;
  std::uint32_t date_last_ = 0;  // the token behind the last date
  std::uint32_t time_close_ = kNone;  // the comma behind a day between commas that part nothing
};

}  // namespace isnad
