// The mapping file, read by toml++: without exceptions, so that a broken file is an Error.
#include <algorithm>

#include "byte_source.h"
#include "columns.h"

#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

namespace isnad {
namespace {

constexpr std::size_t kMaxFile = 1 << 20U;

std::string at_line(const std::string& name, const toml::source_region& region) {
  return name + ":" + std::to_string(region.begin.line);
}

std::string field_list() {
  std::string out;
  for (const std::string_view field : kColumnFields) out += (out.empty() ? "" : ", ") + std::string(field);
  return out;
}

}  // namespace

Result<ColumnNames> parse_columns(std::string_view toml, const std::string& name) {
  const toml::parse_result parsed = toml::parse(toml, std::string_view(name));
  if (!parsed)
    return Error{Code::BadInput, at_line(name, parsed.error().source()), std::string(parsed.error().description()), "lines like text = \"Body\""};
  ColumnNames out;
  for (const auto& [key, value] : parsed.table()) {
    const std::string field(key.str() == "source" ? "outlet" : key.str() == "author" ? "byline" : key.str());
    if (std::ranges::find(kColumnFields, field) == kColumnFields.end())
      return Error{Code::BadInput, at_line(name, key.source()), "the field \"" + field + "\"", "one of " + field_list()};
    if (const auto heading = value.value<std::string>()) out[field] = *heading;
    else if (const auto number = value.value<std::int64_t>()) out[field] = std::to_string(*number);
    else return Error{Code::BadInput, at_line(name, value.source()), "a value that is no column", "a heading in quotes, or a number"};
  }
  return out;
}

Result<ColumnNames> load_columns(const std::string& path) {
  Result<ByteSource> source = ByteSource::open(path);
  if (!source) return source.error();
  std::string bytes;
  for (Result<bool> more = true; *more && bytes.size() <= kMaxFile;) {
    more = source->read(bytes, kMaxFile);
    if (!more) return more.error();
  }
  if (bytes.size() > kMaxFile) return Error{Code::TooLarge, path, "a mapping file over the limit", "at most 1 MiB"};
  return parse_columns(bytes, path);
}

}  // namespace isnad
