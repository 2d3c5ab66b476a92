#include "public_address.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace isnad {
namespace {

struct Block4 {
  std::uint32_t first;
  unsigned bits;
};

constexpr std::uint32_t dotted(std::uint32_t a, std::uint32_t b, std::uint32_t c = 0, std::uint32_t d = 0) { return a << 24 | b << 16 | c << 8 | d; }

// IANA IPv4 Special-Purpose Address Registry, with multicast and class E.
constexpr Block4 kSpecial4[] = {
    {dotted(0, 0), 8},        {dotted(10, 0), 8},        {dotted(100, 64), 10},   {dotted(127, 0), 8},        {dotted(169, 254), 16},
    {dotted(172, 16), 12},    {dotted(192, 0, 0), 24},   {dotted(192, 0, 2), 24}, {dotted(192, 31, 196), 24}, {dotted(192, 52, 193), 24},
    {dotted(192, 88, 99), 24}, {dotted(192, 168), 16},   {dotted(192, 175, 48), 24}, {dotted(198, 18), 15},   {dotted(198, 51, 100), 24},
    {dotted(203, 0, 113), 24}, {dotted(224, 0), 4},      {dotted(240, 0), 4},
};

struct Block6 {
  std::array<std::uint8_t, 6> first;
  unsigned bits;
};

// Within 2000::/3: IETF protocol assignments (Teredo and ORCHID among them), documentation, 6to4, AS112, documentation again.
constexpr Block6 kSpecial6[] = {
    {{0x20, 0x01, 0x00}, 23}, {{0x20, 0x01, 0x0d, 0xb8}, 32}, {{0x20, 0x02}, 16}, {{0x26, 0x20, 0x00, 0x4f, 0x80, 0x00}, 48}, {{0x3f, 0xff, 0x00}, 20},
};

bool holds(const Block6& block, const in6_addr& address) {
  for (unsigned bit = 0; bit < block.bits; bit += 8) {
    const unsigned left = std::min(8U, block.bits - bit);
    const unsigned mask = 0xFFU << (8 - left) & 0xFFU;
    if ((address.s6_addr[bit / 8] & mask) != (block.first[bit / 8] & mask)) return false;
  }
  return true;
}

}  // namespace

bool is_public(const in_addr& address) {
  const std::uint32_t number = ntohl(address.s_addr);
  return std::ranges::none_of(kSpecial4, [&](const Block4& block) { return (number ^ block.first) >> (32 - block.bits) == 0; });
}

bool is_public(const in6_addr& address) {
  if (address.s6_addr[0] >> 5 != 1) return false;
  return std::ranges::none_of(kSpecial6, [&](const Block6& block) { return holds(block, address); });
}

bool is_public(const sockaddr& address) {
  if (address.sa_family == AF_INET) {
    sockaddr_in four;
    std::memcpy(&four, &address, sizeof four);
    return is_public(four.sin_addr);
  }
  if (address.sa_family == AF_INET6) {
    sockaddr_in6 six;
    std::memcpy(&six, &address, sizeof six);
    return is_public(six.sin6_addr);
  }
  return false;
}

}  // namespace isnad
