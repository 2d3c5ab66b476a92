#include "server.h"

#include <cstdio>

#include <boost/asio/ip/address.hpp>

#include "api.h"
#include "engine.h"
#include "guard.h"
#include "http_server.h"
#include "incoming.h"
#include "page_files.h"

namespace isnad {
namespace {

// The exit codes of the command line; see `isnad --help`.
int exit_code(const Error& error) {
  switch (error.code) {
    case Code::BadArgument: return 2;
    case Code::BadDatabase:
    case Code::NewerDatabase: return 5;
    default: return 1;
  }
}

int refuse(const Error& error) {
  std::fprintf(stderr, "isnad: %s\n", error.message().c_str());
  return exit_code(error);
}

bool is_loopback(const std::string& address) {
  boost::system::error_code error;
  const auto parsed = boost::asio::ip::make_address(address, error);
  return !error && parsed.is_loopback();
}

}  // namespace

int serve(const ServeOptions& options) {
  if (!is_loopback(options.address))
    return refuse({Code::BadArgument, "address", options.address,
                   "a loopback address such as 127.0.0.1: there is no login, so no other machine is let in"});
  StorePool pool(options.db);
  // Open the database now: a wrong file is told here, not in the page.
  if (const auto store = pool.borrow(); !store) return refuse(store.error());
  const auto knowledge = Knowledge::open();
  if (!knowledge) return refuse(knowledge.error());
  if (const std::uint64_t left = remove_leftovers(options.db); left > 0)
    std::fprintf(stderr, "isnad: an earlier server was killed; what was dropped on it and not read is gone: drop it again\n");
  Desk desk(options.db, own_tables_folder());
  Router router;
  add_api(router, pool, **knowledge, desk);
  router.otherwise(page_response);
  if (const Failure failure = run_http_server({options.address, options.port, new_token(), {}}, router)) return refuse(*failure);
  return 0;
}

}  // namespace isnad
