// Claims in the terms of FollowTheMoney: articles, actors, places, events, memberships, mentions.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "actor_facts.h"
#include "stored.h"

namespace isnad {

/// One entity of FollowTheMoney; values are never empty.
struct FtmEntity {
  std::string id;      ///< letters, digits, "." and "-"
  std::string schema;  ///< "Event"
  std::string origin;  ///< the claim or document that it was made from
  std::string seen;    ///< day of publication of that document; may be empty
  std::vector<std::pair<std::string_view, std::vector<std::string>>> properties;

  /// Leaves out what is empty, and the property when nothing is left.
  void add(std::string_view property, std::vector<std::string> values);
};

/// Makes the entities of claims, each once. BELONG and JOIN become memberships where their target is an organisation; every other claim
/// an event with its sentence, its article as proof, its stance and mode as keywords and its chain in the notes. People without a name
/// are no entities. An actor without a key is another one in each document.
class FtmMaker {
 public:
  /// @param tables  must outlive the maker
  explicit FtmMaker(const Tables& tables) : actors_(tables) {}
  /// Entities that were not made before, those first that others refer to.
  std::vector<FtmEntity> take(const StoredClaim& claim);

 private:
  std::string article(std::vector<FtmEntity>& out, const StoredClaim& claim);
  /// Id, or empty for what is no entity.
  std::string actor(std::vector<FtmEntity>& out, const StoredClaim& claim, std::uint32_t entity, const std::string& article);
  std::string place(std::vector<FtmEntity>& out, const StoredClaim& claim);
  bool is_new(const std::string& id) { return made_.insert(id).second; }

  ActorLookup actors_;
  std::set<std::string> made_;
};

/// The type of a property as FollowTheMoney's model has it: "name", "date", "entity", ...
std::string_view ftm_property_type(std::string_view property);

}  // namespace isnad
