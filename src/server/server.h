// The HTTP server of `isnad serve`: the page and a JSON API over one database (openapi.yaml).
//
// It listens on loopback only and needs no network. What changes something is a POST with the token that is printed at start. Beast stays in http_server.cpp;
// routes, guards and handlers are plain functions of a Request.
#pragma once

#include <string>

namespace isnad {

struct ServeOptions {
  std::string db;                     ///< database file; must exist, may hold no document
  std::string address = "127.0.0.1";  ///< a loopback address, IPv4 or IPv6; any other is refused: there is no login yet
  unsigned short port = 8080;         ///< 0: any free port; the address printed holds the one taken
};

/// Print the page's address on standard output, one line, and serve until SIGINT or SIGTERM.
/// @return the exit code of the program: 0 after a signal, 1 when the address cannot be taken or the file cannot be
///         opened, 2 for an address that is not loopback, 5 for a database that is damaged or of a newer version.
///         The reason is one line on standard error.
int serve(const ServeOptions& options);

}  // namespace isnad
