#include "actor_name.h"

#include "alphabet.h"
#include "name_finder.h"
#include "notes.h"

namespace isnad {

Result<std::string> actor_id(const Tables& tables, std::string_view typed) {
  const Notes notes(tables);
  NameFinder finder;
  for (std::uint32_t actor = 0; actor < tables.actors.size(); ++actor) {
    const std::string_view key = tables.text(tables.actors[actor].key);
    if (key == typed) return std::string(key);
    finder.add(actor, key);
    finder.add(actor, tables.text(tables.actors[actor].name_en));
  }
  for (std::size_t alias = 0; alias < tables.aliases.size(); ++alias)
    finder.add(tables.aliases[alias].actor, tables.text(notes.aliases[alias].name));
  const auto found = finder.find(typed);
  if (found.empty()) return typed.starts_with("«") ? std::string(typed) : "«" + to_utf8(to_letters(typed)) + "»";
  if (found.size() == 1) return std::string(tables.text(tables.actors[found.front()].key));
  std::string keys;
  for (const std::uint32_t actor : found) keys += (keys.empty() ? "" : ", ") + std::string(tables.text(tables.actors[actor].key));
  return Error{Code::BadArgument, std::string(typed), "a name of several actors", "one of " + keys};
}

}  // namespace isnad
