#include "event_text.h"

#include <algorithm>
#include <map>

#include "claim_text.h"
#include "table_print.h"

namespace isnad {
namespace {

/// Values joined by "; ", each once.
class Joined {
 public:
  void add(const std::string& value) {
    if (value.empty() || std::ranges::find(values_, value) != values_.end()) return;
    text_ += (values_.empty() ? "" : "; ") + value;
    values_.push_back(value);
  }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::vector<std::string> values_;
  std::string text_;
};

}  // namespace

std::string party_names(const std::vector<Party>& parties, NameLanguage names) {
  Joined out;
  for (const Party& party : parties) out.add(name_of(party, names));
  return out.text();
}

std::string outlets_of(const ExportStatement& statement) {
  Joined out;
  for (const StoredClaim& claim : statement.claims) out.add(claim.source->document.outlet);
  return out.text();
}

std::string original_sources_of(const ExportStatement& statement, NameLanguage names) {
  Joined out;
  for (const StoredClaim& claim : statement.claims)
    for (const std::uint32_t link : claim.claim().chain) out.add(name_of(claim.entity(link), names));
  return out.text();
}

std::string claim_ids_of(const ExportStatement& statement) {
  Joined out;
  for (const StoredClaim& claim : statement.claims) out.add(claim.id());
  return out.text();
}

const Entity* place_entity(const ExportStatement& statement) {
  if (!statement.row.place) return nullptr;
  for (const StoredClaim& claim : statement.claims)
    if (const Entity* place = place_of(claim); place != nullptr && place->key == statement.row.place->id) return place;
  return nullptr;
}

std::string words_of(const ExportStatement& statement) {
  for (std::size_t at = 0; at < statement.claims.size(); ++at)
    if (!statement.row.tellings[at].background || at + 1 == statement.claims.size())
      return one_line(statement.claims[at].words(statement.claims[at].claim().sentence));
  return {};
}

std::string_view mode_of(const ExportStatement& statement) {
  std::map<std::string_view, std::size_t> told;
  std::string_view best;
  for (const StoredClaim& claim : statement.claims)
    if (!claim.claim().mode.empty()) ++told[claim.claim().mode];
  for (const StoredClaim& claim : statement.claims)
    if (const std::string_view mode = claim.claim().mode; !mode.empty() && (best.empty() || told[mode] > told[best])) best = mode;
  return best;
}

}  // namespace isnad
