#include "pair_rows.h"

#include "csv.h"
#include "pair_json.h"
#include "periods.h"

namespace isnad {
namespace {

using link::Ladder, link::PairSeries, link::PairSummary, link::PeriodTie, link::Step, link::TableTie;

using Cells = std::vector<std::string>;

template <class Items, class Text>
std::string joined(const Items& items, Text text) {
  std::string out;
  for (const auto& item : items) out += (out.empty() ? "" : "; ") + std::string(text(item));
  return out;
}

std::string told(const Step& step, Stance stance) { return std::to_string(step.stances[static_cast<std::size_t>(stance)]); }
std::string yes_no(bool value) { return value ? "yes" : "no"; }

}  // namespace

void append_pair_series_csv(std::string& out, const PairSeries& series, const Ladder& ladder, NameLanguage names) {
  append_csv_row(
      out, Cells{"statement", "day_from", "day_to",   "precision", "said_first", "said_last", "direction", "from",     "from_key",
                 "type",      "to",       "to_key",   "quad",      "sign",       "rung",      "stance",    "asserted", "denied",
                 "doubted",   "planned",  "disputed", "circular",  "origins",    "articles",  "claims",    "words"});
  const auto name = [&](const Party& party) { return name_of(party, names); };
  for (const Step& step : series.steps)
    append_csv_row(out, Cells{step.statement,
                              link::iso_of(step.day_from),
                              link::iso_of(step.day_to),
                              std::string(name_of(link::precision_of(step.day_from, step.day_to, step.dated))),
                              link::iso_of(step.said_first),
                              link::iso_of(step.said_last),
                              std::string(name_of(step.direction)),
                              joined(step.from, name),
                              joined(step.from, [](const Party& party) { return party.id; }),
                              std::string(name_of(step.type)),
                              joined(step.to, name),
                              joined(step.to, [](const Party& party) { return party.id; }),
                              std::string(name_of(step.scale.quad)),
                              std::string(name_of(step.scale.sign)),
                              rung_of(ladder, step.type),
                              std::string(name_of(step.stance)),
                              told(step, Stance::Asserted),
                              told(step, Stance::Denied),
                              told(step, Stance::Doubted),
                              told(step, Stance::Planned),
                              yes_no(step.disputed),
                              yes_no(step.circular),
                              std::to_string(step.origins),
                              std::to_string(step.articles),
                              joined(step.tellings, [](const Telling& telling) { return telling.id(); }),
                              step.example() == nullptr ? "" : step.example()->words});
}

void append_pair_summary_csv(std::string& out, const PairSeries& series, const PairSummary& summary) {
  append_csv_row(out, Cells{"period", "first_day", "last_day", "axis", "tie", "balanced", "friendly", "hostile", "contacts",
                            "counted", "not_counted", "disputed", "undated", "tie_without_disputed", "rule", "statements"});
  const auto statement = [&](std::uint32_t at) { return series.steps[at].statement; };
  for (const PeriodTie& tie : summary.periods)
    append_csv_row(
        out, Cells{tie.period.label(), link::iso_of(tie.period.first_day()), link::iso_of(tie.period.last_day()),
                   std::string(name_of(summary.axis)), std::string(name_of(tie.balance.rung)), yes_no(tie.balance.balanced),
                   std::to_string(tie.balance.friendly), std::to_string(tie.balance.hostile),
                   std::to_string(tie.balance.contacts), std::to_string(tie.counted.size()),
                   std::to_string(tie.not_counted.size()), std::to_string(tie.disputed), std::to_string(tie.undated),
                   std::string(name_of(tie.without_disputed)), std::string(link::kLadderRule), joined(tie.counted, statement)});
}

void append_pair_series_json(std::string& out, const PairSeries& series, const Ladder& ladder) {
  for (const Step& step : series.steps) {
    JsonWriter json(out);
    write_step(json, step, ladder, step.tellings.size());
    out += '\n';
  }
}

void append_pair_summary_json(std::string& out, const PairSeries& series, const PairSummary& summary) {
  for (const PeriodTie& tie : summary.periods) {
    JsonWriter json(out);
    write_period(json, series, summary, tie);
    out += '\n';
  }
  if (summary.unplaced.empty()) return;
  JsonWriter json(out);
  json.open_object().key("kind").string("unplaced").key("statements");
  write_statement_ids(json, series, summary.unplaced);
  json.close_object();
  out += '\n';
}

void append_table_ties_json(std::string& out, std::span<const TableTie> ties) {
  for (const TableTie& tie : ties) {
    JsonWriter json(out);
    write_table_tie(json, tie);
    out += '\n';
  }
}

}  // namespace isnad
