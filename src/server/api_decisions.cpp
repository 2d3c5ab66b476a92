// What people decide: about disputes, names, claims and documents. Each decision can be undone, and stays on record.
#include <charconv>
#include <cstdlib>

#include "api.h"
#include "api_json.h"
#include "api_query.h"
#include "body_fields.h"

namespace isnad {
namespace {

constexpr std::size_t kMostNote = 4000, kMostPerson = 200;  // bytes

// The name that the system knows the person by, when none is given.
std::string user() {
  const char* name = std::getenv("USER");
  return name == nullptr ? "" : name;
}

void write_decision(JsonWriter& json, const DecisionRow& row) {
  json.open_object();
  write_count(json, "id", row.id);
  json.key("made").string(row.made).key("person").string_or_null(row.person).key("kind").string(row.kind).key("subject").string(row.subject);
  json.key("object").string_or_null(row.object).key("note").string_or_null(row.note).key("undone").string_or_null(row.undone);
  json.key("field").string_or_null(row.field).key("claim").string_or_null(row.claim).key("changed").boolean(row.changed).close_object();
}

// A claim may have got another number since, and its former one may be that of another claim.
bool is_about(const DecisionRow& row, const std::string& subject) {
  return row.words.empty() ? row.subject == subject || row.object == subject : row.claim == subject;
}

Result<std::uint64_t> number_of(const std::string& text) {
  std::uint64_t number = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failed != std::errc() || end != text.data() + text.size()) return Error{Code::BadArgument, "decision", text, "a number"};
  return number;
}

Response list_decisions(StorePool& pool, const Request& request) {
  const auto limit = row_limit(request.target);
  if (!limit) return error_response(limit.error());
  const std::string subject = request.target.get("subject").value_or(""), mark = request.target.get("after").value_or("");
  const auto after = mark.empty() ? Result<std::uint64_t>(UINT64_MAX) : number_of(mark);
  if (!after) return error_response(after.error());
  auto store = pool.borrow();
  if (!store) return error_response(store.error());
  const auto all = (*store)->decisions();
  if (!all) return error_response(all.error());
  std::vector<DecisionRow> rows;
  std::string next;
  for (const DecisionRow& row : *all) {
    if (row.id >= *after || (!subject.empty() && !is_about(row, subject))) continue;
    if (rows.size() == *limit) {
      next = std::to_string(rows.back().id);
      break;
    }
    rows.push_back(row);
  }
  Response out;
  JsonWriter json(out.body);
  write_page(json, rows, next, write_decision);
  json.close_object();
  return out;
}

// What is decided of names shows itself once everything is linked anew.
Response done(Desk& desk, std::uint64_t decision, bool about_names) {
  if (about_names)
    if (const auto work = desk.link(); !work) return error_response(work.error());
  Response out;
  JsonWriter json(out.body);
  json.open_object();
  write_count(json, "id", decision);
  json.key("linking").boolean(about_names).close_object();
  return out;
}

bool is_about_names(std::string_view kind) { return kind == "merge" || kind == "split"; }

Response keep(StorePool& pool, Desk& desk, const Request& request) {
  const auto fields = body_fields(request.body);
  if (!fields) return error_response(fields.error());
  NewDecision made{field_of(*fields, "person"), field_of(*fields, "kind"), field_of(*fields, "subject"), field_of(*fields, "object"),
                   field_of(*fields, "note"), field_of(*fields, "field")};
  if (made.note.size() > kMostNote || made.person.size() > kMostPerson) return error_response(Error{Code::BadArgument, "note", "a long text", "at most 4,000 bytes"});
  if (made.person.empty()) made.person = user();
  const auto number = decide(pool.path(), made);
  return number ? done(desk, *number, is_about_names(made.kind)) : error_response(number.error());
}

Response take_back(StorePool& pool, Desk& desk, const Request& request) {
  const auto number = number_of(request.params[0]);
  if (!number) return error_response(number.error());
  auto store = pool.borrow();
  if (!store) return error_response(store.error());
  const auto all = (*store)->decisions();
  if (!all) return error_response(all.error());
  bool about_names = false;
  for (const DecisionRow& row : *all) about_names = about_names || (row.id == *number && is_about_names(row.kind));
  if (const Failure failure = undo_decision(pool.path(), *number)) return error_response(*failure);
  return done(desk, *number, about_names);
}

}  // namespace

void add_decision_routes(Router& router, StorePool& pool, Desk& desk) {
  router.add("/api/decisions", [&pool](const Request& request) { return list_decisions(pool, request); });
  router.add_writing("/api/decisions", [&pool, &desk](const Request& request) { return keep(pool, desk, request); });
  router.add_writing("/api/decisions/{decision}/undo", [&pool, &desk](const Request& request) { return take_back(pool, desk, request); });
}

}  // namespace isnad
