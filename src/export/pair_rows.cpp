#include "pair_rows.h"

#include "csv.h"
#include "party_json.h"

namespace isnad {
namespace {

using link::Ladder, link::PairSeries, link::PairSummary, link::PeriodTie, link::Step, link::TableTie;

using Cells = std::vector<std::string>;

// One statement of a type by itself.
std::string rung_of(const Ladder& ladder, ClaimType type) {
  const link::Weighed alone{type, 1};
  return std::string(name_of(ladder.weigh({&alone, 1}).rung));
}

template <class Items, class Text>
std::string joined(const Items& items, Text text) {
  std::string out;
  for (const auto& item : items) out += (out.empty() ? "" : "; ") + std::string(text(item));
  return out;
}

std::string told(const Step& step, Stance stance) { return std::to_string(step.stances[static_cast<std::size_t>(stance)]); }
std::string yes_no(bool value) { return value ? "yes" : "no"; }

void write_telling(JsonWriter& json, const Telling& telling) {
  json.open_object().key("claim").string(telling.id()).key("outlet").string_or_null(telling.outlet);
  write_day(json, "said", telling.said);
  json.key("type")
      .string(name_of(telling.type))
      .key("stance")
      .string(name_of(telling.stance))
      .key("background")
      .boolean(telling.background);
  json.key("chain");
  write_parties(json, telling.chain);
  json.key("words").string(telling.words).close_object();
}

void write_statements(JsonWriter& json, std::string_view key, const PairSeries& series, const std::vector<std::uint32_t>& steps) {
  json.key(key).open_array();
  for (const std::uint32_t at : steps) json.string(series.steps[at].statement);
  json.close_array();
}

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
    json.open_object().key("kind").string("step").key("statement").string(step.statement);
    write_day(json, "day_from", step.day_from);
    write_day(json, "day_to", step.day_to);
    json.key("precision").string(name_of(link::precision_of(step.day_from, step.day_to, step.dated)));
    write_day(json, "said_first", step.said_first);
    write_day(json, "said_last", step.said_last);
    json.key("direction").string(name_of(step.direction)).key("from");
    write_parties(json, step.from);
    json.key("type").string(name_of(step.type)).key("to");
    write_parties(json, step.to);
    json.key("quad")
        .string(name_of(step.scale.quad))
        .key("sign")
        .string(name_of(step.scale.sign))
        .key("rung")
        .string(rung_of(ladder, step.type));
    json.key("stance").string(name_of(step.stance)).key("stances").open_object();
    for (const Stance stance : {Stance::Asserted, Stance::Denied, Stance::Doubted, Stance::Planned})
      json.key(name_of(stance)).number(step.stances[static_cast<std::size_t>(stance)]);
    json.close_object().key("disputed").boolean(step.disputed).key("circular").boolean(step.circular);
    json.key("origins").number(step.origins).key("articles").number(step.articles).key("tellings").open_array();
    for (const Telling& telling : step.tellings) write_telling(json, telling);
    json.close_array().close_object();
    out += '\n';
  }
}

void append_pair_summary_json(std::string& out, const PairSeries& series, const PairSummary& summary) {
  for (const PeriodTie& tie : summary.periods) {
    JsonWriter json(out);
    json.open_object()
        .key("kind")
        .string("period")
        .key("period")
        .string(tie.period.label())
        .key("axis")
        .string(name_of(summary.axis));
    json.key("tie")
        .string(name_of(tie.balance.rung))
        .key("rule")
        .string(link::kLadderRule)
        .key("balanced")
        .boolean(tie.balance.balanced);
    json.key("friendly")
        .number(static_cast<std::int64_t>(tie.balance.friendly))
        .key("hostile")
        .number(static_cast<std::int64_t>(tie.balance.hostile));
    json.key("contacts").number(static_cast<std::int64_t>(tie.balance.contacts)).key("disputed").number(tie.disputed);
    json.key("undated").number(tie.undated).key("tie_without_disputed").string(name_of(tie.without_disputed));
    write_statements(json, "counted", series, tie.counted);
    write_statements(json, "not_counted", series, tie.not_counted);
    json.close_object();
    out += '\n';
  }
  if (summary.unplaced.empty()) return;
  JsonWriter json(out);
  json.open_object().key("kind").string("unplaced");
  write_statements(json, "statements", series, summary.unplaced);
  json.close_object();
  out += '\n';
}

void append_table_ties_json(std::string& out, std::span<const TableTie> ties) {
  for (const TableTie& tie : ties) {
    JsonWriter json(out);
    json.open_object().key("kind").string("table-tie").key("actor");
    write_party(json, tie.actor);
    json.key("relation").string(tie.relation).key("other");
    write_party(json, tie.other);
    json.key("since")
        .string_or_null(tie.since)
        .key("until")
        .string_or_null(tie.until)
        .key("source")
        .string(tie.source)
        .close_object();
    out += '\n';
  }
}

}  // namespace isnad
