// Method: one walk over the items of a sentence, with the dates that stand between them. What happens at one time makes
// one occasion: a verb, the event nouns that are its subject or object or stand behind "in" and "by" ("were killed in an
// attack by bombing"), the verb of a relative clause that speaks of the event. Not what is asked or blamed, nor what lies
// behind "after", "before" and "since". A date is said of the occasion of its clause: of the verb; right behind an event
// noun that has no verb or stands behind a preposition, of that; where no predicate has come yet, or behind "and" before
// a verb, of the next one. A relative clause, "that" and words like "when" open a clause of their own; a comma ends a
// relative clause. Fits: "hit yesterday a town that the group controls". Does not fit: a date behind two clauses that is
// meant of both.
#include "times.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "date_words.h"

namespace isnad {
namespace {

constexpr std::size_t kMaxLevels = 8;  // clauses inside one another
constexpr std::size_t kConstruct = 2;  // nouns that hold an event noun
constexpr std::uint32_t kCountedTime = 3;  // tokens of "three days (only)"

class Times {
 public:
  Times(const Passage& passage, const Mentions& mentions, const std::vector<Item>& items, Clauses& out, std::vector<std::uint32_t>& earlier)
      : passage_(passage), mentions_(mentions), words_(passage), items_(items), out_(out), earlier_(earlier) {}

  void run(const Sentence& sentence) {
    const auto told = std::ranges::find_if(items_, states);
    if (told == items_.end()) return;  // nothing to date
    first_ = told->predicate;
    earlier_.resize(out_.predicate.size() - first_);
    std::iota(earlier_.begin(), earlier_.end(), first_);
    auto date = static_cast<std::uint32_t>(
        std::ranges::lower_bound(mentions_.date, sentence.first, {}, &DateSpan::first) - mentions_.date.begin());
    const auto is_before = [&](std::uint32_t token) { return date < mentions_.date.size() && mentions_.date[date].first < token; };
    for (std::size_t at = 0; at < items_.size(); ++at) {
      for (; is_before(items_[at].first); ++date) place(date, at);
      step(at);
    }
    for (; is_before(sentence.last); ++date) place(date, items_.size());
    for (const Item& item : items_) {
      if (!states(item)) continue;
      Predicate& p = predicate(item.predicate);
      p.occasion = first_of(item.predicate);
      p.date = predicate(p.occasion).date;
      if (p.date == kNone && ends_in(item)) p.date = predicate(first_of(p.under)).date;
    }
  }

 private:
  [[nodiscard]] static bool states(const Item& item) { return item.kind == ItemKind::Verb || item.kind == ItemKind::Event; }

  enum class Opening : std::uint8_t { Main, Relative, Said, Side };

  /// A clause that has begun and is not over.
  struct Level {
    Opening opening = Opening::Main;
    std::uint32_t verb = kNone, event = kNone;  // predicates
    std::uint32_t goes_on = kNone;              // verb that the next one goes on with
    std::uint32_t waiting = kNone;              // date that waits for the next predicate
    bool topic = false, apart = false;          // of the event: nothing stands before it; it lies at another time
    bool comma = false;                         // since the event
    std::uint32_t since = kNone;                // token behind "since"
    std::uint32_t after = kNone;                // token behind "after"
    std::uint32_t helper = kNone;               // help that is told before the verb
    std::uint32_t of_subject = kNone;           // date of the relative clause that describes what stands before the verb
  };

  [[nodiscard]] bool is(std::uint32_t t, CalendarKind kind) const {
    return words_.is(t, kind);
  }

  Level& top() { return levels_[depth_ - 1]; }
  Predicate& predicate(std::uint32_t index) { return out_.predicate[index]; }

  void push(Opening opening, std::uint32_t goes_on) {
    if (depth_ == kMaxLevels) --depth_;
    levels_[depth_] = {};
    levels_[depth_].opening = opening;
    levels_[depth_++].goes_on = goes_on;
  }

  // A relative clause that has its verb, and what is said inside one, are over.
  void leave_relatives() {
    while (depth_ > 1) {
      const bool inside = top().opening == Opening::Said && levels_[depth_ - 2].opening == Opening::Relative;
      if (!inside && (top().opening != Opening::Relative || top().verb == kNone)) return;
      const std::uint32_t date = inside ? kNone : predicate(first_of(top().verb)).date;
      --depth_;
      if (top().verb == kNone) top().of_subject = date;
    }
  }

  void step(std::size_t at) {
    const Item& item = items_[at];
    switch (item.kind) {
      case ItemKind::Verb: verb(at); break;
      case ItemKind::Event: event(at); break;
      case ItemKind::Relative: {
        const bool over_partner = at > 1 && partner_is_other(passage_, mentions_, items_[at - 2], items_[at - 1], item);
        const std::uint32_t event = over_partner ? items_[at - 2].predicate : event_before(at);
        push(Opening::Relative, kNone);
        top().event = event;
        top().topic = event != kNone;
        break;
      }
      case ItemKind::Clause: case ItemKind::Colon: said(item); break;
      case ItemKind::QuoteOpen:
        if (!in_own_clause(at)) said(item);
        break;
      case ItemKind::Subordinator: side(item); break;
      case ItemKind::Comma: case ItemKind::Dash:
        leave_relatives();
        top().comma = true;
        top().since = top().after = kNone;
        break;
      case ItemKind::Preposition:
        if (is(item.first, CalendarKind::Since)) top().since = item.last;
        if (is(item.first, CalendarKind::After)) top().after = item.last;
        break;
      default: break;
    }
  }

  // "Resumed yesterday "the bombardment of A"": quotation marks around what a verb that says nothing does.
  [[nodiscard]] bool in_own_clause(std::size_t at) const {
    for (std::size_t n = at; n-- > 0;) {
      if (items_[n].kind == ItemKind::Colon || items_[n].kind == ItemKind::Comma) return false;
      if (items_[n].kind == ItemKind::Event && out_.predicate[items_[n].predicate].kind == PredicateKind::Cue) return false;
      if (items_[n].kind == ItemKind::Verb) return tells_deed(out_.predicate[items_[n].predicate]);
    }
    return false;
  }

  // The event noun that ends right before an item, with at most what describes or counts it between.
  [[nodiscard]] std::uint32_t event_before(std::size_t at) const {
    std::uint32_t end = at < items_.size() ? items_[at].first : 0;
    for (std::size_t n = at; n-- > 0 && n + 2 >= at && items_[n].last == end; end = items_[n].first) {
      if (items_[n].kind == ItemKind::Event) return items_[n].predicate;
      if (items_[n].kind != ItemKind::Phrase || items_[n].mentions > 0) return kNone;
    }
    return kNone;
  }

  void verb(std::size_t at) {
    const Item& item = items_[at];
    const bool behind_comma = at > 0 && items_[at - 1].kind == ItemKind::Comma;
    // "The operation that took place on Friday led to": who leads to something is what the relative clause describes.
    const bool of_topic = !item.conjoined && depth_ > 1 && top().opening == Opening::Relative && levels_[depth_ - 2].verb == kNone && is_cause(predicate(item.predicate));
    if (behind_comma || of_topic) leave_relatives();
    // "When D. took the town, the army left": behind the comma the clause that the sentence began with has its verb.
    if (behind_comma && !item.conjoined && depth_ > 1 && top().opening == Opening::Side && top().verb != kNone && levels_[depth_ - 2].verb == kNone && levels_[depth_ - 2].waiting != kNone) --depth_;
    // "a raid hit (it)", said of an indefinite noun, is a relative clause.
    const bool asyndetic = !item.conjoined && at > 0 && top().verb != kNone && !items_[at - 1].definite &&
                           (items_[at - 1].kind == ItemKind::Phrase || items_[at - 1].kind == ItemKind::Event);
    const std::uint32_t came_of = asyndetic && leads_to(item, at) ? top().verb : kNone;
    if (asyndetic) push(Opening::Relative, kNone);
    Level& level = top();
    Predicate& p = predicate(item.predicate);
    if ((item.conjoined || behind_comma) && level.verb != kNone) p.beside = level.verb;
    else if (level.verb == kNone) p.beside = level.goes_on;
    if (came_of != kNone) p.beside = came_of;
    if (level.verb == kNone && level.of_subject != kNone && is_cause(p)) p.date = level.of_subject;
    if (level.waiting != kNone) p.date = level.waiting;
    if (tells_deed(p)) {
      for (const Argument& argument : p.argument)
        if (argument.event < item.predicate) join(argument.event, item.predicate);
      // "the clashes ... broke out": the event that the clause begins with.
      if (level.verb == kNone && level.event != kNone && level.topic) join(level.event, item.predicate);
      if (level.verb == kNone && level.helper != kNone) join(level.helper, item.predicate);
      // "began (yesterday) to shell".
      if (!item.conjoined && at > 0 && items_[at - 1].kind == ItemKind::Verb && level.verb != kNone) join(level.verb, item.predicate);
    }
    level.waiting = level.event = kNone;
    level.since = level.after = kNone;
    level.verb = item.predicate;
  }

  // "There was yesterday a quarrel (that) led to the killing of": what an indefinite noun of no table led to was on the day of its clause, not where
  // it stands behind "after".
  [[nodiscard]] bool leads_to(const Item& item, std::size_t at) {
    return (is_cause(predicate(item.predicate)) || counts_victims(predicate(item.predicate))) && items_[at - 1].kind == ItemKind::Phrase && top().after == kNone && top().since == kNone && !top().apart;
  }

  // "(that) cost the life of (raha dahiyyata-ha)": an expression whose noun has a pronoun for what it was.
  [[nodiscard]] bool counts_victims(const Predicate& p) const {
    if (p.kind != PredicateKind::Frame || !p.verb) return false;
    const FrameRow& frame = passage_.tables.frames[p.row];
    return frame.toll != 0 && p.last > p.first + 1 && refers_back(passage_.reading(p.last - 1).enclitic);
  }

  // "Led to": its subject is neither who does what it tells nor that itself.
  [[nodiscard]] bool is_cause(const Predicate& p) const {
    return p.kind == PredicateKind::Light && passage_.tables.frames[p.row].roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::None;
  }

  void event(std::size_t at) {
    const Item& item = items_[at];
    Predicate& p = predicate(item.predicate);
    if (helps(p) && top().verb == kNone) top().helper = item.predicate;
    if (helps(p) && top().verb != kNone && tells_deed(predicate(top().verb))) join(top().verb, item.predicate);
    if (p.slot(ArgSlot::Head).filled) return;  // "the forces, backed by": what somebody is, not what happened
    leave_for(p.under);
    Level& level = top();
    const Item* preposition = preposition_of(at);
    if (level.waiting != kNone && level.verb == kNone && preposition == nullptr) {
      p.date = level.waiting;
      level.waiting = kNone;
    }
    // "after the announcement of the resignation": still of another time.
    // "Over the killing of ten and the wounding of four on Monday": both.
    const bool both = item.conjoined && level.event != kNone && toll_word(p) && toll_word(predicate(level.event));
    const bool goes_on = level.apart && preposition == nullptr && (!item.conjoined || both) && !level.comma;
    if (goes_on && both) join(level.event, item.predicate);
    const bool apart = goes_on || (preposition != nullptr && (tells_time(preposition->first) || follows(*preposition) || counts_from(*preposition)));
    if (!apart) {
      const bool behind_comma = at > 0 && items_[at - 1].kind == ItemKind::Comma;
      const bool bare = preposition == nullptr && (behind_comma || item.conjoined || event_before(at) != kNone);
      const bool with = bare || measured(at) || governed(level.verb, preposition) || (preposition != nullptr && (preposition->slot == ArgSlot::Fi || preposition->slot == ArgSlot::Bi));
      const bool first = level.event == kNone || level.verb == kNone || first_of(level.event) == first_of(level.verb);
      if (level.verb != kNone && first && happens_with(level.verb, item.predicate, with)) join(level.verb, item.predicate);
      else if (level.event != kNone && with && alike(level.event, item.predicate)) join(level.event, item.predicate);
    }
    level.topic = preposition == nullptr;
    level.apart = apart;
    level.event = item.predicate;
    level.comma = false;
    level.since = level.after = kNone;
  }

  // "(arrived yesterday) in coordination with (bil-tansiq) D.": who helps does so when it is done.
  [[nodiscard]] bool helps(const Predicate& p) const {
    if (p.kind != PredicateKind::Frame || p.first == 0 || !passage_.is_word(p.first)) return false;
    const FrameRow& frame = passage_.tables.frames[p.row];
    return frame.type == ClaimType::Cooperate && frame.pos == PartOfSpeech::Noun && passage_.reading(p.first).has(kPreBi);
  }

  // The preposition that an event noun stands behind, be it behind nouns that hold it ("after the announcement of the
  // resignation"); not one that a day stands behind ("has seen since yesterday clashes").
  [[nodiscard]] const Item* preposition_of(std::size_t at) const {
    std::uint32_t first = items_[at].first;
    std::size_t before = at;
    while (before > 0 && at - before < kConstruct && items_[before - 1].kind == ItemKind::Phrase && items_[before - 1].mentions == 0 &&
           items_[before - 1].last == first && passage_.is_word(items_[before - 1].first) && !passage_.reading(items_[before - 1].first).article())
      first = items_[--before].first;
    for (const std::size_t n : {at, before}) {
      if (n == 0 || items_[n - 1].kind != ItemKind::Preposition) continue;
      if (n != at && !tells_time(items_[n - 1].first)) return nullptr;
      const auto date = std::ranges::lower_bound(mentions_.date, items_[n - 1].first, {}, &DateSpan::first);
      return date != mentions_.date.end() && date->first < items_[at].first ? nullptr : &items_[n - 1];
    }
    return nullptr;
  }

  // "were able ... yesterday to (min) arrest": the preposition behind which a light verb has its deed, though something else ("of (min) the province of K.")
  // stands behind another one before.
  [[nodiscard]] bool governed(std::uint32_t verb, const Item* preposition) {
    if (verb == kNone || preposition == nullptr || predicate(verb).kind != PredicateKind::Light) return false;
    return passage_.tables.frames[predicate(verb).row].roles[static_cast<std::size_t>(preposition->slot)] == Role::Content;
  }

  // Whether two predicates may tell of one deed: talks about an attack are another thing than the attack.
  [[nodiscard]] bool alike(std::uint32_t a, std::uint32_t b) {
    const auto in_deed = [&](const Predicate& p) {
      if (p.kind != PredicateKind::Frame) return true;
      switch (passage_.tables.frames[p.row].type) {
        case ClaimType::Agree: case ClaimType::Consult: case ClaimType::Support: case ClaimType::Request:
        case ClaimType::Accuse: case ClaimType::Reject: case ClaimType::Threaten: return false;
        default: return true;
      }
    };
    const bool both = predicate(a).kind == PredicateKind::Frame && predicate(b).kind == PredicateKind::Frame;
    return !both || in_deed(predicate(a)) == in_deed(predicate(b));
  }

  // Whether an event noun tells what its verb does: in a slot of it that asks for nothing, or behind "in" and "by".
  [[nodiscard]] bool happens_with(std::uint32_t verb, std::uint32_t event, bool with) {
    const Predicate& over = predicate(verb);
    if (!tells_deed(over) || !alike(verb, event)) return false;
    const Role* roles = over.kind == PredicateKind::Other ? nullptr : passage_.tables.frames[over.row].roles;
    for (std::size_t slot = 0; slot < kArgSlots; ++slot) {
      if (over.argument[slot].event != event) continue;
      // "There was done (tamma) today the disclosure of the victims of the attack": what is done is its subject.
      if (over.kind == PredicateKind::Light && slot == static_cast<std::size_t>(ArgSlot::Obj) && roles[slot] == Role::None && over.slot(ArgSlot::Subj).event != kNone) return false;
      return over.kind != PredicateKind::Frame || roles[slot] != Role::Content;
    }
    return with && predicate(event).under == verb;
  }

  // "carried out twenty raids", "the first of its raids": a noun of number or measure stands before the event noun; not "to end the hold of D."
  [[nodiscard]] bool measured(std::size_t at) const {
    if (at == 0 || items_[at - 1].kind != ItemKind::Phrase || items_[at - 1].mentions > 0 || items_[at - 1].last != items_[at].first) return false;
    const Predicate& p = out_.predicate[items_[at].predicate];
    const bool hold = p.kind == PredicateKind::Frame && passage_.tables.frames[p.row].type == ClaimType::Control;
    return !hold || !passage_.is_word(items_[at - 1].first) || !passage_.reading(items_[at - 1].first).has(kPreLi);
  }

  [[nodiscard]] bool tells_time(std::uint32_t t) const {
    return words_.any(t) && (is(t, CalendarKind::After) || is(t, CalendarKind::Ago) || is(t, CalendarKind::Since));
  }

  [[nodiscard]] bool toll_word(const Predicate& p) const { return p.kind == PredicateKind::Frame && passage_.tables.frames[p.row].toll != 0; }

  // "(They strike today) over ('ala khalfiyyat) the killing of", "the day after (ghadat) the attack": that was before. What a deed answers (raddan 'ala) may
  // be of its day.
  [[nodiscard]] bool follows(const Item& preposition) const {
    if (preposition.row == nullptr || passage_.tables.text(preposition.row->note) != "apart") return false;
    return preposition.last == preposition.first + 1 || passage_.function(preposition.last - 1) != FunctionClass::Preposition;
  }

  // "two days after ('ala, min) the attack": the preposition between the time and the event from which it is counted.
  [[nodiscard]] bool counts_from(const Item& preposition) {
    const std::uint32_t t = preposition.first;
    return top().after != kNone && (preposition.slot == ArgSlot::Min || preposition.slot == ArgSlot::Ala) && t > top().after && t <= top().after + kCountedTime && is(t - 1, CalendarKind::Unit);
  }

  // ---- occasions

  // An event of the sentence before, which a subject may bring along, goes with the first of this one.
  std::uint32_t& other(std::uint32_t index) { return earlier_[std::max(index, first_) - first_]; }

  [[nodiscard]] std::uint32_t first_of(std::uint32_t index) {
    while (other(index) != index) index = other(index);
    return index;
  }

  void join(std::uint32_t a, std::uint32_t b) {
    a = first_of(a);
    b = first_of(b);
    if (a == b) return;
    if (a > b) std::swap(a, b);
    other(b) = a;
    if (predicate(a).date == kNone) predicate(a).date = predicate(b).date;
  }

  // "(took the town yesterday) after clashes", "(were killed yesterday) after an attack": a fight without the article, which what the verb
  // tells came of, was that day's.
  [[nodiscard]] bool ends_in(const Item& item) {
    const Predicate& p = predicate(item.predicate);
    if (p.verb || p.kind != PredicateKind::Frame || p.enclitic != Enclitic::None || p.under == kNone || p.under < first_ || item.first == 0) return false;
    if (passage_.reading(p.first).article() || !is(item.first - 1, CalendarKind::After)) return false;
    const FrameRow& fight = passage_.tables.frames[p.row];
    const Predicate& over = predicate(p.under);
    if (fight.type != ClaimType::Assault || fight.toll != 0 || !over.verb) return false;
    const Predicate* told = told_by(over);
    if (told == nullptr || told->first > item.first) return false;
    const FrameRow& deed = passage_.tables.frames[told->row];
    return deed.type == ClaimType::Control || deed.type == ClaimType::Retreat || deed.toll != 0;
  }

  // The predicate of the frame table that a verb states, be it by the noun that it governs ("were able to take"); null where there is none.
  [[nodiscard]] const Predicate* told_by(const Predicate& verb) {
    if (verb.kind == PredicateKind::Frame) return &verb;
    if (verb.kind != PredicateKind::Light) return nullptr;
    for (std::size_t slot = 0; slot < kArgSlots; ++slot) {
      const std::uint32_t event = verb.argument[slot].event;
      if (event != kNone && passage_.tables.frames[verb.row].roles[slot] == Role::Content && predicate(event).kind == PredicateKind::Frame) return &predicate(event);
    }
    return nullptr;
  }

  // An event noun under a verb further out ends the relative clauses in between.
  void leave_for(std::uint32_t verb) {
    for (std::size_t depth = depth_; verb != kNone && depth-- > 1;)
      if (levels_[depth - 1].verb == verb && levels_[depth].opening == Opening::Relative) depth_ = depth;
  }

  // "that": what is said; "and that" goes on with what was said before.
  void said(const Item& item) {
    leave_relatives();
    std::size_t before = depth_;
    while (before > 1 && levels_[before - 1].opening != Opening::Said) --before;
    const bool again = item.conjoined && before > 1;
    const std::uint32_t goes_on = again ? levels_[before - 1].verb : kNone;
    if (again) depth_ = before - 1;
    push(Opening::Said, goes_on);
  }

  void side(const Item& item) {
    leave_relatives();
    // "while" goes back to the clause around; "which led to" speaks of the clause right before it.
    const bool contrast = item.row != nullptr && passage_.tables.text(item.row->note) == "contrast";
    if (contrast && top().opening == Opening::Side && depth_ > 1) --depth_;
    const bool apart = tells_time(item.first);
    // "In 2006, when (`indama) D. took the town": the day that waits is that of the clause, too.
    const std::uint32_t waiting = !opens_with_when(item) ? kNone : top().verb == kNone ? top().waiting : date_before(item.first);
    push(Opening::Side, apart ? kNone : top().verb);
    top().waiting = waiting;
  }

  // "(was last seen) in October 2001, when (hina) D. attacked": the date that ends right before a word, over a comma and the letter for "AD".
  [[nodiscard]] std::uint32_t date_before(std::uint32_t t) {
    if (t > 0 && passage_.is_punct(t - 1, ',')) --t;
    if (t > 0 && passage_.is_lone(t - 1, kMeem)) --t;
    const auto date = std::ranges::find(mentions_.date, t, &DateSpan::last);
    if (date == mentions_.date.end() || date->window) return kNone;
    // "took place on 14 October during the October war, when": the day of the verb says more.
    const std::uint32_t verb = top().verb;
    const std::uint32_t own = verb == kNone ? kNone : predicate(first_of(verb)).date;
    if (own != kNone && mentions_.date[own].date.precision == "day" && date->date.precision != "day") return kNone;
    return static_cast<std::uint32_t>(date - mentions_.date.begin());
  }

  [[nodiscard]] bool opens_with_when(const Item& item) const { return item.row != nullptr && item.row->what == static_cast<std::uint8_t>(FunctionClass::Subordinator) && passage_.tables.text(item.row->note) == "when"; }

  // ---- dates

  void place(std::uint32_t date, std::size_t at) {
    if (mentions_.date[date].window) return;  // when it may have been, not when it was
    const bool before_verb = at < items_.size() && items_[at].kind == ItemKind::Verb;
    if (before_verb && opens_clause(date, at)) {
      leave_relatives();
      top().waiting = date;
      return;
    }
    if (counted_from(top().since, mentions_.date[date].first) || after_something(mentions_.date[date]) || of_a_span(mentions_.date[date]) || for_a_year(mentions_.date[date])) return;
    const std::uint32_t host = host_of(at);
    if (host == kNone) {
      top().waiting = date;
      return;
    }
    Predicate& p = predicate(first_of(host));
    if (p.date == kNone) p.date = date;
  }

  // "since its fall in 2013": the date of what stands behind "since", a noun of no table; not "since the end of 2013".
  [[nodiscard]] bool counted_from(std::uint32_t behind, std::uint32_t date) const {
    for (std::uint32_t t = behind; t < date; ++t)
      if (!passage_.has(t, SenseKind::Calendar)) return true;
    return false;
  }

  // "tension after the failure of the talks last month": the month of the failure; a day may be that of both.
  [[nodiscard]] bool after_something(const DateSpan& date) {
    return (date.date.precision == "month" || date.date.precision == "year") && counted_from(top().after, date.first);
  }

  // "since 2013 and until today": how long it lasted, and not when it was.
  [[nodiscard]] bool of_a_span(const DateSpan& date) const {
    std::uint32_t before = date.first, behind = date.last;
    while (before > 0 && is(before - 1, CalendarKind::DayPart)) --before;
    if (before > 0 && is(before - 1, CalendarKind::Until)) return true;
    if (passage_.is_punct(behind, ',')) ++behind;
    return levels_[depth_ - 1].since != kNone && is(behind, CalendarKind::Until);
  }

  // "the deadliest attack for this year (li-hadha al-'am)": what it is measured by.
  [[nodiscard]] bool for_a_year(const DateSpan& date) const {
    return passage_.is_word(date.first) && passage_.reading(date.first).has(kPreLi) && date.date.precision == "year";
  }

  // "..., and on Thursday (he) attacked".
  [[nodiscard]] bool opens_clause(std::uint32_t date, std::size_t at) const {
    const std::uint32_t first = mentions_.date[date].first;
    if (passage_.is_word(first) && passage_.reading(first).has(kPreWa)) return true;
    if (at == 0 || items_[at - 1].kind == ItemKind::Comma) return true;
    return items_[at - 1].kind == ItemKind::Preposition && items_[at - 1].conjoined;
  }

  [[nodiscard]] std::uint32_t host_of(std::size_t at) {
    while (at > 0 && items_[at - 1].kind == ItemKind::Preposition) --at;
    const Level& level = top();
    if (at > 0 && items_[at - 1].kind == ItemKind::Event && (level.verb == kNone || behind_preposition(at - 1)))
      return items_[at - 1].predicate;
    if (level.verb == kNone || level.event == kNone) return level.verb != kNone ? level.verb : level.event;
    return (level.apart && !level.comma) || !tells_deed(predicate(level.verb)) ? level.event : level.verb;
  }

  // No verb of saying, accusing or asking, whose own time is that of its words.
  [[nodiscard]] bool tells_deed(const Predicate& p) const {
    if (p.kind == PredicateKind::Cue) return false;
    return p.kind != PredicateKind::Frame || passage_.tables.frames[p.row].speaks == 0;
  }

  [[nodiscard]] bool behind_preposition(std::size_t at) const {
    return at > 0 && items_[at - 1].kind == ItemKind::Preposition;
  }

  const Passage& passage_;
  const Mentions& mentions_;
  DateWords words_;
  const std::vector<Item>& items_;
  Clauses& out_;
  std::array<Level, kMaxLevels> levels_{};
  std::size_t depth_ = 1;
  std::uint32_t first_ = 0;              // predicate of the sentence
  std::vector<std::uint32_t>& earlier_;  // predicate of the sentence -> an earlier one of its occasion, or itself
};

}  // namespace

void give_dates(const Passage& passage, const Mentions& mentions, std::uint32_t sentence, const std::vector<Item>& items,
                Clauses& out, std::vector<std::uint32_t>& scratch) {
  Times(passage, mentions, items, out, scratch).run(passage.tokens.sentence[sentence]);
}

}  // namespace isnad
