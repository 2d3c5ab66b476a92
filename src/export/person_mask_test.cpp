#include "person_mask.h"

#include <doctest/doctest.h>

#include <memory>

#include "utf8.h"

using namespace isnad;

namespace {

// Names are written as code points, since code holds no Arabic letters: SALIM AL-X met KEY; SALIM AL-X spoke.
const std::string kName = "\u0633\u0627\u0644\u0645 \u0627\u0644\u062D\u0633\u0648\u0646";
const std::string kShort = "\u0633\u0627\u0644\u0645";
const std::string kBlocks = "\u2588\u2588\u2588\u2588 \u2588\u2588\u2588\u2588\u2588\u2588";

std::shared_ptr<const StoredDocument> document() {
  auto out = std::make_shared<StoredDocument>();
  out->document.id = "d1";
  out->document.byline = "a writer";
  out->document.text = "x " + kName + " y " + kName + " z";
  Entity person;
  person.type = EntityType::Per;
  person.name_ar = kName;
  person.name_en = "Salim";
  const auto size = static_cast<std::uint32_t>(kName.size());
  person.mentions = {{{2, 2 + size}, MentionKind::Name, {}}};
  Entity known = person;
  known.key = "a-minister";
  known.name_ar = "minister";
  known.mentions.clear();
  out->claims.entities = {person, known};
  Claim claim;
  claim.anchor = {2 + size + 1, 2 + size + 2};  // "y"
  claim.sentence = {0, static_cast<std::uint32_t>(out->document.text.size())};
  claim.agent = {0};
  out->claims.claims = {claim};
  return out;
}

}  // namespace

TEST_CASE("each letter of a private name becomes a block and code points stay") {
  PersonMask mask({});
  const auto from = document(), to = mask.masked(from);
  CHECK(to->document.text == "x " + kBlocks + " y " + kBlocks + " z");
  CHECK(to->claims.entities[0].name_ar == "person-1");
  CHECK(to->claims.entities[0].name_en.empty());
  CHECK(to->document.byline.empty());
  const ByteSpan anchor = to->claims.claims[0].anchor;
  CHECK(to->document.text.substr(anchor.begin_byte, anchor.size()) == "y");
  CHECK(CodePointIndex(to->document.text).at(anchor.begin_byte) == CodePointIndex(from->document.text).at(from->claims.claims[0].anchor.begin_byte));
}

TEST_CASE("who stands in the actor table keeps his name") {
  CHECK(PersonMask({}).masked(document())->claims.entities[1].name_ar == "minister");
}

TEST_CASE("a name that is to be kept is kept") {
  const auto kept = PersonMask({kName}).masked(document());
  CHECK(kept->document.text == document()->document.text);
  CHECK(kept->claims.entities[0].name_ar == kName);
}

TEST_CASE("equal names get one number in all documents") {
  PersonMask mask({});
  const auto one = document();
  auto other = std::make_shared<StoredDocument>(*document());
  other->document.id = "d2";
  CHECK(mask.masked(one)->claims.entities[0].name_ar == mask.masked(other)->claims.entities[0].name_ar);
  REQUIRE(mask.persons().size() == 1);
  CHECK(mask.persons()[0].documents.size() == 2);
  CHECK(mask.persons()[0].places == 4);
}

TEST_CASE("parties of a statement and of its tellings are masked, keys are not") {
  PersonMask mask({});
  StatementRow row;
  row.agent = {{"\u00AB" + kName + "\u00BB", kName, "Salim", EntityType::Per}, {"a-minister", "minister", "", EntityType::Per}};
  row.tellings.resize(1);
  row.tellings[0].words = kName;
  row.tellings[0].chain = {row.agent[0]};
  mask.mask(row);
  CHECK(row.agent[0].name_ar == "person-1");
  CHECK(row.agent[0].id.find(kShort) == std::string::npos);
  CHECK(row.agent[1].name_ar == "minister");
  CHECK(row.tellings[0].words.empty());
  CHECK(row.tellings[0].chain[0].name_ar == "person-1");
}
