// The links of an archive that documents are added to. The same as link() finds in all of it, whatever came first and how many came
// together; the time grows with what the new documents touch.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

#include "corpus.h"
#include "dispute_finder.h"
#include "evidence.h"
#include "growing_copies.h"
#include "growing_statements.h"
#include "holds.h"
#include "links.h"
#include "reading_order.h"
#include "sameness.h"

namespace isnad::link {

/// Holds all that linking knows of an archive in memory, about 6 kB a document. One thread.
class Linking {
 public:
  explicit Linking(const LinkOptions& options = {});
  Linking(const Linking&) = delete;
  Linking& operator=(const Linking&) = delete;

  /// Documents are added here (Sketcher), at the end; nothing else is changed.
  Corpus& corpus() { return corpus_; }

  /// What update() did.
  struct Done {
    std::uint32_t documents = 0;   ///< that were new
    std::uint32_t statements = 0;  ///< that were made anew
    bool all = false;              ///< the new documents were so many that all were linked again
  };
  /// Links what has been added since the last time.
  Done update();

  /// A sorted corpus and its links.
  struct Picture {
    Corpus corpus;
    Links links;
  };
  [[nodiscard]] Picture picture() const;

 private:
  /// Statements whose numbers hang together, and the disputes over them.
  struct Group {
    std::vector<std::uint32_t> statements;
    std::vector<Dispute> disputes;
  };
  /// What is to be looked at again.
  struct Touched {
    std::vector<std::uint32_t> made;        ///< statements that are new
    std::vector<std::uint32_t> numbers;     ///< statements whose groups are; `made` among them
    std::vector<std::uint32_t> texts;       ///< documents that deny something
    std::vector<Scene> scenes;
  };
  class Excerpt;

  void link_all();
  void take_up_claims(std::uint32_t first_new, std::vector<Scene>& scenes);
  void add_scenes_of(std::uint32_t one, std::uint32_t other, std::vector<Scene>& out) const;
  Touched touched_by(const GrowingStatements::Change& change, std::vector<Scene> scenes);
  template <class Visit>
  void for_count_links(std::uint32_t statement, Visit&& visit) const;
  void look_at(const Touched& touched);
  void regroup(const std::vector<std::uint32_t>& statements, const std::vector<Linked>& links);

  LinkOptions options_;
  Corpus corpus_;
  std::uint32_t linked_ = 0;  ///< documents
  std::optional<ReadingOrder> order_;
  std::optional<Comparison> comparison_;
  std::optional<Sameness> same_;
  std::optional<GrowingCopies> copies_;
  std::optional<GrowingStatements> clusters_;
  Foes foes_;
  std::map<Scene, std::vector<std::uint32_t>> holds_;  ///< claims, in order
  // All that follows is in numbers of corpus_; a statement goes by the number of its cluster.
  std::vector<Statement> statements_;
  std::vector<std::vector<Dispute>> of_statement_;
  std::vector<std::uint32_t> group_of_;                ///< of each statement
  std::vector<Group> groups_;
  std::unordered_map<std::uint32_t, std::vector<Dispute>> of_text_;
  std::map<Scene, std::vector<Dispute>> of_scene_;
};

}  // namespace isnad::link
