#include "html_tree.h"

#include <doctest/doctest.h>

#include <ctime>

using namespace isnad;

namespace {

// "p(a,b(c))": names by letters of the tag table are not needed, tags are told by their place in this list.
std::string shape(const HtmlTree& tree, std::uint32_t begin, std::uint32_t end) {
  std::string out;
  for (std::uint32_t node = begin; node < end; node = tree.nodes[node].end) {
    if (!out.empty()) out += ' ';
    const HtmlNode& here = tree.nodes[node];
    switch (here.tag) {
      case Tag::Text: out += "'" + std::string(tree.raw(node)) + "'"; continue;
      case Tag::P: out += "p"; break;
      case Tag::Div: out += "div"; break;
      case Tag::Li: out += "li"; break;
      case Tag::Ul: out += "ul"; break;
      case Tag::Table: out += "table"; break;
      case Tag::Tr: out += "tr"; break;
      case Tag::Td: out += "td"; break;
      case Tag::Br: out += "br"; break;
      case Tag::A: out += "a"; break;
      default: out += "x"; break;
    }
    if (here.end > node + 1) out += "(" + shape(tree, node + 1, here.end) + ")";
  }
  return out;
}

std::string shape(std::string_view page) {
  const auto tree = parse_html(page);
  REQUIRE(tree);
  return shape(*tree, 0, static_cast<std::uint32_t>(tree->nodes.size()));
}

}  // namespace

TEST_CASE("end tags that HTML lets one leave out are supplied") {
  CHECK(shape("<p>a<p>b<div>c</div>") == "p('a') p('b') div('c')");
  CHECK(shape("<ul><li>a<ul><li>b</ul><li>c</ul>") == "ul(li('a' ul(li('b'))) li('c'))");
  CHECK(shape("<table><tr><td>a<td>b<tr><td>c</table>d") == "table(tr(td('a') td('b')) tr(td('c'))) 'd'");
}

TEST_CASE("end tags without a start, or beyond a table cell, are passed over") {
  CHECK(shape("a</div>b") == "'a' 'b'");
  CHECK(shape("<div><table><tr><td>a</div>b</table>c</div>") == "div(table(tr(td('a' 'b'))) 'c')");
  CHECK(shape("<p><b>a</p>b") == "p(x('a')) 'b'");
}

TEST_CASE("comments, scripts and styles are no text; a bare less-than is") {
  CHECK(shape("a<!-- <p> -->b<script>if (a<b) '</p>'</script>c<style>p{}</style>d") == "'a' 'b' 'c' 'd'");
  CHECK(shape("1 < 2") == "'1 ' '< 2'");
  CHECK(shape("a<!-->b") == "'a' 'b'");
  CHECK(shape("<a title='x>y'>z</a>") == "a('z')");
  CHECK(shape("text <p unfinished") == "'text '");
}

TEST_CASE("JSON-LD is kept apart") {
  const auto tree = parse_html("<script type=\"application/ld+json\">{\"a\":1}</script>");
  REQUIRE(tree);
  REQUIRE(tree->json_ld.size() == 1);
  CHECK(tree->json_ld[0] == "{\"a\":1}");
}

TEST_CASE("attributes are read in any case, quoted or not, with their references resolved") {
  const auto tables = open_intake_tables();
  REQUIRE(tables);
  const auto tree = parse_html("<a HREF='x?a=1&amp;b=2' class=one data-x>t</a>");
  REQUIRE(tree);
  CHECK(attribute(*tree, 0, "href", *tables) == "x?a=1&b=2");
  CHECK(attribute(*tree, 0, "class", *tables) == "one");
  CHECK(attribute(*tree, 0, "data-x", *tables).empty());
  CHECK(attribute(*tree, 0, "id", *tables).empty());
}

TEST_CASE("character references: named, decimal, hexadecimal, of the old code page, unknown, impossible") {
  const auto tables = open_intake_tables();
  REQUIRE(tables);
  std::string out;
  append_unescaped(out, "&lt;&#1575;&#x628;&#147;&nosuch;&#0;&#xD800;&#99999999999;& &amp", *tables);
  CHECK(out == "<\u0627\u0628\u201C&nosuch;\uFFFD\uFFFD\uFFFD& &amp");
}

TEST_CASE("hostile pages are read in time linear in their size") {
  const auto repeat = [](std::string_view piece, std::size_t bytes) {
    std::string out;
    while (out.size() < bytes) out += piece;
    return out;
  };
  const auto seconds = [](const std::string& page) {
    const std::clock_t start = std::clock();  // of the processor: a busy machine changes nothing
    const auto tree = parse_html(page);
    CHECK((tree.ok() || tree.error().code == Code::TooLarge));
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  };
  constexpr std::size_t kSize = 2'000'000;
  for (const char* piece : {"<div>", "<b>", "<table><a>", "<p><li>", "</b>", "<!--", "<script>", "<title>", "<a href='",
                            "<", "&", "<td></div>", "<textarea>"})
    CHECK(seconds(repeat(piece, kSize)) < 5.0);
  CHECK(seconds(repeat("<div>", kSize / 4) + repeat("</b><i></i>", kSize)) < 5.0);
  CHECK(seconds("<a " + repeat("x=1 ", kSize) + ">t</a>") < 5.0);
}
