// Method: the claims of a statement are laid into sides by one field at a time: their toll, their agent, whose men fell, their town, whether they affirm or
// deny. Two sides or more, of which none is only a rounding or a part of another, make a dispute. Control of a place is
// disputed across statements: two actors that two texts say to hold it on one stated day.
#include "dispute_finder.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

#include "alphabet.h"
#include "count_links.h"
#include "days.h"
#include "disputes.h"
#include "holds.h"
#include "things.h"

namespace isnad::link {
namespace {

constexpr double kTownsApart = 15;   // kilometres
constexpr std::size_t kReach = 64;           // members before a member that it is compared with
constexpr std::size_t kControlReach = 32;

// The reasons, in the order in which the disputes of one statement are told.
constexpr std::array<std::string_view, 14> kReasons = {"link/other_killed", "link/other_wounded", "link/other_captured", "link/other_things", "link/other_agent", "link/other_victim", "link/other_name", "link/other_town",
                                                       "link/denied", "link/other_date", "link/other_culprit", "link/other_way", "link/left_or_held", "link/other_holder"};

bool affirms(const ClaimSketch& claim) { return claim.stance == Stance::Asserted; }

// A word for one person without its ending, and whether that is the feminine.
std::pair<std::string, bool> gender_of(std::string_view name) {
  Word word = to_letters(name);
  const Letter last = word.empty() ? Letter{} : letter_at(word, word.size() - 1);
  const bool woman = last == kTehMarbuta;
  if (woman || last == kAlef) word.pop_back();  // or of the accusative
  return {to_utf8(word), woman};
}

// A man's first name and his last; nothing of a kunya, or of one name alone.
std::pair<std::string, std::string> first_and_last(std::string_view name) {
  const Word folded = to_letters(name);
  const std::size_t first = folded.find(' '), last = folded.rfind(' ');
  const bool kunya = first == 3 && letter_at(folded, 0) == kAlef && letter_at(folded, 1) == kBeh;
  if (first == Word::npos || kunya) return {};
  return {to_utf8(folded.substr(0, first)), to_utf8(folded.substr(last + 1))};
}

// Adds to a sorted list, each claim once.
void join(std::vector<std::uint32_t>& into, const std::vector<std::uint32_t>& more) {
  into.insert(into.end(), more.begin(), more.end());
  std::ranges::sort(into);
  into.erase(std::ranges::unique(into).begin(), into.end());
}

}  // namespace

DisputeFinder::DisputeFinder(const Corpus& corpus, const Sameness& same, const std::vector<Statement>& statements, AreFoes are_foes)
    : corpus_(corpus), statements_(statements), same_(same), are_foes_(std::move(are_foes)), statement_of_(corpus.claims.size(), kNoName), background_(corpus.claims.size()) {
  for (std::uint32_t s = 0; s < statements.size(); ++s)
    for (const Member& member : statements[s].members) {
      statement_of_[member.claim] = s;
      background_[member.claim] = member.background;
    }
}

void DisputeFinder::of_statement(std::uint32_t s) {
  part_ = Part::Statement;
  things(s);
  actor(s);
  man_or_woman(s);
  victim(s);
  first_name(s);
  left_or_held(s);
  place(s);
  fact(s);
  day(s);
  responsibility(s);
}

std::size_t rank_of_reason(std::string_view why) { return static_cast<std::size_t>(std::ranges::find(kReasons, why) - kReasons.begin()); }

void sort_disputes(std::vector<Dispute>& disputes) {
  const auto reason = [](const Dispute& dispute) { return rank_of_reason(dispute.why.front()); };
  const auto first = [](const Dispute& dispute) {
    std::vector<std::uint32_t> out;
    for (const DisputeSide& side : dispute.sides) out.push_back(side.claims.front());
    return out;
  };
  std::ranges::stable_sort(disputes, {}, [&](const Dispute& dispute) { return std::tuple(dispute.statement, reason(dispute), first(dispute)); });
}

std::vector<Dispute> DisputeFinder::take() {
  sort_disputes(out_);
  return std::exchange(out_, {});
}

// Leaves in each side the claims that are surely of one thing with a claim of another side.
void DisputeFinder::keep_sure(Sides& sides, Test test) const {
  Sides kept;
  for (const DisputeSide& one : sides) {
    DisputeSide side{.says = one.says, .claims = {}};
    for (const std::uint32_t x : one.claims)
      if (std::ranges::any_of(sides, [&](const DisputeSide& other) {
            return &other != &one && std::ranges::any_of(other.claims, [&](std::uint32_t y) { return (same_.*test)(claim(x), claim(y)); });
          }))
        side.claims.push_back(x);
    if (!side.claims.empty()) kept.push_back(std::move(side));
  }
  sides = std::move(kept);
}

// `statement`: the one that the dispute is told of, where that is not the one of its first claim.
void DisputeFinder::add(DisputeOn on, Sides sides, std::string_view why, std::uint32_t statement) {
  if (sides.size() < 2) return;
  std::ranges::sort(sides, {}, [](const DisputeSide& side) { return side.claims.front(); });
  std::string key(name_of(on));
  if (why == "link/other_victim") key += " victim";  // beside one about who did it
  for (const DisputeSide& side : sides) key += " " + corpus_.id_of(claim(side.claims.front()));
  out_.push_back({.id = short_id('d', key), .on = on, .statement = statement != kNoName ? statement : statement_of_[sides.front().claims.front()], .sides = std::move(sides), .why = {why}, .part = part_});
}

// Each group of sides, by what they share, is a dispute of its own.
template <class Groups>
void DisputeFinder::add_groups(Groups& groups, DisputeOn on, Test test, std::string_view why) {
  for (auto& [shared, by] : groups) {
    Sides sides;
    for (auto& [differs, side] : by) sides.push_back(std::move(side));
    keep_sure(sides, test);
    add(on, std::move(sides), why);
  }
}

// Numbers of a statement, and of the statements whose claims are linked with its own: one wrong day keeps two accounts of one attack apart.
void DisputeFinder::of_numbers(std::span<const Linked> apart, std::uint32_t whole) {
  part_ = Part::Numbers;
  numbers(apart, whole, Toll::Killed, "link/other_killed");
  numbers(apart, whole, Toll::Wounded, "link/other_wounded");
  numbers(apart, whole, Toll::Captured, "link/other_captured");
}

// Who else tells the same occasion with one of the numbers, in whatever words, or tells it again later; not a text that gives another of them, too.
void DisputeFinder::add_tellers(std::vector<Count>& counts, const std::vector<const TollRange*>& ranges, const Again& again, Toll toll) const {
  std::map<std::uint32_t, std::uint32_t> number_of;  // of each text
  for (const Count& count : counts)
    for (const std::uint32_t k : count.claims) number_of.emplace(claim(k).document, count.value);
  for (Count& count : counts) {
    const std::vector<std::uint32_t> sure = count.claims;
    const auto gives_no_other = [&](std::uint32_t k) { return number_of.emplace(claim(k).document, count.value).first->second == count.value; };
    const auto tells = [&](std::uint32_t k) {
      return std::ranges::any_of(sure, [&](std::uint32_t s) {
               return (statement_of_[s] == statement_of_[k] && same_.count_the_same(claim(s), claim(k))) || same_.one_known_count(claim(s), claim(k), toll);
             }) &&
             gives_no_other(k);
    };
    for (const TollRange* range : ranges)
      for (const TollValue& value : range->by)
        if (value.value == count.value) std::ranges::copy_if(value.claims, std::back_inserter(count.claims), tells);
    std::set<std::uint32_t> elsewhere;
    for (const std::uint32_t s : sure)
      if (const auto found = again.find(s); found != again.end()) elsewhere.insert(found->second.begin(), found->second.end());
    std::ranges::copy_if(elsewhere, std::back_inserter(count.claims), gives_no_other);
    join(count.claims, {});
  }
}

void DisputeFinder::numbers(std::span<const Linked> apart, std::uint32_t whole, Toll toll, std::string_view why) {
  std::vector<std::uint32_t> group(whole);
  std::iota(group.begin(), group.end(), 0U);
  const auto root = [&](std::uint32_t s) {
    while (group[s] != s) s = group[s] = group[group[s]];
    return s;
  };
  Again again;
  const auto join = [&](std::uint32_t one, std::uint32_t other) {
    const std::uint32_t s = statement_of_[one], t = statement_of_[other];
    if (s >= whole || t >= whole || root(s) == root(t) || !linked_by_count(corpus_, same_, one, other, toll)) return;
    group[std::max(root(s), root(t))] = std::min(root(s), root(t));
  };
  for (const Linked& pair : apart) {
    join(pair.first, pair.second);
    if (!tells_again(corpus_, same_, pair.first, pair.second, toll)) continue;
    again[pair.first].insert(pair.second);
    again[pair.second].insert(pair.first);
  }
  for (std::uint32_t k = 0; k < corpus_.claims.size(); ++k)
    if (gives_count(claim(k), toll)) for_claims_before(corpus_, k, [&](std::uint32_t other) { join(other, k); });
  std::map<std::uint32_t, std::vector<const TollRange*>> ranges;
  for (std::uint32_t s = 0; s < whole; ++s)
    if (const auto& range = range_of(s, toll)) ranges[root(s)].push_back(&*range);
  for (const auto& [first, together] : ranges)
    if (together.size() > 1 || together[0]->by.size() > 1)
      for (auto& counts : rival_counts(corpus_, same_, together, toll)) {
        const std::uint32_t statement = statement_of_[std::ranges::min(counts, {}, [](const Count& count) { return count.claims.front(); }).claims.front()];
        add_tellers(counts, together, again, toll);
        Sides sides;
        for (const Count& count : counts) sides.push_back({.says = std::to_string(count.value) + " " + std::string(name_of(toll)), .claims = count.claims});
        add(DisputeOn::Number, std::move(sides), why, statement);
      }
}

const std::optional<TollRange>& DisputeFinder::range_of(std::uint32_t s, Toll toll) const {
  const Statement& statement = statements_[s];
  return toll == Toll::Killed ? statement.killed : toll == Toll::Wounded ? statement.wounded : statement.captured;
}
// "Blew up six cars", "five cars were destroyed". A text that counts both disputes nothing.
void DisputeFinder::things(std::uint32_t s) {
  if (statements_[s].type != ClaimType::Assault) return;
  std::map<std::uint8_t, std::map<std::uint32_t, DisputeSide>> by_kind;             // by number
  std::map<std::pair<std::uint32_t, std::uint8_t>, std::set<std::uint32_t>> given;  // numbers of a kind that a text gives
  const auto visit = [&](const auto& take) {
    for (const Member& member : statements_[s].members)
      if (const ClaimSketch& c = claim(member.claim); affirms(c) && c.things.kind != 0) take(member.claim, c);
  };
  visit([&](std::uint32_t, const ClaimSketch& c) { given[{c.document, c.things.kind}].insert(c.things.number); });
  visit([&](std::uint32_t k, const ClaimSketch& c) {
    if (given[{c.document, c.things.kind}].size() > 1) return;
    DisputeSide& side = by_kind[c.things.kind][c.things.number];
    side.says = std::to_string(c.things.number) + " " + std::string(name_of_thing(c.things.kind));
    side.claims.push_back(k);
  });
  add_groups(by_kind, DisputeOn::Number, &Sameness::one_wreck, "link/other_things");
}

// Agents with a key, those who stand together on one side: a coalition, an army in it and the state of the army. Claims without any take no side.
void DisputeFinder::actor(std::uint32_t s) {
  const Statement& statement = statements_[s];
  if ((statement.type != ClaimType::Assault && statement.type != ClaimType::Coerce) || has_mutual_parties(statement)) return;
  Sides sides;
  const auto agent = [&](std::uint32_t k) { return corpus_.run(claim(k).agent)[0]; };
  for (const Member& member : statement.members) {
    const ClaimSketch& c = claim(member.claim);
    if (!affirms(c) || c.agent.size != 1 || !corpus_.names[agent(member.claim)].keyed) continue;
    DisputeSide side{.says = corpus_.names[agent(member.claim)].id, .claims = {member.claim}};
    const auto stand = [&](const DisputeSide& other) {
      return std::ranges::any_of(other.claims, [&](std::uint32_t k) { return same_.stand_together(agent(member.claim), agent(k)); });
    };
    const auto first = std::ranges::find_if(sides, stand);
    if (first == sides.end()) {
      sides.push_back(std::move(side));
      continue;
    }
    for (auto other = std::next(first); other != sides.end(); ++other)
      if (stand(*other)) join(first->claims, std::exchange(other->claims, {}));
    join(first->claims, side.claims);
    std::erase_if(sides, [](const DisputeSide& other) { return other.claims.empty(); });
  }
  keep_sure(sides, &Sameness::one_suffering);
  add(DisputeOn::Actor, std::move(sides), "link/other_agent");
}

// "A bomber (intihari) killed six", "a woman bomber (intihariyya) killed six": one word for who did it, in both genders.
void DisputeFinder::man_or_woman(std::uint32_t s) {
  if (statements_[s].type != ClaimType::Assault) return;
  std::map<std::string, std::array<DisputeSide, 2>> by_word;
  for (const Member& member : statements_[s].members) {
    const ClaimSketch& c = claim(member.claim);
    const auto agents = corpus_.run(c.agent);
    if (!affirms(c) || agents.size() != 1 || corpus_.names[agents[0]].type != EntityType::Ppl) continue;
    const auto [word, woman] = gender_of(corpus_.names[agents[0]].name_ar);
    DisputeSide& side = by_word[word][woman ? 1 : 0];
    if (side.claims.empty()) side.says = corpus_.names[agents[0]].id;
    side.claims.push_back(member.claim);
  }
  for (auto& [word, sides] : by_word) {
    Sides both(sides.begin(), sides.end());
    keep_sure(both, &Sameness::one_toll);
    add(DisputeOn::Actor, std::move(both), "link/other_agent");
  }
}

// "Two of D. were killed in the raid", "two of E. were killed in the raid": whose men they were.
void DisputeFinder::victim(std::uint32_t s) {
  if (statements_[s].type != ClaimType::Assault) return;
  std::map<std::uint32_t, std::map<std::uint32_t, DisputeSide>> by_number;  // of each organisation
  for (const Member& member : statements_[s].members) {
    const ClaimSketch& c = claim(member.claim);
    const auto targets = corpus_.run(c.target);
    if (!affirms(c) || c.killed.value_or(0) < 2 || targets.size() != 1 || !corpus_.names[targets[0]].keyed || corpus_.names[targets[0]].type != EntityType::Org) continue;
    DisputeSide& side = by_number[*c.killed][targets[0]];
    side.says = corpus_.names[targets[0]].id;
    side.claims.push_back(member.claim);
  }
  add_groups(by_number, DisputeOn::Actor, &Sameness::one_loss, "link/other_victim");
}

// "The army killed Muhammad S. in the village", "killed Ahmad S. in the village": what the man was called.
void DisputeFinder::first_name(std::uint32_t s) {
  std::map<std::string, std::map<std::string, DisputeSide>> by_last;  // of each last name, by the first one
  for (const Member& member : statements_[s].members) {
    const ClaimSketch& c = claim(member.claim);
    if (!affirms(c) || !is_death(c)) continue;
    for (const std::uint32_t target : corpus_.run(c.target)) {
      const Name& name = corpus_.names[target];
      if (name.type != EntityType::Per || name.keyed) continue;
      const auto [first, last] = first_and_last(name.name_ar);
      if (first.empty()) continue;
      DisputeSide& side = by_last[last][first];
      if (side.claims.empty()) side.says = name.id;
      side.claims.push_back(member.claim);
    }
  }
  add_groups(by_last, DisputeOn::Actor, &Sameness::one_mans_death, "link/other_name");
}

// "The army says that the airport is still in its hands, sources speak of its withdrawal from it."
void DisputeFinder::left_or_held(std::uint32_t s) {
  if (statements_[s].type != ClaimType::Control) return;
  for (const Member& member : statements_[s].members) {
    DisputeSide left{.says = "left", .claims = {}};
    for_claims_around(corpus_, member.claim, [&](std::uint32_t other) {
      if (same_.held_and_left(claim(member.claim), claim(other))) left.claims.push_back(other);
    });
    if (!left.claims.empty()) add(DisputeOn::Control, {{.says = "held", .claims = {member.claim}}, std::move(left)}, "link/left_or_held", s);
  }
}

// In a clash each side is the other's attacker: two agents are no contradiction.
bool DisputeFinder::has_mutual_parties(const Statement& statement) const {
  return std::ranges::any_of(statement.members, [&](const Member& member) {
    const ClaimSketch& c = claim(member.claim);
    if (c.agent.size > 1 && c.target.size == 0) return true;
    return std::ranges::any_of(corpus_.run(c.target), [&](std::uint32_t target) {
      return std::ranges::any_of(statement.members, [&](const Member& other) {
        const auto agents = corpus_.run(claim(other.claim).agent);
        return std::ranges::find(agents, target) != agents.end();
      });
    });
  });
}

void DisputeFinder::place(std::uint32_t s) {
  Sides sides;
  std::vector<std::uint32_t> side_place;
  for (const Member& member : statements_[s].members) {
    const ClaimSketch& c = claim(member.claim);
    if (c.place == kNoName || !is_town(corpus_.names[c.place])) continue;
    const auto same = std::ranges::find_if(side_place, [&](std::uint32_t other) {
      return kilometres(corpus_.names[other], corpus_.names[c.place]) <= kTownsApart;
    });
    if (same == side_place.end()) {
      side_place.push_back(c.place);
      sides.push_back({.says = corpus_.names[c.place].id, .claims = {member.claim}});
    } else {
      sides[static_cast<std::size_t>(same - side_place.begin())].claims.push_back(member.claim);
    }
  }
  keep_sure(sides, &Sameness::one_event);
  add(DisputeOn::Place, std::move(sides), "link/other_town");
}

// Who denies it; of a named man's death it is enough that a text negates it.
void DisputeFinder::fact(std::uint32_t s) {
  DisputeSide yes{.says = "asserted", .claims = {}}, no{.says = "denied", .claims = {}};
  for (const Member& member : statements_[s].members) {
    if (affirms(claim(member.claim))) yes.claims.push_back(member.claim);
    const bool negated = claim(member.claim).stance == Stance::Denied && same_.of_a_named_man(claim(member.claim));
    if (claim(member.claim).denial || negated) no.claims.push_back(member.claim);
  }
  captives_denied(s, yes);
  if (yes.claims.empty() || no.claims.empty()) return;
  Sides sides{yes, no};
  keep_sure(sides, &Sameness::one_deed);
  by_number_denied(yes, no, sides);
  add(DisputeOn::Fact, std::move(sides), "link/denied");
}

// "D. abducted their leader and some men; the ministry denied that any of them was caught": two words of one thing, so that the denial is of another
// statement. Whoever tells of the abduction stands against it.
void DisputeFinder::captives_denied(std::uint32_t s, const DisputeSide& yes) {
  for (const std::uint32_t told : yes.claims) {
    if (!claim(told).captive) continue;
    DisputeSide no{.says = "denied", .claims = {}};
    for_claims_around(corpus_, told, [&](std::uint32_t other) {
      if (statement_of_[other] != s && same_.no_captives(claim(told), claim(other))) no.claims.push_back(other);
    });
    if (no.claims.empty()) continue;
    DisputeSide all{.says = yes.says, .claims = {}};
    std::ranges::copy_if(yes.claims, std::back_inserter(all.claims), [&](std::uint32_t other) { return other == told || same_.one_capture(claim(other), claim(told)); });
    add(DisputeOn::Fact, {std::move(all), std::move(no)}, "link/denied", s);
    return;
  }
}

// "The kidnapping of eight, which D. denied": who else tells of it, gives the number that the text of the denial gives.
void DisputeFinder::by_number_denied(const DisputeSide& yes, const DisputeSide& no, Sides& sides) const {
  for (const std::uint32_t denial : no.claims) {
    const auto denied = std::ranges::find_if(yes.claims, [&](std::uint32_t told) { return same_.denied_beside(claim(told), claim(denial)); });
    if (denied == yes.claims.end()) continue;
    std::vector<std::uint32_t> others;
    std::ranges::copy_if(yes.claims, std::back_inserter(others), [&](std::uint32_t told) { return same_.one_number_of_one_doer(claim(told), claim(*denied)); });
    if (others.empty()) continue;
    others.push_back(*denied);
    if (sides.size() < 2) sides = {{.says = yes.says, .claims = {}}, {.says = no.says, .claims = {}}};
    join(sides[0].claims, others);
    join(sides[1].claims, {denial});
  }
}

// The days that claims of one deed state.
void DisputeFinder::day(std::uint32_t s) {
  const auto& members = statements_[s].members;
  std::map<std::int32_t, std::vector<std::uint32_t>> by_day;
  for (const Member& member : members) {
    const ClaimSketch& c = claim(member.claim);
    if (affirms(c) && c.dated && c.day_from == c.day_to) by_day[c.day_from].push_back(member.claim);
  }
  Sides sides;
  for (auto& [day, claims] : by_day) sides.push_back({.says = iso_day(day), .claims = std::move(claims)});
  keep_sure(sides, &Sameness::one_event_of_two_days);
  add(DisputeOn::Fact, std::move(sides), "link/other_date");
}

// What a text tells and, on another's word, denies: its claims are in no statement together, since no text is linked with itself.
void DisputeFinder::of_text(std::uint32_t document) {
  part_ = Part::Text;
  const DocumentSketch& text = corpus_.documents[document];
  for (std::uint32_t k = text.first_claim; k < text.first_claim + text.claims; ++k) {
    if (!claim(k).denial) continue;
    DisputeSide yes{.says = "asserted", .claims = {}};
    for_claims_around(corpus_, k, [&](std::uint32_t other) {
      if (affirms(claim(other)) && statement_of_[other] != statement_of_[k] && same_.denied_in_text(claim(other), claim(k))) yes.claims.push_back(other);
    });
    if (!yes.claims.empty()) add(DisputeOn::Fact, {std::move(yes), {.says = "denied", .claims = {k}}}, "link/denied");
    else turned_round(k);
  }
}

// "B says that A did not ask him: he asked A": who did it to whom.
void DisputeFinder::turned_round(std::uint32_t denial) {
  DisputeSide other{.says = {}, .claims = {}};
  for_claims_around(corpus_, denial, [&](std::uint32_t k) {
    if (affirms(claim(k)) && same_.other_way_round(claim(k), claim(denial))) other.claims.push_back(k);
  });
  if (other.claims.empty()) return;
  other.says = corpus_.names[corpus_.run(claim(other.claims[0]).agent)[0]].id;
  add(DisputeOn::Actor, {std::move(other), {.says = corpus_.names[corpus_.run(claim(denial).agent)[0]].id, .claims = {denial}}}, "link/other_way");
}

// Two foes who lay one deed at one another's door.
void DisputeFinder::responsibility(std::uint32_t s) {
  const auto& members = statements_[s].members;
  for (std::size_t a = 0; a < members.size(); ++a)
    for (std::size_t b = a + 1; b < members.size() && b <= a + kReach; ++b) {
      const ClaimSketch &x = claim(members[a].claim), &y = claim(members[b].claim);
      if (!affirms(x) || !affirms(y) || !same_.one_quarrel(x, y)) continue;
      add(DisputeOn::Responsibility, {{corpus_.names[corpus_.run(x.agent)[0]].id, {members[a].claim}}, {corpus_.names[corpus_.run(y.agent)[0]].id, {members[b].claim}}}, "link/other_culprit");
      return;
    }
}

// Two powers that two texts say to hold one place on one stated day.
void DisputeFinder::of_scene(std::span<const std::uint32_t> holds) {
  part_ = Part::Scene;
  std::vector<std::uint32_t> told;
  for (const std::uint32_t k : holds)
    if (!background_[k]) told.push_back(k);
  const auto holder = [&](std::size_t at) { return holder_of(corpus_, claim(told[at])); };
  for (std::size_t a = 0; a < told.size(); ++a)
    for (std::size_t b = a + 1; b < told.size() && b < a + kControlReach; ++b) {
      if (!are_foes_(holder(a), holder(b)) || claim(told[a]).document == claim(told[b]).document) continue;
      add(DisputeOn::Control, {{corpus_.names[holder(a)].id, {told[a]}}, {corpus_.names[holder(b)].id, {told[b]}}}, "link/other_holder");
      break;
    }
}

}  // namespace isnad::link
