#include "claims_csv.h"

#include "claim_text.h"
#include "claims_json.h"

namespace isnad {
namespace {

std::string number_or_empty(const std::optional<std::uint32_t>& count) { return count ? std::to_string(*count) : ""; }

}  // namespace

void append_claims_csv_headings(std::string& out, bool with_statement) {
  out += "claim,document,published,outlet,url,type,mode,stance,agent,agent_key,target,target_key,place,place_key,"
         "latitude,longitude,date,date_to,date_precision,killed,wounded,captured,chain,chain_key,anchor,sentence,why,"
         "engine,data";
  out += with_statement ? ",statement" : "";
  out += ",review,corrected\r\n";
}

void append_claim_csv(std::string& out, const StoredClaim& claim, const std::string_view* statement, const ExportStyle& style) {
  const Claim& c = claim.claim();
  const StoredDocument& source = *claim.source;
  const Entity* place = place_of(claim);
  const bool located = place != nullptr && place->located.has_value();
  std::string why;
  for (const std::string_view rule : c.why) why += (why.empty() ? "" : "; ") + std::string(rule);
  std::vector<std::string> cells{
      claim.id(), source.document.id, source.document.published, source.document.outlet, source.document.url,
      std::string(name_of(c.type)), std::string(c.mode), std::string(name_of(c.stance)),
      names_of(claim, c.agent, style.names), keys_of(claim, c.agent), names_of(claim, c.target, style.names),
      keys_of(claim, c.target), place == nullptr ? "" : name_of(*place, style.names),
      place == nullptr ? "" : std::string(place->key), located ? degrees_text(place->located->lat) : "",
      located ? degrees_text(place->located->lon) : "", c.date.date, c.date.date_to, std::string(c.date.precision),
      number_or_empty(c.killed), number_or_empty(c.wounded), number_or_empty(c.captured),
      chain_of(claim, style.names), keys_of(claim, c.chain), std::string(claim.words(c.anchor)),
      std::string(claim.words(c.sentence)), why, source.coder.engine, source.coder.data};
  if (statement != nullptr) cells.emplace_back(*statement);
  std::string verdict, corrected;
  if (const Review* review = claim.review()) {
    verdict = review->verdict + (review->changed ? " (of a former reading)" : "");
    for (const auto& [field, value] : review->corrections) corrected += (corrected.empty() ? "" : "\n") + field + "=" + value;
  }
  cells.push_back(verdict);
  cells.push_back(corrected);
  append_csv_row(out, cells, style.cells);
}

std::string ClaimsCsv::opening() {
  std::string out;
  append_claims_csv_headings(out, true);
  return out;
}

std::string ClaimsCsv::claim(const StoredClaim& claim, std::string_view statement) {
  std::string out;
  append_claim_csv(out, claim, &statement, style_);
  return out;
}

}  // namespace isnad
