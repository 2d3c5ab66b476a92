#include "image.h"

#include <cstring>

#include "sha256.h"

namespace isnad {
namespace {

constexpr char kMagic[9] = "ISNADTBL";
constexpr std::size_t kAlign = 8;
constexpr std::size_t kShaDigits = 64;

struct Heading {
  char magic[8];
  std::uint32_t format;
  std::uint32_t sections;
  char sha256[kShaDigits];
};

struct SectionHeading {
  std::uint32_t id;
  std::uint32_t element;
  std::uint64_t offset;
  std::uint64_t bytes;
};

std::size_t aligned(std::size_t at) { return (at + kAlign - 1) / kAlign * kAlign; }

template <class T>
T read_at(std::string_view bytes, std::size_t at) {
  T value;
  std::memcpy(&value, bytes.data() + at, sizeof value);
  return value;
}

Error bad(std::string found, std::string expected) {
  return {Code::BadImage, "compiled tables", std::move(found), std::move(expected)};
}

}  // namespace

void ImageWriter::add_bytes(Section id, std::uint32_t element, std::string_view bytes) {
  parts_.push_back({id, element, std::string(bytes)});
}

std::string ImageWriter::finish() const {
  std::size_t offset = aligned(sizeof(Heading) + parts_.size() * sizeof(SectionHeading));
  std::string body;
  std::vector<SectionHeading> headings;
  for (const Part& part : parts_) {
    headings.push_back({static_cast<std::uint32_t>(part.id), part.element, offset + body.size(), part.bytes.size()});
    body += part.bytes;
    body.resize(aligned(body.size()));
  }
  std::string rest(reinterpret_cast<const char*>(headings.data()), headings.size() * sizeof(SectionHeading));
  rest.resize(offset - sizeof(Heading));
  rest += body;

  Heading heading{};
  std::memcpy(heading.magic, kMagic, sizeof heading.magic);
  heading.format = kImageFormat;
  heading.sections = static_cast<std::uint32_t>(parts_.size());
  std::memcpy(heading.sha256, sha256_hex(rest).data(), kShaDigits);
  return std::string(reinterpret_cast<const char*>(&heading), sizeof heading) + rest;
}

Result<ImageView> ImageView::open(std::string_view bytes) {
  if (bytes.size() < sizeof(Heading)) return bad("fewer bytes than a heading", "an image of format " + std::to_string(kImageFormat));
  const auto heading = read_at<Heading>(bytes, 0);
  if (std::string_view(heading.magic, sizeof heading.magic) != std::string_view(kMagic, 8))
    return bad("another beginning", "the magic ISNADTBL");
  if (heading.format != kImageFormat)
    return bad("format " + std::to_string(heading.format), "format " + std::to_string(kImageFormat));
  if (bytes.size() < sizeof(Heading) + heading.sections * sizeof(SectionHeading))
    return bad("a cut image", "all section headings");
  for (std::uint32_t n = 0; n < heading.sections; ++n) {
    const auto section = read_at<SectionHeading>(bytes, sizeof(Heading) + n * sizeof(SectionHeading));
    if (section.offset > bytes.size() || section.bytes > bytes.size() - section.offset)
      return bad("a cut image", "all of section " + std::to_string(section.id));
  }
  ImageView view;
  view.bytes_ = bytes;
  return view;
}

Failure ImageView::verify() const {
  if (sha256_hex(bytes_.substr(sizeof(Heading))) != sha256()) return bad("changed bytes", "those of its own checksum");
  return std::nullopt;
}

std::string_view ImageView::sha256() const { return bytes_.substr(offsetof(Heading, sha256), kShaDigits); }

std::string_view ImageView::section_bytes(Section id, std::uint32_t element) const {
  const auto sections = read_at<Heading>(bytes_, 0).sections;
  for (std::uint32_t n = 0; n < sections; ++n) {
    const auto section = read_at<SectionHeading>(bytes_, sizeof(Heading) + n * sizeof(SectionHeading));
    if (section.id == static_cast<std::uint32_t>(id) && section.element == element)
      return bytes_.substr(section.offset, section.bytes);
  }
  return {};
}

}  // namespace isnad
