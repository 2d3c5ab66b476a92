#include "page_rules.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "table.h"

namespace isnad {

extern const std::string_view kPageRulesTable;
extern const std::string_view kMonthsTable;
extern const std::string_view kCharacterNamesTable;

namespace {

constexpr std::size_t kMaxMarkBytes = 300;

Failure load_rules(const Table& table, IntakeTables& out) {
  const std::map<std::string_view, Marks*> marks = {{"body_mark", &out.body_marks},
                                                    {"drop_mark", &out.drop_marks},
                                                    {"byline_mark", &out.byline_marks},
                                                    {"date_mark", &out.date_marks}};
  const std::map<std::string_view, Cues*> cues = {{"end_cue", &out.end_cues},       {"skip_cue", &out.skip_cues},
                                                  {"drop_line", &out.drop_lines},   {"source_cue", &out.source_cues},
                                                  {"byline_cue", &out.byline_cues}, {"update_cue", &out.update_cues},
                                                  {"outlet", &out.outlets}};
  const std::map<std::string_view, std::vector<std::string>*> names = {
      {"drop_tag", &out.drop_tags},       {"meta_date", &out.meta_date},     {"meta_outlet", &out.meta_outlet},
      {"meta_title", &out.meta_title},    {"meta_author", &out.meta_author}, {"meta_url", &out.meta_url}};
  for (std::size_t at = 0; at < table.size(); ++at) {
    const Row row = table.row(at);
    const std::string_view kind = row["kind"];
    const std::string_view form = row["form"];
    if (phrase_forms(form).empty()) return row.error("form", "a word");
    if (!table.sources().contains(std::string(row["source"]))) return row.error("source", "a declared source id");
    if (const auto mark = marks.find(kind); mark != marks.end()) mark->second->add(form);
    else if (const auto cue = cues.find(kind); cue != cues.end()) cue->second->add(form, row["value"]);
    else if (const auto name = names.find(kind); name != names.end()) name->second->emplace_back(form);
    else if (kind == "date_word") out.dates.beside.insert(phrase_forms(form)[0]);
    else return row.error("kind", "a kind named in the heading");
  }
  return std::nullopt;
}

Failure load_characters(const Table& table, IntakeTables& out) {
  for (std::size_t at = 0; at < table.size(); ++at) {
    const Row row = table.row(at);
    const std::string_view cell = row["code_point"];
    std::uint32_t value = 0;
    const auto [end, status] = std::from_chars(cell.data(), cell.data() + cell.size(), value, 16);
    if (status != std::errc{} || end != cell.data() + cell.size() || value == 0 || value > 0xFFFF)
      return row.error("code_point", "hexadecimal, 1 to FFFF");
    out.character_names[std::string(row["name"])] = value;
  }
  return std::nullopt;
}

}  // namespace

std::string mark_words(std::string_view value) {
  value = value.substr(0, kMaxMarkBytes);
  std::string out = "-";
  bool was_small = false;  // articleBody: a capital after a small letter begins a word
  for (const char c : value) {
    const bool capital = c >= 'A' && c <= 'Z';
    const bool small = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (capital && was_small) out += '-';
    if (capital) out += static_cast<char>(c + 32);
    else if (small) out += c;
    else if (out.back() != '-') out += '-';
    was_small = small;
  }
  if (out.back() != '-') out += '-';
  return out;
}

void Marks::add(std::string_view form) {
  const bool beginning = form.ends_with('*');
  if (beginning) form.remove_suffix(1);
  std::string framed = mark_words(form).substr(1);
  if (beginning) framed.pop_back();
  if (framed.empty()) return;
  by_first_letter_.at(static_cast<unsigned char>(framed[0])).push_back({framed, count_++});
}

int Marks::find(std::string_view framed) const {
  int best = -1;
  for (std::size_t edge = 0; edge < framed.size(); ++edge) {
    if (framed[edge] != '-' || edge + 1 == framed.size()) continue;
    const std::string_view rest = framed.substr(edge + 1);
    // mark_words() leaves only ASCII
    for (const Mark& mark : by_first_letter_[static_cast<unsigned char>(rest[0]) & 127U])
      if ((best < 0 || mark.place < best) && rest.starts_with(mark.framed)) best = mark.place;
  }
  return best;
}

void Cues::add(std::string_view form, std::string_view value) {
  std::vector<std::string> forms = phrase_forms(form);
  const std::string first = forms[0];
  by_first_word_[first].push_back({std::move(forms), form.ends_with('*'), std::string(value)});
}

bool Cues::may_match(const std::vector<LineWord>& head_of_line) const {
  for (const LineWord& word : head_of_line)
    if (word.kind != LineWord::Kind::Mark) return by_first_word_.contains(word.form);
  return false;
}

Cues::Match Cues::match(const std::vector<LineWord>& line) const {
  Match best;
  const auto is_mark = [](const LineWord& word) { return word.kind == LineWord::Kind::Mark; };
  const auto first = std::ranges::find_if_not(line, is_mark);
  if (first == line.end()) return best;
  const auto found = by_first_word_.find(first->form);
  if (found == by_first_word_.end()) return best;
  for (const Cue& cue : found->second) {
    const std::size_t words = starts_with_phrase(line, cue.forms);
    if (words <= best.words) continue;
    const bool rest_is_marks = std::all_of(line.begin() + static_cast<std::ptrdiff_t>(words), line.end(), is_mark);
    best = {words, cue.beginning || rest_is_marks, words < line.size() && is_mark(line[words]), cue.value};
  }
  return best;
}

Result<IntakeTables> load_intake_tables(std::string page_rules, std::string months, std::string character_names) {
  IntakeTables out;
  const Result<Table> rules = Table::parse(std::move(page_rules), "page_rules.tsv", {"id", "kind", "source", "value", "form"});
  if (!rules) return rules.error();
  if (const Failure failure = load_rules(*rules, out)) return *failure;
  const Result<Table> month_rows = Table::parse(std::move(months), "months.tsv", {"id", "month", "form"});
  if (!month_rows) return month_rows.error();
  if (const Failure failure = add_months(*month_rows, out.dates)) return *failure;
  const Result<Table> characters = Table::parse(std::move(character_names), "character_names.tsv", {"name", "code_point"});
  if (!characters) return characters.error();
  if (const Failure failure = load_characters(*characters, out)) return *failure;
  return out;
}

Result<IntakeTables> open_intake_tables() {
  return load_intake_tables(std::string(kPageRulesTable), std::string(kMonthsTable), std::string(kCharacterNamesTable));
}

}  // namespace isnad
