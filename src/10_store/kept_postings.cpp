// Method: packed postings stand in the order of key, rank and part; of each the difference to the one before is written. A row of the
// table holds a run of them and goes by its first one, so that the run in which a posting stands is the last one that does not begin
// behind it. What packed postings and rows of their own give is merged on the way out.
#include "kept_postings.h"

#include <algorithm>
#include <iterator>

#include "pack.h"

namespace isnad::store {
namespace {

using link::Index;
using link::Posting;

constexpr std::size_t kRunBytes = 1900;          // what a page of the table takes four of without a page of overflow
constexpr unsigned kKeyBits = 40;                // of a packed index (shelf.h)
constexpr Index kPacked[] = {Index::Block, Index::Shingle, Index::Order};

bool is_packed(Index index) { return std::ranges::find(kPacked, index) != std::end(kPacked); }

// Of an item: its document, and what of it it is.
link::DocumentNumber document_in(Index index, std::uint64_t item) { return index == Index::Order ? item : link::document_of(item); }
std::uint32_t part_in(Index index, std::uint64_t item) { return index == Index::Order ? 0 : link::index_of(item); }

void unpack_run(std::string_view bytes, std::vector<RankedPosting>& out) {
  Unpacker in(bytes);
  RankedPosting last;
  out.clear();
  while (!in.at_end()) {
    const std::uint64_t key = in.number();
    const std::uint32_t rank = in.number32();
    last = {last.key + key, key == 0 ? last.rank + rank : rank, in.number32()};
    out.push_back(last);
  }
}

class RunWriter {
 public:
  RunWriter(Statement& add, Index index) : add_(add), index_(static_cast<std::int64_t>(index)) {}

  void add(const RankedPosting& posting) {
    if (out_.bytes().empty()) first_ = posting;
    const bool begins = out_.bytes().empty() || posting.key != last_.key;
    out_.number(out_.bytes().empty() ? posting.key : posting.key - last_.key);
    out_.number(begins ? posting.rank : posting.rank - last_.rank);
    out_.number(posting.part);
    last_ = posting;
    if (out_.bytes().size() >= kRunBytes) write();
  }
  void write() {
    if (out_.bytes().empty()) return;
    Query(add_, index_, first_.key, first_.rank, first_.part, Blob{out_.bytes()}).step();
    out_ = {};
  }

 private:
  Statement& add_;
  std::int64_t index_;
  Packer out_;
  RankedPosting first_, last_;
};

}  // namespace

// The packed postings of a key before one, the last one first.
class KeptPostings::Backward {
 public:
  Backward(KeptPostings& kept, Index index, const RankedPosting& end) : end_(end), runs_(kept.packed_before_, static_cast<std::int64_t>(index), end.key, end.rank, end.part) {}

  std::optional<RankedPosting> next() {
    while (at_ == 0) {
      if (is_last_ || !runs_.step()) return std::nullopt;
      unpack_run(runs_.blob(0), run_);
      at_ = static_cast<std::size_t>(std::ranges::lower_bound(run_, end_) - run_.begin());
      is_last_ = run_.empty() || run_.front().key < end_.key;
    }
    --at_;
    return run_[at_].key == end_.key ? std::optional(run_[at_]) : std::nullopt;
  }

 private:
  RankedPosting end_;
  Query runs_;
  std::vector<RankedPosting> run_;
  std::size_t at_ = 0;
  bool is_last_ = false;  // no run before it has the key
};

// Those from one on.
class KeptPostings::Forward {
 public:
  Forward(KeptPostings& kept, Index index, const RankedPosting& first) : first_(first), runs_(kept.packed_from_, static_cast<std::int64_t>(index)) {
    Query run(kept.run_at_, static_cast<std::int64_t>(index), first.key, first.rank, first.part);
    const bool stands_in_one = run.step();
    runs_.bind(2, stands_in_one ? static_cast<std::uint64_t>(run.integer(0)) : first.key);
    runs_.bind(3, stands_in_one ? run.integer(1) : std::int64_t{first.rank});
    runs_.bind(4, stands_in_one ? run.integer(2) : std::int64_t{first.part});
  }

  std::optional<RankedPosting> next() {
    while (at_ == run_.size()) {
      if (!runs_.step()) return std::nullopt;
      unpack_run(runs_.blob(0), run_);
      at_ = static_cast<std::size_t>(std::ranges::lower_bound(run_, first_) - run_.begin());
    }
    return run_[at_].key == first_.key ? std::optional(run_[at_++]) : std::nullopt;
  }

 private:
  RankedPosting first_;
  Query runs_;
  std::vector<RankedPosting> run_;
  std::size_t at_ = 0;
};

KeptPostings::KeptPostings(Database& database)
    : database_(database), documents_(static_cast<std::uint32_t>(database.number("SELECT coalesce(max(rank) + 1, 0) FROM kept_rank"))),
      add_(database, "INSERT OR IGNORE INTO kept_posting(kind, key, place, item) VALUES(?1, ?2, ?3, ?4)"),
      remove_(database, "DELETE FROM kept_posting WHERE kind = ?1 AND key = ?2 AND place = ?3 AND item = ?4"),
      from_(database, "SELECT place, item FROM kept_posting WHERE kind = ?1 AND key = ?2 AND (place, item) >= (?3, ?4) ORDER BY place, item"),
      before_(database, "SELECT place, item FROM kept_posting WHERE kind = ?1 AND key = ?2 AND (place, item) < (?3, ?4) ORDER BY place DESC, item DESC"),
      rank_(database, "SELECT place, reading FROM kept_rank WHERE rank = ?1"), add_rank_(database, "INSERT INTO kept_rank(rank, place, reading) VALUES(?1, ?2, ?3)"),
      add_packed_(database, "INSERT INTO kept_packed(kind, key, rank, part, bytes) VALUES(?1, ?2, ?3, ?4, ?5)"),
      packed_before_(database, "SELECT bytes FROM kept_packed WHERE kind = ?1 AND (key, rank, part) < (?2, ?3, ?4) ORDER BY key DESC, rank DESC, part DESC"),
      run_at_(database, "SELECT key, rank, part FROM kept_packed WHERE kind = ?1 AND (key, rank, part) <= (?2, ?3, ?4) ORDER BY key DESC, rank DESC, part DESC LIMIT 1"),
      packed_from_(database, "SELECT bytes FROM kept_packed WHERE kind = ?1 AND (key, rank, part) >= (?2, ?3, ?4) ORDER BY key, rank, part") {}

void KeptPostings::empty() {
  for (const char* sql : {"DELETE FROM kept_posting", "DELETE FROM kept_packed", "DELETE FROM kept_rank"}) database_.run(sql);
  documents_ = 0;
  document_at_.clear();
  rank_of_.clear();
}

void KeptPostings::add_all(const std::function<void(const link::Shelf::Add&)>& produce, std::size_t at_once) {
  std::vector<Posting> documents;
  std::size_t packed = 0;
  produce([&](Index index, std::uint64_t key, const Posting& posting) {
    if (index == Index::Order) documents.push_back(posting);
    if (is_packed(index)) ++packed;
    else add(index, key, posting);
  });
  std::ranges::sort(documents);
  for (const Posting& document : documents) Query(add_rank_, documents_++, document.place, document.item).step();

  std::vector<RankedPosting> held[std::size(kPacked)];
  const std::uint64_t passes = packed / at_once + 1;
  for (std::uint64_t pass = 0; pass < passes; ++pass) {
    auto document = documents.begin();  // that of the posting before: the next one is mostly of the same
    produce([&](Index index, std::uint64_t key, const Posting& posting) {
      if (!is_packed(index) || (key * passes) >> kKeyBits != pass) return;
      const Posting of{posting.place, document_in(index, posting.item)};
      if (*document != of) document = std::ranges::lower_bound(documents, of);
      held[std::ranges::find(kPacked, index) - kPacked].push_back({key, static_cast<std::uint32_t>(document - documents.begin()), part_in(index, posting.item)});
    });
    for (std::size_t at = 0; at < std::size(kPacked); ++at) {
      std::ranges::sort(held[at]);
      held[at].erase(std::ranges::unique(held[at]).begin(), held[at].end());
      RunWriter writer(add_packed_, kPacked[at]);
      for (const RankedPosting& posting : held[at]) writer.add(posting);
      writer.write();
      held[at].clear();
    }
  }
}

void KeptPostings::add(Index index, std::uint64_t key, const Posting& posting) {
  Query(add_, static_cast<std::int64_t>(index), key, posting.place, posting.item).step();
}
void KeptPostings::remove(Index index, std::uint64_t key, const Posting& posting) {
  Query(remove_, static_cast<std::int64_t>(index), key, posting.place, posting.item).step();
}

void KeptPostings::from(Index index, std::uint64_t key, const Posting& first, const Visit& visit) {
  Query rows(from_, static_cast<std::int64_t>(index), key, first.place, first.item);
  merge<Forward>(index, key, first, rows, [](const Posting& a, const Posting& b) { return a < b; }, visit);
}
void KeptPostings::before(Index index, std::uint64_t key, const Posting& end, const Visit& visit) {
  Query rows(before_, static_cast<std::int64_t>(index), key, end.place, end.item);
  merge<Backward>(index, key, end, rows, [](const Posting& a, const Posting& b) { return b < a; }, visit);
}

// `nearer`: of a packed posting and one with a row of its own, whether the first comes first.
template <class Cursor, class Nearer>
void KeptPostings::merge(Index index, std::uint64_t key, const Posting& bound, Query& rows, Nearer&& nearer, const Visit& visit) {
  const auto next_row = [&] { return rows.step() ? std::optional(Posting{static_cast<std::uint64_t>(rows.integer(0)), static_cast<std::uint64_t>(rows.integer(1))}) : std::nullopt; };
  std::optional<Cursor> cursor;
  if (is_packed(index) && documents_ > 0) cursor.emplace(*this, index, bound_of(index, key, bound));
  const auto next_packed = [&]() -> std::optional<Posting> {
    const auto packed = cursor ? cursor->next() : std::nullopt;
    return packed ? std::optional(posting_of(index, *packed)) : std::nullopt;
  };
  std::optional<Posting> row = next_row(), packed = next_packed();
  while (row || packed) {
    const bool takes_packed = packed && (!row || nearer(*packed, *row));
    if (!visit(takes_packed ? *packed : *row)) return;
    (takes_packed ? packed : row) = takes_packed ? next_packed() : next_row();
  }
}

Posting KeptPostings::posting_of(Index index, const RankedPosting& packed) {
  const Posting document = document_at(packed.rank);
  return {document.place, index == Index::Order ? document.item : link::ref_of(document.item, packed.part)};
}

// Packed postings before a posting are those before its bound.
RankedPosting KeptPostings::bound_of(Index index, std::uint64_t key, const Posting& posting) {
  const Posting of{posting.place, document_in(index, posting.item)};
  const auto [at, is_new] = rank_of_.try_emplace(of.place, 0);
  if (is_new) {
    std::uint32_t begin = 0;
    for (std::uint32_t size = documents_; size > 0;) {
      const std::uint32_t half = size / 2;
      const bool before = document_at(begin + half).place < of.place;
      begin = before ? begin + half + 1 : begin;
      size = before ? size - half - 1 : half;
    }
    at->second = begin;
  }
  std::uint32_t rank = at->second;
  while (rank < documents_ && document_at(rank) < of) ++rank;
  const bool is_of = rank < documents_ && document_at(rank) == of;
  return {key, rank, is_of ? part_in(index, posting.item) : 0};
}

Posting KeptPostings::document_at(std::uint32_t rank) {
  const auto [at, is_new] = document_at_.try_emplace(rank);
  if (is_new) {
    Query query(rank_, rank);
    if (!query.step()) Unpacker::fail();
    at->second = {static_cast<std::uint64_t>(query.integer(0)), static_cast<std::uint64_t>(query.integer(1))};
  }
  return at->second;
}

}  // namespace isnad::store
