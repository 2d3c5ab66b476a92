// Stores for many threads: a Store serves one thread at a time, so each request borrows one.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "result.h"
#include "store.h"

namespace isnad {

class StorePool {
 public:
  /// A Store for the life of one request; back in the pool at the end.
  class Lease {
   public:
    Lease(StorePool& pool, std::unique_ptr<Store> store) : pool_(&pool), store_(std::move(store)) {}
    ~Lease();
    Lease(Lease&&) noexcept = default;
    Lease& operator=(Lease&&) = delete;
    Store& operator*() const { return *store_; }
    Store* operator->() const { return store_.get(); }

   private:
    StorePool* pool_;
    std::unique_ptr<Store> store_;
  };

  explicit StorePool(std::string path) : path_(std::move(path)) {}

  /// An idle Store, or a new one. Errors: those of Store::open. Never more Stores than requests at the same time.
  Result<Lease> borrow();
  /// The database file.
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Store>> idle_;
};

}  // namespace isnad
