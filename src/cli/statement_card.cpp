#include "statement_card.h"

#include <vector>

#include "link_text.h"
#include "output.h"
#include "periods.h"
#include "table_print.h"

namespace isnad {

using link::iso_of;

std::string statement_card(const StatementRow& row, NameLanguage names) {
  std::string out;
  std::vector<std::vector<std::string>> fields = {
      {"type", std::string(name_of(row.type))}, {"agent", names_of(row.agent, names)}, {"target", names_of(row.target, names)},
      {"place", row.place ? name_of(*row.place, names) : ""}, {"date", day_of(row)}, {"toll", tolls_of(row)},
      {"told by", std::to_string(row.articles) + " articles, " + std::to_string(row.origins) + " independent origins" +
                      (row.circular ? ", two of which cite one another" : "")},
      {"disputed", row.disputed ? "yes: isnad disputes" : "no"}};
  for (const auto* toll : {&row.killed, &row.wounded, &row.captured})
    if (*toll && (*toll)->by.size() > 1)
      for (const TollRow::Value& value : (*toll)->by) {
        std::string claims;
        for (const std::string& claim : value.claims) claims += " " + claim;
        fields.push_back({"number " + std::to_string(value.value), std::to_string(value.origins) + " origins:" + claims});
      }
  for (const std::string& rule : row.why) fields.push_back({"why", rule});
  append_table(out, {row.id, ""}, fields, screen_style());
  out += '\n';
  std::vector<std::vector<std::string>> rows;
  for (const Telling& telling : row.tellings)
    rows.push_back({telling.id(), iso_of(telling.said), std::string(name_of(telling.stance)) + (telling.background ? ", background" : ""),
                    source_of(telling, names), one_line(telling.words)});
  append_table(out, {"claim", "said", "stance", "source", "words"}, rows, screen_style());
  return out;
}

}  // namespace isnad
