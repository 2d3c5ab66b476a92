// Method: tree, place of the article, facts, lines; then the lines are read like a plain text, and what that finds beyond
// the article's end is cut off, for here (unlike in a plain text) the text is this program's own extract.
#include "page.h"

#include <algorithm>
#include <iterator>

#include "article.h"
#include "page_facts.h"
#include "text_facts.h"

namespace isnad {
namespace {

constexpr std::size_t kMinBodyBytes = 400;
constexpr std::size_t kHeadLines = 6;

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> out;
  for (const std::string_view line : split(text, '\n')) {
    std::string folded;
    bool blank = false;
    append_folding_blanks(folded, line, blank);
    if (!folded.empty()) out.push_back(std::move(folded));
  }
  return out;
}

std::size_t total_bytes(const std::vector<std::string>& lines) {
  std::size_t bytes = 0;
  for (const std::string& line : lines) bytes += line.size();
  return bytes;
}

std::string join(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) {
    if (!out.empty()) out += '\n';
    out += line;
  }
  return out;
}

// The title, the day and the writer are fields: their lines at the head are not text once more.
void drop_repeats(std::vector<std::string>& lines, const Document& document, const IntakeTables& tables,
                  std::string& day) {
  const auto head = lines.begin() + static_cast<std::ptrdiff_t>(std::min(lines.size(), kHeadLines));
  const auto kept = std::remove_if(lines.begin(), head, [&](const std::string& line) {
    if (line == document.title() || line == document.byline) return true;
    const std::optional<LineDate> date = find_date(line, tables.dates);
    if (!date || !date->alone) return false;
    if (day.empty()) day = date->day;
    return true;
  });
  lines.erase(kept, head);
}

}  // namespace

Failure read_page(std::string_view page, Document& document, const IntakeTables& tables) {
  const Result<HtmlTree> tree = parse_html(page);
  if (!tree) return tree.error();
  const ArticlePlace place = find_article(*tree, tables);
  PageFacts facts = page_facts(*tree, place, tables);
  std::vector<std::string> lines = article_lines(*tree, place, tables);
  if (total_bytes(lines) < kMinBodyBytes)
    if (std::vector<std::string> card = lines_of(facts.body); total_bytes(card) > total_bytes(lines)) lines = std::move(card);
  if (lines.empty()) return Error{Code::EmptyInput, "", "a page without article text", ""};
  document.text = facts.title;
  document.title_bytes = static_cast<std::uint32_t>(facts.title.size());
  document.outlet = std::move(facts.outlet);
  document.byline = std::move(facts.byline);
  document.url = std::move(facts.url);
  std::string day;
  drop_repeats(lines, document, tables, day);
  document.published = facts.published.empty() ? day : facts.published;
  if (!document.published.empty())
    document.published_from = facts.published.empty() ? PublishedFrom::Text : PublishedFrom::Metadata;
  if (!document.text.empty()) document.text += '\n';
  document.text += join(lines);
  read_text_facts(document, tables);
  document.text.resize(document.body_end);
  while (document.text.ends_with('\n')) document.text.pop_back();
  document.body_end = static_cast<std::uint32_t>(document.text.size());
  return std::nullopt;
}

}  // namespace isnad
