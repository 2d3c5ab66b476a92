#include "rarity.h"

#include <doctest/doctest.h>

#include "words.h"

namespace isnad::link {
namespace {

const std::string kWords = "#: columns word sentences source\n#: of 1000\n", kNames = "#: columns name texts source\n#: of 1000\n";

TEST_CASE("the more have it the less it weighs; what is in no table weighs most, and a telling word twice") {
  const auto rarity = Rarity::read(kWords, kNames + "army\t400\tX\nrebels\t4\tX\n");
  REQUIRE(rarity.ok());
  const auto weight = [&](const char* id, bool keyed) { return rarity->of_name({.id = id, .name_ar = {}, .name_en = {}, .keyed = keyed}); };
  CHECK(weight("army", true) < weight("rebels", true));
  CHECK(weight("rebels", true) < weight("others", true));
  CHECK(weight("others", true) == 1);
  CHECK(weight("army", false) == 1);
  CHECK(rarity->of_word(8 | kTelling) == 2 * rarity->of_word(8));
}

TEST_CASE("weights are whole numbers of a step, so that their sums are exact") {
  const auto rarity = Rarity::read(kWords, kNames + "a\t3\tX\nb\t17\tX\nc\t301\tX\n");
  REQUIRE(rarity.ok());
  for (const char* id : {"a", "b", "c"}) {
    const float steps = rarity->of_name({.id = id, .name_ar = {}, .name_en = {}, .keyed = true}) / kRarityStep;
    CHECK(steps == static_cast<float>(static_cast<int>(steps)));
  }
}

TEST_CASE("a table of counts that is wrong is told of") {
  CHECK(Rarity::read("#: columns word sentences source\n", kNames).error().code == Code::BadTable);
  CHECK(Rarity::read(kWords, kNames + "army\tmany\tX\n").error().code == Code::BadTable);
  CHECK(Rarity::read(kWords, kNames + "army\t1001\tX\n").error().code == Code::BadTable);
}

}  // namespace
}  // namespace isnad::link
