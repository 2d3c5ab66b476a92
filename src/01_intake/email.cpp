#include "email.h"

#include <algorithm>
#include <array>

#include "article.h"
#include "byte_window.h"
#include "charset.h"
#include "head_fields.h"
#include "line_words.h"
#include "member_name.h"
#include "mime.h"
#include "readers.h"
#include "text_facts.h"
#include "unpack.h"

namespace isnad {
namespace {

constexpr std::size_t kHead = 8192;  ///< bytes in which fields are looked for

bool has_text(const MimePart& part) {
  if (part.attached || (part.type != "text/plain" && part.type != "text/html")) return false;
  const std::string body = decoded_body(part);
  return body.find_first_not_of(" \t\r\n") != std::string::npos;
}

const MimePart* text_part(const std::vector<MimePart>& parts) {
  for (const char* type : {"text/plain", "text/html"})
    for (const MimePart& part : parts)
      if (part.type == type && has_text(part)) return &part;
  return nullptr;
}

/// The name under which a part is an input; empty when it is none.
std::string input_name(const MimePart& part) {
  if (part.type == "message/rfc822") return part.name.empty() || !is_input_name(part.name) ? "message.eml" : part.name;
  if (part.name.empty() || !is_input_name(part.name)) return {};
  return member_name(part.name).value_or("");
}

/// One message on its way to the sink.
class Cutter {
 public:
  Cutter(std::string path, std::uint32_t line, const Input& around, const IntakeOptions& options, const OriginalSink& sink)
      : path_(std::move(path)), line_(line), around_(around), options_(options), sink_(sink) {}

  /// False when the sink wants no more.
  bool cut(std::string_view message) {
    const std::vector<MimePart> parts = mime_parts(message);
    const MimePart* text = text_part(parts);
    if (text != nullptr) going_ = sink_.original({path_, line_, Format::Email, message_of_part(message, *text)});
    bool any = text != nullptr;
    for (const MimePart& part : parts) {
      const std::string name = &part == text ? std::string{} : input_name(part);
      if (name.empty() || !going_) continue;
      any = true;
      attached(part, place(path_, line_) + "!" + name);
    }
    if (!any) reject(path_, Code::EmptyInput, "a message without text", "text, or an attachment that can be read");
    return going_;
  }

 private:
  void attached(const MimePart& part, const std::string& path) {
    if (around_.depth + 1 >= kMaxNesting)
      return reject(path, Code::TooLarge, "a message inside " + std::to_string(kMaxNesting) + " others", "fewer; it is not opened");
    const std::string bytes = decoded_body(part);
    MemoryReader memory(bytes);
    Input inner{path, memory, {}, Format::Txt, around_.depth + 1, around_.budget};
    const OriginalSink watched{[this](Original&& original) { return going_ = sink_.original(std::move(original)); }, sink_.rejected};
    cut_input(inner, options_, watched);
  }

  void reject(const std::string& path, Code code, std::string found, std::string expected) {
    sink_.rejected({path, line_, "", {code, place(path, line_), std::move(found), std::move(expected)}});
  }

  std::string path_;
  std::uint32_t line_;
  const Input& around_;
  const IntakeOptions& options_;
  const OriginalSink& sink_;
  bool going_ = true;
};

// Of a message with its line "From ", if there is one: the message, ">From " undone.
std::string without_box_marks(std::string_view bytes) {
  std::string out;
  bool first = true;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size() - 1) + 1;
    std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(end);
    if (std::exchange(first, false) && line.starts_with("From ")) continue;
    if (line.starts_with('>') && line.substr(std::min(line.find_first_not_of('>'), line.size())).starts_with("From ")) line.remove_prefix(1);
    out += line;
  }
  return out;
}

// Where the next message begins behind the first line; npos when it is not held yet.
std::size_t next_message(std::string_view box) {
  for (std::size_t at = box.find("\nFrom ", 1); at != std::string_view::npos; at = box.find("\nFrom ", at + 1))
    if (box[at - 1] == '\n' || (box[at - 1] == '\r' && at > 1 && box[at - 2] == '\n')) return at + 1;
  return std::string_view::npos;
}

// "Name <address>", "address (Name)", "address": the name, else the address.
std::string writer(std::string_view from) {
  const std::size_t angle = from.find('<');
  std::string_view name = trimmed(from.substr(0, angle));
  if (name.empty() && angle != std::string_view::npos) name = trimmed(from.substr(angle + 1, std::min(from.find('>', angle), from.size()) - angle - 1));
  if (const std::size_t open = name.find('('); angle == std::string_view::npos && open != std::string_view::npos && name.ends_with(')'))
    name = name.substr(open + 1, name.size() - open - 2);
  if (name.size() > 1 && name.starts_with('"') && name.ends_with('"')) name = name.substr(1, name.size() - 2);
  return decoded_words(name);
}

}  // namespace

bool looks_like_email(std::string_view head) {
  constexpr std::array<std::string_view, 8> kFields = {"from", "to", "date", "subject", "received", "return-path", "mime-version", "message-id"};
  head = head.substr(0, kHead);
  const std::string_view heading = head.substr(0, heading_size(head));
  const std::size_t name = heading.find_first_of(": \n");
  if (name == 0 || name == std::string_view::npos || heading[name] != ':') return false;
  return std::ranges::count_if(kFields, [&](std::string_view field) { return !head_field(heading, field).empty(); }) >= 3;
}

bool looks_like_mbox(std::string_view head) {
  if (!head.starts_with("From ")) return false;
  const std::size_t line = head.find('\n');
  return line != std::string_view::npos && looks_like_email(head.substr(line + 1));
}

void cut_email(Input& input, const IntakeOptions& options, const OriginalSink& sink) {
  const Result<std::string> bytes = all_bytes(input, options.max_file_bytes);
  if (!bytes) return sink.rejected({input.path, 0, "", bytes.error()});
  Cutter(input.path, 0, input, options, sink).cut(*bytes);
}

void cut_mbox(Input& input, const IntakeOptions& options, const OriginalSink& sink) {
  ByteWindow window(input.bytes, std::move(input.head));
  std::uint32_t line = 1;
  std::size_t wanted = std::size_t{1} << 20U;
  while (true) {
    if (const Failure failure = window.hold(wanted)) return sink.rejected({input.path, 0, "", *failure});
    const std::string_view box = window.rest();
    if (box.empty()) return;
    const std::size_t next = next_message(box);
    const bool too_large = next == std::string_view::npos ? box.size() > options.max_file_bytes : next > options.max_file_bytes;
    if (next == std::string_view::npos && !window.ended() && !too_large) {
      wanted = box.size() * 2;
      continue;
    }
    const std::string_view message = box.substr(0, next);
    if (too_large)
      sink.rejected({input.path, line, "", {Code::TooLarge, place(input.path, line), "a message over the limit", "at most " + std::to_string(options.max_file_bytes) + " bytes"}});
    else if (trimmed(message).empty()) {}
    else if (!Cutter(input.path, line, input, options, sink).cut(without_box_marks(message))) return;
    line += static_cast<std::uint32_t>(std::ranges::count(message, '\n'));
    if (const Failure failure = window.drop(message.size())) return sink.rejected({input.path, 0, "", *failure});
    wanted = std::size_t{1} << 20U;
  }
}

Failure read_email(const Original& original, Document& document, const IntakeTables& tables) {
  const std::vector<MimePart> parts = mime_parts(original.bytes);
  const MimePart* part = text_part(parts);
  if (part == nullptr) return Error{Code::EmptyInput, "", "a message without text", "text"};
  const std::string body = decoded_body(*part);
  const bool html = part->type == "text/html";
  Result<DecodedText> decoded = decode_bytes(body, html && part->charset.empty() ? declared_charset(body) : part->charset);
  if (!decoded) return decoded.error();
  document.charset = decoded->charset;
  document.replaced_bytes = decoded->replaced_bytes;
  Result<std::string> text = html ? fragment_text(decoded->text, tables) : Result<std::string>(std::move(decoded->text));
  if (!text) return text.error();
  const std::string_view heading = std::string_view(original.bytes).substr(0, heading_size(original.bytes));
  std::string title;
  bool blank = false;
  append_folding_blanks(title, decoded_words(head_field(heading, "subject")), blank);
  if (trimmed(*text).empty()) return Error{Code::EmptyInput, "", "a message without text", "text"};
  document.text = title.empty() ? *text : title + "\n" + *text;
  document.title_bytes = static_cast<std::uint32_t>(title.size());
  document.byline = writer(head_field(heading, "from"));
  document.published = metadata_day(head_field(heading, "date"), tables.dates);
  if (!document.published.empty()) document.published_from = PublishedFrom::Metadata;
  read_text_facts(document, tables);
  return std::nullopt;
}

}  // namespace isnad
