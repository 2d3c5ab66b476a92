// What only the whole clause shows: inherited subjects, whether a phrase is subject or object, active or passive.
#include "argument_walk.h"

#include <algorithm>

#include "agreement.h"
#include "case_nouns.h"

namespace isnad {

// The ending of a phrase right behind a verb tells that it is its object, and the subject the one before. A masculine
// verb does not have a feminine noun for its subject ("qasafa al-madina"). Numbers agree the other way round, and the feminine ending of a person says nothing.
bool ArgumentWalk::disagrees(std::size_t at) const {
  const Item& item = items_[at];
  const Predicate& p = out_.predicate[verb_];
  if (at == 0 || items_[at - 1].predicate != verb_ || items_[at - 1].kind != ItemKind::Verb) return false;
  if (p.kind != PredicateKind::Frame || p.passive || p.slot(ArgSlot::Obj).filled || p.enclitic != Enclitic::None) return false;
  if (p.morph.person != 3 || p.morph.number != 0) return false;
  if (role(p, ArgSlot::Subj) != Role::Agent || role(p, ArgSlot::Obj) == Role::None) return false;
  if (ends_in_an(item) && !item.conjoined && (doer_waits() || hits_sites(p, item.first))) return true;  // "(they) captured 'adadan": in the accusative nobody acts
  // "(they) destroyed a building belonging (tabi'an) to D.": the adjective shows the case.
  if (at + 1 < items_.size() && items_[at + 1].kind == ItemKind::Event && item.mentions == 0 && hits_sites(p, item.first)) {
    const Predicate& owned = out_.predicate[items_[at + 1].predicate];
    if (owned.kind == PredicateKind::Frame && passage_.tables.frames[owned.row].type == ClaimType::Belong && owned.morph.accusative != 0) return true;
  }
  if (mentions_.number_on(item.first) != nullptr) {
    // "(killed three) and wounded four": in a form that is only active, who is counted did not do it.
    const bool hurts = p.conjoined && p.morph.passive == 0 && p.morph.aspect == kPerfect && passage_.tables.frames[p.row].toll != 0;
    const bool acted = hurts && has_inherited_ && inherited_.count > 0 && before_ != kNone && !out_.predicate[before_].passive;
    // "(the resistance advances) and captures-she dozens of D.": she goes on.
    const bool she = p.conjoined && p.morph.feminine != 0 && role(p, ArgSlot::Obj) == Role::Target && passage_.tables.frames[p.row].toll != 0 && waiting_she();
    // "(the army stormed the camp) and freed 20 hostages": who is held frees nobody.
    const bool held = p.conjoined && item.mentions > 0 && mentions_.mention[item.mention[0]].people == PeopleKind::Captive;
    return acted || she || ((hurts || held || (p.morph.feminine != 0 && counts_men(item))) && doer_waits());
  }
  if (!passage_.is_word(item.first)) return false;
  const WordView word = passage_.stem(item.first, passage_.reading(item.first));
  // "shurtiyayn", "musallahin": a dual or sound plural that is no subject, which would be "shurtiyan", "musallahun".
  const bool people = item.mentions > 0 && mentions_.mention[item.mention[0]].type == EntityType::Ppl;
  if (people && ends_in_an(item)) return true;  // "(killed ...) and wounded a child (tiflan)"
  // "(the army ...), and called-she (on) the inhabitants": the feminine group before it goes on.
  if (people && p.conjoined && p.morph.feminine != 0 && role(p, ArgSlot::Obj) == Role::Target && has_inherited_ && inherited_.count > 0 &&
      mentions_.mention[inherited_.mention[0]].type == EntityType::Org && word.size() > 1 && letter_at(word, word.size() - 1) != kTeh &&
      letter_at(word, word.size() - 1) != kTehMarbuta)
    return true;
  // "(and accused) the rebels (al-mutamarridin)": so with a group that goes by such a word, where the verb is not spelled as the noun of what
  // they do ("the refusal of the rebels").
  const Mention* group = item.mentions > 0 ? &mentions_.mention[item.mention[0]] : nullptr;
  const bool sure = group != nullptr && !may_be_their_deed(p.first);
  const bool men = people || (sure && group->type == EntityType::Org && group->first == item.first && passage_.reading(item.first).article() && !is_state(*group));
  if (men && word.size() > 4 && word.ends_with(std::string{static_cast<char>(kYeh), static_cast<char>(kNoon)})) return true;
  // "(the forces advanced) and attacked-she the organisation (tanzim)": a body that is a he is what she attacked.
  if (p.conjoined && p.morph.feminine != 0 && item.mentions > 0 && has_inherited_ && doer_waits()) {
    const Mention& body = mentions_.mention[item.mention[0]];
    if (body.type == EntityType::Org && body.first == item.first && is_another(p, argument_of(item))) return true;
  }
  // "(the government ...) and denounced-she the abuse (istighlal) of": a common noun in the singular is no she.
  if (p.morph.feminine != 0 && p.conjoined && item.mentions == 0 && waiting_she()) {
    const Found noun = passage_.find(item.first, SenseKind::Noun);
    if (noun && noun.sense->row != kNounAdjective && noun.sense->morph.number == 0 && outer_prefix(*noun.reading) == 0 && !feminine_ending(item.first)) return true;
  }
  if (p.morph.feminine != 0 || last_subject_.count == 0) return false;
  const bool militias = word.size() > 3 && letter_at(word, word.size() - 1) == kTeh && letter_at(word, word.size() - 2) == kAlef;  // "milishiyat", "quwwat"
  const bool ending = !word.empty() && (letter_at(word, word.size() - 1) == kTehMarbuta || (militias && sure));
  if (item.mentions == 0) return ending && item.definite;
  const Mention& m = mentions_.mention[item.mention[0]];
  if (m.type == EntityType::Loc) return ending || m.last == m.first + 1;
  return m.type == EntityType::Org && ending;
}

// Whether the spelling of a verb is also that of a noun of the frame table whose partner does not suffer what it says.
bool ArgumentWalk::may_be_their_deed(std::uint32_t t) const {
  bool noun = false;
  passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
    noun = noun || (sense.morph.verb == 0 && passage_.tables.frames[sense.row].roles[static_cast<std::size_t>(ArgSlot::Gen)] != Role::Target);
  });
  return noun;
}

// A state, a ministry or a paper, which is not spoken of as they.
bool ArgumentWalk::is_state(const Mention& m) const {
  if (m.type != EntityType::Org || m.entity == kNone) return false;
  const std::uint32_t actor = mentions_.entity[m.entity].actor;
  return actor != kNone && (passage_.tables.actors[actor].kind == ActorKind::State || passage_.tables.actors[actor].kind == ActorKind::Media);
}

// "(the forces arrested ... to which) belongs-he": one body that does not agree with the verb is not who acts on.
bool ArgumentWalk::other_gender(const Predicate& p, const Argument& doer) const {
  if (p.morph.person != 3 || p.morph.number != 0 || doer.count != 1) return false;
  const Mention& m = mentions_.mention[doer.mention[0]];
  return m.type == EntityType::Org && m.last > m.first + 1 && !agrees(passage_, mentions_, person_of(p), m);
}

// "dead fell (saqata qatla) of (min) D.": the noun of the expression is the verb's subject, and of whom they are comes behind a preposition.
bool ArgumentWalk::says_who_died(const Predicate& p) const { return p.kind == PredicateKind::Frame && role(p, ArgSlot::Subj) == Role::Target && role(p, ArgSlot::Min) == Role::Target; }

// Whether an organisation that is a she stands before "and".
bool ArgumentWalk::waiting_she() const {
  if (!has_inherited_ || inherited_.count == 0) return false;
  const Mention& m = mentions_.mention[inherited_.mention[0]];
  return m.type == EntityType::Org && agrees(passage_, mentions_, Enclitic::Ha, m);
}

bool ArgumentWalk::doer_waits() const {
  const Argument& doer = has_inherited_ ? inherited_ : last_subject_;
  return doer.event != kNone || (doer.count > 0 && mentions_.mention[doer.mention[0]].type == EntityType::Org);
}

// "(captured-she) 35 others": a feminine verb does not have men for its subject. The last word tells who is counted.
bool ArgumentWalk::counts_men(const Item& item) const {
  if (item.mentions == 0 || mentions_.mention[item.mention[0]].type != EntityType::Ppl) return false;
  if (!passage_.is_word(item.last - 1)) return true;
  const WordView counted = passage_.stem(item.last - 1, passage_.reading(item.last - 1));
  const Letter ending = counted.empty() ? Letter{0} : letter_at(counted, counted.size() - 1);
  return item.last > item.first + 1 && ending != kTehMarbuta && ending != kTeh;
}

// Whether a verb without a subject, the first of its sentence, goes on with that of the sentence before. Not one whose
// spelling may be passive.
bool ArgumentWalk::may_carry(const Predicate& p) const {
  const bool either_voice = p.morph.passive != 0 && role(p, ArgSlot::Obj) != Role::None && p.slot(ArgSlot::Obj).count == 0;
  if (carried_.count == 0 || last_subject_.count > 0 || either_voice || p.morph.person != 3 || p.kind == PredicateKind::Cue)
    return false;
  for (const Item& item : items_) {
    if (item.first >= p.first) break;
    if (item.kind == ItemKind::Verb || item.kind == ItemKind::Relative) return false;
  }
  const Enclitic as = person_of(p);
  return agrees(passage_, mentions_, as, mentions_.mention[carried_.mention[0]]);
}

// "laid the blame on D.", "interrogated (haqqaqa ma'a) D.", "... him (ma'ahu)": who suffers stands behind the preposition of the expression.
bool ArgumentWalk::suffers_behind(const Predicate& p) const {
  if (p.last < p.first + 2) return false;
  for (const ArgSlot slot : {ArgSlot::Ala, ArgSlot::Maa})
    if (p.slot(slot).filled && role(p, slot) == Role::Target) return true;
  if (passage_.function(p.last - 1) != FunctionClass::Preposition || passage_.reading(p.last - 1).enclitic == Enclitic::None) return false;
  return role(p, static_cast<ArgSlot>(passage_.noun(p.last - 1, SenseKind::Function)->value)) == Role::Target;
}

// "criticised (intaqada) the minister the position", "the states": behind whoever speaks a noun with the article that is nobody.
bool ArgumentWalk::blames_thing(const Predicate& p) const {
  const Argument& subject = p.slot(ArgSlot::Subj);
  const ClaimType type = passage_.tables.frames[p.row].type;
  if ((type != ClaimType::Accuse && type != ClaimType::Support && type != ClaimType::Reject) || subject.count == 0 || subject.pronoun) return false;
  const std::uint32_t t = mentions_.mention[subject.mention[subject.count - 1]].last;
  if (subject.at < p.last || !passage_.is_word(t)) return false;
  if (const NounRow* word = passage_.noun(t, SenseKind::Function); word != nullptr && passage_.tables.text(word->note) == "what") return true;  // "condemned (the minister) what D. does"
  if (!passage_.reading(t).article() || outer_prefix(passage_.reading(t)) > 0 || passage_.has(t, SenseKind::Nation)) return false;
  return passage_.is_noun_of(t, kNounOfState) || passage_.has(t, SenseKind::Document) || is_plural_noun(t);
}

// "The army captured six (and killed 15)": whether a verb counts whom its subject, who stands behind it, hurt or took.
bool ArgumentWalk::hurt_a_number(std::uint32_t verb) const {
  if (verb == kNone || out_.predicate[verb].kind != PredicateKind::Frame || out_.predicate[verb].passive || passage_.tables.frames[out_.predicate[verb].row].toll == 0) return false;
  const Predicate& p = out_.predicate[verb];
  const Argument& subject = p.slot(ArgSlot::Subj);
  const Argument& object = p.slot(ArgSlot::Obj);
  return subject.count > 0 && !subject.pronoun && mentions_.mention[subject.mention[0]].type == EntityType::Org && object.count > 0 && mentions_.mention[object.mention[0]].count > 0;
}

// What only the whole clause shows: inherited subjects, and the voice of a spelling that may be either.
void ArgumentWalk::settle(Predicate& p) {
  Argument& subject = p.slot(ArgSlot::Subj);
  if (takes_places(p) && subject.filled && is_place(subject) && !p.slot(ArgSlot::Obj).filled) {  // towns liberate nothing
    p.slot(ArgSlot::Obj) = subject;
    subject = {};
  }
  // "(was killed) the ambassador in Ankara, So-and-so": the title and the name are one person, not who killed and whom.
  const bool hurts = p.kind == PredicateKind::Frame && passage_.tables.frames[p.row].toll != 0 && passage_.tables.frames[p.row].type == ClaimType::Assault;
  if (Argument& object = p.slot(ArgSlot::Obj); hurts && subject.count == 1 && object.count == 1 && mentions_.mention[subject.mention[0]].silent &&
      mentions_.mention[subject.mention[0]].entity == mentions_.mention[object.mention[0]].entity) {
    subject = object;
    object = {};
  }
  // "attended the meeting (hadara al-ijtima') representatives (mumaththilun)": in the nominative they are no object.
  if (Argument& object = p.slot(ArgSlot::Obj); !hurts && subject.count == 0 && subject.event != kNone && nominative(object)) std::swap(subject, object);
  // "(that the airport is in its hands) said sources (qalat masadir) that": a place says nothing, who stands right behind the verb does.
  if (Argument& object = p.slot(ArgSlot::Obj); p.kind == PredicateKind::Cue && subject.filled && subject.at < p.first && is_place(subject) && object.count > 0 && object.at == p.last && !is_place(object)) {
    subject = object;
    object = {};
  }
  const Argument waiting = has_inherited_ ? inherited_ : Argument{};
  doer_before_ = waiting.count == 0 && p.first > 0 && that_with_pronoun(passage_, p.first - 1) ? last_subject_ : waiting;
  // "(the minister visited the capital) and met the president": one party behind the verb, and the one before it.
  if (subject.filled && !subject.pronoun && waiting.count > 0 && meets(p) && agrees(passage_, mentions_, person_of(p), mentions_.mention[waiting.mention[0]])) {
    p.slot(ArgSlot::Obj) = subject;
    subject = waiting;
  }
  // "(D. visited Cairo,) where he met the president", "a visit during which (khilala-ha) he met": with the last who acted.
  if (subject.filled && !subject.pronoun && waiting.count == 0 && last_subject_.count > 0 && meets(p) && tells_where(p.first) &&
      agrees(passage_, mentions_, person_of(p), mentions_.mention[last_subject_.mention[0]])) {
    p.slot(ArgSlot::Obj) = subject;
    subject = last_subject_;
  }
  // "(met the minister,) and also visited the seat of D.": a seat visits nobody.
  if (subject.filled && !subject.pronoun && waiting.count > 0 && p.kind == PredicateKind::Frame && passage_.tables.frames[p.row].type == ClaimType::Consult &&
      role(p, ArgSlot::Subj) == Role::Agent && !p.slot(ArgSlot::Obj).filled && p.enclitic == Enclitic::None && is_site(subject.at)) {
    p.slot(ArgSlot::Obj) = subject;
    subject = waiting;
  }
  // "(called for calm) and asked the council for (bi-)", "and accused D. of (bi-)": who spoke before speaks on, to or of the one party behind.
  if (subject.count > 0 && !subject.pronoun && waiting.count > 0 && asks(p) && agrees(passage_, mentions_, person_of(p), mentions_.mention[waiting.mention[0]])) {
    p.slot(ArgSlot::Obj) = subject;
    subject = waiting;
  }
  if (says_who_died(p)) subject.filled = true;  // "(D. shelled the camp,) and dead fell": not D.
  if (!subject.filled) tells_deed(p);
  if (!subject.filled && has_inherited_) subject = inherited_;
  // "(shelled) tanks positions of D.": what has no name did it, and the owner of what it hit suffers.
  if (owns_what_is_hit(p, subject)) {
    p.slot(ArgSlot::Obj) = subject;
    subject = {};
    p.slot(ArgSlot::Subj).filled = true;
  }
  // "(the alliance goes on ...) and hits positions of D.": positions hit nothing.
  if (subject.filled && !subject.pronoun && waiting.count > 0 && hits_places(p) && same_doer(p, waiting)) {
    p.slot(ArgSlot::Obj) = subject;
    subject = waiting;
  }
  // "(carried out raids) and shelled-she units of D.": the raids did.
  if (subject.filled && !subject.pronoun && waiting.count == 0 && waiting.event != kNone && p.morph.feminine != 0 && !p.passive && !p.slot(ArgSlot::Obj).filled &&
      p.enclitic == Enclitic::None && p.kind == PredicateKind::Frame && passage_.tables.frames[p.row].type == ClaimType::Assault && role(p, ArgSlot::Obj) == Role::Target) {
    p.slot(ArgSlot::Obj) = subject;
    subject = waiting;
  }
  has_inherited_ = false;
  last_event_ = kNone;
  const bool deed = p.kind == PredicateKind::Frame;
  const bool onlooker = deed && last_subject_.count > 0 && mentions_.mention[last_subject_.mention[0]].people == PeopleKind::Source;  // "witnesses said that five cars ... were burnt"
  // "(said the minister that) these helped-they": one person is not they.
  const bool they = p.morph.number == 2 && p.morph.person == 3 && last_subject_.count == 1 &&
                    (mentions_.mention[last_subject_.mention[0]].type == EntityType::Per || is_state(mentions_.mention[last_subject_.mention[0]]));
  // "(D. announced that fighters came to retake) the towns that (allati) he holds (yusaytiru 'alayha)": of a relative clause that says it of what stands before.
  const bool resumes = !subject.filled && !p.passive && in_relative_ && relative_word_ && std::any_of(std::begin(p.argument), std::end(p.argument), [](const Argument& a) { return a.pronoun; });
  if (const Argument* around = resumes ? acts_around(p, last_subject_) : nullptr; around != nullptr) {
    subject = *around;
    subject.pronoun = true;
  }
  const bool tries = p.kind == PredicateKind::Other && p.slot(ArgSlot::Obj).event != kNone && is_another(p, last_subject_);  // "(the president blamed those who, he said) try-she"
  if (!subject.filled && last_subject_.count > 0 && !p.passive && !they && !onlooker && !tries && !other_gender(p, last_subject_)) {
    subject = last_subject_;
    subject.pronoun = true;
  }
  if (!subject.filled && may_carry(p)) {
    subject = carried_;
    subject.pronoun = true;
  }
  if (subject.count > 0) last_subject_ = subject;
  if (subject.count > 0 && !in_relative_ && !victims(subject)) main_subject_ = subject;
  if (subject.count > 0 && !in_relative_ && !aside_ && !p.passive && p.kind != PredicateKind::Cue) report_subject_ = subject;
  if (p.morph.active == 0 || p.morph.passive == 0 || p.passive) return;
  if (role(p, ArgSlot::Obj) != Role::Target || p.kind != PredicateKind::Frame) return;
  // "threatened (with) the expulsion of", "ordered the withdrawal of", "warned of (min)": who is named alone does so.
  const ClaimType type = passage_.tables.frames[p.row].type;
  const auto of_what = [&](ArgSlot slot) { return p.slot(slot).filled && role(p, slot) == Role::Content; };
  const bool in_words = p.noun != kNone && passage_.reading(p.noun).has(kPreBi);  // "threatened (D.) with an answer (bi-l-radd)"
  if ((type == ClaimType::Threaten || type == ClaimType::Request) && (in_words || p.slot(ArgSlot::Bi).filled || p.slot(ArgSlot::Clause).filled || of_what(ArgSlot::Min) || of_what(ArgSlot::Ala))) return;
  // "announced (So-and-so) his pledge to D.": the object of an expression stands behind its subject.
  const bool object_inside = p.noun != kNone && passage_.tables.frames[p.row].toll == 0 && outer_prefix(passage_.reading(p.noun)) == 0 && passage_.function(p.noun) != FunctionClass::Preposition && passage_.function(p.noun - 1) != FunctionClass::Preposition;
  if (object_inside && subject.filled && subject.at > p.first && subject.at < p.noun) return;
  // "expressed (So-and-so) his solidarity with ('abbara 'an) D.": what is felt is a part of the expression, behind its preposition.
  if (type == ClaimType::Support && p.noun != kNone && passage_.function(p.noun) == FunctionClass::Preposition && subject.filled && subject.at > p.first && subject.at < p.noun) return;
  // "defected from the ranks of": the object is a part of the expression.
  if (type == ClaimType::Split && (p.last > p.first + 1 || p.noun != kNone)) return;
  // "they took hold of ('ala) the food": the passive of a verb with its preposition agrees with nobody.
  const bool prepositional = p.noun == kNone && p.last > p.first + 1 && passage_.function(p.first + 1) == FunctionClass::Preposition;
  if (prepositional && (p.morph.number != 0 || p.morph.feminine != 0)) return;
  // "(the gunmen) took hostages (ihtajazu raha'in)": in the passive a verb right before its subject is in the singular.
  if (!prepositional && p.noun == kNone && p.last > p.first + 1 && p.morph.number == 2) return;
  if (suffers_behind(p)) return;
  if (blames_thing(p)) return;
  // "(regions) they were driven from (turidu minha)": who drives somebody out says whom.
  const Argument& ground = p.slot(ArgSlot::Min);
  if (!p.conjoined && role(p, ArgSlot::Min) == Role::Place && ground.filled && ground.pronoun && !p.slot(ArgSlot::Obj).filled && p.enclitic == Enclitic::None) {
    p.passive = true;
    return;
  }
  // Not "(men that) blew up-they, by means of bombs".
  const bool by_means = p.slot(ArgSlot::By).count == 0 && p.morph.number == 2;
  if (p.slot(ArgSlot::By).filled && !p.slot(ArgSlot::Obj).filled && !by_means) {
    p.passive = true;
    return;
  }
  // "So-and-so was killed by leaders of the group, and they are (wa-huma) D. and E.": who is named behind "by" is not killed.
  if (p.slot(ArgSlot::By).filled && !by_means && passage_.tables.frames[p.row].toll != 0 && p.morph.passive != 0 && subject.filled && subject.at < p.first && p.slot(ArgSlot::By).at > p.first &&
      p.slot(ArgSlot::Obj).at > p.slot(ArgSlot::By).at) {
    p.slot(ArgSlot::Obj) = {};
    p.passive = true;
    return;
  }
  if (fights(p)) return;
  // "(announced that it) killed in the town a man (rajulan)": who stands in the accusative is the object of who is not named.
  if (!p.slot(ArgSlot::Obj).filled && p.enclitic == Enclitic::None && accusative(subject)) {
    p.slot(ArgSlot::Obj) = subject;
    subject = {};
    return;
  }
  // "struck were (ustuhdifat) positions of D.": positions strike nobody.
  if (subject.count > 0 && !subject.pronoun && mentions_.mention[subject.mention[0]].type == EntityType::Org && hits_places(p)) {
    p.passive = true;
    return;
  }
  const bool toll = passage_.tables.frames[p.row].toll != 0;
  // "killed a raid (ghara), which planes of D. launched on the town, three men": an attack is killed by nobody.
  if (toll && subject.count == 0 && subject.event != kNone && out_.predicate[subject.event].kind == PredicateKind::Frame && !out_.predicate[subject.event].verb &&
      passage_.tables.frames[out_.predicate[subject.event].row].type == ClaimType::Assault && passage_.tables.frames[out_.predicate[subject.event].row].toll == 0)
    return;
  const bool hurt = toll && passage_.tables.frames[p.row].toll != 1 + static_cast<std::uint8_t>(Toll::Captured);
  const bool people = subject.count > 0 && mentions_.mention[subject.mention[0]].type != EntityType::Org;
  const bool counted = subject.count > 0 && mentions_.mention[subject.mention[0]].count > 0;
  // "Eight were killed while trying to storm": what stands in the object's place names nobody who could be killed.
  const Argument& object = p.slot(ArgSlot::Obj);
  const bool nobody = toll && counted && object.count == 0 && object.event != kNone;
  // "five persons (who) were killed south of the town": a place in the object's place is killed by nobody.
  const bool place_only = hurt && is_place(object);
  if (hurt && victims(subject) && p.enclitic == Enclitic::None) {  // "the number of the dead who (were) killed": who fell killed nobody
    p.passive = true;
    p.slot(ArgSlot::Obj) = {};
    return;
  }
  if ((object.filled && !nobody && !place_only) || p.enclitic != Enclitic::None) return;
  // "captured ten and besieged twenty": whoever did the first did the second.
  const bool feminine = p.morph.feminine != 0 && p.conjoined;  // "(the forces ...) and killed-she dozens"
  if ((!hurt || feminine || (p.conjoined && !passage_.is_punct(p.first - 1, ',') && hurt_a_number(before_))) && (people || counted) && waiting.count > 0 && same_doer(p, waiting) && !nominative(subject)) {
    p.slot(ArgSlot::Obj) = subject;
    subject = waiting;
    return;
  }
  // "blew up (fajjarat) a woman ... her belt": things are blown up, people do it.
  if (passage_.tables.text(passage_.tables.frames[p.row].mode) == "explosives" && people && subject.filled && (!p.slot(ArgSlot::By).filled || by_means)) return;
  if ((toll || people || counted) && !site_behind(subject) && !(p.morph.number == 0 && is_body(subject))) p.passive = true;
}

// "the withdrawal of D. from the town will not happen (lan yahduth)": the event noun that the clause begins with, as the verb says it.
void ArgumentWalk::tells_deed(Predicate& light) {
  if (light.kind != PredicateKind::Light || role(light, ArgSlot::Subj) != Role::Content || deed_told_ == kNone) return;
  Argument& subject = light.slot(ArgSlot::Subj);
  Predicate& deed = predicate(deed_told_);
  if (deed.under != kNone || passage_.stands_behind(light.last + 1, ArgSlot::An)) return;  // "(the raids) did not result from (lam tanjum 'an)": what came of it
  subject.filled = true;
  subject.event = deed_told_;
  subject.at = deed.first;
  deed.under = verb_;
  if (deed.stance != Stance::Asserted || light.stance == Stance::Asserted) return;
  deed.stance = light.stance;
  deed.stance_rule = light.stance_rule;
  deed.supposed = light.supposed;
}

// "held (the authorities) a ship", "slaughtered (D.) a hostage": an organisation as a whole, which is no men and is not counted, is not
// killed, wounded or held.
bool ArgumentWalk::is_body(const Argument& doer) const {
  if (doer.count == 0 || doer.pronoun) return false;
  const Mention& m = mentions_.mention[doer.mention[0]];
  return m.type == EntityType::Org && m.count == 0 && doer.at == m.first && !passage_.has_any(m.first, kind_bits(SenseKind::People, SenseKind::Member, SenseKind::Nation)) &&
         !nominative(doer) && (m.entity == kNone || mentions_.entity[m.entity].type == EntityType::Org);
}

// "(a bomber came, a car exploded) and killed twenty and wounded (asaba) thirty", "(D. took towns,) and killed some and launched (shanna) attacks": who was
// killed does nothing more, so the one before killed. "(D. announced) that it killed (annahu qatala) eight and wounded eleven": so did it.
bool ArgumentWalk::kills_on(const Predicate& killed, std::size_t at) const {
  const Predicate& p = out_.predicate[items_[at].predicate];
  const auto hurts = [&](const Predicate& deed) {
    return deed.kind == PredicateKind::Frame && (deed.conjoined || (deed.first > 0 && that_with_pronoun(passage_, deed.first - 1))) && deed.verb && passage_.tables.frames[deed.row].toll != 0 && deed.morph.aspect == kPerfect;
  };
  if (!hurts(killed) || !killed.passive || killed.morph.active == 0 || killed.slot(ArgSlot::Subj).count == 0 || killed.slot(ArgSlot::Obj).filled) return false;
  const bool acts = p.kind == PredicateKind::Light && role(p, ArgSlot::Subj) == Role::Agent && role(p, ArgSlot::Obj) == Role::Content && at + 1 < items_.size() &&
                    items_[at + 1].kind == ItemKind::Event;
  if (!p.conjoined || (!(hurts(p) && p.morph.passive == 0) && !acts) || person_of(killed) != person_of(p)) return false;
  return doer_before_.count > 0 ? agrees(passage_, mentions_, person_of(p), mentions_.mention[doer_before_.mention[0]]) : thing_goes_on_;
}

// "stormed (gunmen) the village", "shelled (fighters of D.) the quarters": right behind a party that takes no partner any more, a place
// or a target with the article is the object.
bool ArgumentWalk::site_behind(const Argument& doer) const {
  if (doer.count == 0 || doer.pronoun) return false;
  const Mention& m = mentions_.mention[doer.mention[0]];
  std::uint32_t t = m.last;
  for (const Mention* owner = mentions_.on(t); owner != nullptr && owner->entity == m.entity; owner = mentions_.on(t)) t = owner->last;  // "fighters of D."
  if (!passage_.is_word(t) || !passage_.reading(t).article() || outer_prefix(passage_.reading(t)) > 0 || mentions_.on(t) != nullptr) return false;
  if (t == m.last && m.type != EntityType::Org && !nominative(doer)) return false;
  return passage_.may_be_hit(t);
}

// "(the men who) fight in the town": what one does with another needs no object, and people do it.
bool ArgumentWalk::fights(const Predicate& p) const {
  return passage_.tables.frames[p.row].type == ClaimType::Assault && role(p, ArgSlot::Maa) == Role::Party && role(p, ArgSlot::Subj) == Role::Agent;
}

// Whether a verb of two parties has named only one of them.
bool ArgumentWalk::meets(const Predicate& p) const {
  return p.kind == PredicateKind::Frame && role(p, ArgSlot::Subj) == Role::Party && role(p, ArgSlot::Obj) == Role::Party && !p.slot(ArgSlot::Obj).filled &&
         !p.slot(ArgSlot::Maa).filled && p.enclitic == Enclitic::None;
}

// Whether "where" stands before a verb, or "during it" behind it.
bool ArgumentWalk::tells_where(std::uint32_t verb) const {
  const NounRow* before = verb > 0 ? passage_.noun(verb - 1, SenseKind::Function) : nullptr;
  if (before != nullptr && passage_.tables.text(before->note) == "where") return true;
  const Found next = passage_.is_word(verb + 1) ? passage_.find(verb + 1, SenseKind::Function) : Found{};
  return next && refers_back(next.reading->enclitic) && passage_.tables.text(passage_.tables.nouns[next.sense->row].note) == "circumstance";
}

// Whether a verb of asking or accusing has its content and only one party.
bool ArgumentWalk::asks(const Predicate& p) const {
  const bool words = p.kind == PredicateKind::Frame && (passage_.tables.frames[p.row].type == ClaimType::Request || passage_.tables.frames[p.row].type == ClaimType::Accuse);
  return words && role(p, ArgSlot::Obj) == Role::Target && !p.passive &&
         !p.slot(ArgSlot::Obj).filled && p.enclitic == Enclitic::None && (p.slot(ArgSlot::Bi).filled || p.slot(ArgSlot::Ila).filled);
}

// "20 others (akharun)": a sound plural that is no object.
bool ArgumentWalk::nominative(const Argument& argument) const {
  if (argument.count == 0) return false;
  const std::uint32_t last = mentions_.mention[argument.mention[0]].last - 1;
  if (!passage_.is_word(last)) return false;
  const WordView word = passage_.word(last);
  return word.size() > 4 && letter_at(word, word.size() - 1) == kNoon && letter_at(word, word.size() - 2) == kWaw;
}

// "rajulan", "dabitan": one man in the accusative, whom no number before him puts there.
bool ArgumentWalk::accusative(const Argument& argument) const {
  if (argument.count == 0 || argument.pronoun) return false;
  const Mention& m = mentions_.mention[argument.mention[0]];
  if (m.type != EntityType::Ppl || argument.at != m.first || mentions_.number_on(m.first) != nullptr) return false;
  const Found people = passage_.find(m.first, SenseKind::People);
  return people && people.sense->morph.accusative != 0 && people.sense->morph.number == 0;
}

bool ArgumentWalk::hits_places(const Predicate& p) const {
  if (p.kind != PredicateKind::Frame || p.passive || p.slot(ArgSlot::Obj).filled || p.enclitic != Enclitic::None || role(p, ArgSlot::Obj) != Role::Target) return false;
  return is_site(p.slot(ArgSlot::Subj).at);
}

// A noun of places that is no name of a group ("the Front").
bool ArgumentWalk::is_site(std::uint32_t head) const {
  const Mention* named = mentions_.on(head);
  return passage_.is_word(head) && passage_.has(head, SenseKind::PlaceHead) && (named == nullptr || named->type == EntityType::Loc);
}

// The first noun of the subject names nobody, and what stands between it and the name is a place that can be hit.
bool ArgumentWalk::owns_what_is_hit(const Predicate& p, const Argument& subject) const {
  if (subject.count == 0 || subject.pronoun || p.kind != PredicateKind::Frame || p.passive || p.enclitic != Enclitic::None || p.slot(ArgSlot::Obj).filled) return false;
  if (passage_.tables.frames[p.row].type != ClaimType::Assault || role(p, ArgSlot::Obj) != Role::Target) return false;
  const Mention& named = mentions_.mention[subject.mention[0]];
  if (named.type != EntityType::Org || subject.at != p.last || named.first < subject.at + 2 || passage_.has(subject.at, SenseKind::PlaceHead)) return false;
  return passage_.has(named.first - 1, SenseKind::PlaceHead) && !passage_.reading(subject.at).article();
}

bool ArgumentWalk::takes_places(const Predicate& p) const {
  return p.kind == PredicateKind::Frame && !p.passive && p.enclitic == Enclitic::None && role(p, ArgSlot::Subj) == Role::Agent &&
         role(p, ArgSlot::Obj) == Role::Place;
}

// The subject of the verb before, when the verb agrees with it and it acts.
bool ArgumentWalk::same_doer(const Predicate& p, const Argument& doer) const {
  const Mention& m = mentions_.mention[doer.mention[0]];
  const Enclitic as = person_of(p);
  return m.type == EntityType::Org && p.morph.person == 3 && agrees(passage_, mentions_, as, m);
}

}  // namespace isnad
