// Method: one coroutine a connection on a few threads. A request is read whole under one timer (so a sender of one byte a
// second gains nothing), guarded, answered by the router, written under a second timer. Everything else is in plain functions.
#include "http_server.h"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <cstdio>
#include <thread>
#include <vector>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include "guard.h"

namespace isnad {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::ip::tcp;

struct Shared {
  const Router& router;
  HttpLimits limits;
  WritingRules writing;
  std::vector<std::string> hosts = {};
  std::atomic<std::size_t> open{0};
};

/// Counts a connection for as long as its coroutine lives.
class Seat {
 public:
  explicit Seat(Shared& shared) : shared_(shared), number_(++shared.open) {}
  ~Seat() { --shared_.open; }
  Seat(const Seat&) = delete;
  Seat& operator=(const Seat&) = delete;
  [[nodiscard]] bool too_many() const { return number_ > shared_.limits.connections; }

 private:
  Shared& shared_;
  std::size_t number_;
};

using Message = http::response<http::string_body>;

Message to_message(Response&& response, bool head, bool not_modified, unsigned version, bool keep_alive) {
  Message out{static_cast<http::status>(not_modified ? 304 : response.status), version};
  for (const auto& [name, value] : safety_headers(response.keep)) out.set(beast::string_view(name), beast::string_view(value));
  if (!response.etag.empty()) out.set(http::field::etag, response.etag);
  if (response.status == 405) out.set(http::field::allow, "GET, HEAD");
  out.keep_alive(keep_alive);
  if (not_modified) return out;
  out.set(http::field::content_type, response.type);
  if (!response.file.empty()) out.set(http::field::content_disposition, "attachment; filename=\"" + response.file + "\"");
  out.content_length(response.body.size());
  if (!head) out.body() = std::move(response.body);
  return out;
}

std::string_view plain(beast::string_view text) { return {text.data(), text.size()}; }

GuardedHeaders guarded(const http::request<http::empty_body>& request, const Router& router) {
  GuardedHeaders out;
  out.host = std::string(request[http::field::host]);
  out.hosts = request.count(http::field::host);
  out.origin = std::string(request[http::field::origin]);
  out.sec_fetch_site = std::string(request["Sec-Fetch-Site"]);
  const auto length = request[http::field::content_length];
  const bool in_chunks = request.count(http::field::transfer_encoding) > 0;
  out.has_body = in_chunks || (!length.empty() && length != "0");
  out.writes = request.method() == http::verb::post && router.takes_writing(plain(request.target()));
  out.token = std::string(request["X-Isnad-Token"]);
  out.content_type = std::string(request[http::field::content_type]);
  std::uint64_t bytes = 0;
  if (!in_chunks && !length.empty() && std::from_chars(length.data(), length.data() + length.size(), bytes).ec == std::errc()) out.content_length = bytes;
  return out;
}

Response answer(const Shared& shared, const http::request<http::string_body>& request) {
  return shared.router.answer(plain(request.method_string()), plain(request.target()), request.body());
}

/// What a request that could not be read is told; nullopt: nothing, the other side is gone, or was too slow and is cut off.
std::optional<Response> unreadable(const beast::error_code& error) {
  if (error == http::error::header_limit) return error_response(431, "header_too_large", "the request's header is too large");
  if (error.category() == make_error_code(http::error::bad_method).category() && error != http::error::end_of_stream &&
      error != http::error::partial_message)
    return error_response(400, "bad_request", "the request could not be read");
  return std::nullopt;
}

asio::awaitable<void> send(beast::tcp_stream& stream, const Shared& shared, Message message, beast::error_code& error) {
  stream.expires_after(std::chrono::seconds(shared.limits.write_seconds));
  http::response_serializer<http::string_body> serializer(message);
  // A HEAD answer and a 304 state a length without a body, so only the header goes out.
  const bool header_only = message.body().empty();
  if (header_only)
    co_await http::async_write_header(stream, serializer, asio::redirect_error(asio::use_awaitable, error));
  else
    co_await http::async_write(stream, serializer, asio::redirect_error(asio::use_awaitable, error));
}

/// End a connection so that what was sent arrives: a socket closed over bytes that nobody read resets the connection, and the
/// other side, still sending a body that was refused, may never see the answer. So we say that we are done and read on, to nowhere,
/// until it is done too, within bounds.
asio::awaitable<void> part(beast::tcp_stream& stream, const Shared& shared) {
  beast::error_code error;
  stream.socket().shutdown(tcp::socket::shutdown_send, error);
  stream.expires_after(std::chrono::seconds(shared.limits.parting_seconds));
  std::vector<char> nowhere(16 * 1024);
  for (std::uint64_t left = shared.limits.parting_bytes; !error && left > 0;) {
    const std::size_t got = co_await stream.async_read_some(asio::buffer(nowhere), asio::redirect_error(asio::use_awaitable, error));
    left -= std::min<std::uint64_t>(left, got);
  }
}

asio::awaitable<void> converse(tcp::socket socket, Shared& shared) {
  const Seat seat(shared);
  beast::tcp_stream stream(std::move(socket));
  beast::flat_buffer buffer(shared.limits.header_bytes * 2);
  beast::error_code error;
  if (seat.too_many()) {
    co_await send(stream, shared, to_message(error_response(503, "busy", "too many connections"), false, false, 11, false), error);
    if (!error) co_await part(stream, shared);
    co_return;
  }
  for (bool going_on = true; going_on && !error;) {
    http::request_parser<http::empty_body> parser;
    parser.body_limit(boost::none);  // the guard looks at the length
    parser.header_limit(static_cast<std::uint32_t>(shared.limits.header_bytes));
    stream.expires_after(std::chrono::seconds(shared.limits.request_seconds));
    co_await http::async_read_header(stream, buffer, parser, asio::redirect_error(asio::use_awaitable, error));
    if (error) {
      std::optional<Response> told = unreadable(error);
      if (!told) break;
      error = {};
      co_await send(stream, shared, to_message(std::move(*told), false, false, 11, false), error);
      break;
    }
    std::optional<Response> refused = refuse(guarded(parser.get(), shared.router), plain(parser.get().target()), shared.hosts, shared.writing);
    http::request_parser<http::string_body> whole(std::move(parser));
    if (!refused && whole.get().method() == http::verb::post) {
      whole.body_limit(shared.limits.body_bytes);
      stream.expires_after(std::chrono::seconds(shared.limits.body_seconds));
      co_await http::async_read(stream, buffer, whole, asio::redirect_error(asio::use_awaitable, error));
      if (error) break;
    }
    const auto& request = whole.get();
    Response response = refused ? std::move(*refused) : answer(shared, request);
    const bool head = request.method() == http::verb::head;
    const auto known = request[http::field::if_none_match];
    const bool not_modified = !response.etag.empty() && known == beast::string_view(response.etag);
    // After a refusal no further request is read: what follows may be the body that was refused.
    going_on = request.keep_alive() && response.status < 400;
    co_await send(stream, shared, to_message(std::move(response), head, not_modified, request.version(), going_on), error);
  }
  if (!error) co_await part(stream, shared);
}

asio::awaitable<void> listen(tcp::acceptor& acceptor, asio::io_context& io, Shared& shared) {
  for (;;) {
    beast::error_code error;
    tcp::socket socket = co_await acceptor.async_accept(asio::make_strand(io), asio::redirect_error(asio::use_awaitable, error));
    if (error == asio::error::operation_aborted) co_return;
    if (error) {  // out of file handles, say: wait, so that the loop does not spin
      asio::steady_timer pause(io, std::chrono::milliseconds(100));
      co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, error));
      continue;
    }
    auto strand = socket.get_executor();
    asio::co_spawn(strand, converse(std::move(socket), shared), asio::detached);
  }
}

Error cannot_bind(const HttpOptions& options, const beast::error_code& error) {
  return {Code::CannotOpen, options.address + ":" + std::to_string(options.port), error.message(), "a free address and port"};
}

}  // namespace

Failure run_http_server(const HttpOptions& options, const Router& router) {
  beast::error_code error;
  const auto address = asio::ip::make_address(options.address, error);
  if (error) return cannot_bind(options, error);
  Shared shared{router, options.limits, {options.token, options.limits.body_bytes}};  // before `io`, which ends the coroutines that hold it
  asio::io_context io(static_cast<int>(options.limits.threads));
  const tcp::endpoint wanted(address, options.port);
  tcp::acceptor acceptor(io);
  acceptor.open(wanted.protocol(), error);
  if (!error) acceptor.set_option(asio::socket_base::reuse_address(true), error);
  if (!error) acceptor.bind(wanted, error);
  if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
  if (error) return cannot_bind(options, error);
  const unsigned short port = acceptor.local_endpoint().port();
  shared.hosts = host_names(options.address, port);

  asio::signal_set signals(io, SIGINT, SIGTERM);
  signals.async_wait([&](const beast::error_code&, int) { io.stop(); });
  asio::co_spawn(io, listen(acceptor, io, shared), asio::detached);
  std::printf("http://%s/#session=%s\n", shared.hosts.front().c_str(), options.token.c_str());
  std::fflush(stdout);

  std::vector<std::jthread> threads;
  for (unsigned thread = 1; thread < options.limits.threads; ++thread) threads.emplace_back([&io] { io.run(); });
  io.run();
  return std::nullopt;
}

}  // namespace isnad
