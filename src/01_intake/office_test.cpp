#include "office.h"

#include "archive_fixture.h"
#include "cut_fixture.h"

using namespace isnad;
using isnad::testing::check_refused;
using isnad::testing::cut;
using isnad::testing::zip_of;

namespace {

const std::string kTypes = "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";

std::string word(const std::string& root, const std::string& body) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:" + root +
         " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
         "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">" + body + "</w:" + root + ">";
}

std::string docx(const std::string& body, const std::string& footnotes = "") {
  std::vector<isnad::testing::MemberBytes> parts = {{"[Content_Types].xml", kTypes}, {"word/document.xml", word("document", "<w:body>" + body + "</w:body>")}};
  if (!footnotes.empty()) parts.push_back({"word/footnotes.xml", word("footnotes", footnotes)});
  return zip_of(parts);
}

std::string odt(const std::string& body) {
  return zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"},
                 {"content.xml", "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                                 "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>" + body +
                                     "</office:text></office:body></office:document-content>"}});
}

std::string text_of(const std::string& bytes, const std::string& name) {
  const auto got = cut(name, bytes);
  REQUIRE(got.documents.size() == 1);
  return got.documents[0].text;
}

std::string run(const std::string& text) { return "<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>"; }

}  // namespace

TEST_CASE("paragraphs of a DOCX are lines; runs cut in the middle of a word are one word") {
  CHECK(text_of(docx("<w:p><w:pPr><w:bidi/></w:pPr>" + run("\u0627\u0644\u062A") + run("\u0644\u0629 ") + run("x") + "</w:p><w:p>" + run("two") +
                     "<w:r><w:tab/><w:t>three</w:t><w:br/><w:t>four</w:t></w:r></w:p>"), "a.docx") ==
        "\u0627\u0644\u062A\u0644\u0629 x\ntwo\tthree\nfour");
}

TEST_CASE("tracked changes of a DOCX are read as accepted") {
  CHECK(text_of(docx("<w:p>" + run("killed ") + "<w:del><w:r><w:delText>three</w:delText></w:r></w:del><w:ins>" + run("five") +
                     "</w:ins><w:moveFrom>" + run("away") + "</w:moveFrom><w:moveTo>" + run(" here") + "</w:moveTo></w:p>"), "a.docx") ==
        "killed five here");
}

TEST_CASE("footnotes of a DOCX stand behind its text, codes of fields nowhere, a drawing once") {
  CHECK(text_of(docx("<w:p>" + run("text") + "<w:r><w:instrText>HYPERLINK \"x\"</w:instrText></w:r><w:r><mc:AlternateContent><mc:Choice>"
                     "<w:txbxContent><w:p>" + run("box") + "</w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p>" + run("box") +
                     "</w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>",
                     "<w:footnote><w:p>" + run("source of it") + "</w:p></w:footnote>"), "a.docx") == "box\ntext\nsource of it");
}

TEST_CASE("an ODT: headings, folded blanks, notes behind the text, deleted text and comments left out") {
  CHECK(text_of(odt("<text:tracked-changes><text:changed-region><text:deletion><text:p>deleted</text:p></text:deletion></text:changed-region>"
                    "</text:tracked-changes><text:h>head</text:h><text:p>one\n   two<text:s text:c=\"3\"/>three<text:tab/>four<text:line-break/>five"
                    "<office:annotation><text:p>comment</text:p></office:annotation>"
                    "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>source of it</text:p></text:note-body></text:note>."
                    "</text:p><text:p/>"), "a.odt") == "head\none two   three\tfour\nfive.\nsource of it");
}

TEST_CASE("documents of word processors are known without their names, and inside archives") {
  CHECK(cut("-", docx("<w:p>" + run("some text") + "</w:p>")).documents.at(0).format == "docx");
  CHECK(cut("-", odt("<text:p>some text</text:p>")).documents.at(0).format == "odt");
  const auto got = cut("a.zip", zip_of({{"b.docx", docx("<w:p>" + run("some text") + "</w:p>")}}));
  REQUIRE(got.documents.size() == 1);
  CHECK(got.documents[0].path == "a.zip!b.docx");
}

TEST_CASE("a document of pictures needs OCR and says so") {
  const auto got = cut("a.docx", zip_of({{"[Content_Types].xml", kTypes}, {"word/document.xml", word("document", "<w:body/>")}, {"word/media/1.png", "x"}}));
  check_refused(got, Code::EmptyInput);
  CHECK(got.rejected[0].error.message().find("OCR") != std::string::npos);
}

TEST_CASE("bombs and damage in documents of word processors are told") {
  check_refused(cut("a.docx", "words"), Code::BadInput);
  check_refused(cut("a.docx", zip_of({{"a.txt", "x"}})), Code::BadInput);
  check_refused(cut("a.docx", docx("<w:p>")), Code::BadInput);
  check_refused(cut("a.docx", docx("")), Code::EmptyInput);
  check_refused(cut("a.docx", docx(std::string(40'000'000, ' '))), Code::TooLarge);
  check_refused(cut("a.odt", odt("<text:p></text:p>")), Code::EmptyInput);
  std::string deep;
  for (int n = 0; n < 1000; ++n) deep += "<text:span>";
  check_refused(cut("a.odt", odt("<text:p>" + deep)), Code::BadInput);
  check_refused(cut("a.odt", zip_of({{"content.xml", "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>"}})), Code::BadInput);
  const std::string whole = docx("<w:p>" + run(std::string(5000, 'a')) + "</w:p>");
  for (std::size_t size = 30; size < whole.size(); size += 37) CHECK(cut("a.docx", whole.substr(0, size)).documents.size() <= 1);
}

TEST_CASE("a document of 100,000 runs is read") {
  std::string runs;
  for (int n = 0; n < 100'000; ++n) runs += "<w:r><w:t>a</w:t></w:r>";
  CHECK(text_of(docx("<w:p>" + runs + "</w:p>"), "a.docx").size() == 100'000);
}
