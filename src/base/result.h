// What a call gives back when it may fail: the value, or an Error that says where, what was found
// and what was expected. Exceptions do not cross a stage.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace isnad {

enum class Code {
  BadTable,         ///< a row of a language table is wrong; `where` is file:line: column
  BadImage,         ///< the compiled tables are damaged or of another version
  BadInput,         ///< input that cannot be read as the format it claims to be
  EmptyInput,       ///< nothing to read: no byte, or no text in the page
  BinaryInput,      ///< bytes that are no text
  TooLarge,         ///< beyond a stated limit; `expected` names the limit
  CannotOpen,       ///< the operating system refused a file; `found` is its reason
  CannotWrite,      ///< disk full, read-only, no right
  BadDatabase,      ///< no Isnad database, or damaged
  NewerDatabase,    ///< written by a later version of Isnad
  NotFound,         ///< no such document, claim or table entry
  BadArgument,      ///< a command line or request argument is wrong
  SpanOutOfRange,   ///< a bug in an earlier stage: a span lies outside its text
};

/// The stable name of a code, as written in reports and JSON: "bad_input", "empty_input", ...
const char* code_name(Code code);

struct Error {
  Code code;
  std::string where;     ///< file:line: column, a path, or an argument's name; may be empty
  std::string found;     ///< what was there
  std::string expected;  ///< what should have been there; may be empty

  /// "where: found, expected ..." in one line.
  [[nodiscard]] std::string message() const;
};

/// Stands in for C++23's std::expected.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}
  Result(Error error) : state_(std::move(error)) {}

  [[nodiscard]] bool ok() const { return std::holds_alternative<T>(state_); }
  explicit operator bool() const { return ok(); }
  /// Only when ok().
  T& value() { return std::get<T>(state_); }
  const T& value() const { return std::get<T>(state_); }
  T& operator*() { return value(); }
  const T& operator*() const { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  /// Only when not ok().
  [[nodiscard]] const Error& error() const { return std::get<Error>(state_); }

 private:
  std::variant<T, Error> state_;
};

/// For calls that give nothing back: std::nullopt is success.
using Failure = std::optional<Error>;

}  // namespace isnad
