#include "archive.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "clock.h"
#include "made_text.h"
#include "sketch.h"

namespace isnad::bench {
namespace {

constexpr std::size_t kOutlets = 150;
constexpr std::size_t kStories = 5;        // of a day, that everybody carries
constexpr std::size_t kRegular = 2;        // other claims of a text
constexpr std::size_t kAgencySentences = 5, kFilled = 5;
constexpr std::size_t kWeek = 7;

struct Day {
  std::vector<Occasion> stories, others;
  std::vector<MadeText> agency;            // of each story
  std::vector<std::uint32_t> agency_text;  // its number as a text
};

class Maker {
 public:
  Maker(const Tables& tables, Extent extent) : vocabulary_(tables), dice_(extent.documents), days_(extent.days) {
    for (std::size_t d = 0; d < extent.days; ++d) make_day(d, extent.documents / extent.days + 1);
  }

  /// The next text, and the number under which its reprints go.
  std::pair<MadeText, std::uint32_t> next(std::size_t number) {
    const std::size_t d = dice_.below(days_.size()), story = dice_.below(kStories);
    const Day& day = days_[d];
    MadeText text(vocabulary_, dice_, std::to_string(number), d, dice_.below(kOutlets));
    if (dice_.one_in(4)) {
      const MadeText& agency = day.agency[story];
      const std::size_t sentences = dice_.one_in(2) ? kAgencySentences : 3 + dice_.below(kAgencySentences - 2);
      text.reprint(agency, end_of_sentence(agency.document.text, sentences));
      return {std::move(text), day.agency_text[story]};
    }
    if (dice_.one_in(3)) text.tell(vocabulary_, dice_, day.stories[story]);
    else if (d >= kWeek && dice_.one_in(10)) text.tell(vocabulary_, dice_, days_[d - kWeek].stories[story]);
    for (std::size_t n = 0; n < kRegular; ++n) {
      const Day& when = days_[d - std::min(d, dice_.below(3))];
      text.tell(vocabulary_, dice_, when.others[dice_.below(when.others.size())]);
      text.fill(vocabulary_, dice_);
    }
    for (std::size_t n = dice_.below(kFilled); n > 0; --n) text.fill(vocabulary_, dice_);
    return {std::move(text), texts_++};
  }

 private:
  void make_day(std::size_t d, std::size_t documents) {
    Day& day = days_[d];
    for (std::size_t n = 0; n < kStories; ++n) {
      day.stories.push_back(draw_occasion(vocabulary_, dice_, occasions_++, d));
      MadeText& agency = day.agency.emplace_back(vocabulary_, dice_, "agency", d, 0);
      for (std::size_t sentence = 0; sentence < kAgencySentences; ++sentence) {
        if (sentence % 2 == 0) agency.tell(vocabulary_, dice_, day.stories.back());
        else agency.fill(vocabulary_, dice_);
      }
      day.agency_text.push_back(texts_++);
    }
    for (std::size_t n = 0; n < documents; ++n) day.others.push_back(draw_occasion(vocabulary_, dice_, occasions_++, d));
  }

  static std::size_t end_of_sentence(const std::string& text, std::size_t sentences) {
    std::size_t end = text.find('\n') + 1;  // of the headline
    for (; sentences > 0; --sentences) end = text.find('\n', end) + 1;
    return end;
  }

  Vocabulary vocabulary_;
  Dice dice_;
  std::vector<Day> days_;
  std::uint32_t occasions_ = 0, texts_ = 0;
};

double pairs(double members) { return members * (members - 1) / 2; }

// Pairs of members that have the same number.
template <class Number>
double equal_pairs(std::vector<Number> numbers) {
  std::ranges::sort(numbers);
  double out = 0;
  for (auto at = numbers.begin(); at != numbers.end();) {
    const auto end = std::upper_bound(at, numbers.end(), *at);
    out += pairs(static_cast<double>(end - at));
    at = end;
  }
  return out;
}

}  // namespace

MadeArchive make_archive(const Tables& tables, Extent extent) {
  MadeArchive out;
  Maker maker(tables, extent);
  link::Sketcher sketcher(tables, out.corpus);
  std::vector<std::vector<std::uint32_t>> occasions;
  std::vector<std::uint32_t> texts;
  for (std::size_t number = 0; number < extent.documents; ++number) {
    const auto [text, text_number] = maker.next(number);
    const double begin = thread_seconds();
    sketcher.add(text.document, text.claims);
    out.sketch_seconds += thread_seconds() - begin;
    occasions.push_back(text.occasions);
    texts.push_back(text_number);
  }
  const double begin = thread_seconds();
  out.corpus.sort();
  out.sketch_seconds += thread_seconds() - begin;
  for (const link::DocumentSketch& document : out.corpus.documents) {
    std::size_t number = 0;
    std::from_chars(document.id.data(), document.id.data() + document.id.size(), number);
    out.text_of.push_back(texts[number]);
    out.occasion_of.insert(out.occasion_of.end(), occasions[number].begin(), occasions[number].end());
  }
  return out;
}

void each_made_document(const Tables& tables, Extent extent, const std::function<void(const Document&, const Claims&)>& visit) {
  Maker maker(tables, extent);
  for (std::size_t number = 0; number < extent.documents; ++number) {
    const MadeText text = maker.next(number).first;
    visit(text.document, text.claims);
  }
}

PairScore score_pairs(const std::vector<std::uint32_t>& found, const std::vector<std::uint32_t>& truth) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> both;
  both.reserve(found.size());
  for (std::size_t n = 0; n < found.size(); ++n) both.emplace_back(found[n], truth[n]);
  const double right = equal_pairs(std::move(both)), of_found = equal_pairs(found), of_truth = equal_pairs(truth);
  return {of_found > 0 ? right / of_found : 1, of_truth > 0 ? right / of_truth : 1};
}

}  // namespace isnad::bench
