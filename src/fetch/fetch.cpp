// Method: libcurl does one request at a time and follows nothing; between them every address is taken apart and looked up here, and libcurl
// is told the numeric address to connect to, so that a second answer of the name server cannot lead elsewhere.
#include "fetch.h"

#include <curl/curl.h>
#include <netdb.h>
#include <unistd.h>

#include <arpa/inet.h>

#include <algorithm>
#include <chrono>
#include <memory>

#include "public_address.h"

namespace isnad {
namespace {

using Clock = std::chrono::steady_clock;
using Url = std::unique_ptr<CURLU, decltype(&curl_url_cleanup)>;
using Easy = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using List = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

std::string part_of(CURLU* url, CURLUPart part, unsigned flags = 0) {
  char* text = nullptr;
  if (curl_url_get(url, part, &text, flags) != CURLUE_OK) return {};
  const std::string out = text;
  curl_free(text);
  return out;
}

Error refused(const std::string& address, std::string found, std::string expected) {
  return {Code::BadArgument, address, std::move(found), std::move(expected)};
}

/// The host as an address in digits, an IPv6 one without its brackets; nullopt when it is a name.
std::optional<bool> is_public_number(const std::string& host) {
  in_addr four;
  in6_addr six;
  if (::inet_pton(AF_INET, host.c_str(), &four) == 1) return is_public(four);
  if (host.size() > 2 && host.front() == '[')
    return ::inet_pton(AF_INET6, host.substr(1, host.size() - 2).c_str(), &six) == 1 && is_public(six);
  return std::nullopt;
}

Result<std::string> look_up(const std::string& address, const std::string& host, const std::string& port) {
  const bool bracketed = host.size() > 2 && host.front() == '[';
  const std::string name = bracketed ? host.substr(1, host.size() - 2) : host;
  addrinfo wanted = {};
  wanted.ai_socktype = SOCK_STREAM;
  wanted.ai_flags = AI_NUMERICSERV | AI_ADDRCONFIG;
  addrinfo* found = nullptr;
  if (const int fault = ::getaddrinfo(name.c_str(), port.c_str(), &wanted, &found); fault != 0)
    return Error{Code::CannotOpen, address, ::gai_strerror(fault), "a host that is known"};
  const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> keep(found, &::freeaddrinfo);
  // One that is not public makes all of them suspect: a name that points to both is a trick.
  for (const addrinfo* each = found; each; each = each->ai_next)
    if (!is_public(*each->ai_addr)) return refused(address, "a host outside the public Internet", "a host of the public Internet");
  char number[NI_MAXHOST];
  if (::getnameinfo(found->ai_addr, found->ai_addrlen, number, sizeof number, nullptr, 0, NI_NUMERICHOST) != 0)
    return Error{Code::CannotOpen, address, "no address", "a host that is known"};
  return found->ai_family == AF_INET6 ? "[" + std::string(number) + "]" : std::string(number);
}

struct Body {
  std::string bytes;
  std::size_t limit;
  bool too_large = false;
};

std::size_t take(char* bytes, std::size_t, std::size_t size, void* into) {
  Body& body = *static_cast<Body*>(into);
  body.too_large = body.bytes.size() + size > body.limit;
  if (body.too_large) return 0;
  body.bytes.append(bytes, size);
  return size;
}

/// The last gate: whatever libcurl made of the request, no socket is opened to an address that is not public.
curl_socket_t open_public(void*, curlsocktype, curl_sockaddr* address) {
  if (!is_public(address->addr)) return CURL_SOCKET_BAD;
  return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

struct Answer {
  long status = 0;
  std::string type;
  std::string leads_to;  ///< of a redirect
  std::string body;
};

Result<Answer> ask(const Goal& goal, const FetchRules& rules, std::chrono::milliseconds left) {
  const Easy easy(curl_easy_init(), &curl_easy_cleanup);
  if (!easy) return Error{Code::CannotOpen, goal.address, "libcurl did not start", ""};
  Body body{{}, rules.bytes};
  char reason[CURL_ERROR_SIZE] = "";
  List route(nullptr, &curl_slist_free_all);
  CURL* handle = easy.get();
  curl_easy_setopt(handle, CURLOPT_URL, goal.address.c_str());
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(handle, CURLOPT_USERAGENT, "Isnad");
  curl_easy_setopt(handle, CURLOPT_ACCEPT_ENCODING, "");
  curl_easy_setopt(handle, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
  curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(left.count()));
  curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, reason);
  curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, take);
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, &body);
  if (rules.tor.empty()) {
    curl_easy_setopt(handle, CURLOPT_PROXY, "");
    curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, open_public);
    route.reset(curl_slist_append(nullptr, ("::" + goal.connect + ":" + goal.port).c_str()));
    curl_easy_setopt(handle, CURLOPT_CONNECT_TO, route.get());
  } else {
    curl_easy_setopt(handle, CURLOPT_PROXY, ("socks5h://" + rules.tor).c_str());
    curl_easy_setopt(handle, CURLOPT_NOPROXY, "");
  }
  const CURLcode done = curl_easy_perform(handle);
  if (body.too_large) return Error{Code::TooLarge, goal.address, "a longer page", "at most " + std::to_string(rules.bytes) + " bytes"};
  if (done != CURLE_OK) return Error{Code::CannotOpen, goal.address, *reason ? reason : curl_easy_strerror(done), ""};
  Answer answer;
  const char* text = nullptr;
  curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &answer.status);
  if (curl_easy_getinfo(handle, CURLINFO_CONTENT_TYPE, &text) == CURLE_OK && text) answer.type = text;
  if (curl_easy_getinfo(handle, CURLINFO_REDIRECT_URL, &text) == CURLE_OK && text) answer.leads_to = text;
  answer.body = std::move(body.bytes);
  return answer;
}

}  // namespace

Result<Goal> check_address(const std::string& address, const FetchRules& rules) {
  const Url url(curl_url(), &curl_url_cleanup);
  if (std::ranges::any_of(address, [](unsigned char byte) { return byte <= ' ' || byte == '\\' || byte == 0x7F; }))
    return refused(address, "a space, control character or backslash", "an address as a browser shows it");
  if (curl_url_set(url.get(), CURLUPART_URL, address.c_str(), CURLU_DISALLOW_USER) != CURLUE_OK)
    return refused(address, "no address of a page, or one with a user in it", "http://… or https://…");
  const std::string scheme = part_of(url.get(), CURLUPART_SCHEME);
  if (scheme != "http" && scheme != "https") return refused(address, "\"" + scheme + "\"", "http or https");
  if (!part_of(url.get(), CURLUPART_ZONEID).empty()) return refused(address, "a zone of this machine", "a host of the public Internet");
  Goal goal{{}, part_of(url.get(), CURLUPART_HOST), part_of(url.get(), CURLUPART_PORT, CURLU_DEFAULT_PORT), {}};
  if (goal.port != "80" && goal.port != "443") return refused(address, "port " + goal.port, "port 80 or 443");
  if (is_public_number(goal.host) == std::optional(false) || goal.host == "localhost" || goal.host.ends_with(".localhost"))
    return refused(address, "a host outside the public Internet", "a host of the public Internet");
  curl_url_set(url.get(), CURLUPART_FRAGMENT, nullptr, 0);
  goal.address = part_of(url.get(), CURLUPART_URL);
  if (rules.tor.empty()) {
    auto number = look_up(address, goal.host, goal.port);
    if (!number) return number.error();
    goal.connect = std::move(*number);
  }
  return goal;
}

Result<Fetched> fetch(const std::string& address, const FetchRules& rules) {
  const Clock::time_point end = Clock::now() + std::chrono::seconds(rules.seconds);
  std::string next = address;
  for (unsigned hop = 0; hop <= rules.redirects; ++hop) {
    auto goal = check_address(next, rules);
    if (!goal) return goal.error();
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
    if (left.count() <= 0) break;
    auto answer = ask(*goal, rules, left);
    if (!answer) return answer.error();
    if (answer->leads_to.empty()) {
      if (answer->status != 200) return Error{Code::CannotOpen, goal->address, "status " + std::to_string(answer->status), "200"};
      if (answer->body.empty()) return Error{Code::EmptyInput, goal->address, "an empty page", ""};
      return Fetched{goal->address, goal->host, answer->type, std::move(answer->body)};
    }
    next = answer->leads_to;
  }
  return Error{Code::CannotOpen, address, "redirects without an end", "at most " + std::to_string(rules.redirects) + ", within " + std::to_string(rules.seconds) + " s"};
}

}  // namespace isnad
