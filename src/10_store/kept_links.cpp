#include "kept_links.h"

#include "pack.h"
#include "packed_sketch.h"

namespace isnad::store {
namespace {

using namespace isnad::link;

constexpr std::uint64_t kBackground = 1, kJoined = 1, kByCount = 2, kAgain = 4, kFlags = 8;  // beside an index

// Claims lie near one another, those of the documents that came at one time most of all: of their documents the distance is written.
void pack_ref(Packer& out, ClaimRef claim, std::uint64_t flags, DocumentNumber near) {
  out.signed_number(static_cast<std::int64_t>(document_of(claim) - near));
  out.number(std::uint64_t{index_of(claim)} * kFlags + flags);
}
ClaimRef unpack_ref(Unpacker& in, std::uint64_t& flags, DocumentNumber near) {
  const DocumentNumber document = near + static_cast<DocumentNumber>(in.signed_number());
  const std::uint64_t index = in.below(kFlags << kIndexBits);
  flags = index % kFlags;
  if (document >> 32U != 0) Unpacker::fail();
  return ref_of(document, index / kFlags);
}

std::string pack_text(DocumentNumber document, const KeptText& text) {
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
    pack_ref(out, claim.cluster, claim.background ? kBackground : 0, document);
    out.number(claim.others.size());
    for (const KeptText::Other& other : claim.others) {
      pack_ref(out, other.claim, (other.joined ? kJoined : 0) | (other.by_count ? kByCount : 0) | (other.again ? kAgain : 0), document);
      out.signed_number(other.score);
    }
  }
  return out.bytes();
}

KeptText unpack_text(DocumentNumber document, std::string_view bytes) {
  Unpacker in(bytes);
  KeptText out;
  out.group = in.number();
  for (auto* copies : {&out.before, &out.later})
    for (std::uint32_t count = in.count(); count > 0; --count) {
      const DocumentNumber copy = in.number();
      copies->push_back({copy, in.number32()});
    }
  std::uint64_t flags = 0;
  out.claims.resize(in.count());
  for (KeptText::Claim& claim : out.claims) {
    claim.cluster = unpack_ref(in, flags, document);
    claim.background = (flags & kBackground) != 0;
    claim.others.resize(in.count());
    for (KeptText::Other& other : claim.others) {
      other.claim = unpack_ref(in, flags, document);
      other.joined = (flags & kJoined) != 0;
      other.by_count = (flags & kByCount) != 0;
      other.again = (flags & kAgain) != 0;
      other.score = static_cast<std::int32_t>(in.signed_number());
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
      postings_(database),
      names_(database),
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

void KeptLinks::empty() {
  for (const char* sql : {"DELETE FROM kept_sketch", "DELETE FROM kept_text", "DELETE FROM kept_cluster", "DELETE FROM kept_copies", "DELETE FROM kept_balance"}) database_.run(sql);
  postings_.empty();
  names_.empty();
}

void KeptLinks::add_all(const std::function<void(const Add&)>& produce) { postings_.add_all(produce); }
void KeptLinks::add(Index index, std::uint64_t key, const Posting& posting) { postings_.add(index, key, posting); }
void KeptLinks::remove(Index index, std::uint64_t key, const Posting& posting) { postings_.remove(index, key, posting); }
void KeptLinks::from(Index index, std::uint64_t key, const Posting& first, const Visit& visit) { postings_.from(index, key, first, visit); }
void KeptLinks::before(Index index, std::uint64_t key, const Posting& end, const Visit& visit) { postings_.before(index, key, end, visit); }

void KeptLinks::sketch(DocumentNumber document, Corpus& into) {
  Query query(sketch_, document);
  if (!query.step()) Unpacker::fail();
  unpack_sketch(query.blob(0), into, [&](std::uint64_t key) { return names_.add(key, into); });
}
void KeptLinks::keep_sketch(DocumentNumber document, const Corpus& corpus, std::uint32_t at) {
  const std::string bytes = pack_sketch(corpus, at, [&](std::uint32_t name) { return names_.keep(corpus, name); });
  Query(keep_sketch_, document, Blob{bytes}).step();
}
KeptText KeptLinks::text(DocumentNumber document) {
  Query query(text_, document);
  if (!query.step()) Unpacker::fail();
  return unpack_text(document, query.blob(0));
}
void KeptLinks::keep(DocumentNumber document, const KeptText& text) {
  const std::string bytes = pack_text(document, text);
  Query(keep_text_, document, Blob{bytes}).step();
}
std::optional<KeptCluster> KeptLinks::cluster(ClaimRef first) {
  Query query(cluster_, first);
  return query.step() ? std::optional(unpack_cluster(query.blob(0))) : std::nullopt;
}
void KeptLinks::keep(ClaimRef first, const std::optional<KeptCluster>& cluster) {
  if (!cluster) {
    Query(drop_cluster_, first).step();
    return;
  }
  const std::string bytes = pack_cluster(*cluster);
  Query(keep_cluster_, first, Blob{bytes}).step();
}
std::vector<KeptCopy> KeptLinks::copies(DocumentNumber group) {
  Query query(copies_, group);
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
    Query(drop_copies_, group).step();
    return;
  }
  Packer out;
  out.number(copies.size());
  for (const KeptCopy& copy : copies) {
    out.number(copy.place);
    out.number(copy.document);
    out.number(copy.words);
  }
  Query(keep_copies_, group, Blob{out.bytes()}).step();
}
int KeptLinks::balance(std::uint64_t one, std::uint64_t other) {
  Query query(balance_, one, other);
  return query.step() ? static_cast<int>(query.integer(0)) : 0;
}
void KeptLinks::keep_balance(std::uint64_t one, std::uint64_t other, int attacks) { Query(keep_balance_, one, other, std::int64_t{attacks}).step(); }

}  // namespace isnad::store
