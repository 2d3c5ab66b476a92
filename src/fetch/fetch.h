// One page of the Internet, fetched with care: the only code of Isnad that opens a connection to another machine. It is linked into the
// program isnad-fetch-feed alone.
#pragma once

#include <cstddef>
#include <string>

#include "result.h"

namespace isnad {

struct FetchRules {
  std::size_t bytes = 10 << 20;  ///< of a body, unpacked; more: TooLarge
  unsigned seconds = 20;         ///< for everything, redirects included
  unsigned redirects = 3;        ///< followed; each target is checked like the first address
  std::string tor = {};          ///< "host:port" of a SOCKS5 proxy that looks names up itself; empty: connect directly
};

struct Fetched {
  std::string address;  ///< after redirects
  std::string host;     ///< of it
  std::string type;     ///< Content-Type as sent; may be empty
  std::string body;     ///< never empty
};

/// Where a request goes: what of an address is checked before anything is sent.
struct Goal {
  std::string address;  ///< normalised
  std::string host;
  std::string port;
  std::string connect;  ///< the numeric address to connect to; empty through Tor, where no name is looked up here
};

/// BadArgument of an address that is not http or https, on another port than 80 and 443, with a user or password in it, or of a host that
/// is (or, looked up, has among its addresses) one outside the public Internet. CannotOpen when the name is not known.
Result<Goal> check_address(const std::string& address, const FetchRules& rules);

/// GET, without cookies, without credentials, without a proxy of the environment. Beside the errors of check_address(): CannotOpen when the
/// other side cannot be reached, is too slow or answers with another status than 200, TooLarge, EmptyInput.
Result<Fetched> fetch(const std::string& address, const FetchRules& rules);

}  // namespace isnad
