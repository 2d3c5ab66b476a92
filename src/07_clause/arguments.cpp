// Method: one walk over the items of a sentence.
// - A phrase behind a preposition goes to the nearest predicate of the clause that has a role for that preposition; a
//   place without such a role is where the nearest predicate happened.
// - A phrase right behind an event noun is its construct partner; a nationality behind a definite one its adjective.
// - Another bare phrase is the subject, then the object, of the clause's verb. What stands before the verb is its
//   subject, and so is the noun before a relative clause, or its object when the verb carries a pronoun. A plural verb
//   never stands before its subject (agreement), so what follows it is the object.
// - "and" + phrase joins the slot that was filled last; "and" + verb without a subject keeps the one before.
// - A verb whose spelling may be active or passive is passive when one phrase alone follows it and is of people.
#include "arguments.h"

#include <algorithm>
#include <utility>

#include "agreement.h"

namespace isnad {
namespace {

constexpr std::size_t kMaxOpen = 8;          // predicates of one clause that may still take a prepositional phrase
constexpr std::size_t kResumption = 4;       // items behind a relative verb in which its pronoun is looked for
constexpr std::uint32_t kPronounReach = 8;   // mentions looked back at for the pronoun of a preposition
constexpr std::uint32_t kStanceReach = 2;    // predicates behind a word of intention

class Walk {
 public:
  Walk(const Passage& passage, const Mentions& mentions, const std::vector<Item>& items, Clauses& out, const Argument& carried)
      : passage_(passage), mentions_(mentions), items_(items), out_(out), carried_(carried) {}

  /// The subject of the last main verb.
  Argument run() {
    for (std::size_t at = 0; at < items_.size(); ++at) step(at);
    close_clause();
    return main_subject_;
  }

 private:
  Predicate& predicate(std::uint32_t index) { return out_.predicate[index]; }

  [[nodiscard]] const Role* roles(const Predicate& p) const {
    static constexpr Role kNoRoles[kArgSlots] = {};
    if (p.kind == PredicateKind::Other) return kNoRoles;
    return p.kind == PredicateKind::Cue ? passage_.tables.cues[p.row].roles : passage_.tables.frames[p.row].roles;
  }
  [[nodiscard]] Role role(const Predicate& p, ArgSlot slot) const { return roles(p)[static_cast<std::size_t>(slot)]; }

  // Behind "by" a verb in the passive, or one whose subject suffers, names its agent.
  [[nodiscard]] Role role_behind(const Predicate& p, ArgSlot slot) const {
    const Role own = role(p, slot);
    if (own != Role::None || slot != ArgSlot::By || !p.verb || p.kind != PredicateKind::Frame) return own;
    const bool passive = p.morph.passive != 0 && role(p, ArgSlot::Obj) == Role::Target;
    return passive || role(p, ArgSlot::Subj) == Role::Target ? Role::Agent : own;
  }

  void step(std::size_t at) {
    const Item& item = items_[at];
    if (ends_stance(item.kind)) stance_left_ = 0;
    stance_word(item);
    switch (item.kind) {
      case ItemKind::Verb: verb(at); if (ends_in_preposition(item)) return; break;
      case ItemKind::Event: event(at); if (ends_in_preposition(item)) return; break;
      case ItemKind::Phrase: phrase(at); negated_ = false; break;
      case ItemKind::Preposition: preposition(item); return;
      case ItemKind::Clause: complement(item); break;
      case ItemKind::Relative: relative(at); break;
      case ItemKind::Subordinator: new_clause(); supposed(item, at); break;
      case ItemKind::Negator: negated_ = true; negator_ = item.row; return;
      case ItemKind::Colon: complement(item); break;
      case ItemKind::QuoteOpen: if (at > 0 && (items_[at - 1].kind == ItemKind::Verb || items_[at - 1].kind == ItemKind::Phrase)) complement(item); break;
      case ItemKind::Comma: case ItemKind::Dash:
        comma_ = true;
        if (verb_ == kNone && is_dateline(topic_)) topic_ = sentence_topic_ = {};
        if (!supposed_throughout_) supposed_ = nullptr;
        if (!last_is_party_) last_slot_ = nullptr;
        break;
      default: may_ = noted(item, "may"); break;
    }
    has_preposition_ = false;
  }

  // "Damascus - ", "Damascus, the agency - ": what stands there before any verb acts in no clause.
  [[nodiscard]] bool is_dateline(const Argument& argument) const {
    if (argument.count == 0) return false;
    const Mention& m = mentions_.mention[argument.mention[0]];
    if (m.type == EntityType::Loc) return true;
    const std::uint32_t actor = m.entity == kNone ? kNone : mentions_.entity[m.entity].actor;
    return actor != kNone && passage_.tables.actors[actor].kind == ActorKind::Media;
  }

  [[nodiscard]] bool noted(const Item& item, std::string_view note) const {
    return item.row != nullptr && passage_.tables.text(item.row->note) == note;
  }

  // "if", "has ...?": what follows is not told as done, to the comma, and from the head of a sentence to its end.
  void supposed(const Item& item, std::size_t at) {
    supposed_ = noted(item, "condition") ? "clause/condition" : noted(item, "question") ? "clause/question" : nullptr;
    supposed_throughout_ = supposed_ != nullptr && at == 0;
  }

  // "from A and from B": the same preposition behind "and" goes on with the same slot.
  void preposition(const Item& item) {
    again_ = item.conjoined && last_slot_ != nullptr && last_slot_ != &topic_ &&
             last_slot_ == &predicate(owner_of(last_slot_)).slot(item.slot);
    preposition_ = item.slot;
    has_preposition_ = true;
    if (noted(item, "circumstance")) stance_left_ = 0;
  }

  static bool ends_stance(ItemKind kind) {
    return kind == ItemKind::Relative || kind == ItemKind::Subordinator || kind == ItemKind::Comma || kind == ItemKind::Dash;
  }

  // "sitting over", "in control of": an entry whose last word is a preposition opens its slot.
  bool ends_in_preposition(const Item& item) {
    if (item.last - item.first < 2 || passage_.function(item.last - 1) != FunctionClass::Preposition) return false;
    preposition_ = static_cast<ArgSlot>(passage_.noun(item.last - 1, SenseKind::Function)->value);
    const Predicate& p = predicate(item.predicate);
    if (role(p, preposition_) == Role::None && role(p, ArgSlot::Gen) != Role::None) return false;  // "quoting (from)": a partner
    has_preposition_ = true;
    return true;
  }

  // ---- clauses

  void close_clause() {
    if (verb_ != kNone) settle(predicate(verb_));
    verb_ = kNone;
  }

  // A relative clause that has all it needs is over: what follows goes on with the verb around it.
  void leave_relative() {
    if (outer_verb_ == kNone || verb_ == kNone || comma_) return;
    Predicate& inner = predicate(verb_);
    if (!inner.slot(ArgSlot::Subj).filled || bare_slot(inner, false) != nullptr) return;
    settle(inner);
    in_relative_ = false;
    verb_ = outer_verb_;
    outer_verb_ = kNone;
  }

  void new_clause() {
    outer_verb_ = kNone;
    close_clause();
    open_count_ = 0;
    topic_ = {};
    comma_ = false;
    negated_ = false;
    last_slot_ = nullptr;
    nameless_ = nullptr;
    among_ = false;
  }

  void complement(const Item& item) {
    for (std::size_t n = open_count_; n-- > 0;) {
      Predicate& p = predicate(open_[n]);
      const bool speaks = role(p, ArgSlot::Clause) != Role::None ||
                          role(p, ArgSlot::Bi) == Role::Content;
      if (!speaks || p.clause_from != kNone) continue;
      p.clause_from = item.last;
      p.clause_to = passage_.tokens.sentence[p.sentence].last;
      Argument speaker = p.slot(ArgSlot::Subj);
      new_clause();
      if (item.kind == ItemKind::Clause && bears_pronoun(item.first) && may_act(speaker)) {
        topic_ = speaker;  // "claimed that it shot down": the pronoun is the speaker's
        topic_.pronoun = true;
      }
      return;
    }
    new_clause();
  }

  [[nodiscard]] bool bears_pronoun(std::uint32_t t) const {
    bool out = false;
    passage_.each(t, SenseKind::Function, [&](const Reading& reading, const Sense&) { out = out || reading.enclitic != Enclitic::None; });
    return out;
  }

  // Whether a speaker does deeds himself: an organisation that is no paper, agency or observatory. A person who says "it is
  // that" mostly speaks of others.
  [[nodiscard]] bool may_act(const Argument& speaker) const {
    if (speaker.count == 0) return false;
    const Mention& m = mentions_.mention[speaker.mention[0]];
    if (m.type != EntityType::Org || m.entity == kNone) return false;
    const std::uint32_t actor = mentions_.entity[m.entity].actor;
    if (actor == kNone) return true;
    const ActorKind kind = passage_.tables.actors[actor].kind;
    return kind != ActorKind::Media && kind != ActorKind::Body;
  }

  void relative(std::size_t at) {
    outer_verb_ = verb_ != kNone && bare_slot(predicate(verb_), false) != nullptr ? verb_ : kNone;
    close_clause();
    // The noun before, or the event noun before.
    antecedent_ = {};
    antecedent_event_ = kNone;
    for (std::size_t n = at; n-- > 0 && n + 3 >= at;) {
      if (items_[n].kind == ItemKind::Phrase) {
        antecedent_ = argument_of(items_[n]);
        break;
      }
      if (items_[n].kind == ItemKind::Event) {
        antecedent_event_ = items_[n].predicate;
        break;
      }
    }
    relative_ = true;
    last_slot_ = nullptr;
  }

  // ---- predicates

  void open(std::uint32_t index) {
    if (open_count_ == kMaxOpen) {
      std::move(open_.begin() + 1, open_.end(), open_.begin());
      --open_count_;
    }
    open_[open_count_++] = index;
  }

  // The row of the stance word that an item is, or null. A spelling that may be a verb of intention is one only where it
  // is read as a verb ("tis'": nine, not "may it strive").
  [[nodiscard]] const NounRow* stance_row(const Item& item) const {
    if (const Hit* hit = passage_.hit(item.first); hit != nullptr && hit->last == item.last)
      for (const Sense& sense : passage_.tables.phrase_senses(hit->node))
        if (sense.kind == SenseKind::Stance) return &passage_.tables.nouns[sense.row];
    const NounRow* out = nullptr;
    for (std::uint32_t t = item.first; t < item.last; ++t)
      passage_.each(t, SenseKind::Stance, [&](const Reading& reading, const Sense& sense) {
        if (item.row != nullptr && reading.prefix_letters > 0 && !reading.has(kPreWa)) return;  // "ba'dama" is no "bi-'adam"
        if ((sense.morph.verb != 0) == (item.kind == ItemKind::Verb)) out = &passage_.tables.nouns[sense.row];
      });
    return out;
  }

  void stance_word(const Item& item) {
    // "who declined to be named": a phrase in which nobody says anything denies nothing.
    const bool phrase = item.last - item.first > 1 && item.predicate != kNone;
    if (phrase && predicate(item.predicate).kind == PredicateKind::Cue && role(predicate(item.predicate), ArgSlot::Subj) == Role::None)
      return;
    const NounRow* row = stance_row(item);
    // "began", "was able to" are spelled as "seemed" and "it may be that": a light verb states its noun.
    if (row == nullptr || (item.predicate != kNone && predicate(item.predicate).kind == PredicateKind::Light)) return;
    const auto stance = static_cast<Stance>(row->what);
    if (row->value == slot_bit(ArgSlot::Head)) {  // "the expected attack": an adjective speaks of the noun before it
      if (last_event_ != kNone && item.first <= predicate(last_event_).last + 1 && predicate(last_event_).stance == Stance::Asserted) {
        predicate(last_event_).stance = stance;
        predicate(last_event_).stance_rule = "clause/stance_word";
      }
      return;
    }
    stance_ = stance;
    stance_slots_ = row->value;
    stance_left_ = kStanceReach;
    stance_owner_ = item.predicate;
    stance_preposition_ = item.kind == ItemKind::Preposition;  // "in order to"
  }

  // Whether a predicate stands in the slot that the stance word names, or behind another that does.
  [[nodiscard]] bool in_stance_slot(const Predicate& p) const {
    constexpr std::int32_t kBare = slot_bit(ArgSlot::Subj) | slot_bit(ArgSlot::Obj) | slot_bit(ArgSlot::Gen) | kNextSlot;
    if (stance_left_ < kStanceReach) return true;
    if (p.verb) return (stance_slots_ & (slot_bit(ArgSlot::Clause) | slot_bit(ArgSlot::An) | kNextSlot)) != 0;
    return (stance_slots_ & (has_preposition_ && !stance_preposition_ ? slot_bit(preposition_) : kBare)) != 0;
  }

  void take_stance(Predicate& p, bool future) {
    const bool may = std::exchange(may_, false) && p.morph.aspect == kImperfect;
    if (supposed_ != nullptr) {
      p.stance = Stance::Planned;
      p.stance_rule = supposed_;
    } else if (may) {
      p.stance = Stance::Planned;
      p.stance_rule = "clause/may";
    } else if (negated_) {
      p.stance = Stance::Denied;
      p.stance_rule = "clause/negated";
    } else if (future) {
      p.stance = Stance::Planned;
      p.stance_rule = "clause/future";
    } else if (stance_left_ > 0 && stance_owner_ != static_cast<std::uint32_t>(&p - out_.predicate.data()) && in_stance_slot(p)) {
      p.stance = stance_;
      p.stance_rule = "clause/stance_word";
      --stance_left_;
    }
    negated_ = false;
  }

  void verb(std::size_t at) {
    const Item& item = items_[at];
    // "a village that (nothing) D. controls": behind an indefinite noun a relative clause has no pronoun of its own.
    if (!relative_ && !topic_.filled && !predicate(item.predicate).conjoined && at > 0 && indefinite(items_[at - 1]) &&
        items_[at - 1].last == item.first)
      relative(at);
    Argument previous_subject;
    if (verb_ != kNone) previous_subject = predicate(verb_).slot(ArgSlot::Subj);
    if (verb_ != kNone && predicate(verb_).kind != PredicateKind::Frame) previous_subject.event = kNone;
    close_clause();
    Predicate& p = predicate(item.predicate);
    const Reading& reading = passage_.reading(item.first);
    take_stance(p, reading.has(kPreSa));
    verb_ = item.predicate;
    if (relative_) {
      attach_antecedent(p, at);
    } else if (const std::uint32_t event = event_before(at); event != kNone && p.enclitic != Enclitic::None) {
      // "an armed attack that they launched": the event noun is the object of the verb behind it.
      Argument& object = p.slot(ArgSlot::Obj);
      object.filled = true;
      object.event = event;
      predicate(event).under = verb_;
    } else if (topic_.filled && !(topic_.pronoun && p.passive)) {  // "that there were killed": the pronoun is nobody's
      p.slot(ArgSlot::Subj) = topic_;
    } else if (!p.conjoined && p.morph.number != 0 && p.morph.person == 3 && at > 0 && items_[at - 1].kind == ItemKind::Phrase &&
               items_[at - 1].mentions > 0) {
      // "showed men of D. (while they) kill": a plural verb right behind a phrase is about it.
      p.slot(ArgSlot::Subj) = argument_of(items_[at - 1]);
      p.slot(ArgSlot::Subj).pronoun = true;
    } else if (p.conjoined && (previous_subject.count > 0 || previous_subject.event != kNone || sentence_topic_.count > 0)) {
      inherited_ = previous_subject.count > 0 || previous_subject.event != kNone ? previous_subject : sentence_topic_;
      inherited_.pronoun = true;
      has_inherited_ = true;
    }
    const std::uint32_t behind = at > 0 && items_[at - 1].kind == ItemKind::Event ? items_[at - 1].predicate : described_event(at);
    in_relative_ = relative_;
    relative_ = false;
    topic_ = {};
    open_count_ = 0;
    // "the raids that the alliance carried out on D.": what the verb has no role for belongs to its noun.
    if (const std::uint32_t told = p.slot(ArgSlot::Obj).event; told != kNone) open(told);
    open(item.predicate);
    if (behind != kNone) {  // "clashes took place between": what follows still belongs to the event
      if (!p.slot(ArgSlot::Subj).filled && !p.slot(ArgSlot::Obj).filled) {
        p.slot(ArgSlot::Subj).filled = true;
        p.slot(ArgSlot::Subj).event = behind;
        predicate(behind).under = verb_;
      }
      open(behind);
    }
    comma_ = false;
    last_slot_ = nullptr;
  }

  [[nodiscard]] bool indefinite(const Item& item) const {
    if (item.kind != ItemKind::Phrase || item.definite || item.pronoun || !passage_.is_word(item.last - 1)) return false;
    const Reading& last = passage_.reading(item.last - 1);
    if (last.article() || last.enclitic != Enclitic::None) return false;
    return item.mentions == 0 || mentions_.mention[item.mention[0]].type == EntityType::Ppl;
  }

  // A verb in the dual or plural speaks of all that stands before it.
  [[nodiscard]] bool plural(const Item& item) const {
    return item.predicate != kNone && out_.predicate[item.predicate].morph.number != 0;
  }

  // The event noun before an item, with at most an adjective between.
  [[nodiscard]] std::uint32_t event_before(std::size_t at) const {
    for (std::size_t n = at; n-- > 0 && n + 2 >= at;) {
      if (items_[n].kind == ItemKind::Event) return items_[n].predicate;
      if (items_[n].kind != ItemKind::Phrase || items_[n].mentions > 0) return kNone;
    }
    return kNone;
  }

  // "(that) the Israeli raids killed": an event noun with its adjective right before a verb without a topic.
  [[nodiscard]] std::uint32_t described_event(std::size_t at) const {
    if (at < 2 || items_[at - 1].kind != ItemKind::Phrase || items_[at - 1].mentions > 0 || items_[at - 2].kind != ItemKind::Event) return kNone;
    const Item& event = items_[at - 2];
    const Item& adjective = items_[at - 1];
    const bool both = event.definite && passage_.is_word(adjective.first) && passage_.reading(adjective.first).article();
    return both && event.last == adjective.first && adjective.last == adjective.first + 1 ? event.predicate : kNone;
  }

  // The noun before a relative clause is the verb's object when the verb carries a pronoun for it, stands behind a
  // preposition when that carries one ("which D. controls", literally "over it"), and else is the subject.
  void attach_antecedent(Predicate& p, std::size_t at) {
    ArgSlot where = p.enclitic == Enclitic::None ? ArgSlot::Subj : ArgSlot::Obj;
    if (where == ArgSlot::Subj)
      for (std::size_t n = at + 1; n + 1 < items_.size() && n <= at + kResumption; ++n) {
        if (items_[n].kind == ItemKind::Verb || items_[n].kind == ItemKind::Comma) break;
        if (items_[n].kind == ItemKind::Preposition && items_[n + 1].pronoun && resumed_by(items_[n + 1], p)) {
          where = items_[n].slot;
          break;
        }
      }
    Argument& slot = p.slot(where);
    slot = antecedent_;
    slot.filled = true;
    slot.pronoun = true;
    slot.event = antecedent_event_;
    if (antecedent_event_ != kNone) predicate(antecedent_event_).under = verb_;
  }

  // Whether the pronoun may be the noun before the relative clause; not when only the verb agrees with that ("Da'ish,
  // which controlled it").
  [[nodiscard]] bool resumed_by(const Item& pronoun, const Predicate& p) const {
    const Found found = passage_.find(pronoun.first, SenseKind::Function);
    if (antecedent_.count == 0 || !found) return true;
    const Mention& m = mentions_.mention[antecedent_.mention[0]];
    std::uint32_t behind = m.last;
    while (behind < passage_.size() && passage_.token(behind).kind == TokenKind::Punct) ++behind;
    if (passage_.function(behind) != FunctionClass::Relative) return true;
    const bool org = m.type == EntityType::Org || m.type == EntityType::Per;
    const Enclitic verb = p.morph.number != 0 ? Enclitic::Hum : p.morph.feminine != 0 ? Enclitic::Ha : Enclitic::Hu;
    return !org || agrees(passage_, mentions_, found.reading->enclitic, m) || !agrees(passage_, mentions_, verb, m);
  }

  void event(std::size_t at) {
    const Item& item = items_[at];
    Predicate& p = predicate(item.predicate);
    if (!qualifies(at)) stand(at, p);
    head(at, p);
    last_event_ = item.predicate;
    open(item.predicate);
    last_slot_ = nullptr;
  }

  // Where an event noun stands: in a slot of the predicate before, or under the verb of the clause.
  void stand(std::size_t at, Predicate& p) {
    const Item& item = items_[at];
    take_stance(p, false);
    if (!has_preposition_) leave_relative();
    Argument* slot = nullptr;
    const bool behind_event = at > 0 && items_[at - 1].kind == ItemKind::Event && !items_[at - 1].definite &&
                              !item.conjoined && items_[at - 1].last == item.first;
    if (item.conjoined && at > 0 && last_event_ != kNone && predicate(last_event_).sentence == p.sentence && !has_preposition_) {
      p.under = predicate(last_event_).under;  // "of a killing and a wounding": both stand where the first stands
    } else if (has_preposition_) slot = prepositional_slot(true);
    else if (behind_event) slot = &predicate(items_[at - 1].predicate).slot(ArgSlot::Gen);
    else if (Argument* taken = light_object()) slot = taken;
    else if (verb_ != kNone && !comma_) slot = bare_slot(predicate(verb_), true);
    if (slot != nullptr) {
      slot->filled = true;
      slot->event = item.predicate;
      slot->at = item.first;
      p.under = owner_of(slot);
    } else {
      if (verb_ != kNone && p.under == kNone) p.under = verb_;
      // "launched an operation to free (li-tahrir) the town": a purpose that no predicate waits for is not reached yet.
      if (has_preposition_ && preposition_ == ArgSlot::Li && p.kind == PredicateKind::Frame && p.stance == Stance::Asserted &&
          passage_.tables.frames[p.row].type == ClaimType::Control) {
        p.stance = Stance::Planned;
        p.stance_rule = "clause/purpose";
      }
    }
  }

  // "the attempt of D. (to launch) an attack": the event that a light noun governs behind its doer.
  Argument* light_object() {
    if (open_count_ == 0) return nullptr;
    Predicate& p = predicate(open_[open_count_ - 1]);
    if (p.kind != PredicateKind::Light || p.verb || role(p, ArgSlot::Obj) != Role::Content || !p.slot(ArgSlot::Gen).filled) return nullptr;
    return p.slot(ArgSlot::Obj).filled ? nullptr : &p.slot(ArgSlot::Obj);
  }

  // "the police, belonging to the movement, refused": a participle or an adverbial right behind a phrase says something
  // about it, is no argument of the verb, and is not under its negation.: a participle with the article right behind a phrase.
  [[nodiscard]] bool qualifies(std::size_t at) {
    const Item& item = items_[at];
    return at > 0 && !item.conjoined && !has_preposition_ && items_[at - 1].kind == ItemKind::Phrase &&
           items_[at - 1].mentions > 0 && role(predicate(item.predicate), ArgSlot::Head) != Role::None;
  }

  // The noun that a participle or a title in apposition qualifies: the phrase right before it.
  void head(std::size_t at, Predicate& p) {
    if (role(p, ArgSlot::Head) == Role::None || at == 0 || has_preposition_) return;
    if (verb_ != kNone && predicate(verb_).slot(ArgSlot::Subj).count > 0) last_subject_ = predicate(verb_).slot(ArgSlot::Subj);
    // "..., calling on the merchants": an indefinite participle in the accusative speaks of the clause's subject.
    // One that says something speaks of who spoke last ("said that ..., adding that").
    if (p.morph.accusative != 0 && last_subject_.count > 0) {
      const Argument* speaker = p.kind == PredicateKind::Cue ? last_speaker(p) : nullptr;
      p.slot(ArgSlot::Head) = speaker != nullptr ? *speaker : main_subject_.count > 0 ? main_subject_ : last_subject_;
      p.slot(ArgSlot::Head).pronoun = true;
      return;
    }
    std::size_t before = at - 1;
    if (items_[before].kind == ItemKind::Comma && before > 0) --before;
    if (items_[before].kind != ItemKind::Phrase || items_[before].mentions == 0) return;
    p.slot(ArgSlot::Head) = argument_of(items_[before]);
  }

  [[nodiscard]] const Argument* last_speaker(const Predicate& p) const {
    for (std::size_t n = static_cast<std::size_t>(&p - out_.predicate.data()); n-- > 0 && out_.predicate[n].sentence == p.sentence;) {
      const Predicate& other = out_.predicate[n];
      if (other.kind == PredicateKind::Cue && other.verb && other.slot(ArgSlot::Subj).count > 0) return &other.slot(ArgSlot::Subj);
    }
    return nullptr;
  }

  std::uint32_t owner_of(const Argument* slot) const {
    const auto* bytes = reinterpret_cast<const char*>(slot);
    const auto* base = reinterpret_cast<const char*>(out_.predicate.data());
    return static_cast<std::uint32_t>(static_cast<std::size_t>(bytes - base) / sizeof(Predicate));
  }

  // ---- phrases

  [[nodiscard]] Argument argument_of(const Item& item) const {
    Argument out;
    out.filled = true;
    out.at = item.first;
    for (std::uint8_t n = 0; n < item.mentions; ++n) out.mention[out.count++] = item.mention[n];
    return out;
  }

  void fill(Argument& slot, const Argument& with) {
    slot.filled = true;
    nameless_ = with.count == 0 ? &slot : nullptr;
    if (slot.count == 0) slot.at = with.at;
    for (std::uint8_t n = 0; n < with.count && slot.count < kMaxArguments; ++n) slot.mention[slot.count++] = with.mention[n];
  }

  [[nodiscard]] bool is_place(const Argument& argument) const {
    return argument.count > 0 && mentions_.mention[argument.mention[0]].type == EntityType::Loc;
  }

  // The slot of the nearest open predicate that has a role for the pending preposition and is free.
  Argument* prepositional_slot(bool for_event) {
    for (std::size_t n = open_count_; n-- > 0;) {
      Predicate& p = predicate(open_[n]);
      const Role r = role_behind(p, preposition_);
      if (r == Role::None && !(p.kind == PredicateKind::Light && for_event)) continue;
      if (for_event && r == Role::Place) continue;
      Argument& slot = p.slot(preposition_);
      if (!slot.filled) return &slot;
    }
    return nullptr;
  }

  // A cue whose content has come waits for no speaker any more ("and pointed to the killing of ...").
  [[nodiscard]] bool said_something(const Predicate& p) const {
    for (std::size_t slot = 0; slot < kArgSlots; ++slot)
      if (roles(p)[slot] == Role::Content && p.argument[slot].filled) return true;
    return false;
  }

  // Subject or object of a verb that still waits for one; null when it has both.
  Argument* bare_slot(Predicate& p, bool) {
    if (p.kind == PredicateKind::Cue && said_something(p)) return nullptr;
    Argument& subject = p.slot(ArgSlot::Subj);
    Argument& object = p.slot(ArgSlot::Obj);
    const bool plural_verb = p.morph.number != 0 && p.morph.person == 3;
    if (!subject.filled && !plural_verb) return &subject;
    if (!object.filled && !p.passive && p.enclitic == Enclitic::None) return &object;
    if (!p.slot(ArgSlot::Obj2).filled && role(p, ArgSlot::Obj2) != Role::None) return &p.slot(ArgSlot::Obj2);
    return nullptr;
  }

  void phrase(std::size_t at) {
    const Item& item = items_[at];
    const Argument argument = argument_of(item);
    if (has_preposition_) {
      if (item.pronoun) pronoun(item);
      else if (again_) fill(*last_slot_, argument);
      else prepositional(argument);
      return;
    }
    if (among_) {
      among_ = item.conjoined;
      return;
    }
    const Item* before = at > 0 ? &items_[at - 1] : nullptr;
    if (before != nullptr && before->kind == ItemKind::Event && before->last == item.first && !item.conjoined) {
      Predicate& p = predicate(before->predicate);
      const ArgSlot slot = before->definite || p.enclitic != Enclitic::None ? ArgSlot::Adj : ArgSlot::Gen;
      fill(p.slot(slot), argument);
      last_slot_ = &p.slot(slot);
      last_is_party_ = false;
      return;
    }
    // "unknown gunmen": people in the plural right behind people describe them.
    if (before != nullptr && before->kind == ItemKind::Phrase && before->last == item.first && !item.conjoined && describes_people(*before, item)) return;
    // "So-and-so(,) leader of": people right behind a person are the person again.
    const Item* person = before != nullptr && before->kind == ItemKind::Comma && at > 1 ? &items_[at - 2] : before;
    if (argument.count > 0 && person != nullptr && person->kind == ItemKind::Phrase && person->mentions > 0 && !item.conjoined &&
        mentions_.mention[argument.mention[0]].type == EntityType::Ppl && mentions_.mention[argument.mention[0]].count <= 1 &&
        mentions_.mention[person->mention[person->mentions - 1]].type == EntityType::Per)
      return;
    // "the clearing by (construct) the forces the palace": a second bare phrase is the noun's object.
    if (open_count_ > 0 && !item.conjoined && !comma_ && before != nullptr && before->kind == ItemKind::Phrase &&
        before->last == item.first && argument.count > 0) {
      Predicate& noun = predicate(open_[open_count_ - 1]);
      if (!noun.verb && noun.slot(ArgSlot::Gen).count > 0 && !noun.slot(ArgSlot::Obj).filled &&
          last_slot_ == &noun.slot(ArgSlot::Gen)) {
        fill(noun.slot(ArgSlot::Obj), argument);
        last_slot_ = &noun.slot(ArgSlot::Obj);
        return;
      }
    }
    const bool opens_clause = item.conjoined && at + 1 < items_.size() && items_[at + 1].kind == ItemKind::Verb &&
                              !items_[at + 1].conjoined && item.mentions > 0 && !plural(items_[at + 1]);
    leave_relative();
    if (opens_clause) {  // "... and Washington supports": a new clause, not one more member of the list
      new_clause();
      topic_ = argument;
      return;
    }
    // An indefinite word behind an indefinite phrase is its adjective.
    const bool name = before != nullptr && before->mentions > 0 && mentions_.mention[before->mention[0]].type != EntityType::Ppl;
    if (item.mentions == 0 && before != nullptr && before->kind == ItemKind::Phrase && before->last == item.first &&
        !item.conjoined && !item.definite && !before->definite && !name)
      return;
    // "between A, who ..., and B": the second party, whatever was said of the first.
    if (item.conjoined && (last_slot_ == nullptr || is_place(*last_slot_)) && parties_ != nullptr && parties_->count == 1 &&
        argument.count > 0 && !is_place(argument)) {
      fill(*parties_, argument);
      last_slot_ = parties_;
      last_is_party_ = true;
      return;
    }
    // "Ten of A were killed and seven of B": "and" goes on counting over what stands between.
    if (item.conjoined && verb_ != kNone && counts_more(predicate(verb_), argument)) {
      fill(predicate(verb_).slot(ArgSlot::Subj), argument);
      return;
    }
    if (last_slot_ != nullptr && (item.conjoined || (last_is_party_ && comma_))) {
      fill(*last_slot_, argument);
      return;
    }
    // "arrested (the movement, which ...,) ten people": the verb around a relative clause still waits for its object.
    if (comma_ && outer_verb_ != kNone && verb_ != kNone && predicate(verb_).slot(ArgSlot::Subj).filled && !item.conjoined &&
        !predicate(outer_verb_).slot(ArgSlot::Obj).filled && late_object(predicate(outer_verb_), argument)) {
      settle(predicate(verb_));
      in_relative_ = false;
      verb_ = outer_verb_;
      outer_verb_ = kNone;
    }
    // Behind a comma only an actor still comes as an object ("accused, yesterday, the government").
    const bool parenthesis = comma_ && verb_ != kNone && predicate(verb_).slot(ArgSlot::Subj).filled;
    if (verb_ != kNone && (!parenthesis || late_object(predicate(verb_), argument))) {
      if (Argument* slot = bare_slot(predicate(verb_), false)) {
        if (slot == &predicate(verb_).slot(ArgSlot::Subj) && disagrees(at)) slot = &predicate(verb_).slot(ArgSlot::Obj);
        fill(*slot, argument);
        last_slot_ = slot;
        last_is_party_ = false;
        return;
      }
    }
    if (is_place(argument) && verb_ != kNone && !comma_) return;  // "entered the town (south) of the capital": no topic
    if (comma_ && verb_ != kNone && topic_.filled) topic_ = {};
    if (item.conjoined && topic_.filled) {
      fill(topic_, argument);
    } else {
      topic_ = argument;
    }
    last_slot_ = &topic_;
    if (sentence_topic_.count == 0) sentence_topic_ = topic_;
  }

  // The ending of a phrase right behind a verb tells that it is its object, and the subject the one before. A masculine
  // verb does not have a feminine noun for its subject ("qasafa al-madina"); the subject is the one
  // before. Numbers agree the other way round, and the feminine ending of a person says nothing.
  [[nodiscard]] bool disagrees(std::size_t at) const {
    const Item& item = items_[at];
    const Predicate& p = out_.predicate[verb_];
    if (at == 0 || items_[at - 1].predicate != verb_ || items_[at - 1].kind != ItemKind::Verb) return false;
    if (p.kind != PredicateKind::Frame || p.passive || p.slot(ArgSlot::Obj).filled || p.enclitic != Enclitic::None) return false;
    if (p.morph.person != 3 || p.morph.number != 0) return false;
    if (role(p, ArgSlot::Subj) != Role::Agent || role(p, ArgSlot::Obj) == Role::None) return false;
    if (mentions_.number_on(item.first) != nullptr) return p.morph.feminine != 0 && doer_waits() && counts_men(item);
    if (!passage_.is_word(item.first)) return false;
    const WordView word = passage_.stem(item.first, passage_.reading(item.first));
    // "shurtiyayn", "musallahin": a dual or sound plural that is no subject, which would be "shurtiyan", "musallahun".
    const bool people = item.mentions > 0 && mentions_.mention[item.mention[0]].type == EntityType::Ppl;
    if (people && word.size() > 4 && word.ends_with(std::string{static_cast<char>(kYeh), static_cast<char>(kNoon)})) return true;
    if (p.morph.feminine != 0 || last_subject_.count == 0) return false;
    const bool ending = !word.empty() && letter_at(word, word.size() - 1) == kTehMarbuta;
    if (item.mentions == 0) return ending && item.definite;
    const Mention& m = mentions_.mention[item.mention[0]];
    if (m.type == EntityType::Loc) return ending || m.last == m.first + 1;
    return m.type == EntityType::Org && ending;
  }

  [[nodiscard]] bool doer_waits() const {
    const Argument& doer = has_inherited_ ? inherited_ : last_subject_;
    return doer.event != kNone || (doer.count > 0 && mentions_.mention[doer.mention[0]].type == EntityType::Org);
  }

  // "(captured-she) 35 others": a feminine verb does not have men for its subject. The last word tells who is counted.
  [[nodiscard]] bool counts_men(const Item& item) const {
    if (item.mentions == 0 || mentions_.mention[item.mention[0]].type != EntityType::Ppl) return false;
    if (!passage_.is_word(item.last - 1)) return true;
    const WordView counted = passage_.stem(item.last - 1, passage_.reading(item.last - 1));
    const Letter ending = counted.empty() ? Letter{0} : letter_at(counted, counted.size() - 1);
    return item.last > item.first + 1 && ending != kTehMarbuta && ending != kTeh;
  }

  // Both in the same sound plural, without a number and without a new article.
  [[nodiscard]] bool describes_people(const Item& people, const Item& adjective) const {
    const auto plural = [&](const Item& item) -> Letter {
      if (item.mentions != 1 || item.last != item.first + 1 || !passage_.is_word(item.first)) return 0;
      const Mention& m = mentions_.mention[item.mention[0]];
      const WordView word = passage_.word(item.first);
      if (m.type != EntityType::Ppl || m.count > 0 || word.size() < 5 || letter_at(word, word.size() - 1) != kNoon) return 0;
      const Letter vowel = letter_at(word, word.size() - 2);
      return vowel == kWaw || vowel == kYeh ? vowel : Letter{0};
    };
    const Letter first = plural(people);
    return first != 0 && first == plural(adjective) &&
           passage_.reading(people.first).article() == passage_.reading(adjective.first).article();
  }

  [[nodiscard]] bool counts_more(const Predicate& p, const Argument& argument) const {
    if (p.kind != PredicateKind::Frame || passage_.tables.frames[p.row].toll == 0) return false;
    const Argument& subject = p.slot(ArgSlot::Subj);
    const auto counted = [&](const Argument& a) { return a.count > 0 && mentions_.mention[a.mention[0]].count > 0; };
    return counted(subject) && !subject.pronoun && !p.slot(ArgSlot::Obj).filled && counted(argument);
  }

  [[nodiscard]] bool late_object(const Predicate& p, const Argument& argument) const {
    if (p.kind != PredicateKind::Frame || role(p, ArgSlot::Obj) != Role::Target || argument.count == 0) return false;
    return mentions_.mention[argument.mention[0]].type != EntityType::Loc;
  }

  // "against it", "over it": the pronoun of a preposition that some predicate waits for.
  void pronoun(const Item& item) {
    if (preposition_ == ArgSlot::Bayn || preposition_ == ArgSlot::Min) {  // "among them two children"
      among_ = true;
      return;
    }
    Argument* slot = prepositional_slot(false);
    last_slot_ = nullptr;
    if (slot == nullptr) return;
    slot->filled = true;
    slot->pronoun = true;
    slot->at = item.first;
    const Enclitic enclitic = passage_.find(item.first, SenseKind::Function).reading->enclitic;
    const bool places = role(predicate(owner_of(slot)), preposition_) == Role::Place;
    const std::uint32_t found = antecedent(passage_, mentions_, enclitic, item.first, kPronounReach, places);
    if (found != kNone) slot->mention[slot->count++] = found;
  }

  // "reinforcements belonging to D.": the event noun right before a participle that says whose it is.
  [[nodiscard]] Predicate* described_by(std::uint32_t index) {
    const Predicate& p = predicate(index);
    if (p.kind != PredicateKind::Frame || p.verb || passage_.tables.frames[p.row].type != ClaimType::Belong || index == 0) return nullptr;
    Predicate& before = predicate(index - 1);
    const bool noun = before.kind == PredicateKind::Frame && !before.verb && before.last == p.first && !before.slot(ArgSlot::Gen).filled;
    return noun ? &before : nullptr;
  }

  // "hit positions belonging to (li-) D.": what has no name was hit, and D. owns it.
  [[nodiscard]] bool names_owner(const Argument* slot) const {
    if (nameless_ == nullptr || nameless_ == slot || nameless_->count > 0) return false;
    const Predicate& p = out_.predicate[owner_of(slot)];
    return p.kind == PredicateKind::Frame && !p.verb && passage_.tables.frames[p.row].type == ClaimType::Belong &&
           p.slot(ArgSlot::Head).count == 0;
  }

  void prepositional(const Argument& argument) {
    if (Argument* slot = prepositional_slot(false)) {
      if (names_owner(slot)) fill(*nameless_, argument);
      if (Predicate* convoy = described_by(owner_of(slot)); convoy != nullptr) {
        fill(convoy->slot(ArgSlot::Gen), argument);
        return;
      }
      fill(*slot, argument);
      last_slot_ = slot;
      last_is_party_ = preposition_ == ArgSlot::Bayn;
      if (last_is_party_) parties_ = slot;
      return;
    }
    // "in a raid of (li-) the alliance": right behind an event noun without a partner, who does it.
    if (preposition_ == ArgSlot::Li && open_count_ > 0 && argument.count > 0 && !is_place(argument)) {
      Predicate& noun = predicate(open_[open_count_ - 1]);
      if (!noun.verb && argument.at == noun.last && !noun.slot(ArgSlot::Gen).filled && noun.enclitic == Enclitic::None) {
        fill(noun.slot(ArgSlot::Li), argument);
        last_slot_ = &noun.slot(ArgSlot::Li);
        last_is_party_ = false;
        return;
      }
    }
    // "hit five positions of (li-) the group": the owner of what was hit.
    if (preposition_ == ArgSlot::Li && nameless_ != nullptr && nameless_->count == 0 && argument.count > 0 && !is_place(argument)) {
      fill(*nameless_, argument);
      last_slot_ = nameless_;
      last_is_party_ = false;
      return;
    }
    last_slot_ = nullptr;
    if (!is_place(argument) || open_count_ == 0) return;
    for (std::size_t n = open_count_; n-- > 0;) {
      Argument& slot = predicate(open_[n]).slot(ArgSlot::Fi);
      if (slot.filled) continue;
      fill(slot, argument);
      return;
    }
  }

  // Whether a verb without a subject, the first of its sentence, goes on with that of the sentence before. Not one whose
  // spelling may be passive.
  [[nodiscard]] bool may_carry(const Predicate& p) const {
    const bool either_voice = p.morph.passive != 0 && role(p, ArgSlot::Obj) != Role::None;
    if (carried_.count == 0 || last_subject_.count > 0 || either_voice || p.morph.person != 3 || p.kind == PredicateKind::Cue)
      return false;
    for (const Item& item : items_) {
      if (item.first >= p.first) break;
      if (item.kind == ItemKind::Verb || item.kind == ItemKind::Relative) return false;
    }
    const Enclitic as = p.morph.number != 0 ? Enclitic::Hum : p.morph.feminine != 0 ? Enclitic::Ha : Enclitic::Hu;
    return agrees(passage_, mentions_, as, mentions_.mention[carried_.mention[0]]);
  }

  // What only the whole clause shows: inherited subjects, and the voice of a spelling that may be either.
  void settle(Predicate& p) {
    Argument& subject = p.slot(ArgSlot::Subj);
    if (takes_places(p) && subject.filled && is_place(subject) && !p.slot(ArgSlot::Obj).filled) {  // towns liberate nothing
      p.slot(ArgSlot::Obj) = subject;
      subject = {};
    }
    const Argument waiting = has_inherited_ ? inherited_ : Argument{};
    if (!subject.filled && has_inherited_) subject = inherited_;
    has_inherited_ = false;
    last_event_ = kNone;
    if (!subject.filled && last_subject_.count > 0 && !p.passive) {
      subject = last_subject_;
      subject.pronoun = true;
    }
    if (!subject.filled && may_carry(p)) {
      subject = carried_;
      subject.pronoun = true;
    }
    if (subject.count > 0) last_subject_ = subject;
    if (subject.count > 0 && !in_relative_) main_subject_ = subject;
    if (p.morph.active == 0 || p.morph.passive == 0 || p.passive) return;
    if (role(p, ArgSlot::Obj) != Role::Target || p.kind != PredicateKind::Frame) return;
    if (p.slot(ArgSlot::By).filled && !p.slot(ArgSlot::Obj).filled) {
      p.passive = true;
      return;
    }
    const bool toll = passage_.tables.frames[p.row].toll != 0;
    const bool hurt = toll && passage_.tables.frames[p.row].toll != 1 + static_cast<std::uint8_t>(Toll::Captured);
    const bool people = subject.count > 0 && mentions_.mention[subject.mention[0]].type != EntityType::Org;
    const bool counted = subject.count > 0 && mentions_.mention[subject.mention[0]].count > 0;
    // "Eight were killed while trying to storm": what stands in the object's place names nobody who could be killed.
    const Argument& object = p.slot(ArgSlot::Obj);
    const bool nobody = toll && counted && object.count == 0 && object.event != kNone;
    if ((object.filled && !nobody) || p.enclitic != Enclitic::None) return;
    // "captured ten and besieged twenty": whoever did the first did the second.
    if (!hurt && (people || counted) && waiting.count > 0 && same_doer(p, waiting)) {
      p.slot(ArgSlot::Obj) = subject;
      subject = waiting;
      return;
    }
    if (toll || people || counted) p.passive = true;
  }

  [[nodiscard]] bool takes_places(const Predicate& p) const {
    return p.kind == PredicateKind::Frame && !p.passive && p.enclitic == Enclitic::None && role(p, ArgSlot::Subj) == Role::Agent &&
           role(p, ArgSlot::Obj) == Role::Place;
  }

  // The subject of the verb before, when the verb agrees with it and it acts.
  [[nodiscard]] bool same_doer(const Predicate& p, const Argument& doer) const {
    const Mention& m = mentions_.mention[doer.mention[0]];
    const Enclitic as = p.morph.number != 0 ? Enclitic::Hum : p.morph.feminine != 0 ? Enclitic::Ha : Enclitic::Hu;
    return m.type == EntityType::Org && p.morph.person == 3 && agrees(passage_, mentions_, as, m);
  }

  const Passage& passage_;
  const Mentions& mentions_;
  const std::vector<Item>& items_;
  Clauses& out_;

  Argument carried_;                     // the subject of the sentence before
  std::uint32_t verb_ = kNone;           // of the clause
  std::uint32_t outer_verb_ = kNone;     // of the clause around a relative clause, while it waits for a subject or object
  std::array<std::uint32_t, kMaxOpen> open_{};
  std::size_t open_count_ = 0;
  Argument topic_;                       // bare phrase before the verb
  Argument sentence_topic_;              // the first of the sentence
  Argument last_subject_;                // of the last verb that had one
  Argument main_subject_;                // ... outside relative clauses
  std::uint32_t last_event_ = kNone;     // of the clause
  Argument inherited_;
  bool has_inherited_ = false;
  Argument* last_slot_ = nullptr;        // that "and" continues
  Argument* parties_ = nullptr;          // behind the last "between"
  Argument* nameless_ = nullptr;         // filled last, by a phrase that names nobody
  bool among_ = false;                   // behind "among them": the next phrase only lists
  bool last_is_party_ = false;           // ... and a comma too: the parties behind "between"
  ArgSlot preposition_ = ArgSlot::Fi;
  bool again_ = false;                   // the preposition repeats the one of last_slot_
  bool has_preposition_ = false;
  bool comma_ = false;
  bool relative_ = false;
  bool in_relative_ = false;             // the verb of the clause stands in a relative clause
  Argument antecedent_;
  std::uint32_t antecedent_event_ = kNone;
  const char* supposed_ = nullptr;       // rule of the condition or question that goes on
  bool supposed_throughout_ = false;     // ... to the end of the sentence
  bool may_ = false;                     // right behind "perhaps"
  bool negated_ = false;
  const NounRow* negator_ = nullptr;
  Stance stance_ = Stance::Asserted;
  std::int32_t stance_slots_ = 0;
  std::uint32_t stance_left_ = 0;
  bool stance_preposition_ = false;
  std::uint32_t stance_owner_ = kNone;
};

}  // namespace

void give_arguments(const Passage& passage, const Mentions& mentions, const std::vector<Item>& items, Clauses& out,
                    Argument& subject) {
  subject = Walk(passage, mentions, items, out, subject).run();
}

}  // namespace isnad
