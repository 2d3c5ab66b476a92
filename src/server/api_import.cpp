// Imports: those that were, and the one at the desk, which the page fills with files, starts, halts and ends.
#include <charconv>

#include "api.h"
#include "api_json.h"
#include "api_query.h"
#include "body_fields.h"

namespace isnad {
namespace {

Result<std::uint64_t> number_of(const std::string& text, const char* name) {
  std::uint64_t number = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || failed != std::errc() || end != text.data() + text.size()) return Error{Code::BadArgument, name, text, "a number"};
  return number;
}

Response told(const Work& work) {
  Response out;
  JsonWriter json(out.body);
  json.open_object();
  write_count(json, "number", work.number);
  json.key("phase").string(name_of(work.phase)).key("paused").boolean(work.paused).key("imports").boolean(work.imports);
  write_count(json, "files", work.files);
  write_count(json, "bytes", work.bytes);
  write_count(json, "passed_over_count", work.passed_over_count);
  json.key("passed_over").open_array();
  for (const std::string& name : work.passed_over) json.string(name);
  json.close_array();
  write_count(json, "documents", work.documents);
  write_count(json, "claims", work.claims);
  write_count(json, "unchanged", work.unchanged);
  write_count(json, "failed", work.failed);
  json.key("seconds").real(work.seconds).key("seconds_left");
  work.seconds_left ? json.real(*work.seconds_left) : json.null();
  json.close_object();
  return out;
}

Response told(const Result<Work>& work) { return work ? told(*work) : error_response(work.error()); }

Response list_runs(StorePool& pool, const Request& request) {
  const auto limit = row_limit(request.target);
  if (!limit) return error_response(limit.error());
  auto store = pool.borrow();
  if (!store) return error_response(store.error());
  const auto page = (*store)->runs(*limit, request.target.get("after").value_or(""));
  if (!page) return error_response(page.error());
  Response out;
  JsonWriter json(out.body);
  write_page(json, page->rows, page->next, [](JsonWriter& to, const RunRow& row) {
    to.open_object();
    write_count(to, "run", row.run);
    to.key("started").string(row.started).key("finished").string_or_null(row.finished);
    write_count(to, "documents", row.documents);
    to.key("problems").open_object();
    for (const auto& [code, count] : row.problems) write_count(to, code, count);
    to.close_object().close_object();
  });
  json.close_object();
  return out;
}

Response add_piece(Desk& desk, const Request& request) {
  const auto number = number_of(request.params[0], "number"), at = number_of(request.target.get("at").value_or("0"), "at");
  if (!number) return error_response(number.error());
  if (!at) return error_response(at.error());
  if (const Failure failure = desk.add(*number, request.target.get("name").value_or(""), *at, request.body)) return error_response(*failure);
  return told(desk.work());
}

Response read_all(Desk& desk, const Request& request) {
  const auto number = number_of(request.params[0], "number");
  return number ? told(desk.read(*number)) : error_response(number.error());
}

Response steer(Desk& desk, const Request& request) {
  const auto fields = body_fields(request.body);
  if (!fields) return error_response(fields.error());
  const std::string how = field_of(*fields, "do");
  return told(how == "link" ? desk.link() : how == "reread" ? desk.reread() : desk.steer(how));
}

}  // namespace

void add_import_routes(Router& router, StorePool& pool, Desk& desk) {
  router.add("/api/imports", [&pool](const Request& request) { return list_runs(pool, request); });
  router.add("/api/work", [&desk](const Request&) { return told(desk.work()); });
  router.add_writing("/api/work", [&desk](const Request& request) { return steer(desk, request); });
  router.add_writing("/api/imports", [&desk](const Request&) { return told(desk.receive()); });
  router.add_writing("/api/imports/{number}/pieces", [&desk](const Request& request) { return add_piece(desk, request); });
  router.add_writing("/api/imports/{number}/read", [&desk](const Request& request) { return read_all(desk, request); });
}

}  // namespace isnad
