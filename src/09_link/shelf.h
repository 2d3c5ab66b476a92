// What linking keeps of an archive from one time to the next, so that documents can be added to it without looking at the others.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "corpus.h"
#include "links.h"

namespace isnad::link {

/// By which the archive knows a document; later ones have larger numbers. Below 2^32.
using DocumentNumber = std::uint64_t;
/// A claim of the archive: its document and its index in it.
using ClaimRef = std::uint64_t;

inline constexpr int kIndexBits = 20;
constexpr ClaimRef ref_of(DocumentNumber document, std::uint64_t index) { return document << kIndexBits | index; }
constexpr DocumentNumber document_of(ClaimRef claim) { return claim >> kIndexBits; }
constexpr std::uint32_t index_of(ClaimRef claim) { return static_cast<std::uint32_t>(claim & ((ClaimRef{1} << kIndexBits) - 1)); }

/// One of the things that stand under a key, in the order of the corpus: by the place of their document, then by what they are.
struct Posting {
  std::uint64_t place = 0;  ///< place_of() their document
  std::uint64_t item = 0;   ///< below 2^63
  auto operator<=>(const Posting&) const = default;
};

/// What is looked up by key. The keys of blocks and shingles are below 2^40; nothing but a form is ever removed.
enum class Index : std::uint8_t {
  Block,    ///< claims by block (candidates.h)
  Shingle,  ///< documents, each with a hash of its outlet, by shingle
  Form,     ///< shingles that are forms: one posting, 0
  Scene,    ///< claims by scene (holds.h)
  Order,    ///< documents, under key 0
  Holder,   ///< scenes, in the place of a place, by who holds the town; with the claim
};

/// What changes of a document as others come.
struct KeptText {
  /// A claim that one was compared with, when the two are linked, or nearly so (claim_pairs.h).
  struct Other {
    ClaimRef claim = 0;
    std::int32_t score = 0;  ///< as in ClaimPair
    bool joined = false;  ///< the pair made two clusters one
    bool by_count = false;  ///< the two may be two accounts of one number (count_links.h)
    bool again = false;     ///< one may tell the number of the other again
    bool operator==(const Other&) const = default;
  };
  struct Claim {
    ClaimRef cluster = 0;     ///< the first claim of its cluster
    bool background = false;  ///< in its statement
    std::vector<Other> others;
  };
  /// A document that is one text with it.
  struct Copy {
    DocumentNumber document = 0;
    std::uint32_t strength = 0;
    bool operator==(const Copy&) const = default;
  };
  std::vector<Claim> claims;
  std::vector<Copy> before, later;  ///< that stand before it, behind it
  DocumentNumber group = 0;         ///< of reprints: the smallest number in it
};

/// Claims that are one statement; goes by its first claim.
struct KeptCluster {
  struct Told {
    std::string id;           ///< of a dispute
    Part part = Part::Numbers;
    std::uint64_t of = 0;     ///< the document, the key of the scene; else 0
    bool operator==(const Told&) const = default;
  };
  std::vector<ClaimRef> claims;  ///< in the order of the corpus
  std::vector<Told> disputes;
  bool operator==(const KeptCluster&) const = default;
};

/// A document of a group of reprints.
struct KeptCopy {
  std::uint64_t place = 0;
  DocumentNumber document = 0;
  std::uint32_t words = 0;
  auto operator<=>(const KeptCopy&) const = default;
};

/// The archive as it is kept. What is not there is empty; what is put away empty is there no more.
class Shelf {
 public:
  virtual ~Shelf() = default;
  /// False when the visit is to end.
  using Visit = std::function<bool(const Posting&)>;
  using Add = std::function<void(Index index, std::uint64_t key, const Posting& posting)>;

  /// Adds those of a whole archive to empty indexes.
  /// @param produce  gives them, the same ones each time it is called
  virtual void add_all(const std::function<void(const Add&)>& produce) = 0;
  virtual void add(Index index, std::uint64_t key, const Posting& posting) = 0;
  virtual void remove(Index index, std::uint64_t key, const Posting& posting) = 0;
  /// From one posting on, ascending.
  virtual void from(Index index, std::uint64_t key, const Posting& first, const Visit& visit) = 0;
  /// Those before one posting, descending.
  virtual void before(Index index, std::uint64_t key, const Posting& end, const Visit& visit) = 0;

  /// Adds a document at the end of a corpus.
  virtual void sketch(DocumentNumber document, Corpus& into) = 0;
  virtual void keep_sketch(DocumentNumber document, const Corpus& corpus, std::uint32_t at) = 0;
  virtual KeptText text(DocumentNumber document) = 0;
  virtual void keep(DocumentNumber document, const KeptText& text) = 0;
  virtual std::optional<KeptCluster> cluster(ClaimRef first) = 0;
  virtual void keep(ClaimRef first, const std::optional<KeptCluster>& cluster) = 0;
  virtual std::vector<KeptCopy> copies(DocumentNumber group) = 0;
  virtual void keep(DocumentNumber group, const std::vector<KeptCopy>& copies) = 0;
  /// How many claims more say that one of two sides attacks the other than that they stand together; the sides by hashes of their names.
  virtual int balance(std::uint64_t one, std::uint64_t other) = 0;
  virtual void keep_balance(std::uint64_t one, std::uint64_t other, int attacks) = 0;
};

}  // namespace isnad::link
