// Method: the keys of the names that the document points to come first, ascending; all else points to them by number.
#include "packed_sketch.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "pack.h"

namespace isnad::store {
namespace {

using link::ClaimSketch;
using link::Corpus;
using link::DocumentSketch;
using link::kNoDay;
using link::kNoName;
using link::Range;

constexpr std::uint64_t kDated = 1, kHeadline = 2, kDenial = 4, kSameWords = 8, kBeside = 16, kSeveral = 32, kTotal = 64, kLife = 128, kCaptive = 256, kClaimed = 512, kFlags = 1024;
constexpr std::uint64_t kStances = 4, kBounds = 4;

class SketchPacker {
 public:
  SketchPacker(const Corpus& corpus, const KeyOfName& key_of) : corpus_(corpus), key_of_(key_of) {}

  std::string pack(const DocumentSketch& document) {
    const auto claims = std::span(corpus_.claims).subspan(document.first_claim, document.claims);
    add_run(document.topics);
    add(document.outlet_name);
    for (const ClaimSketch& claim : claims) {
      for (const Range run : {claim.agent, claim.target, claim.chain, claim.victims}) add_run(run);
      add(claim.place);
    }
    std::ranges::sort(names_);
    out_.number(names_.size());
    std::uint64_t last = 0, named = 0;
    for (const auto& [key, name] : names_) {
      numbers_[name] = ++named;
      out_.number(key - std::exchange(last, key));
    }
    for (const std::string* text : {&document.id, &document.outlet, &document.url}) out_.text(*text);
    day(document.published);
    out_.number(document.words);
    std::uint64_t before = 0;
    out_.number(document.shingles.size);
    for (const std::uint64_t shingle : corpus_.shingles_of(document)) out_.number(shingle - std::exchange(before, shingle));
    for (const Range words : {document.title, document.figures, document.proper}) pack_words(words);
    pack_names(document.topics);
    out_.number(number(document.outlet_name));
    out_.number(document.claims);
    Range words = {};
    for (const ClaimSketch& claim : claims) {
      pack_claim(claim, &claim != &claims.front() && claim.words.begin == words.begin && claim.words.size == words.size);
      words = claim.words;
    }
    return out_.bytes();
  }

 private:
  void add(std::uint32_t name) {
    if (name != kNoName && numbers_.try_emplace(name, 0).second) names_.emplace_back(key_of_(name), name);
  }
  void add_run(Range run) {
    for (const std::uint32_t name : corpus_.run(run)) add(name);
  }
  [[nodiscard]] std::uint64_t number(std::uint32_t name) const { return name == kNoName ? 0 : numbers_.at(name); }
  void day(std::int32_t day) { out_.signed_number(day == kNoDay ? 0 : day >= 0 ? std::int64_t{day} + 1 : day); }
  void pack_words(Range run) {
    std::uint32_t before = 0;
    out_.number(run.size);
    for (const std::uint32_t word : corpus_.run(run)) out_.number(word - std::exchange(before, word));
  }
  void pack_names(Range run) {
    out_.number(run.size);
    for (const std::uint32_t name : corpus_.run(run)) out_.number(number(name));
  }
  void pack_claim(const ClaimSketch& claim, bool same_words) {
    out_.number((claim.dated ? kDated : 0) | (claim.headline ? kHeadline : 0) | (claim.denial ? kDenial : 0) | (same_words ? kSameWords : 0) |
                (claim.beside ? kBeside : 0) | (claim.several ? kSeveral : 0) | (claim.total ? kTotal : 0) |
                (claim.life ? kLife : 0) | (claim.captive ? kCaptive : 0) | (claim.claimed ? kClaimed : 0));
    out_.number(static_cast<std::uint64_t>(claim.type));
    out_.number(static_cast<std::uint64_t>(claim.stance));
    out_.number(claim.counted);
    day(claim.day_from);
    day(claim.day_to);
    out_.number(claim.sentence.begin_byte);
    out_.number(claim.sentence.end_byte);
    for (const Range run : {claim.agent, claim.target, claim.chain, claim.victims}) pack_names(run);
    out_.number(number(claim.place));
    if (!same_words) pack_words(claim.words);
    for (const auto* toll : {&claim.killed, &claim.wounded, &claim.captured}) out_.number(*toll ? std::uint64_t{**toll} + 1 : 0);
    out_.number(claim.things.kind);
    if (claim.things.kind != 0) out_.number(claim.things.number);
    for (const Bound bound : claim.bound) out_.number(static_cast<std::uint64_t>(bound));
  }

  const Corpus& corpus_;
  Packer out_;
  const KeyOfName& key_of_;
  std::vector<std::pair<std::uint64_t, std::uint32_t>> names_;  // with their keys
  std::unordered_map<std::uint32_t, std::size_t> numbers_;      // from 1 on
};

class SketchUnpacker {
 public:
  SketchUnpacker(std::string_view bytes, Corpus& into, const AddName& add_name) : in_(bytes), corpus_(into) {
    std::uint64_t key = 0;
    for (std::uint32_t count = in_.count(); count > 0; --count) names_.push_back(add_name(key += in_.number()));
  }

  void unpack() {
    DocumentSketch document;
    for (std::string* text : {&document.id, &document.outlet, &document.url}) *text = in_.text();
    document.published = day();
    document.words = in_.number32();
    document.shingles = {static_cast<std::uint32_t>(corpus_.shingles.size()), in_.count()};
    for (std::uint64_t k = 0, shingle = 0; k < document.shingles.size; ++k) corpus_.shingles.push_back(shingle += in_.number());
    for (Range* words : {&document.title, &document.figures, &document.proper}) *words = unpack_words();
    document.topics = unpack_names(true);
    document.outlet_name = name();
    document.first_claim = static_cast<std::uint32_t>(corpus_.claims.size());
    document.claims = in_.count();
    Range words = {};
    for (std::uint32_t index = 0; index < document.claims; ++index) {
      unpack_claim(index, words);
      words = corpus_.claims.back().words;
    }
    if (!in_.at_end()) Unpacker::fail();
    corpus_.documents.push_back(std::move(document));
  }

 private:
  template <class Enumeration>
  Enumeration enumeration(std::uint64_t end) { return static_cast<Enumeration>(in_.below(end)); }
  std::int32_t day() {
    const std::int64_t day = in_.signed_number();
    return day == 0 ? kNoDay : static_cast<std::int32_t>(day > 0 ? day - 1 : day);
  }
  std::uint32_t name() {
    const std::uint32_t number = in_.below(names_.size() + 1);
    return number == 0 ? kNoName : names_[number - 1];
  }
  Range unpack_words() {
    const Range out{static_cast<std::uint32_t>(corpus_.ids.size()), in_.count()};
    for (std::uint32_t k = 0, word = 0; k < out.size; ++k) corpus_.ids.push_back(word += in_.number32());
    return out;
  }
  Range unpack_names(bool sorted) {
    const Range out{static_cast<std::uint32_t>(corpus_.ids.size()), in_.count()};
    for (std::uint32_t k = 0; k < out.size; ++k) {
      const std::uint32_t number = in_.below(names_.size() + 1);
      if (number == 0) Unpacker::fail();
      corpus_.ids.push_back(names_[number - 1]);
    }
    if (sorted) std::ranges::sort(std::span(corpus_.ids).subspan(out.begin, out.size));
    return out;
  }
  void unpack_claim(std::uint32_t index, Range words) {
    ClaimSketch out;
    const std::uint32_t flags = in_.below(kFlags);
    out.document = static_cast<std::uint32_t>(corpus_.documents.size());
    out.index = index;
    out.dated = (flags & kDated) != 0;
    out.headline = (flags & kHeadline) != 0;
    out.denial = (flags & kDenial) != 0;
    out.beside = (flags & kBeside) != 0;
    out.several = (flags & kSeveral) != 0;
    out.total = (flags & kTotal) != 0;
    out.life = (flags & kLife) != 0;
    out.captive = (flags & kCaptive) != 0;
    out.claimed = (flags & kClaimed) != 0;
    out.type = enumeration<ClaimType>(kClaimTypes);
    out.stance = enumeration<Stance>(kStances);
    out.counted = static_cast<std::uint8_t>(in_.below(link::kAnybody + 1));
    out.day_from = day();
    out.day_to = day();
    out.sentence.begin_byte = in_.number32();
    out.sentence.end_byte = in_.number32();
    out.agent = unpack_names(true);
    out.target = unpack_names(true);
    out.chain = unpack_names(false);
    out.victims = unpack_names(true);
    out.place = name();
    out.words = (flags & kSameWords) != 0 ? words : unpack_words();
    for (auto* toll : {&out.killed, &out.wounded, &out.captured})
      if (const std::uint64_t value = in_.number(); value > 0) *toll = static_cast<std::uint32_t>(value - 1);
    out.things.kind = static_cast<std::uint8_t>(in_.below(256));
    if (out.things.kind != 0) out.things.number = in_.number32();
    for (Bound& bound : out.bound) bound = enumeration<Bound>(kBounds);
    corpus_.claims.push_back(out);
  }

  Unpacker in_;
  Corpus& corpus_;
  std::vector<std::uint32_t> names_;
};

}  // namespace

std::string pack_sketch(const Corpus& corpus, std::uint32_t document, const KeyOfName& key_of) { return SketchPacker(corpus, key_of).pack(corpus.documents[document]); }

void unpack_sketch(std::string_view bytes, Corpus& into, const AddName& add_name) { SketchUnpacker(bytes, into, add_name).unpack(); }

}  // namespace isnad::store
