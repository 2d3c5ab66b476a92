// isnad-tables SOURCE OUTPUT: compile the language tables below SOURCE into one image. Prints each wrong row as
// file:line: column: found, expected; exit status 1 when there is one.
#include <cstdio>
#include <fstream>

#include "compile.h"

int main(int count, char** arguments) {
  if (count != 3) {
    std::fputs("usage: isnad-tables SOURCE OUTPUT\n", stderr);
    return 2;
  }
  std::vector<isnad::Error> errors;
  const std::string image = isnad::compile_tables(isnad::tables_in(arguments[1]), errors);
  for (const isnad::Error& error : errors) std::fprintf(stderr, "%s\n", error.message().c_str());
  if (!errors.empty()) return 1;
  std::ofstream out(arguments[2], std::ios::binary);
  out.write(image.data(), static_cast<std::streamsize>(image.size()));
  return out.good() ? 0 : 1;
}
