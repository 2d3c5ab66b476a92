// E-mail, boxes, pages in one file: what MIME is made of.
#include <array>

#include "archive_fixture.h"
#include "cut_fixture.h"
#include "email.h"
#include "head_fields.h"
#include "mhtml.h"
#include "mime.h"
#include "unpack.h"

using namespace isnad;
using isnad::testing::check_refused;
using isnad::testing::cut;
using isnad::testing::zip_of;

namespace {

std::string message(const std::string& type, const std::string& body, const std::string& more = "") {
  return "From: A <a@example.org>\r\nTo: b@example.org\r\nDate: Wed, 2 Mar 2016 10:00:00 +0000\r\n" + more + "Content-Type: " + type + "\r\n\r\n" + body;
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    unsigned bits = 0;
    for (std::size_t n = 0; n < 3; ++n) bits = bits << 8U | (at + n < bytes.size() ? static_cast<unsigned char>(bytes[at + n]) : 0U);
    for (std::size_t n = 0; n < 4; ++n) out += at + n > bytes.size() ? '=' : kLetters[bits >> (18 - 6 * n) & 63U];
  }
  return out;
}

std::string attached(const std::string& name, std::string_view bytes) {
  return "--b\r\nContent-Type: application/octet-stream; name=\"" + name + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64(bytes) + "\r\n";
}

std::string mixed(const std::string& parts) { return message("multipart/mixed; boundary=b", parts + "--b--\r\n"); }

}  // namespace

TEST_CASE("fields go on over lines, and their parameters are read in every form") {
  CHECK(head_field("A: 1\r\nSubject: one\r\n\ttwo\r\n three\r\nB: 2\r\n\r\n", "subject") == "one two three");
  CHECK(head_field("A: 1\r\n\r\n", "b").empty());
  CHECK(parameter("text/plain; charset=\"utf-8\"; x=y", "charset") == "utf-8");
  CHECK(parameter("a/b; name=\"a \\\"b\\\"; c\"", "name") == "a \"b\"; c");
  CHECK(parameter("a; filename*=UTF-8''a%20b", "filename") == "a b");
  CHECK(parameter("a; filename*0=\"one\"; filename*1=\"two\"", "filename") == "onetwo");
  CHECK(parameter("a; filename*0*=UTF-8''a%20; filename*1*=b", "filename") == "a b");
  CHECK(parameter("text/plain", "charset").empty());
}

TEST_CASE("encoded words are decoded, also when a character is cut between two") {
  CHECK(decoded_words("=?utf-8?Q?a=20b_c?= d") == "a b c d");
  CHECK(decoded_words("=?utf-8?B?2Kc=?= =?utf-8?B?2Kg=?=") == "\u0627\u0628");
  CHECK(decoded_words("=?utf-8?Q?=D8?= =?utf-8?Q?=A7?=") == "\u0627");
  CHECK(decoded_words("=?windows-1256?Q?=C7?=") == "\u0627");
  CHECK(decoded_words("no =? words") == "no =? words");
}

TEST_CASE("plain text is taken before HTML, and an empty one is none") {
  const auto text = [](const std::string& plain) {
    return cut("a.eml", message("multipart/alternative; boundary=b", "--b\r\nContent-Type: text/html\r\n\r\n<p>html\r\n--b\r\nContent-Type: text/plain\r\n\r\n" + plain + "\r\n--b--\r\n")).documents.at(0).text;
  };
  CHECK(text("plain") == "plain");
  CHECK(text(" ") == "html");
}

TEST_CASE("attachments of every format are read as files, and messages inside a message") {
  const auto got = cut("a.eml", mixed("--b\r\n\r\nthe text\r\n" + attached("one.txt", "first text") + attached("in.zip", zip_of({{"b/two.html", "<p>second"}})) + attached("x.exe", "MZ") +
                                      "--b\r\nContent-Type: message/rfc822\r\n\r\n" + message("text/plain", "an older one") + "\r\n"));
  CHECK(got.rejected.empty());
  REQUIRE(got.documents.size() == 4);
  CHECK(got.documents[0].text == "the text");
  CHECK(got.documents[1].path == "a.eml!one.txt");
  CHECK(got.documents[2].path == "a.eml!in.zip!b/two.html");
  CHECK(got.documents[3].path == "a.eml!message.eml");
}

TEST_CASE("an attachment's name is shown and never leads anywhere") {
  const auto got = cut("a.eml", mixed(attached("../../one.txt", "first text") + attached("a/b.txt", "second text")));
  REQUIRE(got.documents.size() == 1);
  CHECK(got.documents[0].path == "a.eml!a/b.txt");
}

TEST_CASE("messages inside messages end at a depth, and multiparts inside multiparts, too") {
  std::string inner = message("text/plain", "deep");
  for (int depth = 0; depth < 20; ++depth) inner = message("multipart/mixed; boundary=b" + std::to_string(depth), "--b" + std::to_string(depth) + "\r\nContent-Type: message/rfc822\r\n\r\n" + inner + "\r\n--b" + std::to_string(depth) + "--\r\n");
  const auto got = cut("a.eml", inner);
  CHECK(got.documents.empty());
  REQUIRE(got.rejected.size() >= 1);
  CHECK(got.rejected[0].error.code == Code::TooLarge);
  std::string parts;
  for (int depth = 0; depth < 1000; ++depth) parts += "--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n";
  CHECK(mime_parts(message("multipart/mixed; boundary=b", parts)).size() <= kMaxMimeParts);
}

TEST_CASE("a boundary that never comes or is never closed is no error") {
  CHECK(cut("a.eml", message("multipart/mixed; boundary=b", "--b\r\n\r\nnever closed")).documents.at(0).text == "never closed");
  check_refused(cut("a.eml", message("multipart/mixed; boundary=b", "no part")), Code::EmptyInput);
  CHECK(cut("a.eml", message("multipart/mixed; boundary=b", "--bc\r\n\r\nother\r\n--b\r\n\r\nthis\r\n--b--\r\n")).documents.at(0).text == "this");
}

TEST_CASE("messages and boxes are known by their fields, and texts that mention them are not taken for them") {
  CHECK(cut("-", message("text/plain", "the text")).documents.at(0).format == "email");
  CHECK(cut("-", "From a Wed\n" + message("text/plain", "the text")).documents.at(0).format == "email");
  CHECK_FALSE(looks_like_email("From the town: nothing new\n\nDate: words"));
  CHECK_FALSE(looks_like_mbox("From here on\nthe road is closed\n"));
  CHECK(looks_like_mhtml("From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n"));
}

TEST_CASE("a box of any number of messages is read one at a time, with the line of each") {
  std::string box;
  for (int n = 0; n < 50; ++n) box += "From a Wed\n" + message("text/plain", "text " + std::to_string(n)) + "\n\n";
  const auto got = cut("a.mbox", box);
  REQUIRE(got.documents.size() == 50);
  CHECK(got.documents[0].line == 1);
  CHECK(got.documents[49].line == 49 * 8 + 1);
  IntakeOptions small;
  small.max_file_bytes = 500;
  const auto large = cut("a.mbox", "From a Wed\n" + message("text/plain", std::string(600, 'a')) + "\n\nFrom b Thu\n" + message("text/plain", "short"), small);
  CHECK(large.documents.size() == 1);
  REQUIRE(large.rejected.size() == 1);
  CHECK(large.rejected[0].error.code == Code::TooLarge);
}

TEST_CASE("a file without a page in it is told") {
  check_refused(cut("a.mhtml", message("text/plain", "words")), Code::BadInput);
  check_refused(cut("a.mhtml", "words"), Code::BadInput);
}
