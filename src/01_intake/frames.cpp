#include "frames.h"

#include <cstring>

#include "sha256.h"
#include "utf8.h"

namespace isnad {
namespace {

class Packer {
 public:
  Packer& number(std::uint64_t value) {
    out_.append(reinterpret_cast<const char*>(&value), sizeof value);
    return *this;
  }
  Packer& text(std::string_view value) {
    number(value.size());
    out_ += value;
    return *this;
  }
  Packer& columns(const ColumnNames& names) {
    number(names.size());
    for (const auto& [field, column] : names) text(field).text(column);
    return *this;
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

/// After a length that does not fit everything is empty, and done() is false.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}

  std::uint64_t number() {
    std::uint64_t value = 0;
    const std::string_view piece = take(sizeof value);
    if (piece.size() == sizeof value) std::memcpy(&value, piece.data(), sizeof value);
    return value;
  }
  std::uint32_t small() {
    const std::uint64_t value = number();
    good_ = good_ && value <= UINT32_MAX;
    return static_cast<std::uint32_t>(value);
  }
  std::string bytes() { return std::string(take(number())); }
  std::string text() {
    std::string value = bytes();
    good_ = good_ && is_valid_utf8(value);
    return value;
  }
  ColumnNames columns() {
    ColumnNames names;
    for (std::uint64_t left = number(); left > 0 && good_; --left) {
      std::string field = bytes(), column = bytes();
      good_ = good_ && (names.empty() || names.rbegin()->first < field);
      names.emplace(std::move(field), std::move(column));
    }
    return names;
  }
  template <class Enum>
  Enum one_of(Enum last) {
    const std::uint64_t value = number();
    good_ = good_ && value <= static_cast<std::uint64_t>(last);
    return good_ ? static_cast<Enum>(value) : Enum{};
  }
  [[nodiscard]] bool done() const { return good_ && bytes_.empty(); }

 private:
  std::string_view take(std::uint64_t size) {
    if (!good_ || size > bytes_.size()) {
      good_ = false;
      return {};
    }
    const std::string_view piece = bytes_.substr(0, static_cast<std::size_t>(size));
    bytes_.remove_prefix(piece.size());
    return piece;
  }

  std::string_view bytes_;
  bool good_ = true;
};

bool inside(const Document& document) {
  const std::uint64_t size = document.text.size();
  const auto boundary = [&](std::uint64_t at) {
    return at == size || (at < size && (static_cast<unsigned char>(document.text[at]) & 0xC0U) != 0x80U);
  };
  const std::uint64_t title_end = std::uint64_t{document.title_begin} + document.title_bytes;
  return size <= UINT32_MAX && boundary(document.title_begin) && boundary(title_end) && boundary(document.body_end) &&
         document.published.empty() == (document.published_from == PublishedFrom::Unknown);
}

}  // namespace

std::string packed(const Task& task) {
  const IntakeOptions& options = task.options;
  return Packer().text(task.path).text(task.head).number(static_cast<std::uint64_t>(task.format)).number(options.max_page_bytes)
      .number(options.max_line_bytes).number(options.max_file_bytes).number(options.max_unpacked_bytes)
      .number(options.max_unpack_ratio).number(options.max_entries).columns(options.columns).take();
}

std::optional<Task> unpack_task(std::string_view bytes) {
  Unpacker in(bytes);
  Task task;
  task.path = in.bytes();
  task.head = in.bytes();
  task.format = in.one_of(kLastFormat);
  task.options.max_page_bytes = in.number();
  task.options.max_line_bytes = in.number();
  task.options.max_file_bytes = in.number();
  task.options.max_unpacked_bytes = in.number();
  task.options.max_unpack_ratio = in.number();
  task.options.max_entries = in.number();
  task.options.columns = in.columns();
  if (!in.done()) return std::nullopt;
  return task;
}

std::string packed(const Original& original, const Document& document) {
  return Packer().text(original.path).number(original.line).number(static_cast<std::uint64_t>(original.format)).text(original.bytes)
      .text(original.charset).text(document.id).text(document.text).number(document.title_begin).number(document.title_bytes)
      .number(document.body_end).text(document.outlet).text(document.url).text(document.byline).text(document.forwarded_from).text(document.dateline)
      .text(document.published).number(static_cast<std::uint64_t>(document.published_from)).text(document.format)
      .text(document.charset).text(document.unread).text(document.provenance).number(document.replaced_bytes).take();
}

std::optional<Original> unpack_original(std::string_view bytes) {
  Unpacker in(bytes);
  Original original;
  original.path = in.bytes();
  original.line = in.small();
  original.format = in.one_of(kLastFormat);
  original.bytes = in.bytes();
  original.charset = in.text();
  Document document;
  document.id = in.text();
  document.text = in.text();
  document.title_begin = in.small();
  document.title_bytes = in.small();
  document.body_end = in.small();
  document.outlet = in.text();
  document.url = in.text();
  document.byline = in.text();
  document.forwarded_from = in.text();
  document.dateline = in.text();
  document.published = in.text();
  document.published_from = in.one_of(PublishedFrom::Text);
  document.format = in.text();
  document.charset = in.text();
  document.unread = in.text();
  document.provenance = in.text();
  document.replaced_bytes = in.small();
  if (!in.done() || !inside(document)) return std::nullopt;
  document.path = original.path;
  document.line = original.line;
  document.sha256 = sha256_hex(original.bytes);
  original.document = std::move(document);
  return original;
}

std::string packed(const Rejected& rejected) {
  return Packer().text(rejected.path).number(rejected.line).text(rejected.id).number(static_cast<std::uint64_t>(rejected.error.code))
      .text(rejected.error.where).text(rejected.error.found).text(rejected.error.expected).take();
}

std::optional<Rejected> unpack_rejected(std::string_view bytes) {
  Unpacker in(bytes);
  Rejected out{in.bytes(), in.small(), in.bytes(), {Code::BadInput, "", "", ""}};
  out.error.code = in.one_of(Code::SpanOutOfRange);
  out.error.where = in.bytes();
  out.error.found = in.bytes();
  out.error.expected = in.bytes();
  if (!in.done()) return std::nullopt;
  return out;
}

}  // namespace isnad
