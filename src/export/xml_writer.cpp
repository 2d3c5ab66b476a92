#include "xml_writer.h"

#include "utf8.h"

namespace isnad {
namespace {

constexpr char32_t kFirstPlain = 0x20, kFirstNonCharacter = 0xFFFE, kLastNonCharacter = 0xFFFF;

void append_escaped(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded d = decode_utf8(text, at);
    at += d.bytes;
    switch (d.code_point) {
      case '&': out += "&amp;"; continue;
      case '<': out += "&lt;"; continue;
      case '>': out += "&gt;"; continue;
      case '"': out += "&quot;"; continue;
      case '\t': out += "&#9;"; continue;
      case '\n': out += "&#10;"; continue;
      case '\r': out += "&#13;"; continue;
      default: break;
    }
    if (d.code_point < kFirstPlain || (d.code_point >= kFirstNonCharacter && d.code_point <= kLastNonCharacter)) continue;
    append_utf8(out, d.code_point);
  }
}

}  // namespace

XmlWriter::XmlWriter(std::string& out) : out_(&out) { out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"; }

void XmlWriter::end_tag() {
  if (in_tag_) *out_ += ">";
  in_tag_ = false;
}

XmlWriter& XmlWriter::open(std::string_view element) {
  const bool inside = in_tag_;
  end_tag();
  if (inside) *out_ += '\n';
  out_->append(2 * open_.size(), ' ');
  *out_ += '<';
  *out_ += element;
  open_.push_back(element);
  in_tag_ = true;
  return *this;
}

XmlWriter& XmlWriter::attribute(std::string_view name, std::string_view value) {
  *out_ += ' ';
  *out_ += name;
  *out_ += "=\"";
  append_escaped(*out_, value);
  *out_ += '"';
  return *this;
}

XmlWriter& XmlWriter::attribute(std::string_view name, std::int64_t value) {
  return attribute(name, std::string_view(std::to_string(value)));
}

XmlWriter& XmlWriter::text(std::string_view value) {
  end_tag();
  append_escaped(*out_, value);
  in_line_ = true;
  return *this;
}

XmlWriter& XmlWriter::close() {
  const std::string_view element = open_.back();
  open_.pop_back();
  if (in_tag_) {
    *out_ += "/>\n";
  } else {
    if (!in_line_) out_->append(2 * open_.size(), ' ');
    *out_ += "</";
    *out_ += element;
    *out_ += ">\n";
  }
  in_tag_ = in_line_ = false;
  return *this;
}

}  // namespace isnad
