// Method: a predicate has the date that stage 7 gave to its occasion. Else a clause that goes on with another ("and",
// "while", "what led to") shares that one's date, over at most kSteps clauses and over no verb of saying; an event noun
// goes on with what its verb goes on with.
#include "dating.h"

namespace isnad {
namespace {

constexpr int kSteps = 3;

bool tells_deed(const Tables& tables, const Predicate& p) {
  return p.kind != PredicateKind::Cue && (p.kind != PredicateKind::Frame || tables.frames[p.row].speaks == 0);
}

// A clause in the imperfect tells what lasts, and no further step of what happened.
bool goes_on(const Tables& tables, const Predicate& p) {
  return tells_deed(tables, p) && p.verb && p.morph.aspect == kPerfect;
}

// "Quarters under the control of D.", "the besieged": what somebody or something is.
bool describes(const Tables& tables, const Predicate& p) {
  return !p.verb && p.kind == PredicateKind::Frame && tables.frames[p.row].roles[static_cast<std::size_t>(ArgSlot::Head)] != Role::None;
}

// "Claimed on Thursday the bombing": the day of claiming.
bool claims_attack(const Tables& tables, const Predicate& p) {
  return p.kind == PredicateKind::Frame && tables.frames[p.row].speaks != 0 && tables.frames[p.row].type == ClaimType::Assault;
}

}  // namespace

Dated date_of(const Tables& tables, const Clauses& clauses, std::uint32_t predicate) {
  const Predicate* p = &clauses.predicate[predicate];
  if (claims_attack(tables, *p)) {
    for (const Argument& argument : p->argument)
      if (argument.event != kNone && clauses.predicate[argument.event].date != kNone)
        return {clauses.predicate[argument.event].date, "attribute/date_said"};
    return {};
  }
  if (p->date != kNone) return {p->date, "attribute/date_said"};
  if (describes(tables, *p)) return {};  // "quarters under the control of D.": what they are, whatever happened
  if (!p->verb && p->under != kNone) p = &clauses.predicate[p->under];
  for (int step = 0; step < kSteps && p->beside != kNone && goes_on(tables, *p); ++step) {
    p = &clauses.predicate[p->beside];
    if (tells_deed(tables, *p) && p->date != kNone) return {p->date, "attribute/date_beside"};
  }
  return {};
}

}  // namespace isnad
