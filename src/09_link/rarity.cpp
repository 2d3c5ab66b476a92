#include "rarity.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "alphabet.h"
#include "table.h"
#include "words.h"

namespace isnad {
extern const std::string_view kWordCountsTable, kNameCountsTable;
}

namespace isnad::link {
namespace {

constexpr float kPrior = 40;  // texts that are taken to have been seen besides, two of which had it

float weight(float texts, float having) {
  const float all = std::log((texts + kPrior) / (1 + kPrior / 20)), share = std::log((texts + kPrior) / (having + kPrior / 20)) / all;
  return std::round(share / kRarityStep) * kRarityStep;
}

bool read_number(std::string_view cell, float& out) {
  const auto [end, wrong] = std::from_chars(cell.data(), cell.data() + cell.size(), out);
  return wrong == std::errc() && end == cell.data() + cell.size() && out > 0;
}

// Runs `add` for what is counted in each row, with its weight.
template <class Add>
Failure read_counts(std::string_view text, const std::string& file, const char* what, const char* counted, Add&& add) {
  const auto table = Table::parse(std::string(text), file, {what, counted, "source"});
  if (!table) return table.error();
  float all = 0, having = 0;
  if (!read_number(table->heading("of"), all)) return Error{Code::BadTable, file, "of " + table->heading("of"), "how many were looked through"};
  for (std::size_t k = 0; k < table->size(); ++k) {
    const Row row = table->row(k);
    if (row[what].empty()) return row.error(what, "a word or a key");
    if (!read_number(row[counted], having) || having > all) return row.error(counted, "a number from 1 to that of the heading");
    add(row[what], weight(all, having));
  }
  return std::nullopt;
}

}  // namespace

Result<Rarity> Rarity::read(std::string_view word_counts, std::string_view name_counts) {
  Rarity out;
  // Of words that share a slot the commonest counts.
  const Failure words = read_counts(word_counts, "word_counts.tsv", "word", "sentences", [&](std::string_view word, float weight) {
    float& known = out.words_[slot(stem_of(bare(to_letters(word))))];
    known = std::min(known, weight);
  });
  if (words) return *words;
  const Failure names = read_counts(name_counts, "name_counts.tsv", "name", "texts", [&](std::string_view name, float weight) { out.names_.emplace(name, weight); });
  if (names) return *names;
  return out;
}

float Rarity::of_name(const Name& name) const {
  const auto found = name.keyed ? names_.find(name.id) : names_.end();
  return found == names_.end() ? 1.0F : found->second;
}

const Rarity& built_in_rarity() {
  static const Rarity rarity = [] {
    auto read = Rarity::read(kWordCountsTable, kNameCountsTable);
    return read ? std::move(*read) : Rarity();  // check-data holds that the tables inside the program are well formed
  }();
  return rarity;
}

}  // namespace isnad::link
