// Makes a table hold what it should, and touches only the rows that differ.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "database.h"

namespace isnad::store {

/// A column of bytes.
struct Bytes {
  std::string bytes;
  bool operator==(const Bytes&) const = default;
};

/// A table whose first `kKeys` columns are its key, integers.
template <std::size_t kKeys, class... Columns>
class TableUpdate {
 public:
  using Row = std::tuple<Columns...>;
  using Names = std::array<std::string_view, sizeof...(Columns)>;

  TableUpdate(Database& database, std::string_view table, const Names& names)
      : database_(database),
        select_("SELECT " + joined(names, names.size(), "", ", ") + " FROM " + std::string(table) + " ORDER BY " + joined(names, kKeys, "", ", ")),
        remove_("DELETE FROM " + std::string(table) + " WHERE " + joined(names, kKeys, " = ?", " AND ")),
        insert_("INSERT INTO " + std::string(table) + "(" + joined(names, names.size(), "", ", ") + ") VALUES(" +
                joined(Names{}, names.size(), "?", ", ") + ")") {}

  /// Within a transaction of the caller.
  /// @param row_at  the row of each number below `count`, by ascending keys; asked more than once
  template <class RowAt>
  void write(std::size_t count, RowAt&& row_at) {
    std::vector<std::size_t> added;
    std::vector<Row> removed;
    std::size_t next = 0;
    {
      Statement select(database_, select_);
      Query query(select);
      bool more = query.step();
      while (more && next < count) {
        const Row row = row_at(next);
        Row stored = read(query, std::index_sequence_for<Columns...>());
        const std::strong_ordering order = compare(row, stored);
        if (order == 0 && row == stored) {
          ++next;
          more = query.step();
          continue;
        }
        if (order <= 0) added.push_back(next++);
        if (order < 0) continue;
        removed.push_back(std::move(stored));
        more = query.step();
      }
      for (; more; more = query.step()) removed.push_back(read(query, std::index_sequence_for<Columns...>()));
    }
    Statement remove(database_, remove_);
    for (const Row& row : removed) run(remove, row, std::make_index_sequence<kKeys>());
    Statement insert(database_, insert_);
    for (const std::size_t at : added) run(insert, row_at(at), std::index_sequence_for<Columns...>());
    for (; next < count; ++next) run(insert, row_at(next), std::index_sequence_for<Columns...>());
  }

 private:
  static std::string joined(const Names& names, std::size_t count, std::string_view after, std::string_view between) {
    std::string out;
    for (std::size_t k = 0; k < count; ++k) {
      if (k > 0) out += between;
      out += names[k];
      out += after;
    }
    return out;
  }

  template <std::size_t... kAt>
  static Row read(const Query& query, std::index_sequence<kAt...>) {
    return Row(column<Columns>(query, kAt)...);
  }
  template <class Column>
  static Column column(const Query& query, int at) {
    if constexpr (std::is_same_v<Column, std::int64_t>) return query.integer(at);
    else if constexpr (std::is_same_v<Column, std::string>) return std::string(query.text(at));
    else if constexpr (std::is_same_v<Column, Bytes>) return {std::string(query.blob(at))};
    else if constexpr (std::is_same_v<Column, std::optional<double>>) return query.null(at) ? std::nullopt : std::optional(query.real(at));
    else return query.null(at) ? std::nullopt : std::optional(query.integer(at));
  }

  template <std::size_t kAt = 0>
  static std::strong_ordering compare(const Row& a, const Row& b) {
    if constexpr (kAt == kKeys) return std::strong_ordering::equal;
    else {
      const std::strong_ordering order = std::get<kAt>(a) <=> std::get<kAt>(b);
      return order != 0 ? order : compare<kAt + 1>(a, b);
    }
  }

  template <std::size_t... kAt>
  static void run(Statement& statement, const Row& row, std::index_sequence<kAt...>) {
    Query(statement, bound(std::get<kAt>(row))...).step();
  }
  template <class Column>
  static const Column& bound(const Column& column) { return column; }
  static Blob bound(const Bytes& column) { return Blob{column.bytes}; }

  Database& database_;
  std::string select_, remove_, insert_;
};

}  // namespace isnad::store
