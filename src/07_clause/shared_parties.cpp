// What only the last of two words joined by "and" names is said of both: "the flight and surrender of the militia", "he is supported and
// armed by D." (with the verbs before their subject). Words that count victims keep each its own number.
#include "argument_walk.h"

namespace isnad {

void ArgumentWalk::share_parties() {
  std::vector<Predicate>& all = out_.predicate;
  for (std::size_t n = all.size(); n-- > 1 && all[n].sentence == all.back().sentence;) {
    Predicate& first = all[n - 1];
    const Predicate& last = all[n];
    share_list(first.slot(ArgSlot::By), last.slot(ArgSlot::By));
    if (!last.conjoined || first.last != last.first || first.sentence != last.sentence || first.verb != last.verb) continue;
    if (first.kind != PredicateKind::Frame || last.kind != PredicateKind::Frame) continue;
    if (passage_.tables.frames[first.row].toll != 0 || passage_.tables.frames[last.row].toll != 0) continue;
    last.verb ? share_subject(first, last) : share_partner(first, last);
  }
}

// "a raid and a shelling by A and B": of those behind "by", which the first has from the last, all.
void ArgumentWalk::share_list(Argument& first, const Argument& last) {
  if (first.count > 0 && first.count < last.count && first.at == last.at && first.mention[0] == last.mention[0]) first = last;
}

void ArgumentWalk::share_partner(Predicate& first, const Predicate& last) const {
  Argument& partner = first.slot(ArgSlot::Gen);
  const Role own = role(first, ArgSlot::Gen);
  // "An urgent meeting and the trial of": an expression that has its adjective has no partner.
  if (partner.filled || first.enclitic != Enclitic::None || first.last > first.first + 1 || passage_.reading(first.first).article() || own == Role::None || own == Role::Party) return;
  if (last.slot(ArgSlot::Gen).count > 0) partner = last.slot(ArgSlot::Gen);
}

void ArgumentWalk::share_subject(Predicate& first, const Predicate& last) const {
  const Argument& doer = last.slot(ArgSlot::Subj);
  if (doer.count == 0 || doer.pronoun || doer.at < last.last || first.passive != last.passive || first.morph.person != 3 || person_of(first) != person_of(last)) return;
  Argument& subject = first.slot(ArgSlot::Subj);
  if (subject.filled && !subject.pronoun) return;
  subject = doer;
  if (first.enclitic == Enclitic::None && !first.slot(ArgSlot::Obj).filled && last.slot(ArgSlot::Obj).count > 0) first.slot(ArgSlot::Obj) = last.slot(ArgSlot::Obj);
}

}  // namespace isnad
