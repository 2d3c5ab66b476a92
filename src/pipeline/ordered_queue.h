// A bounded queue whose work is done by many threads and leaves in the order in which it came.
//
//   producer   put() ... put() finish()
//   workers    while (Work* work = take()) { ...change *work...; done(work); }
//   consumer   while (auto work = next()) ...
//
// stop() ends all three once what workers hold has left, cancel() at once; from any thread. One producer and one consumer; any number of workers.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace isnad {

template <class Work>
class OrderedQueue {
 public:
  /// At most `max_weight` plus one piece of work is held between put() and next(): a piece heavier than the whole
  /// limit passes alone.
  explicit OrderedQueue(std::size_t max_weight) : max_weight_(max_weight) {}

  /// Waits while the queue is full. False once stopped or cancelled: the producer should end.
  bool put(Work work, std::size_t weight) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return stopped_ || weight_ == 0 || weight_ + weight <= max_weight_; });
    if (stopped_) return false;
    slots_.push_back(std::make_unique<Slot>(Slot{std::move(work), weight, false}));
    weight_ += weight;
    work_.notify_one();
    return true;
  }

  /// The producer has put all.
  void finish() {
    const std::lock_guard lock(mutex_);
    finished_ = true;
    work_.notify_all();
    ready_.notify_all();
  }

  /// The next piece that nobody has taken, or nullptr when there will be none. Stays where it is until done().
  Work* take() {
    std::unique_lock lock(mutex_);
    work_.wait(lock, [&] { return stopped_ || finished_ || taken_ < slots_.size(); });
    if (stopped_ || taken_ == slots_.size()) return nullptr;
    return &slots_[taken_++]->work;
  }

  /// The piece given by take() may leave.
  void done(Work* work) {
    const std::lock_guard lock(mutex_);
    for (const auto& slot : slots_)
      if (&slot->work == work) slot->done = true;
    if (!slots_.empty() && slots_.front()->done) ready_.notify_one();
  }

  /// The oldest piece, once it is done; nothing when all have left, or all that were taken before stop(), or the queue was cancelled.
  std::optional<Work> next() {
    std::unique_lock lock(mutex_);
    ready_.wait(lock, [&] {
      return cancelled_ || (finished_ && slots_.empty()) || (stopped_ && taken_ == 0) || (!slots_.empty() && slots_.front()->done);
    });
    if (cancelled_ || slots_.empty() || !slots_.front()->done) return std::nullopt;
    Slot slot = std::move(*slots_.front());
    slots_.pop_front();
    --taken_;
    weight_ -= slot.weight;
    room_.notify_one();
    return std::move(slot.work);
  }

  /// No worker is given more; what they hold is finished and leaves, what nobody took is dropped.
  void stop() { end(false); }

  /// What workers hold is dropped, too.
  void cancel() { end(true); }

  /// Whether a piece was put that has not left.
  [[nodiscard]] bool holds_any() {
    const std::lock_guard lock(mutex_);
    return !slots_.empty();
  }

 private:
  struct Slot {
    Work work;
    std::size_t weight;
    bool done;
  };

  void end(bool at_once) {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    cancelled_ = cancelled_ || at_once;
    room_.notify_all();
    work_.notify_all();
    ready_.notify_all();
  }

  const std::size_t max_weight_;
  std::mutex mutex_;
  std::condition_variable room_, work_, ready_;
  std::deque<std::unique_ptr<Slot>> slots_;  ///< in order of put(); unique_ptr so that a taken piece does not move
  std::size_t taken_ = 0;                    ///< the first taken_ slots are with workers or done
  std::size_t weight_ = 0;
  bool finished_ = false, stopped_ = false, cancelled_ = false;  // cancelled_ implies stopped_
};

}  // namespace isnad
