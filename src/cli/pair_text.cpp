#include "pair_text.h"

#include <vector>

namespace isnad {
namespace {

using link::PairSeries, link::PairSummary, link::PeriodTie, link::Step, link::TableTie;

using Rows = std::vector<std::vector<std::string>>;

std::string names_of(const std::vector<Party>& parties, NameLanguage names) {
  std::string out;
  for (const Party& party : parties) out += (out.empty() ? "" : "; ") + name_of(party, names);
  return out;
}

std::string first_words(std::string_view text) {
  const std::string line = one_line(text);
  std::size_t end = line.empty() || line[0] != ' ' ? 0 : 1;
  for (std::size_t words = 0; words < kFirstWords; ++words) {
    end = line.find(' ', end);
    if (end == std::string::npos || end + 1 == line.size()) return line;
    ++end;
  }
  return line.substr(0, end - 1) + " \u2026";
}

std::string claims_behind(const PairSeries& series, const PeriodTie& tie) {
  std::string out;
  std::size_t shown = 0, all = 0;
  for (const std::uint32_t at : tie.counted) {
    const Telling* telling = series.steps[at].example();
    if (telling == nullptr) continue;
    if (++all > kClaimsOfPeriod) continue;
    out += (out.empty() ? "" : " ") + telling->id();
    ++shown;
  }
  return all > shown ? out + " +" + std::to_string(all - shown) : out;
}

std::string disputed_of(const PeriodTie& tie) {
  if (tie.disputed == 0) return {};
  const std::string count = std::to_string(tie.disputed);
  if (tie.without_disputed == tie.balance.rung) return count;
  return count + " (without: " + std::string(name_of(tie.without_disputed)) + ")";
}

std::string counted_of(const PeriodTie& tie) {
  return std::to_string(tie.counted.size()) + (tie.undated == 0 ? "" : ", " + std::to_string(tie.undated) + " undated");
}

// Why a period is indeterminate stands beside the word.
std::string tie_of(const PeriodTie& tie) {
  const std::string rung(name_of(tie.balance.rung));
  if (tie.balance.balanced) return rung + ": balanced";
  if (tie.counted.empty()) return rung + (tie.not_counted.empty() ? ": nothing said" : ": nothing said to be done");
  return rung;
}

}  // namespace

std::string words_of(const Step& step, NameLanguage names) {
  const bool mutual = step.direction == link::Direction::Mutual;
  return names_of(step.from, names) + " " + std::string(name_of(step.type)) + (mutual ? " = " : " ") + names_of(step.to, names);
}

std::string stance_of(const Step& step) {
  std::string out(name_of(step.stance));
  for (const Stance stance : {Stance::Asserted, Stance::Denied, Stance::Doubted, Stance::Planned}) {
    const std::uint32_t tellings = step.stances[static_cast<std::size_t>(stance)];
    if (stance != step.stance && tellings > 0) out += ", " + std::string(name_of(stance)) + " by " + std::to_string(tellings);
  }
  return out + (step.disputed ? ", disputed" : "") + (step.circular ? ", circular" : "");
}

void append_pair_series_table(std::string& out, const PairSeries& series, NameLanguage names, const TableStyle& style) {
  Rows rows;
  for (const Step& step : series.steps) {
    const Telling* telling = step.example();
    rows.push_back({link::days_text(step.day_from, step.day_to, step.dated), link::iso_of(step.said_first), words_of(step, names),
                    stance_of(step), std::to_string(step.origins) + "/" + std::to_string(step.articles),
                    telling == nullptr ? "" : first_words(telling->words), telling == nullptr ? "" : telling->id()});
  }
  append_table(out, {"day", "said", "what", "stance", "origins/articles", "words", "claim"}, rows, style);
}

void append_pair_summary_table(std::string& out, const PairSeries& series, const PairSummary& summary, const TableStyle& style) {
  Rows rows;
  for (const PeriodTie& tie : summary.periods)
    rows.push_back({tie.period.label(), tie_of(tie), std::to_string(tie.balance.friendly), std::to_string(tie.balance.hostile),
                    std::to_string(tie.balance.contacts), counted_of(tie), std::to_string(tie.not_counted.size()), disputed_of(tie),
                    claims_behind(series, tie)});
  append_table(out,
               {std::string(name_of(summary.unit)), "tie", "friendly", "hostile", "contacts", "counted", "not counted",
                "disputed", "claims"},
               rows, style);
  if (!summary.unplaced.empty())
    out += "statements without a day as precise as a " + std::string(name_of(summary.unit)) + ": " +
           std::to_string(summary.unplaced.size()) + "\n";
}

void append_table_ties_table(std::string& out, std::span<const TableTie> ties, NameLanguage names, const TableStyle& style) {
  Rows rows;
  for (const TableTie& tie : ties)
    rows.push_back({std::string(tie.since), std::string(tie.until),
                    name_of(tie.actor, names) + " " + std::string(tie.relation) + " " + name_of(tie.other, names),
                    std::string(tie.source) + ", actor_ties.tsv"});
  append_table(out, {"since", "until", "actor table", "source"}, rows, style);
}

}  // namespace isnad
