#include "check_link_tables.h"

#include <fstream>
#include <iterator>
#include <map>

#include "evidence.h"
#include "ladder.h"
#include "rarity.h"
#include "scattered.h"
#include "since.h"
#include "things.h"

namespace isnad::link {

std::vector<Error> check_link_tables(const std::string& dir) {
  std::vector<Error> faults;
  std::map<std::string, std::string> texts;
  for (const std::string name : {"evidence.tsv", "ladder.tsv", "scattered.tsv", "since.tsv", "things.tsv", "word_counts.tsv", "name_counts.tsv"}) {
    const std::string path = dir + "/09_link/data/" + name;
    std::ifstream file(path, std::ios::binary);
    if (!file) faults.push_back({Code::CannotOpen, path, "no such file", "a table of stage 9"});
    else texts.emplace(name, std::string(std::istreambuf_iterator<char>(file), {}));
  }
  for (auto& [name, text] : texts) {
    if (name == "ladder.tsv") {
      if (const auto ladder = Ladder::parse(std::move(text), name); !ladder) faults.push_back(ladder.error());
    } else if (name == "scattered.tsv") {
      if (const auto words = read_scattered(text, name); !words) faults.push_back(words.error());
    } else if (name == "since.tsv") {
      if (const auto words = read_since(text, name); !words) faults.push_back(words.error());
    } else if (name == "things.tsv") {
      if (const auto things = read_things(text, name); !things) faults.push_back(things.error());
    } else if (name == "evidence.tsv") {
      if (const auto points = read_points(text, name); !points) faults.push_back(points.error());
    }
  }
  if (texts.contains("word_counts.tsv") && texts.contains("name_counts.tsv"))
    if (const auto rarity = Rarity::read(texts["word_counts.tsv"], texts["name_counts.tsv"]); !rarity) faults.push_back(rarity.error());
  return faults;
}

}  // namespace isnad::link
