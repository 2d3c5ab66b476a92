#include "json_ld.h"

#include <simdjson.h>

#include <algorithm>
#include <vector>

namespace isnad {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;

std::string text_of(element value, std::string_view inner_key) {
  for (int step = 0; step < 4; ++step) {
    std::string_view text;
    if (value.get_string().get(text) == simdjson::SUCCESS) return std::string(text);
    simdjson::dom::array list;
    if (value.get_array().get(list) == simdjson::SUCCESS) {
      if (list.begin() == list.end()) return {};
      value = *list.begin();
    } else if (value[inner_key].get(value) != simdjson::SUCCESS) {
      return {};
    }
  }
  return {};
}

void fill(std::string& field, element object, std::string_view key, std::string_view inner_key) {
  element value;
  if (field.empty() && object[key].get(value) == simdjson::SUCCESS) field = text_of(value, inner_key);
}

bool is_article(element object) {
  element type;
  if (object["@type"].get(type) != simdjson::SUCCESS) return false;
  const std::string name = text_of(type, "@id");
  return name.ends_with("Article") || name.ends_with("Posting") || name.ends_with("Report");
}

}  // namespace

void read_json_ld(std::string_view json, ArticleCard& card) {
  std::string clean(json);
  // A raw line break inside a string is what breaks most of them; between the parts it is a blank anyway.
  std::ranges::replace_if(clean, [](unsigned char c) { return c < ' '; }, ' ');
  simdjson::dom::parser parser;
  if (parser.allocate(clean.size() + 1, 64) != simdjson::SUCCESS) return;
  element root;
  if (parser.parse(clean).get(root) != simdjson::SUCCESS) return;
  std::vector<element> waiting = {root};
  while (!waiting.empty()) {
    const element here = waiting.back();
    waiting.pop_back();
    if (here.type() == element_type::OBJECT) {
      if (is_article(here)) {
        fill(card.headline, here, "headline", "@value");
        fill(card.date_published, here, "datePublished", "@value");
        fill(card.author, here, "author", "name");
        fill(card.publisher, here, "publisher", "name");
        fill(card.url, here, "url", "@id");
        fill(card.body, here, "articleBody", "@value");
        return;
      }
      std::vector<element> inside;
      for (const auto field : simdjson::dom::object(here)) inside.push_back(field.value);
      waiting.insert(waiting.end(), inside.rbegin(), inside.rend());  // the first one is looked at first
    } else if (here.type() == element_type::ARRAY) {
      std::vector<element> inside;
      for (const element one : simdjson::dom::array(here)) inside.push_back(one);
      waiting.insert(waiting.end(), inside.rbegin(), inside.rend());
    }
  }
}

}  // namespace isnad
