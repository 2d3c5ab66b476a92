#include <algorithm>
#include <map>

#include "api.h"
#include "api_json.h"
#include "api_query.h"
#include "link_query.h"
#include "network.h"
#include "party_json.h"
#include "statement_json.h"
#include "statement_walk.h"

namespace isnad {
namespace {

constexpr std::uint32_t kTold = 500;       // claims looked at for the sources of an actor, the last stored
constexpr std::size_t kSourcesShown = 20;

Response find(StorePool& pool, const Request& request, Finding finding) {
  const auto limit = row_limit(request.target);
  if (!limit) return error_response(limit.error());
  auto store = pool.borrow();
  if (!store) return error_response(store.error());
  const auto found = (*store)->find(request.target.get("name").value_or(""), finding, *limit);
  if (!found) return error_response(found.error());
  Response out;
  JsonWriter json(out.body);
  json.open_object().key("items").open_array();
  for (const EntryRow& row : *found) write_entry(json, row);
  json.close_array().close_object();
  return out;
}

std::string iso_day(std::uint32_t day) {
  if (day == 0) return {};
  std::string digits = std::to_string(day);
  return digits.insert(6, "-").insert(4, "-");
}

// Names with who uses them, and what ties the actor to others, as the tables have it.
void write_table(JsonWriter& json, const Knowledge& knowledge, std::uint32_t actor) {
  const Tables& tables = knowledge.tables();
  const Notes& notes = knowledge.notes();
  const auto text = [&](Text t) { return tables.text(t); };
  const ActorNote& note = notes.actors[actor];
  json.open_object().key("kind").string_or_null(text(note.kind)).key("note").string_or_null(text(note.note));
  json.key("source").string_or_null(text(note.source)).key("names").open_array();
  for (std::size_t alias = 0; alias < tables.aliases.size(); ++alias) {
    const AliasRow& row = tables.aliases[alias];
    if (row.actor != actor) continue;
    json.open_object().key("name").string(text(notes.aliases[alias].name)).key("colour").string(name_of(row.colour));
    json.key("since").string_or_null(iso_day(row.since)).key("until").string_or_null(iso_day(row.until)).close_object();
  }
  json.close_array().key("ties").open_array();
  for (const TieNote& tie : notes.ties) {
    if (tie.actor != actor && tie.other != actor) continue;
    json.open_object().key("actor");
    write_party(json, knowledge.party(tie.actor));
    json.key("relation").string(text(tie.relation)).key("other");
    write_party(json, knowledge.party(tie.other));
    json.key("since").string_or_null(text(tie.since)).key("until").string_or_null(text(tie.until)).close_object();
  }
  json.close_array().close_object();
}

Response one_actor(StorePool& pool, const Knowledge& knowledge, const Request& request) {
  auto store = pool.borrow();
  if (!store) return error_response(store.error());
  const auto row = knowledge.notes().actor(request.params[0]);
  auto entry = (*store)->entry(request.params[0]);
  if (!entry && entry.error().code != Code::NotFound) return error_response(entry.error());
  if (!entry && !row) return error_response(entry.error());
  EntryRow known = entry ? *entry : EntryRow{};
  if (row) {
    const Party party = knowledge.party(*row);
    known.key = party.id;
    known.type = party.type;
    known.name_ar = party.name_ar;
    known.name_en = party.name_en;
  }
  Response out;
  JsonWriter json(out.body);
  json.open_object().key("actor");
  write_entry(json, known);
  json.key("table");
  if (row) write_table(json, knowledge, *row);
  else json.null();
  json.close_object();
  return out;
}

Response one_place(StorePool& pool, const Knowledge& knowledge, const Request& request) {
  auto store = pool.borrow();
  if (!store) return error_response(store.error());
  const auto entry = (*store)->entry(request.params[0]);
  if (!entry) return error_response(entry.error());
  if (entry->type != EntityType::Loc) return error_response(Error{Code::NotFound, request.params[0], "no place", ""});
  Response out;
  JsonWriter json(out.body);
  json.open_object().key("place");
  write_entry(json, *entry);
  json.key("regions").open_array();
  for (const Party& region : knowledge.regions_of(entry->key)) write_party(json, region);
  json.close_array().close_object();
  return out;
}

/// How an actor stands to one other: all that is said to have happened between them, in whichever direction.
struct Neighbour {
  const Party* other = nullptr;
  link::Strand cooperation, conflict, contact, membership;
  std::uint32_t not_done = 0, disputed = 0;
  std::int32_t first = link::kNoDay, last = link::kNoDay;

  [[nodiscard]] std::uint32_t weight() const { return cooperation.origins + conflict.origins + contact.origins; }
};

void add(link::Strand& to, const link::Strand& strand) {
  to.statements += strand.statements;
  to.origins += strand.origins;
}

void write_strand(JsonWriter& json, std::string_view key, const link::Strand& strand) {
  json.key(key).open_object().key("statements").number(strand.statements).key("origins").number(strand.origins).close_object();
}

std::vector<Neighbour> neighbours_of(const link::Network& network, const std::string& id) {
  std::map<std::string_view, Neighbour> by_other;
  for (const link::NetworkEdge& edge : network.edges) {
    const Party &from = network.nodes[edge.from].party, &to = network.nodes[edge.to].party;
    if ((from.id == id) == (to.id == id)) continue;
    const Party& other = from.id == id ? to : from;
    Neighbour& neighbour = by_other[other.id];
    neighbour.other = &other;
    add(neighbour.cooperation, edge.cooperation);
    add(neighbour.conflict, edge.conflict);
    add(neighbour.contact, edge.contact);
    add(neighbour.membership, edge.membership);
    neighbour.not_done += edge.not_done;
    neighbour.disputed += edge.disputed;
    if (edge.first != link::kNoDay && (neighbour.first == link::kNoDay || edge.first < neighbour.first)) neighbour.first = edge.first;
    neighbour.last = std::max(neighbour.last, edge.last);
  }
  std::vector<Neighbour> out;
  for (const auto& [other, neighbour] : by_other) out.push_back(neighbour);
  std::ranges::stable_sort(out, [](const Neighbour& a, const Neighbour& b) {
    return a.weight() != b.weight() ? a.weight() > b.weight() : a.not_done > b.not_done;
  });
  return out;
}

// Friends and foes of an actor in a span of days, the weightiest first.
Response relations(StorePool& pool, const Knowledge& knowledge, const Request& request) {
  const auto limit = row_limit(request.target);
  if (!limit) return error_response(limit.error());
  auto filter = statement_filter(request.target);
  if (!filter) return error_response(filter.error());
  auto store = pool.borrow();
  if (!store) return error_response(store.error());
  const auto actor = knowledge.actor(**store, request.params[0]);
  if (!actor) return error_response(actor.error());
  filter->actor = actor->id;
  filter->claims = false;
  link::NetworkBuilder builder(knowledge.ladder(), {});
  const auto bounded = walk_statements(**store, *filter, kMostStatements, [&](const StatementRow& row) { builder.add(row); });
  if (!bounded) return error_response(bounded.error());
  const link::Network network = builder.finish();
  const auto all = neighbours_of(network, actor->id);
  Response out;
  JsonWriter json(out.body);
  json.open_object().key("bounded").boolean(*bounded);
  write_count(json, "others", all.size());
  json.key("items").open_array();
  for (std::size_t at = 0; at < all.size() && at < *limit; ++at) {
    const Neighbour& one = all[at];
    json.open_object().key("other");
    write_party(json, *one.other);
    write_strand(json, "cooperation", one.cooperation);
    write_strand(json, "conflict", one.conflict);
    write_strand(json, "contact", one.contact);
    write_strand(json, "membership", one.membership);
    json.key("not_done").number(one.not_done).key("disputed").number(one.disputed);
    write_day(json, "first", one.first);
    write_day(json, "last", one.last);
    json.close_object();
  }
  json.close_array().close_object();
  return out;
}

struct Source {
  Party party;
  std::uint64_t claims = 0;
};

void write_sources(JsonWriter& json, std::string_view key, const std::map<std::string, Source>& all) {
  std::vector<const Source*> order;
  for (const auto& [id, source] : all) order.push_back(&source);
  std::ranges::stable_sort(order, [](const Source* a, const Source* b) { return a->claims > b->claims; });
  if (order.size() > kSourcesShown) order.resize(kSourcesShown);
  json.key(key).open_array();
  for (const Source* source : order) {
    json.open_object().key("party");
    write_party(json, source->party);
    write_count(json, "count", source->claims);
    json.close_object();
  }
  json.close_array();
}

// Who is said to say something of the actor, and who passes on what it says.
Response sources(StorePool& pool, const Knowledge& knowledge, const Request& request) {
  auto store = pool.borrow();
  if (!store) return error_response(store.error());
  const auto actor = knowledge.actor(**store, request.params[0]);
  if (!actor) return error_response(actor.error());
  ClaimFilter about, said;
  about.actor = actor->id;
  said.source = actor->id;
  const auto of_it = (*store)->claims(about, ClaimOrder::Newest, kTold, "");
  if (!of_it) return error_response(of_it.error());
  const auto by_it = (*store)->claims(said, ClaimOrder::Newest, kTold, "");
  if (!by_it) return error_response(by_it.error());
  std::map<std::string, Source> speak_of, pass_on;
  const auto count = [](std::map<std::string, Source>& in, const Party& party) {
    Source& source = in[party.id];
    source.party = party;
    ++source.claims;
  };
  const auto outlet_of = [&](const StoredClaim& claim) -> Party {
    const std::string& outlet = claim.source->document.outlet;
    if (const auto known = knowledge.sources().outlet(outlet)) return *known;
    return {"\u00AB" + outlet + "\u00BB", outlet, "", EntityType::Org};
  };
  for (const StoredClaim& claim : of_it->rows) {
    const auto& chain = claim.claim().chain;
    for (const std::uint32_t index : chain) {
      const Entity& entity = claim.entity(index);
      count(speak_of, {entity.key.empty() ? "\u00AB" + entity.name_ar + "\u00BB" : std::string(entity.key), entity.name_ar, entity.name_en,
                       entity.type});
    }
    if (chain.empty() && !claim.source->document.outlet.empty()) count(speak_of, outlet_of(claim));
  }
  for (const StoredClaim& claim : by_it->rows)
    if (!claim.source->document.outlet.empty()) count(pass_on, outlet_of(claim));
  Response out;
  JsonWriter json(out.body);
  json.open_object().key("bounded").boolean(!of_it->next.empty() || !by_it->next.empty());
  write_sources(json, "speak_of_it", speak_of);
  write_sources(json, "pass_on", pass_on);
  json.close_object();
  return out;
}

}  // namespace

void add_actor_routes(Router& router, StorePool& pool, const Knowledge& knowledge) {
  router.add("/api/actors", [&pool](const Request& request) { return find(pool, request, Finding::Actors); });
  router.add("/api/places", [&pool](const Request& request) { return find(pool, request, Finding::Places); });
  router.add("/api/places/{place}", [&](const Request& request) { return one_place(pool, knowledge, request); });
  router.add("/api/actors/{actor}", [&](const Request& request) { return one_actor(pool, knowledge, request); });
  router.add("/api/actors/{actor}/relations", [&](const Request& request) { return relations(pool, knowledge, request); });
  router.add("/api/actors/{actor}/sources", [&](const Request& request) { return sources(pool, knowledge, request); });
}

}  // namespace isnad
