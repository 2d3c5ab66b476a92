// Method: poppler, and the thirty libraries it comes with, take 6 ms to load: longer than the rest of the program. So it is linked with a
// module (pdf_module/), whose bytes lie in the program and are loaded from memory when the first PDF is met.
#include "pdf.h"

#include <dlfcn.h>
#include <sys/mman.h>
#include <unistd.h>

#include "line_words.h"
#include "pdf_lines.h"
#include "text_facts.h"

extern "C" {
extern const char isnad_pdf_module_begin[], isnad_pdf_module_end[];
}

namespace isnad {
namespace {

bool write_module(int file) {
  for (const char* at = isnad_pdf_module_begin; at < isnad_pdf_module_end;) {
    const ssize_t put = ::write(file, at, static_cast<std::size_t>(isnad_pdf_module_end - at));
    if (put <= 0) return false;
    at += put;
  }
  return true;
}

PdfPages load() {
  const int file = ::memfd_create("isnad_pdf", MFD_CLOEXEC);
  if (file < 0) return nullptr;
  void* module = write_module(file) ? ::dlopen(("/proc/self/fd/" + std::to_string(file)).c_str(), RTLD_NOW | RTLD_LOCAL) : nullptr;
  ::close(file);
  return module == nullptr ? nullptr : reinterpret_cast<PdfPages>(::dlsym(module, "isnad_pdf_pages"));
}

// Loaded once, for as long as the process lives.
PdfPages library() {
  static const PdfPages pages = load();
  return pages;
}

struct Pages {
  std::string text;
  std::size_t taken = 0;
  std::vector<std::size_t> without_text;  // numbers, from 1
  bool too_large = false;
};

// "2, 5-7"
std::string ranges(const std::vector<std::size_t>& numbers) {
  std::string out;
  for (std::size_t at = 0; at < numbers.size();) {
    std::size_t last = at;
    while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) ++last;
    out += (out.empty() ? "" : ", ") + std::to_string(numbers[at]);
    if (last > at) out += "-" + std::to_string(numbers[last]);
    at = last + 1;
  }
  return out;
}

// What of the file gave no text.
std::string unread(const Pages& pages, std::size_t all) {
  std::string out;
  if (!pages.without_text.empty())
    out = "page " + ranges(pages.without_text) + " of " + std::to_string(all) + " without text: a scan needs OCR";
  if (pages.taken < all) out += (out.empty() ? "pages beyond " : "; pages beyond ") + std::to_string(pages.taken) + " of " + std::to_string(all) + " are not read";
  return out;
}

bool take(void* context, const PdfWord* words, std::size_t count) {
  Pages& pages = *static_cast<Pages*>(context);
  const std::string lines = lines_of_words({words, count});
  ++pages.taken;
  if (trimmed(lines).empty()) pages.without_text.push_back(pages.taken);
  if (!lines.empty() && !pages.text.empty()) pages.text += '\n';
  pages.text += lines;
  pages.too_large = pages.text.size() > kMaxPdfText;
  return !pages.too_large;
}

}  // namespace

bool looks_like_pdf(std::string_view head) { return head.substr(0, 1024).find("%PDF-") != std::string_view::npos; }

bool load_pdf_library() { return library() != nullptr; }

Failure read_pdf(const Original& original, Document& document, const IntakeTables& tables) {
  if (!looks_like_pdf(original.bytes)) return Error{Code::BadInput, "", "no PDF", "a file that begins with %PDF-"};
  if (!load_pdf_library()) return Error{Code::CannotOpen, "", "no poppler", "the library that reads PDF (libpoppler-cpp0v5)"};
  Pages pages;
  std::size_t all = 0;
  switch (library()(original.bytes.data(), original.bytes.size(), kMaxPdfPages, &pages, &take, &all)) {
    case PdfEnding::Read: break;
    case PdfEnding::Damaged: return Error{Code::BadInput, "", "a damaged PDF", "a whole one"};
    case PdfEnding::Locked: return Error{Code::BadInput, "", "a PDF with a password", "one without"};
    case PdfEnding::OutOfMemory: return Error{Code::TooLarge, "", "a PDF that takes more memory than a reader has", "less"};
  }
  if (pages.too_large) return Error{Code::TooLarge, "", "a PDF of more text than the limit", "at most " + std::to_string(kMaxPdfText) + " bytes"};
  document.text = std::move(pages.text);
  if (trimmed(document.text).empty()) return Error{Code::EmptyInput, "", "pages without text: a scan needs OCR", "text"};
  document.unread = unread(pages, all);
  document.charset = "utf-8";
  read_text_facts(document, tables);
  return std::nullopt;
}

}  // namespace isnad
