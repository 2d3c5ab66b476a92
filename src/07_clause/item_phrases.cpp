// Phrases: names with their titles and appositions, nouns that wait for a construct partner, nouns of no table.
#include "item_builder.h"

#include <algorithm>

#include "agreement.h"
#include "case_nouns.h"

namespace isnad {
namespace {

constexpr std::size_t kPairReach = 12;  // mentions looked back at for the two sides
constexpr int kTitleSteps = 3;  // phrases behind prepositions between a title and its bearer

}  // namespace

// The reading of the first word that leaves the mention ("ban" in a name is no beh and "an"); else the likeliest.
const Reading& ItemBuilder::cut_as(const Mention& m, std::uint32_t t) const {
  if (m.first == t)
    for (const Reading& reading : passage_.segments.of[t])
      if (passage_.token(t).begin + outer_prefix(reading) == m.begin) return reading;
  return passage_.reading(t);
}

// "the army loyal (al-muwali) to (li-) D.": people in name, but right behind a party a participle that describes it.
bool ItemBuilder::loyal_to(const Mention& m) {
  if (m.type != EntityType::Ppl || m.count > 0 || m.last != m.first + 1 || items_.empty() || !passage_.is_word(m.first) || !passage_.is_word(m.last)) return false;
  const Item& before = items_.back();
  if (before.kind != ItemKind::Phrase || before.last != m.first || before.mentions == 0 || mentions_.mention[before.mention[0]].type == EntityType::Loc) return false;
  if (!passage_.reading(m.last).has(kPreLi)) return false;
  Found found;
  passage_.each(m.first, SenseKind::Frame, [&](const Reading& reading, const Sense& sense) {
    const FrameRow& frame = passage_.tables.frames[sense.row];
    const bool says = frame.pos == PartOfSpeech::ActiveParticiple && frame.roles[static_cast<std::size_t>(ArgSlot::Li)] == Role::Target;
    if (!found && says && reading.article() && outer_prefix(reading) == 0) found = {&reading, &sense};
  });
  if (!found) return false;
  add_predicate(m.first, m.last, *found.reading, *found.sense);
  return true;
}

std::uint32_t ItemBuilder::mention_item(const Mention& m, std::uint32_t t) {
  if (m.first == t && loyal_to(m)) return m.last;
  const auto index = static_cast<std::uint32_t>(&m - mentions_.mention.data());
  const bool word = passage_.is_word(t);
  const Reading reading = word ? cut_as(m, t) : Reading{};
  if (m.first == t) clitics(t, reading);
  // Event nouns of a named organisation stay part of the name.
  // "(leads) since a year an alliance (tahalufan)": an indefinite accusative is nobody's partner.
  const Found head = word && m.type == EntityType::Org ? passage_.find(t, SenseKind::OrgHead) : Found{};
  const bool accusative = head && head.sense->morph.accusative != 0;
  const bool in_brackets = named_in_brackets(m);
  const bool joins = in_brackets || (phrase_waits() && outer_prefix(reading) == 0 && !accusative &&
                                     !(m.type == EntityType::Ppl && word && shows_accusative(t) && !behind_number()));
  const bool of_head = named_behind_head(m, t) && outer_prefix(reading) == 0;
  if (in_brackets) items_.back().mentions = 0;
  const bool bare_person = m.type == EntityType::Per && m.kind == MentionKind::Name && outer_prefix(reading) == 0;
  if (bare_person) {
    join_comma(m.first, m);
    join_title_of(m.first);
  }
  const bool titled = bare_person && !behind_person() && (behind_title(behind_marks(m.first)) || behind_description(m.first) || behind_one(m.first));
  if (bare_person && !titled && bears_title_before(m, m.first)) {
    open_phrase_ = false;
    return m.last;
  }
  // "The head of the staff in Yemen, the general So-and-so": his rank stands between.
  if (titled && items_.back().kind == ItemKind::Phrase && items_.back().mentions == 0 && items_.back().definite && !items_.back().conjoined && items_.back().last == m.first &&
      items_.back().first + 1 == m.first) {
    const Item rank = items_.back();
    items_.pop_back();
    if (bears_title_before(m, rank.first)) {
      open_phrase_ = false;
      return m.last;
    }
    items_.push_back(rank);
  }
  if (!joins && !titled && !of_head) push(ItemKind::Phrase, m.first, m.last).conjoined |= reading.has(kPreWa);
  Item& phrase = items_.back();
  phrase.last = m.last;
  if (!joins && (m.type == EntityType::Ppl || m.type == EntityType::Doc)) phrase.definite |= word && reading.article();
  if (titled) phrase.mentions = 0;  // "the head of the council So-and-so" is about him, not the council
  const bool partner = joins && phrase.mentions > 0;  // a construct is about its head
  if (!partner && phrase.mentions < 4) phrase.mention[phrase.mentions++] = index;
  if (!partner && phrase.mentions == 1 && names_two(m)) {
    phrase.mentions = 0;
    both_before(m.first);
    if (phrase.mentions == 0) phrase.mention[phrase.mentions++] = index;
  }
  // A noun of members, or people without article, may still be followed by their group.
  const Letter last = passage_.letters.letter[m.end - 1];
  // "an Iraqi deputy", "a tribal fighter", "an envoy of the UN (umami)": who is described so owns nobody.
  const bool described = m.last > m.first + 1 && (passage_.has(m.last - 1, SenseKind::Nation) ||
                         (last == kYeh && passage_.is_noun_of(m.last - 1, kNounAdjective) && !passage_.has_any(m.last - 1, kind_bits(SenseKind::People, SenseKind::Member, SenseKind::OrgHead))));
  const Letter before = m.end - m.begin > 1 ? passage_.letters.letter[m.end - 2] : last;
  // In construct they lose their noon; one called by a nisba ("a suicide bomber") owns nothing.
  const bool full = (last == kNoon && (before == kWaw || before == kYeh || m.count == 2)) || (last == kYeh && one_by_nisba(m));
  const Found noun = passage_.is_word(m.last - 1) ? passage_.find(m.last - 1, SenseKind::People) : Found{};
  const bool tanween = last == kAlef && (!noun || noun.sense->morph.accusative != 0);  // "dabitan", and not the plural "dahaya"
  const bool article = passage_.is_word(m.last - 1) && passage_.reading(m.last - 1).article();
  const bool may_own = m.type == EntityType::Ppl && m.kind == MentionKind::Name && !article && !full && !tanween && !described;
  const bool owned = passage_.is_word(m.last - 1) && passage_.reading(m.last - 1).enclitic != Enclitic::None;
  open_phrase_ = (m.silent || may_own || (m.type == EntityType::Doc && !article && behind_according())) && !owned;
  held_by(m);
  return m.last;
}

// "according to statements of officials": whether the last item stands behind a cue that is a parenthesis, or the preposition behind one.
bool ItemBuilder::behind_according() const {
  for (std::size_t n = items_.size(); n-- > 0 && n + 3 >= items_.size();) {
    if (items_[n].predicate == kNone) continue;
    const Predicate& p = out_.predicate[items_[n].predicate];
    return p.kind == PredicateKind::Cue && passage_.tables.cues[p.row].position == CuePosition::Parenthesis;
  }
  return false;
}

// "the director of «the observatory» So-and-so": where the words before a token end, but for marks around a name.
std::uint32_t ItemBuilder::behind_marks(std::uint32_t t) const {
  while (t > 0 && !passage_.is_word(t - 1) && around_name(t - 1)) --t;
  return t;
}

// "between the two sides (A and B)", "the extremist group (D.)": in brackets right behind a phrase that names nobody it is named.
bool ItemBuilder::named_in_brackets(const Mention& m) const {
  if (m.type != EntityType::Org || items_.empty() || m.first == 0 || !passage_.is_punct(m.first - 1, '(')) return false;
  const Item& phrase = items_.back();
  if (phrase.kind != ItemKind::Phrase || phrase.pronoun || phrase.last + 1 != m.first || !passage_.is_word(phrase.last - 1)) return false;
  const Mention* inside = mentions_.on(phrase.last - 1);
  return names_pair(phrase.first) || (inside == nullptr ? phrase.mentions == 0 && phrase.definite : names_two(*inside));
}

// "(was exposed) the capital (al-'asima) San'a'": the name of a place right behind the word for what it is.
bool ItemBuilder::named_behind_head(const Mention& m, std::uint32_t t) const {
  if (m.type != EntityType::Loc || items_.empty() || items_.back().kind != ItemKind::Phrase || items_.back().last != t || items_.back().mentions > 0 || items_.back().pronoun) return false;
  const std::uint32_t head = items_.back().first;
  return passage_.is_word(head) && passage_.reading(head).article() && passage_.has(head, SenseKind::PlaceHead);
}

// "a suicide bomber (intihari)", "a policeman (shurti)": one person, called by an adjective of belonging.
bool ItemBuilder::one_by_nisba(const Mention& m) const {
  if (m.last != m.first + 1 || !passage_.is_word(m.first)) return false;
  const Found people = passage_.find(m.first, SenseKind::People);
  const bool many = people && passage_.tables.text(passage_.tables.nouns[people.sense->row].note).find("plural") != std::string_view::npos;  // "kin (ahali) of"
  return people && !many && people.sense->morph.number == 0 && people.reading->enclitic == Enclitic::None;
}

bool ItemBuilder::by_follows(std::uint32_t t) const {
  if (passage_.function(t) == FunctionClass::By) return true;
  const Hit* hit = passage_.hit(t);
  return hit != nullptr && std::ranges::any_of(passage_.tables.phrase_senses(hit->node), [&](const Sense& sense) {
    return sense.kind == SenseKind::Function &&
           passage_.tables.nouns[sense.row].what == static_cast<std::uint8_t>(FunctionClass::By);
  });
}

// "the workers", as against "the hostages": people, the last of the phrase, who are in nobody's hands by their name.
bool ItemBuilder::describes_people(const Item& phrase) const {
  const Mention& who = mentions_.mention[phrase.mention[phrase.mentions - 1]];
  return who.type == EntityType::Ppl && who.people != PeopleKind::Captive;
}

// "the soldiers held by D.": a passive participle that describes people states who did it when a preposition of doers
// follows, though it is part of how they are named. "The besieged civilians" are besieged, whoever does it.
void ItemBuilder::held_by(const Mention& m) {
  if (m.type != EntityType::Ppl) return;
  const std::size_t n = items_.size();
  // "(freed) the forces the besieged (al-muhasarin)": men in the plural describe no body, but whom it has ("the soldiers of D. held by").
  const Mention* body = m.first > 0 ? mentions_.on(m.first - 1) : nullptr;
  const bool men = body != nullptr && !passage_.reading(body->first).article() && passage_.has_any(body->first, kind_bits(SenseKind::People, SenseKind::Member));
  // "(that) the soldiers of D. (are) besieged (muhasaruna)": in the nominative without an article they say how the body fares.
  const WordView last_word = passage_.word(m.last - 1);
  const bool fares = !passage_.reading(m.first).article() && outer_prefix(passage_.reading(m.first)) == 0 && letter_at(last_word, last_word.size() - 1) == kNoon && letter_at(last_word, last_word.size() - 2) == kWaw;
  const bool others = body != nullptr && body->type == EntityType::Org && !men && !fares && several_men(passage_, m);
  const bool describes = !others && m.last == m.first + 1 && n > 1 && items_[n - 2].kind == ItemKind::Phrase && items_[n - 2].mentions > 0 &&
                         items_[n - 2].last == m.first && !items_[n - 1].conjoined;
  const bool by = by_follows(m.last);
  const bool charge = passage_.is_word(m.last) && passage_.reading(m.last).has(kPreBi);  // "the men accused of"
  // "the workers (who were) kidnapped": captives in name, behind people who are none; behind a verb they may be its object.
  const bool captive = m.people == PeopleKind::Captive;
  const bool kept = captive && describes && passage_.reading(m.first).article() && n > 2 && items_[n - 3].kind != ItemKind::Verb && describes_people(items_[n - 2]);
  const bool state = describes && (!captive || kept);
  if (!by && !charge && !state) return;
  Found found;
  passage_.each(m.last - 1, SenseKind::Frame, [&](const Reading& reading, const Sense& sense) {
    const FrameRow& frame = passage_.tables.frames[sense.row];
    const bool fits = by || (state && (kept ? passage_.tables.text(frame.mode) == "abduct" : frame.type == ClaimType::Coerce)) ||
                      (charge && frame.type == ClaimType::Accuse && frame.roles[static_cast<std::size_t>(ArgSlot::Bi)] == Role::Content);
    if (!found && fits && frame.pos == PartOfSpeech::PassiveParticiple) found = {&reading, &sense};
  });
  if (!found) return;
  if (describes) items_.pop_back();  // "the soldiers" are the phrase
  add_predicate(m.last - 1, m.last, *found.reading, *found.sense);
}

// "So-and-so, deputy head of the council": a title right behind a person goes on with his phrase.
bool ItemBuilder::apposition(std::uint32_t t, std::uint32_t last) {
  if (items_.empty() || items_.back().kind != ItemKind::Phrase || items_.back().last != t || items_.back().mentions == 0)
    return false;
  const Item& phrase = items_.back();
  const NounRow* row = passage_.noun(t, SenseKind::Title);
  const Mention& bearer = mentions_.mention[phrase.mention[phrase.mentions - 1]];
  const bool body = bearer.type == EntityType::Org && row != nullptr && passage_.tables.text(row->note).find("body") != std::string_view::npos;
  if (bearer.type != EntityType::Per && !body) return false;
  if (outer_prefix(passage_.reading(t)) > 0) return false;
  if (passage_.reading(t).enclitic != Enclitic::None) return false;  // "Kerry (met) his counterpart": another person
  // "King Salman (received) the President": a title of office with the article begins another person.
  const Mention* next = mentions_.on(last);
  const bool of_next = next != nullptr && next->first == last && next->type == EntityType::Per;
  if (passage_.reading(t).article() && row != nullptr && (row->flags == 0 || of_next)) return false;
  // "(criticised) Cameron the prime minister (ra'is al-wuzara') Netanyahu": whose title it is stands behind it.
  for (const std::uint32_t part : {last - 1, last}) {
    const Mention* title = mentions_.on(part);
    if (title != nullptr && title->silent && title->type == EntityType::Ppl && title->entity != kNone && mentions_.entity[title->entity].type == EntityType::Per && title->entity != bearer.entity) return false;
  }
  items_.back().last = last;
  open_phrase_ = true;
  return true;
}

// "the brigade one of the formations of the army": right behind an organisation "one of" goes on with its phrase.
bool ItemBuilder::one_of(std::uint32_t t) {
  const NumberSpan* number = mentions_.number_on(t);
  if (number == nullptr || number->value != 1 || number->vague || number->last != t + 1 || !passage_.is_word(t) || !passage_.is_word(t + 1)) return false;
  const Reading& reading = passage_.reading(t);
  if (reading.prefix_letters > 0 || reading.enclitic != Enclitic::None || reading.article() || outer_prefix(passage_.reading(t + 1)) > 0) return false;
  if (items_.empty() || items_.back().kind != ItemKind::Phrase || items_.back().last != t || items_.back().mentions == 0) return false;
  const Mention* before = mentions_.on(t - 1);
  if (before == nullptr || before->last != t || before->type != EntityType::Org || passage_.has_any(t + 1, kind_bits(SenseKind::People, SenseKind::Title))) return false;
  items_.back().last = t + 1;
  open_phrase_ = true;
  return true;
}

// "(said) the spokesman, So-and-so: ...", "..., So-and-so, to the paper that": whether a person behind a comma is told to the end there. `title`: the
// item of the title before the comma.
bool ItemBuilder::ends_aside(std::uint32_t t, std::size_t title) const {
  if (passage_.is_punct(t, ',') || passage_.function(t) == FunctionClass::Complementiser) return true;
  if (!spoken_by(title)) return false;
  if (passage_.is_punct(t, ':') || passage_.is_punct(t, kOpenQuote)) return true;
  const auto behind = [&](ArgSlot slot) { return passage_.stands_behind(t + 1, slot); };
  return passage_.is_word(t) && (passage_.reading(t).has(kPreLi) || behind(ArgSlot::Li) || behind(ArgSlot::Fi) || behind(ArgSlot::Min) || passage_.has(t, SenseKind::Calendar));
}

// "the head of the government, So-and-so, said": a person between commas bears the title before them. `t`: where he, or his rank, begins.
void ItemBuilder::join_comma(std::uint32_t t, const Mention& m) {
  if (items_.size() < 2 || items_.back().kind != ItemKind::Comma || items_.back().last != t) return;
  if (!ends_aside(m.last, items_.size() - 2) || !behind_title(items_[items_.size() - 2])) return;
  items_.pop_back();
  items_.back().last = t;
}

// "the secretary-general of (li-) the United Nations So-and-so", "the leader in (fi) the movement So-and-so": the
// organisation belongs to the title, and the title to the person behind it.
void ItemBuilder::join_title_of(std::uint32_t t) {
  if (items_.size() < 3) return;
  Item* end = items_.data() + items_.size();
  const Item& organisation = end[-1];
  const Item& preposition = end[-2];
  Item& title = end[-3];
  const bool shape = organisation.kind == ItemKind::Phrase && organisation.last == t && organisation.mentions > 0 &&
                     mentions_.mention[organisation.mention[0]].type == EntityType::Org &&
                     preposition.kind == ItemKind::Preposition && title.kind == ItemKind::Phrase &&
                     title.last == preposition.first &&
                     (preposition.slot == ArgSlot::Li || preposition.slot == ArgSlot::Fi || preposition.slot == ArgSlot::Bi);
  if (!shape || !behind_title(title)) return;
  title.last = t;
  items_.resize(items_.size() - 2);
}

// "the head of the council in the governorate of X So-and-so", "the commander in the brigade, which belongs to Y, So-and-so,":
// behind what says of whom and where he holds it, a person bears the title before. Behind a verb that does something to
// somebody he may be whom it is done to.
bool ItemBuilder::bears_title_before(const Mention& m, std::uint32_t at) {
  std::size_t n = items_.size();
  const auto ends = [&](ItemKind kind, std::uint32_t at) {
    at = behind_marks(at);  // marks make no item
    return n > 0 && items_[n - 1].kind == kind && items_[n - 1].last == at;
  };
  const bool comma = ends(ItemKind::Comma, at);
  if (comma) at = items_[--n].first;
  for (int step = 0; step < kTitleSteps; ++step) {
    if (!ends(ItemKind::Phrase, at) || items_[n - 1].conjoined) return false;
    at = items_[--n].first;
    if (step > 0 && heads_person(items_[n])) break;
    if (std::any_of(items_[n].mention, items_[n].mention + items_[n].mentions,
                            [&](std::uint32_t of) { return mentions_.mention[of].type == EntityType::Per; }))
      return false;
    if (!ends(ItemKind::Preposition, at)) return false;
    at = items_[--n].first;
    if (ends(ItemKind::Event, at) && states_tie(items_[n - 1])) at = items_[--n].first;
    if (ends(ItemKind::Preposition, at)) at = items_[--n].first;
  }
  if (n >= items_.size() || !heads_person(items_[n])) return false;
  if (comma && !ends_aside(m.last, n)) return false;
  const bool done_to = n > 0 && items_[n - 1].kind == ItemKind::Verb && !spoken_by(n);
  if (done_to && !comma && !leaves_no_object(items_[n - 1], m)) return false;
  Item& title = items_[n];
  title.mention[0] = static_cast<std::uint32_t>(&m - mentions_.mention.data());
  title.mentions = 1;
  if (comma) items_.pop_back();
  return true;
}

// "praised (bi-) the head of the staff in Yemen So-and-so ...", "accused the director in D. So-and-so the army": the verb takes no object, or
// has another one right behind, so that the person is who bears the title.
bool ItemBuilder::leaves_no_object(const Item& verb, const Mention& person) const {
  const Predicate& p = out_.predicate[verb.predicate];
  if (!p.verb || p.kind != PredicateKind::Frame) return false;
  if (takes_nothing(p)) return true;
  const Mention* object = mentions_.on(person.last);
  return object != nullptr && object->first == person.last && object->type == EntityType::Org && passage_.is_word(person.last) && outer_prefix(passage_.reading(person.last)) == 0;
}

bool ItemBuilder::takes_nothing(const Predicate& p) const {
  const Role* roles = passage_.tables.frames[p.row].roles;
  return roles[static_cast<std::size_t>(ArgSlot::Obj)] == Role::None && roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::Agent;
}

// Whether a verb of saying stands right before an item.
bool ItemBuilder::spoken_by(std::size_t n) const {
  if (n == 0 || items_[n - 1].predicate == kNone) return false;
  const Predicate& p = out_.predicate[items_[n - 1].predicate];
  return p.verb && p.kind == PredicateKind::Cue;
}

// A title, or one person told by what he is ("the commander").
bool ItemBuilder::heads_person(const Item& phrase) const {
  if (behind_title(phrase)) return true;
  if (phrase.mentions != 1) return false;
  const Mention& m = mentions_.mention[phrase.mention[0]];
  return m.type == EntityType::Ppl && m.count <= 1 && m.first == phrase.first && passage_.reading(m.first).article();
}

// "belonging to", "the wing of"; "the tribes that face (al-mutasaddiya) D.": a participle with the article.
bool ItemBuilder::states_tie(const Item& event) const {
  const Predicate& p = out_.predicate[event.predicate];
  if (p.kind == PredicateKind::Frame && !p.verb && passage_.tables.frames[p.row].pos == PartOfSpeech::ActiveParticiple && passage_.reading(event.first).article()) return true;
  return p.kind == PredicateKind::Frame && passage_.tables.frames[p.row].type == ClaimType::Belong;
}

// "with his counterpart So-and-so": a person right behind a phrase that names nobody is whom it describes.
bool ItemBuilder::behind_description(std::uint32_t t) const {
  return !items_.empty() && items_.back().kind == ItemKind::Phrase && items_.back().last == t &&
         items_.back().mentions == 0 && !items_.back().pronoun;
}

// "the spokesman for the ministry, General So-and-so": a rank behind a title and its organisation goes on with them.
bool ItemBuilder::second_title(std::uint32_t t) {
  if (outer_prefix(passage_.reading(t)) > 0) return false;
  // "(said) the spokesman for the ministry, General So-and-so: ...", "(asked) the head of the committee, Dr So-and-so, D. to": with a comma before the rank.
  const Mention* bearer = mentions_.on(t + 1);
  if (bearer != nullptr && bearer->type == EntityType::Per && bearer->first == t + 1 && items_.size() > 1 && !about_person(items_[items_.size() - 2]) &&
      (spoken_by(items_.size() - 2) || passage_.is_punct(bearer->last, ',')))
    join_comma(t, *bearer);
  if (!behind_title(behind_marks(t)) || behind_person()) return false;
  Item& title = items_.back();
  // "killed (was) the commander of the brigade, Brigadier So-and-so": a commander stands for his brigade.
  const Mention* of = title.mentions > 0 ? &mentions_.mention[title.mention[title.mentions - 1]] : nullptr;
  const bool of_organisation = of != nullptr && (of->type == EntityType::Org || (of->silent && of->entity != kNone && mentions_.entity[of->entity].type == EntityType::Org));
  if (!of_organisation && !spoken_by(items_.size() - 1) && !rules_there(t, bearer) && !honours(title)) return false;
  title.last = t + 1;
  return true;
}

// "His Royal Highness (Prince So-and-so)".
bool ItemBuilder::honours(const Item& phrase) const {
  const Hit* hit = passage_.hit(phrase.first);
  if (hit == nullptr || hit->last != phrase.last) return false;
  return std::ranges::any_of(passage_.tables.phrase_senses(hit->node), [&](const Sense& sense) {
    return sense.kind == SenseKind::Title && passage_.tables.text(passage_.tables.nouns[sense.row].note).find("honour") != std::string_view::npos;
  });
}

// "(received) the emir of Qatar, Sheikh So-and-so the minister": a rank behind a title and its country, where somebody else is left for the verb's object, or it
// takes none.
bool ItemBuilder::rules_there(std::uint32_t rank, const Mention* bearer) const {
  const Mention* country = mentions_.on(rank - 1);
  if (country == nullptr || country->type != EntityType::Loc || country->last != rank || bearer == nullptr || bearer->type != EntityType::Per || bearer->first != rank + 1) return false;
  const Item& before = items_.size() > 1 ? items_[items_.size() - 2] : items_.back();
  if (before.kind != ItemKind::Verb) return true;
  const Predicate& verb = out_.predicate[before.predicate];
  if (verb.kind != PredicateKind::Frame || takes_nothing(verb)) return true;
  const std::uint32_t next = bearer->last;
  const Mention* object = mentions_.on(next);
  const bool named = object != nullptr && object->first == next && object->type != EntityType::Loc;
  return passage_.is_word(next) && outer_prefix(passage_.reading(next)) == 0 && (named || passage_.has(next, SenseKind::Title));
}

// The phrase before is about a person already ("the minister Kerry (met) King Salman"), by his name or his office.
bool ItemBuilder::behind_person() const { return !items_.empty() && about_person(items_.back()); }

bool ItemBuilder::about_person(const Item& phrase) const {
  if (phrase.kind != ItemKind::Phrase || phrase.mentions == 0) return false;
  const Mention& m = mentions_.mention[phrase.mention[phrase.mentions - 1]];
  return m.type == EntityType::Per && !m.silent;
}

// "the activist So-and-so", "their ally So-and-so": a person right behind one of a kind is he.
bool ItemBuilder::behind_one(std::uint32_t t) const {
  if (items_.empty() || items_.back().kind != ItemKind::Phrase || items_.back().last != t || items_.back().mentions != 1) return false;
  const Mention& m = mentions_.mention[items_.back().mention[0]];
  return m.type == EntityType::Ppl && m.count <= 1 && m.last == t && passage_.is_word(m.first) &&
         (passage_.reading(m.first).article() || refers_back(passage_.reading(m.first).enclitic));
}

// The phrase right before begins with a title.
bool ItemBuilder::behind_title(std::uint32_t t) const {
  return !items_.empty() && items_.back().kind == ItemKind::Phrase && items_.back().last == t && behind_title(items_.back());
}

bool ItemBuilder::behind_title(const Item& phrase) const {
  if (phrase.kind != ItemKind::Phrase) return false;
  const std::uint32_t first = phrase.first;
  // "The governorate of" is spelled as a governor, a woman.
  if (const Mention* m = mentions_.on(first); m != nullptr && m->first == first && m->type == EntityType::Loc) return false;
  if (passage_.has(first, SenseKind::Title)) return true;
  if (const Hit* hit = passage_.hit(first))
    for (const Sense& sense : passage_.tables.phrase_senses(hit->node))
      if (sense.kind == SenseKind::Title) return true;
  return false;
}

// "(a suicide bomber attacked) a checkpoint (hajizan)": no construct partner of the people before.
bool ItemBuilder::shows_accusative(std::uint32_t t) const {
  const WordView word = passage_.word(t);
  if (word.size() < 4 || letter_at(word, word.size() - 1) != kAlef || passage_.reading(t).article()) return false;
  // "Her minister of foreign affairs (wazir kharijiyyatiha) So-and-so": behind a title a noun with "her", before the name of who bears it.
  const Mention* bearer = passage_.reading(t).enclitic == Enclitic::Ha && behind_title(t) ? mentions_.on(t + 1) : nullptr;
  return bearer == nullptr || bearer->first != t + 1 || bearer->type != EntityType::Per || bearer->kind != MentionKind::Name;
}

// "590 persons (shakhsan)": what is counted stands in the accusative.
bool ItemBuilder::behind_number() const {
  return mentions_.number_on(items_.back().last - 1) != nullptr;
}

bool ItemBuilder::behind_people() const {
  const Item& before = items_.back();
  return before.mentions > 0 && before.last == mentions_.mention[before.mention[before.mentions - 1]].last &&
         mentions_.mention[before.mention[before.mentions - 1]].type == EntityType::Ppl;
}

// "hit (qasafat) planes posts (maqarrat) belonging to D.": sites right behind the bare subject of a verb of force, whose they are told behind.
bool ItemBuilder::site_hit(std::uint32_t t) const {
  if (items_.size() < 2 || items_.back().mentions > 0 || items_.back().definite || items_[items_.size() - 2].kind != ItemKind::Verb) return false;
  if (!passage_.has(t, SenseKind::PlaceHead) || passage_.reading(t).article() || items_.back().last != t || !passage_.is_word(t + 1)) return false;
  const std::uint32_t index = items_[items_.size() - 2].predicate;
  if (index == kNone || out_.predicate[index].kind != PredicateKind::Frame || passage_.tables.frames[out_.predicate[index].row].type != ClaimType::Assault) return false;
  bool owned = passage_.reading(t + 1).has(kPreLi);
  passage_.each(t + 1, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
    owned = owned || (passage_.tables.frames[sense.row].type == ClaimType::Belong && passage_.tables.frames[sense.row].pos == PartOfSpeech::ActiveParticiple);
  });
  return owned;
}

// "(praised) the part of (bi-dawr) D.": spelt as "moons (budur)", what a state has behind the preposition that a verb of praise or blame takes.
const Reading& ItemBuilder::part_behind_bi(std::uint32_t t) const {
  const bool judges = !out_.predicate.empty() && out_.predicate.back().kind == PredicateKind::Frame && out_.predicate.back().sentence == sentence_ &&
                      passage_.tables.frames[out_.predicate.back().row].roles[static_cast<std::size_t>(ArgSlot::Bi)] == Role::Target;
  if (!judges) return passage_.reading(t);
  for (const Reading& reading : passage_.segments.of[t]) {
    const auto of_state = [&](const Sense& sense) { return sense.kind == SenseKind::Noun && sense.row == kNounOfState && sense_fits(sense, reading); };
    if (reading.has(kPreBi) && !reading.article() && std::ranges::any_of(passage_.tables.senses_of(reading.word), of_state)) return reading;
  }
  return passage_.reading(t);
}

// "(criticised) So-and-so the cause (al-qadiyya)", "(urged) So-and-so the sides": a noun behind the name of who does it is no adjective of his.
bool ItemBuilder::object_of_name(std::uint32_t t) const {
  const std::size_t n = items_.size();
  if (n < 2 || items_[n - 1].mentions == 0 || items_[n - 2].kind != ItemKind::Verb || items_[n - 2].last != items_[n - 1].first) return false;
  const Mention& who = mentions_.mention[items_[n - 1].mention[items_[n - 1].mentions - 1]];
  const Predicate& p = out_.predicate[items_[n - 2].predicate];
  if (who.type != EntityType::Per || who.kind != MentionKind::Name || p.kind != PredicateKind::Frame) return false;
  const Role object = passage_.tables.frames[p.row].roles[static_cast<std::size_t>(ArgSlot::Obj)];
  return (object == Role::Target || object == Role::Content) && passage_.is_noun_of(t, kNounPlain) && !passage_.is_noun_of(t, kNounAdjective) &&
         !passage_.has_any(t, kind_bits(SenseKind::Nation, SenseKind::People, SenseKind::Name));
}

// Nouns of no table, and numbers.
void ItemBuilder::noun(std::uint32_t t, std::uint32_t last, bool close) {
  const bool word = passage_.is_word(t);
  const Reading reading = word ? part_behind_bi(t) : Reading{};
  const bool joins = phrase_waits() && outer_prefix(reading) == 0 && !(word && site_hit(t)) && !(word && shows_accusative(t) && (behind_people() || passage_.has(t, SenseKind::PlaceHead)));
  const bool title = passage_.has(t, SenseKind::Title) && passage_.function(last) != FunctionClass::Relative;  // "the terrorist (So-and-so)"; not "the terrorist who"
  const bool adjective = !items_.empty() && items_.back().kind == ItemKind::Phrase && !joins && reading.article() &&
                         outer_prefix(reading) == 0 && items_.back().last == behind_marks(t) && !title && !object_of_name(t);
  if (joins || adjective) {
    items_.back().last = last;
  } else {
    if (word) clitics(t, reading);
    Item& phrase = push(ItemKind::Phrase, t, last);
    phrase.conjoined |= reading.has(kPreWa);
    phrase.definite = reading.article();
  }
  if (word && reading.article() && !adjective && names_pair(t)) both_before(t);
  open_phrase_ = !close;
}

// "the two sides".
bool ItemBuilder::names_pair(std::uint32_t t) const {
  bool pair = false;
  passage_.each(t, SenseKind::Noun, [&](const Reading& reading, const Sense& sense) {
    pair = pair || (sense.row == kNounOfPair && sense.morph.number == 1 && reading.article());
  });
  return pair;
}

// "The two organisations", "the two movements": a head noun of organisations in the dual, with the article and no name behind it.
bool ItemBuilder::names_two(const Mention& m) const {
  if (m.type != EntityType::Org || m.kind != MentionKind::Nominal || m.last != m.first + 1 || !passage_.is_word(m.first)) return false;
  const Found head = passage_.find(m.first, SenseKind::OrgHead);
  return head && head.sense->morph.number == 1 && head.reading->article();
}

// The two organisations named last are those that the phrase is about, of a head noun ("the two movements") two with "and" between rather
// than others; nobody where the text has named but one.
void ItemBuilder::both_before(std::uint32_t t) {
  std::uint32_t found[2];
  std::uint8_t count = 0;
  const auto end = static_cast<std::size_t>(std::ranges::lower_bound(mentions_.mention, t, {}, &Mention::first) - mentions_.mention.begin());
  const Mention* phrase_head = mentions_.on(t);
  const NounRow* head = phrase_head != nullptr && names_two(*phrase_head) ? passage_.noun(t, SenseKind::OrgHead) : nullptr;
  const Mention* behind = nullptr;  // the organisation found last, for those of a head noun
  for (std::size_t n = end; n-- > 0 && end - n <= kPairReach;) {
    const Mention& m = mentions_.mention[n];
    const std::uint32_t actor = m.entity == kNone ? kNone : mentions_.entity[m.entity].actor;
    const ActorKind kind = actor == kNone ? ActorKind::Armed : passage_.tables.actors[actor].kind;
    const bool other_kind = head != nullptr && (kind == ActorKind::State) != (static_cast<ActorKind>(head->what) == ActorKind::State);
    if (m.type != EntityType::Org || m.entity == kNone || names_two(m) || other_kind || kind == ActorKind::Media || kind == ActorKind::Body) {
      behind = nullptr;
      continue;
    }
    if (behind != nullptr && behind->entity != m.entity && joined(m, *behind)) {
      found[1] = static_cast<std::uint32_t>(n);
      found[0] = static_cast<std::uint32_t>(behind - mentions_.mention.data());
      count = 2;
      break;
    }
    if (count == 0 || (count == 1 && mentions_.mention[found[0]].entity != m.entity)) found[count++] = static_cast<std::uint32_t>(n);
    if (head != nullptr) behind = &m;
  }
  Item& phrase = items_.back();
  if (count < 2 || phrase.mentions > 0) return;
  phrase.mention[phrase.mentions++] = found[1];
  phrase.mention[phrase.mentions++] = found[0];
}

// "A and B", with nothing but quotation marks between.
bool ItemBuilder::joined(const Mention& a, const Mention& b) const {
  if (!passage_.is_word(b.first) || !passage_.reading(b.first).has(kPreWa)) return false;
  for (std::uint32_t t = a.last; t < b.first; ++t)
    if (passage_.is_word(t) || passage_.is_punct(t, '.')) return false;
  return true;
}

// Whether a noun of no table ends its phrase: with the article, with a pronoun, an indefinite nisba adjective, or another between a deed and what is hit.
bool ItemBuilder::closes(std::uint32_t t) const {
  const Reading& reading = passage_.reading(t);
  if (reading.article() || reading.enclitic != Enclitic::None) return true;
  if (passage_.has(t, SenseKind::Nation)) return true;
  const WordView word = passage_.word(t);
  const bool nisba = word.size() > 3 && (word.ends_with(static_cast<char>(kYeh)) ||
                                         (letter_at(word, word.size() - 1) == kTehMarbuta &&
                                          letter_at(word, word.size() - 2) == kYeh));
  // "(in) two separate (munfasilatayn) operations, in the east of": a dual that kept its noon.
  const std::size_t size = word.size();
  if (size > 5 && letter_at(word, size - 1) == kNoon && letter_at(word, size - 2) == kYeh && letter_at(word, size - 3) == kTeh && outer_prefix(reading) == 0) return true;
  // "since two months (shahrayn) the forces": a measure of time in the dual, with its noon.
  if (size > 4 && letter_at(word, size - 1) == kNoon && (letter_at(word, size - 2) == kYeh || letter_at(word, size - 2) == kAlef) && passage_.has(t, SenseKind::Calendar)) return true;
  // "raids (of the) air (jawwiyya)", "with raids violent ('anifa) posts of": right behind a noun of force; not "the attack on two plants of (mansha'atay)", in the dual.
  const auto force = [&] {
    const bool dual = letter_at(word, word.size() - 1) == kYeh && letter_at(word, word.size() - 2) == kTeh;
    if (dual || passage_.function(t - 1) == FunctionClass::Preposition) return false;
    const Predicate& p = out_.predicate[items_.back().predicate];
    return p.kind == PredicateKind::Frame && passage_.tables.frames[p.row].type == ClaimType::Assault && outer_prefix(reading) == 0 && !passage_.has(t, SenseKind::PlaceHead);
  };
  const bool before_site = passage_.is_noun_of(t, kNounAdjective) && passage_.is_word(t + 1) && passage_.may_be_hit(t + 1);
  return (nisba && phrase_waits()) || ((nisba || before_site) && behind_event() && force());
}

}  // namespace isnad
