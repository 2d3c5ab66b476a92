#include "publisher.h"

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

}  // namespace

bool publishes(const Passage& passage, std::uint32_t actor) {
  const std::string_view outlet = passage.document.outlet;
  if (outlet.empty() || actor == kNone) return false;
  const Tables& tables = passage.tables;
  const ActorRow& row = tables.actors[actor];
  if (row.kind != ActorKind::Media) return false;
  if (tables.text(row.name_ar).find(outlet) != std::string_view::npos) return true;
  return begins_with(tables.text(row.key), outlet) || begins_with(tables.text(row.name_en), outlet);
}

}  // namespace isnad
