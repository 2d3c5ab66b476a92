// Method: names are compared by the words of their folded forms; the last word typed may be the beginning of one. Names come from what
// texts call the entries of the tables (alias), from the tables (entry), and from linking for those without a key (name).
#include <algorithm>
#include <map>

#include "core.h"
#include "split_words.h"

namespace isnad {
namespace {

using store::Query;
using store::Statement;

/// "_jabhat_al_nu": what a comparable name must hold, word for word.
struct Typed {
  std::string form;
  std::vector<std::string> words;  ///< each "_word_", the last one "_beginning"

  explicit Typed(std::string_view name) : form(store::name_form(name)) {
    for (std::size_t begin = 0; begin < form.size();) {
      const std::size_t end = std::min(form.find('_', begin), form.size());
      words.push_back("_" + form.substr(begin, end - begin) + (end == form.size() ? "" : "_"));
      begin = end + 1;
    }
  }
  [[nodiscard]] bool fits(std::string_view name) const {
    const std::string whole = "_" + std::string(name) + "_";
    return std::ranges::all_of(words, [&](const std::string& word) { return whole.find(word) != std::string::npos; });
  }
  [[nodiscard]] bool is(std::string_view name) const { return name == form; }
};

bool wanted(EntityType type, Finding finding) {
  if (finding == Finding::Places) return type == EntityType::Loc;
  return type == EntityType::Org || type == EntityType::Per;
}

/// Counts of the facets index and of statements for entries of which only the names are known.
class EntryCounts {
 public:
  explicit EntryCounts(store::Core& core)
      : facet_(core.database, "SELECT doc FROM facet_count WHERE term = ?1"),
        party_(core.database, "SELECT count(DISTINCT p.statement) FROM name n JOIN party p ON p.name = n.id WHERE n.key = ?1") {}

  void fill(EntryRow& row) {
    const std::string form = store::key_form(row.key);
    row.as_agent = of("a=" + form);
    row.as_target = of("t=" + form);
    row.as_source = of("s=" + form);
    row.as_place = of("p=" + form);
    row.inside = row.type == EntityType::Loc && !row.name_en.empty() ? of("w=" + store::name_form(row.name_en)) : 0;
    Query query(party_, row.key);
    row.statements = query.step() ? static_cast<std::uint64_t>(query.integer(0)) : 0;
  }

 private:
  std::uint64_t of(const std::string& term) {
    Query query(facet_, term);
    return query.step() ? static_cast<std::uint64_t>(query.integer(0)) : 0;
  }
  Statement facet_, party_;
};

EntryRow entry_of(const Query& query) {
  EntryRow row;
  row.type = static_cast<EntityType>(query.integer(0));
  row.key = query.text(1);
  row.name_ar = query.text(2);
  row.name_en = query.text(3);
  if (!query.null(4)) row.lat_lon = {query.real(4), query.real(5)};
  row.precision = query.text(6);
  for (std::string_view rest = query.text(7); !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    row.within.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return row;
}

constexpr const char* kEntry = "SELECT type, key, name_ar, name_en, lat, lon, precision, within, folded FROM entry ";
constexpr const char* kName = "SELECT type, key, name_ar, name_en, lat, lon, '', '' FROM name ";

}  // namespace

Result<EntryRow> Store::entry(std::string_view id) {
  return store::guarded([&] {
    const store::Snapshot snapshot(impl_->database);
    // Facts that changed with the tables have several rows; the last one counts.
    for (const std::string& sql : {std::string(kEntry) + "WHERE key = ?1 ORDER BY id DESC", std::string(kName) + "WHERE key = ?1"}) {
      Statement statement(impl_->database, sql);
      Query query(statement, id);
      if (!query.step()) continue;
      EntryRow row = entry_of(query);
      EntryCounts(*impl_).fill(row);
      return row;
    }
    throw store::not_found("actor or place", id);
  });
}

Result<std::vector<EntryRow>> Store::find(std::string_view typed, Finding finding, std::uint32_t limit) {
  return store::guarded([&] {
    const store::Snapshot snapshot(impl_->database);
    const Typed name(typed);
    struct Found {
      EntryRow row;
      bool exact = false;
    };
    std::map<std::string, Found> found;
    std::map<std::string, bool> called;  // keys that a text calls so, and whether by exactly this name
    Statement aliases(impl_->database, "SELECT a.form, e.key FROM alias a JOIN entry e ON e.id = a.entry");
    for (Query query(aliases); query.step();)
      if (name.fits(query.text(0))) called[std::string(query.text(1))] |= name.is(query.text(0));
    Statement entries(impl_->database, std::string(kEntry) + "ORDER BY id");
    for (Query query(entries); query.step();) {
      if (!wanted(static_cast<EntityType>(query.integer(0)), finding)) continue;
      const auto alias = called.find(std::string(query.text(1)));
      const std::string_view folded = query.text(8);
      const bool exact = !name.form.empty() && folded.find("|_" + name.form + "_|") != std::string_view::npos;
      if (alias == called.end() && !name.fits(folded) && query.text(1) != typed) continue;
      Found& row = found[std::string(query.text(1))];
      row.row = entry_of(query);
      row.exact |= exact || (alias != called.end() && alias->second) || query.text(1) == typed;
    }
    Statement unkeyed(impl_->database, std::string(kName) + "WHERE key >= '\u00AB' AND key < '\u00AC'");
    for (Query query(unkeyed); query.step();) {
      if (!wanted(static_cast<EntityType>(query.integer(0)), finding)) continue;
      const std::string ar = store::name_form(query.text(2)), en = store::name_form(query.text(3));
      if (!name.fits(ar) && !name.fits(en)) continue;
      found[std::string(query.text(1))] = {entry_of(query), !name.form.empty() && (name.is(ar) || name.is(en))};
    }
    EntryCounts counts(*impl_);
    std::vector<Found> order;
    for (auto& [key, row] : found) {
      counts.fill(row.row);
      order.push_back(std::move(row));
    }
    const auto weight = [&](const EntryRow& row) {
      return finding == Finding::Places ? row.as_place + row.inside : row.statements;
    };
    std::ranges::stable_sort(order, [&](const Found& a, const Found& b) {
      return a.exact != b.exact ? a.exact : weight(a.row) > weight(b.row);
    });
    std::vector<EntryRow> out;
    for (Found& row : order) {
      if (out.size() == limit) break;
      out.push_back(std::move(row.row));
    }
    return out;
  });
}

}  // namespace isnad
