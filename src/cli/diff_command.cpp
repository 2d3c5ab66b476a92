// `isnad diff OLD NEW`: what a change of rules or tables did to the claims of two readings of the same texts.
#include <map>
#include <memory>

#include "claims_diff.h"
#include "commands.h"
#include "import.h"
#include "json_writer.h"
#include "output.h"
#include "table_print.h"
#include "utf8.h"

namespace isnad {
namespace {

struct DiffOptions { std::string before, after, texts, format = "text"; };

struct DiffCounts { std::size_t added = 0, removed = 0, altered = 0, documents = 0, changed_documents = 0; };

/// The words of anchors, where the texts were given.
class Words {
 public:
  Failure load(const std::string& path) {
    auto documents = documents_of(path, {});
    if (!documents) return documents.error();
    for (Document& document : *documents) texts_[document.id] = std::move(document.text);
    return std::nullopt;
  }
  /// Empty when the text is not known, or shorter than the span.
  [[nodiscard]] std::string of(const std::string& document, std::uint64_t begin, std::uint64_t end) const {
    const auto found = texts_.find(document);
    std::string out;
    if (found == texts_.end()) return out;
    std::uint64_t point = 0;
    for (std::size_t at = 0; at < found->second.size() && point < end; ++point) {
      const std::uint32_t bytes = decode_utf8(found->second, at).bytes;
      if (point >= begin) out += found->second.substr(at, bytes);
      at += bytes;
    }
    return one_line(out);
  }

 private:
  std::map<std::string, std::string> texts_;
};

class Report {
 public:
  Report(const DiffOptions& options, const Words& words) : json_(options.format == "jsonl"), words_(words) {}

  Failure document(const DocumentPair& pair) {
    ++counts.documents;
    static const LineDocument kNone;
    const LineDocument& before = pair.before != nullptr ? *pair.before : kNone;
    const LineDocument& after = pair.after != nullptr ? *pair.after : kNone;
    id_ = (pair.before != nullptr ? before : after).id;
    named_ = false;
    if (pair.before == nullptr) whole("document_added", "only in the new reading");
    if (pair.after == nullptr) whole("document_removed", "only in the old reading");
    if (pair.before != nullptr && pair.after != nullptr && before.error != after.error) error(before.error, after.error);
    for (const ClaimChange& change : compare_claims(before, after)) claim(change);
    if (named_) ++counts.changed_documents;
    Failure failure = out_.write(text_);
    text_.clear();
    return failure;
  }

  Failure close() {
    Failure failure;
    if (!json_)
      failure = out_.write(std::to_string(counts.added) + " added, " + std::to_string(counts.removed) + " removed, " +
                           std::to_string(counts.altered) + " altered; " + std::to_string(counts.changed_documents) + " of " +
                           std::to_string(counts.documents) + " documents differ\n");
    return failure ? failure : out_.flush();
  }

  DiffCounts counts;

 private:
  void name() {
    if (!named_ && !json_) text_ += one_line(id_) + "\n";
    named_ = true;
  }

  void whole(const char* change, const char* said) {
    name();
    if (!json_) {
      text_ += std::string("  ") + said + "\n";
      return;
    }
    JsonWriter json(text_);
    json.open_object().key("doc").string(id_).key("change").string(change).close_object();
    text_ += "\n";
  }

  void error(const std::string& before, const std::string& after) {
    name();
    if (!json_) {
      text_ += "  error     " + shown(before) + " -> " + shown(after) + "\n";
      return;
    }
    JsonWriter json(text_);
    json.open_object().key("doc").string(id_).key("change").string("error_altered");
    json.key("before").string_or_null(before).key("after").string_or_null(after).close_object();
    text_ += "\n";
  }

  static std::string shown(const std::string& value) { return value.empty() ? "-" : one_line(value); }

  void claim(const ClaimChange& change) {
    name();
    const bool both = change.before != nullptr && change.after != nullptr;
    const char* kind = both ? "altered" : change.before == nullptr ? "added" : "removed";
    ++(both ? counts.altered : change.before == nullptr ? counts.added : counts.removed);
    const LineClaim& told = change.after != nullptr ? *change.after : *change.before;
    const std::string words = words_.of(id_, told.begin, told.end);
    std::vector<std::size_t> fields = change.fields;
    if (!both)
      for (std::size_t n = 0; n < kClaimFields.size(); ++n)
        if (!told.field[n].empty()) fields.push_back(n);
    json_ ? as_json(change, kind, words, fields) : as_text(change, kind, words, fields);
  }

  void as_text(const ClaimChange& change, std::string_view kind, const std::string& words, const std::vector<std::size_t>& fields) {
    const LineClaim& told = change.after != nullptr ? *change.after : *change.before;
    std::string id = change.before != nullptr ? change.before->id : change.after->id;
    if (change.before != nullptr && change.after != nullptr && change.after->id != id) id += " -> " + change.after->id;
    text_ += "  " + std::string(kind) + std::string(10 - kind.size(), ' ') + id + " " + told.field[kTypeField] + " " + told.field[kAnchorField];
    if (!words.empty()) text_ += " \u00AB" + words + "\u00BB";
    text_ += "\n";
    for (const std::size_t n : fields) {
      const std::string_view name = kClaimFields[n];
      const bool said = n == kTypeField || n == kAnchorField;  // on the line above
      if (change.before == nullptr || change.after == nullptr) {
        if (!said) text_ += "      " + std::string(name) + std::string(16 - name.size(), ' ') + shown(told.field[n]) + "\n";
        continue;
      }
      text_ += "      " + std::string(name) + std::string(16 - name.size(), ' ') + shown(change.before->field[n]) + " -> " +
               shown(change.after->field[n]) + "\n";
    }
  }

  void as_json(const ClaimChange& change, std::string_view kind, const std::string& words, const std::vector<std::size_t>& fields) {
    JsonWriter json(text_);
    json.open_object().key("doc").string(id_).key("change").string(kind);
    json.key("before").string_or_null(change.before != nullptr ? change.before->id : "");
    json.key("after").string_or_null(change.after != nullptr ? change.after->id : "");
    if (!words.empty()) json.key("words").string(words);
    json.key("fields").open_object();
    for (const std::size_t n : fields) {
      json.key(kClaimFields[n]).open_object();
      if (change.before != nullptr) json.key("before").string_or_null(change.before->field[n]);
      if (change.after != nullptr) json.key("after").string_or_null(change.after->field[n]);
      json.close_object();
    }
    json.close_object().close_object();
    text_ += "\n";
  }

  bool json_;
  const Words& words_;
  std::string id_, text_;
  bool named_ = false;  // the document at hand differs, and its name was written
  Output out_;
};

// Trouble is 2, as with diff(1): 1 says that the readings differ.
Exit trouble(const Error& error) {
  complain(error);
  return error.code == Code::CannotWrite ? Exit::CannotWrite : Exit::Arguments;
}

Exit compare(const DiffOptions& options) {
  Words words;
  if (!options.texts.empty())
    if (const Failure failure = words.load(options.texts)) return trouble(*failure);
  const auto before = read_claim_lines(options.before);
  if (!before) return trouble(before.error());
  const auto after = read_claim_lines(options.after);
  if (!after) return trouble(after.error());
  Report report(options, words);
  for (const DocumentPair& pair : pair_documents(*before, *after))
    if (const Failure failure = report.document(pair)) return trouble(*failure);
  if (const Failure failure = report.close()) return trouble(*failure);
  return report.counts.changed_documents > 0 ? Exit::Different : Exit::Ok;
}

}  // namespace

void add_diff_command(CLI::App& program, Exit& exit) {
  CLI::App* command = program.add_subcommand("diff", "Compare the claims of two readings of the same texts");
  command->footer(
      "OLD and NEW are what isnad read --to jsonl wrote; - is standard input. Claims are matched by the words that state\n"
      "them and compared field by field; entities by key or name, so that other numbers for them are no difference.\n"
      "Exit codes: 0 the same, 1 different, 2 wrong arguments, or a file that is no such output.\n"
      "Examples:\n"
      "  isnad read --from jsonl --to jsonl < in.jsonl > old.jsonl     (then change a rule or a table, and build)\n"
      "  isnad read --from jsonl --to jsonl < in.jsonl | isnad diff old.jsonl - --texts in.jsonl");
  auto options = std::make_shared<DiffOptions>();
  command->add_option("OLD", options->before, "Output of the reading before")->required();
  command->add_option("NEW", options->after, "Output of the reading after")->required();
  command->add_option("--texts", options->texts, "The texts that were read, to show the words of each claim")->type_name("FILE");
  command->add_option("--format", options->format, "text or jsonl")
      ->check(CLI::IsMember({"text", "jsonl"}))->capture_default_str()->type_name("FORMAT");
  command->callback([options, &exit] { exit = compare(*options); });
}

}  // namespace isnad
