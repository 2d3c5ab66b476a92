#include "ascending.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using isnad::store::ascending_ids;
using Ids = std::vector<std::int64_t>;

TEST_CASE("ids ascend, old ones stay, a new one stands between its neighbours") {
  const Ids first = ascending_ids(Ids(3));
  CHECK(std::ranges::is_sorted(first));
  const Ids more = ascending_ids({first[0], 0, first[1], first[2], 0});
  CHECK(Ids{more[0], more[2], more[3]} == first);
  CHECK(more[0] < more[1]);
  CHECK(more[1] < more[2]);
  CHECK(more[3] < more[4]);
  CHECK(ascending_ids({}).empty());
}

TEST_CASE("what changed its place gets a new id") { CHECK(ascending_ids({300, 200, 400}) == Ids{300, 350, 400}); }

TEST_CASE("when there is no room all get new ids") {
  const Ids all = ascending_ids({1, 0, 2});
  CHECK(all[0] != 1);
  CHECK(std::ranges::adjacent_find(all, std::greater_equal<>()) == all.end());
}

TEST_CASE("a thousand times one more, anywhere: the ids ascend, each once") {
  std::mt19937 dice(3);
  Ids ids;
  for (int n = 0; n < 1000; ++n) {
    ids.insert(ids.begin() + static_cast<std::ptrdiff_t>(dice() % (ids.size() + 1)), 0);
    ids = ascending_ids(ids);
    REQUIRE(ids.front() > 0);
    REQUIRE(std::ranges::adjacent_find(ids, std::greater_equal<>()) == ids.end());
  }
}
