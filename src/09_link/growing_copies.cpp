// Method: a new document changes which earlier ones those behind it are compared with, as far as they share shingles with it, and
// which of its shingles are forms. Pairs that changed touch their groups. The groups that are touched, and those that have a pair with
// one of them, are put together anew by all pairs among them. Whether two groups become one depends on nothing but the two, so a group
// that is not touched and comes out as it was has met all others as before; one that does not is touched, too.
#include "growing_copies.h"

#include <algorithm>
#include <iterator>
#include <unordered_set>

#include "likeness.h"
#include "sort_once.h"

namespace isnad::link {

GrowingCopies::Change GrowingCopies::extend() {
  const auto added = desk_.new_documents();
  std::vector<DocumentNumber> touched = update_forms();  // their likeness to any other may have changed
  touched.insert(touched.end(), added.begin(), added.end());
  std::vector<DocumentNumber> compared = touched;
  for (const DocumentNumber document : touched) add_later(document, compared);
  sort_once(compared);
  for (const DocumentNumber document : compared) replace_pairs(document, pairs_before(document), touched);
  return regroup(touched);
}

// Of the shingles of the new documents. Gives the earlier documents with a shingle that has become a form, or is none any more.
std::vector<DocumentNumber> GrowingCopies::update_forms() {
  std::vector<DocumentNumber> out;
  std::unordered_set<std::uint64_t> looked_at;
  for (std::uint32_t at = 0; at < desk_.new_documents().size(); ++at)
    for (const std::uint64_t shingle : desk_.corpus().shingles_of(desk_.corpus().documents[at])) {
      if (!looked_at.insert(shingle).second) continue;
      const bool was_form = is_form(shingle);
      FormTest test;
      desk_.shelf().from(Index::Shingle, shingle, {}, [&](const Posting& posting) { return test.next(day_of(posting.place), index_of(posting.item)); });
      if (test.is_form() == was_form) continue;
      is_form_[shingle] = test.is_form();
      if (was_form) desk_.shelf().remove(Index::Form, shingle, {});
      else desk_.shelf().add(Index::Form, shingle, {});
      desk_.shelf().from(Index::Shingle, shingle, {}, [&](const Posting& posting) {
        if (!desk_.is_new(document_of(posting.item))) out.push_back(document_of(posting.item));
        return true;
      });
    }
  sort_once(out);
  return out;
}

bool GrowingCopies::is_form(std::uint64_t shingle) {
  const auto [at, is_new] = is_form_.try_emplace(shingle, false);
  if (is_new) desk_.shelf().from(Index::Form, shingle, {}, [&](const Posting&) { return !(at->second = true); });
  return at->second;
}

std::vector<std::uint64_t> GrowingCopies::telling_shingles(DocumentNumber document) {
  const std::uint32_t at = desk_.document(document);
  std::vector<std::uint64_t> out;
  std::ranges::copy_if(desk_.corpus().shingles_of(desk_.corpus().documents[at]), std::back_inserter(out), [&](std::uint64_t shingle) { return !is_form(shingle); });
  return out;
}

// The documents behind one that may meet it when they look back along their shingles.
void GrowingCopies::add_later(DocumentNumber document, std::vector<DocumentNumber>& out) {
  for (const std::uint64_t shingle : telling_shingles(document)) {
    std::uint32_t left = kPostings;
    desk_.shelf().from(Index::Shingle, shingle, {desk_.place(desk_.document(document)) + 1, 0}, [&](const Posting& posting) {
      out.push_back(document_of(posting.item));
      return --left > 0;
    });
  }
}

std::vector<GrowingCopies::Copy> GrowingCopies::pairs_before(DocumentNumber document) {
  std::vector<Posting> postings;
  const std::uint64_t place = desk_.place(desk_.document(document));
  for (const std::uint64_t shingle : telling_shingles(document)) {
    std::uint32_t left = kPostings;
    desk_.shelf().before(Index::Shingle, shingle, {place, 0}, [&](const Posting& posting) {
      postings.push_back(posting);
      return --left > 0;
    });
  }
  std::ranges::sort(postings);
  std::vector<Posting> met;
  std::vector<std::uint32_t> order, shared;
  for (const Posting& posting : postings) {
    if (met.empty() || met.back() != posting) {
      order.push_back(static_cast<std::uint32_t>(met.size()));
      met.push_back(posting);
      shared.push_back(0);
    }
    ++shared.back();
  }
  keep_nearest(order, shared, std::less<>());
  std::vector<Copy> out;
  for (const std::uint32_t at : order)
    if (const std::uint32_t strong = strength(document_of(met[at].item), document); strong > 0) out.push_back({document_of(met[at].item), strong});
  return out;
}

std::uint32_t GrowingCopies::strength(DocumentNumber a, DocumentNumber b) {
  const std::uint32_t one = desk_.document(a), other = desk_.document(b);
  forms_.resize(desk_.corpus().shingles.size());
  formed_.resize(desk_.corpus().documents.size());
  for (const std::uint32_t document : {one, other}) {
    if (formed_[document]) continue;
    formed_[document] = true;
    const Range range = desk_.corpus().documents[document].shingles;
    for (std::uint32_t at = range.begin; at < range.begin + range.size; ++at) forms_[at] = is_form(desk_.corpus().shingles[at]);
  }
  return copy_strength(desk_.corpus(), forms_, one, other);
}

// Adds to `changed` both documents of a pair that is new, gone, or of another strength.
void GrowingCopies::replace_pairs(DocumentNumber document, const std::vector<Copy>& pairs, std::vector<DocumentNumber>& changed) {
  const std::vector<Copy> old = desk_.text(document).before;
  const auto lacks = [](const std::vector<Copy>& list, const Copy& pair) { return std::ranges::find(list, pair) == list.end(); };
  bool differs = false;
  for (const Copy& pair : old)
    if (lacks(pairs, pair)) {
      std::erase_if(desk_.change_text(pair.document).later, [&](const Copy& back) { return back.document == document; });
      changed.insert(changed.end(), {document, pair.document});
      differs = true;
    }
  for (const Copy& pair : pairs)
    if (lacks(old, pair)) {
      desk_.change_text(pair.document).later.push_back({document, pair.strength});
      changed.insert(changed.end(), {document, pair.document});
      differs = true;
    }
  if (differs) desk_.change_text(document).before = pairs;
}

GrowingCopies::Change GrowingCopies::regroup(const std::vector<DocumentNumber>& touched) {
  std::vector<DocumentNumber> texts;  // groups that are touched
  for (const DocumentNumber document : touched) texts.push_back(desk_.text(document).group);
  sort_once(texts);
  for (;;) {
    std::vector<DocumentNumber> all = texts;
    std::vector<KeptCopy> documents;
    for (const DocumentNumber text : texts)
      for (const KeptCopy& copy : desk_.copies(text))
        for (const auto* pairs : {&desk_.text(copy.document).before, &desk_.text(copy.document).later})
          for (const Copy& pair : *pairs) all.push_back(desk_.text(pair.document).group);
    sort_once(all);
    for (const DocumentNumber text : all) documents.insert(documents.end(), desk_.copies(text).begin(), desk_.copies(text).end());
    const auto groups = group_anew(std::move(documents));
    const std::size_t before = texts.size();
    for (const auto& group : groups)
      if (!is_group(group))
        for (const KeptCopy& copy : group) texts.push_back(desk_.text(copy.document).group);
    sort_once(texts);
    if (texts.size() > before) continue;

    Change out;
    std::vector<std::pair<DocumentNumber, std::vector<KeptCopy>>> changed;
    for (const auto& group : groups) {
      std::vector<KeptCopy> earlier;
      std::ranges::copy_if(group, std::back_inserter(earlier), [&](const KeptCopy& copy) { return !desk_.is_new(copy.document); });
      if (!earlier.empty() && !is_group(earlier))
        for (const KeptCopy& copy : earlier) out.moved.push_back(copy.document);
      if (is_group(group)) continue;
      const DocumentNumber first = std::ranges::min(group, {}, &KeptCopy::document).document;
      for (const KeptCopy& copy : group) out.gone.push_back(desk_.text(copy.document).group);
      out.made.push_back(first);
      changed.emplace_back(first, group);
    }
    sort_once(out.gone);
    for (const DocumentNumber group : out.gone) desk_.set_copies(group, {});
    for (auto& [first, group] : changed) {
      for (const KeptCopy& copy : group)
        if (desk_.text(copy.document).group != first) desk_.change_text(copy.document).group = first;
      desk_.set_copies(first, std::move(group));
    }
    return out;
  }
}

// Whether these and no others are one group now.
bool GrowingCopies::is_group(const std::vector<KeptCopy>& documents) {
  const DocumentNumber group = desk_.text(documents.front().document).group;
  return documents.size() == desk_.copies(group).size() &&
         std::ranges::all_of(documents, [&](const KeptCopy& copy) { return desk_.text(copy.document).group == group; });
}

// Some documents put together by the pairs among them.
std::vector<std::vector<KeptCopy>> GrowingCopies::group_anew(std::vector<KeptCopy> documents) {
  std::ranges::sort(documents);
  std::unordered_map<DocumentNumber, std::uint32_t> place;
  for (std::uint32_t at = 0; at < documents.size(); ++at) place.emplace(documents[at].document, at);
  std::vector<CopyPair> pairs;
  for (std::uint32_t at = 0; at < documents.size(); ++at)
    for (const Copy& pair : desk_.text(documents[at].document).before)
      if (const auto other = place.find(pair.document); other != place.end()) pairs.push_back({pair.strength, other->second, at});
  const auto strength_of = [&](std::uint32_t a, std::uint32_t b) { return strength(documents[a].document, documents[b].document); };
  const std::vector<std::uint32_t> first = group_copies(documents.size(), std::move(pairs), strength_of);
  std::vector<std::vector<KeptCopy>> out(documents.size());
  for (std::uint32_t at = 0; at < documents.size(); ++at) out[first[at]].push_back(documents[at]);
  std::erase_if(out, [](const auto& group) { return group.empty(); });
  return out;
}

}  // namespace isnad::link
