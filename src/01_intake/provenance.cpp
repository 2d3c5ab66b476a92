#include "provenance.h"

#include <algorithm>

namespace isnad {

void add_provenance(std::string& provenance, std::string_view name, std::string_view value) {
  if (value.find_first_not_of(" \t\r\n") == std::string_view::npos) return;
  provenance.append(name) += '\t';
  for (const char c : value) provenance += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  provenance += '\n';
}

std::vector<ProvenanceRow> provenance_rows(std::string_view provenance) {
  std::vector<ProvenanceRow> rows;
  while (!provenance.empty()) {
    const std::string_view line = provenance.substr(0, provenance.find('\n'));
    provenance.remove_prefix(std::min(line.size() + 1, provenance.size()));
    const std::size_t tab = line.find('\t');
    if (tab != std::string_view::npos) rows.emplace_back(line.substr(0, tab), line.substr(tab + 1));
  }
  return rows;
}

}  // namespace isnad
