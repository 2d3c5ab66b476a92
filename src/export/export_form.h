// What every format of `isnad export` is: fed with claims, documents or statements, it gives text.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "csv.h"
#include "link_rows.h"
#include "name_language.h"
#include "result.h"
#include "stored.h"

namespace isnad {

/// What a format makes a row of.
enum class ExportUnit : std::uint8_t { Claim, Document, Statement };

struct ExportStyle {
  NameLanguage names = NameLanguage::Arabic;
  CsvCells cells = CsvCells::Guarded;
  bool codes = false;       ///< ACLED's actors as numbers instead of words
  bool long_dates = false;  ///< ACLED's days as "05 March 2019" instead of ISO
};

/// A statement with its claims whole. `claims` and `chosen` stand beside `row.tellings`, one for each.
struct ExportStatement {
  StatementRow row;
  std::vector<StoredClaim> claims;
  std::vector<bool> chosen;  ///< whether the filter lets the claim through; at least one is true
};

/// One format. The walk (export_walk.h) calls opening(), one of the three for each row, and closing(); what they return goes out in
/// that order. The same rows give the same bytes: no clock, no locale.
class ExportForm {
 public:
  virtual ~ExportForm() = default;
  [[nodiscard]] virtual ExportUnit unit() const = 0;
  virtual std::string opening() { return {}; }
  /// @param statement  id of the statement that the claim tells; empty when the database was never linked
  virtual std::string claim(const StoredClaim& /*claim*/, std::string_view /*statement*/) { return {}; }
  /// @param claims  those of the document that the filter lets through
  virtual std::string document(const StoredDocument& /*document*/, std::span<const std::uint32_t> /*claims*/) { return {}; }
  virtual std::string statement(const ExportStatement& /*statement*/) { return {}; }
  virtual std::string closing() { return {}; }
  /// What kept the form from writing a row whole; the walk ends with it.
  [[nodiscard]] const Failure& failure() const { return failure_; }

  /// Rows for which the format has no place, by the reason that people are told.
  [[nodiscard]] const std::map<std::string, std::uint64_t>& left_out() const { return left_out_; }

 protected:
  std::string fail(const Error& error) {
    failure_ = error;
    return {};
  }
  std::string leave_out(const std::string& reason) {
    ++left_out_[reason];
    return {};
  }

 private:
  Failure failure_;
  std::map<std::string, std::uint64_t> left_out_;
};

}  // namespace isnad
