#include "network_form.h"

namespace isnad {

Result<std::unique_ptr<ExportForm>> NetworkForm::make(const ExportStyle& style, Append append) {
  const auto ladder = link::Ladder::built_in();
  if (!ladder) return ladder.error();
  return std::unique_ptr<ExportForm>(new NetworkForm(style, append, *ladder));
}

std::string NetworkForm::statement(const ExportStatement& statement) {
  StatementRow row = statement.row;
  row.tellings.clear();
  for (std::size_t at = 0; at < statement.chosen.size(); ++at)
    if (statement.chosen[at]) row.tellings.push_back(statement.row.tellings[at]);
  builder_.add(row);
  return {};
}

std::string NetworkForm::closing() {
  std::string out;
  append_(out, builder_.finish(), style_.names);
  return out;
}

}  // namespace isnad
