// The whole reading of one document: stages 2 to 8 in order. The only place that names all stages.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "claims.h"
#include "document.h"
#include "own_tables.h"
#include "result.h"

namespace isnad {

inline constexpr std::string_view kEngineVersion = "0.1.0";

/// Where the user's own tables lie (own_tables.h). Nowhere until the program has said where, once, before tables are opened.
void set_own_tables_folder(std::string folder);
const std::string& own_tables_folder();

/// What ships inside the program: the compiled tables, and their text.
Shipped shipped_tables();

/// The tables that ship together with those of the user; checked once, then shared by every thread.
/// Errors: those of open_with_own() where the user has tables.
Result<std::shared_ptr<const Tables>> open_tables();

/// "sha256:..." of the compiled tables: the data version written on every claim.
std::string data_version(const Tables& tables);

/// Reads documents. Holds the scratch memory of one thread: make one Reader a thread; they share the tables.
/// Equal documents and equal tables give equal claims, whatever was read before.
class Reader {
 public:
  explicit Reader(std::shared_ptr<const Tables> tables);
  ~Reader();
  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;

  /// An empty text gives no claims and is no error.
  Result<Claims> read(const Document& document);

  /// Run the stages up to and including `stop_after` ("normalise", "tokenise", "segment", "match", "mention",
  /// "clause", "attribute") and print what each made, for people. BadArgument for an unknown stage.
  Result<std::string> explain(const Document& document, std::string_view stop_after);

  /// Nanoseconds spent in each stage so far, in running order; measured only after time_stages(true).
  struct StageTime { std::string_view stage; std::uint64_t nanoseconds; };
  void time_stages(bool on);
  [[nodiscard]] std::vector<StageTime> times() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace isnad
