#include "link_text.h"

#include "periods.h"

namespace isnad {
namespace {

using link::iso_of;

void add_toll(std::string& out, const std::optional<TollRow>& toll, std::string_view what) {
  if (!toll) return;
  if (!out.empty()) out += ", ";
  out += std::to_string(toll->low);
  if (toll->high != toll->low) out += "-" + std::to_string(toll->high);
  out += " " + std::string(what);
  if (toll->high != toll->low) out += toll->best ? " (best " + std::to_string(*toll->best) + ")" : " (indeterminate)";
}

}  // namespace

std::string names_of(const std::vector<Party>& parties, NameLanguage language) {
  std::string out;
  for (const Party& party : parties) out += (out.empty() ? "" : "; ") + name_of(party, language);
  return out;
}

std::string day_of(const StatementRow& row) {
  std::string out = iso_of(row.day_from);
  if (row.day_to != row.day_from) out += "/" + iso_of(row.day_to);
  return out.empty() || row.dated ? out : "(" + out + ")";
}

std::string tolls_of(const StatementRow& row) {
  std::string out;
  add_toll(out, row.killed, "killed");
  add_toll(out, row.wounded, "wounded");
  add_toll(out, row.captured, "captured");
  return out;
}

std::string source_of(const Telling& telling, NameLanguage language) {
  std::string out = telling.outlet.empty() ? telling.document : telling.outlet;
  for (const Party& link : telling.chain) out += " \u2190 " + name_of(link, language);
  return out;
}

}  // namespace isnad
