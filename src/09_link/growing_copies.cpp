// Method: a new document changes which earlier ones those behind it are compared with, as far as they share shingles with it, and
// which of its shingles are forms. Pairs that changed touch their groups. The groups that are touched, and those that have a pair with
// one of them, are put together anew by all pairs among them. Whether two groups become one depends on nothing but the two, so a group
// that is not touched and comes out as it was has met all others as before; one that does not is touched, too.
#include "growing_copies.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <unordered_set>

#include "likeness.h"
#include "sort_once.h"

namespace isnad::link {

void GrowingCopies::build() {
  std::vector<Postings::Entry> entries;
  entries.reserve(corpus_.shingles.size());
  owner_.assign(corpus_.shingles.size(), 0);
  for (std::uint32_t d = 0; d < corpus_.documents.size(); ++d) {
    const Range range = corpus_.documents[d].shingles;
    for (std::uint32_t place = range.begin; place < range.begin + range.size; ++place) {
      owner_[place] = d;
      entries.push_back({corpus_.shingles[place], place});
    }
  }
  shingles_.build(std::move(entries));
  const std::vector<CopyPair> pairs = find_copy_pairs(corpus_, forms_);
  before_.assign(corpus_.documents.size(), {});
  later_.assign(corpus_.documents.size(), {});
  for (const CopyPair& pair : pairs) {
    before_[pair.later].push_back({pair.earlier, pair.strength});
    later_[pair.earlier].push_back({pair.later, pair.strength});
  }
  text_of_ = group_copies(corpus_.documents.size(), pairs, [&](std::uint32_t a, std::uint32_t b) { return copy_strength(corpus_, forms_, a, b); });
  group_.assign(corpus_.documents.size(), {});
  for (std::uint32_t d = 0; d < text_of_.size(); ++d) group_[text_of_[d]].push_back(d);
  shared_.assign(corpus_.documents.size(), 0);
}

std::vector<std::uint32_t> GrowingCopies::extend() {
  const auto first_new = static_cast<std::uint32_t>(text_of_.size()), end = static_cast<std::uint32_t>(corpus_.documents.size());
  before_.resize(end);
  later_.resize(end);
  group_.resize(end);
  shared_.resize(end);
  for (std::uint32_t d = first_new; d < end; ++d) {
    text_of_.push_back(d);
    group_[d] = {d};
    add_shingles(d);
  }
  std::vector<std::uint32_t> touched = update_forms(first_new);  // their likeness to any other may have changed
  for (std::uint32_t d = first_new; d < end; ++d) touched.push_back(d);
  std::vector<std::uint32_t> compared = touched;
  for (const std::uint32_t document : touched) add_later(document, compared);
  sort_once(compared);
  for (const std::uint32_t document : compared) replace_pairs(document, pairs_before(document), touched);
  return regroup(first_new, touched);
}

void GrowingCopies::add_shingles(std::uint32_t document) {
  const Range range = corpus_.documents[document].shingles;
  for (std::uint32_t place = range.begin; place < range.begin + range.size; ++place) {
    owner_.push_back(document);
    forms_.push_back(false);
    shingles_.insert({corpus_.shingles[place], place}, [&](std::uint32_t at) { return rank(at); });
  }
}

// Of the shingles of the new documents. Gives the documents with a shingle that has become a form, or is none any more.
std::vector<std::uint32_t> GrowingCopies::update_forms(std::uint32_t first_new) {
  std::unordered_set<std::uint64_t> looked_at;
  std::vector<std::uint32_t> out;
  const auto rank_of = [&](std::uint32_t place) { return rank(place); };
  for (std::uint32_t d = first_new; d < corpus_.documents.size(); ++d)
    for (const std::uint64_t shingle : corpus_.shingles_of(corpus_.documents[d])) {
      if (!looked_at.insert(shingle).second) continue;
      FormTest test;
      const Postings::List list = list_of(shingle);
      list.from(0, rank_of, [&](std::uint32_t place) { return test.next(corpus_.documents[owner_[place]]); });
      bool was_form = false;
      list.from(0, rank_of, [&](std::uint32_t place) {
        if (owner_[place] >= first_new) return true;
        was_form = forms_[place];
        return false;
      });
      list.from(0, rank_of, [&](std::uint32_t place) {
        if (was_form == test.is_form() && owner_[place] < first_new) return true;
        if (owner_[place] < first_new) out.push_back(owner_[place]);
        forms_[place] = test.is_form();
        return true;
      });
    }
  sort_once(out);
  return out;
}

// The documents behind one that may meet it when they look back along their shingles.
void GrowingCopies::add_later(std::uint32_t document, std::vector<std::uint32_t>& out) const {
  const Range range = corpus_.documents[document].shingles;
  for (std::uint32_t place = range.begin; place < range.begin + range.size; ++place) {
    if (forms_[place]) continue;
    std::uint32_t left = kPostings;
    list_of(corpus_.shingles[place]).from(order_.of_document(document) + 1, [&](std::uint32_t at) { return rank(at); }, [&](std::uint32_t at) {
      out.push_back(owner_[at]);
      return --left > 0;
    });
  }
}

std::vector<GrowingCopies::Pair> GrowingCopies::pairs_before(std::uint32_t document) {
  std::vector<std::uint32_t> met;
  const Range range = corpus_.documents[document].shingles;
  for (std::uint32_t place = range.begin; place < range.begin + range.size; ++place) {
    if (forms_[place]) continue;
    std::uint32_t left = kPostings;
    list_of(corpus_.shingles[place]).before(order_.of_document(document), [&](std::uint32_t at) { return rank(at); }, [&](std::uint32_t at) {
      if (shared_[owner_[at]]++ == 0) met.push_back(owner_[at]);
      return --left > 0;
    });
  }
  keep_nearest(met, shared_, [&](std::uint32_t a, std::uint32_t b) { return order_.of_document(a) < order_.of_document(b); });
  std::vector<Pair> out;
  for (const std::uint32_t other : met)
    if (const std::uint32_t strength = copy_strength(corpus_, forms_, other, document); strength > 0) out.push_back({other, strength});
  return out;
}

// Adds to `changed` both documents of a pair that is new, gone, or of another strength.
void GrowingCopies::replace_pairs(std::uint32_t document, std::vector<Pair> pairs, std::vector<std::uint32_t>& changed) {
  std::vector<Pair>& old = before_[document];
  const auto lacks = [](const std::vector<Pair>& list, const Pair& pair) { return std::ranges::find(list, pair) == list.end(); };
  for (const Pair& pair : old)
    if (lacks(pairs, pair)) {
      std::erase_if(later_[pair.other], [&](const Pair& back) { return back.other == document; });
      changed.push_back(document);
      changed.push_back(pair.other);
    }
  for (const Pair& pair : pairs)
    if (lacks(old, pair)) {
      later_[pair.other].push_back({document, pair.strength});
      changed.push_back(document);
      changed.push_back(pair.other);
    }
  old = std::move(pairs);
}

std::vector<std::uint32_t> GrowingCopies::regroup(std::uint32_t first_new, const std::vector<std::uint32_t>& touched) {
  std::vector<std::uint32_t> texts;  // groups that are touched
  for (const std::uint32_t document : touched) texts.push_back(text_of_[document]);
  sort_once(texts);
  for (;;) {
    std::vector<std::uint32_t> all = texts, documents;
    for (const std::uint32_t text : texts)
      for (const std::uint32_t document : group_[text])
        for (const auto* pairs : {&before_[document], &later_[document]})
          for (const Pair& pair : *pairs) all.push_back(text_of_[pair.other]);
    sort_once(all);
    for (const std::uint32_t text : all) documents.insert(documents.end(), group_[text].begin(), group_[text].end());
    const auto groups = group_anew(std::move(documents));
    const std::size_t before = texts.size();
    for (const auto& group : groups)
      if (!is_group(group))
        for (const std::uint32_t document : group) texts.push_back(text_of_[document]);
    sort_once(texts);
    if (texts.size() > before) continue;

    std::vector<std::uint32_t> moved;
    for (const auto& group : groups) {
      std::vector<std::uint32_t> earlier;
      std::ranges::copy_if(group, std::back_inserter(earlier), [&](std::uint32_t document) { return document < first_new; });
      if (!earlier.empty() && !is_group(earlier)) moved.insert(moved.end(), earlier.begin(), earlier.end());
    }
    for (const std::uint32_t text : all) group_[text].clear();
    for (const auto& group : groups) {
      for (const std::uint32_t document : group) text_of_[document] = group.front();
      group_[group.front()] = group;
    }
    return moved;
  }
}

// Whether these and no others are one group now.
bool GrowingCopies::is_group(const std::vector<std::uint32_t>& documents) const {
  const std::uint32_t text = text_of_[documents.front()];
  return documents.size() == group_[text].size() && std::ranges::all_of(documents, [&](std::uint32_t document) { return text_of_[document] == text; });
}

// Some documents put together by the pairs among them.
std::vector<std::vector<std::uint32_t>> GrowingCopies::group_anew(std::vector<std::uint32_t> documents) const {
  std::ranges::sort(documents, {}, [&](std::uint32_t document) { return order_.of_document(document); });
  std::unordered_map<std::uint32_t, std::uint32_t> place;
  for (std::uint32_t at = 0; at < documents.size(); ++at) place.emplace(documents[at], at);
  std::vector<CopyPair> pairs;
  for (std::uint32_t at = 0; at < documents.size(); ++at)
    for (const Pair& pair : before_[documents[at]])
      if (const auto other = place.find(pair.other); other != place.end()) pairs.push_back({pair.strength, other->second, at});
  const auto strength_of = [&](std::uint32_t a, std::uint32_t b) { return copy_strength(corpus_, forms_, documents[a], documents[b]); };
  const std::vector<std::uint32_t> first = group_copies(documents.size(), std::move(pairs), strength_of);
  std::vector<std::vector<std::uint32_t>> out(documents.size());
  for (std::uint32_t at = 0; at < documents.size(); ++at) out[first[at]].push_back(documents[at]);
  std::erase_if(out, [](const auto& group) { return group.empty(); });
  return out;
}

}  // namespace isnad::link
