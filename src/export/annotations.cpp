#include "annotations.h"

#include <algorithm>
#include <set>

#include "claims_json.h"
#include "json_writer.h"

namespace isnad {
namespace {

constexpr std::uint32_t kAround = 32;  // code points before and behind the sentence

std::string percent_encoded(std::string_view text) {
  static constexpr std::string_view kHex = "0123456789ABCDEF", kPlain = "-._~/";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || kPlain.find(c) != std::string_view::npos;
    if (plain) out += c;
    else ((out += '%') += kHex[byte >> 4]) += kHex[byte & 0xF];
  }
  return out;
}

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

std::string_view words_before(std::string_view text, std::uint32_t at) {
  std::uint32_t begin = at;
  for (std::uint32_t points = 0; points < kAround && begin > 0; ++points)
    while (begin > 0 && continues(text[--begin])) {}
  return text.substr(begin, at - begin);
}

std::string_view words_behind(std::string_view text, std::uint32_t at) {
  std::size_t end = at;
  for (std::uint32_t points = 0; points < kAround && end < text.size(); ++points) end += decode_utf8(text, end).bytes;
  return text.substr(at, end - at);
}

/// The entities that a claim names, in their order.
std::set<std::uint32_t> named_in(const Claim& claim) {
  std::set<std::uint32_t> out(claim.agent.begin(), claim.agent.end());
  out.insert(claim.target.begin(), claim.target.end());
  out.insert(claim.chain.begin(), claim.chain.end());
  const auto add = [&](std::int32_t entity) {
    if (entity >= 0) out.insert(static_cast<std::uint32_t>(entity));
  };
  add(claim.place);
  for (const TollNumber& number : claim.numbers) add(number.of);
  for (const Cue& cue : claim.cues) add(cue.link);
  return out;
}

}  // namespace

std::string Annotations::opening() {
  return "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"urn:isnad:page:1\",\"type\":\"AnnotationPage\",\"startIndex\":0,\"items\":[\n";
}

std::string Annotations::claim(const StoredClaim& stored, std::string_view statement) {
  if (index_of_ != stored.source) {  // claims of one document mostly come together: its index is made once
    index_of_ = stored.source;
    points_ = std::make_unique<CodePointIndex>(stored.source->document.text);
  }
  const Claim& claim = stored.claim();
  const Document& document = stored.source->document;
  std::string body;
  JsonWriter inner(body);
  inner.open_object().key("claim");
  write_claim(inner, stored.index, claim, *points_);
  inner.key("entities").open_array();
  for (const std::uint32_t entity : named_in(claim)) write_entity(inner, entity, stored.entity(entity), *points_);
  inner.close_array().key("statement").string_or_null(statement).close_object();

  std::string out = first_ ? "" : ",\n";
  first_ = false;
  JsonWriter json(out);
  json.open_object().key("id").string("urn:isnad:claim:" + percent_encoded(stored.id())).key("type").string("Annotation");
  json.key("motivation").string("identifying").key("creator").open_object().key("type").string("Software");
  json.key("name").string(stored.source->coder.engine).close_object();
  json.key("body").open_object().key("type").string("TextualBody").key("format").string("application/json").key("value").string(body).close_object();
  json.key("target").open_object().key("source").open_object();
  json.key("id").string(document.url.empty() ? "urn:isnad:document:" + percent_encoded(document.id) : document.url);
  json.key("type").string("Text").key("format").string("text/plain").key("language").string("ar").key("textDirection").string("rtl").close_object();
  json.key("selector").open_array();
  json.open_object().key("type").string("TextQuoteSelector").key("exact").string(stored.words(claim.sentence));
  json.key("prefix").string(words_before(document.text, claim.sentence.begin_byte));
  json.key("suffix").string(words_behind(document.text, claim.sentence.end_byte)).close_object();
  json.open_object().key("type").string("TextPositionSelector").key("start").number(points_->at(claim.sentence.begin_byte));
  json.key("end").number(points_->at(claim.sentence.end_byte)).close_object().close_array().close_object().close_object();
  return out;
}

std::string Annotations::closing() { return "\n]}\n"; }

}  // namespace isnad
