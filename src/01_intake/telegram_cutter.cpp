// Method: one pass over the bytes that knows only strings, brackets and the last key. It keeps the plain members of each
// object that is open (the chat's name comes before its messages) and takes out whole what stands in an array called
// "messages". A file of many gigabytes is cut in the memory of its longest post.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "json_slices.h"
#include "telegram.h"

namespace isnad {
namespace {

constexpr std::size_t kMaxDepth = 64;
constexpr std::size_t kMaxToken = 4096;  ///< of a key or a chat's name; a longer one is cut and means nothing here
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kChunk = std::size_t{1} << 20U;

/// An object or array that is open.
struct Open {
  bool object;
  bool messages;  ///< the array whose elements are posts
  std::string key;
  std::string name = "null", type = "null", id = "null";  ///< plain members of an object, as they stand
};

bool is_scalar(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-' || c == '+' || c == '.' || c == 'E';
}

class Cutter {
 public:
  Cutter(const Input& input, const IntakeOptions& options, const OriginalSink& sink)
      : path_(input.path), options_(options), sink_(sink) {}

  /// False when nothing more is wanted or can be read.
  bool take(std::string_view chunk) {
    return std::ranges::all_of(chunk, [this](char c) { return step(c); });
  }

  void finish() {
    if (!depth_.empty() || in_string_) fail(Code::BadInput, "JSON that breaks off", "a whole export; the posts before are read");
    else if (!any_list_) fail(Code::BadInput, "JSON without messages", "an export of Telegram Desktop");
    else if (!any_) fail(Code::EmptyInput, "an export without a post that has text", "posts");
  }

 private:
  bool step(char c) {
    if (c == '\n') ++line_;
    if (post_depth_ > 0) keep(c);
    if (in_string_) return in_string(c);
    switch (c) {
      case '"':
        in_string_ = true;
        token_ = "\"";
        return true;
      case '{': case '[': return open(c == '{');
      case '}': case ']': return close(c == '}');
      case ':': case ',':
        end_scalar();
        after_colon_ = c == ':';
        return depth_.empty() ? broken() : true;
      case ' ': case '\t': case '\r': case '\n':
        end_scalar();
        return true;
      default:
        if (depth_.empty() && kByteOrderMark.find(c) != std::string_view::npos) return true;
        if (!is_scalar(c)) return broken();
        if (token_.size() < kMaxToken) token_ += c;
        return true;
    }
  }

  bool in_string(char c) {
    if (token_.size() < kMaxToken) token_ += c;
    if (escaped_) escaped_ = false;
    else if (c == '\\') escaped_ = true;
    else if (c == '"') {
      in_string_ = false;
      if (!depth_.empty() && depth_.back().object && !after_colon_) {
        depth_.back().key = token_.substr(1, token_.size() - 2);
        token_.clear();
      } else {
        end_scalar();
      }
    }
    return true;
  }

  void end_scalar() {
    if (token_.empty()) return;
    if (post_depth_ == 0 && !depth_.empty() && depth_.back().object && after_colon_) {
      Open& chat = depth_.back();
      if (chat.key == "name") chat.name = token_;
      if (chat.key == "type") chat.type = token_;
      if (chat.key == "id") chat.id = token_;
    }
    token_.clear();
  }

  bool open(bool object) {
    if (depth_.size() == kMaxDepth) return fail(Code::BadInput, "JSON nested deeper than 64", "an export of Telegram Desktop");
    const bool in_posts = !depth_.empty() && depth_.back().messages;
    const bool messages = !object && post_depth_ == 0 && !depth_.empty() && depth_.back().object && depth_.back().key == "messages";
    any_list_ = any_list_ || messages;
    depth_.push_back({object, messages, {}});
    if (object && in_posts && post_depth_ == 0) {
      post_depth_ = depth_.size();
      post_line_ = line_;
      post_ = "{";
      too_long_ = false;
    }
    after_colon_ = false;
    return true;
  }

  bool close(bool object) {
    end_scalar();
    if (depth_.empty() || depth_.back().object != object) return broken();
    const bool post = depth_.size() == post_depth_;
    depth_.pop_back();
    after_colon_ = false;
    if (!post) return true;
    post_depth_ = 0;
    return put();
  }

  void keep(char c) {
    too_long_ = too_long_ || post_.size() >= options_.max_line_bytes;
    if (!too_long_) post_ += c;
  }

  bool put() {
    if (too_long_) {
      any_ = true;
      sink_.rejected({path_, post_line_, "", {Code::TooLarge, place(path_, post_line_), "a post over the limit",
                                              "at most " + std::to_string(options_.max_line_bytes) + " bytes"}});
      return true;
    }
    const auto members = json_members(post_);
    if (members && !has_text(*members)) return true;
    any_ = true;
    const Open& chat = depth_[depth_.size() - 2];
    std::string bytes = "{\"name\": " + chat.name + ", \"type\": " + chat.type + ", \"id\": " + chat.id + ", \"messages\": [";
    if (members) append_post(bytes, *members);
    else bytes += post_;
    bytes += "]}";
    return sink_.original({path_, post_line_, Format::Telegram, std::move(bytes)});
  }

  static bool has_text(const std::vector<JsonMember>& members) {
    if (json_value(members, "type") != "\"message\"") return false;
    const std::string_view text = json_value(members, "text");
    const bool none = text.empty() || text == "\"\"" || text == "[]" || text == "null";
    return !none || !json_value(members, "poll").empty();
  }

  static void append_post(std::string& out, const std::vector<JsonMember>& members) {
    char before = '{';
    for (const JsonMember& member : members) {
      if (member.key == "reactions") continue;
      out += before;
      out += '"';
      out += member.key;
      out += "\": ";
      out += member.value;
      before = ',';
    }
    out += '}';
  }

  bool broken() { return fail(Code::BadInput, "broken JSON", "an export of Telegram Desktop; the posts before are read"); }

  bool fail(Code code, std::string found, std::string expected) {
    sink_.rejected({path_, line_, "", {code, place(path_, line_), std::move(found), std::move(expected)}});
    return false;
  }

  const std::string& path_;
  const IntakeOptions& options_;
  const OriginalSink& sink_;
  std::vector<Open> depth_;
  std::string token_, post_;
  std::size_t post_depth_ = 0;  ///< of the post at hand; 0 between posts
  std::uint32_t line_ = 1, post_line_ = 0;
  bool in_string_ = false, escaped_ = false, after_colon_ = false, too_long_ = false;
  bool any_ = false, any_list_ = false;
};

}  // namespace

bool looks_like_telegram(std::string_view head) {
  const std::size_t first = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first == std::string_view::npos || head[first] != '{') return false;
  constexpr std::array kChats = {"\"private_channel\"", "\"public_channel\"", "\"private_group\"", "\"public_supergroup\"",
                                 "\"private_supergroup\"", "\"personal_chat\"", "\"bot_chat\"", "\"saved_messages\""};
  if (head.find("\"chats\"") != std::string_view::npos && head.find("\"about\"") < head.size()) return true;
  return head.find("\"messages\"") != std::string_view::npos &&
         std::ranges::any_of(kChats, [&](const char* type) { return head.find(type) != std::string_view::npos; });
}

void cut_telegram(Input& input, const IntakeOptions& options, const OriginalSink& sink) {
  Cutter cutter(input, options, sink);
  std::string chunk = std::move(input.head);
  while (true) {
    if (!cutter.take(chunk)) return;
    chunk.clear();
    const Result<bool> more = input.bytes.read(chunk, kChunk);
    if (!more) return sink.rejected({input.path, 0, "", more.error()});
    if (!*more) return cutter.finish();
  }
}

}  // namespace isnad
