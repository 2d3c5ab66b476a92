// One wrapper runs every stage: it knows the stage's name, takes its time, checks what it made, and stops after it when
// asked.
#include "engine.h"

#include <array>
#include <chrono>

#include "attribute.h"
#include "explain.h"
#include "marks.h"
#include "stage_check.h"
#include "tables.h"

extern "C" {
extern const char isnad_image_begin[];
extern const char isnad_image_end[];
extern const char isnad_packed_tables_begin[];
extern const char isnad_packed_tables_end[];
}

namespace isnad {
namespace {

constexpr std::array<std::string_view, 7> kStages = {"normalise", "tokenise", "segment", "match",
                                                     "mention",   "clause",   "attribute"};

std::string& own_folder() {
  static std::string folder;
  return folder;
}

}  // namespace

void set_own_tables_folder(std::string folder) { own_folder() = std::move(folder); }
const std::string& own_tables_folder() { return own_folder(); }

Shipped shipped_tables() {
  return {{isnad_image_begin, static_cast<std::size_t>(isnad_image_end - isnad_image_begin)},
          {isnad_packed_tables_begin, static_cast<std::size_t>(isnad_packed_tables_end - isnad_packed_tables_begin)}};
}

Result<std::shared_ptr<const Tables>> open_tables() {
  return own_folder().empty() ? Tables::open(shipped_tables().image) : open_with_own(shipped_tables(), own_folder());
}

std::string data_version(const Tables& tables) { return "sha256:" + std::string(tables.image.sha256()); }

struct Reader::Impl {
  explicit Impl(std::shared_ptr<const Tables> t) : tables(std::move(t)) {}

  std::shared_ptr<const Tables> tables;
  Memo memo;
  Work work;
  bool timed = false;
  std::array<std::uint64_t, kStages.size()> nanoseconds{};

  template <class Stage>
  Failure stage(std::size_t n, const Document& document, Stage&& run) {
    if (timed) {
      const auto begin = std::chrono::steady_clock::now();
      run();
      nanoseconds[n] += static_cast<std::uint64_t>(
          std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now() - begin).count());
    } else {
      run();
    }
    Failure fault = fault_of_stage(n, document.text, work);
    if (fault) fault->where = document.id + ": stage " + std::string(kStages[n]);
    return fault;
  }

  // Stages up to and including number `last`.
  Failure run(const Document& document, std::size_t last) {
    const std::uint32_t end = document.body_end != 0 ? document.body_end : static_cast<std::uint32_t>(document.text.size());
    Failure fault;
    const auto upto = [&](std::size_t n, auto&& body) {
      if (n <= last && !fault) fault = stage(n, document, body);
    };
    upto(0, [&] { normalise(document.text, work.letters); });
    upto(1, [&] { tokenise(work.letters, end, work.tokens); });
    upto(2, [&] { segment(work.letters, work.tokens, *tables, memo, work.segments); });
    upto(3, [&] { match(work.tokens, work.segments, *tables, work.hits); });
    const Passage passage{document, work.letters, work.tokens, work.segments, work.hits, *tables};
    upto(4, [&] { mention(passage, work.mentions); });
    if (last > 4 && !fault) leave_out_marks(work.tokens, work.segments, work.hits, work.mentions);
    // A view of its own: the tokens behind a mark that went have new numbers.
    const Passage bare{document, work.letters, work.tokens, work.segments, work.hits, *tables};
    upto(5, [&] { clauses(bare, work.mentions, work.clauses); });
    upto(6, [&] { attribute(bare, work.mentions, work.clauses, work.claims); });
    return fault;
  }
};

Reader::Reader(std::shared_ptr<const Tables> tables) : impl_(std::make_unique<Impl>(std::move(tables))) {}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

Result<Claims> Reader::read(const Document& document) {
  if (Failure fault = impl_->run(document, kStages.size() - 1)) return *std::move(fault);
  return std::move(impl_->work.claims);
}

Result<std::string> Reader::explain(const Document& document, std::string_view stop_after) {
  for (std::size_t n = 0; n < kStages.size(); ++n) {
    if (kStages[n] != stop_after) continue;
    if (Failure fault = impl_->run(document, n)) return *std::move(fault);
    const Work& work = impl_->work;
    return explain_stage(n, {document, work.letters, work.tokens, work.segments, work.hits, *impl_->tables}, work);
  }
  return Error{Code::BadArgument, "--stop-after", "\"" + std::string(stop_after) + "\"",
               "normalise, tokenise, segment, match, mention, clause or attribute"};
}

void Reader::time_stages(bool on) { impl_->timed = on; }

std::vector<Reader::StageTime> Reader::times() const {
  std::vector<StageTime> out;
  for (std::size_t n = 0; n < kStages.size(); ++n) out.push_back({kStages[n], impl_->nanoseconds[n]});
  return out;
}

}  // namespace isnad
