// Documents as bytes, to cross from one process to another, and back with every length checked.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "intake.h"

namespace isnad {

/// What to read, and as what. Of the options the limits only.
struct Task {
  std::string path;
  std::string head;
  Format format = Format::Txt;
  IntakeOptions options;
};

std::string packed(const Task& task);
std::string packed(const Original& original, const Document& document);
std::string packed(const Rejected& rejected);

/// Nothing for bytes that are no such thing.
std::optional<Task> unpack_task(std::string_view bytes);
/// With its document, whose digest is taken anew; nothing, too, when a string is no UTF-8 or an offset lies outside the text.
std::optional<Original> unpack_original(std::string_view bytes);
std::optional<Rejected> unpack_rejected(std::string_view bytes);

}  // namespace isnad
