// A verb opens a clause: what stands before it and what its relative clause, its conjunction or its topic bring along.
#include "argument_walk.h"

#include <algorithm>
#include <utility>

#include "agreement.h"
#include "in_it.h"

namespace isnad {
namespace {

constexpr std::size_t kWhileReach = 8;  // items between who is spoken of and "while they"
constexpr std::size_t kResumption = 4;       // items behind a relative verb in which its pronoun is looked for
constexpr std::size_t kMenReach = 8;         // items between men and the verb that describes them
constexpr std::size_t kDescribed = 4;        // items before the phrase before a relative clause in which one that agrees is looked for

}  // namespace

// Whether what a predicate says is still to come.
bool ArgumentWalk::waits_for_words(const Predicate& p) const {
  return p.clause_from == kNone && (role(p, ArgSlot::Clause) != Role::None || role(p, ArgSlot::Bi) == Role::Content);
}

// "Pointed to that (ila anna)": the spelling of "until" behind a word that has its content behind that preposition.
bool ArgumentWalk::opens_words(const Item& item) const {
  if (item.last != item.first + 2 || passage_.function(item.first) != FunctionClass::Preposition || passage_.function(item.first + 1) != FunctionClass::Complementiser) return false;
  const auto slot = static_cast<ArgSlot>(passage_.noun(item.first, SenseKind::Function)->value);
  return std::any_of(open_.begin(), open_.begin() + open_count_, [&](std::uint32_t index) {
    const Predicate& p = out_.predicate[index];
    const bool asks = p.kind == PredicateKind::Frame && passage_.tables.frames[p.row].type == ClaimType::Request && bare_subjunctive(item) != nullptr;
    return (p.kind == PredicateKind::Cue || asks) && waits_for_words(p) && role(p, slot) == Role::Content && !p.slot(slot).filled;
  });
}

// "(that) he was killed in the town": a person whom the pronoun stands for, and nobody behind the verb who would be killed instead.
bool ArgumentWalk::suffers_alone(std::size_t at) const {
  if (topic_.count != 1 || mentions_.mention[topic_.mention[0]].type != EntityType::Per) return false;
  return at + 1 >= items_.size() || items_[at + 1].kind != ItemKind::Phrase;
}

// "said the minister "...", and praised": behind the words of a speaker it is he who goes on to speak.
const Argument* ArgumentWalk::speaks_again(const Predicate& p, std::size_t at) const {
  if (!p.verb || p.kind != PredicateKind::Frame || p.passive || !states_words(passage_.tables.frames[p.row].type) || at == 0) return nullptr;
  const bool closed = items_[at - 1].kind == ItemKind::QuoteClose || (at > 1 && items_[at - 1].kind == ItemKind::Comma && items_[at - 2].kind == ItemKind::QuoteClose);
  const Argument* speaker = last_speaker(p);
  if (speaker == nullptr || !agrees(passage_, mentions_, person_of(p), mentions_.mention[speaker->mention[0]])) return nullptr;
  const Mention& who = mentions_.mention[speaker->mention[0]];
  return closed || (items_[at - 1].kind == ItemKind::Comma && who.type == EntityType::Per) ? speaker : nullptr;
}

// "The envoy condemned the attacks that D. carried out, and added that": over the clause that describes them, who spoke before.
const Argument* ArgumentWalk::tells_on(const Predicate& p, std::uint32_t before) const {
  if (p.kind != PredicateKind::Cue || !p.conjoined || !in_relative_ || before == kNone || main_subject_.count == 0) return nullptr;
  const Predicate& verb = out_.predicate[before];
  if (verb.kind == PredicateKind::Cue || (verb.kind == PredicateKind::Frame && states_words(passage_.tables.frames[verb.row].type))) return nullptr;
  const Argument* speaker = last_speaker(p);
  return speaker != nullptr && speaker->mention[0] == main_subject_.mention[0] && agrees(passage_, mentions_, person_of(p), mentions_.mention[speaker->mention[0]]) ? speaker : nullptr;
}

// "(the agency quoted) from ('an) D. his saying (qawlahu) that": whose words a noun with a pronoun is, told by the verb around it.
Argument ArgumentWalk::quoted_by(const Predicate& p, std::uint32_t index) const {
  const Enclitic whose = p.verb || p.kind != PredicateKind::Cue ? Enclitic::None : subject_pronoun(p.last - 1);
  if (whose == Enclitic::None || index == 0) return {};
  const Predicate& around = out_.predicate[index - 1];
  if (around.kind != PredicateKind::Cue || around.sentence != p.sentence) return {};
  for (const ArgSlot slot : {ArgSlot::An, ArgSlot::Ila}) {
    const Argument& who = around.slot(slot);
    if (role(around, slot) == Role::Source && who.count == 1 && stands_for(whose, mentions_.mention[who.mention[0]])) return who;
  }
  return {};
}

void ArgumentWalk::complement(std::size_t at) {
  const Item& item = items_[at];
  const Predicate* verb = at + 1 < items_.size() && items_[at + 1].kind == ItemKind::Verb ? &predicate(items_[at + 1].predicate) : nullptr;  // right behind it
  // "the minister, who represents the tribe, said that": beyond the relative clause of his.
  const std::uint32_t outer = std::exchange(speaker_, kNone);
  aside_ = false;
  stance_said_ = true;
  for (std::size_t n = open_count_ + 1; n-- > 0;) {
    const std::uint32_t index = n > 0 ? open_[n - 1] : item.conjoined ? kNone : outer;
    if (index == kNone || !waits_for_words(predicate(index))) continue;
    Predicate& p = predicate(index);
    p.clause_from = item.last;
    p.clause_to = passage_.tokens.sentence[p.sentence].last;
    // "accused the army that it shelled": who is accused is spoken of.
    const bool accuses = p.kind == PredicateKind::Frame && role(p, ArgSlot::Obj) == Role::Target && p.slot(ArgSlot::Obj).count > 0;
    Argument speaker = p.slot(accuses ? ArgSlot::Obj : ArgSlot::Subj);
    if (speaker.count == 0) speaker = quoted_by(p, index);
    speaker_before_ = p.slot(ArgSlot::Subj);
    new_clause();
    const Enclitic self = item.kind == ItemKind::Clause ? subject_pronoun(item.first) : Enclitic::None;
    // "said that he urged (hadda)", "that he met": words and talks are a deed of any speaker.
    const FrameRow* deed = verb != nullptr && verb->kind == PredicateKind::Frame && !is_must(*verb) ? &passage_.tables.frames[verb->row] : nullptr;
    const bool words = deed != nullptr && (states_words(deed->type) || deed->type == ClaimType::Consult);
    if (self != Enclitic::None && speaker.count > 0 && stands_for(self, mentions_.mention[speaker.mention[0]]) &&
        (words || does_deeds(passage_, mentions_, mentions_.mention[speaker.mention[0]]))) {
      topic_ = speaker;  // "claimed that it shot down": the pronoun is the speaker's
      topic_.pronoun = true;
    }
    if (const Argument* doer = doer_of_content(p, item)) topic_ = spoken_of(*doer);
    // "(Iran will answer) critics who say that she will": not who speaks, but who acted before.
    const bool another = topic_.count == 0 && self == Enclitic::Ha && p.morph.feminine == 0 && speaker.count > 0 && !stands_for(self, mentions_.mention[speaker.mention[0]]);
    if (another && report_subject_.count == 1 && agrees(passage_, mentions_, self, mentions_.mention[report_subject_.mention[0]])) topic_ = spoken_of(report_subject_);
    return;
  }
  // "intends to (an) attack D.": behind a word of intention that is no claim of its own.
  Argument intends;
  if (verb_ != kNone && stance_owner_ == verb_ && stance_left_ > 0 && (stance_slots_ & slot_bit(ArgSlot::Clause)) != 0 && predicate(verb_).kind == PredicateKind::Other)
    if (const Argument* doer = doer_of_content(predicate(verb_), item)) intends = *doer;
  // "(said the army that the raid hit So-and-so) and that he (was killed)": whom the clause before tells of where nobody acts in it.
  Argument struck;
  if (verb_ != kNone && predicate(verb_).slot(ArgSlot::Subj).count == 0 && predicate(verb_).slot(ArgSlot::Obj).count == 1 &&
      mentions_.mention[predicate(verb_).slot(ArgSlot::Obj).mention[0]].type == EntityType::Per)
    struck = predicate(verb_).slot(ArgSlot::Obj);
  new_clause();
  if (intends.count > 0) topic_ = spoken_of(intends);
  // "(admitted the president that his forces ..., ) and that he", "(said So-and-so): that he": who agrees, of those spoken of before and who speaks.
  const bool behind_colon = at > 0 && items_[at - 1].kind == ItemKind::Colon;
  const bool nobody = verb != nullptr && verb->kind == PredicateKind::Light && role(*verb, ArgSlot::Subj) == Role::Content;  // "that there were made (innahu tamma) arrests"
  const Enclitic self = (item.conjoined || (behind_colon && !nobody)) && item.kind == ItemKind::Clause ? subject_pronoun(item.first) : Enclitic::None;
  if (self == Enclitic::None) return;
  const std::array<const Argument*, 3> candidates = {&struck, &main_subject_, &speaker_before_};
  for (const Argument* who : candidates)
    if (topic_.count == 0 && who->count == 1 && stands_for(self, mentions_.mention[who->mention[0]])) {
      topic_ = *who;
      topic_.pronoun = true;
    }
}

// The pronoun that a word for "that" bears, which may be written in the tables with it ("annahu"); None when it bears none.
Enclitic ArgumentWalk::subject_pronoun(std::uint32_t t) const {
  Enclitic out = Enclitic::None;
  passage_.each(t, SenseKind::Function, [&](const Reading& reading, const Sense&) {
    if (reading.enclitic != Enclitic::None) out = reading.enclitic;
  });
  if (out != Enclitic::None || !passage_.is_word(t)) return out;
  const WordView word = passage_.word(t);
  const auto end = [&](std::size_t back) { return word.size() > back ? letter_at(word, word.size() - back) : Letter{0}; };
  if (end(1) == kHeh) return Enclitic::Hu;
  if (end(2) != kHeh) return Enclitic::None;
  return end(1) == kAlef ? Enclitic::Ha : end(1) == kMeem ? Enclitic::Hum : Enclitic::None;
}

// Whether a pronoun may be a party: men are they, whatever the gender of the group, and a group called by one word may be either.
bool ArgumentWalk::stands_for(Enclitic pronoun, const Mention& m) const {
  if (agrees(passage_, mentions_, pronoun, m)) return true;
  return m.type == EntityType::Org && (m.last == m.first + 1 || (pronoun == Enclitic::Hum && does_deeds(passage_, mentions_, m) && !is_state(m)));
}

bool ArgumentWalk::bears_pronoun(std::uint32_t t) const {
  bool out = false;
  passage_.each(t, SenseKind::Function, [&](const Reading& reading, const Sense&) { out = out || reading.enclitic != Enclitic::None; });
  return out;
}

void ArgumentWalk::relative(std::size_t at) {
  if (verb_ != kNone && waits_for_words(predicate(verb_))) speaker_ = verb_;
  outer_verb_ = verb_ != kNone && bare_slot(predicate(verb_)) != nullptr ? verb_ : kNone;
  asks_beyond_ = verb_ != kNone && predicate(verb_).kind == PredicateKind::Frame && states_words(passage_.tables.frames[predicate(verb_).row].type) ? verb_ : kNone;
  if (verb_ == kNone && topic_.filled) outer_topic_ = topic_;
  // "had (kana) the army, which D. supports, (qad) shelled": the subject of the auxiliary is that of the verb to come.
  if (verb_ != kNone && predicate(verb_).kind == PredicateKind::Other && passage_.function(predicate(verb_).first) == FunctionClass::Auxiliary &&
      predicate(verb_).slot(ArgSlot::Subj).count > 0 && !is_place(predicate(verb_).slot(ArgSlot::Subj)))
    outer_topic_ = predicate(verb_).slot(ArgSlot::Subj);
  const bool active = outer_verb_ != kNone && !predicate(outer_verb_).passive;
  const bool heads_clause = verb_ == kNone && !topic_.filled;
  close_clause();
  const Argument& doer = outer_verb_ != kNone ? predicate(outer_verb_).slot(ArgSlot::Subj) : Argument{};
  outer_may_act_ = active && doer.count > 0 && mentions_.mention[doer.mention[0]].type == EntityType::Org;
  // The noun before, or the event noun before.
  antecedent_ = {};
  antecedent_event_ = kNone;
  for (std::size_t n = at; n-- > 0 && n + 3 >= at;) {
    if (items_[n].kind == ItemKind::Phrase && n > 0 && partner_is_other(passage_, mentions_, items_[n - 1], items_[n], items_[at])) continue;
    if (n > 0 && describes_party(n)) continue;
    if (items_[n].kind == ItemKind::Phrase && !describes_event(n)) {
      antecedent_event_ = deed_there(at, n);
      if (antecedent_event_ == kNone && !describes_others(n, at)) antecedent_ = described_by_relative(at, n);
      break;
    }
    if (items_[n].kind == ItemKind::Event) {
      antecedent_event_ = items_[n].predicate;
      break;
    }
  }
  const bool governed = antecedent_event_ != kNone && predicate(antecedent_event_).first > 0 && passage_.is_word(predicate(antecedent_event_).first) &&
                        (outer_prefix(passage_.reading(predicate(antecedent_event_).first)) > 0 || passage_.function(predicate(antecedent_event_).first - 1) == FunctionClass::Preposition);
  antecedent_before_ = antecedent_;
  antecedent_form_ = form_of_relative(passage_, items_[at]);
  relative_word_ = antecedent_form_ != Enclitic::None;
  if (heads_clause && !governed && relative_word_ && antecedent_event_ != kNone && is_noun(antecedent_event_)) outer_deed_ = antecedent_event_;
  relative_ = true;
  last_slot_ = nullptr;
}

// "(D. blamed) the states that": a definite plural without a name between a party and the word for "who", which goes back to that plural.
bool ArgumentWalk::describes_others(std::size_t phrase, std::size_t relative) const {
  const Item& item = items_[phrase];
  const Enclitic who = form_of_relative(passage_, items_[relative]);
  if (item.mentions == 0 || phrase + 1 != relative || who == Enclitic::Hu || who == Enclitic::None) return false;
  const Mention& m = mentions_.mention[item.mention[item.mentions - 1]];
  if (m.type != EntityType::Org && m.type != EntityType::Per) return false;
  for (std::uint32_t t = item.last; t-- > m.last && passage_.is_word(t) && passage_.reading(t).article();)
    if (is_plural_noun(t)) return true;
  return false;
}

// "The states", "the factions": a noun in the plural that is no adjective.
bool ArgumentWalk::is_plural_noun(std::uint32_t t) const {
  bool plural = false;
  for (const SenseKind kind : {SenseKind::Noun, SenseKind::OrgHead, SenseKind::PlaceHead, SenseKind::People, SenseKind::Member})
    passage_.each(t, kind, [&](const Reading&, const Sense& sense) { plural = plural || sense.morph.number == 2; });
  return plural && !passage_.is_noun_of(t, kNounAdjective) && !passage_.has(t, SenseKind::Nation);
}

// "The banned (al-mahzur) party, which": a participle with the article right behind the party that it describes.
bool ArgumentWalk::describes_party(std::size_t at) const {
  if (items_[at].kind != ItemKind::Event || !items_[at].definite || items_[at - 1].kind != ItemKind::Phrase || items_[at - 1].last != items_[at].first) return false;
  return !is_noun(items_[at].predicate) && out_.predicate[items_[at].predicate].argument[static_cast<std::size_t>(ArgSlot::Head)].count > 0;
}

// "The attack (m.) on the town of K. (f.), which-he": the deed, where its form shows that it is described and not the place behind it.
std::uint32_t ArgumentWalk::deed_there(std::size_t relative, std::size_t place) const {
  const Enclitic who = form_of_relative(passage_, items_[relative]);
  if ((who != Enclitic::Hu && who != Enclitic::Ha) || place < 2 || items_[place].mentions != 1 || items_[place - 1].kind != ItemKind::Preposition) return kNone;
  const Mention& m = mentions_.mention[items_[place].mention[0]];
  if (m.type != EntityType::Loc || agrees(passage_, mentions_, who, m)) return kNone;
  std::size_t n = place - 2;
  if (n > 0 && items_[n].kind == ItemKind::Phrase && items_[n].mentions == 0 && items_[n].definite && items_[n - 1].last == items_[n].first) --n;  // its adjective
  if (items_[n].kind != ItemKind::Event || !items_[n].definite || items_[n].predicate == kNone || !is_noun(items_[n].predicate)) return kNone;
  return feminine_ending(out_.predicate[items_[n].predicate].first) == (who == Enclitic::Ha) ? items_[n].predicate : kNone;
}

// "The forces of the alliance which-he": of a name in two nouns, the second.
bool ArgumentWalk::forces_of(const Mention& m, Enclitic who) const {
  const bool forces = passage_.has(m.first, SenseKind::Member) || passage_.has(m.first, SenseKind::OrgHead);
  if (who != Enclitic::Hu || !forces || m.last != m.first + 2 || !passage_.is_word(m.last - 1) || !passage_.reading(m.last - 1).article()) return false;
  const Found head = passage_.find(m.first, SenseKind::OrgHead);
  return (!head || head.sense->morph.number == 2) && !feminine_ending(m.last - 1) && passage_.has(m.last - 1, SenseKind::OrgHead);
}

// Whom a relative clause describes: the phrase before it; "a leader of D. who-he", "the alliance that A leads and that" the one farther
// off, where only that agrees.
Argument ArgumentWalk::described_by_relative(std::size_t relative, std::size_t nearest) const {
  const Argument phrase = argument_of(items_[nearest]);
  const Enclitic who = form_of_relative(passage_, items_[relative]);
  if (who == Enclitic::None || who == Enclitic::Hum || phrase.count == 0) return phrase;
  // A group called by one word ("Hamas") is a he or a she by a noun that is not said.
  const auto fits = [&](const Argument& a) {
    return a.count > 0 && std::any_of(a.mention.begin(), a.mention.begin() + a.count, [&](std::uint32_t n) {
      const Mention& m = mentions_.mention[n];
      return m.type == EntityType::Doc || (m.type == EntityType::Org && (m.last == m.first + 1 || forces_of(m, who))) || agrees(passage_, mentions_, who, m);
    });
  };
  if (items_[relative].conjoined && fits(antecedent_before_)) return antecedent_before_;
  if (fits(phrase)) return phrase;
  // "the leader of (construct) the group that-she": the partner in the same phrase.
  if (const Mention* partner = mentions_.on(items_[nearest].last - 1); partner != nullptr && partner->entity != kNone && agrees(passage_, mentions_, who, *partner)) {
    Argument owner = phrase;
    owner.count = 1;
    owner.mention[0] = static_cast<std::uint32_t>(partner - mentions_.mention.data());
    return owner;
  }
  for (std::size_t n = nearest; n-- > 0 && n + kDescribed >= nearest;) {
    if (items_[n].kind == ItemKind::Verb || items_[n].kind == ItemKind::Relative || items_[n].kind == ItemKind::Clause) break;
    if (items_[n].kind == ItemKind::Event && (is_noun(items_[n].predicate) || out_.predicate[items_[n].predicate].kind == PredicateKind::Light)) break;
    if (items_[n].kind == ItemKind::Phrase && fits(argument_of(items_[n]))) return argument_of(items_[n]);
  }
  return phrase;
}

// "(spoke of) experts of (min) D. inside the base (who) train", "the arrival of gunmen of D. in A (who) attack": behind what says whose they are and where, a
// verb in the plural of the imperfect describes men without the article. Nobody else's.
Argument ArgumentWalk::men_described(std::size_t at) const {
  const Predicate& p = out_.predicate[items_[at].predicate];
  if (p.conjoined || p.morph.person != 3 || p.morph.number != 2 || p.morph.feminine != 0 || p.morph.aspect != kImperfect || p.prefix > 0 || at < 3) return {};
  for (std::size_t n = at; n-- > 0 && n + kMenReach > at;) {
    const Item& item = items_[n];
    if ((item.kind != ItemKind::Phrase && item.kind != ItemKind::Preposition) || item.conjoined) return {};
    if (item.kind != ItemKind::Phrase || item.pronoun || item.mentions != 1) continue;
    const Mention& m = mentions_.mention[item.mention[0]];
    const Found men = m.type == EntityType::Ppl ? passage_.find(m.first, SenseKind::People) : Found{};
    if (!men || men.sense->morph.number != 2 || men.reading->article() || men.reading->enclitic != Enclitic::None) continue;
    if (items_[n + 1].kind != ItemKind::Preposition) return {};  // right behind them another rule asks
    return argument_of(item);
  }
  return {};
}

// "(includes) fighters in D. (who) moved": the men before the group that they are in.
Argument ArgumentWalk::men_before(std::size_t at) const {
  const Argument phrase = argument_of(items_[at]);
  if (at < 2 || items_[at - 1].kind != ItemKind::Preposition || items_[at - 2].kind != ItemKind::Phrase || items_[at - 2].definite ||
      agrees(passage_, mentions_, Enclitic::Hum, mentions_.mention[phrase.mention[phrase.count - 1]]))
    return phrase;
  const Argument men = argument_of(items_[at - 2]);
  return men.count > 0 && mentions_.mention[men.mention[0]].type == EntityType::Ppl && agrees(passage_, mentions_, Enclitic::Hum, mentions_.mention[men.mention[0]]) ? men : phrase;
}

// "(the army arrested) gunmen while they (wa-hum) tried", "(the video showed) a soldier as he (wa-huwa) beat": whoever stands last before the pronoun and
// agrees with it; nobody where no pronoun with "and" stands right before the verb.
Argument ArgumentWalk::while_they(const Predicate& p, std::size_t at) const {
  if (at < 2 || p.conjoined || p.morph.aspect != kImperfect || p.morph.person != 3) return {};
  const Item& pronoun = items_[at - 1];
  if (pronoun.kind != ItemKind::Other || pronoun.last != items_[at].first || passage_.function(pronoun.first) != FunctionClass::Pronoun || !passage_.reading(pronoun.first).has(kPreWa)) return {};
  for (std::size_t n = at - 1; n-- > 0 && n + kWhileReach > at;) {
    if (items_[n].kind == ItemKind::Colon || items_[n].kind == ItemKind::QuoteOpen) break;
    if (items_[n].kind != ItemKind::Phrase || items_[n].mentions == 0) continue;
    const Argument who = p.morph.number != 0 ? men_before(n) : argument_of(items_[n]);
    const Mention& m = mentions_.mention[who.mention[0]];
    if (m.type == EntityType::Loc || m.type == EntityType::Doc || (n > 0 && items_[n - 1].kind == ItemKind::Preposition && items_[n - 1].slot != ArgSlot::Min)) continue;
    const bool members = p.morph.number != 0 && m.type == EntityType::Org && passage_.is_word(items_[n].first) && passage_.has_any(items_[n].first, kind_bits(SenseKind::Member, SenseKind::People));
    if (members || agrees(passage_, mentions_, person_of(p), m)) return who;
  }
  return {};
}

// The indefinite noun, with what it belongs to behind it, that a verb right behind both describes without a word for "who"; 0 when none.
std::size_t ArgumentWalk::indefinite_before(std::size_t at) const {
  const Predicate& p = out_.predicate[items_[at].predicate];
  if (at < 3 || p.conjoined || p.morph.person != 3 || p.passive || verb_ == kNone || !out_.predicate[verb_].slot(ArgSlot::Subj).filled) return 0;
  if (items_[at - 1].kind != ItemKind::Phrase || items_[at - 1].last != items_[at].first || items_[at - 2].kind != ItemKind::Preposition) return 0;
  if (items_[at - 2].slot != ArgSlot::Li && items_[at - 2].slot != ArgSlot::Min) return 0;
  std::size_t n = at - 3;
  if (items_[n].kind == ItemKind::Event && !is_noun(items_[n].predicate) && n > 0) --n;  // "belonging to"
  const Item& noun = items_[n];
  if (noun.kind != ItemKind::Phrase || noun.mentions > 0 || noun.definite || !passage_.is_word(noun.first) || passage_.reading(noun.first).article()) return 0;
  return feminine_ending(noun.first) == (p.morph.feminine != 0) && p.morph.number == 0 ? n : 0;
}

// "(during) a visit (that) D. makes (yaqumu biha)": a verb right behind an indefinite deed, or its adjective, that governs it by a pronoun.
bool ArgumentWalk::done_with_pronoun(std::size_t at) const {
  const Predicate& p = out_.predicate[items_[at].predicate];
  if (at == 0 || at + 2 >= items_.size() || p.kind != PredicateKind::Light || p.conjoined || p.morph.person != 3 || p.enclitic != Enclitic::None || role(p, ArgSlot::Subj) == Role::Content) return false;
  const Item& governs = items_[at + 1];
  if (governs.kind != ItemKind::Preposition || governs.first != p.last || !items_[at + 2].pronoun || role(p, governs.slot) != Role::Content) return false;
  std::size_t n = at - 1;
  if (items_[n].last != p.first) return false;
  if (n > 0 && items_[n].kind == ItemKind::Phrase && describes_event(n)) --n;
  if (items_[n].kind != ItemKind::Event || items_[n].definite || !is_noun(items_[n].predicate)) return false;
  const Enclitic deed = pronoun_of(items_[at + 2].first);
  return deed == Enclitic::Ha || (deed == Enclitic::Hu && !feminine_ending(items_[n].first));
}

// "(threatens) everyone who (kull man)": the phrase of nobody who has a name, and what is said of him; what he would do nobody has done.
bool ArgumentWalk::everyone(std::size_t at) const {
  return items_[at].kind == ItemKind::Phrase && items_[at].mentions == 0 && at + 1 < items_.size() && items_[at + 1].kind == ItemKind::Relative && items_[at + 1].row == nullptr &&
         items_[at + 1].first == items_[at].last;
}

// "Many dead": who fell does nothing more.
bool ArgumentWalk::victims(const Argument& argument) const {
  return argument.count > 0 && is_victim(passage_, mentions_.mention[argument.mention[0]]);
}

// "(fell to (li-) D. many dead,) and withdrew": whose dead they are goes on, else who acted before.
Argument ArgumentWalk::survivors(std::uint32_t before) const {
  const Argument& owner = out_.predicate[before].slot(ArgSlot::Li);
  return owner.count > 0 && !is_place(owner) ? owner : main_subject_;
}

// "(freed) soldiers whom it was (kanat) holding (tahtajizuhum)": the verb behind the auxiliary bears the pronoun, and its subject is not
// the noun described.
bool ArgumentWalk::resumed_behind_auxiliary(std::size_t at) const {
  if (passage_.function(items_[at].first) != FunctionClass::Auxiliary || out_.predicate[items_[at].predicate].kind != PredicateKind::Other) return false;
  std::size_t n = at + 1;
  while (n < items_.size() && (items_[n].kind == ItemKind::Other || items_[n].kind == ItemKind::Phrase) && !items_[n].conjoined) ++n;  // "had (qad)", "was (the army) holding"
  return n < items_.size() && items_[n].kind == ItemKind::Verb && refers_back(out_.predicate[items_[n].predicate].enclitic);
}

// "(The forces shelled the town.) And arrested-she three men", "She also (kama) accused D. of": at the head of a sentence a she behind "and" goes
// on with the group of the sentence before.
bool ArgumentWalk::goes_on_from_before(const Predicate& p, std::size_t at, bool also) const {
  if (carried_.count != 1 || sentence_topic_.count > 0 || at > (also ? 1U : 0U) || !(p.conjoined || also)) return false;
  if (p.kind != PredicateKind::Frame || p.morph.feminine == 0 || p.morph.person != 3 || p.morph.number != 0 || role(p, ArgSlot::Subj) != Role::Agent) return false;
  // "And called (Britain) on its citizens": who may be its subject stands behind it.
  if (at + 1 < items_.size() && items_[at + 1].kind == ItemKind::Phrase && items_[at + 1].mentions > 0 && mentions_.mention[items_[at + 1].mention[0]].type != EntityType::Ppl &&
      mentions_.mention[items_[at + 1].mention[0]].type != EntityType::Loc)
    return false;
  const Mention& group = mentions_.mention[carried_.mention[0]];
  return group.type == EntityType::Org && agrees(passage_, mentions_, Enclitic::Ha, group);
}

// "(issued) a statement (that) accused in it (fihi) D.": whoever issued it, where he agrees; nothing behind another noun or another verb.
Argument ArgumentWalk::speaks_in_it(std::size_t at) const {
  if (relative_ || at == 0 || at + 2 >= items_.size() || verb_ == kNone) return {};
  const Predicate& p = out_.predicate[items_[at].predicate];
  const Item &noun = items_[at - 1], &in = items_[at + 1];
  // "attacked in it": with words, too.
  const bool attacks = p.kind == PredicateKind::Frame && passage_.tables.frames[p.row].type == ClaimType::Assault && p.enclitic == Enclitic::None;
  if (p.kind != PredicateKind::Frame || p.conjoined || p.morph.person != 3 || !(states_words(passage_.tables.frames[p.row].type) || attacks)) return {};
  // "issued (the army) a statement" is one row, whose noun is no item.
  const Predicate& outer = out_.predicate[verb_];
  const bool in_row = outer.noun != kNone ? outer.noun >= noun.last && outer.noun < p.first : outer.last > outer.first + 1 && outer.last == p.first;
  if (!in_row && (noun.kind != ItemKind::Phrase || noun.definite || noun.last != p.first)) return {};
  if (in.kind != ItemKind::Preposition || in.slot != ArgSlot::Fi || in.first != p.last || !items_[at + 2].pronoun) return {};
  const Argument& issuer = outer.slot(ArgSlot::Subj);
  if (!issuer.filled || issuer.event != kNone) return {};
  const bool same = issuer.count > 0 ? agrees(passage_, mentions_, person_of(p), mentions_.mention[issuer.mention[0]]) : feminine_ending(issuer.at) == (p.morph.feminine != 0);
  return same ? issuer : Argument{};
}

void ArgumentWalk::verb(std::size_t at) {
  const Item& item = items_[at];
  const Argument issuer = speaks_in_it(at);
  const Argument men = !relative_ && !issuer.filled ? men_described(at) : Argument{};
  // "a village that (nothing) D. controls": behind an indefinite noun a relative clause has no pronoun of its own.
  if (!relative_ && !issuer.filled && men.count == 0 && at > 0 && items_[at - 1].last == item.first && !predicate(item.predicate).conjoined) {
    const Argument resumed = resumes_topic(predicate(item.predicate), items_[at - 1]) ? topic_ : Argument{};
    // "(planes) of a coalition that D. leads-it (struck)": so there is behind a preposition, whatever the verb to come is about.
    const bool resumes = at > 1 && items_[at - 2].kind == ItemKind::Preposition && items_[at - 1].mentions > 0 && refers_back(predicate(item.predicate).enclitic) &&
                         agrees(passage_, mentions_, predicate(item.predicate).enclitic, mentions_.mention[items_[at - 1].mention[0]]);
    // "(the group that seeks) a state (killed-she)", "(men who ride) a motorcycle shot-they": whose verb has not come yet.
    const Predicate& next = predicate(item.predicate);
    const bool they = next.morph.number != 0 && items_[at - 1].mentions == 0;
    const bool kills = in_relative_ && next.kind == PredicateKind::Frame && passage_.tables.frames[next.row].toll != 0;
    const bool due = outer_topic_.count > 0 && (they || kills) && agrees(passage_, mentions_, person_of(next), mentions_.mention[outer_topic_.mention[0]]);
    // "shells of a mortar (that) D. fired (atlaqaha)": of the shells.
    const bool of_shells = refers_back(next.enclitic) && items_[at - 1].mentions == 0 && at > 1 && items_[at - 2].kind == ItemKind::Event && items_[at - 2].last == items_[at - 1].first && is_thrown(out_.predicate[items_[at - 2].predicate]);
    if (resumed.filled || ((!topic_.filled || resumes) && !due && !of_shells && indefinite(items_[at - 1]))) relative(at);
    if (resumed.filled) antecedent_ = resumed;
  }
  if (!relative_ && !issuer.filled && done_with_pronoun(at)) relative(at);
  // "(arrested) a cell of (li-) the movement (that) planned": over what the indefinite noun belongs to.
  const std::size_t owned = !relative_ && !issuer.filled && !topic_.filled ? indefinite_before(at) : 0;
  if (owned > 0) relative(owned + 1);
  if (relative_ && resumed_behind_auxiliary(at)) {
    auxiliary_ = item.first;
    return;
  }
  const std::uint32_t before = verb_;
  close_clause();
  before_ = before;
  if (before != kNone && kills_on(predicate(before), at)) {
    Predicate& killed = predicate(before);
    killed.slot(ArgSlot::Obj) = killed.slot(ArgSlot::Subj);
    killed.slot(ArgSlot::Subj) = doer_before_;
    killed.slot(ArgSlot::Subj).filled = killed.slot(ArgSlot::Subj).pronoun = true;
    killed.passive = false;
  }
  thing_goes_on_ = predicate(item.predicate).conjoined && before != kNone && did_by_thing(predicate(before));
  Argument previous_subject;
  if (before != kNone) previous_subject = predicate(before).slot(ArgSlot::Subj);
  if (before != kNone && predicate(before).kind != PredicateKind::Frame && !takes_lives_on(predicate(before), predicate(item.predicate))) previous_subject.event = kNone;
  saying_ = kNone;
  Predicate& p = predicate(item.predicate);
  // "shelled the town, and also (kama) arrested": who acted before.
  const bool also = at > 0 && items_[at - 1].kind == ItemKind::Subordinator && noted(items_[at - 1], "as") && p.kind != PredicateKind::Cue && p.morph.person == 3;
  const std::array<const Argument*, 2> doers = {&report_subject_, &main_subject_};
  for (const Argument* doer : doers)
    if (also && previous_subject.count == 0 && doer->count > 0 && agrees(passage_, mentions_, person_of(p), mentions_.mention[doer->mention[0]])) previous_subject = *doer;
  if (before == kNone && previous_subject.count == 0 && goes_on_from_before(p, at, also)) previous_subject = carried_;
  // "(D., whom A supports-her) and whom B strikes-her": the relative clause goes on, and its pronoun means the same.
  if (p.conjoined && in_relative_ && before != kNone && refers_back(p.enclitic) && p.enclitic == predicate(before).enclitic && predicate(before).slot(ArgSlot::Obj).count > 0) {
    p.slot(ArgSlot::Obj) = predicate(before).slot(ArgSlot::Obj);
    p.slot(ArgSlot::Obj).pronoun = true;
  }
  if (p.conjoined && comma_) aside_ = false;
  if (p.conjoined && before != kNone && victims(previous_subject) && p.kind == PredicateKind::Frame && role(p, ArgSlot::Subj) == Role::Agent &&
      (p.morph.passive == 0 || role(p, ArgSlot::Obj) != Role::Target))
    previous_subject = survivors(before);
  // "denied it and said that": what goes on with the word of denial itself is not denied.
  if (p.conjoined && stance_owner_ != kNone && stance_owner_ == before) stance_left_ = 0;
  const Argument* served = may_ != nullptr ? served_by(item.predicate) : nullptr;
  // "Sa-yujri", will hold, though the whole word is a name, too.
  take_stance(p, p.morph.aspect == kImperfect && std::ranges::any_of(passage_.segments.of[item.first], [](const Reading& cut) { return cut.has(kPreSa); }));
  if (at > 1 && everyone(at - 2) && p.morph.aspect == kImperfect) p.supposed = true;
  verb_ = item.predicate;
  deed_told_ = relative_ ? kNone : std::exchange(head_deed_, kNone);
  if (issuer.filled) {
    p.slot(ArgSlot::Subj) = issuer;
    p.slot(ArgSlot::Subj).pronoun = true;
  } else if (men.count > 0) {
    p.slot(ArgSlot::Subj) = men;
    p.slot(ArgSlot::Subj).pronoun = true;
  } else if (relative_) {
    attach_antecedent(p, at);
    const std::uint32_t auxiliary = std::exchange(auxiliary_, kNone);  // "whom was the army holding"
    if (auxiliary != kNone && topic_.filled && topic_.at > auxiliary && !p.slot(ArgSlot::Subj).filled) p.slot(ArgSlot::Subj) = topic_;
  } else if (const std::uint32_t event = event_before(at); event != kNone && p.enclitic != Enclitic::None && !hits_another(p, event)) {
    // "an armed attack that they launched": the event noun is the object of the verb behind it.
    Argument& object = p.slot(ArgSlot::Obj);
    object.filled = true;
    object.event = event;
    object.at = predicate(event).first;
    if (topic_.count > 0) outer_topic_ = topic_;  // whose verb is still to come
    put_under_verb(event);
  } else if (tells_deed_before(p, before, at)) {
    Argument& deed = p.slot(refers_back(p.enclitic) ? ArgSlot::Obj : ArgSlot::Subj);
    deed.filled = true;
    deed.event = std::exchange(outer_deed_, kNone);
    deed.at = predicate(deed.event).first;
    const std::uint32_t done = predicate(deed.event).under;  // the raids stay the army's
    if (carried_out(deed.event) && role(predicate(done), ArgSlot::Subj) == Role::Agent) p.under = done;
    else put_under_verb(deed.event);
  } else if (const Argument they = while_they(p, at); they.count > 0) {
    p.slot(ArgSlot::Subj) = they;
    p.slot(ArgSlot::Subj).pronoun = true;
  } else if (beside_topic(p, at)) {
    p.slot(ArgSlot::Obj) = outer_topic_ = topic_;
    p.slot(ArgSlot::Obj).pronoun = true;
  } else if (topic_.filled && !acts_behind(at) && !(topic_.count == 0 && !topic_.pronoun && acts_on_object(at)) && !(topic_.pronoun && p.passive && !suffers_alone(at))) {  // "that there were killed": the pronoun is nobody's
    p.slot(ArgSlot::Subj) = topic_;
    // "that men (who) ride a motorcycle shot D.": the verb right behind an indefinite noun may only describe it.
    if (at > 0 && p.morph.aspect != kPerfect && topic_.count > 0 && topic_.at == items_[at - 1].first && indefinite(items_[at - 1])) outer_topic_ = topic_;
  } else if (completes(before, p)) {
    p.slot(ArgSlot::Subj) = previous_subject;
    if (previous_subject.event != kNone) predicate(previous_subject.event).under = verb_;
  } else if (goes_on_with_topic(p, at)) {
    p.slot(ArgSlot::Subj) = outer_topic_;
    outer_topic_ = {};
  } else if (before != kNone && previous_subject.count > 0 && follows_from(p, predicate(before))) {
    inherited_ = previous_subject;
    inherited_.pronoun = has_inherited_ = true;
  } else if (!p.conjoined && p.morph.number != 0 && p.morph.person == 3 && at > 0 && items_[at - 1].kind == ItemKind::Phrase &&
             items_[at - 1].mentions > 0) {
    // "showed men of D. (while they) kill": a plural verb right behind a phrase is about it.
    // "had A and B agreed": the two that stand behind "had".
    const Argument last = argument_of(items_[at - 1]);
    const bool two = previous_subject.count > 1 && previous_subject.mention[previous_subject.count - 1] == last.mention[last.count - 1];
    // "fighters (whom) D. supports try-they to": one who is no they stands in what is said of those before.
    const bool they = two || outer_topic_.count == 0 || agrees(passage_, mentions_, Enclitic::Hum, mentions_.mention[last.mention[last.count - 1]]) ||
                      !stands_for(Enclitic::Hum, mentions_.mention[outer_topic_.mention[0]]);
    p.slot(ArgSlot::Subj) = two ? previous_subject : they ? men_before(at - 1) : outer_topic_;
    p.slot(ArgSlot::Subj).pronoun = true;
  } else if (acts_there(p, at)) {
    inherited_ = main_subject_;
    inherited_.pronoun = has_inherited_ = true;
  } else if (served != nullptr) {
    inherited_ = *served;
    inherited_.pronoun = has_inherited_ = true;
  } else if (p.conjoined && before != kNone && did_by_thing(predicate(before)) && struck_by_thing(p)) {
    Argument& thing = p.slot(ArgSlot::Subj);  // "a mine exploded and hit a soldier"
    thing.filled = thing.pronoun = true;
    thing.at = predicate(before).first;
  } else if (p.conjoined && !comma_ && before != kNone && in_relative_ && nameless_doer(predicate(before), p)) {
    inherited_ = predicate(before).slot(ArgSlot::Subj);  // "a state that breaks ... and threatens": whoever that is
    inherited_.pronoun = has_inherited_ = true;
  } else if ((p.conjoined || (also && previous_subject.count > 0)) && (previous_subject.count > 0 || previous_subject.event != kNone || sentence_topic_.count > 0)) {
    inherited_ = previous_subject.count > 0 || previous_subject.event != kNone ? previous_subject : sentence_topic_;
    if (const std::uint32_t deed = deed_of_another(p, before); deed != kNone) inherited_ = deed_itself(deed);
    // "a bombing that Ankara (she) ascribed to D. and (that) hit-he activists": who does not agree goes on with nothing.
    const std::uint32_t told = before != kNone && predicate(before).enclitic != Enclitic::None ? predicate(before).slot(ArgSlot::Obj).event : kNone;
    if (p.conjoined && told != kNone && previous_subject.count == 1 && p.morph.number == 0 && p.morph.person == 3 && !previous_subject.pronoun &&
        !agrees(passage_, mentions_, person_of(p), mentions_.mention[previous_subject.mention[0]]) && mentions_.mention[previous_subject.mention[0]].type == EntityType::Org)
      inherited_ = deed_itself(told);
    if (const std::uint32_t attack = attack_goes_on(p, at); attack != kNone) inherited_ = deed_itself(attack);
    if (const Argument* speaker = speaks_again(p, at)) inherited_ = *speaker;
    if (const Argument* led = led_by_another(p, before)) inherited_ = *led;
    if (const Argument* speaker = tells_on(p, before)) inherited_ = *speaker;
    if (const Argument* around = names_its_own(at) ? nullptr : acts_around(p, inherited_)) inherited_ = *around;
    inherited_.pronoun = true;
    has_inherited_ = true;
  }
  // "after the attack accused D.", "after the end of the battle entered D.".
  std::size_t time = at > 0 && items_[at - 1].kind == ItemKind::Event && items_[at - 1].definite ? at - 1 : 0;
  const auto partner = [&](const Item& item) { return (item.kind == ItemKind::Event || (item.kind == ItemKind::Phrase && item.mentions == 0)) && !item.definite && !item.conjoined; };
  while (time > 1 && partner(items_[time - 1]) && items_[time - 1].last == items_[time].first) --time;
  // "after this shelling (hadha al-qasf) withdrew".
  if (time > 1 && items_[time - 1].kind == ItemKind::Other && passage_.function(items_[time - 1].first) == FunctionClass::Demonstrative) --time;
  const bool of_time = time > 0 && items_[time - 1].kind == ItemKind::Preposition && (noted(items_[time - 1], "circumstance") || noted(items_[time - 1], "apart"));
  // "denied its part in the attack and accused D.": an attack says nothing.
  const bool said_on = p.conjoined && has_inherited_ && (p.kind == PredicateKind::Cue || (p.kind == PredicateKind::Frame && passage_.tables.frames[p.row].speaks != 0));
  const std::uint32_t behind = at > 0 && items_[at - 1].kind == ItemKind::Event && !of_time && !said_on ? items_[at - 1].predicate : described_event(at);
  in_relative_ = relative_;
  if (!relative_ && (!p.conjoined || comma_)) asks_beyond_ = kNone;
  relative_ = false;
  topic_ = {};
  if (nameless_ == &topic_) nameless_ = nullptr;
  open_count_ = 0;
  // "the raids that the alliance carried out (bi-ha) on D.": what the verb has no role for belongs to its noun.
  if (const std::uint32_t told = resumed_event(p); told != kNone) {
    open(told);
    made_all_the_same(p, told);
  }
  open(item.predicate);
  if (behind != kNone) {  // "clashes took place between": what follows still belongs to the event
    const bool governed = std::ranges::any_of(p.argument, [&](const Argument& a) { return a.event == behind; });  // "a visit (that) D. makes"
    // "clashes in which were wounded (usiba fiha) ten": who stands behind was.
    const bool in_it = p.kind == PredicateKind::Frame && p.enclitic == Enclitic::None && passage_.tables.frames[p.row].toll != 0 && is_in_it(passage_, p.last);
    if (!governed && !in_it && !is_adverb(predicate(behind)) && !p.slot(ArgSlot::Subj).filled && !p.slot(ArgSlot::Obj).filled && !other_gender_before(p, at)) {
      p.slot(ArgSlot::Subj).filled = true;
      p.slot(ArgSlot::Subj).event = behind;
      p.slot(ArgSlot::Subj).at = predicate(behind).first;
      // "(the army carried out) raids (that) hit": the raids stay the army's.
      if (carried_out(behind)) p.under = predicate(behind).under;
      put_under_verb(behind);
    }
    open(behind);
  }
  comma_ = false;
  last_slot_ = where_ = nullptr;
}

// "(the government (f.) met after) an attack that was ascribed to D. and struck (m.)": a verb of force that does not agree with who acted before is the attack's.
std::uint32_t ArgumentWalk::attack_goes_on(const Predicate& p, std::size_t at) const {
  if (!p.conjoined || p.kind != PredicateKind::Frame || passage_.tables.frames[p.row].type != ClaimType::Assault || inherited_.pronoun || !other_gender(p, inherited_)) return kNone;
  for (std::size_t n = at; n-- > 0 && items_[n].kind != ItemKind::Verb;) {
    if (items_[n].kind != ItemKind::Event || items_[n].definite) continue;
    const Predicate& event = out_.predicate[items_[n].predicate];
    if (event.kind == PredicateKind::Frame && passage_.tables.frames[event.row].type == ClaimType::Assault && !feminine_ending(event.first)) return items_[n].predicate;
  }
  return kNone;
}

// "(after) an attack (that) struck (istahdafa) the town and took the lives of": a light verb tells where the deed was, and the next how many fell.
bool ArgumentWalk::takes_lives_on(const Predicate& light, const Predicate& p) const {
  return light.kind == PredicateKind::Light && role(light, ArgSlot::Subj) == Role::Content && role(light, ArgSlot::By) == Role::None && p.kind == PredicateKind::Frame && p.conjoined &&
         passage_.tables.frames[p.row].toll != 0;
}

// "in the quarter (north of A) shelled the planes of D.": who stands right behind a verb of force does it, where only ground stands before.
// Nor is what names nobody the subject of a verb with "and" ("the situation is hard, and shelled-she (wa-qasafat) the planes A").
bool ArgumentWalk::acts_behind(std::size_t at) const {
  const Predicate& p = out_.predicate[items_[at].predicate];
  if (p.kind != PredicateKind::Frame) return false;
  const ClaimType type = passage_.tables.frames[p.row].type;
  const bool nobody = p.conjoined && topic_.count == 0 && topic_.event == kNone && !topic_.pronoun && (type == ClaimType::Assault || type == ClaimType::Control || type == ClaimType::Coerce);
  if ((!is_place(topic_) && !nobody) || p.passive || role(p, ArgSlot::Subj) != Role::Agent || at + 1 >= items_.size()) return false;
  const Item& next = items_[at + 1];
  if (next.kind != ItemKind::Phrase || next.conjoined || next.first != items_[at].last || !may_attack(argument_of(next))) return false;
  return goes_with(p, argument_of(next));
}

// "Practically ('amaliyyan), the army shelled posts", "ruin came upon the town, and shelled-she (wa-qad qasafat) the alliance Aden": of what names nobody
// before the verb and a party right behind it, before what it hits, the party acts.
bool ArgumentWalk::acts_on_object(std::size_t at) const {
  const Predicate& p = out_.predicate[items_[at].predicate];
  if (p.kind != PredicateKind::Frame || p.passive || p.enclitic != Enclitic::None || p.morph.person != 3 || at + 2 >= items_.size()) return false;
  const Item& next = items_[at + 1];
  if (role(p, ArgSlot::Subj) != Role::Agent || role(p, ArgSlot::Obj) != Role::Target || p.morph.number != 0) return false;
  if (next.kind != ItemKind::Phrase || next.first != p.last || next.mentions == 0 || is_another(p, argument_of(next))) return false;
  const bool quoted = items_[at + 2].kind == ItemKind::QuoteOpen && at + 3 < items_.size();
  const Item& object = items_[quoted ? at + 3 : at + 2];
  const Mention& doer = mentions_.mention[next.mention[0]];
  const bool body = doer.type == EntityType::Org || (doer.silent && doer.entity != kNone && mentions_.entity[doer.entity].type == EntityType::Org);
  return body && object.kind == ItemKind::Phrase && !object.conjoined && (quoted || object.first == next.last);
}

// "(said that) the president, a delegation accompanies him (yurafiquhu wafd), will visit", "the inhabitants prevented-them the militia": right behind the topic, or
// the place where that is, a verb with his pronoun, and who does it behind the verb. In the perfect only where the topic is no subject of it.
bool ArgumentWalk::beside_topic(const Predicate& p, std::size_t at) const {
  if (topic_.count != 1 || topic_.pronoun || p.conjoined || !refers_back(p.enclitic) || at == 0 || at + 1 >= items_.size()) return false;
  const bool one = p.enclitic == Enclitic::Hum && p.morph.number == 0;  // "prevented-she" behind several
  if (p.morph.aspect == kPerfect && !one && !is_another(p, topic_)) return false;
  const bool situated = at > 2 && items_[at - 2].kind == ItemKind::Preposition && items_[at - 1].kind == ItemKind::Phrase && is_place(argument_of(items_[at - 1]));
  const Item &before = items_[situated ? at - 3 : at - 1], &next = items_[at + 1];
  const bool behind = before.kind == ItemKind::Phrase && items_[at - 1].last == p.first && before.mentions > 0 && before.mention[before.mentions - 1] == topic_.mention[0];
  return behind && next.kind == ItemKind::Phrase && next.first == p.last && agrees(passage_, mentions_, p.enclitic, mentions_.mention[topic_.mention[0]]);
}

// "planes of the coalition that (alladhi) America leads, and struck": behind the comma a deed of force is of those whom the relative clause
// only describes.
const Argument* ArgumentWalk::led_by_another(const Predicate& p, std::uint32_t before) const {
  if (!p.conjoined || !comma_ || !in_relative_ || before == kNone || out_.predicate[before].kind != PredicateKind::Frame || p.kind != PredicateKind::Frame) return nullptr;
  const ClaimType tie = passage_.tables.frames[out_.predicate[before].row].type;
  const Argument& led = out_.predicate[before].slot(ArgSlot::Obj);
  const bool describes = (tie == ClaimType::Belong || tie == ClaimType::Support) && led.pronoun && led.count > 0 && !is_place(led);
  return describes && passage_.tables.frames[p.row].type == ClaimType::Assault ? &led : nullptr;
}

// Whether one who stands before a verb is not its subject by gender or number. Things and men in a broken plural may be a she, and a name of one word
// that is no noun may be either.
bool ArgumentWalk::is_another(const Predicate& p, const Argument& doer) const {
  if (doer.count != 1 || p.morph.person != 3) return false;
  const Mention& m = mentions_.mention[doer.mention[0]];
  const Enclitic who = person_of(p);
  if (agrees(passage_, mentions_, who, m)) return false;
  switch (m.type) {
    case EntityType::Per: return true;
    case EntityType::Org: return who == Enclitic::Hum || m.last > m.first + 1 || passage_.has(m.first, SenseKind::OrgHead);
    case EntityType::Ppl: return who != Enclitic::Ha || m.count == 1 || several_men(passage_, m);
    default: return who == Enclitic::Hum;
  }
}

// Whether a verb behind "and" is of nobody who stands around the clause before: "the council (she) who-they gave and helped-they us"; "and refused D.
// (tarfudu Hamas)", who stands right behind it.
bool ArgumentWalk::names_its_own(std::size_t at) const {
  const Predicate& p = out_.predicate[items_[at].predicate];
  if (in_relative_ && inherited_.pronoun && antecedent_form_ == person_of(p)) return true;
  if (p.morph.number != 0 || at + 1 >= items_.size()) return false;
  const Item& next = items_[at + 1];
  if (next.kind != ItemKind::Phrase || next.first != p.last || next.mentions == 0 || is_another(p, argument_of(next))) return false;
  return mentions_.mention[next.mention[0]].type != EntityType::Ppl || role(p, ArgSlot::Obj) == Role::None;
}

// "(the police moved) when settlers came in, and attacked-she those who prayed", "(the army besieges) a town that gunmen hold, and arrested-it": over the
// clause between, whose subject is another, who acted before it and agrees with the verb.
const Argument* ArgumentWalk::acts_around(const Predicate& p, const Argument& between) const {
  if (p.kind == PredicateKind::Cue || !is_another(p, between)) return nullptr;
  const std::array<const Argument*, 2> doers = {&main_subject_, &report_subject_};
  for (const Argument* doer : doers) {
    if (doer->count == 0 || doer->mention[0] == between.mention[0] || is_place(*doer) || victims(*doer)) continue;
    const Mention& m = mentions_.mention[doer->mention[0]];
    if (agrees(passage_, mentions_, person_of(p), m)) return doer;
  }
  return nullptr;
}

Argument ArgumentWalk::deed_itself(std::uint32_t index) const {
  Argument out;
  out.event = index;
  out.at = out_.predicate[index].first;
  out.filled = true;
  return out;
}

// "a raid (she) that hit-she him": the pronoun is another than the deed, with which the verb agrees.
bool ArgumentWalk::hits_another(const Predicate& p, std::uint32_t index) const {
  const Predicate& event = out_.predicate[index];
  return p.morph.person == 3 && p.morph.number == 0 && p.morph.feminine != 0 && (p.enclitic == Enclitic::Hu || p.enclitic == Enclitic::Hum) && event.morph.number == 0 && feminine_ending(event.first);
}

// Shells, rockets: a noun of force that alone tells no attack.
bool ArgumentWalk::is_thrown(const Predicate& p) const {
  if (p.kind != PredicateKind::Frame || p.verb) return false;
  const FrameRow& frame = passage_.tables.frames[p.row];
  return frame.type == ClaimType::Assault && frame.weight == 1 && frame.toll == 0 && frame.pos == PartOfSpeech::Noun;
}

// "(the forces answered the fire), where (haythu) they struck posts of D.": who acted before goes on.
bool ArgumentWalk::acts_there(const Predicate& p, std::size_t at) const {
  if (at == 0 || items_[at - 1].kind != ItemKind::Subordinator || !noted(items_[at - 1], "where") || p.kind != PredicateKind::Frame || p.morph.person != 3) return false;
  if (passage_.tables.frames[p.row].type != ClaimType::Assault || role(p, ArgSlot::Subj) != Role::Agent || main_subject_.count == 0) return false;
  const Mention& m = mentions_.mention[main_subject_.mention[0]];
  return m.type == EntityType::Org && agrees(passage_, mentions_, person_of(p), m);
}

// "(for) the shelling withdrew-she D.", "in the battle killed-he": a noun with the article that is no she is no subject of one, nor the other way round;
// "(the police closed) the scene of the attack (i'tida') and arrested-she": behind "and" so with any noun.
bool ArgumentWalk::other_gender_before(const Predicate& p, std::size_t at) const {
  const Item& noun = items_[at - 1];
  if (p.morph.person != 3 || noun.kind != ItemKind::Event) return false;
  if (p.morph.number == 2) return true;  // "repelled (the rebels) the attacks and inflicted-they"
  if (p.morph.number != 0) return false;
  if (!p.conjoined && (!noun.definite || noun.last != noun.first + 1 || !passage_.reading(noun.first).article())) return false;
  const Predicate& event = out_.predicate[noun.predicate];
  return event.morph.number == 0 && feminine_ending(noun.first) != (p.morph.feminine != 0);
}

// "(that) fighters D. supports-them tried", "the forces (whom) he supports-them": a verb that does not agree with the topic right before it,
// while its pronoun does, speaks of it as a relative clause would.
bool ArgumentWalk::resumes_topic(const Predicate& p, const Item& before) const {
  if (!topic_.filled || before.kind != ItemKind::Phrase || !refers_back(p.enclitic) || p.morph.person != 3) return false;
  if (topic_.count == 0) return topic_.at == before.first && indefinite(before);
  const Mention& m = mentions_.mention[topic_.mention[0]];
  if (!agrees(passage_, mentions_, p.enclitic, m)) return false;
  if (p.enclitic != Enclitic::Hum) return topic_.at == before.first && !agrees(passage_, mentions_, person_of(p), m);
  const Found people = passage_.find(m.first, SenseKind::People);
  return p.morph.number == 0 && people && people.sense->morph.number == 2;
}

bool ArgumentWalk::indefinite(const Item& item) const {
  if (item.kind != ItemKind::Phrase || item.definite || item.pronoun || !passage_.is_word(item.last - 1)) return false;
  const Reading& last = passage_.reading(item.last - 1);
  if (that_with_pronoun(passage_, item.last - 1)) return true;  // "gunmen believed to (belong to)"
  if (last.article() || last.enclitic != Enclitic::None) return false;
  if (item.mentions == 0) return true;
  const Mention& m = mentions_.mention[item.mention[0]];
  // "a terrorist cell that belongs to": an organisation that is described, not named.
  const bool described = m.type == EntityType::Org && m.entity != kNone && mentions_.entity[m.entity].actor == kNone && item.last == m.last &&
                         m.last > m.first + 1 && passage_.has_any(item.last - 1, kind_bits(SenseKind::Noun, SenseKind::People));
  // "a coalition (that) D. leads".
  const bool led = m.type == EntityType::Org && item.last == m.last && m.last == m.first + 1 && passage_.has(m.first, SenseKind::OrgHead) &&
                   m.entity != kNone && mentions_.entity[m.entity].actor == kNone;
  // "militias Houthi (that) tried", "forces Turkish": a body by its people, with no article.
  const bool of_people = m.type == EntityType::Org && item.last == m.last && m.last > m.first + 1 && !passage_.reading(m.first).article() &&
                         passage_.has_any(m.first, kind_bits(SenseKind::OrgHead, SenseKind::Member)) && passage_.has(item.last - 1, SenseKind::Nation);
  return described || led || of_people || m.type == EntityType::Ppl;
}

// "(the alliance carried out) raids and shelled-she": who did the raids is a he, so that the raids shelled. The event, or kNone.
std::uint32_t ArgumentWalk::deed_of_another(const Predicate& p, std::uint32_t before) const {
  if (before == kNone || p.morph.feminine == 0 || p.morph.number != 0 || p.kind != PredicateKind::Frame) return kNone;
  const Predicate& light = out_.predicate[before];
  const Argument& doer = light.argument[static_cast<std::size_t>(ArgSlot::Subj)];
  const std::uint32_t deed = light.argument[static_cast<std::size_t>(ArgSlot::Obj)].event;
  if (light.kind != PredicateKind::Light || deed == kNone || doer.count == 0) return kNone;
  const bool other = !agrees(passage_, mentions_, Enclitic::Ha, mentions_.mention[doer.mention[0]]);
  return other && passage_.tables.frames[p.row].type == ClaimType::Assault && role(p, ArgSlot::Obj) == Role::Target ? deed : kNone;
}

// Whether a verb has a subject that names nobody, with which the next one agrees.
bool ArgumentWalk::nameless_doer(const Predicate& p, const Predicate& next) const {
  const Argument& subject = p.slot(ArgSlot::Subj);
  return subject.filled && subject.count == 0 && subject.event == kNone && !p.passive && person_of(p) == person_of(next) && p.morph.aspect == next.morph.aspect;
}

// Whether what a verb of force tells is done by a thing: by one without a mention, or by that of the expression ("a shell fell").
bool ArgumentWalk::did_by_thing(const Predicate& p) const {
  if (p.kind != PredicateKind::Frame || passage_.tables.frames[p.row].type != ClaimType::Assault) return false;
  const Argument& subject = p.argument[static_cast<std::size_t>(ArgSlot::Subj)];
  return subject.count == 0 && subject.event == kNone && (subject.filled || role(p, ArgSlot::Subj) == Role::None);
}

// Whether a verb behind "and" can only go on with the thing before it: its spelling is no passive.
bool ArgumentWalk::struck_by_thing(const Predicate& p) const {
  return p.kind == PredicateKind::Frame && p.morph.passive == 0 && p.morph.person == 3 && p.morph.number == 0 &&
         passage_.tables.frames[p.row].type == ClaimType::Assault && role(p, ArgSlot::Obj) == Role::Target;
}

// A verb in the dual or plural speaks of all that stands before it.
bool ArgumentWalk::plural(const Item& item) const {
  return item.predicate != kNone && out_.predicate[item.predicate].morph.number != 0;
}

// The event noun before an item, with at most an adjective between.
std::uint32_t ArgumentWalk::event_before(std::size_t at) const {
  for (std::size_t n = at; n-- > 0 && n + 2 >= at;) {
    if (items_[n].kind == ItemKind::Event) return items_[n].predicate;
    if (items_[n].kind != ItemKind::Phrase || items_[n].mentions > 0) return kNone;
  }
  return kNone;
}

// "a violent attack that", "the violent attack that": an adjective right behind an event noun.
bool ArgumentWalk::describes_event(std::size_t at) const {
  if (at == 0 || items_[at - 1].kind != ItemKind::Event) return false;
  const Item& event = items_[at - 1];
  const Item& adjective = items_[at];
  if (event.last != adjective.first || adjective.mentions > 0 || adjective.last != adjective.first + 1 || event.definite != adjective.definite) return false;
  // "systematic crimes that D. commits": a feminine word agrees with a feminine or plural noun.
  const bool agreeing = feminine_ending(adjective.first) && !event.definite && (feminine_ending(event.last - 1) || out_.predicate[event.predicate].morph.number == 2) &&
                        !passage_.has_any(adjective.first, kind_bits(SenseKind::People, SenseKind::OrgHead, SenseKind::PlaceHead));
  // "two separate bombings (tafjirayn munfasilayn)".
  const WordView word = passage_.word(adjective.first);
  const bool dual = word.size() > 4 && letter_at(word, word.size() - 1) == kNoon && (letter_at(word, word.size() - 2) == kYeh || letter_at(word, word.size() - 2) == kAlef);
  const bool both = dual && !event.definite && out_.predicate[event.predicate].morph.number == 1;
  bool says_how = agreeing || both || passage_.has(adjective.first, SenseKind::Nation);
  passage_.each(adjective.first, SenseKind::Noun, [&](const Reading& reading, const Sense& sense) {
    says_how = says_how || (sense.row == kNounAdjective && reading.enclitic == Enclitic::None);
  });
  return says_how;
}

bool ArgumentWalk::is_noun(std::uint32_t event) const {
  const Predicate& p = out_.predicate[event];
  return p.kind == PredicateKind::Frame && passage_.tables.frames[p.row].pos == PartOfSpeech::Noun;
}

// "(that) the Israeli raids killed": an event noun with its adjective right before a verb without a topic.
std::uint32_t ArgumentWalk::described_event(std::size_t at) const {
  // "an attack of (li-) D. (that) hit": its doer stands between.
  if (at > 2 && items_[at - 1].kind == ItemKind::Phrase && items_[at - 1].mentions > 0 && items_[at - 2].kind == ItemKind::Preposition &&
      items_[at - 2].slot == ArgSlot::Li && items_[at - 3].kind == ItemKind::Event && !items_[at - 3].definite && items_[at - 3].last == items_[at - 2].first &&
      !items_[at].conjoined && !is_place(argument_of(items_[at - 1])) && !passage_.reading(items_[at].first).has(kPreLi) && is_noun(items_[at - 3].predicate))
    return items_[at - 3].predicate;
  if (at < 2 || items_[at - 1].kind != ItemKind::Phrase || items_[at - 1].mentions > 0 || items_[at - 2].kind != ItemKind::Event) return kNone;
  const Item& event = items_[at - 2];
  const Item& adjective = items_[at - 1];
  const bool both = event.definite && passage_.is_word(adjective.first) && passage_.reading(adjective.first).article();
  return both && event.last == adjective.first && adjective.last == adjective.first + 1 ? event.predicate : kNone;
}

// "gave guarantees to D. so that he leaves": who is given something is to do what it is given for.
const Argument* ArgumentWalk::served_by(std::uint32_t index) const {
  const Predicate& p = out_.predicate[index];
  if (index == 0 || p.morph.person != 3 || p.kind == PredicateKind::Cue) return nullptr;
  const Predicate& gift = out_.predicate[index - 1];
  const Argument& receiver = gift.slot(ArgSlot::Li);
  const bool theirs = gift.sentence == p.sentence && receiver.count > 0 && !is_place(receiver) && agrees(passage_, mentions_, person_of(p), mentions_.mention[receiver.mention[0]]);
  return theirs ? &receiver : nullptr;
}

// "(had) the forces condemned the shelling": behind an auxiliary and its subject the verb has that subject.
bool ArgumentWalk::completes(std::uint32_t auxiliary, const Predicate& p) const {
  if (auxiliary == kNone || p.conjoined || p.morph.person != 3 || p.enclitic != Enclitic::None) return false;
  const Predicate& before = out_.predicate[auxiliary];
  const Argument& subject = before.slot(ArgSlot::Subj);
  if (before.kind != PredicateKind::Other || passage_.function(before.first) != FunctionClass::Auxiliary) return false;
  if (subject.count == 0) return subject.event != kNone && p.kind == PredicateKind::Light;  // "had the last attack taken place on"
  if (is_place(subject)) return false;
  // "had-she Hamas arrested-she", "had-she the planes of D. shelled-she": who stands behind the auxiliary is a he or a she as that says.
  if (!subject.pronoun && before.morph.feminine == p.morph.feminine && before.morph.number == 0 && p.morph.number == 0) return true;
  return agrees(passage_, mentions_, person_of(p), mentions_.mention[subject.mention[0]]);
}

// "The attacks that happened on Thursday carried-out-them D.", "the arrests that took place in the town reached the Kurds": behind the relative clause
// the verb of the event noun that the clause begins with.
bool ArgumentWalk::tells_deed_before(const Predicate& p, std::uint32_t before, std::size_t at) const {
  if (outer_deed_ == kNone || !in_relative_ || before == kNone || p.conjoined || p.passive || p.morph.person != 3 || p.morph.number != 0) return false;
  if (!out_.predicate[before].slot(ArgSlot::Subj).filled) return false;
  const bool she = feminine_ending(out_.predicate[outer_deed_].first);
  if (refers_back(p.enclitic)) return p.kind == PredicateKind::Light && role(p, ArgSlot::Obj) == Role::Content && p.enclitic == (she ? Enclitic::Ha : Enclitic::Hu);
  const bool attacks = p.kind == PredicateKind::Frame && passage_.tables.frames[p.row].type == ClaimType::Assault && role(p, ArgSlot::Subj) == Role::Agent;
  const bool reaches = at + 1 < items_.size() && items_[at + 1].kind == ItemKind::Phrase && items_[at + 1].mentions > 0;  // "there was (hadatha) a merger" is another deed
  const bool happens = reaches && p.kind == PredicateKind::Light && role(p, ArgSlot::Subj) == Role::Content && role(p, ArgSlot::By) == Role::None;
  return (attacks || happens) && p.enclitic == Enclitic::None && she == (p.morph.feminine != 0);
}

// "(that) the police, which controls the district, arrested": a verb behind a relative clause, with whom stood before that
// clause for its subject.
bool ArgumentWalk::goes_on_with_topic(const Predicate& p, std::size_t at) const {
  if (!outer_topic_.filled || p.conjoined || p.morph.person != 3) return false;
  if (at > 0 && items_[at - 1].kind == ItemKind::Verb) return false;
  // "(said the minister that) the groups that fight got support": a noun that names nobody, but nobody else either.
  if (outer_topic_.count == 0) return p.enclitic == Enclitic::None && !p.passive && !(feminine_ending(outer_topic_.at) && person_of(p) == Enclitic::Hu) && !acts_on_object(at);
  return agrees(passage_, mentions_, person_of(p), mentions_.mention[outer_topic_.mention[0]]);
}

// "(the fighters took land from D.) to widen (li-yuwassi'u) their hold": what a deed is done for, or leads to, is done by who did it; by whom he asked, moved
// or helped where that is told.
bool ArgumentWalk::follows_from(const Predicate& p, const Predicate& deed) const {
  if (p.conjoined || p.prefix != 1 || p.morph.person != 3 || p.morph.number == 0 || p.morph.aspect == kPerfect || letter_at(passage_.word(p.first), 0) != kLam) return false;
  if (deed.kind != PredicateKind::Frame) return deed.kind == PredicateKind::Light;  // not who only says so
  // "(agreed) on the admission of volunteers, for them to".
  for (const Item& item : items_)
    if (item.kind == ItemKind::Event && item.first >= deed.last && item.last <= p.first)
      if (const Argument& whom = out_.predicate[item.predicate].slot(ArgSlot::Gen); whom.count > 0 && mentions_.mention[whom.mention[0]].type == EntityType::Ppl) return false;
  if (deed.slot(ArgSlot::Obj).count == 0) return true;
  const ClaimType type = passage_.tables.frames[deed.row].type;
  return type != ClaimType::Request && type != ClaimType::Mobilize && type != ClaimType::Aid && type != ClaimType::Support;
}

// The noun before a relative clause is the verb's object when the verb carries a pronoun for it, stands behind a
// preposition when that carries one ("which D. controls", literally "over it"), and else is the subject.
void ArgumentWalk::attach_antecedent(Predicate& p, std::size_t at) {
  if (const std::uint32_t deed = deed_that_killed(p); deed != kNone) {
    antecedent_event_ = deed;
    antecedent_ = {};
  }
  // "(the police dispersed) the protesters who (alladhina) pelted-they-her": they act, on a she or he before them.
  const bool they_act = antecedent_event_ == kNone && antecedent_form_ == Enclitic::Hum && p.morph.number == 2 && (p.enclitic == Enclitic::Ha || p.enclitic == Enclitic::Hu);
  if (they_act && main_subject_.count > 0 && agrees(passage_, mentions_, p.enclitic, mentions_.mention[main_subject_.mention[0]])) {
    p.slot(ArgSlot::Obj) = main_subject_;
    p.slot(ArgSlot::Obj).pronoun = true;
  }
  ArgSlot where = they_act || p.enclitic == Enclitic::None || (antecedent_event_ != kNone && hits_another(p, antecedent_event_)) ? ArgSlot::Subj : ArgSlot::Obj;
  if (where == ArgSlot::Subj)
    for (std::size_t n = at + 1; n + 1 < items_.size() && n <= at + kResumption; ++n) {
      if (items_[n].kind == ItemKind::Verb || items_[n].kind == ItemKind::Comma) break;
      if (items_[n].kind == ItemKind::Preposition && items_[n + 1].pronoun && resumed_by(items_[n + 1], p)) {
        where = items_[n].slot;
        break;
      }
    }
  // "the town, (of) which the army said that", "the town that the army tries to retake": a place says and tries nothing.
  const bool tries = p.kind == PredicateKind::Other && passage_.has(p.first, SenseKind::Stance);
  if (where == ArgSlot::Subj && (p.kind == PredicateKind::Cue || tries) && is_place(antecedent_)) {
    // "(the army attacked) a town that it tries to retake": who attacked, where the verb names nobody.
    const bool names_nobody = at + 1 < items_.size() && (items_[at + 1].kind == ItemKind::Event || items_[at + 1].kind == ItemKind::Preposition);
    if (tries && names_nobody && main_subject_.count > 0 && agrees(passage_, mentions_, person_of(p), mentions_.mention[main_subject_.mention[0]])) {
      p.slot(ArgSlot::Subj) = main_subject_;
      p.slot(ArgSlot::Subj).pronoun = true;
    }
    return;
  }
  // "(the truce) that-she the Houthis go on-he to break": a verb that does not agree with the word for "who" has another subject.
  if (where == ArgSlot::Subj && p.morph.person == 3 && p.morph.number == 0 && !p.passive && antecedent_event_ == kNone &&
      ((antecedent_form_ == Enclitic::Ha && p.morph.feminine == 0) || (antecedent_form_ == Enclitic::Hu && p.morph.feminine != 0)))
    return;
  // "(pictures of) three men (of whom) the police said that": behind an indefinite noun, who stands right behind a verb of saying and agrees with it speaks.
  if (where == ArgSlot::Subj && p.kind == PredicateKind::Cue && !relative_word_ && antecedent_event_ == kNone && at + 1 < items_.size() && items_[at + 1].first == p.last &&
      items_[at + 1].kind == ItemKind::Phrase && items_[at + 1].mentions > 0 && mentions_.mention[items_[at + 1].mention[0]].type != EntityType::Loc && goes_with(p, argument_of(items_[at + 1])))
    return;
  Argument& slot = p.slot(where);
  slot = antecedent_;
  slot.filled = true;
  slot.pronoun = true;
  slot.event = antecedent_event_;
  if (antecedent_event_ != kNone) slot.at = predicate(antecedent_event_).first;
  if (antecedent_event_ != kNone && where == ArgSlot::Subj) had_results(p, predicate(antecedent_event_));
  if (antecedent_event_ != kNone && !claimed(antecedent_event_)) {
    if (where == ArgSlot::Subj && carried_out(antecedent_event_)) p.under = predicate(antecedent_event_).under;
    // "the cutting of the roads that D. uses": of the roads, which D. did not cut.
    const Predicate& event = predicate(antecedent_event_);
    const bool of_its_noun = event.last > event.first + 1 && passage_.is_word(event.last - 1) && passage_.reading(event.last - 1).article() &&
                             !passage_.reading(event.first).article() && p.kind == PredicateKind::Other;
    if (!of_its_noun) put_under_verb(antecedent_event_);
  }
}

void ArgumentWalk::put_under_verb(std::uint32_t event) {
  keep_sufferer(predicate(event));
  predicate(event).under = verb_;
}

// "(the minister) was exposed to an attack that D. launched": who suffers it by the verb around it still does when the relative clause governs it.
void ArgumentWalk::keep_sufferer(Predicate& event) {
  if (event.under == kNone || event.kind != PredicateKind::Frame || role(event, ArgSlot::Didd) != Role::Target || event.slot(ArgSlot::Didd).filled) return;
  const Predicate& above = predicate(event.under);
  const Argument& sufferer = above.slot(ArgSlot::Subj);
  if (above.kind != PredicateKind::Light || !above.verb || above.passive || role(above, ArgSlot::Subj) != Role::Target || sufferer.count == 0 || is_place(sufferer)) return;
  const auto index = static_cast<std::uint32_t>(&event - out_.predicate.data());
  for (std::size_t slot = 0; slot < kArgSlots; ++slot)
    if (roles(above)[slot] == Role::Content && above.argument[slot].event == index) event.slot(ArgSlot::Didd) = sufferer;
}

// "the attack on (ala) D. that took the lives of (awda bi-hayat) two": no party takes lives so, but the attack on it.
std::uint32_t ArgumentWalk::deed_that_killed(const Predicate& p) const {
  if (antecedent_event_ != kNone || antecedent_.count == 0 || p.kind != PredicateKind::Frame || p.last < p.first + 2 || p.enclitic != Enclitic::None) return kNone;
  const FrameRow& frame = passage_.tables.frames[p.row];
  if (frame.toll != 1 + static_cast<std::uint8_t>(Toll::Killed) || role(p, ArgSlot::Subj) != Role::Agent || mentions_.mention[antecedent_.mention[0]].type == EntityType::Ppl) return kNone;
  for (std::uint32_t index = static_cast<std::uint32_t>(&p - out_.predicate.data()); index-- > 0 && out_.predicate[index].sentence == p.sentence;) {
    const Predicate& deed = out_.predicate[index];
    if (deed.verb || deed.kind != PredicateKind::Frame || passage_.tables.frames[deed.row].type != ClaimType::Assault) continue;
    for (const ArgSlot slot : {ArgSlot::Ala, ArgSlot::Fi, ArgSlot::Gen, ArgSlot::Didd})
      if (deed.slot(slot).count > 0 && deed.slot(slot).mention[0] == antecedent_.mention[0]) return index;
  }
  return kNone;
}

// The event that a relative clause describes, where it is the object of its verb or what its light verb governs.
std::uint32_t ArgumentWalk::resumed_event(const Predicate& p) const {
  if (const std::uint32_t event = p.slot(ArgSlot::Obj).event; event != kNone || p.kind != PredicateKind::Light || role(p, ArgSlot::Subj) != Role::Agent) return event;
  for (std::size_t slot = 0; slot < kArgSlots; ++slot)
    if (roles(p)[slot] == Role::Content && p.argument[slot].pronoun && p.argument[slot].event != kNone) return p.argument[slot].event;
  return kNone;
}

// Whether an event is what a light verb governs, whose subject does it.
bool ArgumentWalk::carried_out(std::uint32_t event) const {
  const std::uint32_t above = out_.predicate[event].under;
  if (above == kNone || above == verb_) return false;
  const Predicate& p = out_.predicate[above];
  if (p.kind != PredicateKind::Light || !p.verb || p.passive) return false;
  for (std::size_t slot = 0; slot < kArgSlots; ++slot)
    if (roles(p)[slot] == Role::Content && p.argument[slot].event == event) return true;
  return false;
}

// "claimed the bombing that ...", "held D. responsible for the bombing that": who claims it, and who is charged with it, stays above it.
bool ArgumentWalk::claimed(std::uint32_t event) const {
  const std::uint32_t above = out_.predicate[event].under;
  if (above == kNone || out_.predicate[above].kind != PredicateKind::Frame) return false;
  const Predicate& p = out_.predicate[above];
  const FrameRow& frame = passage_.tables.frames[p.row];
  const bool charged = frame.type == ClaimType::Accuse && p.slot(ArgSlot::Obj).count > 0 && p.slot(ArgSlot::Obj2).event == event;
  return frame.speaks != 0 && (frame.type == ClaimType::Assault || charged);
}

// Whether a word ends as only a feminine does.
bool ArgumentWalk::feminine_ending(std::uint32_t t) const {
  if (!passage_.is_word(t)) return false;
  const WordView word = passage_.stem(t, passage_.reading(t));
  if (word.size() < 3) return false;
  const Letter last = letter_at(word, word.size() - 1);
  return last == kTehMarbuta || (last == kTeh && letter_at(word, word.size() - 2) == kAlef);
}

// Whether the pronoun may be the noun before the relative clause; not when only the verb agrees with that ("Da'ish,
// which controlled it").
bool ArgumentWalk::resumed_by(const Item& pronoun, const Predicate& p) const {
  if (antecedent_.count == 0) return pronoun_of(pronoun.first) != Enclitic::Hu || !feminine_ending(antecedent_.at);
  const Mention& m = mentions_.mention[antecedent_.mention[0]];
  std::uint32_t behind = m.last;
  while (behind < passage_.size() && passage_.token(behind).kind == TokenKind::Punct) ++behind;
  if (passage_.function(behind) != FunctionClass::Relative) return true;
  const bool org = m.type == EntityType::Org || m.type == EntityType::Per;
  const Enclitic verb = person_of(p);
  return !org || agrees(passage_, mentions_, pronoun_of(pronoun.first), m) || !agrees(passage_, mentions_, verb, m);
}

}  // namespace isnad
