// "The head of the movement", "the general secretary of the party", without a name: somebody, whom the title and the body behind it
// name together. When the walk is over, the body is told inside him; and where the text names him elsewhere behind or before the same
// title of the same body, he is that person.
#include <algorithm>

#include "finder.h"

namespace isnad {
namespace {

constexpr std::uint32_t kTitleWords = 4;  // tokens of a title before the body
constexpr std::uint32_t kPostWords = 3;   // words of "held the post of"
constexpr std::uint32_t kNameReach = 7;   // tokens between the body and the name of who heads it, and between him and his title behind him
constexpr std::uint64_t kOfBody = 0xD6E8FEB86659FD93ULL;  // tells the head of one body from that of another

// "al-Amin", a title with the article, is a name, too.
bool with_article(const Passage& passage, std::uint32_t t) {
  return std::any_of(passage.readings(t).begin(), passage.readings(t).end(), [](const Reading& reading) { return reading.article(); });
}

bool around_name(const Passage& passage, std::uint32_t t) {
  return passage.is_quotation_mark(t) || passage.is_punct(t, '(') || passage.is_punct(t, ')');
}

}  // namespace

// "wa-ila", "and to", is spelt as a governor where an outlet has one letter for yeh and alef maqsura.
bool Finder::and_to(std::uint32_t t) const { return passage_.function(t) == FunctionClass::Preposition && (one_yeh_ || !passage_.written_with_yeh(t)); }

// Whether a title that is somebody together with what he heads begins at a token and ends before `mark` or inside the body; "as head
// of" names nobody.
bool Finder::heads_body(std::uint32_t t, std::uint32_t mark, std::uint32_t last) const {
  const auto noted = [&](const NounRow* row) { return row != nullptr && tables_.text(row->note).find("leads") != std::string_view::npos; };
  const Found word = passage_.find(t, SenseKind::Title);
  const Reading& reading = passage_.reading(t);
  const NounRow* phrase = nullptr;
  const std::uint32_t end = title_end(t, &phrase);
  if (end == t || end > last || reading.enclitic != Enclitic::None || reading.has(kPreKa) || passage_.has(t, SenseKind::PlaceHead) || and_to(t) ||
      (word && word.sense->morph.number != 0))
    return false;
  const bool of_word = !with_article(passage_, t) && word && noted(&tables_.nouns[word.sense->row]);
  const bool described = end == t + 1 && word && word.reading->article();  // "al-ra'is li-": the main one
  return (noted(phrase) && end >= mark && !described) || (of_word && (t + 1 == mark || end > mark));
}

// Where the title of the body begins: the token of the body itself when it has none.
std::uint32_t Finder::title_of_body(const Mention& body) const {
  const bool mark_before = body.first > begin_ && (passage_.is_punct(body.first - 1, kOpenQuote) || passage_.is_punct(body.first - 1, '('));
  const std::uint32_t mark = mark_before ? body.first - 1 : body.first;
  std::uint32_t out = body.first;
  for (std::uint32_t t = mark; t-- > begin_ && t + kTitleWords >= mark && passage_.is_word(t) && (!taken(t) || out_.on(t)->type == EntityType::Ppl);) {
    // "the secretary of the party" without the article, "the secretary to (li-) the party" with it; "envoy of the secretary".
    const bool of_title = out != body.first;
    const bool of_his = of_title && t + 1 == out && passage_.has(t, SenseKind::Title);  // "the adviser of the head of"
    if ((of_his || heads_body(t, of_title ? out : mark, body.last)) && with_article(passage_, t) == (!of_title && passage_.reading(body.first).has(kPreLi))) out = t;
  }
  const bool cut = out != body.first && taken(out) && out_.on(out)->first < out;  // the end of other people
  return cut || (out != body.first && word_before(out) && names_nobody(out)) ? body.first : out;
}

// "(said of himself that he is) the leader of", "in his capacity of", "the (second) deputy of (li-)", "held the post of", "the (main:
// al-ra'is) stronghold of", "the office of the governor of".
bool Finder::names_nobody(std::uint32_t title) const {
  const Reading& before = passage_.reading(title - 1);
  const FunctionClass grammar = passage_.function(title - 1);
  if (before.has(kPreBi) && refers_back(before.enclitic)) return true;
  const bool of_title = passage_.has(title - 1, SenseKind::Title) || (title > begin_ + 1 && passage_.is_word(title - 2) && passage_.has(title - 2, SenseKind::Title));
  if (title_reading(title).has(kPreLi) && of_title) return true;
  for (std::uint32_t t = title; t-- > begin_ && t + kPostWords >= title;)
    if (const Hit* hit = passage_.hit(t); hit != nullptr && hit->last == title)
      for (const Sense& sense : tables_.phrase_senses(hit->node))
        if (sense.kind == SenseKind::Frame && tables_.frames[sense.row].type == ClaimType::Belong) return true;
  if (grammar == FunctionClass::Pronoun || (grammar == FunctionClass::Complementiser && before.enclitic != Enclitic::None)) return true;
  if (before.article() && with_article(passage_, title) && (!taken(title - 1) || out_.on(title - 1)->type == EntityType::Loc)) return true;
  return passage_.has(title - 1, SenseKind::OrgHead) && !before.article();
}

// Whether he is named behind the body, with his titles and adjectives between; his entity, kNone when his name is not known for one.
bool Finder::named_behind(const Mention& body, std::uint32_t* who) const {
  bool comma = false;
  std::uint32_t reach = body.last + kNameReach;
  for (std::uint32_t t = body.last; t < end_ && t <= reach; ++t) {
    if (passage_.token(t).in_brackets) ++reach;  // "(30 km north of A)"
    if (const Mention* m = out_.on(t)) {
      if (m->type == EntityType::Per && !m->silent) {
        *who = m->entity;
        return m->kind == MentionKind::Name && m->begin == passage_.token(m->first).begin;
      }
      t = m->last - 1;
    } else if ((passage_.is_punct(t, ',') || passage_.is_punct(t, '-')) && !comma) {
      comma = true;
    } else if (passage_.is_word(t) && passage_.has(t, SenseKind::Title) && with_article(passage_, t) && outer_prefix(passage_.reading(t)) == 0) {
      return true;  // "Doctor", and a name that no rule saw
    } else if (passage_.is_word(t) ? finite_verb(t) : !around_name(passage_, t) && !passage_.token(t).in_brackets) {
      return false;
    }
  }
  return false;
}

// "the commander of the force that (allati) ...", "... belonging to (al-tabi'a li-) the corps": what follows is said of the body.
bool Finder::described_behind(const Mention& body) const {
  const std::uint32_t t = around_name(passage_, body.last) ? body.last + 1 : body.last;
  if (!passage_.is_word(t)) return false;
  if (passage_.function(t) == FunctionClass::Relative) return true;
  bool tied = false;
  passage_.each(t, SenseKind::Frame, [&](const Reading& reading, const Sense& sense) {
    const FrameRow& frame = tables_.frames[sense.row];
    const bool participle = frame.pos == PartOfSpeech::ActiveParticiple || frame.pos == PartOfSpeech::PassiveParticiple;
    tied = tied || (reading.article() && participle && frame.type == ClaimType::Belong);
  });
  return tied;
}

// Whether he is named right before the title, before a comma or a mark; "and" joins a further title of his.
bool Finder::named_before_title(std::uint32_t title, std::uint32_t* who) const {
  const bool joined = title_reading(title).has(kPreWa);
  bool titled = !joined;
  std::uint32_t steps = 0;  // a name is one
  for (std::uint32_t t = title; t-- > begin_ && steps++ < kNameReach;) {
    if (const Mention* m = out_.on(t)) {
      const bool named = m->type == EntityType::Per && (m->kind == MentionKind::Name || m->silent);
      if (named) *who = m->entity;
      const bool of_office = !joined && m->type == EntityType::Per && word_before(m->first) && passage_.has(m->first - 1, SenseKind::Title);
      if (named || (!joined && !of_office)) return named && titled;
      titled = titled || passage_.has(m->first, SenseKind::Title);
      t = of_office ? m->first - 1 : m->first;  // "So-and-so, deputy of the president"
    } else if (passage_.is_word(t)) {
      if (finite_verb(t) || (!joined && !passage_.has_any(t, kind_bits(SenseKind::Title, SenseKind::Nation)))) return false;
      titled = titled || passage_.has(t, SenseKind::Title);
    } else if (!around_name(passage_, t) && !passage_.is_punct(t, ',') && !passage_.is_punct(t, '-')) {
      return false;
    }
  }
  return false;
}

// "(received) Erdogan the commander of the Lebanese army": who is known for another country's heads no body of this one. Armed groups
// take strangers.
bool Finder::abroad(std::uint32_t person, std::uint32_t body) const {
  const std::uint32_t group = out_.entity[body].actor;
  const Country his = home(person), its = home(body);
  return his != 0 && its != 0 && his != its && tables_.actors[group].kind != ActorKind::Armed;
}

// "wali", a governor, is no "and" with a word behind it.
const Reading& Finder::title_reading(std::uint32_t t) const {
  const Found word = passage_.find(t, SenseKind::Title);
  return word ? *word.reading : passage_.reading(t);
}

void Finder::heads_of_bodies() {
  std::vector<HeadOfBody> found;
  std::uint32_t n = 0;
  for (const Sentence& sentence : passage_.tokens.sentence) {
    begin_ = sentence.first;
    end_ = sentence.last;
    for (; n < out_.mention.size() && out_.mention[n].first < sentence.last; ++n) head_of_body(n, found);
  }
  begin_ = 0;
  end_ = kNone;
  if (!found.empty()) tell_inside(found);
}

// Notes who heads the body of a mention: somebody without a name, or the person who is named with the title.
void Finder::head_of_body(std::uint32_t n, std::vector<HeadOfBody>& found) {
  const Mention& body = out_.mention[n];
  const Found people = body.type == EntityType::Ppl && passage_.is_word(body.first) ? passage_.find(body.first, SenseKind::People) : Found{};
  const bool group = people && body.count == 0 && people.reading->article() && (people.sense->morph.number == 2 || feminine(body.first));  // "the opposition"
  if ((body.type != EntityType::Org && body.type != EntityType::Loc && !group) || body.silent || body.entity == kNone) return;
  if (n > 0 && speaks_for(out_.mention[n - 1], body)) {
    out_.mention[n - 1].told_end = body.end;
    return;
  }
  const std::uint32_t title = title_of_body(body);
  if (title == body.first || described_behind(body)) return;
  const std::uint64_t key = key_of(title, body.first) ^ (body.entity + 1ULL) * kOfBody;
  std::uint32_t who = kNone;
  const bool behind = named_behind(body, &who);
  const bool before = !behind && named_before_title(title, &who);
  if ((!behind && !before) || (before && taken(title - 1) && abroad(who, body.entity))) {
    found.push_back({title, n, key});
  } else if (who != kNone && body.kind == MentionKind::Name) {
    by_office_[key] = who;
  }
}

// "a spokesman in the name of (bi-smi) the party", "an official in (fi) the ministry": people who speak, and for whom.
bool Finder::speaks_for(const Mention& people, const Mention& body) const {
  if (people.type != EntityType::Ppl || people.silent || people.count > 1 || body.type != EntityType::Org) return false;
  const NounRow* row = passage_.noun(people.first, SenseKind::People);
  if (row == nullptr || tables_.text(row->note).find("source") == std::string_view::npos) return false;
  const NounRow* title = nullptr;
  const std::uint32_t first = passage_.before_mark(body.first);  // "a spokesman for «D.»"
  if (title_end(people.first, &title) == first) return people.last < first;
  if (people.last + 1 != first || !passage_.is_word(people.last) || passage_.function(people.last) != FunctionClass::Preposition) return false;
  return passage_.noun(people.last, SenseKind::Function)->value == static_cast<std::int32_t>(ArgSlot::Fi);
}

// Puts the heads where their bodies stood, and the bodies inside them.
void Finder::tell_inside(std::span<const HeadOfBody> heads) {
  std::vector<Mention> kept;
  std::vector<std::uint32_t> moved(out_.mention.size(), kNone);
  kept.reserve(out_.mention.size());
  std::size_t next = 0;
  for (std::uint32_t n = 0; n < out_.mention.size(); ++n) {
    const Mention& m = out_.mention[n];
    while (next < heads.size() && heads[next].body < n) ++next;
    const bool of_title = next < heads.size() && n < heads[next].body && m.first >= heads[next].title;
    if (of_title) continue;  // the noun of people that is his title
    const bool body = next < heads.size() && heads[next].body == n;
    if (!body) moved[n] = static_cast<std::uint32_t>(kept.size());
    kept.push_back(m);
    if (!body) continue;
    out_.inside.push_back(m);
    Mention& head = kept.back();
    head = Mention{};
    head.first = heads[next].title;
    const bool his = nation_of_bearer(m.first, m.last);  // "the Egyptian chief of staff"
    head.last = his ? m.last + 1 : m.last;
    head.begin = passage_.token(head.first).begin + outer_prefix(title_reading(head.first));
    head.end = his ? passage_.token(m.last).end : m.end;
    head.type = EntityType::Per;
    head.kind = MentionKind::Nominal;
    head.rule = "mention/head_of_body";
    const NounRow* row = nullptr;
    if (title_end(head.first, &row) != head.first) head.row = row->id;
    const auto [holder, added] = by_office_.try_emplace(heads[next].key, kNone);
    if (added) holder->second = new_referent(EntityType::Per, kNone);
    head.entity = holder->second;
  }
  std::stable_sort(out_.inside.begin(), out_.inside.end(), [](const Mention& a, const Mention& b) { return a.first < b.first; });
  out_.mention = std::move(kept);
  refer_again(moved);
}

// Referents know their mentions by number: what each has become, kNone for those that are gone.
void Finder::refer_again(std::span<const std::uint32_t> moved) {
  for (Referent& referent : out_.entity) {
    referent.latest = kNone;
    if (referent.name != kNone) referent.name = moved[referent.name];
  }
  std::fill(out_.at.begin(), out_.at.end(), 0U);
  for (std::uint32_t n = 0; n < out_.mention.size(); ++n) {
    const Mention& m = out_.mention[n];
    for (std::uint32_t t = m.first; t < m.last; ++t) out_.at[t] = n + 1;
    if (m.entity == kNone) continue;
    Referent& referent = out_.entity[m.entity];
    referent.latest = n;
    if (referent.name == kNone) referent.name = n;
  }
}

}  // namespace isnad
