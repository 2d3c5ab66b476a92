#include "export_walk.h"

#include <algorithm>
#include <list>
#include <memory>
#include <unordered_map>
#include <utility>

namespace isnad {
namespace {

using Write = std::function<Failure(std::string_view)>;
/// Claims that a filter lets through, by document, in text order.
using Chosen = std::unordered_map<std::string, std::vector<std::uint32_t>>;

constexpr std::size_t kDocumentsKept = 256;     // in memory, those asked for last
constexpr std::size_t kStatementsKept = 16'384;  // documents whose claims' statements are in memory

bool lets_all_through(const ClaimFilter& filter) {
  return filter.actor.empty() && filter.between.first.empty() && filter.between.second.empty() && filter.types.empty() &&
         filter.source.empty() && !filter.stance && filter.place.empty() && filter.since.empty() && filter.until.empty() &&
         filter.text.empty() && filter.document.empty();
}

template <class Fetch, class Take>
Failure each_row(Fetch&& fetch, Take&& take) {
  std::string after;
  do {
    const auto page = fetch(after);
    if (!page) return page.error();
    for (const auto& row : page->rows)
      if (Failure failure = take(row)) return failure;
    after = page->next;
  } while (!after.empty());
  return std::nullopt;
}

Result<Chosen> chosen_claims(Store& store, const ClaimFilter& filter) {
  Chosen out;
  const Failure failure = each_row(
      [&](const std::string& after) { return store.claims(filter, ClaimOrder::Newest, kPageLimit, after); },
      [&](const StoredClaim& claim) {
        out[claim.source->document.id].push_back(claim.index);
        return Failure();
      });
  if (failure) return *failure;
  for (auto& [document, claims] : out) std::ranges::sort(claims);
  return out;
}

/// Documents asked for last, whole.
class Documents {
 public:
  explicit Documents(Store& store) : store_(store) {}

  Result<std::shared_ptr<const StoredDocument>> find(const std::string& id) {
    if (const auto found = at_.find(id); found != at_.end()) {
      kept_.splice(kept_.begin(), kept_, found->second);
      return kept_.front();
    }
    auto document = store_.document(id);
    if (!document) return document.error();
    kept_.push_front(*document);
    at_[id] = kept_.begin();
    if (kept_.size() > kDocumentsKept) {
      at_.erase(kept_.back()->document.id);
      kept_.pop_back();
    }
    return kept_.front();
  }

 private:
  Store& store_;
  std::list<std::shared_ptr<const StoredDocument>> kept_;  ///< last asked for first
  std::unordered_map<std::string, std::list<std::shared_ptr<const StoredDocument>>::iterator> at_;
};

Failure each_claim(Store& store, const ExportRequest& request, ExportForm& form, const Write& write) {
  std::unordered_map<std::string, std::vector<std::string>> statements;  // of the claims of a document
  return each_row(
      [&](const std::string& after) { return store.claims(request.filter, request.order, kPageLimit, after); },
      [&](const StoredClaim& claim) -> Failure {
        const std::string& id = claim.source->document.id;
        auto found = statements.find(id);
        if (found == statements.end()) {
          if (statements.size() >= kStatementsKept) statements.clear();
          auto of_document = store.statements_of(id);
          if (!of_document) return of_document.error();
          std::vector<std::string> told(claim.source->claims.claims.size());
          for (ClaimStatement& one : *of_document) told[one.claim] = std::move(one.id);
          found = statements.emplace(id, std::move(told)).first;
        }
        const StoredClaim row{request.mask == nullptr ? claim.source : request.mask->masked(claim.source), claim.index};
        return write(form.claim(row, claim.index < found->second.size() ? found->second[claim.index] : std::string()));
      });
}

Failure each_document(Store& store, const ExportRequest& request, ExportForm& form, const Write& write) {
  const bool all = lets_all_through(request.filter);
  Chosen chosen;
  if (!all) {
    auto found = chosen_claims(store, request.filter);
    if (!found) return found.error();
    chosen = *std::move(found);
  }
  const auto ids = store.document_ids();
  if (!ids) return ids.error();
  for (const std::string& id : *ids) {
    if (!all && !chosen.contains(id)) continue;
    const auto document = store.document(id);
    if (!document) return document.error();
    std::vector<std::uint32_t> claims;
    if (all)
      for (std::uint32_t claim = 0; claim < (*document)->claims.claims.size(); ++claim) claims.push_back(claim);
    else claims = chosen[id];
    const auto row = request.mask == nullptr ? *document : request.mask->masked(*document);
    if (Failure failure = write(form.document(*row, claims))) return failure;
  }
  return std::nullopt;
}

Failure each_statement(Store& store, const ExportRequest& request, ExportForm& form, const Write& write) {
  const auto chosen = chosen_claims(store, request.filter);
  if (!chosen) return chosen.error();
  const auto is_chosen = [&](const Telling& telling) {
    const auto found = chosen->find(telling.document);
    return found != chosen->end() && std::ranges::binary_search(found->second, telling.claim);
  };
  Documents documents(store);
  StatementFilter wanted;
  wanted.tellings = true;
  return each_row(
      [&](const std::string& after) { return store.statements(wanted, kPageLimit, after); },
      [&](const StatementRow& row) -> Failure {
        if (std::ranges::none_of(row.tellings, is_chosen)) return std::nullopt;
        ExportStatement statement{row, {}, {}};
        if (request.mask != nullptr) request.mask->mask(statement.row);
        for (const Telling& telling : row.tellings) {
          auto document = documents.find(telling.document);
          if (!document) return document.error();
          statement.claims.push_back({request.mask == nullptr ? *document : request.mask->masked(*document), telling.claim});
          statement.chosen.push_back(is_chosen(telling));
        }
        return write(form.statement(statement));
      });
}

}  // namespace

Failure export_all(Store& store, const ExportRequest& request, ExportForm& form, const Write& write) {
  const Write careful = [&](std::string_view text) { return form.failure() ? form.failure() : write(text); };
  Failure failure = careful(form.opening());
  if (failure) return failure;
  switch (form.unit()) {
    case ExportUnit::Claim: failure = each_claim(store, request, form, careful); break;
    case ExportUnit::Document: failure = each_document(store, request, form, careful); break;
    case ExportUnit::Statement: failure = each_statement(store, request, form, careful); break;
  }
  return failure ? failure : careful(form.closing());
}

}  // namespace isnad
