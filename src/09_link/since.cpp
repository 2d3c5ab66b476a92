#include "since.h"

#include <algorithm>
#include <optional>
#include <string>

#include "alphabet.h"
#include "table.h"
#include "words.h"

namespace isnad {
extern const std::string_view kSinceTable;
}

namespace isnad::link {
namespace {

constexpr std::size_t kTimeWords = 4;    // "since the end of the year 2009"
constexpr std::size_t kMostWords = 4;    // "the worst attack of its kind since"
constexpr std::size_t kCountWords = 12;  // "since the fighting began between A and B ... a thousand fell"
constexpr std::size_t kYearDigits = 4;
constexpr std::uint32_t kMany = 30;      // of a war: a few beside "since 2013" are of another deed of the sentence

const std::vector<SinceWord>& since_words() {
  static const std::vector<SinceWord> table = [] {
    auto read = read_since(kSinceTable, "since.tsv");
    return read ? *read : std::vector<SinceWord>{};  // check-data holds that the table inside the program is well formed
  }();
  return table;
}

class Times {
 public:
  Times(const Tables& tables, const Letters& letters, const Tokens& tokens) : tables_(tables), letters_(letters), tokens_(tokens) {}

  [[nodiscard]] bool begins_at(std::size_t t) const {
    if (kind_of(t) != SinceKind::Since) return false;
    for (std::size_t before = t; before-- > 0 && before + kMostWords >= t && !is_punct(before);)
      if (kind_of(before) == SinceKind::Most) return false;
    if (t + 1 < tokens_.token.size() && is_month(t + 1)) return true;
    for (std::size_t behind = t + 1; behind < tokens_.token.size() && behind <= t + kTimeWords && !is_punct(behind); ++behind)
      if (kind_of(behind) == SinceKind::Long || is_year(behind)) return true;
    return false;
  }

 private:
  [[nodiscard]] bool is_punct(std::size_t t) const { return tokens_.token[t].kind == TokenKind::Punct; }
  [[nodiscard]] WordView word(std::size_t t) const { return letters_.view(tokens_.token[t].begin, tokens_.token[t].end); }

  [[nodiscard]] std::optional<SinceKind> kind_of(std::size_t t) const {
    if (tokens_.token[t].kind != TokenKind::Word) return std::nullopt;
    const std::uint64_t hash = hash_word(bare(word(t)));
    const auto found = std::ranges::lower_bound(since_words(), hash, {}, &SinceWord::hash);
    return found == since_words().end() || found->hash != hash ? std::nullopt : std::optional(found->kind);
  }

  [[nodiscard]] bool is_year(std::size_t t) const {
    return tokens_.token[t].kind == TokenKind::Number && tokens_.token[t].end - tokens_.token[t].begin == kYearDigits;
  }

  [[nodiscard]] bool is_month(std::size_t t) const {
    const std::uint32_t found = tables_.find(word(t), hash_word(word(t)));
    return found != 0 && std::ranges::any_of(tables_.senses_of(found), [&](const Sense& sense) {
      return sense.kind == SenseKind::Calendar && static_cast<CalendarKind>(tables_.nouns[sense.row].what) == CalendarKind::Month;
    });
  }

  const Tables& tables_;
  const Letters& letters_;
  const Tokens& tokens_;
};

}  // namespace

Result<std::vector<SinceWord>> read_since(std::string_view text, std::string_view file) {
  const auto table = Table::parse(std::string(text), std::string(file), {"word", "kind", "meaning", "source"});
  if (!table) return table.error();
  constexpr std::string_view kKinds[] = {"since", "long", "most"};
  std::vector<SinceWord> out;
  for (std::size_t k = 0; k < table->size(); ++k) {
    const Row row = table->row(k);
    const Word word = to_letters(row["word"]);
    const auto kind = std::ranges::find(kKinds, row["kind"]);
    if (word.empty()) return row.error("word", "an Arabic word");
    if (kind == std::end(kKinds)) return row.error("kind", "since, long or most");
    out.push_back({hash_word(bare(word)), static_cast<SinceKind>(kind - kKinds)});
  }
  std::ranges::sort(out, {}, &SinceWord::hash);
  return out;
}

std::vector<std::uint32_t> find_since(const Tables& tables, const Letters& letters, const Tokens& tokens) {
  const Times times(tables, letters, tokens);
  std::vector<std::uint32_t> out;
  for (std::uint32_t t = 0; t < tokens.token.size(); ++t)
    if (times.begins_at(t)) out.push_back(t);
  return out;
}

bool counts_since(const Claim& claim, const std::vector<std::uint32_t>& since, const Letters& letters, const Tokens& tokens) {
  const auto beside = [&](std::size_t number, std::size_t time) {
    const auto [first, last] = std::minmax(number, time);
    return last - first <= kCountWords &&
           std::none_of(tokens.token.begin() + static_cast<std::ptrdiff_t>(first), tokens.token.begin() + static_cast<std::ptrdiff_t>(last),
                        [](const Token& token) { return token.kind == TokenKind::Punct; });
  };
  return std::ranges::any_of(claim.numbers, [&](const TollNumber& number) {
    if (number.value < kMany) return false;
    const std::size_t from = token_at(letters, tokens, number.span.begin_byte), to = token_at(letters, tokens, number.span.end_byte - 1);
    return std::ranges::any_of(since, [&](std::uint32_t time) { return beside(from, time) || beside(to, time); });
  });
}

}  // namespace isnad::link
