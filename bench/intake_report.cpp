// Section intake: articles a second out of each format, one core, and how fast a web archive of many languages is walked.
#include <cstdio>

#include "clock.h"
#include "dice.h"
#include "gzip_fixture.h"
#include "input.h"
#include "json_writer.h"
#include "report.h"

namespace isnad::bench {
namespace {

using testing::gzip;

constexpr std::size_t kArticles = 1000;        // of the corpus, at most
constexpr std::size_t kForeignPages = 4000;    // beside them in the large web archive
constexpr std::size_t kForeignWords = 4000;    // of each

std::string json(std::string_view text) {
  std::string out;
  JsonWriter(out).string(text);
  return out;
}

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) out += c == '<' ? "&lt;" : c == '&' ? "&amp;" : std::string(1, c);
}

/// A page as a news site has it: a menu, related headlines, the article, a footer.
std::string page_of(const Document& document) {
  std::string out = "<!DOCTYPE html><html lang=\"ar\" dir=\"rtl\"><head><meta charset=\"utf-8\"><title>";
  append_escaped(out, document.title());
  out += "</title><meta property=\"article:published_time\" content=\"" + document.published + "\"><style>body{margin:0}</style></head><body><nav><ul>";
  for (int n = 0; n < 40; ++n) out += "<li class=\"menu-item\"><a href=\"/section/" + std::to_string(n) + "\">section</a></li>";
  out += "</ul></nav><div class=\"article-body\"><h1>";
  append_escaped(out, document.title());
  out += "</h1>";
  std::string_view rest = std::string_view(document.text).substr(document.title_bytes);
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    out += "<p>";
    append_escaped(out, rest.substr(0, end));
    out += "</p>\n";
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  out += "</div><aside class=\"related\"><ul>";
  for (int n = 0; n < 20; ++n) out += "<li><a href=\"/news/" + std::to_string(n) + "\">another headline of the day</a></li>";
  return out + "</ul></aside><script>var counters = [1, 2, 3];</script><footer>all rights reserved</footer></body></html>";
}

std::string record_of(std::string_view page, std::size_t number) {
  const std::string block = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + std::string(page);
  return "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:" + std::to_string(number) +
         ">\r\nWARC-Date: 2016-03-01T10:00:00Z\r\nWARC-Target-URI: https://example.org/" + std::to_string(number) +
         "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

/// Latin words by a long tail, so that the page packs about as pages do.
std::string foreign_page(Dice& dice) {
  std::string out = "<!DOCTYPE html><html lang=\"en\"><head><title>page</title></head><body>";
  for (std::size_t word = 0; word < kForeignWords; ++word) {
    std::size_t letters = dice.ranked(5000);
    for (out += word % 50 == 0 ? "</p>\n<p class=\"text\">" : " "; letters > 0; letters /= 20) out += static_cast<char>('a' + letters % 20);
  }
  return out + "</body></html>";
}

struct Archives {
  std::vector<std::string> pages;
  std::string lines, telegram, warc, packed, large;
};

Archives archives_of(const Corpus& corpus) {
  Archives out;
  Dice dice(1);
  out.telegram = R"({"name": "channel", "type": "public_channel", "id": 1, "messages": [)";
  const std::size_t count = std::min(kArticles, corpus.documents.size());
  for (std::size_t at = 0; at < count; ++at) {
    const Document& document = corpus.documents[at];
    out.pages.push_back(page_of(document));
    out.lines += "{\"id\": \"" + std::to_string(at) + "\", \"text\": " + json(document.text) + "}\n";
    out.telegram += std::string(at == 0 ? "" : ",") + "{\"id\": " + std::to_string(at + 1) +
                    R"(, "type": "message", "date": "2016-03-01T10:00:00", "date_unixtime": "1456819200", "text": )" + json(document.text) +
                    ", \"text_entities\": [{\"type\": \"plain\", \"text\": " + json(document.text) + "}]}";
    const std::string record = record_of(out.pages.back(), at), member = gzip(record);
    out.warc += record;
    out.packed += member;
    out.large += member;
    for (std::size_t n = 0; n < kForeignPages / count; ++n) out.large += gzip(record_of(foreign_page(dice), at));
  }
  out.telegram += "]}";
  return out;
}

/// Cut and read. How many documents came out.
std::size_t read_all(const std::string& bytes, Format format, const IntakeTables& tables) {
  MemoryReader memory(bytes);
  Input input{"input", memory, {}};
  IntakeOptions options;
  options.format = format;
  std::size_t documents = 0;
  cut_input(input, options, {[&](Original&& original) { return documents += read_original(original, tables) ? 1 : 0, true; }, [](Rejected&&) {}});
  return documents;
}

void print_ratio(const char* name, const std::function<std::size_t()>& one, const std::function<std::size_t()>& other, int pairs) {
  std::size_t of_one = 0, of_other = 0;
  const Ratio ratio = ratio_of([&] { of_one = one(); }, [&] { of_other = other(); }, pairs);
  std::printf("    %-42s %9.0f articles/s  %6.2f times JSON lines (%.2f to %.2f; %zu documents)\n", name, static_cast<double>(of_one) / ratio.a,
              ratio.middle, ratio.least, ratio.most, of_one);
  if (of_one != of_other) std::printf("    %s: %zu documents, JSON lines: %zu\n", name, of_one, of_other);
}

}  // namespace

void print_intake(const Bench& bench) {
  const auto tables = open_intake_tables();
  if (!tables) return void(std::printf("    intake: %s\n", tables.error().message().c_str()));
  const Archives archives = archives_of(bench.corpus);
  const auto lines = [&] { return read_all(archives.lines, Format::Jsonl, *tables); };
  const auto pages = [&] {
    std::size_t documents = 0;
    for (const std::string& page : archives.pages) documents += read_all(page, Format::Html, *tables);
    return documents;
  };
  std::printf("intake, one core, %zu articles; time of each format as a multiple of that of JSON lines, in turn\n", archives.pages.size());
  print_ratio("HTML, a page each", pages, lines, bench.pairs);
  print_ratio("Telegram", [&] { return read_all(archives.telegram, Format::Telegram, *tables); }, lines, bench.pairs);
  print_ratio("WARC", [&] { return read_all(archives.warc, Format::Warc, *tables); }, lines, bench.pairs);
  print_ratio("WARC.gz, a member each", [&] { return read_all(archives.packed, Format::Warc, *tables); }, lines, bench.pairs);
  std::size_t documents = 0;
  const Ratio large = ratio_of([&] { documents = read_all(archives.large, Format::Warc, *tables); }, lines, bench.pairs);
  const double megabytes = static_cast<double>(archives.large.size()) / 1e6;
  std::printf("    WARC.gz of %.1f MB, %zu pages of which %zu Arabic: %.0f MB/s packed  gate 60\n", megabytes,
              archives.pages.size() + kForeignPages / archives.pages.size() * archives.pages.size(), documents, megabytes / large.a);
}

}  // namespace isnad::bench
