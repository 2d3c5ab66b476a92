// Method: spans are written as differences (mentions from the mention before, a claim's parts from its sentence), terms
// and entries as numbers of the dictionary, small sets as one byte. Format 1: a change of it is a new kSchemaVersion.
#include "packed_claims.h"

#include <algorithm>

#include "pack.h"

namespace isnad::store {
namespace {

// A term of none is 0; the dictionary's numbers begin at 1.
void put_term(Packer& out, std::string_view term, DictionaryWriter& dictionary) {
  out.number(term.empty() ? 0 : static_cast<std::uint64_t>(dictionary.term(term)));
}
std::string_view get_term(Unpacker& in, Dictionary& dictionary) {
  const std::uint64_t id = in.number();
  return id == 0 ? std::string_view() : dictionary.term(id);
}

void put_span(Packer& out, ByteSpan span, std::uint32_t from) {
  out.signed_number(static_cast<std::int64_t>(span.begin_byte) - from);
  out.number(span.size());
}

// -1 becomes 0.
void put_index(Packer& out, std::int32_t index) { out.number(static_cast<std::uint64_t>(index + 1)); }

void put_indices(Packer& out, const std::vector<std::uint32_t>& indices) {
  out.number(indices.size());
  for (const std::uint32_t index : indices) out.number(index);
}

void put_toll(Packer& out, const std::optional<std::uint32_t>& toll) {
  out.number(toll ? std::uint64_t{*toll} + 1 : 0);
}

void put_entity(Packer& out, const Entity& entity, std::string_view text, DictionaryWriter& dictionary) {
  if (!entity.key.empty()) {
    const std::int64_t entry = dictionary.entry(entity);
    out.number(static_cast<std::uint64_t>(entry));
    for (const EntityMention& mention : entity.mentions)
      if (mention.kind == MentionKind::Name)
        dictionary.alias(entry, text.substr(mention.span.begin_byte, mention.span.size()));
  } else {
    out.number(0);
    out.number(static_cast<std::uint64_t>(entity.type));
    out.text(entity.name_ar);
    out.text(entity.name_en);
    out.number(entity.located.has_value());
    if (entity.located) {
      out.real(entity.located->lat);
      out.real(entity.located->lon);
      put_term(out, entity.located->precision, dictionary);
      out.number(entity.located->within.size());
      for (const std::string_view name : entity.located->within) put_term(out, name, dictionary);
      out.number(entity.located->candidates);
    }
  }
  out.number(entity.mentions.size());
  std::uint32_t before = 0;
  for (const EntityMention& mention : entity.mentions) {
    put_span(out, mention.span, before);
    before = mention.span.begin_byte;
    out.number(static_cast<std::uint64_t>(mention.kind));
    put_term(out, mention.colour, dictionary);
  }
}

void put_claim(Packer& out, const Claim& claim, std::uint32_t& before, DictionaryWriter& dictionary) {
  out.number(static_cast<std::uint64_t>(claim.type) << 2 | static_cast<std::uint64_t>(claim.stance));
  put_term(out, claim.mode, dictionary);
  put_span(out, claim.sentence, before);
  before = claim.sentence.begin_byte;
  put_span(out, claim.anchor, before);
  put_indices(out, claim.agent);
  put_indices(out, claim.target);
  put_indices(out, claim.chain);
  put_index(out, claim.place);
  out.text(claim.date.date);
  out.text(claim.date.date_to);
  put_term(out, claim.date.precision, dictionary);
  put_toll(out, claim.killed);
  put_toll(out, claim.wounded);
  put_toll(out, claim.captured);
  out.number(claim.numbers.size());
  for (const TollNumber& number : claim.numbers) {
    out.number(static_cast<std::uint64_t>(number.what) << 2 | static_cast<std::uint64_t>(number.bound));
    out.number(number.value);
    put_index(out, number.of);
    put_span(out, number.span, before);
  }
  out.number(claim.cues.size());
  for (const Cue& cue : claim.cues) {
    put_span(out, cue.span, before);
    put_term(out, cue.verb, dictionary);
    put_index(out, cue.link);
  }
  out.number(claim.why.size());
  for (const std::string_view rule : claim.why) put_term(out, rule, dictionary);
}

/// Reads one reading; knows how large the text and the list of entities are.
class Reading {
 public:
  Reading(std::string_view bytes, std::uint32_t text_bytes, Dictionary& dictionary)
      : in_(bytes), text_bytes_(text_bytes), dictionary_(dictionary) {}

  Claims all() {
    Claims out;
    entities_ = in_.count();
    out.entities.resize(entities_);
    for (Entity& entity : out.entities) read(entity);
    out.claims.resize(in_.count());
    std::uint32_t before = 0;
    for (Claim& claim : out.claims) read(claim, before);
    if (!in_.at_end()) Unpacker::fail();
    return out;
  }

 private:
  ByteSpan span(std::uint32_t from) {
    const std::int64_t begin = in_.signed_number() + from;
    const std::uint64_t size = in_.number();
    if (begin < 0 || begin > text_bytes_ || size > text_bytes_ - static_cast<std::uint64_t>(begin)) Unpacker::fail();
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(static_cast<std::uint64_t>(begin) + size)};
  }
  std::int32_t index() { return static_cast<std::int32_t>(in_.below(std::uint64_t{entities_} + 1)) - 1; }
  std::vector<std::uint32_t> indices() {
    std::vector<std::uint32_t> out(in_.count());
    for (std::uint32_t& index : out) index = in_.below(entities_);
    return out;
  }
  std::optional<std::uint32_t> toll() {
    const std::uint64_t value = in_.number();
    if (value > std::uint64_t{UINT32_MAX} + 1) Unpacker::fail();
    return value == 0 ? std::nullopt : std::optional(static_cast<std::uint32_t>(value - 1));
  }
  std::string_view term() { return get_term(in_, dictionary_); }

  void read(Entity& entity) {
    if (const std::uint64_t id = in_.number(); id != 0) {
      const Entry& entry = dictionary_.entry(id);
      entity.type = entry.type;
      entity.key = entry.key;
      entity.name_ar = entry.name_ar;
      entity.name_en = entry.name_en;
      if (entry.located)
        entity.located = Located{entry.lat, entry.lon, entry.precision,
                                 {entry.within.begin(), entry.within.end()}, entry.candidates};
    } else {
      entity.type = static_cast<EntityType>(in_.below(5));
      entity.name_ar = in_.text();
      entity.name_en = in_.text();
      if (in_.below(2)) {
        Located& located = entity.located.emplace();
        located.lat = in_.real();
        located.lon = in_.real();
        located.precision = term();
        located.within.resize(in_.count());
        for (std::string_view& name : located.within) name = term();
        located.candidates = in_.number32();
      }
    }
    entity.mentions.resize(in_.count());
    std::uint32_t before = 0;
    for (EntityMention& mention : entity.mentions) {
      mention.span = span(before);
      before = mention.span.begin_byte;
      mention.kind = static_cast<MentionKind>(in_.below(2));
      mention.colour = term();
    }
  }

  void read(Claim& claim, std::uint32_t& before) {
    const std::uint32_t type_and_stance = in_.below(kClaimTypes << 2);
    claim.type = static_cast<ClaimType>(type_and_stance >> 2);
    claim.stance = static_cast<Stance>(type_and_stance & 3);
    claim.mode = term();
    claim.sentence = span(before);
    before = claim.sentence.begin_byte;
    claim.anchor = span(before);
    claim.agent = indices();
    claim.target = indices();
    claim.chain = indices();
    claim.place = index();
    claim.date.date = in_.text();
    claim.date.date_to = in_.text();
    claim.date.precision = term();
    claim.killed = toll();
    claim.wounded = toll();
    claim.captured = toll();
    claim.numbers.resize(in_.count());
    for (TollNumber& number : claim.numbers) {
      const std::uint32_t what_and_bound = in_.below(3 << 2);
      number.what = static_cast<Toll>(what_and_bound >> 2);
      number.bound = static_cast<Bound>(what_and_bound & 3);
      number.value = in_.number32();
      number.of = index();
      number.span = span(before);
    }
    claim.cues.resize(in_.count());
    for (Cue& cue : claim.cues) {
      cue.span = span(before);
      cue.verb = term();
      cue.link = index();
    }
    claim.why.resize(in_.count());
    for (std::string_view& rule : claim.why) rule = term();
  }

  Unpacker in_;
  std::uint32_t text_bytes_;
  std::uint32_t entities_ = 0;
  Dictionary& dictionary_;
};

}  // namespace

std::string pack_claims(const Claims& claims, std::string_view text, DictionaryWriter& dictionary) {
  Packer out;
  out.number(claims.entities.size());
  for (const Entity& entity : claims.entities) put_entity(out, entity, text, dictionary);
  out.number(claims.claims.size());
  std::uint32_t before = 0;
  for (const Claim& claim : claims.claims) put_claim(out, claim, before, dictionary);
  return out.bytes();
}

Claims unpack_claims(std::string_view bytes, std::uint32_t text_bytes, Dictionary& dictionary) {
  return Reading(bytes, text_bytes, dictionary).all();
}

Failure check_claims(const Claims& claims, std::uint32_t text_bytes) {
  const std::int64_t entities = static_cast<std::int64_t>(claims.entities.size());
  const auto inside = [&](ByteSpan span) { return span.begin_byte <= span.end_byte && span.end_byte <= text_bytes; };
  const auto known = [&](std::int64_t index) { return index >= -1 && index < entities; };
  const auto all_known = [&](const std::vector<std::uint32_t>& indices) {
    return std::ranges::all_of(indices, [&](std::uint32_t index) { return index < entities; });
  };
  const auto wrong = [&](std::string where) {
    return Error{Code::SpanOutOfRange, std::move(where), "a span or an entity that is not there",
                 "spans inside " + std::to_string(text_bytes) + " bytes, entities below " + std::to_string(entities)};
  };
  for (std::size_t entity = 0; entity < claims.entities.size(); ++entity)
    for (const EntityMention& mention : claims.entities[entity].mentions)
      if (!inside(mention.span)) return wrong("e" + std::to_string(entity + 1));
  for (std::size_t number = 0; number < claims.claims.size(); ++number) {
    const Claim& claim = claims.claims[number];
    const bool good =
        inside(claim.anchor) && inside(claim.sentence) && all_known(claim.agent) && all_known(claim.target) &&
        all_known(claim.chain) && known(claim.place) &&
        std::ranges::all_of(claim.numbers, [&](const TollNumber& n) { return inside(n.span) && known(n.of); }) &&
        std::ranges::all_of(claim.cues, [&](const Cue& c) { return inside(c.span) && known(c.link); });
    if (!good) return wrong("c" + std::to_string(number + 1));
  }
  return std::nullopt;
}

}  // namespace isnad::store
