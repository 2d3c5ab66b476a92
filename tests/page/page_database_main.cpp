// page_database FILE DATABASE: a small database for the tests of the page, whose claims are written by hand in FILE, so
// that these tests say what they expect of the page whatever the engine reads. The form of FILE is told at its head.
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "sha256.h"
#include "store.h"

namespace {

using namespace isnad;

[[noreturn]] void fail(const std::string& what) {
  std::fprintf(stderr, "page_database: %s\n", what.c_str());
  std::exit(1);
}

std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, at);) out.push_back(part);
  return out;
}

/// One document under way. Numbers in the file count from 1.
struct Draft {
  Document document;
  Claims claims;
  std::string body;
  std::map<std::string, std::vector<std::pair<std::string, ByteSpan>>> marks;  ///< "c1" -> anchors, "k1" -> numbers, ...
};

std::deque<std::string> kept;  // what the string_views of claims point into

std::string_view keep(std::string text) { return kept.emplace_back(std::move(text)); }

std::uint32_t index_of(const std::string& number) { return static_cast<std::uint32_t>(std::stoul(number)) - 1; }

std::vector<std::uint32_t> indices_of(const std::string& numbers) {
  std::vector<std::uint32_t> out;
  for (const std::string& number : split(numbers, ',')) out.push_back(index_of(number));
  return out;
}

template <class Enum>
Enum named(std::initializer_list<Enum> all, std::string_view name) {
  for (const Enum one : all)
    if (name_of(one) == name) return one;
  fail("no such word: " + std::string(name));
}

void add_entity(Draft& draft, const std::string& rest) {
  const auto cells = split(rest, '\t');
  if (cells.size() < 3) fail("entity: " + rest);
  Entity entity;
  entity.type = named({EntityType::Org, EntityType::Per, EntityType::Ppl, EntityType::Loc, EntityType::Doc}, cells[0]);
  if (cells[1] != "-") entity.key = keep(cells[1]);
  entity.name_ar = cells[2];
  if (cells.size() > 3) entity.name_en = cells[3];
  draft.claims.entities.push_back(std::move(entity));
}

/// Strip {mark|words} from a line of text and note where the words came to stand.
void add_text(Draft& draft, const std::string& line) {
  std::string& text = draft.body;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t bar = line[at] == '{' ? line.find('|', at) : std::string::npos;
    const std::size_t end = bar == std::string::npos ? bar : line.find('}', bar);
    if (end == std::string::npos) {
      text += line[at++];
      continue;
    }
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += line.substr(bar + 1, end - bar - 1);
    draft.marks[line.substr(at + 1, 1)].emplace_back(line.substr(at + 2, bar - at - 2),
                                                     ByteSpan{begin, static_cast<std::uint32_t>(text.size())});
    at = end + 1;
  }
  text += '\n';
}

void add_toll(Claim& claim, const std::string& what, const std::string& value, ByteSpan span) {
  const auto parts = split(value, ':');
  const auto count = static_cast<std::uint32_t>(std::stoul(parts.at(1)));
  const Toll toll = named({Toll::Killed, Toll::Wounded, Toll::Captured}, what);
  (toll == Toll::Killed ? claim.killed : toll == Toll::Wounded ? claim.wounded : claim.captured) = count;
  claim.numbers.push_back({toll, count, named({Bound::Exact, Bound::Min, Bound::Max, Bound::About}, parts[0]), -1, span});
}

ByteSpan shifted(ByteSpan span, std::uint32_t by) { return {span.begin_byte + by, span.end_byte + by}; }

/// "REQUEST asserted agent=1 target=2 chain=3,4 place=5 date=2018-02-16 killed=min:3"
void add_claim(Draft& draft, const std::string& rest, std::uint32_t shift) {
  Claim claim;
  const std::string number = std::to_string(draft.claims.claims.size() + 1);
  for (const auto& [id, span] : draft.marks["c"])
    if (id == number) claim.anchor = shifted(span, shift);
  if (claim.anchor.empty()) fail("claim " + number + " has no anchor");
  const std::string& text = draft.document.text;
  const std::size_t before = text.rfind('\n', claim.anchor.begin_byte);
  claim.sentence.begin_byte = before == std::string::npos ? 0 : static_cast<std::uint32_t>(before + 1);
  claim.sentence.end_byte = static_cast<std::uint32_t>(text.find('\n', claim.anchor.end_byte));
  const auto words = split(rest, ' ');
  claim.type = *claim_type_of(words.at(0));
  claim.stance = *stance_of(words.at(1));
  std::map<std::string, ByteSpan> tolls;
  for (const auto& [id, span] : draft.marks["k"]) tolls[id] = shifted(span, shift);
  for (std::size_t word = 2; word < words.size(); ++word) {
    const auto pair = split(words[word], '=');
    const std::string &field = pair.at(0), &value = pair.at(1);
    if (field == "agent") claim.agent = indices_of(value);
    else if (field == "target") claim.target = indices_of(value);
    else if (field == "chain") claim.chain = indices_of(value);
    else if (field == "place") claim.place = static_cast<std::int32_t>(index_of(value));
    else if (field == "date") claim.date = {value, "", value.size() == 10 ? "day" : value.size() == 7 ? "month" : "year"};
    else add_toll(claim, field, value, tolls[number + field]);
  }
  for (const auto& [id, span] : draft.marks["q"]) {
    const auto parts = split(id, '=');
    if (parts.at(0) == number)
      claim.cues.push_back({shifted(span, shift), claim.stance == Stance::Denied ? "deny" : "say", static_cast<std::int32_t>(index_of(parts.at(1)))});
  }
  claim.why = {"attribute/said_that", "frame/v0001"};
  draft.claims.claims.push_back(std::move(claim));
}

/// The text is whole: set it, and give each entity its mentions.
std::uint32_t close_text(Draft& draft, const std::string& title) {
  const std::uint32_t shift = title.empty() ? 0 : static_cast<std::uint32_t>(title.size()) + 1;
  draft.document.title_bytes = static_cast<std::uint32_t>(title.size());
  draft.document.text = (title.empty() ? "" : title + "\n") + draft.body;
  for (const auto& [id, span] : draft.marks["e"]) {
    const bool nominal = id.ends_with('~');
    draft.claims.entities.at(index_of(id)).mentions.push_back(
        {shifted(span, shift), nominal ? MentionKind::Nominal : MentionKind::Name, ""});
  }
  return shift;
}

void read_file(std::istream& in, Importer& importer) {
  Draft draft;
  std::string title;
  std::uint32_t shift = 0;
  bool in_text = false;
  for (std::string line; std::getline(in, line);) {
    const std::size_t blank = line.find(' ');
    const std::string word = line.substr(0, blank), rest = blank == std::string::npos ? "" : line.substr(blank + 1);
    if (in_text) {
      if (line == "claims") {
        shift = close_text(draft, title);
        in_text = false;
      } else {
        add_text(draft, line);
      }
    } else if (line.empty() || word == "#") {
      continue;
    } else if (word == "document") {
      draft = {};
      title.clear();
      draft.document.id = rest;
    } else if (word == "title") {
      title = rest;
    } else if (word == "outlet") {
      draft.document.outlet = rest;
    } else if (word == "byline") {
      draft.document.byline = rest;
    } else if (word == "url") {
      draft.document.url = rest;
    } else if (word == "published") {
      draft.document.published = rest;
      draft.document.published_from = PublishedFrom::Input;
    } else if (word == "entity") {
      add_entity(draft, rest);
    } else if (word == "text") {
      in_text = true;
    } else if (word == "end") {
      draft.document.path = "tests/page";
      draft.document.format = "txt";
      draft.document.charset = "utf-8";
      draft.document.sha256 = sha256_hex(draft.document.text);
      if (const auto added = importer.add(draft.document, draft.document.text, draft.claims); !added)
        fail(added.error().message());
    } else if (word == "problem") {
      if (const Failure failure = importer.report(rest, 0, {Code::EmptyInput, rest, "no text", "an article"}))
        fail(failure->message());
    } else {
      add_claim(draft, line, shift);
    }
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) fail("expected FILE DATABASE");
  std::ifstream in(arguments[1]);
  if (!in) fail("cannot open " + std::string(arguments[1]));
  auto importer = Importer::open(arguments[2], {"isnad 0.1.0", "sha256:tests"});
  if (!importer) fail(importer.error().message());
  read_file(in, *importer);
  if (const Failure failure = importer->finish()) fail(failure->message());
  return 0;
}
