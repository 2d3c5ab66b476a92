// Paths to handlers. Patterns such as "/api/documents/{id}"; {…} stands for exactly one segment.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "request.h"

namespace isnad {

using Handler = std::function<Response(const Request&)>;

/// Filled once before the server starts, then only read: any number of threads may call `answer`.
class Router {
 public:
  /// @param pattern  begins with '/'; of two patterns that fit, the one added first answers
  void add(std::string_view pattern, Handler handler);

  /// The same for POST: what changes something. Such a route answers no GET.
  void add_writing(std::string_view pattern, Handler handler);

  /// Whether a POST to this target has a handler: only then is its body read.
  [[nodiscard]] bool takes_writing(std::string_view target) const;

  /// What answers when no pattern fits; 404 in JSON unless set.
  void otherwise(Handler handler);

  /// Parse the target, find the handler and run it. 405 for a method other than GET and HEAD, and for a POST that no writing route takes, 400 for a target that
  /// cannot be parsed, 500 when the handler throws. HEAD gives the same Response as GET; the caller drops the body.
  [[nodiscard]] Response answer(std::string_view method, std::string_view target, std::string body = {}) const;

 private:
  struct Route {
    std::vector<std::string> segments;  ///< "{" marks a parameter
    Handler handler;
    bool writing = false;
  };
  void add(std::string_view pattern, Handler handler, bool writing);
  std::vector<Route> routes_;
  Handler otherwise_;
};

}  // namespace isnad
