// A streaming JSON writer: appends to a string, keeps one bit of state, never builds a tree.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace isnad {

/// Writes RFC 8259 JSON in the order of the calls. The caller keeps brackets balanced and gives a key before each
/// value of an object; the writer sets the commas. The same calls give the same bytes in every locale.
///
/// Strings are escaped so that the result is safe inside a script, too: U+2028 and U+2029 leave as \u2028 and \u2029.
/// A string that is no UTF-8 is no error: each broken byte becomes U+FFFD.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(&out) {}

  JsonWriter& open_object() { return open('{'); }
  JsonWriter& close_object() { return close('}'); }
  JsonWriter& open_array() { return open('['); }
  JsonWriter& close_array() { return close(']'); }
  /// A plain word of the program: it is written as it is, `,"name":` in one piece.
  template <std::size_t kSize>
  JsonWriter& key(const char (&name)[kSize]) {
    constexpr std::size_t kPiece = kSize + 3;  // the name ends in a zero
    std::array<char, kPiece> piece{',', '"'};
    std::copy_n(name, kSize - 1, piece.data() + 2);
    piece[kPiece - 2] = '"';
    piece[kPiece - 1] = ':';
    const std::size_t from = comma_ ? 0 : 1;
    out_->append(piece.data() + from, kPiece - from);
    comma_ = false;
    return *this;
  }
  JsonWriter& key(std::string_view name);

  JsonWriter& string(std::string_view value);
  /// A string that is a plain word of the program: it is written as it is.
  JsonWriter& word(std::string_view value);
  JsonWriter& number(std::int64_t value);
  /// Shortest form that reads back to the same double; infinite or not a number gives null.
  JsonWriter& real(double value);
  JsonWriter& boolean(bool value);
  JsonWriter& null();
  /// null for an empty string: the contract writes "not stated" so.
  JsonWriter& string_or_null(std::string_view value) { return value.empty() ? null() : string(value); }
  /// `json` is already one JSON value.
  JsonWriter& raw(std::string_view json);

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  void before_value();

  std::string* out_;
  bool comma_ = false;  ///< a value stands before: the next one needs a comma
};

}  // namespace isnad
