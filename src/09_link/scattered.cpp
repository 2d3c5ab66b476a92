#include "scattered.h"

#include <algorithm>

#include "alphabet.h"
#include "corpus.h"
#include "table.h"
#include "words.h"

namespace isnad {
extern const std::string_view kScatteredTable;
}

namespace isnad::link {

Result<std::vector<std::uint32_t>> read_scattered(std::string_view text, std::string_view file) {
  const auto table = Table::parse(std::string(text), std::string(file), {"word", "meaning", "source"});
  if (!table) return table.error();
  std::vector<std::uint32_t> out;
  for (std::size_t k = 0; k < table->size(); ++k) {
    const Word word = to_letters(table->row(k)["word"]);
    if (word.size() < kMinStem) return table->row(k).error("word", "an Arabic word");
    out.push_back(stem_of(bare(word)));
  }
  std::ranges::sort(out);
  return out;
}

bool tells_of_several(std::span<const std::uint32_t> words) {
  static const std::vector<std::uint32_t> table = [] {
    auto read = read_scattered(kScatteredTable, "scattered.tsv");
    return read ? *read : std::vector<std::uint32_t>{};  // check-data holds that the table inside the program is well formed
  }();
  return std::ranges::any_of(words, [](std::uint32_t word) { return std::ranges::binary_search(table, word & ~kTelling); });
}

}  // namespace isnad::link
