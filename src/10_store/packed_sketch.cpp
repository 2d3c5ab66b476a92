// Method: the names that the document points to come first, each behind those that it is part of; all else points to them by number.
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
using link::Name;
using link::Range;

constexpr std::uint64_t kTypes = 16, kEnd = 256;  // of enumerations
constexpr std::uint64_t kDated = 1, kHeadline = 2, kDenial = 4, kSameWords = 8;

class SketchPacker {
 public:
  explicit SketchPacker(const Corpus& corpus) : corpus_(corpus) {}

  std::string pack(const DocumentSketch& document) {
    const auto claims = std::span(corpus_.claims).subspan(document.first_claim, document.claims);
    add_run(document.topics);
    add(document.outlet_name);
    for (const ClaimSketch& claim : claims) {
      for (const Range run : {claim.agent, claim.target, claim.chain, claim.victims}) add_run(run);
      add(claim.place);
    }
    out_.number(names_.size());
    for (const std::uint32_t name : names_) pack_name(corpus_.names[name]);
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
    if (name == kNoName || numbers_.contains(name)) return;
    add(corpus_.names[name].side);
    add(corpus_.names[name].parent);
    numbers_.emplace(name, names_.size());
    names_.push_back(name);
  }
  void add_run(Range run) {
    for (const std::uint32_t name : corpus_.run(run)) add(name);
  }
  [[nodiscard]] std::uint64_t number(std::uint32_t name) const { return name == kNoName ? 0 : numbers_.at(name) + 1; }
  void day(std::int32_t day) { out_.signed_number(day == kNoDay ? 0 : day >= 0 ? std::int64_t{day} + 1 : day); }
  void pack_name(const Name& name) {
    for (const std::string* text : {&name.id, &name.name_ar, &name.name_en}) out_.text(*text);
    out_.number(static_cast<std::uint64_t>(name.type) * 2 + (name.keyed ? 1 : 0));
    out_.number(static_cast<std::uint64_t>(name.kind));
    out_.number(name.country);
    out_.number(static_cast<std::uint64_t>(name.precision));
    if (name.keyed && name.type == EntityType::Loc) {
      out_.real(name.lat);
      out_.real(name.lon);
    }
    out_.number(number(name.side));
    out_.number(number(name.parent));
  }
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
    out_.number((claim.dated ? kDated : 0) | (claim.headline ? kHeadline : 0) | (claim.denial ? kDenial : 0) | (same_words ? kSameWords : 0));
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
    for (const Bound bound : claim.bound) out_.number(static_cast<std::uint64_t>(bound));
  }

  const Corpus& corpus_;
  Packer out_;
  std::vector<std::uint32_t> names_;
  std::unordered_map<std::uint32_t, std::size_t> numbers_;
};

class SketchUnpacker {
 public:
  SketchUnpacker(std::string_view bytes, Corpus& into) : in_(bytes), corpus_(into) {}

  void unpack() {
    for (std::uint32_t count = in_.count(); count > 0; --count) unpack_name();
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
  void unpack_name() {
    Name out;
    for (std::string* text : {&out.id, &out.name_ar, &out.name_en}) *text = in_.text();
    const std::uint32_t type = in_.below(kTypes);
    out.type = static_cast<EntityType>(type / 2);
    out.keyed = type % 2 > 0;
    out.kind = enumeration<ActorKind>(kEnd);
    out.country = static_cast<Country>(in_.number32());
    out.precision = enumeration<Precision>(kTypes);
    if (out.keyed && out.type == EntityType::Loc) {
      out.lat = static_cast<float>(in_.real());
      out.lon = static_cast<float>(in_.real());
    }
    out.side = name();
    out.parent = name();
    names_.push_back(corpus_.names.add(std::move(out)));
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
    const std::uint32_t flags = in_.below(kTypes);
    out.document = static_cast<std::uint32_t>(corpus_.documents.size());
    out.index = index;
    out.dated = (flags & kDated) != 0;
    out.headline = (flags & kHeadline) != 0;
    out.denial = (flags & kDenial) != 0;
    out.type = enumeration<ClaimType>(kEnd);
    out.stance = enumeration<Stance>(kTypes);
    out.counted = static_cast<std::uint8_t>(in_.below(kEnd));
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
    for (Bound& bound : out.bound) bound = enumeration<Bound>(kTypes);
    corpus_.claims.push_back(out);
  }

  Unpacker in_;
  Corpus& corpus_;
  std::vector<std::uint32_t> names_;
};

}  // namespace

std::string pack_sketch(const Corpus& corpus, std::uint32_t document) { return SketchPacker(corpus).pack(corpus.documents[document]); }

void unpack_sketch(std::string_view bytes, Corpus& into) { SketchUnpacker(bytes, into).unpack(); }

}  // namespace isnad::store
