// Stage 1, intake: the bytes of a page, a text or a JSON line become a Document.
//
//   in    a path, "-" for standard input, or bytes
//   out   Document       text as UTF-8, and what is known of where it came from
//         Original       the bytes themselves, for the store
//         Rejected       one for each input that cannot be read; the rest is read
//   data  data/page_rules.tsv, data/months.tsv, data/character_names.tsv
//
// read_original() is pure: equal bytes give an equal Document, on any thread. Only for_each_original() and list_inputs()
// touch files, and only to read.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "columns.h"
#include "document.h"
#include "page_rules.h"
#include "result.h"

namespace isnad {

class Apart;

/// A format that the program reads; readers.cpp lists what is known of each.
enum class Format : std::uint8_t {
  Auto,   ///< by the file's ending, else by its first bytes
  Txt, Html, Jsonl, Archive, Telegram, Feed, Docx, Odt, Csv, Rtf, Pdf, Email, Mbox, Mhtml, Warc, Wacz, X
};

inline constexpr Format kLastFormat = Format::X;

/// "auto", "txt", "html", ...: what format_named() takes, and --from.
std::vector<std::string> format_names();

/// BadArgument for a name that is not among format_names().
Result<Format> format_named(std::string_view name);

struct IntakeOptions {
  Format format = Format::Auto;
  std::size_t max_page_bytes = 20'000'000;  ///< of a .txt or .html
  std::size_t max_line_bytes = 16'000'000;  ///< of one JSON line, post, row; the file may be of any size
  std::size_t max_file_bytes = 64'000'000;  ///< of a file that carries pictures beside its text
  std::uint64_t max_unpacked_bytes = 2'000'000'000;  ///< out of one archive and all archives inside it
  std::uint64_t max_unpack_ratio = 200;              ///< unpacked bytes over packed ones, once 16 MB are out
  std::uint64_t max_entries = 100'000;               ///< members of one archive and all archives inside it
  ColumnNames columns = {};  ///< of tables (CSV, TSV): which column is which field; empty: by the heading and the cells
  Apart* apart = nullptr;  ///< where archives and office files are read: a process without rights (apart.h); null: in this one
};

/// One text as it lay in its input: the whole file, or one JSON line without its line end; of other inputs of many texts the
/// smallest input of the same format that holds this text alone, put together from bytes as received.
struct Original {
  std::string path;         ///< of the file; "a.zip!b/page.html" for a member of an archive
  std::uint32_t line = 0;   ///< where it begins in an input of many texts, counted from 1; else 0
  Format format = Format::Txt;
  std::string bytes;
  std::string charset = {};  ///< of the input, where it was converted to UTF-8 before it was cut; else empty
  std::optional<Document> document = {};  ///< read already, by the process apart
  std::string sidecar = {};  ///< JSON that lay beside the file (sidecar.h); empty: none
};

struct Rejected {
  std::string path;
  std::uint32_t line = 0;
  std::string id;  ///< of a JSON line, when it could be read
  Error error;
};

/// EmptyInput (no byte, only white space, a page without article), BinaryInput, BadInput (JSON), TooLarge (a page of too
/// many elements). Broken UTF-8 is no error: replaced and counted. Error::where is "path" or "path:line", and the field.
Result<Document> read_original(const Original& original, const IntakeTables& tables);

/// The Rejected row of an original that read_original() refused.
Rejected rejected(const Original& original, Error error);

struct OriginalSink {
  std::function<bool(Original&&)> original;  ///< false: stop reading
  std::function<void(Rejected&&)> rejected;
};

/// Read one input and hand over its texts in order; a file that is one text with the sidecar that lies beside it. One line, or one page, is in memory at a time.
/// Rejected: CannotOpen; TooLarge for a file or a line over its limit (a line is passed over, the next one is read);
/// EmptyInput for a file without a byte or, in a .jsonl, without a line; BinaryInput for a .jsonl that begins with bytes
/// of value 0. Blank lines of a .jsonl are no error.
void for_each_original(const std::string& path, const IntakeOptions& options, const OriginalSink& sink);

struct DocumentSink {
  std::function<bool(Document&&, const Original&)> document;  ///< false: stop reading
  std::function<void(Rejected&&)> rejected;
};

/// for_each_original() and read_original() in one thread.
void intake_file(const std::string& path, const IntakeOptions& options, const IntakeTables& tables,
                 const DocumentSink& sink);

struct InputList {
  std::vector<std::string> files;
  std::vector<Rejected> rejected;  ///< CannotOpen: a path that does not exist, a folder that may not be read
};

/// Files under the paths. A file named itself is taken whatever it is called, "-" too. A folder gives its .txt, .html, .htm
/// and .jsonl at any depth, sorted by the bytes of the path; hidden files and folders are left out, and the
/// folder of a page that a browser saved whole; a folder reached twice
/// through links is walked once. A path given twice is listed once.
InputList list_inputs(const std::vector<std::string>& paths);

}  // namespace isnad
