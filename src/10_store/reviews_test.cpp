// What people decide of claims and documents: beside the reading, kept over a new one, filtered, taken back, restored.
#include <doctest/doctest.h>

#include "restore.h"
#include "store.h"
#include "store_fixture.h"

using namespace isnad;
using isnad::testing::document;
using isnad::testing::TemporaryFolder;

namespace {

const Coder kCoder{"isnad 0.1.0", "sha256:one"};
const Coder kNewerCoder{"isnad 0.1.0", "sha256:two"};
constexpr const char* kText = "Some fled. Others came.";
using Ids = std::vector<std::string>;

Entity actor(std::string_view key) {
  Entity out;
  out.key = key;
  out.name_ar = "x";
  return out;
}

Claim claim(ByteSpan anchor, ByteSpan sentence, std::uint32_t killed) {
  Claim out;
  out.type = ClaimType::Retreat;
  out.anchor = anchor;
  out.sentence = sentence;
  out.agent = {0};
  out.killed = killed;
  return out;
}

constexpr ByteSpan kFirst{0, 10}, kSecond{11, 23}, kFled{5, 9}, kCame{18, 22};

/// Two claims, one a sentence.
Claims two(std::uint32_t killed_first, std::uint32_t killed_second) {
  Claims out;
  out.entities = {actor("rangers")};
  out.claims = {claim(kFled, kFirst, killed_first), claim(kCame, kSecond, killed_second)};
  return out;
}

void read(const std::string& path, const Claims& claims, const Coder& coder = kCoder, const std::string& text = kText) {
  auto writer = Importer::open(path, coder);
  REQUIRE(writer.ok());
  Document in = document("d001", kText);
  in.text = text;  // of the same original
  REQUIRE(writer->add(in, kText, claims).ok());
  REQUIRE_FALSE(writer->finish());
}

std::uint64_t decided(const std::string& path, const NewDecision& decision) {
  const auto number = decide(path, decision);
  REQUIRE_MESSAGE(number.ok(), (number.ok() ? "" : number.error().message()));
  return *number;
}
NewDecision about(const std::string& kind, const std::string& subject, const std::string& field = "", const std::string& value = "") {
  return {"Mona", kind, subject, value, "a note", field};
}

/// The verdict on a claim with its corrections: "corrected killed=4".
std::string review(const std::string& path, const std::string& id) {
  auto store = Store::open(path);
  REQUIRE(store.ok());
  const auto found = store->claim(id);
  REQUIRE(found.ok());
  const Review* review = found->review();
  if (review == nullptr) return "";
  std::string out = review->verdict + (review->changed ? " changed" : "");
  for (const auto& [field, value] : review->corrections) out += " " + field + "=" + value;
  return out;
}

Ids reviewed(const std::string& path, const std::string& wanted) {
  auto store = Store::open(path);
  REQUIRE(store.ok());
  ClaimFilter filter;
  filter.reviewed = wanted;
  const auto page = store->claims(filter, ClaimOrder::Newest, 10, "");
  REQUIRE(page.ok());
  CHECK(*store->count_claims(filter) == page->rows.size());
  Ids out;
  for (const StoredClaim& row : page->rows) out.push_back(row.id());
  return out;
}

}  // namespace

TEST_CASE("reviews: what is decided of a claim stands beside its reading, and can be taken back") {
  const TemporaryFolder folder;
  const std::string path = folder.file("x.db");
  read(path, two(3, 5));
  CHECK(review(path, "d001/c1").empty());
  CHECK(reviewed(path, "no") == Ids{"d001/c1", "d001/c2"});
  const std::uint64_t killed = decided(path, about("correct", "d001/c1", "killed", "4"));
  decided(path, about("correct", "d001/c1", "agent", "rangers; «some others»"));
  CHECK(review(path, "d001/c1") == "corrected killed=4 agent=rangers; «some others»");
  decided(path, about("reviewed", "d001/c1"));
  CHECK(review(path, "d001/c1").starts_with("corrected"));
  CHECK((*Store::open(path)->claim("d001/c1")).claim().killed == 3U);
  CHECK(reviewed(path, "corrected") == Ids{"d001/c1"});
  CHECK(reviewed(path, "yes") == Ids{"d001/c1"});
  CHECK(reviewed(path, "no") == Ids{"d001/c2"});
  REQUIRE_FALSE(undo_decision(path, killed));
  CHECK(review(path, "d001/c1") == "corrected agent=rangers; «some others»");
  decided(path, about("wrong", "d001/c1"));
  CHECK(review(path, "d001/c1") == "wrong");
  CHECK(reviewed(path, "wrong") == Ids{"d001/c1"});
  CHECK(reviewed(path, "corrected").empty());
  CHECK_FALSE(Store::open(path)->verify());
}

TEST_CASE("reviews: an unfit kind, field, value or claim is refused, and so is an unfit filter") {
  const TemporaryFolder folder;
  const std::string path = folder.file("x.db");
  read(path, two(3, 5));
  const auto code = [&](const NewDecision& decision) { return decide(path, decision).error().code; };
  CHECK(code(about("right", "d001/c3")) == Code::NotFound);
  CHECK(code(about("right", "d001")) == Code::NotFound);
  CHECK(code(about("reviewed", "d002")) == Code::NotFound);
  CHECK(code(about("correct", "d001/c1", "colour", "red")) == Code::BadArgument);
  for (const auto& [field, value] : std::vector<std::pair<std::string, std::string>>{
           {"type", "WAR"}, {"type", ""}, {"stance", "sure"}, {"agent", "two words"}, {"agent", "rangers;"}, {"target", "«»"}, {"chain", "a; ; b"},
           {"place", "«a"}, {"date", "yesterday"}, {"date", "2018-02-03/2018-02-01"}, {"killed", "-1"}, {"killed", "few"},
           {"wounded", "99999999999"}})
    CHECK_MESSAGE(code(about("correct", "d001/c1", field, value)) == Code::BadArgument, field << " " << value);
  for (const auto& [field, value] : std::vector<std::pair<std::string, std::string>>{
           {"type", "ASSAULT"}, {"stance", "denied"}, {"agent", ""}, {"target", "a; «b c»"}, {"place", "xx-town"}, {"date", "2018-02"},
           {"date", "2018-02-03/2018-02-05"}, {"killed", ""}, {"captured", "0"}})
    CHECK_MESSAGE(decide(path, about("correct", "d001/c1", field, value)).ok(), field << " " << value);
  ClaimFilter filter;
  filter.reviewed = "perhaps";
  CHECK(Store::open(path)->claims(filter, ClaimOrder::Newest, 10, "").error().code == Code::BadArgument);
  CHECK(Store::open(path)->documents({"", "", "", "perhaps"}, 10, "").error().code == Code::BadArgument);
}

TEST_CASE("reviews: read anew, a claim of the same words keeps what was decided, and it is told when it is read otherwise") {
  const TemporaryFolder folder;
  const std::string path = folder.file("x.db");
  read(path, two(3, 5));
  decided(path, about("right", "d001/c1"));
  decided(path, about("wrong", "d001/c2"));
  Claims anew = two(3, 6);  // the second is read otherwise, and another comes before both
  anew.claims.insert(anew.claims.begin(), claim({0, 4}, kFirst, 1));
  read(path, anew, kNewerCoder);
  CHECK(review(path, "d001/c1").empty());
  CHECK(review(path, "d001/c2") == "right");
  CHECK(review(path, "d001/c3") == "wrong changed");
  CHECK(reviewed(path, "no") == Ids{"d001/c1", "d001/c3"});
  const auto rows = *Store::open(path)->decisions();
  CHECK(rows[0].claim == "d001/c3");
  CHECK(rows[0].subject == "d001/c2");
  CHECK(rows[0].changed);
  Claims fewer = anew;
  fewer.claims.erase(fewer.claims.begin() + 1);  // no claim at those words any more
  read(path, fewer, kCoder);
  CHECK((*Store::open(path)->decisions())[1].claim.empty());
  read(path, anew, kNewerCoder);  // and there it is again
  CHECK(review(path, "d001/c2") == "right");
  CHECK_FALSE(Store::open(path)->verify());
}

TEST_CASE("reviews: a page that is taken apart anew keeps them where the sentence is the same") {
  const TemporaryFolder folder;
  const std::string path = folder.file("x.db");
  read(path, two(3, 5));
  decided(path, about("right", "d001/c1"));
  decided(path, about("right", "d001/c2"));
  Claims shorter = two(3, 5);
  shorter.claims.pop_back();
  read(path, shorter, kNewerCoder, "Some fled.");
  CHECK(review(path, "d001/c1") == "right");
  const auto rows = *Store::open(path)->decisions();
  CHECK(rows[0].claim.empty());
  CHECK(rows[1].claim == "d001/c1");
}

TEST_CASE("reviews: of claims with the same words it is the one that reads as it did; when none does it is none") {
  const TemporaryFolder folder;
  const std::string path = folder.file("x.db");
  const auto same_words = [](std::uint32_t one, std::uint32_t other) {
    Claims out = two(one, 0);
    out.claims[1] = claim(kFled, kFirst, other);
    return out;
  };
  read(path, same_words(3, 5));
  decided(path, about("right", "d001/c2"));
  read(path, same_words(5, 3), kNewerCoder);
  CHECK(review(path, "d001/c1") == "right");
  CHECK(review(path, "d001/c2").empty());
  read(path, same_words(7, 8), kCoder);
  CHECK(review(path, "d001/c1").empty());
  CHECK(review(path, "d001/c2").empty());
}

TEST_CASE("reviews: of a whole document; documents are filtered by it") {
  const TemporaryFolder folder;
  const std::string path = folder.file("x.db");
  read(path, two(3, 5));
  const auto count = [&](const std::string& wanted) { return Store::open(path)->documents({"", "", "", wanted}, 10, "")->rows.size(); };
  const std::uint64_t number = decided(path, about("reviewed", "d001"));
  CHECK(count("yes") == 1);
  CHECK(count("no") == 0);
  CHECK(reviewed(path, "yes").empty());
  REQUIRE_FALSE(undo_decision(path, number));
  CHECK(count("yes") == 0);
  CHECK(count("") == 1);
}

TEST_CASE("reviews: decisions brought back from a file find their claims") {
  const TemporaryFolder folder;
  const std::string path = folder.file("x.db"), copy = folder.file("copy.db");
  read(path, two(3, 5));
  read(copy, two(3, 5));
  decided(path, about("correct", "d001/c2", "killed", "4"));
  REQUIRE_FALSE(undo_decision(path, decided(path, about("wrong", "d001/c1"))));
  const auto rows = *Store::open(path)->decisions();
  CHECK(*restore_decisions(copy, rows) == 2);
  CHECK(*restore_decisions(copy, rows) == 0);
  CHECK(review(copy, "d001/c1").empty());
  CHECK(review(copy, "d001/c2") == "corrected killed=4");
  DecisionRow bad = rows[1];
  bad.object = "many";
  CHECK(restore_decisions(copy, std::vector{bad}).error().code == Code::BadArgument);
}
