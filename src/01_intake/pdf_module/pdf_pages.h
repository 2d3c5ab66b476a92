// What the module that is linked with poppler gives the program: the words of each page, as they stand from left to right.
#pragma once

#include <cstddef>
#include <cstdint>

namespace isnad {

struct PdfWord {
  const char32_t* characters;  ///< as drawn, from left to right; of a glyph that stands for two letters both, in the order in which they are read
  const double* widths;        ///< of each, in points; letters of one glyph share its width equally
  std::size_t size;
  double left, top, right, bottom;  ///< points from the upper left corner
  bool upright;                     ///< not turned
};

enum class PdfEnding : int { Read, Damaged, Locked, OutOfMemory };

/// False: no more pages.
using TakePdfPage = bool (*)(void* context, const PdfWord* words, std::size_t count);

/// The one function of the module, "isnad_pdf_pages". Every page is handed over, those without words, too. Throws nothing.
/// @param pages  how many the file has
using PdfPages = PdfEnding (*)(const char* bytes, std::size_t size, std::size_t max_pages, void* context, TakePdfPage take, std::size_t* pages);

}  // namespace isnad
