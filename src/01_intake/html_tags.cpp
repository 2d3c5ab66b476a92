#include "html_tags.h"

#include <algorithm>
#include <array>
#include <utility>

namespace isnad {
namespace {

using Name = std::pair<std::string_view, Tag>;
constexpr auto kNames = std::to_array<Name>({
    {"a", Tag::A}, {"address", Tag::Address}, {"area", Tag::Wbr}, {"article", Tag::Article}, {"aside", Tag::Aside},
    {"audio", Tag::Audio}, {"base", Tag::Link}, {"blockquote", Tag::Blockquote}, {"body", Tag::Body}, {"br", Tag::Br},
    {"button", Tag::Button}, {"canvas", Tag::Canvas}, {"caption", Tag::Caption}, {"center", Tag::Center},
    {"col", Tag::Wbr}, {"dd", Tag::Dd}, {"dialog", Tag::Dialog}, {"div", Tag::Div}, {"dl", Tag::Dl}, {"dt", Tag::Dt},
    {"embed", Tag::Embed}, {"fieldset", Tag::Fieldset}, {"figcaption", Tag::Figcaption}, {"figure", Tag::Figure},
    {"footer", Tag::Footer}, {"form", Tag::Form}, {"h1", Tag::H1}, {"h2", Tag::H2}, {"h3", Tag::H3}, {"h4", Tag::H4},
    {"h5", Tag::H5}, {"h6", Tag::H6}, {"head", Tag::Head}, {"header", Tag::Header}, {"hr", Tag::Hr},
    {"html", Tag::Html}, {"iframe", Tag::Iframe}, {"img", Tag::Img}, {"input", Tag::Input}, {"label", Tag::Label},
    {"li", Tag::Li}, {"link", Tag::Link}, {"main", Tag::Main}, {"map", Tag::Map}, {"menu", Tag::Menu},
    {"meta", Tag::Meta}, {"nav", Tag::Nav}, {"noscript", Tag::Noscript}, {"object", Tag::Object}, {"ol", Tag::Ol},
    {"option", Tag::Option}, {"p", Tag::P}, {"param", Tag::Wbr}, {"pre", Tag::Pre}, {"script", Tag::Script},
    {"section", Tag::Section}, {"select", Tag::Select}, {"source", Tag::Wbr}, {"style", Tag::Style}, {"svg", Tag::Svg},
    {"table", Tag::Table}, {"tbody", Tag::Tbody}, {"td", Tag::Td}, {"template", Tag::Template},
    {"textarea", Tag::Textarea}, {"tfoot", Tag::Tfoot}, {"th", Tag::Th}, {"thead", Tag::Thead}, {"time", Tag::Time},
    {"title", Tag::Title}, {"tr", Tag::Tr}, {"track", Tag::Wbr}, {"ul", Tag::Ul}, {"video", Tag::Video},
    {"wbr", Tag::Wbr},
});
static_assert(std::ranges::is_sorted(kNames, {}, &Name::first));

}  // namespace

Tag tag_of(std::string_view name) {
  const auto found = std::ranges::lower_bound(kNames, name, {}, &Name::first);
  return found != kNames.end() && found->first == name ? found->second : Tag::Other;
}

bool is_void(Tag tag) {
  switch (tag) {
    case Tag::Br: case Tag::Embed: case Tag::Hr: case Tag::Img: case Tag::Input: case Tag::Link: case Tag::Meta:
    case Tag::Wbr: return true;
    default: return false;
  }
}

bool closes_p(Tag tag) {
  switch (tag) {
    case Tag::Address: case Tag::Article: case Tag::Aside: case Tag::Blockquote: case Tag::Center: case Tag::Dialog:
    case Tag::Div: case Tag::Dl: case Tag::Fieldset: case Tag::Figcaption: case Tag::Figure: case Tag::Footer:
    case Tag::Form: case Tag::H1: case Tag::H2: case Tag::H3: case Tag::H4: case Tag::H5: case Tag::H6:
    case Tag::Header: case Tag::Hr: case Tag::Main: case Tag::Menu: case Tag::Nav: case Tag::Ol: case Tag::P:
    case Tag::Pre: case Tag::Section: case Tag::Table: case Tag::Ul: return true;
    default: return false;
  }
}

bool is_block(Tag tag) {
  if (closes_p(tag)) return true;
  switch (tag) {
    case Tag::Body: case Tag::Br: case Tag::Caption: case Tag::Dd: case Tag::Dt: case Tag::Html: case Tag::Li:
    case Tag::Option: case Tag::Tbody: case Tag::Td: case Tag::Tfoot: case Tag::Th: case Tag::Thead: case Tag::Title:
    case Tag::Tr: return true;
    default: return false;
  }
}

bool is_scope_edge(Tag tag) {
  switch (tag) {
    case Tag::Button: case Tag::Caption: case Tag::Html: case Tag::Object: case Tag::Table: case Tag::Td:
    case Tag::Template: case Tag::Th: return true;
    default: return false;
  }
}

}  // namespace isnad
