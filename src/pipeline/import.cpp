// Method: intake hands on originals, which are cheap to find and costly to read; reader threads turn them into documents
// and claims; the calling thread gives them to the sink in the order of the input. Work travels in batches, since a
// lock a document would cost as much as a short document's reading. One job needs no thread and no batch. Archives and office
// files are read by processes apart, whose parent is forked before there are threads.
#include "import.h"

#include <algorithm>
#include <thread>
#include <utility>

#include "apart.h"
#include "language.h"
#include "ordered_queue.h"

namespace isnad {
namespace {

using Batch = std::vector<ImportItem>;
using AfterEach = std::function<void(const ImportItem&, const ImportTotals&)>;

constexpr std::size_t kBatchItems = 32;
constexpr std::size_t kBatchBytes = 128 << 10;
constexpr std::size_t kQueueBytes = 16 << 20;
constexpr std::size_t kItemBytes = 256;  // what an item weighs beside its original: keeps tiny ones bounded, too

ImportItem failed_item(Rejected rejected) {
  ImportItem item;
  item.document.path = std::move(rejected.path);
  item.document.line = rejected.line;
  item.document.id = std::move(rejected.id);
  item.error = std::move(rejected.error);
  return item;
}

/// What one thread does with one item.
class Worker {
 public:
  Worker(const IntakeTables& intake, std::shared_ptr<const Tables> tables, ImportSink& sink)
      : intake_(&intake), reader_(std::move(tables)), sink_(&sink) {}

  void work(ImportItem& item) {
    if (!item.error) read(item);
    sink_->prepare(item);
  }

 private:
  void read(ImportItem& item) {
    item.original_bytes = item.original.bytes.size();
    auto document = read_original(item.original, *intake_);
    item.original.document.reset();
    if (!document) {
      item = failed_item(rejected(item.original, document.error()));
      return;
    }
    item.document = std::move(*document);
    if (!sink_->wants(item.document)) {
      item.unchanged = true;
      item.original = {};
      return;
    }
    item.not_arabic = !is_arabic(item.document.text);
    if (item.not_arabic) return;
    auto claims = reader_.read(item.document);
    if (claims) {
      item.claims = std::move(*claims);
    } else {
      item.error = claims.error();
      item.original = {};
    }
  }

  const IntakeTables* intake_;
  Reader reader_;
  ImportSink* sink_;
};

/// What the calling thread does with one item.
class Taker {
 public:
  Taker(ImportSink& sink, const AfterEach& after_each) : sink_(&sink), after_each_(&after_each) {}

  /// False when the sink failed.
  bool take(const ImportItem& item) {
    failure_ = sink_->take(item);
    if (failure_) return false;
    totals.bytes += item.original_bytes;
    totals.failed += item.error ? 1 : 0;
    totals.unchanged += item.unchanged ? 1 : 0;
    totals.documents += !item.error && !item.unchanged ? 1 : 0;
    totals.claims += item.claims.claims.size();
    (*after_each_)(item, totals);
    return true;
  }

  [[nodiscard]] Result<ImportTotals> result() const { return failure_ ? Result<ImportTotals>(*failure_) : totals; }

  ImportTotals totals;

 private:
  ImportSink* sink_;
  const AfterEach* after_each_;
  Failure failure_;
};

bool is_stopped(const ImportOptions& options) { return options.stop != nullptr && options.stop->load(); }

/// Hands on each input as an item, in order, until `put` says false or the import is to stop. True when it was stopped.
bool feed(const ImportOptions& options, const std::function<bool(ImportItem&&)>& put) {
  bool going = true;
  const auto hand_on = [&](ImportItem&& item) { return going = going && !is_stopped(options) && put(std::move(item)); };
  for (const Rejected& rejected : options.inputs.rejected) hand_on(failed_item(rejected));
  const OriginalSink sink{[&](Original&& original) {
                            ImportItem item;
                            item.original = std::move(original);
                            return hand_on(std::move(item));
                          },
                          [&](Rejected&& rejected) { hand_on(failed_item(std::move(rejected))); }};
  for (const std::string& file : options.inputs.files) {
    if (!going || is_stopped(options)) break;
    for_each_original(file, options.intake, sink);
  }
  return is_stopped(options);
}

void import_alone(const ImportOptions& options, Worker worker, Taker& taker) {
  taker.totals.stopped = feed(options, [&](ImportItem&& item) {
    worker.work(item);
    return taker.take(item);
  });
}

void import_with_threads(const ImportOptions& options, std::vector<Worker> workers, Taker& taker) {
  OrderedQueue<Batch> queue(kQueueBytes);
  std::vector<std::jthread> threads;
  for (Worker& worker : workers)
    threads.emplace_back([&queue, &worker] {
      while (Batch* batch = queue.take()) {
        for (ImportItem& item : *batch) worker.work(item);
        queue.done(batch);
      }
    });
  bool stopped = false;
  threads.emplace_back([&] {
    Batch batch;
    std::size_t weight = 0;
    const auto put_batch = [&] { return batch.empty() || queue.put(std::exchange(batch, {}), std::exchange(weight, 0)); };
    stopped = feed(options, [&](ImportItem&& item) {
      weight += item.original.bytes.size() + kItemBytes;
      batch.push_back(std::move(item));
      return (batch.size() < kBatchItems && weight < kBatchBytes) || put_batch();
    });
    stopped = !put_batch() || stopped;
    queue.finish();
  });
  while (const auto batch = queue.next()) {
    const bool taken = std::ranges::all_of(*batch, [&](const ImportItem& item) { return taker.take(item); });
    if (!taken) queue.cancel();
    if (is_stopped(options)) queue.stop();
  }
  threads.clear();  // joins: `stopped` is final
  taker.totals.stopped = stopped || (is_stopped(options) && queue.holds_any());
}

}  // namespace

Result<ImportTotals> import_documents(const ImportOptions& wanted, const std::shared_ptr<const Tables>& tables,
                                      ImportSink& sink, const AfterEach& progress) {
  const auto intake = open_intake_tables();
  if (!intake) return intake.error();
  const auto apart = Apart::start(*intake);
  if (!apart) return apart.error();
  ImportOptions options = wanted;
  options.intake.apart = apart->get();
  Taker taker(sink, progress);
  if (options.jobs <= 1) {
    import_alone(options, Worker(*intake, tables, sink), taker);
  } else {
    std::vector<Worker> workers;
    for (unsigned job = 0; job < options.jobs; ++job) workers.emplace_back(*intake, tables, sink);
    import_with_threads(options, std::move(workers), taker);
  }
  return taker.result();
}

Result<std::vector<Document>> documents_of(const std::string& path, const IntakeOptions& wanted) {
  const auto intake = open_intake_tables();
  if (!intake) return intake.error();
  const auto apart = Apart::start(*intake);
  if (!apart) return apart.error();
  IntakeOptions options = wanted;
  options.apart = apart->get();
  std::vector<Document> documents;
  Failure failure;
  const auto keep = [&](const Rejected& rejected) {
    if (!failure) failure = rejected.error;
  };
  const InputList inputs = list_inputs({path});
  for (const Rejected& rejected : inputs.rejected) keep(rejected);
  for (const std::string& file : inputs.files)
    intake_file(file, options, *intake,
                {[&](Document&& document, const Original&) { return documents.push_back(std::move(document)), true; }, keep});
  if (failure) return *failure;
  if (documents.empty()) return Error{Code::EmptyInput, path, "no text to read", "articles in a format that `isnad read --help` lists"};
  return documents;
}

}  // namespace isnad
