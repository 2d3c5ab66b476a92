// Method: reprints and clusters grow by themselves (growing_copies.h, growing_statements.h). Of the clusters that came out otherwise the
// statements are made anew; with them the disputes of these statements, of the texts that tell of them and deny something, of the scenes
// they hold, and of the numbers of all statements that hang together with them. For that the documents concerned are taken out into a
// small corpus of their own, in which the same code runs as over a whole one.
#include "linking.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>
#include <utility>

#include "count_links.h"
#include "sort_once.h"

namespace isnad::link {
namespace {

constexpr std::uint32_t kFewAtOnce = 8;  // new documents that are more than one in so many are linked with all others from the beginning

constexpr std::array kTolls = {Toll::Killed, Toll::Wounded, Toll::Captured};

void change_claims(std::optional<TollRange>& toll, const auto& claim_of) {
  if (!toll) return;
  for (TollValue& value : toll->by)
    for (std::uint32_t& claim : value.claims) claim = claim_of(claim);
}

}  // namespace

// Some documents of the corpus in a corpus of their own, and the way there and back.
class Linking::Excerpt {
 public:
  Excerpt(const Linking& linking, std::vector<std::uint32_t> documents) : linking_(linking), documents_(std::move(documents)) {
    sort_once(documents_);
    std::ranges::sort(documents_, {}, [&](std::uint32_t document) { return linking.order_->of_document(document); });
    corpus_ = linking.corpus_.part(documents_);
    for (std::uint32_t here = 0; here < documents_.size(); ++here) here_.emplace(documents_[here], here);
  }

  [[nodiscard]] const Corpus& corpus() const { return corpus_; }
  [[nodiscard]] const std::vector<std::uint32_t>& documents() const { return documents_; }
  [[nodiscard]] std::optional<std::uint32_t> document_here(std::uint32_t there) const {
    const auto found = here_.find(there);
    return found == here_.end() ? std::nullopt : std::optional(found->second);
  }
  [[nodiscard]] std::uint32_t claim_here(std::uint32_t there) const {
    const ClaimSketch& claim = linking_.corpus_.claims[there];
    return corpus_.documents[here_.at(claim.document)].first_claim + claim.index;
  }
  [[nodiscard]] std::uint32_t claim_there(std::uint32_t here) const {
    const ClaimSketch& claim = corpus_.claims[here];
    return linking_.corpus_.documents[documents_[claim.document]].first_claim + claim.index;
  }
  [[nodiscard]] std::uint32_t name_here(std::uint32_t there) const { return *corpus_.names.find(linking_.corpus_.names[there].id); }
  [[nodiscard]] std::uint32_t name_there(std::uint32_t here) const { return *linking_.corpus_.names.find(corpus_.names[here].id); }

  [[nodiscard]] Copies copies() const {
    Copies out;
    std::unordered_map<std::uint32_t, std::uint32_t> first;  // of each text
    for (std::uint32_t here = 0; here < documents_.size(); ++here)
      out.text_of.push_back(first.try_emplace(linking_.copies_->text_of()[documents_[here]], here).first->second);
    return out;
  }

  template <class Map, class MapName>
  static Statement changed(Statement statement, const Map& claim, const MapName& name) {
    for (Member& member : statement.members) member.claim = claim(member.claim);
    for (auto* toll : {&statement.killed, &statement.wounded, &statement.captured}) change_claims(*toll, claim);
    for (auto* parties : {&statement.agent, &statement.target})
      for (std::uint32_t& party : *parties) party = name(party);
    if (statement.place != kNoName) statement.place = name(statement.place);
    return statement;
  }
  [[nodiscard]] Statement here(const Statement& statement) const {
    return changed(statement, [&](std::uint32_t claim) { return claim_here(claim); }, [&](std::uint32_t name) { return name_here(name); });
  }
  [[nodiscard]] Statement there(Statement statement) const {
    return changed(std::move(statement), [&](std::uint32_t claim) { return claim_there(claim); }, [&](std::uint32_t name) { return name_there(name); });
  }

 private:
  const Linking& linking_;
  std::vector<std::uint32_t> documents_;  ///< in order; numbers there
  Corpus corpus_;
  std::unordered_map<std::uint32_t, std::uint32_t> here_;
};

Linking::Linking(const LinkOptions& options) : options_(options) {}

Linking::Done Linking::update() {
  Done out{.documents = static_cast<std::uint32_t>(corpus_.documents.size()) - linked_};
  if (out.documents == 0) return out;
  if (out.documents * kFewAtOnce > linked_) {
    link_all();
    return {.documents = out.documents, .statements = static_cast<std::uint32_t>(statements_.size()), .all = true};
  }
  const std::uint32_t first_new = corpus_.documents[linked_].first_claim;
  order_->extend();
  comparison_->extend();
  const std::vector<std::uint32_t> moved = copies_->extend();
  const GrowingStatements::Change change = clusters_->extend(copies_->text_of(), moved);
  std::vector<Scene> scenes;
  take_up_claims(first_new, scenes);
  look_at(touched_by(change, std::move(scenes)));
  linked_ += out.documents;
  out.statements = static_cast<std::uint32_t>(change.made.size());
  return out;
}

void Linking::link_all() {
  corpus_.sort();
  order_.emplace(corpus_).extend();
  comparison_.emplace(corpus_, built_in_points());
  same_.emplace(corpus_, *comparison_);
  copies_.emplace(corpus_, *order_).build();
  clusters_.emplace(corpus_, *order_, *comparison_).build(copies_->text_of());
  foes_ = {};
  holds_.clear();
  statements_.clear();
  of_statement_.clear();
  group_of_.clear();
  groups_.clear();
  of_text_.clear();
  of_scene_.clear();
  std::vector<Scene> scenes;
  take_up_claims(0, scenes);
  GrowingStatements::Change change;
  change.made.resize(clusters_->clusters().size());
  std::iota(change.made.begin(), change.made.end(), 0U);
  look_at(touched_by(change, std::move(scenes)));
  linked_ = static_cast<std::uint32_t>(corpus_.documents.size());
}

// Who are foes and who holds what by the new claims. Gives the scenes of foes who were none, or are none any more.
void Linking::take_up_claims(std::uint32_t first_new, std::vector<Scene>& scenes) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> changed;
  for (auto k = first_new; k < corpus_.claims.size(); ++k) {
    foes_.add(corpus_, *same_, corpus_.claims[k], [&](std::uint32_t one, std::uint32_t other) { changed.emplace_back(one, other); });
    const auto scene = scene_of(corpus_, corpus_.claims[k]);
    if (!scene) continue;
    std::vector<std::uint32_t>& claims = holds_[*scene];
    const auto rank_of = [&](std::uint32_t claim) { return order_->of_claim(claim); };
    claims.insert(std::ranges::lower_bound(claims, rank_of(k), {}, rank_of), k);
  }
  if (first_new == 0) return;  // all scenes are looked at
  for (const auto& [one, other] : changed) add_scenes_of(one, other, scenes);
}

void Linking::add_scenes_of(std::uint32_t one, std::uint32_t other, std::vector<Scene>& out) const {
  for (const auto& [scene, claims] : holds_) {
    const auto has = [&](std::uint32_t side) { return std::ranges::any_of(claims, [&](std::uint32_t claim) { return holder_of(corpus_, corpus_.claims[claim]) == side; }); };
    if (claims.size() > 1 && has(one) && has(other)) out.push_back(scene);
  }
}

// Runs `visit` for the pairs of a claim of the statement and a claim of another one that link the two by count, in the order of the corpus.
template <class Visit>
void Linking::for_count_links(std::uint32_t statement, Visit&& visit) const {
  const auto look = [&](std::uint32_t claim, std::uint32_t other) {
    if (clusters_->cluster_of(other) == statement) return;
    const auto [first, second] = order_->of_claim(claim) < order_->of_claim(other) ? std::pair(claim, other) : std::pair(other, claim);
    if (std::ranges::any_of(kTolls, [&](Toll toll) { return linked_by_count(corpus_, *same_, first, second, toll); })) visit(Linked{first, second}, clusters_->cluster_of(other));
  };
  for (const std::uint32_t claim : clusters_->clusters()[statement].claims) {
    if (std::ranges::none_of(kTolls, [&](Toll toll) { return gives_count(corpus_.claims[claim], toll); })) continue;
    for (const GrowingStatements::Other& other : clusters_->others(claim)) look(claim, other.claim);
    const DocumentSketch& text = corpus_.document_of(corpus_.claims[claim]);
    const std::uint32_t end = std::min(text.first_claim + text.claims, claim + kTextReach + 1);
    for (std::uint32_t other = std::max(text.first_claim, claim - std::min(claim, kTextReach)); other < end; ++other) look(claim, other);
  }
}

Linking::Touched Linking::touched_by(const GrowingStatements::Change& change, std::vector<Scene> scenes) {
  const std::size_t count = clusters_->clusters().size();
  statements_.resize(count);
  of_statement_.resize(count);
  group_of_.resize(count, kNoName);
  Touched out{.made = change.made, .numbers = change.made, .texts = {}, .scenes = std::move(scenes)};
  std::vector<std::uint32_t> groups;
  for (const std::uint32_t statement : change.gone) {
    if (group_of_[statement] != kNoName) groups.push_back(std::exchange(group_of_[statement], kNoName));
    of_statement_[statement].clear();
    statements_[statement] = {};
  }
  for (const std::uint32_t statement : change.made) {
    for_count_links(statement, [&](const Linked&, std::uint32_t other) {
      if (group_of_[other] != kNoName) groups.push_back(group_of_[other]);
    });
    for (const std::uint32_t claim : clusters_->clusters()[statement].claims) {
      const DocumentSketch& text = corpus_.document_of(corpus_.claims[claim]);
      const auto claims = std::span(corpus_.claims).subspan(text.first_claim, text.claims);
      if (std::ranges::any_of(claims, &ClaimSketch::denial)) out.texts.push_back(corpus_.claims[claim].document);
      if (const auto scene = scene_of(corpus_, corpus_.claims[claim])) out.scenes.push_back(*scene);
    }
  }
  sort_once(groups);
  for (const std::uint32_t group : groups) {
    for (const std::uint32_t statement : groups_[group].statements)
      if (!clusters_->clusters()[statement].claims.empty()) out.numbers.push_back(statement);
    groups_[group] = {};
  }
  sort_once(out.numbers);
  sort_once(out.texts);
  sort_once(out.scenes);
  return out;
}

void Linking::look_at(const Touched& touched) {
  std::vector<std::uint32_t> documents = touched.texts;
  for (const std::uint32_t statement : touched.numbers)
    for (const std::uint32_t claim : clusters_->clusters()[statement].claims) documents.push_back(corpus_.claims[claim].document);
  for (const Scene& scene : touched.scenes)
    for (const std::uint32_t claim : holds_.at(scene)) documents.push_back(corpus_.claims[claim].document);
  const Excerpt excerpt(*this, std::move(documents));
  const Corpus& corpus = excerpt.corpus();
  const Comparison comparison(corpus, built_in_points());
  const Sameness same(corpus, comparison);

  const Copies copies = excerpt.copies();
  for (const std::uint32_t statement : touched.made) {
    std::vector<std::uint32_t> claims;
    for (const std::uint32_t claim : clusters_->clusters()[statement].claims) claims.push_back(excerpt.claim_here(claim));
    statements_[statement] = excerpt.there(statement_of(corpus, comparison, copies, claims, options_));
  }

  // Those that are looked at as wholes first, then as far as their claims stand in these documents.
  std::vector<std::uint32_t> statements = touched.numbers;
  std::unordered_map<std::uint32_t, std::uint32_t> here;
  std::vector<Statement> told;
  for (const std::uint32_t statement : statements) {
    here.emplace(statement, static_cast<std::uint32_t>(told.size()));
    told.push_back(excerpt.here(statements_[statement]));
  }
  const auto whole = static_cast<std::uint32_t>(told.size());
  for (const std::uint32_t document : excerpt.documents()) {
    const DocumentSketch& text = corpus_.documents[document];
    for (std::uint32_t claim = text.first_claim; claim < text.first_claim + text.claims; ++claim) {
      const std::uint32_t statement = clusters_->cluster_of(claim);
      const auto [at, is_new] = here.try_emplace(statement, static_cast<std::uint32_t>(told.size()));
      if (is_new) {
        statements.push_back(statement);
        told.emplace_back();
      }
      if (at->second < whole) continue;
      const auto& members = statements_[statement].members;
      told[at->second].members.push_back({excerpt.claim_here(claim), std::ranges::find(members, claim, &Member::claim)->background});
    }
  }
  DisputeFinder finder(corpus, same, told, [&](std::uint32_t one, std::uint32_t other) { return foes_.are(excerpt.name_there(one), excerpt.name_there(other)); });
  const auto taken = [&] {
    std::vector<Dispute> out = finder.take();
    for (Dispute& dispute : out) {
      dispute.statement = statements[dispute.statement];
      for (DisputeSide& side : dispute.sides)
        for (std::uint32_t& claim : side.claims) claim = excerpt.claim_there(claim);
    }
    return out;
  };
  std::vector<Linked> links, links_here;
  for (const std::uint32_t statement : touched.numbers) for_count_links(statement, [&](const Linked& link, std::uint32_t) { links.push_back(link); });
  for (const Linked& link : links) links_here.push_back({excerpt.claim_here(link.first), excerpt.claim_here(link.second)});
  regroup(touched.numbers, links);
  finder.of_numbers(links_here, whole);
  for (Dispute& dispute : taken()) groups_[group_of_[dispute.statement]].disputes.push_back(std::move(dispute));
  for (const std::uint32_t statement : touched.made) {
    finder.of_statement(here.at(statement));
    of_statement_[statement] = taken();
  }
  for (const std::uint32_t document : touched.texts) {
    finder.of_text(*excerpt.document_here(document));
    of_text_[document] = taken();
  }
  for (const Scene& scene : touched.scenes) {
    std::vector<std::uint32_t> holds;
    for (const std::uint32_t claim : holds_.at(scene)) holds.push_back(excerpt.claim_here(claim));
    finder.of_scene(holds);
    of_scene_[scene] = taken();
  }
}

// Makes groups of statements whose groups are no more.
void Linking::regroup(const std::vector<std::uint32_t>& statements, const std::vector<Linked>& links) {
  for (const std::uint32_t statement : statements) group_of_[statement] = statement;
  const auto root = [&](std::uint32_t statement) {
    while (group_of_[statement] != statement) statement = group_of_[statement] = group_of_[group_of_[statement]];
    return statement;
  };
  for (const Linked& link : links) {
    const std::uint32_t one = root(clusters_->cluster_of(link.first)), other = root(clusters_->cluster_of(link.second));
    group_of_[std::max(one, other)] = std::min(one, other);
  }
  groups_.resize(statements_.size());
  for (const std::uint32_t statement : statements) {
    group_of_[statement] = root(statement);
    groups_[group_of_[statement]].statements.push_back(statement);
  }
}

Linking::Picture Linking::picture() const {
  const Excerpt excerpt(*this, order_->documents());
  Picture out{.corpus = excerpt.corpus(), .links = {}};
  out.links.copies = copies_of(out.corpus, excerpt.copies().text_of);
  std::vector<std::uint32_t> order;
  for (std::uint32_t statement = 0; statement < statements_.size(); ++statement)
    if (!statements_[statement].members.empty()) order.push_back(statement);
  std::ranges::sort(order, {}, [&](std::uint32_t statement) { return order_->of_claim(statements_[statement].members.front().claim); });
  std::vector<std::uint32_t> number(statements_.size());
  for (const std::uint32_t statement : order) {
    number[statement] = static_cast<std::uint32_t>(out.links.statements.size());
    out.links.statements.push_back(excerpt.here(statements_[statement]));
  }
  const auto add = [&](const std::vector<Dispute>& disputes) {
    for (Dispute dispute : disputes) {
      dispute.statement = number[dispute.statement];
      for (DisputeSide& side : dispute.sides)
        for (std::uint32_t& claim : side.claims) claim = excerpt.claim_here(claim);
      out.links.disputes.push_back(std::move(dispute));
    }
  };
  for (const Group& group : groups_) add(group.disputes);
  for (const auto& disputes : of_statement_) add(disputes);
  for (const auto& [document, disputes] : of_text_) add(disputes);
  for (const auto& [scene, disputes] : of_scene_) add(disputes);
  sort_disputes(out.links.disputes);
  return out;
}

}  // namespace isnad::link
