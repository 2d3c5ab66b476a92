#include "batch_queries.h"

#include <algorithm>
#include <array>

#include "claim_filter_options.h"
#include "utf8.h"

namespace isnad {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF", kBlanks = " \t\r";
constexpr std::array<std::string_view, 12> kHeadings = {"query", "actor", "between", "with", "type", "source",
                                                        "stance", "place", "since", "until", "text", "document"};

char separator_of(std::string_view text) {
  const std::string_view first = text.substr(0, text.find('\n'));
  if (first.find(',') != std::string_view::npos) return ',';
  if (first.find(';') != std::string_view::npos) return ';';
  return first.find('\t') != std::string_view::npos ? '\t' : ',';
}

std::string trimmed(std::string_view cell) {
  const std::size_t begin = cell.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return std::string(cell.substr(begin, cell.find_last_not_of(kBlanks) - begin + 1));
}

bool is_heading(const std::string& cell) { return std::ranges::find(kHeadings, cell) != kHeadings.end(); }

void set(ClaimFilterOptions& out, std::string_view heading, const std::string& cell) {
  if (heading == "actor") out.filter.actor = cell;
  else if (heading == "type") out.types = {cell};
  else if (heading == "source") out.filter.source = cell;
  else if (heading == "stance") out.stance = cell;
  else if (heading == "place") out.filter.place = cell;
  else if (heading == "since") out.filter.since = cell;
  else if (heading == "until") out.filter.until = cell;
  else if (heading == "text") out.filter.text = cell;
  else if (heading == "document") out.filter.document = cell;
  else if (heading == "between" || heading == "with") out.between.push_back(cell);
}

Result<BatchQuery> query_of(const std::vector<std::string>& headings, const std::vector<std::string>& row, const std::string& where) {
  BatchQuery out;
  ClaimFilterOptions conditions;
  bool any = false;
  for (std::size_t at = 0; at < std::min(row.size(), headings.size()); ++at) {
    const std::string cell = trimmed(row[at]);
    if (cell.empty()) continue;
    if (headings[at] == "query") {
      out.words = cell;
      continue;
    }
    out.asked += (any ? " " : "") + headings[at] + "=" + cell;
    set(conditions, headings[at], cell);
    any = true;
  }
  if (any == !out.words.empty())
    return Error{Code::BadInput, where, any ? "words for documents and conditions on claims" : "no words and no condition", "one of both"};
  if (!any) {
    out.asked = out.words;
    return out;
  }
  if (conditions.between.size() == 1) return Error{Code::BadInput, where, "one of between and with", "both"};
  auto filter = claim_filter(conditions);
  if (!filter) return Error{Code::BadInput, where + ": " + filter.error().where, filter.error().found, filter.error().expected};
  out.filter = *std::move(filter);
  return out;
}

}  // namespace

std::vector<std::vector<std::string>> csv_rows(std::string_view text) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  const char separator = separator_of(text);
  std::vector<std::vector<std::string>> out;
  std::vector<std::string> row(1);
  bool quoted = false;
  const auto end_row = [&] {
    if (row.size() > 1 || !trimmed(row[0]).empty()) out.push_back(row);
    row.assign(1, "");
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (quoted) {
      if (c != '"') row.back() += c;
      else if (at + 1 < text.size() && text[at + 1] == '"') row.back() += text[++at];
      else quoted = false;
    } else if (c == '"' && row.back().empty()) {
      quoted = true;
    } else if (c == separator) {
      row.emplace_back();
    } else if (c == '\n') {
      if (row.back().ends_with('\r')) row.back().pop_back();
      end_row();
    } else {
      row.back() += c;
    }
  }
  end_row();
  return out;
}

Result<std::vector<BatchQuery>> batch_queries(std::string_view text, const std::string& name) {
  if (!is_valid_utf8(text)) return Error{Code::BadInput, name, "bytes that are no UTF-8", "CSV in UTF-8"};
  auto rows = csv_rows(text);
  std::vector<std::string> headings{"query"};
  std::size_t at = 0;
  if (!rows.empty()) {
    std::vector<std::string> first;
    for (const std::string& cell : rows[0]) first.push_back(trimmed(cell));
    if (std::ranges::any_of(first, is_heading)) {
      const auto unknown = std::ranges::find_if_not(first, is_heading);
      if (unknown != first.end())
        return Error{Code::BadInput, name + ":1", "a heading \"" + *unknown + "\"", "headings of isnad batch --help"};
      headings = first;
      at = 1;
    }
  }
  std::vector<BatchQuery> out;
  for (; at < rows.size(); ++at) {
    auto query = query_of(headings, rows[at], name + ", query " + std::to_string(out.size() + 1));
    if (!query) return query.error();
    query->number = static_cast<std::uint32_t>(out.size() + 1);
    out.push_back(*std::move(query));
  }
  return out;
}

}  // namespace isnad
