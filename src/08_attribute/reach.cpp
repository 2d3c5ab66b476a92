// Method: a cue covers its complement clause to the end of the sentence, or to the end of the quotation that opens there,
// which may be sentences later; without a clause, the quotation before it, or the event noun that it governs ("announced
// the capture of"); a parenthesis ("according to") and a cue behind "as" the whole sentence.
#include "reach.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr std::uint32_t kShortest = 3;       // tokens of a quotation that says something, and is no name
constexpr std::uint32_t kContrastReach = 3;  // tokens from "while" to a verb of saying
constexpr std::uint32_t kHead = 2;           // tokens before a parenthesis that opens its sentence
constexpr std::uint32_t kAsideReach = 10;    // tokens of what stands in marks behind a name
constexpr std::uint32_t kHelpers = 2;        // words between "which" and its verb of saying
constexpr std::uint32_t kLongestAs = 3;      // words of an expression for "as" ("relying on what")

bool phrase_noted(const Passage& passage, std::uint32_t t, std::string_view note) {
  if (!passage.phrase_has(t, kind_bit(SenseKind::Function))) return false;
  return std::ranges::any_of(passage.tables.phrase_senses(passage.hit(t)->node), [&](const Sense& sense) {
           return sense.kind == SenseKind::Function && passage.tables.text(passage.tables.nouns[sense.row].note) == note;
         });
}

bool word_noted(const Passage& passage, std::uint32_t t, std::string_view note) {
  const NounRow* row = passage.is_word(t) ? passage.noun(t, SenseKind::Function) : nullptr;
  return row != nullptr && passage.tables.text(row->note) == note;
}

}  // namespace

bool is_noted(const Passage& passage, std::uint32_t t, std::string_view note) {
  return phrase_noted(passage, t, note) || word_noted(passage, t, note);
}

bool behind_comma(const Passage& passage, const Predicate& verb) {
  if (verb.first == 0) return false;
  const std::uint32_t before = verb.first - 1;
  return passage.is_punct(before > 0 && passage.function(before) == FunctionClass::Negator ? before - 1 : before, ',');
}

bool denies(const Passage& passage, const Sense& sense, ArgSlot slot) {
  if (sense.kind != SenseKind::Stance || sense.morph.verb != 0) return false;
  const NounRow& row = passage.tables.nouns[sense.row];
  return static_cast<Stance>(row.what) == Stance::Denied && (row.value & slot_bit(slot)) != 0;
}

std::uint32_t there_is_no(const Passage& passage, std::uint32_t t) {
  const Hit* hit = passage.hit(t);
  if (hit == nullptr) return t;
  return std::ranges::any_of(passage.tables.phrase_senses(hit->node), [&](const Sense& sense) { return denies(passage, sense, ArgSlot::Li); }) ? hit->last : t;
}

bool opens_clause(const Passage& passage, std::uint32_t t, std::string_view note) {
  return phrase_noted(passage, t, note) || (passage.function(t) == FunctionClass::Subordinator && word_noted(passage, t, note));
}

std::uint32_t verb_over(const Clauses& clauses, std::uint32_t predicate) {
  const std::vector<Predicate>& all = clauses.predicate;
  while (predicate > 0 && !all[predicate].verb && all[predicate - 1].sentence == all[predicate].sentence) --predicate;
  return predicate;
}

bool line_breaks(const Passage& passage, std::uint32_t before, std::uint32_t t) {
  for (std::uint32_t at = passage.token(before).end; at < passage.token(t).begin; ++at)
    if (passage.letters.letter[at] == '\n') return true;
  return false;
}

std::uint32_t behind_aside(const Passage& passage, std::uint32_t t, std::uint32_t end) {
  if (t >= end || (!passage.is_punct(t, kOpenQuote) && !passage.is_punct(t, '('))) return t;
  const Letter close = passage.is_punct(t, '(') ? Letter{')'} : kCloseQuote;
  for (std::uint32_t at = t + 1; at < end && at < t + kAsideReach; ++at)
    if (passage.is_punct(at, close)) return at + 1;
  return t;
}

const char* const Reach::kParenthesis = "attribute/parenthesis";

Reach::Reach(const Passage& passage, const Mentions& mentions, const Clauses& clauses)
    : passage_(passage), mentions_(mentions), clauses_(clauses), quotes_(passage.tokens.quote) {
  std::ranges::sort(quotes_, {}, &Quote::first);
}

bool Reach::run(const Predicate& p, Scope& scope) const {
  if (!covers(p, passage_.tables.cues[p.row], scope)) return false;
  if (scope.rule == kParenthesis) return true;
  scope.to = before_circumstance(scope, p, before_next_speaker(scope, p, before_contrast(scope, p)));
  if (opens_with_contrast(p) || (p.clause_from == kNone && p.first > 0 && is_noted(passage_, p.first - 1, "when"))) scope.to = before_main_verb(p, scope.from, scope.to);
  return true;
}

// The first verb that begins at a token or behind it.
const Predicate* Reach::verb_from(std::uint32_t t) const {
  const auto verb = std::ranges::find_if(std::ranges::lower_bound(clauses_.predicate, t, {}, &Predicate::first), clauses_.predicate.end(), &Predicate::verb);
  return verb != clauses_.predicate.end() ? &*verb : nullptr;
}

// "While (fima) sources stressed that D. had withdrawn, the air force shelled": the verb of a clause of contrast at the head of its sentence, whose
// main clause is still to come and is told by the text.
bool Reach::opens_with_contrast(const Predicate& p) const {
  const std::uint32_t head = sentence(p).first;
  for (std::uint32_t t = head; t < head + kHead && t < p.first; ++t) {
    if (!may_open_clause(passage_, t) || !opens_clause(passage_, t, "contrast")) continue;
    return verb_from(t) == &p;
  }
  return false;
}

std::uint32_t Reach::to_quote_end(std::uint32_t from, std::uint32_t to) const {
  std::uint32_t end = kNone;  // of several that reach beyond, the one that ends first
  for (auto quote = std::ranges::lower_bound(quotes_, from, {}, &Quote::first); quote != quotes_.end() && quote->first < std::max(to, from + 3); ++quote)
    if (quote->last > to) end = std::min(end, quote->last);
  return end != kNone ? end : to;
}

// The quotation that ends right before a verb of saying of the same sentence, with at most a comma between.
const Quote* Reach::quote_before(const Predicate& p) const {
  if (!p.verb) return nullptr;
  const Quote* out = nullptr;
  for (const Quote& quote : quotes_) {
    if (quote.first >= p.first) break;
    const bool ends_here = quote.last <= p.first && p.first - quote.last <= 2 && quote.last - quote.first > kShortest;
    if (ends_here && quote.first >= sentence(p).first) out = &quote;
  }
  return out;
}

// "Tightened its siege", "completed its control", "saw the defeat of": a verb of going on to say, of opinion or of stress whose row takes no
// object has one.
bool Reach::object_is_no_words(const Predicate& p, const CueRow& row) const {
  const std::string_view colour = passage_.tables.text(row.colour);
  const bool adds = colour == "add" || colour == "opinion" || colour == "stress";
  if (colour == "add" && p.clause_from == kNone && takes_his_own(p)) return true;
  return adds && row.roles[static_cast<std::size_t>(ArgSlot::Obj)] == Role::None && p.slot(ArgSlot::Obj).filled && !p.slot(ArgSlot::Obj).pronoun;
}

// "Went on with his advance (taqaddumahu)", "his studies": right behind the verb a thing with a pronoun that is no word for what is said.
bool Reach::takes_his_own(const Predicate& p) const {
  const std::uint32_t t = p.last;
  if (!p.verb || t >= sentence(p).last || !passage_.is_word(t) || passage_.function(t) != FunctionClass::Other || outer_prefix(passage_.reading(t)) > 0) return false;
  return refers_back(passage_.reading(t).enclitic) && !passage_.has_any(t, kind_bits(SenseKind::Cue, SenseKind::Document, SenseKind::People));
}

// "sighted (rasada) ten gunmen": who has somebody for the object of a word for what is said says nothing.
bool Reach::sights_somebody(const Predicate& p, const CueRow& row) const {
  const Argument& object = p.slot(ArgSlot::Obj);
  return passage_.tables.text(row.colour) == "say" && row.roles[static_cast<std::size_t>(ArgSlot::Obj)] == Role::Content && object.count > 0 && !object.pronoun && !shows_document(p) && takes_somebody(p, object);
}

// "Published (nashara) pictures of", "broadcast a recording that shows": a document for the object of a verb of saying; what stands behind it is in it.
bool Reach::shows_document(const Predicate& p) const {
  const Argument& object = p.slot(ArgSlot::Obj);
  if (!p.verb || p.clause_from != kNone || p.slot(ArgSlot::Subj).count == 0 || object.count != 1 || object.pronoun || object.at < p.last) return false;
  if (passage_.tables.text(passage_.tables.cues[p.row].colour) != "say") return false;
  const Mention& document = mentions_.mention[object.mention[0]];
  return document.type == EntityType::Doc && !passage_.reading(document.first).article();
}

std::uint32_t Reach::before_next_deed(const Predicate& p, std::uint32_t from, bool sure) const {
  const Sentence& s = sentence(p);
  for (auto next = std::ranges::lower_bound(clauses_.predicate, from, {}, &Predicate::first); next != clauses_.predicate.end() && next->first < s.last; ++next)
    if (next->verb && next->conjoined && next->morph.aspect == kPerfect && !(sure && may_be_deed(next->first))) return next->first;
  return s.last;
}

// "(groups) that spread (tanshur) fear": right behind the verb a thing with the article, no document, is nothing that is said, unless an outlet prints it.
bool Reach::spreads_thing(const Predicate& p, const CueRow& row) const {
  const Argument& object = p.slot(ArgSlot::Obj);
  if (passage_.tables.text(row.colour) != "say" || row.roles[static_cast<std::size_t>(ArgSlot::Obj)] != Role::Content || !object.filled || object.count > 0 || object.event != kNone || object.pronoun) return false;
  if (object.at != p.last || !passage_.is_word(object.at) || !passage_.reading(object.at).article() || passage_.has_any(object.at, kind_bits(SenseKind::Document, SenseKind::Cue))) return false;
  const Argument& subject = p.slot(ArgSlot::Subj);
  const std::uint32_t who = subject.count > 0 ? mentions_.mention[subject.mention[0]].entity : kNone;
  return who != kNone && kind_of(passage_.tables, mentions_.entity[who]) != ActorKind::Media;
}

// The first deed in a slot of the cue, as its token; kNone when it has none. An object that is no words is no such deed.
std::uint32_t Reach::told_deed(const Predicate& p, bool no_object) const {
  std::uint32_t out = kNone;
  for (std::size_t slot = 0; slot < kArgSlots; ++slot)
    if (p.argument[slot].event != kNone && !(no_object && slot == static_cast<std::size_t>(ArgSlot::Obj))) out = std::min(out, p.argument[slot].at);
  return out;
}

// What the cue covers; false when it covers nothing.
bool Reach::covers(const Predicate& p, const CueRow& row, Scope& scope) const {
  const Sentence& s = sentence(p);
  const bool no_object = p.verb && object_is_no_words(p, row);
  const std::uint32_t event = told_deed(p, no_object);
  if (p.verb && p.clause_from == kNone && event == kNone && (no_object || sights_somebody(p, row) || spreads_thing(p, row)) && quote_before(p) == nullptr) return false;
  if (speaks_of_antecedent(p)) return false;
  const bool expected = passage_.tables.text(row.colour) == "expect";  // "did not stop it, as was expected (kama kana yuntazar) of it"
  if (row.position == CuePosition::Parenthesis || (reports_aside(p) && !expected)) {
    scope.from = behind_other_report(p);
    scope.to = p.first > s.first + kHead ? before_next_clause(p) : s.last;
    scope.rule = kParenthesis;
    return true;
  }
  if (p.clause_from != kNone) {
    scope.from = p.clause_from;
    scope.to = to_quote_end(p.clause_from, behind_quoted_clause(p));
    scope.rule = "attribute/said_that";
    return true;
  }
  if (const Quote* before = quote_before(p); before != nullptr) {
    scope.from = before->first;
    scope.to = before->last;
    scope.rule = "attribute/quoted_before";
    return true;
  }
  if (event != kNone) {
    scope.from = event;
    scope.to = shows_document(p) ? before_next_deed(p, event) : p.verb ? before_text_goes_on(p, event) : before_verb(p, event);
    scope.rule = "attribute/announced_event";
    return true;
  }
  if (p.verb && shows_document(p) && p.stance != Stance::Denied) {
    scope.from = mentions_.mention[p.slot(ArgSlot::Obj).mention[0]].last;
    scope.to = before_next_deed(p, scope.from);
    scope.rule = "attribute/said";
    return true;
  }
  if (p.verb) {
    if (p.stance == Stance::Denied && !scope.denies) return false;  // "told no details"
    if (p.morph.aspect == kImperfect && (!speech_behind(p, row) || (passage_.tables.text(row.colour) == "opinion" && !opens_speech(p)))) return false;  // "is held (yu'tabar) to be the heir of"
    scope.from = p.last;
    scope.to = opens_speech(p) ? to_quote_end(p.last, behind_whole_quotation(p)) : before_next_deed(p, p.last, true);
    scope.rule = "attribute/said";
    return true;
  }
  if (row.pos == PartOfSpeech::ActiveParticiple && passage_.reading(p.first).article()) return false;  // "its strict (al-mushaddada) measures"
  scope.from = p.last;
  scope.to = before_verb(p, p.last);
  scope.rule = "attribute/source_noun";
  return true;
}

// Where the next verb of saying of its sentence stands that passes the test; the end of the sentence where none does.
template <class Test>
std::uint32_t Reach::before_next_saying(const Predicate& p, Test&& test) const {
  const std::uint32_t end = sentence(p).last;
  for (auto next = std::ranges::lower_bound(clauses_.predicate, p.last, {}, &Predicate::first); next != clauses_.predicate.end() && next->first < end; ++next)
    if (next->kind == PredicateKind::Cue && next->verb && test(*next)) return next->first;
  return end;
}

// Whether "that", a colon or quotation marks stand behind a verb of saying, before another verb of saying that has a clause of its own; not "(in a statement)
// that the agency carried (nasharat-hu)".
bool Reach::opens_speech(const Predicate& p) const {
  const std::uint32_t end = before_next_saying(p, [](const Predicate& q) { return q.clause_from != kNone && !refers_back(q.enclitic) && q.slot(ArgSlot::Subj).event == kNone; });
  for (std::uint32_t t = p.last; t < end; ++t)
    if (passage_.is_punct(t, kOpenQuote) || passage_.is_punct(t, ':') || passage_.function(t) == FunctionClass::Complementiser) return true;
  return false;
}

// A spelling of a verb that may be a noun of a deed ("and the killing of").
bool Reach::may_be_deed(std::uint32_t t) const {
  bool out = false;
  passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& sense) { out = out || sense.morph.verb == 0; });
  return out || (passage_.hit(t) != nullptr && std::ranges::any_of(passage_.tables.phrase_senses(passage_.hit(t)->node), [](const Sense& sense) { return sense.kind == SenseKind::Frame && sense.morph.verb == 0; }));
}

// "Announced the end of his rule, and was tried", "..., then fled": behind a noun for what is said the text goes on with a verb behind a comma and "and", or
// "then".
std::uint32_t Reach::before_text_goes_on(const Predicate& p, std::uint32_t from) const {
  const Sentence& s = sentence(p);
  for (auto next = std::ranges::upper_bound(clauses_.predicate, from, {}, &Predicate::first); next != clauses_.predicate.end() && next->first < s.last; ++next) {
    if (!next->verb || next->morph.aspect != kPerfect || passage_.token(next->first).quote_depth > 0) continue;
    if (may_be_deed(next->first)) continue;
    if ((next->conjoined && passage_.is_punct(next->first - 1, ',')) || is_noted(passage_, next->first - 1, "then")) return next->first;
  }
  return s.last;
}

// Whether what is said stands behind a preposition of the verb ("they point to (ila) the fall of"), "that" or a colon, in quotation marks, or is a deed right
// behind who says it ("locals confirm the fall of"): "who is (yablughu) 41 years old", "which explains the plan" tells nothing.
bool Reach::speech_behind(const Predicate& p, const CueRow& row) const {
  for (const ArgSlot slot : {ArgSlot::Ila, ArgSlot::An, ArgSlot::Bi, ArgSlot::Ala})
    if (row.roles[static_cast<std::size_t>(slot)] == Role::Content && p.slot(slot).filled) return true;
  if (const Argument& speaker = p.slot(ArgSlot::Subj); speaker.count > 0) {
    const std::uint32_t behind = mentions_.mention[speaker.mention[speaker.count - 1]].last;
    const auto deed = std::ranges::lower_bound(clauses_.predicate, behind, {}, &Predicate::first);
    if (behind > p.first && deed != clauses_.predicate.end() && deed->first == behind && !deed->verb && deed->kind == PredicateKind::Frame) return true;
  }
  const bool opens = p.first <= sentence(p).first + 1;  // "Say (wa-yaqul) relatives of those who die that": what describes who speaks has a verb of its own
  const std::uint32_t end = before_next_saying(p, [](const Predicate&) { return true; });  // marks behind another verb of saying are its own
  for (std::uint32_t t = p.last; t < end; ++t)
    if (passage_.is_punct(t, kOpenQuote) || passage_.is_punct(t, ':') || (opens && passage_.function(t) == FunctionClass::Complementiser)) return true;
  return false;
}

// "Said the governor "We shall return" to the town that D. holds": a quotation that tells something, with nothing but the speaker before it, is all that
// he says, unless "and" goes on behind it.
std::uint32_t Reach::behind_whole_quotation(const Predicate& p) const {
  const Sentence& s = sentence(p);
  const auto quote = std::ranges::lower_bound(quotes_, p.last, {}, &Quote::first);
  if (quote == quotes_.end() || quote->last + 1 >= s.last || !passage_.is_word(quote->last + 1)) return s.last;
  const Predicate* told = verb_from(p.last);
  return told != nullptr && quote->first <= told->first && told->first < quote->last && !passage_.reading(quote->last + 1).has(kPreWa) ? quote->last : s.last;
}

// "Said the governor "That (inna) we shall return" and planes shelled", "... in the port" which D. took": a clause in quotation marks ends with them where
// behind them "which" or, with "and", a verb of a deed goes on.
std::uint32_t Reach::behind_quoted_clause(const Predicate& p) const {
  const auto quote = std::ranges::find_if(quotes_, [&](const Quote& q) { return p.last <= q.first && q.first <= p.clause_from && p.clause_from < q.last; });
  if (quote == quotes_.end() || quote->last + 1 >= p.clause_to || p.clause_from - quote->first > 1) return p.clause_to;
  const std::uint32_t behind = quote->last + 1;
  const Predicate* next = verb_from(behind);
  const bool deed = next != nullptr && next->first == behind && next->kind == PredicateKind::Frame && next->conjoined && next->morph.aspect == kPerfect;
  return deed || passage_.function(behind) == FunctionClass::Relative ? quote->last : p.clause_to;
}

// Right behind the verb, or its subject: not "announced (the rise of the number of) the dead", where a noun stands before them.
bool Reach::takes_somebody(const Predicate& p, const Argument& object) const {
  const Argument& subject = p.slot(ArgSlot::Subj);
  const Mention& whom = mentions_.mention[object.mention[0]];
  if (whom.first == p.last) return true;
  return subject.count > 0 && !subject.pronoun && mentions_.mention[subject.mention[subject.count - 1]].last == whom.first;
}

// "The truce which the alliance (had) announced (it, of it)": what is announced stands before, and what follows is said by nobody.
bool Reach::speaks_of_antecedent(const Predicate& p) const {
  if (!p.verb || p.clause_from != kNone) return false;
  std::uint32_t before = p.first;
  const auto helps = [&](std::uint32_t t) { return passage_.function(t) == FunctionClass::Auxiliary || passage_.function(t) == FunctionClass::Particle || passage_.function(t) == FunctionClass::Subordinator; };
  for (std::uint32_t words = 0; words < kHelpers && before > 0 && helps(before - 1); ++words) --before;  // "kanat qad", "talama"
  if (before == 0 || passage_.function(before - 1) != FunctionClass::Relative) return false;
  const Argument& of = p.slot(ArgSlot::An);
  return refers_back(p.enclitic) || of.pronoun || (of.event != kNone && clauses_.predicate[of.event].first < p.first);
}

// "S said that ..., and documents revealed that ..., as the site reported", "..., and according to D. ten were killed": an aside goes back to
// where the report begins that it stands in, and with "and" before it no further than itself.
std::uint32_t Reach::behind_other_report(const Predicate& p) const {
  const Sentence& s = sentence(p);
  if (p.conjoined && p.first > s.first && passage_.is_punct(p.first - 1, ',')) return p.first;
  std::uint32_t out = s.first;
  // "S said: "According to our information ..."": an aside in his words goes back to where they begin.
  for (const Quote& quote : quotes_)
    if (quote.first <= p.first && p.first < quote.last) out = std::max(out, quote.first);
  if (p.first > s.first && passage_.is_punct(p.first - 1, ':')) out = p.first;
  for (auto cue = std::ranges::lower_bound(clauses_.predicate, s.first + 1, {}, &Predicate::first); cue != clauses_.predicate.end() && cue->first < p.first; ++cue) {
    const Argument& speaker = cue->slot(ArgSlot::Subj);
    if (cue->kind == PredicateKind::Cue && cue->verb && cue->conjoined && cue->clause_from != kNone && cue->morph.aspect == kPerfect && speaker.count > 0 && !speaker.pronoun &&
        passage_.token(cue->first).quote_depth == 0)
      out = cue->first;
  }
  return out;
}

// "Ten were killed, as D. reported, and the army (wa-) shelled", "..., while (fima) the army": what begins behind such an aside is told by the text.
std::uint32_t Reach::before_next_clause(const Predicate& p) const {
  const Sentence& s = sentence(p);
  std::uint32_t turn = p.last;
  while (turn < s.last && !(passage_.hit(turn) != nullptr && passage_.token(turn).quote_depth == 0 && turns(turn))) ++turn;
  for (auto next = std::ranges::lower_bound(clauses_.predicate, p.last, {}, &Predicate::first); next != clauses_.predicate.end() && next->first < turn; ++next) {
    if (!next->verb || next->morph.aspect != kPerfect || passage_.token(next->first).quote_depth > 0) continue;
    if (next->conjoined && passage_.is_punct(next->first - 1, ',')) return next->first;
    for (std::uint32_t t = next->first - 1; t > p.last && t + kContrastReach > next->first; --t)
      if (passage_.is_punct(t - 1, ',') && may_open_clause(passage_, t) && (opens_clause(passage_, t, "contrast") || opens_clause(passage_, t, "as"))) return t;
  }
  return turn;
}

// "After the announcement by the army of the capture of the town the rebels withdrew": what a noun of saying has no clause
// for ends where the verb of the sentence comes.
std::uint32_t Reach::before_verb(const Predicate& p, std::uint32_t from) const {
  const Sentence& s = sentence(p);
  for (auto next = std::ranges::lower_bound(clauses_.predicate, from, {}, &Predicate::first);
       next != clauses_.predicate.end() && next->first < s.last; ++next)
    if (next->verb && !next->slot(ArgSlot::Subj).pronoun) return next->first;
  return s.last;
}

std::uint32_t Reach::end_of_act(const Scope& scope, const Predicate& p) const {
  const std::uint32_t end = before_next_speaker(scope, p, before_contrast(scope, p));
  const std::uint32_t act = before_consequence(p, scope.from, end);
  return p.clause_from == kNone || opens_with_contrast(p) ? before_main_verb(p, scope.from, before_other_act(scope, p, act)) : act;
}

// "Refused to fight, which (ma) forced D. to": what an act led to is told by the text.
std::uint32_t Reach::before_consequence(const Predicate& p, std::uint32_t from, std::uint32_t to) const {
  const std::uint32_t last = std::min(to, sentence(p).last);
  for (std::uint32_t t = from + 1; t < last; ++t) {
    if (!passage_.is_punct(t - 1, ',') || passage_.token(t).quote_depth > 0 || !(is_noted(passage_, t, "led") || is_noted(passage_, t, "what"))) continue;
    if (const Predicate* next = verb_from(t + 1); next != nullptr && next->first == t + 1) return t;
  }
  return to;
}

// "Blamed D. for the raid, as (kama) accused E. the army of": another who blames or asks behind a word for "as" begins an act of his own.
std::uint32_t Reach::before_other_act(const Scope& scope, const Predicate& p, std::uint32_t end) const {
  const std::uint32_t last = std::min(end, sentence(p).last);
  for (auto next = std::ranges::upper_bound(clauses_.predicate, scope.from, {}, &Predicate::first); next != clauses_.predicate.end() && next->first < last; ++next) {
    const Argument& doer = next->slot(ArgSlot::Subj);
    if (next->verb && next->kind == PredicateKind::Frame && doer.count > 0 && !doer.pronoun && doer.at >= next->last && behind_as(*next) && passage_.token(next->first).quote_depth == 0) return next->first - 1;
  }
  return end;
}

// "While D. urged E. to (ala) the signing of the truce, began F.": what is asked by a noun ends where, behind a comma, a new verb begins.
std::uint32_t Reach::before_main_verb(const Predicate& p, std::uint32_t from, std::uint32_t to) const {
  const std::uint32_t last = std::min(to, sentence(p).last);
  for (auto next = std::ranges::upper_bound(clauses_.predicate, from, {}, &Predicate::first); next != clauses_.predicate.end() && next->first < last; ++next) {
    const bool perfect = next->morph.aspect == kPerfect || passage_.function(next->first - 1) == FunctionClass::Negator;  // "..., the governor did not (lam)"
    const bool begins = next->verb && next->prefix == 0 && perfect && behind_comma(passage_, *next);
    if (begins && passage_.token(next->first).quote_depth == 0) return next->first;
  }
  return to;
}

// "On the other hand" turns to something else. "..., while the coalition launched": outside quotation marks a contrast is told by the text itself; behind "that" it
// still is said, unless somebody else speaks there ("while the party claimed").
std::uint32_t Reach::before_contrast(const Scope& scope, const Predicate& p) const {
  const std::uint32_t end = std::min(scope.to, sentence(p).last);
  for (std::uint32_t t = scope.from + 1; t < end; ++t) {
    if (passage_.token(t).quote_depth > 0) continue;
    const std::uint32_t before = passage_.is_punct(t - 1, ',') ? t - 2 : t - 1;
    if (passage_.is_punct(before, kCloseQuote) && is_noted(passage_, t, "apart") && behind_quotation(scope.from, t) && (before + 1 < t || tells(scope.from, before))) return t;
    if (!may_open_clause(passage_, t)) continue;
    if (turns(t) || explains(t)) return t;
    if (opens_clause(passage_, t, "contrast") && !quotes_on(t) && (p.clause_from == kNone || behind_quotation(scope.from, t) || somebody_speaks(t + 1) || closes_with_participle(scope, p, t))) return t;
  }
  return scope.to;
}

// "..., while (baynama) "the army shelled ..."": marks go on with what is quoted.
bool Reach::quotes_on(std::uint32_t t) const {
  const Hit* phrase = passage_.hit(t);
  return passage_.is_punct(phrase != nullptr ? phrase->last : t + 1, kOpenQuote);
}

// Whether a verb stands between two tokens.
bool Reach::tells(std::uint32_t from, std::uint32_t to) const {
  const Predicate* verb = verb_from(from);
  return verb != nullptr && verb->first < to;
}

// (Said in a statement: "...", while the police closed the road; "...", and that after raids:) what is said was a quotation, and ends with it.
bool Reach::behind_quotation(std::uint32_t from, std::uint32_t t) const {
  const auto quote = std::ranges::lower_bound(quotes_, from, {}, &Quote::first);
  return quote != quotes_.end() && quote->first <= from + 1 && quote->last <= t;
}

// "(The source added that ...,) pointing (mushiran) to the flight of families, while the coalition launched": a participle of speech with a noun for what it
// says is the last that its speaker tells.
bool Reach::closes_with_participle(const Scope& scope, const Predicate& p, std::uint32_t t) const {
  const auto end = std::ranges::lower_bound(clauses_.predicate, t, {}, &Predicate::first);
  for (auto said = std::ranges::lower_bound(clauses_.predicate, scope.from, {}, &Predicate::first); said != end; ++said)
    if (said->kind == PredicateKind::Cue && !said->verb && said->clause_from == kNone && said->sentence == p.sentence && passage_.is_punct(said->first - 1, ',') &&
        passage_.token(said->first).quote_depth == 0)
      return true;
  return false;
}

// "S said that ..., and another source stated that", "as another stated that": a verb of saying behind "and" that names its own speaker
// begins another report.
std::uint32_t Reach::before_next_speaker(const Scope& scope, const Predicate& cue, std::uint32_t end) const {
  const std::uint32_t last = std::min(end, sentence(cue).last);
  const bool contrast = cue.first > sentence(cue).first && may_open_clause(passage_, cue.first - 1) && opens_clause(passage_, cue.first - 1, "contrast");
  for (auto p = std::ranges::upper_bound(clauses_.predicate, scope.from, {}, &Predicate::first); p != clauses_.predicate.end() && p->first < last; ++p) {
    const Argument& speaker = p->slot(ArgSlot::Subj);
    if (p->kind != PredicateKind::Cue || !p->verb || speaker.count == 0 || speaker.pronoun) continue;
    // "While D. says that it holds the port speak sources of its retreat": the main verb, with its speaker right behind it.
    if (contrast && p->prefix == 0 && speaker.at == p->last && passage_.token(p->first).quote_depth == 0) return p->first;
    if (p->morph.aspect != kPerfect) continue;
    // "(While S said that ...,) announced the alliance that": so does one behind a comma, with its speaker behind it.
    const bool begins = passage_.is_punct(p->first - 1, ',') && speaker.at > p->first;
    if (!p->conjoined && (p->clause_from == kNone || !(begins || behind_as(*p)))) continue;
    if (passage_.token(p->first).quote_depth == 0) return p->first;
  }
  return end;
}

// "On the other hand" with a verb behind it; not "(between A on the one side and B) on the other side led to", unless
// somebody speaks.
bool Reach::turns(std::uint32_t t) const {
  const Hit* hit = passage_.hit(t);
  if (hit == nullptr || !opens_clause(passage_, t, "turn")) return false;
  const NounRow* preposition = passage_.noun(t, SenseKind::Function);
  if (preposition == nullptr || preposition->value == static_cast<std::int32_t>(ArgSlot::Min)) return somebody_speaks(hit->last);
  const auto next = std::ranges::lower_bound(clauses_.predicate, hit->last, {}, &Predicate::first);
  return next != clauses_.predicate.end() && next->verb && next->first <= hit->last + 1;
}

// "..., in allusion to (fi ishara ila) the militia that": the text says who is meant. "In allusion to that (ila anna)" says what he means.
bool Reach::explains(std::uint32_t t) const {
  if (!opens_clause(passage_, t, "gloss") || passage_.is_punct(t - 1, '(')) return false;
  const Hit* hit = passage_.hit(t);
  return hit != nullptr && !(passage_.is_word(hit->last) && passage_.function(hit->last) == FunctionClass::Complementiser);
}

// Whether the first verb behind a word of contrast is one of saying, or one with which somebody named there accuses, demands or welcomes.
bool Reach::somebody_speaks(std::uint32_t from) const {
  const auto next = std::ranges::lower_bound(clauses_.predicate, from, {}, &Predicate::first);
  if (next == clauses_.predicate.end() || next->first >= from + kContrastReach || !next->verb) return false;
  if (next->kind == PredicateKind::Cue) return true;
  const Argument& speaker = next->slot(ArgSlot::Subj);
  if (next->kind != PredicateKind::Frame || next->passive || next->morph.aspect != kPerfect || speaker.count == 0 || speaker.pronoun || mentions_.mention[speaker.mention[0]].type == EntityType::Ppl) return false;
  const ClaimType act = passage_.tables.frames[next->row].type;
  return act == ClaimType::Support || act == ClaimType::Accuse || act == ClaimType::Request || act == ClaimType::Threaten;
}

// "denied ..., accusing D. of": what the speaker does beside it is no part of what is said.
std::uint32_t Reach::before_circumstance(const Scope& scope, const Predicate& cue, std::uint32_t end) const {
  const Argument& speaker = cue.slot(ArgSlot::Subj);
  if (speaker.count == 0) return end;
  const auto begin = std::ranges::lower_bound(clauses_.predicate, scope.from, {}, &Predicate::first);
  for (auto p = begin; p != clauses_.predicate.end() && p->first < end; ++p) {
    const Argument& head = p->slot(ArgSlot::Head);
    if (p->kind == PredicateKind::Frame && !p->verb && head.pronoun && head.count > 0 && head.mention[0] == speaker.mention[0] &&
        passage_.token(p->first).quote_depth == 0 && passage_.tables.frames[p->row].speaks != 0)
      return p->first;
  }
  return end;
}

// "as the agency reported": a cue behind a word for "as", mentioned in passing. With "that" or a deed of its own behind it ("as the ministry announced that",
// "as (kama) the ministry announced the arrest of") it announces something else, and the word means "also".
bool Reach::reports_aside(const Predicate& p) const {
  if (p.clause_from != kNone || !behind_as(p)) return false;
  const WordView as = passage_.is_word(p.first - 1) ? passage_.word(p.first - 1) : WordView{};
  return !(p.verb && as.size() == 3 && letter_at(as, 0) == kKaf && tells_deed(p));
}

// Whether a deed stands in a slot in which the cue has what is said.
bool Reach::tells_deed(const Predicate& p) const {
  const CueRow& row = passage_.tables.cues[p.row];
  for (std::size_t slot = 0; slot < kArgSlots; ++slot)
    if (row.roles[slot] == Role::Content && p.argument[slot].event != kNone && p.argument[slot].at >= p.last) return true;
  return false;
}

bool Reach::behind_as(const Predicate& p) const {
  if (p.first == 0) return false;
  const std::uint32_t first = p.first > 1 && passage_.function(p.first - 1) == FunctionClass::Auxiliary ? p.first - 1 : p.first;  // "as the media had (kanat) reported"
  const auto is_as = [&](const Sense& sense) {
    return sense.kind == SenseKind::Function && passage_.tables.text(passage_.tables.nouns[sense.row].note) == "as";
  };
  for (std::uint32_t words = 2; words <= kLongestAs && words <= first; ++words)
    if (const Hit* hit = passage_.hit(first - words); hit != nullptr && hit->last == first && std::ranges::any_of(passage_.tables.phrase_senses(hit->node), is_as)) return true;
  bool out = false;
  passage_.each(first - 1, SenseKind::Function, [&](const Reading&, const Sense& sense) { out = out || is_as(sense); });
  return out;
}

}  // namespace isnad
