// A text may end anywhere: the stages look at the words behind one only where there are any. (Under the sanitizers a look behind the last
// is a fault even where it finds nothing.)
#include <doctest/doctest.h>

#include <filesystem>

#include "engine.h"
#include "sources.h"
#include "table.h"
#include "tables.h"

namespace isnad {
namespace {

TEST_CASE("a text may end in any word of the tables") {
  const auto tables = open_tables();
  REQUIRE(tables.ok());
  std::size_t read = 0;
  for (const char* name : {"06_mention/data/people", "06_mention/data/org_heads", "06_mention/data/place_heads", "06_mention/data/documents",
                           "06_mention/data/person_titles", "07_clause/data/frames", "07_clause/data/cues", "07_clause/data/light_verbs"}) {
    const auto table = Table::load((std::filesystem::path(ISNAD_SOURCES) / "src" / (std::string(name) + ".tsv")).string(), {"id", "lemma"});
    REQUIRE_MESSAGE(table.ok(), (table.ok() ? "" : table.error().message()));
    for (std::size_t n = 0; n < table->size(); ++n) {
      Reader reader(*tables);  // whose buffers are as long as this text
      Document document;
      document.text = table->row(n)["lemma"];
      document.body_end = static_cast<std::uint32_t>(document.text.size());
      const auto claims = reader.read(document);
      REQUIRE_MESSAGE(claims.ok(), document.text);
      for (const Entity& entity : claims->entities)
        for (const EntityMention& mention : entity.mentions) CHECK(mention.span.end_byte <= document.text.size());
      ++read;
    }
  }
  CHECK(read > 5'000);
}

}  // namespace
}  // namespace isnad
