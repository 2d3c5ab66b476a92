#include "archive_read.h"

#include <simdjson.h>

#include <array>

#include "archive_json.h"
#include "base64.h"
#include "claims_json.h"
#include "sha256.h"
#include "utf8.h"

namespace isnad {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;

// What is missing or of another kind than the heading of archive_json.h says; caught in read().
struct Unfit {
  std::string field, expected;
};

[[noreturn]] void unfit(std::string_view field, std::string_view expected) { throw Unfit{std::string(field), std::string(expected)}; }

element member(element object, std::string_view name) {
  element value;
  if (object[name].get(value) != simdjson::SUCCESS) unfit(name, "the field");
  return value;
}

array list(element object, std::string_view name) {
  array value;
  if (member(object, name).get_array().get(value) != simdjson::SUCCESS) unfit(name, "a list");
  return value;
}

std::string_view view(element value, std::string_view name) {
  if (value.is_null()) return {};
  std::string_view out;
  if (value.get_string().get(out) != simdjson::SUCCESS) unfit(name, "a text or null");
  return out;
}
std::string_view text(element object, std::string_view name) { return view(member(object, name), name); }

std::optional<std::string_view> text_if_there(element object, std::string_view name) {
  element value;
  return object[name].get(value) == simdjson::SUCCESS ? std::optional(view(value, name)) : std::nullopt;
}

std::uint32_t whole(element value, std::string_view name) {
  std::uint64_t out = 0;
  if (value.get_uint64().get(out) != simdjson::SUCCESS || out > UINT32_MAX) unfit(name, "a whole number of 32 bits");
  return static_cast<std::uint32_t>(out);
}
std::uint32_t number(element object, std::string_view name) { return whole(member(object, name), name); }

std::optional<std::uint32_t> count(element object, std::string_view name) {
  const element value = member(object, name);
  return value.is_null() ? std::nullopt : std::optional(whole(value, name));
}

// The tables hold degrees as floats; five decimals of one name it, so the value stored is the one that was exported.
double degrees(element object, std::string_view name) {
  double out = 0;
  if (member(object, name).get_double().get(out) != simdjson::SUCCESS) unfit(name, "degrees");
  return static_cast<double>(static_cast<float>(out));
}

template <class Enum>
Enum named(element object, std::string_view name, Enum last) {
  const std::string_view word = text(object, name);
  for (int n = 0; n <= static_cast<int>(last); ++n)
    if (name_of(static_cast<Enum>(n)) == word) return static_cast<Enum>(n);
  unfit(name, "a word of the contract");
}

/// What the parts of one document are read with.
struct Reading {
  std::vector<std::uint32_t> bytes;  ///< of each code point of the text, and its size
  std::size_t entities = 0;
  Words& words;

  [[nodiscard]] std::uint32_t byte_of(std::uint32_t point, std::string_view name) const {
    if (point >= bytes.size()) unfit(name, "a place within the text");
    return bytes[point];
  }
  [[nodiscard]] ByteSpan span(element object) const {
    const ByteSpan out{byte_of(number(object, "start"), "start"), byte_of(number(object, "end"), "end")};
    if (out.end_byte < out.begin_byte) unfit("end", "a place behind the start");
    return out;
  }
  [[nodiscard]] std::uint32_t entity(element value, std::string_view name) const {
    const std::string_view id = view(value, name);
    std::uint64_t out = 0;
    for (const char digit : id.substr(std::min<std::size_t>(1, id.size()))) {
      if (digit < '0' || digit > '9' || out > entities) unfit(name, "the id of an entity");
      out = out * 10 + static_cast<std::uint64_t>(digit - '0');
    }
    if (!id.starts_with('e') || out == 0 || out > entities) unfit(name, "the id of an entity");
    return static_cast<std::uint32_t>(out - 1);
  }
  [[nodiscard]] std::int32_t entity_or_none(element object, std::string_view name) const {
    const element value = member(object, name);
    return value.is_null() ? -1 : static_cast<std::int32_t>(entity(value, name));
  }
  [[nodiscard]] std::vector<std::uint32_t> entity_list(element object, std::string_view name) const {
    std::vector<std::uint32_t> out;
    for (const element value : list(object, name)) out.push_back(entity(value, name));
    return out;
  }
  [[nodiscard]] std::string_view word(element object, std::string_view name) const { return words.keep(text(object, name)); }
};

std::vector<std::uint32_t> starts_of(std::string_view text) {
  std::vector<std::uint32_t> out;
  std::uint32_t at = 0;
  for (; at < text.size(); at += decode_utf8(text, at).bytes) out.push_back(at);
  out.push_back(at);
  return out;
}

Entity entity_of(element object, const Reading& reading) {
  Entity out;
  out.type = named(object, "type", EntityType::Doc);
  out.key = reading.word(object, "key");
  out.name_ar = text(object, "name_ar");
  out.name_en = text(object, "name_en");
  if (out.type == EntityType::Loc && !member(object, "lat").is_null()) {
    out.located = Located{degrees(object, "lat"), degrees(object, "lon"), reading.word(object, "precision"), {}, number(object, "candidates")};
    for (const element name : list(object, "within")) out.located->within.push_back(reading.words.keep(view(name, "within")));
  }
  for (const element mention : list(object, "mentions"))
    out.mentions.push_back({reading.span(mention), named(mention, "kind", MentionKind::Nominal),
                            reading.words.keep(text_if_there(mention, "colour").value_or(std::string_view()))});
  return out;
}

Claim claim_of(element object, const Reading& reading) {
  Claim out;
  out.type = named(object, "type", ClaimType::Belong);
  out.mode = reading.word(object, "mode");
  out.anchor = reading.span(member(object, "anchor"));
  out.sentence = reading.span(member(object, "sentence"));
  out.agent = reading.entity_list(object, "agent");
  out.target = reading.entity_list(object, "target");
  out.place = reading.entity_or_none(object, "place");
  out.date = {std::string(text(object, "date")), std::string(text(object, "date_to")), reading.word(object, "date_precision")};
  out.killed = count(object, "killed");
  out.wounded = count(object, "wounded");
  out.captured = count(object, "captured");
  for (const element toll : list(object, "numbers"))
    out.numbers.push_back({named(toll, "what", Toll::Captured), number(toll, "value"), named(toll, "bound", Bound::About),
                           reading.entity_or_none(toll, "of"), reading.span(toll)});
  out.stance = named(object, "stance", Stance::Planned);
  out.chain = reading.entity_list(object, "chain");
  for (const element cue : list(object, "cues"))
    out.cues.push_back({reading.span(cue), reading.word(cue, "verb"), reading.entity_or_none(cue, "link")});
  for (const element rule : list(object, "why")) out.why.push_back(reading.words.keep(view(rule, "why")));
  return out;
}

void read_document(element root, ArchiveLine& line, Words& words) {
  StoredDocument& out = line.document.emplace();
  Document& document = out.document;
  document.id = text(root, "id");
  if (document.id.empty()) unfit("id", "an id");
  document.published = text(root, "published");
  document.published_from = named(root, "published_from", PublishedFrom::Text);
  document.outlet = text(root, "outlet");
  document.url = text(root, "url");
  document.byline = text(root, "byline");
  document.forwarded_from = text(root, "forwarded_from");
  document.dateline = text(root, "dateline");
  document.path = text(root, "path");
  document.line = number(root, "line");
  document.format = text(root, "format");
  document.charset = text(root, "charset");
  document.replaced_bytes = number(root, "replaced_bytes");
  document.sha256 = text(root, "sha256");
  document.provenance = text(root, "provenance");
  document.text = text(root, "text");
  if (document.text.size() > UINT32_MAX - 1) unfit("text", "fewer than 4 GiB");
  Reading reading{starts_of(document.text), 0, words};
  const ByteSpan title = reading.span(member(root, "title"));
  document.title_begin = title.begin_byte;
  document.title_bytes = title.size();
  document.body_end = reading.byte_of(number(root, "body_end"), "body_end");
  if (const auto encoded = text_if_there(root, "original_base64")) {
    const auto bytes = bytes_of_base64(*encoded);
    if (!bytes) unfit("original_base64", "base64");
    line.original = *bytes;
  } else {
    const element original = member(root, "original");
    line.original = original.is_null() ? std::string_view(document.text) : view(original, "original");
  }
  if (sha256_hex(line.original) != document.sha256) unfit("sha256", "the SHA-256 of the original");
  out.original_bytes = line.original.size();
  out.coder = {std::string(text(root, "engine")), std::string(text(root, "data"))};
  const array entities = list(root, "entities");
  reading.entities = entities.size();
  for (const element entity : entities) out.claims.entities.push_back(entity_of(entity, reading));
  for (const element claim : list(root, "claims")) out.claims.claims.push_back(claim_of(claim, reading));
}

DecisionRow decision_of(element root) {
  const auto cell = [&](std::string_view name) { return std::string(text(root, name)); };
  const auto of_claim = [&](std::string_view name) { return std::string(text_if_there(root, name).value_or(std::string_view())); };
  return {0, cell("made"), cell("person"), cell("decision"), cell("subject"), cell("object"), cell("note"), cell("undone"),
          of_claim("field"), of_claim("words"), of_claim("reading")};
}

ArchiveLine line_of(element root, Words& words) {
  ArchiveLine out;
  const std::string_view kind = text(root, "kind");
  if (kind == kArchiveKind) {
    if (number(root, "version") != kArchiveVersion) unfit("version", std::to_string(kArchiveVersion) + "; use a later program");
    out.heading = true;
    out.tolls = text(root, "tolls");
  } else if (kind == "document") {
    read_document(root, out, words);
  } else if (kind == "decision") {
    out.decision = decision_of(root);
  } else {
    unfit("kind", "document or decision");
  }
  return out;
}

}  // namespace

std::string_view Words::keep(std::string_view word) {
  if (word.empty()) return {};
  if (const auto found = known_.find(word); found != known_.end()) return *found;
  return *known_.insert(kept_.emplace_back(word)).first;
}

struct ArchiveReader::State {
  simdjson::dom::parser parser;
  Words words;
};

ArchiveReader::ArchiveReader() : state_(std::make_unique<State>()) {}
ArchiveReader::~ArchiveReader() = default;

Result<ArchiveLine> ArchiveReader::read(std::string_view line, const std::string& where) {
  element root;
  if (const auto status = state_->parser.parse(line.data(), line.size()).get(root); status != simdjson::SUCCESS)
    return Error{Code::BadInput, where, std::string("broken JSON (") + simdjson::error_message(status) + ")",
                 "a line of isnad export --format jsonl"};
  try {
    return line_of(root, state_->words);
  } catch (const Unfit& fault) {
    return Error{Code::BadInput, where, "\"" + fault.field + "\" is missing or unfit", fault.expected};
  }
}

}  // namespace isnad
