#include "publisher.h"

#include <string>

#include "fold.h"

namespace isnad {
namespace {

constexpr std::size_t kShortest = 4;  // letters of an outlet that may be the beginning of a name

bool latin(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// The letters of a name, whatever stands between them, in one spelling: "-iah" and "-iyah" as "-iya", and 3, which stands for the letter 'ain, as "ain".
std::string letters_of(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c == '3') out += "ain";
    else if (latin(c)) out += lower(c);
  }
  for (const std::string_view ending : {"iyah", "iah"})
    if (out.ends_with(ending)) return out.replace(out.size() - ending.size(), ending.size(), "iya");
  return out;
}

bool begins_with(std::string_view name, std::string_view outlet) {
  const std::string letters = letters_of(outlet);
  return letters.size() >= kShortest && letters_of(name).starts_with(letters);
}

bool is(const Tables& tables, const ActorRow& actor, const std::string& outlet) {
  if (actor.kind != ActorKind::Media || actor.agency != 0) return false;
  return fold_for_search(tables.text(actor.name_ar)).find(outlet) != std::string::npos ||
         begins_with(tables.text(actor.key), outlet) || begins_with(tables.text(actor.name_en), outlet);
}

}  // namespace

std::vector<std::uint32_t> publishers(const Passage& passage, const Mentions& mentions) {
  std::vector<std::uint32_t> out;
  const std::string outlet = fold_for_search(passage.document.outlet);
  if (outlet.size() < kShortest) return out;
  for (std::uint32_t entity = 0; entity < mentions.entity.size(); ++entity) {
    const std::uint32_t actor = mentions.entity[entity].actor;
    if (actor != kNone && is(passage.tables, passage.tables.actors[actor], outlet)) out.push_back(entity);
  }
  return out;
}

}  // namespace isnad
