// One occasion told twice is one claim. Within a sentence a claim that only counts victims joins the attack beside it,
// whose agent it lacks; "killed 5 and wounded 10" join each other. Over the whole text claims of one type with the same
// agents and targets join when neither place, toll nor source speaks against it; what the headline says goes into the
// body. A tie (BELONG) is kept once for each pair.
#include <algorithm>

#include "assemble.h"
#include "places.h"
#include "reach.h"
#include "time_after.h"

namespace isnad {
namespace {

constexpr std::size_t kLookBack = 64;    // claims compared with each claim, so that time stays linear
constexpr std::uint32_t kApart = 4;      // tokens from "after" to the deed behind it
constexpr std::uint32_t kApartToll = 2;  // and to the dead behind it
constexpr std::uint32_t kOwnReach = 3;   // tokens from a deed back to the noun with the pronoun of its doer
constexpr std::uint32_t kTold = 4;       // sentences between two tellings of a deed
constexpr std::uint32_t kLead = 2;       // sentences behind the headline that tell what it tells
constexpr std::uint32_t kMany = 10;      // dead whose number alone tells an occasion
constexpr std::size_t kMostTargets = 4;  // victims that one attack takes over from its tolls

bool same_set(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  return a.size() == b.size() && std::ranges::is_permutation(a, b);
}

std::uint32_t innermost(const Draft& d) { return d.scopes.empty() ? kNone : d.scopes.back()->links.back(); }

// All of a kind that it counts ("an officer and three soldiers" are four); 0 where it counts none.
std::uint32_t total(const Draft& d, Toll what) {
  std::uint32_t sum = 0;
  for (const DraftToll& toll : d.tolls)
    if (toll.what == what) sum += toll.value;
  return sum;
}

// "A soldier of A and a gunman of B were killed": one word tells of two sides, also where they lost as many.
bool of_two_sides(const Draft& a, const Draft& b) {
  return a.predicate != kNone && a.predicate == b.predicate && !a.tolls.empty() && !b.tolls.empty() && !overlap(a.target, b.target);
}

bool toll_conflict(const Draft& a, const Draft& b) {
  if (of_two_sides(a, b)) return true;
  return std::ranges::any_of(a.tolls, [&](const DraftToll& x) {
    return std::ranges::any_of(b.tolls, [&](const DraftToll& y) { return x.what == y.what && total(a, x.what) != total(b, x.what); });
  });
}

// Two days, months or years of which neither lies in the other.
bool other_day(const Draft& a, const Draft& b) {
  const std::string_view x = a.date.date, y = b.date.date;
  return !x.empty() && !y.empty() && !x.starts_with(y) && !y.starts_with(x);
}

// Two words of one sentence for one attack ("raids that hit"): nothing that both name differs.
bool one_attack(const Draft& a, const Draft& b) {
  const auto fits = [](const std::vector<std::uint32_t>& x, const std::vector<std::uint32_t>& y) {
    return x.empty() || y.empty() || overlap(x, y);
  };
  return (a.guessed || b.guessed || fits(a.agent, b.agent)) && fits(a.target, b.target) && (a.place == kNone || b.place == kNone || a.place == b.place);
}

bool shared_toll(const Draft& a, const Draft& b) {
  return std::ranges::any_of(a.tolls, [&](const DraftToll& x) { return x.value != 0 && total(a, x.what) == total(b, x.what); });
}

// "Clashes broke out amid reports of the death of": told by reports that are nobody's.
bool hearsay(const Draft& d) { return !d.scopes.empty() && d.scopes.back()->rule == kHearsay; }

// "The ministry said it bombed D., and witnesses stated that civilians were killed": each tells for himself.
bool two_sources(const Draft& a, const Draft& b) {
  return hearsay(a) != hearsay(b) || (!a.scopes.empty() && !b.scopes.empty() && innermost(a) != innermost(b));
}

// Whether a party of one is a party of the other, on whichever side.
bool share_party(const Draft& a, const Draft& b) {
  return overlap(a.agent, b.agent) || overlap(a.agent, b.target) || overlap(a.target, b.agent) || overlap(a.target, b.target);
}

// "killed in clashes between A and B": the dead are of the parties or bystanders, and no party themselves.
bool between_parties(const Draft& d) { return d.agent.size() > 1; }

class Merger {
 public:
  Merger(const Passage& passage, const Mentions& mentions, const Clauses& clauses, std::vector<Draft>& drafts)
      : passage_(passage), mentions_(mentions), clauses_(clauses), drafts_(drafts), title_end_(behind_title(passage)) {}

  void run() {
    for (std::size_t n = 0; n < drafts_.size(); ++n) within_sentence(n);
    for (std::size_t n = 0; n < drafts_.size(); ++n) over_text(n);
    for (std::size_t n = 0; n < drafts_.size(); ++n) told_again(n);
    for (Draft& d : drafts_) held_before(d);
    for (Draft& d : drafts_) into_lead(d);
    for (Draft& d : drafts_) one_side_each(d);
    strike_sites(passage_, mentions_, clauses_, drafts_);
    std::erase_if(drafts_, [](const Draft& d) { return d.dropped || d.joins_only || (d.agent.empty() && d.target.empty()); });
    put_in_text_order(drafts_);  // a toll may have given its place to its attack
  }

 private:
  template <class Test>
  Draft* earlier(std::size_t n, Test&& test) {
    const std::size_t stop = n > kLookBack ? n - kLookBack : 0;
    for (std::size_t at = n; at-- > stop;)
      if (!drafts_[at].dropped && test(drafts_[at])) return &drafts_[at];
    return nullptr;
  }

  // Who suffers it is not who did it, near as the name may have stood.
  static void one_side_each(Draft& d) {
    if (d.type == ClaimType::Assault && d.agent.size() == 1) std::erase_if(d.agent, [&](std::uint32_t who) { return std::ranges::find(d.target, who) != d.target.end(); });
  }

  // The earlier one takes what the later one tells besides: its tolls, its date, a more precise place.
  void take(Draft& into, Draft& from) const {
    // "An officer and three soldiers were killed" is two tolls of one kind: all of a kind, or none where it is known.
    const std::size_t known = into.tolls.size();
    for (const DraftToll& toll : from.tolls)
      if (std::none_of(into.tolls.begin(), into.tolls.begin() + static_cast<std::ptrdiff_t>(known), [&](const DraftToll& x) { return x.what == toll.what; }))
        into.tolls.push_back(toll);
    into.claimed = into.claimed || from.claimed;
    into.joins_only = into.joins_only && from.joins_only;
    if (into.again == kNone) into.again = from.again;
    // What only stands near a deed of the headline makes no place of the body more precise.
    const bool near = headline(from) && !headline(into) && std::ranges::find(from.why, "attribute/nearest_place") != from.why.end();
    if (into.place == kNone || (from.place != kNone && !near && lies_within(passage_, mentions_.entity[from.place], mentions_.entity[into.place])))
      into.place = from.place;
    if (into.date.date.empty()) into.date = from.date;
    for (const std::string_view rule : from.why)
      if (std::ranges::find(into.why, rule) == into.why.end()) into.why.push_back(rule);
    into.why.emplace_back("attribute/merged");
    if (into.sentence == from.sentence) into.told_to = std::max({into.told_to, from.told_to, from.last});
    from.dropped = true;
  }

  // "..., which led to the killing of": victims whose attack is told before, where they are not of another side.
  bool join_result(std::size_t n) {
    Draft& d = drafts_[n];
    if (d.result_of[0] == kNone) return false;
    Draft* attack = earlier(n, [&](const Draft& e) {
      return e.sentence == d.sentence && e.type == ClaimType::Assault && e.stance == d.stance && hearsay(e) == hearsay(d) && !toll_conflict(e, d) && !apart_in_time(e, d) &&
             e.occasion != kNone && e.result_of[0] == kNone && (e.occasion == d.result_of[0] || e.occasion == d.result_of[1]);
    });
    if (attack == nullptr || !joinable(*attack, d)) return false;
    if (attack->guessed && overlap(attack->agent, d.target)) attack->agent.clear();
    add_victims(*attack, d.target);
    std::erase_if(attack->target, [&](std::uint32_t who) { return std::ranges::find(attack->agent, who) != attack->agent.end(); });
    take(*attack, d);
    return true;
  }

  // "D. shelled a camp, and some died of the shelling": the noun with the article is the deed that its sentence told, and so are its dead.
  bool resume(std::size_t n) {
    Draft& d = drafts_[n];
    if (d.toll_only || d.predicate == kNone || !passage_.reading(d.first).article()) return false;
    Draft* deed = earlier(n, [&](const Draft& e) {
      return e.sentence == d.sentence && e.type == d.type && e.stance == d.stance && !e.toll_only && !e.agent.empty() && !e.guessed && e.mode.offset == d.mode.offset && takes_up(d, e) && !apart_in_time(e, d);
    });
    if (deed == nullptr) return false;
    Draft* toll = std::find_if(deed + 1, &d, [&](const Draft& e) { return !e.dropped && e.toll_only && e.occasion == d.occasion && !toll_conflict(*deed, e); });
    if (toll == &d) return false;
    add_victims(*deed, toll->target);
    take(*deed, *toll);
    take(*deed, d);
    return true;
  }

  // "While five of D. were killed in A, a source revealed that B was shelled": what the text says itself is no part of what is said behind it.
  [[nodiscard]] bool told_by_another(const Draft& e, const Draft& d) const {
    if (!e.scopes.empty() || d.scopes.empty() || d.predicate == kNone || e.predicate == kNone) return false;
    // "Said the alliance, which leads the operation, that ...": what describes the speaker is told behind the verb of saying, and before what is said.
    // Not so what is spoken of ("called the raid a strike").
    for (const Scope* scope : d.scopes) {
      if (scope->cue == kNone) continue;
      const Predicate& cue = clauses_.predicate[scope->cue];
      if (cue.verb && cue.first < e.first && e.first < scope->from && std::ranges::none_of(cue.argument, [&](const Argument& argument) { return argument.event == e.predicate; })) return true;
    }
    for (std::uint32_t n = e.predicate + 1; n < d.predicate; ++n)
      if (clauses_.predicate[n].kind == PredicateKind::Cue && clauses_.predicate[n].verb && passage_.is_punct(clauses_.predicate[n].first - 1, ',')) return true;
    return false;
  }

  // "Eight gunmen were killed during (athna'a) their attempt to attack the army": who died did the deed, and none of its victims.
  [[nodiscard]] bool died_doing(const Draft& toll, const Draft& deed) const {
    if (!toll.toll_only || deed.toll_only || deed.guessed || !toll.agent.empty() || deed.agent.size() != 1 || !same_set(toll.target, deed.agent)) return false;
    for (std::uint32_t t = deed.first; t > 0 && t + kOwnReach > deed.first && passage_.is_word(t); --t)
      if (refers_back(passage_.reading(t).enclitic)) return is_noted(passage_, t - 1, "circumstance");
    return false;
  }

  void within_sentence(std::size_t n) {
    Draft& d = drafts_[n];
    if (d.dropped || d.type != ClaimType::Assault || (d.stance != Stance::Asserted && d.stance != Stance::Denied)) return;
    if (join_result(n) || resume(n)) return;
    Draft* other = earlier(n, [&](const Draft& e) {
      if (e.sentence != d.sentence || e.type != ClaimType::Assault || e.stance != d.stance || toll_conflict(e, d) || two_sources(e, d)) return false;
      if (told_by_another(e, d)) return false;
      if (!(e.toll_only && d.toll_only) && contrasted(e, d)) return false;  // "five were killed, while ten were wounded"
      if (apart_in_time(e, d) || told_by_victim(e, d) || two_objects(e, d) || kidnapped_besides(e, d)) return false;
      if (fired_besides(e, d) || elsewhere(e, d)) return false;
      if (died_doing(e, d) || died_doing(d, e)) return false;
      if (d.bare && is_claimed(e, d)) return true;
      if (e.bare || d.bare) return (e.toll_only || d.toll_only) && d.first - e.first <= kBareReach;
      return e.toll_only || d.toll_only || is_its_toll(e, d) || one_attack(e, d);
    });
    if (other == nullptr || (!other->toll_only && !other->bare && other->occasion != d.occasion && awaits_its_attack(n))) return;
    if (is_its_toll(*other, d)) {
      add_victims(*other, d.target);
      take(*other, d);
      return;
    }
    // "Five of the group were killed in an explosion": who suffers is not who did it, near as the name may stand.
    if (d.guessed && overlap(d.agent, other->target)) d.agent.clear();
    if (other->guessed && overlap(other->agent, d.target)) other->agent.clear();
    if (!other->toll_only && !d.toll_only) {
      if (other->guessed || other->agent.empty()) {
        if (!d.agent.empty() && !(d.guessed && !other->agent.empty())) {
          other->agent = d.agent;
          other->guessed = d.guessed;
        }
      } else if (!d.guessed && !overlap(other->agent, d.agent)) {
        other->agent.insert(other->agent.end(), d.agent.begin(), d.agent.end());
      } else if (!d.guessed && other->target.empty() && other->occasion == d.occasion && between_parties(d)) {  // "a sweep, and clashes with D."
        for (const std::uint32_t who : d.agent) add(other->agent, who);
      }
      if (other->target.empty()) other->target = d.target;
      take(*other, d);
      return;
    }
    // The later one keeps its words when it is the attack and the earlier one only its toll.
    if (other->toll_only && d.toll_only) {
      add_victims(*other, d.target);
      take(*other, d);
    } else if (d.toll_only) {
      if (!between_parties(*other)) {
        if (!joinable(*other, d)) return;
        add_victims(*other, d.target);
      }
      std::erase_if(other->target, [&](std::uint32_t who) { return std::ranges::find(other->agent, who) != other->agent.end(); });
      take(*other, d);
    } else {
      if (between_parties(d)) {
        other->target = d.target;
      } else {
        if (!joinable(d, *other)) return;
        add_victims(*other, d.target);
      }
      other->agent = d.agent;
      std::erase_if(other->target, [&](std::uint32_t who) { return std::ranges::find(other->agent, who) != other->agent.end(); });
      other->toll_only = other->toll_word = false;
      if (!passage_.tables.text(d.mode).empty()) other->frame = d.frame, other->mode = d.mode;  // how it was done is known by its attack
      if (!d.agent.empty() && !d.guessed) other->first = d.first, other->last = d.last;
      take(*other, d);
    }
  }

  // "D. claimed the attack that hit a hotel in A": which attack is meant.
  [[nodiscard]] static bool is_claimed(const Draft& claim, const Draft& attack) {
    const bool his = !attack.scopes.empty() && claim.agent.size() == 1 && innermost(attack) == claim.agent[0];
    return claim.claimed && his && (claim.place == kNone || attack.place == kNone || claim.place == attack.place);
  }

  // "(were killed in a raid) while the clashes with D. go on", "(were killed), as (kama) the army shelled": another occasion.
  [[nodiscard]] bool contrasted(const Draft& a, const Draft& b) const {
    if (heads_contrast(a, b)) return true;
    for (std::uint32_t t = std::max(a.last, a.told_to); t < b.first; ++t)
      if (may_open_clause(passage_, t) && (opens_clause(passage_, t, "contrast") || (passage_.is_punct(t - 1, ',') && t + 1 == b.first && opens_clause(passage_, t, "as")))) return true;
    return false;
  }

  // "While (fima) D.'s leader was killed, the governor fled after raids of E.": the clause of contrast at the head of the sentence is over before the main verb.
  [[nodiscard]] bool heads_contrast(const Draft& a, const Draft& b) const {
    const std::uint32_t head = passage_.tokens.sentence[a.sentence].first;
    const auto opens = [&](std::uint32_t t) { return may_open_clause(passage_, t) && opens_clause(passage_, t, "contrast"); };
    if (!passage_.is_word(head) || head >= a.first || !opens(head)) return false;
    for (std::uint32_t t = head; t < a.first; ++t)
      if (passage_.is_punct(t, ',')) return false;
    for (auto p = std::ranges::lower_bound(clauses_.predicate, a.last, {}, &Predicate::first); p != clauses_.predicate.end() && p->first < b.first; ++p) {
      const bool counts = p->kind == PredicateKind::Frame && passage_.tables.frames[p->row].toll != 0;
      if (p->verb && !p->conjoined && !counts && behind_comma(passage_, *p)) return true;
    }
    return false;
  }

  // "(two days after) the doing by (qiyam) men of the village of a killing": from the light noun on.
  [[nodiscard]] std::uint32_t told_from(const Draft& d) const {
    if (d.predicate == kNone) return d.first;
    for (std::uint32_t n = d.predicate; n-- > 0 && clauses_.predicate[n].sentence == d.sentence;) {
      const Predicate& over = clauses_.predicate[n];
      const auto holds = [&](const Argument& argument) { return argument.event != kNone && clauses_.predicate[argument.event].first == d.first; };
      if (over.kind == PredicateKind::Light && !over.verb && over.first < d.first && (n == clauses_.predicate[d.predicate].under || std::ranges::any_of(over.argument, holds))) return over.first;
    }
    return d.first;
  }

  // "Bombed D. in answer to an attack", "a day after a raid", "bombed D. after the killing of": the deed behind such a word is another. Of a
  // toll the attack may stand behind it ("ten were killed after a raid"), but not "two days after a raid"; who dies "days after his injury" was
  // wounded before.
  [[nodiscard]] bool apart_in_time(const Draft& a, const Draft& b) const {
    const std::uint32_t begin = told_from(b);
    const TimeAfter counted = time_after(passage_, mentions_, begin);
    if (counted.first != kNone && counted.first >= a.last && !(a.toll_only && (counted.unit <= 0 || own_wound(b)))) return true;
    if (a.toll_only) return false;
    const std::uint32_t reach = b.toll_only ? kApartToll : kApart;
    const std::uint32_t from = std::max(a.last, begin > reach ? begin - reach : 0);
    for (std::uint32_t t = begin; t-- > from;) {
      if (is_noted(passage_, t, "apart")) return true;
      if (passage_.is_punct(t, ',')) return false;
    }
    return false;
  }

  // "His injury": a toll of whom the text spoke before.
  [[nodiscard]] bool own_wound(const Draft& d) const {
    return d.toll_word && d.predicate != kNone && refers_back(clauses_.predicate[d.predicate].enclitic);
  }

  // "stormed the square and attacked the protesters": two verbs that "and" joins, of which each has what it is done to, and the second people.
  [[nodiscard]] bool two_objects(const Draft& a, const Draft& b) const {
    if (a.predicate == kNone || b.predicate == kNone || !a.target.empty() || b.target.empty() || a.toll_word || b.toll_word) return false;
    const Predicate& one = clauses_.predicate[a.predicate];
    const Predicate& other = clauses_.predicate[b.predicate];
    return one.verb && other.verb && !one.passive && !other.passive && other.conjoined && one.slot(ArgSlot::Obj).filled && other.slot(ArgSlot::Obj).count > 0;
  }

  // "attacked the village and kidnapped three": the same men did two things.
  [[nodiscard]] bool kidnapped_besides(const Draft& a, const Draft& b) const {
    return two_kinds(a, b) && !a.toll_only && !b.toll_only && a.occasion != b.occasion;
  }

  // "Clashes between A and B, and A fired on B": what one side does to the other is a deed of its own, and has its own dead.
  [[nodiscard]] static bool fired_besides(const Draft& a, const Draft& b) {
    if (a.toll_only || b.toll_only || a.guessed || b.guessed) return false;
    return (between_parties(a) && !b.agent.empty() && overlap(a.agent, b.target)) || (between_parties(b) && !a.agent.empty() && overlap(b.agent, a.target));
  }

  // "A leader was killed in D., and the coalition raided E.": a toll and an attack behind another verb, each with a place of its own, are two occasions.
  [[nodiscard]] bool elsewhere(const Draft& toll, const Draft& attack) const {
    if (!toll.toll_only || attack.toll_only || toll.place == kNone || attack.place == kNone || toll.place == attack.place || toll.occasion == attack.occasion) return false;
    const Referent& one = mentions_.entity[toll.place];
    const Referent& other = mentions_.entity[attack.place];
    return !lies_within(passage_, one, other) && !lies_within(passage_, other, one) && verb_between(toll, attack);
  }

  // Whether a verb behind a comma, that counts no more victims, begins between two deeds.
  [[nodiscard]] bool verb_between(const Draft& a, const Draft& b) const {
    for (auto p = std::ranges::lower_bound(clauses_.predicate, a.last, {}, &Predicate::first); p != clauses_.predicate.end() && p->first <= b.first; ++p)
      if (p->verb && p->morph.aspect == kPerfect && passage_.is_punct(p->first - 1, ',') && !(p->kind == PredicateKind::Frame && passage_.tables.frames[p->row].toll != 0)) return true;
    return false;
  }

  // "hit D., which had claimed the killing of": what the victim tells of is another deed.
  [[nodiscard]] static bool told_by_victim(const Draft& attack, const Draft& toll) {
    return !toll.scopes.empty() && std::ranges::find(attack.scopes, toll.scopes.back()) == attack.scopes.end() && std::ranges::find(attack.target, innermost(toll)) != attack.target.end();
  }

  // "(A carried out raids,) and five were killed in an ambush of D.": the attack of the killing's own clause is still to come.
  [[nodiscard]] bool awaits_its_attack(std::size_t n) const {
    const Draft& d = drafts_[n];
    if (!d.toll_only || d.occasion == kNone) return false;
    for (std::size_t at = n + 1; at < drafts_.size() && drafts_[at].sentence == d.sentence; ++at) {
      const Draft& e = drafts_[at];
      if (e.type == ClaimType::Assault && e.occasion == d.occasion && e.stance == d.stance && !e.toll_only && !e.bare && joinable(e, d)) return true;
    }
    return false;
  }

  // "an attack by D. on a convoy led to the killing (by D.) of": the killing has the doer of the attack.
  [[nodiscard]] bool is_its_toll(const Draft& attack, const Draft& toll) const {
    const bool named = std::ranges::any_of(toll.target, [&](std::uint32_t who) { return mentions_.entity[who].type == EntityType::Per; });
    return toll.toll_word && !named && !attack.toll_word && !toll.guessed && !attack.guessed && overlap(attack.agent, toll.agent) &&
           !between_parties(attack) && joinable(attack, toll);
  }

  // Victims become targets beside those known. A number alone ("killed three of the protesters and wounded eighty") is of
  // them and adds nobody.
  void add_victims(Draft& into, const std::vector<std::uint32_t>& victims) const {
    const bool known = !into.target.empty() && !into.toll_only;
    for (const std::uint32_t who : victims) {
      const std::uint32_t name = mentions_.entity[who].name;
      if (known && name != kNone && std::string_view(mentions_.mention[name].rule) == "mention/number_alone") continue;
      if (into.target.size() < kMostTargets) add(into.target, who);
    }
  }

  // Whether a toll may be of an attack. The dead need not be whom it was aimed at ("a convoy of the army", "three
  // soldiers"); but where both name organisations that differ, they are the tolls of two sides.
  [[nodiscard]] bool joinable(const Draft& attack, const Draft& toll) const {
    if (attack.target.empty() || toll.target.empty() || overlap(attack.target, toll.target)) return true;
    const auto names_organisation = [&](const Draft& d) {
      return std::ranges::any_of(d.target, [&](std::uint32_t who) { return mentions_.entity[who].type == EntityType::Org; });
    };
    return !names_organisation(attack) || !names_organisation(toll);
  }

  // "captured 45 and besieged 35": coercion of two kinds is two deeds.
  [[nodiscard]] bool two_kinds(const Draft& a, const Draft& b) const {
    const std::string_view one = passage_.tables.text(a.mode), other = passage_.tables.text(b.mode);
    return one != other && (a.type == ClaimType::Coerce || one == "abduct" || other == "abduct");  // who is kidnapped is not who was shot at
  }

  // The first token behind the title.
  [[nodiscard]] static std::uint32_t behind_title(const Passage& passage) {
    const auto& tokens = passage.tokens.token;
    const auto in_title = [&](const Token& token) { return passage.letters.origin[token.begin] < passage.document.title_bytes; };
    return static_cast<std::uint32_t>(std::ranges::partition_point(tokens, in_title) - tokens.begin());
  }

  // Where the text has no title, the headline is its first sentence when that ends without a full stop.
  [[nodiscard]] bool headline(const Draft& d) const {
    return passage_.document.title_bytes != 0 ? d.first < title_end_ : d.sentence == 0 && !passage_.is_punct(passage_.tokens.sentence[0].last - 1, '.');
  }

  // A headline and the body that use one word for a deed tell of one, unless they name other parties ("Iraqi forces begin an
  // operation to free A", "the security forces have begun an operation to free it").
  [[nodiscard]] bool same_word(const Draft& head, const Draft& body) const {
    const auto word = [&](const Draft& d) { return passage_.tables.text(d.frame); };
    if (word(head) != word(body) || word(head).empty() || head.type == ClaimType::Belong || toll_conflict(head, body)) return false;
    if ((head.stance == Stance::Denied) != (body.stance == Stance::Denied)) return false;
    const auto known = [&](const std::vector<std::uint32_t>& list) {
      return std::ranges::any_of(list, [&](std::uint32_t who) { return mentions_.entity[who].actor != kNone; });
    };
    const auto others = [&](const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) { return !a.empty() && !b.empty() && (known(a) || known(b)) && !overlap(a, b); };
    return !others(head.agent, body.agent) && !others(head.target, body.target);
  }

  void over_text(std::size_t n) {
    Draft& d = drafts_[n];
    if (d.dropped) return;
    const bool body = !headline(d);
    Draft* other = earlier(n, [&](const Draft& e) {
      const bool head = body && headline(e);
      if (head && same_word(e, d)) return true;
      if (e.type != d.type || e.stance != d.stance || two_kinds(e, d)) return false;
      if (d.type == ClaimType::Belong) return same_set(e.agent, d.agent) && same_set(e.target, d.target);
      if (dies_once(e, d) || one_massacre(e, d)) return true;
      if (toll_conflict(e, d)) return false;
      if (!head && e.place != kNone && d.place != kNone && e.place != d.place) return false;
      if (!head && other_day(e, d)) return false;
      if (same_taking(e, d) || same_deed(e, d)) return true;
      if (!head && innermost(e) != innermost(d) && !sums_up(e, d)) return false;
      if (same_set(e.agent, d.agent) && same_set(e.target, d.target)) return true;
      if (head && shared_toll(e, d) && (e.agent.empty() || d.agent.empty() || overlap(e.agent, d.agent))) return true;
      return head && share_party(e, d) && !turned(e, d);
    });
    if (other == nullptr) return;
    const bool named = other->agent.empty() && !d.agent.empty() && !d.guessed && (d.type == ClaimType::Control || one_massacre(*other, d));
    if (named || (headline(*other) && !headline(d))) {
      tell_again(*other, d);
    } else {
      if (sums_up(*other, d) || (same_deed(*other, d) && quoted_for(*other, d)) || (other->scopes.empty() && same_taking(*other, d) && told_twice(*other, d)) || (told_namelessly(*other) && has_named_source(d)))
        other->scopes = d.scopes;
      if (!d.guessed && (other->agent.empty() || other->guessed) && !d.agent.empty() && !overlap(d.agent, other->target)) other->agent = d.agent, other->guessed = false;
      if (other->type == ClaimType::Control && other->target.empty()) other->target = d.target;
      take(*other, d);
    }
  }

  // "Ten died, as an official said. ... So-and-so told the agency that ten died": of two who tell one deed, who has a name and is no outlet.
  [[nodiscard]] bool has_named_source(const Draft& d) const {
    if (d.scopes.empty()) return false;
    const Referent& source = mentions_.entity[innermost(d)];
    if (source.type == EntityType::Ppl || source.type == EntityType::Doc || source.name == kNone || mentions_.mention[source.name].kind != MentionKind::Name) return false;
    return kind_of(passage_.tables, source) != ActorKind::Media;
  }
  [[nodiscard]] bool told_namelessly(const Draft& d) const { return !d.scopes.empty() && !hearsay(d) && !has_named_source(d); }

  // "Gunmen of D. killed four. ... The ministry said that four died in an ambush of D.": what the same men did with the same number of victims is one
  // deed, whoever tells it.
  [[nodiscard]] bool same_deed(const Draft& a, const Draft& b) const {
    if ((a.type != ClaimType::Assault && a.type != ClaimType::Coerce) || a.stance != Stance::Asserted || a.sentence + kTold < b.sentence) return false;
    if (a.predicate == kNone || b.predicate == kNone || a.sentence == b.sentence || among_parties(a) != among_parties(b)) return false;
    if (a.agent.empty() || a.guessed || b.guessed || !same_set(a.agent, b.agent) || apart(a, b) || two_persons(a, b)) return false;
    return shared_toll(a, b) && (several(a) || same_set(a.target, b.target)) && joinable(a, b);
  }

  // Whether the text sums up what a source then tells; "the raids of D. worry us" tells of them as known.
  [[nodiscard]] bool quoted_for(const Draft& text, const Draft& source) const {
    return text.scopes.empty() && text.sentence + kLead >= source.sentence && !passage_.reading(source.first).article();
  }

  // Whether two named men suffer.
  [[nodiscard]] bool two_persons(const Draft& a, const Draft& b) const {
    const auto person = [&](std::uint32_t who) { return mentions_.entity[who].type == EntityType::Per; };
    return std::ranges::any_of(a.target, person) && std::ranges::any_of(b.target, person) && !overlap(a.target, b.target);
  }

  // Whether it counts more than one victim of a kind.
  [[nodiscard]] static bool several(const Draft& d) {
    return std::ranges::any_of(d.tolls, [](const DraftToll& toll) { return toll.value > 1; });
  }

  // "(D. took A.) ... since its liberation from E.": a noun of taking that names nobody who takes is the taking of its place that the text tells
  // besides, whoever tells it.
  [[nodiscard]] bool same_taking(const Draft& a, const Draft& b) const {
    if (a.type != ClaimType::Control || a.place == kNone || a.place != b.place || a.guessed || b.guessed || !takes(a) || !takes(b)) return false;
    const std::uint32_t row = mentions_.entity[a.place].place;
    if (row != kNone && passage_.tables.places[row].precision == Precision::Country) return false;
    if (overlap(a.agent, b.target) || overlap(b.agent, a.target)) return false;
    const auto fits = [](const std::vector<std::uint32_t>& x, const std::vector<std::uint32_t>& y) { return x.empty() || y.empty() || same_set(x, y); };
    if (!fits(a.agent, b.agent) || !fits(a.target, b.target)) return false;
    if (told_twice(a, b)) return true;
    const auto in_passing = [&](const Draft& d) { return d.agent.empty() && !clauses_.predicate[d.predicate].verb; };
    return in_passing(a) || in_passing(b);
  }

  // "D. freed A. and imposed its control on it", "D. took A. Sources said that D. had taken A.": by the same taker, close by, and on nobody else's word.
  [[nodiscard]] static bool told_twice(const Draft& a, const Draft& b) {
    const auto near = [](const Draft& d) { return std::ranges::find(d.why, "attribute/nearest_place") != d.why.end(); };
    return !a.agent.empty() && same_set(a.agent, b.agent) && a.sentence + kLead >= b.sentence && (a.scopes.empty() || innermost(a) == innermost(b)) && !near(a) && !near(b);
  }

  // Whether nothing else is told between the two.
  [[nodiscard]] bool right_behind(const Draft& a, const Draft& b) const {
    for (std::uint32_t n = a.predicate + 1; n < b.predicate; ++n)
      if (clauses_.predicate[n].kind == PredicateKind::Frame || clauses_.predicate[n].kind == PredicateKind::Cue) return false;
    return true;
  }

  // "D. took the quarter, the last stronghold of E.", "A., which was under the control of E.": beside the taking the ground is no longer E.'s.
  void held_before(Draft& d) {
    if (d.dropped || d.type != ClaimType::Control || d.predicate == kNone || d.place == kNone || d.stance != Stance::Asserted || d.agent.empty()) return;
    const Predicate& p = clauses_.predicate[d.predicate];
    if (p.verb || passage_.tables.frames[p.row].roles[static_cast<std::size_t>(ArgSlot::Head)] != Role::Place) return;
    const auto taking = std::ranges::find_if(drafts_, [&](const Draft& e) {
      return !e.dropped && e.type == d.type && e.sentence == d.sentence && e.first < d.first && e.place == d.place && e.stance == d.stance && takes(e) && !e.agent.empty() && !overlap(e.agent, d.agent) && right_behind(e, d);
    });
    if (taking == drafts_.end()) return;
    if (taking->target.empty()) taking->target = d.agent;
    d.dropped = true;
  }

  // Whether its word tells that ground changes hands, as against "holds" (in the imperfect) and "advances".
  [[nodiscard]] bool takes(const Draft& d) const {
    if (d.predicate == kNone) return false;
    const Predicate& p = clauses_.predicate[d.predicate];
    return passage_.tables.frames[p.row].roles[static_cast<std::size_t>(ArgSlot::Min)] != Role::None && !(p.verb && p.morph.aspect == kImperfect);
  }

  // "D. took 50 families. ... Sources said that D. had taken 50 families": what the text sums up itself and a source then tells is the source's.
  [[nodiscard]] bool sums_up(const Draft& text, const Draft& source) const {
    return by_force(text.type) && !source.scopes.empty() && text.sentence < source.sentence && quoted_for(text, source) &&
           !text.agent.empty() && !text.target.empty() && !text.guessed && !source.guessed && same_set(text.agent, source.agent) && same_set(text.target, source.target);
  }

  // "(Raids hit D.) ... the raids destroyed": a noun with the article that names no doer is the deed which the same noun told before.
  void told_again(std::size_t n) {
    Draft& d = drafts_[n];
    if (d.dropped || d.type != ClaimType::Assault || d.toll_word || d.predicate == kNone || !passage_.reading(d.first).article()) return;
    const bool pointed = d.first > 0 && passage_.function(d.first - 1) == FunctionClass::Demonstrative;
    const bool named = !d.agent.empty() && !d.guessed;
    if (!pointed && among_parties(d)) return;  // "the clashes" may be those of others
    Draft* before = earlier(n, [&](const Draft& e) {
      if (e.type != d.type || e.sentence + kTold < d.sentence || toll_conflict(e, d) || !joinable(e, d) || apart(e, d)) return false;
      if (pointed && is_pointed_at(d, e)) return true;
      if (named) return names_again(d, e);
      return e.stance == d.stance && (e.frame.offset == d.frame.offset || takes_up(d, e) || resumes_way(d, e)) && e.sentence < d.sentence && !among_parties(d);
    });
    if (before == nullptr) return;
    if (before->agent.empty() && !d.guessed && !overlap(before->target, d.agent)) before->agent = d.agent;
    if (before->target.empty() && !overlap(before->agent, d.target)) before->target = d.target;
    // What only stands near is of what is spoken of, but where it lies in the place that was told.
    const bool near = std::ranges::find(d.why, "attribute/nearest_place") != d.why.end();
    if (near && (d.place == kNone || before->place == kNone || !lies_within(passage_, mentions_.entity[d.place], mentions_.entity[before->place]))) d.place = kNone;
    take(*before, d);
  }

  // "(A bombed posts of D.) the raids of A on D.": nothing but who struck and was struck before, in the same way.
  [[nodiscard]] bool names_again(const Draft& noun, const Draft& deed) const {
    const auto fits = [](const std::vector<std::uint32_t>& x, const std::vector<std::uint32_t>& y) { return x.empty() || same_set(x, y); };
    if (deed.predicate == kNone || deed.guessed || deed.stance != noun.stance || deed.sentence == noun.sentence || among_parties(deed) || !noun.tolls.empty() || other_day(noun, deed)) return false;
    if (!same_set(noun.agent, deed.agent) || !fits(noun.target, deed.target) || (noun.target.empty() && noun.place == kNone)) return false;
    const bool way = noun.frame.offset == deed.frame.offset || (!passage_.tables.text(noun.mode).empty() && noun.mode.offset == deed.mode.offset);
    return way && (noun.place == kNone || noun.place == deed.place);
  }

  // "(A bomb went off.) This attack (hadha l-hujum)": the last deed told before in which nothing that both name differs, and that happened. A doer whom only
  // another source names for it makes a telling of its own.
  [[nodiscard]] bool is_pointed_at(const Draft& noun, const Draft& deed) const {
    if (deed.predicate == kNone || deed.stance != Stance::Asserted || noun.stance == Stance::Denied || two_kinds(deed, noun) || among_parties(noun) != among_parties(deed)) return false;
    const std::string_view way = passage_.tables.text(noun.mode), other = passage_.tables.text(deed.mode);
    if (!way.empty() && !other.empty() && way != other) return false;
    if (noun.guessed || noun.agent.empty()) return true;
    return deed.agent.empty() || deed.guessed ? innermost(noun) == innermost(deed) : overlap(noun.agent, deed.agent);
  }

  // "(The air force bombed posts of D.) Sources said that the bombing hit a depot": the way to strike that was told just before, by whom nothing more
  // is said, and no other one ("the bombing that").
  [[nodiscard]] bool resumes_way(const Draft& noun, const Draft& deed) const {
    if (!noun.agent.empty() || deed.agent.empty() || deed.guessed || deed.predicate == kNone || among_parties(deed) || deed.sentence + kLead < noun.sentence) return false;
    if (other_day(noun, deed) || passage_.tables.text(noun.mode).empty() || noun.mode.offset != deed.mode.offset) return false;
    return !passage_.is_word(noun.last) || (passage_.function(noun.last) != FunctionClass::Relative && passage_.function(noun.last + 1) != FunctionClass::Relative);
  }

  // "(A car blew up.) The police did not comment on the explosion", "the attack": a noun with nobody but who stood before it, of the
  // way to strike that was told before, or of none.
  [[nodiscard]] bool takes_up(const Draft& noun, const Draft& deed) const {
    if (!noun.guessed || !noun.target.empty() || names_behind(noun)) return false;
    if (deed.predicate == kNone || among_parties(deed) || (noun.place != kNone && deed.place == kNone)) return false;
    if (!noun.date.date.empty() && noun.date.date != deed.date.date) return false;
    const auto way = [&](const Draft& d) {
      const std::string_view mode = passage_.tables.text(d.mode);
      return mode == "suicide-attack" ? std::string_view("explosives") : mode;
    };
    const FrameRow& frame = passage_.tables.frames[clauses_.predicate[noun.predicate].row];
    const bool any = way(noun).empty() && frame.pos == PartOfSpeech::Noun && frame.roles[static_cast<std::size_t>(ArgSlot::Gen)] == Role::Agent;
    return any || (!way(noun).empty() && way(noun) == way(deed));
  }

  // Whether an agent of the draft is named behind its word, within its sentence.
  [[nodiscard]] bool names_behind(const Draft& d) const {
    for (std::uint32_t t = d.last; t < passage_.tokens.sentence[d.sentence].last; ++t)
      if (const Mention* m = mentions_.on(t); m != nullptr && std::ranges::find(d.agent, m->entity) != d.agent.end()) return true;
    return false;
  }

  [[nodiscard]] bool among_parties(const Draft& d) const {
    return passage_.tables.frames[clauses_.predicate[d.predicate].row].roles[static_cast<std::size_t>(ArgSlot::Maa)] == Role::Party;
  }

  // The lead tells what the headline tells, often under other names ("the militia burns three youths", "gunmen burned three
  // young men"): a claim of the headline that no rule above has joined goes into the first of its kind there. Not where the lead
  // counts otherwise in the same word: those are two accounts.
  void into_lead(Draft& head) {
    if (head.dropped || head.type == ClaimType::Belong || !headline(head)) return;
    const auto word = [&](const Draft& d) { return passage_.tables.text(d.frame); };
    for (const Draft& d : drafts_)
      if (!d.dropped && !headline(d) && d.sentence <= head.sentence + kLead && word(d) == word(head) && toll_conflict(head, d)) return;
    for (Draft& d : drafts_) {
      if (d.dropped || d.type != head.type || d.stance != head.stance || headline(d) || d.sentence > head.sentence + kLead) continue;
      if (two_kinds(head, d) || toll_conflict(head, d) || two_doers(head, d) || turned(head, d) || apart(head, d) || between_parties(head) != between_parties(d)) continue;
      tell_again(head, d);
      return;
    }
  }

  // So many dead or arrested are counted for one deed of a text, whoever counts them: a number does not recur by chance.
  [[nodiscard]] bool one_massacre(const Draft& a, const Draft& b) const {
    const Toll what = a.type == ClaimType::Coerce ? Toll::Captured : Toll::Killed;
    const std::uint32_t hit = total(a, what);
    return (a.type == ClaimType::Assault || a.type == ClaimType::Coerce) && hit >= kMany && hit == total(b, what) && joinable(a, b) && !two_doers(a, b) && !apart(a, b) &&
           !(two_sources(a, b) && (a.guessed || b.guessed) && !overlap(a.agent, b.agent));
  }

  // Two organisations that the table knows are two.
  [[nodiscard]] bool two_doers(const Draft& a, const Draft& b) const {
    const auto known = [&](const Draft& d) {
      return !d.guessed && std::ranges::any_of(d.agent, [&](std::uint32_t who) { return mentions_.entity[who].actor != kNone; });
    };
    return known(a) && known(b) && !overlap(a.agent, b.agent);
  }

  // Who does the one suffers the other, and nobody does both: two deeds.
  [[nodiscard]] bool turned(const Draft& a, const Draft& b) const {
    return !a.guessed && !b.guessed && !overlap(a.agent, b.agent) && (overlap(a.agent, b.target) || overlap(b.agent, a.target));
  }

  // In two places of the gazetteer of which neither has the other in it.
  [[nodiscard]] bool apart(const Draft& a, const Draft& b) const {
    if (a.place == kNone || b.place == kNone || a.place == b.place) return false;
    const Referent& one = mentions_.entity[a.place];
    const Referent& other = mentions_.entity[b.place];
    return one.place != kNone && other.place != kNone && !lies_within(passage_, one, other) && !lies_within(passage_, other, one);
  }

  // What the headline says goes into the body, with the parties that the body leaves open.
  void tell_again(Draft& head, Draft& body) const {
    if (!head.guessed && !head.agent.empty() && (body.agent.empty() || body.guessed) && !overlap(head.agent, body.target)) body.agent = head.agent;
    if (body.target.empty() && !overlap(head.target, body.agent)) body.target = head.target;
    take(body, head);
  }

  // Two killings of one named person are one, unless two doers are named for it.
  [[nodiscard]] bool dies_once(const Draft& a, const Draft& b) const {
    if (a.type != ClaimType::Assault || a.target.size() != 1 || a.target != b.target) return false;
    if (mentions_.entity[a.target[0]].type != EntityType::Per) return false;
    const auto killed = [](const Draft& d) {
      return d.tolls.size() == 1 && d.tolls[0].what == Toll::Killed && d.tolls[0].value == 1;
    };
    const bool doers = !a.agent.empty() && !b.agent.empty() && !a.guessed && !b.guessed && !overlap(a.agent, b.agent);
    return killed(a) && killed(b) && !doers;
  }

  const Passage& passage_;
  const Mentions& mentions_;
  const Clauses& clauses_;
  std::vector<Draft>& drafts_;
  std::uint32_t title_end_;
};

}  // namespace

void merge(const Passage& passage, const Mentions& mentions, const Clauses& clauses, std::vector<Draft>& drafts) {
  Merger(passage, mentions, clauses, drafts).run();
}

}  // namespace isnad
