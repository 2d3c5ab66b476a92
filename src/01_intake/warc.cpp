#include "warc.h"

#include <algorithm>

#include "charset.h"
#include "feed.h"
#include "head_fields.h"
#include "http_answer.h"
#include "inflate.h"
#include "page.h"
#include "pdf.h"
#include "provenance.h"
#include "text_facts.h"
#include "utf8.h"
#include "warc_walk.h"

namespace isnad {
namespace {

constexpr std::size_t kFewLetters = 20;
constexpr std::size_t kFeedHead = 1 << 16U;       ///< in which its first element stands
constexpr std::size_t kHeadingRoom = 1 << 17U;  ///< for both headings, beside a page of the greatest size

enum class Kind : std::uint8_t { None, Page, Text, Pdf, Feed };

/// What a record holds, as far as its headings say.
struct Held {
  Kind kind = Kind::None;
  HttpAnswer answer;  ///< of a resource or conversion only the type and the body
};

Kind kind_of(std::string_view type, std::string_view body) {
  if (type == "text/html" || type == "application/xhtml+xml") return Kind::Page;
  if (type == "text/plain") return Kind::Text;
  if (type == "application/pdf") return Kind::Pdf;
  if (type == "application/rss+xml" || type == "application/atom+xml") return Kind::Feed;
  if (type == "application/xml" || type == "text/xml") return Kind::Feed;  // what is no feed is passed over when it is cut
  const std::size_t first = body.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  const bool page = first != std::string_view::npos && body[first] == '<' && lower_ascii(body.substr(first, 200)).find("<html") != std::string::npos;
  return type.empty() && page ? Kind::Page : Kind::None;
}

Held held_of(std::string_view record, std::size_t heading_bytes) {
  const std::string_view heading = record.substr(0, heading_bytes), block = record.substr(heading_bytes);
  const std::string type = lower_ascii(head_field(heading, "warc-type"));
  Held out;
  if (type == "response") {
    std::optional<HttpAnswer> answer = http_answer(block);
    if (!answer || answer->status < 200 || answer->status > 299) return out;
    out.answer = std::move(*answer);
    out.kind = kind_of(out.answer.type, out.answer.body);
  } else if (type == "resource" || type == "conversion") {
    const std::string said = head_field(heading, "content-type");
    out.answer.type = media_type(said);
    out.answer.charset = lower_ascii(parameter(said, "charset"));
    out.answer.body = block;
    out.kind = kind_of(out.answer.type, block);
  }
  return out;
}

bool is_with_arabic(std::string_view charset) {
  return charset == "windows-1256" || charset == "cp1256" || charset == "x-cp1256" || charset.starts_with("iso-8859-6") || charset == "x-mac-arabic";
}

// Charsets that hold no Arabic letter. Others, and names that are not known, may.
bool is_without_arabic(std::string_view charset) {
  for (const std::string_view family : {"iso-8859-", "windows-125", "cp125", "koi8", "shift", "euc-", "gb", "big5", "us-ascii", "latin"})
    if (charset.starts_with(family)) return !is_with_arabic(charset);
  return false;
}

// The address of the web that a record's heading names; empty when it names none.
std::string fetched_from(std::string_view heading) {
  const std::string address = head_field(heading, "warc-target-uri");
  const std::string_view bare = std::string_view(address).substr(address.starts_with('<') ? 1 : 0);  // WARC 1.0 as some write it
  const bool of_web = (bare.starts_with("http://") || bare.starts_with("https://")) && is_valid_utf8(bare);
  return of_web ? std::string(bare.substr(0, bare.find('>'))) : std::string{};
}

void add_record(std::string_view heading, Document& document) {
  add_provenance(document.provenance, "record", head_field(heading, "warc-record-id"));
  add_provenance(document.provenance, "digest", head_field(heading, "warc-payload-digest"));
  add_provenance(document.provenance, "fetched", head_field(heading, "warc-date"));
}

class Cutter {
 public:
  Cutter(const Input& input, const IntakeOptions& options, const OriginalSink& sink) : path_(input.path), options_(options), sink_(sink) {}

  bool take(const WarcRecord& record) {
    ++records_;
    unpacked_ += record.bytes.size();
    if (unpacked_ > kFreeInflateBytes && unpacked_ / kMaxInflateRatio > record.packed) {
      reject(path_, Code::TooLarge, "records that unpack to more than " + std::to_string(kMaxInflateRatio) + " times the archive's size", "pages; what follows is not read");
      return false;
    }
    const auto extent = warc_extent(record.bytes);
    if (!extent) return true;
    const Held held = held_of(record.bytes, extent->heading);
    if (held.kind == Kind::None) return true;
    const std::string path = path_ + "@" + std::to_string(record.offset);
    if (record.too_large) return reject(path, Code::TooLarge, "a page over the limit", "at most " + std::to_string(options_.max_page_bytes) + " bytes");
    const bool wrapped = held.answer.chunked || !held.answer.coding.empty();
    if (wrapped) {
      const Result<std::string> body = plain_body(held.answer, options_.max_page_bytes);
      unpacked_ += body ? body->size() : options_.max_page_bytes;
      if (!body) return reject(path, body.error().code, body.error().found, body.error().expected);
      if (held.kind == Kind::Feed) return put_feed(path, *body);
      if (held.kind != Kind::Pdf && !is_wanted(*body, held.answer.charset)) return true;
    } else if (held.kind == Kind::Feed) {
      return put_feed(path, held.answer.body);
    } else if (held.kind != Kind::Pdf && !is_wanted(held.answer.body, held.answer.charset)) {
      return true;
    }
    any_ = true;
    return sink_.original({path, 0, Format::Warc, std::string(record.bytes)});
  }

  void finish(const WarcDamage& damage) {
    if (damage.places > 0)
      reject(path_, Code::BadInput, std::to_string(damage.places) + (damage.places == 1 ? " damaged place, at byte " : " damaged places, the first at byte ") + std::to_string(damage.first),
             "a whole web archive; the records around them are read");
    if (any_) return;
    reject(path_, Code::EmptyInput, records_ == 0 ? "no record of a web archive" : "a web archive without an Arabic page (" + std::to_string(others_) + " pages without, " +
           std::to_string(records_) + " records)", "pages");
  }

 private:
  bool is_wanted(std::string_view body, const std::string& charset) {
    const bool wanted = is_maybe_arabic(body, charset);
    others_ += wanted ? 0 : 1;
    return wanted;
  }

  // Each item is an original of its own.
  bool put_feed(const std::string& path, std::string_view body) {
    if (!looks_like_feed(body.substr(0, kFeedHead)) || !is_maybe_arabic(body, {})) return true;
    any_ = true;
    bool going = true;
    MemoryReader bytes(body);
    Input feed{path, bytes, {}, Format::Feed};
    cut_feed(feed, options_, {[&](Original&& item) { return going = sink_.original(std::move(item)); }, sink_.rejected});
    return going;
  }

  bool reject(const std::string& path, Code code, std::string found, std::string expected) {
    any_ = true;
    sink_.rejected(refused(path, code, std::move(found), std::move(expected)));
    return true;
  }

  const std::string& path_;
  const IntakeOptions& options_;
  const OriginalSink& sink_;
  std::uint64_t records_ = 0, others_ = 0, unpacked_ = 0;
  bool any_ = false;
};

}  // namespace

bool looks_like_warc(std::string_view head) {
  constexpr std::string_view kRecord = "WARC/1.";
  if (head.starts_with(kRecord)) return true;
  const bool gzip = head.starts_with("\x1F\x8B"), zstd = head.starts_with("\x28\xB5\x2F\xFD");
  if (!gzip && !zstd) return false;
  MemoryReader none{std::string_view{}};
  InflateReader reader(head, none, gzip ? Packing::Gzip : Packing::Zstd);
  std::string begin;
  for (Result<bool> more = true; more.ok() && *more && begin.size() < kRecord.size();) more = reader.read(begin, kRecord.size());
  return begin.starts_with(kRecord);
}

void cut_warc(Input& input, const IntakeOptions& options, const OriginalSink& sink) {
  Cutter cutter(input, options, sink);
  WarcDamage damage;
  const Failure failure =
      walk_warc(input, options.max_page_bytes + kHeadingRoom, [&](const WarcRecord& record) { return cutter.take(record); }, damage);
  if (failure) sink.rejected({input.path, 0, "", {failure->code, input.path, failure->found, failure->expected}});
  else cutter.finish(damage);
}

Failure read_warc(const Original& original, Document& document, const IntakeTables& tables) {
  const auto extent = warc_extent(original.bytes);
  if (!extent) return Error{Code::BadInput, "", "no record of a web archive", "a page that was fetched"};
  const std::string_view heading = std::string_view(original.bytes).substr(0, extent->heading);
  const Held held = held_of(original.bytes, extent->heading);
  if (held.kind == Kind::None) return Error{Code::BadInput, "", "a record without a page", "a page that was fetched"};
  const Result<std::string> body = plain_body(held.answer, IntakeOptions{}.max_page_bytes);
  if (!body) return body.error();
  add_record(heading, document);
  if (held.kind == Kind::Pdf) {
    if (Failure failure = read_pdf({original.path, 0, Format::Pdf, *body}, document, tables)) return failure;
    document.url = fetched_from(heading);
    return std::nullopt;
  }
  std::string declared = held.kind == Kind::Page ? declared_charset(*body) : std::string{};
  if (declared.empty()) declared = held.answer.charset;
  Result<DecodedText> decoded = decode_bytes(*body, declared);
  if (!decoded) return decoded.error();
  document.charset = decoded->charset;
  document.replaced_bytes = decoded->replaced_bytes;
  if (held.kind == Kind::Page) {
    if (Failure failure = read_page(decoded->text, document, tables)) return failure;
  } else {
    document.text = std::move(decoded->text);
    if (document.text.find_first_not_of(" \t\r\n") == std::string::npos) return Error{Code::EmptyInput, "", "a text of white space", "text"};
    read_text_facts(document, tables);
  }
  if (document.url.empty()) document.url = fetched_from(heading);
  return std::nullopt;
}

bool is_maybe_arabic(std::string_view page, std::string_view charset) {
  if (page.starts_with("\xFF\xFE") || page.starts_with("\xFE\xFF")) return true;
  // The letters of the block Arabic begin with these four bytes in UTF-8; no other character does.
  const auto letters = static_cast<std::size_t>(std::ranges::count_if(page, [](char c) { return (static_cast<unsigned char>(c) & 0xFCU) == 0xD8U; }));
  const auto high = static_cast<std::size_t>(std::ranges::count_if(page, [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; }));
  if (high < kFewLetters) {  // ASCII: letters may stand as references, &#1575; or &#x627;
    std::size_t references = 0;
    for (std::size_t at = page.find("&#"); at != std::string_view::npos && references < kFewLetters; at = page.find("&#", at + 2)) {
      const std::string_view number = page.substr(at + 2, 3);
      references += number.starts_with("15") || number.starts_with("16") || number.starts_with("x6") || number.starts_with("x06") || number.starts_with("X6") ? 1 : 0;
    }
    return references >= kFewLetters;
  }
  if (letters * 4 > high) return true;  // UTF-8, where every second byte of Arabic is one of the four, whatever is said
  std::string said = declared_charset(page);
  if (said.empty()) said = charset;
  if (is_with_arabic(said)) return true;
  return !is_without_arabic(said) && letters >= kFewLetters / 4;
}

}  // namespace isnad
