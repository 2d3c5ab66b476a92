#include "mhtml.h"

#include <algorithm>

#include "charset.h"
#include "head_fields.h"
#include "mime.h"
#include "page.h"
#include "utf8.h"

namespace isnad {
namespace {

bool is_page(const MimePart& part) { return part.type == "text/html" || part.type == "application/xhtml+xml"; }

const MimePart* page_part(std::string_view heading, const std::vector<MimePart>& parts) {
  const std::string start = parameter(head_field(heading, "content-type"), "start");
  if (!start.empty())
    for (const MimePart& part : parts)
      if (is_page(part) && head_field(part.heading, "content-id") == start) return &part;
  const auto found = std::ranges::find_if(parts, is_page);
  return found == parts.end() ? nullptr : &*found;
}

std::string_view heading_of(std::string_view message) { return message.substr(0, heading_size(message)); }

}  // namespace

bool looks_like_mhtml(std::string_view head) {
  const std::string_view heading = heading_of(head.substr(0, 8192));
  return media_type(head_field(heading, "content-type")) == "multipart/related" &&
         (!head_field(heading, "snapshot-content-location").empty() || !head_field(heading, "mime-version").empty()) &&
         head_field(heading, "to").empty();
}

void cut_mhtml(Input& input, const IntakeOptions& options, const OriginalSink& sink) {
  const Result<std::string> bytes = all_bytes(input, options.max_file_bytes);
  if (!bytes) return sink.rejected({input.path, 0, "", bytes.error()});
  const std::vector<MimePart> parts = mime_parts(*bytes);
  const MimePart* page = page_part(heading_of(*bytes), parts);
  if (page == nullptr) return sink.rejected(refused(input.path, Code::BadInput, "no page in one file", "MHTML with a part of HTML"));
  sink.original({input.path, 0, Format::Mhtml, message_of_part(*bytes, *page)});
}

Failure read_mhtml(const Original& original, Document& document, const IntakeTables& tables) {
  const std::vector<MimePart> parts = mime_parts(original.bytes);
  const MimePart* part = page_part(heading_of(original.bytes), parts);
  if (part == nullptr) return Error{Code::BadInput, "", "no page in one file", "MHTML with a part of HTML"};
  const std::string body = decoded_body(*part);
  Result<DecodedText> page = decode_bytes(body, part->charset.empty() ? declared_charset(body) : part->charset);
  if (!page) return page.error();
  document.charset = page->charset;
  document.replaced_bytes = page->replaced_bytes;
  if (Failure failure = read_page(page->text, document, tables)) return failure;
  for (const std::string& address : {head_field(heading_of(original.bytes), "snapshot-content-location"), part->location})
    if (document.url.empty() && (address.starts_with("http://") || address.starts_with("https://")) && is_valid_utf8(address)) document.url = address;
  return std::nullopt;
}

}  // namespace isnad
