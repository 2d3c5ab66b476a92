#include "source_names.h"

#include <vector>

#include "table.h"
#include "tokenise.h"

namespace isnad::link {
namespace {

constexpr std::uint32_t kTwo = 0xFFFFFFFF;
constexpr std::size_t kCountryBytes = 3;  // "-sa" at the end of a key

// Letters of other scripts fold into one: a name in them stays as it is written.
std::string squeezed(std::string_view name) {
  const Word folded = to_letters(name);
  if (folded.find(static_cast<char>(kOtherLetter)) != Word::npos) return std::string(name);
  std::string out;
  for (const char letter : folded)
    if (letter != ' ' && letter != '-' && letter != '\'') out += letter;
  return out;
}

// A name of two actors is nobody's.
void add_name(std::unordered_map<std::string, std::uint32_t>& names, std::string_view name, std::uint32_t actor) {
  const auto [at, is_new] = names.try_emplace(squeezed(name), actor);
  if (!is_new && at->second != actor) at->second = kTwo;
}

}  // namespace

SourceNames::SourceNames(const Tables& tables) : tables_(tables), notes_(tables) {
  std::unordered_map<std::string, std::uint32_t> keys;
  for (std::uint32_t actor = 0; actor < tables.actors.size(); ++actor) {
    const ActorRow& row = tables.actors[actor];
    if (row.kind != ActorKind::Media) continue;
    const std::string_view key = tables.text(row.key);
    media_.insert(key);
    add_name(keys, key, actor);
    add_name(outlets_, tables.text(row.name_ar), actor);
    add_name(outlets_, tables.text(row.name_en), actor);
    if (key.size() > kCountryBytes && row.country != 0 && country_of(key.substr(key.size() - 2)) == row.country &&
        key[key.size() - kCountryBytes] == '-')
      add_name(outlets_, key.substr(0, key.size() - kCountryBytes), actor);
  }
  for (std::size_t alias = 0; alias < tables.aliases.size(); ++alias)
    if (tables.actors[tables.aliases[alias].actor].kind == ActorKind::Media)
      add_name(outlets_, tables.text(notes_.aliases[alias].name), tables.aliases[alias].actor);
  for (const auto& [key, actor] : keys) outlets_[key] = actor;  // a key is its actor's, whoever else is named so
}

bool SourceNames::is_media(std::string_view id) const { return media_.contains(id); }

std::optional<Party> SourceNames::outlet(std::string_view outlet) const {
  const auto found = outlets_.find(squeezed(outlet));
  if (outlet.empty() || found == outlets_.end() || found->second == kTwo) return std::nullopt;
  const ActorRow& row = tables_.actors[found->second];
  return Party{std::string(tables_.text(row.key)), std::string(tables_.text(row.name_ar)), std::string(tables_.text(row.name_en)),
               row.type};
}

std::optional<Party> SourceNames::kind(const Party& party) const {
  const SenseKind wanted = party.type == EntityType::Doc ? SenseKind::Document : SenseKind::People;
  const NounRow* best = nullptr;
  const auto take = [&](std::span<const Sense> senses) {
    for (const Sense& sense : senses)
      if (sense.kind == wanted) {
        best = &tables_.nouns[sense.row];
        return;
      }
  };
  const Word folded = to_letters(party.name_ar);
  std::uint32_t node = 0;
  int words = 0;
  for (WordView word : split(folded, ' ')) {
    if (word.empty() || ++words > kKindWords) break;
    std::uint32_t entry = tables_.find(word, hash_word(word));
    const bool article = entry == 0 && word.size() > 2 && letter_at(word, 0) == kAlef && letter_at(word, 1) == kLam;
    if (article) {
      word.remove_prefix(2);
      entry = tables_.find(word, hash_word(word));
    }
    if (entry == 0) break;
    if (words == 1) take(tables_.senses_of(entry));
    node = tables_.step(node, entry, article);
    if (node == 0) break;
    take(tables_.phrase_senses(node));
  }
  if (best == nullptr) return std::nullopt;
  const std::string id(tables_.text(best->id));
  const RowNote* row = notes_.row(id);
  return Party{id, row == nullptr ? party.name_ar : std::string(tables_.text(row->lemma)), {}, party.type};
}

}  // namespace isnad::link
