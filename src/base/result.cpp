#include "result.h"

namespace isnad {

const char* code_name(Code code) {
  switch (code) {
    case Code::BadTable: return "bad_table";
    case Code::BadImage: return "bad_image";
    case Code::BadInput: return "bad_input";
    case Code::EmptyInput: return "empty_input";
    case Code::BinaryInput: return "binary_input";
    case Code::TooLarge: return "too_large";
    case Code::CannotOpen: return "cannot_open";
    case Code::CannotWrite: return "cannot_write";
    case Code::BadDatabase: return "bad_database";
    case Code::NewerDatabase: return "newer_database";
    case Code::NotFound: return "not_found";
    case Code::BadArgument: return "bad_argument";
    case Code::SpanOutOfRange: return "span_out_of_range";
  }
  return "unknown";
}

std::string Error::message() const {
  std::string out = where;
  if (!out.empty()) out += ": ";
  out += found;
  if (!expected.empty()) out += ", expected " + expected;
  return out;
}

}  // namespace isnad
