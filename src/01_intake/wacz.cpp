#include "wacz.h"

#include <simdjson.h>

#include <map>

#include "head_fields.h"
#include "sha256_stream.h"
#include "unpack.h"
#include "warc.h"

namespace isnad {
namespace {

constexpr std::size_t kMaxList = 16'000'000;  ///< bytes of datapackage.json
constexpr std::size_t kBlock = std::size_t{1} << 16U;
constexpr std::size_t kMaxDepth = 64;
constexpr std::string_view kList = "datapackage.json", kListSum = "datapackage-digest.json";

/// A member whose sum is taken as it is read.
class SummedReader final : public ByteReader {
 public:
  SummedReader(std::string_view head, ByteReader& inner) : inner_(inner) { sum_.add(head); }
  Result<bool> read(std::string& out, std::size_t max_bytes) override {
    const std::size_t before = out.size();
    Result<bool> more = inner_.read(out, max_bytes);
    sum_.add(std::string_view(out).substr(before));
    failed_ = failed_ || !more;
    return more;
  }
  /// Of the whole member; empty when it cannot be read to its end.
  std::string sum() {
    std::string piece;
    for (bool more = true; more && !failed_; piece.clear()) {
      const Result<bool> got = read(piece, kBlock);
      more = got.ok() && *got;
    }
    return failed_ ? std::string{} : sum_.hex();
  }

 private:
  ByteReader& inner_;
  Sha256Stream sum_;
  bool failed_ = false;
};

bool is_web_archive(std::string_view name) {
  const std::string lower = lower_ascii(name);
  return lower.starts_with("archive/") && (lower.ends_with(".warc") || lower.ends_with(".warc.gz") || lower.ends_with(".warc.zst"));
}

class Checker {
 public:
  Checker(const std::string& path, const OriginalSink& sink) : path_(path), sink_(sink) {}

  std::map<std::string, std::string> sums;  ///< of members, by name
  std::string list, list_sum;               ///< the two files about them

  void check() const {
    if (list.empty()) return reject(path_, "a WACZ without " + std::string(kList), "the list of its parts; nothing vouches for what was read");
    simdjson::dom::parser parser;
    simdjson::dom::element root, resources;
    simdjson::error_code status = parser.allocate(list.size() + 1, kMaxDepth);
    if (status == simdjson::SUCCESS) status = parser.parse(list).get(root);
    if (status == simdjson::SUCCESS) status = root["resources"].get(resources);
    simdjson::dom::array parts;
    if (status != simdjson::SUCCESS || resources.get_array().get(parts) != simdjson::SUCCESS)
      return reject(path_ + "!" + std::string(kList), "a list that cannot be read", "JSON with resources; nothing vouches for what was read");
    for (const simdjson::dom::element part : parts) check_part(part);
    check_list();
  }

 private:
  void check_part(simdjson::dom::element part) const {
    std::string_view name, hash;
    if (part["path"].get_string().get(name) != simdjson::SUCCESS || part["hash"].get_string().get(hash) != simdjson::SUCCESS) return;
    const std::string where = path_ + "!" + std::string(name);
    const auto sum = sums.find(std::string(name));
    if (sum == sums.end()) return reject(where, "a part that is listed and not there", "the whole WACZ");
    if (!hash.starts_with("sha256:")) return reject(where, "a part whose sum is no SHA-256", "sha256: and 64 digits; nothing vouches for it");
    if (hash.substr(7) != sum->second) reject(where, "a part whose SHA-256 is not the one that is listed", "the bytes that were archived; it was read as it is");
  }

  void check_list() const {
    if (list_sum.empty()) return;
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    std::string_view hash;
    const bool told = parser.allocate(list_sum.size() + 1, kMaxDepth) == simdjson::SUCCESS && parser.parse(list_sum).get(root) == simdjson::SUCCESS &&
                      root["hash"].get_string().get(hash) == simdjson::SUCCESS;
    if (!told || hash != "sha256:" + sums.at(std::string(kList)))
      reject(path_ + "!" + std::string(kList), "a list whose SHA-256 is not the one in " + std::string(kListSum), "the list that was written; what was read stays");
  }

  void reject(const std::string& path, std::string found, std::string expected) const {
    sink_.rejected(refused(path, Code::BadInput, std::move(found), std::move(expected)));
  }

  const std::string& path_;
  const OriginalSink& sink_;
};

}  // namespace

void cut_wacz(Input& input, const IntakeOptions& options, const OriginalSink& sink) {
  Checker checker(input.path, sink);
  bool going = true, opened = false;
  const OriginalSink watched{[&](Original&& original) { return going = sink.original(std::move(original)); }, sink.rejected};
  const MemberRule rule{
      [](const std::string&) { return true; },
      [&](const std::string& name, Input& member, const OriginalSink& inner) {
        opened = true;
        SummedReader summed(member.head, member.bytes);
        Input part{member.path, summed, std::move(member.head), Format::Warc, member.depth, member.budget};
        if (is_web_archive(name)) cut_warc(part, options, inner);
        else if (name == kList || name == kListSum) {
          Result<std::string> bytes = all_bytes(part, kMaxList);
          if (bytes) (name == kList ? checker.list : checker.list_sum) = std::move(*bytes);
        }
        if (going) checker.sums[name] = summed.sum();
        return true;
      }};
  const bool spent_before = input.budget != nullptr && input.budget->spent;
  cut_members(input, options, watched, rule);
  if (going && opened && !spent_before) checker.check();
}

}  // namespace isnad
