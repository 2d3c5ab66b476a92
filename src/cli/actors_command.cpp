// `isnad actors`: what the tables know of armed groups, states, bodies, papers and persons.
#include <memory>

#include "engine.h"
#include "entries.h"
#include "json_writer.h"
#include "table_print.h"

namespace isnad {
namespace {

// 20170128 as in the table, "2017-01-28"; empty for 0.
std::string iso_day(std::uint32_t day) {
  if (day == 0) return {};
  std::string digits = std::to_string(day);
  return digits.insert(6, "-").insert(4, "-");
}

// "since 2016-07-28, until 2017-01-28", as much of it as is known.
std::string span_of(std::string_view since, std::string_view until) {
  std::string out;
  if (!since.empty()) out += "since " + std::string(since);
  if (!until.empty()) out += (out.empty() ? "until " : ", until ") + std::string(until);
  return out;
}

class ActorList final : public EntryList {
 public:
  explicit ActorList(const Tables& tables) : tables_(tables), notes_(tables), aliases_(tables.actors.size()), ties_(tables.actors.size()) {
    for (std::uint32_t alias = 0; alias < tables.aliases.size(); ++alias) aliases_[tables.aliases[alias].actor].push_back(alias);
    for (const TieNote& tie : notes_.ties) {
      ties_[tie.actor].push_back(&tie);
      if (tie.other != tie.actor) ties_[tie.other].push_back(&tie);
    }
  }

  [[nodiscard]] std::string_view what() const override { return "actor"; }
  [[nodiscard]] std::uint32_t size() const override { return static_cast<std::uint32_t>(tables_.actors.size()); }
  [[nodiscard]] std::size_t listed() const override { return 6; }
  [[nodiscard]] std::vector<std::string> headings() const override {
    return {"key", "type", "kind", "country", "name_en", "name_ar", "sector", "inter", "names", "ties", "source", "note"};
  }

  void add_names(NameFinder& finder) const override {
    for (std::uint32_t actor = 0; actor < size(); ++actor) {
      finder.add(actor, tables_.text(tables_.actors[actor].key));
      finder.add(actor, tables_.text(tables_.actors[actor].name_en));
    }
    for (std::size_t alias = 0; alias < tables_.aliases.size(); ++alias)
      finder.add(tables_.aliases[alias].actor, tables_.text(notes_.aliases[alias].name));
  }

  [[nodiscard]] std::string brief(std::uint32_t actor) const override {
    const auto& row = tables_.actors[actor];
    return text(row.key) + ", " + text(row.name_en) + ", " + text(row.name_ar);
  }

  [[nodiscard]] std::vector<std::string> cells(std::uint32_t actor) const override {
    const ActorRow& row = tables_.actors[actor];
    const ActorNote& note = notes_.actors[actor];
    std::string names, ties;
    for (const std::uint32_t alias : aliases_[actor])
      names += (names.empty() ? "" : " | ") + text(notes_.aliases[alias].name) + " (" + std::string(name_of(tables_.aliases[alias].colour)) + ")";
    for (const TieNote* tie : ties_[actor]) ties += (ties.empty() ? "" : " | ") + words(*tie);
    return {text(row.key), std::string(name_of(row.type)), text(note.kind), name_of_country(row.country), text(row.name_en),
            text(row.name_ar), text(note.sector), text(note.inter), names, ties, source_of(tables_, note.source, note.table),
            text(note.note)};
  }

  [[nodiscard]] std::string card(std::uint32_t actor, bool terminal) const override {
    const ActorRow& row = tables_.actors[actor];
    const ActorNote& note = notes_.actors[actor];
    std::string out;
    const auto field = [&](std::string_view label, std::string_view value) { append_field(out, label, value, terminal); };
    field("key", text(row.key));
    field("English", text(row.name_en));
    field("Arabic", text(row.name_ar));
    field("type", name_of(row.type));
    field("kind", text(note.kind));
    field("country", name_of_country(row.country));
    field("sector", text(note.sector));
    field("inter", text(note.inter));
    field("source", source_of(tables_, note.source, note.table));
    field("note", text(note.note));
    std::vector<std::vector<std::string>> names, ties;
    for (const std::uint32_t alias : aliases_[actor]) {
      const AliasRow& a = tables_.aliases[alias];
      const AliasNote& n = notes_.aliases[alias];
      std::string when;
      for (const std::string& country : countries(a)) when += (when.empty() ? "" : " ") + country;
      names.push_back({text(n.name), std::string(name_of(a.colour)), when, span_of(iso_day(a.since), iso_day(a.until)),
                       source_of(tables_, n.source, n.table)});
    }
    out += "\n";
    append_table(out, {"name", "colour", "texts about", "days", "source"}, names, {terminal, 0});
    for (const TieNote* tie : ties_[actor])
      ties.push_back({key(tie->actor), text(tie->relation), key(tie->other), span_of(tables_.text(tie->since), tables_.text(tie->until)),
                      text(tie->source) + ", actor_ties.tsv"});
    if (ties.empty()) return out;
    out += "\n";
    append_table(out, {"actor", "tie", "to", "days", "source"}, ties, {terminal, 0});
    return out;
  }

  [[nodiscard]] std::string json(std::uint32_t actor) const override {
    const ActorRow& row = tables_.actors[actor];
    const ActorNote& note = notes_.actors[actor];
    std::string line;
    JsonWriter json(line);
    json.open_object().key("key").string(text(row.key)).key("type").string(name_of(row.type));
    json.key("kind").string_or_null(text(note.kind)).key("country").string_or_null(name_of_country(row.country));
    json.key("sector").string_or_null(text(note.sector)).key("inter").string_or_null(text(note.inter));
    json.key("name_en").string_or_null(text(row.name_en)).key("name_ar").string(text(row.name_ar));
    json.key("table").string(text(note.table)).key("source").string(text(note.source)).key("note").string_or_null(text(note.note));
    json.key("names").open_array();
    for (const std::uint32_t alias : aliases_[actor]) {
      const AliasRow& a = tables_.aliases[alias];
      const AliasNote& n = notes_.aliases[alias];
      json.open_object().key("name").string(text(n.name)).key("colour").string(name_of(a.colour)).key("when").open_array();
      for (const std::string& country : countries(a)) json.string(country);
      json.close_array().key("since").string_or_null(iso_day(a.since)).key("until").string_or_null(iso_day(a.until));
      json.key("table").string(text(n.table)).key("source").string(text(n.source)).close_object();
    }
    json.close_array().key("ties").open_array();
    for (const TieNote* tie : ties_[actor]) {
      json.open_object().key("actor").string(key(tie->actor)).key("relation").string(text(tie->relation));
      json.key("other").string(key(tie->other)).key("since").string_or_null(tables_.text(tie->since));
      json.key("until").string_or_null(tables_.text(tie->until)).key("source").string(text(tie->source)).close_object();
    }
    json.close_array().close_object();
    return line + "\n";
  }

 private:
  [[nodiscard]] std::string text(Text t) const { return std::string(tables_.text(t)); }
  [[nodiscard]] std::string key(std::uint32_t actor) const { return text(tables_.actors[actor].key); }

  [[nodiscard]] static std::vector<std::string> countries(const AliasRow& alias) {
    std::vector<std::string> out;
    for (const Country country : alias.when)
      if (country != 0) out.push_back(name_of_country(country));
    return out;
  }

  [[nodiscard]] std::string words(const TieNote& tie) const {
    const std::string days = span_of(tables_.text(tie.since), tables_.text(tie.until));
    return key(tie.actor) + " " + text(tie.relation) + " " + key(tie.other) + (days.empty() ? "" : " " + days);
  }

  const Tables& tables_;
  Notes notes_;
  std::vector<std::vector<std::uint32_t>> aliases_;    // of each actor
  std::vector<std::vector<const TieNote*>> ties_;       // of each actor, on either side of the relation
};

}  // namespace

void add_actors_command(CLI::App& program, Exit& exit) {
  CLI::App* command = program.add_subcommand("actors", "Show actors of the tables: names, kind, ties, sources");
  command->footer(
      "NAME is a key, an English or an Arabic name, of one word or several. Spelling is folded as in reading, so that hamza and\n"
      "vowel marks do not matter; articles and a teh marbuta written as heh do not either. Without NAME: all, one a line.\n"
      "Colours: hostile, self, praise say who uses the name; capital is a town that may stand for its government; word is an\n"
      "everyday word too; short is a part of a personal name.\n"
      "Examples:\n"
      "  isnad actors Jabhat al-Nusra\n"
      "  isnad actors --format tsv > actors.tsv");
  auto options = std::make_shared<EntryOptions>();
  add_entry_options(*command, *options, "A key or name; all actors when left out");
  command->callback([options, &exit] {
    const auto tables = open_tables();
    exit = tables ? print_entries(ActorList(**tables), *options) : failed(tables.error());
  });
}

}  // namespace isnad
