#include <algorithm>

#include "api.h"
#include "api_json.h"
#include "api_query.h"
#include "claims_csv.h"
#include "csv.h"
#include "link_query.h"
#include "links_csv.h"
#include "links_json.h"

namespace isnad {
namespace {

constexpr std::uint32_t kMostRowsOfFile = 20'000;  // `isnad export` has no bound
constexpr std::size_t kMostBytesOfFile = 64U << 20;

/// The rows of a list, page after page, until there are no more or the file is full.
/// @param ask  gives the page of a limit after a mark; @param write  appends one row
template <class Ask, class Write>
Failure fill(const std::string& out, Ask ask, Write write) {
  std::string after;
  for (std::uint32_t left = kMostRowsOfFile; left > 0 && out.size() < kMostBytesOfFile;) {
    const auto page = ask(std::min(left, kPageLimit), after);
    if (!page) return page.error();
    for (const auto& row : page->rows) write(row);
    left -= static_cast<std::uint32_t>(page->rows.size());
    after = page->next;
    if (after.empty()) break;
  }
  return std::nullopt;
}

/// What a file of a list begins as; NotFound for another format than csv and jsonl.
Result<Response> begin(const Request& request, const std::string& list) {
  const std::string& format = request.params[0];
  if (format != "csv" && format != "jsonl") return Error{Code::NotFound, format, "no such format", "csv or jsonl"};
  Response out;
  out.type = format == "csv" ? "text/csv; charset=utf-8" : "application/x-ndjson; charset=utf-8";
  out.file = "isnad-" + list + "." + format;
  return out;
}

NameLanguage names_of(const Request& request) { return language_of(request.target.get("names").value_or("ar")); }

Response statement_file(StorePool& pool, const Request& request) {
  auto out = begin(request, "statements");
  if (!out) return error_response(out.error());
  auto filter = statement_filter(request.target);
  if (!filter) return error_response(filter.error());
  auto store = pool.borrow();
  if (!store) return error_response(store.error());
  const bool csv = request.params[0] == "csv";
  filter->tellings = !csv;
  if (csv) append_statements_csv_headings(out->body);
  const Failure failure = fill(
      out->body, [&](std::uint32_t limit, const std::string& after) { return (*store)->statements(*filter, limit, after); },
      [&](const StatementRow& row) {
        csv ? append_statement_csv(out->body, row, names_of(request)) : append_statement_json(out->body, row);
      });
  return failure ? error_response(*failure) : *std::move(out);
}

Response claim_file(StorePool& pool, const Request& request) {
  auto out = begin(request, "claims");
  if (!out) return error_response(out.error());
  const auto filter = claim_filter(request.target);
  if (!filter) return error_response(filter.error());
  const auto order = claim_order(request.target);
  if (!order) return error_response(order.error());
  auto store = pool.borrow();
  if (!store) return error_response(store.error());
  const bool csv = request.params[0] == "csv";
  ExportStyle style;
  style.names = names_of(request);
  if (csv) append_claims_csv_headings(out->body, false);
  StatementsOfClaims statements(**store);
  const Failure failure = fill(
      out->body, [&](std::uint32_t limit, const std::string& after) { return (*store)->claims(*filter, *order, limit, after); },
      [&](const StoredClaim& claim) {
        if (csv) return append_claim_csv(out->body, claim, nullptr, style);
        JsonWriter json(out->body);
        write_claim_row(json, claim, statements);
        out->body += '\n';
      });
  return failure ? error_response(*failure) : *std::move(out);
}

Response document_file(StorePool& pool, const Request& request) {
  auto out = begin(request, "documents");
  if (!out) return error_response(out.error());
  auto store = pool.borrow();
  if (!store) return error_response(store.error());
  const bool csv = request.params[0] == "csv";
  const DocumentFilter filter = document_filter(request.target);
  if (csv) out->body = "document,title,outlet,published,url,claims,bytes\r\n";
  const Failure failure = fill(
      out->body, [&](std::uint32_t limit, const std::string& after) { return (*store)->documents(filter, limit, after); },
      [&](const DocumentRow& row) {
        if (csv)
          return append_csv_row(out->body, std::vector<std::string>{row.id, row.title, row.outlet, row.published, row.url,
                                                                    std::to_string(row.claims), std::to_string(row.text_bytes)});
        JsonWriter json(out->body);
        write_head(json, row);
        out->body += '\n';
      });
  return failure ? error_response(*failure) : *std::move(out);
}

Response dispute_file(StorePool& pool, const Request& request) {
  auto out = begin(request, "disputes");
  if (!out) return error_response(out.error());
  const auto filter = dispute_filter(request.target);
  if (!filter) return error_response(filter.error());
  auto store = pool.borrow();
  if (!store) return error_response(store.error());
  const bool csv = request.params[0] == "csv";
  if (csv) append_disputes_csv_headings(out->body);
  const Failure failure = fill(
      out->body, [&](std::uint32_t limit, const std::string& after) { return (*store)->disputes(*filter, limit, after); },
      [&](const DisputeRow& row) { csv ? append_dispute_csv(out->body, row, names_of(request)) : append_dispute_json(out->body, row); });
  return failure ? error_response(*failure) : *std::move(out);
}

}  // namespace

void add_file_routes(Router& router, StorePool& pool) {
  router.add("/api/statement-files/{format}", [&pool](const Request& request) { return statement_file(pool, request); });
  router.add("/api/claim-files/{format}", [&pool](const Request& request) { return claim_file(pool, request); });
  router.add("/api/document-files/{format}", [&pool](const Request& request) { return document_file(pool, request); });
  router.add("/api/dispute-files/{format}", [&pool](const Request& request) { return dispute_file(pool, request); });
}

}  // namespace isnad
