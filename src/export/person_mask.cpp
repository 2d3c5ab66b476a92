#include "person_mask.h"

#include <algorithm>

#include "utf8.h"

namespace isnad {
namespace {

constexpr std::size_t kDocumentsKept = 256;
constexpr char32_t kBlock = 0x2588;
constexpr std::string_view kOpenGuillemet = "\u00AB", kCloseGuillemet = "\u00BB";

bool is_letter(char32_t c) { return c >= 0x0621 && c <= 0x06FF; }

/// Bytes of a text that are to be masked.
class Marks {
 public:
  explicit Marks(std::string_view text) : text_(text), marked_(text.size(), false) {}

  void mark(ByteSpan span) { std::fill(marked_.begin() + span.begin_byte, marked_.begin() + span.end_byte, true); }

  /// Every place of a name. One of a single word must end a word, so that no longer word is hit; what stands before it may be a proclitic.
  std::uint64_t mark_all(std::string_view name) {
    std::uint64_t places = 0;
    if (name.empty()) return 0;
    const bool single = name.find(' ') == std::string_view::npos;
    for (std::size_t at = text_.find(name); at != std::string_view::npos; at = text_.find(name, at + 1)) {
      const std::size_t end = at + name.size();
      if (single && end < text_.size() && is_letter(decode_utf8(text_, end).code_point)) continue;
      mark({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
      ++places;
    }
    return places;
  }

  /// The text with blocks in it, and for each byte of the old text where it stands in the new one.
  std::string masked(std::vector<std::uint32_t>& moved) const {
    std::string out;
    moved.assign(text_.size() + 1, 0);
    for (std::size_t at = 0; at < text_.size();) {
      const Decoded decoded = decode_utf8(text_, at);
      for (std::uint32_t byte = 0; byte < decoded.bytes; ++byte) moved[at + byte] = static_cast<std::uint32_t>(out.size());
      if (marked_[at] && decoded.code_point > U' ') append_utf8(out, kBlock);
      else out += text_.substr(at, decoded.bytes);
      at += decoded.bytes;
    }
    moved.back() = static_cast<std::uint32_t>(out.size());
    return out;
  }

 private:
  std::string_view text_;
  std::vector<bool> marked_;
};

std::string without(std::string text, const std::set<std::string>& names) {
  Marks marks(text);
  for (const std::string& name : names) marks.mark_all(name);
  std::vector<std::uint32_t> moved;
  return marks.masked(moved);
}

void move_spans(Claims& claims, const std::vector<std::uint32_t>& moved) {
  const auto move = [&](ByteSpan& span) { span = {moved[span.begin_byte], moved[span.end_byte]}; };
  for (Entity& entity : claims.entities)
    for (EntityMention& mention : entity.mentions) move(mention.span);
  for (Claim& claim : claims.claims) {
    move(claim.anchor);
    move(claim.sentence);
    for (TollNumber& number : claim.numbers) move(number.span);
    for (Cue& cue : claim.cues) move(cue.span);
  }
}

}  // namespace

bool PersonMask::is_private(EntityType type, std::string_view key, const std::string& name) const {
  return type == EntityType::Per && (key.empty() || key.starts_with(kOpenGuillemet)) && !keep_.contains(name);
}

std::string PersonMask::mask_of(const std::string& name) {
  const auto [found, is_new] = numbers_.emplace(name, persons_.size());
  if (is_new) persons_.push_back({name, "person-" + std::to_string(persons_.size() + 1), {}, 0});
  return persons_[found->second].mask;
}

// Whether a name that somebody wrote is that of a person is not known, so all are taken for one.
std::string PersonMask::masked_names(std::string_view list) {
  std::string out;
  for (;;) {
    const std::size_t open = list.find(kOpenGuillemet), close = list.find(kCloseGuillemet, open);
    if (close == std::string_view::npos) return out += list;
    const std::size_t begin = open + kOpenGuillemet.size();
    const std::string name(list.substr(begin, close - begin));
    (out += list.substr(0, begin)) += keep_.contains(name) ? name : mask_of(name);
    out += kCloseGuillemet;
    list.remove_prefix(close + kCloseGuillemet.size());
  }
}

std::shared_ptr<const StoredDocument> PersonMask::masked(const std::shared_ptr<const StoredDocument>& document) {
  if (const auto found = made_.find(document.get()); found != made_.end()) return found->second.to;
  if (made_.size() >= kDocumentsKept) made_.clear();
  auto masked = mask_document(*document);
  made_[document.get()] = {document, masked};
  return masked;
}

std::shared_ptr<const StoredDocument> PersonMask::mask_document(const StoredDocument& from) {
  auto out = std::make_shared<StoredDocument>(from);
  Document& document = out->document;
  document.byline.clear();
  Marks marks(from.document.text);
  std::set<std::string> names;
  for (Entity& entity : out->claims.entities) {
    if (!is_private(entity.type, entity.key, entity.name_ar)) continue;
    const std::string name = entity.name_ar, mask = mask_of(name);
    Person& person = persons_[numbers_[name]];
    std::set<std::string> spellings{name};
    for (const EntityMention& mention : entity.mentions)
      if (mention.kind == MentionKind::Name) {
        marks.mark(mention.span);
        spellings.insert(from.document.text.substr(mention.span.begin_byte, mention.span.size()));
      }
    const bool counted = !person.documents.insert(document.id).second;
    for (const std::string& spelling : spellings) {
      const std::uint64_t places = marks.mark_all(spelling);
      if (!counted) person.places += places;
    }
    names.insert(spellings.begin(), spellings.end());
    entity.name_ar = mask;
    entity.name_en.clear();
  }
  for (auto& [claim, review] : out->reviews)
    for (Review::Correction& correction : review.corrections) correction.value = masked_names(correction.value);
  if (names.empty()) return out;
  for (Entity& entity : out->claims.entities) {
    if (entity.key.empty() && entity.name_ar.starts_with("person-")) continue;
    entity.name_ar = without(entity.name_ar, names);
  }
  std::vector<std::uint32_t> moved;
  document.text = marks.masked(moved);
  document.title_bytes = moved[document.title_begin + document.title_bytes] - moved[document.title_begin];
  document.title_begin = moved[document.title_begin];
  document.body_end = moved[std::min<std::size_t>(document.body_end, moved.size() - 1)];
  move_spans(out->claims, moved);
  return out;
}

void PersonMask::mask(std::vector<Party>& parties) {
  for (Party& party : parties) {
    if (!is_private(party.type, party.id, party.name_ar)) continue;
    party.name_ar = mask_of(party.name_ar);
    party.name_en.clear();
    party.id = std::string(kOpenGuillemet) + party.name_ar + std::string(kCloseGuillemet);
  }
}

void PersonMask::mask(StatementRow& row) {
  mask(row.agent);
  mask(row.target);
  for (Telling& telling : row.tellings) {
    mask(telling.agent);
    mask(telling.target);
    mask(telling.chain);
    telling.words.clear();
  }
}

std::vector<PersonMask::Person> PersonMask::persons() const { return persons_; }

}  // namespace isnad
