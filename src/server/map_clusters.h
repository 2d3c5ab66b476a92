// Places on a map, those that would cover one another put together.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "link_rows.h"

namespace isnad {

inline constexpr std::uint32_t kMostZoom = 12;

/// What is said to have happened at one place.
struct MapPlace {
  Party party;
  double lat = 0, lon = 0;
  std::string_view precision;      ///< of the contract: "point", "town", "district", "governorate", "country"
  std::uint32_t statements = 0, disputed = 0;
  std::map<std::int32_t, std::pair<std::uint32_t, std::uint32_t>> frames;  ///< the same two by Period::number
};

struct MapBox {
  double west = 0, south = 0, east = 0, north = 0;  ///< degrees
};

struct MapCluster {
  std::vector<const MapPlace*> places;  ///< most statements first, of equals by id
  double lat = 0, lon = 0;              ///< the middle of what happened
  std::uint32_t statements = 0, disputed = 0;
  std::map<std::int32_t, std::pair<std::uint32_t, std::uint32_t>> frames;
  MapBox box;                           ///< around its places
};

/// How far around its position a place of this precision may lie, in kilometres: a size for drawing, not a measure of the place.
double radius_km(std::string_view precision);

/// Places of one square of a grid of 44 pixels at this zoom (of Web Mercator, 0 the world on 256 pixels) are one cluster, and so are those of two
/// squares whose middles lie less than 36 pixels apart. A place that is
/// itself larger than a square stays alone, so that a governorate is not taken for a town in it. The grid hangs on the globe: neither the order
/// of the places nor what part of the map is looked at moves a cluster.
/// @return most statements first, of equals by the id of the first place
std::vector<MapCluster> clusters_of(const std::vector<MapPlace>& places, std::uint32_t zoom);

}  // namespace isnad
