#include "map_clusters.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

namespace isnad {
namespace {

MapPlace place(const std::string& id, double lat, double lon, std::uint32_t statements, std::string_view precision = "town") {
  MapPlace out;
  out.party = {id, id, id, EntityType::Loc};
  out.lat = lat;
  out.lon = lon;
  out.precision = precision;
  out.statements = statements;
  out.frames[3] = {statements, 0};
  return out;
}

std::string told(const std::vector<MapCluster>& clusters) {
  std::string out;
  for (const MapCluster& cluster : clusters) {
    out += (out.empty() ? "" : "; ") + std::to_string(cluster.statements) + ":";
    for (const MapPlace* one : cluster.places) out += " " + one->party.id;
  }
  return out;
}

const std::vector<MapPlace> kPlaces = {place("yalda", 33.46, 36.32, 3), place("babbila", 33.47, 36.33, 5), place("aleppo", 36.2, 37.16, 7),
                                       place("rif-dimashq", 33.5, 36.4, 2, "governorate"), place("syria", 35, 38, 9, "country")};

TEST_CASE("places that would cover one another are one cluster, and part when one looks closer") {
  CHECK(told(clusters_of(kPlaces, 6)) == "9: syria; 8: babbila yalda; 7: aleppo; 2: rif-dimashq");
  CHECK(told(clusters_of(kPlaces, 12)) == "9: syria; 7: aleppo; 5: babbila; 3: yalda; 2: rif-dimashq");
}

TEST_CASE("a cluster counts all that its places count, and lies in the middle of what happened") {
  const auto clusters = clusters_of(kPlaces, 6);
  const MapCluster& both = clusters[1];
  CHECK(both.frames.at(3).first == 8);
  CHECK(both.lat == doctest::Approx((33.46 * 3 + 33.47 * 5) / 8));
  CHECK(both.box.west == doctest::Approx(36.32));
  CHECK(both.box.north == doctest::Approx(33.47));
}

TEST_CASE("two clusters on both sides of a line of the grid do not cover one another") {
  std::vector<MapPlace> row;
  for (int step = 0; step < 40; ++step) row.push_back(place("p" + std::to_string(100 + step), 33.5, 36 + 0.02 * step, 1 + step % 3));
  for (std::uint32_t zoom = 5; zoom <= 9; ++zoom) {
    const auto clusters = clusters_of(row, zoom);
    const double pixel = 360 / (256.0 * (1U << zoom));
    for (std::size_t a = 0; a < clusters.size(); ++a)
      for (std::size_t b = 0; b < a; ++b) CHECK(std::abs(clusters[a].lon - clusters[b].lon) / pixel > 15);
  }
}

TEST_CASE("clusters do not depend on the order of places") {
  std::vector<MapPlace> places = kPlaces;
  std::mt19937 random(5);
  for (std::uint32_t zoom = 0; zoom <= kMostZoom; ++zoom) {
    const std::string expected = told(clusters_of(kPlaces, zoom));
    for (int turn = 0; turn < 10; ++turn) {
      std::ranges::shuffle(places, random);
      CHECK(told(clusters_of(places, zoom)) == expected);
    }
  }
}

TEST_CASE("no statement is lost or counted twice at any zoom, poles and the far side of the globe too") {
  std::vector<MapPlace> places = kPlaces;
  places.push_back(place("pole", 90, 0, 1));
  places.push_back(place("far", -89.9, 180, 1));
  for (std::uint32_t zoom = 0; zoom <= kMostZoom; ++zoom) {
    std::uint32_t all = 0;
    for (const MapCluster& cluster : clusters_of(places, zoom)) all += cluster.statements;
    CHECK(all == 28);
  }
}

}  // namespace
}  // namespace isnad
