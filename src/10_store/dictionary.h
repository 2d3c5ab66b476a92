// The two tables of words that many readings share: terms (rule ids, modes, cue verbs, ...) and entries (actors and
// places of the language tables). Readings name them by number; their strings stay where they are once loaded, so
// string_views into them live as long as the dictionary.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "claims.h"
#include "database.h"

namespace isnad::store {

/// What a language table says of one actor or place, without its mentions in a text.
struct Entry {
  std::int64_t id = 0;
  EntityType type = EntityType::Org;
  std::string key, name_ar, name_en, precision;
  std::vector<std::string> within;
  bool located = false;
  double lat = 0, lon = 0;
  std::uint32_t candidates = 1;
};

/// For readers: loads rows as they are asked for.
class Dictionary {
 public:
  explicit Dictionary(const Database& database);
  /// Throws a BadDatabase Fault for a number without a row.
  std::string_view term(std::uint64_t id);
  const Entry& entry(std::uint64_t id);

 private:
  void load_terms();
  void load_entries();
  Statement newer_terms_, newer_entries_;
  std::deque<std::string> terms_;  ///< [id]; ids are given without gaps from 1
  std::deque<Entry> entries_;      ///< [id]
};

/// For the writer: gives numbers, and adds rows for what is new.
class DictionaryWriter {
 public:
  explicit DictionaryWriter(const Database& database);
  std::int64_t term(std::string_view text);
  /// Only for entities with a key. Equal facts get one number; facts that changed with the tables get another.
  std::int64_t entry(const Entity& entity);
  /// Note that a text calls an entry by this name, so that people can ask for it by any name it was seen under.
  void alias(std::int64_t entry, std::string_view name);

 private:
  const Database& database_;
  Statement insert_term_, insert_entry_, insert_alias_;
  std::unordered_map<std::string, std::int64_t> terms_;
  std::unordered_map<std::string, std::int64_t> entries_;  ///< by all facts, packed
  std::unordered_set<std::string> aliases_;                ///< "entry/name" as written, seen by this writer
};

}  // namespace isnad::store
