#include "kept_names.h"

#include <optional>
#include <string>
#include <utility>

#include "pack.h"

namespace isnad::store {
namespace {

using link::kNoName;
using link::Name;

constexpr std::uint64_t kTypes = 5, kKinds = static_cast<std::uint64_t>(ActorKind::Person) + 1, kPrecisions = static_cast<std::uint64_t>(Precision::Country) + 1;

bool is_located(const Name& name) { return name.keyed && name.type == EntityType::Loc; }

// A name as it is kept: what it is part of stands by key.
struct Kept {
  Name name;
  std::optional<std::uint64_t> side, parent;
};

std::string pack(const Kept& kept) {
  const Name& name = kept.name;
  Packer out;
  for (const std::string* text : {&name.id, &name.name_ar, &name.name_en}) out.text(*text);
  out.number(static_cast<std::uint64_t>(name.type) * 2 + (name.keyed ? 1 : 0));
  out.number(static_cast<std::uint64_t>(name.kind));
  out.number(name.country);
  out.number(static_cast<std::uint64_t>(name.precision));
  if (is_located(name)) {
    out.real(name.lat);
    out.real(name.lon);
  }
  for (const auto* key : {&kept.side, &kept.parent}) out.number(*key ? **key + 1 : 0);
  return out.bytes();
}

Kept unpack(std::string_view bytes) {
  Unpacker in(bytes);
  Kept out;
  Name& name = out.name;
  for (std::string* text : {&name.id, &name.name_ar, &name.name_en}) *text = in.text();
  const std::uint32_t type = in.below(kTypes * 2);
  name.type = static_cast<EntityType>(type / 2);
  name.keyed = type % 2 > 0;
  name.kind = static_cast<ActorKind>(in.below(kKinds));
  name.country = static_cast<Country>(in.number32());
  name.precision = static_cast<Precision>(in.below(kPrecisions));
  if (is_located(name)) {
    name.lat = static_cast<float>(in.real());
    name.lon = static_cast<float>(in.real());
  }
  for (auto* key : {&out.side, &out.parent})
    if (const std::uint64_t number = in.number(); number > 0) *key = number - 1;
  if (!in.at_end()) Unpacker::fail();
  return out;
}

}  // namespace

KeptNames::KeptNames(Database& database)
    : database_(database), find_(database, "SELECT bytes FROM kept_name WHERE key = ?1"), write_(database, "INSERT OR REPLACE INTO kept_name(key, bytes) VALUES(?1, ?2)") {}

void KeptNames::empty() {
  database_.run("DELETE FROM kept_name");
  key_of_.clear();
  number_of_.clear();
}

std::uint64_t KeptNames::keep(const link::Corpus& corpus, std::uint32_t number) {
  if (const auto known = key_of_.find(number); known != key_of_.end()) return known->second;
  const Name& name = corpus.names[number];
  for (std::uint64_t key = name.hash;; ++key) {
    std::optional<Kept> kept;
    {
      Query query(find_, key);
      if (query.step()) kept = unpack(query.blob(0));
    }
    if (kept && kept->name.id != name.id) continue;
    key_of_.emplace(number, key);  // before what it is part of, which may be itself
    if (!kept) {
      const auto key_of = [&](std::uint32_t other) { return other == kNoName ? std::nullopt : std::optional(keep(corpus, other)); };
      const std::string bytes = pack({.name = name, .side = key_of(name.side), .parent = key_of(name.parent)});
      Query(write_, key, Blob{bytes}).step();
    } else if (!name.keyed && name.name_ar < kept->name.name_ar) {
      kept->name.name_ar = name.name_ar;
      Query(write_, key, Blob{pack(*kept)}).step();
    }
    return key;
  }
}

std::uint32_t KeptNames::add(std::uint64_t key, link::Corpus& into) {
  if (const auto known = number_of_.find(key); known != number_of_.end()) return known->second;
  std::optional<Kept> kept;
  {
    Query query(find_, key);
    if (!query.step()) Unpacker::fail();
    kept = unpack(query.blob(0));
  }
  const std::size_t before = into.names.size();
  const std::uint32_t number = into.names.add(std::move(kept->name));
  number_of_.emplace(key, number);  // before what it is part of, which may be itself
  if (into.names.size() > before) {
    const auto number_of = [&](const std::optional<std::uint64_t>& other) { return other ? add(*other, into) : kNoName; };
    const std::uint32_t side = number_of(kept->side);
    into.names.relate(number, side, number_of(kept->parent));
  }
  return number;
}

}  // namespace isnad::store
