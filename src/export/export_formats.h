// The formats of `isnad export` by their names.
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "export_form.h"
#include "result.h"
#include "store.h"
#include "tables.h"

namespace isnad {

/// A format as help and the page list it.
struct ExportFormat {
  std::string_view name;   ///< of --format
  std::string_view media;  ///< its media type
  std::string_view about;  ///< one line for people
};

std::span<const ExportFormat> export_formats();

/// What formats look up beside the rows that they are given. Both must outlive the form.
struct ExportSources {
  const Tables& tables;  ///< kinds of actors
  Store& store;          ///< originals, decisions
};

/// BadArgument for a name that no format has.
Result<std::unique_ptr<ExportForm>> make_export_form(std::string_view name, const ExportStyle& style, const ExportSources& sources);

}  // namespace isnad
