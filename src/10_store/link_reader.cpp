#include "link_reader.h"

#include <algorithm>

#include "days.h"
#include "packed_links.h"
#include "schema.h"
#include "split_words.h"

namespace isnad::store {
namespace {

constexpr std::size_t kDocumentsAtHand = 256;  // documents kept while tellings are put together

}  // namespace

LinkReader::LinkReader(Core& core)
    : core_(core),
      name_(core.database, "SELECT key, type, name_ar, name_en, lat, lon FROM name WHERE id = ?1"),
      document_(core.database, "SELECT d.id, d.name FROM reading r JOIN document d ON d.id = r.document WHERE r.id = ?1"),
      members_(core.database, "SELECT claim, background FROM member WHERE statement = ?1") {}

std::string LinkReader::claim_name(std::int64_t claim) {
  return document_of(claim).name + "/c" + std::to_string(number_of(claim) + 1);
}

StatementRow LinkReader::statement(const Query& query, const Wanted& wanted) {
  StatementRow out;
  out.id = query.text(1);
  out.type = static_cast<ClaimType>(query.integer(2));
  if (!query.null(3)) {
    out.day_from = static_cast<std::int32_t>(query.integer(3));
    out.day_to = out.day_from + static_cast<std::int32_t>(query.integer(4));
  }
  out.articles = static_cast<std::uint32_t>(query.integer(5));
  out.origins = static_cast<std::uint32_t>(query.integer(6));
  out.disputed = query.integer(7) > 0;
  const auto place = unpack_statement(query.blob(8), [&](std::int64_t id) { return named(id).party; },
                                      [&](std::int64_t claim) { return wanted.claims ? claim_name(claim) : std::string(); }, out);
  if (place) {
    out.place = named(*place).party;
    out.lat_lon = named(*place).lat_lon;
  }
  out.stance = static_cast<Stance>(query.integer(9));
  if (wanted.tellings) add_tellings(query.integer(0), out);
  return out;
}

Telling LinkReader::telling(std::int64_t claim, bool background) {
  const Named& named = document_of(claim);
  const Open& open = document(named.id);
  const StoredDocument& stored = *open.stored;
  const auto number = static_cast<std::uint32_t>(number_of(claim));
  if (number >= stored.claims.claims.size())
    throw Fault{{Code::BadDatabase, core_.database.path(), "a link to a claim that is gone", "isnad link"}};
  const Claim& of = stored.claims.claims[number];
  Telling out{.document = named.name, .claim = number, .outlet = stored.document.outlet, .sentence = of.sentence,
              .points = {open.points.at(of.sentence.begin_byte), open.points.at(of.sentence.end_byte)},
              .words = stored.document.text.substr(of.sentence.begin_byte, of.sentence.size()), .type = of.type,
              .stance = of.stance, .background = background};
  if (const auto day = days_of(stored.document.published)) out.said = static_cast<std::int32_t>(day->first);
  const auto parties = [&](const std::vector<std::uint32_t>& entities, std::vector<Party>& into) {
    for (const std::uint32_t index : entities) {
      const Entity& entity = stored.claims.entities[index];
      into.push_back({entity.key.empty() ? "«" + entity.name_ar + "»" : std::string(entity.key), entity.name_ar, entity.name_en,
                      entity.type});
    }
  };
  parties(of.agent, out.agent);
  parties(of.target, out.target);
  parties(of.chain, out.chain);
  return out;
}

StoredClaim LinkReader::claim(std::int64_t claim) {
  const auto& stored = document(document_of(claim).id).stored;
  const auto number = static_cast<std::uint32_t>(number_of(claim));
  if (number >= stored->claims.claims.size())
    throw Fault{{Code::BadDatabase, core_.database.path(), "a link to a claim that is gone", "isnad link"}};
  return {stored, number};
}

const LinkReader::Named& LinkReader::document_of(std::int64_t claim) {
  const std::int64_t reading = reading_of(claim);
  const auto [at, is_new] = readings_.try_emplace(reading);
  if (is_new) {
    Query query(document_, reading);
    if (!query.step()) throw Fault{{Code::BadDatabase, core_.database.path(), "a link to a reading that is gone", "isnad link"}};
    at->second = {query.integer(0), std::string(query.text(1))};
  }
  return at->second;
}

const LinkReader::Open& LinkReader::document(std::int64_t id) {
  const auto at = documents_.find(id);
  if (at != documents_.end()) return at->second;
  if (documents_.size() >= kDocumentsAtHand) documents_.clear();
  return documents_.emplace(id, Open(core_.load(id))).first->second;
}

const LinkReader::NameRow& LinkReader::named(std::int64_t id) {
  const auto [at, is_new] = names_.try_emplace(id);
  if (!is_new) return at->second;
  Query query(name_, id);
  if (!query.step()) throw Fault{{Code::BadDatabase, core_.database.path(), "a name without a row", ""}};
  at->second.party = {std::string(query.text(0)), std::string(query.text(2)), std::string(query.text(3)),
                      static_cast<EntityType>(query.integer(1))};
  if (!query.null(4)) at->second.lat_lon = {query.real(4), query.real(5)};
  return at->second;
}

// That of most of its claims is asserted, or else that of the first telling.
void LinkReader::add_tellings(std::int64_t statement, StatementRow& out) {
  std::vector<std::pair<std::int64_t, bool>> members;
  for (Query query(members_, statement); query.step();) members.emplace_back(query.integer(0), query.integer(1) != 0);
  for (const auto& [claim, background] : members) out.tellings.push_back(telling(claim, background));
  std::ranges::sort(out.tellings, [](const Telling& a, const Telling& b) {
    return a.said != b.said ? a.said < b.said : a.document != b.document ? a.document < b.document : a.claim < b.claim;
  });
}

std::string names_meant(Core& core, const std::string& given) {
  {
    Statement exact(core.database, "SELECT id FROM name WHERE key = ?1");
    Query query(exact, given);
    if (query.step()) return std::to_string(query.integer(0));
  }
  const Meaning meaning = core.meaning(given);
  std::string out;
  Statement statement(core.database, "SELECT id, key, name_ar FROM name");
  for (Query query(statement); query.step();) {
    const bool keyed = std::ranges::find(meaning.keys, key_form(query.text(1))) != meaning.keys.end();
    const std::string form = "_" + name_form(query.text(2)) + "_";
    const bool named = meaning.keys.empty() && !meaning.words.empty() &&
                       std::ranges::all_of(meaning.words, [&](const std::string& word) {
                         return form.find("_" + word + "_") != std::string::npos;
                       });
    if (keyed || named) out += (out.empty() ? "" : ",") + std::to_string(query.integer(0));
  }
  return out.empty() ? "-1" : out;
}

std::string names_meant(Core& core, const std::vector<std::string>& given) {
  std::string out;
  for (const std::string& name : given) out += (out.empty() ? "" : ",") + names_meant(core, name);
  return out;
}

std::string has_party(const std::string& names, const char* roles) {
  return "s.id IN (SELECT statement FROM party WHERE name IN (" + names + ") AND role IN (" + roles + "))";
}

}  // namespace isnad::store
