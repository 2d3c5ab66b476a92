#include "packed_links.h"

#include "pack.h"

namespace isnad::store {
namespace {

constexpr std::uint8_t kDated = 1, kCircular = 2, kPlace = 4;

void pack_toll(Packer& out, const std::optional<link::TollRange>& toll, const Numbers& claim) {
  out.number(toll ? toll->by.size() : 0);
  if (!toll) return;
  out.number(toll->best ? *toll->best + std::uint64_t{1} : 0);
  out.text(toll->rule);
  for (const link::TollValue& value : toll->by) {
    out.number(value.value);
    out.number(value.origins);
    out.number(value.claims.size());
    for (const std::uint32_t index : value.claims) out.number(static_cast<std::uint64_t>(claim(index)));
  }
}

std::optional<TollRow> unpack_toll(Unpacker& in, const ClaimName& claim) {
  const std::uint32_t values = in.count();
  if (values == 0) return std::nullopt;
  TollRow out;
  if (const std::uint64_t best = in.number(); best > 0) out.best = static_cast<std::uint32_t>(best - 1);
  out.rule = in.text();
  for (std::uint32_t k = 0; k < values; ++k) {
    TollRow::Value& value = out.by.emplace_back();
    value.value = in.number32();
    value.origins = in.number32();
    for (std::uint32_t claims = in.count(); claims > 0; --claims) value.claims.push_back(claim(static_cast<std::int64_t>(in.number())));
  }
  out.low = out.by.front().value;
  out.high = out.by.back().value;
  return out;
}

void pack_words(Packer& out, const std::vector<std::string_view>& words) {
  out.number(words.size());
  for (const std::string_view word : words) out.text(word);
}

std::vector<std::string> unpack_words(Unpacker& in) {
  std::vector<std::string> out;
  for (std::uint32_t count = in.count(); count > 0; --count) out.emplace_back(in.text());
  return out;
}

}  // namespace

std::string pack_statement(const link::Statement& statement, const Numbers& name, const Numbers& claim) {
  Packer out;
  const bool placed = statement.place != link::kNoName;
  out.number((statement.dated ? kDated : 0U) | (statement.circular ? kCircular : 0U) | (placed ? kPlace : 0U));
  for (const auto* role : {&statement.agent, &statement.target}) {
    out.number(role->size());
    for (const std::uint32_t party : *role) out.number(static_cast<std::uint64_t>(name(party)));
  }
  if (placed) out.number(static_cast<std::uint64_t>(name(statement.place)));
  for (const auto* toll : {&statement.killed, &statement.wounded, &statement.captured}) pack_toll(out, *toll, claim);
  pack_words(out, statement.why);
  return out.bytes();
}

std::optional<std::int64_t> unpack_statement(std::string_view bytes, const PartyOf& party, const ClaimName& claim, StatementRow& out) {
  Unpacker in(bytes);
  const std::uint32_t flags = in.below(8);
  out.dated = (flags & kDated) != 0;
  out.circular = (flags & kCircular) != 0;
  for (auto* role : {&out.agent, &out.target})
    for (std::uint32_t count = in.count(); count > 0; --count) role->push_back(party(static_cast<std::int64_t>(in.number())));
  std::optional<std::int64_t> place;
  if ((flags & kPlace) != 0) place = static_cast<std::int64_t>(in.number());
  for (auto* toll : {&out.killed, &out.wounded, &out.captured}) *toll = unpack_toll(in, claim);
  out.why = unpack_words(in);
  if (!in.at_end()) Unpacker::fail();
  return place;
}

std::string pack_dispute(const link::Dispute& dispute, const Numbers& claim) {
  Packer out;
  out.number(dispute.sides.size());
  for (const link::DisputeSide& side : dispute.sides) {
    out.text(side.says);
    out.number(side.claims.size());
    for (const std::uint32_t index : side.claims) out.number(static_cast<std::uint64_t>(claim(index)));
  }
  pack_words(out, dispute.why);
  return out.bytes();
}

std::vector<PackedSide> unpack_dispute(std::string_view bytes, std::vector<std::string>& why) {
  Unpacker in(bytes);
  std::vector<PackedSide> out(in.count());
  for (PackedSide& side : out) {
    side.says = in.text();
    for (std::uint32_t claims = in.count(); claims > 0; --claims) side.claims.push_back(static_cast<std::int64_t>(in.number()));
  }
  why = unpack_words(in);
  if (!in.at_end()) Unpacker::fail();
  return out;
}

}  // namespace isnad::store
