// The example of README.md and include/isnad/isnad.h as a whole program: prints the claims of one file, each with its
// chain of sources, outermost first. tests/pages.test runs it and holds the README to it.
#include <isnad/isnad.h>

#include <iostream>

namespace {

const std::string& name(const isnad::Entity& entity) { return entity.name_en.empty() ? entity.name_ar : entity.name_en; }

void print(const isnad::Claims& claims) {
  for (const isnad::Claim& claim : claims.claims) {
    std::cout << isnad::name_of(claim.type) << " by";
    for (const std::uint32_t agent : claim.agent) std::cout << ' ' << name(claims.entities[agent]);
    const char* joint = ", says ";
    for (const std::uint32_t link : claim.chain) {
      std::cout << joint << name(claims.entities[link]);
      joint = " <- ";
    }
    std::cout << '\n';
  }
}

}  // namespace

int main(int count, char** arguments) {
  const auto tables = isnad::open_tables();
  const auto intake = isnad::open_intake_tables();
  if (!tables || !intake || count != 2) return 2;

  isnad::Reader reader(*tables);
  int status = 0;
  isnad::intake_file(arguments[1], {}, *intake, {
      [&](isnad::Document&& document, const isnad::Original&) {
        const auto claims = reader.read(document);
        if (claims) print(*claims);
        return claims.ok();
      },
      [&](isnad::Rejected&& rejected) {
        std::cerr << rejected.error.message() << '\n';
        status = 1;
      }});
  return status;
}
