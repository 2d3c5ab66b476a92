// Where a phrase stands: behind a preposition, an event noun, a conjunction, or bare before and behind a verb.
#include "agreement.h"
#include "argument_walk.h"
#include "case_nouns.h"

#include <utility>

namespace isnad {
namespace {

constexpr std::uint32_t kTitleGap = 4;  // tokens between a title and its bearer
constexpr std::size_t kNeighbours = 8;  // places behind "that borders on"

}  // namespace

// Whether a verb follows, with at most a particle between ("(the group) had cut").
bool ArgumentWalk::acts_next(std::size_t at) const {
  std::size_t next = at + 1;
  if (next < items_.size() && items_[next].kind == ItemKind::Other) ++next;
  return next < items_.size() && items_[next].kind == ItemKind::Verb && !items_[next].conjoined;
}

// "(carried out) 10 raids": a number alone, right before the deeds that it counts, is no phrase of its own.
bool ArgumentWalk::counts_event(std::size_t at) const {
  const Item& item = items_[at];
  const NumberSpan* number = mentions_.number_on(item.first);
  if (item.mentions > 0 || at + 1 >= items_.size() || number == nullptr || number->last < item.last) return false;
  const Item& next = items_[at + 1];
  return next.kind == ItemKind::Event && next.first == item.last && !next.definite && !next.conjoined;
}

// Behind "among them": a name joined to a name; people joined to people right before, where they are not fighters beside others
// ("among them a child and three gunmen") nor counted as dead or wounded themselves.
bool ArgumentWalk::goes_on_listing(std::size_t at, const Argument& argument) const {
  if (listed_ == nullptr || !items_[at].conjoined || argument.count == 0) return false;
  const Mention& m = mentions_.mention[argument.mention[0]];
  if (m.type == EntityType::Per) return listed_->type == EntityType::Per || listed_->type == EntityType::Org;
  if (m.type != EntityType::Ppl || listed_->type != EntityType::Ppl || items_[at - 1].last != items_[at].first) return false;
  if (m.people == PeopleKind::Victim || m.people == PeopleKind::Wounded) return false;
  return m.people != PeopleKind::Fighter || listed_->people == PeopleKind::Fighter;
}

// "(killed were 13 soldiers,) at least three of them (minhum)": some of those before.
bool ArgumentWalk::counts_some_of_them(std::size_t at) const {
  if (at + 2 >= items_.size() || has_preposition_ || verb_ == kNone || mentions_.number_on(items_[at].first) == nullptr) return false;
  const Argument& hurt = out_.predicate[verb_].slot(ArgSlot::Subj);
  if (hurt.count == 0 || hurt.pronoun || mentions_.mention[hurt.mention[0]].type != EntityType::Ppl || mentions_.mention[hurt.mention[0]].count == 0) return false;
  return items_[at + 1].kind == ItemKind::Preposition && items_[at + 1].slot == ArgSlot::Min && items_[at + 1].first == items_[at].last && items_[at + 2].pronoun;
}

// "(was killed a young man,) and he (wa-huwa) is a jihadi": what he is fills nothing that the verb before left open.
bool ArgumentWalk::says_what_he_is(std::size_t at) const {
  if (at == 0 || items_[at].definite || items_[at].mentions == 0 || mentions_.mention[items_[at].mention[0]].type != EntityType::Ppl) return false;
  const std::uint32_t pronoun = items_[at].first - 1;
  return items_[at - 1].last == items_[at].first && passage_.is_word(pronoun) && passage_.function(pronoun) == FunctionClass::Pronoun && passage_.reading(pronoun).has(kPreWa);
}

// "dead and wounded fell": whom no number counts and nobody is named by says of nobody that he suffered.
bool ArgumentWalk::also_fell(const Item& item, const Argument& argument) const {
  if (!item.conjoined || verb_ == kNone || out_.predicate[verb_].last != item.first || argument.count != 1 || !victims(argument)) return false;
  const Mention& m = mentions_.mention[argument.mention[0]];
  return m.count == 0 && !m.silent && m.last == m.first + 1 && says_who_died(out_.predicate[verb_]);
}

// "(The police killed) during the operation So-and-so": behind a preposition and a noun with the article, a man's name is no adjective, but whom the verb hit.
bool ArgumentWalk::hit_meanwhile(const Item& event, const Item& item, const Argument& argument) const {
  if (argument.count != 1 || verb_ == kNone || event.first == 0 || passage_.function(event.first - 1) != FunctionClass::Preposition) return false;
  const Mention& m = mentions_.mention[argument.mention[0]];
  const Predicate& verb = out_.predicate[verb_];
  return m.type == EntityType::Per && m.kind == MentionKind::Name && outer_prefix(passage_.reading(item.first)) == 0 && verb.kind == PredicateKind::Frame && !verb.slot(ArgSlot::Obj).filled &&
         verb.enclitic == Enclitic::None && role(verb, ArgSlot::Obj) == Role::Target && (passage_.tables.frames[verb.row].type == ClaimType::Assault || passage_.tables.frames[verb.row].type == ClaimType::Coerce);
}

// "prominent Houthi leaders": an indefinite adjective behind an indefinite noun that the adjective of a group describes.
bool ArgumentWalk::describes_group(const Item& before, const Item& item) const {
  if (before.kind != ItemKind::Phrase || before.last != item.first || before.definite || before.mentions != 1 || item.mentions > 0 || item.definite || item.conjoined) return false;
  const Mention& m = mentions_.mention[before.mention[0]];
  const bool adjectives = feminine_ending(m.last - 1) && !passage_.reading(m.last - 1).article() && feminine_ending(item.first) && passage_.is_noun_of(item.first, kNounAdjective);
  return adjectives && m.type == EntityType::Org && m.last == before.last && before.last > before.first + 1 && item.last == item.first + 1;
}

// "(killed in the fighting) and the operations (are) going on": what is said of a noun behind "and".
bool ArgumentWalk::says_of_it(std::size_t at) const {
  const Item& item = items_[at];
  if (at == 0 || item.mentions > 0 || item.definite || item.conjoined || item.last != item.first + 1 || !passage_.is_noun_of(item.first, kNounAdjective)) return false;
  const Item& before = items_[at - 1];
  return (before.kind == ItemKind::Event || before.kind == ItemKind::Phrase) && before.last == item.first && before.conjoined && before.definite;
}

// "killed was a man, he (huwa) the second", "in attacks that (hiya) were the heaviest": what a pronoun alone says of who, or what deed,
// stands before it.
bool ArgumentWalk::says_of_him(std::size_t at) const {
  const Item& item = items_[at];
  if (at == 0 || item.mentions > 0 || !item.definite || item.first == 0 || passage_.function(item.first - 1) != FunctionClass::Pronoun || passage_.reading(item.first - 1).has(kPreWa)) return false;
  const Item& before = items_[at - 1].kind == ItemKind::Phrase || at == 1 ? items_[at - 1] : items_[at - 2];
  return (before.kind == ItemKind::Event || (before.kind == ItemKind::Phrase && before.mentions > 0)) && before.last + 1 == item.first && !before.definite;
}

// "(seized) the town, the last stronghold of (akhir ma'aqil) D.": a site behind a place only says whose the place was.
bool ArgumentWalk::says_whose_ground(std::size_t at) const {
  const Item& item = items_[at];
  if (at == 0 || item.mentions == 0 || item.conjoined || has_preposition_ || verb_ == kNone) return false;
  const Predicate& p = out_.predicate[verb_];
  if (p.kind != PredicateKind::Frame || passage_.tables.frames[p.row].type != ClaimType::Control) return false;
  const Item& before = items_[at - 1];
  const std::uint32_t site = passage_.is_noun_of(item.first, kNounOfHit) ? item.first : item.first + 1;  // over "the foremost"; "the last" is no part of the phrase
  return before.kind == ItemKind::Phrase && before.last <= item.first && before.last + 1 >= item.first && before.mentions > 0 && mentions_.mention[before.mention[0]].type == EntityType::Loc &&
         site < item.last && passage_.is_noun_of(site, kNounOfHit) && mentions_.mention[item.mention[0]].first > site && mentions_.mention[item.mention[0]].type != EntityType::Loc;
}

// "the administration of the American president Barack Obama (faces)": the man behind a body that goes by his title is no further party.
bool ArgumentWalk::names_head(std::size_t at) const {
  const Item& item = items_[at];
  if (item.mentions == 0 || item.conjoined || item.first == 0 || mentions_.mention[item.mention[0]].type != EntityType::Per || mentions_.mention[item.mention[0]].first != item.first) return false;
  const Mention* body = mentions_.on(item.first - 1);
  if (body == nullptr || body->type != EntityType::Org) return false;
  const std::uint32_t title = passage_.has(body->last - 1, SenseKind::Nation) ? body->last - 2 : body->last - 1;
  return title > body->first && passage_.has(title, SenseKind::Title) && passage_.reading(title).article();
}

// "Eleven were killed-they and 32 wounded-they": a number right behind a verb whose subject stands before it is that of the verb to come.
bool ArgumentWalk::counts_next(std::size_t at, const Argument& argument) const {
  if (at > 1 && items_[at - 1].kind == ItemKind::Other && items_[at].conjoined && items_[at - 1].last == items_[at].first) --at;  // "and" alone before digits
  if (at == 0 || verb_ == kNone || items_[at - 1].kind != ItemKind::Verb || items_[at - 1].predicate != verb_ || argument.count != 1) return false;
  const Argument& subject = out_.predicate[verb_].slot(ArgSlot::Subj);
  const bool before = subject.filled ? subject.at < out_.predicate[verb_].first : topic_.filled;
  return before && mentions_.mention[argument.mention[0]].count > 1;
}

void ArgumentWalk::phrase(std::size_t at) {
  const Item& item = items_[at];
  const Argument argument = argument_of(item);
  if (counts_some_of_them(at)) return;
  if (has_preposition_) {
    if (item.pronoun) pronoun(item);
    else if (again_) fill(*last_slot_, argument);
    else if (resumes_ && argument.count > 0 && !is_place(argument)) fill(*actors_, argument);
    else prepositional(argument);
    return;
  }
  if (at > 0 && describes_name(items_[at - 1], item)) return;
  if (also_fell(item, argument) || says_what_he_is(at)) return;
  if (tells_what_place(at)) return;
  // "in A (south), in an attack": where A lies.
  if (item.mentions == 0 && item.last == item.first + 1 && passage_.is_direction(item.first) && item.first > 0 && passage_.is_punct(item.first - 1, '(')) return;
  // "(in) two separate operations".
  if (at > 0 && !item.conjoined && item.mentions == 0 && in_both(items_[at - 1], item)) return;
  if (points_at_place(at) || (at > 0 && points_at_place(at - 1))) return;  // "(in X) west of A": neither says who or whom
  const bool of_place = at > 0 && items_[at - 1].kind == ItemKind::Phrase && items_[at - 1].last == item.first && is_place(argument_of(items_[at - 1]));
  if (!of_place && situates_deed(item, argument)) {  // "the quarter west of the town": the quarter is
    Argument& where = predicate(verb_).slot(ArgSlot::Fi);
    if (!where.filled) fill(where, argument);
    return;
  }
  if (among_) {
    among_ = item.conjoined;
    const bool named = argument.count > 0 && mentions_.mention[argument.mention[0]].type != EntityType::Ppl && !is_place(argument);
    // "consists of factions, the most prominent of them A and B": those that the noun does not name.
    if (named && nameless_ != nullptr && nameless_->count == 0 && nameless_ != &topic_) {
      last_slot_ = nameless_;
      fill(*nameless_, argument);
    }
    else listed_ = argument.count == 0 ? nullptr : &mentions_.mention[argument.mention[0]];
    return;
  }
  // "..., among them A and B", "... six children and two women": the list goes on.
  if (goes_on_listing(at, argument)) {
    listed_ = &mentions_.mention[argument.mention[0]];
    return;
  }
  listed_ = nullptr;
  if (bears_title_of_mouth(argument) && !item.conjoined) {
    fill(predicate(open_[open_count_ - 1]).slot(ArgSlot::Gen), argument);
    return;
  }
  if (Argument* side = beside_doer(at, argument)) return fill(*side, argument);
  if (strikes_site(at)) {
    last_slot_ = &predicate(verb_).slot(ArgSlot::Obj);
    fill(*last_slot_, argument);
    last_is_party_ = false;
    return;
  }
  const Item* before = at > 0 ? &items_[at - 1] : nullptr;
  if (before != nullptr && before->kind == ItemKind::Event && beside(*before, item) && !item.conjoined) {
    Predicate& p = predicate(before->predicate);
    const bool closed = closed_noun(*before);
    // "(killed were in) the raid officers (dubbat) of D.": what describes a noun with the article bears one, too.
    const bool nation = passage_.has(item.last - 1, SenseKind::Nation) && !(item.mentions > 0 && hit_by(*before, item) && passage_.reading(before->first).article());
    const bool apart = closed && (((!before->definite || hit_by(*before, item)) && !nation) || describes_no_deed(*before, item));
    // "its shelling (of) positions", "their pledge to (bare) D.": with a pronoun for its partner, what stands behind without
    // an article, or acts, is the object.
    const bool owned = p.enclitic != Enclitic::None;
    const bool article = !passage_.is_word(item.first) || passage_.reading(item.first).article();
    const bool actor = argument.count > 0 && !is_place(argument) && p.kind == PredicateKind::Frame && outer_prefix(passage_.reading(item.first)) == 0 &&
                       passage_.tables.frames[p.row].pos == PartOfSpeech::Noun;
    // "(called) in its statement (on) the government": a noun of saying with a pronoun for its speaker has no party for its adjective.
    const bool stranger = owned && p.kind == PredicateKind::Cue && argument.count > 0 && !is_place(argument) && outer_prefix(passage_.reading(item.first)) == 0;
    const ArgSlot slot = owned && (!article || actor) ? ArgSlot::Obj : closed || owned ? ArgSlot::Adj : ArgSlot::Gen;
    const bool counted = (closed || (hit_by(*before, item) && hurts_by(p))) && !owned && argument.count > 0 && mentions_.mention[argument.mention[0]].type == EntityType::Ppl &&
                         mentions_.number_on(item.first) != nullptr;  // "the raid killed three people"
    // "(hit) a raid a man (rajulan)": people in the accusative are no partner.
    const bool accusative = argument.count > 0 && mentions_.mention[argument.mention[0]].type == EntityType::Ppl && ends_in_an(item);
    const bool somebody = slot == ArgSlot::Adj && !owned && hit_meanwhile(*before, item, argument);
    if (!stranger && !somebody && (owned || (!apart && !counted && !accusative && (item.mentions > 0 || item.definite || nation || !(closed || ends_in_an(item)) || adverb(item))))) {
      fill(p.slot(slot), argument);
      last_slot_ = &p.slot(slot);
      last_is_party_ = false;
      return;
    }
  }
  // "a violent attack (hujuman 'anifan)": an indefinite accusative right behind an event in the accusative is its adjective.
  if (before != nullptr && before->kind == ItemKind::Event && before->last == item.first && item.mentions == 0 && !item.conjoined && item.last == item.first + 1 &&
      verb_ != kNone && ends_in_an(item) && ends_in_an(*before))
    return;
  if (before != nullptr && before->kind == ItemKind::Event && verb_ != kNone && is_second_adjective(*before, item)) return;
  if (at > 0 && (describes_expression(at) || (item.conjoined && describes_expression(at - 1)))) return;
  if (argument.count > 0 && !is_place(argument))
    if (Argument* object = said_of(item)) {
      fill(*object, argument);
      last_slot_ = object;
      return;
    }
  if (before != nullptr && describes_group(*before, item)) return;
  // "unknown gunmen": people in the plural right behind people describe them.
  if (before != nullptr && before->kind == ItemKind::Phrase && before->last == item.first && !item.conjoined && describes_people(*before, item)) return;
  // "So-and-so(,) leader of": people right behind a person are the person again; not "(asked) So-and-so the inhabitants, an officer (dabitan)".
  const Item* person = before != nullptr && before->kind == ItemKind::Comma && at > 1 ? &items_[at - 2] : before;
  if (argument.count > 0 && person != nullptr && person->kind == ItemKind::Phrase && person->mentions > 0 && !item.conjoined &&
      mentions_.mention[argument.mention[0]].type == EntityType::Ppl && mentions_.mention[argument.mention[0]].count <= 1 &&
      !(person->mentions == 1 && before == person && (plural_people(passage_, mentions_.mention[argument.mention[0]]) || object_of_person(item))) && !(passage_.is_word(item.last - 1) && circumstantial_form(passage_.word(item.last - 1))) &&
      mentions_.mention[person->mention[person->mentions - 1]].type == EntityType::Per)
    return;
  // "(criticised) So-and-so the head of the government D.": his office is he.
  if (argument.count == 1 && before != nullptr && before->kind == ItemKind::Phrase && before->last == item.first && before->mentions > 0 && !item.conjoined && mentions_.mention[argument.mention[0]].silent &&
      mentions_.mention[argument.mention[0]].type == EntityType::Per && mentions_.mention[argument.mention[0]].entity == mentions_.mention[before->mention[before->mentions - 1]].entity)
    return;
  // "So-and-so, director of the centre, (said)": so is a title in commas that no mention holds.
  if (person != before && person != nullptr && person->kind == ItemKind::Phrase && person->mentions > 0 && !item.conjoined && passage_.is_word(item.first) &&
      passage_.has(item.first, SenseKind::Title) && !passage_.reading(item.first).article() && outer_prefix(passage_.reading(item.first)) == 0 &&
      mentions_.on(item.first) == nullptr && mentions_.mention[person->mention[person->mentions - 1]].type == EntityType::Per &&
      (argument.count == 0 || mentions_.mention[argument.mention[argument.count - 1]].type != EntityType::Per))
    return;
  if (says_of_him(at) || says_of_it(at) || names_head(at) || says_whose_ground(at) || borders_on(at, argument)) return;
  // "welcomed the statement of (construct) D.": whose it is, where it is judged.
  if (before != nullptr && before->kind == ItemKind::Phrase && before->last == item.first && !item.conjoined && argument.count > 0 && !is_place(argument) && judges_words(*before)) {
    fill(*last_slot_, argument);
    return;
  }
  // "the clearing by (construct) the forces the palace": a second bare phrase is the noun's object.
  if (open_count_ > 0 && !item.conjoined && before != nullptr && before->kind == ItemKind::Phrase &&
      before->last == item.first && (argument.count > 0 || stands_apart(*before, item))) {
    Predicate& noun = predicate(open_[open_count_ - 1]);
    // "the liberation of the quarter (west) of the town": a second place only situates the first.
    const bool situates = is_place(argument) && (is_place(noun.slot(ArgSlot::Gen)) || passage_.is_direction(item.first));
    // "the killing of ten gunmen north of A": there.
    if (!noun.verb && is_place(argument) && passage_.is_direction(item.first) && !is_place(noun.slot(ArgSlot::Gen)) && !noun.slot(ArgSlot::Fi).filled && role(noun, ArgSlot::Fi) == Role::Place) {
      fill(noun.slot(ArgSlot::Fi), argument);
      return;
    }
    // "(bombed) the coalition led by (bi-qiyada) D. posts": what an adverbial says of the subject takes no object from the verb.
    const bool adverbial = role(noun, ArgSlot::Head) != Role::None && verb_ != kNone && role(predicate(verb_), ArgSlot::Obj) == Role::Target &&
                           predicate(verb_).slot(ArgSlot::Subj).filled && !predicate(verb_).slot(ArgSlot::Obj).filled;
    // "(five were killed), after the shelling by (construct) D. a base": over a comma only a body has an object; men may have an adjective.
    const bool takes = noun.slot(ArgSlot::Gen).count > 0 && (!comma_ || mentions_.mention[noun.slot(ArgSlot::Gen).mention[0]].type == EntityType::Org);
    // "hit the raids of (construct) D. posts of E.": what the deed that is the verb's subject hits.
    const bool hits = verb_ != kNone && predicate(verb_).slot(ArgSlot::Subj).event == open_[open_count_ - 1] && !predicate(verb_).slot(ArgSlot::Obj).filled &&
                      role(predicate(verb_), ArgSlot::Obj) == Role::Target && role(noun, ArgSlot::Obj) == Role::None;
    if (!noun.verb && !situates && !adverbial && !hits && takes && !noun.slot(ArgSlot::Obj).filled &&
        last_slot_ == &noun.slot(ArgSlot::Gen) && (argument.count > 0 || role(noun, ArgSlot::Li) == Role::Target)) {
      fill(noun.slot(ArgSlot::Obj), argument);
      last_slot_ = &noun.slot(ArgSlot::Obj);
      return;
    }
  }
  const bool opens_clause = item.conjoined && !lists_places(at) && at + 1 < items_.size() && items_[at + 1].kind == ItemKind::Verb &&
                            !items_[at + 1].conjoined && item.mentions > 0 && (!plural(items_[at + 1]) || counts_next(at, argument)) &&
                            !(person_of(predicate(items_[at + 1].predicate)) == Enclitic::Hu && agrees(passage_, mentions_, Enclitic::Ha, mentions_.mention[item.mention[0]]));
  const bool resumed = leave_relative();
  // "(killed) men who rode a motorcycle an officer (dabitan)", "(killed) a man who belongs to D. 12 soldiers": those that seemed to be killed did it.
  const bool others = at > 0 && items_[at - 1].kind == ItemKind::Phrase && !item.conjoined && item.mentions > 0 && mentions_.mention[item.mention[0]].type == EntityType::Ppl;
  if (resumed && (others || (ends_in_an(item) && !adverb(item))) && predicate(verb_).morph.active != 0) predicate(verb_).passive = false;
  // "(said that) France and the states of the coalition shelled": behind a topic that has no verb yet one more of those who act.
  // "talks between A and the rebels of B will go on": the second party.
  const bool second = last_is_party_ && parties_ != nullptr && parties_->count == 1 && last_slot_ == parties_;
  const bool shares_verb = second || (verb_ == kNone && topic_.count > 0 && last_slot_ == &topic_ && at > 0 && items_[at - 1].kind == ItemKind::Phrase && items_[at - 1].last == item.first &&
                           items_[at - 1].mentions > 0 && items_[at - 1].mention[items_[at - 1].mentions - 1] == topic_.mention[topic_.count - 1]);
  if (opens_clause && !shares_verb) {  // "... and Washington supports": a new clause, not one more member of the list
    new_clause();
    topic_ = argument;
    return;
  }
  // An indefinite word behind an indefinite phrase is its adjective; not behind "fighters of the army".
  const Mention* owner = before != nullptr ? mentions_.on(before->last - 1) : nullptr;
  const bool name = before != nullptr && before->mentions > 0 &&
                    (mentions_.mention[before->mention[0]].type != EntityType::Ppl || (owner != nullptr && owner->type == EntityType::Org));
  if (item.mentions == 0 && before != nullptr && before->kind == ItemKind::Phrase && before->last == item.first &&
      !item.conjoined && !item.definite && !before->definite && !name && !((before->mentions > 0 || resumed) && names_thing(*before, item)) && !takes_object(*before, item))
    return;
  // "(refused) the Coalition, the opposing one, a plan": with the article right behind a name, before another bare phrase, it describes the name.
  if (item.mentions == 0 && item.definite && item.last == item.first + 1 && before != nullptr && before->kind == ItemKind::Phrase && before->last == item.first && !item.conjoined &&
      before->mentions == 1 && mentions_.mention[before->mention[0]].type == EntityType::Org && at + 1 < items_.size() && items_[at + 1].kind == ItemKind::Phrase &&
      items_[at + 1].first == item.last && !items_[at + 1].conjoined && !passage_.has(item.first, SenseKind::PlaceHead))
    return;
  // "between A, who ..., and B": the second party, whatever was said of the first.
  if (item.conjoined && (last_slot_ == nullptr || is_place(*last_slot_)) && parties_ != nullptr && parties_->count == 1 &&
      argument.count > 0 && !is_place(argument)) {
    fill(*parties_, argument);
    last_slot_ = parties_;
    last_is_party_ = true;
    return;
  }
  // "between A, supported by B, and C": the last of the list is the second party; not with "on the one side" behind it.
  const Item* next = at + 1 < items_.size() ? &items_[at + 1] : nullptr;
  const bool list_goes_on = next != nullptr && next->kind == ItemKind::Phrase && next->conjoined && next->mentions > 0;
  const NounRow* behind = passage_.is_word(item.last) ? passage_.noun(item.last, SenseKind::Function) : nullptr;
  const bool one_side = behind != nullptr && behind->value == static_cast<std::int32_t>(ArgSlot::Min);
  if (item.conjoined && argument.count > 0 && !is_place(argument) && !list_goes_on && !one_side && helps_party()) {
    fill(*parties_, argument);
    last_slot_ = parties_;
    last_is_party_ = true;
    return;
  }
  if (elsewhere(at, argument)) {
    fill(*actors_, argument);
    last_slot_ = actors_;
    return;
  }
  // "Ten of A were killed and seven of B": "and" goes on counting over what stands between.
  if (item.conjoined && verb_ != kNone && counts_more(predicate(verb_), argument)) {
    fill(predicate(verb_).slot(ArgSlot::Subj), argument);
    return;
  }
  // "the death of 42 of A, and nine of B": over a comma the counting goes on.
  if (item.conjoined && comma_ && last_event_ != kNone && open_count_ > 0 && open_[open_count_ - 1] == last_event_ && counts_more_behind(predicate(last_event_), argument)) {
    fill(predicate(last_event_).slot(ArgSlot::Gen), argument);
    return;
  }
  // "(towns) in A and B": the second place, right behind the first.
  if (item.conjoined && last_slot_ == nullptr && where_ != nullptr && where_->count > 0 && is_place(argument) && before != nullptr && before->kind == ItemKind::Phrase &&
      before->last == item.first && before->mentions > 0 && before->mention[0] == where_->mention[where_->count - 1]) {
    fill(*where_, argument);
    return;
  }
  if (last_slot_ != nullptr && item.conjoined && lists_targets(at)) {
    Argument& object = predicate(verb_).slot(ArgSlot::Obj);
    object = std::exchange(predicate(verb_).slot(ArgSlot::Subj), has_inherited_ ? inherited_ : Argument{});
    if (nameless_ == last_slot_) nameless_ = &object;
    last_slot_ = &object;
  }
  if (last_slot_ != nullptr && item.conjoined && has_its_own_tie(at)) {
    last_slot_ = list_before_tie();
    if (last_slot_ != nullptr) fill(*last_slot_, argument);
    return;
  }
  if (last_slot_ != nullptr && (item.conjoined || (last_is_party_ && comma_))) {
    // "(hit) posts belonging to A and B": of both.
    if (owned_ != nullptr && owner_ == last_slot_ && argument.count > 0 && !is_place(argument)) fill(*owned_, argument);
    fill(*last_slot_, argument);
    return;
  }
  // "arrested (the movement, which ...,) ten people": the verb around a relative clause still waits for its object.
  const bool behind_phrase = before != nullptr && before->kind == ItemKind::Phrase && verb_ != kNone && predicate(verb_).kind == PredicateKind::Other;
  if ((comma_ || behind_phrase) && outer_verb_ != kNone && verb_ != kNone && predicate(verb_).slot(ArgSlot::Subj).filled && !item.conjoined &&
      !predicate(outer_verb_).slot(ArgSlot::Obj).filled && late_object(predicate(outer_verb_), argument))
    back_to_outer_verb();
  // "controls the base that is called the greatest, the army of D.": behind the comma the verb around the relative clause has its subject.
  if (comma_ && in_relative_ && outer_verb_ != kNone && !item.conjoined && !predicate(outer_verb_).slot(ArgSlot::Subj).filled && role(predicate(outer_verb_), ArgSlot::Subj) == Role::Agent &&
      may_attack(argument) && goes_with(predicate(outer_verb_), argument)) {
    back_to_outer_verb();
    comma_ = false;
  }
  // Behind a comma only an actor still comes as an object ("accused, yesterday, the government").
  const bool parenthesis = comma_ && verb_ != kNone && predicate(verb_).slot(ArgSlot::Subj).filled;
  if (verb_ != kNone && (!parenthesis || late_object(predicate(verb_), argument))) {
    if (Argument* object = item.conjoined ? nullptr : behind_adverb(argument)) {
      fill(*object, argument);
      last_slot_ = object;
      last_is_party_ = false;
      return;
    }
    Argument* slot = bare_slot(predicate(verb_));
    if (slot == &predicate(verb_).slot(ArgSlot::Subj) && has_inherited_ && everyone(at)) {  // "(D. holds the town) and threatens everyone who"
      *slot = inherited_;
      slot = bare_slot(predicate(verb_));
    }
    if (slot == nullptr && does_to_it(at)) {
      slot = &predicate(verb_).slot(ArgSlot::Subj);
      *slot = {};
    }
    if (slot == &predicate(verb_).slot(ArgSlot::Obj)) {
      if (item.conjoined) return;  // "(were killed five in a shelling) and a fire": what "and" joins to a phrase is no object
      if (acts_on_him(at, argument)) {
        slot = &predicate(verb_).slot(ArgSlot::Subj);
        *slot = {};
      } else if (acts_on_ground(predicate(verb_), argument)) {
        *slot = std::exchange(predicate(verb_).slot(ArgSlot::Subj), Argument{});
        slot = &predicate(verb_).slot(ArgSlot::Subj);
      } else if (stays_subject(item, argument)) {
        slot = nullptr;
      }
    }
    if (slot != nullptr) {
      // "(the party) that it classes-it a terrorist organisation": what the object is called does nothing.
      if (slot == &predicate(verb_).slot(ArgSlot::Subj) && argument.count == 0 && !item.definite && predicate(verb_).enclitic != Enclitic::None &&
          role(predicate(verb_), ArgSlot::Obj2) != Role::None)
        return;
      if (slot == &predicate(verb_).slot(ArgSlot::Subj) && (disagrees(at) || owns_object(at) || joins_object(at) || in_the_accusative(at) || only_hit(at))) {
        if (has_inherited_) *slot = inherited_;
        slot = &predicate(verb_).slot(ArgSlot::Obj);
      }
      // "33 were killed near the camp Chapman": a word right behind a place is of its name, where who is counted may be who was killed.
      const Argument& counted = predicate(verb_).slot(ArgSlot::Subj);
      if (slot == &predicate(verb_).slot(ArgSlot::Obj) && of_place && item.mentions == 0 && predicate(verb_).kind == PredicateKind::Frame && passage_.tables.frames[predicate(verb_).row].toll != 0 &&
          predicate(verb_).morph.passive != 0 && counted.count > 0 && mentions_.mention[counted.mention[0]].count > 0)
        return;
      // "held the quarter of A, the last (akhir) quarters of B": a second place is no object of a verb that takes none.
      if (slot == &predicate(verb_).slot(ArgSlot::Obj) && is_place(argument) && !item.conjoined && predicate(verb_).kind == PredicateKind::Frame && role(predicate(verb_), ArgSlot::Obj) == Role::None) return;
      if (slot == &predicate(verb_).slot(ArgSlot::Obj) && acts_itself(at)) {
        slot = &predicate(verb_).slot(ArgSlot::Subj);
        *slot = {};
      }
      fill(*slot, argument);
      last_slot_ = slot;
      last_is_party_ = false;
      return;
    }
  }
  if ((is_place(argument) || passage_.is_direction(item.first)) && verb_ != kNone && !comma_) return;  // "entered the town (south) of the capital": no topic
  // "(refused) the plan of (construct) the envoy": a name right behind a bare noun is its partner, no topic.
  if (verb_ != kNone && !comma_ && before != nullptr && before->kind == ItemKind::Phrase && before->last == item.first && before->mentions == 0 && !before->definite && argument.count > 0 && !acts_next(at)) return;
  if (comma_ && verb_ != kNone && topic_.filled) topic_ = {};
  // "D., and it is a militia ...,": what a pronoun says of the topic is no other topic.
  if (topic_.count > 0 && before != nullptr && before->kind == ItemKind::Other && passage_.function(before->first) == FunctionClass::Pronoun) return;
  if (topic_.filled && verb_ == kNone && in_which_region(at, argument)) return;
  if (item.conjoined && topic_.filled) {
    fill(topic_, argument);
  } else {
    topic_ = argument;
    nameless_ = argument.count == 0 ? &topic_ : nullptr;  // "a force of D. began"
    nameless_at_ = argument.at;
  }
  last_slot_ = &topic_;
  if (sentence_topic_.count == 0) sentence_topic_ = topic_;
}

// "(that the hospital) in A, the province of B, (was shelled)": between commas behind a place, where that lies.
bool ArgumentWalk::in_which_region(std::size_t at, const Argument& argument) const {
  if (at < 2 || at + 1 >= items_.size() || items_[at].conjoined || !is_place(argument)) return false;
  if (items_[at - 1].kind != ItemKind::Comma || items_[at + 1].kind != ItemKind::Comma || items_[at - 2].kind != ItemKind::Phrase || items_[at - 2].mentions == 0) return false;
  return mentions_.mention[items_[at - 2].mention[items_[at - 2].mentions - 1]].type == EntityType::Loc;
}

// "(blamed D., ) by the mouth of its spokesman (fi, bi-) So-and-so, the government": the name behind the title of who lends his mouth.
bool ArgumentWalk::bears_title_of_mouth(const Argument& argument) const {
  if (open_count_ == 0 || argument.count != 1 || mentions_.mention[argument.mention[0]].type != EntityType::Per) return false;
  const Predicate& cue = out_.predicate[open_[open_count_ - 1]];
  if (cue.kind != PredicateKind::Cue || cue.verb || cue.slot(ArgSlot::Gen).count != 1) return false;
  const Mention& title = mentions_.mention[cue.slot(ArgSlot::Gen).mention[0]];
  return title.type == EntityType::Ppl && passage_.has(title.first, SenseKind::Title) && title.last + kTitleGap >= argument.at;
}

// Whether the slot filled last says who supports the one party that stands behind "between".
bool ArgumentWalk::helps_party() const {
  if (parties_ == nullptr || parties_->count != 1 || last_slot_ == nullptr || last_slot_ == &topic_ || last_slot_ == parties_) return false;
  const Predicate& p = out_.predicate[owner_of(last_slot_)];
  if (p.verb || p.kind != PredicateKind::Frame || passage_.tables.frames[p.row].type != ClaimType::Cooperate) return false;
  const Argument& head = p.slot(ArgSlot::Head);
  return head.count > 0 && head.mention[0] == parties_->mention[0];
}

// Whether a phrase is a document or words without article, which a verb of praise, blame or refusal has just taken.
bool ArgumentWalk::judges_words(const Item& words) const {
  if (words.mentions != 1 || words.definite || last_slot_ == nullptr || last_slot_ == &topic_ || last_slot_->count == 0) return false;
  if (mentions_.mention[words.mention[0]].type != EntityType::Doc || last_slot_->mention[last_slot_->count - 1] != words.mention[0]) return false;
  const Predicate& p = out_.predicate[owner_of(last_slot_)];
  if (p.kind != PredicateKind::Frame) return false;
  const ClaimType type = passage_.tables.frames[p.row].type;
  return type == ClaimType::Accuse || type == ClaimType::Support || type == ClaimType::Reject;
}

// "(burnt) gunmen a bus": a common noun describes no people, nor does what is no sound plural those in a sound plural.
bool ArgumentWalk::names_thing(const Item& people, const Item& item) const {
  if (mentions_.number_on(item.first) != nullptr) return true;
  if (!passage_.is_word(item.first) || !passage_.is_word(people.last - 1) || passage_.has_any(item.first, kind_bits(SenseKind::Nation, SenseKind::People, SenseKind::Frame))) return false;
  const auto sound_plural = [&](WordView word) {
    return word.size() > 4 && letter_at(word, word.size() - 1) == kNoon && (letter_at(word, word.size() - 2) == kWaw || letter_at(word, word.size() - 2) == kYeh);
  };
  const WordView word = passage_.word(item.first);
  const Letter last = letter_at(word, word.size() - 1);
  const bool nisba = word.size() > 3 && (last == kYeh || (last == kTehMarbuta && letter_at(word, word.size() - 2) == kYeh));
  bool plain = passage_.has_any(item.first, kind_bits(SenseKind::PlaceHead, SenseKind::OrgHead, SenseKind::Member)), adjective = false;
  passage_.each(item.first, SenseKind::Noun, [&](const Reading&, const Sense& sense) { (sense.row == kNounAdjective ? adjective : plain) = true; });
  return plain && !nisba && (!adjective || (sound_plural(passage_.word(people.last - 1)) && !sound_plural(word)));
}

// "Gunmen (musallahun) attacked a post", "a suicide bomber attacked a checkpoint (hajizan)": what cannot describe the people before
// is what is done to. A noun that keeps its noon has no construct partner, and an adjective takes the ending of its noun.
bool ArgumentWalk::takes_object(const Item& before, const Item& item) const {
  if (verb_ == kNone || before.mentions == 0 || !passage_.is_word(before.last - 1) || !passage_.is_word(item.first)) return false;
  const Predicate& p = out_.predicate[verb_];
  if (p.kind == PredicateKind::Cue || role(p, ArgSlot::Obj) == Role::None || p.slot(ArgSlot::Obj).filled || !p.slot(ArgSlot::Subj).filled) return false;
  const WordView people = passage_.word(before.last - 1);
  const WordView word = passage_.word(item.first);
  if (people.size() < 4 || word.size() < 4) return false;
  const auto plural = [](WordView w) {
    const Letter vowel = letter_at(w, w.size() - 2);
    return letter_at(w, w.size() - 1) == kNoon && (vowel == kWaw || vowel == kAlef || vowel == kYeh);
  };
  if (ends_in_an(item)) return letter_at(people, people.size() - 1) != kAlef && people.size() > 1;
  return plural(people) && letter_at(people, people.size() - 2) != kYeh && !plural(word) && outer_prefix(passage_.reading(item.first)) == 0 &&
         !passage_.has(item.first, SenseKind::People) &&
         passage_.has_any(item.first, kind_bits(SenseKind::PlaceHead, SenseKind::Noun, SenseKind::Member));
}

// "(were killed three in) a fire that set settlers (mustawtinun)": people in the nominative behind the subject are no object.
bool ArgumentWalk::stays_subject(const Item& item, const Argument& argument) const {
  const bool people = item.mentions > 0 && item.last == item.first + 1 && mentions_.mention[item.mention[0]].type == EntityType::Ppl;
  return people && out_.predicate[verb_].slot(ArgSlot::Subj).count > 0 && nominative(argument);
}

// "(So-and-so,) whose house gunmen burnt (alladhi ahraqa musallahun manzilahu)": men in the nominative right behind the verb of a relative clause
// act, and not whom it describes.
bool ArgumentWalk::acts_on_him(std::size_t at, const Argument& argument) const {
  const Predicate& p = out_.predicate[verb_];
  return in_relative_ && p.slot(ArgSlot::Subj).pronoun && p.enclitic == Enclitic::None && items_[at - 1].predicate == verb_ && items_[at - 1].kind == ItemKind::Verb && role(p, ArgSlot::Subj) == Role::Agent &&
         argument.count > 0 && mentions_.mention[argument.mention[0]].type == EntityType::Ppl && nominative(argument);
}

// "(the forces in) A and B (attacked)": a place that "and" joins to a place behind a preposition.
bool ArgumentWalk::lists_places(std::size_t at) const {
  if (at < 2 || !is_place(argument_of(items_[at])) || items_[at - 1].kind != ItemKind::Phrase || items_[at - 1].last != items_[at].first) return false;
  return is_place(argument_of(items_[at - 1])) && items_[at - 2].kind == ItemKind::Preposition;
}

// "(that) struck A the planes of D.", "besieges the town the army of D.": ground strikes nobody, but whoever is named behind it does.
bool ArgumentWalk::acts_on_ground(const Predicate& p, const Argument& argument) const {
  const Argument& ground = p.slot(ArgSlot::Subj);
  if (p.kind != PredicateKind::Frame || p.passive || role(p, ArgSlot::Subj) != Role::Agent || ground.pronoun) return false;
  const bool nameless = ground.filled && ground.count == 0 && ground.event == kNone && passage_.is_word(ground.at) && passage_.reading(ground.at).article() && passage_.has(ground.at, SenseKind::PlaceHead) &&
                        !passage_.has(ground.at, SenseKind::OrgHead);
  if (!is_place(ground) && !nameless) return false;
  const Role object = role(p, ArgSlot::Obj);
  if ((object != Role::Target && object != Role::Place) || !may_attack(argument)) return false;
  return goes_with(p, argument);
}

// Whether an organisation agrees with a verb by itself; "the planes of (construct) the army" do by their first word.
bool ArgumentWalk::goes_with(const Predicate& p, const Argument& argument) const {
  const Mention& m = mentions_.mention[argument.mention[0]];
  return m.type != EntityType::Org || m.first > argument.at || agrees(passage_, mentions_, person_of(p), m);
}

// An organisation, or fighters.
bool ArgumentWalk::may_attack(const Argument& argument) const {
  if (argument.count == 0) return false;
  const Mention& m = mentions_.mention[argument.mention[0]];
  return m.type == EntityType::Org || (m.type == EntityType::Ppl && m.people == PeopleKind::Fighter);
}

// A dual right behind a deed in the dual describes it.
bool ArgumentWalk::in_both(const Item& event, const Item& item) const {
  if (event.kind != ItemKind::Event || event.last != item.first || item.last != item.first + 1 || event.definite != item.definite || out_.predicate[event.predicate].morph.number != 1) return false;
  const WordView word = passage_.word(item.first);
  return passage_.is_word(item.first) && word.size() > 4 && letter_at(word, word.size() - 1) == kNoon && (letter_at(word, word.size() - 2) == kYeh || letter_at(word, word.size() - 2) == kAlef);
}

// "(entered) the quarter of A, the last (akhir) strongholds of D.": behind a place and a comma, somebody's ground is that place.
bool ArgumentWalk::tells_what_place(std::size_t at) const {
  // "attacked (D., who is active in A,) posts of the army": the verb around a relative clause still waits for what it hits.
  if (in_relative_ && outer_verb_ != kNone && !out_.predicate[outer_verb_].slot(ArgSlot::Obj).filled && hits_sites(out_.predicate[outer_verb_], items_[at].first)) return false;
  const auto bare = [&](std::size_t n) { return n + 1 < items_.size() && items_[n].kind == ItemKind::Phrase && items_[n].mentions == 0 && !items_[n].conjoined && items_[n].last == items_[n + 1].first; };
  const std::size_t first = at > 0 && bare(at - 1) ? at - 1 : at;
  const Item& ground = bare(at) ? items_[at + 1] : items_[at];
  if (first < 2 || items_[first].conjoined || items_[first - 1].kind != ItemKind::Comma || items_[first - 2].kind != ItemKind::Phrase || !is_place(argument_of(items_[first - 2]))) return false;
  if (ground.kind != ItemKind::Phrase || ground.mentions != 1 || ground.conjoined) return false;
  const Mention& owner = mentions_.mention[ground.mention[0]];
  if (owner.type != EntityType::Org || owner.first <= ground.first || !passage_.is_word(ground.first) || passage_.reading(ground.first).article()) return false;
  for (std::uint32_t t = ground.first; t < owner.first; ++t)
    if (passage_.has_any(t, kind_bits(SenseKind::PlaceHead, SenseKind::Member)) || passage_.is_noun_of(t, kNounOfHit)) return true;  // "strongholds", "posts"
  return false;
}

// "west (gharbi) of A", where the direction has the form of an adjective and is a phrase of its own.
bool ArgumentWalk::points_at_place(std::size_t at) const {
  const Item& item = items_[at];
  if (verb_ == kNone || item.kind != ItemKind::Phrase || item.conjoined || item.mentions > 0 || !passage_.is_direction(item.first) || at + 1 >= items_.size()) return false;
  const Item& place = items_[at + 1];
  return place.kind == ItemKind::Phrase && place.first == item.last && is_place(argument_of(place));
}

// "Killed the army, north of A, six gunmen": where a verb that takes no place was done, and neither its subject nor its object.
bool ArgumentWalk::situates_deed(const Item& item, const Argument& argument) const {
  if (item.conjoined || verb_ == kNone || !is_place(argument) || !passage_.is_direction(item.first) || outer_prefix(passage_.reading(item.first)) > 0) return false;
  const Predicate& p = out_.predicate[verb_];
  return p.kind != PredicateKind::Cue && role(p, ArgSlot::Obj) != Role::Place && role(p, ArgSlot::Subj) != Role::Place;
}

// An event noun that has no construct partner: with the article, a dual that kept its noon, or described ("a suicide bombing
// (hit) a seat"). Of an expression ("(the town) lying under the control of D.") the last word says so.
bool ArgumentWalk::closed_noun(const Item& event) const {
  if (event.definite && (event.last == event.first + 1 || !passage_.is_word(event.last - 1))) return true;
  if (!passage_.is_word(event.last - 1)) return false;
  const WordView word = passage_.word(event.last - 1);
  const Letter last = letter_at(word, word.size() - 1);
  if (event.last == event.first + 1) return last == kNoon && out_.predicate[event.predicate].morph.number == 1;
  if (passage_.reading(event.last - 1).article()) return true;
  if (word.size() > 4 && last == kNoon) return out_.predicate[event.predicate].morph.number == 1;
  return tells_means(event) || (word.size() > 4 && last == kYeh) || (word.size() > 3 && last == kTehMarbuta && letter_at(word, word.size() - 2) == kYeh && !passage_.is_noun_of(event.last - 1, kNounPlain));  // "intihari"; not "jinsiyya", citizenship
}

// "(and inflicted losses) heavy on D.", "heavy (and dozens of dead)": of the noun that a verbal expression ends with.
bool ArgumentWalk::describes_expression(std::size_t at) const {
  if (at == 0 || items_[at].kind != ItemKind::Phrase || items_[at - 1].kind != ItemKind::Verb) return false;
  const Item& verb = items_[at - 1];
  const Item& item = items_[at];
  return verb.last == item.first && verb.last > verb.first + 1 && item.mentions == 0 && !item.conjoined && !item.definite && item.last == item.first + 1 &&
         passage_.is_noun_of(item.first, kNounAdjective);
}

// "a car rigged", "a charge that explodes": a thing and its adjective, both feminine.
bool ArgumentWalk::tells_means(const Item& event) const {
  if (event.last != event.first + 2 || !passage_.is_word(event.last - 1) || !feminine_ending(event.first) || !feminine_ending(event.last - 1)) return false;
  bool described = passage_.is_noun_of(event.last - 1, kNounAdjective);
  passage_.each(event.last - 1, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
    described = described || (sense.morph.verb == 0 && passage_.tables.frames[sense.row].pos != PartOfSpeech::Noun);
  });
  return described;
}

// "killed a blast (five)": a deed or a thing behind a verb of killing or wounding that is no killing itself ("(told of) the killing of five").
bool ArgumentWalk::hurts_by(const Predicate& event) const {
  const Predicate& p = out_.predicate[verb_];
  return p.kind == PredicateKind::Frame && passage_.tables.frames[p.row].toll != 0 && event.kind == PredicateKind::Frame && passage_.tables.frames[event.row].toll == 0;
}

// "hit the raids D.", "hit the raids the rebels (al-mutamarridin)": the adjective of a deed with the article has the article too and, where
// it comes from a name, its ending; and a sound plural is of men, unless the deed is a dual.
bool ArgumentWalk::describes_no_deed(const Item& event, const Item& item) const {
  if (item.mentions == 0 || !passage_.is_word(item.first)) return false;
  const Predicate& p = out_.predicate[event.predicate];
  const bool deed = p.kind == PredicateKind::Light || (p.kind == PredicateKind::Frame && passage_.tables.frames[p.row].pos == PartOfSpeech::Noun);
  const Mention& m = mentions_.mention[item.mention[0]];
  if (!deed || p.verb || m.first > item.first + 1 || (m.first == item.first && m.begin != passage_.token(m.first).begin)) return false;
  if (!passage_.reading(item.first).article()) return event.definite && m.type == EntityType::Org;
  const WordView word = passage_.word(item.first);
  if (word.size() < 4 || item.last != item.first + 1) return false;
  const Letter last = letter_at(word, word.size() - 1);
  const Letter before = letter_at(word, word.size() - 2);
  if (word.size() > 5 && last == kNoon && (before == kWaw || before == kYeh)) return p.morph.number != 1;
  const bool nisba = last == kYeh || (last == kTehMarbuta && before == kYeh) || passage_.has(item.first, SenseKind::Nation);
  if (!event.definite || nisba) return false;
  const Found people = passage_.find(item.first, SenseKind::People);  // "hit the attack the students": a deed is no plural of people
  return m.type == EntityType::Org || (m.type == EntityType::Ppl && people && people.sense->morph.number == 2);
}

// "maqarran": an indefinite noun in the accusative is nobody's construct partner.
bool ArgumentWalk::ends_in_an(const Item& item) const {
  if (!passage_.is_word(item.first) || passage_.reading(item.first).article() || passage_.reading(item.first).enclitic != Enclitic::None) return false;
  const WordView word = passage_.word(item.first);
  return word.size() > 3 && letter_at(word, word.size() - 1) == kAlef;
}

// "duwaliyyan": internationally.
bool ArgumentWalk::adverb(const Item& item) const {
  const WordView word = passage_.is_word(item.first) ? passage_.word(item.first) : WordView{};
  return ends_in_an(item) && letter_at(word, word.size() - 2) == kYeh;
}

// "(the storming by) the army houses": an indefinite noun is no adjective of an organisation.
bool ArgumentWalk::stands_apart(const Item& before, const Item& item) const {
  return before.mentions > 0 && mentions_.mention[before.mention[0]].type == EntityType::Org && !item.definite && passage_.is_word(item.first) &&
         !passage_.reading(item.first).article();
}

// "accused the minister again (mujaddadan) D.": what seemed the object was an adverb.
Argument* ArgumentWalk::behind_adverb(const Argument& argument) {
  Predicate& p = predicate(verb_);
  Argument& object = p.slot(ArgSlot::Obj);
  if (p.kind != PredicateKind::Frame || role(p, ArgSlot::Obj) != Role::Target || argument.count == 0 || is_place(argument)) return nullptr;
  if (!object.filled || object.count > 0 || object.event != kNone || object.pronoun || !passage_.is_word(object.at) || passage_.has(object.at, SenseKind::PlaceHead)) return nullptr;
  const WordView word = passage_.word(object.at);
  if (word.size() < 4 || letter_at(word, word.size() - 1) != kAlef || passage_.reading(object.at).article() || !passage_.is_word(object.at + 1)) return nullptr;
  if (mentions_.mention[argument.mention[0]].first != object.at + 1) return nullptr;
  object = {};
  return &object;
}

// With nothing but quotation marks or brackets between: those that open, and the one that closes around the word before.
bool ArgumentWalk::beside(const Item& before, const Item& item) const {
  // "his meeting today (with) the envoy": over a day, behind a noun that has its pronoun.
  const auto owned_over_time = [&] {
    if (before.kind != ItemKind::Event || out_.predicate[before.predicate].enclitic == Enclitic::None || before.last == item.first) return false;
    for (std::uint32_t t = before.last; t < item.first; ++t)
      if (!passage_.is_word(t) || !passage_.has(t, SenseKind::Calendar)) return false;
    return true;
  };
  if (owned_over_time()) return true;
  bool opened = false;
  for (std::uint32_t t = before.first > 0 ? before.first - 1 : 0; t < before.last; ++t) opened = opened || passage_.is_punct(t, kOpenQuote);
  for (std::uint32_t t = before.last; t < item.first; ++t) {
    const bool quoted = t == before.last && passage_.is_punct(t, kCloseQuote) && opened;
    if (!quoted && !passage_.is_punct(t, kOpenQuote) && !passage_.is_punct(t, '(') && !passage_.is_punct(t, '[')) return false;
  }
  return true;
}

// "the «Group», the extremist one, (which ..., killed)": with the article behind a name, before a verb has come or behind the marks of the name.
bool ArgumentWalk::describes_name(const Item& name, const Item& item) const {
  if (name.kind != ItemKind::Phrase || name.mentions == 0 || item.conjoined || item.mentions > 0 || !item.definite || item.last != item.first + 1 || !beside(name, item)) return false;
  if (open_count_ > 0 && verb_ == kNone) return false;
  const bool marked = name.last < item.first && (passage_.is_noun_of(item.first, kNounAdjective) || passage_.has_any(item.first, kind_bits(SenseKind::Nation, SenseKind::People)));
  return (marked || verb_ == kNone) && !passage_.has(item.first, SenseKind::PlaceHead);
}

// "a suicide bombing (that was) double": behind an event noun that has an adjective already, another one in no accusative.
bool ArgumentWalk::is_second_adjective(const Item& event, const Item& item) const {
  if (event.last != item.first || item.last != item.first + 1 || item.conjoined || item.definite || event.definite || !passage_.is_word(item.first)) return false;
  const bool she = out_.predicate[event.predicate].morph.number == 0 && feminine_ending(item.first) && !feminine_ending(event.first);  // "hit a suicide attack a bus (hafila)"
  return item.mentions == 0 && event.last > event.first + 1 && closed_noun(event) && !ends_in_an(item) && !she;
}

// "(attacked) So-and-so an officer (dabitan)": an accusative behind the subject; but he is appointed a governor.
bool ArgumentWalk::object_of_person(const Item& people) const {
  if (!ends_in_an(people) || verb_ == kNone) return false;
  const Predicate& verb = out_.predicate[verb_];
  return verb.kind == PredicateKind::Frame && passage_.tables.frames[verb.row].type != ClaimType::Join && last_slot_ == &verb.slot(ArgSlot::Subj);
}

// Both in the same sound plural, without a number and without a new article; also behind a construct ("the kin of the missing soldiers").
bool ArgumentWalk::describes_people(const Item& people, const Item& adjective) const {
  const auto plural = [&](const Item& item) -> Letter {
    const Mention* m = item.mentions == 1 ? mentions_.on(item.last - 1) : nullptr;
    if (m == nullptr || m->type != EntityType::Ppl || m->count > 0 || m->last != item.last || m->first + 1 != item.last || !passage_.is_word(m->first)) return 0;
    const WordView word = passage_.word(m->first);
    if (word.size() < 5 || letter_at(word, word.size() - 1) != kNoon) return 0;
    const Letter vowel = letter_at(word, word.size() - 2);
    return vowel == kWaw || vowel == kYeh ? vowel : Letter{0};
  };
  // "settlers, Jews (mustawtinun yahud)": a nation in a broken plural.
  const Found nation = passage_.is_word(adjective.first) && outer_prefix(passage_.reading(adjective.first)) == 0 ? passage_.find(adjective.first, SenseKind::Nation) : Found{};
  const bool broken = nation && nation.sense->morph.number == 2 && nation.reading->article() == passage_.reading(people.last - 1).article() && people.mentions == 1 &&
                      adjective.last == adjective.first + 1 && passage_.has(people.last - 1, SenseKind::People);
  if (broken) return true;
  const Letter first = plural(people);
  return first != 0 && adjective.last == adjective.first + 1 && first == plural(adjective) &&
         passage_.reading(people.last - 1).article() == passage_.reading(adjective.first).article();
}

// "(left the army) and joined the government as a minister (waziran)": an indefinite accusative is no subject.
bool ArgumentWalk::in_the_accusative(std::size_t at) const {
  const Predicate& p = out_.predicate[verb_];
  const Item& item = items_[at];
  const WordView last = passage_.is_word(item.last - 1) ? passage_.word(item.last - 1) : WordView{};
  const bool described = item.last == item.first + 2 && last.size() > 3 && letter_at(last, last.size() - 1) == kAlef;  // "as its lawful representative (mumaththilan shar'iyyan)"
  return ends_in_an(item) && has_inherited_ && p.conjoined && item.mentions > 0 && (item.last == item.first + 1 || described) && mentions_.mention[item.mention[0]].type == EntityType::Ppl;
}

// "... in A, and the rebels managed to", "and imposes the army a siege": who stands right behind "and" and a verb that takes no object, or a deed alone for it, is
// its subject, whatever stood before.
bool ArgumentWalk::acts_itself(std::size_t at) const {
  const Item& item = items_[at];
  const Predicate& p = out_.predicate[verb_];
  if (!p.conjoined || !p.verb || p.passive || p.kind == PredicateKind::Cue || role(p, ArgSlot::Subj) != Role::Agent) return false;
  if (role(p, ArgSlot::Obj) != Role::None && !(p.kind == PredicateKind::Light && role(p, ArgSlot::Obj) == Role::Content)) return false;
  if (at == 0 || items_[at - 1].kind != ItemKind::Verb || items_[at - 1].predicate != verb_ || items_[at - 1].last != item.first) return false;
  if (item.conjoined || item.mentions == 0 || ends_in_an(item)) return false;
  const Mention& m = mentions_.mention[item.mention[0]];
  return m.type == EntityType::Org && agrees(passage_, mentions_, person_of(p), m);
}

bool ArgumentWalk::counts_more(const Predicate& p, const Argument& argument) const {
  if (p.kind != PredicateKind::Frame || passage_.tables.frames[p.row].toll == 0) return false;
  const Argument& subject = p.slot(ArgSlot::Subj);
  const auto counted = [&](const Argument& a) { return a.count > 0 && mentions_.mention[a.mention[0]].count > 0; };
  return counted(subject) && !subject.pronoun && !p.slot(ArgSlot::Obj).filled && counted(argument);
}

bool ArgumentWalk::counts_more_behind(const Predicate& p, const Argument& argument) const {
  if (p.verb || p.kind != PredicateKind::Frame || passage_.tables.frames[p.row].toll == 0) return false;
  const Argument& dead = p.slot(ArgSlot::Gen);
  const auto counted = [&](const Argument& a) { return a.count > 0 && mentions_.mention[a.mention[0]].count > 0 && mentions_.mention[a.mention[0]].type != EntityType::Loc; };
  return counted(dead) && !dead.pronoun && counted(argument);
}

// "(freed) the province that borders on (al-hududiyya ma'a) A and B": the second of its neighbours, and not what is freed.
bool ArgumentWalk::borders_on(std::size_t at, const Argument& argument) const {
  if (!items_[at].conjoined || !is_place(argument)) return false;
  for (std::size_t n = at; n >= 2 && n + kNeighbours > at; --n) {
    const Item& neighbour = items_[n - 1];
    if (neighbour.kind != ItemKind::Phrase || neighbour.last != items_[n].first || !is_place(argument_of(neighbour))) return false;
    if (!neighbour.conjoined) return items_[n - 2].kind == ItemKind::Preposition && items_[n - 2].slot == ArgSlot::Maa;
  }
  return false;
}

// "(bombed) A in Syria and B in Iraq": with a place behind each, the second goes on with the list of the first.
bool ArgumentWalk::elsewhere(std::size_t at, const Argument& argument) const {
  const auto in_place = [&](std::size_t n) {
    if (n + 1 >= items_.size() || items_[n].kind != ItemKind::Preposition || items_[n + 1].kind != ItemKind::Phrase) return false;
    return (items_[n].slot == ArgSlot::Fi || items_[n].slot == ArgSlot::Bi) && is_place(argument_of(items_[n + 1]));
  };
  return items_[at].conjoined && actors_ != nullptr && argument.count > 0 && !is_place(argument) && at >= 2 && in_place(at - 2) && in_place(at + 1);
}

// "The brigades of A, the wing of B, and the companies of C, the wing of D.": what stands behind a tie and has a tie of its own behind it is one more of
// those whom the first tie describes, and none to whom they belong.
bool ArgumentWalk::has_its_own_tie(std::size_t at) const {
  if (at + 1 >= items_.size() || items_[at + 1].kind != ItemKind::Event || items_[at + 1].first != items_[at].last) return false;
  const Predicate& own = out_.predicate[items_[at + 1].predicate];
  return is_tie(own) && role(own, ArgSlot::Head) != Role::None && tie_filled_last() != nullptr;
}

bool ArgumentWalk::is_tie(const Predicate& p) const { return p.kind == PredicateKind::Frame && !p.verb && passage_.tables.frames[p.row].type == ClaimType::Belong; }

// The tie of which the slot filled last is one; null where it is none's.
const Predicate* ArgumentWalk::tie_filled_last() const {
  for (const Item& item : items_)
    if (item.kind == ItemKind::Event && is_tie(out_.predicate[item.predicate]))
      for (const Argument& slot : out_.predicate[item.predicate].argument)
        if (&slot == last_slot_) return &out_.predicate[item.predicate];
  return nullptr;
}

// The slot of the clause's verb that holds whom the tie filled last describes; null where none does.
Argument* ArgumentWalk::list_before_tie() {
  const Predicate* tie = tie_filled_last();
  const Mention* described = tie->first > 0 ? mentions_.on(tie->first - 1) : nullptr;
  if (verb_ == kNone || described == nullptr) return nullptr;
  const auto index = static_cast<std::uint32_t>(described - mentions_.mention.data());
  for (Argument& slot : predicate(verb_).argument)
    if (slot.count > 0 && slot.mention[slot.count - 1] == index) return &slot;
  return nullptr;
}

bool ArgumentWalk::late_object(const Predicate& p, const Argument& argument) const {
  const Role object = role(p, ArgSlot::Obj);
  if (p.kind != PredicateKind::Frame || (object != Role::Target && object != Role::Party)) return false;
  if (argument.count == 0) return object == Role::Target && hits_sites(p, argument.at);
  return mentions_.mention[argument.mention[0]].type != EntityType::Loc;
}

}  // namespace isnad
