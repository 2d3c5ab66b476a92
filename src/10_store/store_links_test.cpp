#include <doctest/doctest.h>

#include <algorithm>

#include "engine.h"
#include "linker.h"
#include "store.h"
#include "store_fixture.h"

using namespace isnad;
using namespace isnad::testing;

namespace {

/// "A asked B at P", told by a text of its own.
struct Told {
  std::string id, published, url;
};

void add(Importer& importer, const Told& told) {
  Document one = document(told.id, "\u0637\u0644\u0628 " + told.id, told.published);
  one.url = told.url;
  Claims claims;
  claims.entities.resize(3);
  claims.entities[0] = {EntityType::Org, "islamic-state", "\u062F\u0627\u0639\u0634", "Islamic State", {}, {}};
  claims.entities[1] = {EntityType::Org, "", "\u0644\u0648\u0627\u0621 \u0627\u0644\u0641\u062C\u0631", "Dawn Brigade", {}, {}};
  claims.entities[2] = {EntityType::Loc, "sy-yalda", "\u064A\u0644\u062F\u0627", "Yalda", {}, {}};
  claims.entities[2].located = Located{33.4, 36.3, "town", {"Rif Dimashq", "Syria"}, 1};
  const ByteSpan all{0, static_cast<std::uint32_t>(one.text.size())};
  for (Entity& entity : claims.entities) entity.mentions.push_back({all, MentionKind::Name, ""});
  Claim claim;
  claim.type = ClaimType::Request;
  claim.agent = {0};
  claim.target = {1};
  claim.place = 2;
  claim.date = {"2015-05-09", "", "day"};
  claim.anchor = claim.sentence = all;
  claims.claims.push_back(claim);
  REQUIRE(importer.add(one, one.text, claims).ok());
}

/// The documents in this order, linked.
std::string archive(const TemporaryFolder& folder, const std::string& name, std::vector<Told> documents) {
  const std::string path = folder.file(name);
  {
    auto importer = Importer::open(path, {"isnad test", "sha256:test"});
    REQUIRE(importer.ok());
    for (const Told& told : documents) add(*importer, told);
    REQUIRE_FALSE(importer->finish());
  }
  REQUIRE(link_database(path, **open_tables(), std::nullopt, [](std::uint64_t, std::uint64_t) {}).ok());
  return path;
}

const std::vector<Told> kDocuments = {{"late", "2015-05-12", "https://www.example.org/a?utm_source=x"},
                                      {"early", "2015-05-10", "http://example.org/a/"},
                                      {"middle", "2015-05-11", "https://example.org/b"}};

}  // namespace

TEST_CASE("claims of a statement come first published first, in whatever order they were read, page by page") {
  const TemporaryFolder folder;
  std::vector<Told> documents = kDocuments;
  std::ranges::sort(documents, {}, &Told::id);
  int turn = 0;
  do {
    auto store = Store::open(archive(folder, std::to_string(turn++) + ".db", documents));
    REQUIRE(store.ok());
    const auto statements = store->statements({}, 10, "");
    REQUIRE(statements.ok());
    REQUIRE(statements->rows.size() == 1);
    std::string found;
    std::string after;
    do {
      const auto page = store->members(statements->rows.front().id, 1, after);
      REQUIRE(page.ok());
      REQUIRE(page->rows.size() == 1);
      found += page->rows.front().claim.id() + " ";
      after = page->next;
    } while (!after.empty());
    CHECK(found == "early/c1 middle/c1 late/c1 ");
  } while (std::ranges::next_permutation(documents, {}, &Told::id).found);
  CHECK(turn == 6);
}

TEST_CASE("a claim knows its statement, a statement its place and the regions around it") {
  const TemporaryFolder folder;
  auto store = Store::open(archive(folder, "x.db", kDocuments));
  REQUIRE(store.ok());
  const auto of = store->statements_of("early");
  REQUIRE(of.ok());
  REQUIRE(of->size() == 1);
  CHECK(of->front().articles == 3);
  CHECK(store->statement(of->front().id, false)->tellings.empty());
  CHECK_FALSE(store->statements_of("absent").ok());
  CHECK_FALSE(store->members("s0", 10, "").ok());
  for (const auto& [place, count] : {std::pair("sy-yalda", 1U), std::pair("Yalda", 1U), std::pair("Rif Dimashq", 1U), std::pair("nowhere", 0U)}) {
    StatementFilter filter;
    filter.place = place;
    const auto page = store->statements(filter, 10, "");
    REQUIRE(page.ok());
    CHECK_MESSAGE(page->rows.size() == count, place);
  }
}

TEST_CASE("names are found by whole words of which the last may be begun, also without a key") {
  const TemporaryFolder folder;
  auto store = Store::open(archive(folder, "x.db", kDocuments));
  REQUIRE(store.ok());
  const auto first = [&](std::string_view typed, Finding finding) {
    const auto found = store->find(typed, finding, 5);
    REQUIRE(found.ok());
    return found->empty() ? std::string() : found->front().key;
  };
  for (const char* typed : {"Islamic St", "state", "islamic-state", "\u062F\u0627\u0639\u0634"})
    CHECK_MESSAGE(first(typed, Finding::Actors) == "islamic-state", typed);
  CHECK(first("Dawn", Finding::Actors).starts_with("\u00AB"));
  CHECK(first("lamic", Finding::Actors).empty());
  CHECK(first("Yalda", Finding::Actors).empty());
  CHECK(first("Yal", Finding::Places) == "sy-yalda");
  const auto place = store->entry("sy-yalda");
  REQUIRE(place.ok());
  CHECK(place->within == std::vector<std::string>{"Rif Dimashq", "Syria"});
  CHECK(place->as_place == 3);
  CHECK(store->entry("islamic-state")->statements == 1);
  CHECK(store->entry("nobody").error().code == Code::NotFound);
}

TEST_CASE("spellings of one address are versions of it") {
  const TemporaryFolder folder;
  auto store = Store::open(archive(folder, "x.db", kDocuments));
  REQUIRE(store.ok());
  CHECK(*store->versions_of("late") == std::vector<std::string>{"early", "late"});
  CHECK(store->versions_of("middle")->empty());
  CHECK_FALSE(store->versions_of("absent").ok());
}

TEST_CASE("statements are found by who did it, in which stance, on whose word, when it was told and by words of a sentence") {
  const TemporaryFolder folder;
  auto store = Store::open(archive(folder, "x.db", kDocuments));
  REQUIRE(store.ok());
  const auto found = [&](auto set) {
    StatementFilter filter;
    set(filter);
    const auto page = store->statements(filter, 10, "");
    REQUIRE(page.ok());
    for (const StatementRow& row : page->rows) CHECK(row.tellings.empty());  // nobody asked for them
    return page->rows.size();
  };
  CHECK(found([](StatementFilter& f) { f.actor = "islamic-state", f.role = "agent"; }) == 1);
  CHECK(found([](StatementFilter& f) { f.actor = "islamic-state", f.role = "target"; }) == 0);
  CHECK(found([](StatementFilter& f) { f.stance = Stance::Asserted; }) == 1);
  CHECK(found([](StatementFilter& f) { f.stance = Stance::Denied; }) == 0);
  CHECK(found([](StatementFilter& f) { f.source = "nobody"; }) == 0);
  CHECK(found([](StatementFilter& f) { f.said_since = "2015"; }) == 1);
  CHECK(found([](StatementFilter& f) { f.said_until = "2014"; }) == 0);
  CHECK(found([](StatementFilter& f) { f.said_since = "2015-05", f.said_until = "2016"; }) == 1);
  CHECK(found([](StatementFilter& f) { f.text = "\u0637\u0644\u0628"; }) == 1);
  CHECK(found([](StatementFilter& f) { f.text = "\u0637\u0644\u0628 -\u0637\u0644\u0628"; }) == 0);
  StatementFilter soon, hero;
  soon.said_since = "soon";
  hero.actor = "x";
  hero.role = "hero";
  for (const StatementFilter& wrong : {soon, hero}) CHECK(store->statements(wrong, 10, "").error().code == Code::BadArgument);
}

TEST_CASE("claims are found by role, by when they were told and by how many origins their statement has") {
  const TemporaryFolder folder;
  auto store = Store::open(archive(folder, "x.db", kDocuments));
  REQUIRE(store.ok());
  const auto count = [&](auto set) {
    ClaimFilter filter;
    set(filter);
    const auto number = store->count_claims(filter);
    REQUIRE(number.ok());
    return *number;
  };
  CHECK(count([](ClaimFilter& f) { f.actor = "islamic-state", f.role = "agent"; }) == 3);
  CHECK(count([](ClaimFilter& f) { f.actor = "islamic-state", f.role = "target"; }) == 0);
  CHECK(count([](ClaimFilter& f) { f.said_until = "2014"; }) == 0);
  CHECK(count([](ClaimFilter& f) { f.origins = 100; }) == 0);
  CHECK(count([](ClaimFilter& f) { f.disputed = true; }) == 0);
}
