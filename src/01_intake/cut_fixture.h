// An input in memory, cut and read: for the tests of readers.
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "input.h"

namespace isnad::testing {

struct Cut {
  std::vector<Original> originals;
  std::vector<Document> documents;
  std::vector<Rejected> rejected;
};

/// The bytes of a file of the tests; empty when there is none.
inline std::string content(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

inline const IntakeTables& intake_tables() {
  static const auto tables = open_intake_tables();
  REQUIRE(tables);
  return *tables;
}

inline Cut cut(const std::string& path, std::string_view bytes, const IntakeOptions& options = {}) {
  Cut out;
  MemoryReader memory(bytes);
  Input input{path, memory, {}};
  cut_input(input, options,
            {[&](Original&& original) {
               Result<Document> document = read_original(original, intake_tables());
               if (document) out.documents.push_back(std::move(*document)), out.originals.push_back(std::move(original));
               else out.rejected.push_back(rejected(original, document.error()));
               return true;
             },
             [&](Rejected&& row) { out.rejected.push_back(std::move(row)); }});
  return out;
}

/// One row of that code for the whole input, and no document.
inline void check_refused(const Cut& got, Code code) {
  REQUIRE(got.rejected.size() == 1);
  CHECK(got.documents.empty());
  CHECK(got.rejected[0].error.code == code);
}

}  // namespace isnad::testing
