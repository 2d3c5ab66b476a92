#include "list_options.h"

#include <cctype>
#include <cstdio>

namespace isnad {

void add_form_options(CLI::App& command, std::string& names, std::string& format, const std::vector<std::string>& formats) {
  command.add_option("--names", names, "Names in ar or en, as far as the tables know")
      ->check(CLI::IsMember({"ar", "en"}))->capture_default_str()->type_name("LANGUAGE");
  command.add_option("--format", format, "How it is printed")->check(CLI::IsMember(formats))->capture_default_str()->type_name("FORMAT");
}

void add_type_option(CLI::App& command, std::vector<std::string>& types) {
  command.add_option("--type", types, "Claim type; may repeat")->type_name("TYPE")->delimiter(',')->allow_extra_args(false);
}

Result<std::vector<ClaimType>> claim_types(const std::vector<std::string>& names) {
  std::vector<ClaimType> out;
  for (std::string name : names) {
    for (char& c : name) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    const auto type = claim_type_of(name);
    if (!type) return Error{Code::BadArgument, "--type", name, "a claim type such as ASSAULT or AGREE"};
    out.push_back(*type);
  }
  return out;
}

void add_limit_option(CLI::App& command, std::uint64_t& limit, std::uint64_t of_a_table) {
  command.add_option("--limit", limit, "At most so many (default: " + std::to_string(of_a_table) + " for a table, else all)")
      ->check(CLI::PositiveNumber)->type_name("N");
}

void say_there_are_more() { std::fputs("isnad: there are more; --limit N shows them\n", stderr); }

}  // namespace isnad
