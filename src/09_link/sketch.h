// The part of a corpus that one document makes: names, days, sampled runs of words. Depends on nothing but the document.
#pragma once

#include <map>
#include <set>
#include <string>

#include "corpus.h"
#include "counted.h"
#include "details.h"
#include "document.h"
#include "normalise.h"
#include "source_names.h"
#include "tokenise.h"

namespace isnad::link {

inline constexpr std::uint32_t kShingleWords = 4;    ///< words of a shingle
inline constexpr std::uint64_t kShingleMask = (std::uint64_t{1} << 40U) - 1;  ///< bits of its hash that are kept: of ten million shingles one in a hundred thousand has that of another by chance
inline constexpr std::uint32_t kShingleSample = 4;   ///< one shingle of so many is kept, by its hash
inline constexpr std::uint32_t kShortText = 64;      ///< words: a shorter text keeps all its shingles
inline constexpr std::uint32_t kSentenceWords = 48;  ///< words of a sentence kept, those of the smallest hashes
inline constexpr std::uint32_t kTopics = 48;         ///< names of a document kept, in order of their first mention

inline bool is_sampled(std::uint64_t shingle) { return shingle % kShingleSample == 0; }
inline bool is_short(const DocumentSketch& document) { return document.words < kShortText; }

/// What people decided about names; ids as in Name::id.
struct NameDecisions {
  std::map<std::string, std::string, std::less<>> merged;  ///< a name that is another one
  std::set<std::string, std::less<>> split;                ///< a name that is another person or group in each document
};

/// Adds documents to a corpus. Holds scratch memory; one thread.
class Sketcher {
 public:
  Sketcher(const Tables& tables, Corpus& corpus, NameDecisions decisions = {});
  /// A document without claims counts too: it may be a copy.
  void add(const Document& document, const Claims& claims);

 private:
  std::uint32_t name_of_entity(const Entity& entity, std::string_view side, std::string_view document);
  std::uint32_t name_of_place(std::uint32_t row);
  std::optional<std::uint32_t> country_of_part(const Entity& entity) const;
  std::uint32_t name_of_key(std::string_view key, const Entity& entity);
  std::uint32_t name_of_actor(std::uint32_t row);
  std::uint32_t side_of(std::uint32_t row) const;
  std::optional<std::uint32_t> branch_of(std::uint32_t row) const;
  void add_shingles(DocumentSketch& out);
  Range words_of(ByteSpan span, std::uint32_t limit);
  enum class WordKind : std::uint8_t { Function, Common, Telling };
  WordKind kind_of(WordView word, std::uint64_t hash) const;
  Range add_ids(std::vector<std::uint32_t>& ids);

  const Tables& tables_;
  Corpus& corpus_;
  NameDecisions decisions_;
  SourceNames sources_;
  CountedPeople counted_;
  std::unordered_map<std::string_view, std::uint32_t> actor_rows_, place_rows_;
  Letters letters_;
  Tokens tokens_;
  Details details_;
  std::vector<std::uint32_t> scratch_;
};

}  // namespace isnad::link
