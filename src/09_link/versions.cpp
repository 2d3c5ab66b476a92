#include "versions.h"

#include <algorithm>
#include <optional>

namespace isnad::link {
namespace {

char lower(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

std::optional<unsigned> hex_digit(char digit) {
  if (digit >= '0' && digit <= '9') return digit - '0';
  const char letter = lower(digit);
  return letter >= 'a' && letter <= 'f' ? std::optional<unsigned>(letter - 'a' + 10) : std::nullopt;
}

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto high = at + 2 < text.size() && text[at] == '%' ? hex_digit(text[at + 1]) : std::nullopt;
    const auto low = high ? hex_digit(text[at + 2]) : std::nullopt;
    if (low && *high >= 8) {
      out += static_cast<char>(*high << 4U | *low);
      at += 2;
    } else {
      out += text[at];
    }
  }
  return out;
}

std::string host_of(std::string_view authority) {
  if (const auto user = authority.rfind('@'); user != authority.npos) authority.remove_prefix(user + 1);
  for (const std::string_view port : {":80", ":443"})
    if (authority.ends_with(port)) authority.remove_suffix(port.size());
  std::string host(authority);
  std::ranges::transform(host, host.begin(), lower);
  return host.starts_with("www.") ? host.substr(4) : host;
}

std::string query_of(std::string_view query) {
  std::string out;
  while (!query.empty()) {
    const std::size_t end = std::min(query.find('&'), query.size());
    const std::string_view part = query.substr(0, end);
    if (!part.empty() && !part.starts_with("utm_")) out += (out.empty() ? '?' : '&') + unescaped(part);
    query.remove_prefix(std::min(end + 1, query.size()));
  }
  return out;
}

}  // namespace

std::string address_of(std::string_view url) {
  url = url.substr(0, url.find('#'));
  if (const auto scheme = url.find("://"); scheme < url.find_first_of("/?")) url.remove_prefix(scheme + 1);
  if (url.starts_with("//")) url.remove_prefix(2);
  const std::string_view authority = url.substr(0, url.find_first_of("/?"));
  url.remove_prefix(authority.size());
  std::string_view path = url.substr(0, url.find('?'));
  const std::string query = path.size() < url.size() ? query_of(url.substr(path.size() + 1)) : std::string();
  while (path.ends_with('/')) path.remove_suffix(1);
  const std::string host = host_of(authority);
  if (host.empty() || (path.empty() && query.empty())) return {};
  return host + unescaped(path) + query;
}

std::vector<Versions> find_versions(const Corpus& corpus) {
  std::vector<std::pair<std::string, std::uint32_t>> addresses;
  for (std::uint32_t document = 0; document < corpus.documents.size(); ++document)
    if (std::string address = address_of(corpus.documents[document].url); !address.empty())
      addresses.emplace_back(std::move(address), document);
  std::ranges::sort(addresses);
  std::vector<Versions> out;
  for (auto at = addresses.begin(); at != addresses.end();) {
    const auto end = std::find_if(at, addresses.end(), [&](const auto& other) { return other.first != at->first; });
    if (end - at > 1) {
      Versions& versions = out.emplace_back(Versions{at->first, {}});
      for (auto member = at; member != end; ++member) versions.documents.push_back(member->second);
    }
    at = end;
  }
  std::ranges::sort(out, {}, [](const Versions& versions) { return versions.documents.front(); });
  return out;
}

}  // namespace isnad::link
