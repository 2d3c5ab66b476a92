#include "page_facts.h"

#include <algorithm>
#include <map>
#include <optional>

#include "json_ld.h"
#include "line_words.h"

namespace isnad {
namespace {

constexpr std::size_t kMaxFieldBytes = 600;

using MetaValues = std::map<std::string, std::string>;

std::string lower(std::string text) {
  std::ranges::transform(text, text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return text;
}

std::string folded(std::string_view text) {
  std::string out;
  bool blank = false;
  append_folding_blanks(out, text, blank);
  return out;
}

MetaValues meta_values(const HtmlTree& tree, const IntakeTables& tables) {
  MetaValues out;
  for (std::uint32_t node = 0; node < tree.nodes.size(); ++node) {
    if (tree.nodes[node].tag != Tag::Meta) continue;
    const std::string content = folded(attribute(tree, node, "content", tables));
    if (content.empty() || content.size() > kMaxFieldBytes) continue;
    for (const char* name : {"property", "name", "itemprop"})
      if (std::string key = lower(attribute(tree, node, name, tables)); !key.empty()) out.try_emplace(std::move(key), content);
  }
  return out;
}

std::string first_of(const MetaValues& values, const std::vector<std::string>& names) {
  for (const std::string& name : names)
    if (const auto found = values.find(name); found != values.end()) return found->second;
  return {};
}

// "Title | Outlet": the outlet goes, the title stays whole.
std::string without_outlet(std::string title, const std::string& outlet) {
  if (outlet.empty() || title.size() <= outlet.size() || !title.ends_with(outlet)) return title;
  std::string_view rest = trimmed(std::string_view(title).substr(0, title.size() - outlet.size()));
  for (const std::string_view mark : {"|", "-", "\xE2\x80\x93", "\xE2\x80\x94", ":", "\xC2\xBB"})
    if (rest.ends_with(mark)) return std::string(trimmed(rest.substr(0, rest.size() - mark.size())));
  return title;
}

std::string web_address(const std::string& value) {
  return value.starts_with("http://") || value.starts_with("https://") ? value : std::string{};
}

// One walk for what stands in the page itself.
struct Seen {
  std::string title_tag, h1, canonical, byline;
  std::string day_inside, day_before;
};

std::string day_of(const HtmlTree& tree, std::uint32_t node, const IntakeTables& tables) {
  std::string value = attribute(tree, node, "datetime", tables);
  if (value.empty()) value = attribute(tree, node, "content", tables);
  std::string day = metadata_day(value, tables.dates);
  if (day.empty()) day = metadata_day(node_text(tree, node, kMaxFieldBytes, tables), tables.dates);
  return day;
}

Seen walk(const HtmlTree& tree, const ArticlePlace& article, const IntakeTables& tables) {
  Seen seen;
  int h1_count = 0;
  for (std::uint32_t node = 0; node < tree.nodes.size(); ++node) {
    const HtmlNode& here = tree.nodes[node];
    switch (here.tag) {
      case Tag::Text: case Tag::Html: case Tag::Body: continue;
      case Tag::Title:
        if (seen.title_tag.empty()) seen.title_tag = node_text(tree, node, kMaxFieldBytes, tables);
        continue;
      case Tag::H1:
        if (++h1_count == 1) seen.h1 = node_text(tree, node, kMaxFieldBytes, tables);
        else seen.h1.clear();
        break;
      case Tag::Link:
        if (seen.canonical.empty() && lower(attribute(tree, node, "rel", tables)) == "canonical")
          seen.canonical = web_address(attribute(tree, node, "href", tables));
        continue;
      default: break;
    }
    const bool before_end = node < article.end;
    if (!before_end || (here.tag != Tag::Time && here.size < 6)) continue;
    const std::string marks = element_marks(tree, node, tables);
    const bool dated = here.tag == Tag::Time || attribute(tree, node, "itemprop", tables) == "datePublished" ||
                       tables.date_marks.find(marks) >= 0;
    if (dated && seen.day_inside.empty()) {
      const std::string day = day_of(tree, node, tables);
      if (!day.empty()) (node >= article.begin ? seen.day_inside : seen.day_before) = day;
    }
    if (seen.byline.empty() && tables.byline_marks.find(marks) >= 0) seen.byline = node_text(tree, node, 160, tables);
  }
  return seen;
}

}  // namespace

PageFacts page_facts(const HtmlTree& tree, const ArticlePlace& article, const IntakeTables& tables) {
  ArticleCard card;
  for (const std::string_view json : tree.json_ld) read_json_ld(json, card);
  const MetaValues meta = meta_values(tree, tables);
  const Seen seen = walk(tree, article, tables);
  const auto first = [](std::initializer_list<std::string> values) {
    for (const std::string& value : values)
      if (!value.empty()) return value;
    return std::string{};
  };
  PageFacts out;
  out.outlet = first({first_of(meta, tables.meta_outlet), folded(card.publisher)});
  const std::string said = without_outlet(first({first_of(meta, tables.meta_title), seen.title_tag}), out.outlet);
  // The heading is the title as printed; the metadata may add a site's name to it, or be about the site alone.
  const bool heading_fits = !seen.h1.empty() && seen.h1 != out.outlet && (said.empty() || said.starts_with(seen.h1));
  out.title = first({heading_fits ? seen.h1 : std::string{}, said, folded(card.headline), seen.h1});
  out.byline = first({folded(card.author), first_of(meta, tables.meta_author), seen.byline});
  if (out.byline.starts_with("http")) out.byline = seen.byline;
  out.url = first({seen.canonical, web_address(first_of(meta, tables.meta_url)), web_address(card.url)});
  out.published = metadata_day(card.date_published, tables.dates);
  for (const std::string& name : tables.meta_date)
    if (const auto found = meta.find(name); out.published.empty() && found != meta.end())
      out.published = metadata_day(found->second, tables.dates);
  if (out.published.empty()) out.published = first({seen.day_inside, seen.day_before});
  out.body = std::move(card.body);
  return out;
}

}  // namespace isnad
