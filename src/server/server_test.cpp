// Routes, guards and limits without a socket. The running server is tested by tests/web.test.
#include <doctest/doctest.h>

#include <string>

#include "api_query.h"
#include "body_fields.h"
#include "guard.h"
#include "incoming.h"
#include "link_query.h"
#include "page_files.h"
#include "router.h"

using namespace isnad;

namespace {

GuardedHeaders ours() { return {"127.0.0.1:8080", 1, "", "", false}; }

unsigned refusal(const GuardedHeaders& headers, std::string_view target = "/api/summary") {
  const auto refused = refuse(headers, target, host_names("127.0.0.1", 8080));
  return refused ? refused->status : 200;
}

Target target_of(std::string_view text) {
  auto parsed = parse_target(text);
  REQUIRE(parsed.ok());
  return *parsed;
}

}  // namespace

TEST_CASE("a target is cut before it is decoded, so an escaped slash stays in its segment") {
  const Target target = target_of("/api/documents/a%2Fb?q=%D9%82+x&empty=");
  CHECK(target.path == std::vector<std::string>{"api", "documents", "a/b"});
  CHECK(target.get("q") == "\u0642 x");
  CHECK_FALSE(target.get("empty"));
  CHECK_FALSE(target.get("absent"));
}

TEST_CASE("a plus is a blank in the query and itself in the path") {
  const Target target = target_of("/a+b?c=d+e");
  CHECK(target.path.front() == "a+b");
  CHECK(target.get("c") == "d e");
}

TEST_CASE("a broken target is refused") {
  for (const char* text : {"", "x", "http://other/", "/%", "/%2", "/%zz", "/%00", "/%ff", "/?a=%00", "/?a=%C0%AF"})
    CHECK_MESSAGE(!parse_target(text).ok(), text);
  CHECK_FALSE(parse_target("/" + std::string(kMaxTargetBytes, 'a')).ok());
  std::string many = "/?";
  for (std::size_t field = 0; field <= kMaxQueryFields; ++field) many += "a=1&";
  CHECK_FALSE(parse_target(many).ok());
}

TEST_CASE("a route takes exactly one segment for each parameter") {
  Router router;
  router.add("/api/documents/{id}", [](const Request& request) { return Response{200, "", request.params[0], "", false}; });
  CHECK(router.answer("GET", "/api/documents/d%20001").body == "d 001");
  CHECK(router.answer("HEAD", "/api/documents/x").status == 200);
  CHECK(router.answer("GET", "/api/documents").status == 404);
  CHECK(router.answer("GET", "/api/documents/a/b").status == 404);
}

TEST_CASE("the interface is read-only") {
  Router router;
  router.add("/api/summary", [](const Request&) { return Response{}; });
  for (const char* method : {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "get"})
    CHECK(router.answer(method, "/api/summary").status == 405);
}

TEST_CASE("a writing route takes POST alone, and beside it a reading one may stand at the same address") {
  Router router;
  router.add("/api/notes", [](const Request&) { return Response{200, "", "read", "", false}; });
  router.add_writing("/api/notes", [](const Request& request) { return Response{200, "", "wrote " + request.body, "", false}; });
  router.add_writing("/api/notes/{id}/undo", [](const Request&) { return Response{}; });
  CHECK(router.answer("GET", "/api/notes").body == "read");
  CHECK(router.answer("POST", "/api/notes", "x").body == "wrote x");
  CHECK(router.answer("GET", "/api/notes/1/undo").status == 404);
  CHECK(router.answer("DELETE", "/api/notes").status == 405);
  CHECK(router.takes_writing("/api/notes/1/undo"));
  CHECK_FALSE(router.takes_writing("/api/notes/1"));
  CHECK_FALSE(router.takes_writing("nonsense"));
}

TEST_CASE("a handler that throws gives a general answer and not its reason") {
  Router router;
  router.add("/boom", [](const Request&) -> Response { throw std::runtime_error("/home/someone/secret"); });
  const Response response = router.answer("GET", "/boom");
  CHECK(response.status == 500);
  CHECK(response.body.find("secret") == std::string::npos);
}

TEST_CASE("an error of the machine does not leave it") {
  const Response response = error_response(Error{Code::BadDatabase, "/home/someone/x.db", "malformed", ""});
  CHECK(response.status == 500);
  CHECK(response.body.find("someone") == std::string::npos);
  CHECK(error_response(Error{Code::NotFound, "d9", "no such document", ""}).status == 404);
  CHECK(error_response(Error{Code::BadArgument, "limit", "x", "a number"}).status == 400);
}

TEST_CASE("only our own host names are answered, whatever the case of their letters") {
  CHECK(refusal(ours()) == 200);
  for (const char* host : {"localhost:8080", "LOCALHOST:8080"}) {
    GuardedHeaders headers = ours();
    headers.host = host;
    CHECK(refusal(headers) == 200);
  }
  for (const char* host : {"evil.example:8080", "127.0.0.1", "127.0.0.1:80", "127.0.0.1:8080.evil.example", "localhost"}) {
    GuardedHeaders headers = ours();
    headers.host = host;
    CHECK_MESSAGE(refusal(headers) == 421, host);
  }
  GuardedHeaders twice = ours();
  twice.hosts = 2;
  CHECK(refusal(twice) == 400);
  CHECK(host_names("::1", 80) == std::vector<std::string>{"[::1]:80", "[::1]", "localhost:80", "localhost"});
}

TEST_CASE("another site may link to the page but not read the interface") {
  GuardedHeaders headers = ours();
  headers.sec_fetch_site = "cross-site";
  CHECK(refusal(headers, "/") == 200);
  CHECK(refusal(headers) == 403);
  headers.sec_fetch_site = "same-origin";
  CHECK(refusal(headers) == 200);
  headers.origin = "http://evil.example";
  CHECK(refusal(headers) == 403);
  headers.origin = "https://127.0.0.1:8080";
  CHECK(refusal(headers) == 403);
  headers.origin = "http://127.0.0.1:8080";
  CHECK(refusal(headers) == 200);
}

TEST_CASE("a request with a body is refused") {
  GuardedHeaders headers = ours();
  headers.has_body = true;
  CHECK(refusal(headers, "/") == 413);
}

TEST_CASE("what writes needs the token, a type that no form sends, and a bounded body") {
  const WritingRules rules{new_token(), 100};
  CHECK(rules.token.size() == 64);
  CHECK(rules.token != new_token());
  GuardedHeaders headers = ours();
  headers.has_body = headers.writes = true;
  headers.token = rules.token;
  headers.content_type = "application/json";
  headers.content_length = 100;
  const auto status = [&](const WritingRules& with) {
    const auto refused = refuse(headers, "/api/notes", host_names("127.0.0.1", 8080), with);
    return refused ? refused->status : 200;
  };
  CHECK(status(rules) == 200);
  CHECK(status({}) == 403);  // a server without a token takes nothing
  headers.content_length = 101;
  CHECK(status(rules) == 413);
  headers.content_length.reset();
  CHECK(status(rules) == 411);
  headers.content_length = 1;
  headers.content_type = "text/plain";
  CHECK(status(rules) == 415);
  headers.content_type = "application/octet-stream";
  CHECK(status(rules) == 200);
  headers.token.back() = headers.token.back() == '0' ? '1' : '0';
  CHECK(status(rules) == 403);
  headers.token = rules.token;
  headers.origin = "null";
  CHECK(status(rules) == 403);
}

TEST_CASE("the fields of a body are strings and whole numbers") {
  const auto fields = body_fields(R"({"kind":"merge","number":7,"note":null})");
  REQUIRE(fields.ok());
  CHECK(field_of(*fields, "kind") == "merge");
  CHECK(field_of(*fields, "number") == "7");
  CHECK(field_of(*fields, "note").empty());
  for (const char* body : {"", "{", "[]", "7", R"({"a":[]})", R"({"a":{}})", R"({"a":-1})", R"({"a":true})", R"({"a":"\u0000"})", "{\"a\":\"\xff\"}"})
    CHECK_MESSAGE(!body_fields(body).ok(), body);
}

TEST_CASE("the name of a file that is dropped leads nowhere else and shows what it is") {
  CHECK(*safe_name("a/b.html") == "a/b.html");
  CHECK(*safe_name("/etc//passwd") == "etc/passwd");
  CHECK(*safe_name("a\\b") == "a/b");
  CHECK(*safe_name("x\u202Egpj.exe\u200F\n") == "xgpj.exe");
  CHECK(*safe_name("\u062E\u0628\u0631.txt") == "\u062E\u0628\u0631.txt");
  for (const char* name : {"", "/", ".", "..", "a/../b", "..\\a", "a/..", "\u200E", "\xff"}) CHECK_MESSAGE(!safe_name(name).ok(), name);
  CHECK_FALSE(safe_name(std::string(256, 'a')).ok());
}

TEST_CASE("the policy allows files of ours only") {
  bool seen = false;
  for (const auto& [name, value] : safety_headers(false)) {
    if (name != "Content-Security-Policy") continue;
    seen = true;
    CHECK(value.starts_with("default-src 'none'"));
    CHECK(value.find("unsafe") == std::string_view::npos);
    CHECK(value.find("data:") == std::string_view::npos);
  }
  CHECK(seen);
}

TEST_CASE("the page is in the program, and nothing else is reached by a path") {
  const auto get = [](std::string_view text) { return page_response({target_of(text), {}}); };
  const Response index = get("/");
  CHECK(index.status == 200);
  CHECK(index.type == "text/html; charset=utf-8");
  CHECK(index.body.find("<script type=\"module\"") != std::string::npos);
  CHECK_FALSE(index.etag.empty());
  CHECK_FALSE(index.keep);
  for (const char* path : {"/../etc/passwd", "/%2e%2e/etc/passwd", "/..%2f..%2fetc%2fpasswd", "/assets", "/assets/", "//etc/passwd"})
    CHECK_MESSAGE(get(path).status == 404, path);
}

TEST_CASE("the filters of claims are read from the query") {
  const auto filter = claim_filter(target_of("/?actor=x&between=A, B&type=ASSAULT,RETREAT&stance=denied&since=2018"));
  REQUIRE(filter.ok());
  CHECK(filter->actor == "x");
  CHECK(filter->between == std::pair<std::string, std::string>{"A", "B"});
  CHECK(filter->types == std::vector<ClaimType>{ClaimType::Assault, ClaimType::Retreat});
  CHECK(filter->stance == Stance::Denied);
  CHECK(filter->since == "2018");
}

TEST_CASE("a filter that is none is told by its name") {
  for (const char* text : {"/?between=A", "/?between=,B", "/?type=WAR", "/?type=ASSAULT,,", "/?stance=maybe"})
    CHECK_MESSAGE(!claim_filter(target_of(text)).ok(), text);
  for (const char* text : {"/?limit=0", "/?limit=201", "/?limit=-1", "/?limit=5x", "/?limit=99999999999"})
    CHECK_MESSAGE(!row_limit(target_of(text)).ok(), text);
  CHECK(*row_limit(target_of("/?limit=200")) == 200);
  CHECK(*row_limit(target_of("/")) == kUsualRows);
}

TEST_CASE("an error is told as problem details") {
  const Response response = error_response(404, "not_found", "nothing");
  CHECK(response.type == "application/problem+json");
  CHECK(response.body == R"({"type":"about:blank","title":"Not Found","status":404,"code":"not_found","detail":"nothing"})");
}

TEST_CASE("the filters of statements, disputes and tellings are read from the query") {
  const auto statements = statement_filter(target_of("/?actor=x&between=A, B&type=ASSAULT&place=p&origins=2&articles=3&disputed=yes"));
  REQUIRE(statements.ok());
  CHECK(statements->between == std::pair(std::vector<std::string>{"A"}, std::vector<std::string>{"B"}));
  CHECK(statements->place == "p");
  CHECK(statements->origins == 2);
  CHECK(statements->articles == 3);
  CHECK(statements->disputed);
  const auto disputes = dispute_filter(target_of("/?on=number&state=rejected&actor=x"));
  REQUIRE(disputes.ok());
  CHECK(disputes->on == link::DisputeOn::Number);
  const auto tellings = telling_request(target_of("/?told_by=a,,b&without=c&axis=saying&origins=1"));
  REQUIRE(tellings.ok());
  CHECK(tellings->told_by == std::vector<std::string>{"a", "b"});
  CHECK(tellings->axis == "saying");
  for (const char* text : {"/?disputed=no", "/?origins=-1", "/?articles=1x", "/?type=WAR", "/?between=A"})
    CHECK_MESSAGE(!statement_filter(target_of(text)).ok(), text);
  for (const char* text : {"/?on=war", "/?state=open"}) CHECK_MESSAGE(!dispute_filter(target_of(text)).ok(), text);
}
