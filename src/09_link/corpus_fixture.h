// Corpora made by hand, for the tests of linking.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "links.h"
#include "statements.h"

namespace isnad::link::testing {

class CorpusMaker {
 public:
  Corpus corpus;

  std::uint32_t actor(const std::string& id, ActorKind kind = ActorKind::Armed) {
    return corpus.names.add({.id = id, .name_ar = id, .name_en = id, .type = EntityType::Org, .keyed = true, .kind = kind});
  }
  std::uint32_t people(const std::string& id) {
    return corpus.names.add({.id = id, .name_ar = id, .name_en = {}, .type = EntityType::Ppl});
  }
  std::uint32_t town(const std::string& id, float lat, float lon) {
    return corpus.names.add(
        {.id = id, .name_ar = id, .name_en = id, .type = EntityType::Loc, .keyed = true, .lat = lat, .lon = lon, .precision = Precision::Town});
  }

  void document(const std::string& id, std::int32_t day, const std::string& outlet = {}) {
    DocumentSketch out;
    out.id = id;
    out.published = day;
    out.outlet = outlet;
    out.first_claim = static_cast<std::uint32_t>(corpus.claims.size());
    corpus.documents.push_back(std::move(out));
  }

  struct Given {
    ClaimType type = ClaimType::Assault;
    std::vector<std::uint32_t> agent = {}, target = {}, chain = {}, victims = {}, words = {};
    std::uint32_t place = kNoName;
    std::optional<std::int32_t> day = {};
    std::optional<std::uint32_t> killed = {};
    Stance stance = Stance::Asserted;
  };
  /// A claim of the last document.
  std::uint32_t claim(const Given& given) {
    DocumentSketch& document = corpus.documents.back();
    ClaimSketch out;
    out.document = static_cast<std::uint32_t>(corpus.documents.size() - 1);
    out.index = document.claims++;
    out.type = given.type;
    out.stance = given.stance;
    out.agent = run(given.agent, true);
    out.target = run(given.target, true);
    out.chain = run(given.chain, false);
    out.victims = run(given.victims, true);
    out.words = run(given.words, true);
    out.place = given.place;
    out.dated = given.day.has_value();
    out.day_from = out.day_to = given.day.value_or(document.published);
    out.killed = given.killed;
    corpus.claims.push_back(out);
    return static_cast<std::uint32_t>(corpus.claims.size() - 1);
  }

 private:
  Range run(std::vector<std::uint32_t> ids, bool sorted) {
    if (sorted) std::ranges::sort(ids);
    const Range out{static_cast<std::uint32_t>(corpus.ids.size()), static_cast<std::uint32_t>(ids.size())};
    corpus.ids.insert(corpus.ids.end(), ids.begin(), ids.end());
    return out;
  }
};

/// Words of an occasion: numbers that no other seed has, all telling.
inline std::vector<std::uint32_t> words(std::uint32_t seed, std::uint32_t count = 12) {
  std::vector<std::uint32_t> out;
  for (std::uint32_t k = 0; k < count; ++k) out.push_back((seed * 1000 + k * 7) << 1U | kTelling);
  return out;
}

inline Copies no_copies(const Corpus& corpus) {
  Copies out;
  for (std::uint32_t document = 0; document < corpus.documents.size(); ++document) out.text_of.push_back(document);
  return out;
}

/// Of a sorted corpus without reprints.
inline std::vector<Cluster> clusters_of(const Corpus& corpus) {
  const Comparison comparison(corpus, built_in_points());
  return find_clusters(corpus, comparison, no_copies(corpus).text_of, find_claim_pairs(corpus, comparison));
}

}  // namespace isnad::link::testing
