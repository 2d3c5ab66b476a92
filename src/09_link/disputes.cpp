#include "disputes.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>

#include "holds.h"

namespace isnad::link {
namespace {

constexpr std::array<std::string_view, 6> kKinds = {"number", "actor", "place", "fact", "control", "responsibility"};

}  // namespace

std::string_view name_of(DisputeOn on) { return kKinds[static_cast<std::size_t>(on)]; }

std::optional<DisputeOn> dispute_on_of(std::string_view name) {
  const auto found = std::ranges::find(kKinds, name);
  if (found == std::ranges::end(kKinds)) return std::nullopt;
  return static_cast<DisputeOn>(found - std::ranges::begin(kKinds));
}

std::string short_id(char kind, std::string_view of) {
  std::uint64_t hash = 0xCBF29CE484222325ULL;  // FNV-1a
  for (const char c : of) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  char text[16];
  std::snprintf(text, sizeof text, "%c%012llx", kind, static_cast<unsigned long long>(hash & 0xFFFFFFFFFFFFULL));
  return text;
}

std::vector<Dispute> find_disputes(const Corpus& corpus, const Comparison& comparison, const std::vector<Statement>& statements, std::span<const Linked> apart) {
  const Sameness same(corpus, comparison);
  Foes foes;
  std::map<Scene, std::vector<std::uint32_t>> holds;
  for (std::uint32_t k = 0; k < corpus.claims.size(); ++k) {
    foes.add(corpus, same, corpus.claims[k]);
    if (const auto scene = scene_of(corpus, corpus.claims[k])) holds[*scene].push_back(k);
  }
  DisputeFinder finder(corpus, same, statements, [&](std::uint32_t one, std::uint32_t other) { return foes.are(one, other); });
  const auto count = static_cast<std::uint32_t>(statements.size());
  finder.of_numbers(apart, count);
  for (std::uint32_t s = 0; s < count; ++s) finder.of_statement(s);
  for (std::uint32_t d = 0; d < corpus.documents.size(); ++d) finder.of_text(d);
  for (const auto& [scene, claims] : holds) finder.of_scene(claims);
  return finder.take();
}

}  // namespace isnad::link
