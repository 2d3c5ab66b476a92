#include "corpus.h"

#include <algorithm>
#include <numeric>

namespace isnad::link {
namespace {

constexpr unsigned kPlaceBits = 43;                            // of a place, for the hash of an id; the day has those above
constexpr std::int64_t kFirstDay = 500'000, kUnknownDay = (1 << 20) - 1;  // days before 1970 that are told apart

}  // namespace


std::uint32_t Names::add(Name name) {
  const auto number = static_cast<std::uint32_t>(names_.size());
  const auto [at, is_new] = numbers_.try_emplace(name.id, number);
  if (is_new) name.hash = short_hash(name.id);
  if (is_new) names_.push_back(std::move(name));
  else if (!name.keyed && name.name_ar < names_[at->second].name_ar) names_[at->second].name_ar = std::move(name.name_ar);
  return at->second;
}

void Names::relate(std::uint32_t number, std::uint32_t side, std::uint32_t parent) {
  names_[number].side = side;
  names_[number].parent = parent;
}

std::vector<std::uint32_t> Names::sort() {
  std::vector<std::uint32_t> order(names_.size()), number(names_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) { return names_[a].id < names_[b].id; });
  for (std::uint32_t at = 0; at < order.size(); ++at) number[order[at]] = at;
  std::vector<Name> sorted;
  sorted.reserve(names_.size());
  for (const std::uint32_t from : order) {
    Name& name = sorted.emplace_back(std::move(names_[from]));
    if (name.side != kNoName) name.side = number[name.side];
    if (name.parent != kNoName) name.parent = number[name.parent];
    numbers_[name.id] = static_cast<std::uint32_t>(sorted.size() - 1);
  }
  names_ = std::move(sorted);
  return number;
}

std::optional<std::uint32_t> Names::find(std::string_view id) const {
  const auto at = numbers_.find(std::string(id));
  return at == numbers_.end() ? std::nullopt : std::optional(at->second);
}

std::uint64_t short_hash(std::string_view text) {
  std::uint64_t hash = 0xCBF29CE484222325ULL;  // FNV-1a
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  return (hash ^ hash >> 48U) & 0xFFFFFFFFFFFFULL;
}

std::uint64_t place_of(const DocumentSketch& document) {
  const std::int64_t day = document.published == kNoDay ? kUnknownDay : std::clamp<std::int64_t>(std::int64_t{document.published} + kFirstDay, 0, kUnknownDay - 1);
  return static_cast<std::uint64_t>(day) << kPlaceBits | short_hash(document.id) >> (48U - kPlaceBits);
}

std::int32_t day_of(std::uint64_t place) {
  const auto day = static_cast<std::int64_t>(place >> kPlaceBits);
  return day == kUnknownDay ? kNoDay : static_cast<std::int32_t>(day - kFirstDay);
}

bool stands_before(const DocumentSketch& a, const DocumentSketch& b) {
  const std::uint64_t x = place_of(a), y = place_of(b);
  return x != y ? x < y : a.id < b.id;
}

void Corpus::renumber(const std::vector<std::uint32_t>& number) {
  const auto change = [&](Range range, bool sorted) {
    const std::span<std::uint32_t> run = std::span(ids).subspan(range.begin, range.size);
    for (std::uint32_t& id : run) id = number[id];
    if (sorted) std::ranges::sort(run);
  };
  for (DocumentSketch& document : documents) {
    change(document.topics, true);
    if (document.outlet_name != kNoName) document.outlet_name = number[document.outlet_name];
  }
  for (ClaimSketch& claim : claims) {
    change(claim.agent, true);
    change(claim.target, true);
    change(claim.victims, true);
    change(claim.chain, false);
    if (claim.place != kNoName) claim.place = number[claim.place];
  }
}

void Corpus::sort() {
  renumber(names.sort());
  std::vector<std::uint32_t> order(documents.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) { return stands_before(documents[a], documents[b]); });
  std::vector<DocumentSketch> sorted_documents;
  std::vector<ClaimSketch> sorted_claims;
  sorted_documents.reserve(documents.size());
  sorted_claims.reserve(claims.size());
  for (const std::uint32_t from : order) {
    DocumentSketch& document = sorted_documents.emplace_back(std::move(documents[from]));
    const std::uint32_t first = document.first_claim;
    document.first_claim = static_cast<std::uint32_t>(sorted_claims.size());
    for (std::uint32_t k = 0; k < document.claims; ++k) {
      sorted_claims.push_back(claims[first + k]);
      sorted_claims.back().document = static_cast<std::uint32_t>(sorted_documents.size() - 1);
    }
  }
  documents = std::move(sorted_documents);
  claims = std::move(sorted_claims);
  sort_ids();
}

void Corpus::add(const Corpus& from, std::uint32_t number) {
  std::unordered_map<std::uint32_t, std::uint32_t> known;  // numbers of names there and here
  const auto name = [&](const auto& self, std::uint32_t there) -> std::uint32_t {
    if (there == kNoName) return kNoName;
    if (const auto found = known.find(there); found != known.end()) return found->second;
    const std::size_t before = names.size();
    const std::uint32_t added = known[there] = names.add(from.names[there]);
    if (names.size() > before) names.relate(added, self(self, from.names[there].side), self(self, from.names[there].parent));
    return added;
  };
  const auto copy = [&](Range range, bool of_names) {
    const Range moved{static_cast<std::uint32_t>(ids.size()), range.size};
    for (const std::uint32_t id : from.run(range)) ids.push_back(of_names ? name(name, id) : id);
    return moved;
  };
  DocumentSketch document = from.documents[number];
  const std::span<const std::uint64_t> told = from.shingles_of(document);
  document.shingles.begin = static_cast<std::uint32_t>(shingles.size());
  shingles.insert(shingles.end(), told.begin(), told.end());
  const auto copy_sorted = [&](Range range) {
    const Range moved = copy(range, true);
    std::ranges::sort(std::span(ids).subspan(moved.begin, moved.size));
    return moved;
  };
  for (Range* words : {&document.title, &document.figures, &document.proper}) *words = copy(*words, false);
  document.topics = copy_sorted(document.topics);
  document.outlet_name = name(name, document.outlet_name);
  document.first_claim = static_cast<std::uint32_t>(claims.size());
  Range sentence, copied;  // claims of one sentence point to the same words
  for (ClaimSketch claim : std::span(from.claims).subspan(from.documents[number].first_claim, document.claims)) {
    claim.document = static_cast<std::uint32_t>(documents.size());
    for (Range* parties : {&claim.agent, &claim.target, &claim.victims}) *parties = copy_sorted(*parties);
    claim.chain = copy(claim.chain, true);
    claim.place = name(name, claim.place);
    if (claim.words.begin != sentence.begin || claim.words.size != sentence.size) {
      sentence = claim.words;
      copied = copy(sentence, false);
    }
    claim.words = copied;
    claims.push_back(std::move(claim));
  }
  documents.push_back(std::move(document));
}

// Claims are compared with those told little before, so that what they point to lies near together, too.
void Corpus::sort_ids() {
  std::vector<std::uint32_t> sorted;
  sorted.reserve(ids.size());
  const auto move = [&](Range& range) {
    const auto old = run(range);
    range.begin = static_cast<std::uint32_t>(sorted.size());
    sorted.insert(sorted.end(), old.begin(), old.end());
  };
  for (DocumentSketch& document : documents) {
    for (Range* range : {&document.title, &document.topics, &document.figures, &document.proper}) move(*range);
    Range sentence, moved;  // claims of one sentence point to the same words
    for (ClaimSketch& claim : std::span(claims).subspan(document.first_claim, document.claims)) {
      for (Range* range : {&claim.agent, &claim.target, &claim.chain, &claim.victims}) move(*range);
      if (claim.words.begin != sentence.begin || claim.words.size != sentence.size) {
        sentence = moved = claim.words;
        move(moved);
      }
      claim.words = moved;
    }
  }
  ids = std::move(sorted);
}

}  // namespace isnad::link
