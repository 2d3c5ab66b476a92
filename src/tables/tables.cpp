#include "tables.h"

#include <algorithm>

#include "tokenise.h"

namespace isnad {

std::string_view name_of(Colour colour) {
  constexpr std::string_view kNames[] = {"neutral", "hostile", "self", "praise", "capital", "word", "short"};
  return kNames[static_cast<std::size_t>(colour)];
}

std::string_view name_of(Precision precision) {
  constexpr std::string_view kNames[] = {"point", "town", "district", "governorate", "country"};
  return kNames[static_cast<std::size_t>(precision)];
}

Result<std::shared_ptr<const Tables>> Tables::open(std::string_view bytes, std::shared_ptr<const void> owner) {
  Result<ImageView> image = ImageView::open(bytes);
  if (!image) return image.error();
  auto tables = std::make_shared<Tables>();
  tables->image = *image;
  tables->owner_ = std::move(owner);
  const std::span<const char> strings = image->section<char>(Section::Strings);
  tables->strings_ = {strings.data(), strings.size()};
  tables->slots = image->section<Slot>(Section::Slots);
  tables->words = image->section<WordEntry>(Section::Words);
  tables->senses = image->section<Sense>(Section::Senses);
  tables->edges = image->section<Edge>(Section::Edges);
  tables->stem_filter.blocks = image->section<std::uint64_t>(Section::StemFilter);
  tables->step_filter.blocks = image->section<std::uint64_t>(Section::StepFilter);
  tables->nodes = image->section<Node>(Section::Nodes);
  tables->actors = image->section<ActorRow>(Section::Actors);
  tables->aliases = image->section<AliasRow>(Section::Aliases);
  tables->ties = image->section<TieRow>(Section::Ties);
  tables->places = image->section<PlaceRow>(Section::Places);
  tables->frames = image->section<FrameRow>(Section::Frames);
  tables->cues = image->section<CueRow>(Section::Cues);
  tables->nouns = image->section<NounRow>(Section::Nouns);
  for (std::size_t rank = 0; rank < tables->places_of_rank_.size(); ++rank) {
    const auto end = std::ranges::partition_point(tables->places, [&](const PlaceRow& place) { return place.rank >= rank; });
    tables->places_of_rank_[rank] = static_cast<std::uint32_t>(end - tables->places.begin());
  }
  if (tables->slots.empty() || tables->words.empty() || tables->edges.empty() || tables->nodes.empty() || tables->stem_filter.blocks.empty() || tables->step_filter.blocks.empty())
    return Error{Code::BadImage, "compiled tables", "a table without rows", "words and phrases"};
  return std::shared_ptr<const Tables>(std::move(tables));
}

std::uint32_t Tables::find(WordView word, std::uint64_t hash) const {
  const auto tag = static_cast<std::uint32_t>(hash >> 32);
  const std::size_t mask = slots.size() - 1;
  for (std::size_t at = hash & mask; slots[at].word != 0; at = (at + 1) & mask) {
    if (slots[at].tag != tag) continue;
    const WordEntry& entry = words[slots[at].word];
    if (strings_.substr(entry.text, entry.size) == word) return slots[at].word;
  }
  return 0;
}

std::uint32_t Tables::edge_of(std::uint64_t key) const {
  const std::size_t mask = edges.size() - 1;
  for (std::size_t at = edge_slot(key) & mask; edges[at].key != 0; at = (at + 1) & mask)
    if (edges[at].key == key) return edges[at].node;
  return 0;
}

}  // namespace isnad
