#include "page_folder.h"

#include <filesystem>
#include <fstream>
#include <unistd.h>

#include "archive_fixture.h"
#include "cut_fixture.h"

using namespace isnad;
using isnad::testing::cut;
using isnad::testing::zip_of;

namespace {
namespace fs = std::filesystem;
}

TEST_CASE("the folder of a page is known by the page, whatever the browser calls it") {
  CHECK(page_of_folder("Page_files") == "Page");
  CHECK(page_of_folder("Page_\u0645\u0644\u0641\u0627\u062A") == "Page");
  CHECK(page_of_folder("_files").empty());
  CHECK(page_of_folder("files").empty());
  CHECK(page_around("a/Page_files/b/ad.html") == "a/Page");
  CHECK(page_around("a/Page.html").empty());
}

TEST_CASE("frames beside a page that was saved whole are no documents, files in a folder that is only called so are") {
  const fs::path place = fs::temp_directory_path() / ("isnad_pages" + std::to_string(::getpid()));
  for (const char* folder : {"Page_files", "case_files"}) fs::create_directories(place / folder);
  for (const char* file : {"Page.html", "Page_files/ad.html", "case_files/one.html"}) std::ofstream(place / file) << "<p>text";
  const InputList list = list_inputs({place.string()});
  CHECK(list.files == std::vector{(place / "Page.html").string(), (place / "case_files/one.html").string()});
  fs::remove_all(place);
  const auto got = cut("a.zip", zip_of({{"Page.html", "<p>text"}, {"Page_files/ad.html", "<p>ad"}, {"case_files/one.html", "<p>one"}}));
  CHECK(got.documents.size() == 2);
}

TEST_CASE("the address that a browser wrote into a saved page is that of the page, unless the page names its own") {
  const std::string browser = "<!DOCTYPE html>\r\n<!-- saved from url=(0025)https://example.org/news/1 -->\r\n<html><p>text";
  CHECK(saved_from(browser) == "https://example.org/news/1");
  CHECK(cut("a.html", browser).documents.at(0).url == "https://example.org/news/1");
  CHECK(saved_from("<!--\n Page saved with SingleFile \n url: https://example.org/2 \n saved date: x\n-->") == "https://example.org/2");
  CHECK(saved_from("<!-- saved from url=(0011)about:blank -->").empty());
  CHECK(saved_from("<p>text").empty());
}
