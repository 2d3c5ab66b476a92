#include "links_csv.h"

#include <optional>
#include <vector>

#include "csv.h"
#include "disputes.h"
#include "link_text.h"
#include "periods.h"

namespace isnad {
namespace {

using link::iso_of;

std::string ids_of(const std::vector<Party>& parties) {
  std::string out;
  for (const Party& party : parties) out += (out.empty() ? "" : "; ") + party.id;
  return out;
}

std::string number(const std::optional<TollRow>& toll, std::uint32_t TollRow::*which) {
  return toll ? std::to_string((*toll).*which) : "";
}
std::string best(const std::optional<TollRow>& toll) { return toll && toll->best ? std::to_string(*toll->best) : ""; }

}  // namespace

void append_statements_csv_headings(std::string& out) {
  out += "statement,type,date,date_to,dated,agent,agent_key,target,target_key,place,place_key,latitude,longitude,articles,"
         "origins,circular,disputed,killed_low,killed_best,killed_high,wounded_low,wounded_best,wounded_high,toll_rule\r\n";
}

void append_statement_csv(std::string& out, const StatementRow& row, NameLanguage names) {
  append_csv_row(out, std::vector<std::string>{
        row.id, std::string(name_of(row.type)), iso_of(row.day_from), row.day_to == row.day_from ? "" : iso_of(row.day_to),
        row.dated ? "1" : "0", names_of(row.agent, names), ids_of(row.agent), names_of(row.target, names), ids_of(row.target),
        row.place ? name_of(*row.place, names) : "", row.place ? row.place->id : "",
        row.lat_lon ? std::to_string(row.lat_lon->first) : "", row.lat_lon ? std::to_string(row.lat_lon->second) : "",
        std::to_string(row.articles), std::to_string(row.origins), row.circular ? "1" : "0", row.disputed ? "1" : "0",
        number(row.killed, &TollRow::low), best(row.killed), number(row.killed, &TollRow::high), number(row.wounded, &TollRow::low),
        best(row.wounded), number(row.wounded, &TollRow::high),
        row.killed ? row.killed->rule : row.wounded ? row.wounded->rule : ""});
}

void append_disputes_csv_headings(std::string& out) { out += "dispute,on,state,statement,side,says,claim,said,source,words\r\n"; }

void append_dispute_csv(std::string& out, const DisputeRow& row, NameLanguage names) {
  for (std::size_t side = 0; side < row.sides.size(); ++side)
    for (const Telling& telling : row.sides[side].tellings)
      append_csv_row(out, std::vector<std::string>{row.id, std::string(link::name_of(row.on)), row.state, row.statement,
                                                   std::to_string(side + 1), row.sides[side].says, telling.id(), iso_of(telling.said),
                                                   source_of(telling, names), telling.words});
}

}  // namespace isnad
