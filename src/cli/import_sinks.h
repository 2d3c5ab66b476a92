// Where `isnad read` writes: JSON lines on standard output, or a database.
#pragma once

#include <mutex>
#include <string>

#include "import.h"
#include "output.h"
#include "store.h"

namespace isnad {

/// The contract of `isnad read --to jsonl`: one line an input, in the order of the input, errors in their places.
class JsonlSink final : public ImportSink {
 public:
  explicit JsonlSink(std::string data_version) : data_version_(std::move(data_version)) {}
  void prepare(ImportItem& item) const override;
  Failure take(const ImportItem& item) override;
  Failure finish() { return out_.flush(); }

 private:
  std::string data_version_;
  Output out_;
};

class StoreSink final : public ImportSink {
 public:
  explicit StoreSink(Importer importer) : importer_(std::move(importer)) {}
  bool wants(const Document& document) override;
  /// A reading whose spans the store refuses is a bug: it becomes a row of the report, and the import goes on.
  Failure take(const ImportItem& item) override;
  Failure finish();
  /// Readings that the store refused, so far.
  [[nodiscard]] std::uint64_t refused() const { return refused_; }

 private:
  std::uint64_t refused_ = 0;
  std::mutex mutex_;  ///< wants() comes from reader threads, take() from the calling one
  Importer importer_;
};

}  // namespace isnad
