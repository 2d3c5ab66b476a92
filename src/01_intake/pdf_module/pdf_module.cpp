// The module: poppler, behind one function of the C language. Method: poppler finds words, lines and columns; the order of letters
// inside a line is left to the program (pdf_lines.h), because poppler turns the two letters of a lam-alef glyph around.
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <iconv.h>

#include <algorithm>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <vector>

#include "pdf_pages.h"

namespace {

using isnad::PdfEnding;
using isnad::PdfWord;

// Poppler's strings are converted by iconv, which opens its modules when they are first needed: a locked process cannot. So
// converters of the same names are opened when this module is loaded, and stay open.
struct Converters {
  iconv_t to = iconv_open("UTF-16", "UTF-8"), from = iconv_open("UTF-8", "UTF-16");
};
[[maybe_unused]] const Converters kConverters;

/// Words of one page with the memory that they point into.
class Page {
 public:
  explicit Page(const poppler::page& page) {
    const std::vector<poppler::text_box> boxes = page.text_list();
    for (const poppler::text_box& box : boxes) add(box);
    std::size_t at = 0;
    for (PdfWord& word : words_) {
      word.characters = characters_.data() + at;
      word.widths = widths_.data() + at;
      at += word.size;
    }
  }

  [[nodiscard]] const std::vector<PdfWord>& words() const { return words_; }

 private:
  void add(const poppler::text_box& box) {
    const poppler::ustring text = box.text();  // one unit a character box; surrogates are two
    const poppler::rectf around = box.bbox();
    std::size_t size = 0, boxes = 0;
    for (std::size_t at = 0; at < text.size(); ++at, ++size, ++boxes) {
      char32_t c = text[at];
      if (c >= 0xD800 && c < 0xDC00 && at + 1 < text.size()) c = 0x10000 + ((c - 0xD800) << 10U) + (text[++at] - 0xDC00U);
      characters_.push_back(c);
      widths_.push_back(box.char_bbox(boxes).width());
    }
    words_.push_back({nullptr, nullptr, size, around.left(), around.top(), around.right(), around.bottom(), box.rotation() == 0});
  }

  std::vector<char32_t> characters_;
  std::vector<double> widths_;
  std::vector<PdfWord> words_;
};

PdfEnding read_pages(const char* bytes, std::size_t size, std::size_t max_pages, void* context, isnad::TakePdfPage take, std::size_t& pages) {
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  const std::unique_ptr<poppler::document> document(poppler::document::load_from_raw_data(bytes, static_cast<int>(size)));
  if (!document) return PdfEnding::Damaged;
  if (document->is_locked()) return PdfEnding::Locked;
  pages = static_cast<std::size_t>(std::max(document->pages(), 0));
  for (std::size_t number = 0; number < std::min(pages, max_pages); ++number) {
    const std::unique_ptr<poppler::page> page(document->create_page(static_cast<int>(number)));
    const std::optional<Page> read = page ? std::optional<Page>(*page) : std::nullopt;
    if (!take(context, read ? read->words().data() : nullptr, read ? read->words().size() : 0)) break;
  }
  return PdfEnding::Read;
}

}  // namespace

extern "C" PdfEnding isnad_pdf_pages(const char* bytes, std::size_t size, std::size_t max_pages, void* context, isnad::TakePdfPage take,
                                     std::size_t* pages) {
  try {
    return read_pages(bytes, size, max_pages, context, take, *pages);
  } catch (const std::bad_alloc&) {
    return PdfEnding::OutOfMemory;
  } catch (...) {
    return PdfEnding::Damaged;
  }
}
