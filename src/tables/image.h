// The compiled tables: one read-only block of bytes, built ahead, linked into the program and mapped by the operating
// system's loader, so that nothing is parsed at start. A block is a heading and sections; a section is an array of
// plain structures. Little-endian, 8-byte aligned.
//
//   magic "ISNADTBL"  format u32  sections u32  sha256 of all that follows (64 hex digits)
//   { id u32, element size u32, offset u64, bytes u64 } x sections
//   data
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "result.h"

namespace isnad {

/// Goes up by one whenever a structure in tables.h or notes.h changes its layout.
inline constexpr std::uint32_t kImageFormat = 5;

enum class Section : std::uint32_t {
  Strings, Slots, Words, Senses, Edges, Nodes, Actors, Aliases, Places, Frames, Cues, Nouns, Ties, StemFilter, StepFilter,
  ActorNotes, AliasNotes, PlaceNotes, PlaceNames, TieNotes, RowNotes  // for people, notes.h
};

class ImageWriter {
 public:
  template <class T>
  void add(Section id, const std::vector<T>& rows) {
    static_assert(std::is_trivially_copyable_v<T>);
    add_bytes(id, sizeof(T), {reinterpret_cast<const char*>(rows.data()), rows.size() * sizeof(T)});
  }
  void add_bytes(Section id, std::uint32_t element, std::string_view bytes);
  [[nodiscard]] std::string finish() const;

 private:
  struct Part { Section id; std::uint32_t element; std::string bytes; };
  std::vector<Part> parts_;
};

class ImageView {
 public:
  /// Errors: BadImage for a wrong magic, format, size or section; the bytes are verified by verify(), not here,
  /// because reading every page would cost more than the whole start.
  static Result<ImageView> open(std::string_view bytes);
  /// BadImage when the bytes are not those that were built.
  [[nodiscard]] Failure verify() const;
  [[nodiscard]] std::string_view sha256() const;

  /// Empty when the image lacks the section.
  template <class T>
  [[nodiscard]] std::span<const T> section(Section id) const {
    const std::string_view bytes = section_bytes(id, sizeof(T));
    return {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
  }

 private:
  [[nodiscard]] std::string_view section_bytes(Section id, std::uint32_t element) const;
  std::string_view bytes_;
};

}  // namespace isnad
