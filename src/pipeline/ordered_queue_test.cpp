#include "ordered_queue.h"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>
#include <vector>

using isnad::OrderedQueue;

namespace {

std::vector<int> squares_by(unsigned workers, int count, std::size_t max_weight, std::size_t* heaviest = nullptr) {
  OrderedQueue<int> queue(max_weight);
  std::atomic<std::size_t> inside{0};
  std::atomic<std::size_t> most{0};
  std::vector<std::jthread> threads;
  for (unsigned worker = 0; worker < workers; ++worker)
    threads.emplace_back([&] {
      while (int* work = queue.take()) {
        *work *= *work;
        queue.done(work);
      }
    });
  threads.emplace_back([&] {
    for (int value = 0; value < count && queue.put(value, 1); ++value) {
      const std::size_t now = ++inside;
      if (now > most) most = now;
    }
    queue.finish();
  });
  std::vector<int> out;
  while (const auto work = queue.next()) {
    out.push_back(*work);
    --inside;
  }
  if (heaviest != nullptr) *heaviest = most;
  return out;
}

}  // namespace

TEST_CASE("work leaves in the order in which it came, whatever the number of threads") {
  const std::vector<int> one = squares_by(1, 2000, 8);
  REQUIRE(one.size() == 2000);
  CHECK(one[1999] == 1999 * 1999);
  CHECK(squares_by(2, 2000, 8) == one);
  CHECK(squares_by(5, 2000, 1) == one);
}

TEST_CASE("no more than the limit waits in the queue") {
  std::size_t heaviest = 0;
  squares_by(3, 2000, 8, &heaviest);
  CHECK(heaviest <= 10);  // 8 inside, one that the consumer holds, one counted before next() came back
}

TEST_CASE("a piece heavier than the limit passes alone") {
  OrderedQueue<int> queue(4);
  CHECK(queue.put(1, 100));
  int* work = queue.take();
  REQUIRE(work != nullptr);
  queue.done(work);
  CHECK(queue.next() == 1);
}

TEST_CASE("cancelling frees a producer that waits and ends the others") {
  OrderedQueue<int> queue(1);
  CHECK(queue.put(1, 1));
  std::jthread producer([&] { CHECK_FALSE(queue.put(2, 1)); });
  queue.cancel();
  producer.join();
  CHECK(queue.take() == nullptr);
  CHECK_FALSE(queue.next().has_value());
}

TEST_CASE("after a stop what a worker holds still leaves, and what nobody took does not") {
  OrderedQueue<int> queue(9);
  for (int piece : {1, 2, 3}) CHECK(queue.put(piece, 1));
  int* first = queue.take();
  int* second = queue.take();
  REQUIRE(second != nullptr);
  queue.stop();
  CHECK(queue.take() == nullptr);
  CHECK_FALSE(queue.put(4, 1));
  std::jthread worker([&] {
    queue.done(second);
    queue.done(first);
  });
  CHECK(queue.next() == 1);
  CHECK(queue.next() == 2);
  CHECK_FALSE(queue.next().has_value());
  CHECK(queue.holds_any());
}

TEST_CASE("an empty queue that is finished gives nothing") {
  OrderedQueue<int> queue(1);
  queue.finish();
  CHECK(queue.take() == nullptr);
  CHECK_FALSE(queue.next().has_value());
}
