#include "map_clusters.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <tuple>

namespace isnad {
namespace {

constexpr double kCell = 44;             // pixels
constexpr double kKmOfEquator = 40'075;
constexpr double kMostLat = 85.05;       // where Web Mercator ends

/// Pixels of the whole world at a zoom.
double world_of(std::uint32_t zoom) { return 256.0 * static_cast<double>(1U << zoom); }

std::pair<std::int64_t, std::int64_t> square_of(const MapPlace& place, std::uint32_t zoom) {
  const double lat = std::clamp(place.lat, -kMostLat, kMostLat) * std::numbers::pi / 180;
  const double x = (place.lon + 180) / 360 * world_of(zoom);
  const double y = (1 - std::asinh(std::tan(lat)) / std::numbers::pi) / 2 * world_of(zoom);
  return {static_cast<std::int64_t>(std::floor(x / kCell)), static_cast<std::int64_t>(std::floor(y / kCell))};
}

bool is_larger_than_a_square(const MapPlace& place, std::uint32_t zoom) {
  const double km_of_pixel = kKmOfEquator * std::cos(place.lat * std::numbers::pi / 180) / world_of(zoom);
  return radius_km(place.precision) > kCell / 2 * km_of_pixel;
}

bool comes_first(const MapPlace* a, const MapPlace* b) {
  return a->statements != b->statements ? a->statements > b->statements : a->party.id < b->party.id;
}

void settle(MapCluster& cluster) {
  std::ranges::sort(cluster.places, comes_first);
  const MapPlace& first = *cluster.places.front();
  cluster.box = {first.lon, first.lat, first.lon, first.lat};
  double lat = 0, lon = 0;
  for (const MapPlace* place : cluster.places) {
    lat += place->lat * place->statements;
    lon += place->lon * place->statements;
    cluster.statements += place->statements;
    cluster.disputed += place->disputed;
    cluster.box.west = std::min(cluster.box.west, place->lon);
    cluster.box.east = std::max(cluster.box.east, place->lon);
    cluster.box.south = std::min(cluster.box.south, place->lat);
    cluster.box.north = std::max(cluster.box.north, place->lat);
    for (const auto& [period, counts] : place->frames) {
      auto& frame = cluster.frames[period];
      frame.first += counts.first;
      frame.second += counts.second;
    }
  }
  const double all = std::max<double>(cluster.statements, 1);
  cluster.lat = lat / all;
  cluster.lon = lon / all;
}

}  // namespace

double radius_km(std::string_view precision) {
  if (precision == "country") return 250;
  if (precision == "governorate") return 60;
  if (precision == "district") return 20;
  if (precision == "town") return 4;
  return 1;
}

std::vector<MapCluster> clusters_of(const std::vector<MapPlace>& places, std::uint32_t zoom) {
  std::map<std::tuple<std::int64_t, std::int64_t, std::string_view>, MapCluster> squares;
  for (const MapPlace& place : places) {
    const auto [x, y] = square_of(place, zoom);
    squares[{x, y, is_larger_than_a_square(place, zoom) ? std::string_view(place.party.id) : std::string_view()}].places.push_back(&place);
  }
  std::vector<MapCluster> out;
  for (auto& [square, cluster] : squares) {
    settle(cluster);
    out.push_back(std::move(cluster));
  }
  std::ranges::sort(out, [](const MapCluster& a, const MapCluster& b) {
    return a.statements != b.statements ? a.statements > b.statements : a.places.front()->party.id < b.places.front()->party.id;
  });
  return out;
}

}  // namespace isnad
