#include "store.h"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <fstream>

#include "store_fixture.h"

using namespace isnad;
using isnad::testing::document;
using isnad::testing::Generator;
using isnad::testing::TemporaryFolder;

namespace {

const Coder kCoder{"isnad 0.1.0", "sha256:one"};
const Coder kNewerCoder{"isnad 0.1.0", "sha256:two"};

Importer importer(const std::string& path, const Coder& coder = kCoder) {
  auto opened = Importer::open(path, coder);
  REQUIRE_MESSAGE(opened.ok(), (opened.ok() ? "" : opened.error().message()));
  return std::move(*opened);
}

Store opened(const std::string& path) {
  auto store = Store::open(path);
  REQUIRE_MESSAGE(store.ok(), (store.ok() ? "" : store.error().message()));
  return std::move(*store);
}

Added added(Importer& importer, const Document& document, const Claims& claims = {}) {
  const auto result = importer.add(document, document.text, claims);
  REQUIRE_MESSAGE(result.ok(), (result.ok() ? "" : result.error().message()));
  return *result;
}

std::vector<std::string> ids(const Result<SearchPage>& page) {
  REQUIRE_MESSAGE(page.ok(), (page.ok() ? "" : page.error().message()));
  std::vector<std::string> out;
  for (const SearchHit& hit : page->rows) out.push_back(hit.document.id);
  return out;
}

std::vector<std::string> ids(const Result<Page<StoredClaim>>& page) {
  REQUIRE_MESSAGE(page.ok(), (page.ok() ? "" : page.error().message()));
  std::vector<std::string> out;
  for (const StoredClaim& claim : page->rows) out.push_back(claim.id());
  return out;
}

using Ids = std::vector<std::string>;

// One claim: actor "a" against actor "b", said by "s" (empty: nobody), at a place in a region.
Claims one_claim(std::string_view a, std::string_view b, std::string_view s, ClaimType type, const Document& in) {
  Claims out;
  Entity agent, target, source, place;
  agent.key = a;
  agent.name_en = "The agent";
  agent.mentions = {{{0, 4}, MentionKind::Name, {}}};
  target.name_ar = std::string(b);  // no key
  source.key = s;
  place.key = "xx-town";
  place.name_en = "Town";
  place.type = EntityType::Loc;
  place.located = Located{33.5, 36.25, "town", {"Some Region", "Syria"}, 1};
  out.entities = {agent, target, source, place};
  Claim claim;
  claim.type = type;
  claim.anchor = {0, 4};
  claim.sentence = {0, static_cast<std::uint32_t>(in.text.size())};
  claim.agent = {0};
  claim.target = {1};
  if (!s.empty()) claim.chain = {2};
  claim.place = 3;
  out.claims = {claim};
  return out;
}

constexpr const char* kForces = "\u0642\u0648\u0627\u062A";                        // quwat
constexpr const char* kAndTheForces = "\u0648\u0627\u0644\u0642\u0648\u0627\u062A";  // wa-l-quwat
constexpr const char* kAhmadHamza = "\u0623\u062D\u0645\u062F";
constexpr const char* kAhmadBare = "\u0627\u062D\u0645\u062F";
constexpr const char* kWrote = "\u0643\u062A\u0628";
constexpr const char* kWroteVowels = "\u0643\u064E\u062A\u064E\u0628\u064E";

}  // namespace

TEST_CASE("store: a document comes back letter for letter, with all its fields and its original") {
  const TemporaryFolder folder;
  Document in = document("d001", "title\nbody of the text\r\n", "2018-02-16");
  in.title_bytes = 5;
  in.outlet = "outlet";
  in.url = "https://example.org/?a=1&b='\"";
  in.byline = "by";
  in.dateline = "from";
  in.published_from = PublishedFrom::Metadata;
  in.line = 7;
  in.replaced_bytes = 3;
  const std::string original("{\"text\": \"title body of the text\"}\0\x01", 36);
  in.sha256 = isnad::sha256_hex(original);
  {
    Importer writer = importer(folder.file("x.db"));
    REQUIRE(writer.add(in, original, {}).ok());
    REQUIRE_FALSE(writer.finish());
  }
  Store store = opened(folder.file("x.db"));
  const auto out = store.document("d001");
  REQUIRE(out.ok());
  const Document& got = (*out)->document;
  CHECK(got.text == in.text);
  CHECK(got.title() == "title");
  CHECK(got.outlet == in.outlet);
  CHECK(got.url == in.url);
  CHECK(got.byline == in.byline);
  CHECK(got.dateline == in.dateline);
  CHECK(got.published == in.published);
  CHECK(got.published_from == in.published_from);
  CHECK(got.path == in.path);
  CHECK(got.line == in.line);
  CHECK(got.format == in.format);
  CHECK(got.charset == in.charset);
  CHECK(got.replaced_bytes == in.replaced_bytes);
  CHECK(got.sha256 == in.sha256);
  CHECK((*out)->coder == kCoder);
  const auto bytes = store.original("d001");
  REQUIRE(bytes.ok());
  CHECK(*bytes == original);
  CHECK_FALSE(store.verify());
  CHECK(store.document("d002").error().code == Code::NotFound);
}

TEST_CASE("store: the same bytes again change nothing") {
  const TemporaryFolder folder;
  const Document in = document("d001", "some words");
  for (int time = 0; time < 2; ++time) {
    Importer writer = importer(folder.file("x.db"));
    CHECK(*writer.known(in.sha256) == (time == 0 ? Known::No : Known::Current));
    CHECK(added(writer, in) == (time == 0 ? Added::New : Added::Unchanged));
    CHECK(added(writer, in) == Added::Unchanged);
    REQUIRE_FALSE(writer.finish());
    CHECK(writer.committed() == (time == 0 ? 1u : 0u));
  }
  Store store = opened(folder.file("x.db"));
  CHECK(store.counts()->documents == 1);
}

TEST_CASE("store: a newer version of the tables replaces the machine's claims and leaves the text") {
  const TemporaryFolder folder;
  const Document in = document("d001", "some words in a sentence");
  {
    Importer writer = importer(folder.file("x.db"));
    added(writer, in, one_claim("old-actor", "someone", "", ClaimType::Aid, in));
    REQUIRE_FALSE(writer.finish());
  }
  {
    Importer writer = importer(folder.file("x.db"), kNewerCoder);
    CHECK(*writer.known(in.sha256) == Known::Outdated);
    CHECK(added(writer, in, one_claim("new-actor", "someone", "", ClaimType::Assault, in)) == Added::Reread);
    CHECK(*writer.known(in.sha256) == Known::Current);
    REQUIRE_FALSE(writer.finish());
  }
  Store store = opened(folder.file("x.db"));
  CHECK(store.counts()->claims == 1);
  ClaimFilter filter;
  filter.actor = "old-actor";
  CHECK(ids(store.claims(filter, ClaimOrder::Newest, 10, "")).empty());
  filter.actor = "new-actor";
  CHECK(ids(store.claims(filter, ClaimOrder::Newest, 10, "")) == Ids{"d001/c1"});
  CHECK((*store.document("d001"))->coder == kNewerCoder);
  CHECK_FALSE(store.verify());
}

TEST_CASE("store: a page that is taken apart anew becomes a new text, the old one stays") {
  const TemporaryFolder folder;
  Document in = document("d001", "menu and words");
  const std::string original = in.text;
  {
    Importer writer = importer(folder.file("x.db"));
    added(writer, in);
    REQUIRE_FALSE(writer.finish());
  }
  in.text = "words";
  {
    Importer writer = importer(folder.file("x.db"), kNewerCoder);
    CHECK(*writer.add(in, original, {}) == Added::Reread);
    REQUIRE_FALSE(writer.finish());
  }
  Store store = opened(folder.file("x.db"));
  CHECK((*store.document("d001"))->document.text == "words");
  CHECK((*store.document("d001~old1"))->document.text == "menu and words");
  CHECK(*store.original("d001") == original);
  CHECK(store.counts()->documents == 1);
  CHECK(ids(store.search("menu", SearchOrder::Newest, 10, "")).empty());
  CHECK(ids(store.search("words", SearchOrder::Newest, 10, "")) == Ids{"d001"});
  CHECK_FALSE(store.verify());
}

TEST_CASE("store: other bytes under a taken id are stored beside it and reported") {
  const TemporaryFolder folder;
  Importer writer = importer(folder.file("x.db"));
  added(writer, document("d001", "one"));
  added(writer, document("d001", "two"));
  REQUIRE_FALSE(writer.report("bad.html", 0, Error{Code::EmptyInput, "bad.html", "no text", ""}));
  REQUIRE_FALSE(writer.finish());
  Store store = opened(folder.file("x.db"));
  CHECK((*store.document("d001"))->document.text == "one");
  CHECK((*store.document("d001~2"))->document.text == "two");
  const auto report = store.report(1, "");
  REQUIRE(report.ok());
  REQUIRE(report->rows.size() == 1);
  CHECK(report->rows[0].code == "id_taken");
  const auto rest = store.report(10, report->next);
  REQUIRE(rest->rows.size() == 1);
  CHECK(rest->rows[0].code == "empty_input");
  CHECK(rest->rows[0].path == "bad.html");
  CHECK(rest->next.empty());
}

TEST_CASE("store: search folds as stage 2 does, in both directions") {
  const TemporaryFolder folder;
  Importer writer = importer(folder.file("x.db"));
  added(writer, document("forces", std::string("x ") + kAndTheForces + " y"));
  added(writer, document("hamza", kAhmadHamza));
  added(writer, document("bare", kAhmadBare));
  added(writer, document("vowels", kWroteVowels));
  REQUIRE_FALSE(writer.finish());
  Store store = opened(folder.file("x.db"));
  const auto search = [&](const std::string& query) { return ids(store.search(query, SearchOrder::Newest, 10, "")); };
  CHECK(search(kForces) == Ids{"forces"});
  CHECK(search(kAhmadHamza) == Ids{"bare", "hamza"});
  CHECK(search(kAhmadBare) == Ids{"bare", "hamza"});
  CHECK(search(kWrote) == Ids{"vowels"});
  CHECK(search(kWroteVowels) == Ids{"vowels"});
}

TEST_CASE("store: search by several words, phrase, beginning, exclusion") {
  const TemporaryFolder folder;
  Importer writer = importer(folder.file("x.db"));
  added(writer, document("ab", "alpha beta gamma", "2018-01-01"));
  added(writer, document("ba", "beta alpha", "2019-01-01"));
  added(writer, document("b", "beta betamax", "2017-01-01"));
  REQUIRE_FALSE(writer.finish());
  Store store = opened(folder.file("x.db"));
  const auto search = [&](const std::string& query) { return ids(store.search(query, SearchOrder::Newest, 10, "")); };
  CHECK(search("beta") == Ids{"ba", "ab", "b"});
  CHECK(search("alpha beta") == Ids{"ba", "ab"});
  CHECK(search("\"alpha beta\"") == Ids{"ab"});
  CHECK(search("betam*") == Ids{"b"});
  CHECK(search("beta -alpha") == Ids{"b"});
  CHECK(search("beta -\"beta alpha\"") == Ids{"ab", "b"});
  CHECK(search("AND").empty());
  CHECK(search("alpha\" OR \"x").empty());
  CHECK(store.search("-alpha", SearchOrder::Newest, 10, "").error().code == Code::BadArgument);
  CHECK(store.search(" \" ", SearchOrder::Newest, 10, "").error().code == Code::BadArgument);
  const auto best = store.search("betamax beta", SearchOrder::Best, 10, "");
  REQUIRE(best.ok());
  REQUIRE(best->rows.size() == 1);
  CHECK(best->rows[0].score > 0);
  REQUIRE(best->rows[0].snippets.size() == 1);
  CHECK(best->rows[0].snippets[0].words == "beta betamax");
  CHECK(best->rows[0].snippets[0].marks == std::vector<ByteSpan>{{0, 4}, {5, 12}});
  const auto first = store.search("beta", SearchOrder::Newest, 2, "");
  CHECK(first->found == 3);
  CHECK(ids(store.search("beta", SearchOrder::Newest, 2, first->next)) == Ids{"b"});
}

TEST_CASE("store: parties of a mutual claim are found between one another, a party alone is not") {
  const TemporaryFolder folder;
  const Document one = document("one", "army meets rebels", "2019-05-01"), two = document("two", "army meets", "2019-05-02");
  Claims mutual = one_claim("army", "rebels", "", ClaimType::Consult, one);
  mutual.claims[0].agent.insert(mutual.claims[0].agent.end(), mutual.claims[0].target.begin(), mutual.claims[0].target.end());
  mutual.claims[0].target.clear();
  Claims alone = one_claim("army", "rebels", "", ClaimType::Consult, two);
  alone.claims[0].target.clear();
  Importer writer = importer(folder.file("x.db"));
  added(writer, one, mutual);
  added(writer, two, alone);
  REQUIRE_FALSE(writer.finish());
  Store store = opened(folder.file("x.db"));
  const auto between = [&](std::string first, std::string second) {
    ClaimFilter filter;
    filter.between = {std::move(first), std::move(second)};
    return ids(store.claims(filter, ClaimOrder::Newest, 10, ""));
  };
  CHECK(between("rebels", "army") == Ids{"one/c1"});
  CHECK(between("army", "army").empty());
}

TEST_CASE("store: claims by actor, pair, source, place, type, date, words") {
  const TemporaryFolder folder;
  const Document one = document("one", "army shells town", "2018-02-16");
  const Document two = document("two", "army meets rebels", "2019-05-01");
  Importer writer = importer(folder.file("x.db"));
  added(writer, one, one_claim("army", "the town militia", "agency", ClaimType::Assault, one));
  added(writer, two, one_claim("army", "rebels", "", ClaimType::Consult, two));
  REQUIRE_FALSE(writer.finish());
  Store store = opened(folder.file("x.db"));
  const auto claims = [&](auto&& set) {
    ClaimFilter filter;
    set(filter);
    const Ids found = ids(store.claims(filter, ClaimOrder::Newest, 10, ""));
    CHECK(*store.count_claims(filter) == found.size());
    return found;
  };
  const Ids kBoth{"two/c1", "one/c1"}, kOne{"one/c1"}, kTwo{"two/c1"}, kNone;
  CHECK(claims([](ClaimFilter&) {}) == kBoth);
  CHECK(claims([](ClaimFilter& f) { f.actor = "army"; }) == kBoth);
  CHECK(claims([](ClaimFilter& f) { f.actor = "the agent"; }) == kBoth);
  CHECK(claims([](ClaimFilter& f) { f.actor = "militia town"; }) == kOne);
  CHECK(claims([](ClaimFilter& f) { f.actor = "agency"; }) == kNone);
  CHECK(claims([](ClaimFilter& f) { f.actor = "nobody"; }) == kNone);
  CHECK(claims([](ClaimFilter& f) { f.actor = "..."; }) == kNone);
  CHECK(claims([](ClaimFilter& f) { f.between = {"rebels", "army"}; }) == kTwo);
  CHECK(claims([](ClaimFilter& f) { f.between = {"army", "army"}; }) == kNone);
  CHECK(claims([](ClaimFilter& f) { f.source = "agency"; }) == kOne);
  CHECK(claims([](ClaimFilter& f) { f.place = "xx-town"; }) == kBoth);
  CHECK(claims([](ClaimFilter& f) { f.place = "some region"; }) == kBoth);
  CHECK(claims([](ClaimFilter& f) { f.place = "Iraq"; }) == kNone);
  CHECK(claims([](ClaimFilter& f) { f.types = {ClaimType::Consult, ClaimType::Aid}; }) == kTwo);
  CHECK(claims([](ClaimFilter& f) { f.stance = Stance::Denied; }) == kNone);
  CHECK(claims([](ClaimFilter& f) { f.since = "2018-02-17"; }) == kTwo);
  CHECK(claims([](ClaimFilter& f) { f.until = "2018-02"; }) == kOne);
  CHECK(claims([](ClaimFilter& f) { f.text = "meets -shells"; }) == kTwo);
  CHECK(claims([](ClaimFilter& f) { f.document = "one"; }) == kOne);
  CHECK(claims([](ClaimFilter& f) { f.document = "three"; }) == kNone);
  ClaimFilter bad;
  bad.since = "2018-02-30";
  CHECK(store.claims(bad, ClaimOrder::Newest, 1, "").error().code == Code::BadArgument);
  CHECK(ids(store.claims({}, ClaimOrder::ByDay, 10, "")) == Ids{"one/c1", "two/c1"});
  for (const ClaimOrder order : {ClaimOrder::Newest, ClaimOrder::ByDay}) {
    const auto page = store.claims({}, order, 1, "");
    REQUIRE(page.ok());
    CHECK(ids(store.claims({}, order, 1, page->next)) == Ids{ids(store.claims({}, order, 2, "")).back()});
  }
  CHECK(store.claim("one/c1")->claim().type == ClaimType::Assault);
  CHECK(store.claim("one/c2").error().code == Code::NotFound);
  CHECK(store.claim("one").error().code == Code::NotFound);
  const auto entries = store.entries("", 10);
  REQUIRE(entries.ok());
  REQUIRE(entries->size() == 3);
  CHECK((*entries)[0].as_agent + (*entries)[1].as_agent == 2);
  CHECK(store.entries("agency", 10)->at(0).as_source == 1);
}

TEST_CASE("store: documents are listed latest first, unknown days last, page by page") {
  const TemporaryFolder folder;
  Importer writer = importer(folder.file("x.db"));
  added(writer, document("unknown", "t1"));
  added(writer, document("old", "t2", "2015-01-01"));
  added(writer, document("new", "t3", "2020-01-01"));
  added(writer, document("unknown2", "t4"));
  REQUIRE_FALSE(writer.finish());
  Store store = opened(folder.file("x.db"));
  Ids seen;
  std::string after;
  do {
    const auto page = store.documents({}, 1, after);
    REQUIRE(page.ok());
    for (const DocumentRow& row : page->rows) seen.push_back(row.id);
    after = page->next;
  } while (!after.empty());
  CHECK(seen == Ids{"new", "old", "unknown2", "unknown"});
  DocumentFilter filter;
  filter.until = "2015";
  const auto page = store.documents(filter, 10, "");
  REQUIRE(page->rows.size() == 1);
  CHECK(page->rows[0].id == "old");
  CHECK(page->rows[0].opening == "t2");
  CHECK(store.documents({}, 1, "x").error().code == Code::BadArgument);
}

TEST_CASE("store: one importer at a time; the next may begin when the first has ended") {
  const TemporaryFolder folder;
  {
    Importer first = importer(folder.file("x.db"));
    const auto second = Importer::open(folder.file("x.db"), kCoder);
    REQUIRE_FALSE(second.ok());
    CHECK(second.error().code == Code::CannotWrite);
    CHECK(second.error().message().find("another import") != std::string::npos);
  }
  CHECK(Importer::open(folder.file("x.db"), kCoder).ok());
}

TEST_CASE("store: without finish the last transaction is dropped whole") {
  const TemporaryFolder folder;
  {
    Importer writer = importer(folder.file("x.db"));
    added(writer, document("d001", "one"));
  }
  Store store = opened(folder.file("x.db"));
  CHECK(store.counts()->documents == 0);
  CHECK_FALSE(store.verify());
}

TEST_CASE("store: files that are not ours are refused by name, and are not changed") {
  const TemporaryFolder folder;
  CHECK(Store::open(folder.file("absent.db")).error().code == Code::CannotOpen);
  std::ofstream(folder.file("text.db")) << std::string(5000, 'x');
  CHECK(Store::open(folder.file("text.db")).error().code == Code::BadDatabase);
  CHECK(Importer::open(folder.file("text.db"), kCoder).error().code == Code::BadDatabase);
  sqlite3* other = nullptr;
  REQUIRE(sqlite3_open(folder.file("other.db").c_str(), &other) == SQLITE_OK);
  sqlite3_exec(other, "CREATE TABLE t(x)", nullptr, nullptr, nullptr);
  sqlite3_close(other);
  CHECK(Store::open(folder.file("other.db")).error().code == Code::BadDatabase);
  CHECK(Importer::open(folder.file("other.db"), kCoder).error().code == Code::BadDatabase);
}

TEST_CASE("store: a database of a newer version is refused") {
  const TemporaryFolder folder;
  { Importer writer = importer(folder.file("x.db")); }
  sqlite3* raw = nullptr;
  REQUIRE(sqlite3_open(folder.file("x.db").c_str(), &raw) == SQLITE_OK);
  sqlite3_exec(raw, "PRAGMA user_version=99", nullptr, nullptr, nullptr);
  sqlite3_close(raw);
  CHECK(Store::open(folder.file("x.db")).error().code == Code::NewerDatabase);
  CHECK(Importer::open(folder.file("x.db"), kCoder).error().code == Code::NewerDatabase);
}

TEST_CASE("store: a span outside the text is refused and the import goes on") {
  const TemporaryFolder folder;
  Importer writer = importer(folder.file("x.db"));
  const Document good = document("good", "words"), bad = document("bad", "other words");
  Claims claims = one_claim("a", "b", "", ClaimType::Aid, bad);
  claims.claims[0].anchor.end_byte = 99;
  CHECK(writer.add(bad, bad.text, claims).error().code == Code::SpanOutOfRange);
  added(writer, good);
  REQUIRE_FALSE(writer.finish());
  Store store = opened(folder.file("x.db"));
  CHECK(store.counts()->documents == 1);
}

TEST_CASE("store: a stored text cannot be updated") {
  const TemporaryFolder folder;
  {
    Importer writer = importer(folder.file("x.db"));
    added(writer, document("d001", "one"));
    REQUIRE_FALSE(writer.finish());
  }
  sqlite3* raw = nullptr;
  REQUIRE(sqlite3_open(folder.file("x.db").c_str(), &raw) == SQLITE_OK);
  CHECK(sqlite3_exec(raw, "UPDATE text SET bytes = x'00'", nullptr, nullptr, nullptr) == SQLITE_CONSTRAINT);
  sqlite3_close(raw);
}
