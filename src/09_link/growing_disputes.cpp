// Method: of the clusters that came out otherwise the statements are made anew; with them the disputes of these statements, of the texts
// that tell of them and deny something, of the scenes they hold, and of the numbers of all statements that hang together with them. For
// that the documents concerned are taken into a small corpus of their own, in which the same code runs as over a whole archive.
#include "growing_disputes.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <unordered_map>

#include "count_links.h"
#include "disputes.h"
#include "holds.h"
#include "sort_once.h"

namespace isnad::link {

// Some documents of the archive in a sorted corpus of their own, and the way there and back.
class GrowingDisputes::Excerpt {
 public:
  Excerpt(Desk& desk, std::vector<DocumentNumber> documents, Corpus& corpus) : numbers_(std::move(documents)), corpus_(corpus) {
    sort_once(numbers_);
    std::vector<std::uint32_t> there;
    for (const DocumentNumber number : numbers_) there.push_back(desk.document(number));
    std::ranges::sort(there, [&](std::uint32_t a, std::uint32_t b) { return stands_before(desk.corpus().documents[a], desk.corpus().documents[b]); });
    for (std::uint32_t here = 0; here < there.size(); ++here) {
      numbers_[here] = desk.number(there[here]);
      here_.emplace(numbers_[here], here);
      corpus.add(desk.corpus(), there[here]);
    }
    corpus.sort();
  }

  [[nodiscard]] const std::vector<DocumentNumber>& numbers() const { return numbers_; }
  [[nodiscard]] std::uint32_t document(DocumentNumber there) const { return here_.at(there); }
  [[nodiscard]] std::uint32_t claim(ClaimRef there) const { return corpus_.documents[here_.at(document_of(there))].first_claim + index_of(there); }
  [[nodiscard]] ClaimRef ref(std::uint32_t here) const { return ref_of(numbers_[corpus_.claims[here].document], corpus_.claims[here].index); }
  [[nodiscard]] std::vector<std::uint32_t> claims(const std::vector<ClaimRef>& there) const {
    std::vector<std::uint32_t> out;
    for (const ClaimRef claim_there : there) out.push_back(claim(claim_there));
    return out;
  }
  [[nodiscard]] Copies copies(Desk& desk) const {
    Copies out;
    std::unordered_map<DocumentNumber, std::uint32_t> first;  // of each group
    for (std::uint32_t here = 0; here < numbers_.size(); ++here) out.text_of.push_back(first.try_emplace(desk.text(numbers_[here]).group, here).first->second);
    return out;
  }

 private:
  std::vector<DocumentNumber> numbers_;  ///< in order
  const Corpus& corpus_;
  std::unordered_map<DocumentNumber, std::uint32_t> here_;
};

void GrowingDisputes::extend(const GrowingStatements::Change& change, Growth& out) {
  take_up_attacks();
  find_touched(change);
  look_at(change, out);
}

// The scenes of foes who were none before the new claims, or are none any more.
void GrowingDisputes::take_up_attacks() {
  const Sameness same(desk_.corpus(), desk_.comparison());
  std::map<std::pair<std::uint64_t, std::uint64_t>, int> attacks;
  for (std::uint32_t document = 0; document < desk_.new_documents().size(); ++document) {
    const DocumentSketch& text = desk_.corpus().documents[document];
    for (const ClaimSketch& claim : std::span(desk_.corpus().claims).subspan(text.first_claim, text.claims)) {
      const int attack = attack_in(claim);
      if (attack == 0) continue;
      for_sides(desk_.corpus(), same, claim, [&](std::uint32_t one, std::uint32_t other) {
        const auto sides = std::minmax({desk_.corpus().names[one].hash, desk_.corpus().names[other].hash});
        attacks[sides] += attack;
      });
    }
  }
  for (const auto& [sides, more] : attacks) {
    const int before = desk_.shelf().balance(sides.first, sides.second);
    desk_.shelf().keep_balance(sides.first, sides.second, before + more);
    if ((before >= kFoes) != (before + more >= kFoes)) add_scenes_of(sides.first, sides.second);
  }
}

void GrowingDisputes::add_scenes_of(std::uint64_t one, std::uint64_t other) {
  const auto scenes_of = [&](std::uint64_t holder) {
    std::vector<std::uint64_t> out;
    desk_.shelf().from(Index::Holder, holder, {}, [&](const Posting& held) {
      if (out.empty() || out.back() != held.place) out.push_back(held.place);
      return true;
    });
    return out;
  };
  std::ranges::set_intersection(scenes_of(one), scenes_of(other), std::back_inserter(scene_keys_));
}

void GrowingDisputes::find_touched(const GrowingStatements::Change& change) {
  std::vector<ClaimRef> seeds = change.made;
  for (const ClaimRef claim : change.parted) seeds.push_back(desk_.kept(claim).cluster);
  for (const DocumentNumber document : desk_.new_documents())
    for (const KeptText::Claim& claim : desk_.text(document).claims)
      for (const KeptText::Other& other : claim.others)
        if (other.again) seeds.push_back(desk_.kept(other.claim).cluster);
  for (const ClaimRef cluster : change.made)
    for (const ClaimRef ref : desk_.cluster(cluster).claims) {
      const ClaimSketch& claim = desk_.corpus().claims[desk_.claim(ref)];
      const DocumentSketch& text = desk_.corpus().document_of(claim);
      if (std::ranges::any_of(std::span(desk_.corpus().claims).subspan(text.first_claim, text.claims), &ClaimSketch::denial)) texts_.push_back(document_of(ref));
      if (const auto scene = scene_of(desk_.corpus(), claim)) scene_keys_.push_back(key_of(desk_.corpus(), *scene));
    }
  sort_once(texts_);
  sort_once(scene_keys_);
  for (const std::uint64_t key : scene_keys_) {
    Scene& scene = scenes_.emplace_back();
    scene.key = key;
    desk_.shelf().from(Index::Scene, key, {}, [&](const Posting& claim) {
      scene.claims.push_back(claim.item);
      return true;
    });
  }
  find_numbers(std::move(seeds));
}

// Runs `visit` for the claims of other clusters that a claim is linked with by count: of other texts as it is known, of its own by looking.
template <class Visit>
void GrowingDisputes::for_count_links(const Sameness& same, ClaimRef claim, Visit&& visit) {
  const auto elsewhere = [&](ClaimRef other) { return desk_.kept(other).cluster != desk_.kept(claim).cluster; };
  for (const KeptText::Other& other : desk_.kept(claim).others)
    if (other.by_count && elsewhere(other.claim)) visit(other.claim);
  const std::uint32_t at = desk_.claim(claim);
  const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(desk_.text(document_of(claim)).claims.size(), index_of(claim) + kTextReach + 1));
  for (std::uint32_t index = index_of(claim) - std::min(index_of(claim), kTextReach); index < end; ++index) {
    const ClaimRef other = ref_of(document_of(claim), index);
    const std::uint32_t beside = desk_.claim(other);
    if (elsewhere(other) && linked_by_any_count(desk_.corpus(), same, std::min(at, beside), std::max(at, beside))) visit(other);
  }
}

// All clusters that hang together with the seeds by pairs of claims that are linked by count.
void GrowingDisputes::find_numbers(std::vector<ClaimRef> seeds) {
  sort_once(seeds);
  std::vector<ClaimRef> known = seeds;
  for (std::vector<ClaimRef> next = std::move(seeds); !next.empty();) {
    std::vector<ClaimRef> claims;
    for (const ClaimRef cluster : next) claims.insert(claims.end(), desk_.cluster(cluster).claims.begin(), desk_.cluster(cluster).claims.end());
    for (const ClaimRef claim : claims) desk_.claim(claim);
    const Sameness same(desk_.corpus(), desk_.comparison());
    next.clear();
    for (const ClaimRef claim : claims) {
      const ClaimSketch& sketch = desk_.corpus().claims[desk_.claim(claim)];
      if (std::ranges::none_of(kTolls, [&](Toll toll) { return gives_count(sketch, toll); })) continue;
      for (const KeptText::Other& other : desk_.kept(claim).others)
        if (other.again && desk_.kept(other.claim).cluster != desk_.kept(claim).cluster) {
          links_.emplace_back(std::min(claim, other.claim), std::max(claim, other.claim));
          tellers_.push_back(document_of(other.claim));
        }
      for_count_links(same, claim, [&](ClaimRef other) {
        links_.emplace_back(std::min(claim, other), std::max(claim, other));
        const ClaimRef cluster = desk_.kept(other).cluster;
        if (!std::ranges::binary_search(known, cluster)) next.push_back(cluster);
      });
    }
    sort_once(next);
    known.insert(known.end(), next.begin(), next.end());
    sort_once(known);
  }
  numbers_ = std::move(known);
  std::ranges::sort(numbers_, {}, [&](ClaimRef cluster) { return desk_.order(desk_.claim(cluster)); });
  sort_once(links_);
}

// What was told of disputes that are looked at again.
void GrowingDisputes::forget(const GrowingStatements::Change& change, Growth& out) {
  const auto forget_of = [&](ClaimRef cluster, auto&& test) {
    KeptCluster kept = desk_.cluster(cluster);
    const auto gone = std::ranges::stable_partition(kept.disputes, [&](const KeptCluster::Told& told) { return !test(told); });
    if (gone.empty()) return;
    for (const KeptCluster::Told& told : gone) out.disputes_gone.push_back(told.id);
    kept.disputes.erase(gone.begin(), gone.end());
    desk_.set_cluster(cluster, std::move(kept));
  };
  for (const ClaimRef cluster : change.gone) forget_of(cluster, [](const auto&) { return true; });
  for (const ClaimRef cluster : numbers_) forget_of(cluster, [](const auto& told) { return told.part == Part::Numbers; });
  for (const DocumentNumber text : texts_)
    for (const KeptText::Claim& claim : desk_.text(text).claims) forget_of(claim.cluster, [&](const auto& told) { return told.part == Part::Text && told.of == text; });
  for (const Scene& scene : scenes_)
    for (const ClaimRef claim : scene.claims) forget_of(desk_.kept(claim).cluster, [&](const auto& told) { return told.part == Part::Scene && told.of == scene.key; });
}

void GrowingDisputes::look_at(const GrowingStatements::Change& change, Growth& out) {
  forget(change, out);
  std::vector<DocumentNumber> documents = texts_;
  documents.insert(documents.end(), tellers_.begin(), tellers_.end());
  for (const ClaimRef cluster : numbers_)
    for (const ClaimRef claim : desk_.cluster(cluster).claims) documents.push_back(document_of(claim));
  for (const Scene& scene : scenes_)
    for (const ClaimRef claim : scene.claims) documents.push_back(document_of(claim));
  const Excerpt excerpt(desk_, std::move(documents), out.corpus);
  out.numbers = excerpt.numbers();
  const Corpus& corpus = out.corpus;
  const Comparison comparison(corpus, built_in_points());
  const Sameness same(corpus, comparison);

  // Those that are looked at as wholes first, then as far as their claims stand in these documents.
  std::vector<ClaimRef> clusters = numbers_;
  std::vector<Statement> told;
  std::unordered_map<ClaimRef, std::uint32_t> here;
  const Copies copies = excerpt.copies(desk_);
  for (const ClaimRef cluster : numbers_) {
    here.emplace(cluster, static_cast<std::uint32_t>(told.size()));
    told.push_back(statement_of(corpus, comparison, copies, excerpt.claims(desk_.cluster(cluster).claims), options_));
    for (const Member& member : told.back().members)
      if (const ClaimRef claim = excerpt.ref(member.claim); desk_.kept(claim).background != member.background) desk_.change(claim).background = member.background;
  }
  const auto whole = static_cast<std::uint32_t>(told.size());
  for (std::uint32_t claim = 0; claim < corpus.claims.size(); ++claim) {
    const KeptText::Claim& kept = desk_.kept(excerpt.ref(claim));
    const auto [at, is_new] = here.try_emplace(kept.cluster, static_cast<std::uint32_t>(told.size()));
    if (is_new) {
      clusters.push_back(kept.cluster);
      told.emplace_back();
    }
    if (at->second >= whole) told[at->second].members.push_back({claim, kept.background});
  }

  DisputeFinder finder(corpus, same, told, [&](std::uint32_t one, std::uint32_t other) {
    const auto sides = std::minmax({corpus.names[one].hash, corpus.names[other].hash});
    return desk_.shelf().balance(sides.first, sides.second) >= kFoes;
  });
  const auto take = [&](std::uint64_t of) {
    for (Dispute& dispute : finder.take()) {
      const ClaimRef cluster = clusters[dispute.statement];
      KeptCluster kept = desk_.cluster(cluster);
      if (std::ranges::find(kept.disputes, dispute.id, &KeptCluster::Told::id) != kept.disputes.end()) continue;  // of those that set the same claims against one another the first
      kept.disputes.push_back({dispute.id, dispute.part, of});
      desk_.set_cluster(cluster, std::move(kept));
      const std::uint32_t first = desk_.claim(cluster);
      out.disputes.push_back({std::move(dispute), short_id('s', desk_.corpus().id_of(desk_.corpus().claims[first]))});
    }
  };
  std::vector<Linked> links;
  for (const auto& [one, other] : links_) {
    const auto [first, second] = std::minmax({excerpt.claim(one), excerpt.claim(other)});
    links.push_back({first, second});
  }
  finder.of_numbers(links, whole);
  take(0);
  for (const ClaimRef cluster : change.made) finder.of_statement(here.at(cluster));
  take(0);
  for (const DocumentNumber text : texts_) {
    finder.of_text(excerpt.document(text));
    take(text);
  }
  for (const Scene& scene : scenes_) {
    finder.of_scene(excerpt.claims(scene.claims));
    take(scene.key);
  }
  for (const ClaimRef cluster : change.made) out.statements.push_back(std::move(told[here.at(cluster)]));
  for (const ClaimRef cluster : change.gone)
    if (desk_.cluster(cluster).claims.empty()) out.gone.push_back(short_id('s', desk_.corpus().id_of(desk_.corpus().claims[desk_.claim(cluster)])));
}

}  // namespace isnad::link
