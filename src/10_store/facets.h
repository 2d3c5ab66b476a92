// By what a claim can be found: its actors, sources and places as tokens of a second FTS5 index, which stores a token
// of a claim in 1 to 2 bytes where a row of an ordinary table takes 13, and takes them in any order without slowing.
//
//   a= t= s= p=   agent, target, source, place with a key        "a=islamic-state"
//   a~ t~ s~ p~   a word of the name of one without a key        "a~word"
//   w=            English name of a region the place lies in     "w=rif_dimashq"
//   mutual        several agents and no target: the text treats them alike ("clashes between A and B", "A and B met")
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "claims.h"

namespace isnad::store {

/// The tokens of one claim, without repeats, separated by blanks.
std::string facets_of(const Claim& claim, const std::vector<Entity>& entities);

/// A key as it stands in a token (blanks become '_').
std::string key_form(std::string_view key);

/// What a name or key given by a person may stand for.
struct Meaning {
  std::vector<std::string> keys;     ///< key_form of every entry that bears the name
  std::vector<std::string> regions;  ///< name_form of their English names, and of the name itself
  std::vector<std::string> words;    ///< folded words of the name, for those without a key
};

/// FTS5 expressions for "has this in that role". Roles: "a", "t", "s".
std::string in_role(const Meaning& meaning, std::string_view role);
std::string in_place(const Meaning& meaning);

/// One is agent and the other target, either way round, or both are parties of a mutual claim.
std::string between(const Meaning& one, const Meaning& other);

/// A string of an FTS5 expression: in quotation marks, inner ones doubled.
std::string quoted(std::string_view token);

}  // namespace isnad::store
