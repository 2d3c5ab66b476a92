// Method: the claims of a statement are laid into sides by one field at a time: their toll, their agent, their town, whether they affirm or
// deny. Two sides or more, of which none is only a rounding or a part of another, make a dispute. Control of a place is
// disputed across statements: two actors that two texts say to hold it on one stated day.
#include "disputes.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>

#include "evidence.h"
#include "tolls.h"

namespace isnad::link {
namespace {

constexpr std::array<std::string_view, 6> kKinds = {"number", "actor", "place", "fact", "control", "responsibility"};
constexpr double kTownsApart = 15;           // kilometres
constexpr float kSure = 1;                   // points above what links two claims
constexpr float kSameText = 0.3F;            // share of words of two sentences that say the same
constexpr float kSameNews = 0.2F;           // ... that may tell of one attack with two numbers

using Sides = std::vector<DisputeSide>;

bool affirms(const ClaimSketch& claim) { return claim.stance == Stance::Asserted; }

class Finder {
 public:
  Finder(const Corpus& corpus, const Copies& copies, const std::vector<Statement>& statements)
      : corpus_(corpus), copies_(copies), statements_(statements), comparison_(corpus, built_in_points()) {}

  std::vector<Dispute> find() {
    for (std::uint32_t s = 0; s < statements_.size(); ++s) {
      number(s);
      actor(s);
      place(s);
      fact(s);
    }
    control();
    std::ranges::stable_sort(out_, {}, &Dispute::statement);
    return std::move(out_);
  }

 private:
  const ClaimSketch& claim(std::uint32_t index) const { return corpus_.claims[index]; }

  // Whether two claims of a statement speak of one thing for sure: a statement may hold a claim that it should not.
  bool surely_one(std::uint32_t a, std::uint32_t b, DisputeOn on) const {
    const ClaimSketch &x = claim(a), &y = claim(b);
    if (on != DisputeOn::Actor && !of_one_side(corpus_.run(x.agent), corpus_.run(y.agent))) return false;
    if (!of_one_side(corpus_.run(x.target), corpus_.run(y.target))) return false;
    if (x.document == y.document) return x.sentence.begin_byte != y.sentence.begin_byte && words_shared(x, y) >= kSameText;
    return comparison_.score(x, y) > (on == DisputeOn::Number ? 0 : kSure) && words_shared(x, y) >= (on == DisputeOn::Number ? kSameNews : kSameText);
  }
  bool told_together(const ClaimSketch& x, const ClaimSketch& y) const {
    return copies_.text_of[x.document] == copies_.text_of[y.document] && std::ranges::equal(corpus_.run(x.chain), corpus_.run(y.chain));
  }
  float words_shared(const ClaimSketch& x, const ClaimSketch& y) const {
    return overlap(corpus_.run(x.words), corpus_.run(y.words));
  }

  // Whether the keyed parties of two claims, where both have any, are of one side.
  bool of_one_side(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) const {
    bool both = false;
    for (const std::uint32_t p : a)
      for (const std::uint32_t q : b) {
        if (!corpus_.names[p].keyed || !corpus_.names[q].keyed) continue;
        both = true;
        if (one_power(side(p), side(q))) return true;
      }
    return !both;
  }
  std::uint32_t side(std::uint32_t name) const { return corpus_.names[name].side == kNoName ? name : corpus_.names[name].side; }

  // Leaves in each side the claims that are surely of one thing with a claim of another side. One text that gives both accounts on the
  // word of the same source tells of two occasions.
  void keep_sure(Sides& sides, DisputeOn on) const {
    Sides kept;
    for (const DisputeSide& one : sides) {
      DisputeSide side{.says = one.says, .claims = {}};
      for (const std::uint32_t x : one.claims)
        if (std::ranges::any_of(sides, [&](const DisputeSide& other) {
              return &other != &one && std::ranges::any_of(other.claims, [&](std::uint32_t y) {
                return !told_together(claim(x), claim(y)) && surely_one(x, y, on);
              });
            }))
          side.claims.push_back(x);
      if (!side.claims.empty()) kept.push_back(std::move(side));
    }
    sides = std::move(kept);
  }

  void add(DisputeOn on, std::uint32_t statement, Sides sides, std::string_view why) {
    if (on != DisputeOn::Control) keep_sure(sides, on);
    if (sides.size() < 2) return;
    std::ranges::sort(sides, {}, [](const DisputeSide& side) { return side.claims.front(); });
    std::string key(name_of(on));
    for (const DisputeSide& side : sides) key += " " + corpus_.id_of(claim(side.claims.front()));
    out_.push_back({.id = short_id('d', key), .on = on, .statement = statement, .sides = std::move(sides), .why = {why}});
  }

  // Numbers of dead, then of wounded, that are not one number rounded. A bound agrees with every number that it allows.
  void number(std::uint32_t s) {
    const Statement& statement = statements_[s];
    for (const Toll toll : {Toll::Killed, Toll::Wounded}) {
      const auto& range = toll == Toll::Killed ? statement.killed : statement.wounded;
      if (!range || range->by.size() < 2) continue;
      Sides sides;
      for (const TollValue& value : range->by) {
        DisputeSide side{.says = std::to_string(value.value) + " " + std::string(name_of(toll)), .claims = value.claims};
        const auto same = std::ranges::find_if(sides, [&](const DisputeSide& other) { return one_number(other, side, toll); });
        if (same == sides.end()) sides.push_back(std::move(side));
      }
      add(DisputeOn::Number, s, std::move(sides), toll == Toll::Killed ? "link/other_killed" : "link/other_wounded");
    }
  }

  std::uint32_t value_of(const ClaimSketch& c, Toll toll) const { return toll == Toll::Killed ? *c.killed : *c.wounded; }

  bool one_number(const DisputeSide& a, const DisputeSide& b, Toll toll) const {
    return std::ranges::all_of(a.claims, [&](std::uint32_t x) {
      return std::ranges::all_of(b.claims, [&](std::uint32_t y) {
        const std::uint32_t p = value_of(claim(x), toll), q = value_of(claim(y), toll);
        const Bound low = p < q ? claim(x).bound[static_cast<int>(toll)] : claim(y).bound[static_cast<int>(toll)];
        return same_but_rounded(p, q) || low == Bound::Min || low == Bound::About;
      });
    });
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
      const Name& name = corpus_.names[agents[0]];
      const std::uint32_t root = name.side == kNoName ? agents[0] : name.side;
      const auto same = std::ranges::find_if(side_actor, [&](std::uint32_t other) { return one_power(root, other); });
      if (same == side_actor.end()) {
        side_actor.push_back(root);
        sides.push_back({.says = name.id, .claims = {member.claim}});
      } else {
        sides[static_cast<std::size_t>(same - side_actor.begin())].claims.push_back(member.claim);
      }
    }
    if (has_mutual_parties(statement)) return;
    add(DisputeOn::Actor, s, std::move(sides), "link/other_agent");
  }

  // Organs of one state are one power.
  bool one_power(std::uint32_t a, std::uint32_t b) const {
    const Name &n = corpus_.names[a], &m = corpus_.names[b];
    const auto of_state = [](const Name& name) {
      return name.kind == ActorKind::State || name.kind == ActorKind::Army || name.kind == ActorKind::Security;
    };
    return a == b || (of_state(n) && of_state(m) && n.country != 0 && n.country == m.country);
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
    add(DisputeOn::Place, s, std::move(sides), "link/other_town");
  }

  void fact(std::uint32_t s) {
    DisputeSide yes{.says = "asserted", .claims = {}}, no{.says = "denied", .claims = {}};
    for (const Member& member : statements_[s].members) {
      const Stance stance = claim(member.claim).stance;
      if (stance == Stance::Asserted) yes.claims.push_back(member.claim);
      // What the text itself negates ("has not yet") is no denial: somebody has to deny.
      if ((stance == Stance::Denied || stance == Stance::Doubted) && claim(member.claim).chain.size > 0) no.claims.push_back(member.claim);
    }
    if (yes.claims.empty() || no.claims.empty()) return;
    add(DisputeOn::Fact, s, {std::move(yes), std::move(no)}, "link/denied");
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
          if (one_power(holds[a].actor, holds[b].actor) || x.day_from != y.day_from || x.document == y.document) continue;
          add(DisputeOn::Control, holds[a].statement,
              {{corpus_.names[holds[a].actor].id, {holds[a].claim}}, {corpus_.names[holds[b].actor].id, {holds[b].claim}}},
              "link/other_holder");
          break;
        }
  }

  static constexpr std::size_t kControlReach = 32;
  const Corpus& corpus_;
  const Copies& copies_;
  const std::vector<Statement>& statements_;
  Comparison comparison_;
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

std::vector<Dispute> find_disputes(const Corpus& corpus, const Copies& copies, const std::vector<Statement>& statements) {
  return Finder(corpus, copies, statements).find();
}

}  // namespace isnad::link
