// Method: a survey first counts which countries the text is about and which persons it names in full; then one walk
// over the tokens, in which the first rule that makes a mention wins and the walk goes on behind it.
#include "finder.h"

#include <algorithm>

#include "case_nouns.h"
#include "civil.h"
#include "find_dates.h"
#include "find_numbers.h"

namespace isnad {
namespace {

constexpr std::uint32_t kMaxQuotedName = 7;  // tokens of a name in quotation marks
constexpr std::uint8_t kCountedRank = 4;     // of a place whose name says that the text is about its country

}  // namespace

Finder::Finder(const Passage& passage, Mentions& out) : passage_(passage), tables_(passage.tables), out_(out) {
  if (const auto day = parse_day(passage.document.published))
    day_ = static_cast<std::uint32_t>(day->year) * 10000 + day->month * 100 + day->day;
}

void Finder::run() {
  out_.mention.clear();
  out_.entity.clear();
  out_.inside.clear();
  out_.sport.clear();
  out_.at.assign(passage_.size(), 0);
  find_numbers(passage_, out_);
  find_dates(passage_, out_);
  survey();
  survey_teams();
  for (const Sentence& sentence : passage_.tokens.sentence) scan(sentence);
  late_short_names();
  late_places();
  members();
  thought_members();
  owned_members();
  describe_common();
  heads_of_bodies();
  nations_of_deeds();
}

// "the government", "Sudanese forces", "the leadership of the alliance": a common noun, alone, with adjectives or before another, is
// no name, whoever is meant, and so are many of a kind ("foreign companies"). Of the names of the tables, "the Free Army" stays one, and so
// do the army, the police and the government of a nation: only a nationality describes there.
void Finder::describe_common() {
  constexpr std::uint32_t kPlain = kind_bits(SenseKind::Noun, SenseKind::OrgHead, SenseKind::People, SenseKind::Title, SenseKind::Frame);
  constexpr std::uint32_t kProper = kind_bits(SenseKind::Actor, SenseKind::Place);
  for (Mention& m : out_.mention) {
    if (m.type != EntityType::Org || m.kind != MentionKind::Name || !passage_.is_word(m.first)) continue;
    bool common = false, body = false;
    for (const SenseKind kind : {SenseKind::OrgHead, SenseKind::Member})
      passage_.each(m.first, kind, [&](const Reading&, const Sense& sense) {
        common = common || (tables_.nouns[sense.row].flags & kCommonHead) != 0;
        const std::string_view note = tables_.text(tables_.nouns[sense.row].note);
        body = body || note == "unit" || note == "nation";
      });
    common = common || generic_plural(m.first);
    if (body && m.alias != kNone && m.last > m.first + 1) continue;
    for (std::uint32_t t = m.first + 1; t < m.last && common; ++t) {
      const bool plain = m.alias == kNone && passage_.is_word(t) && passage_.has_any(t, kPlain) && !passage_.has_any(t, kProper) && name_weight(t) < kLikelyName;
      common = passage_.is_word(t) && (passage_.has(t, SenseKind::Nation) || plain);
    }
    if (common) m.kind = MentionKind::Nominal;
  }
}

// A preposition: "ila" with yeh: an outlet that has one letter for yeh and alef maqsura.
void Finder::note_spelling(std::uint32_t t) {
  static constexpr Letter kIla[] = {kAlef, kLam, kYeh};
  if (passage_.word(t).size() != 3) return;
  for (std::size_t n = 0; n < 3; ++n)
    if (letter_at(passage_.word(t), n) != kIla[n]) return;
  one_yeh_ = passage_.written_with_yeh(t);
}

// "an air base", "the base of D.", "the naval base": the text calls a place by this noun, which may name an actor elsewhere.
void Finder::note_called_place(std::uint32_t t) {
  const Found head = passage_.find(t, SenseKind::PlaceHead);
  const bool group = t > 0 && passage_.is_word(t - 1) && passage_.function(t - 1) == FunctionClass::Other && passage_.has(t - 1, SenseKind::OrgHead);  // "the terrorist organisation al-Qaeda"
  if (head.reading->article() ? described_by_adjective(t + 1) && !group : tables_.nouns[head.sense->row].what == static_cast<std::uint8_t>(Precision::Point))
    called_places_.try_emplace(head.sense->row, true);
}

// Countries: one point for each name of an actor or well-known place and each nationality adjective.
void Finder::survey() {
  constexpr std::uint32_t kCounted = kind_bits(SenseKind::Nation, SenseKind::Actor, SenseKind::Place);
  const auto count = [&](Country country) {
    if (country != 0) ++countries_[country];
  };
  for (std::uint32_t t = 0; t < passage_.size(); ++t) {
    if (!one_yeh_ && passage_.function(t) == FunctionClass::Preposition) note_spelling(t);
    if (passage_.has(t, SenseKind::Sport)) sport_.push_back({t, sport_weight(t)});
    if (passage_.has(t, SenseKind::PlaceHead)) note_called_place(t);
    const Hit* hit = passage_.hit(t);
    if (!passage_.has_any(t, kCounted) && hit == nullptr) continue;
    if (const NounRow* nation = passage_.noun(t, SenseKind::Nation)) count(nation->country);
    const auto visit = [&](const Sense& sense, bool phrase) {
      if (sense.kind == SenseKind::Actor) {
        const AliasRow& alias = tables_.aliases[sense.row];
        if (alias.colour == Colour::Short || alias.colour == Colour::Word || alias.when[0] != 0) return;
        if (tables_.actors[alias.actor].kind != ActorKind::Media) count(tables_.actors[alias.actor].country);  // an agency tells of any country
        if (phrase) full_names_[alias.actor] = true;
        else if (tables_.actors[alias.actor].type == EntityType::Per) full_names_.try_emplace(alias.actor, false);
      } else if (sense.kind == SenseKind::Place && tables_.ranks(sense.row, kCountedRank)) {
        const PlaceRow& place = tables_.places[sense.row];
        if (place.ambiguous == 0) count(place.country);
      }
    };
    passage_.each(t, SenseKind::Place, [&](const Reading&, const Sense& sense) { note_place(sense.row); });
    if (hit != nullptr && (hit->kinds & kCounted) != 0)
      for (const Sense& sense : tables_.phrase_senses(hit->node)) {
        visit(sense, true);
        if (sense.kind == SenseKind::Place) note_place(sense.row);
      }
    if (passage_.has(t, SenseKind::Actor)) visit(*passage_.find(t, SenseKind::Actor).sense, false);
    if (passage_.has(t, SenseKind::Place)) visit(*passage_.find(t, SenseKind::Place).sense, false);
  }
  std::uint32_t most = 0;
  countries_.each([&](Country country, std::uint32_t count) {
    if (count > most || (count == most && country < out_.country)) {
      most = count;
      out_.country = country;
    }
  });
  if (most == 0) out_.country = 0;
}

// "On the other hand (min jihatin ukhra) | demanded": the token behind the phrase that opens a sentence; none where it opens with another.
std::uint32_t Finder::turn_end(std::uint32_t t) const {
  const Hit* hit = passage_.hit(t);
  if (hit == nullptr) return kNone;
  const bool turns = std::ranges::any_of(tables_.phrase_senses(hit->node), [&](const Sense& sense) {
    return sense.kind == SenseKind::Function && tables_.text(tables_.nouns[sense.row].note) == "turn";
  });
  return turns ? hit->last : kNone;
}

// Whether a subject that stands here opens a clause: at its head, behind "that", "when", "had" and "indeed".
bool Finder::opens_clause(std::uint32_t t) const {
  if (!word_before(t)) return true;
  switch (passage_.function(t - 1)) {
    case FunctionClass::Particle:
      if (!tables_.text(passage_.noun(t - 1, SenseKind::Function)->note).empty()) return false;  // "perhaps", "each of"
      [[fallthrough]];
    case FunctionClass::Complementiser: case FunctionClass::Subordinator: case FunctionClass::Auxiliary:
      return passage_.reading(t - 1).enclitic == Enclitic::None;
    default: return false;
  }
}

void Finder::scan(const Sentence& sentence) {
  before_ = sentence.first > 0 ? begin_ : kNone;
  begin_ = sentence.first;
  turn_end_ = turn_end(begin_);
  end_ = sentence.last;
  for (std::uint32_t t = sentence.first; t < sentence.last;) {
    if ((passage_.is_punct(t + 1, '.') && initials(t)) || (one_besides(t) && one_more(t))) {
      t = out_.mention.back().last;
      continue;
    }
    if (plain(t)) {
      ++t;
      continue;
    }
    if (const std::uint32_t last = no_name(t); last != 0) {
      t = last;
      continue;
    }
    const NumberSpan* number = out_.number_on(t);
    const bool counts = number != nullptr && number->first == t;
    const bool made = counts && people(t)  ? true
                      : grammar_word(t)    ? may_be_person(t) && person(t)
                      : passage_.is_word(t) ? word(t, counts)
                                           : known_sign(t);
    if (made) goes_by_name();
    t = made ? out_.mention.back().last : t + 1;
  }
  begin_ = 0;
  turn_end_ = kNone;
  end_ = kNone;
}

// Whether no rule can make anything of a token, as of most of them. The questions are joined by | and not by ||, so that all of
// them together cost one guess of where the program goes on.
inline bool Finder::plain(std::uint32_t t) const {
  using enum SenseKind;
  constexpr std::uint32_t kOpeners = kind_bits(Actor, Place, Name, Title, OrgHead, Member, PlaceHead, People, Nation, Document, Sport);
  const WordReadings& of = passage_.readings(t);
  const bool word = passage_.token(t).kind == TokenKind::Word;
  const bool before = t > begin_ && taken(t - 1);
  const bool opens = ((of.kinds & kOpeners) != 0) | (word & !of.known) | ((of.nouns >> kNounOfCounterpart & 1U) != 0) |
                     (passage_.hit(t) != nullptr) | (out_.number_on(t) != nullptr) | (before & of.reading[0].has(kPreWa)) | !sport_.empty();
  return !opens && (by_short_.empty() || !word || !by_short_.contains(short_key(t)));
}

// The rules for a word, each asked only where the kinds of its senses let it make something.
bool Finder::word(std::uint32_t t, bool counts) {
  const std::uint32_t kinds = passage_.readings(t).kinds;
  const auto any = [&](auto... kind) { return (kinds & kind_bits(kind...)) != 0; };
  const bool phrase = passage_.hit(t) != nullptr;
  using enum SenseKind;
  if ((!sport_.empty() || any(Sport)) && team(t)) return true;
  if (joined(t) && (joined_place(t) || joined_forces(t) || joined_nation(t))) return true;
  if (any(Nation) && behind_or(t) && joined_nation(t)) return true;
  if (any(OrgHead) && this_organisation(t)) return true;
  if (phrase && command_of(t)) return true;
  if (phrase || any(Actor, Place)) {
    const NameAt name = name_at(t);
    if ((phrase && opens_full_name(t, name)) || known_name(t, name)) return true;
  }
  if ((phrase || any(Title, Noun)) && office(t)) return true;
  if (may_be_person(t) && person(t)) return true;
  if (phrase && station(t)) return true;
  if (any(OrgHead, Member, People) && loyal_forces(t)) return true;
  if (phrase && any(PlaceHead, Document) && court_phrase(t)) return true;
  if (any(OrgHead, Member) && organisation(t)) return true;
  if (phrase && ranked_place(t)) return true;
  if ((phrase || any(PlaceHead)) && border(t)) return true;
  if (any(PlaceHead, Place) && place(t)) return true;
  if (any(PlaceHead) && (struck_site(t) || described_place(t))) return true;
  if (any(People, Nation) && !counts && people(t)) return true;
  if (any(Document) && document_noun(t)) return true;
  return phrase && (cited_outlet(t) || head_phrase(t) || (!counts && people_phrase(t) && people(t)));
}

// "the electric current", "the field of battle": behind the expression; 0 where none begins.
std::uint32_t Finder::no_name(std::uint32_t t) const {
  const Hit* hit = passage_.hit(t);
  const auto nobody = [](const Sense& sense) { return sense.kind == SenseKind::Noun && sense.row == kNounOfNobody; };
  return hit != nullptr && (hit->kinds & kind_bit(SenseKind::Noun)) != 0 && std::ranges::any_of(tables_.phrase_senses(hit->node), nobody) ? hit->last : 0;
}

// A word of grammar opens no name but "'Ali".
bool Finder::rather_grammar(std::uint32_t t) const {
  // "wilaya" is "province" before it is "nor any".
  const Found head = passage_.find(t, SenseKind::PlaceHead);
  if (head && head.reading == &passage_.reading(t) && passage_.find(t, SenseKind::Function).reading != head.reading) return false;
  if (town_like_grammar(t)) return false;
  const FunctionClass what = passage_.function(t);
  return what == FunctionClass::Preposition || what == FunctionClass::Complementiser || what == FunctionClass::Relative ||
         what == FunctionClass::Negator || what == FunctionClass::Subordinator || what == FunctionClass::Pronoun ||
         what == FunctionClass::Demonstrative;
}

// "(in) Kebili (qabli)": a town spelt as a preposition with "me", which reports seldom say.
bool Finder::town_like_grammar(std::uint32_t t) const {
  const Found grammar = passage_.find(t, SenseKind::Function);
  return grammar && passage_.has(t, SenseKind::Place) && grammar.reading->enclitic == Enclitic::Ya;
}

std::uint32_t Finder::next_word(std::uint32_t t) const {
  const bool mark = passage_.is_punct(t, kOpenQuote) || passage_.is_punct(t, '(') || passage_.is_punct(t, '\'') ||
                    (passage_.is_punct(t, kCloseQuote) && passage_.is_word(t + 1) && passage_.has(t + 1, SenseKind::Actor));
  return mark ? t + 1 : t;
}

bool Finder::quoted(std::uint32_t t, std::uint32_t last) const {
  // Some outlets open a quotation with the mark that closes it.
  if (t > begin_ && passage_.is_punct(t - 1, kCloseQuote) && passage_.is_punct(last, kCloseQuote)) return true;
  return t > 0 && (passage_.is_punct(t - 1, kOpenQuote) || passage_.is_punct(t - 1, '(')) &&
         (passage_.is_punct(last, kCloseQuote) || passage_.is_punct(last, ')'));
}

std::uint32_t Finder::quote_end(std::uint32_t open) const {
  const Letter close = passage_.is_punct(open, '(') ? Letter{')'} : kCloseQuote;
  for (std::uint32_t t = open + 1; t < passage_.size() && t <= open + 1 + kMaxQuotedName; ++t)
    if (passage_.is_punct(t, close)) return t;
  return open;
}

// "(and) more than 170 soldiers": the waw of a bound that is a word with it, too ("170 wa-akthar").
std::uint8_t Finder::conjunction_before(std::uint32_t t) const {
  const Found number = passage_.find(t, SenseKind::Number);
  const bool hamza = passage_.word(t).size() > 1 && passage_.written_with_hamza(t, 1);  // "wa-ahad": and one of, no "wahid"
  if (!number || ((tables_.nouns[number.sense->row].flags & kBoundAfter) == 0 && !hamza)) return 0;
  for (const Reading& reading : passage_.readings(t))
    if (reading.has(kPreWa) || reading.has(kPreFa)) return outer_prefix(reading);
  return 0;
}

Mention& Finder::add(std::uint32_t first, std::uint32_t last, EntityType type, MentionKind kind, const char* rule) {
  Mention mention;
  mention.first = first;
  mention.last = last = std::min(last, end_);
  mention.type = type;
  mention.kind = kind;
  mention.rule = rule;
  std::uint8_t skip = passage_.is_word(first) ? outer_prefix(passage_.reading(first)) : std::uint8_t{0};
  if (skip == 0 && passage_.is_word(first) && out_.number_on(first) != nullptr) skip = conjunction_before(first);
  mention.begin = passage_.token(first).begin + skip;
  mention.end = passage_.token(last - 1).end;
  const bool ends_in_name = kind == MentionKind::Name && type == EntityType::Per;  // no pronoun stands on it
  if ((last - 1 > first && !ends_in_name) || kind == MentionKind::Nominal) mention.end -= passage_.reading(last - 1).suffix_letters;
  out_.mention.push_back(mention);
  for (std::uint32_t t = first; t < last; ++t) out_.at[t] = static_cast<std::uint32_t>(out_.mention.size());
  return out_.mention.back();
}

// A mention inside another one, over whole tokens.
Mention& Finder::add_inside(std::uint32_t first, std::uint32_t last, EntityType type, const char* rule) {
  Mention& mention = out_.inside.emplace_back();
  mention.first = first;
  mention.last = last;
  mention.type = type;
  mention.begin = passage_.token(first).begin;
  mention.end = passage_.token(last - 1).end;
  mention.rule = rule;
  return mention;
}

void mention(const Passage& passage, Mentions& out) { Finder(passage, out).run(); }

}  // namespace isnad
