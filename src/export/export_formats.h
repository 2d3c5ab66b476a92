// The formats of `isnad export` by their names.
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "export_form.h"
#include "result.h"
#include "tables.h"

namespace isnad {

/// A format as help and the page list it.
struct ExportFormat {
  std::string_view name;   ///< of --format
  std::string_view media;  ///< its media type
  std::string_view about;  ///< one line for people
};

std::span<const ExportFormat> export_formats();

/// BadArgument for a name that no format has. `tables` must outlive the form: kinds and ties of actors are looked up there.
Result<std::unique_ptr<ExportForm>> make_export_form(std::string_view name, const ExportStyle& style, const Tables& tables);

}  // namespace isnad
