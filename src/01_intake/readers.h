// The list of formats: how each is known, how an input of it is cut into originals, and how an original is read.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "input.h"
#include "intake.h"

namespace isnad {

struct FormatReader {
  Format format;
  std::string_view name;                  ///< of --from, and Document::format
  std::vector<std::string_view> endings;  ///< of file names, lower case; "result.json" is a whole name, and a star in it any letters
  bool (*looks_like)(std::string_view head);  ///< by its first bytes (up to 64 KiB); null: only by name or when asked for
  void (*cut)(Input& input, const IntakeOptions& options, const OriginalSink& sink);
  Failure (*read)(const Original& original, Document& document, const IntakeTables& tables);  ///< null: cut into others
  bool apart = false;  ///< taken to pieces by a library that is not made for hostile files: see apart.h
};

/// In the order in which they are tried.
std::span<const FormatReader> readers();

/// @param format  not Auto
const FormatReader& reader_of(Format format);

/// By the file's ending, else by its first bytes, else Txt. A name that promises text or a page is believed; one that
/// promises a container is believed, too, and what is none is then an error of its reader.
Format format_of(const std::string& path, std::string_view head);

/// Does the name promise an input? Files of folders and members of archives are taken by it.
bool is_input_name(std::string_view name);

}  // namespace isnad
