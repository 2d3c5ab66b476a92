// Method: behind each "=" stands an array; a pass that knows only strings and brackets cuts it into its elements.
#include "x_posts.h"

#include <simdjson.h>

#include <algorithm>
#include <array>

#include "days.h"
#include "line_words.h"
#include "text_facts.h"
#include "utf8.h"

namespace isnad {
namespace {

using simdjson::dom::element;

constexpr std::size_t kMaxDepth = 64;
constexpr std::size_t kChunk = std::size_t{1} << 20U;
constexpr std::size_t kMaxAccount = 1'000'000;  ///< bytes of account.js
constexpr std::size_t kMaxName = 50;
constexpr std::string_view kPosts = "window.YTD.tweets.part0 = [", kAccount = "window.YTD.account.part0 = [";

/// Objects that are elements of an array at the outermost level.
class Elements {
 public:
  using Take = std::function<bool(std::string_view bytes, std::uint32_t line, bool too_long)>;
  Elements(std::size_t max_bytes, Take take) : max_bytes_(max_bytes), take_(std::move(take)) {}

  bool feed(std::string_view piece) {
    return std::ranges::all_of(piece, [this](char c) { return step(c); });
  }

  [[nodiscard]] bool broken() const { return broken_ || depth_ > 0 || in_string_; }
  [[nodiscard]] std::uint32_t line() const { return line_; }

 private:
  bool step(char c) {
    if (c == '\n') ++line_;
    if (depth_ == 0) {
      if (c == '[') depth_ = 1;
      return true;
    }
    if (depth_ > 1) {
      too_long_ = too_long_ || element_.size() >= max_bytes_;
      if (!too_long_) element_ += c;
    }
    if (in_string_) {
      if (escaped_) escaped_ = false;
      else if (c == '\\') escaped_ = true;
      else if (c == '"') in_string_ = false;
      return true;
    }
    if (c == '"') in_string_ = true;
    if (c == '{' || c == '[') {
      if (depth_ == kMaxDepth) return !(broken_ = true);
      if (depth_ == 1) element_ = c, begin_ = line_, too_long_ = false;
      ++depth_;
    }
    if (c != '}' && c != ']') return true;
    --depth_;
    return depth_ != 1 || take_(element_, begin_, too_long_);
  }

  std::size_t max_bytes_;
  Take take_;
  std::string element_;
  std::size_t depth_ = 0;
  std::uint32_t line_ = 1, begin_ = 1;
  bool in_string_ = false, escaped_ = false, too_long_ = false, broken_ = false;
};

bool is_name(std::string_view name) {
  return !name.empty() && name.size() <= kMaxName &&
         std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; });
}

// The first key of an element: "account", "tweet".
bool is_kind(std::string_view element, std::string_view key) {
  const std::size_t at = element.find_first_not_of(" \t\r\n", 1);
  return at != std::string_view::npos && element.substr(at).starts_with(key);
}

std::string string_of(element object, std::string_view key) {
  std::string_view text;
  return object[key].get_string().get(text) == simdjson::SUCCESS ? std::string(text) : std::string{};
}

std::string account_in(std::string_view json) {
  simdjson::dom::parser parser;
  element root, account;
  if (parser.allocate(json.size() + 1, kMaxDepth) != simdjson::SUCCESS || parser.parse(std::string(json)).get(root) != simdjson::SUCCESS) return {};
  if (root["account"].get(account) != simdjson::SUCCESS) return {};
  const std::string name = string_of(account, "username");
  return is_name(name) ? name : std::string{};
}

// "Wed Oct 10 20:19:24 +0000 2018"
std::string day_of(std::string_view created) {
  constexpr std::array<std::string_view, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  if (created.size() != 30) return {};
  const auto month = std::ranges::find(kMonths, created.substr(4, 3)) - kMonths.begin();
  const std::string number = std::to_string(month + 1);
  const std::string day = std::string(created.substr(26, 4)) + (number.size() == 1 ? "-0" : "-") + number + "-" + std::string(created.substr(8, 2));
  return days_of(day) && day.size() == 10 ? day : std::string{};
}

std::string resolved(std::string_view text, std::uint32_t& replaced) {
  constexpr std::array<std::pair<std::string_view, char>, 3> kReferences = {{{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}}};
  std::string out;
  while (!text.empty()) {
    const auto found = std::ranges::find_if(kReferences, [&](const auto& one) { return text.starts_with(one.first); });
    if (found != kReferences.end()) out += found->second;
    else if (text[0] != '\0') out += text[0];
    else append_utf8(out, U'\xFFFD'), ++replaced;
    text.remove_prefix(found != kReferences.end() ? found->first.size() : 1);
  }
  return out;
}

}  // namespace

bool looks_like_x(std::string_view head) {
  return head.starts_with("window.YTD.tweet") || head.starts_with(kAccount);
}

void cut_x(Input& input, const IntakeOptions& options, const OriginalSink& sink) {
  bool any = false, going = true;
  std::string account = input.account;
  Elements elements(options.max_line_bytes, [&](std::string_view bytes, std::uint32_t line, bool too_long) {
    if (is_kind(bytes, "\"account\"")) {
      account = account_in(bytes);
      return true;
    }
    any = true;
    if (too_long) {
      sink.rejected({input.path, line, "", {Code::TooLarge, place(input.path, line), "a post over the limit", "at most " + std::to_string(options.max_line_bytes) + " bytes"}});
      return true;
    }
    std::string original;
    if (!account.empty()) original = std::string(kAccount) + "{\"account\": {\"username\": \"" + account + "\"}}]\n";
    original += kPosts;
    original += bytes;
    original += "]";
    return going = sink.original({input.path, line, Format::X, std::move(original)});
  });
  std::string chunk = std::move(input.head);
  while (elements.feed(chunk)) {
    chunk.clear();
    const Result<bool> more = input.bytes.read(chunk, kChunk);
    if (!more) return sink.rejected({input.path, 0, "", more.error()});
    if (!*more) break;
  }
  if (!going) return;
  if (elements.broken())
    return sink.rejected({input.path, elements.line(), "", {Code::BadInput, place(input.path, elements.line()), "JSON that is damaged or breaks off", "tweets.js of an archive of X; the posts before are read"}});
  if (!any) sink.rejected(refused(input.path, Code::EmptyInput, "a file without posts", "tweets.js of an archive of X"));
}

Failure read_x(const Original& original, Document& document, const IntakeTables& tables) {
  document.charset = "utf-8";
  const std::string bytes = repair_utf8(original.bytes, document.replaced_bytes);
  std::string post_json, account;
  Elements elements(bytes.size(), [&](std::string_view one, std::uint32_t, bool) {
    if (is_kind(one, "\"account\"")) account = account_in(one);
    else post_json = one;
    return true;
  });
  elements.feed(bytes);
  simdjson::dom::parser parser;
  element root;
  simdjson::error_code status = parser.allocate(post_json.size() + 1, kMaxDepth);
  if (status == simdjson::SUCCESS) status = parser.parse(post_json).get(root);
  if (status != simdjson::SUCCESS) return Error{Code::BadInput, "", std::string("a broken post (") + simdjson::error_message(status) + ")", "JSON"};
  element post = root;
  if (element inner; root["tweet"].get(inner) == simdjson::SUCCESS) post = inner;  // older archives hold the bare post
  for (const char* key : {"full_text", "text"})
    if (document.text.empty()) document.text = resolved(string_of(post, key), document.replaced_bytes);
  if (trimmed(document.text).empty()) return Error{Code::EmptyInput, "", "a post without text", "text"};
  const std::string id = string_of(post, "id_str");
  document.outlet = account;
  if (is_name(id)) {
    document.id = "x/" + id;
    document.url = "https://x.com/" + (account.empty() ? std::string("i/web") : account) + "/status/" + id;
  }
  if (document.text.starts_with("RT @")) {
    const std::string name = document.text.substr(4, std::min(document.text.find(':'), document.text.size()) - 4);
    if (is_name(name)) document.byline = document.forwarded_from = name;
  }
  document.published = day_of(string_of(post, "created_at"));
  if (!document.published.empty()) document.published_from = PublishedFrom::Metadata;
  read_text_facts(document, tables);
  return std::nullopt;
}

bool is_x_account(std::string_view name) { return name == "data/account.js" || name.ends_with("/data/account.js"); }

std::string x_account(Input& member) {
  const Result<std::string> bytes = all_bytes(member, kMaxAccount);
  std::string account;
  if (!bytes) return account;
  Elements elements(kMaxAccount, [&](std::string_view one, std::uint32_t, bool) { return account = account_in(one), false; });
  elements.feed(*bytes);
  return account;
}

}  // namespace isnad
