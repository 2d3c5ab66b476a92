#include "map_clusters.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>
#include <utility>

namespace isnad {
namespace {

constexpr double kCell = 44;             // pixels
constexpr double kApart = 36;            // pixels between the middles of two clusters
constexpr double kKmOfEquator = 40'075;
constexpr double kMostLat = 85.05;       // where Web Mercator ends

/// Pixels of the whole world at a zoom.
double world_of(std::uint32_t zoom) { return 256.0 * static_cast<double>(1U << zoom); }

struct Pixel {
  double x = 0, y = 0;
};
Pixel pixel_of(double lat, double lon, std::uint32_t zoom) {
  const double angle = std::clamp(lat, -kMostLat, kMostLat) * std::numbers::pi / 180;
  return {(lon + 180) / 360 * world_of(zoom), (1 - std::asinh(std::tan(angle)) / std::numbers::pi) / 2 * world_of(zoom)};
}

using Square = std::pair<std::int64_t, std::int64_t>;
Square square_of(const Pixel& at) {
  return {static_cast<std::int64_t>(std::floor(at.x / kCell)), static_cast<std::int64_t>(std::floor(at.y / kCell))};
}

bool is_larger_than_a_square(const MapPlace& place, std::uint32_t zoom) {
  const double km_of_pixel = kKmOfEquator * std::cos(place.lat * std::numbers::pi / 180) / world_of(zoom);
  return radius_km(place.precision) > kCell / 2 * km_of_pixel;
}

bool comes_first(const MapPlace* a, const MapPlace* b) {
  return a->statements != b->statements ? a->statements > b->statements : a->party.id < b->party.id;
}

MapCluster settled(std::vector<const MapPlace*> places) {
  MapCluster cluster;
  cluster.places = std::move(places);
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
  return cluster;
}

void sort_clusters(std::vector<MapCluster>& clusters) {
  std::ranges::sort(clusters, [](const MapCluster& a, const MapCluster& b) {
    return a.statements != b.statements ? a.statements > b.statements : a.places.front()->party.id < b.places.front()->party.id;
  });
}

// The lesser of two neighbours whose middles lie nearer than `kApart` joins the greater. `clusters` are sorted.
std::vector<MapCluster> set_apart(std::vector<MapCluster> clusters, std::uint32_t zoom) {
  std::vector<MapCluster> out;
  std::map<Square, std::vector<std::size_t>> by_square;  // into out
  for (MapCluster& cluster : clusters) {
    const Pixel middle = pixel_of(cluster.lat, cluster.lon, zoom);
    const auto [x, y] = square_of(middle);
    MapCluster* greater = nullptr;
    for (std::int64_t row = y - 1; row <= y + 1; ++row)
      for (std::int64_t column = x - 1; column <= x + 1; ++column)
        for (const std::size_t other : by_square[{column, row}]) {
          const Pixel there = pixel_of(out[other].lat, out[other].lon, zoom);
          if (std::hypot(there.x - middle.x, there.y - middle.y) < kApart && (greater == nullptr || &out[other] < greater)) greater = &out[other];
        }
    if (greater != nullptr) {
      greater->places.insert(greater->places.end(), cluster.places.begin(), cluster.places.end());
      continue;
    }
    by_square[{x, y}].push_back(out.size());
    out.push_back(std::move(cluster));
  }
  for (MapCluster& cluster : out) cluster = settled(std::move(cluster.places));
  return out;
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
  std::vector<MapCluster> out, large;
  std::map<Square, std::vector<const MapPlace*>> squares;
  for (const MapPlace& place : places) {
    if (is_larger_than_a_square(place, zoom)) large.push_back(settled({&place}));
    else squares[square_of(pixel_of(place.lat, place.lon, zoom))].push_back(&place);
  }
  for (auto& [square, in_it] : squares) out.push_back(settled(std::move(in_it)));
  sort_clusters(out);
  out = set_apart(std::move(out), zoom);
  std::ranges::move(large, std::back_inserter(out));
  sort_clusters(out);
  return out;
}

}  // namespace isnad
