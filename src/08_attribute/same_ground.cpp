// "Took the town with the support of D.": who helps in a deed of the sentence helps where that was done. "A visit to Beirut,
// during which he held talks with": what is talked about on a visit is talked about there.
#include <algorithm>

#include "assemble.h"
#include "date_words.h"
#include "days.h"
#include "places.h"
#include "reach.h"

namespace isnad {
namespace {

constexpr std::uint32_t kTold = 3;    // sentences between two tellings of a deed
constexpr std::uint32_t kLead = 2;    // the last sentence that may sum up what a text tells
constexpr std::uint32_t kSummed = 3;  // sentences from what is summed up, or a part of it, to the next part
constexpr std::uint32_t kAnswers = 3; // tokens from "in answer to" to the killing
constexpr std::size_t kRadicals = 3;  // consonants that tell a root

// Whether `d` tells how `deed` was done.
bool goes_with(const Draft& d, const Draft& deed) {
  if (d.type == ClaimType::Cooperate) return d.predicate != kNone && by_force(deed.type) && (overlap(d.target, deed.agent) || overlap(d.agent, deed.agent));
  return deed.type == ClaimType::Consult && (overlap(d.agent, deed.agent) || overlap(d.agent, deed.target));
}

// A town or what is smaller, or a province: of a country nothing is said by telling that a deed was done in it.
bool says_where(const Passage& passage, const Mentions& mentions, std::uint32_t place) {
  const std::uint32_t row = place != kNone ? mentions.entity[place].place : kNone;
  return place != kNone && (row == kNone || passage.tables.places[row].precision != Precision::Country);
}

// A verb in the perfect, or a noun that stands under one which is no word of speech ("accused D. of the attack").
bool happened(const Passage& passage, const Clauses& clauses, const Predicate& p) {
  const Predicate& tells = p.verb || p.under == kNone ? p : clauses.predicate[p.under];
  if (!tells.verb || tells.kind == PredicateKind::Cue || tells.morph.aspect != kPerfect) return false;
  return tells.kind != PredicateKind::Frame || passage.tables.frames[tells.row].speaks == 0;
}

// "Bombed" (qasafa) and "the bombing" (al-qasf), "arrested" (i'taqala) and "the arrest" (al-i'tiqal): the same consonants but for alef, waw,
// yeh and teh, which patterns and endings add.
bool of_one_root(WordView a, WordView b) {
  const auto next = [](WordView word, std::size_t& at) -> Letter {
    for (; at < word.size(); ++at) {
      const Letter letter = letter_at(word, at);
      if (letter != kAlef && letter != kWaw && letter != kYeh && letter != kTeh && letter != kTehMarbuta) return letter_at(word, at++);
    }
    return 0;
  };
  std::size_t i = 0, j = 0, radicals = 0;
  for (;; ++radicals) {
    const Letter letter = next(a, i);
    if (letter != next(b, j)) return false;
    if (letter == 0) return radicals >= kRadicals;
  }
}

// "(The air force bombed A.) The bombing hit posts of D.": a noun with the article of the attack that a word of its root told in the sentence
// before; "(D. were hit in A.) The raid killed ten": one that names no party of its own, by whatever word it was told.
bool names_what_was_told(const Passage& passage, const Clauses& clauses, const Draft& d, const Draft& deed) {
  if (d.type != ClaimType::Assault || deed.type != d.type || deed.predicate == kNone || deed.sentence + 1 < d.sentence) return false;
  const Predicate& noun = clauses.predicate[d.predicate];
  if (noun.verb || noun.enclitic != Enclitic::None || !happened(passage, clauses, noun)) return false;
  if (d.bare) return true;
  const std::uint32_t word = clauses.predicate[deed.predicate].first;
  if (!of_one_root(passage.stem(noun.first, passage.reading(noun.first)), passage.stem(word, passage.reading(word)))) return false;
  return d.agent.empty() || deed.agent.empty() || overlap(d.agent, deed.agent);
}

// "(An attack was made in A.) And (it) left five dead": what a verb without a subject of its own, at the head of a sentence, led to came of
// the attack of the sentence before.
void came_of(const Passage& passage, const Mentions& mentions, const Clauses& clauses, std::vector<Draft>& drafts, std::size_t n) {
  Draft& d = drafts[n];
  if (d.type != ClaimType::Assault || d.predicate == kNone || !d.toll_word || !d.agent.empty() || d.place != kNone || !d.date.date.empty() || d.stance != Stance::Asserted) return;
  const Predicate& dead = clauses.predicate[d.predicate];
  if (dead.verb || dead.under == kNone) return;
  const Predicate& led = clauses.predicate[dead.under];
  const bool first = dead.under == 0 || clauses.predicate[dead.under - 1].sentence != led.sentence;
  const bool cause = led.verb && led.kind == PredicateKind::Light && passage.tables.frames[led.row].roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::None;
  if (!first || !cause || led.slot(ArgSlot::Subj).filled || led.sentence != d.sentence) return;
  for (std::size_t k = n; k-- > 0 && drafts[k].sentence + 1 >= d.sentence;) {
    const Draft& deed = drafts[k];
    const bool where = says_where(passage, mentions, deed.place);
    if (deed.sentence == d.sentence || deed.type != d.type || deed.stance != Stance::Asserted || (!where && deed.date.date.empty())) continue;
    if (where) d.place = deed.place;
    d.date = deed.date;
    d.why.emplace_back("attribute/same_deed");
    return;
  }
}

// "The clashes broke out four days ago. ... The clashes": fighting that began days before goes on.
bool lasts(const Passage& passage, const Clauses& clauses, const Draft& d, const Draft& deed) {
  const Predicate& p = clauses.predicate[d.predicate];
  if (p.kind != PredicateKind::Frame || passage.tables.frames[p.row].roles[static_cast<std::size_t>(ArgSlot::Maa)] != Role::Party) return false;
  return days_between(deed.date.date, passage.document.published).value_or(0) > kLately;
}

// "(D. entered the town.) Ten were killed in the clashes": a fight with the article that names nobody was for the one place of which the sentence before tells
// that it was taken.
bool for_told_ground(const Passage& passage, const Mentions& mentions, const Clauses& clauses, const std::vector<Draft>& drafts, const Draft& fight, const Draft& taking) {
  if (!fight.bare || taking.type != ClaimType::Control || taking.sentence + 1 != fight.sentence || taking.stance != Stance::Asserted || !says_where(passage, mentions, taking.place)) return false;
  if (passage.tables.frames[clauses.predicate[fight.predicate].row].roles[static_cast<std::size_t>(ArgSlot::Maa)] != Role::Party) return false;
  return std::ranges::none_of(drafts, [&](const Draft& other) {
    return other.sentence == taking.sentence && other.type == ClaimType::Control && (other.place != taking.place || !other.more_places.empty());
  });
}

// "The clashes": what is told a second time by the same noun, now with the article, happened where and when it was told first; so did
// "this attack" (hadha), by whatever word it was told, though another place stands near.
void same_deed(const Passage& passage, const Mentions& mentions, const Clauses& clauses, std::vector<Draft>& drafts, std::size_t n) {
  Draft& d = drafts[n];
  if (!by_force(d.type) || d.predicate == kNone || !passage.reading(d.first).article()) return;
  const bool pointed = d.first > 0 && passage.function(d.first - 1) == FunctionClass::Demonstrative;
  const bool only_near = pointed && std::ranges::find(d.why, "attribute/nearest_place") != d.why.end();
  const bool dated = !d.date.date.empty() || d.stance != Stance::Asserted;
  if (d.place != kNone && dated && !only_near) return;
  for (std::size_t k = n; k-- > 0 && drafts[k].sentence + kTold >= d.sentence;) {
    const Draft& deed = drafts[k];
    const bool same_noun = deed.frame.offset == d.frame.offset || (pointed && deed.type == d.type);
    const bool where = (d.place == kNone || only_near) && deed.place != kNone && (same_noun || says_where(passage, mentions, deed.place));
    const bool when = !dated && !deed.date.date.empty() && !lasts(passage, clauses, d, deed) && deed.stance == Stance::Asserted && (d.place == kNone || where || d.place == deed.place);
    if (!(where || when) || !(same_noun || names_what_was_told(passage, clauses, d, deed) || for_told_ground(passage, mentions, clauses, drafts, d, deed))) continue;
    if (where) d.place = deed.place;
    if (when) d.date = deed.date;
    d.why.emplace_back("attribute/same_deed");
    return;
  }
}

// Whether every day that the sentence of a draft gives is that one.
bool of_no_other_day(const Mentions& mentions, const Sentence& sentence, const std::string& day) {
  for (auto said = std::ranges::lower_bound(mentions.date, sentence.first, {}, &DateSpan::first); said != mentions.date.end() && said->first < sentence.last; ++said)
    if (said->date.date != day) return false;
  return true;
}

// "On the other hand" between the two: the text speaks of something else.
bool turns_between(const Passage& passage, std::uint32_t from, std::uint32_t to) {
  for (std::uint32_t t = from; t < to; ++t)
    if (may_open_clause(passage, t) && opens_clause(passage, t, "turn")) return true;
  return false;
}

bool counts_by_nobody(const Draft& d) {
  return d.type == ClaimType::Assault && d.stance == Stance::Asserted && (d.agent.empty() || d.guessed) && !d.tolls.empty();
}

// "Since (mundhu) D. took office 750 were killed": a count of a long time. "And D. had (kana) killed ten": before. "In answer to the killing of".
bool is_of_another_time(const Passage& passage, const Clauses& clauses, const Draft& d) {
  const DateWords words(passage);
  const Sentence& sentence = passage.tokens.sentence[d.sentence];
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t)
    if (words.is(t, CalendarKind::Since)) return true;
  if (d.predicate == kNone) return false;
  const Predicate& p = clauses.predicate[d.predicate];
  const Predicate& tells = p.verb || p.under == kNone ? p : clauses.predicate[p.under];
  if (tells.verb && tells.morph.aspect != kPerfect) return true;
  for (std::uint32_t t = d.first > kAnswers ? d.first - kAnswers : 0; t < d.first; ++t)
    if (is_noted(passage, t, "apart")) return true;
  return p.verb && (passage.function(sentence.first) == FunctionClass::Auxiliary || passage.function(sentence.first + 1) == FunctionClass::Auxiliary);
}

// The day of a count of victims: its own, or that of an attack by nobody that its sentence tells besides ("killed in attacks yesterday").
const ClaimDate& day_of(const std::vector<Draft>& drafts, std::size_t count) {
  const Draft& counts = drafts[count];
  if (!counts.date.date.empty()) return counts.date;
  std::size_t first = count;
  while (first > 0 && drafts[first - 1].sentence == counts.sentence) --first;
  for (std::size_t k = first; k < drafts.size() && drafts[k].sentence == counts.sentence; ++k)
    if (drafts[k].type == counts.type && drafts[k].agent.empty() && !drafts[k].date.date.empty()) return drafts[k].date;
  return counts.date;
}

// "Thirty were killed yesterday in a series of blasts. A car bomb in A. killed 19. ... Another in B. killed four": the lead sums up what nobody is
// said to have done, and the dead that are told behind it, by nobody and on no day, are of its day, one behind the other.
void summed_up(const Passage& passage, const Mentions& mentions, const Clauses& clauses, std::vector<Draft>& drafts, std::size_t n) {
  Draft& d = drafts[n];
  if (!counts_by_nobody(d) || !d.date.date.empty() || is_of_another_time(passage, clauses, d)) return;
  for (std::size_t k = n; k-- > 0 && drafts[k].sentence + kSummed >= d.sentence;) {
    const Draft& deed = drafts[k];
    if (deed.sentence == d.sentence || !counts_by_nobody(deed)) continue;
    const ClaimDate& day = day_of(drafts, k);
    if (day.precision != "day" || !day.date_to.empty()) continue;
    const bool lead = deed.sentence <= kLead || std::ranges::find(deed.why, "attribute/summed_up") != deed.why.end();
    if (!lead || !of_no_other_day(mentions, passage.tokens.sentence[d.sentence], day.date) || turns_between(passage, deed.last, d.first)) return;
    d.date = day;
    d.why.emplace_back("attribute/summed_up");
    return;
  }
}

// "(The fighting in A. left 28 dead.) He added that 17 gunmen were killed": dead that are told right behind others, by nobody and at no place, fell
// where those did.
void toll_goes_on(const Passage& passage, const Mentions& mentions, const Clauses& clauses, std::vector<Draft>& drafts, std::size_t n) {
  Draft& d = drafts[n];
  if (!counts_by_nobody(d) || d.place != kNone || is_of_another_time(passage, clauses, d)) return;
  const Sentence& sentence = passage.tokens.sentence[d.sentence];
  for (std::uint32_t t = sentence.first; t < sentence.last; ++t)
    if (const Mention* m = mentions.on(t); m != nullptr && m->type == EntityType::Loc) return;
  std::uint32_t where = kNone;
  for (std::size_t k = n; k-- > 0 && drafts[k].sentence + 1 >= d.sentence;) {
    const Draft& deed = drafts[k];
    if (deed.sentence == d.sentence || !counts_by_nobody(deed) || deed.place == kNone || deed.place == where) continue;
    if (where != kNone || !of_no_other_day(mentions, sentence, deed.date.date) || turns_between(passage, deed.last, d.first)) return;
    where = deed.place;
  }
  if (!says_where(passage, mentions, where)) return;
  d.place = where;
  d.why.emplace_back("attribute/toll_goes_on");
}

// Told in the sentence of a draft, by the same source where it has one.
bool beside(const Draft& d, const Draft& other) {
  return other.sentence == d.sentence && (d.scopes.empty() || other.first >= d.scopes.back()->from);
}

// One place, or one of which the gazetteer has it in the other.
bool on_one_ground(const Passage& passage, const Mentions& mentions, std::uint32_t a, std::uint32_t b) {
  if (a == kNone || b == kNone || !says_where(passage, mentions, a) || !says_where(passage, mentions, b)) return false;
  return a == b || lies_within(passage, mentions.entity[a], mentions.entity[b]) || lies_within(passage, mentions.entity[b], mentions.entity[a]);
}

// Whether a deed may be what a source tells in the next sentence, or behind it in the same: done to the same victims or by the same doers, or a
// fight in which the dead fell; or by nobody that he tells, on the same ground ("A. was shelled on Monday. ... said that A. was hit by").
bool may_be_told(const Passage& passage, const Mentions& mentions, const Clauses& clauses, const Draft& d, const Draft& deed) {
  if (beside(d, deed) || d.type != ClaimType::Assault || deed.type != d.type || deed.stance != Stance::Asserted) return false;
  if (!d.target.empty() && deed.target == d.target) return true;
  if (!d.agent.empty() && deed.agent == d.agent && !d.guessed && !deed.guessed) return true;
  if (d.agent.empty() && d.toll_word && deed.target.empty() && deed.agent.size() == 2 && overlap(d.target, deed.agent)) return true;
  if (!d.agent.empty() || (!d.target.empty() && d.tolls.empty()) || deed.date.precision != "day" || turns_between(passage, deed.last, d.first)) return false;
  return (deed.sentence != d.sentence || clauses.predicate[d.predicate].verb) && on_one_ground(passage, mentions, d.place, deed.place);
}

// "(The police raided a house.) And the police arrested three": the same doer goes on, told by the text itself.
bool goes_on(const Passage& passage, const Draft& d, const Draft& deed) {
  const auto by_hand = [](ClaimType type) { return type == ClaimType::Assault || type == ClaimType::Coerce; };
  if (deed.sentence + 1 != d.sentence || !by_hand(d.type) || !by_hand(deed.type) || deed.stance != Stance::Asserted) return false;
  if (d.first != passage.tokens.sentence[d.sentence].first || !passage.reading(d.first).has(kPreWa)) return false;
  return !d.agent.empty() && deed.agent == d.agent && !d.guessed && !deed.guessed && d.scopes.empty() && deed.scopes.empty();
}

// "(The army shelled D. in A. yesterday.) The observatory said that raids had hit posts of D.": what a source tells in the next sentence of
// force is of that day and place, where he tells what happened and not what goes on, and his sentence has none of its own. Of two places it
// may be either.
void report_of_the_deed(const Passage& passage, const Mentions& mentions, const Clauses& clauses, std::vector<Draft>& drafts, std::size_t n) {
  Draft& d = drafts[n];
  if (d.predicate == kNone || (d.type != ClaimType::Assault && d.type != ClaimType::Coerce) || d.stance != Stance::Asserted || !happened(passage, clauses, clauses.predicate[d.predicate])) return;
  bool lacks_day = d.date.date.empty(), lacks_place = d.place == kNone;
  std::size_t first = n;
  while (first > 0 && drafts[first - 1].sentence == d.sentence) --first;
  for (std::size_t k = first; k < drafts.size() && drafts[k].sentence == d.sentence; ++k) {
    const Draft& other = drafts[k];
    if (other.type != d.type || !beside(d, other)) continue;
    lacks_day = lacks_day && other.date.date.empty();
    lacks_place = lacks_place && other.place == kNone;
  }
  const Draft* when = nullptr;
  std::uint32_t where = kNone;
  bool of_two = false;
  for (std::size_t k = n; k-- > 0 && drafts[k].sentence + 1 >= d.sentence;) {
    const Draft& deed = drafts[k];
    if (d.scopes.empty() ? !goes_on(passage, d, deed) : !may_be_told(passage, mentions, clauses, d, deed)) continue;
    const bool elsewhere = d.place != kNone && deed.place != kNone && deed.place != d.place && deed.target != d.target;
    if (when == nullptr && !deed.date.date.empty() && !elsewhere) when = &deed;
    of_two = of_two || (where != kNone && deed.place != kNone && deed.place != where);
    if (where == kNone) where = deed.place;
  }
  const bool dated = lacks_day && when != nullptr, placed = lacks_place && !of_two && says_where(passage, mentions, where);
  if (dated) d.date = when->date;
  if (placed) d.place = where;
  if (dated || placed) d.why.emplace_back("attribute/report_of_the_deed");
}

// "Captured three of them during those clashes": what is done in a deed that is told again is done where and when that was.
void during_told(const Clauses& clauses, std::vector<Draft>& drafts, std::size_t n) {
  Draft& d = drafts[n];
  if (d.place != kNone || d.predicate == kNone || !by_force(d.type)) return;
  for (std::size_t k = n + 1; k < drafts.size() && drafts[k].sentence == d.sentence; ++k) {
    const Draft& deed = drafts[k];
    if (deed.predicate == kNone || clauses.predicate[deed.predicate].under != d.predicate || std::ranges::find(deed.why, "attribute/same_deed") == deed.why.end()) continue;
    d.place = deed.place;
    if (d.date.date.empty() && d.stance == Stance::Asserted) d.date = deed.date;
    d.why.emplace_back("attribute/same_deed");
    return;
  }
}

// "(D. took the town from E.) in an attack (fi hujum) that", "after clashes": the fight for ground was there, whatever place was named before it.
void fought_on_ground(const Passage& passage, const Mentions& mentions, const Clauses& clauses, std::vector<Draft>& drafts, std::size_t n) {
  Draft& d = drafts[n];
  if (d.type != ClaimType::Assault || d.predicate == kNone || d.stance != Stance::Asserted || !passage.stands_behind(d.first, ArgSlot::Fi)) return;
  if (clauses.predicate[d.predicate].verb || (d.place != kNone && std::ranges::find(d.why, "attribute/nearest_place") == d.why.end())) return;
  const std::uint32_t over = verb_over(clauses, d.predicate);
  for (std::uint32_t t = clauses.predicate[over].last; t < passage.tokens.sentence[d.sentence].last; ++t)
    if (const Mention* m = mentions.on(t); m != nullptr && m->entity == d.place) return;
  const Draft* taking = nullptr;
  for (std::size_t k = n; k-- > 0 && drafts[k].sentence == d.sentence;) {
    const Draft& other = drafts[k];
    if (other.predicate != over || other.type != ClaimType::Control || other.stance != Stance::Asserted || other.place == kNone) continue;
    if (d.place != kNone && (other.place == d.place || lies_within(passage, mentions.entity[d.place], mentions.entity[other.place]))) return;
    taking = &other;  // the first of several places
  }
  if (taking == nullptr) return;
  d.place = taking->place;
  d.why.emplace_back("attribute/same_ground");
}

// "The fighters allied (al-mutahalifun) with D.": what they are, wherever they fight.
bool is_allied(const Passage& passage, const Clauses& clauses, const Draft& d) {
  if (d.type != ClaimType::Cooperate || d.predicate == kNone) return false;
  const FrameRow& frame = passage.tables.frames[clauses.predicate[d.predicate].row];
  return frame.pos == PartOfSpeech::ActiveParticiple && frame.roles[static_cast<std::size_t>(ArgSlot::Head)] == Role::Party;
}

// "Began yesterday, in coordination with D., an operation": who helps in a deed of the sentence helps on its day.
void same_day(const std::vector<Draft>& drafts, Draft& d) {
  const Draft* deed = nullptr;
  const auto gap = [&](const Draft& other) { return other.first > d.first ? other.first - d.first : d.first - other.first; };
  for (const Draft& other : drafts)
    if (other.sentence == d.sentence && other.stance == Stance::Asserted && goes_with(d, other) && (deed == nullptr || gap(other) < gap(*deed))) deed = &other;
  if (deed == nullptr || deed->date.date.empty()) return;
  d.date = deed->date;
  d.why.emplace_back("attribute/same_day");
}

}  // namespace

void share_ground(const Passage& passage, const Mentions& mentions, const Clauses& clauses, std::vector<Draft>& drafts) {
  for (std::size_t n = 0; n < drafts.size(); ++n) {
    Draft& d = drafts[n];
    fought_on_ground(passage, mentions, clauses, drafts, n);
    same_deed(passage, mentions, clauses, drafts, n);
    came_of(passage, mentions, clauses, drafts, n);
    report_of_the_deed(passage, mentions, clauses, drafts, n);
    summed_up(passage, mentions, clauses, drafts, n);
    toll_goes_on(passage, mentions, clauses, drafts, n);
    if (is_allied(passage, clauses, d)) continue;
    if (d.type == ClaimType::Cooperate && d.date.date.empty() && d.stance == Stance::Asserted) same_day(drafts, d);
    if (d.place != kNone || (d.type != ClaimType::Cooperate && d.type != ClaimType::Consult)) continue;
    const Draft* nearest = nullptr;
    std::uint32_t least = 0;
    std::size_t at = n;
    while (at > 0 && drafts[at - 1].sentence == d.sentence) --at;
    for (; at < drafts.size() && drafts[at].sentence == d.sentence; ++at) {
      const Draft& deed = drafts[at];
      if (deed.place == kNone || !goes_with(d, deed)) continue;
      const std::uint32_t gap = deed.first > d.first ? deed.first - d.first : d.first - deed.first;
      if (nearest == nullptr || gap < least) nearest = &deed, least = gap;
    }
    if (nearest == nullptr) continue;
    d.place = nearest->place;
    d.why.emplace_back("attribute/same_ground");
  }
  for (std::size_t n = 0; n < drafts.size(); ++n) during_told(clauses, drafts, n);
}

}  // namespace isnad
