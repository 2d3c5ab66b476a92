#include "facets.h"

#include <algorithm>

#include "split_words.h"

namespace isnad::store {
namespace {

constexpr std::string_view kMutual = "mutual";

void add(std::vector<std::string>& tokens, std::string token) {
  if (std::ranges::find(tokens, token) == tokens.end()) tokens.push_back(std::move(token));
}

void add_entity(std::vector<std::string>& tokens, const Entity& entity, std::string_view role) {
  if (!entity.key.empty()) {
    add(tokens, std::string(role) + "=" + key_form(entity.key));
    return;
  }
  for (const std::string& name : {entity.name_ar, entity.name_en}) {
    const std::string form = name_form(name);
    for (std::size_t begin = 0; begin < form.size();) {
      const std::size_t end = std::min(form.find('_', begin), form.size());
      add(tokens, std::string(role) + "~" + form.substr(begin, end - begin));
      begin = end + 1;
    }
  }
}

std::string any_of(const std::vector<std::string>& expressions) {
  std::string out;
  for (const std::string& expression : expressions) out += (out.empty() ? "" : " OR ") + expression;
  return "(" + out + ")";
}

std::vector<std::string> alternatives(const Meaning& meaning, std::string_view role) {
  std::vector<std::string> out;
  for (const std::string& key : meaning.keys) out.push_back(quoted(std::string(role) + "=" + key));
  std::string words;
  for (const std::string& word : meaning.words)
    words += (words.empty() ? "" : " AND ") + quoted(std::string(role) + "~" + word);
  if (!words.empty()) out.push_back("(" + words + ")");
  return out;
}

}  // namespace

std::string quoted(std::string_view token) {
  std::string out = "\"";
  for (const char c : token) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string key_form(std::string_view key) {
  std::string out(key);
  std::ranges::replace(out, ' ', '_');
  return out;
}

std::string facets_of(const Claim& claim, const std::vector<Entity>& entities) {
  std::vector<std::string> tokens;
  for (const std::uint32_t index : claim.agent) add_entity(tokens, entities[index], "a");
  for (const std::uint32_t index : claim.target) add_entity(tokens, entities[index], "t");
  for (const std::uint32_t index : claim.chain) add_entity(tokens, entities[index], "s");
  if (claim.place >= 0) {
    const Entity& place = entities[static_cast<std::size_t>(claim.place)];
    add_entity(tokens, place, "p");
    if (place.located)
      for (const std::string_view region : place.located->within) add(tokens, "w=" + name_form(region));
  }
  if (claim.agent.size() > 1 && claim.target.empty()) tokens.emplace_back(kMutual);
  std::string out;
  for (const std::string& token : tokens) out += (out.empty() ? "" : " ") + token;
  return out;
}

std::string in_role(const Meaning& meaning, std::string_view role) { return any_of(alternatives(meaning, role)); }

std::string between(const Meaning& one, const Meaning& other) {
  const auto in_order = [](const Meaning& agent, const Meaning& target) {
    return "(" + in_role(agent, "a") + " AND " + in_role(target, "t") + ")";
  };
  std::string out = in_order(one, other) + " OR " + in_order(other, one);
  // Two names of one actor: its being a party once must not count as twice.
  if (one.keys != other.keys || one.words != other.words)
    out += " OR (" + quoted(kMutual) + " AND " + in_role(one, "a") + " AND " + in_role(other, "a") + ")";
  return "(" + out + ")";
}

std::string in_place(const Meaning& meaning) {
  std::vector<std::string> out = alternatives(meaning, "p");
  for (const std::string& region : meaning.regions) out.push_back(quoted("w=" + region));
  return any_of(out);
}

}  // namespace isnad::store
