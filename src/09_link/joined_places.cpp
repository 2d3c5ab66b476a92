#include "joined_places.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "alphabet.h"
#include "words.h"

namespace isnad::link {
namespace {

class Joins {
 public:
  Joins(const Tables& tables, const Letters& letters, const Tokens& tokens) : tables_(tables), letters_(letters), tokens_(tokens) {}

  // Behind a comma or none: "and" stuck to the place, or to the preposition before it.
  [[nodiscard]] bool join(ByteSpan place, ByteSpan next) const {
    std::size_t t = at(place.end_byte - 1) + 1;
    if (t < tokens_.token.size() && tokens_.token[t].kind == TokenKind::Punct && tokens_.token[t].punct == ',') ++t;
    if (t >= tokens_.token.size() || tokens_.token[t].kind != TokenKind::Word || letter_at(letters_.view(tokens_.token[t].begin, tokens_.token[t].end), 0) != kWaw) return false;
    const std::size_t there = at(next.begin_byte);
    return there == t ? letters_.origin[tokens_.token[t].begin] < next.begin_byte : there == t + 1 && is_function(t, 1);
  }

  // "on the road between A and B".
  [[nodiscard]] bool between(ByteSpan place) const {
    const std::size_t t = at(place.begin_byte);
    return t > 0 && is_function(t - 1, 0, ArgSlot::Bayn);
  }

 private:
  [[nodiscard]] std::size_t at(std::uint32_t byte) const { return token_at(letters_, tokens_, byte); }

  // A function word, behind so many letters.
  [[nodiscard]] bool is_function(std::size_t t, std::uint32_t skip, std::optional<ArgSlot> slot = {}) const {
    const Token& token = tokens_.token[t];
    if (token.kind != TokenKind::Word || token.begin + skip >= token.end) return false;
    const WordView word = letters_.view(token.begin + skip, token.end);
    const std::uint32_t found = tables_.find(word, hash_word(word));
    return found != 0 && std::ranges::any_of(tables_.senses_of(found), [&](const Sense& sense) {
      return sense.kind == SenseKind::Function && (!slot || tables_.nouns[sense.row].value == static_cast<std::int32_t>(*slot));
    });
  }

  const Tables& tables_;
  const Letters& letters_;
  const Tokens& tokens_;
};

}  // namespace

std::vector<JoinedPlace> find_joined_places(const std::vector<Entity>& entities, const Tables& tables, const Letters& letters, const Tokens& tokens) {
  std::vector<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> places;  // begin, end, entity
  for (std::uint32_t e = 0; e < entities.size(); ++e)
    if (entities[e].type == EntityType::Loc)
      for (const EntityMention& mention : entities[e].mentions) places.emplace_back(mention.span.begin_byte, mention.span.end_byte, e);
  std::ranges::sort(places);
  const Joins joins(tables, letters, tokens);
  std::vector<JoinedPlace> out;
  if (tokens.token.empty()) return out;
  for (std::size_t k = 1; k < places.size(); ++k) {
    const auto [begin, end, entity] = places[k - 1];
    const auto [next_begin, next_end, next] = places[k];
    if (entity == next || !joins.join({begin, end}, {next_begin, next_end}) || joins.between({begin, end})) continue;
    if (out.empty() || out.back().byte != begin) out.push_back({begin, entity});
    out.push_back({next_begin, next});
  }
  return out;
}

bool at_joined_place(const Claim& claim, const std::vector<JoinedPlace>& joined) {
  if (claim.place < 0) return false;
  for (auto place = std::ranges::lower_bound(joined, claim.sentence.begin_byte, {}, &JoinedPlace::byte); place != joined.end() && place->byte < claim.sentence.end_byte; ++place)
    if (place->entity == static_cast<std::uint32_t>(claim.place)) return true;
  return false;
}

}  // namespace isnad::link
