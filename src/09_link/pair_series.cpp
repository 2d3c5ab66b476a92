#include "pair_series.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <tuple>

#include "relations.h"

namespace isnad::link {
namespace {

constexpr std::array<std::string_view, 3> kDirectionNames = {"forth", "back", "mutual"};

void add_once(std::vector<Party>& parties, const Party& party) {
  if (std::ranges::find(parties, party) == parties.end()) parties.push_back(party);
}

// The direction between the two sides, and who of them is named; nothing when the statement does not set them beside one another.
std::optional<Step> between(const StatementRow& row, const Side& a, const Side& b, const LadderRow& scale) {
  bool forth = false, back = false;
  std::vector<Party> of_a, of_b;
  const auto has = [&](const Side& side, const Party& party) { return side.has(party, row.day_from, row.day_to); };
  for (const Relation& relation : relations_of(row, scale)) {
    const bool a_first = has(a, *relation.from) && has(b, *relation.to);
    if (!a_first && !(has(b, *relation.from) && has(a, *relation.to))) continue;
    forth |= a_first || relation.mutual;
    back |= !a_first || relation.mutual;
    add_once(of_a, a_first ? *relation.from : *relation.to);
    add_once(of_b, a_first ? *relation.to : *relation.from);
  }
  if (!forth && !back) return std::nullopt;
  Step step;
  step.direction = forth && back ? Direction::Mutual : forth ? Direction::Forth : Direction::Back;
  step.from = step.direction == Direction::Back ? of_b : of_a;
  step.to = step.direction == Direction::Back ? of_a : of_b;
  return step;
}

void take_tellings(Step& step, const StatementRow& row) {
  step.tellings = row.tellings;
  for (const Telling& telling : row.tellings) {
    ++step.stances[static_cast<std::size_t>(telling.stance)];
    if (telling.said == kNoDay) continue;
    step.said_first = step.said_first == kNoDay ? telling.said : std::min(step.said_first, telling.said);
    step.said_last = std::max(step.said_last, telling.said);
  }
}

// kNoDay is the smallest day and has to come last.
std::int64_t for_order(std::int32_t day) { return day == kNoDay ? std::numeric_limits<std::int64_t>::max() : day; }

}  // namespace

std::string_view name_of(Direction direction) { return kDirectionNames[static_cast<std::size_t>(direction)]; }

const Telling* Step::example() const {
  const auto fits = [&](const Telling& telling) { return telling.stance == stance && !telling.background; };
  const auto found = std::ranges::find_if(tellings, fits);
  return found != tellings.end() ? &*found : tellings.empty() ? nullptr : &tellings.front();
}

PairSeries pair_series(std::span<const StatementRow> rows, const Side& a, const Side& b, const Ladder& ladder,
                       const TellingFilter& filter) {
  PairSeries out{filter.axis, {}};
  StatementRow scratch;
  for (const StatementRow& whole : rows) {
    const StatementRow* row = narrow(whole, filter, scratch);
    if (row == nullptr) continue;
    auto step = between(*row, a, b, ladder[row->type]);
    if (!step) continue;
    step->statement = row->id;
    step->day_from = row->day_from;
    step->day_to = row->day_to;
    step->dated = row->dated;
    step->type = row->type;
    step->scale = ladder[row->type];
    step->stance = row->stance;
    step->circular = row->circular;
    step->articles = row->articles;
    step->origins = row->origins;
    take_tellings(*step, *row);
    const auto told = [&](Stance stance) { return step->stances[static_cast<std::size_t>(stance)] > 0; };
    step->disputed = row->disputed || (told(Stance::Asserted) && told(Stance::Denied));
    out.steps.push_back(std::move(*step));
  }
  const auto order = [&](const Step& step) {
    const bool saying = filter.axis == Axis::Saying;
    return std::tuple(for_order(saying ? step.said_first : step.day_from), for_order(saying ? step.said_last : step.day_to),
                      std::string_view(step.statement));
  };
  std::ranges::sort(out.steps, [&](const Step& x, const Step& y) { return order(x) < order(y); });
  return out;
}

}  // namespace isnad::link
