// Pages that a browser saved «complete»: the page, and beside it a folder of what it shows.
#pragma once

#include <string>
#include <string_view>

namespace isnad {

/// The page's name without its ending when a folder is named as browsers name such a folder ("Page_files"); else empty.
std::string_view page_of_folder(std::string_view folder);

/// The same of the outermost such folder around a member of an archive, with the folders before it: "a/Page_files/ad.html" gives
/// "a/Page". Whether there is such a page the caller must know: other folders are called so, too.
std::string_view page_around(std::string_view member);

/// The address that a browser, or SingleFile, wrote into a comment at the head of the page; empty when there is none.
std::string saved_from(std::string_view page);

}  // namespace isnad
