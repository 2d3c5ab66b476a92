#include <map>

#include "alphabet.h"
#include "compile.h"
#include "normalise.h"

namespace isnad {
namespace {

struct Nation {
  Country country = 0;
  std::string code, adjective, name, name_en, adjective_en;
};

ActorKind kind_of(std::string_view kind) {
  static const std::map<std::string_view, ActorKind> kKinds = {
      {"state-government", ActorKind::State}, {"government", ActorKind::State}, {"ministry", ActorKind::State},
      {"army", ActorKind::Army}, {"air-force", ActorKind::Army}, {"police", ActorKind::Security},
      {"intelligence", ActorKind::Security}, {"armed-group", ActorKind::Armed}, {"umbrella", ActorKind::Armed},
      {"brigade", ActorKind::Armed}, {"militia", ActorKind::Armed}, {"party", ActorKind::Party},
      {"coalition", ActorKind::Party}, {"court", ActorKind::Court}, {"igo", ActorKind::Body}, {"ngo", ActorKind::Body},
      {"observatory", ActorKind::Body}, {"agency", ActorKind::Media}, {"paper", ActorKind::Media},
      {"channel", ActorKind::Media}, {"site", ActorKind::Media}};
  const auto found = kKinds.find(kind);
  return found == kKinds.end() ? ActorKind::Other : found->second;
}

Colour colour_of(std::string_view name) {
  static const std::map<std::string_view, Colour> kColours = {
      {"hostile", Colour::Hostile}, {"self", Colour::Self}, {"praise", Colour::Praise}, {"capital", Colour::Capital},
      {"word", Colour::Word}, {"short", Colour::Short}};
  const auto found = kColours.find(name);
  return found == kColours.end() ? Colour::Neutral : found->second;
}

// "2017-01-28" to 20170128; 0 for an empty cell.
std::uint32_t day_number(std::string_view iso) {
  std::uint32_t out = 0;
  for (const char c : iso)
    if (c >= '0' && c <= '9') out = out * 10 + static_cast<std::uint32_t>(c - '0');
  return iso.size() == 10 ? out : 0;
}

// A name as stages 2 and 3 read it in a text: "a. f. b." written with dots is one word there.
Word as_read(std::string_view name) {
  Letters letters;
  normalise(name, letters);
  return Word(letters.view(0, static_cast<std::uint32_t>(letters.letter.size())));
}

class Names {
 public:
  explicit Names(Build& build) : build_(build) {}

  void run() {
    nationalities();
    actors();
    aliases();
    patterns();
    tokens("06_mention/data/name_tokens.tsv");
    tokens("06_mention/data/name_tokens_by_hand.tsv");
  }

 private:
  void nationalities() {
    const auto table = build_.load("06_mention/data/nationalities.tsv", {"cc", "adj", "plural", "name_ar", "name_en", "adj_en", "kind", "note"});
    if (!table) return;
    for (std::size_t n = 0; n < table->size(); ++n) {
      const Row row = table->row(n);
      NounRow noun;
      noun.id = build_.lexicon.text(std::string("nation/") + std::string(row["cc"]));
      noun.country = country_of(row["cc"]);
      if (row["note"] != "-") noun.note = build_.lexicon.text(row["note"]);
      build_.nouns.push_back(noun);
      const Sense sense = sense_of(SenseKind::Nation, static_cast<std::uint32_t>(build_.nouns.size() - 1));
      const std::string plural = row["plural"] == "-" ? "+un" : "+un|" + std::string(row["plural"]);
      for (const std::string_view adjective : split(row["adj"], '|')) {
        add_noun(build_, adjective, false, plural, sense);
        if (row["kind"] == "state")
          nations_.push_back({noun.country, std::string(row["cc"]), std::string(adjective),
                              std::string(split(row["name_ar"], '|').front()), std::string(row["name_en"]),
                              std::string(row["adj_en"])});
      }
    }
  }

  void actors() {
    const auto table = build_.load("06_mention/data/actors.tsv", {"key", "type", "kind", "country", "name_en", "name_ar"});
    if (!table) return;
    for (std::size_t n = 0; n < table->size(); ++n) {
      const Row row = table->row(n);
      if (build_.actor_rows.contains(std::string(row["key"]))) {
        build_.errors.push_back(row.error("key", "a key that no other row has"));
        continue;
      }
      add_actor(row["key"], row["type"] == "PER" ? EntityType::Per : row["kind"] == "people" ? EntityType::Ppl : EntityType::Org,
                row["type"] == "PER" ? ActorKind::Person : kind_of(row["kind"]), country_of(row["country"]),
                row["name_ar"], row["name_en"], row);
      must_be_met(row, "name_ar");
      add_alias(row["name_ar"], AliasRow{build_.actor_rows[std::string(row["key"])]}, row);
    }
  }

  void add_actor(std::string_view key, EntityType type, ActorKind kind, Country country, std::string_view name_ar,
                 std::string_view name_en, const Row& row) {
    ActorRow actor;
    actor.key = build_.lexicon.text(key);
    actor.name_ar = build_.lexicon.text(name_ar);
    actor.name_en = build_.lexicon.text(name_en);
    actor.type = type;
    actor.kind = kind;
    actor.agency = kind == ActorKind::Media && row["kind"] == "agency" ? 1 : 0;
    actor.country = country;
    build_.actor_rows[std::string(key)] = static_cast<std::uint32_t>(build_.actors.size());
    build_.actors.push_back(actor);
    build_.actor_notes.push_back({text(row["kind"]), text(row["sector"]), text(row["inter"]), text(row.table()),
                                  text(row["source"]), text(row["note"])});
  }

  void must_be_met(const Row& row, std::string_view column) {
    if (!Lexicon::can_be_met(as_read(row[column])))
      build_.errors.push_back(row.error(column, "a name of at most 10 words and signs, with no end of a sentence inside"));
  }

  Text text(std::string_view cell) { return build_.lexicon.text(cell); }

  // The kunya declines: abu, abi, aba.
  void add_alias(std::string_view alias, const AliasRow& row, const Row& written) {
    const Sense sense = sense_of(SenseKind::Actor, static_cast<std::uint32_t>(build_.aliases.size()), Article::Forbidden);
    build_.aliases.push_back(row);
    build_.alias_notes.push_back({text(alias), text(written.table()), text(written["source"])});
    const Word letters = as_read(alias);
    build_.lexicon.add(letters, sense);
    static const Word kAbu = {static_cast<char>(kAlef), static_cast<char>(kBeh), static_cast<char>(kWaw), ' '};
    if (!letters.starts_with(kAbu)) return;
    for (const Letter vowel : {kYeh, kAlef}) {
      Word other = letters;
      other[2] = static_cast<char>(vowel);
      build_.lexicon.add(other, sense);
    }
  }

  void aliases() {
    const auto table = build_.load("06_mention/data/actor_aliases.tsv", {"key", "alias", "colour", "when", "since", "until"});
    if (!table) return;
    for (std::size_t n = 0; n < table->size(); ++n) {
      const Row row = table->row(n);
      const auto actor = build_.actor_rows.find(std::string(row["key"]));
      if (actor == build_.actor_rows.end()) {
        build_.errors.push_back(row.error("key", "a key of actors.tsv"));
        continue;
      }
      AliasRow alias{actor->second};
      alias.colour = colour_of(row["colour"]);
      alias.since = day_number(row["since"]);
      alias.until = day_number(row["until"]);
      std::size_t at = 0;
      for (const std::string_view country : split(row["when"], '|'))
        if (at < 4) alias.when[at++] = country_of(country);
      must_be_met(row, "alias");
      add_alias(row["alias"], alias, row);
    }
  }

  // "al-jaysh {al_m}" for every nation.
  void patterns() {
    const auto table = build_.load("06_mention/data/actor_patterns.tsv", {"pattern", "key", "kind", "name_en"});
    if (!table) return;
    for (std::size_t n = 0; n < table->size(); ++n) {
      const Row row = table->row(n);
      for (const Nation& nation : nations_) pattern(row, nation);
    }
  }

  static std::string replaced(std::string text, std::string_view what, std::string_view with) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
      text.replace(at, what.size(), with);
    return text;
  }

  void pattern(const Row& row, const Nation& nation) {
    static const std::string kUn = "\xD9\x88\xD9\x86", kIn = "\xD9\x8A\xD9\x86";
    const std::string key = replaced(std::string(row["key"]), "{cc}", nation.code);
    if (!build_.actor_rows.contains(key)) {
      std::string name_en = replaced(std::string(row["name_en"]), "{adj_en}", nation.adjective_en);
      name_en = replaced(name_en, "{name_en}", nation.name_en);
      add_actor(key, EntityType::Org, kind_of(row["kind"]), nation.country, filled(row, nation, kUn), name_en,
                row);
    }
    const AliasRow alias{build_.actor_rows[key]};
    const std::string first = filled(row, nation, kUn), second = filled(row, nation, kIn);
    add_alias(first, alias, row);
    if (second != first) add_alias(second, alias, row);
  }

  static std::string filled(const Row& row, const Nation& nation, const std::string& plural) {
    static const std::string kAl(kArticle), kTa = "\xD8\xA9";
    std::string out(row["pattern"]);
    out = replaced(out, "{al_m}", kAl + nation.adjective);
    out = replaced(out, "{al_f}", kAl + nation.adjective + kTa);
    out = replaced(out, "{al_pl}", kAl + nation.adjective + plural);
    out = replaced(out, "{m}", nation.adjective);
    out = replaced(out, "{f}", nation.adjective + kTa);
    out = replaced(out, "{pl}", nation.adjective + plural);
    return replaced(out, "{name}", nation.name);
  }

  void tokens(const std::string& path) {
    const auto table = build_.load(path, {"token", "kind", "latin", "weight"});
    if (!table) return;
    for (std::size_t n = 0; n < table->size(); ++n) {
      const Row row = table->row(n);
      if (row["weight"].size() != 1) {
        build_.errors.push_back(row.error("weight", "1 to 9"));
        continue;
      }
      NounRow noun;
      noun.value = row["weight"][0] - '0';
      noun.note = build_.lexicon.text(row["latin"]);
      noun.kind = build_.lexicon.text(row["kind"]);
      build_.nouns.push_back(noun);
      const Sense sense = sense_of(SenseKind::Name, static_cast<std::uint32_t>(build_.nouns.size() - 1));
      build_.lexicon.add(to_letters(row["token"]), sense);
    }
  }

  Build& build_;
  std::vector<Nation> nations_;
};

}  // namespace

void compile_names(Build& build) { Names(build).run(); }

}  // namespace isnad
