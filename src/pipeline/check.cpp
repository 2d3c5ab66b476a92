#include "check.h"

#include "compile.h"

namespace isnad {

std::vector<Error> check_tables(const std::string& dir) {
  std::vector<Error> errors;
  compile_tables(tables_in(dir), errors);
  return errors;
}

}  // namespace isnad
