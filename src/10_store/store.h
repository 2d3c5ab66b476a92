// Stage 10: documents, claims and originals in one SQLite file. The one stage that touches a disk.
//
//   auto store = Store::open("x.db");                       // to ask
//   auto importer = Importer::open("x.db", coder);          // to write; creates the file
//
// Any number of Stores (also in other processes) may read while one Importer writes.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "link_rows.h"
#include "result.h"
#include "stored.h"

namespace isnad {

inline constexpr std::uint32_t kPageLimit = 1000;            ///< rows of one page at most; a larger limit is cut
inline constexpr std::uint32_t kSearchCandidates = 20'000;   ///< documents looked at for one search
inline constexpr std::uint32_t kRankedCandidates = 2'000;    ///< the same for a phrase, or in the order Best

enum class StatementOrder : std::uint8_t {
  Earliest,  ///< by day
  Latest,
  MostTold,  ///< by independent origins, then articles
};

/// Reads one database. One thread at a time: a program with several threads opens one Store for each (1 ms).
/// Errors of every call: BadDatabase when the file is damaged. BadArgument for a filter or page mark that is malformed.
class Store {
 public:
  /// Errors: CannotOpen (absent, no right), BadDatabase (not of Isnad, or damaged), NewerDatabase.
  static Result<Store> open(const std::string& path);
  ~Store();
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;

  Result<Counts> counts();

  /// Latest published first, unknown days last; `after` is the `next` of the page before, or empty.
  Result<Page<DocumentRow>> documents(const DocumentFilter& filter, std::uint32_t limit, std::string_view after);

  /// One line of the list, by id. NotFound.
  Result<DocumentRow> document_row(std::string_view id);

  /// NotFound when there is no such document.
  Result<std::shared_ptr<const StoredDocument>> document(std::string_view id);

  /// The bytes as received, decompressed and compared with their SHA-256. NotFound; BadDatabase when they differ.
  Result<std::string> original(std::string_view document_id);

  /// No claim is no error. BadArgument for a date that is none. A name that nobody bears gives no claims.
  Result<Page<StoredClaim>> claims(const ClaimFilter& filter, ClaimOrder order, std::uint32_t limit,
                                   std::string_view after);

  /// How many claims the filter lets through. Costs as much as reading all pages when `text` is set.
  Result<std::uint64_t> count_claims(const ClaimFilter& filter);

  /// By "d001/c3". NotFound.
  Result<StoredClaim> claim(std::string_view id);

  /// Documents that hold every word. `word*` matches beginnings, "two words" a phrase, -word excludes.
  /// Spelling is folded as in fold.h, prefixes and pronouns come off on both sides. BadArgument for a query without a
  /// word to look for, over 32 words or over 1,000 bytes.
  Result<SearchPage> search(std::string_view query, SearchOrder order, std::uint32_t limit, std::string_view after);

  /// Actors and places of the tables that claims name, most named first; `name` narrows by key or name, may be empty.
  Result<std::vector<EntryRow>> entries(std::string_view name, std::uint32_t limit);

  /// An actor or place that this database knows, by key or, without one, by its name in guillemets. NotFound.
  Result<EntryRow> entry(std::string_view id);

  /// Actors (organisations and persons) or places by what somebody types: whole words of a name, in any order, the last one perhaps
  /// begun only. An exact name first, then the most named. Nothing typed: the most named. Looks at every name.
  Result<std::vector<EntryRow>> find(std::string_view typed, Finding finding, std::uint32_t limit);

  /// Last run first; in order of occurrence within it. With a run, of that one alone.
  Result<Page<ReportRow>> report(std::uint32_t limit, std::string_view after, std::uint64_t run = 0);

  /// Imports, last first.
  Result<Page<RunRow>> runs(std::uint32_t limit, std::string_view after);

  /// Documents by month and outlet, in the order of months.
  Result<std::vector<PublishedRow>> published();

  /// Statements of several documents and of one; those without a day come last in the order of days; their tellings
  /// only when the filter asks for them. Nothing when the database was never linked. Mark and limit as for claims; a mark belongs to its order.
  Result<Page<StatementRow>> statements(const StatementFilter& filter, std::uint32_t limit, std::string_view after,
                                        StatementOrder order = StatementOrder::Earliest);

  /// By "s" and 12 digits. NotFound.
  Result<StatementRow> statement(std::string_view id, bool tellings = true);

  /// The claims of a statement, first published first (those of an unknown day before all). NotFound.
  Result<Page<MemberRow>> members(std::string_view statement, std::uint32_t limit, std::string_view after);

  /// Of each claim of a document that belongs to a statement, in the order of the text. NotFound for the document; nothing when the
  /// database was never linked.
  Result<std::vector<ClaimStatement>> statements_of(std::string_view document);

  /// In the order of their statements.
  Result<Page<DisputeRow>> disputes(const DisputeFilter& filter, std::uint32_t limit, std::string_view after);

  /// Groups of reprints, by their earliest document; with a document only the group that it is in, if any.
  Result<std::vector<CopiesRow>> copies(std::string_view document = {});

  /// Ids of the documents of the same address (versions.h), the document itself among them, first published first; nothing when it
  /// is alone. NotFound.
  Result<std::vector<std::string>> versions_of(std::string_view document);

  /// Ids of all documents, in the order in which they were stored.
  Result<std::vector<std::string>> document_ids();

  /// The rule by which tolls were chosen at the last linking, "most-origins"; empty when there was none.
  Result<std::string> toll_rule();

  /// What people decided, last first; undone decisions too.
  Result<std::vector<DecisionRow>> decisions();

  /// The whole file: structure, search index, every reading decoded and its spans inside their text, every original
  /// against its SHA-256. BadDatabase with the first fault. Reads everything, so it takes its time.
  Failure verify();

 private:
  struct Impl;
  explicit Store(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// What a person decides.
struct NewDecision {
  std::string person;
  /// "confirm", "reject", "propose" (a dispute, by id); "merge" (names: subject is object), "split" (subject is another one in each
  /// document), "unsure" (a note only); "right", "wrong", "correct" (a claim, by id), "reviewed" (a claim or a document, by id)
  std::string kind;
  std::string subject, object, note;
  /// Of "correct": "type", "stance" (object: a name of the contract), "agent", "target", "chain" (keys, or names in guillemets, with "; "
  /// between), "place" (one), "date" (ISO day, month or year, or two with a slash), "killed", "wounded", "captured". An empty object
  /// says that the text states none.
  std::string field;
};

/// Write down what a person decided; of names it takes effect with the next linking, all else at once. What is said of a claim stands beside
/// the machine's reading and holds for the claim of the same words when the document is read anew.
/// @return the number of the decision, for undo_decision(). BadArgument for another kind, field or value; NotFound for a dispute, name,
///         claim or document that is not there.
Result<std::uint64_t> decide(const std::string& path, const NewDecision& decision);
/// The decision stays on record as undone. NotFound; BadArgument when it is undone already.
Failure undo_decision(const std::string& path, std::uint64_t decision);

/// What the database knows of some bytes.
enum class Known : std::uint8_t {
  No,        ///< never stored
  Outdated,  ///< stored, but read by another version of engine or tables: read it again and add() it
  Current,   ///< stored and read by this coder: nothing to do
};

enum class Added : std::uint8_t {
  New,        ///< the document is new
  Reread,     ///< text was there; the machine's reading was replaced by this coder's
  Unchanged,  ///< nothing to do; nothing was written
};

/// Writes one database; the only writer. Documents are written in transactions of some hundreds; a document is
/// finished once `committed()` counts it. A killed program leaves every finished document and no half one.
/// After CannotWrite or BadDatabase the importer is closed: every later call gives the same error.
class Importer {
 public:
  /// Creates the database when the file is absent or empty.
  /// Errors: as Store::open; CannotWrite when another importer is at work on the file, or it is read-only.
  static Result<Importer> open(const std::string& path, const Coder& coder);
  /// Without finish(): the documents since the last transaction are dropped.
  ~Importer();
  Importer(Importer&&) noexcept;
  Importer& operator=(Importer&&) noexcept;

  /// Look-up by lower-case hex SHA-256 of the original bytes; cheap, to be asked before reading.
  Result<Known> known(std::string_view sha256);

  /// `original` are the bytes that document.sha256 is the SHA-256 of (for .jsonl: the line). Each original is stored
  /// once. When a document with other bytes has the same id, the new one becomes "ID~2" (then "ID~3", ...), and the
  /// import report says so ("id_taken").
  /// Errors: CannotWrite (disk full, read-only); BadArgument for a sha256 that is none; SpanOutOfRange for claims with a span outside the text or an index
  /// outside the entities (nothing of that document is written, and the importer stays open).
  Result<Added> add(const Document& document, std::string_view original, const Claims& claims);

  /// A row of the import report: a file or line that could not be read. `line` 0 stands for the whole file.
  Failure report(const std::string& path, std::uint32_t line, const Error& error);

  /// Documents of this import, new or read again, that are safely stored.
  [[nodiscard]] std::uint64_t committed() const;

  /// Commit what is left, tidy the indexes and move the log into the file. Call it once, at the end.
  Failure finish();

 private:
  struct Impl;
  explicit Importer(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace isnad
