// The language tables: looked through, and rows of the user's own, tried on the archive before they are written.
#include <charconv>
#include <mutex>

#include "api.h"
#include "api_json.h"
#include "api_query.h"
#include "body_fields.h"
#include "engine.h"
#include "number_field.h"
#include "table_book.h"
#include "table_trial.h"

namespace isnad {
namespace {

constexpr std::size_t kMostChanges = 100;

// What was written since the server started is read, too.
Result<TableBook> book() { return TableBook::open(shipped_tables(), own_tables_folder()); }

// A faulty row was sent by whoever asks, or stands in a table of theirs.
Response refused(const Error& error) {
  return error_response(error.code == Code::BadTable ? Error{Code::BadArgument, error.where, error.found, error.expected} : error);
}

void write_strings(JsonWriter& json, std::string_view key, const std::vector<std::string>& values) {
  json.key(key).open_array();
  for (const std::string& value : values) json.string(value);
  json.close_array();
}

void write_about(JsonWriter& json, const TableAbout& about) {
  json.key("name").string(about.name);
  write_strings(json, "columns", about.columns);
  write_strings(json, "notes", about.notes);
  write_count(json, "shipped", about.shipped);
  write_count(json, "own", about.own);
}

Response list_tables(const Request&) {
  const auto open = book();
  if (!open) return refused(open.error());
  Response out;
  JsonWriter json(out.body);
  json.open_object().key("folder").string_or_null(open->folder()).key("items").open_array();
  for (const TableAbout& table : open->tables()) {
    json.open_object();
    write_about(json, table);
    json.close_object();
  }
  json.close_array().close_object();
  return out;
}

Response one_table(const Request& request) {
  const std::string& name = request.params[0];
  const auto limit = row_limit(request.target);
  if (!limit) return error_response(limit.error());
  const auto first = number_field(request.target, "after", 0, UINT32_MAX, 0);
  if (!first) return error_response(first.error());
  const auto open = book();
  if (!open) return refused(open.error());
  const auto about = open->about(name);
  if (!about) return refused(about.error());
  const auto page = open->rows(name, request.target.get("q").value_or(""), request.target.get("own").value_or("") == "yes", *first, *limit);
  if (!page) return refused(page.error());
  Response out;
  JsonWriter json(out.body);
  json.open_object();
  write_about(json, *about);
  write_count(json, "found", page->found);
  json.key("items").open_array();
  for (const TableLine& line : page->rows) {
    json.open_object().key("own").boolean(line.own).key("line").number(line.line);
    write_strings(json, "cells", line.cells);
    json.close_object();
  }
  const std::uint64_t end = *first + page->rows.size();
  json.close_array().key("next").string_or_null(end < page->found ? std::to_string(end) : "").close_object();
  return out;
}

Response tried(const Trial& trial) {
  Response out;
  JsonWriter json(out.body);
  json.open_object();
  write_count(json, "documents", trial.documents);
  write_count(json, "changed_documents", trial.changed_documents);
  write_count(json, "added", trial.added);
  write_count(json, "removed", trial.removed);
  write_count(json, "altered", trial.altered);
  json.key("bounded").boolean(trial.bounded).key("changes").open_array();
  for (const TrialChange& change : trial.changes) {
    json.open_object().key("document").string(change.document).key("title").string_or_null(change.title).key("kind").string(change.kind);
    json.key("type").string(change.type).key("words").string(change.words).key("sentence").string(change.sentence).key("fields").open_array();
    for (const TrialChange::Field& field : change.fields)
      json.open_object().key("name").string(field.name).key("before").string_or_null(field.before).key("after").string_or_null(field.after).close_object();
    json.close_array().close_object();
  }
  json.close_array().close_object();
  return out;
}

Response try_row(StorePool& pool, const Request& request) {
  auto row = body_fields(request.body);
  if (!row) return error_response(row.error());
  const auto open = book();
  if (!open) return refused(open.error());
  const auto own = open->with(request.params[0], std::move(*row));
  if (!own) return refused(own.error());
  const auto before = open_tables(), after = compile_with(open->shipped(), *own);
  if (!before) return refused(before.error());
  if (!after) return refused(after.error());
  auto store = pool.borrow();
  if (!store) return error_response(store.error());
  const auto trial = try_tables(**store, *before, *after, kMostChanges);
  return trial ? tried(*trial) : error_response(trial.error());
}

// One at a time: each writes the whole file.
template <class Work>
Response change(const std::string& name, Work&& work) {
  static std::mutex writing;
  const std::scoped_lock lock(writing);
  auto open = book();
  if (!open) return refused(open.error());
  if (const Failure failure = work(*open)) return refused(*failure);
  const auto about = open->about(name);
  if (!about) return refused(about.error());
  Response out;
  JsonWriter json(out.body);
  json.open_object();
  write_about(json, *about);
  json.close_object();
  return out;
}

Response add_row(const Request& request) {
  auto row = body_fields(request.body);
  if (!row) return error_response(row.error());
  return change(request.params[0], [&](TableBook& open) { return open.add(request.params[0], std::move(*row)); });
}

Response drop_row(const Request& request) {
  std::uint32_t line = 0;
  const std::string& text = request.params[1];
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), line);
  if (failed != std::errc() || end != text.data() + text.size()) return error_response(Error{Code::BadArgument, "line", text, "a number"});
  return change(request.params[0], [&](TableBook& open) { return open.drop(request.params[0], line); });
}

}  // namespace

void add_table_routes(Router& router, StorePool& pool) {
  router.add("/api/tables", list_tables);
  router.add("/api/tables/{table}", one_table);
  router.add_writing("/api/tables/{table}/trial", [&pool](const Request& request) { return try_row(pool, request); });
  router.add_writing("/api/tables/{table}/rows", add_row);
  router.add_writing("/api/tables/{table}/rows/{line}/drop", drop_row);
}

}  // namespace isnad
