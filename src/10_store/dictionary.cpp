#include "dictionary.h"

#include "pack.h"
#include "split_words.h"

namespace isnad::store {
namespace {

constexpr const char* kEntryColumns =
    "SELECT id, type, key, name_ar, name_en, lat, lon, precision, within, candidates FROM entry WHERE id > ?1 ORDER BY id";
constexpr char kWithinSeparator = '\n';
constexpr std::size_t kMostAliasBytes = 120;  // longer ones are descriptions

[[noreturn]] void fail_unknown() { throw Fault{{Code::BadDatabase, "", "a reading names a row that is missing", ""}}; }

std::string facts(EntityType type, std::string_view key, std::string_view name_ar, std::string_view name_en,
                  bool located, double lat, double lon, std::string_view precision, std::string_view within,
                  std::uint32_t candidates) {
  Packer packer;
  packer.number(static_cast<std::uint64_t>(type));
  for (const std::string_view text : {key, name_ar, name_en, precision, within}) packer.text(text);
  packer.number(located);
  packer.real(lat);
  packer.real(lon);
  packer.number(candidates);
  return packer.bytes();
}

std::string join(const std::vector<std::string_view>& names) {
  std::string out;
  for (const std::string_view name : names) {
    out += name;
    out += kWithinSeparator;  // after each, so that a list of one empty name differs from an empty list
  }
  return out;
}

std::vector<std::string> split_names(std::string_view joined) {
  std::vector<std::string> out;
  for (std::size_t end; (end = joined.find(kWithinSeparator)) != joined.npos; joined.remove_prefix(end + 1))
    out.emplace_back(joined.substr(0, end));
  return out;
}

}  // namespace

Dictionary::Dictionary(const Database& database)
    : newer_terms_(database, "SELECT id, text FROM term WHERE id > ?1 ORDER BY id"),
      newer_entries_(database, kEntryColumns) {
  terms_.emplace_back();
  entries_.emplace_back();
}

void Dictionary::load_terms() {
  Query query(newer_terms_, static_cast<std::int64_t>(terms_.size()) - 1);
  while (query.step()) {
    if (query.integer(0) != static_cast<std::int64_t>(terms_.size())) fail_unknown();
    terms_.emplace_back(query.text(1));
  }
}

void Dictionary::load_entries() {
  Query query(newer_entries_, static_cast<std::int64_t>(entries_.size()) - 1);
  while (query.step()) {
    if (query.integer(0) != static_cast<std::int64_t>(entries_.size())) fail_unknown();
    Entry& entry = entries_.emplace_back();
    entry.id = query.integer(0);
    entry.type = static_cast<EntityType>(query.integer(1));
    entry.key = query.text(2);
    entry.name_ar = query.text(3);
    entry.name_en = query.text(4);
    entry.located = !query.null(5);
    entry.lat = query.real(5);
    entry.lon = query.real(6);
    entry.precision = query.text(7);
    entry.within = split_names(query.text(8));
    entry.candidates = static_cast<std::uint32_t>(query.integer(9));
  }
}

std::string_view Dictionary::term(std::uint64_t id) {
  if (id >= terms_.size()) load_terms();
  if (id == 0 || id >= terms_.size()) fail_unknown();
  return terms_[id];
}

const Entry& Dictionary::entry(std::uint64_t id) {
  if (id >= entries_.size()) load_entries();
  if (id == 0 || id >= entries_.size()) fail_unknown();
  return entries_[id];
}

DictionaryWriter::DictionaryWriter(const Database& database)
    : database_(database),
      insert_term_(database, "INSERT INTO term(text) VALUES(?1)"),
      insert_entry_(database,
                    "INSERT INTO entry(type, key, name_ar, name_en, lat, lon, precision, within, candidates, folded) "
                    "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"),
      insert_alias_(database, "INSERT INTO alias(form, entry) VALUES(?1, ?2) ON CONFLICT DO NOTHING") {
  Statement all_terms(database, "SELECT id, text FROM term");
  for (Query query(all_terms); query.step();) terms_.emplace(query.text(1), query.integer(0));
  Statement all_entries(database, kEntryColumns);
  for (Query query(all_entries, std::int64_t{0}); query.step();)
    entries_.emplace(facts(static_cast<EntityType>(query.integer(1)), query.text(2), query.text(3), query.text(4),
                           !query.null(5), query.real(5), query.real(6), query.text(7), query.text(8),
                           static_cast<std::uint32_t>(query.integer(9))),
                     query.integer(0));
}

std::int64_t DictionaryWriter::term(std::string_view text) {
  const auto [place, is_new] = terms_.try_emplace(std::string(text), 0);
  if (is_new) {
    Query(insert_term_, text).step();
    place->second = database_.last_id();
  }
  return place->second;
}

std::int64_t DictionaryWriter::entry(const Entity& entity) {
  const Located located = entity.located.value_or(Located{0, 0, {}, {}, 1});
  const std::string within = join(located.within);
  const auto [place, is_new] =
      entries_.try_emplace(facts(entity.type, entity.key, entity.name_ar, entity.name_en, entity.located.has_value(),
                                 located.lat, located.lon, located.precision, within, located.candidates),
                           0);
  if (is_new) {
    // Every word stands between '_', so that a search for _word_ finds whole words only.
    const std::string folded = "|_" + name_form(entity.name_ar) + "_|_" + name_form(entity.name_en) + "_|";
    Query insert(insert_entry_, static_cast<std::int64_t>(entity.type), entity.key, entity.name_ar, entity.name_en,
                 std::nullopt, std::nullopt, located.precision, within, located.candidates, folded);
    if (entity.located) {
      insert.bind(5, located.lat);
      insert.bind(6, located.lon);
    }
    insert.step();
    place->second = database_.last_id();
  }
  return place->second;
}

void DictionaryWriter::alias(std::int64_t entry, std::string_view name) {
  if (name.size() > kMostAliasBytes) return;
  if (!aliases_.insert(std::to_string(entry) + "/" + std::string(name)).second) return;
  const std::string form = name_form(name);
  if (!form.empty()) Query(insert_alias_, form, entry).step();
}

}  // namespace isnad::store
