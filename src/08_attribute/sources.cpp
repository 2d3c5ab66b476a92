// Method: a cue has its speakers in the slots that its row names; how far it reaches, reach.cpp tells. A cue without a
// speaker ("and he added") has the speaker of the cue before it, and not who was spoken of last. Who accuses, threatens or
// demands vouches for what he says.
#include "sources.h"

#include <algorithm>

#include "agreement.h"
#include "headlines.h"
#include "interview.h"
#include "issuer.h"
#include "publisher.h"
#include "quotations.h"
#include "reach.h"

namespace isnad {
namespace {

constexpr std::uint32_t kMemory = 8;       // sentences over which "he added" still finds its speaker
constexpr std::uint32_t kRanks = 2;         // ranks and titles between that comma and the name
constexpr std::uint32_t kBearerReach = 10; // tokens from a title to the comma before its bearer
constexpr std::uint32_t kShortest = 3;     // tokens of what is said behind a colon
constexpr std::uint32_t kTakenReach = 4;   // tokens from a verb to the noun of saying that it takes
constexpr std::uint32_t kOutletReach = 4;  // tokens from a noun of saying to the outlet to which it was said
constexpr std::uint32_t kEarlier = 3;      // sentences over which one man adds to what he said before others spoke
constexpr std::uint32_t kGoesOn = 1;       // sentences over which "pointing out that" goes on with who spoke

class Sources {
 public:
  Sources(const Passage& passage, const Mentions& mentions, const Clauses& clauses)
      : passage_(passage), mentions_(mentions), clauses_(clauses), reach_(passage, mentions, clauses), publishers_(publishers(passage, mentions)) {}

  std::vector<Scope> run() {
    for (std::uint32_t n = 0; n < clauses_.predicate.size(); ++n) {
      const Predicate& p = clauses_.predicate[n];
      if (p.kind == PredicateKind::Cue && !ends_title(p)) cue(n, p);
      else if (p.kind == PredicateKind::Frame && passage_.tables.frames[p.row].speaks != 0) speaking_frame(n, p);
    }
    for (const Sentence& sentence : passage_.tokens.sentence)
      if (std::optional<Scope> said = speaker_before_colon(passage_, mentions_, clauses_, sentence)) scopes_.push_back(std::move(*said));
    for (std::uint32_t n = 0; n < mentions_.mention.size(); ++n) add_hearsay(n);
    add_answers(passage_, mentions_, scopes_);
    add_quotations(passage_, mentions_, clauses_, scopes_);
    for (Scope& scope : scopes_) {
      if (scope.cue == kNone) continue;
      const Predicate& p = clauses_.predicate[scope.cue];
      scope.cue_bytes = passage_.letters.bytes(passage_.token(p.first).begin, passage_.token(p.last - 1).end);
    }
    return std::move(scopes_);
  }

 private:
  // "The speaker in the tongue of (bi-lisan) the army": the end of a title names no source beside him.
  [[nodiscard]] bool ends_title(const Predicate& p) const {
    const Hit* hit = p.first > 0 ? passage_.hit(p.first - 1) : nullptr;
    return hit != nullptr && hit->last == p.last && (hit->kinds & kind_bit(SenseKind::Title)) != 0;
  }

  // Places do not, nor do the dead ("saw (ra'a) bodies lying in the streets and that"), nor "the matter (al-amr)".
  [[nodiscard]] bool may_speak(const Mention& m) const {
    if (m.type == EntityType::Doc) {
      const NounRow* row = passage_.is_word(m.first) ? passage_.noun(m.first, SenseKind::Document) : nullptr;
      return row == nullptr || passage_.tables.text(row->note) != "mute" || !passage_.reading(m.first).article();
    }
    return m.type != EntityType::Loc && m.people != PeopleKind::Victim;
  }

  // "The decision is held (yu'tabar) to be one of the reasons", "the announcement is expected": spelled as "it holds", "it expects"; a document that
  // does tells what.
  [[nodiscard]] bool held_to_be(const Predicate& p, std::string_view colour, const Argument& subject) const {
    return p.verb && p.clause_from == kNone && p.morph.aspect == kImperfect && (colour == "opinion" || colour == "expect") && subject.count > 0 &&
           mentions_.mention[subject.mention[0]].type == EntityType::Doc;
  }

  // Whom a speaker tells is a link where he prints or broadcasts it; "spokesman of (li-) the army" tells nobody.
  [[nodiscard]] bool passes_words_on(const Argument& receiver) const {
    if (receiver.count == 0) return false;
    const Mention& m = mentions_.mention[receiver.mention[0]];
    if (m.type != EntityType::Org || m.entity == kNone) return false;
    const Referent& who = mentions_.entity[m.entity];
    return (who.actor == kNone && who.head == kNone) || kind_of(passage_.tables, who) == ActorKind::Media;
  }

  // "According to the spokesman of the ministry (the Pentagon), Colonel So-and-so": a title and, in commas or behind one at the end, who bears it.
  [[nodiscard]] std::uint32_t bearer_behind(std::uint32_t title) const {
    const Mention& m = mentions_.mention[title];
    if (m.type != EntityType::Ppl || m.count > 1 || !passage_.is_word(m.first) || !passage_.has(m.first, SenseKind::Title)) return title;
    for (std::uint32_t t = m.last; t < m.last + kBearerReach && t + 1 < passage_.size(); ++t) {
      if (passage_.is_word(t)) {
        if (clauses_at(t)) return title;
        continue;
      }
      if (const std::uint32_t behind = behind_aside(passage_, t, passage_.size()); behind > t) {
        t = behind - 1;
        continue;
      }
      if (!passage_.is_punct(t, ',')) return title;
      std::uint32_t name = t + 1;
      while (name <= t + kRanks && name < passage_.size() && passage_.is_word(name) && passage_.has(name, SenseKind::Title) && passage_.reading(name).article()) ++name;
      const Mention* bearer = mentions_.on(name);
      const bool alone = bearer != nullptr && bearer->first == name && bearer->type == EntityType::Per && bearer->entity != kNone && outer_prefix(passage_.reading(t + 1)) == 0 &&
                         (bearer->last >= passage_.size() || !passage_.is_word(bearer->last));
      return alone ? static_cast<std::uint32_t>(bearer - mentions_.mention.data()) : title;
    }
    return title;
  }

  // "According to statements of (tasrihat, li-) officials", "a tally of the observatory": who speaks, and not the word for what he said.
  [[nodiscard]] std::uint32_t owner_of_words(std::uint32_t words) const {
    const Mention& m = mentions_.mention[words];
    const NounRow* row = m.type == EntityType::Doc && passage_.is_word(m.first) ? passage_.noun(m.first, SenseKind::Document) : nullptr;
    if (row == nullptr || passage_.reading(m.first).article()) return words;
    const bool to = passage_.is_word(m.last) && passage_.reading(m.last).has(kPreLi);
    const bool titled = to && passage_.tables.text(row->kind) == "statement" && passage_.has(m.last, SenseKind::Title);
    const std::uint32_t at = titled && mentions_.on(m.last + 1) != nullptr && mentions_.on(m.last + 1)->type == EntityType::Per ? m.last + 1 : m.last;
    const Mention* owner = mentions_.on(at);
    if (passage_.tables.text(row->note) == "wording" && owner != nullptr && owner->first == at && owner->type == EntityType::Doc && owner->entity != kNone) return static_cast<std::uint32_t>(owner - mentions_.mention.data());  // "the text of the statement"
    if (owner == nullptr || owner->first != at || !may_speak(*owner) || owner->type == EntityType::Doc || owner->entity == kNone) return words;
    const bool of_man = to && owner->type == EntityType::Per && passage_.tables.text(row->kind) == "statement";  // "came in a statement of (li-) So-and-so"
    if (passage_.tables.text(row->note) != "spoken" && !of_man) return words;
    if (outer_prefix(passage_.reading(m.last)) > 0 && (!to || (owner->type == EntityType::Org && kind_of(passage_.tables, mentions_.entity[owner->entity]) == ActorKind::Media))) return words;
    return static_cast<std::uint32_t>(owner - mentions_.mention.data());
  }

  // "Stressed the head of the council of the support of A So-and-so that": the bearer of an office whose body nobody knows stands behind it.
  void add_bearer(Scope& scope, const Predicate& p) const {
    const Argument& subject = p.slot(ArgSlot::Subj);
    if (!p.verb || subject.count > 0 || subject.event == kNone) return;
    const Predicate& office = clauses_.predicate[subject.event];
    if (office.verb || office.kind != PredicateKind::Frame || passage_.tables.frames[office.row].type != ClaimType::Belong || office.first != p.last) return;
    for (std::uint32_t t = office.last; t < office.last + kBearerReach && (passage_.is_word(t) || passage_.is_punct(t, ',')) && !clauses_at(t); ++t) {
      const Mention* bearer = mentions_.on(t);
      if (bearer == nullptr || bearer->first != t || bearer->type != EntityType::Per || bearer->entity == kNone) continue;
      scope.links.push_back(bearer->entity);
      scope.mentions.push_back(static_cast<std::uint32_t>(bearer - mentions_.mention.data()));
      return;
    }
  }

  [[nodiscard]] bool clauses_at(std::uint32_t t) const {
    const auto p = std::ranges::lower_bound(clauses_.predicate, t, {}, &Predicate::first);
    return p != clauses_.predicate.end() && p->first == t && p->verb;
  }

  // "So-and-so, commander of a brigade and commander of (wa-qa'id) the operation, said": the second title of who was named before the first.
  [[nodiscard]] bool second_title(const Argument& argument, std::uint8_t n) const {
    if (n == 0) return false;
    const Mention& man = mentions_.mention[argument.mention[n - 1]];
    const Mention& title = mentions_.mention[argument.mention[n]];
    if (man.type != EntityType::Per || man.last >= title.first || title.count > 1 || !passage_.reading(title.first).has(kPreWa) || !passage_.has(title.first, SenseKind::Title)) return false;
    if (title.type == EntityType::Per ? std::string_view(title.rule) != "mention/office" : title.type != EntityType::Ppl || plural_people(passage_, title)) return false;
    for (std::uint32_t t = man.last; t < title.first; ++t)
      if (!passage_.is_word(t)) return false;
    return true;
  }

  void add_links(Scope& scope, const Argument& argument) const {
    for (std::uint8_t n = 0; n < argument.count; ++n) {
      if (second_title(argument, n)) continue;
      const std::uint32_t who = bearer_behind(owner_of_words(argument.mention[n]));
      const Mention& m = mentions_.mention[who];
      if (!may_speak(m) || m.entity == kNone || std::ranges::find(publishers_, m.entity) != publishers_.end()) continue;
      if (std::ranges::find(scope.links, m.entity) != scope.links.end()) continue;
      scope.links.push_back(m.entity);
      scope.mentions.push_back(who);
    }
  }

  void cue(std::uint32_t index, const Predicate& p) {
    const CueRow& row = passage_.tables.cues[p.row];
    if (p.verb && p.morph.person != 3 && p.clause_from == kNone && refers_back(p.enclitic) && passage_.tables.text(row.colour) == "say") return;  // "his health (sihhatuhu)", spelled as "I called it out"
    Scope scope;
    scope.cue = index;
    scope.verb = passage_.tables.text(row.colour);
    scope.denies = row.denies != 0 && p.stance != Stance::Denied;  // "did not deny"
    scope.unconfirmed = scope.verb == "stress" && p.stance == Stance::Denied;
    scope.doubts = (row.doubts != 0 && p.stance != Stance::Denied) || scope.unconfirmed;  // "there is no doubt that"
    scope.expects = scope.verb == "expect";
    std::size_t receivers = 0;  // links that only received the words
    for (const Role wanted : {Role::Channel, Role::Source}) {
      for (std::size_t slot = 0; slot < kArgSlots; ++slot) {
        if (row.roles[slot] != wanted) continue;
        const Argument& argument = p.argument[slot];
        if (wanted == Role::Source && of_another(p, slot, argument)) continue;
        if (wanted == Role::Channel && quotes_unnamed(p, slot)) continue;
        if (slot == static_cast<std::size_t>(ArgSlot::Subj) && (p.passive || thought_of_them(p, scope.verb, argument) || held_to_be(p, scope.verb, argument))) continue;
        const bool receives = wanted == Role::Channel && slot != static_cast<std::size_t>(ArgSlot::Subj);
        if (told_by_last(p, argument, wanted, slot) || (wanted == Role::Source && in_statement_of_last(p, argument)) || (slot == static_cast<std::size_t>(ArgSlot::Subj) && wanted == Role::Source && named_before(p, argument))) add_last(scope);
        else if (const std::uint32_t named = slot == static_cast<std::size_t>(ArgSlot::Subj) && wanted == Role::Source ? named_behind(p, argument) : kNone; named != kNone) add_speaker(scope, named);
        else if (!receives || passes_words_on(argument)) add_links(scope, argument);
        else if (argument.count > 0 && slot != static_cast<std::size_t>(ArgSlot::Obj)) scope.owner = mentions_.mention[argument.mention[0]].entity;
        if (receives) receivers = scope.links.size();
      }
    }
    // "As came in (ja'a fi) a statement of the ministry": whose words they are.
    for (std::size_t slot = 0; slot < kArgSlots && scope.links.empty(); ++slot) {
      if (row.roles[slot] != Role::Source || p.argument[slot].event == kNone) continue;
      const Predicate& words = clauses_.predicate[p.argument[slot].event];
      if (words.kind == PredicateKind::Cue && !words.verb && words.clause_from == kNone) add_links(scope, words.slot(ArgSlot::Gen));
    }
    if (receivers == 0 && p.verb && !scope.links.empty()) receivers = told_to_outlet(scope, p);
    if (scope.links.empty() && speaker_behind(p, row)) add_links(scope, p.slot(ArgSlot::Obj));
    if (scope.links.empty() && row.roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::Source) add_bearer(scope, p);
    if (scope.links.empty()) add_doer(scope, p, index);
    const bool shown = scope.links.empty() && add_document_before(scope, p, row, index);
    if (scope.links.empty() && row.position == CuePosition::Parenthesis && in_own_words(p, scope)) return;
    if ((only_passes_on(row) || carries_words(p) || only_receives(p, scope, receivers)) && !scope.links.empty()) {
      pass_on(scope, p.sentence);
      return;
    }
    if (!p.verb && scope.verb == "quote" && row.position == CuePosition::Parenthesis && quoted_by_last(scope, p)) return;
    const bool known = p.verb && last_sentence_ != kNone;
    if (tells_nothing(p, row, scope)) return;
    const bool nameless = scope.links.size() == receivers && !impersonal(p, scope.verb) && row.roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::Source && (names_nobody(p.slot(ArgSlot::Subj)) || goes_on_behind_deed(p));
    const bool silent = nameless && known && p.sentence - last_sentence_ <= kMemory;
    if (const Predicate* before = nameless ? acted_before(p, silent, scope.verb == "add") : nullptr; before != nullptr)
      add_links(scope, before->slot(ArgSlot::Subj));
    else if (silent && takes_up_earlier(p))
      add_earlier(scope);
    else if (silent || (known && speaks_on(p, row)) || (scope.links.empty() && (stresses_besides(p, row) || stresses_on(p, row))))
      speak_again(scope, silent ? receivers : 0);
    keep_channel(scope, p.sentence);
    if (scope.links.empty()) return;
    if (!reach_.run(p, scope)) {
      if (silent && !quoted(p)) remember(scope, p.sentence);  // "and he added, explaining that": what he says stands behind another word for it
      return;
    }
    if (shown && p.clause_from == kNone) scope.to = std::min(scope.to, reach_.before_next_deed(p, scope.from));
    if (!quoted(p) && !describes(p)) remember(scope, p.sentence);
    scopes_.push_back(std::move(scope));
  }

  // "The movement condemned the raid. And said (wa-qalat) that": the verb of the sentence before whose subject the verb of saying agrees with,
  // where the text tells it itself. Where another spoke before, a body speaks so only when it did by its deed, and a man only when the verb does
  // not go with that other; who only adds did speak by his deed ("demanded", "thanked"), or there was nobody else.
  [[nodiscard]] const Predicate* acted_before(const Predicate& p, bool another, bool adds) const {
    if (!p.verb || !(p.conjoined || passage_.reading(p.first).has(kPreWa)) || p.sentence == 0 || p.morph.person != 3 || p.morph.aspect != kPerfect) return nullptr;
    const bool tail = !passage_.is_word(p.last) || passage_.function(p.last) != FunctionClass::Other || passage_.has(p.last, SenseKind::Calendar);
    if (!tail && !passage_.reading(p.last).has(kPreLi) && !passage_.reading(p.last).has(kPreBi)) return nullptr;  // who speaks may stand there, though nobody knows the name
    const auto first = std::ranges::lower_bound(clauses_.predicate, passage_.tokens.sentence[p.sentence - 1].first, {}, &Predicate::first);
    for (auto at = first; at != clauses_.predicate.end() && at->sentence + 1 == p.sentence; ++at) {
      const Predicate& q = *at;
      const Argument& subject = q.slot(ArgSlot::Subj);
      if (!q.verb || q.passive || subject.count != 1 || subject.pronoun || said_by_another(q)) continue;
      if (describes(q)) continue;
      const Mention& m = mentions_.mention[subject.mention[0]];
      const bool speaks = speaks_by_deed(q) || (another ? !adds && m.type == EntityType::Per && !speaker_agrees(p) : m.type == EntityType::Per || m.type == EntityType::Org);
      return speaks && may_speak(m) && m.entity != kNone && agrees(passage_, mentions_, person_of(p), m) ? &q : nullptr;
    }
    return nullptr;
  }
  [[nodiscard]] bool said_by_another(const Predicate& q) const {
    return std::ranges::any_of(scopes_, [&](const Scope& scope) { return scope.from <= q.first && q.first < scope.to; });
  }
  [[nodiscard]] bool speaks_by_deed(const Predicate& q) const { return q.kind == PredicateKind::Frame && passage_.tables.frames[q.row].speaks != 0; }
  [[nodiscard]] bool speaker_agrees(const Predicate& p) const {
    return !last_mentions_.empty() && agrees(passage_, mentions_, person_of(p), mentions_.mention[last_mentions_.back()]);
  }

  // "The source told the agency that ... . The source added that": what is said in the next sentence comes the same way.
  void keep_channel(Scope& scope, std::uint32_t sentence) const {
    if (scope.links.size() != 1 || last_links_.size() < 2 || last_links_.back() != scope.links[0] || sentence > last_sentence_ + 1) return;
    scope.links = last_links_;
    scope.mentions.insert(scope.mentions.begin(), last_mentions_.begin(), last_mentions_.end() - 1);
  }

  // "They shelled the town in reply, as they say, to": the rest of the sentence is his whose deed it tells.
  bool in_own_words(const Predicate& p, Scope& scope) {
    Enclitic pronoun = Enclitic::None;
    for (const Reading& reading : passage_.segments.of[p.last - 1])
      if (refers_back(reading.enclitic)) pronoun = reading.enclitic;
    if (p.verb || pronoun == Enclitic::None) return false;
    const Sentence& sentence = passage_.tokens.sentence[p.sentence];
    const std::uint32_t from = passage_.is_punct(p.last, ',') ? p.last + 1 : p.last;
    if (from + kShortest > sentence.last) return false;
    for (auto verb = clauses_.predicate.begin() + scope.cue; verb-- != clauses_.predicate.begin() && verb->sentence == p.sentence;) {
      const Argument& subject = verb->slot(ArgSlot::Subj);
      if (!verb->verb || subject.count == 0 || !agrees(passage_, mentions_, pronoun, mentions_.mention[subject.mention[0]])) continue;
      add_links(scope, subject);
      scope.from = from;
      scope.to = sentence.last;
      scope.rule = "attribute/own_words";
      if (!scope.links.empty()) scopes_.push_back(std::move(scope));
      return true;
    }
    return false;
  }

  // "(D. broadcast) a recording that shows (tasjilan yuzhir)": the document right before the verb shows it, and comes by way of who broadcast it.
  bool add_document_before(Scope& scope, const Predicate& p, const CueRow& row, std::uint32_t index) const {
    if (!p.verb || p.morph.aspect != kImperfect || p.conjoined || p.first == 0 || row.roles[static_cast<std::size_t>(ArgSlot::Subj)] != Role::Source) return false;
    const Mention* document = mentions_.on(p.first - 1);
    const bool described = document == nullptr && p.first > 1;  // "a filmed (musawwaran) recording"
    if (described) document = mentions_.on(p.first - 2);
    if (document == nullptr || document->last + (described ? 1 : 0) != p.first || document->type != EntityType::Doc || document->entity == kNone || passage_.reading(document->first).article()) return false;
    if (index > 0) {
      const Predicate& shown = clauses_.predicate[index - 1];
      if (shown.sentence == p.sentence && shown.stance == Stance::Denied) return false;  // "there came no reports that tell of"
      if (shown.kind == PredicateKind::Cue && shown.verb && shown.sentence == p.sentence && shown.slot(ArgSlot::Obj).count > 0 && shown.slot(ArgSlot::Obj).at == document->first) add_links(scope, shown.slot(ArgSlot::Subj));
    }
    scope.links.push_back(document->entity);
    scope.mentions.push_back(static_cast<std::uint32_t>(document - mentions_.mention.data()));
    return true;
  }

  // "(The source) made do with saying (bil-qawl) that", "renewed the stress (at-ta'kid) that": a noun of saying with the article and no partner is
  // of him who does the verb that takes it; so is one of recording that a light verb takes ("was able to document (min tawthiq) the killing of").
  void add_doer(Scope& scope, const Predicate& p, std::uint32_t index) const {
    const bool documents = p.under != kNone && p.slot(ArgSlot::Gen).event != kNone && passage_.tables.cues[p.row].roles[static_cast<std::size_t>(ArgSlot::Gen)] == Role::Content;
    const bool of_deed = p.slot(ArgSlot::Bi).event != kNone && passage_.tables.cues[p.row].roles[static_cast<std::size_t>(ArgSlot::Bi)] == Role::Content;  // "renewed the stress on (bi-) the taking of"
    const bool says = (p.clause_from != kNone || of_deed) && passage_.reading(p.first).article() && !p.slot(ArgSlot::Gen).filled;
    if (p.verb || !(says || documents) || p.stance == Stance::Denied) return;
    const std::uint32_t taking = p.under != kNone ? p.under : index > 0 ? index - 1 : kNone;
    if (taking == kNone) return;
    const Predicate& over = clauses_.predicate[taking];
    if (!over.verb || over.kind == PredicateKind::Frame || over.kind == PredicateKind::Cue || over.sentence != p.sentence || over.stance == Stance::Denied || over.first > p.first) return;
    for (std::uint32_t t = over.last; t < p.first; ++t)
      if (!passage_.is_word(t) && !(passage_.is_punct(t, ',') && t + 1 == p.first && !p.conjoined)) return;  // "renewed the head of the staff, the stress that"
    if (p.under != kNone || p.first <= over.last + kTakenReach) add_links(scope, over.slot(ArgSlot::Subj));
  }

  // "(So-and-so said that ..., and sources pointed to ...) And he made clear (awdaha) that": one man, where they who spoke last are several, is who spoke
  // before them.
  [[nodiscard]] bool takes_up_earlier(const Predicate& p) const {
    if (earlier_.links.empty() || p.sentence > earlier_.sentence + kEarlier || p.morph.person != 3 || person_of(p) != Enclitic::Hu) return false;
    const Mention& last = mentions_.mention[last_mentions_.back()];
    return last.type == EntityType::Ppl && !agrees(passage_, mentions_, Enclitic::Hu, last) && mentions_.mention[earlier_.mentions.back()].type == EntityType::Per;
  }
  void add_earlier(Scope& scope) const {
    scope.links = earlier_.links;
    scope.mentions = earlier_.mentions;
  }

  // "The paper quoted him (literally: from him) as saying": the last speaker, where the pronoun agrees with him, and not
  // who was spoken of since.
  [[nodiscard]] bool told_by_last(const Predicate& p, const Argument& argument, Role wanted, std::size_t slot) const {
    if (wanted != Role::Source || !argument.pronoun || slot == static_cast<std::size_t>(ArgSlot::Subj) || last_mentions_.empty()) return false;
    if (p.sentence - last_sentence_ > kMemory || !passage_.is_word(argument.at)) return false;
    const Found preposition = passage_.find(argument.at, SenseKind::Function);
    return preposition && agrees(passage_, mentions_, preposition.reading->enclitic, mentions_.mention[last_mentions_.back()]);
  }

  // What is said, when, or to which outlet; "himself".
  [[nodiscard]] bool speech_follows(std::uint32_t t) const {
    if (t >= passage_.size() || !passage_.is_word(t)) return true;
    const FunctionClass grammar = passage_.function(t);
    const Mention* told = mentions_.on(passage_.word(t).size() == 1 ? t + 2 : t);
    return grammar == FunctionClass::Complementiser || grammar == FunctionClass::Pronoun || passage_.has(t, SenseKind::Calendar) ||
           (told != nullptr && told->type == EntityType::Org && told->entity != kNone && is_outlet(told->entity));
  }

  // "(So-and-so said ...) and the official (al-mas'ul) added", "stressed this spokesman": one with the article, and nothing more, whom no noun before tells of, is
  // who spoke last; "the source" may be a body, too.
  [[nodiscard]] bool named_before(const Predicate& p, const Argument& subject) const {
    if (!p.verb || subject.count != 1 || subject.pronoun || last_mentions_.empty() || p.sentence - last_sentence_ > kMemory) return false;
    const std::uint32_t n = subject.mention[0];
    const Mention& m = mentions_.mention[n];
    if (m.type != EntityType::Ppl || m.people != PeopleKind::Source || m.count > 1 || !passage_.is_word(m.first) || !passage_.reading(m.first).article() || plural_people(passage_, m)) return false;
    if (std::any_of(mentions_.mention.begin(), mentions_.mention.begin() + n, [&](const Mention& before) { return before.entity == m.entity; })) return false;
    if (!(m.first > 0 && passage_.function(m.first - 1) == FunctionClass::Demonstrative) && !speech_follows(m.last)) return false;
    const Mention& last = mentions_.mention[last_mentions_.back()];
    const NounRow* row = passage_.noun(m.first, SenseKind::People);
    const bool source = row != nullptr && passage_.tables.text(row->kind) == "source";
    return (last.type == EntityType::Per || (last.type == EntityType::Ppl && !plural_people(passage_, last)) || (source && last.type == EntityType::Org)) && agrees(passage_, mentions_, person_of(p), last);
  }

  // "(The ministry said in a statement (fi bayan) that ...) And the statement (al-bayan) added": who spoke in it last.
  [[nodiscard]] bool in_statement_of_last(const Predicate& p, const Argument& argument) const {
    if (argument.count != 1 || argument.pronoun || last_mentions_.empty() || p.sentence - last_sentence_ > kMemory) return false;
    const Mention& m = mentions_.mention[argument.mention[0]];
    if (m.type != EntityType::Doc || m.entity == kNone || !passage_.is_word(m.first) || !passage_.reading(m.first).article() || mentions_.mention[last_mentions_.back()].type == EntityType::Doc) return false;
    const NounRow* row = passage_.noun(m.first, SenseKind::Document);
    if (row == nullptr || passage_.tables.text(row->kind) != "statement" || passage_.stands_behind(m.last + 2, ArgSlot::An)) return false;  // "the statement issued by (as-sadir 'an)"
    const Sentence& said = passage_.tokens.sentence[last_sentence_];
    bool told = false;
    for (std::uint32_t n = argument.mention[0]; n-- > 0;) {
      const Mention& before = mentions_.mention[n];
      if (before.entity != m.entity) continue;
      told = true;
      if (before.first >= said.first && before.first < said.last && (passage_.stands_behind(before.first, ArgSlot::Fi) || passage_.reading(before.first).article())) return true;
    }
    return !told && mentions_.mention[last_mentions_.back()].type == EntityType::Org;  // a statement of which nobody told before
  }

  // "(While sources pointed out that ...,) said the commander in A So-and-so that": behind a comma he speaks who stands between the verb and "that", and
  // nobody before the verb.
  [[nodiscard]] std::uint32_t named_behind(const Predicate& p, const Argument& subject) const {
    if (!p.verb || p.clause_from == kNone || p.first == 0 || !passage_.is_punct(p.first - 1, ',') || subject.count == 0 || mentions_.mention[subject.mention[0]].last > p.first) return kNone;
    for (std::uint32_t t = p.last; t < p.clause_from && t < p.last + kBearerReach; ++t) {
      const Mention* m = mentions_.on(t);
      if (m == nullptr || m->first != t || m->type != EntityType::Per || m->entity == kNone) continue;
      const bool governed = outer_prefix(passage_.reading(t)) > 0 || passage_.function(t - 1) == FunctionClass::Preposition;
      return governed ? kNone : static_cast<std::uint32_t>(m - mentions_.mention.data());
    }
    return kNone;
  }

  void add_speaker(Scope& scope, std::uint32_t who) const {
    scope.links.push_back(mentions_.mention[who].entity);
    scope.mentions.push_back(who);
  }

  void add_last(Scope& scope) const {
    if (std::ranges::find(scope.links, last_links_.back()) != scope.links.end()) return;
    scope.links.push_back(last_links_.back());
    scope.mentions.push_back(last_mentions_.back());
  }

  // "(He spoke of the war.) He told the agency that": who spoke last does, and by way of whom he tells it, not by way of whom he did before.
  void speak_again(Scope& scope, std::size_t receivers) const {
    const bool told = receivers > 0;
    scope.links.resize(receivers);
    scope.mentions.resize(receivers);
    for (std::size_t n = 0; n < last_links_.size(); ++n) {
      if ((told && n + 1 < last_links_.size() && is_outlet(last_links_[n])) || std::ranges::find(scope.links, last_links_[n]) != scope.links.end()) continue;
      scope.links.push_back(last_links_[n]);
      scope.mentions.push_back(last_mentions_[n]);
    }
  }

  [[nodiscard]] bool is_outlet(std::uint32_t who) const { return kind_of(passage_.tables, mentions_.entity[who]) == ActorKind::Media; }

  // "And added explaining (muwaddihan) that", "and closed his words by saying": a word of saying that stands where the subject would names nobody.
  [[nodiscard]] bool names_nobody(const Argument& subject) const {
    if (!subject.filled) return true;
    if (subject.count > 0) return false;
    if (subject.event == kNone) return unknown_name(subject.at);
    const Predicate& words = clauses_.predicate[subject.event];
    if (words.kind != PredicateKind::Cue || words.verb) return false;
    return passage_.tables.cues[words.row].roles[static_cast<std::size_t>(ArgSlot::Head)] == Role::Source ? !passage_.reading(words.first).article() : refers_back(words.enclitic);
  }

  // "The spokesman announced the end of the raids, and said (wa-qala) that": a deed that stands before the verb does not speak.
  [[nodiscard]] static bool goes_on_behind_deed(const Predicate& p) {
    const Argument& subject = p.slot(ArgSlot::Subj);
    return p.verb && p.conjoined && p.clause_from != kNone && subject.count == 0 && !subject.pronoun && subject.at < p.first;
  }

  // "And Batis added that": a word of no table, alone between the verb and "that", is the name by which who spoke is called.
  [[nodiscard]] bool unknown_name(std::uint32_t t) const {
    return passage_.is_word(t) && passage_.function(t + 1) == FunctionClass::Complementiser && passage_.function(t) == FunctionClass::Other && outer_prefix(passage_.reading(t)) == 0 &&
           !passage_.has_any(t, kind_bits(SenseKind::Noun, SenseKind::Document, SenseKind::OrgHead, SenseKind::People, SenseKind::Place, SenseKind::Actor, SenseKind::Title, SenseKind::Frame, SenseKind::Cue));
  }

  // "It was said"; "it is thought that", "it is expected that", spelled as "he thinks": who does is left open.
  [[nodiscard]] static bool impersonal(const Predicate& p, std::string_view colour) {
    if (p.morph.active == 0) return true;
    return p.morph.aspect == kImperfect && p.morph.number == 0 && p.morph.feminine == 0 && p.morph.passive != 0 &&
           (colour == "opinion" || colour == "expect" || colour == "hear");
  }

  // "(bodies of) soldiers (whom, it is) thought (yu'taqad) that D. killed": several before a verb of one think nothing.
  [[nodiscard]] bool thought_of_them(const Predicate& p, std::string_view colour, const Argument& subject) const {
    if (!p.verb || !impersonal(p, colour) || subject.count == 0) return false;
    const Mention& m = mentions_.mention[subject.mention[0]];
    return m.last <= p.first && m.type == EntityType::Ppl && plural_people(passage_, m);
  }

  // "The army knows that": whoever hears, knows or sees tells it to nobody, unless he prints it or is there to tell.
  [[nodiscard]] bool tells_nothing(const Predicate& p, const CueRow& row, const Scope& scope) const {
    if (row.roles[static_cast<std::size_t>(ArgSlot::Subj)] != Role::Channel || scope.links.empty()) return false;
    for (std::size_t slot = 0; slot < kArgSlots; ++slot)
      if (row.roles[slot] == Role::Source && p.argument[slot].count > 0) return false;
    const Argument& subject = p.slot(ArgSlot::Subj);
    const bool witness = subject.count > 0 && mentions_.mention[subject.mention[0]].people == PeopleKind::Source;
    return !witness && !passes_words_on(subject);
  }

  // "X said that the alliance, which is led by S., attacked, and added that": behind "and" a verb of saying that names
  // nobody has the speaker of its sentence, if it agrees with him, and not who was spoken of last.
  [[nodiscard]] bool speaks_on(const Predicate& p, const CueRow& row) const {
    const Argument& subject = p.slot(ArgSlot::Subj);
    const bool goes_on = p.conjoined || (p.clause_from != kNone && reach_.behind_as(p));  // "and added", "and also (kama) added"
    if (!goes_on || !subject.pronoun || last_sentence_ != p.sentence) return false;
    if (row.roles[static_cast<std::size_t>(ArgSlot::An)] == Role::Source && p.slot(ArgSlot::An).count > 0) return false;  // "and (it) is told by witnesses that"
    const Mention& last = mentions_.mention[last_mentions_.back()];
    return agrees(passage_, mentions_, person_of(p), last) || (person_of(p) == Enclitic::Ha && sources_of_report(last));
  }

  // "(The army shelled the town,) and it is told (nuqila) from witnesses that": who acted before tells nothing, unless he prints it.
  [[nodiscard]] bool quotes_unnamed(const Predicate& p, std::size_t slot) const {
    const Argument& subject = p.slot(ArgSlot::Subj);
    return slot == static_cast<std::size_t>(ArgSlot::Subj) && p.verb && subject.pronoun && p.slot(ArgSlot::An).count > 0 && !passes_words_on(subject);
  }

  // "Sources (masadir, a she)", "quarters": a noun in the plural that is no people, though it speaks.
  [[nodiscard]] bool sources_of_report(const Mention& m) const {
    const NounRow* row = m.type == EntityType::Ppl ? passage_.noun(m.first, SenseKind::People) : nullptr;
    return row != nullptr && passage_.tables.text(row->kind) == "source" && plural_people(passage_, m);
  }

  // "The ministry denied that ..., stressing that": a participle that no speaker stands before is of the one of its sentence; so is "(closed his words)
  // by saying (bil-qawl)".
  [[nodiscard]] bool stresses_besides(const Predicate& p, const CueRow& row) const {
    if (p.verb || p.clause_from == kNone || last_sentence_ != p.sentence) return false;
    const Reading& word = passage_.reading(p.first);
    return row.roles[static_cast<std::size_t>(ArgSlot::Head)] == Role::Source || (word.has(kPreBi) && word.article() && !p.slot(ArgSlot::Gen).filled);
  }

  // "(So-and-so said ...) Pointing out (mushiran) that": a participle of speech that opens its sentence, or stands beside a verb that names nobody and opens
  // it ("and praised (wa-ashada) the fighters, pointing out that"), is of who spoke in the sentence before, where it agrees.
  [[nodiscard]] bool stresses_on(const Predicate& p, const CueRow& row) const {
    if (p.verb || row.pos != PartOfSpeech::ActiveParticiple || p.clause_from == kNone || last_mentions_.empty() || p.sentence > last_sentence_ + kGoesOn) return false;
    if (passage_.reading(p.first).article() || p.morph.number == 1) return false;
    const Mention& last = mentions_.mention[last_mentions_.back()];
    const auto goes_with = [&](Enclitic who) { return agrees(passage_, mentions_, who, last) || (who == Enclitic::Ha && (last.type == EntityType::Per || sources_of_report(last))); };
    if (!goes_with(p.morph.number != 0 ? Enclitic::Hum : p.morph.feminine != 0 ? Enclitic::Ha : Enclitic::Hu)) return false;
    const std::uint32_t head = passage_.tokens.sentence[p.sentence].first;
    const auto opens = std::ranges::lower_bound(clauses_.predicate, head, {}, &Predicate::first);
    if (&*opens == &p) return p.first <= head + 1;
    return opens->verb && opens->first == head && opens->morph.person == 3 && opens->morph.aspect == kPerfect && !opens->passive && passage_.reading(head).has(kPreWa) &&
           opens->slot(ArgSlot::Subj).pronoun && goes_with(person_of(*opens));
  }

  // "(The ministry said that) the leader (m.) fled, stressing (mu'akkida, f.) that": a participle of speech is of nobody with whom it does not
  // agree.
  [[nodiscard]] bool of_another(const Predicate& p, std::size_t slot, const Argument& argument) const {
    if (p.verb || slot != static_cast<std::size_t>(ArgSlot::Head) || p.clause_from == kNone || argument.count == 0 || passage_.reading(p.first).article()) return false;
    const Enclitic who = p.morph.number != 0 ? Enclitic::Hum : p.morph.feminine != 0 ? Enclitic::Ha : Enclitic::Hu;
    return !agrees(passage_, mentions_, who, mentions_.mention[argument.mention[argument.count - 1]]);
  }

  // Whether a verb or noun of saying only stands in what another speaker of the sentence says.
  [[nodiscard]] bool quoted(const Predicate& p) const {
    return std::ranges::any_of(scopes_, [&](const Scope& scope) {
      return scope.rule != Reach::kParenthesis && scope.from <= p.first && p.first < scope.to &&
             clauses_.predicate[scope.cue].sentence == p.sentence;
    });
  }

  // "The news that tells (allati tatahaddath) of the attack": what only describes a noun is not who spoke last.
  [[nodiscard]] bool describes(const Predicate& p) const { return p.verb && p.first > 0 && passage_.function(p.first - 1) == FunctionClass::Relative; }

  // "In an earlier statement said the spokesman": what stands before the verb names nobody, what stands right behind it does. "Said the governor of the
  // province So-and-so": so does he whose name stands right behind the place of his office.
  [[nodiscard]] bool speaker_behind(const Predicate& p, const CueRow& row) const {
    const Argument& subject = p.slot(ArgSlot::Subj);
    const Argument& object = p.slot(ArgSlot::Obj);
    if (!p.verb || row.roles[static_cast<std::size_t>(ArgSlot::Subj)] != Role::Source || object.count == 0) return false;
    if (subject.count == 0) return object.at <= p.last + 1;
    const Mention& place = mentions_.mention[subject.mention[0]];
    const Mention& man = mentions_.mention[object.mention[0]];
    return subject.count == 1 && place.type == EntityType::Loc && place.first > p.first && man.type == EntityType::Per && man.first >= place.last && man.first <= place.last + 1;
  }

  // "(said in) a statement that the agency carried (awradat-hu)": who prints the words of another.
  [[nodiscard]] bool carries_words(const Predicate& p) const {
    if (!p.verb || !refers_back(p.enclitic) || p.first == 0 || !passage_.is_word(p.first - 1)) return false;
    const bool said = !scopes_.empty() && clauses_.predicate[scopes_.back().cue].sentence == p.sentence;
    const bool described = p.first > 1 && !passage_.has(p.first - 1, SenseKind::Document) && passage_.function(p.first - 1) == FunctionClass::Other && mentions_.on(p.first - 1) == nullptr;  // "a written (maktub) statement"
    if (!said && (p.clause_from != kNone || described)) return false;
    const std::uint32_t words = p.first - (described ? 2 : 1);
    return passage_.is_word(words) && passage_.has(words, SenseKind::Document) && passes_words_on(p.slot(ArgSlot::Subj));
  }

  [[nodiscard]] static bool only_passes_on(const CueRow& row) {
    const auto any = [&](Role role) { return std::ranges::find(row.roles, role) != std::end(row.roles); };
    return any(Role::Channel) && !any(Role::Source) && !any(Role::Content);
  }

  // "Said So-and-so in his talk to Reuters (fi hadithihi li-) that": a noun of saying beside a verb of saying names only who was told.
  [[nodiscard]] bool only_receives(const Predicate& p, const Scope& scope, std::size_t receivers) const {
    if (p.verb || receivers == 0 || receivers != scope.links.size() || scopes_.empty() || scopes_.back().cue == kNone) return false;
    const Predicate& said = clauses_.predicate[scopes_.back().cue];
    return said.kind == PredicateKind::Cue && said.verb && said.sentence == p.sentence && said.clause_from == kNone && scopes_.back().from <= p.first;
  }

  // "said in a statement, of which the agency received a copy": the agency is the next link outwards of the scope before.
  void pass_on(const Scope& channel, std::uint32_t sentence) {
    if (scopes_.empty() || clauses_.predicate[scopes_.back().cue].sentence != sentence) return;
    Scope& said = scopes_.back();
    for (std::size_t n = channel.links.size(); n-- > 0;) {
      if (std::ranges::find(said.links, channel.links[n]) != said.links.end()) continue;
      said.links.insert(said.links.begin(), channel.links[n]);
      said.mentions.insert(said.mentions.begin(), channel.mentions[n]);
    }
    remember(said, sentence);
  }

  // "Amid reports of (anba' 'an) the death of": reports that are nobody's are a source of their own, of the deed right behind "of". Not "there came no
  // reports of", nor "the reports of", which others told before.
  void add_hearsay(std::uint32_t n) {
    const Mention& m = mentions_.mention[n];
    if (m.type != EntityType::Doc || m.entity == kNone || m.last != m.first + 1 || outer_prefix(passage_.reading(m.first)) > 0 || passage_.reading(m.first).article()) return;
    const NounRow* row = passage_.noun(m.first, SenseKind::Document);
    if (row == nullptr || passage_.tables.text(row->note) != "hearsay" || !passage_.stands_behind(m.last + 1, ArgSlot::An)) return;
    const auto deed = std::ranges::lower_bound(clauses_.predicate, m.last + 1, {}, &Predicate::first);
    if (deed == clauses_.predicate.end() || deed->first != m.last + 1 || deed->verb || deed->kind != PredicateKind::Frame || passage_.tables.frames[deed->row].pos != PartOfSpeech::Noun) return;
    if (m.first > 0 && (passage_.may_negate(m.first - 1) || passage_.has(m.first - 1, SenseKind::Stance))) return;  // "without reports of losses", "in the absence of reports"
    if (deed != clauses_.predicate.begin() && (deed - 1)->sentence == deed->sentence && (deed - 1)->stance == Stance::Denied) return;
    Scope scope;
    scope.links = {m.entity};
    scope.mentions = {n};
    scope.from = deed->first;
    scope.to = reach_.before_next_deed(*deed, deed->last);
    for (std::uint32_t t = deed->last; t < scope.to; ++t)
      if (passage_.is_punct(t, ',')) scope.to = t;
    scope.verb = "hear";
    scope.rule = kHearsay;
    scopes_.push_back(std::move(scope));
  }

  // "In a statement to (fi tasrih li-) Reuters he stressed that": whom he told, at the head of the sentence, is the link outside of him; returns how
  // many such links there are.
  std::size_t told_to_outlet(Scope& scope, const Predicate& p) const {
    const std::uint32_t head = passage_.tokens.sentence[p.sentence].first;
    if (head + 2 >= p.first || !passage_.stands_behind(head + 1, ArgSlot::Fi)) return 0;
    bool told = false;
    passage_.each(head + 1, SenseKind::Cue, [&](const Reading&, const Sense& sense) {
      told = told || (sense.morph.verb == 0 && passage_.tables.cues[sense.row].roles[static_cast<std::size_t>(ArgSlot::Li)] == Role::Channel);
    });
    if (!told) return 0;
    for (std::uint32_t t = head + 2; t < p.first && t < head + 2 + kOutletReach; ++t) {
      const Mention* outlet = mentions_.on(t);
      if (outlet == nullptr || outlet->first != t) continue;
      if (outlet->type != EntityType::Org || outlet->entity == kNone || !is_outlet(outlet->entity) || std::ranges::find(publishers_, outlet->entity) != publishers_.end()) return 0;
      if (!passage_.reading(t).has(kPreLi) && !passage_.stands_behind(t, ArgSlot::Maa)) return 0;
      scope.links.insert(scope.links.begin(), outlet->entity);
      scope.mentions.insert(scope.mentions.begin(), static_cast<std::uint32_t>(outlet - mentions_.mention.data()));
      return 1;
    }
    return 0;
  }

  // Who spoke last, for those who add to it.
  void remember(const Scope& scope, std::uint32_t sentence) {
    if (last_links_ != scope.links && !last_links_.empty()) earlier_ = {last_links_, last_mentions_, last_sentence_};
    last_links_ = scope.links;
    last_mentions_ = scope.mentions;
    last_sentence_ = sentence;
  }

  // "the paper reported, quoting officials, that": whom a speaker quotes is the next link inwards of what he says.
  bool quoted_by_last(const Scope& quoted, const Predicate& p) {
    if (scopes_.empty() || quoted.links.empty()) return false;
    Scope& said = scopes_.back();
    const Predicate& cue = clauses_.predicate[said.cue];
    if (cue.sentence != p.sentence || !cue.verb || said.rule == Reach::kParenthesis) return false;
    const bool carried = is_outlet(quoted.links.back()) && !is_outlet(said.links.back());  // "the movement said that, quoting Reuters": the text quotes it
    for (std::size_t n = 0; n < quoted.links.size(); ++n) {
      if (std::ranges::find(said.links, quoted.links[n]) != said.links.end()) continue;
      said.links.insert(carried ? said.links.begin() + static_cast<std::ptrdiff_t>(n) : said.links.end(), quoted.links[n]);
      said.mentions.insert(carried ? said.mentions.begin() + static_cast<std::ptrdiff_t>(n) : said.mentions.end(), quoted.mentions[n]);
    }
    return true;
  }

  // The accuser, the one who threatens or demands, vouches for what he says.
  void speaking_frame(std::uint32_t index, const Predicate& p) {
    const FrameRow& row = passage_.tables.frames[p.row];
    Scope scope;
    scope.cue = index;
    scope.verb = "say";
    scope.rule = "attribute/speech_act";
    // "Pledged to (ta'ahhada bi-) free the town": so does who makes a promise.
    if (row.type == ClaimType::Agree && row.roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::Party) add_links(scope, p.slot(ArgSlot::Subj));
    for (std::size_t slot = 0; slot < kArgSlots; ++slot)
      if (row.roles[slot] == Role::Agent && !(p.passive && slot == static_cast<std::size_t>(ArgSlot::Subj)) && !(slot == static_cast<std::size_t>(ArgSlot::Gen) && names_doer_by(p)))
        add_links(scope, p.argument[slot]);
    if (scope.links.empty()) return;
    if (p.clause_from != kNone) {
      scope.from = p.clause_from;
      scope.to = reach_.to_quote_end(p.clause_from, p.clause_to);
    } else {
      const Argument* content = nullptr;
      for (std::size_t slot = 0; slot < kArgSlots; ++slot)
        if (row.roles[slot] == Role::Content && p.argument[slot].event != kNone) content = &p.argument[slot];
      if (content == nullptr) return;
      scope.from = content->at;
      scope.to = passage_.tokens.sentence[p.sentence].last;
    }
    scope.to = reach_.end_of_act(scope, p);
    const bool to_come = row.type == ClaimType::Agree || names_bare_deed(p, row);
    if (row.type == ClaimType::Accuse || row.type == ClaimType::Assault || row.type == ClaimType::Threaten || to_come) scope.to = before_motive(scope, p, to_come);
    scopes_.push_back(std::move(scope));
  }

  // "Claimed the attack, in reply to the killing of", "accused D. of it, after the death of", "threatens with attacks in reply to": what moved
  // him is told by the text; what is promised is still to come, and all that stands behind "after" has been; so is what moved him to ask for a
  // bare deed ("demanded an urgent move after the entry of").
  [[nodiscard]] std::uint32_t before_motive(const Scope& scope, const Predicate& p, bool to_come) const {
    const std::uint32_t end = std::min(scope.to, passage_.tokens.sentence[p.sentence].last);
    for (std::uint32_t t = scope.from + 1; t < end; ++t) {
      if (passage_.token(t).quote_depth > 0 || !is_noted(passage_, t, "apart")) continue;
      const Hit* phrase = passage_.hit(t);
      if (to_come || passage_.is_punct(t - 1, ',') || (phrase != nullptr && phrase->last > t + 1)) return t;
    }
    return scope.to;
  }

  // "Accused D. of the escalation", "demanded an urgent move": who asks or blames names a deed and nobody and nothing that it is done to, but "against" it.
  [[nodiscard]] bool names_bare_deed(const Predicate& p, const FrameRow& row) const {
    bool bare = false;
    for (std::size_t slot = 0; slot < kArgSlots; ++slot) {
      if (row.roles[slot] != Role::Content || p.argument[slot].event == kNone) continue;
      const Predicate& deed = clauses_.predicate[p.argument[slot].event];
      const bool stops = deed.kind == PredicateKind::Frame && passage_.tables.frames[deed.row].type == ClaimType::Retreat;  // "a stop after the withdrawal": its term
      bare = !deed.verb && !stops && std::ranges::none_of(std::initializer_list{ArgSlot::Gen, ArgSlot::Obj, ArgSlot::Ala, ArgSlot::Bi}, [&](ArgSlot beside) { return deed.slot(beside).count > 0 || deed.slot(beside).event != kNone; });
    }
    return bare && p.clause_from == kNone;
  }

  const Passage& passage_;
  const Mentions& mentions_;
  const Clauses& clauses_;
  Reach reach_;
  std::vector<std::uint32_t> publishers_;
  std::vector<Scope> scopes_;
  struct Spoken {
    std::vector<std::uint32_t> links, mentions;
    std::uint32_t sentence = kNone;
  };
  Spoken earlier_;  // who spoke before who spoke last
  std::vector<std::uint32_t> last_links_, last_mentions_;
  std::uint32_t last_sentence_ = kNone;
};

}  // namespace

Scopes find_scopes(const Passage& passage, const Mentions& mentions, const Clauses& clauses) {
  Scopes scopes(Sources(passage, mentions, clauses).run(), passage.tokens.sentence);
  scopes.set_issuer(issuer_of(passage, mentions, clauses, scopes));
  return scopes;
}

}  // namespace isnad
