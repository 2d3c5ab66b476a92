// `isnad places`: what the tables know of towns, districts, countries and other places.
#include <memory>

#include "claims_json.h"
#include "engine.h"
#include "entries.h"
#include "json_writer.h"
#include "table_print.h"

namespace isnad {
namespace {

constexpr std::size_t kMostParents = 8;  // as many units above a place as a claim tells

std::string degrees(double value) {
  std::string out;
  JsonWriter(out).real(rounded_degrees(value));
  return out;
}

class PlaceList final : public EntryList {
 public:
  explicit PlaceList(const Tables& tables) : tables_(tables), notes_(tables) {}

  [[nodiscard]] std::string_view what() const override { return "place"; }
  [[nodiscard]] std::uint32_t size() const override { return static_cast<std::uint32_t>(tables_.places.size()); }
  [[nodiscard]] std::size_t listed() const override { return 7; }
  [[nodiscard]] std::vector<std::string> headings() const override {
    return {"key", "kind", "name_en", "name_ar", "latitude", "longitude", "within", "country", "precision", "rank", "ambiguous",
            "names", "source"};
  }

  void add_names(NameFinder& finder) const override {
    for (std::uint32_t place = 0; place < size(); ++place) {
      finder.add(place, tables_.text(tables_.places[place].key));
      finder.add(place, tables_.text(tables_.places[place].name_en));
      finder.add(place, tables_.text(tables_.places[place].name_ar));
      for (const PlaceName& name : names_of(place)) finder.add(place, tables_.text(name.name));
    }
  }

  [[nodiscard]] std::string brief(std::uint32_t place) const override {
    const auto& row = tables_.places[place];
    return text(row.key) + ", " + text(row.name_en) + ", " + text(row.name_ar);
  }

  [[nodiscard]] std::vector<std::string> cells(std::uint32_t place) const override {
    const PlaceRow& row = tables_.places[place];
    const PlaceNote& note = notes_.places[place];
    std::string names;
    for (const PlaceName& name : names_of(place)) names += (names.empty() ? "" : " | ") + text(name.name);
    return {text(row.key), text(note.kind), text(row.name_en), text(row.name_ar), degrees(row.lat), degrees(row.lon),
            within(place), name_of_country(row.country), std::string(name_of(row.precision)), std::to_string(row.rank),
            row.ambiguous != 0 ? "1" : "0", names, source_of(tables_, note.source, note.table)};
  }

  [[nodiscard]] std::string card(std::uint32_t place, bool terminal) const override {
    const PlaceRow& row = tables_.places[place];
    const PlaceNote& note = notes_.places[place];
    std::string out;
    const auto field = [&](std::string_view label, std::string_view value) { append_field(out, label, value, terminal); };
    field("key", text(row.key));
    field("English", text(row.name_en));
    field("Arabic", text(row.name_ar));
    field("kind", text(note.kind));
    field("within", within(place));
    field("country", name_of_country(row.country));
    field("at", degrees(row.lat) + ", " + degrees(row.lon));
    field("precision", name_of(row.precision));
    field("rank", std::to_string(row.rank));
    if (row.ambiguous != 0) field("ambiguous", "also another word or a person: read as a place only with a cue");
    field("source", source_of(tables_, note.source, note.table));
    std::vector<std::vector<std::string>> names;
    for (const PlaceName& name : names_of(place)) names.push_back({text(name.name), source_of(tables_, name.source, name.table)});
    if (names.empty()) return out;
    out += "\n";
    append_table(out, {"other name", "source"}, names, {terminal, 0});
    return out;
  }

  [[nodiscard]] std::string json(std::uint32_t place) const override {
    const PlaceRow& row = tables_.places[place];
    const PlaceNote& note = notes_.places[place];
    std::string line;
    JsonWriter json(line);
    json.open_object().key("key").string(text(row.key)).key("kind").string(text(note.kind));
    json.key("name_en").string_or_null(text(row.name_en)).key("name_ar").string(text(row.name_ar));
    json.key("lat").real(rounded_degrees(row.lat)).key("lon").real(rounded_degrees(row.lon));
    json.key("precision").string(name_of(row.precision)).key("within").open_array();
    for (const std::uint32_t parent : parents(place)) json.string(text(tables_.places[parent].key));
    json.close_array().key("country").string_or_null(name_of_country(row.country)).key("rank").number(row.rank);
    json.key("ambiguous").boolean(row.ambiguous != 0);
    json.key("table").string(text(note.table)).key("source").string(text(note.source)).key("names").open_array();
    for (const PlaceName& name : names_of(place)) {
      json.open_object().key("name").string(text(name.name)).key("table").string(text(name.table));
      json.key("source").string(text(name.source)).close_object();
    }
    json.close_array().close_object();
    return line + "\n";
  }

 private:
  [[nodiscard]] std::string text(Text t) const { return std::string(tables_.text(t)); }

  // Names beside name_ar.
  [[nodiscard]] std::span<const PlaceName> names_of(std::uint32_t place) const {
    return notes_.place_names.subspan(notes_.places[place].first_name, notes_.places[place].names);
  }

  [[nodiscard]] std::vector<std::uint32_t> parents(std::uint32_t place) const {
    std::vector<std::uint32_t> out;
    for (std::uint32_t above = tables_.places[place].parent; above != 0 && out.size() < kMostParents;
         above = tables_.places[above - 1].parent)
      out.push_back(above - 1);
    return out;
  }

  // "sy-idlib-gov < sy"
  [[nodiscard]] std::string within(std::uint32_t place) const {
    std::string out;
    for (const std::uint32_t parent : parents(place)) out += (out.empty() ? "" : " < ") + text(tables_.places[parent].key);
    return out;
  }

  const Tables& tables_;
  Notes notes_;
};

}  // namespace

void add_places_command(CLI::App& program, Exit& exit) {
  CLI::App* command = program.add_subcommand("places", "Show places of the tables: names, position, what they lie in, sources");
  command->footer(
      "NAME is a key, an English or an Arabic name, compared as in `isnad actors`; namesakes are all shown, the best known\n"
      "first. Without NAME all places are listed, one a line. Degrees are WGS 84; `precision` is how closely the table knows\n"
      "the position. rank: 9 a country, 8 a capital, 7 a governorate, down to 0, a hamlet.\n"
      "Examples:\n"
      "  isnad places Yalda\n"
      "  isnad places sy-idlib-gov --format jsonl");
  auto options = std::make_shared<EntryOptions>();
  add_entry_options(*command, *options, "A key or name; all places when left out");
  command->callback([options, &exit] {
    const auto tables = open_tables();
    exit = tables ? print_entries(PlaceList(**tables), *options) : failed(tables.error());
  });
}

}  // namespace isnad
