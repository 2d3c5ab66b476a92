// Property: whatever the claims, what is stored is what comes back. The claims are made from numbers, so a failure names
// the number that makes it again.
#include <doctest/doctest.h>

#include "pack.h"
#include "packed_claims.h"
#include "store.h"
#include "store_fixture.h"

using namespace isnad;
using isnad::testing::Generator;
using isnad::testing::TemporaryFolder;

namespace {

bool same(const Entity& a, const Entity& b) {
  const auto mentions = [](const EntityMention& x, const EntityMention& y) {
    return x.span == y.span && x.kind == y.kind && x.colour == y.colour;
  };
  if (a.located.has_value() != b.located.has_value()) return false;
  if (a.located && !(a.located->lat == b.located->lat && a.located->lon == b.located->lon &&
                     a.located->precision == b.located->precision && a.located->within == b.located->within &&
                     a.located->candidates == b.located->candidates))
    return false;
  return a.type == b.type && a.key == b.key && a.name_ar == b.name_ar && a.name_en == b.name_en &&
         std::ranges::equal(a.mentions, b.mentions, mentions);
}

bool same(const Claim& a, const Claim& b) {
  const auto numbers = [](const TollNumber& x, const TollNumber& y) {
    return x.what == y.what && x.value == y.value && x.bound == y.bound && x.of == y.of && x.span == y.span;
  };
  const auto cues = [](const Cue& x, const Cue& y) {
    return x.span == y.span && x.verb == y.verb && x.link == y.link;
  };
  return a.type == b.type && a.mode == b.mode && a.anchor == b.anchor && a.sentence == b.sentence &&
         a.agent == b.agent && a.target == b.target && a.place == b.place && a.date.date == b.date.date &&
         a.date.date_to == b.date.date_to && a.date.precision == b.date.precision && a.killed == b.killed &&
         a.wounded == b.wounded && a.captured == b.captured && std::ranges::equal(a.numbers, b.numbers, numbers) &&
         a.stance == b.stance && a.chain == b.chain && std::ranges::equal(a.cues, b.cues, cues) && a.why == b.why;
}

bool same(const Claims& a, const Claims& b) {
  return std::ranges::equal(a.entities, b.entities, [](const auto& x, const auto& y) { return same(x, y); }) &&
         std::ranges::equal(a.claims, b.claims, [](const auto& x, const auto& y) { return same(x, y); });
}

}  // namespace

TEST_CASE("store: any claims come back as they were, also after being read anew") {
  constexpr std::uint64_t kDocuments = 400;
  const TemporaryFolder folder;
  for (std::uint64_t version = 0; version < 2; ++version) {
    auto writer = Importer::open(folder.file("x.db"), {"isnad", "data " + std::to_string(version)});
    REQUIRE(writer.ok());
    for (std::uint64_t seed = 0; seed < kDocuments; ++seed) {
      Generator texts(seed), claims(seed + version * 1000);
      const auto in = isnad::testing::document("d" + std::to_string(seed), texts.text(seed * 7));
      REQUIRE(writer->add(in, in.text, claims.claims(static_cast<std::uint32_t>(in.text.size()), 20)).ok());
    }
    REQUIRE_FALSE(writer->finish());
    auto store = Store::open(folder.file("x.db"));
    REQUIRE(store.ok());
    std::uint64_t all = 0;
    for (std::uint64_t seed = 0; seed < kDocuments; ++seed) {
      CAPTURE(seed);
      Generator texts(seed), claims(seed + version * 1000);
      const std::string text = texts.text(seed * 7);
      const auto out = store->document("d" + std::to_string(seed));
      REQUIRE(out.ok());
      const Claims expected = claims.claims(static_cast<std::uint32_t>(text.size()), 20);
      all += expected.claims.size();
      CHECK((*out)->document.text == text);
      CHECK(same((*out)->claims, expected));
    }
    const auto counts = store->counts();
    REQUIRE(counts.ok());
    CHECK(counts->claims == all);
    CHECK(*store->count_claims({}) == all);
    const auto fault = store->verify();
    CHECK_MESSAGE(!fault, (fault ? fault->message() : ""));
  }
}

TEST_CASE("store: a damaged reading is refused, never read past its end") {
  const TemporaryFolder folder;
  {
    auto writer = Importer::open(folder.file("x.db"), {"isnad", "data"});
    REQUIRE(writer.ok());
  }
  store::Database database(folder.file("x.db"), store::Access::Write);
  store::DictionaryWriter words(database);
  store::Dictionary read(database);
  Generator generator(7);
  const std::string text = generator.text(2000);
  const std::string good = store::pack_claims(generator.claims(2000, 30), text, words);
  int refused = 0;
  for (int trial = 0; trial < 5000; ++trial) {
    std::string bytes = good;
    if (trial % 2) bytes.resize(generator.below(static_cast<std::uint32_t>(bytes.size())));
    else bytes[generator.below(static_cast<std::uint32_t>(bytes.size()))] = static_cast<char>(generator.below(256));
    const auto result = store::guarded([&] { return store::unpack_claims(bytes, 2000, read); });
    if (!result) {
      ++refused;
      CHECK(result.error().code == Code::BadDatabase);
    } else {
      CHECK_FALSE(store::check_claims(*result, 2000));
    }
  }
  CHECK(refused >= 2500);  // every cut one
}
