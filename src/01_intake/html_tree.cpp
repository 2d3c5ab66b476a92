// Method: one pass over the page. An open element waits on a stack of at most kMaxDepth; look-ups in that stack are the
// only loops inside the pass, so the cost is linear with a bound of kMaxDepth steps a tag.
#include "html_tree.h"

#include <array>

namespace isnad {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

class Builder {
 public:
  explicit Builder(std::string_view page) : page_(page) { tree_.page = page; }

  Result<HtmlTree> build() {
    while (at_ < page_.size()) {
      if (tree_.nodes.size() > kMaxNodes)
        return Error{Code::TooLarge, "", "a page of more than " + std::to_string(kMaxNodes) + " elements and texts", ""};
      if (page_[at_] != '<' || !markup()) text();
    }
    while (!open_.empty()) pop();
    return std::move(tree_);
  }

 private:
  // Takes what begins with "<"; false when it is a bare "less than".
  bool markup() {
    const char next = at_ + 1 < page_.size() ? page_[at_ + 1] : '\0';
    if (page_.substr(at_).starts_with("<!--")) {
      // "<!-->" and "<!--->" are whole comments
      const std::size_t end = page_.find("-->", at_ + 2);
      at_ = end == kNone ? page_.size() : end + 3;
      return true;
    }
    if (next == '!' || next == '?') {
      skip_past('>');
      return true;
    }
    const bool is_end = next == '/';
    const std::size_t name = at_ + (is_end ? 2 : 1);
    if (name >= page_.size() || !is_letter(page_[name])) {
      if (!is_end) return false;
      skip_past('>');
      return true;
    }
    tag(name, is_end);
    return true;
  }

  void skip_past(char c) {
    const std::size_t end = page_.find(c, at_);
    at_ = end == kNone ? page_.size() : end + 1;
  }

  void text() {
    std::size_t end = page_.find('<', at_ + 1);
    if (end == kNone) end = page_.size();
    add(Tag::Text, at_, end - at_);
    at_ = end;
  }

  void tag(std::size_t name, bool is_end) {
    std::array<char, 12> letters{};  // the longest name with a rule has ten
    std::size_t size = 0;
    std::size_t end = name;
    for (; end < page_.size() && std::string_view(" \t\r\n\f/>").find(page_[end]) == kNone; ++end)
      if (size < letters.size()) letters[size++] = lower(page_[end]);
    const Tag tag = tag_of({letters.data(), size});
    const std::size_t close = tag_close(end);
    at_ = std::min(close + 1, page_.size());
    if (close >= page_.size()) return;  // an unfinished tag at the end of the page is dropped, as browsers do
    if (is_end) end_tag(tag);
    else start_tag(tag, end, close - end);
  }

  // The ">" that ends a tag, quoted ones passed over; the page's size when there is none.
  std::size_t tag_close(std::size_t at) {
    bool value = false;  // a quote counts only where a value may begin
    while (at < page_.size() && page_[at] != '>') {
      const char c = page_[at];
      if (value && (c == '"' || c == '\'')) {
        at = page_.find(c, at + 1);
        if (at == kNone) return page_.size();
        value = false;
      } else if (c == '=') {
        value = true;
      } else if (c != ' ' && c != '\t' && c != '\r' && c != '\n' && c != '\f') {
        value = false;
      }
      ++at;
    }
    return at;
  }

  void start_tag(Tag tag, std::size_t attributes, std::size_t size) {
    if (closes_p(tag)) close_up_to(Tag::P, Tag::P);
    switch (tag) {
      case Tag::Li: close_up_to(Tag::Li, Tag::Li, Tag::Ul, Tag::Ol); break;
      case Tag::Dt: case Tag::Dd: close_up_to(Tag::Dt, Tag::Dd, Tag::Dl); break;
      case Tag::Option: close_up_to(Tag::Option, Tag::Option, Tag::Select); break;
      case Tag::Td: case Tag::Th: close_up_to(Tag::Td, Tag::Th, Tag::Tr); break;
      case Tag::Tr: close_up_to(Tag::Tr, Tag::Tr, Tag::Table); break;
      case Tag::Tbody: case Tag::Thead: case Tag::Tfoot: close_row_group(); break;
      case Tag::A: close_up_to(Tag::A, Tag::A); break;
      default: break;
    }
    if (tag == Tag::Script || tag == Tag::Style) return raw_text(tag, attributes, size);
    const bool keeps_open = !is_void(tag) && open_.size() < kMaxDepth;
    if (!keeps_open && !is_void(tag)) return;
    add(tag, attributes, size);
    if (keeps_open) {
      open_.push_back(static_cast<std::uint32_t>(tree_.nodes.size() - 1));
      ++open_count_.at(static_cast<std::size_t>(tag));
    }
    if (tag == Tag::Textarea || tag == Tag::Title) {
      const std::size_t end = find_end(tag == Tag::Title ? "</title" : "</textarea");
      if (end > at_) add(Tag::Text, at_, end - at_);
      at_ = end;
    }
  }

  // Script and style: everything up to their end tag is theirs and leaves the page; only JSON-LD is kept.
  void raw_text(Tag tag, std::size_t attributes, std::size_t size) {
    const std::size_t end = find_end(tag == Tag::Script ? "</script" : "</style");
    if (tag == Tag::Script && page_.substr(attributes, size).find("ld+json") != kNone)
      tree_.json_ld.push_back(page_.substr(at_, end - at_));
    at_ = end;
    if (at_ < page_.size()) skip_past('>');
  }

  std::size_t find_end(std::string_view end_tag) const {
    for (std::size_t at = page_.find("</", at_); at != kNone; at = page_.find("</", at + 2)) {
      std::size_t same = 0;
      while (same < end_tag.size() && at + same < page_.size() && lower(page_[at + same]) == end_tag[same]) ++same;
      if (same == end_tag.size()) return at;
    }
    return page_.size();
  }

  void end_tag(Tag tag) {
    if (is_void(tag)) return;
    if (open_count_.at(static_cast<std::size_t>(tag)) == 0) return;
    const bool crosses = is_scope_edge(tag) || tag == Tag::Tr || tag == Tag::Tbody || tag == Tag::Thead || tag == Tag::Tfoot ||
                         tag == Tag::Body;
    for (std::size_t depth = open_.size(); depth-- > 0;) {
      const Tag found = tree_.nodes[open_[depth]].tag;
      if (found == tag) return pop_to(depth);
      if (!crosses && is_scope_edge(found)) return;
      if (tag != Tag::Table && crosses && found == Tag::Table) return;
      if (tag == Tag::Other && is_block(found)) return;  // </b> does not end the paragraphs opened inside it
    }
  }

  // Close the nearest of two elements, unless an edge stands in between.
  void close_up_to(Tag one, Tag other, Tag edge = Tag::Html, Tag second_edge = Tag::Html) {
    if (open_count_.at(static_cast<std::size_t>(one)) + open_count_.at(static_cast<std::size_t>(other)) == 0) return;
    for (std::size_t depth = open_.size(); depth-- > 0;) {
      const Tag found = tree_.nodes[open_[depth]].tag;
      if (found == one || found == other) return pop_to(depth);
      if (found == edge || found == second_edge) return;
      if (is_scope_edge(found) && !(one == Tag::Tr && found != Tag::Table)) return;
    }
  }

  void close_row_group() {
    for (std::size_t depth = open_.size(); depth-- > 0;) {
      const Tag found = tree_.nodes[open_[depth]].tag;
      if (found == Tag::Table) return pop_to(depth + 1);
      if (found == Tag::Body || found == Tag::Html) return;
    }
  }

  void add(Tag tag, std::size_t begin, std::size_t size) {
    tree_.nodes.push_back({static_cast<std::uint32_t>(tree_.nodes.size() + 1), static_cast<std::uint32_t>(begin),
                           static_cast<std::uint32_t>(size), tag});
  }

  void pop() {
    HtmlNode& node = tree_.nodes[open_.back()];
    node.end = static_cast<std::uint32_t>(tree_.nodes.size());
    --open_count_.at(static_cast<std::size_t>(node.tag));
    open_.pop_back();
  }

  void pop_to(std::size_t depth) {
    while (open_.size() > depth) pop();
  }

  std::string_view page_;
  std::size_t at_ = 0;
  HtmlTree tree_;
  std::vector<std::uint32_t> open_;
  std::array<std::uint32_t, 256> open_count_{};  // by Tag
};

}  // namespace

Result<HtmlTree> parse_html(std::string_view page) { return Builder(page).build(); }

}  // namespace isnad
