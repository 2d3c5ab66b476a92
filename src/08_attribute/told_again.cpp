// "These talks", "such an alliance": a noun of what two do together behind a demonstrative and with no party of its own: its parties are
// those between whom the text has just told of something; a quarrel ("this crisis") is not between those who meet over it. "The meeting,
// which D. attended" is the meeting told before.
// "A asked for a truce, but B refused that": A asked B, and B refused A.
#include <algorithm>

#include "assemble.h"
#include "reach.h"

namespace isnad {
namespace {

constexpr std::uint32_t kTold = 1;        // sentences back to the two
constexpr std::uint32_t kMeetingTold = 2;  // ... and to the meeting

bool mutual(ClaimType type) {
  return type == ClaimType::Agree || type == ClaimType::Consult || type == ClaimType::Cooperate || type == ClaimType::Split;
}

// "(A met B.) During (khilal) the talks A said": a noun behind a word of circumstance, with nobody but who met before.
bool meets_again(const Passage& passage, const Clauses& clauses, const Draft& again, const Draft& before) {
  const Predicate& p = clauses.predicate[again.predicate];
  if (p.verb || p.first == 0 || before.agent.size() < 2 || again.agent.empty() || !is_noted(passage, p.first - 1, "circumstance")) return false;
  const auto met = [&](std::uint32_t who) { return std::ranges::find(before.agent, who) != before.agent.end(); };
  const auto named = [](const Argument& argument) { return argument.count > 0; };
  return std::ranges::all_of(again.agent, met) && std::ranges::none_of(p.argument, named);
}

void join_meetings(const Passage& passage, const Clauses& clauses, std::vector<Draft>& drafts) {
  for (std::size_t n = 0; n < drafts.size(); ++n) {
    Draft& d = drafts[n];
    if (d.type != ClaimType::Consult || d.predicate == kNone || !d.target.empty() || !passage.reading(d.first).article()) continue;
    if (passage.reading(d.first).has(kPreLi)) continue;  // "travelled to meet (lil-ijtima') D." points back at none
    for (std::size_t k = n; k-- > 0 && drafts[k].sentence + kMeetingTold >= d.sentence;) {
      Draft& before = drafts[k];
      if (before.dropped || before.type != d.type || before.stance != d.stance || !before.target.empty()) continue;
      if (before.frame.offset != d.frame.offset && !meets_again(passage, clauses, d, before)) continue;
      if (before.sentence == d.sentence || (before.place != kNone && d.place != kNone && before.place != d.place)) continue;
      for (const std::uint32_t who : d.agent) add(before.agent, who);
      if (before.place == kNone) before.place = d.place;
      before.why.emplace_back("attribute/same_meeting");
      d.dropped = true;
      break;
    }
  }
  std::erase_if(drafts, [](const Draft& d) { return d.dropped; });
}

// "Refused that", "refused the request": right behind the verb.
bool refuses_what_was_asked(const Passage& passage, const Draft& d) {
  if (passage.function(d.last) == FunctionClass::Demonstrative) return true;
  bool asked = false;
  passage.each(d.last, SenseKind::Frame, [&](const Reading& reading, const Sense& sense) {
    const FrameRow& row = passage.tables.frames[sense.row];
    asked = asked || (reading.article() && row.pos == PartOfSpeech::Noun && row.type == ClaimType::Request);
  });
  return asked;
}

void join_refusals(const Passage& passage, std::vector<Draft>& drafts) {
  for (std::size_t n = 0; n < drafts.size(); ++n) {
    Draft& refusal = drafts[n];
    if (refusal.type != ClaimType::Reject || !refusal.target.empty() || refusal.agent.size() != 1 || !refuses_what_was_asked(passage, refusal)) continue;
    for (std::size_t k = n; k-- > 0 && drafts[k].sentence + kTold >= refusal.sentence;) {
      Draft& request = drafts[k];
      if (request.type != ClaimType::Request || request.agent.size() != 1 || request.agent == refusal.agent) continue;
      if (request.target.empty()) request.target = refusal.agent;
      else if (request.target != refusal.agent) break;
      refusal.target = request.agent;
      std::erase_if(refusal.scopes, [&](const Scope* scope) { return scope->cue == request.predicate; });  // not on the word of who asked
      refusal.why.emplace_back("attribute/refused_request");
      break;
    }
  }
}

}  // namespace

void find_told_again(const Passage& passage, const Clauses& clauses, const Scopes& scopes, std::vector<Draft>& drafts) {
  std::vector<Draft> made;
  for (std::uint32_t n = 0; n < clauses.predicate.size(); ++n) {
    const Predicate& p = clauses.predicate[n];
    if (p.kind != PredicateKind::Frame || p.verb || p.first == 0 || p.enclitic != Enclitic::None || !passage.reading(p.first).article()) continue;
    const FrameRow& frame = passage.tables.frames[p.row];
    if (!mutual(frame.type) || frame.type == ClaimType::Split || frame.pos != PartOfSpeech::Noun || passage.function(p.first - 1) != FunctionClass::Demonstrative) continue;
    if (std::ranges::any_of(p.argument, [](const Argument& a) { return a.count > 0; })) continue;
    if (std::ranges::any_of(drafts, [&](const Draft& d) { return d.predicate == n; })) continue;
    const Draft* two = nullptr;
    for (const Draft& d : drafts)
      if (d.first < p.first && d.sentence + kTold >= p.sentence && mutual(d.type) && d.agent.size() == 2 && d.target.empty()) two = &d;
    if (two == nullptr || two->type == frame.type) continue;  // of one type it is told already
    Draft draft = draft_of(p, frame, n);
    draft.agent = two->agent;
    draft.stance = p.stance;
    draft.scopes = scopes.around(p.sentence, p.first);
    draft.why = {"clause/event_noun", passage.tables.text(frame.id), "attribute/told_again"};
    for (const Scope* scope : draft.scopes) draft.why.emplace_back(scope->rule);
    made.push_back(std::move(draft));
  }
  if (!made.empty()) {
    drafts.insert(drafts.end(), std::make_move_iterator(made.begin()), std::make_move_iterator(made.end()));
    put_in_text_order(drafts);
  }
  join_meetings(passage, clauses, drafts);
  join_refusals(passage, drafts);
}

}  // namespace isnad
