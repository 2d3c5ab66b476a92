// Method: each token is asked, in this order, whether it is a mention, a function word, a finite verb, an event noun;
// what is left is a noun of no table. A spelling that may be verb or noun ("qtl") is a noun behind a preposition, with
// an article, or behind a noun that waits for its construct partner; else a verb.
// Phrases: a noun without article waits for its partner, so "mawaqi' tanzim D." is one phrase about D.; a noun with
// the article, a name or an indefinite adjective closes the phrase, so that "qasafa al-tayran mawaqi' D." has two.
#include "items.h"

#include <algorithm>
#include <utility>

#include "split_phrase.h"

namespace isnad {
namespace {

constexpr int kPlainVerb = -15;           // rank of a verb that states nothing: below a verb of the tables behind "and"
constexpr std::uint32_t kChargeReach = 6;  // tokens between a word of accusing and what it accuses of
constexpr std::uint32_t kShortQuote = 5;  // tokens between quotation marks that are a name, not a saying

class Builder {
 public:
  Builder(const Passage& passage, const Mentions& mentions, std::uint32_t sentence, Clauses& out,
          std::vector<Item>& items)
      : passage_(passage), mentions_(mentions), sentence_(sentence), out_(out), items_(items) {}

  void run() {
    const Sentence& sentence = passage_.tokens.sentence[sentence_];
    next_date_ = static_cast<std::size_t>(
        std::ranges::lower_bound(mentions_.date, sentence.first, {}, &DateSpan::first) - mentions_.date.begin());
    for (std::uint32_t t = sentence.first; t < sentence.last;) t = item(t, sentence.last);
  }

 private:
  Item& push(ItemKind kind, std::uint32_t first, std::uint32_t last) {
    Item item;
    item.kind = kind;
    item.first = first;
    item.last = last;
    item.conjoined = std::exchange(behind_conjunction_, false);
    items_.push_back(item);
    return items_.back();
  }

  [[nodiscard]] bool behind_event() const { return !items_.empty() && items_.back().kind == ItemKind::Event; }
  [[nodiscard]] bool after_preposition() const {
    return !items_.empty() && items_.back().kind == ItemKind::Preposition;
  }
  // The phrase before still waits for its construct partner.
  [[nodiscard]] bool phrase_waits() const { return open_phrase_ && !items_.empty() && items_.back().kind == ItemKind::Phrase; }

  std::uint32_t item(std::uint32_t t, std::uint32_t end) {
    const Token& token = passage_.token(t);
    if (t == split_first_) return split_last_;  // the noun of a verb that has come
    if (token.kind == TokenKind::Punct) return punctuation(t);
    if (const Mention* m = mentions_.on(t)) return mention_item(*m, t);
    if (const std::uint32_t last = date(t)) return last;
    if (token.kind != TokenKind::Word || mentions_.number_on(t) != nullptr) {
      noun(t, t + 1, token.kind != TokenKind::Word && token.kind != TokenKind::Number);  // a number waits for what it counts
      return t + 1;
    }
    if (const std::uint32_t last = phrase_entry(t)) return last;
    if (const NounRow* row = passage_.noun(t, SenseKind::Function); row != nullptr && function_wins(t, *row))
      return function(t, t + 1, *row);
    if (passage_.has(t, SenseKind::Title) && (second_title(t) || apposition(t, t + 1))) return t + 1;
    if (split(t, end)) return t + 1;
    if (const std::uint32_t last = predicate(t, end)) return last;
    noun(t, t + 1, closes(t));
    return t + 1;
  }

  // Quotation marks around a name or a short phrase, and brackets, are no boundary.
  [[nodiscard]] bool around_name(std::uint32_t t) const {
    const Letter mark = passage_.token(t).punct;
    const Sentence& sentence = passage_.tokens.sentence[sentence_];
    if (mark == '(' || mark == ')' || mark == '[' || mark == ']' || mark == '\'') return true;
    if (mark == kOpenQuote) {
      for (std::uint32_t n = t + 1; n < sentence.last && n <= t + kShortQuote; ++n)
        if (passage_.is_punct(n, kCloseQuote)) return true;
    } else if (mark == kCloseQuote) {
      for (std::uint32_t n = t; n-- > sentence.first && n + kShortQuote >= t;)
        if (passage_.is_punct(n, kOpenQuote)) return true;
    }
    return false;
  }

  // "fajran", "at dawn of Friday": a part of the day in the accusative or before a day is no verb.
  [[nodiscard]] bool day_part(std::uint32_t t) const {
    const NounRow* row = passage_.noun(t, SenseKind::Calendar);
    if (row == nullptr || row->what != static_cast<std::uint8_t>(CalendarKind::DayPart)) return false;
    const WordView word = passage_.word(t);
    return letter_at(word, word.size() - 1) == kAlef || passage_.has(t + 1, SenseKind::Calendar);
  }

  // Dates are adverbs: "yesterday", "on Thursday" stand between any two phrases.
  std::uint32_t date(std::uint32_t t) {
    while (next_date_ < mentions_.date.size() && mentions_.date[next_date_].last <= t) ++next_date_;
    if (next_date_ < mentions_.date.size() && mentions_.date[next_date_].first <= t) return mentions_.date[next_date_].last;
    if (day_part(t)) return t + 1;
    if (!passage_.has(t, SenseKind::Calendar) || passage_.has(t, SenseKind::Frame) || passage_.has(t, SenseKind::Function)) return 0;
    return outer_prefix(passage_.reading(t)) == 0 && !after_preposition() ? t + 1 : 0;
  }

  std::uint32_t punctuation(std::uint32_t t) {
    if (around_name(t)) return t + 1;
    open_phrase_ = false;
    switch (passage_.token(t).punct) {
      case kOpenQuote: push(ItemKind::QuoteOpen, t, t + 1); break;
      case kCloseQuote: push(ItemKind::QuoteClose, t, t + 1); break;
      case ',': case ';': push(ItemKind::Comma, t, t + 1); break;
      case ':': push(ItemKind::Colon, t, t + 1); break;
      case '-': push(ItemKind::Dash, t, t + 1); break;
      default: break;
    }
    return t + 1;
  }

  // A preposition or conjunction stuck to a word makes an item of its own.
  void clitics(std::uint32_t t, const Reading& reading) {
    ArgSlot slot = ArgSlot::Bi;
    if (reading.has(kPreLi)) slot = ArgSlot::Li;
    else if (!reading.has(kPreBi)) return;
    push(ItemKind::Preposition, t, t).slot = slot;
    open_phrase_ = false;
  }

  // The reading of the first word that leaves the mention ("ban" in a name is no beh and "an"); else the likeliest.
  [[nodiscard]] const Reading& cut_as(const Mention& m, std::uint32_t t) const {
    if (m.first == t)
      for (const Reading& reading : passage_.segments.of[t])
        if (passage_.token(t).begin + outer_prefix(reading) == m.begin) return reading;
    return passage_.reading(t);
  }

  std::uint32_t mention_item(const Mention& m, std::uint32_t t) {
    const auto index = static_cast<std::uint32_t>(&m - mentions_.mention.data());
    const bool word = passage_.is_word(t);
    const Reading reading = word ? cut_as(m, t) : Reading{};
    if (m.first == t) clitics(t, reading);
    // Event nouns of a named organisation stay part of the name.
    const bool joins = phrase_waits() && outer_prefix(reading) == 0;
    const bool bare_person = m.type == EntityType::Per && outer_prefix(reading) == 0;
    if (bare_person) {
      join_comma(m);
      join_title_of(m.first);
    }
    const bool titled = bare_person && !behind_person() && (behind_title(m.first) || behind_description(m.first) || behind_one(m.first));
    if (!joins && !titled) push(ItemKind::Phrase, m.first, m.last).conjoined |= reading.has(kPreWa);
    Item& phrase = items_.back();
    phrase.last = m.last;
    if (titled) phrase.mentions = 0;  // "the head of the council So-and-so" is about him, not the council
    const bool partner = joins && phrase.mentions > 0;  // a construct is about its head
    if (!partner && phrase.mentions < 4) phrase.mention[phrase.mentions++] = index;
    // A noun of members, or people without article, may still be followed by their group.
    const Letter last = passage_.letters.letter[m.end - 1];
    const bool described = m.last > m.first + 1 && passage_.has(m.last - 1, SenseKind::Nation);  // "an Iraqi deputy"
    const Letter before = m.end - m.begin > 1 ? passage_.letters.letter[m.end - 2] : last;
    const bool full = last == kNoon && (before == kWaw || before == kYeh || m.count == 2);  // in construct they lose their noon
    const bool may_own = m.type == EntityType::Ppl && m.kind == MentionKind::Name && !full && last != kAlef && !described;
    const bool owned = passage_.is_word(m.last - 1) && passage_.reading(m.last - 1).enclitic != Enclitic::None;
    open_phrase_ = (m.silent || may_own) && !owned;
    held_by(m);
    return m.last;
  }

  [[nodiscard]] bool by_follows(std::uint32_t t) const {
    if (passage_.function(t) == FunctionClass::By) return true;
    const Hit* hit = passage_.hit(t);
    return hit != nullptr && std::ranges::any_of(passage_.tables.phrase_senses(hit->node), [&](const Sense& sense) {
      return sense.kind == SenseKind::Function &&
             passage_.tables.nouns[sense.row].what == static_cast<std::uint8_t>(FunctionClass::By);
    });
  }

  // "the soldiers held by D.": a passive participle that describes people states who did it when a preposition of doers
  // follows, though it is part of how they are named.
  void held_by(const Mention& m) {
    if (m.type != EntityType::Ppl || !by_follows(m.last)) return;
    Found found;
    passage_.each(m.last - 1, SenseKind::Frame, [&](const Reading& reading, const Sense& sense) {
      if (!found && passage_.tables.frames[sense.row].pos == PartOfSpeech::PassiveParticiple) found = {&reading, &sense};
    });
    if (!found) return;
    const std::size_t n = items_.size();
    const bool describes = m.last == m.first + 1 && n > 1 && items_[n - 2].kind == ItemKind::Phrase && items_[n - 2].mentions > 0 &&
                           items_[n - 2].last == m.first && !items_[n - 1].conjoined;
    if (describes) items_.pop_back();  // "the soldiers" are the phrase
    add_predicate(m.last - 1, m.last, *found.reading, *found.sense);
  }

  // "So-and-so, deputy head of the council": a title right behind a person goes on with his phrase.
  bool apposition(std::uint32_t t, std::uint32_t last) {
    if (items_.empty() || items_.back().kind != ItemKind::Phrase || items_.back().last != t || items_.back().mentions == 0)
      return false;
    const Item& phrase = items_.back();
    if (mentions_.mention[phrase.mention[phrase.mentions - 1]].type != EntityType::Per) return false;
    if (outer_prefix(passage_.reading(t)) > 0) return false;
    if (passage_.reading(t).enclitic != Enclitic::None) return false;  // "Kerry (met) his counterpart": another person
    // "King Salman (received) the President": a title of office with the article begins another person.
    const NounRow* row = passage_.noun(t, SenseKind::Title);
    const Mention* next = mentions_.on(last);
    const bool of_next = next != nullptr && next->first == last && next->type == EntityType::Per;
    if (passage_.reading(t).article() && row != nullptr && (row->flags == 0 || of_next)) return false;
    items_.back().last = last;
    open_phrase_ = true;
    return true;
  }

  // "the head of the government, So-and-so, said": a person between commas bears the title before them.
  void join_comma(const Mention& m) {
    if (items_.size() < 2 || items_.back().kind != ItemKind::Comma || items_.back().last != m.first) return;
    if (!passage_.is_punct(m.last, ',') || !behind_title(items_[items_.size() - 2])) return;
    items_.pop_back();
    items_.back().last = m.first;
  }

  // "the secretary-general of (li-) the United Nations So-and-so", "the leader in (fi) the movement So-and-so": the
  // organisation belongs to the title, and the title to the person behind it.
  void join_title_of(std::uint32_t t) {
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

  // "with his counterpart So-and-so": a person right behind a phrase that names nobody is whom it describes.
  [[nodiscard]] bool behind_description(std::uint32_t t) const {
    return !items_.empty() && items_.back().kind == ItemKind::Phrase && items_.back().last == t &&
           items_.back().mentions == 0 && !items_.back().pronoun;
  }

  // "the spokesman for the ministry, General So-and-so": a rank behind a title and its organisation goes on with them.
  bool second_title(std::uint32_t t) {
    if (!behind_title(t) || behind_person() || outer_prefix(passage_.reading(t)) > 0) return false;
    Item& title = items_.back();
    if (title.mentions == 0 || mentions_.mention[title.mention[title.mentions - 1]].type != EntityType::Org) return false;
    title.last = t + 1;
    return true;
  }

  // The phrase before is about a person already ("the minister Kerry (met) King Salman").
  [[nodiscard]] bool behind_person() const {
    if (items_.empty() || items_.back().kind != ItemKind::Phrase || items_.back().mentions == 0) return false;
    const Mention& m = mentions_.mention[items_.back().mention[items_.back().mentions - 1]];
    return m.type == EntityType::Per && m.kind == MentionKind::Name && !m.silent;
  }

  // "the activist So-and-so": a person right behind one of a kind is he.
  [[nodiscard]] bool behind_one(std::uint32_t t) const {
    if (items_.empty() || items_.back().kind != ItemKind::Phrase || items_.back().last != t || items_.back().mentions != 1) return false;
    const Mention& m = mentions_.mention[items_.back().mention[0]];
    return m.type == EntityType::Ppl && m.count <= 1 && m.last == t && passage_.is_word(m.first) && passage_.reading(m.first).article();
  }

  // The phrase right before begins with a title.
  [[nodiscard]] bool behind_title(std::uint32_t t) const {
    return !items_.empty() && items_.back().kind == ItemKind::Phrase && items_.back().last == t && behind_title(items_.back());
  }
  [[nodiscard]] bool behind_title(const Item& phrase) const {
    if (phrase.kind != ItemKind::Phrase) return false;
    const std::uint32_t first = phrase.first;
    if (passage_.has(first, SenseKind::Title)) return true;
    if (const Hit* hit = passage_.hit(first))
      for (const Sense& sense : passage_.tables.phrase_senses(hit->node))
        if (sense.kind == SenseKind::Title) return true;
    return false;
  }

  // Nouns of no table, and numbers.
  void noun(std::uint32_t t, std::uint32_t last, bool close) {
    const bool word = passage_.is_word(t);
    const Reading reading = word ? passage_.reading(t) : Reading{};
    const bool joins = phrase_waits() && outer_prefix(reading) == 0;
    const bool adjective = !items_.empty() && items_.back().kind == ItemKind::Phrase && !joins && reading.article() &&
                           outer_prefix(reading) == 0 && items_.back().last == t && !passage_.has(t, SenseKind::Title);
    if (joins || adjective) {
      items_.back().last = last;
    } else {
      if (word) clitics(t, reading);
      Item& phrase = push(ItemKind::Phrase, t, last);
      phrase.conjoined |= reading.has(kPreWa);
      phrase.definite = reading.article();
    }
    open_phrase_ = !close;
  }

  // Whether a noun of no table ends its phrase: with the article, with a pronoun, or an indefinite nisba adjective.
  [[nodiscard]] bool closes(std::uint32_t t) const {
    const Reading& reading = passage_.reading(t);
    if (reading.article() || reading.enclitic != Enclitic::None) return true;
    if (passage_.has(t, SenseKind::Nation)) return true;
    const WordView word = passage_.word(t);
    const bool nisba = word.size() > 3 && (word.ends_with(static_cast<char>(kYeh)) ||
                                           (letter_at(word, word.size() - 1) == kTehMarbuta &&
                                            letter_at(word, word.size() - 2) == kYeh));
    return nisba && phrase_waits();
  }

  // Multi-word entries that are no names: function phrases, frames, cues.
  std::uint32_t phrase_entry(std::uint32_t t) {
    const Hit* hit = passage_.hit(t);
    if (hit == nullptr) return 0;
    for (std::uint32_t at = hit->first + 1; at < hit->last; ++at)
      if (mentions_.on(at) != nullptr) return 0;
    const Reading& reading = passage_.segments.of[t].reading[hit->reading];
    const bool pronoun = reading.enclitic != Enclitic::None || passage_.reading(hit->last - 1).enclitic != Enclitic::None;
    // "it is expected that" is a cue and a word of stance: nobody is its source, so its stance is what counts.
    const auto senses = passage_.tables.phrase_senses(hit->node);
    const auto has = [&](SenseKind kind) { return std::ranges::any_of(senses, [&](const Sense& sense) { return sense.kind == kind; }); };
    const bool stance = has(SenseKind::Stance);
    const bool states = has(SenseKind::Frame) || has(SenseKind::Cue);  // "quoting (from)", "under the control of"
    for (const Sense& sense : senses) {
      if (pronoun && sense.morph.verb == 0) continue;
      if (stance && sense.kind == SenseKind::Cue) continue;
      if (sense.kind == SenseKind::Function && states &&
          passage_.tables.nouns[sense.row].what == static_cast<std::uint8_t>(FunctionClass::Preposition))
        continue;
      if (sense.kind == SenseKind::Function) return function(t, hit->last, passage_.tables.nouns[sense.row]);
      if (sense.kind == SenseKind::Frame || sense.kind == SenseKind::Cue || sense.kind == SenseKind::Light) {
        add_predicate(t, hit->last, reading, sense);
        return hit->last;
      }
      if (sense.kind == SenseKind::Stance) {  // "it is expected that"
        push(ItemKind::Other, t, hit->last);
        open_phrase_ = false;
        return hit->last;
      }
      if (sense.kind == SenseKind::Number) return hit->last;  // "at the least" behind what is counted
      if (sense.kind == SenseKind::Member) {  // "marching aircraft": drones, no march
        noun(t, hit->last, true);
        return hit->last;
      }
      if (sense.kind == SenseKind::Title || sense.kind == SenseKind::Calendar) {
        if (!apposition(t, hit->last)) noun(t, hit->last, true);  // "the minister of defence" states no defence
        return hit->last;
      }
    }
    return 0;
  }

  [[nodiscard]] bool frame_noun(std::uint32_t t) const {
    const Found frame = passage_.find(t, SenseKind::Frame);
    return frame && frame.sense->morph.verb == 0;
  }

  [[nodiscard]] bool cue_noun(std::uint32_t t) const {
    const Found cue = passage_.find(t, SenseKind::Cue);
    return cue && cue.sense->morph.verb == 0;
  }

  // A function word that is also a verb or noun of the tables ("after", "without") is the function word, unless it
  // carries an article or pronoun that function words of its class do not take.
  [[nodiscard]] bool function_wins(std::uint32_t t, const NounRow& row) const {
    const auto what = static_cast<FunctionClass>(row.what);
    if (what == FunctionClass::Preposition && (cue_noun(t) || frame_noun(t))) return false;  // "according to", "a meeting"
    if (what == FunctionClass::Auxiliary)  // "managed", "went on": verbs of the tables where these have them
      return !passage_.has(t, SenseKind::Light) && !passage_.has(t, SenseKind::Verb) && !passage_.has(t, SenseKind::Frame);
    if (what == FunctionClass::Other || what == FunctionClass::Adverb) return !passage_.has(t, SenseKind::Frame) && !passage_.has(t, SenseKind::Cue);
    return true;
  }

  std::uint32_t function(std::uint32_t t, std::uint32_t last, const NounRow& row) {
    open_phrase_ = false;
    const Found found = passage_.find(t, SenseKind::Function);
    const bool conjoined = passage_.reading(t).has(kPreWa);
    Item* item = nullptr;
    switch (static_cast<FunctionClass>(row.what)) {
      case FunctionClass::Preposition:
        item = &push(ItemKind::Preposition, t, last);
        item->slot = static_cast<ArgSlot>(row.value);
        break;
      case FunctionClass::By:
        item = &push(ItemKind::Preposition, t, last);
        item->slot = ArgSlot::By;
        break;
      case FunctionClass::Complementiser: item = &push(ItemKind::Clause, t, last); break;
      case FunctionClass::Subordinator: item = &push(ItemKind::Subordinator, t, last); break;
      case FunctionClass::Relative: item = &push(ItemKind::Relative, t, last); break;
      case FunctionClass::Negator: item = &push(ItemKind::Negator, t, last); break;
      default: item = &push(ItemKind::Other, t, last); break;
    }
    item->row = &row;
    item->conjoined |= conjoined;
    behind_conjunction_ = static_cast<FunctionClass>(row.what) == FunctionClass::Conjunction;
    // A preposition with a pronoun ("against it") is a whole phrase.
    if (item->kind == ItemKind::Preposition && found && found.reading->enclitic != Enclitic::None)
      push(ItemKind::Phrase, t, last).pronoun = true;
    return last;
  }

  // ---- predicates

  [[nodiscard]] bool verb_may_stand(const Reading& reading) const {
    const bool joined = reading.has(kPreWa) || reading.has(kPreFa);  // a construct partner carries no "and"
    if (after_preposition() || (phrase_waits() && !joined && noun_too(reading))) return false;
    return !reading.article() && !reading.has(kPreBi) && !reading.has(kPreKa);
  }

  // A spelling that is mostly a noun: one that opens names, or for verbs that state nothing any noun.
  [[nodiscard]] bool noun_before_verb(std::uint32_t t, const Sense& sense) const {
    if (sense.kind == SenseKind::Verb) return passage_.has(t, SenseKind::Noun);
    return passage_.has(t, SenseKind::OrgHead) || passage_.has(t, SenseKind::PlaceHead) || passage_.has(t, SenseKind::Member) ||
           passage_.has(t, SenseKind::Title);
  }

  // Where a verb is likelier than a noun of the same spelling: at the head of a clause.
  [[nodiscard]] bool opens_clause(const Reading& reading) const {
    if (items_.empty() || reading.has(kPreWa)) return true;
    switch (items_.back().kind) {
      case ItemKind::Clause: case ItemKind::Relative: case ItemKind::Subordinator: case ItemKind::Negator:
      case ItemKind::Comma: case ItemKind::Colon: case ItemKind::QuoteOpen: case ItemKind::Other: return true;
      default: return false;
    }
  }

  std::uint32_t predicate(std::uint32_t t, std::uint32_t) {
    constexpr std::uint32_t kStating = kind_bits(SenseKind::Frame, SenseKind::Cue, SenseKind::Light, SenseKind::Verb,
                                                 SenseKind::Stance);
    if (!passage_.has_any(t, kStating)) return 0;
    struct Best { const Reading* reading = nullptr; const Sense* sense = nullptr; int rank = 0; } best;
    for (const Reading& reading : passage_.segments.of[t]) {
      for (const Sense& sense : passage_.tables.senses_of(reading.word)) {
        const bool finite_only = sense.kind == SenseKind::Verb || sense.kind == SenseKind::Stance;
        if (sense.kind != SenseKind::Frame && sense.kind != SenseKind::Cue && sense.kind != SenseKind::Light && !finite_only)
          continue;
        if (finite_only && sense.morph.verb == 0) continue;
        if (!sense_fits(sense, reading)) continue;
        const bool verb = sense.morph.verb != 0;
        if (verb && !verb_may_stand(reading)) continue;
        if (verb && sense.morph.active == 0 && reading.prefix_letters == 0 && begins_with_two_waws(t)) continue;
        if (sense.morph.jussive != 0 && (items_.empty() || items_.back().kind != ItemKind::Negator)) continue;
        // Titles that state a tie ("head of", "leader of") are read with their bearers in stage 8.
        if (!verb && sense.kind == SenseKind::Frame && passage_.has(t, SenseKind::Title) &&
            passage_.tables.frames[sense.row].type == ClaimType::Belong)
          continue;
        // Reports address nobody: "al-hukm" is the rule, not "insisted with you".
        if (verb && (reading.enclitic == Enclitic::Ka || reading.enclitic == Enclitic::Kum) && passage_.reading(t).article()) continue;
        if (verb && sense.kind == SenseKind::Frame && reading.enclitic != Enclitic::None && takes_no_object(sense) && frame_noun(t)) continue;
        if (verb && noun_before_verb(t, sense) && !opens_clause(reading)) continue;
        if (verb && content_due() && reading.prefix_letters == 0 && noun_too(reading)) continue;
        if (!verb && reading.prefix_letters == 0 && charge_due(t)) continue;
        // Later readings cut more off; a verb goes before a noun where both fit; frames before cues before the rest.
        const int order = static_cast<int>(&reading - passage_.segments.of[t].reading);
        // Behind an event noun a verb of happening is no deed of its own ("clashes that took place").
        const bool happening = sense.kind == SenseKind::Light && behind_event() &&
                               passage_.tables.frames[sense.row].roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::Content;
        const bool opens_li = sense.kind == SenseKind::Light && passage_.is_word(t + 1) && passage_.reading(t + 1).has(kPreLi) &&
                              passage_.tables.frames[sense.row].roles[static_cast<std::size_t>(ArgSlot::Li)] == Role::Content;
        const int kind = happening || opens_li            ? 6
                         : sense.kind == SenseKind::Frame ? (passage_.tables.frames[sense.row].weight > 1 ? 4 : 2)
                         : sense.kind == SenseKind::Cue   ? 3
                         : sense.kind == SenseKind::Verb  ? kPlainVerb
                                                          : 1;
        // "its support of A and its support of B": behind an event noun "and" goes on with nouns.
        const bool goes_on = verb && reading.has(kPreWa) && last_was_event_ && reading.enclitic != Enclitic::None;
        // "an attack (by) an alliance": behind an indefinite event noun a spelling that may be a noun is its partner.
        const bool partner = verb && behind_event() && !items_.back().definite && reading.enclitic == Enclitic::None &&
                             noun_too(reading);
        const int rank = 100 - 10 * order + (verb && !goes_on && !partner ? 5 : 0) + kind;
        if (rank > best.rank) best = {&reading, &sense, rank};
      }
    }
    if (best.sense == nullptr) return 0;
    add_predicate(t, t + 1, *best.reading, *best.sense);
    return t + 1;
  }

  // "opened the fighters yesterday fire on".
  bool split(std::uint32_t t, std::uint32_t end) {
    const auto found = split_phrase(passage_, mentions_, t, end);
    if (!found || !verb_may_stand(*found->reading)) return false;
    add_predicate(t, t + 1, *found->reading, *found->sense);
    split_first_ = found->first;
    split_last_ = found->last;
    return true;
  }

  // "sayTarat-ha": a verb without an object bears no pronoun, so the spelling is its verbal noun ("its control").
  [[nodiscard]] bool takes_no_object(const Sense& sense) const {
    const FrameRow& frame = passage_.tables.frames[sense.row];
    return frame.roles[static_cast<std::size_t>(ArgSlot::Obj)] == Role::None && frame.roles[static_cast<std::size_t>(ArgSlot::Obj2)] == Role::None;
  }

  // "wa-wafqan": two waws are "and" and the word, not the passive of a verb of form III, which reports do not use.
  [[nodiscard]] bool begins_with_two_waws(std::uint32_t t) const {
    const WordView word = passage_.word(t);
    return word.size() > 2 && letter_at(word, 0) == kWaw && letter_at(word, 1) == kWaw;
  }

  // "claimed, on Wednesday, the killing of": behind the subject of a verb that takes an event for its object a spelling
  // that may be a noun is that event.
  [[nodiscard]] bool content_due() const {
    if (items_.empty() || items_.back().kind != ItemKind::Phrase) return false;
    std::size_t at = items_.size();
    while (at > 0 && (items_[at - 1].kind == ItemKind::Phrase || items_[at - 1].kind == ItemKind::Preposition)) --at;
    if (at == 0 || items_[at - 1].kind != ItemKind::Verb || items_[at - 1].predicate == kNone) return false;
    const Predicate& p = out_.predicate[items_[at - 1].predicate];
    constexpr auto kObj = static_cast<std::size_t>(ArgSlot::Obj);
    if (p.kind == PredicateKind::Cue) return passage_.tables.cues[p.row].roles[kObj] == Role::Content;
    return (p.kind == PredicateKind::Frame || p.kind == PredicateKind::Light) &&
           passage_.tables.frames[p.row].roles[kObj] == Role::Content;
  }

  // "accused of (bi-) supporting D.": behind a word that takes its content with bi-, a word that begins with it is that,
  // and no adverbial ("with the support of").
  [[nodiscard]] bool charge_due(std::uint32_t t) const {
    if (out_.predicate.empty()) return false;
    const Predicate& p = out_.predicate.back();
    constexpr auto kBi = static_cast<std::size_t>(ArgSlot::Bi);
    if (p.kind != PredicateKind::Frame || p.sentence != sentence_ || t > p.last + kChargeReach) return false;
    if (passage_.tables.frames[p.row].roles[kBi] != Role::Content) return false;
    return std::ranges::any_of(passage_.segments.of[t], [&](const Reading& reading) {
      return reading.has(kPreBi) && std::ranges::any_of(passage_.tables.senses_of(reading.word), [](const Sense& sense) {
               return sense.kind == SenseKind::Frame && sense.morph.verb == 0;
             });
    });
  }

  [[nodiscard]] bool noun_too(const Reading& reading) const {
    return std::ranges::any_of(passage_.tables.senses_of(reading.word), [&](const Sense& sense) {
      return sense.morph.verb == 0 && (sense.kind == SenseKind::Frame || sense.kind == SenseKind::Noun ||
                                       sense.kind == SenseKind::OrgHead) && sense_fits(sense, reading);
    });
  }

  void add_predicate(std::uint32_t t, std::uint32_t last, const Reading& reading, const Sense& sense) {
    const bool verb = sense.morph.verb != 0;
    if (!verb) clitics(t, reading);
    Predicate& made = out_.predicate.emplace_back();
    made.kind = sense.kind == SenseKind::Cue ? PredicateKind::Cue
                : sense.kind == SenseKind::Light ? PredicateKind::Light
                : sense.kind == SenseKind::Frame ? PredicateKind::Frame : PredicateKind::Other;
    made.row = sense.row;
    made.first = t;
    made.last = last;
    made.sentence = sentence_;
    made.verb = verb;
    made.morph = sense.morph;
    made.passive = verb && sense.morph.passive != 0 && sense.morph.active == 0;
    made.conjoined = reading.has(kPreWa) || reading.has(kPreFa) ||
                     (verb && t > 0 && passage_.function(t - 1) == FunctionClass::Auxiliary && passage_.reading(t - 1).has(kPreWa));
    made.enclitic = reading.enclitic;
    last_was_event_ = !verb;
    Item& item = push(verb ? ItemKind::Verb : ItemKind::Event, t, last);
    item.predicate = static_cast<std::uint32_t>(out_.predicate.size() - 1);
    made.conjoined |= item.conjoined;
    item.conjoined = made.conjoined;
    item.definite = reading.article();
    open_phrase_ = false;
  }

  const Passage& passage_;
  const Mentions& mentions_;
  std::uint32_t sentence_;
  Clauses& out_;
  std::vector<Item>& items_;
  bool open_phrase_ = false;
  bool behind_conjunction_ = false;  // "or", "then": the next item is joined as by "and"
  std::uint32_t split_first_ = kNone, split_last_ = kNone;  // tokens that belong to a verb before them
  bool last_was_event_ = false;  // the last predicate of the sentence is a noun
  std::size_t next_date_ = 0;
};

}  // namespace

void make_items(const Passage& passage, const Mentions& mentions, std::uint32_t sentence, Clauses& out,
                std::vector<Item>& items) {
  items.clear();
  Builder(passage, mentions, sentence, out, items).run();
}

}  // namespace isnad
