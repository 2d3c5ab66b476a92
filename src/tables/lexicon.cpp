#include "lexicon.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "match.h"
#include "tokenise.h"

namespace isnad {
namespace {

constexpr std::size_t kMinArticleStem = 2;

bool shows_article(WordView word) {
  return word.size() >= 2 + kMinArticleStem && letter_at(word, 0) == kAlef && letter_at(word, 1) == kLam;
}

bool same(const Sense& a, const Sense& b) {
  return a.kind == b.kind && a.article == b.article && a.row == b.row && a.morph.verb == b.morph.verb;
}

// Two cells of one paradigm with one spelling: the first one given stays, and both voices are marked.
void add_sense(std::vector<Sense>& senses, const Sense& sense) {
  for (Sense& known : senses) {
    if (!same(known, sense)) continue;
    // Reports speak in the third person: another person's form of the same spelling tells nothing.
    if (sense.morph.verb != 0 && known.morph.person != sense.morph.person) {
      if (sense.morph.person == 3) known.morph = sense.morph;
      return;
    }
    known.morph.jussive = known.morph.jussive & sense.morph.jussive;
    known.morph.active = known.morph.active | sense.morph.active;
    known.morph.passive = known.morph.passive | sense.morph.passive;
    // "-in" without vowels is dual or plural: the commoner plural stands.
    if (known.morph.verb == 0 && known.morph.number == 1 && sense.morph.number == 2) known.morph.number = 2;
    return;
  }
  senses.push_back(sense);
}

bool arabic_only(WordView phrase) {
  return std::ranges::all_of(phrase, [](char letter) { return letter == ' ' || is_arabic(static_cast<Letter>(letter)); });
}

// The phrase as stage 3 cuts a text: "Europe1" is a word and a number, a dash is a token.
Tokens tokens_of(WordView phrase, Letters& letters) {
  for (std::size_t at = 0; at <= phrase.size(); ++at) {
    if (at < phrase.size()) letters.letter.push_back(letter_at(phrase, at));
    letters.origin.push_back(static_cast<std::uint32_t>(at));
  }
  Tokens out;
  tokenise(letters, static_cast<std::uint32_t>(phrase.size()), out);
  return out;
}

std::vector<std::string_view> parts(WordView phrase) {
  std::vector<std::string_view> out;
  if (arabic_only(phrase)) {
    for (const std::string_view word : split(phrase, ' '))
      if (!word.empty()) out.push_back(word);
    return out;
  }
  Letters letters;
  for (const Token& token : tokens_of(phrase, letters).token) out.push_back(phrase.substr(token.begin, token.end - token.begin));
  return out;
}

// At most half full, so that a miss ends after a probe or two.
std::size_t table_size(std::size_t entries) { return std::bit_ceil(entries * 2 + 2); }

// Four bits and more a key: at most a fifth of them set.
std::vector<std::uint64_t> filter_for(std::size_t entries) { return std::vector<std::uint64_t>(std::bit_ceil(entries * 4 / 64 + 1)); }

void add_to(std::vector<std::uint64_t>& filter, std::uint64_t hash) {
  const std::uint64_t bit = KeyFilter::bit_of(hash, filter.size());
  filter[bit / 64] |= std::uint64_t{1} << bit % 64;
}

}  // namespace

Lexicon::Lexicon() : strings_(1, '\0'), stems_(1), word_senses_(1), phrase_flags_(1), node_senses_(1) {}

Text Lexicon::text(std::string_view utf8) {
  const auto [found, added] = known_texts_.try_emplace(std::string(utf8));
  if (added) {
    found->second = {static_cast<std::uint32_t>(strings_.size()), static_cast<std::uint32_t>(utf8.size())};
    strings_ += utf8;
  }
  return found->second;
}

std::uint32_t Lexicon::id_of(WordView stem) {
  const auto [found, added] = ids_.try_emplace(Word(stem), static_cast<std::uint32_t>(stems_.size()));
  if (added) {
    stems_.emplace_back(stem);
    word_senses_.emplace_back();
    phrase_flags_.push_back(0);
  }
  return found->second;
}

void Lexicon::add(WordView phrase, Sense sense, bool whole) {
  struct Step { std::uint32_t word; bool article; };
  std::vector<Step> steps;
  for (const std::string_view word : parts(phrase)) {
    // The perfect of form VIII may begin with alef and lam ("iltaqa"): a verb has no article.
    const bool article = shows_article(word) && !(steps.empty() && (whole || sense.morph.verb != 0));
    steps.push_back({id_of(article ? word.substr(2) : word), article});
  }
  if (steps.empty()) return;
  if (steps.size() == 1) {
    if (is_digit(letter_at(phrase, 0))) return;  // a number is no name
    if (steps[0].article) sense.article = Article::Required;
    add_sense(word_senses_[steps[0].word], sense);
    return;
  }
  sense.article = Article::Any;  // each step of a phrase says for itself whether it has the article
  std::uint32_t node = 0;
  for (const Step& step : steps) {
    phrase_flags_[step.word] |= node == 0 ? kStartsPhrase : kInsidePhrase;
    const auto [edge, added] = edges_.try_emplace(step_key(node, step.word, step.article),
                                                  static_cast<std::uint32_t>(node_senses_.size()));
    if (added) node_senses_.emplace_back();
    node = edge->second;
  }
  add_sense(node_senses_[node], sense);
}

bool Lexicon::can_be_met(WordView phrase) {
  Letters letters;
  const Tokens tokens = tokens_of(phrase, letters);
  if (tokens.sentence.size() != 1 || tokens.token.size() > kMaxPhrase) return false;
  const TokenKind first = tokens.token.front().kind;
  return first != TokenKind::Punct && (first != TokenKind::Number || tokens.token.size() > 1);
}

void Lexicon::write(ImageWriter& image) const {
  std::string strings = strings_;
  std::vector<WordEntry> words(1);
  std::vector<Sense> senses;
  for (std::size_t word = 1; word < stems_.size(); ++word) {
    words.push_back({static_cast<std::uint32_t>(strings.size()), static_cast<std::uint32_t>(senses.size()),
                     static_cast<std::uint16_t>(word_senses_[word].size()),
                     static_cast<std::uint8_t>(stems_[word].size()), phrase_flags_[word]});
    strings += stems_[word];
    senses.insert(senses.end(), word_senses_[word].begin(), word_senses_[word].end());
  }
  std::vector<std::uint64_t> stem_filter = filter_for(stems_.size()), step_filter = filter_for(edges_.size());
  std::vector<Slot> slots(table_size(stems_.size()));
  for (std::size_t word = 1; word < stems_.size(); ++word) {
    const std::uint64_t hash = hash_word(stems_[word]);
    std::size_t at = hash & (slots.size() - 1);
    while (slots[at].word != 0) at = (at + 1) & (slots.size() - 1);
    slots[at] = {static_cast<std::uint32_t>(hash >> 32), static_cast<std::uint32_t>(word)};
    add_to(stem_filter, hash);
  }
  std::vector<Node> nodes;
  for (const std::vector<Sense>& of_node : node_senses_) {
    nodes.push_back({static_cast<std::uint32_t>(senses.size()), static_cast<std::uint32_t>(of_node.size())});
    senses.insert(senses.end(), of_node.begin(), of_node.end());
  }
  std::vector<Edge> edges(table_size(edges_.size()));
  for (const auto& [key, node] : edges_) {
    std::size_t at = edge_slot(key) & (edges.size() - 1);
    while (edges[at].key != 0) at = (at + 1) & (edges.size() - 1);
    edges[at] = {key, node, 0};
    add_to(step_filter, step_hash(key));
  }
  image.add_bytes(Section::Strings, 1, strings);
  image.add(Section::Slots, slots);
  image.add(Section::Words, words);
  image.add(Section::Senses, senses);
  image.add(Section::Nodes, nodes);
  image.add(Section::Edges, edges);
  image.add(Section::StemFilter, stem_filter);
  image.add(Section::StepFilter, step_filter);
}

}  // namespace isnad
