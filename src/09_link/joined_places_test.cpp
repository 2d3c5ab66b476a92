#include "joined_places.h"

#include <doctest/doctest.h>

#include <string>

#include "text_fixture.h"

namespace isnad::link {
namespace {

const std::string kRaqqa = "\u0627\u0644\u0631\u0642\u0629", kHasakah = "\u0627\u0644\u062d\u0633\u0643\u0629";
const std::string kIn = "\u0642\u062a\u0644\u0648\u0627 \u0641\u064a ", kBetween = "\u0642\u062a\u0644\u0648\u0627 \u0628\u064a\u0646 ";
const std::string kAnd = " \u0648", kAndIn = " \u0648\u0641\u064a ", kComma = "\u060c", kNorthOf = " \u0634\u0645\u0627\u0644 ", kOthersIn = " \u0648\u0623\u0635\u064a\u0628 \u0622\u062e\u0631\u0648\u0646 \u0641\u064a ";

// Whether the two towns of a sentence are told together.
bool joined(const std::string& text) {
  const testing::CutText cut(text);
  const auto place = [&](const std::string& name) {
    const auto at = static_cast<std::uint32_t>(text.find(name));
    Entity entity;
    entity.type = EntityType::Loc;
    entity.mentions.push_back({.span = {at, at + static_cast<std::uint32_t>(name.size())}, .kind = MentionKind::Name, .colour = {}});
    return entity;
  };
  const std::vector<Entity> entities = {place(kRaqqa), place(kHasakah)};
  Claim claim;
  claim.place = 0;
  claim.sentence = {0, static_cast<std::uint32_t>(text.size())};
  return at_joined_place(claim, find_joined_places(entities, testing::tables(), cut.letters, cut.tokens));
}

TEST_CASE("two places that and joins are told together, with a preposition or a comma between them too") {
  CHECK(joined(kIn + kRaqqa + kAnd + kHasakah));
  CHECK(joined(kIn + kRaqqa + kAndIn + kHasakah));
  CHECK(joined(kIn + kRaqqa + kComma + kAnd + kHasakah));
}

TEST_CASE("a road between two places, and a place of another deed, are not") {
  CHECK_FALSE(joined(kBetween + kRaqqa + kAnd + kHasakah));
  CHECK_FALSE(joined(kIn + kRaqqa + kOthersIn + kHasakah));
  CHECK_FALSE(joined(kIn + kRaqqa + kNorthOf + kHasakah));
}

}  // namespace
}  // namespace isnad::link
