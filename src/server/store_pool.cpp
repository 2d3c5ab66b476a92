#include "store_pool.h"

namespace isnad {

StorePool::Lease::~Lease() {
  if (!store_) return;
  const std::scoped_lock lock(pool_->mutex_);
  pool_->idle_.push_back(std::move(store_));
}

Result<StorePool::Lease> StorePool::borrow() {
  {
    const std::scoped_lock lock(mutex_);
    if (!idle_.empty()) {
      Lease lease(*this, std::move(idle_.back()));
      idle_.pop_back();
      return lease;
    }
  }
  Result<Store> opened = Store::open(path_);
  if (!opened) return opened.error();
  return Lease(*this, std::make_unique<Store>(std::move(*opened)));
}

}  // namespace isnad
