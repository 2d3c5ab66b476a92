// Organisations that open with a head noun (brigade, movement, council, ministry ...): a known name behind its head; an
// unknown name in quotation marks or by grammar; the bare head noun that points back.
// Grammar: a head without article is followed by its name: words with the article, unknown words, or personal names
// ("liwa' al-Siddiq", "katibat ..."); a head with the article by adjectives with the article ("al-quwwat al-'iraqiyya").
#include "agreement.h"
#include "finder.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr std::uint32_t kTitleReach = 3;  // words from a title to the body that its bearer serves
constexpr std::size_t kSpeakerReach = 16;  // mentions looked back at for "our"

bool open_mark(const Passage& passage, std::uint32_t t) {
  return passage.is_punct(t, kOpenQuote) || passage.is_punct(t, '(');
}

}  // namespace

// "armed groups", "Libyan factions": an indefinite head with one or two adjectives is somebody too.
std::uint32_t Finder::described(std::uint32_t t) const {
  std::uint32_t last = t;
  for (; passage_.is_word(last) && last < t + 2; ++last) {
    const Reading& reading = passage_.reading(last);
    const Found noun = passage_.find(last, SenseKind::Noun);
    const Found people = passage_.find(last, SenseKind::People);  // "(designates it) a terrorist organisation, fighters who ..." are others
    const bool adjective = passage_.has(last, SenseKind::Nation) || (noun && noun.sense->row == kNounAdjective) || (people && people.sense->morph.number != 2) || (passage_.unknown(last) && nisba(last) && feminine(last));  // "Shia factions"
    if (passage_.is_noun_of(last, kNounOfHit)) break;  // "(attacked) an armed group a car"
    if (passage_.has_any(last, kind_bits(SenseKind::OrgHead, SenseKind::Member)) && !people && !passage_.has(last, SenseKind::Nation)) break;  // "(attacked) a terrorist group a patrol (dawriyya)"
    if (!adjective || passage_.function(last) != FunctionClass::Other || passage_.phrase_has(last, kind_bit(SenseKind::Function)) || reading.article() || outer_prefix(reading) > 0 || reading.enclitic != Enclitic::None) break;
    if (t > 0 && feminine(t - 1) && !feminine(last)) break;  // "(abducted) an armed group (majmu'a) diplomats"
  }
  return last;
}

// "loyal to", "belonging to", "besieged": what the name is said to be, not the name.
bool Finder::participle(std::uint32_t t) const {
  bool out = false;
  passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
    const PartOfSpeech pos = tables_.frames[sense.row].pos;
    out = out || pos == PartOfSpeech::ActiveParticiple || pos == PartOfSpeech::PassiveParticiple;
  });
  return out;
}

// "the Islamist movements", "the governorates", "the companies of aviation": a plural is a kind of organisation and none in
// particular, unless the tables have the plural as a head of its own ("the forces", "the militias").
bool Finder::generic_plural(std::uint32_t t) const {
  bool plural = false, own = false;
  for (const SenseKind kind : {SenseKind::OrgHead, SenseKind::Member})
    passage_.each(t, kind, [&](const Reading&, const Sense& sense) {
      plural = plural || sense.morph.number == 2;
      own = own || sense.morph.number == 0 || kind == SenseKind::Member;
    });
  return plural && !own;
}

// "the spokesman of the tribes", "the fighters of the tribes", "allied with the tribes": tribes with nothing behind them are somebody for whom men speak and fight.
bool Finder::tribes_told(std::uint32_t t, const NounRow& head) const {
  if (tables_.text(head.kind) != "tribe" || t == begin_ || !passage_.is_word(t - 1) || name_tail(t + 1, true) > t + 1) return false;
  const Found men = outer_prefix(passage_.reading(t)) == 0 ? passage_.find(t - 1, SenseKind::People) : Found{};
  const bool fight = men && !men.reading->article() && static_cast<PeopleKind>(tables_.nouns[men.sense->row].what) == PeopleKind::Fighter;
  const bool among = passage_.stands_behind(t, ArgSlot::Min) && t > begin_ + 1 && passage_.is_word(t - 2) && passage_.has(t - 2, SenseKind::People);
  return fight || among || passage_.stands_behind(t, ArgSlot::Maa) || (!passage_.has(t - 1, SenseKind::Title) && commanded(t));
}

// "the terrorist organisations": what foes call armed groups, spelt with the noun for bodies that do no deeds.
bool Finder::bodies_of_foes(std::uint32_t t) const {
  const NounRow* head = passage_.is_word(t) ? passage_.noun(t, SenseKind::OrgHead) : nullptr;
  if (head == nullptr || static_cast<ActorKind>(head->what) != ActorKind::Body || !passage_.reading(t).article() || !passage_.is_word(t + 1) || !passage_.reading(t + 1).article()) return false;
  bool many = false;
  passage_.each(t, SenseKind::OrgHead, [&](const Reading&, const Sense& sense) { many = many || sense.morph.number == 2; });
  const NounRow* foe = passage_.noun(t + 1, SenseKind::People);
  return many && foe != nullptr && tables_.text(foe->note) == "group";
}

// "the terrorist groups", "the Salafi organisations": armed groups told by what their men are act together and are somebody.
bool Finder::groups_described(std::uint32_t t, const NounRow& head, const Found& found) {
  if (tribes_told(t, head)) {
    add_named(t, t + 1, found, head, "mention/groups_described");
    out_.mention.back().kind = MentionKind::Nominal;
    return true;
  }
  const bool foes = bodies_of_foes(t);
  if ((static_cast<ActorKind>(head.what) != ActorKind::Armed && !foes) || passage_.has_any(t, kind_bits(SenseKind::PlaceHead, SenseKind::Title))) return false;
  if (!passage_.is_word(t + 1) || !passage_.has_any(t + 1, kind_bits(SenseKind::People, SenseKind::Nation))) return false;
  const std::uint32_t last = name_tail(t + 1, true);
  if (last == t + 1) return false;
  Mention& made = add(t, last, EntityType::Org, MentionKind::Nominal, "mention/groups_described");
  made.begin = passage_.token(t).begin + outer_prefix(*found.reading);
  made.row = head.id;
  const auto [known, added] = by_words_.try_emplace(key_of(t, last), kNone);
  if (added) known->second = new_referent(EntityType::Org, foes ? kNone : found.sense->row);  // no relief organisations
  made.entity = known->second;
  latest_of(made.entity);
  return true;
}

// "«the Western Qalamun Gathering»", "«the Strangers' Brigade»": what opens in marks with a noun of groups is a group, whatever place or
// deed its words are elsewhere.
bool Finder::group_in_marks(std::uint32_t t, const NounRow& head, const Found& found) {
  const auto kind = static_cast<ActorKind>(head.what);
  if ((kind != ActorKind::Armed && kind != ActorKind::Party) || tables_.text(head.note).starts_with("member") || found.reading->article() || found.reading->enclitic != Enclitic::None ||
      found.sense->morph.number != 0 || t == begin_ || !passage_.is_punct(t - 1, kOpenQuote) || name_at(t).alias != kNone)
    return false;
  const std::uint32_t end = quote_end(t - 1);
  if (end <= t + 1) return false;
  for (std::uint32_t at = t + 1; at < end; ++at)
    if (!passage_.is_word(at) || passage_.function(at) != FunctionClass::Other || (finite_verb(at) && !passage_.reading(at).article()) || name_at(at).alias != kNone) return false;
  add_named(t, end, found, head, "mention/org_in_marks");
  return true;
}

// "al-Huthiyyun": men in the nominative are nobody's construct partner.
bool Finder::nominative(std::uint32_t t) const {
  if (!passage_.is_word(t) || !passage_.reading(t).article() || outer_prefix(passage_.reading(t)) > 0) return false;
  const WordView word = passage_.word(t);
  return word.size() > 5 && letter_at(word, word.size() - 1) == kNoon && letter_at(word, word.size() - 2) == kWaw &&
         passage_.has_any(t, kind_bits(SenseKind::Nation, SenseKind::People, SenseKind::Actor));
}

// "harakat «al-shabab»": a name of the tables, the rest of which stands in marks.
bool Finder::known_over_mark(std::uint32_t t, const Found& head, std::uint32_t first) {
  const std::uint32_t end = open_mark(passage_, t + 1) ? quote_end(t + 1) : t + 1;
  if (end <= t + 2 || outer_prefix(*head.reading) != outer_prefix(passage_.reading(first))) return false;
  const WordReadings& readings = passage_.readings(t);
  for (std::uint8_t r = 0; r < readings.count; ++r) {
    std::uint32_t node = readings.start[r];
    for (std::uint32_t at = t + 2; at < end && node != 0; ++at) {
      const Reading& word = passage_.reading(at);
      node = passage_.is_word(at) && outer_prefix(word) == 0 ? tables_.step(node, word.word, word.article()) : 0;
    }
    if (node == 0) continue;
    NameAt name;
    name.last = end;
    name.reading = &readings.reading[r];
    name.alias = choose_alias(t, end, tables_.phrase_senses(node), readings.reading[r]);
    if (name.alias == kNone || tables_.actors[tables_.aliases[name.alias].actor].type != EntityType::Org) continue;
    Mention& made = add(first, end, EntityType::Org, MentionKind::Name, "mention/head_and_actor");
    refer(made, name, false);
    by_head_[head.sense->row] = made.entity;
    return true;
  }
  return false;
}

// "a cell of the group «D.»": as without the marks, the known organisation in them.
bool Finder::over_second_head(std::uint32_t t, const Found& head) {
  const std::uint32_t second = t + 1;
  if (head.reading->article() || head.sense->morph.number == 1 || second + 1 >= end_ || !passage_.is_word(second) || !open_mark(passage_, second + 1) || !passage_.has(second, SenseKind::OrgHead)) return false;
  const Reading& reading = passage_.reading(second);
  if (reading.article() || outer_prefix(reading) > 0 || reading.enclitic != Enclitic::None) return false;
  const NameAt name = name_at(next_word(second + 1));
  if (name.alias == kNone) return known_over_mark(second, head, t);
  if (outer_prefix(*name.reading) > 0) return false;
  const ActorRow& actor = tables_.actors[tables_.aliases[name.alias].actor];
  if (actor.type != EntityType::Org || actor.kind == ActorKind::State || actor.kind == ActorKind::Media) return false;
  Mention& made = add(t, name.last, EntityType::Org, MentionKind::Name, "mention/head_and_actor");
  refer(made, name, false);
  by_head_[head.sense->row] = made.entity;
  return true;
}

// "the Council of the Command (majlis qiyada) of the Resistance", "the operations room of D.": behind two nouns of bodies a known organisation says whose
// they are.
bool Finder::body_of_command(std::uint32_t t, const NounRow& head, const Found& found) {
  const std::uint32_t owner = t + 2;
  if (found.reading->article() || found.sense->morph.number != 0 || owner >= end_ || !passage_.is_word(t + 1) || !passage_.is_word(owner)) return false;
  const Reading& second = passage_.reading(t + 1);
  const NounRow* body = passage_.noun(t + 1, SenseKind::OrgHead);
  if (body == nullptr || second.article() || outer_prefix(second) > 0 || second.enclitic != Enclitic::None || passage_.has(t + 1, SenseKind::PlaceHead) || name_at(t + 1).last > t + 1) return false;
  const NameAt name = name_at(owner);
  if (name.alias == kNone || outer_prefix(*name.reading) > 0) return false;
  const ActorRow& actor = tables_.actors[tables_.aliases[name.alias].actor];
  if (actor.type != EntityType::Org || actor.kind == ActorKind::State || actor.kind == ActorKind::Media) return false;
  add_named(t, name.last, found, head, "mention/org_of_org");
  return true;
}

// A verb that asks for what stands behind li-.
bool Finder::requests(std::uint32_t t) const {
  bool out = false;
  passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& sense) { out = out || (sense.morph.verb != 0 && tables_.frames[sense.row].type == ClaimType::Request); });
  return out;
}

// "(and) under the command of (qiyada) General So-and-so": whoever leads is named behind, and no command that bears his name.
bool Finder::leads_men(std::uint32_t t, const Found& head) const {
  const NounRow& row = tables_.nouns[head.sense->row];
  constexpr std::uint8_t kCommand = kCommonHead | kThingHead;
  if (head.reading->article() || head.sense->morph.number != 0 || static_cast<ActorKind>(row.what) != ActorKind::Armed || (row.flags & kCommand) != kCommand || tables_.text(row.note) != "command") return false;
  const std::uint32_t next = next_word(t + 1);
  if (!passage_.is_word(next) || outer_prefix(passage_.reading(next)) > 0) return false;
  const NameAt name = name_at(next);
  if (next != t + 1 && name.alias == kNone && word_before(t) && passage_.function(t - 1) == FunctionClass::Preposition) return true;  // "under the command of «So-and-so»"
  if (name.alias != kNone && name.last > next) return tables_.actors[tables_.aliases[name.alias].actor].type == EntityType::Per;
  const Found title = passage_.find(next, SenseKind::Title);
  return (title && title.sense->morph.number == 0) || first_name(next);
}

bool Finder::headed_name(std::uint32_t t, const NounRow& head, const Found& found) {
  if (found.reading->enclitic != Enclitic::None) return false;
  if (found.reading->article() && (generic_plural(t) || bodies_of_foes(t))) return groups_described(t, head, found);
  if (leads_men(t, found)) return false;
  if (!found.reading->article() && (forces_of_person(t, head, found) || office_of_title(t, head, found) || body_of_place(t, head, found)))
    return true;
  const std::uint32_t inside = next_word(t + 1);
  const bool marked = inside != t + 1;
  if (marked && tables_.text(head.kind) == "tribe" && passage_.word(t).size() == 2) return false;  // the article before marks, no "Al" of a family
  if (!marked && !found.reading->article() && nominative(inside)) return false;  // "allied themselves (tahalafa) the Houthis"
  // A known name right behind: one mention with its head.
  if (passage_.is_word(inside) && (!found.reading->article() || marked)) {
    const NameAt name = name_at(inside);
    if (name.last != inside && name.alias != kNone && name.reading->proclitics == (name.reading->proclitics & kPreAl)) {
      const ActorRow& actor = tables_.actors[tables_.aliases[name.alias].actor];
      const bool forces_of = actor.kind == ActorKind::State || actor.type == EntityType::Per;
      if (forces_of && !found.reading->article() && (head.flags & kCommonHead) != 0 && tables_.text(head.note) == "named" && static_cast<ActorKind>(head.what) == ActorKind::Party) return false;  // "the powers (quwa) of the regime"
      if (actor.type == EntityType::Org && !forces_of) {
        if (found.sense->morph.number == 1) return false;  // "the two movements Hamas and Jihad": each by its name
        const NameAt copy = name;
        Mention& made = add(t, copy.last, EntityType::Org, MentionKind::Name, "mention/head_and_actor");
        refer(made, copy, false);
        by_head_[found.sense->row] = made.entity;
        return true;
      }
    }
  }
  if (over_second_head(t, found) || body_of_command(t, head, found)) return true;
  const NounRow* title = nullptr;
  if (marked && word_before(t) && title_end(t - 1, &title) > t) return false;  // "the guardian of the security «So-and-so»"
  if (marked && found.reading->article() && passage_.has(t, SenseKind::Title) && quote_end(t + 1) == person_end(inside, true) && quote_end(t + 1) > inside + 1) return false;  // "Major-General (al-liwa') «So-and-so»"
  if (marked && known_over_mark(t, found, t)) return true;
  if (numbered_unit(t, head, found)) return true;
  std::uint32_t last = t + 1;
  const char* rule = "mention/org_grammar";
  // "the party «began an attack»", "(recovered) the army «the hill of S.»": words that are quoted of it or what it did something to, no name.
  const bool words = found.reading->article() && marked && (finite_verb(t + 2) || passage_.function(t + 2) != FunctionClass::Other || opens_place(t + 2));
  if (marked && !words && open_mark(passage_, t + 1)) {
    const std::uint32_t end = quote_end(t + 1);
    if (end == t + 1 || end == t + 2) return false;
    last = end;
    rule = "mention/org_quoted";
  } else {
    last = name_tail(t + 1, found.reading->article());
    if (static_cast<ActorKind>(head.what) == ActorKind::Armed && !found.reading->article() && (last > t + 1 || (head.flags & kThingHead) == 0)) last = std::max(last, named_after_man(t + 1));
    const bool in_marks = quoted(t, last);
    const bool many = !in_marks && static_cast<ActorKind>(head.what) != ActorKind::State && !found.reading->article() && passage_.is_word(t + 1) && passage_.reading(t + 1).article() && generic_plural(t);
    if (many && !passage_.has(t + 1, SenseKind::OrgHead) && common_genitive(t + 1)) return false;
    const bool whole = !found.reading->article() && (found.sense->morph.number == 0 || own_plural(t));
    const bool men = whole && found.sense->morph.number == 2 && describes_force(t);
    const std::uint32_t chain = whole ? construct_end(t, head) : t + 1;
    if (chain > std::max(last, t + 2)) {
      add_named(t, chain, found, head, "mention/org_in_construct");
      return true;
    }
    if ((head.flags & kThingHead) != 0 && !men && !in_marks && !commanded(t) && passage_.is_word(t + 1) && is_thing(t + 1, found)) return false;
    if ((head.flags & kPurposeHead) != 0 && !found.reading->article()) last = purpose_end(t + 1, last);
    const bool named_only = tables_.text(head.note) == "named" && !men;
    // "massing fighters", "a gathering of elements", "fronts of fighting": not the head of a name here.
    const bool of_people = passage_.has_any(t + 1, kind_bits(SenseKind::People, SenseKind::Nation, SenseKind::Member));
    const bool of_event = found.sense->morph.number == 2 && !passage_.has(t + 1, SenseKind::OrgHead) && passage_.has_any(t + 1, kind_bits(SenseKind::Frame, SenseKind::Noun));
    if (named_only && !found.reading->article() && (of_people || of_event)) return false;
    if (last == t + 1 && !found.reading->article() && led(last)) {
      add_named(t, last, found, head, "mention/org_led");
      return true;
    }
    const bool alone = found.reading->article() && last == t + 1;
    // "an office of agriculture", "the land forces (al-barriyya)": villages are called so, too.
    const bool field = (head.flags & kThingHead) == 0 && !found.reading->article() && passage_.is_word(t + 1) && passage_.reading(t + 1).article() && passage_.is_noun_of(t + 1, kNounPlain);
    const bool arm = found.reading->article() && found.sense->morph.number == 2 && own_plural(t) && passage_.is_word(t + 1) && passage_.is_noun_of(t + 1, kNounAdjective);
    if (named_only && !alone && passage_.is_word(t + 1) && (passage_.has(t + 1, SenseKind::PlaceHead) || (name_at(t + 1).place != kNone && !field && !arm))) return false;
    if (named_only && !found.reading->article() && (last == t + 1 || !passage_.reading(t + 1).article())) return false;
    if (found.reading->article()) last = recognised_end(last);
    if (found.reading->article() && last > t + 1) {
      // "called the committee for the boycott of", "the security agencies (massed) to meet": no field of theirs.
      const bool calls = passage_.is_word(last) && passage_.reading(last).proclitics == kPreLi && (found.sense->morph.number == 2 || (word_before(t) && requests(t - 1)));
      if (!calls) last = field_end(last, head);
    }
    // "the terrorist organisation": what it is called, not its name, where one was named before.
    if (found.reading->article() && last == t + 2 && found.sense->morph.number == 0 && points_back(t + 1, found))
      return nominal_organisation(t, last, head, found);
    if (last == t + 1 && !found.reading->article()) {
      last = described(t + 1);
      rule = "mention/org_described";
      const auto kind = static_cast<ActorKind>(head.what);
      if (kind != ActorKind::Armed && kind != ActorKind::Court) return false;
    }
    if (last == t + 1 && !found.reading->article()) return false;
    if (last == t + 1) return nominal_organisation(t, last, head, found);
  }
  add_named(t, last, found, head, rule);
  return true;
}

// "the Brigade of Khalid bin al-Walid": behind a noun of groups the name of a man, of two words at least; where it ends.
std::uint32_t Finder::named_after_man(std::uint32_t t) const {
  if (!passage_.is_word(t) || outer_prefix(passage_.reading(t)) > 0 || passage_.reading(t).article() || name_weight(t) < kSureName) return t;
  const std::uint32_t last = person_end(t, true);
  return last > t + 1 ? last : t;
}

// "a coalition that the United States leads", "a coalition led by (bi-qiyada) D.".
bool Finder::led(std::uint32_t t) const {
  bool leads = false;
  if (passage_.is_word(t))
    passage_.each(t, SenseKind::Frame, [&](const Reading& reading, const Sense& sense) {
      const FrameRow& frame = tables_.frames[sense.row];
      const bool led_by = sense.morph.verb != 0 ? refers_back(reading.enclitic) && frame.roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::Agent
                                                : frame.pos == PartOfSpeech::Noun && reading.enclitic == Enclitic::None && !reading.article() &&
                                                      frame.roles[static_cast<std::size_t>(ArgSlot::Head)] == Role::Target;
      leads = leads || (frame.type == ClaimType::Belong && led_by);
    });
  return leads;
}

// "the 17th brigade of infantry", written with a number, which may have an article of its own ("al-35"); its arm is a noun without article.
bool Finder::numbered_unit(std::uint32_t t, const NounRow& head, const Found& found) {
  const WordView next = t + 1 < end_ && passage_.is_word(t + 1) ? passage_.word(t + 1) : WordView{};
  const bool article = next.size() == 2 && letter_at(next, 0) == kAlef && letter_at(next, 1) == kLam;
  const std::uint32_t at = article ? t + 2 : t + 1;
  const NumberSpan* number = out_.number_on(at);
  if (number == nullptr || number->first != at || passage_.is_word(at) || (!found.reading->article() && !article)) return false;
  if (static_cast<ActorKind>(head.what) != ActorKind::Armed || tables_.text(head.note) != "unit") return false;
  std::uint32_t last = number->last;
  if (!article && passage_.stands_behind(last + 1, ArgSlot::Min)) return false;  // "(killed) the army 20 of them"
  // "(freed) the army 20 hostages": people are counted.
  if (!article && passage_.is_word(last) && passage_.has(last, SenseKind::People) && !passage_.reading(last).article()) return false;
  if (passage_.is_word(last) && passage_.has(last, SenseKind::Noun) && !passage_.reading(last).article() &&
      outer_prefix(passage_.reading(last)) == 0 && passage_.function(last) == FunctionClass::Other && !finite_verb(last))
    ++last;
  add_named(t, last, found, head, "mention/org_numbered");
  return true;
}

// "by force"; "(the struggle) for power", "(staying) in power", "(the way) to power": what is also a thing, and is one behind these prepositions.
bool Finder::power(std::uint32_t t, const NounRow& head, const Reading& reading) const {
  const std::string_view note = tables_.text(head.note);
  const bool thing = (head.flags & kThingHead) != 0;
  if (!thing || (note != "power" && note != "named")) return false;
  if (reading.has(kPreBi) || note == "named") return reading.has(kPreBi);
  if (!word_before(t) || outer_prefix(reading) > 0 || passage_.function(t - 1) != FunctionClass::Preposition) return false;
  const auto slot = static_cast<ArgSlot>(passage_.noun(t - 1, SenseKind::Function)->value);
  return slot == ArgSlot::Ala || slot == ArgSlot::Fi || slot == ArgSlot::Ila || slot == ArgSlot::An;
}

// "(routed D. and) the forces allied (al-mutahalifa) with it": a participle behind the noun says which forces.
bool Finder::says_whose_side(std::uint32_t t) const {
  const std::uint32_t whose = t + 1;
  if (whose >= end_ || !passage_.is_word(whose) || (passage_.function(whose) != FunctionClass::Preposition && passage_.clitic_pronoun(whose) == 0 && outer_prefix(passage_.reading(whose)) == 0)) return false;
  bool side = false;
  passage_.each(t, SenseKind::Frame, [&](const Reading& reading, const Sense& sense) {
    const FrameRow& frame = tables_.frames[sense.row];
    const bool participle = frame.pos == PartOfSpeech::ActiveParticiple || frame.pos == PartOfSpeech::PassiveParticiple;
    side = side || (reading.article() && participle && (frame.type == ClaimType::Cooperate || frame.type == ClaimType::Support));
  });
  return side;
}

// Whether a likely name of a man stands there, as behind a title.
bool Finder::names_bearer(std::uint32_t t) const {
  if (t >= end_ || !passage_.is_word(t) || outer_prefix(passage_.reading(t)) > 0 || name_weight(t) < kLikelyName) return false;
  // "al-liwa' Tal'at Muslim (said that)": a sure given name, though both are everyday words.
  return person_end(t, true) > t || (first_name(t) && may_be_given(t) && goes_on_as_name(t + 1, name_weight(t)) && closes_name(t + 2));
}

bool Finder::nominal_organisation(std::uint32_t t, std::uint32_t last, const NounRow& head, const Found& found) {
  if (!found.reading->article()) return false;
  // "(cooperation) al-istikhbarati", of intelligence: a dual that lost its noon takes no article.
  const WordView spelled = passage_.word(t);
  if (found.sense->morph.number == 1 && letter_at(spelled, spelled.size() - 1) == kYeh) return false;
  if (last == t + 1 && power(t, head, *found.reading)) return false;
  // "the (central) agency, the secret one (al-sirriyya)", "the secret information": an adjective, spelt as a company, which somebody named before.
  const bool behind_noun = t > begin_ && outer_prefix(*found.reading) == 0 && (passage_.is_punct(t - 1, ')') || (passage_.is_word(t - 1) && passage_.reading(t - 1).article()));
  if (last == t + 1 && behind_noun && tables_.text(head.note) == "unit" && passage_.is_noun_of(t, kNounAdjective) && named_with(found) == kNone) return false;
  // "the naval (bahriyya) weapons", no navy: behind a noun in the feminine that is nobody.
  if (behind_noun && passage_.is_word(t - 1) && !taken(t - 1) && nisba(t) && feminine(t) && passage_.is_noun_of(t, kNounAdjective) && passage_.is_noun_of(t - 1, kNounPlain)) return false;
  // "the forces that (allati) fight D.": the clause says which forces, and need not mean those told of before.
  const bool these = word_before(t) && passage_.function(t - 1) == FunctionClass::Demonstrative;
  const bool told_by_clause = found.sense->morph.number == 2 && !these && passage_.is_word(last) && (passage_.function(last) == FunctionClass::Relative || says_whose_side(last));
  std::uint32_t entity = found.sense->morph.number == 1 || told_by_clause ? kNone : latest_organisation(found);
  const NameAt next = passage_.is_word(last) ? name_at(last) : NameAt{};
  // "al-liwa' So-and-so": his rank.
  if (last == t + 1 && passage_.has(t, SenseKind::Title) &&
      ((next.alias != kNone && tables_.actors[tables_.aliases[next.alias].actor].type == EntityType::Per) || names_bearer(last)))
    return false;
  // Not the one that is named right behind: "the group accused the Front".
  if (entity != kNone && next.last > last && next.alias != kNone &&
      tables_.aliases[next.alias].actor == out_.entity[entity].actor)
    entity = kNone;
  // Forces, the police, the authorities, a council told by adjectives ("the local council") that nobody named before are still somebody.
  const auto kind = static_cast<ActorKind>(head.what);
  if (found.sense->morph.number == 0 && tables_.text(head.note) == "named" && !by_head_.contains(found.sense->row) && !named_so(t, found) && !named_before(t, found)) return false;
  const bool body = (head.flags & kCommonHead) != 0 && (head.flags & kThingHead) == 0 && (kind == ActorKind::State || kind == ActorKind::Security) && found.sense->morph.number != 2;
  // "the court sentenced", "brought before him the court": where it is the subject.
  const bool court = kind == ActorKind::Court && found.sense->morph.number == 0 && feminine(t) && ((word_before(t) && verb_of_hers(t - 1)) || (opens_clause(t) && passage_.is_word(last) && finite_verb(last)));
  const bool somebody = kind == ActorKind::Armed || kind == ActorKind::Security || body || court || (kind == ActorKind::State && last > t + 1);
  if (entity == kNone && somebody) {
    entity = new_referent(EntityType::Org, found.sense->row);
    by_head_[found.sense->row] = entity;
  }
  if (entity == kNone) return false;
  Mention& made = add(t, last, EntityType::Org, MentionKind::Nominal, "mention/org_head_again");
  made.begin = passage_.token(t).begin + outer_prefix(*found.reading);
  made.row = head.id;
  made.entity = entity;
  latest_of(entity);
  return true;
}

// "Jaysh al-Fath took ..., this army began": with a demonstrative the noun is the one named last whose name begins with it, though the tables
// have it for another.
bool Finder::this_organisation(std::uint32_t t) {
  if (t == begin_ || !passage_.is_word(t - 1) || passage_.function(t - 1) != FunctionClass::Demonstrative || !passage_.reading(t).article()) return false;
  const Found found = passage_.find(t, SenseKind::OrgHead);
  const NameAt name = name_at(t);
  if (found.sense->morph.number != 0 || name.last != t + 1 || name.alias == kNone) return false;
  const std::uint32_t entity = named_with(found);
  if (entity == kNone || out_.entity[entity].actor == tables_.aliases[name.alias].actor) return false;
  Mention& made = add(t, t + 1, EntityType::Org, MentionKind::Nominal, "mention/org_head_again");
  made.begin = passage_.token(t).begin + outer_prefix(*found.reading);
  made.row = tables_.nouns[found.sense->row].id;
  made.entity = entity;
  latest_of(entity);
  return true;
}

// "the spokesman of the army So-and-so said that his forces": those of the army or armed group whose title he bears.
std::uint32_t Finder::organisation_served(std::uint32_t owner) const {
  if (owner == 0 || out_.mention[owner].type != EntityType::Per) return kNone;
  const Mention& org = out_.mention[owner - 1];
  const std::uint32_t behind = passage_.is_punct(org.last, kCloseQuote) ? org.last + 1 : org.last;
  if (org.type != EntityType::Org || org.entity == kNone || behind != out_.mention[owner].first || !after_title(org.first)) return kNone;
  const std::uint32_t actor = out_.entity[org.entity].actor;
  if (actor == kNone) return kNone;
  const ActorKind kind = tables_.actors[actor].kind;
  return kind == ActorKind::Army || kind == ActorKind::Armed ? org.entity : kNone;
}

// "(the commander of the division said that the alliance ...) and that our forces": those of the organisation whose man speaks.
std::uint32_t Finder::organisation_speaking() const {
  for (std::size_t n = out_.mention.size(); n-- > 0 && n + kSpeakerReach > out_.mention.size();) {
    const Mention& m = out_.mention[n];
    if (m.type == EntityType::Org && m.entity != kNone && !m.silent && after_title(m.first)) return static_cast<std::uint32_t>(n);
  }
  return kNone;
}

// "Said the army ... . And it added that its (his) forces": right behind a verb of saying without a subject and "that", he who spoke at the head of the
// sentence before, where the pronoun is his.
std::uint32_t Finder::goes_on_speaking(Enclitic whose, std::uint32_t t) const {
  if (before_ == kNone || t != begin_ + 2 || passage_.function(t - 1) != FunctionClass::Complementiser || !behind_saying(begin_ + 1, true) || !behind_saying(before_ + 1, true)) return kNone;
  const Mention* m = out_.on(before_ + 1);
  const bool spoke = m != nullptr && m->first == before_ + 1 && m->entity != kNone && m->type == EntityType::Org && agrees(passage_, out_, whose, *m);
  return spoke ? static_cast<std::uint32_t>(m - out_.mention.data()) : kNone;
}

// "(announced) its alliance with (tahalufuha ma'a) D.": a deed of several, and no body of its own.
bool Finder::acts_with(std::uint32_t t) const {
  if (!passage_.stands_behind(t + 2, ArgSlot::Maa)) return false;
  bool deed = false;
  passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
    deed = deed || (sense.morph.verb == 0 && tables_.frames[sense.row].roles[static_cast<std::size_t>(ArgSlot::Maa)] == Role::Party);
  });
  return deed;
}

// "his forces", "its planes": the group that the pronoun stands for acts.
bool Finder::owned_forces(std::uint32_t t) {
  if (acts_with(t)) return false;
  for (const SenseKind kind : {SenseKind::OrgHead, SenseKind::Member}) {
    const Found found = passage_.find(t, kind);
    if (!found || !refers_back(found.reading->enclitic)) continue;
    if (static_cast<ActorKind>(tables_.nouns[found.sense->row].what) != ActorKind::Armed) continue;
    const Enclitic whose = found.reading->enclitic;
    const std::uint32_t goes_on = goes_on_speaking(whose, t);
    std::uint32_t speaking = goes_on;
    if (speaking == kNone && (whose == Enclitic::Na || whose == Enclitic::Hu)) speaking = organisation_speaking();
    if (whose != Enclitic::Na && speaking != kNone) {  // of a state, an army, the police or an armed group, no agency
      const ActorKind kind = kind_of(tables_, out_.entity[out_.mention[speaking].entity]);
      if (kind != ActorKind::State && kind != ActorKind::Army && kind != ActorKind::Security && kind != ActorKind::Armed) speaking = kNone;
    }
    const std::uint32_t before = speaking != kNone && (whose == Enclitic::Na || speaking == goes_on) ? kNone : owner_of_men(whose, t);
    const std::uint32_t owner = speaking != kNone && (before == kNone || before < speaking) ? speaking : before;  // "the commander of the police ... his forces"
    if (owner == kNone) continue;
    // "(said) the Turkish president that his forces": an office without a name has the army of its nation.
    const std::uint32_t army = army_row(nation_of_office(out_.mention[owner]));
    if (out_.mention[owner].type == EntityType::Ppl && army == kNone) continue;
    const std::uint32_t served = army != kNone ? actor_referent(army) : organisation_served(owner);
    const std::uint32_t entity = served != kNone ? served : out_.mention[owner].entity;
    Mention& made = add(t, t + 1, EntityType::Org, MentionKind::Nominal, "mention/owned_forces");
    made.entity = entity;
    made.silent = army == kNone;  // an army that nothing else names is named here
    return true;
  }
  return false;
}

bool Finder::outlet(std::uint32_t t, const Found& head) const {
  if (static_cast<ActorKind>(tables_.nouns[head.sense->row].what) != ActorKind::Media) return false;
  if (head.reading->article()) return latest_organisation(head) != kNone;
  const std::uint32_t inside = next_word(t + 1);
  if (inside != t + 1) return true;
  const NameAt name = passage_.is_word(inside) ? name_at(inside) : NameAt{};
  // "the channel Euronews": a word that no table has is hardly the name of a canal.
  if (head.sense->morph.number == 0 && tables_.text(tables_.nouns[head.sense->row].note) != "called" && passage_.is_word(inside) && passage_.unknown(inside) && name.last == inside && !passage_.reading(inside).article()) return true;
  return name.last > inside && name.alias != kNone && tables_.actors[tables_.aliases[name.alias].actor].kind == ActorKind::Media;
}

// "the front", where an actor called so was named before, and no adjective says which line it is.
bool Finder::named_so(std::uint32_t t, const Found& head) const {
  if (!head.reading->article() || !passage_.has(t, SenseKind::PlaceHead) || static_cast<ActorKind>(tables_.nouns[head.sense->row].what) != ActorKind::Armed) return false;
  if (passage_.is_word(t + 1) && passage_.reading(t + 1).article() && outer_prefix(passage_.reading(t + 1)) == 0) return false;
  if (t > begin_ && passage_.function(t - 1) == FunctionClass::Preposition) return false;
  const std::size_t stop = out_.mention.size() > kReach ? out_.mention.size() - kReach : 0;
  for (std::size_t n = out_.mention.size(); n-- > stop;) {
    const Mention& m = out_.mention[n];
    if (m.type == EntityType::Org && m.entity != kNone && out_.entity[m.entity].actor != kNone &&
        begins_with(static_cast<std::uint32_t>(n), head.sense->row))
      return true;
  }
  return false;
}

// "the room", where a room of operations was named.
bool Finder::named_before(std::uint32_t t, const Found& head) const {
  if (passage_.has(t, SenseKind::PlaceHead)) return false;
  const std::size_t stop = out_.mention.size() > kReach ? out_.mention.size() - kReach : 0;
  for (std::size_t n = out_.mention.size(); n-- > stop;)
    if (out_.mention[n].type == EntityType::Org && begins_with(static_cast<std::uint32_t>(n), head.sense->row)) return true;
  return false;
}

// "the president of the university of D.", "a professor of law at the college of D.": whoever bears a title there serves a body.
bool Finder::served_by_title(std::uint32_t t, const Found& ground) const {
  const NounRow& head = tables_.nouns[ground.sense->row];
  if (tables_.text(head.kind) != "site" || ground.reading->article() || ground.sense->morph.number != 0) return false;
  std::uint32_t at = t;
  if (at > begin_ && passage_.function(at - 1) == FunctionClass::Preposition) --at;
  else if (outer_prefix(*ground.reading) > 0 && !ground.reading->has(kPreBi)) return false;
  for (std::uint32_t steps = 0; steps < kTitleReach && word_before(at); ++steps) {
    --at;
    if (const NounRow* title = passage_.noun(at, SenseKind::Title); title != nullptr) return tables_.text(title->note) != "student";
    if (passage_.function(at) != FunctionClass::Other || finite_verb(at)) return false;
  }
  return false;
}

// "the university of San'a'", "... of King So-and-so": such a body is called after a place or a man with his title.
bool Finder::named_site(std::uint32_t t, const NounRow& head, const Found& found) {
  const std::uint32_t inside = t + 1;
  if (!passage_.is_word(inside) || outer_prefix(passage_.reading(inside)) > 0 || found.reading->article()) return false;
  const NameAt name = name_at(inside);
  std::uint32_t last = name.place != kNone ? name.last : inside;
  if (passage_.reading(inside).article() && passage_.has(inside, SenseKind::Title) && passage_.is_word(inside + 1)) last = person_end(inside + 1, true);
  if (last <= inside || (last == inside + 1 && name.place == kNone)) return false;
  add_named(t, last, found, head, "mention/org_of_place");
  return true;
}

bool Finder::organisation(std::uint32_t t) {
  if (owned_forces(t)) return true;
  const Found found = passage_.find(t, SenseKind::OrgHead);
  if (followers(t)) return true;
  if (passage_.phrase_has(t, kind_bit(SenseKind::Document))) return false;  // "the press conference"
  if (!found || passage_.has(t, SenseKind::Function)) return planes(t) || cited_outlet(t) || acting_group(t) || several_bodies(t);
  // "nada al-ra'is (the president called for)": no club (nadi), though the one letter may stand for the other.
  if (!passage_.written_with_yeh(t) && finite_verb(t) && passage_.is_word(t + 1) && passage_.has(t + 1, SenseKind::Title) && passage_.reading(t + 1).article() &&
      letter_at(passage_.word(t), passage_.word(t).size() - 1) == kYeh)
    return false;
  // "(a position) qawiyy", "(allies) qawiyyayn": strong, and no powers (quwa).
  const Letter end = letter_at(passage_.word(t), passage_.word(t).size() - 1);
  if (passage_.is_noun_of(t, kNounAdjective) && !found.reading->article() && (found.sense->morph.number == 1 ? end == kNoon : found.sense->morph.number == 0 && passage_.written_with_yeh(t) && !one_yeh_))
    return planes(t);
  const NounRow* country = passage_.noun(t, SenseKind::PlaceHead);
  if (country != nullptr && honours_a_man(t, *country)) return false;
  // "said the major-general (al-liwa') al-Hudhayfi": no brigade speaks, nor does one bear the name of a man of the tables.
  if (passage_.has(t, SenseKind::Title) && passage_.reading(t).article() && passage_.is_word(t + 1) && name_at(t).alias == kNone) {
    if (names_family(t + 1) && behind_saying(t, false)) return false;
    const NameAt bearer = outer_prefix(passage_.reading(t + 1)) == 0 ? name_at(t + 1) : NameAt{};
    if (bearer.alias != kNone && tables_.actors[tables_.aliases[bearer.alias].actor].type == EntityType::Per) return false;
  }
  if (group_in_marks(t, tables_.nouns[found.sense->row], found)) return true;
  // "hashada al-jaysh (quwatahu)": masses the army, no crowd of the army's.
  if (verb_instead(t, found) && (behind_qad(t) || (passage_.is_word(t + 1) && outer_prefix(passage_.reading(t + 1)) == 0 && name_at(t + 1).alias != kNone))) return false;
  // "..., the military wing of": said of the organisation before, no organisation of its own.
  bool tie = false;
  passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
    tie = tie || tables_.frames[sense.row].type == ClaimType::Belong;
  });
  if (tie && t > 0 && (taken(t - 1) || !passage_.is_word(t - 1) || passage_.function(t - 1) == FunctionClass::Pronoun || passage_.function(t - 1) == FunctionClass::Negator)) return false;
  if (tie && passage_.is_word(t + 1) && passage_.reading(t + 1).article() && passage_.has(t + 1, SenseKind::Title)) return false;  // "headed by General So-and-so"
  // "muhafaza" is a place before it is an authority, "qanat" and "mawqi'" of a name in marks or of a known outlet are not.
  // A brigade that somebody commands or speaks for is no province.
  const bool led = static_cast<ActorKind>(tables_.nouns[found.sense->row].what) == ActorKind::Armed && commanded(t);
  const Found ground = passage_.find(t, SenseKind::PlaceHead);  // "kutla": a bloc, not "as (ka-) a hill"
  // "the Harel brigade (liwa')": what is also an administrative unit is one before a place of the tables.
  const bool unit = ground && tables_.text(tables_.nouns[found.sense->row].note) == "unit" && passage_.is_word(t + 1) && (name_at(t + 1).place == kNone || named_after_man(t + 1) > t + 1) && !found.reading->article();
  if (ground && ground.reading->prefix_letters <= found.reading->prefix_letters && !led && !unit && !served_by_title(t, ground) && !outlet(t, found) && !named_so(t, found) && place(t)) return true;
  // "(shelled) an Israeli position (mawqi')": a web site is somebody where it is cited or has a name of its own.
  if (ground && static_cast<ActorKind>(tables_.nouns[found.sense->row].what) == ActorKind::Media && passage_.is_word(t + 1) && passage_.has(t + 1, SenseKind::Nation) &&
      !outlet(t, found) && !cited(t))
    return false;
  if (ground && served_by_title(t, ground) && named_site(t, tables_.nouns[found.sense->row], found)) return true;
  return headed_name(t, tables_.nouns[found.sense->row], found) || cited_outlet(t) || acting_group(t) || several_bodies(t);
}

}  // namespace isnad
