// The state of stage 6 over one document, and its rules, one file a kind of name: orgs.cpp, persons.cpp, places.cpp,
// people.cpp. Each rule looks at one token and either makes a mention that begins there, or does not.
#pragma once

#include <array>
#include <optional>

#include "flat_map.h"
#include "mention.h"

namespace isnad {

/// Names of the tables that begin at a token: the longest phrase, else the single word.
struct NameAt {
  std::uint32_t last = 0;              ///< tokens, not included; equal to the first when there is no name
  const Reading* reading = nullptr;    ///< of the first token
  std::uint32_t alias = kNone;         ///< row of Tables::aliases that holds in this text
  std::uint32_t place = kNone;         ///< row of Tables::places, the best known namesake
  std::uint32_t places = 0;            ///< namesakes
  std::span<const Sense> senses = {};  ///< of the name, all namesakes among them
};

class Finder {
 public:
  Finder(const Passage& passage, Mentions& out);
  void run();

 private:
  // finder.cpp
  void survey();
  [[nodiscard]] std::uint32_t turn_end(std::uint32_t t) const;
  [[nodiscard]] bool opens_clause(std::uint32_t t) const;
  void scan(const Sentence& sentence);
  void describe_common();
  [[nodiscard]] std::uint32_t no_name(std::uint32_t t) const;
  [[nodiscard]] bool plain(std::uint32_t t) const;
  bool word(std::uint32_t t, bool counts);
  [[nodiscard]] bool grammar_word(std::uint32_t t) const {
    return passage_.has(t, SenseKind::Function) && passage_.hit(t) == nullptr && rather_grammar(t);
  }
  [[nodiscard]] bool rather_grammar(std::uint32_t t) const;
  [[nodiscard]] bool town_like_grammar(std::uint32_t t) const;
  [[nodiscard]] std::uint32_t next_word(std::uint32_t t) const;  // skips one opening quotation mark
  [[nodiscard]] bool quoted(std::uint32_t t, std::uint32_t last) const;
  [[nodiscard]] std::uint32_t quote_end(std::uint32_t open) const;
  Mention& add(std::uint32_t first, std::uint32_t last, EntityType type, MentionKind kind, const char* rule);
  Mention& add_inside(std::uint32_t first, std::uint32_t last, EntityType type, const char* rule);
  [[nodiscard]] bool taken(std::uint32_t t) const { return out_.at[t] != 0; }
  /// "... and Zahra'": joined by "and" to what was named right before.
  [[nodiscard]] bool joined(std::uint32_t t) const { return t > begin_ && taken(t - 1) && passage_.is_word(t - 1) && passage_.reading(t).has(kPreWa); }
  /// "(the Russian) or (aw) the Syrian": behind what was named and a conjunction that is a word of its own.
  [[nodiscard]] bool behind_or(std::uint32_t t) const { return t > begin_ + 1 && taken(t - 2) && passage_.function(t - 1) == FunctionClass::Conjunction && passage_.word(t - 1).size() == 2; }
  [[nodiscard]] bool word_before(std::uint32_t t) const { return t > begin_ && t != turn_end_ && passage_.is_word(t - 1); }  // in the clause

  // names.cpp
  [[nodiscard]] bool led(std::uint32_t t) const;
  [[nodiscard]] bool credited(std::uint32_t t, std::uint32_t last) const;
  [[nodiscard]] bool beside_armed_group(std::uint32_t t, std::uint32_t last) const;
  [[nodiscard]] bool rather_actor(std::uint32_t t, std::uint32_t last, const AliasRow& alias) const;
  [[nodiscard]] bool opens_in_on(std::uint32_t t, std::uint32_t last) const;
  [[nodiscard]] bool branch_in(std::uint32_t t, std::uint32_t last) const;
  [[nodiscard]] bool named_otherwise(std::uint32_t t, std::uint32_t actor) const;
  struct OverMark {
    std::uint32_t last = 0, node = 0;
    std::uint8_t reading = 0;
  };
  [[nodiscard]] OverMark over_closing_mark(std::uint32_t t) const;
  [[nodiscard]] NameAt name_at(std::uint32_t t) const;
  [[nodiscard]] std::uint32_t choose_alias(std::uint32_t t, std::uint32_t last, std::span<const Sense> senses,
                                           const Reading& reading) const;
  [[nodiscard]] bool alias_holds(const AliasRow& alias) const;
  [[nodiscard]] bool about(const AliasRow& alias) const;
  [[nodiscard]] bool hardly_about(std::uint32_t t, const AliasRow& alias, bool shared) const;
  [[nodiscard]] bool name_with_its_letter(std::uint32_t t, const Reading& cut) const;
  [[nodiscard]] std::uint32_t son_of(std::uint32_t t) const;
  [[nodiscard]] std::uint32_t old_part(std::uint32_t t, const NameAt& name) const;
  [[nodiscard]] bool abuse_of(std::uint32_t t) const;
  void take_with(Mention& made, std::uint32_t t);
  [[nodiscard]] bool told_apart_by_adjective(std::uint32_t t, const AliasRow& alias) const;
  [[nodiscard]] bool rather_somebody(std::uint32_t t, std::uint32_t last) const;
  bool known_name(std::uint32_t t, const NameAt& name);
  bool known_sign(std::uint32_t t);
  void forget_numbers(std::uint32_t first, std::uint32_t last);
  [[nodiscard]] bool name_goes_on(std::uint32_t next) const;
  [[nodiscard]] bool no_place(std::uint32_t t) const;
  std::uint32_t actor_referent(std::uint32_t actor);
  void refer(Mention& mention, const NameAt& name, bool as_place);

  // governments.cpp
  [[nodiscard]] bool governs_doer_and_target(std::uint32_t t) const;
  [[nodiscard]] bool behind_marked_party(std::uint32_t t, std::uint32_t last) const;
  [[nodiscard]] std::uint32_t office_before(std::uint32_t t) const;
  [[nodiscard]] bool behind_subject(std::uint32_t first, std::uint32_t object_end) const;
  [[nodiscard]] bool expression_takes_party(std::uint32_t verb, std::uint32_t from) const;
  [[nodiscard]] bool hits_ground(std::uint32_t t) const;
  [[nodiscard]] bool has_its_subject(std::uint32_t verb) const;
  [[nodiscard]] bool finite_verb(std::uint32_t t) const { return passage_.is_word(t) && passage_.readings(t).finite_verb; }
  [[nodiscard]] bool verb_of_hers(std::uint32_t t) const;
  [[nodiscard]] std::uint32_t partner_end(std::uint32_t t) const;
  [[nodiscard]] bool between_parties(std::uint32_t preposition) const;
  [[nodiscard]] bool party_joined(std::uint32_t t) const;
  [[nodiscard]] bool does_to(std::uint32_t noun, std::uint32_t next) const;
  [[nodiscard]] bool tells_duty(std::uint32_t t, bool said) const;
  [[nodiscard]] bool has_duty(std::uint32_t preposition, std::uint32_t last) const;
  [[nodiscard]] bool has_duty_behind(std::uint32_t last) const;
  [[nodiscard]] bool party_of_state(std::uint32_t t) const;
  [[nodiscard]] bool of_the_land(std::uint32_t t) const;
  [[nodiscard]] bool party_of(std::uint32_t word, ArgSlot slot) const;
  [[nodiscard]] bool party_of_phrase(std::uint32_t preposition, ArgSlot slot) const;
  [[nodiscard]] bool helps_from(std::uint32_t preposition) const;
  template <class Says>
  [[nodiscard]] bool before_in_clause(std::uint32_t behind, Says says) const;
  [[nodiscard]] bool party_to_gift(std::uint32_t behind, ArgSlot slot) const;
  [[nodiscard]] bool party_given(std::uint32_t preposition) const;
  [[nodiscard]] bool party_blamed(std::uint32_t preposition) const;
  [[nodiscard]] bool has_its_pronoun(std::uint32_t t) const;
  [[nodiscard]] bool party_to_told_deed(std::uint32_t preposition, ArgSlot slot) const;
  [[nodiscard]] bool lies_from(std::uint32_t from) const;
  [[nodiscard]] bool struck_behind(std::uint32_t t) const;
  [[nodiscard]] bool party_of_verb(std::uint32_t verb, std::uint32_t t) const;
  [[nodiscard]] bool attack_called_after(std::uint32_t noun, std::uint32_t last) const;
  [[nodiscard]] bool does_to_another(std::uint32_t noun, std::uint32_t last) const;
  [[nodiscard]] bool described_deed(std::uint32_t noun, std::uint32_t t) const;
  [[nodiscard]] std::uint32_t over_relative_clause(std::uint32_t t) const;
  [[nodiscard]] bool tells_time(std::uint32_t t) const;
  [[nodiscard]] std::uint32_t over_adjuncts(std::uint32_t t) const;
  [[nodiscard]] std::uint32_t word_before_day(std::uint32_t t) const;
  [[nodiscard]] std::uint32_t over_adjectives(std::uint32_t t) const;
  [[nodiscard]] std::uint32_t over_adverbs(std::uint32_t t) const;
  [[nodiscard]] bool object_over_adverb(std::uint32_t t) const;
  [[nodiscard]] bool speaks_as_we(std::uint32_t last) const;
  [[nodiscard]] bool still_does(std::uint32_t t) const;
  [[nodiscard]] bool lies_between(std::uint32_t t) const;
  [[nodiscard]] bool denied_verb(std::uint32_t t) const;
  [[nodiscard]] std::uint32_t each_of(std::uint32_t t) const;
  [[nodiscard]] bool subject_each_of(std::uint32_t first) const;
  [[nodiscard]] bool only_sees(std::uint32_t t) const;
  [[nodiscard]] bool judged_behind_bi(std::uint32_t t, std::uint32_t last) const;
  [[nodiscard]] bool stands_for_government(std::uint32_t t, std::uint32_t last, const Reading& reading) const;

  // listed_states.cpp
  [[nodiscard]] bool listed_state(std::uint32_t t) const;

  // namesakes.cpp
  void note_place(std::uint32_t row);
  void note_capital(std::uint32_t row);
  [[nodiscard]] bool inside_named(std::uint32_t row) const;
  [[nodiscard]] bool rarely_named(Country country) const;
  [[nodiscard]] bool better_namesake(std::uint32_t row, std::uint32_t than) const;
  [[nodiscard]] Country country_told(std::uint32_t t) const;
  [[nodiscard]] std::uint32_t told_namesake(const NameAt& name) const;
  [[nodiscard]] std::uint32_t sized_namesake(const NameAt& name, const NounRow& head) const;

  // orgs.cpp
  [[nodiscard]] bool of_planes(std::uint32_t t, bool definite, bool few) const;
  bool planes(std::uint32_t t);
  [[nodiscard]] bool marches(std::uint32_t t) const;
  [[nodiscard]] bool is_drone(std::uint32_t t, std::uint32_t last) const;
  [[nodiscard]] bool attacks(std::uint32_t verb, bool she = false) const;
  [[nodiscard]] bool described_further(std::uint32_t t) const;
  [[nodiscard]] Found plane_word(std::uint32_t t) const;
  [[nodiscard]] std::uint32_t named_with_head(const Found& found) const;
  [[nodiscard]] bool owned_behind(std::uint32_t t) const;
  [[nodiscard]] bool named_before(std::uint32_t t, const Found& head) const;
  [[nodiscard]] bool served_by_title(std::uint32_t t, const Found& ground) const;
  bool named_site(std::uint32_t t, const NounRow& head, const Found& found);
  bool organisation(std::uint32_t t);
  bool this_organisation(std::uint32_t t);
  [[nodiscard]] std::uint32_t named_after_man(std::uint32_t t) const;
  [[nodiscard]] bool acts_with(std::uint32_t t) const;
  bool owned_forces(std::uint32_t t);
  [[nodiscard]] std::uint32_t organisation_served(std::uint32_t owner) const;
  [[nodiscard]] std::uint32_t organisation_speaking() const;
  [[nodiscard]] std::uint32_t goes_on_speaking(Enclitic whose, std::uint32_t t) const;
  bool group_in_marks(std::uint32_t t, const NounRow& head, const Found& found);
  bool over_second_head(std::uint32_t t, const Found& head);
  bool known_over_mark(std::uint32_t t, const Found& head, std::uint32_t first);
  bool body_of_command(std::uint32_t t, const NounRow& head, const Found& found);
  [[nodiscard]] bool requests(std::uint32_t t) const;
  [[nodiscard]] bool leads_men(std::uint32_t t, const Found& head) const;
  bool headed_name(std::uint32_t t, const NounRow& head, const Found& found);
  bool numbered_unit(std::uint32_t t, const NounRow& head, const Found& found);
  [[nodiscard]] bool says_whose_side(std::uint32_t t) const;
  [[nodiscard]] bool power(std::uint32_t t, const NounRow& head, const Reading& reading) const;
  [[nodiscard]] bool names_bearer(std::uint32_t t) const;
  bool nominal_organisation(std::uint32_t t, std::uint32_t last, const NounRow& head, const Found& found);
  [[nodiscard]] bool points_back(std::uint32_t adjective, const Found& head) const;
  // outlets.cpp
  [[nodiscard]] std::uint32_t outlet_head(std::uint32_t t, const NounRow** row, std::uint32_t* index) const;
  [[nodiscard]] bool cited(std::uint32_t t) const;
  bool cited_outlet(std::uint32_t t);
  [[nodiscard]] bool outlet(std::uint32_t t, const Found& head) const;
  [[nodiscard]] bool named_so(std::uint32_t t, const Found& head) const;
  [[nodiscard]] bool generic_plural(std::uint32_t t) const;
  [[nodiscard]] bool bodies_of_foes(std::uint32_t t) const;
  bool groups_described(std::uint32_t t, const NounRow& head, const Found& found);
  [[nodiscard]] bool participle(std::uint32_t t) const;
  [[nodiscard]] std::uint32_t described(std::uint32_t t) const;

  // head_phrases.cpp
  bool head_phrase(std::uint32_t t);
  bool court_phrase(std::uint32_t t);
  bool command_of(std::uint32_t t);
  bool opens_full_name(std::uint32_t t, const NameAt& name);

  // acting_groups.cpp
  [[nodiscard]] bool armed_men(std::uint32_t t) const;
  [[nodiscard]] bool fills_role(std::uint32_t word, ArgSlot slot) const;
  [[nodiscard]] bool takes_part(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] std::uint32_t made_up_of(std::uint32_t t, const NounRow& head) const;
  bool acting_group(std::uint32_t t);
  bool forces_of_order(std::uint32_t t);

  // several_bodies.cpp
  [[nodiscard]] bool kind_of_bodies(std::uint32_t t, const Found& found, bool counted) const;
  [[nodiscard]] bool act(std::uint32_t first, std::uint32_t last, bool armed) const;
  bool several_bodies(std::uint32_t t);

  // org_names.cpp
  [[nodiscard]] bool step_of_name(std::uint32_t t) const;
  [[nodiscard]] bool one_masculine(std::uint32_t t) const;
  [[nodiscard]] bool describes_force(std::uint32_t t) const;
  [[nodiscard]] bool own_plural(std::uint32_t t) const;
  [[nodiscard]] bool is_thing(std::uint32_t t, const Found& head) const;
  [[nodiscard]] bool group_of_its_own(std::uint32_t t) const;
  [[nodiscard]] bool body_of_its_own(std::uint32_t t) const;
  [[nodiscard]] bool deed_noun(std::uint32_t t) const;
  [[nodiscard]] bool plain_noun(std::uint32_t t) const;
  [[nodiscard]] bool other_forces(std::uint32_t t) const;
  [[nodiscard]] bool common_genitive(std::uint32_t t) const;
  [[nodiscard]] bool purpose(std::uint32_t t) const;
  [[nodiscard]] std::uint32_t purpose_end(std::uint32_t t, std::uint32_t end) const;
  [[nodiscard]] bool everyday_with_article(std::uint32_t t) const;
  [[nodiscard]] std::uint32_t act_of_body(std::uint32_t t) const;
  [[nodiscard]] std::uint32_t field_end(std::uint32_t end, const NounRow& head) const;
  [[nodiscard]] bool nominative(std::uint32_t t) const;
  [[nodiscard]] bool plain_thing(std::uint32_t t) const;
  [[nodiscard]] bool man_of_no_body(std::uint32_t head, std::uint32_t t) const;
  [[nodiscard]] bool only_words(std::uint32_t t) const;
  [[nodiscard]] bool several_people(std::uint32_t t) const;
  [[nodiscard]] bool title_of_a_name(std::uint32_t t) const;
  [[nodiscard]] std::uint32_t name_tail(std::uint32_t t, bool definite) const;

  // construct_names.cpp
  [[nodiscard]] bool plural_people(std::uint32_t t) const;
  [[nodiscard]] bool heads_construct(std::uint32_t t, const NounRow& head) const;
  [[nodiscard]] bool inside_construct(std::uint32_t t) const;
  [[nodiscard]] std::uint32_t construct_end(std::uint32_t t, const NounRow& head) const;

  // owners.cpp
  std::uint32_t forces_referent(const NameAt& name, std::uint32_t first, std::uint32_t last, std::uint32_t head_row);
  Mention& add_forces(std::uint32_t t, std::uint32_t last, std::uint32_t entity, const char* rule);
  [[nodiscard]] std::uint32_t named_in_part(std::uint32_t t, std::uint32_t last) const;
  Mention& add_named(std::uint32_t t, std::uint32_t last, const Found& found, const NounRow& head, const char* rule);
  void name_inside(std::uint32_t first, std::uint32_t last);
  bool forces_of_person(std::uint32_t t, const NounRow& head, const Found& found);
  bool followers(std::uint32_t t);
  bool joined_forces(std::uint32_t t);
  bool joined_nation(std::uint32_t t);
  bool office_of_title(std::uint32_t t, const NounRow& head, const Found& found);
  [[nodiscard]] std::uint32_t governed_by(const NounRow& head, std::uint32_t last) const;
  bool body_of_place(std::uint32_t t, const NounRow& head, const Found& found);

  // loyal_forces.cpp
  [[nodiscard]] bool sides(std::uint32_t t, ClaimType type) const;
  [[nodiscard]] bool loyal(std::uint32_t t) const;
  [[nodiscard]] std::uint32_t army_obeying(const NameAt& name) const;
  [[nodiscard]] std::uint32_t recognised_end(std::uint32_t t) const;
  bool loyal_forces(std::uint32_t t);

  // late_names.cpp
  void late_short_names();
  void late_places();
  void insert_short_name(std::uint32_t t, std::uint32_t entity, const char* rule);

  // persons.cpp
  [[nodiscard]] bool before_common_noun(std::uint32_t t) const;
  [[nodiscard]] std::uint32_t family_behind_van(std::uint32_t t) const;
  [[nodiscard]] bool governs(std::uint32_t t) const;
  [[nodiscard]] bool family_of_hamlet(std::uint32_t t) const;
  [[nodiscard]] bool addressed(std::uint32_t t) const;
  [[nodiscard]] bool given_with_article(std::uint32_t t) const;
  [[nodiscard]] bool strained(std::uint32_t t) const;
  [[nodiscard]] bool family_of_known(std::uint32_t t) const;
  [[nodiscard]] bool given_of_faith(std::uint32_t t) const;
  [[nodiscard]] bool half_name(std::uint32_t t) const;
  [[nodiscard]] bool family_of_title(std::uint32_t t) const;
  [[nodiscard]] bool family_with_article(std::uint32_t t) const;
  [[nodiscard]] bool family_of_people(std::uint32_t t) const;
  bool initials(std::uint32_t t);
  /// A name that is hardly ever anything but one that parents give.
  [[nodiscard]] bool first_name(std::uint32_t t) const { return name_weight(t) >= kSureName && name_kind(t) == "given"; }
  [[nodiscard]] std::uint64_t given_key(std::uint32_t t) const;
  [[nodiscard]] bool rules_country(std::uint32_t t) const;
  [[nodiscard]] bool another_of_family(std::uint32_t t, std::uint32_t last, std::uint32_t known) const;
  bool person(std::uint32_t t);
  [[nodiscard]] bool said_by(std::uint32_t t) const;
  bool short_person(std::uint32_t t);
  [[nodiscard]] bool listed_behind_pronoun(std::uint32_t t) const;
  [[nodiscard]] std::uint32_t named_whole(std::uint32_t t) const;
  /// Whether a person may begin here: a word that no table knows or that may be a name, or one of the name of somebody named before.
  [[nodiscard]] bool may_be_person(std::uint32_t t) const {
    constexpr std::uint32_t kNames = kind_bits(SenseKind::Name, SenseKind::Place, SenseKind::Actor);
    return passage_.unknown(t) || passage_.has_any(t, kNames) || (!by_short_.empty() && by_short_.contains(short_key(t)));
  }
  [[nodiscard]] bool no_word(std::uint32_t t) const;
  /// A word that is more than a name.
  [[nodiscard]] bool common_word(std::uint32_t t) const {
    using enum SenseKind;
    return passage_.has_any(t, kind_bits(Noun, Frame, Verb, Cue, Light, Document, People, OrgHead, PlaceHead, Ordinal, Number, Calendar, Title));
  }
  [[nodiscard]] bool future_when_cut(std::uint32_t t) const;
  [[nodiscard]] bool last_name_of_servant(std::uint32_t t) const;
  [[nodiscard]] bool family_form(std::uint32_t t) const;
  [[nodiscard]] bool articled_dual(std::uint32_t t, std::uint32_t kinds) const;
  [[nodiscard]] bool names_family(std::uint32_t t) const;
  [[nodiscard]] bool names_country(std::uint32_t t) const;
  [[nodiscard]] bool speaks(std::uint32_t t, std::uint32_t last) const;
  [[nodiscard]] std::uint32_t verb_of_speaker(std::uint32_t t) const;
  [[nodiscard]] bool behind_saying(std::uint32_t t, bool words) const;
  [[nodiscard]] bool behind_his_title(std::uint32_t t) const;
  [[nodiscard]] bool between_name_and_close(std::uint32_t t) const;
  [[nodiscard]] bool may_be_given(std::uint32_t t) const;
  [[nodiscard]] bool goes_on_as_name(std::uint32_t t, int given) const;
  [[nodiscard]] bool closes_name(std::uint32_t t) const;
  bool titled_speaker(std::uint32_t t, std::uint32_t end, const NounRow& row);
  [[nodiscard]] bool opens_speech(std::uint32_t t) const;
  [[nodiscard]] std::uint32_t speaker_end(std::uint32_t t) const;
  [[nodiscard]] bool titled_behind(std::uint32_t t, std::uint32_t last) const;
  [[nodiscard]] bool bears_name(std::uint32_t t) const;
  [[nodiscard]] bool family_alone(std::uint32_t t) const;
  [[nodiscard]] bool named_word(std::uint32_t t) const;
  [[nodiscard]] bool opens_name(std::uint32_t t) const;
  [[nodiscard]] bool opens_long_title(std::uint32_t t) const;
  [[nodiscard]] bool named_with_bu(std::uint32_t t) const;
  [[nodiscard]] bool kunya_opens(std::uint32_t t, bool titled) const;
  [[nodiscard]] std::uint32_t person_end(std::uint32_t t, bool after_title) const;
  /// 0 for a token that is no name, else its weight 1..9.
  [[nodiscard]] int name_weight(std::uint32_t t) const {
    const int weight = t < passage_.size() ? passage_.readings(t).name_weight : 0;
    return weight == 0 || !passage_.has(t, SenseKind::Function) ? weight : weight_beside_grammar(t, weight);
  }
  [[nodiscard]] int weight_beside_grammar(std::uint32_t t, int weight) const;
  [[nodiscard]] std::string_view name_kind(std::uint32_t t) const;
  [[nodiscard]] bool whole_name(std::uint32_t t) const;
  [[nodiscard]] bool word_when_cut(std::uint32_t t) const;
  [[nodiscard]] bool name_only_when_cut(std::uint32_t t) const;
  [[nodiscard]] bool opens_group(std::uint32_t t) const;
  [[nodiscard]] bool joined_person(std::uint32_t t) const;
  [[nodiscard]] bool listed_person(std::uint32_t t) const;
  [[nodiscard]] bool name_with_pronoun(std::uint32_t t) const;
  [[nodiscard]] bool before_age(std::uint32_t t) const;
  [[nodiscard]] bool age_behind(std::uint32_t t) const;
  [[nodiscard]] bool ends_before_age(std::uint32_t t) const;
  [[nodiscard]] bool people_at(std::uint32_t t) const;
  [[nodiscard]] bool ends_phrase(std::uint32_t t) const;
  /// Of one word of a name. "al-Asad" is not "asad": the article counts, save before an adjective of origin ("Barzani").
  [[nodiscard]] std::uint64_t short_key(std::uint32_t t) const {
    constexpr std::uint64_t kArticle = 0x9E3779B97F4A7C15ULL;
    const bool article = passage_.reading(t).article() && passage_.letters.letter[passage_.token(t).end - 1] != kYeh;
    return key_of(t, t + 1) ^ (article ? kArticle : 0);
  }
  [[nodiscard]] bool told_outlet(std::uint32_t t, std::uint32_t last) const;
  [[nodiscard]] bool named_beside(std::uint32_t t, const AliasRow& alias) const;
  [[nodiscard]] bool another_man(std::uint32_t t, std::uint32_t last) const;
  [[nodiscard]] bool ends_name(std::uint32_t t) const;
  [[nodiscard]] bool no_place_so_called(std::uint32_t t, std::uint32_t last, const AliasRow& alias) const;
  [[nodiscard]] bool described_by_adjective(std::uint32_t t) const;
  bool called_and_named(std::uint32_t t, const NameAt& name);
  [[nodiscard]] std::uint32_t name_behind_title(std::uint32_t t, std::uint32_t last) const;
  [[nodiscard]] bool rather_common(std::uint32_t t) const;
  [[nodiscard]] bool describes_thing(std::uint32_t t) const;
  [[nodiscard]] bool rather_given_of_faith(std::uint32_t t, std::uint32_t last) const;
  void note_called_place(std::uint32_t t);
  [[nodiscard]] bool nation_of_bearer(std::uint32_t head, std::uint32_t t) const;
  void note_spelling(std::uint32_t t);

  // offices.cpp
  bool counterpart(std::uint32_t t);
  bool office(std::uint32_t t);
  bool bearer_alone(std::uint32_t t);
  [[nodiscard]] bool people_in_accusative(std::uint32_t t) const;
  [[nodiscard]] bool names_no_body(std::uint32_t preposition) const;
  void take_office(std::uint32_t first, std::uint32_t entity);
  [[nodiscard]] Country home(std::uint32_t entity) const;
  [[nodiscard]] Country told_country(std::uint32_t entity) const;
  [[nodiscard]] Country office_country(std::uint32_t end, std::uint32_t bearer) const;
  [[nodiscard]] Country country_in(const Mention& office) const;
  void told_before_his_name(std::uint64_t office, Country country, std::uint32_t bearer);
  [[nodiscard]] std::uint32_t title_end(std::uint32_t t, const NounRow** row) const;
  [[nodiscard]] bool between_commas(std::uint32_t t) const;
  [[nodiscard]] bool heads_unknown(std::uint32_t title) const;
  [[nodiscard]] NameAt country_at(std::uint32_t t) const;
  [[nodiscard]] std::uint32_t head_of_country(std::uint32_t t, std::uint32_t end, const NounRow& title) const;
  [[nodiscard]] bool after_title(std::uint32_t t) const;
  [[nodiscard]] bool commanded(std::uint32_t t) const;
  [[nodiscard]] bool tied_to(std::uint32_t t, std::uint32_t last) const;
  [[nodiscard]] bool one_of_nation(std::uint32_t t) const;

  // nations_of_deeds.cpp
  [[nodiscard]] bool deed_ends_at(std::uint32_t t, bool of_two) const;
  [[nodiscard]] bool describes_head(std::uint32_t deed) const;
  [[nodiscard]] bool says_by_whom(std::uint32_t t, std::uint32_t deed) const;
  [[nodiscard]] bool speaks_of_state(Country country) const;
  void nations_of_deeds();

  // heads_of_bodies.cpp
  struct HeadOfBody {
    std::uint32_t title = 0, body = 0;  // token, mention
    std::uint64_t key = 0;              // of the office
  };
  [[nodiscard]] bool and_to(std::uint32_t t) const;
  [[nodiscard]] bool heads_body(std::uint32_t t, std::uint32_t mark, std::uint32_t last) const;
  [[nodiscard]] std::uint32_t title_of_body(const Mention& body) const;
  [[nodiscard]] bool names_nobody(std::uint32_t title) const;
  [[nodiscard]] bool described_behind(const Mention& body) const;
  [[nodiscard]] bool named_behind(const Mention& body, std::uint32_t* who) const;
  [[nodiscard]] bool named_before_title(std::uint32_t title, std::uint32_t* who) const;
  [[nodiscard]] bool abroad(std::uint32_t person, std::uint32_t body) const;
  [[nodiscard]] const Reading& title_reading(std::uint32_t t) const;
  void heads_of_bodies();
  void head_of_body(std::uint32_t n, std::vector<HeadOfBody>& found);
  [[nodiscard]] bool speaks_for(const Mention& people, const Mention& body) const;
  void tell_inside(std::span<const HeadOfBody> heads);
  void refer_again(std::span<const std::uint32_t> moved);

  // places.cpp
  [[nodiscard]] bool says_where(std::uint32_t t) const;
  [[nodiscard]] bool names_whole(std::uint32_t t) const;
  [[nodiscard]] bool by_way_of(std::uint32_t t, const NounRow& head) const;
  [[nodiscard]] bool tribes_told(std::uint32_t t, const NounRow& head) const;
  [[nodiscard]] bool by_the_side_of(std::uint32_t t, const NounRow& head) const;
  [[nodiscard]] bool done_away_with(std::uint32_t t, const NounRow& head) const;
  [[nodiscard]] bool honours_a_man(std::uint32_t t, const NounRow& head) const;
  [[nodiscard]] bool house_of(std::uint32_t t) const;
  [[nodiscard]] bool direction(std::uint32_t t) const;
  [[nodiscard]] bool is_homeland(std::uint32_t t) const;
  bool place_behind_preposition(std::uint32_t t);
  bool place(std::uint32_t t);
  [[nodiscard]] std::uint32_t country_end(std::uint32_t t) const;
  bool border(std::uint32_t t);
  [[nodiscard]] bool compound_name(std::uint32_t t, const Found& head) const;
  void unknown_place(std::uint32_t t, std::uint32_t last, const Found& found, const NounRow& head, const char* rule);
  void refer_unknown(Mention& made, std::uint32_t t, std::uint32_t last, const Found& found, const NounRow& head);
  bool ranked_place(std::uint32_t t);
  bool nominal_place(std::uint32_t t, const NounRow& head, const Found& found);
  [[nodiscard]] std::uint32_t place_adjectives(std::uint32_t t) const;
  [[nodiscard]] std::uint32_t called_after_day(std::uint32_t t, const NounRow& head) const;
  [[nodiscard]] std::uint32_t site_adjectives(std::uint32_t t, std::uint32_t last) const;
  [[nodiscard]] ActorKind body_at(std::uint32_t t) const;
  bool part_of_country(std::uint32_t t, const NounRow& head, const Found& found);
  std::uint32_t this_country(const NounRow& head);
  [[nodiscard]] std::uint32_t row_of_country(Country country, ActorKind kind, std::string_view ending) const;
  [[nodiscard]] std::uint32_t country_place(Country country) const;
  [[nodiscard]] std::uint32_t government_row(Country country) const;
  [[nodiscard]] std::uint32_t army_row(Country country) const;
  [[nodiscard]] Country nation_of_office(const Mention& office) const;
  bool homeland_of(std::uint32_t t, const Found& found);

  // struck_sites.cpp
  [[nodiscard]] std::uint32_t ground_of(std::uint32_t t) const;
  void refer_site(Mention& made, std::uint64_t words, std::uint32_t ground, const Found& found, const NounRow& head);
  [[nodiscard]] bool struck(std::uint32_t t) const;
  [[nodiscard]] bool of_a_body(std::uint32_t t) const;
  bool struck_site(std::uint32_t t);
  bool station(std::uint32_t t);

  // described_places.cpp
  bool described_place(std::uint32_t t);

  // listed_places.cpp
  [[nodiscard]] bool counting_head(std::uint32_t t) const;
  [[nodiscard]] bool opens_place(std::uint32_t t) const;
  [[nodiscard]] std::uint32_t told_apart(std::uint32_t last) const;
  [[nodiscard]] bool names_armed_group(std::uint32_t t) const;
  [[nodiscard]] bool joins_a_place(std::uint32_t t) const;
  [[nodiscard]] bool names_only(std::uint32_t t) const;
  [[nodiscard]] bool in_list(std::uint32_t t) const;
  [[nodiscard]] bool names_two(std::uint32_t t, std::uint32_t head_at) const;
  bool listed_place(std::uint32_t t, std::uint32_t head_at);
  bool joined_place(std::uint32_t t);

  // people.cpp
  bool people(std::uint32_t t);
  [[nodiscard]] bool grounds_of(std::uint32_t t, const Found& found) const;
  [[nodiscard]] bool done_to_some(std::uint32_t t) const;
  [[nodiscard]] bool two_others(std::uint32_t t, const NounRow& row) const;
  [[nodiscard]] bool body_of(std::uint32_t t, const NounRow& row, const Found& found) const;
  [[nodiscard]] bool noun_uncut(std::uint32_t t, const Reading& people) const;
  bool group_by_abuse(std::uint32_t t, const NounRow& row, const Found& found);
  bool nation_people(std::uint32_t t, std::uint32_t first);
  [[nodiscard]] bool one_of_nation(std::uint32_t t, const Found& found) const;
  /// A delegation: several people in the singular.
  [[nodiscard]] bool is_escort(const NounRow& people) const { return tables_.text(people.note).starts_with("escort"); }
  [[nodiscard]] bool another_person(std::uint32_t t, const Found& found) const;
  [[nodiscard]] bool adverb(std::uint32_t t, const Found& found) const;
  [[nodiscard]] bool kind_of_thing(std::uint32_t t, const Found& found) const;
  [[nodiscard]] bool in_a_field(std::uint32_t t) const;
  [[nodiscard]] bool dual_pair(std::uint32_t t) const;
  [[nodiscard]] bool dual_deed(std::uint32_t t) const;
  [[nodiscard]] bool behind_without(std::uint32_t t) const;
  [[nodiscard]] bool describes_members(std::uint32_t t, const Found& found) const;
  [[nodiscard]] bool adjective(std::uint32_t t, const Found& found) const;
  [[nodiscard]] bool behind_doer(std::uint32_t t) const;
  [[nodiscard]] bool written_by(std::uint32_t t, const Found& found) const;
  [[nodiscard]] bool behind_qad(std::uint32_t t) const;
  [[nodiscard]] bool behind_pronoun(std::uint32_t t) const;
  [[nodiscard]] bool goes_on_as_she(std::uint32_t t, const Reading& people) const;
  [[nodiscard]] bool opens_life(std::uint32_t t, const Found& found) const;
  [[nodiscard]] bool verb_instead(std::uint32_t t, const Found& found) const;
  [[nodiscard]] bool demands(std::uint32_t t, const Found& found) const;
  [[nodiscard]] bool names_group(std::uint32_t t) const;
  [[nodiscard]] bool in_object_place(std::uint32_t t) const;
  [[nodiscard]] bool captures_one(std::uint32_t t, const Found& found) const;
  [[nodiscard]] bool event_instead(std::uint32_t t, const Found& found) const;
  [[nodiscard]] bool sound_plural(std::uint32_t t) const;
  [[nodiscard]] bool agrees_in_number(std::uint32_t noun, std::uint32_t adjective) const;
  [[nodiscard]] bool describes(std::uint32_t t) const;
  [[nodiscard]] std::uint32_t phrase_end(std::uint32_t t) const;
  [[nodiscard]] bool of_named_body(std::uint32_t t) const;
  [[nodiscard]] Found people_phrase(std::uint32_t t) const;
  [[nodiscard]] bool counts_thing(std::uint32_t t) const;
  [[nodiscard]] bool has_object(std::uint32_t t, const Found& found) const;
  [[nodiscard]] bool deed_on(std::uint32_t t, const Found& found) const;
  [[nodiscard]] bool speaks_again(std::uint32_t t, std::uint32_t last) const;
  [[nodiscard]] std::uint32_t named_official(std::uint32_t t, std::uint32_t last, const Found& found) const;
  [[nodiscard]] bool two_struck(std::uint32_t t, const Found& found) const;
  [[nodiscard]] bool counts_next(std::uint32_t t) const;
  [[nodiscard]] const NumberSpan* members_behind(std::uint32_t t) const;
  [[nodiscard]] std::uint8_t conjunction_before(std::uint32_t t) const;
  [[nodiscard]] bool ends_in_alef(std::uint32_t t) const;
  [[nodiscard]] bool only_verb(std::uint32_t t) const;
  [[nodiscard]] bool one_man(std::uint32_t t) const;
  [[nodiscard]] bool feminine(std::uint32_t t) const;
  [[nodiscard]] bool opens_of(std::uint32_t t) const;
  [[nodiscard]] bool serves_in(const Mention& people, const Mention& group) const;
  [[nodiscard]] bool represents(const Mention& people, const Mention& group) const;
  [[nodiscard]] bool is_named_behind(const Mention& people, const Mention& name) const;
  [[nodiscard]] bool belonging(const Mention& people, const Mention& group) const;
  [[nodiscard]] bool speaks_for_himself(const Mention& people) const;
  [[nodiscard]] bool kin(const Mention& people) const;
  [[nodiscard]] bool taken_from(const Mention& people, const Mention& group) const;
  [[nodiscard]] bool of_group(const Mention& people, const Mention& group) const;
  [[nodiscard]] bool counted_with(std::uint32_t t, const Found& found) const;
  [[nodiscard]] bool nisba(std::uint32_t t) const;
  [[nodiscard]] bool kills(std::uint32_t t, bool verb) const;
  [[nodiscard]] bool parted_by(std::uint32_t verb, std::uint32_t noun) const;
  [[nodiscard]] bool counts_victims(std::uint32_t t, const NumberSpan& number) const;
  [[nodiscard]] bool ends_phrase(std::uint32_t t, std::uint32_t before) const;
  bool number_alone(std::uint32_t t, const NumberSpan& number);
  /// "third", "another".
  [[nodiscard]] bool one_besides(std::uint32_t t) const { return passage_.has(t, SenseKind::Ordinal) || passage_.is_noun_of(t, kNounOfAnother); }
  bool one_more(std::uint32_t t);
  bool crowd(std::uint32_t t, const NumberSpan& number, bool victims);
  [[nodiscard]] bool among(std::uint32_t t) const;
  [[nodiscard]] std::uint32_t counted_before(std::uint32_t t, std::size_t made, bool any = false) const;  // before the mention `made`
  [[nodiscard]] const NounRow* victims_behind(std::uint32_t t) const;
  [[nodiscard]] PeopleKind counted_as(const Mention& m) const;
  [[nodiscard]] const Mention* tally(std::uint32_t t) const;
  [[nodiscard]] std::uint32_t owner_of_men(Enclitic enclitic, std::uint32_t t) const;
  bool counted_members(std::uint32_t t, const NumberSpan& number);
  [[nodiscard]] bool announces(std::uint32_t t, const Reading& document) const;
  bool document_noun(std::uint32_t t);
  [[nodiscard]] bool part_of_phrase(std::uint32_t t) const;
  [[nodiscard]] bool keeps_noon(std::uint32_t t) const;
  [[nodiscard]] bool one_man_abroad(const Mention& people, const Mention& group) const;
  void members();
  void owned_members();
  [[nodiscard]] std::uint32_t thought_to_be(std::uint32_t t) const;
  [[nodiscard]] bool tells_whose(std::uint32_t t) const;
  [[nodiscard]] const Mention* group_behind(std::size_t n, std::uint32_t t) const;
  void thought_members();

  // teams.cpp
  enum class TeamName { Country, Town, Unknown, Everyday };
  struct SportWord {
    std::uint32_t token = 0, weight = 0;
  };
  [[nodiscard]] bool sport_word(std::uint32_t t, std::uint32_t use) const;
  [[nodiscard]] std::uint32_t sport_weight(std::uint32_t t) const;
  [[nodiscard]] bool about_sport(std::uint32_t t) const;
  void survey_teams();
  [[nodiscard]] std::uint32_t with_origin(std::uint32_t last) const;
  [[nodiscard]] bool hardly_team(std::uint32_t t) const;
  [[nodiscard]] std::uint32_t team_name_end(std::uint32_t t, TeamName* kind) const;
  [[nodiscard]] bool part_of_score(std::uint32_t t) const;
  [[nodiscard]] bool score_at(std::uint32_t t) const;
  [[nodiscard]] bool match_before(std::uint32_t t, bool far) const;
  [[nodiscard]] bool beside_match(std::uint32_t t, std::uint32_t last, TeamName kind) const;
  bool team(std::uint32_t t);

  // referents.cpp
  std::uint32_t new_referent(EntityType type, std::uint32_t head);
  void goes_by_name();
  void latest_of(std::uint32_t entity);
  void name_referent(std::uint32_t mention);
  [[nodiscard]] bool begins_with(std::uint32_t mention, std::uint32_t head_row) const;
  /// The referent of a type that was mentioned last, of those that fit.
  template <class Fits>
  [[nodiscard]] std::uint32_t latest(EntityType type, Fits&& fits) const {
    const std::size_t stop = out_.mention.size() > kReach ? out_.mention.size() - kReach : 0;
    for (std::size_t n = out_.mention.size(); n-- > stop;) {
      const std::uint32_t entity = out_.mention[n].entity;
      if (entity != kNone && out_.entity[entity].type == type && fits(out_.entity[entity])) return entity;
    }
    return kNone;
  }
  /// The node of the phrases that a head noun without article opens.
  [[nodiscard]] std::uint32_t opened_by(const Found& head) const { return tables_.step(0, head.reading->word, false); }
  [[nodiscard]] bool called(const Referent& referent, const Found& head, std::uint32_t opened) const;
  [[nodiscard]] bool goes_with(const Mention& name, std::uint32_t actor, std::uint32_t opened) const;
  [[nodiscard]] std::uint32_t latest_organisation(const Found& head) const;
  [[nodiscard]] std::uint32_t named_with(const Found& found) const;
  [[nodiscard]] std::uint32_t latest_armed_group() const;
  std::uint32_t place_referent(std::uint32_t place, std::uint32_t namesakes);
  [[nodiscard]] std::uint32_t itself_a_city(std::uint32_t t, const NounRow& head) const;
  std::uint32_t city_of(const Mention& province);
  std::uint32_t ground_of_sentence(const Found& found, const NounRow& head);
  std::uint32_t place_again(const Found& found, const NounRow& head);
  [[nodiscard]] std::uint32_t latest_place(const NounRow& head) const;
  /// Of the words of a name, without what is cut off them.
  [[nodiscard]] std::uint64_t key_of(std::uint32_t first, std::uint32_t last) const {
    std::uint64_t key = 0;
    for (std::uint32_t t = first; t < last; ++t)
      if (passage_.is_word(t)) key = key * 0x100000001B3ULL ^ passage_.readings(t).stem_hash;
    return key;
  }

  static constexpr int kLikelyName = 3;       // weight of a token that is likely a person
  static constexpr int kSureName = 5;         // ... that is hardly anything but a name
  static constexpr std::size_t kReach = 256;  // mentions over which a head noun points back

  const Passage& passage_;
  const Tables& tables_;
  Mentions& out_;
  std::uint32_t begin_ = 0;                                   // of the sentence that is scanned: nothing before it goes on in it
  std::uint32_t before_ = kNone;                              // where the sentence before begins
  std::uint32_t turn_end_ = kNone;                           // behind the phrase that opens it ("on the other hand"), which says nothing of what follows
  std::uint32_t end_ = kNone;                                // of the sentence that is scanned: no mention goes on behind it
  std::uint32_t list_head_ = kNone;                          // token of the head noun that counted the latest list of places
  bool list_goes_on_ = false;                                // ... which announces more names: the second of two, or any number
  bool one_yeh_ = false;                                     // the text writes yeh for alef maqsura, too
  std::uint32_t day_ = 0;                                    // yyyymmdd of publication, 0 when unknown
  FlatMap<Country, std::uint32_t> countries_;     // how often the text names something of a country
  FlatMap<Country, std::uint32_t> capitals_;      // rows of the capitals that the text names
  FlatMap<std::uint32_t, bool> named_places_;     // rows of places that the text names, countries left out
  FlatMap<std::uint64_t, std::uint32_t> by_team_;     // teams, by the words of their name
  std::vector<std::uint32_t> group_of_;                      // of each entity, in members()
  std::vector<bool> told_;
  std::uint32_t station_ = kNone, station_ground_ = kNone;   // the station without a name told last, and where it lies
  std::vector<SportWord> sport_;                             // in text order
  std::uint32_t team_end_ = kNone;                           // one past the team that was named last
  FlatMap<std::uint32_t, bool> called_places_;    // rows of the nouns by which the text calls places
  FlatMap<std::uint32_t, bool> full_names_;       // actors whose full name stands in the text
  FlatMap<std::uint32_t, std::uint32_t> by_actor_, by_place_;
  FlatMap<std::uint64_t, std::uint32_t> by_words_;    // unknown names, by their words
  FlatMap<std::uint64_t, std::uint32_t> by_part_;     // ... by the first words of a longer name
  FlatMap<std::uint64_t, std::uint32_t> by_forces_;   // forces of a person, by his actor or the last word of his name
  FlatMap<std::uint64_t, std::uint32_t> by_office_;   // persons, by the words of their title
  FlatMap<std::uint64_t, std::uint32_t> by_short_;    // persons, by one word of their name
  FlatMap<std::uint64_t, std::uint32_t> by_town_;     // places that no table has, by the one word behind their head noun
  FlatMap<std::uint32_t, std::uint32_t> by_head_;     // organisations and people, by row of their head noun
};

}  // namespace isnad
