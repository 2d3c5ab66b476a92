#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <tuple>

#include "api.h"
#include "api_json.h"
#include "claims_json.h"
#include "link_query.h"
#include "map_clusters.h"
#include "number_field.h"
#include "party_json.h"
#include "periods.h"
#include "statement_walk.h"

namespace isnad {
namespace {

constexpr std::uint32_t kUsualZoom = 5, kUsualClusters = 300, kMostClusters = 500;
constexpr std::size_t kPlacesNamed = 8;  // of a cluster
constexpr std::size_t kMostFrames = 400;

/// Field "bbox", four numbers "west,south,east,north" in degrees; the whole world when absent.
Result<MapBox> box_of(const Target& target) {
  const auto given = target.get("bbox");
  if (!given) return MapBox{-180, -90, 180, 90};
  double numbers[4] = {};
  std::string_view rest = *given;
  for (std::size_t at = 0; at < 4; ++at) {
    const std::size_t comma = std::min(rest.find(','), rest.size());
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + comma, numbers[at]);
    if (error != std::errc{} || end != rest.data() + comma || (comma == rest.size()) != (at == 3))
      return Error{Code::BadArgument, "bbox", *given, "west,south,east,north in degrees"};
    rest.remove_prefix(std::min(comma + 1, rest.size()));
  }
  return MapBox{numbers[0], numbers[1], numbers[2], numbers[3]};
}

bool lies_in(const MapPlace& place, const MapBox& box) {
  return place.lon >= box.west && place.lon <= box.east && place.lat >= box.south && place.lat <= box.north;
}

void write_box(JsonWriter& json, const MapBox& box) {
  json.open_array();
  for (const double degrees : {box.west, box.south, box.east, box.north}) json.real(rounded_degrees(degrees));
  json.close_array();
}

void write_cluster(JsonWriter& json, const MapCluster& cluster, link::Unit unit, const std::set<std::int32_t>& periods) {
  const MapPlace& first = *cluster.places.front();
  json.open_object().key("lat").real(rounded_degrees(cluster.lat)).key("lon").real(rounded_degrees(cluster.lon));
  json.key("precision").string(first.precision).key("radius_km").real(radius_km(first.precision));
  write_count(json, "place_count", cluster.places.size());
  json.key("places").open_array();
  for (std::size_t at = 0; at < cluster.places.size() && at < kPlacesNamed; ++at) write_party(json, cluster.places[at]->party);
  json.close_array().key("statements").number(cluster.statements).key("disputed").number(cluster.disputed);
  json.key("box");
  write_box(json, cluster.box);
  json.key("frames").open_array();
  for (const auto& [number, counts] : cluster.frames) {
    if (!periods.contains(number)) continue;
    json.open_object().key("period").string(link::Period{unit, number}.label());
    json.key("statements").number(counts.first).key("disputed").number(counts.second).close_object();
  }
  json.close_array().close_object();
}

// Where what lies between the twentieth parts at both ends begins and ends, along one axis.
std::pair<double, double> middle_of(std::vector<std::pair<double, std::uint32_t>> along) {
  std::ranges::sort(along);
  std::uint64_t all = 0, before = 0;
  for (const auto& [degrees, statements] : along) all += statements;
  std::pair<double, double> out{along.front().first, along.back().first};
  for (const auto& [degrees, statements] : along) {
    if (before * 20 <= all) out.first = degrees;
    before += statements;
    if (before * 20 < all * 19) continue;
    out.second = degrees;
    break;
  }
  return out;
}

/// Around most of what happened: a word from the other end of the world does not make the map a globe.
MapBox core_of(const std::vector<MapPlace>& places) {
  std::vector<std::pair<double, std::uint32_t>> lons, lats;
  for (const MapPlace& place : places) {
    lons.emplace_back(place.lon, place.statements);
    lats.emplace_back(place.lat, place.statements);
  }
  const auto [west, east] = middle_of(std::move(lons));
  const auto [south, north] = middle_of(std::move(lats));
  return {west, south, east, north};
}

/// Statements by place; of those without a place that the tables know, how many.
struct Gathered {
  std::vector<MapPlace> places;
  std::uint64_t unplaced = 0;
  bool bounded = false;
};

Result<Gathered> gather(Store& store, const Knowledge& knowledge, const StatementFilter& filter, link::Unit unit) {
  Gathered out;
  std::map<std::string, MapPlace> places;
  const auto bounded = walk_statements(store, filter, kMostStatements, [&](const StatementRow& row) {
    if (!row.place || !row.lat_lon) {
      ++out.unplaced;
      return;
    }
    MapPlace& place = places[row.place->id];
    place.party = *row.place;
    std::tie(place.lat, place.lon) = *row.lat_lon;
    ++place.statements;
    place.disputed += row.disputed ? 1 : 0;
    if (row.day_from == link::kNoDay || row.day_to - row.day_from >= link::longest_days(unit)) return;
    auto& frame = place.frames[link::period_of(unit, row.day_from).number];
    ++frame.first;
    frame.second += row.disputed ? 1 : 0;
  });
  if (!bounded) return bounded.error();
  out.bounded = *bounded;
  for (auto& [id, place] : places) {
    place.precision = knowledge.precision_of(id);
    out.places.push_back(std::move(place));
  }
  return out;
}

Response map(StorePool& pool, const Knowledge& knowledge, const Request& request) {
  const Target& target = request.target;
  const auto filter = statement_filter(target);
  if (!filter) return error_response(filter.error());
  const auto box = box_of(target);
  if (!box) return error_response(box.error());
  const auto zoom = number_field(target, "zoom", 0, kMostZoom, kUsualZoom);
  if (!zoom) return error_response(zoom.error());
  const auto limit = number_field(target, "limit", 1, kMostClusters, kUsualClusters);
  if (!limit) return error_response(limit.error());
  const std::string by = target.get("by").value_or("quarter");
  const auto unit = link::unit_of(by);
  if (!unit) return error_response(Error{Code::BadArgument, "by", by, "month, quarter or year"});
  auto store = pool.borrow();
  if (!store) return error_response(store.error());
  const auto gathered = gather(**store, knowledge, *filter, *unit);
  if (!gathered) return error_response(gathered.error());

  std::set<std::int32_t> periods;
  std::uint64_t statements = 0;
  for (const MapPlace& place : gathered->places) {
    statements += place.statements;
    for (const auto& [number, counts] : place.frames) periods.insert(number);
  }
  while (periods.size() > kMostFrames) periods.erase(periods.begin());
  // Clusters are made of all places and then chosen, so that the edge of the window cuts none.
  std::vector<MapCluster> clusters = clusters_of(gathered->places, *zoom);
  std::erase_if(clusters, [&](const MapCluster& cluster) {
    return std::ranges::none_of(cluster.places, [&](const MapPlace* place) { return lies_in(*place, *box); });
  });
  Response out;
  JsonWriter json(out.body);
  json.open_object().key("bounded").boolean(gathered->bounded);
  write_count(json, "statements", statements);
  write_count(json, "unplaced", gathered->unplaced);
  write_count(json, "place_count", gathered->places.size());
  json.key("box");
  if (gathered->places.empty()) json.null();
  else write_box(json, core_of(gathered->places));
  json.key("unit").string(by).key("periods").open_array();
  for (const std::int32_t number : periods) {
    const link::Period period{*unit, number};
    json.open_object().key("period").string(period.label());
    write_day(json, "first", period.first_day());
    write_day(json, "last", period.last_day());
    json.close_object();
  }
  json.close_array().key("items").open_array();
  for (std::size_t at = 0; at < clusters.size() && at < *limit; ++at) write_cluster(json, clusters[at], *unit, periods);
  json.close_array();
  write_count(json, "left_out", clusters.size() - std::min<std::size_t>(clusters.size(), *limit));
  json.close_object();
  return out;
}

}  // namespace

void add_map_routes(Router& router, StorePool& pool, const Knowledge& knowledge) {
  router.add("/api/map", [&](const Request& request) { return map(pool, knowledge, request); });
}

}  // namespace isnad
