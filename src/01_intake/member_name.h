// Names inside archives, made fit to be shown: they are told to people, and never opened as paths.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace isnad {

/// "a\\b/./c.html" -> "a/b/c.html"; broken UTF-8, control characters and bidi controls become U+FFFD. Nothing for a name
/// that is empty, longer than 4096 bytes, begins at a root or a drive, or steps out with "..".
std::optional<std::string> member_name(std::string_view raw);

/// A file or folder that systems hide, or that they put beside the real ones ("__MACOSX/").
bool is_hidden_member(std::string_view name);

}  // namespace isnad
