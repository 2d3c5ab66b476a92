// Hostile texts: results come, every span is whole, and twice the text gives at most about twice of everything that the
// stages make. Work that grows with the square would show as lists that do; time itself is taken in bench/.
#include "hostile.h"

#include <doctest/doctest.h>

#include "engine.h"
#include "sources.h"
#include "tables.h"
#include "utf8.h"

namespace isnad {
namespace {

struct Made {
  std::size_t entities = 0, mentions = 0, claims = 0, roles = 0, links = 0, cues = 0, reasons = 0;
};

bool on_boundary(std::string_view text, std::uint32_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

bool whole(std::string_view text, ByteSpan span) {
  return span.begin_byte < span.end_byte && span.end_byte <= text.size() && on_boundary(text, span.begin_byte) &&
         on_boundary(text, span.end_byte);
}

Made read(Reader& reader, Hostile kind, std::size_t bytes) {
  Document document;
  document.text = hostile_text(kind, bytes);
  document.body_end = static_cast<std::uint32_t>(document.text.size());
  document.published = "2015-07-21";
  const auto claims = reader.read(document);
  REQUIRE(claims.ok());
  Made made;
  bool spans_whole = true;
  const auto check = [&](ByteSpan span) { spans_whole = spans_whole && whole(document.text, span); };
  made.entities = claims->entities.size();
  for (const Entity& entity : claims->entities) {
    made.mentions += entity.mentions.size();
    for (const EntityMention& mention : entity.mentions) check(mention.span);
  }
  made.claims = claims->claims.size();
  for (const Claim& claim : claims->claims) {
    made.roles += claim.agent.size() + claim.target.size();
    made.links += claim.chain.size();
    made.cues += claim.cues.size();
    made.reasons += claim.why.size();
    check(claim.anchor);
    check(claim.sentence);
    for (const Cue& cue : claim.cues) check(cue.span);
    for (const TollNumber& number : claim.numbers) check(number.span);
    CHECK(claim.cues.size() <= kMaxChain * kMaxArguments);
  }
  CHECK(spans_whole);
  return made;
}

Reader reader() {
  const auto tables = open_tables();
  REQUIRE(tables.ok());
  return Reader(*tables);
}

bool linear(std::size_t once, std::size_t twice) { return twice <= once * 2 + once / 4 + 64; }

Tokens tokens_of(const std::string& text) {
  Letters letters;
  Tokens tokens;
  normalise(text, letters);
  tokenise(letters, static_cast<std::uint32_t>(text.size()), tokens);
  return tokens;
}

TEST_CASE("a hostile text of twice the length gives at most twice as much of everything") {
  Reader one = reader();
  for (const Hostile kind : kAllHostile) {
    INFO(std::string(name_of(kind)));
    const Made once = read(one, kind, 100'000), twice = read(one, kind, 200'000);
    CHECK(linear(once.entities, twice.entities));
    CHECK(linear(once.mentions, twice.mentions));
    CHECK(linear(once.claims, twice.claims));
    CHECK(linear(once.roles, twice.roles));
    CHECK(linear(once.links, twice.links));
    CHECK(linear(once.cues, twice.cues));
    CHECK(linear(once.reasons, twice.reasons));
  }
}

TEST_CASE("a text without a full stop is cut into sentences of at most 400 tokens") {
  const Tokens tokens = tokens_of(hostile_text(Hostile::NoFullStop, 100'000));
  CHECK(tokens.sentence.size() > 20);
  for (const Sentence& sentence : tokens.sentence) CHECK(sentence.last - sentence.first <= kMaxSentence);
}

TEST_CASE("quotations inside one another are followed to a depth of eight") {
  const Tokens tokens = tokens_of(hostile_text(Hostile::SpeechInSpeech, 10'000));
  CHECK(tokens.quote.size() == 8);
  for (const Token& token : tokens.token) CHECK(token.quote_depth <= 8);
}

TEST_CASE("a text of more than a megabyte in one word is one token") {
  const Tokens tokens = tokens_of(hostile_text(Hostile::GiantWord, 1'100'000));
  CHECK(tokens.token.size() == 1);
}

}  // namespace
}  // namespace isnad
