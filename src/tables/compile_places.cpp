#include <algorithm>
#include <charconv>
#include <map>
#include <numeric>

#include "alphabet.h"
#include "compile.h"

namespace isnad {
namespace {

Precision precision_of(std::string_view kind) {
  static const std::map<std::string_view, Precision> kKinds = {
      {"country", Precision::Country}, {"region", Precision::Governorate}, {"governorate", Precision::Governorate},
      {"sea", Precision::Country}, {"desert", Precision::Governorate}, {"district", Precision::District},
      {"subdistrict", Precision::District}, {"mountain", Precision::District}, {"plain", Precision::District},
      {"river", Precision::District}, {"road", Precision::District}, {"front", Precision::District},
      {"island", Precision::District}, {"city", Precision::Town}, {"town", Precision::Town},
      {"village", Precision::Town}, {"camp", Precision::Town}};
  const auto found = kKinds.find(kind);
  return found == kKinds.end() ? Precision::Point : found->second;
}

bool degrees(std::string_view cell, float& out) {
  const auto [end, failed] = std::from_chars(cell.data(), cell.data() + cell.size(), out);
  return failed == std::errc{} && end == cell.data() + cell.size();
}

struct Loaded {
  PlaceRow row;
  PlaceNote note;
  std::vector<PlaceName> names;  // the first is name_ar
  std::string parent;
};

}  // namespace

void compile_places(Build& build) {
  std::vector<Loaded> loaded;
  std::map<std::string, std::size_t> by_key;
  for (const char* path : {"06_mention/data/places_by_hand.tsv", "06_mention/data/places.tsv"}) {
    const auto table = build.load(path, {"key", "name_ar", "name_en", "lat", "lon", "kind", "parent", "country", "rank", "ambiguous"});
    if (!table) continue;
    for (std::size_t n = 0; n < table->size(); ++n) {
      const Row row = table->row(n);
      Loaded place;
      place.row.key = build.lexicon.text(row["key"]);
      place.row.name_ar = build.lexicon.text(row["name_ar"]);
      place.row.name_en = build.lexicon.text(row["name_en"]);
      if (!degrees(row["lat"], place.row.lat)) build.errors.push_back(row.error("lat", "degrees"));
      if (!degrees(row["lon"], place.row.lon)) build.errors.push_back(row.error("lon", "degrees"));
      if (row["rank"].size() != 1) build.errors.push_back(row.error("rank", "0 to 9"));
      place.row.country = country_of(row["country"]);
      place.row.rank = row["rank"].empty() ? 0 : static_cast<std::uint8_t>(row["rank"][0] - '0');
      place.row.ambiguous = row["ambiguous"] == "1" ? 1 : 0;
      place.row.precision = precision_of(row["kind"]);
      place.note = {build.lexicon.text(row["kind"]), build.lexicon.text(row.table()), build.lexicon.text(row["source"])};
      place.names.push_back({place.row.name_ar, place.note.table, place.note.source});
      place.parent = row["parent"];
      by_key[std::string(row["key"])] = loaded.size();
      loaded.push_back(std::move(place));
    }
  }
  for (const char* path : {"06_mention/data/place_aliases_by_hand.tsv", "06_mention/data/place_aliases.tsv"}) {
    const auto table = build.load(path, {"key", "alias"});
    if (!table) continue;
    for (std::size_t n = 0; n < table->size(); ++n) {
      const Row row = table->row(n);
      const auto place = by_key.find(std::string(row["key"]));
      if (place == by_key.end()) build.errors.push_back(row.error("key", "a key of places.tsv"));
      else
        loaded[place->second].names.push_back({build.lexicon.text(row["alias"]), build.lexicon.text(row.table()),
                                               build.lexicon.text(row["source"])});
    }
  }
  // The best known first, so that the first sense of a name is the likeliest; equal ranks keep the order of the tables.
  std::vector<std::size_t> order(loaded.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return loaded[a].row.rank > loaded[b].row.rank; });
  std::vector<std::uint32_t> index(loaded.size());
  for (std::size_t n = 0; n < order.size(); ++n) index[order[n]] = static_cast<std::uint32_t>(n);
  for (const std::size_t n : order) {
    Loaded& place = loaded[n];
    if (const auto parent = by_key.find(place.parent); parent != by_key.end()) place.row.parent = index[parent->second] + 1;
    const Sense sense = sense_of(SenseKind::Place, static_cast<std::uint32_t>(build.places.size()), Article::Forbidden);
    build.places.push_back(place.row);
    for (const PlaceName& name : place.names) build.lexicon.add(to_letters(build.lexicon.view(name.name)), sense);
    place.note.first_name = static_cast<std::uint32_t>(build.place_names.size());
    place.note.names = static_cast<std::uint32_t>(place.names.size() - 1);
    build.place_names.insert(build.place_names.end(), place.names.begin() + 1, place.names.end());
    build.place_notes.push_back(place.note);
  }
}

}  // namespace isnad
