// Method: each claim joins its text (all reprints of it are one text) with its innermost source that has a name; what hangs together is one
// origin. A kind of people ("witnesses") is a source of its own in each text. An outlet that is cited is what it prints of the occasion, so
// who cites it joins it.
#include "origins.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace isnad::link {
namespace {

class Groups {
 public:
  std::uint32_t add() {
    parent_.push_back(static_cast<std::uint32_t>(parent_.size()));
    return parent_.back();
  }
  std::uint32_t find(std::uint32_t at) {
    while (parent_[at] != at) at = parent_[at] = parent_[parent_[at]];
    return at;
  }
  void join(std::uint32_t a, std::uint32_t b) { parent_[std::max(find(a), find(b))] = std::min(find(a), find(b)); }

 private:
  std::vector<std::uint32_t> parent_;
};

bool is_named_source(const Name& name) { return name.type != EntityType::Ppl && name.type != EntityType::Loc; }

// Whether paper A cites paper B and B cites A.
bool cites_in_a_circle(std::vector<std::pair<std::uint32_t, std::uint32_t>> citations) {
  std::ranges::sort(citations);
  return std::ranges::any_of(citations, [&](const auto& pair) {
    return pair.first < pair.second && std::ranges::binary_search(citations, std::pair(pair.second, pair.first));
  });
}

}  // namespace

Origins origins_of(const Corpus& corpus, const Copies& copies, std::span<const std::uint32_t> claims) {
  Groups groups;
  std::map<std::uint32_t, std::uint32_t> texts, sources;  // document or name to group
  const auto group_of = [&](std::map<std::uint32_t, std::uint32_t>& known, std::uint32_t what) {
    const auto [at, is_new] = known.try_emplace(what, 0);
    if (is_new) at->second = groups.add();
    return at->second;
  };
  std::vector<std::uint32_t> of_claim;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> citations;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> printed;  // outlet, text
  for (const std::uint32_t index : claims) {
    const ClaimSketch& claim = corpus.claims[index];
    const DocumentSketch& document = corpus.document_of(claim);
    const std::uint32_t text = group_of(texts, copies.text_of[claim.document]);
    of_claim.push_back(text);
    const auto chain = corpus.run(claim.chain);
    const auto source = std::find_if(chain.rbegin(), chain.rend(),
                                     [&](std::uint32_t name) { return is_named_source(corpus.names[name]); });
    if (source != chain.rend()) groups.join(text, group_of(sources, *source));
    if (document.outlet_name == kNoName) continue;
    printed.emplace_back(document.outlet_name, text);
    for (const std::uint32_t name : chain)
      if (corpus.names[name].kind == ActorKind::Media && name != document.outlet_name)
        citations.emplace_back(document.outlet_name, name);
  }
  for (const auto& [outlet, text] : printed)
    if (const auto cited = sources.find(outlet); cited != sources.end()) groups.join(text, cited->second);
  Origins out;
  std::map<std::uint32_t, std::uint32_t> numbers;
  for (const std::uint32_t group : of_claim) {
    const auto [at, is_new] = numbers.try_emplace(groups.find(group), out.count);
    out.count += is_new ? 1 : 0;
    out.of.push_back(at->second);
  }
  out.circular = cites_in_a_circle(std::move(citations));
  return out;
}

}  // namespace isnad::link
