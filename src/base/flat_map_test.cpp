#include "flat_map.h"

#include <doctest/doctest.h>

#include <map>

namespace isnad {
namespace {

TEST_CASE("a flat map answers as an ordered map does, before and after it outgrows its own room") {
  FlatMap<std::uint64_t, std::uint32_t> flat;
  std::map<std::uint64_t, std::uint32_t> ordered;
  for (std::uint64_t n = 0; n < 2000; ++n) {
    const std::uint64_t key = n * n % 1009;  // many a key comes again; 0 is one of them
    const auto value = static_cast<std::uint32_t>(n);
    CHECK(flat.contains(key) == ordered.contains(key));
    CHECK(flat.try_emplace(key, value).second == ordered.try_emplace(key, value).second);
    if (n % 3 == 0) ++flat[key], ++ordered[key];
  }
  std::size_t entries = 0;
  flat.each([&](std::uint64_t key, std::uint32_t value) {
    ++entries;
    CHECK(ordered.at(key) == value);
  });
  CHECK(entries == ordered.size());
}

TEST_CASE("an empty flat map has no key") {
  const FlatMap<std::uint32_t, bool> flat;
  CHECK(flat.empty());
  CHECK_FALSE(flat.contains(0));
  CHECK(flat.find(0) == flat.end());
}

}  // namespace
}  // namespace isnad
