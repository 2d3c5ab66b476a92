#include "page_facts.h"

#include <algorithm>
#include <map>
#include <optional>

#include "json_ld.h"
#include "line_words.h"

namespace isnad {
namespace {

constexpr std::size_t kMaxFieldBytes = 600;
constexpr std::uint32_t kNearTitle = 40;  // nodes after the heading in which a line about a date is the article's

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
  std::string day_inside, day_before, day_near_title;
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
  std::uint32_t h1_end = 0;
  for (std::uint32_t node = 0; node < tree.nodes.size(); ++node) {
    const HtmlNode& here = tree.nodes[node];
    switch (here.tag) {
      case Tag::Text:
        if (seen.day_near_title.empty() && h1_count == 1 && node >= h1_end && node < h1_end + kNearTitle)
          if (const auto date = find_date(tree.raw(node), tables.dates); date && date->alone) seen.day_near_title = date->day;
        continue;
      case Tag::Html: case Tag::Body: continue;
      case Tag::Title:
        if (seen.title_tag.empty()) seen.title_tag = node_text(tree, node, kMaxFieldBytes, tables);
        continue;
      case Tag::H1:
        h1_end = here.end;
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

// The heading is the title as printed, unless the page's metadata says another one: then it is the site's name or slogan.
std::string page_title(std::string meta, std::string headline, const Seen& seen, const std::string& outlet) {
  const std::string tag = without_outlet(without_outlet(seen.title_tag, outlet), seen.h1);
  for (const std::string& said : {without_outlet(std::move(meta), outlet), std::move(headline)})
    if (!said.empty() && said != outlet) return !seen.h1.empty() && said.starts_with(seen.h1) ? seen.h1 : said;
  const bool heading_is_site = seen.h1.empty() || seen.h1 == outlet || tag != without_outlet(seen.title_tag, outlet);
  if (!heading_is_site) return seen.h1;
  return tag == outlet ? std::string{} : tag;
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
  out.title = page_title(first_of(meta, tables.meta_title), folded(card.headline), seen, out.outlet);
  out.byline = first({folded(card.author), first_of(meta, tables.meta_author), seen.byline});
  if (out.byline.starts_with("http")) out.byline = seen.byline;
  out.url = first({seen.canonical, web_address(first_of(meta, tables.meta_url)), web_address(card.url)});
  out.published = metadata_day(card.date_published, tables.dates);
  for (const std::string& name : tables.meta_date)
    if (const auto found = meta.find(name); out.published.empty() && found != meta.end())
      out.published = metadata_day(found->second, tables.dates);
  if (out.published.empty()) out.published = first({seen.day_inside, seen.day_before, seen.day_near_title});
  out.body = std::move(card.body);
  return out;
}

}  // namespace isnad
