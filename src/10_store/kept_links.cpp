#include "kept_links.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "pack.h"
#include "packed_sketch.h"

namespace isnad::store {
namespace {

using namespace isnad::link;

constexpr std::size_t kHeldBack = 4'000'000;  // postings, 32 bytes each

std::int64_t whole(std::uint64_t number) { return static_cast<std::int64_t>(number); }

std::string pack_text(const KeptText& text) {
  Packer out;
  out.number(text.group);
  for (const auto* copies : {&text.before, &text.later}) {
    out.number(copies->size());
    for (const KeptText::Copy& copy : *copies) {
      out.number(copy.document);
      out.number(copy.strength);
    }
  }
  out.number(text.claims.size());
  for (const KeptText::Claim& claim : text.claims) {
    out.number(claim.cluster * 2 + (claim.background ? 1 : 0));
    out.number(claim.others.size());
    for (const KeptText::Other& other : claim.others) {
      out.number(other.claim * 4 + (other.joined ? 1 : 0) + (other.by_count ? 2 : 0));
      std::uint32_t bits = 0;
      std::memcpy(&bits, &other.score, sizeof bits);
      out.number(bits);
    }
  }
  return out.bytes();
}

KeptText unpack_text(std::string_view bytes) {
  Unpacker in(bytes);
  KeptText out;
  out.group = in.number();
  for (auto* copies : {&out.before, &out.later})
    for (std::uint32_t count = in.count(); count > 0; --count) {
      const DocumentNumber document = in.number();
      copies->push_back({document, in.number32()});
    }
  out.claims.resize(in.count());
  for (KeptText::Claim& claim : out.claims) {
    const std::uint64_t cluster = in.number();
    claim.cluster = cluster / 2;
    claim.background = cluster % 2 > 0;
    claim.others.resize(in.count());
    for (KeptText::Other& other : claim.others) {
      const std::uint64_t ref = in.number();
      other.claim = ref / 4;
      other.joined = (ref & 1) != 0;
      other.by_count = (ref & 2) != 0;
      const std::uint32_t bits = in.number32();
      std::memcpy(&other.score, &bits, sizeof bits);
    }
  }
  return out;
}

std::string pack_cluster(const KeptCluster& cluster) {
  Packer out;
  out.number(cluster.claims.size());
  for (const ClaimRef claim : cluster.claims) out.number(claim);
  out.number(cluster.disputes.size());
  for (const KeptCluster::Told& told : cluster.disputes) {
    out.text(told.id);
    out.number(static_cast<std::uint64_t>(told.part));
    out.number(told.of);
  }
  return out.bytes();
}

KeptCluster unpack_cluster(std::string_view bytes) {
  Unpacker in(bytes);
  KeptCluster out;
  out.claims.resize(in.count());
  for (ClaimRef& claim : out.claims) claim = in.number();
  out.disputes.resize(in.count());
  for (KeptCluster::Told& told : out.disputes) {
    told.id = in.text();
    told.part = static_cast<Part>(in.below(4));
    told.of = in.number();
  }
  return out;
}

}  // namespace

KeptLinks::KeptLinks(Database& database)
    : database_(database),
      add_(database, "INSERT OR IGNORE INTO kept_posting(kind, key, place, item) VALUES(?1, ?2, ?3, ?4)"),
      remove_(database, "DELETE FROM kept_posting WHERE kind = ?1 AND key = ?2 AND place = ?3 AND item = ?4"),
      from_(database, "SELECT place, item FROM kept_posting WHERE kind = ?1 AND key = ?2 AND (place, item) >= (?3, ?4) ORDER BY place, item"),
      before_(database, "SELECT place, item FROM kept_posting WHERE kind = ?1 AND key = ?2 AND (place, item) < (?3, ?4) ORDER BY place DESC, item DESC"),
      sketch_(database, "SELECT bytes FROM kept_sketch WHERE reading = ?1"),
      keep_sketch_(database, "INSERT OR REPLACE INTO kept_sketch(reading, bytes) VALUES(?1, ?2)"),
      text_(database, "SELECT bytes FROM kept_text WHERE reading = ?1"),
      keep_text_(database, "INSERT OR REPLACE INTO kept_text(reading, bytes) VALUES(?1, ?2)"),
      cluster_(database, "SELECT bytes FROM kept_cluster WHERE claim = ?1"),
      keep_cluster_(database, "INSERT OR REPLACE INTO kept_cluster(claim, bytes) VALUES(?1, ?2)"),
      drop_cluster_(database, "DELETE FROM kept_cluster WHERE claim = ?1"),
      copies_(database, "SELECT bytes FROM kept_copies WHERE reading = ?1"),
      keep_copies_(database, "INSERT OR REPLACE INTO kept_copies(reading, bytes) VALUES(?1, ?2)"),
      drop_copies_(database, "DELETE FROM kept_copies WHERE reading = ?1"),
      balance_(database, "SELECT attacks FROM kept_balance WHERE one = ?1 AND other = ?2"),
      keep_balance_(database, "INSERT OR REPLACE INTO kept_balance(one, other, attacks) VALUES(?1, ?2, ?3)") {}

void KeptLinks::begin_anew() {
  for (const char* sql : {"DELETE FROM kept_posting", "DELETE FROM kept_sketch", "DELETE FROM kept_text", "DELETE FROM kept_cluster", "DELETE FROM kept_copies", "DELETE FROM kept_balance"})
    database_.run(sql);
  holds_back_ = true;
}

void KeptLinks::flush() {
  std::ranges::sort(held_);
  for (const Row& row : held_) insert(row);
  held_.clear();
}

KeptLinks::Row KeptLinks::row(Index index, std::uint64_t key, const Posting& posting) { return {static_cast<std::int64_t>(index), whole(key), whole(posting.place), whole(posting.item)}; }
void KeptLinks::insert(const Row& row) { Query(add_, row.kind, row.key, row.place, row.item).step(); }

void KeptLinks::add(Index index, std::uint64_t key, const Posting& posting) {
  if (!holds_back_) return insert(row(index, key, posting));
  held_.push_back(row(index, key, posting));
  if (held_.size() == kHeldBack) flush();
}
void KeptLinks::remove(Index index, std::uint64_t key, const Posting& posting) {
  const Row gone = row(index, key, posting);
  Query(remove_, gone.kind, gone.key, gone.place, gone.item).step();
}
void KeptLinks::from(Index index, std::uint64_t key, const Posting& first, const Visit& visit) {
  Query query(from_, static_cast<std::int64_t>(index), whole(key), whole(first.place), whole(first.item));
  while (query.step() && visit({static_cast<std::uint64_t>(query.integer(0)), static_cast<std::uint64_t>(query.integer(1))})) {}
}
void KeptLinks::before(Index index, std::uint64_t key, const Posting& end, const Visit& visit) {
  Query query(before_, static_cast<std::int64_t>(index), whole(key), whole(end.place), whole(end.item));
  while (query.step() && visit({static_cast<std::uint64_t>(query.integer(0)), static_cast<std::uint64_t>(query.integer(1))})) {}
}

void KeptLinks::sketch(DocumentNumber document, Corpus& into) {
  Query query(sketch_, whole(document));
  if (!query.step()) Unpacker::fail();
  unpack_sketch(query.blob(0), into);
}
void KeptLinks::keep_sketch(DocumentNumber document, const Corpus& corpus, std::uint32_t at) {
  const std::string bytes = pack_sketch(corpus, at);
  Query(keep_sketch_, whole(document), Blob{bytes}).step();
}
KeptText KeptLinks::text(DocumentNumber document) {
  Query query(text_, whole(document));
  if (!query.step()) Unpacker::fail();
  return unpack_text(query.blob(0));
}
void KeptLinks::keep(DocumentNumber document, const KeptText& text) {
  const std::string bytes = pack_text(text);
  Query(keep_text_, whole(document), Blob{bytes}).step();
}
std::optional<KeptCluster> KeptLinks::cluster(ClaimRef first) {
  Query query(cluster_, whole(first));
  return query.step() ? std::optional(unpack_cluster(query.blob(0))) : std::nullopt;
}
void KeptLinks::keep(ClaimRef first, const std::optional<KeptCluster>& cluster) {
  if (!cluster) {
    Query(drop_cluster_, whole(first)).step();
    return;
  }
  const std::string bytes = pack_cluster(*cluster);
  Query(keep_cluster_, whole(first), Blob{bytes}).step();
}
std::vector<KeptCopy> KeptLinks::copies(DocumentNumber group) {
  Query query(copies_, whole(group));
  std::vector<KeptCopy> out;
  if (!query.step()) return out;
  Unpacker in(query.blob(0));
  out.resize(in.count());
  for (KeptCopy& copy : out) {
    copy.place = in.number();
    copy.document = in.number();
    copy.words = in.number32();
  }
  return out;
}
void KeptLinks::keep(DocumentNumber group, const std::vector<KeptCopy>& copies) {
  if (copies.empty()) {
    Query(drop_copies_, whole(group)).step();
    return;
  }
  Packer out;
  out.number(copies.size());
  for (const KeptCopy& copy : copies) {
    out.number(copy.place);
    out.number(copy.document);
    out.number(copy.words);
  }
  Query(keep_copies_, whole(group), Blob{out.bytes()}).step();
}
int KeptLinks::balance(std::uint64_t one, std::uint64_t other) {
  Query query(balance_, whole(one), whole(other));
  return query.step() ? static_cast<int>(query.integer(0)) : 0;
}
void KeptLinks::keep_balance(std::uint64_t one, std::uint64_t other, int attacks) { Query(keep_balance_, whole(one), whole(other), std::int64_t{attacks}).step(); }

}  // namespace isnad::store
