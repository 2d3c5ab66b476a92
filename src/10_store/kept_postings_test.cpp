#include <doctest/doctest.h>

#include <cstdio>
#include <functional>
#include <map>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "kept_postings.h"
#include "schema.h"
#include "store_fixture.h"

using namespace isnad;
using link::Index;
using link::Posting;

namespace {

struct Entry {
  Index index = Index::Block;
  std::uint64_t key = 0;
  Posting posting;
};

/// Postings of some documents under few keys, so that many lie under one; the documents of some days, some at the same place.
class Made {
 public:
  explicit Made(std::uint64_t seed) : random_(seed) {}

  std::uint64_t below(std::uint64_t end) { return random_() % end; }
  std::uint64_t key() { return below(4) == 0 ? below(6) : below(std::uint64_t{1} << 40U); }
  std::vector<Entry> document(std::uint64_t number) {
    const std::uint64_t place = below(200) << 30U;
    std::vector<Entry> out = {{Index::Order, 0, {place, number}}};
    for (std::uint64_t count = below(60); count > 0; --count) out.push_back({Index::Block, key(), {place, link::ref_of(number, below(30))}});
    for (std::uint64_t count = below(20); count > 0; --count) out.push_back({Index::Shingle, key(), {place, link::ref_of(number, below(1 << 20))}});
    out.push_back({Index::Scene, key(), {place, link::ref_of(number, 0)}});
    return out;
  }

 private:
  std::mt19937_64 random_;
};

std::string empty_database(const testing::TemporaryFolder& folder, const std::string& name) {
  const std::string path = folder.file(name);
  std::fclose(std::fopen(path.c_str(), "w"));
  store::Database database(path, store::Access::Write);
  store::create_schema(database);
  return path;
}

using All = std::map<std::pair<Index, std::uint64_t>, std::set<Posting>>;

std::vector<Posting> some(const std::function<void(const link::Shelf::Visit&)>& visit_all, std::size_t most) {
  std::vector<Posting> out;
  visit_all([&](const Posting& posting) {
    out.push_back(posting);
    return out.size() < most;
  });
  return out;
}

void check_around(store::KeptPostings& kept, const All& all, Index index, std::uint64_t key, const Posting& bound, std::size_t most) {
  const auto found = all.find({index, key});
  const std::set<Posting> none;
  const std::set<Posting>& expected = found == all.end() ? none : found->second;
  std::vector<Posting> behind, before;
  for (auto at = expected.lower_bound(bound); at != expected.end() && behind.size() < most; ++at) behind.push_back(*at);
  for (auto at = expected.lower_bound(bound); at != expected.begin() && before.size() < most;) before.push_back(*--at);
  CHECK(some([&](const auto& visit) { kept.from(index, key, bound, visit); }, most) == behind);
  CHECK(some([&](const auto& visit) { kept.before(index, key, bound, visit); }, most) == before);
}

}  // namespace

TEST_CASE("postings packed at one time and added since come out in one order, both ways from anywhere") {
  const testing::TemporaryFolder folder;
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    store::Database database(empty_database(folder, std::to_string(seed) + ".db"), store::Access::Write);
    Made made(seed);
    All all;
    const auto remember = [&](const Entry& entry) { all[{entry.index, entry.key}].insert(entry.posting); };
    std::vector<Entry> first;
    const std::uint64_t documents = seed == 1 ? 0 : made.below(400), later = made.below(40);
    for (std::uint64_t number = 1; number <= documents; ++number)
      for (const Entry& entry : made.document(number)) first.push_back(entry);
    for (const Entry& entry : first) remember(entry);
    database.run("BEGIN");
    {
      store::KeptPostings kept(database);
      kept.add_all([&](const link::Shelf::Add& add) {
        for (const Entry& entry : first) add(entry.index, entry.key, entry.posting);
      }, seed % 2 == 0 ? store::KeptPostings::kAtOnce : 1 + made.below(3000));  // all at once, or in several passes
    }
    store::KeptPostings kept(database);
    for (std::uint64_t number = documents + 1; number <= documents + later; ++number)
      for (const Entry& entry : made.document(number)) {
        kept.add(entry.index, entry.key, entry.posting);
        remember(entry);
      }
    for (int trial = 0; trial < 300; ++trial) {
      const auto index = static_cast<Index>(made.below(5));
      const std::uint64_t key = index == Index::Order ? 0 : made.key();
      const Posting anywhere{made.below(200) << 30U, made.below(2) == 0 ? 0 : link::ref_of(made.below(documents + later + 2), made.below(30))};
      check_around(kept, all, index, key, index == Index::Order ? Posting{anywhere.place, link::document_of(anywhere.item)} : anywhere, 1 + made.below(100));
    }
    for (const auto& [where, postings] : all)
      if (postings.size() > 3 || made.below(20) == 0) check_around(kept, all, where.first, where.second, {}, SIZE_MAX);
    database.run("COMMIT");
  }
}

TEST_CASE("a shingle that is no form any more is removed from the forms alone") {
  const testing::TemporaryFolder folder;
  store::Database database(empty_database(folder, "forms.db"), store::Access::Write);
  store::KeptPostings kept(database);
  kept.add(Index::Form, 7, {});
  kept.add(Index::Form, 8, {});
  kept.remove(Index::Form, 7, {});
  const auto has = [&](std::uint64_t key) { return !some([&](const auto& visit) { kept.from(Index::Form, key, {}, visit); }, 1).empty(); };
  CHECK_FALSE(has(7));
  CHECK(has(8));
}
