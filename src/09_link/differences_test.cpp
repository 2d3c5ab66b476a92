#include "differences.h"

#include <doctest/doctest.h>

#include <string>

namespace isnad::link {
namespace {

std::string at(std::string_view text, ByteSpan span) { return std::string(text.substr(span.begin_byte, span.size())); }

TEST_CASE("differences: equal texts, and texts that differ in marks and blanks only, have none") {
  const auto none = [](std::string_view a, std::string_view b) {
    const Differences found = differences(a, b);
    return found.only_first.empty() && found.only_second.empty() && found.changed.empty();
  };
  CHECK(none("", ""));
  CHECK(none("The bridge was hit.\nNobody was hurt.", "The bridge was hit.\nNobody was hurt."));
  CHECK(none("The bridge, they say, was hit.", "The  bridge they say was hit!"));
  CHECK(none("\u0642\u064F\u062A\u0644 \u0623\u062D\u0645\u062F.", "\u0642\u062A\u0644 \u0627\u062D\u0645\u062F."));
}

TEST_CASE("differences: another number is one") {
  CHECK(differences("They counted 14 dead in the town.", "They counted 10 dead in the town.").changed.size() == 1);
}

TEST_CASE("differences: sentences in another order are none") {
  const Differences found = differences("The bridge was hit.\nNobody was hurt.", "Nobody was hurt.\nThe bridge was hit.");
  CHECK(found.only_first.empty());
  CHECK(found.only_second.empty());
  CHECK(found.changed.empty());
}

TEST_CASE("differences: a cut text lacks sentences of the whole one, and a headline of its own is its own") {
  const std::string whole = "Shelling of a bridge\nThe bridge was hit at noon.\nNobody was hurt.\n";
  const std::string cut = "News of the north\nThe bridge was hit at noon.";
  const Differences found = differences(whole, cut);
  REQUIRE(found.only_first.size() == 2);
  CHECK(at(whole, found.only_first[0]) == "Shelling of a bridge");
  CHECK(at(whole, found.only_first[1]) == "Nobody was hurt.");
  REQUIRE(found.only_second.size() == 1);
  CHECK(at(cut, found.only_second[0]) == "News of the north");
  CHECK(found.changed.empty());
}

TEST_CASE("differences: a corrected toll is a changed sentence, wherever it stands") {
  const std::string before = "Five men were killed near the old mill.\nThe road is closed to all cars.";
  const std::string after = "The road is closed to all cars.\nSeven men were killed near the old mill.";
  const Differences found = differences(before, after);
  REQUIRE(found.changed.size() == 1);
  CHECK(at(before, found.changed[0].first) == "Five men were killed near the old mill.");
  CHECK(at(after, found.changed[0].second) == "Seven men were killed near the old mill.");
  CHECK(found.only_first.empty());
  CHECK(found.only_second.empty());
}

TEST_CASE("differences: of two changed sentences each goes with the one that is likest") {
  const std::string before = "Ali met Omar in the town of Azaz today.\nAli met Omar in the city of Homs.";
  const std::string after = "Ali met Omar in the city of Hama.\nAli met Omar in the town of Azaz again.";
  const Differences found = differences(before, after);
  REQUIRE(found.changed.size() == 2);
  CHECK(at(after, found.changed[0].second) == "Ali met Omar in the town of Azaz again.");
  CHECK(at(after, found.changed[1].second) == "Ali met Omar in the city of Hama.");
}

TEST_CASE("differences: a sentence that stands twice in one text and once in the other is there once too often") {
  const std::string twice = "The road is closed.\nThe road is closed.\n";
  CHECK(differences(twice, "The road is closed.").only_first.size() == 1);
  CHECK(differences("", twice).only_second.size() == 2);
}

TEST_CASE("differences: the other way round is the mirror") {
  const std::string a = "One two three four five.\nAlpha beta gamma.\nSame here.", b = "Same here.\nOne two three four six.\nDelta.";
  const Differences there = differences(a, b), back = differences(b, a);
  CHECK(there.only_first == back.only_second);
  CHECK(there.only_second == back.only_first);
  REQUIRE(there.changed.size() == back.changed.size());
  CHECK(there.changed[0].first == back.changed[0].second);
}

TEST_CASE("differences: spans are whole, in order and apart, also in broken text") {
  std::string a, b;
  for (int n = 0; n < 300; ++n) {
    a += "word" + std::string(1, static_cast<char>('a' + n % 26)) + " \xD9 \u0642\u062A\u0644 the same the same" + (n % 3 ? ". " : "\n");
    b += "the same word" + std::string(1, static_cast<char>('a' + n % 7)) + (n % 5 ? ". " : "\n");
  }
  const Differences found = differences(a, b);
  std::uint32_t last = 0;
  for (const ByteSpan span : found.only_first) {
    CHECK(span.begin_byte >= last);
    CHECK(span.end_byte <= a.size());
    last = span.end_byte;
  }
}

}  // namespace
}  // namespace isnad::link
