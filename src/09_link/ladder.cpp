#include "ladder.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "table.h"

namespace isnad {

extern const std::string_view kLadderTable;

namespace link {
namespace {

constexpr std::array<std::string_view, 4> kQuadNames = {"verbal-cooperation", "material-cooperation", "verbal-conflict",
                                                        "material-conflict"};
constexpr std::array<std::string_view, 4> kSignNames = {"conflict", "neutral", "cooperation", "membership"};
constexpr std::array<std::string_view, 4> kSignMarks = {"-", "0", "+", "member"};
constexpr std::array<std::string_view, 3> kTogetherNames = {"never", "alone", "always"};
constexpr std::array<std::string_view, 6> kRungNames = {"enemies", "rivals", "contacts", "supporters", "allies", "indeterminate"};
constexpr int kHighestValue = 2;

template <std::size_t N>
std::optional<std::size_t> index_of(const std::array<std::string_view, N>& names, std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return static_cast<std::size_t>(found - names.begin());
}

template <class Number>
std::optional<Number> number_of(std::string_view text) {
  Number value = 0;
  const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (status != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

std::string_view name_of(Quad quad) { return kQuadNames[static_cast<std::size_t>(quad)]; }
std::string_view name_of(Sign sign) { return kSignNames[static_cast<std::size_t>(sign)]; }
std::string_view name_of(Rung rung) { return kRungNames[static_cast<std::size_t>(rung)]; }

Result<Ladder> Ladder::built_in() { return parse(std::string(kLadderTable), "ladder.tsv"); }

Result<Ladder> Ladder::parse(std::string text, const std::string& name) {
  auto table = Table::parse(std::move(text), name, {"type", "quad", "sign", "value", "together", "source"});
  if (!table) return table.error();
  Ladder out;
  std::array<bool, kClaimTypes> seen = {};
  for (std::size_t at = 0; at < table->size(); ++at) {
    const Row row = table->row(at);
    const auto type = claim_type_of(row["type"]);
    const auto quad = index_of(kQuadNames, row["quad"]);
    const auto sign = index_of(kSignMarks, row["sign"].empty() ? "-" : row["sign"]);  // "-" is the table's empty cell
    const auto value = number_of<int>(row["value"]);
    const auto together = index_of(kTogetherNames, row["together"]);
    if (!type || seen[static_cast<std::size_t>(*type)]) return row.error("type", "a claim type, once");
    if (!quad) return row.error("quad", "a class named in the heading");
    if (!sign) return row.error("sign", "+, 0, - or member");
    if (!value || *value < -kHighestValue || *value > kHighestValue) return row.error("value", "-2 to 2");
    if (!together) return row.error("together", "never, alone or always");
    if (!table->sources().contains(std::string(row["source"]))) return row.error("source", "a declared source id");
    seen[static_cast<std::size_t>(*type)] = true;
    out.rows_[static_cast<std::size_t>(*type)] = {static_cast<Quad>(*quad), static_cast<Sign>(*sign),
                                                  static_cast<std::int8_t>(*value), static_cast<Together>(*together)};
  }
  if (const auto missing = std::ranges::find(seen, false); missing != seen.end())
    return Error{Code::BadTable, name, "no row of " + std::string(name_of(static_cast<ClaimType>(missing - seen.begin()))),
                 "each type"};
  for (const auto& [word, value] : {std::pair("decided", &out.decided_percent_), std::pair("strong", &out.strong_hundredths_),
                                    std::pair("weak", &out.weak_hundredths_)}) {
    const auto number = number_of<std::uint32_t>(table->heading(word));
    if (!number) return Error{Code::BadTable, name, "no number behind \"#: " + std::string(word) + "\"", "a threshold"};
    *value = *number;
  }
  return out;
}

Balance Ladder::weigh(std::span<const Weighed> statements) const {
  Balance out;
  std::uint64_t friends = 0, foes = 0;  // weight of the statements themselves
  for (const Weighed& statement : statements) {
    const int value = (*this)[statement.type].value;
    const std::uint64_t sum = static_cast<std::uint64_t>(std::abs(value)) * statement.weight;
    (value > 0 ? out.friendly : out.hostile) += sum;
    (value > 0 ? friends : value < 0 ? foes : out.contacts) += statement.weight;
  }
  const std::uint64_t both = out.friendly + out.hostile, larger = std::max(out.friendly, out.hostile);
  if (both + out.contacts == 0) return out;
  out.balanced = larger * 100 < both * decided_percent_;
  if (out.balanced) return out;
  const bool friendly = out.friendly > out.hostile;
  const std::uint64_t weight = (friendly ? friends : foes) + out.contacts;
  if (larger * 100 >= weight * strong_hundredths_) out.rung = friendly ? Rung::Allies : Rung::Enemies;
  else if (larger * 100 >= weight * weak_hundredths_) out.rung = friendly ? Rung::Supporters : Rung::Rivals;
  else out.rung = Rung::Contacts;
  return out;
}

}  // namespace link
}  // namespace isnad
