#include "tsv.h"

#include "table_print.h"

namespace isnad {

void append_tsv_row(std::string& out, std::span<const std::string> cells) {
  for (std::size_t n = 0; n < cells.size(); ++n) {
    if (n > 0) out += '\t';
    out += cells[n].empty() ? "-" : one_line(cells[n]);
  }
  out += '\n';
}

}  // namespace isnad
