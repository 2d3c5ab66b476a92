#include "exit_code.h"

#include <cstdio>

#include "table_print.h"

namespace isnad {

Exit exit_of(const Error& error) {
  switch (error.code) {
    case Code::BadArgument:
    case Code::NotFound: return Exit::Arguments;
    case Code::CannotWrite: return Exit::CannotWrite;
    case Code::BadDatabase:
    case Code::NewerDatabase: return Exit::Database;
    default: return Exit::Failure;
  }
}

void complain(const Error& error) { std::fprintf(stderr, "isnad: %s\n", one_line(error.message()).c_str()); }

Exit failed(const Error& error) {
  complain(error);
  return exit_of(error);
}

}  // namespace isnad
