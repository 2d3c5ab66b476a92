// A vector whose resize() leaves new numbers as they are: for buffers that are sized for the worst case and then written.
#pragma once

#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

namespace isnad {

template <class T>
class RawAllocator : public std::allocator<T> {
  static_assert(std::is_trivially_default_constructible_v<T>);

 public:
  template <class U>
  struct rebind { using other = RawAllocator<U>; };
  template <class U>
  void construct(U* at) { ::new (static_cast<void*>(at)) U; }
  template <class U, class... From>
  void construct(U* at, From&&... from) { ::new (static_cast<void*>(at)) U(std::forward<From>(from)...); }
};

template <class T>
using RawVector = std::vector<T, RawAllocator<T>>;

}  // namespace isnad
