// Method: the claims of a statement are laid into sides by one field at a time: their toll, their agent, whose men fell, their town, whether they affirm or
// deny. Two sides or more, of which none is only a rounding or a part of another, make a dispute. Control of a place is
// disputed across statements: two actors that two texts say to hold it on one stated day.
#include "disputes.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <numeric>
#include <set>

#include "alphabet.h"
#include "counts.h"
#include "days.h"
#include "sameness.h"

namespace isnad::link {
namespace {

constexpr std::array<std::string_view, 6> kKinds = {"number", "actor", "place", "fact", "control", "responsibility"};
constexpr double kTownsApart = 15;   // kilometres
constexpr std::size_t kReach = 64;           // members before a member that it is compared with
constexpr std::size_t kControlReach = 32;
constexpr std::uint32_t kTextReach = 12;     // claims of one text before and behind a denial
constexpr int kFoes = 2;                     // claims of an attack more than of help

using Sides = std::vector<DisputeSide>;

bool affirms(const ClaimSketch& claim) { return claim.stance == Stance::Asserted; }

class Finder {
 public:
  Finder(const Corpus& corpus, const std::vector<Statement>& statements, const std::vector<Linked>& apart)
      : corpus_(corpus), statements_(statements), same_(corpus), foes_(foes()), apart_(apart), statement_of_(corpus.claims.size()) {
    for (std::uint32_t s = 0; s < statements.size(); ++s)
      for (const Member& member : statements[s].members) statement_of_[member.claim] = s;
  }

  std::vector<Dispute> find() {
    number(Toll::Killed, "link/other_killed");
    number(Toll::Wounded, "link/other_wounded");
    number(Toll::Captured, "link/other_captured");
    for (std::uint32_t s = 0; s < statements_.size(); ++s) {
      actor(s);
      man_or_woman(s);
      victim(s);
      place(s);
      fact(s);
      day(s);
      responsibility(s);
    }
    own_text();
    control();
    std::ranges::stable_sort(out_, {}, &Dispute::statement);
    return std::move(out_);
  }

 private:
  const ClaimSketch& claim(std::uint32_t index) const { return corpus_.claims[index]; }

  using Test = bool (Sameness::*)(const ClaimSketch&, const ClaimSketch&) const;

  // Leaves in each side the claims that are surely of one thing with a claim of another side.
  void keep_sure(Sides& sides, Test test) const {
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

  void add(DisputeOn on, Sides sides, std::string_view why) {
    if (sides.size() < 2) return;
    std::ranges::sort(sides, {}, [](const DisputeSide& side) { return side.claims.front(); });
    std::string key(name_of(on));
    if (why == "link/other_victim") key += " victim";  // beside one about who did it
    for (const DisputeSide& side : sides) key += " " + corpus_.id_of(claim(side.claims.front()));
    out_.push_back({.id = short_id('d', key), .on = on, .statement = statement_of_[sides.front().claims.front()], .sides = std::move(sides), .why = {why}});
  }

  // Numbers of a statement, and of the statements whose claims are linked with its own: one wrong day keeps two accounts of one attack apart.
  void number(Toll toll, std::string_view why) {
    std::vector<std::uint32_t> group(statements_.size());
    std::iota(group.begin(), group.end(), 0U);
    const auto root = [&](std::uint32_t s) {
      while (group[s] != s) s = group[s] = group[group[s]];
      return s;
    };
    const auto join = [&](std::uint32_t s, std::uint32_t t) { group[std::max(root(s), root(t))] = std::min(root(s), root(t)); };
    for (const Linked& pair : apart_) {
      const std::uint32_t s = statement_of_[pair.first], t = statement_of_[pair.second];
      if (gives(pair.first, toll) && gives(pair.second, toll) && root(s) != root(t) &&
          on_one_scene(claim(pair.first), claim(pair.second)) && same_.one_count(claim(pair.first), claim(pair.second), toll, false) > 0)
        join(s, t);
    }
    // A text that gives two numbers on two words: no text is linked with itself.
    for (std::uint32_t k = 0; k < corpus_.claims.size(); ++k)
      for (std::uint32_t other = k - std::min(k, kTextReach); gives(k, toll) && other < k; ++other)
        if (claim(other).document == claim(k).document && gives(other, toll) && same_.on_two_words(claim(other), claim(k)) &&
            same_.one_count(claim(other), claim(k), toll, false) > 0)
          join(statement_of_[other], statement_of_[k]);
    std::map<std::uint32_t, std::vector<const TollRange*>> ranges;
    for (std::uint32_t s = 0; s < statements_.size(); ++s)
      if (const auto& range = range_of(s, toll)) ranges[root(s)].push_back(&*range);
    for (const auto& [first, together] : ranges)
      if (together.size() > 1 || together[0]->by.size() > 1)
        for (const auto& counts : rival_counts(corpus_, same_, together, toll)) {
          Sides sides;
          for (const Count& count : counts) sides.push_back({.says = std::to_string(count.value) + " " + std::string(name_of(toll)), .claims = count.claims});
          add(DisputeOn::Number, std::move(sides), why);
        }
  }

  // In one small place, or in one province on one stated day.
  bool on_one_scene(const ClaimSketch& x, const ClaimSketch& y) const {
    return same_.at_one_place(x, y) || (Sameness::on_one_stated_day(x, y) && same_.in_one_province(x, y));
  }

  const std::optional<TollRange>& range_of(std::uint32_t s, Toll toll) const {
    const Statement& statement = statements_[s];
    return toll == Toll::Killed ? statement.killed : toll == Toll::Wounded ? statement.wounded : statement.captured;
  }
  bool gives(std::uint32_t index, Toll toll) const {
    const ClaimSketch& c = claim(index);
    return count_of(c, toll).has_value() && c.stance != Stance::Denied && c.stance != Stance::Planned;
  }

  // The largest organisation of each agent with a key; claims without any take no side.
  void actor(std::uint32_t s) {
    const Statement& statement = statements_[s];
    if (statement.type != ClaimType::Assault && statement.type != ClaimType::Coerce) return;
    Sides sides;
    std::vector<std::uint32_t> side_actor;
    for (const Member& member : statement.members) {
      const ClaimSketch& c = claim(member.claim);
      const auto agents = corpus_.run(c.agent);
      if (!affirms(c) || agents.size() != 1 || !corpus_.names[agents[0]].keyed) continue;
      const auto same = std::ranges::find_if(side_actor, [&](std::uint32_t other) { return same_.stand_together(agents[0], other); });
      if (same == side_actor.end()) {
        side_actor.push_back(agents[0]);
        sides.push_back({.says = corpus_.names[agents[0]].id, .claims = {member.claim}});
      } else {
        sides[static_cast<std::size_t>(same - side_actor.begin())].claims.push_back(member.claim);
      }
    }
    if (has_mutual_parties(statement)) return;
    keep_sure(sides, &Sameness::one_suffering);
    add(DisputeOn::Actor, std::move(sides), "link/other_agent");
  }

  // "A bomber (intihari) killed six", "a woman bomber (intihariyya) killed six": one word for who did it, in both genders.
  void man_or_woman(std::uint32_t s) {
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

  // A word for one person without its ending, and whether that is the feminine.
  static std::pair<std::string, bool> gender_of(std::string_view name) {
    Word word = to_letters(name);
    const Letter last = word.empty() ? Letter{} : letter_at(word, word.size() - 1);
    const bool woman = last == kTehMarbuta;
    if (woman || last == kAlef) word.pop_back();  // or of the accusative
    return {to_utf8(word), woman};
  }

  // "Two of D. were killed in the raid", "two of E. were killed in the raid": whose men they were.
  void victim(std::uint32_t s) {
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
    for (auto& [number, by] : by_number) {
      Sides sides;
      for (auto& [target, side] : by) sides.push_back(std::move(side));
      keep_sure(sides, &Sameness::one_loss);
      add(DisputeOn::Actor, std::move(sides), "link/other_victim");
    }
  }

  // In a clash each side is the other's attacker: two agents are no contradiction.
  bool has_mutual_parties(const Statement& statement) const {
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

  void place(std::uint32_t s) {
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
  void fact(std::uint32_t s) {
    DisputeSide yes{.says = "asserted", .claims = {}}, no{.says = "denied", .claims = {}};
    for (const Member& member : statements_[s].members) {
      if (affirms(claim(member.claim))) yes.claims.push_back(member.claim);
      const bool negated = claim(member.claim).stance == Stance::Denied && same_.of_a_named_man(claim(member.claim));
      if (claim(member.claim).denial || negated) no.claims.push_back(member.claim);
    }
    if (yes.claims.empty() || no.claims.empty()) return;
    Sides sides{yes, no};
    keep_sure(sides, &Sameness::one_deed);
    by_number_denied(yes, no, sides);
    add(DisputeOn::Fact, std::move(sides), "link/denied");
  }

  // "The kidnapping of eight, which D. denied": who else tells of it, gives the number that the text of the denial gives.
  void by_number_denied(const DisputeSide& yes, const DisputeSide& no, Sides& sides) const {
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

  // Into a sorted list, each claim once.
  static void join(std::vector<std::uint32_t>& into, const std::vector<std::uint32_t>& more) {
    into.insert(into.end(), more.begin(), more.end());
    std::ranges::sort(into);
    into.erase(std::ranges::unique(into).begin(), into.end());
  }

  // The days that claims of one deed state.
  void day(std::uint32_t s) {
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
  void own_text() {
    for (std::uint32_t k = 0; k < corpus_.claims.size(); ++k) {
      if (!claim(k).denial) continue;
      DisputeSide yes{.says = "asserted", .claims = {}};
      for (std::uint32_t other = k - std::min(k, kTextReach); other < std::min<std::size_t>(k + kTextReach, corpus_.claims.size()); ++other)
        if (affirms(claim(other)) && statement_of_[other] != statement_of_[k] && same_.denied_in_text(claim(other), claim(k))) yes.claims.push_back(other);
      if (!yes.claims.empty()) add(DisputeOn::Fact, {std::move(yes), {.says = "denied", .claims = {k}}}, "link/denied");
      else turned_round(k);
    }
  }

  // "B says that A did not ask him: he asked A": who did it to whom.
  void turned_round(std::uint32_t denial) {
    DisputeSide other{.says = {}, .claims = {}};
    for (std::uint32_t k = denial - std::min(denial, kTextReach); k < std::min<std::size_t>(denial + kTextReach, corpus_.claims.size()); ++k)
      if (affirms(claim(k)) && same_.other_way_round(claim(k), claim(denial))) other.claims.push_back(k);
    if (other.claims.empty()) return;
    other.says = corpus_.names[corpus_.run(claim(other.claims[0]).agent)[0]].id;
    add(DisputeOn::Actor, {std::move(other), {.says = corpus_.names[corpus_.run(claim(denial).agent)[0]].id, .claims = {denial}}}, "link/other_way");
  }

  // Two foes who lay one deed at one another's door.
  void responsibility(std::uint32_t s) {
    const auto& members = statements_[s].members;
    for (std::size_t a = 0; a < members.size(); ++a)
      for (std::size_t b = a + 1; b < members.size() && b <= a + kReach; ++b) {
        const ClaimSketch &x = claim(members[a].claim), &y = claim(members[b].claim);
        if (!affirms(x) || !affirms(y) || !same_.one_quarrel(x, y)) continue;
        add(DisputeOn::Responsibility, {{corpus_.names[corpus_.run(x.agent)[0]].id, {members[a].claim}}, {corpus_.names[corpus_.run(y.agent)[0]].id, {members[b].claim}}}, "link/other_culprit");
        return;
      }
  }

  // Pairs of sides of whom more claims say that one attacks the other than that they stand together.
  std::set<std::pair<std::uint32_t, std::uint32_t>> foes() const {
    std::map<std::pair<std::uint32_t, std::uint32_t>, int> balance;
    for (const ClaimSketch& c : corpus_.claims) {
      const int step = c.type == ClaimType::Assault ? 1 : c.type == ClaimType::Cooperate || c.type == ClaimType::Aid || c.type == ClaimType::Agree ? -1 : 0;
      if (step == 0 || !affirms(c)) continue;
      for (const std::uint32_t agent : corpus_.run(c.agent))
        for (const std::uint32_t target : corpus_.run(c.target))
          if (!same_.one_power(same_.side(agent), same_.side(target))) balance[std::minmax(same_.side(agent), same_.side(target))] += step;
    }
    std::set<std::pair<std::uint32_t, std::uint32_t>> out;
    for (const auto& [pair, attacks] : balance)
      if (attacks >= kFoes) out.insert(pair);
    return out;
  }

  // Two powers that two texts say to hold one place on one stated day.
  void control() {
    struct Hold {
      std::uint32_t statement, claim, actor;
    };
    std::map<std::uint32_t, std::vector<Hold>> by_place;
    for (std::uint32_t s = 0; s < statements_.size(); ++s) {
      if (statements_[s].type != ClaimType::Control) continue;
      for (const Member& member : statements_[s].members) {
        const ClaimSketch& c = claim(member.claim);
        const auto agents = corpus_.run(c.agent);
        if (!affirms(c) || !c.dated || c.day_from != c.day_to || c.place == kNoName || !is_town(corpus_.names[c.place]) || agents.size() != 1 || member.background ||
            !corpus_.names[agents[0]].keyed)
          continue;
        const Name& name = corpus_.names[agents[0]];
        by_place[c.place].push_back({s, member.claim, name.side == kNoName ? agents[0] : name.side});
      }
    }
    for (const auto& [place, holds] : by_place)
      for (std::size_t a = 0; a < holds.size(); ++a)
        for (std::size_t b = a + 1; b < holds.size() && b < a + kControlReach; ++b) {
          const ClaimSketch &x = claim(holds[a].claim), &y = claim(holds[b].claim);
          if (!foes_.contains(std::minmax(holds[a].actor, holds[b].actor)) || x.day_from != y.day_from || x.document == y.document) continue;
          add(DisputeOn::Control, {{corpus_.names[holds[a].actor].id, {holds[a].claim}}, {corpus_.names[holds[b].actor].id, {holds[b].claim}}},
              "link/other_holder");
          break;
        }
  }

  const Corpus& corpus_;
  const std::vector<Statement>& statements_;
  Sameness same_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> foes_;
  const std::vector<Linked>& apart_;
  std::vector<std::uint32_t> statement_of_;
  std::vector<Dispute> out_;
};

}  // namespace

std::string_view name_of(DisputeOn on) { return kKinds[static_cast<std::size_t>(on)]; }

std::optional<DisputeOn> dispute_on_of(std::string_view name) {
  const auto found = std::ranges::find(kKinds, name);
  if (found == std::ranges::end(kKinds)) return std::nullopt;
  return static_cast<DisputeOn>(found - std::ranges::begin(kKinds));
}

std::string short_id(char kind, std::string_view of) {
  std::uint64_t hash = 0xCBF29CE484222325ULL;  // FNV-1a
  for (const char c : of) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  char text[16];
  std::snprintf(text, sizeof text, "%c%012llx", kind, static_cast<unsigned long long>(hash & 0xFFFFFFFFFFFFULL));
  return text;
}

std::vector<Dispute> find_disputes(const Corpus& corpus, const std::vector<Statement>& statements, const std::vector<Linked>& apart) {
  return Finder(corpus, statements, apart).find();
}

}  // namespace isnad::link
