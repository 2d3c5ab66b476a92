// golden_runner ROOT [--print] FILE...: each golden file is one test; prints one line a file and closes with
// "N passed, N failed[, N skipped]". ROOT is the clone, in which `# file:` is looked for. --print writes what each stage made
// of every case instead, from match to the case's own, for tools/coverage.
#include <algorithm>
#include <array>
#include <fstream>
#include <iostream>
#include <sstream>

#include "claims.h"
#include "engine.h"
#include "golden_file.h"
#include "import.h"

namespace isnad {
namespace {

Result<std::string> content_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return Error{Code::CannotOpen, path, "the file cannot be opened", ""};
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

Result<Document> document_of(const GoldenCase& golden, const std::string& root) {
  Document document;
  if (const std::string file = golden.remark("file"); !file.empty()) {
    auto read = documents_of(root + "/" + file, {});
    if (!read) return read.error();
    document = std::move(read->front());
  } else {
    const std::string title = golden.remark("title");
    document.text = title.empty() ? golden.input : title + "\n" + golden.input;
    document.title_bytes = static_cast<std::uint32_t>(title.size());
    document.body_end = static_cast<std::uint32_t>(document.text.size());
  }
  document.id = "golden";
  if (const std::string day = golden.remark("published"); !day.empty()) document.published = day;
  if (const std::string outlet = golden.remark("outlet"); !outlet.empty()) document.outlet = outlet;
  document.forwarded_from = golden.remark("forwarded");
  return document;
}

// A line that stage 8 never prints, so that to forbid it forbids nothing; empty when there is none.
std::string never_printed(const GoldenCase& golden) {
  if (golden.remark("stage") != "attribute") return {};
  for (const auto* lines : {&golden.expected, &golden.forbidden})
    for (const std::string& line : *lines) {
      const std::string word = line.substr(0, line.find_first_of(" \xE2"));  // also before "\u2026"
      if (word != "why" && !claim_type_of(word)) return line;
    }
  return {};
}

struct Count {
  int passed = 0, failed = 0, known_wrong = 0;
};

class Runner {
 public:
  Runner(std::shared_ptr<const Tables> tables, std::string root) : reader_(std::move(tables)), root_(std::move(root)) {}

  /// One file, as one test.
  void run(const std::string& path, Count& count) {
    std::vector<std::string> wrong;
    int known = 0;
    const auto cases = load(path);
    if (!cases) wrong.push_back(cases.error().message());
    if (cases)
      for (const GoldenCase& golden : *cases) {
        const auto output = output_of(golden, golden.remark("stage"));
        std::vector<std::string> faults = output ? compare_golden(golden, *output)
                                                 : std::vector<std::string>{output.error().message()};
        if (!golden.remark("wrong").empty()) {
          if (faults.empty()) faults = {"known to be wrong, passes now: take the remark off"};
          else ++known, faults.clear();
        }
        if (const std::string never = never_printed(golden); !never.empty()) faults.push_back("no claim begins so: " + never);
        for (const std::string& fault : faults)
          wrong.push_back("line " + std::to_string(golden.line) + ", " + golden.title + ": " + fault);
      }
    std::cout << (wrong.empty() ? "ok    " : "FAIL  ") << path;
    if (known > 0) std::cout << " (" << known << " known wrong)";
    std::cout << "\n";
    for (const std::string& fault : wrong) std::cout << "      " << fault << "\n";
    (wrong.empty() ? count.passed : count.failed) += 1;
    count.known_wrong += known;
  }

  void print(const std::string& path) {
    const auto cases = load(path);
    if (!cases) return;
    for (const GoldenCase& golden : *cases) {
      const auto last = std::ranges::find(kPrinted, golden.remark("stage"));
      if (last == kPrinted.end()) print(golden, golden.remark("stage"));
      else
        for (auto stage = kPrinted.begin(); stage <= last; ++stage) print(golden, *stage);
    }
  }

 private:
  static constexpr std::array<std::string_view, 4> kPrinted = {"match", "mention", "clause", "attribute"};

  void print(const GoldenCase& golden, std::string_view stage) {
    if (const auto output = output_of(golden, stage)) std::cout << *output << "\n";
  }

  static Result<std::vector<GoldenCase>> load(const std::string& path) {
    const auto text = content_of(path);
    if (!text) return text.error();
    return parse_golden(*text, path);
  }

  Result<std::string> output_of(const GoldenCase& golden, std::string_view stage) {
    const auto document = document_of(golden, root_);
    if (!document) return document.error();
    return reader_.explain(*document, stage);
  }

  Reader reader_;
  std::string root_;
};

int run_all(const std::string& root, const std::vector<std::string>& files, bool print) {
  auto tables = open_tables();
  if (!tables) {
    std::cerr << tables.error().message() << "\n";
    return 1;
  }
  Runner runner(*tables, root);
  Count count;
  for (const std::string& file : files) print ? runner.print(file) : runner.run(file, count);
  if (!print) {
    std::cout << count.passed << " passed, " << count.failed << " failed";
    if (count.known_wrong > 0) std::cout << ", " << count.known_wrong << " skipped";
    std::cout << "\n";
  }
  return count.failed == 0 ? 0 : 1;
}

}  // namespace
}  // namespace isnad

int main(int argc, char** argv) {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  const bool print = arguments.size() > 1 && arguments[1] == "--print";
  if (arguments.empty()) {
    std::cerr << "usage: golden_runner ROOT [--print] FILE...\n";
    return 2;
  }
  return isnad::run_all(arguments[0], {arguments.begin() + (print ? 2 : 1), arguments.end()}, print);
}
