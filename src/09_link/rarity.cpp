#include "rarity.h"

#include <cmath>

namespace isnad::link {
namespace {

constexpr float kPrior = 40;  // texts that are taken to have been seen before, without the word: a small corpus tells little of what is rare

float weight(float texts, float having) { return std::log((texts + kPrior) / (having + kPrior / 20)) / std::log((texts + kPrior) / (1 + kPrior / 20)); }

}  // namespace

Rarity::Rarity(const Corpus& corpus) : words_(kSlots), names_(corpus.names.size()) {
  float sentences = 0;
  for (std::size_t k = 0; k < corpus.claims.size(); ++k) {
    const Range words = corpus.claims[k].words;
    if (k > 0 && corpus.claims[k - 1].words.begin == words.begin) continue;
    ++sentences;
    for (const std::uint32_t word : corpus.run(words)) ++words_[slot(word)];
  }
  for (float& word : words_) word = weight(sentences, std::max(1.0F, word));
  for (const DocumentSketch& document : corpus.documents)
    for (const std::uint32_t name : corpus.run(document.topics)) ++names_[name];
  for (float& name : names_) name = weight(static_cast<float>(corpus.documents.size()), std::max(1.0F, name));
}

}  // namespace isnad::link
