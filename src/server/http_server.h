// Boost.Beast behind one function: sockets, limits and time-outs; the answers come from a Router.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "result.h"
#include "router.h"

namespace isnad {

/// Every bound of the server in one place.
struct HttpLimits {
  std::size_t header_bytes = 8 * 1024;  ///< more: 431
  std::uint64_t body_bytes = 4 << 20;   ///< of a POST; more: 413
  std::size_t connections = 128;        ///< open at once; one more is closed at once with 503
  unsigned request_seconds = 10;        ///< from the first wait to the last byte of a request: ends a slow sender
  unsigned body_seconds = 60;           ///< for the body of a POST
  unsigned write_seconds = 30;          ///< for an answer to be taken
  unsigned parting_seconds = 5;         ///< for the other side to finish what it sends, after our last answer
  std::uint64_t parting_bytes = 16 << 20;  ///< of it
  unsigned threads = 4;                 ///< a slow query holds one of them
};

struct HttpOptions {
  std::string address;      ///< loopback, checked by the caller
  unsigned short port = 0;  ///< 0: any free port
  std::string token = {};   ///< what a POST must show; printed behind the address, so that only who started the server has it
  HttpLimits limits = {};
};

/// Print "http://address:port/#session=TOKEN" and serve until SIGINT or SIGTERM.
/// @return CannotOpen when the address cannot be bound; nullopt after a clean end.
Failure run_http_server(const HttpOptions& options, const Router& router);

}  // namespace isnad
