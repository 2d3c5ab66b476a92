#include "claims_json.h"

#include <doctest/doctest.h>

using namespace isnad;

namespace {

// Two letters of two bytes, then "x": code points and bytes differ.
Document small_document() {
  Document document;
  document.id = "d1";
  document.text = "\u0642\u0627 x";
  return document;
}

std::string line_of(const Document& document, const Claims& claims) {
  std::string out;
  append_claims_json(out, document, claims, "0.1.0", "sha256:00");
  return out;
}

}  // namespace

TEST_CASE("a document without claims still has every field") {
  CHECK(line_of(small_document(), {}) ==
        R"({"id":"d1","engine":"isnad 0.1.0","data":"sha256:00","published":null,"published_from":"unknown",)"
        R"("outlet":null,"url":null,"entities":[],"claims":[]})");
}

TEST_CASE("spans leave as code points and ids count from one") {
  Claims claims;
  claims.entities.push_back({EntityType::Org, "key-1", "\u0642\u0627", "", {}, {{{0, 4}, MentionKind::Name, {}}}});
  Claim claim;
  claim.anchor = {5, 6};
  claim.sentence = {0, 6};
  claim.agent = {0};
  claim.killed = 3;
  claim.numbers = {{Toll::Killed, 3, Bound::Min, 0, {5, 6}}};
  claim.cues = {{{0, 2}, "say", -1}};
  claim.why = {"frame/v1"};
  claims.claims.push_back(claim);
  const std::string line = line_of(small_document(), claims);
  CHECK(line.find("\"mentions\":[{\"start\":0,\"end\":2,\"kind\":\"name\"}]") != std::string::npos);
  CHECK(line.find("\"anchor\":{\"start\":3,\"end\":4},\"sentence\":{\"start\":0,\"end\":4},\"agent\":[\"e1\"]") !=
        std::string::npos);
  CHECK(line.find("{\"what\":\"killed\",\"value\":3,\"bound\":\"min\",\"of\":\"e1\",\"start\":3,\"end\":4}") !=
        std::string::npos);
  CHECK(line.find("{\"start\":0,\"end\":1,\"verb\":\"say\",\"link\":null}") != std::string::npos);
  CHECK(line.find("\"lat\"") == std::string::npos);
}

TEST_CASE("a place that the table lacks keeps its fields, empty") {
  Claims claims;
  claims.entities.push_back({EntityType::Loc, "", "\u0642", "", {}, {{{0, 2}, MentionKind::Name, {}}}});
  CHECK(line_of(small_document(), claims)
            .find("\"lat\":null,\"lon\":null,\"precision\":null,\"within\":[],\"candidates\":0") != std::string::npos);
}

TEST_CASE("coordinates leave with five decimals") {
  Claims claims;
  claims.entities.push_back({EntityType::Loc, "k", "\u0642", "", Located{36.65000152587891, -1.5, "town", {"A"}, 2},
                             {{{0, 2}, MentionKind::Name, {}}}});
  CHECK(line_of(small_document(), claims)
            .find("\"lat\":36.65,\"lon\":-1.5,\"precision\":\"town\",\"within\":[\"A\"],\"candidates\":2") !=
        std::string::npos);
}

TEST_CASE("an unreadable line gives its number, code and message") {
  std::string out;
  append_error_json(out, "", "in.jsonl", 7, {Code::BadInput, "in.jsonl:7", "a broken line", "JSON"});
  CHECK(out == R"({"id":null,"error":{"code":"bad_input","line":7,"path":"in.jsonl",)"
               R"("message":"in.jsonl:7: a broken line, expected JSON"}})");
}
