#include "check.h"

#include "compile.h"

namespace isnad {

Failure check_tables(const std::string& dir) {
  std::vector<Error> errors;
  compile_tables(dir, errors);
  if (errors.empty()) return std::nullopt;
  return errors.front();
}

}  // namespace isnad
