// Method: a number of one word right before the plural, or the dual alone. Of several numbers in words ("five and twenty") none is taken.
#include "things.h"

#include <algorithm>
#include <optional>

#include "table.h"
#include "words.h"

namespace isnad {
extern const std::string_view kThingsTable;
}

namespace isnad::link {
namespace {

constexpr std::size_t kDigits = 3;  // of a number of things

const ThingTable& thing_table() {
  static const ThingTable table = [] {
    auto read = read_things(kThingsTable, "things.tsv");
    return read ? *read : ThingTable{};  // check-data holds that the table inside the program is well formed
  }();
  return table;
}

// "six", "6"; not the last of "six and twenty", and no "hundred".
std::optional<std::uint32_t> number_at(const Tables& tables, const Letters& letters, const Token& token) {
  const WordView word = letters.view(token.begin, token.end);
  if (token.kind == TokenKind::Number) {
    if (word.size() > kDigits) return std::nullopt;
    std::uint32_t value = 0;
    for (std::size_t k = 0; k < word.size(); ++k) {
      if (!is_digit(letter_at(word, k))) return std::nullopt;
      value = value * 10 + static_cast<std::uint32_t>(letter_at(word, k) - '0');
    }
    return value;
  }
  for (const Sense& sense : tables.senses_of(tables.find(word, token.hash)))
    if (sense.kind == SenseKind::Number && tables.nouns[sense.row].what == static_cast<std::uint8_t>(NumberClass::Value) && tables.nouns[sense.row].value > 2 && tables.nouns[sense.row].value <= 10)
      return static_cast<std::uint32_t>(tables.nouns[sense.row].value);
  return std::nullopt;
}

}  // namespace

Result<ThingTable> read_things(std::string_view text, std::string_view file) {
  const auto table = Table::parse(std::string(text), std::string(file), {"kind", "form", "number", "source"});
  if (!table) return table.error();
  ThingTable out;
  for (std::size_t k = 0; k < table->size(); ++k) {
    const Row row = table->row(k);
    const Word word = to_letters(row["form"]);
    if (word.size() < kMinStem) return row.error("form", "an Arabic word");
    if (row["number"] != "two" && row["number"] != "many") return row.error("number", "two or many");
    auto kind = std::ranges::find(out.kinds, row["kind"]);
    if (kind == out.kinds.end()) kind = out.kinds.insert(kind, std::string(row["kind"]));
    out.words.push_back({hash_word(bare(word)), static_cast<std::uint8_t>(kind - out.kinds.begin() + 1), row["number"] == "two"});
  }
  std::ranges::sort(out.words, {}, &ThingWord::hash);
  return out;
}

std::string_view name_of_thing(std::uint8_t kind) { return kind == 0 || kind > thing_table().kinds.size() ? std::string_view() : thing_table().kinds[kind - 1U]; }

Things count_things(const Tables& tables, const Letters& letters, const Tokens& tokens, std::size_t first, std::size_t last) {
  Things out;
  for (std::size_t t = first; t < last; ++t) {
    if (tokens.token[t].kind != TokenKind::Word) continue;
    const std::uint64_t hash = hash_word(bare(letters.view(tokens.token[t].begin, tokens.token[t].end)));
    const auto word = std::ranges::lower_bound(thing_table().words, hash, {}, &ThingWord::hash);
    if (word == thing_table().words.end() || word->hash != hash || (out.kind != 0 && word->kind != out.kind)) continue;
    const std::optional<std::uint32_t> number = word->two ? 2 : t > first ? number_at(tables, letters, tokens.token[t - 1]) : std::nullopt;
    if (!number) continue;
    if (out.kind != 0 && out.number != *number) return {};
    out = {.kind = word->kind, .number = *number};
  }
  return out;
}

}  // namespace isnad::link
