// Which addresses of a network a feed may be fetched from: those of the public Internet, and no others, so that no address in a feed makes
// this machine ask itself or its neighbours (server-side request forgery).
#pragma once

#include <netinet/in.h>

namespace isnad {

/// False of every special-purpose block of the IANA registry (RFC 6890): private, loopback, link-local, shared (CGNAT), documentation,
/// benchmarking, multicast, reserved, broadcast.
bool is_public(const in_addr& address);

/// True only within 2000::/3, less what there is special or carries an IPv4 address: so never of v4-mapped, NAT64, unique-local, link-local
/// or multicast addresses, of 6to4 or of Teredo.
bool is_public(const in6_addr& address);

/// By its family; false of any other family.
bool is_public(const sockaddr& address);

}  // namespace isnad
