#include "name_finder.h"

#include <doctest/doctest.h>

namespace isnad {
namespace {

// Two words in Arabic letters: haraka, with its article, and ending in heh; ahrar, with hamza and without.
constexpr const char* kHaraka = "\xD8\xAD\xD8\xB1\xD9\x83\xD8\xA9";
constexpr const char* kAlHaraka = "\xD8\xA7\xD9\x84\xD8\xAD\xD8\xB1\xD9\x83\xD8\xA9";
constexpr const char* kHarakaWithHeh = "\xD8\xAD\xD8\xB1\xD9\x83\xD9\x87";
constexpr const char* kAhrarWithHamza = "\xD8\xA3\xD8\xAD\xD8\xB1\xD8\xA7\xD8\xB1";
constexpr const char* kAhrarBare = "\xD8\xA7\xD8\xAD\xD8\xB1\xD8\xA7\xD8\xB1";

TEST_CASE("a key, an English name and its article compare equal") {
  CHECK(comparable_name("jabhat-al-nusra") == comparable_name("Jabhat al-Nusra"));
  CHECK(comparable_name("The Houthis") == comparable_name("houthis"));
  CHECK(comparable_name("Ta'izz") == comparable_name("taizz"));
  CHECK(comparable_name("alawite") != comparable_name("awite"));
}

TEST_CASE("Arabic spellings and the article compare equal") {
  CHECK(comparable_name(kHaraka) == comparable_name(kAlHaraka));
  CHECK(comparable_name(kAhrarWithHamza) == comparable_name(kAhrarBare));
  CHECK(comparable_name(kHaraka) == comparable_name(kHarakaWithHeh));
  CHECK(comparable_name(kHaraka) != comparable_name(kAhrarBare));
}

TEST_CASE("each entry is found once, and nothing finds nothing") {
  NameFinder finder;
  finder.add(4, "islamic-state");
  finder.add(4, "Islamic State");
  finder.add(7, "Islamic Jihad");
  finder.add(7, "");
  CHECK(finder.find("ISLAMIC STATE") == std::vector<std::uint32_t>{4});
  CHECK(finder.find("islamic").empty());
  CHECK(finder.find("").empty());
  CHECK(finder.find("-").empty());
}

TEST_CASE("near are names with the words, then names with few other letters") {
  NameFinder finder;
  finder.add(1, "islamic-state");
  finder.add(2, "isamic");
  finder.add(3, "houthis");
  const auto near = finder.near("islamic", 5);
  REQUIRE(near.size() == 2);
  CHECK(near[0].entry == 1);
  CHECK(near[1].entry == 2);
  CHECK(finder.near("islamic", 1).size() == 1);
  CHECK(finder.near("", 5).empty());
}

}  // namespace
}  // namespace isnad
