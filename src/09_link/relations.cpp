#include "relations.h"

#include <algorithm>
#include <map>
#include <span>
#include <string_view>
#include <utility>

namespace isnad::link {
namespace {

struct Seen {
  const Party* first = nullptr;   // of the smaller id
  const Party* second = nullptr;
  bool forth = false, back = false;
};

class Pairs {
 public:
  void add(const Party& from, const Party& to, bool both) {
    if (from.id == to.id) return;
    const bool ordered = from.id < to.id;
    const Party &first = ordered ? from : to, &second = ordered ? to : from;
    Seen& seen = pairs_.try_emplace({first.id, second.id}, Seen{&first, &second}).first->second;
    (ordered ? seen.forth : seen.back) = true;
    if (both) seen.forth = seen.back = true;
  }

  void add_among(std::span<const Party> parties) {
    for (std::size_t a = 0; a < parties.size(); ++a)
      for (std::size_t b = a + 1; b < parties.size(); ++b) add(parties[a], parties[b], true);
  }

  [[nodiscard]] std::vector<Relation> all() const {
    std::vector<Relation> out;
    for (const auto& [ids, seen] : pairs_) {
      const bool mutual = seen.forth && seen.back;
      out.push_back(seen.forth ? Relation{seen.first, seen.second, mutual} : Relation{seen.second, seen.first, mutual});
    }
    return out;
  }

 private:
  std::map<std::pair<std::string_view, std::string_view>, Seen> pairs_;
};

}  // namespace

std::vector<Relation> relations_of(const StatementRow& row, const LadderRow& type) {
  const auto few = [](const std::vector<Party>& parties) {
    return std::span(parties).first(std::min(parties.size(), kMaxParties));
  };
  const auto agents = few(row.agent), targets = few(row.target);
  Pairs pairs;
  for (const Party& agent : agents)
    for (const Party& target : targets) pairs.add(agent, target, false);
  const bool always = type.together == Together::Always;
  if (always || (type.together == Together::Alone && targets.empty())) pairs.add_among(agents);
  if (always && agents.empty()) pairs.add_among(targets);
  return pairs.all();
}

}  // namespace isnad::link
