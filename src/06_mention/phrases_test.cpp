// tests/golden/numbers.tsv and dates.tsv: short phrases and what must be read from them. A row marked "wrong" is known
// not to be read right; when it is, the test asks for the mark to be taken off.
#include <doctest/doctest.h>

#include <filesystem>
#include <functional>

#include "document.h"
#include "engine.h"
#include "explain.h"
#include "table.h"
#include "tables.h"

namespace isnad {
namespace {

class PhraseReader {
 public:
  explicit PhraseReader(const Tables& tables) : tables_(tables) {}

  const Mentions& read(const Row& row) {
    document_.text = row["phrase"];
    document_.published = row["published"];
    normalise(document_.text, work_.letters);
    tokenise(work_.letters, static_cast<std::uint32_t>(document_.text.size()), work_.tokens);
    segment(work_.letters, work_.tokens, tables_, memo_, work_.segments);
    match(work_.tokens, work_.segments, tables_, work_.hits);
    const Passage passage{document_, work_.letters, work_.tokens, work_.segments, work_.hits, tables_};
    mention(passage, work_.mentions);
    return work_.mentions;
  }

 private:
  const Tables& tables_;
  Document document_;
  Memo memo_;
  Work work_;
};

// All dates, "first..last precision" each, joined by a blank; "none".
std::string dates_read(const Mentions& mentions) {
  std::string out;
  for (const DateSpan& span : mentions.date) {
    if (!out.empty()) out += ' ';
    out += span.date.date;
    if (!span.date.date_to.empty()) out += ".." + span.date.date_to;
    out += ' ';
    out += span.date.precision;
  }
  return out.empty() ? "none" : out;
}

const char* name_of_bound(Bound bound) {
  switch (bound) {
    case Bound::Min: return "min";
    case Bound::Max: return "max";
    case Bound::About: return "about";
    default: return "exact";
  }
}

std::string count_text(std::uint32_t value, Bound bound) { return std::to_string(value) + " " + name_of_bound(bound); }

// What is counted: the people, else the number that stands alone; `expected` where one of several counts is it.
std::string count_read(const Mentions& mentions, const std::string& expected) {
  std::string out;
  bool counted = false;
  for (const Mention& m : mentions.mention)
    if (m.count != 0) {
      const std::string text = count_text(m.count, m.bound);
      if (text == expected) return expected;
      counted = counted || m.count > 1;
      out += out.empty() ? text : " " + text;
    }
  if (expected == "none" && !counted) return expected;
  for (const NumberSpan& n : mentions.number) {
    const std::string range = n.high != 0 ? std::to_string(n.value) + ".." + count_text(n.high, n.bound) : "";
    const std::string text = n.vague ? "- vague" : n.high != 0 ? range : count_text(n.value, n.bound);
    if (text == expected) return expected;
    out += out.empty() ? text : " " + text;
  }
  return out.empty() ? (expected == "- vague" ? expected : "none") : out;
}

void check_phrases(const char* name, const std::function<std::string(const Mentions&, const std::string&)>& reading) {
  const auto root = std::filesystem::path(ISNAD_SOURCES) / "tests/golden";
  const auto table = Table::load((root / name).string(), {"phrase", "published", "expected", "known"});
  REQUIRE_MESSAGE(table.ok(), (table.ok() ? "" : table.error().message()));
  const auto tables = open_tables();
  REQUIRE(tables.ok());
  PhraseReader reader(**tables);
  for (std::size_t n = 0; n < table->size(); ++n) {
    const Row row = table->row(n);
    const std::string expected(row["expected"]);
    const std::string found = reading(reader.read(row), expected);
    INFO(std::string(name) << ":" << row.line() << ": " << std::string(row["phrase"]));
    if (row["known"] == "wrong") CHECK_MESSAGE(found != expected, "is read right now: take off the mark \"wrong\"");
    else CHECK(found == expected);
  }
}

TEST_CASE("phrases of dates give their date") {
  check_phrases("dates.tsv", [](const Mentions& mentions, const std::string&) { return dates_read(mentions); });
}

TEST_CASE("phrases of numbers give their count") { check_phrases("numbers.tsv", count_read); }

}  // namespace
}  // namespace isnad
