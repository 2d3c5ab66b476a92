#include "sidecar.h"

#include <simdjson.h>

#include <array>
#include <filesystem>

#include "byte_source.h"
#include "input.h"
#include "provenance.h"
#include "readers.h"
#include "sha256.h"
#include "utf8.h"

namespace isnad {
namespace {

constexpr std::size_t kMaxBytes = 1'000'000;
constexpr std::size_t kMaxDepth = 64;

struct Said {
  std::string url, fetched, sha256, collector;
};

// Nothing for what is no JSON; of JSON that is no object all fields are empty.
std::optional<Said> said_in(std::string_view bytes) {
  std::uint32_t replaced = 0;
  const std::string json = repair_utf8(bytes, replaced);
  simdjson::dom::parser parser;
  simdjson::dom::element root;
  if (parser.allocate(json.size() + 1, kMaxDepth) != simdjson::SUCCESS || parser.parse(json).get(root) != simdjson::SUCCESS) return std::nullopt;
  const auto field = [&](const char* key) {
    std::string_view text;
    return root[key].get_string().get(text) == simdjson::SUCCESS ? std::string(text) : std::string{};
  };
  Said said{field("url"), field("fetched"), field("sha256"), field("collector")};
  if (said.sha256.starts_with("sha256:")) said.sha256.erase(0, 7);
  for (char& c : said.sha256)
    if (c >= 'A' && c <= 'F') c = static_cast<char>(c - 'A' + 'a');
  return said;
}

bool is_address(std::string_view url) { return url.starts_with("http://") || url.starts_with("https://"); }

}  // namespace

std::optional<Sidecar> sidecar_of(const std::string& path) {
  namespace fs = std::filesystem;
  for (const fs::path& beside : std::array{fs::path(path).replace_extension(".json"), fs::path(path + ".json")}) {
    std::error_code unknown;
    if (is_input_name(beside.string()) || !fs::is_regular_file(beside, unknown)) continue;
    Result<ByteSource> source = ByteSource::open(beside.string());
    Sidecar out{beside.string(), {}};
    if (source && source->read(out.bytes, kMaxBytes)) return out;
  }
  return std::nullopt;
}

void attach(const Sidecar& sidecar, Original& original, const OriginalSink& sink) {
  const std::optional<Said> said = said_in(sidecar.bytes);
  if (!said)
    return sink.rejected(refused(sidecar.path, Code::BadInput, "no JSON", "what is known of " + original.path + ", which was read without it"));
  if (!said->sha256.empty() && said->sha256 != sha256_hex(original.bytes))
    sink.rejected(refused(original.path, Code::BadInput, "a page whose SHA-256 is not the one in " + sidecar.path,
                          "the bytes that were collected; it was read as it is"));
  original.sidecar = sidecar.bytes;
}

void read_sidecar(std::string_view sidecar, Document& document) {
  const Said said = said_in(sidecar).value_or(Said{});
  if (document.url.empty() && is_address(said.url)) document.url = said.url;
  else if (said.url != document.url) add_provenance(document.provenance, "address", said.url);
  add_provenance(document.provenance, "fetched", said.fetched);
  add_provenance(document.provenance, "collector", said.collector);
  add_provenance(document.provenance, "sum", said.sha256);
}

}  // namespace isnad
