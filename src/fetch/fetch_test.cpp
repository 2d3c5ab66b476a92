// Which addresses are refused before anything is sent. Fetching itself is tested by tests/fetch.test.
#include <arpa/inet.h>
#include <doctest/doctest.h>

#include <string>

#include "fetch.h"
#include "public_address.h"

using namespace isnad;

namespace {

bool is_public_text(const std::string& text) {
  in_addr four;
  in6_addr six;
  if (::inet_pton(AF_INET, text.c_str(), &four) == 1) return is_public(four);
  REQUIRE(::inet_pton(AF_INET6, text.c_str(), &six) == 1);
  return is_public(six);
}

}  // namespace

TEST_CASE("addresses of the public Internet are public") {
  for (const char* text : {"1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.0", "172.15.255.255", "172.32.0.0",
                           "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255", "2001:200::1", "2001:4860:4860::8888", "2a00:1450::1",
                           "2606:4700::1111"})
    CHECK_MESSAGE(is_public_text(text), text);
}

TEST_CASE("addresses of this machine, its neighbours and special purposes are not public") {
  for (const char* text : {"0.0.0.0", "10.1.2.3", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1", "172.31.255.255",
                           "192.0.0.8", "192.0.2.1", "192.168.1.1", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.9", "224.0.0.251", "239.255.255.255",
                           "240.0.0.1", "255.255.255.255", "::", "::1", "::ffff:1.1.1.1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1", "100::1", "fc00::1",
                           "fd12:3456::1", "fe80::1", "ff02::1", "2001::1", "2001:10::1", "2001:20::1", "2001:db8::1", "2002:7f00:1::", "3fff::1"})
    CHECK_MESSAGE(!is_public_text(text), text);
}

TEST_CASE("tricks with addresses are refused before anything is sent") {
  for (const char* address :
       {"", "http://", "feed.xml", "/etc/passwd", "file:///etc/passwd", "ftp://1.1.1.1/feed", "gopher://1.1.1.1/", "dict://1.1.1.1:80/", "javascript:alert(1)", "data:text/xml,<rss/>",
        "http://127.0.0.1/", "http://127.1/", "http://127.0.1/", "http://2130706433/", "http://0x7f000001/", "http://0x7f.1/", "http://0177.0.0.1/", "http://0/", "http://0.0.0.0/",
        "http://localhost/", "http://LOCALHOST/", "http://localhost./", "http://a.localhost/", "http://10.0.0.1/", "http://192.168.0.1/", "http://172.16.0.1/",
        "http://169.254.169.254/latest/meta-data/", "http://100.64.0.1/", "http://[::1]/", "http://[::]/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:8.8.8.8]/",
        "http://[64:ff9b::7f00:1]/", "http://[fe80::1%25eth0]/", "http://[fd00::1]/", "http://[2002:7f00:1::]/", "http://1.1.1.1:22/", "http://1.1.1.1:8080/", "http://1.1.1.1:0/",
        "http://user@1.1.1.1/", "http://user:word@1.1.1.1/", "http://1.1.1.1@127.0.0.1/", "http://127.0.0.1\\@1.1.1.1/", "http://1.1.1.1/ http://127.0.0.1/",
        "http://1.1.1.1/\r\nHost: localhost", "http://224.0.0.1/", "http://255.255.255.255/", "https://127.0.0.1:443/", "http://１２７.0.0.1/"}) {
    const auto goal = check_address(address, {});
    CHECK_MESSAGE(!goal.ok(), address);
  }
}

TEST_CASE("an address of the public Internet goes to its number, without its fragment") {
  const auto goal = check_address("HTTP://1.1.1.1/rss.xml#x", {});
  REQUIRE(goal.ok());
  CHECK(goal->address == "http://1.1.1.1/rss.xml");
  CHECK(goal->connect == "1.1.1.1");
  CHECK(goal->port == "80");
  CHECK(check_address("https://1.1.1.1:443/", {})->port == "443");
}

TEST_CASE("through Tor no name is looked up here, and numbers are checked all the same") {
  FetchRules rules;
  rules.tor = "127.0.0.1:9050";
  const auto goal = check_address("http://nobody.invalid/feed", rules);
  REQUIRE(goal.ok());
  CHECK(goal->connect.empty());
  CHECK_FALSE(check_address("http://192.168.0.1/", rules).ok());
  CHECK_FALSE(check_address("http://localhost/", rules).ok());
}
