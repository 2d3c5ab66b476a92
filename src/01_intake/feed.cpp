// Method: one walk over the file finds where the parts of the channel and its items begin and end; an item's original is put
// together from these slices and read by a second, short walk.
#include "feed.h"

#include <algorithm>

#include "article.h"
#include "charset.h"
#include "line_words.h"
#include "text_facts.h"
#include "utf8.h"
#include "xml_walk.h"

namespace isnad {
namespace {

constexpr std::string_view kAtom = "http://www.w3.org/2005/Atom";
constexpr std::string_view kRss1 = "http://purl.org/rss/1.0/";
constexpr std::string_view kContent = "http://purl.org/rss/1.0/modules/content/";
constexpr std::string_view kSitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
constexpr std::string_view kNews = "http://www.google.com/schemas/sitemap-news/0.9";
constexpr std::string_view kDublinCore = "http://purl.org/dc/elements/1.1/";

constexpr std::size_t kFeedDepth = 64;

bool is_item(std::string_view name) {
  return name == "item" || name == std::string(kRss1) + " item" || name == std::string(kAtom) + " entry" ||
         name == std::string(kSitemap) + " url";
}

std::string_view local_name(std::string_view name) { return name.substr(name.rfind(' ') + 1); }

class Cutter {
 public:
  Cutter(const Input& input, const DecodedText& file, const OriginalSink& sink) : input_(input), file_(file), sink_(sink) {}

  void run() {
    const Failure failure = walk_xml(file_.text, {[this](const XmlElement& element) { start(element); },
                                                  [this](std::string_view name, std::size_t begin, std::size_t end) { this->end(name, begin, end); },
                                                  [](std::string_view) {}},
                                     kFeedDepth);
    if (failure) reject(failure->code, failure->found, failure->expected);
    else if (!feed_) reject(Code::BadInput, "XML that is no feed", "RSS or Atom");
    else if (!any_) reject(Code::EmptyInput, "a feed without items", "items");
  }

 private:
  void start(const XmlElement& element) {
    open_.emplace_back(element.name);
    if (open_.size() == 1) {
      const std::string_view local = element.local();
      feed_ = local == "rss" || local == "feed" || local == "RDF" || local == "urlset";
      holder_ = local == "rss" ? 2 : 1;  // RSS 1.0 has its items beside <channel>
    }
    if (!going_ || !feed_) return;
    if (open_.size() == holder_ && opening_.empty()) opening_end_ = tag_end(element.begin);
    if (open_.size() == holder_ && opening_.empty()) opening_ = std::string_view(file_.text).substr(0, opening_end_);
    if (item_ == 0 && (is_item(element.name) || is_about_channel(element.name))) {
      item_ = open_.size();
      begin_ = element.begin;
    }
  }

  // A ">" may stand inside a quoted value.
  [[nodiscard]] std::size_t tag_end(std::size_t at) const {
    char quote = 0;
    for (; at < file_.text.size(); ++at) {
      const char c = file_.text[at];
      if (quote != 0) quote = c == quote ? '\0' : quote;
      else if (c == '"' || c == '\'') quote = c;
      else if (c == '>') return at + 1;
    }
    return at;
  }

  // title, link, language of the channel itself
  [[nodiscard]] bool is_about_channel(std::string_view name) const {
    const std::string_view local = local_name(name);
    const std::string_view parent = open_.size() < 2 ? std::string_view{} : local_name(open_[open_.size() - 2]);
    return !any_ && (local == "title" || local == "link" || local == "language") && (parent == "channel" || parent == "feed");
  }

  void end(std::string_view name, std::size_t begin, std::size_t end) {
    if (item_ == open_.size() && going_) {
      // Of <a/> expat tells the whole tag twice.
      const std::string_view slice = std::string_view(file_.text).substr(begin_, std::max(end, begin) - begin_);
      item_ = 0;
      if (is_item(name) && is_news(slice)) put(slice);
      else if (is_item(name)) return open_.pop_back();
      else channel_ += std::string(slice) + "\n";
    }
    open_.pop_back();
  }

  // A sitemap lists every page of a site; those of the news have a title beside their address.
  [[nodiscard]] bool is_news(std::string_view item) const {
    return local_name(open_.front()) != "urlset" || item.find("title>") != std::string_view::npos;
  }

  void put(std::string_view item) {
    any_ = true;
    std::string bytes(opening_);
    const bool beside = holder_ == 1 && local_name(open_.front()) == "RDF";
    bytes += "\n" + (beside && !channel_.empty() ? "<channel>" + channel_ + "</channel>\n" : channel_);
    bytes += item;
    bytes += closing();
    const std::string_view before = std::string_view(file_.text).substr(counted_, begin_ - counted_);
    line_ += static_cast<std::uint32_t>(std::ranges::count(before, '\n'));
    counted_ = begin_;
    // In a file that is text one item may be none.
    if (const Result<DecodedText> text = decode_bytes(bytes, "utf-8"); !text) return reject(text.error().code, text.error().found, text.error().expected);
    Original original{input_.path, line_, Format::Feed, std::move(bytes)};
    if (file_.charset != "utf-8") original.charset = file_.charset;
    going_ = sink_.original(std::move(original));
  }

  // End tags need the names as they stand, prefixes and all.
  [[nodiscard]] std::string closing() const {
    std::string out = "\n";
    if (holder_ == 2) out += "</channel>";
    const std::size_t root = opening_.find('<', opening_.find("?>") == std::string_view::npos ? 0 : opening_.find("?>"));
    std::size_t at = root;
    while (at < opening_.size() && (opening_.substr(at).starts_with("<!--") || opening_.substr(at).starts_with("<?")))
      at = opening_.find('<', opening_.find('>', at));
    const std::size_t name_end = opening_.find_first_of(" \t\r\n>/", at + 1);
    return out + "</" + std::string(opening_.substr(at + 1, name_end - at - 1)) + ">\n";
  }

  void reject(Code code, std::string found, std::string expected) {
    sink_.rejected(refused(input_.path, code, std::move(found), std::move(expected)));
  }

  const Input& input_;
  const DecodedText& file_;
  const OriginalSink& sink_;
  std::vector<std::string> open_;
  std::string_view opening_;
  std::string channel_;
  std::size_t opening_end_ = 0, holder_ = 0, item_ = 0, begin_ = 0, counted_ = 0;
  std::uint32_t line_ = 1;
  bool feed_ = false, any_ = false, going_ = true;
};

/// What one item says of itself.
struct Item {
  std::string outlet, title, link, guid, author, date, other_date, content, summary;
  bool content_is_html = true, summary_is_html = true, title_is_html = false;
};

class ItemReader {
 public:
  Item item;

  void start(const XmlElement& element) {
    if (markup_ > 0) {  // inside Atom's xhtml: put down as the page it is
      if (++markup_; into_ != nullptr) *into_ += "<" + std::string(element.local()) + ">";
      return;
    }
    open_.emplace_back(element.name);
    const bool in_item = std::ranges::any_of(open_, is_item);
    into_ = in_item ? field(element) : channel_field(element);
    if (into_ == nullptr) return;
    if (!into_->empty()) into_ = nullptr;  // the first of its name counts
    else if (element.attribute("type") == "xhtml") markup_ = 1;
  }

  void end(std::string_view name) {
    if (markup_ > 1) {
      if (--markup_; into_ != nullptr) *into_ += "</" + std::string(local_name(name)) + ">";
      return;
    }
    markup_ = 0;
    into_ = nullptr;
    open_.pop_back();
  }

  void text(std::string_view text) {
    if (into_ == nullptr) return;
    if (markup_ == 0) *into_ += text;
    else
      for (const char c : text) *into_ += c == '<' ? "&lt;" : c == '&' ? "&amp;" : std::string(1, c);
  }

 private:
  [[nodiscard]] std::string_view parent() const {
    return open_.size() < 2 ? std::string_view{} : local_name(open_[open_.size() - 2]);
  }

  std::string* channel_field(const XmlElement& element) {
    const bool of_channel = parent() == "channel" || parent() == "feed";
    return of_channel && element.local() == "title" ? &item.outlet : nullptr;
  }

  std::string* field(const XmlElement& element) {
    const bool rss = parent() == "item", atom = parent() == "entry";
    const std::string_view local = element.local();
    if (atom && element.is(kAtom, "link")) {
      const std::string_view kind = element.attribute("rel");
      if (item.link.empty() && (kind.empty() || kind == "alternate")) item.link = element.attribute("href");
      return nullptr;
    }
    if (atom && element.is(kAtom, "content")) return html(element, item.content, item.content_is_html);
    if (atom && element.is(kAtom, "summary")) return html(element, item.summary, item.summary_is_html);
    if (atom && element.is(kAtom, "title")) return html(element, item.title, item.title_is_html);
    if (atom && element.is(kAtom, "published")) return &item.date;
    if (atom && element.is(kAtom, "updated")) return &item.other_date;
    if (local == "name" && parent() == "author") return &item.author;
    if (element.name == std::string(kSitemap) + " loc") return &item.link;
    if (element.name.starts_with(kNews)) return news_field(local);
    if (!rss && !atom) return nullptr;
    if (element.name == std::string(kContent) + " encoded") return &item.content;
    if (element.name == std::string(kDublinCore) + " creator") return &item.author;
    if (element.name == std::string(kDublinCore) + " date") return &item.other_date;
    if (!rss) return nullptr;
    if (element.is(kRss1, "title")) return &item.title;
    if (element.is(kRss1, "link")) return &item.link;
    if (element.is(kRss1, "description")) return &item.summary;
    if (element.is(kRss1, "pubDate")) return &item.date;
    if (element.is(kRss1, "author")) return &item.author;
    if (element.is(kRss1, "guid") && element.attribute("isPermaLink") != "false") return &item.guid;
    return nullptr;
  }

  std::string* news_field(std::string_view local) {
    if (local == "title") return &item.title;
    if (local == "name") return &item.outlet;
    return local == "publication_date" ? &item.date : nullptr;
  }

  // Atom's type says what a text is: text when it says nothing.
  static std::string* html(const XmlElement& element, std::string& into, bool& is_html) {
    const std::string_view type = element.attribute("type");
    is_html = type.ends_with("html");
    const bool is_text = type.empty() || is_html || type == "text" || type == "text/plain";
    return element.attribute("src").empty() && is_text ? &into : nullptr;
  }

  std::vector<std::string> open_;
  std::string* into_ = nullptr;
  std::size_t markup_ = 0;
};

std::string_view address(std::string_view text) {
  text = trimmed(text);
  return text.starts_with("http://") || text.starts_with("https://") ? text : std::string_view{};
}

std::string folded(std::string_view text) {
  std::string out;
  bool blank = false;
  append_folding_blanks(out, text, blank);
  return out;
}

}  // namespace

bool looks_like_feed(std::string_view head) {
  std::size_t at = 0;
  while ((at = head.find('<', at)) != std::string_view::npos) {
    const std::string_view tag = head.substr(at + 1);
    for (const std::string_view root : {"rss", "feed", "rdf:RDF", "urlset"})
      if (tag.starts_with(root) && tag.size() > root.size() && (tag[root.size()] == ' ' || tag[root.size()] == '>' || tag[root.size()] == '\n'))
        return true;
    if (!tag.starts_with('?') && !tag.starts_with('!')) return false;
    at = head.find(tag.starts_with("!--") ? "-->" : ">", at);
  }
  return false;
}

void cut_feed(Input& input, const IntakeOptions& options, const OriginalSink& sink) {
  const Result<std::string> bytes = all_bytes(input, options.max_page_bytes);
  if (!bytes) return sink.rejected({input.path, 0, "", bytes.error()});
  const Result<DecodedText> decoded = decode_bytes(*bytes, xml_charset(*bytes));
  if (!decoded) return sink.rejected(refused(input.path, decoded.error().code, decoded.error().found, decoded.error().expected));
  Cutter(input, *decoded, sink).run();
}

Failure read_feed(const Original& original, Document& document, const IntakeTables& tables) {
  document.charset = original.charset.empty() ? "utf-8" : original.charset;
  const std::string xml = repair_utf8(original.bytes, document.replaced_bytes);
  ItemReader reader;
  if (Failure failure = walk_xml(xml, {[&](const XmlElement& element) { reader.start(element); },
                                       [&](std::string_view name, std::size_t, std::size_t) { reader.end(name); },
                                       [&](std::string_view text) { reader.text(text); }},
                                 kFeedDepth))
    return failure;
  Item& item = reader.item;
  const bool full = !trimmed(item.content).empty();
  const std::string_view body = full ? item.content : item.summary;
  const bool is_html = full ? item.content_is_html : item.summary_is_html;
  const Result<std::string> text = is_html ? fragment_text(body, tables) : Result<std::string>(std::string(trimmed(body)));
  if (!text) return text.error();
  const Result<std::string> heading = item.title_is_html ? fragment_text(item.title, tables) : item.title;
  if (!heading) return heading.error();
  std::string title;  // titles hold references that were escaped twice: &amp;quot;
  append_unescaped(title, folded(*heading), tables);
  if (title.empty() && text->empty()) return Error{Code::EmptyInput, "", "an item without title and text", "text"};
  document.text = title.empty() || text->empty() ? title + *text : title + "\n" + *text;
  document.title_bytes = static_cast<std::uint32_t>(title.size());
  document.outlet = folded(item.outlet);
  document.byline = folded(item.author);
  document.url = address(item.link).empty() ? address(item.guid) : address(item.link);
  for (const std::string& date : {item.date, item.other_date})
    if (document.published.empty()) document.published = metadata_day(trimmed(date), tables.dates);
  if (!document.published.empty()) document.published_from = PublishedFrom::Metadata;
  read_text_facts(document, tables);
  return std::nullopt;
}

}  // namespace isnad
