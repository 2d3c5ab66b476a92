// The filters before the two hash tables, and the order of the places: what lets the stages answer without reading a row.
#include "tables.h"

#include <doctest/doctest.h>

#include "engine.h"
#include "tokenise.h"

namespace isnad {
namespace {

TEST_CASE("the filters hold every stem and every step, and few others") {
  const auto tables = open_tables();
  REQUIRE(tables.ok());
  const Tables& all = **tables;
  std::size_t lost = 0, held = 0;
  for (std::uint32_t word = 1; word < all.words.size(); ++word) {
    const std::uint64_t hash = hash_word(all.text({all.words[word].text, all.words[word].size}));
    lost += all.may_know(hash) ? 0 : 1;
    held += all.may_know(~hash) ? 1 : 0;
  }
  CHECK(lost == 0);
  CHECK(held < all.words.size() / 4);
  for (const Edge& edge : all.edges) {
    if (edge.key == 0) continue;
    const auto node = static_cast<std::uint32_t>(edge.key >> 32U);
    const auto word = static_cast<std::uint32_t>(edge.key >> 1U & 0x7FFFFFFFU);
    lost += all.step(node, word, (edge.key & 1U) != 0) == edge.node ? 0 : 1;
  }
  CHECK(lost == 0);
}

TEST_CASE("a place has the ranks up to its own") {
  const auto tables = open_tables();
  REQUIRE(tables.ok());
  const Tables& all = **tables;
  std::size_t wrong = 0;
  for (std::uint32_t place = 0; place < all.places.size(); ++place)
    for (std::uint8_t rank = 0; rank < 10; ++rank) wrong += all.ranks(place, rank) == (all.places[place].rank >= rank) ? 0 : 1;
  CHECK(wrong == 0);
}

}  // namespace
}  // namespace isnad
