#include "check_link_tables.h"

#include <fstream>
#include <iterator>

#include "evidence.h"
#include "ladder.h"
#include "scattered.h"

namespace isnad::link {

std::vector<Error> check_link_tables(const std::string& dir) {
  std::vector<Error> faults;
  for (const std::string name : {"evidence.tsv", "ladder.tsv", "scattered.tsv"}) {
    const std::string path = dir + "/09_link/data/" + name;
    std::ifstream file(path, std::ios::binary);
    if (!file) {
      faults.push_back({Code::CannotOpen, path, "no such file", "a table of stage 9"});
      continue;
    }
    std::string text(std::istreambuf_iterator<char>(file), {});
    if (name == "ladder.tsv") {
      if (const auto ladder = Ladder::parse(std::move(text), name); !ladder) faults.push_back(ladder.error());
    } else if (name == "scattered.tsv") {
      if (const auto words = read_scattered(text, name); !words) faults.push_back(words.error());
    } else if (const auto points = read_points(text, name); !points) {
      faults.push_back(points.error());
    }
  }
  return faults;
}

}  // namespace isnad::link
