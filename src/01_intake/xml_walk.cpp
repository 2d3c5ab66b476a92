#include "xml_walk.h"

#include <expat.h>

#include <memory>

namespace isnad {
namespace {

constexpr std::size_t kHead = 200;
constexpr std::size_t kPiece = std::size_t{1} << 20U;

struct Walk {
  XML_Parser parser;
  const XmlHandler& handler;
  std::size_t max_depth;
  std::size_t depth = 0;
  const char* refused = nullptr;

  [[nodiscard]] std::size_t at() const { return static_cast<std::size_t>(XML_GetCurrentByteIndex(parser)); }

  void stop(const char* why) {
    refused = why;
    XML_StopParser(parser, XML_FALSE);
  }

  static void start(void* self, const char* name, const char** attributes) {
    auto& walk = *static_cast<Walk*>(self);
    if (++walk.depth > walk.max_depth) return walk.stop("XML nested too deep");
    walk.handler.start({name, attributes, walk.at()});
  }
  static void end(void* self, const char* name) {
    auto& walk = *static_cast<Walk*>(self);
    --walk.depth;
    const std::size_t begin = walk.at();
    walk.handler.end(name, begin, begin + static_cast<std::size_t>(XML_GetCurrentByteCount(walk.parser)));
  }
  static void text(void* self, const char* bytes, int size) {
    static_cast<Walk*>(self)->handler.text({bytes, static_cast<std::size_t>(size)});
  }
  static void doctype(void* self, const char*, const char*, const char*, int) {
    static_cast<Walk*>(self)->stop("a document type declaration");
  }
};

}  // namespace

std::string_view XmlElement::attribute(std::string_view wanted) const {
  for (const char** at = attributes; *at != nullptr; at += 2)
    if (wanted == at[0]) return at[1];
  return {};
}

std::string_view XmlElement::local() const { return name.substr(name.rfind(' ') + 1); }

bool XmlElement::is(std::string_view space, std::string_view local_name) const {
  const std::size_t blank = name.rfind(' ');
  return local() == local_name && (blank == std::string_view::npos || name.substr(0, blank) == space);
}

Failure walk_xml(std::string_view xml, const XmlHandler& handler, std::size_t max_depth) {
  const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreateNS("UTF-8", ' '), &XML_ParserFree);
  Walk walk{parser.get(), handler, max_depth};
  XML_SetUserData(parser.get(), &walk);
  XML_SetElementHandler(parser.get(), &Walk::start, &Walk::end);
  XML_SetCharacterDataHandler(parser.get(), &Walk::text);
  XML_SetStartDoctypeDeclHandler(parser.get(), &Walk::doctype);
  XML_Status status = XML_STATUS_OK;
  do {
    const std::string_view piece = xml.substr(0, kPiece);
    xml.remove_prefix(piece.size());
    status = XML_Parse(parser.get(), piece.data(), static_cast<int>(piece.size()), xml.empty() ? XML_TRUE : XML_FALSE);
  } while (status == XML_STATUS_OK && !xml.empty());
  if (status == XML_STATUS_OK) return std::nullopt;
  const std::string line = " in line " + std::to_string(XML_GetCurrentLineNumber(parser.get()));
  if (walk.refused != nullptr) return Error{Code::BadInput, "", walk.refused + line, "XML without it"};
  return Error{Code::BadInput, "", std::string("damaged XML (") + XML_ErrorString(XML_GetErrorCode(parser.get())) + ")" + line, "XML"};
}

std::string xml_charset(std::string_view xml) {
  if (xml.starts_with("\xEF\xBB\xBF")) xml.remove_prefix(3);
  if (!xml.starts_with("<?xml")) return {};
  const std::string_view declaration = xml.substr(0, std::min(xml.find("?>"), kHead));
  const std::size_t at = declaration.find("encoding");
  if (at == std::string_view::npos) return {};
  const std::size_t open = declaration.find_first_of("\"'", at);
  if (open == std::string_view::npos) return {};
  const std::size_t close = declaration.find(declaration[open], open + 1);
  if (close == std::string_view::npos) return {};
  std::string name(declaration.substr(open + 1, close - open - 1));
  for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return name;
}

}  // namespace isnad
