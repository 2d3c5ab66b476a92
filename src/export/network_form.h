// The network of actors in the formats of `isnad export`, through its filter.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "export_form.h"
#include "ladder.h"
#include "network.h"

namespace isnad {

/// Builds the network of the claims that the filter lets through and hands it to `append` at the end.
class NetworkForm final : public ExportForm {
 public:
  using Append = void (*)(std::string&, const link::Network&, NameLanguage);
  /// BadTable only when the project's ladder is damaged.
  static Result<std::unique_ptr<ExportForm>> make(const ExportStyle& style, Append append);
  [[nodiscard]] ExportUnit unit() const override { return ExportUnit::Statement; }
  std::string statement(const ExportStatement& statement) override;
  std::string closing() override;

 private:
  NetworkForm(const ExportStyle& style, Append append, link::Ladder ladder)
      : style_(style), append_(append), ladder_(ladder), builder_(ladder_, {}) {}
  ExportStyle style_;
  Append append_;
  link::Ladder ladder_;
  link::NetworkBuilder builder_;  // refers to ladder_
};

}  // namespace isnad
