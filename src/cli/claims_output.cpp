#include "claims_output.h"

#include <set>

#include "claims_csv.h"
#include "claims_json.h"
#include "output.h"
#include "table_print.h"

namespace isnad {
namespace {

class TableForm final : public ClaimsForm {
 public:
  explicit TableForm(NameLanguage names) : names_(names) {}

  std::string claim(const StoredClaim& claim) override {
    const Claim& c = claim.claim();
    const Entity* place = place_of(claim);
    rows_.push_back({claim.id(), date_of(c), std::string(name_of(c.type)), names_of(claim, c.agent, names_),
                     names_of(claim, c.target, names_), place == nullptr ? "" : name_of(*place, names_), toll_of(c),
                     std::string(name_of(c.stance)), chain_of(claim, names_)});
    return {};
  }

  std::string closing() override {
    std::string out;
    append_table(out, {"claim", "date", "type", "agent", "target", "place", "toll", "stance", "chain"}, rows_,
                 screen_style());
    return out;
  }

 private:
  NameLanguage names_;
  std::vector<std::vector<std::string>> rows_;
};

class CsvForm final : public ClaimsForm {
 public:
  explicit CsvForm(NameLanguage names) : style_{names} {}

  std::string opening() override {
    std::string out;
    append_claims_csv_headings(out, false);
    return out;
  }

  std::string claim(const StoredClaim& claim) override {
    std::string row;
    append_claim_csv(row, claim, nullptr, style_);
    return row;
  }

 private:
  ExportStyle style_;
};

class JsonForm final : public ClaimsForm {
 public:
  std::string claim(const StoredClaim& claim) override {
    const Claim& c = claim.claim();
    const Document& document = claim.source->document;
    if (index_of_ != claim.source) {  // claims of one document come together: its index is made once
      index_of_ = claim.source;
      points_ = std::make_unique<CodePointIndex>(document.text);
    }
    std::set<std::uint32_t> named(c.agent.begin(), c.agent.end());
    named.insert(c.target.begin(), c.target.end());
    named.insert(c.chain.begin(), c.chain.end());
    if (c.place >= 0) named.insert(static_cast<std::uint32_t>(c.place));
    for (const TollNumber& number : c.numbers)
      if (number.of >= 0) named.insert(static_cast<std::uint32_t>(number.of));
    for (const Cue& cue : c.cues)
      if (cue.link >= 0) named.insert(static_cast<std::uint32_t>(cue.link));
    std::string line;
    JsonWriter json(line);
    json.open_object().key("doc").string(document.id).key("published").string_or_null(document.published);
    json.key("outlet").string_or_null(document.outlet).key("url").string_or_null(document.url);
    json.key("engine").string(claim.source->coder.engine).key("data").string(claim.source->coder.data);
    json.key("claim");
    write_claim(json, claim.index, c, *points_);
    json.key("entities").open_array();
    for (const std::uint32_t entity : named) write_entity(json, entity, claim.entity(entity), *points_);
    json.close_array().key("words").string(claim.words(c.sentence)).close_object();
    return line + "\n";
  }

 private:
  std::shared_ptr<const StoredDocument> index_of_;
  std::unique_ptr<CodePointIndex> points_;
};

}  // namespace

std::unique_ptr<ClaimsForm> make_claims_form(std::string_view format, NameLanguage names) {
  if (format == "csv") return std::make_unique<CsvForm>(names);
  if (format == "jsonl") return std::make_unique<JsonForm>();
  return std::make_unique<TableForm>(names);
}

}  // namespace isnad
