#include "publisher.h"

#include <string>

#include "fold.h"

namespace isnad {
namespace {

constexpr std::size_t kShortest = 4;  // letters of an outlet that may be the beginning of a name

bool latin(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Whether the letters of a name begin with those of the outlet, whatever stands between them.
bool begins_with(std::string_view name, std::string_view outlet) {
  std::size_t at = 0, letters = 0;
  for (const char c : outlet) {
    if (!latin(c)) continue;
    while (at < name.size() && !latin(name[at])) ++at;
    if (at == name.size() || lower(name[at++]) != lower(c)) return false;
    ++letters;
  }
  return letters >= kShortest;
}

// "aleqtisadiya" for "al-eqtisadiah", "3alyoum" for "ain-alyoum": an outlet without the vowels that end it, which each writes its own way, and with
// the name of the letter for which a digit stands.
std::string spelled_out(std::string_view outlet) {
  std::string out;
  for (const char c : outlet) out += c == '3' ? std::string("ain") : std::string(1, lower(c));
  out.resize(out.find_last_not_of("aeiouhy") + 1);
  return out;
}

bool is(const Tables& tables, const ActorRow& actor, const std::string& outlet) {
  if (actor.kind != ActorKind::Media || actor.agency != 0) return false;
  const std::string spelled = spelled_out(outlet);
  return fold_for_search(tables.text(actor.name_ar)).find(outlet) != std::string::npos ||
         begins_with(tables.text(actor.key), spelled) || begins_with(tables.text(actor.name_en), spelled);
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
