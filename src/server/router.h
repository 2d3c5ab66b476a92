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

  /// What answers when no pattern fits; 404 in JSON unless set.
  void otherwise(Handler handler);

  /// Parse the target, find the handler and run it. 405 for a method other than GET and HEAD, 400 for a target that
  /// cannot be parsed, 500 when the handler throws. HEAD gives the same Response as GET; the caller drops the body.
  [[nodiscard]] Response answer(std::string_view method, std::string_view target) const;

 private:
  struct Route {
    std::vector<std::string> segments;  ///< "{" marks a parameter
    Handler handler;
  };
  std::vector<Route> routes_;
  Handler otherwise_;
};

}  // namespace isnad
