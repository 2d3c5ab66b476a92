// Method: FTS5 gives the last stored documents that hold all words (a bounded number, so that a search costs the same in a
// large archive). Phrases, and the counts that BM25 needs, come from the texts themselves: the index keeps no positions.
#include <algorithm>
#include <cmath>

#include "core.h"
#include "search_query.h"
#include "snippet.h"

namespace isnad {
namespace {

using store::Query;
using store::SearchQuery;
using store::Statement;

// Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), section 3.5: usual values.
constexpr double kSaturation = 1.2;
constexpr double kLengthShare = 0.75;

struct Candidate {
  std::int64_t id = 0;
  std::string published;
  double text_bytes = 0, score = 0;
};

std::vector<Candidate> candidates(store::Core& core, const SearchQuery& query, std::uint32_t most, bool& bounded) {
  Statement statement(core.database,
                      "SELECT w.rowid, d.published, d.text_bytes FROM word w CROSS JOIN document d ON d.id = w.rowid "
                      "WHERE w.word MATCH ?1 ORDER BY w.rowid DESC LIMIT ?2");
  const std::string expression = store::match_expression(query);
  std::vector<Candidate> out;
  for (Query rows(statement, expression, most + 1); rows.step();)
    out.push_back({rows.integer(0), std::string(rows.text(1)), static_cast<double>(rows.integer(2)), 0});
  bounded = out.size() > most;
  if (bounded) out.pop_back();
  return out;
}

/// BM25's weight of each part of the query: the rarer its rarest word in the whole database, the more.
std::vector<double> weights(store::Core& core, const SearchQuery& query) {
  const auto documents = static_cast<double>(core.database.number("SELECT count(*) FROM document"));
  Statement statement(core.database, "SELECT doc FROM word_count WHERE term = ?1");
  std::vector<double> out;
  for (const store::QueryPart& part : query.parts) {
    double rarest = documents;
    for (const store::QueryWord& word : part.words) {
      double holding = 0;
      for (const std::string& form : word.forms) {
        Query rows(statement, form);
        if (rows.step()) holding = std::max(holding, static_cast<double>(rows.integer(0)));
      }
      rarest = std::min(rarest, holding);
    }
    out.push_back(std::log(1 + (documents - rarest + 0.5) / (rarest + 0.5)));
  }
  return out;
}

/// Leave out candidates that lack a phrase, and give a score to the others.
void look_into_texts(store::Core& core, const SearchQuery& query, store::TextMatcher& matcher,
                     std::vector<Candidate>& found) {
  const std::vector<double> weight = weights(core, query);
  const double mean_bytes =
      std::max(1.0, static_cast<double>(core.database.number("SELECT avg(text_bytes) FROM document")));
  store::TextMatcher::Met met;
  std::erase_if(found, [&](Candidate& candidate) {
    if (!matcher.find(core.text(candidate.id), met)) return true;
    const double length = 1 - kLengthShare + kLengthShare * candidate.text_bytes / mean_bytes;
    for (std::size_t part = 0; part < weight.size(); ++part) {
      const double times = met.times[part];
      candidate.score += weight[part] * times * (kSaturation + 1) / (times + kSaturation * length);
    }
    return false;
  });
}

}  // namespace

Result<SearchPage> Store::search(std::string_view text, SearchOrder order, std::uint32_t limit,
                                 std::string_view after) {
  return store::guarded([&] {
    const store::Snapshot snapshot(impl_->database);
    const SearchQuery query = store::parse_query(text);
    const std::int64_t first = after.empty() ? 0 : store::parse_mark(after, 1).front();
    const bool look = order == SearchOrder::Best || query.has_phrase();
    SearchPage page;
    auto found = candidates(*impl_, query, look ? kRankedCandidates : kSearchCandidates, page.bounded);
    store::TextMatcher matcher(query);
    if (look) look_into_texts(*impl_, query, matcher, found);
    if (order == SearchOrder::Newest)
      for (Candidate& candidate : found) candidate.score = 0;
    std::ranges::sort(found, [](const Candidate& a, const Candidate& b) {
      if (a.score != b.score) return a.score > b.score;
      if (a.published != b.published) return a.published > b.published;
      return a.id > b.id;
    });
    page.found = found.size();
    const auto begin = std::clamp<std::int64_t>(first, 0, static_cast<std::int64_t>(found.size()));
    const auto end = std::min<std::int64_t>(begin + store::page_size(limit), static_cast<std::int64_t>(found.size()));
    for (auto at = begin; at < end; ++at) {
      const Candidate& candidate = found[static_cast<std::size_t>(at)];
      const std::string words = impl_->text(candidate.id);
      store::TextMatcher::Met met;
      matcher.find(words, met);
      page.rows.push_back({impl_->row(candidate.id), store::make_snippets(words, met.spans), candidate.score});
    }
    if (end < static_cast<std::int64_t>(found.size())) page.next = std::to_string(end);
    return page;
  });
}

}  // namespace isnad
