// Method: gender by the ending of the first word of the name: teh marbuta and alef-teh are feminine; else by the head noun
// of the tables, of which a plural ("the brigades") is feminine; so is a state by its own name. A sound masculine plural
// ("the Houthis") is men.
#include "agreement.h"

namespace isnad {
namespace {

constexpr std::uint32_t kBorderReach = 3;  // tokens between a word of borders and "with" or "between"

// "the Houthis"; of a name of several words that of its men: "the fighters (al-muqatilun) loyal to D."
bool plural_name(const Passage& passage, const Mention& m) {
  if (!passage.is_word(m.first) || (m.last - m.first != 1 && !passage.has_any(m.first, kind_bits(SenseKind::People, SenseKind::Member)))) return false;
  const WordView word = passage.word(m.first);
  return word.size() > 4 && letter_at(word, word.size() - 1) == kNoon &&
         (letter_at(word, word.size() - 2) == kWaw || letter_at(word, word.size() - 2) == kYeh);
}

// "the officer", "a woman": in the singular, and not the men of a kind.
bool one_person(const Passage& passage, const Mention& m) {
  const Found people = passage.find(m.first, SenseKind::People);
  return m.count <= 1 && people && people.sense->morph.number == 0 && passage.tables.nouns[people.sense->row].plural_only == 0;
}

// The head noun that a name of several words, or a noun that describes, begins with; null when there is none.
const Sense* head_noun(const Passage& passage, const Mention& m) {
  if (m.last - m.first == 1 && m.kind == MentionKind::Name) return nullptr;
  return passage.find(m.first, m.type == EntityType::Loc ? SenseKind::PlaceHead : SenseKind::OrgHead).sense;
}

// "Thousands of civilians": a word that only counts those of the last one.
bool counts_many(const Passage& passage, const Mention& m) {
  const Found people = m.last > m.first + 1 && !passage.has(m.first, SenseKind::People) ? passage.find(m.last - 1, SenseKind::People) : Found{};
  return people && (people.sense->morph.number == 2 || passage.tables.nouns[people.sense->row].plural_only != 0);
}

// "two groups (jama'atayn)": for which neither a he nor a she stands.
bool dual_body(const Passage& passage, const Mention& m) {
  const Found head = m.type == EntityType::Org ? passage.find(m.first, SenseKind::OrgHead) : Found{};
  return head && head.sense->morph.number == 1;
}

bool feminine(const Passage& passage, const Mentions& mentions, const Mention& m) {
  const WordView word = passage.is_word(m.first) ? passage.word(m.first) : WordView{};
  if (word.size() < 2) return false;
  const Letter last = letter_at(word, word.size() - 1);
  if (last == kTehMarbuta) return true;
  if (last == kTeh && letter_at(word, word.size() - 2) == kAlef) return true;
  // "the United Nations": an adjective with the article agrees with the noun.
  if (m.last - m.first > 1 && passage.is_word(m.first + 1) && passage.reading(m.first).article() && passage.reading(m.first + 1).article() && outer_prefix(passage.reading(m.first + 1)) == 0) {
    const WordView adjective = passage.word(m.first + 1);
    if (letter_at(adjective, adjective.size() - 1) == kTehMarbuta) return true;
  }
  if (const Sense* head = head_noun(passage, m)) return head->morph.number == 2 || passage.tables.nouns[head->row].feminine != 0;
  if (m.type == EntityType::Loc) return true;  // towns and countries
  const std::uint32_t actor = m.entity == kNone ? kNone : mentions.entity[m.entity].actor;
  return actor != kNone && m.last - m.first == 1 && passage.tables.actors[actor].kind == ActorKind::State;
}

// A woman, a family: one who is a she by her noun.
bool she(const Passage& passage, const Mention& m) {
  const Found people = passage.find(m.first, SenseKind::People);
  return one_person(passage, m) && passage.tables.nouns[people.sense->row].feminine != 0;
}

// "The forces loyal to (al-muwaliya li-) the government": whom a participle with the article ties to the name before it, which is spoken of rather than that.
bool describes_loyalty(const Passage& passage, const Mention& m) {
  if (m.first == 0 || !passage.is_word(m.first) || !passage.reading(m.first).has(kPreLi) || !passage.is_word(m.first - 1)) return false;
  bool out = false;
  passage.each(m.first - 1, SenseKind::Frame, [&](const Reading& reading, const Sense& sense) {
    const FrameRow& row = passage.tables.frames[sense.row];
    out = out || (reading.article() && row.pos == PartOfSpeech::ActiveParticiple && row.roles[static_cast<std::size_t>(ArgSlot::Li)] == Role::Target &&
                  row.roles[static_cast<std::size_t>(ArgSlot::Head)] == Role::Agent);
  });
  return out;
}

}  // namespace

bool agrees(const Passage& passage, const Mentions& mentions, Enclitic enclitic, const Mention& m) {
  const bool group = (m.type == EntityType::Org && !dual_body(passage, m)) || m.type == EntityType::Loc;
  switch (enclitic) {
    case Enclitic::Hum: return (m.type == EntityType::Ppl && !one_person(passage, m)) || plural_name(passage, m);
    case Enclitic::Ha: return group ? feminine(passage, mentions, m) : m.type == EntityType::Ppl && (she(passage, m) || (one_person(passage, m) && feminine(passage, mentions, m)));
    case Enclitic::Hu:
      return m.type == EntityType::Per || (m.type == EntityType::Ppl && m.count <= 1 && !(m.count == 0 && (plural_people(passage, m) || counts_many(passage, m))) && !she(passage, m)) ||
             (group && !feminine(passage, mentions, m) && !plural_name(passage, m));
    case Enclitic::Huma: {  // of people two; of names the last of two that stand beside one another
      const Found people = m.type == EntityType::Ppl ? passage.find(m.first, SenseKind::People) : Found{};
      return m.type != EntityType::Ppl || m.count == 2 || (people && people.sense->morph.number == 1);
    }
    default: return true;
  }
}

bool is_victim(const Passage& passage, const Mention& m) {
  if (m.people == PeopleKind::Victim || m.people == PeopleKind::Wounded) return true;
  const NounRow* noun = m.type == EntityType::Ppl && passage.is_word(m.first) ? passage.noun(m.first, SenseKind::People) : nullptr;
  return noun != nullptr && passage.tables.text(noun->kind) == "victim";
}

bool plural_people(const Passage& passage, const Mention& m) {
  std::uint32_t noun = m.first;  // behind "thousands of"
  while (noun + 1 < m.last && passage.is_word(noun) && !passage.has(noun, SenseKind::People)) ++noun;
  const auto many = [&](const Sense& sense) { return sense.kind == SenseKind::People && (sense.morph.number == 2 || passage.tables.nouns[sense.row].plural_only != 0); };
  if (const Hit* hit = passage.hit(m.first); hit != nullptr && std::ranges::any_of(passage.tables.phrase_senses(hit->node), many)) return true;  // "all parties"
  const Found people = passage.find(noun, SenseKind::People);
  return people && (people.sense->morph.number == 2 || passage.tables.nouns[people.sense->row].plural_only != 0);
}

bool several_men(const Passage& passage, const Mention& m) {
  if (m.type != EntityType::Ppl) return false;
  bool sound = false;
  for (std::uint32_t t = m.first; t < m.last; ++t) {
    if (!passage.is_word(t)) continue;
    const WordView word = passage.word(t);
    const Letter last = letter_at(word, word.size() - 1), before = word.size() > 3 ? letter_at(word, word.size() - 2) : 0;
    if (t + 1 == m.last && (last == kTehMarbuta || (last == kTeh && before == kAlef))) return false;
    sound = sound || (last == kNoon && (before == kWaw || before == kYeh));
  }
  return m.count > 1 || sound;
}

bool at_border(const Passage& passage, std::uint32_t preposition) {
  const std::uint32_t stop = preposition > kBorderReach ? preposition - kBorderReach : 0;
  for (std::uint32_t t = preposition; t-- > stop && passage.is_word(t);)
    if (const NounRow* head = passage.noun(t, SenseKind::PlaceHead); head != nullptr && passage.tables.text(head->kind).starts_with("border")) return true;
  return false;
}

bool that_with_pronoun(const Passage& passage, std::uint32_t t) {
  bool out = false;
  if (passage.is_word(t))
    passage.each(t, SenseKind::Function, [&](const Reading& reading, const Sense& sense) {
      // "And that he (wa-annahu)" is a word of the tables as a whole: without a pronoun it ends in noon.
      const bool whole = reading.enclitic == Enclitic::None && letter_at(passage.word(t), passage.word(t).size() - 1) != kNoon;
      out = out || ((refers_back(reading.enclitic) || whole) && passage.tables.nouns[sense.row].what == static_cast<std::uint8_t>(FunctionClass::Complementiser));
    });
  return out;
}

std::uint32_t antecedent(const Passage& passage, const Mentions& mentions, Enclitic enclitic, std::uint32_t token,
                         std::uint32_t reach, bool places) {
  // Mentions stand in text order: the first one not before the token ends the search.
  std::size_t low = 0, high = mentions.mention.size();
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if (mentions.mention[middle].first < token) low = middle + 1;
    else high = middle;
  }
  for (std::size_t n = low; n-- > 0 && low - n <= reach;) {
    const Mention& m = mentions.mention[n];
    const bool place = m.type == EntityType::Loc;
    if (m.entity == kNone || m.type == EntityType::Doc || place != places) continue;
    if (place && m.first > 0 && passage.stands_behind(m.first, ArgSlot::Maa) && at_border(passage, m.first - 1)) continue;  // it only says which border
    if (!agrees(passage, mentions, enclitic, m)) continue;
    const bool head = n > 0 && describes_loyalty(passage, m) && mentions.mention[n - 1].last + 1 == m.first && mentions.mention[n - 1].entity != kNone &&
                      mentions.mention[n - 1].type == EntityType::Org && agrees(passage, mentions, enclitic, mentions.mention[n - 1]);
    return static_cast<std::uint32_t>(head ? n - 1 : n);
  }
  return kNone;
}

}  // namespace isnad
