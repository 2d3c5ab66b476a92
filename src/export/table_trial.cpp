#include "table_trial.h"

#include <algorithm>

#include "claims_diff.h"
#include "claims_json.h"
#include "engine.h"
#include "language.h"
#include "utf8.h"

namespace isnad {
namespace {

/// One reading of a document, in the words that two readings can be compared by, and where its sentences lie.
struct Told {
  LineDocument line;
  Claims claims;
};

Result<Told> told_by(Reader& reader, const Document& document) {
  auto claims = reader.read(document);
  if (!claims) return claims.error();
  std::string json;
  append_claims_json(json, document, *claims, kEngineVersion, "");
  auto line = read_claim_line(json, document.id);
  if (!line) return line.error();
  return Told{std::move(*line), std::move(*claims)};
}

const Claim& claim_of(const Told& told, const LineClaim& line) {
  return told.claims.claims[static_cast<std::size_t>(&line - told.line.claims.data())];
}

TrialChange change_of(const Document& document, const ClaimChange& change, const Told& before, const Told& after) {
  const bool is_new = change.after != nullptr;
  const LineClaim& line = is_new ? *change.after : *change.before;
  const Claim& claim = claim_of(is_new ? after : before, line);
  const auto words = [&](ByteSpan span) { return document.text.substr(span.begin_byte, span.size()); };
  TrialChange out{document.id, document.title(), change.before == nullptr ? "added" : is_new ? "altered" : "removed",
                  line.field[kTypeField], words(claim.anchor), words(claim.sentence), {}};
  for (std::size_t n = 0; n < kClaimFields.size(); ++n) {
    if (n == kAnchorField || n == kSentenceField) continue;
    const std::string then = change.before == nullptr ? "" : change.before->field[n], now = is_new ? change.after->field[n] : "";
    if (then != now) out.fields.push_back({std::string(kClaimFields[n]), then, now});
  }
  return out;
}

}  // namespace

Result<Trial> try_tables(Store& store, const std::shared_ptr<const Tables>& before, const std::shared_ptr<const Tables>& after, std::size_t keep) {
  auto ids = store.document_ids();
  if (!ids) return ids.error();
  std::ranges::reverse(*ids);
  Trial out;
  out.bounded = ids->size() > kMostTried;
  if (out.bounded) ids->resize(kMostTried);
  Reader then(before), now(after);
  for (const std::string& id : *ids) {
    const auto stored = store.document(id);
    if (!stored) return stored.error();
    const Document& document = (*stored)->document;
    ++out.documents;
    if (!is_arabic(document.text)) continue;
    const auto old_told = told_by(then, document), new_told = told_by(now, document);
    if (!old_told) return old_told.error();
    if (!new_told) return new_told.error();
    const auto changes = compare_claims(old_told->line, new_told->line);
    out.changed_documents += changes.empty() ? 0 : 1;
    for (const ClaimChange& change : changes) {
      ++(change.before == nullptr ? out.added : change.after == nullptr ? out.removed : out.altered);
      if (out.changes.size() < keep) out.changes.push_back(change_of(document, change, *old_told, *new_told));
    }
  }
  return out;
}

}  // namespace isnad
