#include "growth.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "candidates.h"
#include "claim_pairs.h"
#include "desk.h"
#include "disputes.h"
#include "growing_copies.h"
#include "growing_disputes.h"
#include "growing_statements.h"
#include "holds.h"
#include "statements.h"

namespace isnad::link {

void give_postings(const Shelf::Add& add, const Corpus& corpus, std::uint32_t document, DocumentNumber number) {
  const DocumentSketch& text = corpus.documents[document];
  const std::uint64_t place = place_of(text);
  add(Index::Order, 0, {place, number});
  for (const std::uint64_t shingle : corpus.shingles_of(text)) add(Index::Shingle, shingle, {place, ref_of(number, outlet_mark(text))});
  std::vector<std::uint64_t> blocks;
  for (const ClaimSketch& claim : std::span(corpus.claims).subspan(text.first_claim, text.claims)) {
    const ClaimRef ref = ref_of(number, claim.index);
    if (tells_of_an_occasion(claim.type)) {
      blocks_of(corpus, claim, blocks);
      for (const std::uint64_t block : blocks) add(Index::Block, block, {place, ref});
    }
    const auto scene = scene_of(corpus, claim);
    if (!scene) continue;
    const std::uint64_t key = key_of(corpus, *scene);
    add(Index::Scene, key, {place, ref});
    add(Index::Holder, corpus.names[holder_of(corpus, claim)].hash, {key, ref});
  }
}

Growth add_documents(Shelf& shelf, Corpus& corpus, std::span<const DocumentNumber> numbers, const LinkOptions& options) {
  Growth out;
  Desk desk(shelf, corpus, numbers);
  const Shelf::Add add = [&](Index index, std::uint64_t key, const Posting& posting) { shelf.add(index, key, posting); };
  for (std::uint32_t at = 0; at < numbers.size(); ++at) give_postings(add, corpus, at, numbers[at]);
  const GrowingCopies::Change copies = GrowingCopies(desk).extend();
  for (const DocumentNumber group : copies.made)
    for (const KeptCopy& copy : desk.copies(group)) out.copies_gone.push_back(copy.document);
  for (const DocumentNumber group : copies.made)
    if (desk.copies(group).size() > 1) out.copies.push_back(desk.copies(group));
  const GrowingStatements::Change change = GrowingStatements(desk).extend(copies.moved);
  GrowingDisputes(desk, options).extend(change, out);
  desk.put_away();
  return out;
}

}  // namespace isnad::link
