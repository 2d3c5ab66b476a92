// ZIP, TAR and compressed files: each member that is an input is cut as a file of its own.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "input.h"

namespace isnad {

inline constexpr unsigned kMaxNesting = 3;  ///< archives inside one another

/// Begins like a ZIP or TAR, or like something packed by gzip, bzip2 or zstd.
bool looks_like_archive(std::string_view head);

/// Members in the order of the archive; those whose names promise no input (is_input_name) are passed over, as in a folder.
/// A compressed file that is no TAR is one member, named as the file without its last ending. Nothing is ever written, and
/// no link inside is followed. Text of members is read by the reader of its format, archives inside are opened, too.
/// Rejected, and the rest is read: BadInput for a member that is encrypted, damaged, a link, or named to lie outside;
/// TooLarge for an archive too deep inside others. Rejected, and the archive is left: TooLarge when more than
/// IntakeOptions::max_unpacked_bytes come out, more than max_unpack_ratio times what went in, or more than max_entries;
/// BadInput for what is no archive or breaks off. EmptyInput when no member is an input.
/// By libarchive; the limits hold over an archive and all inside it.
void cut_archive(Input& input, const IntakeOptions& options, const OriginalSink& sink);

/// Which members of an archive are taken, and what becomes of them before they are cut like files.
struct MemberRule {
  std::function<bool(const std::string& name)> wants;
  /// May read the member; true when nothing more is to be done with it.
  std::function<bool(const std::string& name, Input& member, const OriginalSink& sink)> take;
};

/// cut_archive() by another rule, for archives of a known layout.
void cut_members(Input& input, const IntakeOptions& options, const OriginalSink& sink, const MemberRule& rule);

}  // namespace isnad
