// Method: one walk over each part. A table says what an element does to the text: a paragraph ends a line, a tab is a tab, and
// whole elements are left out with all that is inside.
#include "office.h"

#include <algorithm>
#include <charconv>
#include <span>

#include "charset.h"
#include "line_words.h"
#include "text_facts.h"
#include "utf8.h"
#include "xml_walk.h"
#include "zip_parts.h"

namespace isnad {
namespace {

constexpr std::size_t kMaxSpaces = 100;  ///< of one <text:s/>

enum class Does : std::uint8_t { Nothing, Text, Paragraph, Line, Tab, Spaces, Skip, Note };

struct Rule {
  std::string_view local;
  Does does;
};

// WordprocessingML, ECMA-376 part 1, chapter 17. Both of its name spaces (transitional and strict) end in "/main".
constexpr Rule kDocx[] = {
    {"t", Does::Text},         {"p", Does::Paragraph},    {"br", Does::Line},         {"cr", Does::Line},
    {"tab", Does::Tab},
    {"del", Does::Skip},       {"moveFrom", Does::Skip},  {"instrText", Does::Skip},  {"delText", Does::Skip},
    {"pPr", Does::Skip},       {"rPr", Does::Skip},       {"sectPr", Does::Skip},     {"tblPr", Does::Skip},
    {"Fallback", Does::Skip},
};

// OpenDocument 1.3, part 3, chapters 5 and 6.
constexpr Rule kOdt[] = {
    {"p", Does::Paragraph},        {"h", Does::Paragraph},          {"line-break", Does::Line}, {"tab", Does::Tab},
    {"s", Does::Spaces},           {"note", Does::Note},            {"note-citation", Does::Skip},
    {"tracked-changes", Does::Skip}, {"annotation", Does::Skip},    {"forms", Does::Skip},
    {"scripts", Does::Skip},       {"font-face-decls", Does::Skip}, {"automatic-styles", Does::Skip},
    {"title", Does::Skip},         {"desc", Does::Skip},
};

class TextMaker {
 public:
  /// @param only_in  text counts only inside elements that say Text (DOCX); else inside paragraphs (ODT)
  TextMaker(std::span<const Rule> rules, bool only_in) : rules_(rules), only_in_(only_in) {}

  void start(const XmlElement& element) {
    const Does does = open_.empty() || skipped_ == 0 ? does_of(element.local()) : Does::Nothing;
    open_.push_back(does);
    if (skipped_ > 0) return void(++skipped_);
    switch (does) {
      case Does::Skip: skipped_ = 1; break;
      case Does::Line: line() += '\n'; break;
      case Does::Tab: line() += '\t'; break;
      case Does::Spaces: line().append(spaces(element), ' '); break;
      case Does::Text: ++in_text_; break;
      case Does::Paragraph: ++in_paragraph_; lines_.emplace_back(); break;
      case Does::Note: ++in_note_; break;
      case Does::Nothing: break;
    }
  }

  void end() {
    const Does does = open_.back();
    open_.pop_back();
    if (skipped_ > 0) return void(--skipped_);
    if (does == Does::Text) --in_text_;
    if (does == Does::Note) --in_note_;
    if (does != Does::Paragraph) return;
    --in_paragraph_;
    std::string done = std::move(lines_.back());
    lines_.pop_back();
    std::string& out = in_note_ > 0 ? notes_ : text_;
    if (trimmed(done).empty()) return;
    if (!out.empty()) out += '\n';
    out += done;
  }

  void text(std::string_view text) {
    if (skipped_ > 0 || in_paragraph_ == 0 || (only_in_ && in_text_ == 0)) return;
    if (only_in_) return void(line() += text);
    bool blank = false;  // ODT folds white space; a blank at an edge is one
    for (const char c : text) {
      const bool white = c == ' ' || c == '\t' || c == '\n' || c == '\r';
      if (white && !blank && !line().ends_with(' ')) line() += ' ';
      if (!white) line() += c;
      blank = white;
    }
  }

  [[nodiscard]] std::string take() {
    if (!notes_.empty()) text_ += (text_.empty() ? "" : "\n") + notes_;
    return std::move(text_);
  }

 private:
  [[nodiscard]] Does does_of(std::string_view local) const {
    const auto rule = std::ranges::find(rules_, local, &Rule::local);
    return rule == rules_.end() ? Does::Nothing : rule->does;
  }

  std::string& line() { return lines_.empty() ? stray_ : lines_.back(); }

  static std::size_t spaces(const XmlElement& element) {
    const std::string_view count = element.attribute("urn:oasis:names:tc:opendocument:xmlns:text:1.0 c");
    std::size_t value = 1;
    std::from_chars(count.data(), count.data() + count.size(), value);
    return std::min(value, kMaxSpaces);
  }

  std::span<const Rule> rules_;
  bool only_in_;
  std::vector<Does> open_;
  std::vector<std::string> lines_;  ///< of the paragraphs that are open: a text box stands inside one
  std::string text_, notes_, stray_;
  std::size_t skipped_ = 0, in_text_ = 0, in_paragraph_ = 0, in_note_ = 0;
};

/// Text of one part; a part that is not there has none.
Failure append_part(const ZipParts& zip, const std::string& name, std::span<const Rule> rules, bool only_in, std::string& out) {
  const auto part = zip.parts.find(name);
  if (part == zip.parts.end()) return std::nullopt;
  TextMaker maker(rules, only_in);
  const Result<DecodedText> xml = decode_bytes(part->second, xml_charset(part->second));
  if (!xml) return xml.error();
  Failure failure = walk_xml(xml->text, {[&](const XmlElement& element) { maker.start(element); },
                                         [&](std::string_view, std::size_t, std::size_t) { maker.end(); },
                                         [&](std::string_view text) { maker.text(text); }});
  if (failure) {
    failure->where = name;
    return failure;
  }
  const std::string text = maker.take();
  if (!text.empty()) out += (out.empty() ? "" : "\n") + text;
  return std::nullopt;
}

Failure read_office(const Original& original, Document& document, const IntakeTables& tables,
                    const std::vector<std::string_view>& names, std::span<const Rule> rules, bool only_in) {
  const Result<ZipParts> zip = zip_parts(original.bytes, names, kMaxOfficeXml);
  if (!zip) return zip.error();
  if (!zip->parts.contains(std::string(names.front())))
    return Error{Code::BadInput, "", "a ZIP without " + std::string(names.front()), "a document of a word processor"};
  for (const std::string_view name : names)
    if (Failure failure = append_part(*zip, std::string(name), rules, only_in, document.text)) return failure;
  if (trimmed(document.text).empty())
    return Error{Code::EmptyInput, "", zip->pictures ? "a document of pictures without text; it needs OCR" : "a document without text", "text"};
  document.charset = "utf-8";
  read_text_facts(document, tables);
  return std::nullopt;
}

}  // namespace

bool looks_like_docx(std::string_view head) {
  constexpr std::size_t kNameAt = 30;  // of the first member, behind its heading
  return head.starts_with("PK\x03\x04") && head.size() > kNameAt &&
         (head.substr(kNameAt).starts_with("[Content_Types].xml") || head.substr(kNameAt).starts_with("word/"));
}

bool looks_like_odt(std::string_view head) {
  constexpr std::size_t kNameAt = 30;
  return head.starts_with("PK\x03\x04") && head.size() > kNameAt && head.substr(kNameAt).starts_with("mimetype") &&
         head.substr(0, 200).find("application/vnd.oasis.opendocument.text") != std::string_view::npos;
}

Failure read_docx(const Original& original, Document& document, const IntakeTables& tables) {
  return read_office(original, document, tables, {"word/document.xml", "word/footnotes.xml", "word/endnotes.xml"}, kDocx, true);
}

Failure read_odt(const Original& original, Document& document, const IntakeTables& tables) {
  return read_office(original, document, tables, {"content.xml"}, kOdt, false);
}

}  // namespace isnad
