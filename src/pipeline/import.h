// The driver of a whole import: documents from intake, read by several threads, given out in the order of the input.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "claims.h"
#include "document.h"
#include "engine.h"
#include "intake.h"
#include "result.h"

namespace isnad {

/// What becomes of one input: a document with its claims, or why it could not be read.
struct ImportItem {
  Document document;          ///< of a failed input only what is known: path, line, and id where it could be read
  Original original;          ///< bytes as received: the file, or the line of a .jsonl; dropped when unchanged or failed
  std::uint64_t original_bytes = 0;
  Claims claims;
  std::optional<Error> error; ///< set: the input could not be read, and claims are empty
  bool unchanged = false;     ///< the sink did not want it: neither original nor claims
  bool not_arabic = false;    ///< by its letters (language.h): not read, so claims are empty
  std::string prepared;       ///< whatever the sink's prepare() made
};

/// Where an import goes. Each function names the thread that calls it.
class ImportSink {
 public:
  virtual ~ImportSink() = default;
  /// On a reader thread, before the claims are read: false when what would be written stands there already. Many at once.
  virtual bool wants(const Document&) { return true; }
  /// On a reader thread: the part of the work that needs no order. Many at once, so it changes only the item.
  virtual void prepare(ImportItem&) const {}
  /// On the calling thread, in the order of the input. An error ends the import.
  virtual Failure take(const ImportItem& item) = 0;
};

struct ImportOptions {
  InputList inputs;                            ///< from list_inputs()
  IntakeOptions intake;
  unsigned jobs = 1;                           ///< reader threads; 1 reads on the calling thread
  const std::atomic<bool>* stop = nullptr;     ///< raised: end after the document at hand; no error
};

struct ImportTotals {
  std::uint64_t documents = 0;   ///< read now
  std::uint64_t claims = 0;      ///< of those
  std::uint64_t unchanged = 0;   ///< not wanted by the sink
  std::uint64_t failed = 0;      ///< inputs with an error
  std::uint64_t bytes = 0;       ///< of the originals of documents read or unchanged
  bool stopped = false;          ///< ImportOptions::stop was raised before the end
};

/// Read all inputs, after the rejected ones have been handed on. The order of take() and what it is given are the same for every number of
/// jobs. At most about 16 MiB of originals (or one larger document) wait between intake and sink.
/// `progress` is called after each take() on the calling thread.
/// @return totals, the error of the sink, BadTable when the tables of intake are damaged, or CannotOpen when the system gives no process for archives. An input that cannot be read is no error: it is an item with one.
Result<ImportTotals> import_documents(const ImportOptions& options, const std::shared_ptr<const Tables>& tables,
                                      ImportSink& sink,
                                      const std::function<void(const ImportItem&, const ImportTotals&)>& progress);

/// All documents of one input, one or more, for commands that look at a single text. The error of the first that cannot
/// be read; EmptyInput for a folder without any.
Result<std::vector<Document>> documents_of(const std::string& path, const IntakeOptions& options);

}  // namespace isnad
