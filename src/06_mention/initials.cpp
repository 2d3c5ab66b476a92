// "S. M.", "F. Samir": papers give the letters of those who are accused. A letter with its full stop, and a further letter or name behind,
// is somebody where a title or a noun for people stands before it.
#include "finder.h"

namespace isnad {
namespace {

constexpr std::uint32_t kMarks = 2;  // marks between the noun or title and the first letter

bool one_letter(const Passage& passage, std::uint32_t t) { return passage.is_word(t) && passage.token(t).end - passage.token(t).begin == 1; }

}  // namespace

// Before a full stop.
bool Finder::initials(std::uint32_t t) {
  if (!one_letter(passage_, t) || passage_.hit(t) != nullptr || t == begin_) return false;
  std::uint32_t last = t + 2;
  while (last < end_ && one_letter(passage_, last)) last = passage_.is_punct(last + 1, '.') ? last + 2 : last + 1;
  const bool name = last < end_ && passage_.is_word(last) && passage_.token(last).begin == passage_.token(last - 1).end;
  const bool apart = !name && last < end_ && passage_.is_word(last) && name_weight(last) >= kLikelyName && !common_word(last);
  if (name || apart) ++last;
  if (last == t + 2) return false;
  std::uint32_t before = t - 1;
  while (before > begin_ && !passage_.is_word(before) && t - before <= kMarks) --before;
  if (!after_title(t) && !passage_.has(before, SenseKind::People)) return false;
  Mention& made = add(t, last, EntityType::Per, MentionKind::Name, "mention/person_initials");
  made.begin = passage_.token(t).begin;
  if (passage_.is_punct(last - 1, '.')) made.end = passage_.token(last - 1).begin;
  const auto [known, added] = by_words_.try_emplace(key_of(t, last), kNone);
  if (added) known->second = new_referent(EntityType::Per, kNone);
  made.entity = known->second;
  latest_of(made.entity);
  name_referent(static_cast<std::uint32_t>(out_.mention.size() - 1));
  return true;
}

}  // namespace isnad
