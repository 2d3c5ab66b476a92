#include "ftm_entities.h"

#include <algorithm>
#include <array>

#include "claim_text.h"
#include "sha256.h"
#include "table_print.h"

namespace isnad {
namespace {

constexpr std::size_t kHashDigits = 16;

constexpr std::array<std::pair<std::string_view, std::string_view>, 29> kTypes = {{
    {"addressEntity", "entity"}, {"author", "string"}, {"classification", "string"}, {"country", "country"}, {"date", "date"},
    {"detectedSchema", "string"}, {"document", "entity"}, {"endDate", "date"}, {"fileName", "string"}, {"full", "address"},
    {"involved", "entity"}, {"keywords", "string"}, {"language", "language"}, {"latitude", "number"}, {"location", "address"},
    {"longitude", "number"}, {"member", "entity"}, {"name", "name"}, {"notes", "text"}, {"organization", "entity"},
    {"proof", "entity"}, {"publishedAt", "date"}, {"publisher", "string"}, {"recordId", "string"}, {"resolved", "entity"},
    {"sourceUrl", "url"}, {"startDate", "date"}, {"summary", "text"}, {"title", "string"}}};

// An id of FollowTheMoney has no room for blanks and Arabic letters: such an id becomes the beginning of its SHA-256.
std::string safe(std::string_view id) {
  const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
  const bool fits = !id.empty() && plain(id.back()) && std::ranges::all_of(id, [&](char c) { return plain(c) || c == '-' || c == '.'; });
  return fits ? std::string(id) : "x" + sha256_hex(std::string(id)).substr(0, kHashDigits);
}

std::string article_id(const Document& document) { return "article-" + safe(document.id); }

// Only web addresses are addresses there.
std::string web_address(const std::string& url) { return url.starts_with("http://") || url.starts_with("https://") ? url : std::string(); }

std::string event_name(const StoredClaim& stored) {
  const Claim& claim = stored.claim();
  const std::string agents = names_of(stored, claim.agent, NameLanguage::Arabic), targets = names_of(stored, claim.target, NameLanguage::Arabic);
  std::string out(name_of(claim.type));
  if (!agents.empty()) out += ": " + agents;
  if (!targets.empty()) out += (agents.empty() ? ": \u2192 " : " \u2192 ") + targets;
  return out;
}

}  // namespace

void FtmEntity::add(std::string_view property, std::vector<std::string> values) {
  std::erase(values, std::string());
  if (!values.empty()) properties.emplace_back(property, std::move(values));
}

std::string_view ftm_property_type(std::string_view property) {
  for (const auto& [name, type] : kTypes)
    if (name == property) return type;
  return "string";
}

std::string FtmMaker::article(std::vector<FtmEntity>& out, const StoredClaim& claim) {
  const Document& document = claim.source->document;
  std::string id = article_id(document);
  if (!is_new(id)) return id;
  FtmEntity& entity = out.emplace_back(FtmEntity{id, "Article", document.id, document.published, {}});
  entity.add("fileName", {document.id});
  entity.add("title", {one_line(document.title())});
  entity.add("author", {document.byline});
  entity.add("publishedAt", {document.published});
  entity.add("language", {"ara"});
  entity.add("sourceUrl", {web_address(document.url)});
  entity.add("publisher", {document.outlet});
  return id;
}

std::string FtmMaker::actor(std::vector<FtmEntity>& out, const StoredClaim& claim, std::uint32_t index, const std::string& article) {
  const Entity& entity = claim.entity(index);
  if (entity.type != EntityType::Org && entity.type != EntityType::Per) return {};
  const Document& document = claim.source->document;
  const ActorFacts facts = actors_.of(entity);
  const std::string schema = entity.type == EntityType::Per ? "Person" : facts.of_state ? "PublicBody" : "Organization";
  const std::string local = safe(document.id) + "-e" + std::to_string(index + 1);
  const std::string id = entity.key.empty() ? "actor-" + local : "actor-" + safe(entity.key);
  if (is_new(id)) {
    FtmEntity& actor = out.emplace_back(FtmEntity{id, schema, document.id, document.published, {}});
    actor.add("name", {entity.name_ar, entity.name_en});
    actor.add("country", {facts.country == "xx" ? std::string() : facts.country});
  }
  if (const std::string mention = "mention-" + local; is_new(mention)) {
    FtmEntity& made = out.emplace_back(FtmEntity{mention, "Mention", document.id, document.published, {}});
    made.add("document", {article});
    made.add("name", {entity.name_ar});
    made.add("resolved", {id});
    made.add("detectedSchema", {schema});
  }
  return id;
}

std::string FtmMaker::place(std::vector<FtmEntity>& out, const StoredClaim& claim) {
  const Entity* entity = place_of(claim);
  if (entity == nullptr || entity->key.empty()) return {};
  std::string id = "place-" + safe(entity->key);
  if (!is_new(id)) return id;
  FtmEntity& place = out.emplace_back(FtmEntity{id, "Address", claim.source->document.id, claim.source->document.published, {}});
  place.add("full", {entity->name_ar, entity->name_en});
  if (entity->located) {
    place.add("latitude", {degrees_text(entity->located->lat)});
    place.add("longitude", {degrees_text(entity->located->lon)});
  }
  const std::string country(entity->key.substr(0, entity->key.find('-')));
  place.add("country", {country == "xx" ? std::string() : country});
  return id;
}

std::vector<FtmEntity> FtmMaker::take(const StoredClaim& stored) {
  const Claim& claim = stored.claim();
  const Document& document = stored.source->document;
  std::vector<FtmEntity> out;
  const std::string proof = article(out, stored);
  std::vector<std::string> agents, targets;
  for (const std::uint32_t entity : claim.agent) agents.push_back(actor(out, stored, entity, proof));
  for (const std::uint32_t entity : claim.target) targets.push_back(actor(out, stored, entity, proof));
  const std::string lies_in = place(out, stored);
  const std::string id = "claim-" + safe(document.id) + "-c" + std::to_string(stored.index + 1);

  const auto common = [&](FtmEntity& entity) {
    entity.add("startDate", {claim.date.date});
    entity.add("endDate", {claim.date.date_to});
    entity.add("summary", {one_line(stored.words(claim.sentence))});
    entity.add("proof", {proof});
    entity.add("publisher", {document.outlet});
    entity.add("sourceUrl", {web_address(document.url)});
    entity.add("recordId", {stored.id()});
  };
  if ((claim.type == ClaimType::Belong || claim.type == ClaimType::Join) && claim.stance == Stance::Asserted) {
    const std::size_t before = out.size();
    for (std::size_t member = 0; member < agents.size(); ++member)
      for (std::size_t of = 0; of < targets.size(); ++of) {
        if (agents[member].empty() || targets[of].empty() || agents[member] == targets[of] ||
            stored.entity(claim.target[of]).type != EntityType::Org)
          continue;
        FtmEntity& made = out.emplace_back(
            FtmEntity{id + "-" + std::to_string(member + 1) + "-" + std::to_string(of + 1), "Membership", stored.id(), document.published, {}});
        made.add("member", {agents[member]});
        made.add("organization", {targets[of]});
        common(made);
      }
    if (out.size() > before) return out;
  }
  FtmEntity& event = out.emplace_back(FtmEntity{id, "Event", stored.id(), document.published, {}});
  event.add("name", {event_name(stored)});
  std::vector<std::string> involved = agents;
  for (const std::string& target : targets)
    if (std::ranges::find(involved, target) == involved.end()) involved.push_back(target);
  event.add("involved", involved);
  if (const Entity* where = place_of(stored)) event.add("location", {where->name_ar});
  event.add("addressEntity", {lies_in});
  event.add("keywords", {std::string(name_of(claim.type)), std::string(claim.mode), std::string(name_of(claim.stance))});
  event.add("notes", {chain_of(stored, NameLanguage::Arabic)});
  common(event);
  return out;
}

}  // namespace isnad
