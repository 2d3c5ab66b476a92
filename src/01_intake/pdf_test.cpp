#include "pdf.h"

#include <deque>

#include "archive_fixture.h"
#include "cut_fixture.h"
#include "pdf_lines.h"

using namespace isnad;
using isnad::testing::check_refused;
using isnad::testing::cut;

namespace {

/// Words as drawn, each letter ten points wide but for what is said to be half as wide.
class Words {
 public:
  Words& add(std::u32string_view letters, double left, double top, double width = 10) {
    const std::u32string& kept = letters_.emplace_back(letters);
    const std::vector<double>& widths = widths_.emplace_back(kept.size(), width);
    words_.push_back({kept.data(), widths.data(), kept.size(), left, top, left + width * static_cast<double>(kept.size()), top + 10, true});
    return *this;
  }
  Words& width(std::size_t letter, double width) {
    widths_.back()[letter] = width;
    return *this;
  }
  Words& turned() {
    words_.back().upright = false;
    return *this;
  }
  [[nodiscard]] std::string lines() const { return lines_of_words(words_); }

 private:
  std::deque<std::u32string> letters_;
  std::deque<std::vector<double>> widths_;
  std::vector<PdfWord> words_;
};

/// A PDF of those objects, numbered from 1; the first is the catalogue.
std::string pdf_of(const std::vector<std::string>& objects) {
  std::string out = "%PDF-1.4\n", table;
  for (std::size_t at = 0; at < objects.size(); ++at) {
    std::string offset = std::to_string(out.size());
    table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
    out += std::to_string(at + 1) + " 0 obj\n" + objects[at] + "\nendobj\n";
  }
  const std::size_t at = out.size();
  const std::string size = std::to_string(objects.size() + 1);
  return out + "xref\n0 " + size + "\n0000000000 65535 f \n" + table + "trailer\n<</Size " + size + "/Root 1 0 R>>\nstartxref\n" + std::to_string(at) + "\n%%EOF\n";
}

std::string page_of(const std::string& drawing) {
  return pdf_of({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                 "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F <</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
                 "<</Length " + std::to_string(drawing.size()) + ">>stream\n" + drawing + "\nendstream"});
}

}  // namespace

TEST_CASE("letters drawn from left to right are read from right to left, numbers and Latin words as they stand") {
  CHECK(Words().add(U"\u0628\u0627", 0, 0).lines() == "\u0627\u0628");
  CHECK(Words().add(U"2016", 0, 0).add(U"\u0628\u0627", 50, 0).lines() == "\u0627\u0628 2016");
  CHECK(Words().add(U"M5", 0, 0).add(U"a", 30, 0).add(U"\u0628\u0627", 50, 0).lines() == "\u0627\u0628 M5 a");
  CHECK(Words().add(U".12.5", 0, 0).add(U"\u0628\u0627", 60, 0).lines() == "\u0627\u0628 12.5.");
  CHECK(Words().add(U"1/3/2016", 0, 0).add(U"\u0628", 90, 0).lines() == "\u0628 1/3/2016");
  CHECK(Words().add(U"one 2", 0, 0).lines() == "one 2");
}

TEST_CASE("a lam-alef that is one glyph keeps its order, the article does not become one") {
  CHECK(Words().add(U"\u0644\u0627\u064A", 0, 0).width(2, 7).lines() == "\u064A\u0644\u0627");
  CHECK(Words().add(U"\u064A\u0644\u0627", 0, 0).width(1, 7).lines() == "\u0627\u0644\u064A");
}

TEST_CASE("in a font of one width the article is no lam-alef") {
  CHECK(Words().add(U"\u0628\u0627\u0628\u0644\u0627", 0, 0).lines() == "\u0627\u0644\u0628\u0627\u0628");
}

TEST_CASE("forms become letters again, and a form of lam-alef both of its letters in order") {
  CHECK(Words().add(U"\uFE8F\uFEFB", 0, 0).lines() == "\u0644\u0627\u0628");
  CHECK(Words().add(U"\u202B\u0628\uFE8D\u202C", 0, 0).lines() == "\u0627\u0628");
}

TEST_CASE("full lines go on in the next, short ones, other sizes and other columns do not") {
  const std::u32string full(20, U'\u0628');
  CHECK(Words().add(full, 0, 0).add(full.substr(15), 150, 12).lines().find('\n') == std::string::npos);
  CHECK(Words().add(full.substr(10), 100, 0).add(full, 0, 12).lines().find('\n') != std::string::npos);
  CHECK(Words().add(full, 0, 0).add(full, 0, 40).lines().find('\n') != std::string::npos);
  CHECK(Words().add(full, 300, 50).add(full, 0, 0).lines().find('\n') != std::string::npos);
  CHECK(Words().add(full, 0, 0).add(U"x", 0, 0).turned().lines().find('x') == std::string::npos);
}

TEST_CASE("a page that is drawn is read, one of pictures needs OCR and says so") {
  const auto read = cut("-", page_of("BT /F 12 Tf 10 200 Td (some words) Tj ET"));
  REQUIRE(read.documents.size() == 1);
  CHECK(read.documents[0].format == "pdf");
  CHECK(read.documents[0].text == "some words");
  const auto scan = cut("a.pdf", page_of("10 0 0 10 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI"));
  check_refused(scan, Code::EmptyInput);
  CHECK(scan.rejected[0].error.message().find("OCR") != std::string::npos);
}

TEST_CASE("what is no PDF, or damaged anywhere, is told or read, and never ends the program") {
  check_refused(cut("a.pdf", "words"), Code::BadInput);
  check_refused(cut("a.pdf", "%PDF-1.4 words"), Code::BadInput);
  const std::string whole = page_of("BT /F 12 Tf 10 200 Td (some words) Tj ET");
  for (std::size_t at = 0; at < whole.size(); at += 11) {
    CHECK(cut("a.pdf", whole.substr(0, at)).documents.size() <= 1);
    std::string bad = whole;
    bad[at] = static_cast<char>(bad[at] ^ 0x15);
    CHECK(cut("a.pdf", bad).documents.size() <= 1);
  }
}
