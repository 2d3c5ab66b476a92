// Archives made in memory, for the tests of this stage.
#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <string>
#include <vector>

namespace isnad::testing {

struct MemberBytes {
  std::string name;
  std::string bytes;
  unsigned type = AE_IFREG;
};

/// @param gzip  of a TAR
inline std::string archive_of(const std::vector<MemberBytes>& members, bool zip, bool gzip = false) {
  std::string out(1 << 20, '\0');
  for (const MemberBytes& member : members) out.resize(out.size() + member.bytes.size() + 4096);
  std::size_t used = 0;
  ::archive* archive = archive_write_new();
  if (zip) archive_write_set_format_zip(archive);
  else archive_write_set_format_ustar(archive);
  if (gzip) archive_write_add_filter_gzip(archive);
  archive_write_open_memory(archive, out.data(), out.size(), &used);
  for (const MemberBytes& member : members) {
    if (zip && member.name == "mimetype") archive_write_zip_set_compression_store(archive);  // as OpenDocument asks
    else if (zip) archive_write_zip_set_compression_deflate(archive);
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, member.name.c_str());
    archive_entry_set_filetype(entry, member.type);
    archive_entry_set_perm(entry, 0644);
    if (member.type == AE_IFLNK) archive_entry_set_symlink(entry, member.bytes.c_str());
    else archive_entry_set_size(entry, static_cast<la_int64_t>(member.bytes.size()));
    archive_write_header(archive, entry);
    if (member.type == AE_IFREG) archive_write_data(archive, member.bytes.data(), member.bytes.size());
    archive_entry_free(entry);
  }
  archive_write_close(archive);
  archive_write_free(archive);
  out.resize(used);
  return out;
}

inline std::string zip_of(const std::vector<MemberBytes>& members) { return archive_of(members, true); }

}  // namespace isnad::testing
