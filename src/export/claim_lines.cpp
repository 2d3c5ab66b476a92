#include "claim_lines.h"

#include <simdjson.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>

namespace isnad {
namespace {

using simdjson::dom::array;
using simdjson::dom::element;

constexpr const char* kOpen = "\u00AB";
constexpr const char* kClose = "\u00BB";

// What is missing or of another kind than the contract says; caught in document_of().
struct Unfit { std::string field; };

element member(element object, std::string_view name) {
  element value;
  if (object[name].get(value) != simdjson::SUCCESS) throw Unfit{std::string(name)};
  return value;
}

array list(element object, std::string_view name) {
  array value;
  if (member(object, name).get_array().get(value) != simdjson::SUCCESS) throw Unfit{std::string(name)};
  return value;
}

std::string text(element object, std::string_view name) {
  const element value = member(object, name);
  if (value.is_null()) return {};
  std::string_view out;
  if (value.get_string().get(out) != simdjson::SUCCESS) throw Unfit{std::string(name)};
  return std::string(out);
}

std::uint64_t whole(element object, std::string_view name) {
  std::uint64_t out = 0;
  if (member(object, name).get_uint64().get(out) != simdjson::SUCCESS) throw Unfit{std::string(name)};
  return out;
}

std::string count(element object, std::string_view name) {
  return member(object, name).is_null() ? std::string{} : std::to_string(whole(object, name));
}

std::string span(element object) {
  return std::to_string(whole(object, "start")) + "-" + std::to_string(whole(object, "end"));
}

void join(std::string& out, std::string_view part, std::string_view joint = "; ") {
  if (!out.empty()) out += joint;
  out += part;
}

class Entities {
 public:
  explicit Entities(element document) {
    for (const element entity : list(document, "entities")) {
      const std::string key = text(entity, "key");
      names_[text(entity, "id")] = key.empty() ? kOpen + text(entity, "name_ar") + kClose : key;
    }
  }
  [[nodiscard]] std::string name(element id) const {
    std::string_view said;
    if (id.is_null()) return {};
    if (id.get_string().get(said) != simdjson::SUCCESS) throw Unfit{"entity"};
    const auto found = names_.find(said);
    if (found == names_.end()) throw Unfit{"entities"};
    return found->second;
  }
  [[nodiscard]] std::string names(element claim, std::string_view role) const {
    std::string out;
    for (const element id : list(claim, role)) join(out, name(id));
    return out;
  }

 private:
  std::map<std::string, std::string, std::less<>> names_;
};

std::string numbers(element claim, const Entities& entities) {
  std::string out;
  for (const element number : list(claim, "numbers")) {
    const std::string of = entities.name(member(number, "of"));
    join(out, text(number, "what") + " " + text(number, "bound") + " " + count(number, "value") + (of.empty() ? "" : " of " + of) + " " + span(number));
  }
  return out;
}

std::string cues(element claim, const Entities& entities) {
  std::string out;
  for (const element cue : list(claim, "cues")) {
    const std::string link = entities.name(member(cue, "link"));
    join(out, text(cue, "verb") + (link.empty() ? "" : " " + link) + " " + span(cue));
  }
  return out;
}

LineClaim claim_of(element claim, const Entities& entities) {
  LineClaim out;
  out.id = text(claim, "id");
  const element anchor = member(claim, "anchor");
  out.begin = whole(anchor, "start");
  out.end = whole(anchor, "end");
  std::string date = text(claim, "date"), why;
  if (const std::string to = text(claim, "date_to"); !to.empty()) date += "/" + to;
  for (const element rule : list(claim, "why")) {
    std::string_view id;
    if (rule.get_string().get(id) != simdjson::SUCCESS) throw Unfit{"why"};
    join(why, id);
  }
  out.field = {text(claim, "type"), text(claim, "mode"), span(anchor), span(member(claim, "sentence")),
               entities.names(claim, "agent"), entities.names(claim, "target"), entities.name(member(claim, "place")), date,
               text(claim, "date_precision"), count(claim, "killed"), count(claim, "wounded"), count(claim, "captured"),
               numbers(claim, entities), text(claim, "stance"), entities.names(claim, "chain"), cues(claim, entities), why};
  return out;
}

LineDocument document_of(element root) {
  LineDocument out;
  out.id = text(root, "id");
  if (element error; root["error"].get(error) == simdjson::SUCCESS) {
    out.error = text(error, "code") + ": " + text(error, "message");
    return out;
  }
  const Entities entities(root);
  for (const element claim : list(root, "claims")) out.claims.push_back(claim_of(claim, entities));
  return out;
}

Result<LineDocument> read_line(simdjson::dom::parser& parser, std::string_view line, const std::string& where) {
  element root;
  if (const auto status = parser.parse(line.data(), line.size()).get(root); status != simdjson::SUCCESS)
    return Error{Code::BadInput, where, std::string("broken JSON (") + simdjson::error_message(status) + ")",
                 "a line of isnad read --to jsonl"};
  try {
    return document_of(root);
  } catch (const Unfit& unfit) {
    return Error{Code::BadInput, where, "no field \"" + unfit.field + "\" as the contract has it", "a line of isnad read --to jsonl"};
  }
}

Result<std::vector<LineDocument>> read_lines(std::istream& in, const std::string& name) {
  std::vector<LineDocument> out;
  simdjson::dom::parser parser;
  std::uint32_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    auto document = read_line(parser, line, name + ":" + std::to_string(number));
    if (!document) return document.error();
    out.push_back(std::move(*document));
  }
  return out;
}

}  // namespace

Result<LineDocument> read_claim_line(std::string_view line, const std::string& where) {
  simdjson::dom::parser parser;
  return read_line(parser, line, where);
}

Result<std::vector<LineDocument>> read_claim_lines(const std::string& path) {
  if (path == "-") return read_lines(std::cin, "standard input");
  std::ifstream in(path, std::ios::binary);
  std::error_code failed;
  if (!in || std::filesystem::is_directory(path, failed))
    return Error{Code::CannotOpen, path, "no file that can be read", "lines of isnad read --to jsonl"};
  return read_lines(in, path);
}

}  // namespace isnad
