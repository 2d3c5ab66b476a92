#include "router.h"

#include <algorithm>
#include <exception>

namespace isnad {
namespace {

bool fits(const std::vector<std::string>& pattern, const std::vector<std::string>& path, std::vector<std::string>& params) {
  if (pattern.size() != path.size()) return false;
  params.clear();
  for (std::size_t segment = 0; segment < pattern.size(); ++segment) {
    if (pattern[segment] == "{")
      params.push_back(path[segment]);
    else if (pattern[segment] != path[segment])
      return false;
  }
  return true;
}

}  // namespace

void Router::add(std::string_view pattern, Handler handler) { add(pattern, std::move(handler), false); }

void Router::add_writing(std::string_view pattern, Handler handler) { add(pattern, std::move(handler), true); }

void Router::add(std::string_view pattern, Handler handler, bool writing) {
  Route route{{}, std::move(handler), writing};
  pattern.remove_prefix(1);
  while (!pattern.empty()) {
    const std::size_t slash = pattern.find('/');
    const std::string_view segment = pattern.substr(0, slash);
    route.segments.emplace_back(segment.starts_with('{') ? "{" : segment);
    pattern = slash == std::string_view::npos ? std::string_view{} : pattern.substr(slash + 1);
  }
  routes_.push_back(std::move(route));
}

void Router::otherwise(Handler handler) { otherwise_ = std::move(handler); }

bool Router::takes_writing(std::string_view target) const {
  const Result<Target> parsed = parse_target(target);
  std::vector<std::string> params;
  return parsed && std::ranges::any_of(routes_, [&](const Route& route) { return route.writing && fits(route.segments, parsed->path, params); });
}

Response Router::answer(std::string_view method, std::string_view target, std::string body) const {
  const bool writing = method == "POST";
  if (method != "GET" && method != "HEAD" && !(writing && takes_writing(target)))
    return error_response(405, "method_not_allowed", "this address takes GET and HEAD only");
  Result<Target> parsed = parse_target(target);
  if (!parsed) return error_response(parsed.error());
  Request request{std::move(*parsed), {}, std::move(body)};
  // A handler must not end the server: what it throws (no memory, say) is one failed answer.
  try {
    for (const Route& route : routes_)
      if (route.writing == writing && fits(route.segments, request.target.path, request.params)) return route.handler(request);
    if (otherwise_) return otherwise_(request);
  } catch (const std::exception&) {
    return error_response(500, "internal", "the request could not be answered");
  }
  return error_response(404, "not_found", "there is nothing at this address");
}

}  // namespace isnad
