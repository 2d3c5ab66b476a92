#include "pair_json.h"

#include "party_json.h"
#include "periods.h"

namespace isnad {
namespace {

using link::Ladder, link::PairSeries, link::PairSummary, link::PeriodTie, link::Step, link::TableTie;

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

}  // namespace

std::string rung_of(const Ladder& ladder, ClaimType type) {
  const link::Weighed alone{type, 1};
  return std::string(name_of(ladder.weigh({&alone, 1}).rung));
}

void write_statement_ids(JsonWriter& json, const PairSeries& series, std::span<const std::uint32_t> steps) {
  json.open_array();
  for (const std::uint32_t at : steps) json.string(series.steps[at].statement);
  json.close_array();
}

void write_step(JsonWriter& json, const Step& step, const Ladder& ladder, std::size_t most) {
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
  std::size_t left = most;
  for (const Telling& telling : step.tellings)
    if (left-- > 0) write_telling(json, telling);
    else break;
  json.close_array().close_object();
}

void write_period(JsonWriter& json, const PairSeries& series, const PairSummary& summary, const PeriodTie& tie) {
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
  json.key("counted");
  write_statement_ids(json, series, tie.counted);
  json.key("not_counted");
  write_statement_ids(json, series, tie.not_counted);
  json.close_object();
}

void write_table_tie(JsonWriter& json, const TableTie& tie) {
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
}

}  // namespace isnad
