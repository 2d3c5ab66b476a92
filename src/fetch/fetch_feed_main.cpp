// The program `isnad-fetch-feed`: fetches feeds into files for `isnad read`. Apart from `isnad`, which opens no connection to another machine.
#include <CLI/CLI.hpp>
#include <curl/curl.h>

#include <cctype>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <exception>
#include <string>
#include <vector>

#include "exit_code.h"
#include "feed.h"
#include "fetch.h"
#include "sha256.h"

namespace isnad {
namespace {

/// "example.org-20170304T050607Z", of letters that a file name may have anywhere.
std::string file_name(const std::string& host) {
  std::string out;
  for (const char letter : host) out += std::isalnum(static_cast<unsigned char>(letter)) || letter == '.' || letter == '-' ? letter : '_';
  const std::time_t now = std::time(nullptr);
  std::tm parts;
  ::gmtime_r(&now, &parts);
  char stamp[32];
  std::strftime(stamp, sizeof stamp, "-%Y%m%dT%H%M%SZ", &parts);
  return out.substr(0, 120) + stamp;
}

Result<std::string> save(const std::string& folder, const std::string& host, const std::string& bytes) {
  const std::string name = folder + "/" + file_name(host);
  for (int nth = 1; nth < 100; ++nth) {
    const std::string path = name + (nth > 1 ? "-" + std::to_string(nth) : "") + ".xml";
    std::FILE* file = std::fopen(path.c_str(), "wxe");
    if (!file && errno == EEXIST) continue;
    const bool written = file && std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
    const int fault = errno;
    if (file && (std::fclose(file) != 0 || !written)) {
      std::remove(path.c_str());
      file = nullptr;
    }
    if (!file) return Error{Code::CannotWrite, path, std::strerror(fault), ""};
    return path;
  }
  return Error{Code::CannotWrite, name, "a hundred files of this second", "a name that is free"};
}

Exit fetch_feeds(const std::vector<std::string>& addresses, const std::string& folder, const FetchRules& rules) {
  bool failed_once = false;
  for (const std::string& address : addresses) {
    auto page = fetch(address, rules);
    if (page && !looks_like_feed(page->body)) page = Error{Code::BadInput, page->address, page->type.empty() ? "no feed" : page->type, "RSS or Atom"};
    if (!page) {
      complain(page.error());
      failed_once = true;
      continue;
    }
    auto path = save(folder, page->host, page->body);
    if (!path) return failed(path.error());
    std::printf("%s\n", path->c_str());
    std::fflush(stdout);
    std::fprintf(stderr, "%s: %zu bytes, sha256 %s\n", page->address.c_str(), page->body.size(), sha256_hex(page->body).c_str());
  }
  return failed_once ? Exit::SomeInputs : Exit::Ok;
}

}  // namespace
}  // namespace isnad

int main(int argc, char** argv) try {
  CLI::App program("Fetch RSS and Atom feeds into files, for `isnad read`. The only command that uses a network; nothing else calls it.", "isnad fetch-feed");
  program.footer(
      "Prints the path of each file that was written. Only http and https, ports 80 and 443 and hosts of the public Internet; at most 3\n"
      "redirects, 10 MB and 20 seconds a feed. No cookies, no password, the name \"Isnad\". Exit code 3 when some could not be fetched.\n"
      "Who watches the network sees which feeds are fetched; --tor hides them from whoever stands between you and Tor.\n"
      "Examples:\n"
      "  isnad fetch-feed --into feeds https://example.org/rss.xml && isnad read --db isnad.db feeds/\n"
      "  isnad fetch-feed --tor 127.0.0.1:9050 https://example.org/rss.xml");
  std::vector<std::string> addresses;
  std::string folder = ".";
  isnad::FetchRules rules;
  program.add_option("ADDRESS", addresses, "Addresses of feeds")->required();
  program.add_option("--into", folder, "A folder that exists, for the files")->type_name("FOLDER")->check(CLI::ExistingDirectory)->capture_default_str();
  program.add_option("--tor", rules.tor, "Fetch through this SOCKS5 proxy, which looks the names up itself")->type_name("HOST:PORT");
  try {
    program.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return program.exit(error) == 0 ? 0 : static_cast<int>(isnad::Exit::Arguments);
  }
  if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) return static_cast<int>(isnad::Exit::Failure);
  const isnad::Exit exit = isnad::fetch_feeds(addresses, folder, rules);
  curl_global_cleanup();
  return static_cast<int>(exit);
} catch (const std::exception& error) {
  std::fprintf(stderr, "isnad: %s\n", error.what());
  return static_cast<int>(isnad::Exit::Failure);
}
