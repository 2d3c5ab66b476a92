#include "article.h"

#include <algorithm>

#include "line_words.h"
#include "page_sums.h"

namespace isnad {
namespace {

constexpr std::uint32_t kMinArticleBytes = 400;  // 250 characters, the least of trafilatura, are 400-460 bytes of Arabic
constexpr std::size_t kMaxCueCharacters = 200;

struct Candidate { std::uint32_t node = 0, prose = 0; int rank = 0; };

// The surest mark among those elements that hold at least half of what the fullest one holds.
const Candidate* best_of(const std::vector<Candidate>& found) {
  std::uint32_t most = 0;
  for (const Candidate& one : found) most = std::max(most, one.prose);
  const Candidate* best = nullptr;
  for (const Candidate& one : found)
    if (one.prose * 2 >= most && (best == nullptr || one.rank < best->rank ||
                                  (one.rank == best->rank && one.prose > best->prose)))
      best = &one;
  return best;
}

bool only_drop_words(std::vector<LineWord> words, const IntakeTables& tables) {
  bool any = false;
  while (!words.empty()) {
    const Cues::Match match = tables.drop_lines.match(words);
    if (match.words == 0) return any && std::ranges::all_of(words, [](const LineWord& w) {
                                   return w.kind == LineWord::Kind::Mark;
                                 });
    any = true;
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(match.words));
  }
  return any;
}

// Collects the text of one line after another.
class LineMaker {
 public:
  LineMaker(std::vector<std::string>& out, const IntakeTables& tables) : out_(out), tables_(tables) {}

  void text(std::string_view raw, bool in_link) {
    piece_.clear();
    append_unescaped(piece_, raw, tables_);
    const std::size_t before = line_.size();
    append_folding_blanks(line_, piece_, blank_);
    if (in_link) link_bytes_ += line_.size() - before;
  }

  void end_line() {
    const bool wanted = !line_.empty() && link_bytes_ * 2 <= line_.size() && !points_elsewhere();
    if (wanted) out_.push_back(std::move(line_));
    line_.clear();
    link_bytes_ = 0;
    blank_ = false;
  }

 private:
  [[nodiscard]] bool points_elsewhere() const {
    if (line_.size() > kMaxCueCharacters * 4 || count_characters(line_) > kMaxCueCharacters) return false;
    const std::vector<LineWord> words = line_words(line_);
    const Cues::Match skip = tables_.skip_cues.match(words);
    const bool is_pointer = skip.words > 0 && (skip.whole || skip.set_off || link_bytes_ > 0);
    return is_pointer || only_drop_words(words, tables_);
  }

  std::vector<std::string>& out_;
  const IntakeTables& tables_;
  std::string line_, piece_;
  std::size_t link_bytes_ = 0;
  bool blank_ = false;
};

std::uint32_t body_node(const HtmlTree& tree) {
  for (std::uint32_t node = 0; node < tree.nodes.size(); ++node)
    if (tree.nodes[node].tag == Tag::Body) return node;
  return 0;
}

}  // namespace

std::string element_marks(const HtmlTree& tree, std::uint32_t node, const IntakeTables& tables) {
  if (tree.nodes[node].size < 6) return {};  // no room for id= or class=
  const std::string value = attribute(tree, node, "id", tables) + " " + attribute(tree, node, "class", tables);
  return value.size() == 1 ? std::string{} : mark_words(value);
}

ArticlePlace find_article(const HtmlTree& tree, const IntakeTables& tables) {
  const PageSums sums(tree, tables);
  const auto count = static_cast<std::uint32_t>(tree.nodes.size());
  std::vector<Candidate> by_test[5];
  for (std::uint32_t node = 0; node < count; ++node) {
    const HtmlNode& here = tree.nodes[node];
    if (here.tag == Tag::Text || here.tag == Tag::Body || here.tag == Tag::Html) continue;
    const std::uint32_t prose = sums.prose(node, here.end);
    if (prose < kMinArticleBytes) continue;
    if (attribute(tree, node, "itemprop", tables) == "articleBody") by_test[0].push_back({node, prose});
    if (const int rank = tables.body_marks.find(element_marks(tree, node, tables)); rank >= 0)
      by_test[1].push_back({node, prose, rank});
    if (here.tag == Tag::Article) by_test[2].push_back({node, prose});
    const std::string role = attribute(tree, node, "role", tables);
    if (role == "article" || role == "main") by_test[3].push_back({node, prose});
    if (here.tag == Tag::Main) by_test[4].push_back({node, prose});
  }
  for (const std::vector<Candidate>& found : by_test)
    if (const Candidate* best = best_of(found)) return {best->node, tree.nodes[best->node].end, false};
  std::uint32_t in_paragraphs = 0;
  for (std::uint32_t node = 0; node < count; ++node)
    if (tree.nodes[node].tag == Tag::P) in_paragraphs += sums.prose(node, tree.nodes[node].end);
  const std::uint32_t body = body_node(tree);
  const bool has_body = body < count && tree.nodes[body].tag == Tag::Body;
  return {has_body ? body : 0, has_body ? tree.nodes[body].end : count, in_paragraphs >= kMinArticleBytes};
}

std::vector<std::string> article_lines(const HtmlTree& tree, const ArticlePlace& place, const IntakeTables& tables) {
  const PageSums sums(tree, tables);
  const std::uint32_t whole = sums.prose(place.begin, place.end);
  std::vector<std::string> out;
  LineMaker line(out, tables);
  std::vector<std::uint32_t> blocks;  // ends of the blocks that are open here
  std::uint32_t link_end = 0;
  std::uint32_t paragraph_end = 0;
  for (std::uint32_t node = place.begin; node < place.end;) {
    for (; !blocks.empty() && node >= blocks.back(); blocks.pop_back()) line.end_line();
    const HtmlNode& here = tree.nodes[node];
    if (here.tag == Tag::Text) {
      if (!place.only_paragraphs || node < paragraph_end) line.text(tree.raw(node), node < link_end);
      ++node;
      continue;
    }
    // What holds half of the text is the article, whatever it is called.
    const bool can_go = node != place.begin && sums.prose(node, here.end) * 2 <= whole;
    if (here.tag == Tag::Head ||
        (can_go && (sums.dropped_tag(here.tag) || tables.drop_marks.find(element_marks(tree, node, tables)) >= 0))) {
      if (is_block(here.tag)) line.end_line();
      node = here.end;
      continue;
    }
    if (is_block(here.tag)) {
      line.end_line();
      blocks.push_back(here.end);
    }
    if (here.tag == Tag::A) link_end = std::max(link_end, here.end);
    if (here.tag == Tag::P) paragraph_end = std::max(paragraph_end, here.end);
    ++node;
  }
  line.end_line();
  return out;
}

std::string node_text(const HtmlTree& tree, std::uint32_t node, std::size_t max_bytes, const IntakeTables& tables) {
  constexpr std::uint32_t kMaxInside = 2000;  // nodes: a title or a name has a handful
  if (tree.nodes[node].end - node > kMaxInside) return {};
  std::string out, piece;
  bool blank = false;
  for (std::uint32_t at = node; at < tree.nodes[node].end; ++at) {
    if (tree.nodes[at].tag != Tag::Text) {
      blank = blank || is_block(tree.nodes[at].tag);
      continue;
    }
    piece.clear();
    if (tree.nodes[at].size <= max_bytes) append_unescaped(piece, tree.raw(at), tables);
    append_folding_blanks(out, piece, blank);
    if (tree.nodes[at].size > max_bytes || out.size() > max_bytes) return {};
  }
  return out;
}

Result<std::string> fragment_text(std::string_view html, const IntakeTables& tables) {
  const Result<HtmlTree> tree = parse_html(html);
  if (!tree) return tree.error();
  std::string out;
  for (const std::string& line : article_lines(*tree, {0, static_cast<std::uint32_t>(tree->nodes.size()), false}, tables))
    out += (out.empty() ? "" : "\n") + line;
  return out;
}

}  // namespace isnad
