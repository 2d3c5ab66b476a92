#include "columns.h"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <set>
#include <unordered_map>

#include "line_words.h"
#include "table.h"
#include "utf8.h"

namespace isnad {

extern const std::string_view kColumnNamesTable;

namespace {

constexpr std::size_t kShortestText = 40, kShortestTitle = 12, kLongestTitle = 250;  ///< characters, on average
constexpr std::size_t kLongestDate = 40;                                             ///< bytes

std::string folded(std::string_view heading) {
  std::string out;
  for (const std::string& form : phrase_forms(heading)) out += (out.empty() ? "" : " ") + form;
  return out;
}

struct KnownName {
  std::string field;
  std::size_t place;
};

// Built once from the table in the program, and only read afterwards.
const std::unordered_map<std::string, KnownName>& known_names() {
  static const auto names = [] {
    std::unordered_map<std::string, KnownName> out;
    const Result<Table> table = Table::parse(std::string(kColumnNamesTable), "column_names.tsv", {"id", "field", "source", "form"});
    for (std::size_t at = 0; table && at < table->size(); ++at)
      out.try_emplace(folded(table->row(at)["form"]), KnownName{std::string(table->row(at)["field"]), at});
    return out;
  }();
  return names;
}

class Planner {
 public:
  Planner(const std::vector<std::vector<std::string>>& records, const ColumnNames& names) : records_(records), names_(names) {}

  Result<ColumnPlan> plan() {
    if (records_.empty()) return nothing();
    const std::size_t columns = std::ranges::max_element(records_, {}, &std::vector<std::string>::size)->size();
    plan_.heading = records_.front();
    plan_.heading.resize(columns);
    plan_.fields.resize(columns);
    plan_.has_heading = is_heading();
    if (!plan_.has_heading)
      for (std::size_t at = 0; at < columns; ++at) plan_.heading[at] = std::to_string(at + 1);
    for (std::size_t at = 0; at < columns; ++at) put(at, said_field(plan_.heading[at]));
    const bool told = std::ranges::any_of(plan_.fields, [](const std::string& field) { return !field.empty(); });
    for (const auto& [field, column] : names_)
      if (const Failure failure = take_named(field, column)) return *failure;
    if (!told) {
      take_known();
      if (!plan_.has("metadata")) guess();
    }
    if (!plan_.has("text") && !plan_.has("title") && !plan_.has("metadata")) return nothing();
    return std::move(plan_);
  }

 private:
  static Error nothing() {
    return {Code::BadInput, "", "a table without a column of text", "a heading that names one (text, title), or a mapping file (--columns)"};
  }

  void put(std::size_t column, std::string_view field) {
    if (!field.empty() && plan_.fields[column].empty() && !plan_.has(field)) plan_.fields[column] = field;
  }

  // The first record is a heading unless it looks like the rows below it.
  [[nodiscard]] bool is_heading() const {
    for (const std::string& cell : records_.front()) {
      if (known_names().contains(folded(cell)) || !said_field(cell).empty()) return true;
      for (const auto& [field, column] : names_)
        if (column == cell) return true;
    }
    return std::ranges::none_of(records_.front(), [](const std::string& cell) {
      return is_address(cell) || is_day(cell) || count_characters(cell) >= kShortestText;
    });
  }

  Failure take_named(const std::string& field, const std::string& column) {
    auto found = std::ranges::find(plan_.heading, column);
    std::size_t number = 0;
    const auto [end, failed] = std::from_chars(column.data(), column.data() + column.size(), number);
    const bool is_number = failed == std::errc{} && end == column.data() + column.size();
    if (found == plan_.heading.end() && is_number && number >= 1 && number <= plan_.heading.size())
      found = plan_.heading.begin() + static_cast<std::ptrdiff_t>(number - 1);
    if (found == plan_.heading.end())
      return Error{Code::BadInput, field, "no column \"" + column + "\"", "a heading of the table, or the number of a column"};
    put(static_cast<std::size_t>(found - plan_.heading.begin()), field);
    return std::nullopt;
  }

  void take_known() {
    std::map<std::string, std::pair<std::size_t, std::size_t>> best;  // field: place in the table, column
    for (std::size_t at = 0; at < plan_.heading.size(); ++at) {
      const auto known = known_names().find(folded(plan_.heading[at]));
      if (known == known_names().end()) continue;
      const auto [old, added] = best.try_emplace(known->second.field, known->second.place, at);
      if (!added && known->second.place < old->second.first) old->second = {known->second.place, at};
    }
    for (const auto& [field, place] : best)
      if (field != "metadata" || is_dictionary(place.second)) put(place.second, field);
  }

  [[nodiscard]] bool is_dictionary(std::size_t column) const {
    return records_.size() > 1 && column < records_[1].size() && trimmed(records_[1][column]).starts_with("{'");
  }

  struct Looks {
    std::size_t cells = 0, characters = 0, addresses = 0, days = 0, arabic = 0;
    std::set<std::string_view> different;
    [[nodiscard]] std::size_t mean() const { return cells == 0 ? 0 : characters / cells; }
    [[nodiscard]] bool mostly(std::size_t count) const { return cells > 0 && count * 5 >= cells * 4; }
  };

  [[nodiscard]] Looks looks_of(std::size_t column) const {
    Looks out;
    for (std::size_t row = plan_.has_heading ? 1 : 0; row < records_.size(); ++row) {
      if (column >= records_[row].size() || trimmed(records_[row][column]).empty()) continue;
      const std::string& cell = records_[row][column];
      ++out.cells;
      out.characters += count_characters(cell);
      out.addresses += is_address(cell) ? 1 : 0;
      out.days += is_day(cell) ? 1 : 0;
      out.arabic += has_arabic(cell) ? 1 : 0;
      out.different.insert(cell);
    }
    return out;
  }

  void guess() {
    std::vector<Looks> looks;
    for (std::size_t at = 0; at < plan_.fields.size(); ++at) looks.push_back(looks_of(at));
    std::vector<std::size_t> by_length(looks.size());
    std::iota(by_length.begin(), by_length.end(), std::size_t{0});
    std::ranges::stable_sort(by_length, std::ranges::greater{}, [&](std::size_t at) { return looks[at].mean(); });
    for (const std::size_t at : by_length) {
      const Looks& column = looks[at];
      if (!column.mostly(column.arabic) || column.different.size() * 10 < column.cells * 9) continue;
      if (column.mean() >= kShortestText) put(at, "text");
      if (plan_.has("text") && column.mean() >= kShortestTitle && column.mean() <= kLongestTitle) put(at, "title");
    }
    for (std::size_t at = 0; at < looks.size(); ++at) {
      if (looks[at].mostly(looks[at].addresses)) put(at, "url");
      if (looks[at].mostly(looks[at].days)) put(at, "published");
    }
  }

  static bool is_address(std::string_view cell) { return cell.starts_with("http://") || cell.starts_with("https://"); }

  // Has a year, and little else.
  static bool is_day(std::string_view cell) {
    if (cell.size() > kLongestDate) return false;
    for (const LineWord& word : line_words(cell))
      if (word.kind == LineWord::Kind::Digits && word.form.size() == 4 && (word.form.starts_with("19") || word.form.starts_with("20"))) return true;
    return false;
  }

  static bool has_arabic(std::string_view cell) {
    for (std::size_t at = 0; at < cell.size();) {
      const Decoded one = decode_utf8(cell, at);
      if (one.code_point >= 0x0620 && one.code_point <= 0x064A) return true;
      at += one.bytes;
    }
    return false;
  }

  const std::vector<std::vector<std::string>>& records_;
  const ColumnNames& names_;
  ColumnPlan plan_;
};

}  // namespace

bool ColumnPlan::has(std::string_view field) const { return std::ranges::find(fields, field) != fields.end(); }

Result<ColumnPlan> plan_columns(const std::vector<std::vector<std::string>>& records, const ColumnNames& names) {
  return Planner(records, names).plan();
}

std::string_view known_field(std::string_view heading) {
  const auto known = known_names().find(folded(heading));
  return known == known_names().end() ? std::string_view{} : std::string_view(known->second.field);
}

std::string_view said_field(std::string_view cell) {
  if (!cell.starts_with(kFieldMark)) return {};
  cell.remove_prefix(kFieldMark.size());
  const auto found = std::ranges::find(kColumnFields, cell.substr(0, cell.find(' ')));
  return found == kColumnFields.end() ? std::string_view{} : *found;
}

}  // namespace isnad
