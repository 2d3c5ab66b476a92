// `isnad fetch-feed`: becomes the program isnad-fetch-feed, which lies beside this one. This one has no code that reaches another machine.
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <vector>

#include "commands.h"

namespace isnad {
namespace {

Exit become_fetcher(const std::vector<std::string>& given) {
  std::error_code fault;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", fault).parent_path() / "isnad-fetch-feed";
  std::vector<std::string> words = given;
  words.insert(words.begin(), program.string());
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  ::execv(program.c_str(), arguments.data());
  return failed({Code::CannotOpen, program.string(), std::strerror(errno), "the program that fetches feeds, beside isnad"});
}

}  // namespace

void add_fetch_feed_command(CLI::App& program, Exit& exit) {
  CLI::App* command = program.add_subcommand("fetch-feed", "Fetch feeds from the network into files; nothing else uses a network");
  command->set_help_flag();  // the fetcher has its own
  command->fallthrough(false);  // of its words none is an option of this program
  command->prefix_command();
  command->callback([command, &exit] { exit = become_fetcher(command->remaining()); });
}

}  // namespace isnad
