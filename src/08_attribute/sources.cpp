// Method: a cue has its speakers in the slots that its row names. It covers its complement clause to the end of the
// sentence, or to the end of the quotation that opens there, which may be sentences later; without a clause, the event
// noun that it governs ("announced the capture of"); a parenthesis ("according to") and a cue behind "as" the whole
// sentence. A cue without a speaker ("and he added") has the speaker of the cue before it.
#include "sources.h"

#include <algorithm>

#include "agreement.h"
#include "publisher.h"

namespace isnad {
namespace {

constexpr std::uint32_t kMemory = 8;       // sentences over which "he added" still finds its speaker
constexpr std::uint32_t kShortest = 3;     // tokens of a quotation that says something, and is no name
constexpr std::uint32_t kContrastReach = 3;  // tokens from "while" to a verb of saying
constexpr std::uint32_t kBefore = 3;       // position column: parenthesis
constexpr const char* kParenthesis = "attribute/parenthesis";

class Sources {
 public:
  Sources(const Passage& passage, const Mentions& mentions, const Clauses& clauses)
      : passage_(passage), mentions_(mentions), clauses_(clauses), quotes_(passage.tokens.quote) {
    std::ranges::sort(quotes_, {}, &Quote::first);
  }

  std::vector<Scope> run() {
    for (std::uint32_t n = 0; n < clauses_.predicate.size(); ++n) {
      const Predicate& p = clauses_.predicate[n];
      if (p.kind == PredicateKind::Cue) cue(n, p);
      else if (p.kind == PredicateKind::Frame && passage_.tables.frames[p.row].speaks != 0) speaking_frame(n, p);
    }
    for (Scope& scope : scopes_) {
      const Predicate& p = clauses_.predicate[scope.cue];
      scope.cue_bytes = passage_.letters.bytes(passage_.token(p.first).begin, passage_.token(p.last - 1).end);
    }
    return std::move(scopes_);
  }

 private:
  [[nodiscard]] bool may_speak(const Mention& m) const { return m.type != EntityType::Loc; }

  // Whom a speaker tells is a link where he prints or broadcasts it; "spokesman of (li-) the army" tells nobody.
  [[nodiscard]] bool passes_words_on(const Argument& receiver) const {
    if (receiver.count == 0) return false;
    const Mention& m = mentions_.mention[receiver.mention[0]];
    if (m.type != EntityType::Org || m.entity == kNone) return false;
    const Referent& who = mentions_.entity[m.entity];
    if (who.actor != kNone) return passage_.tables.actors[who.actor].kind == ActorKind::Media;
    return who.head == kNone || static_cast<ActorKind>(passage_.tables.nouns[who.head].what) == ActorKind::Media;
  }

  void add_links(Scope& scope, const Argument& argument) const {
    for (std::uint8_t n = 0; n < argument.count; ++n) {
      const Mention& m = mentions_.mention[argument.mention[n]];
      if (!may_speak(m) || m.entity == kNone || publishes(passage_, mentions_.entity[m.entity].actor)) continue;
      if (std::ranges::find(scope.links, m.entity) != scope.links.end()) continue;
      scope.links.push_back(m.entity);
      scope.mentions.push_back(argument.mention[n]);
    }
  }

  [[nodiscard]] const Sentence& sentence(const Predicate& p) const { return passage_.tokens.sentence[p.sentence]; }

  // The end of a quotation that opens at or right before a token, else `to`.
  [[nodiscard]] std::uint32_t to_quote_end(std::uint32_t from, std::uint32_t to) const {
    std::uint32_t end = kNone;  // of several that reach beyond, the one that ends first
    for (auto quote = std::ranges::lower_bound(quotes_, from, {}, &Quote::first);
         quote != quotes_.end() && quote->first <= from + 2; ++quote)
      if (quote->last > to) end = std::min(end, quote->last);
    return end != kNone ? end : to;
  }

  // The quotation that ends right before a verb of saying of the same sentence, with at most a comma between.
  [[nodiscard]] const Quote* quote_before(const Predicate& p) const {
    if (!p.verb) return nullptr;
    const Quote* out = nullptr;
    for (const Quote& quote : quotes_) {
      if (quote.first >= p.first) break;
      const bool ends_here = quote.last <= p.first && p.first - quote.last <= 2 && quote.last - quote.first > kShortest;
      if (ends_here && quote.first >= sentence(p).first) out = &quote;
    }
    return out;
  }

  // What the cue covers; false when it covers nothing.
  bool reach(const Predicate& p, const CueRow& row, Scope& scope) const {
    const Sentence& s = sentence(p);
    if (row.position == kBefore || reports_aside(p)) {
      scope.from = s.first;
      scope.to = s.last;
      scope.rule = kParenthesis;
      return true;
    }
    if (p.clause_from != kNone) {
      scope.from = p.clause_from;
      scope.to = to_quote_end(p.clause_from, p.clause_to);
      scope.rule = "attribute/said_that";
      return true;
    }
    if (const Quote* before = quote_before(p); before != nullptr) {
      scope.from = before->first;
      scope.to = before->last;
      scope.rule = "attribute/quoted_before";
      return true;
    }
    std::uint32_t event = kNone;  // the first
    for (const Argument& argument : p.argument)
      if (argument.event != kNone) event = std::min(event, argument.at);
    if (event != kNone) {
      scope.from = event;
      scope.to = s.last;
      scope.rule = "attribute/announced_event";
      return true;
    }
    if (p.verb) {
      scope.from = p.last;
      scope.to = to_quote_end(p.last, s.last);
      scope.rule = "attribute/said";
      return true;
    }
    scope.from = p.last;
    scope.to = s.last;
    scope.rule = "attribute/source_noun";
    return true;
  }

  // "..., while the coalition launched": outside quotation marks a contrast is told by the text itself; behind "that" it
  // still is said, unless somebody else speaks there ("while the party claimed").
  [[nodiscard]] std::uint32_t before_contrast(const Scope& scope, const Predicate& p) const {
    const std::uint32_t end = std::min(scope.to, sentence(p).last);
    for (std::uint32_t t = scope.from + 1; t < end; ++t) {
      if (passage_.token(t).quote_depth > 0) continue;
      if (contrasts(t) && (p.clause_from == kNone || somebody_speaks(t + 1))) return t;
    }
    return scope.to;
  }

  // Whether the first verb behind a word of contrast is one of saying.
  [[nodiscard]] bool somebody_speaks(std::uint32_t from) const {
    const auto next = std::ranges::lower_bound(clauses_.predicate, from, {}, &Predicate::first);
    return next != clauses_.predicate.end() && next->first < from + kContrastReach && next->kind == PredicateKind::Cue && next->verb;
  }

  [[nodiscard]] bool contrasts(std::uint32_t t) const {
    const auto says = [&](const Sense& sense) {
      return sense.kind == SenseKind::Function && passage_.tables.text(passage_.tables.nouns[sense.row].note) == "contrast";
    };
    if (const Hit* hit = passage_.hit(t); hit != nullptr && std::ranges::any_of(passage_.tables.phrase_senses(hit->node), says)) return true;
    const NounRow* row = passage_.function(t) == FunctionClass::Subordinator ? passage_.noun(t, SenseKind::Function) : nullptr;
    return row != nullptr && passage_.tables.text(row->note) == "contrast";
  }

  // "denied ..., accusing D. of": what the speaker does beside it is no part of what is said.
  [[nodiscard]] std::uint32_t before_circumstance(const Scope& scope, const Predicate& cue, std::uint32_t end) const {
    const Argument& speaker = cue.slot(ArgSlot::Subj);
    if (speaker.count == 0) return end;
    const auto begin = std::ranges::lower_bound(clauses_.predicate, scope.from, {}, &Predicate::first);
    for (auto p = begin; p != clauses_.predicate.end() && p->first < end; ++p) {
      const Argument& head = p->slot(ArgSlot::Head);
      if (p->kind == PredicateKind::Frame && !p->verb && head.pronoun && head.count > 0 && head.mention[0] == speaker.mention[0] &&
          passage_.token(p->first).quote_depth == 0 && passage_.tables.frames[p->row].speaks != 0)
        return p->first;
    }
    return end;
  }

  // "as the agency reported": a cue behind a word for "as", mentioned in passing.
  [[nodiscard]] bool reports_aside(const Predicate& p) const {
    if (!p.verb || p.first == 0) return false;
    const auto is_as = [&](const Sense& sense) {
      return sense.kind == SenseKind::Function && passage_.tables.text(passage_.tables.nouns[sense.row].note) == "as";
    };
    if (p.first >= 2)
      if (const Hit* hit = passage_.hit(p.first - 2); hit != nullptr && hit->last == p.first)
        for (const Sense& sense : passage_.tables.phrase_senses(hit->node))
          if (is_as(sense)) return true;
    bool out = false;
    passage_.each(p.first - 1, SenseKind::Function, [&](const Reading&, const Sense& sense) { out = out || is_as(sense); });
    return out;
  }

  void cue(std::uint32_t index, const Predicate& p) {
    const CueRow& row = passage_.tables.cues[p.row];
    Scope scope;
    scope.cue = index;
    scope.verb = passage_.tables.text(row.colour);
    scope.denies = row.denies != 0 && p.stance != Stance::Denied;  // "did not deny"
    scope.doubts = row.doubts != 0;
    scope.expects = scope.verb == "expect";
    for (const Role wanted : {Role::Channel, Role::Source}) {
      for (std::size_t slot = 0; slot < kArgSlots; ++slot) {
        if (row.roles[slot] != wanted) continue;
        const Argument& argument = p.argument[slot];
        const bool receives = wanted == Role::Channel && slot != static_cast<std::size_t>(ArgSlot::Subj);
        if (!receives || passes_words_on(argument)) add_links(scope, argument);
        else if (argument.count > 0) scope.owner = mentions_.mention[argument.mention[0]].entity;
      }
    }
    if (scope.links.empty() && speaker_behind(p, row)) add_links(scope, p.slot(ArgSlot::Obj));
    if (only_passes_on(row) && !scope.links.empty()) {
      pass_on(scope, p.sentence);
      return;
    }
    if (!p.verb && scope.verb == "quote" && row.position == kBefore && quoted_by_last(scope, p)) return;
    const bool known = p.verb && last_sentence_ != kNone;
    const bool silent = scope.links.empty() && row.roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::Source && !p.slot(ArgSlot::Subj).filled && known && p.sentence - last_sentence_ <= kMemory;
    if (silent || (known && speaks_on(p))) {
      scope.links = last_links_;
      scope.mentions = last_mentions_;
    }
    if (scope.links.empty() || !reach(p, row, scope)) return;
    if (scope.rule != kParenthesis) scope.to = before_circumstance(scope, p, before_contrast(scope, p));
    if (!quoted(p)) {
      last_links_ = scope.links;
      last_mentions_ = scope.mentions;
      last_sentence_ = p.sentence;
    }
    scopes_.push_back(std::move(scope));
  }

  // "X said that the alliance, which is led by S., attacked, and added that": behind "and" a verb of saying that names
  // nobody has the speaker of its sentence, if it agrees with him, and not who was spoken of last.
  [[nodiscard]] bool speaks_on(const Predicate& p) const {
    const Argument& subject = p.slot(ArgSlot::Subj);
    if (!p.conjoined || !subject.pronoun || last_sentence_ != p.sentence) return false;
    const Mention& last = mentions_.mention[last_mentions_.back()];
    return agrees(passage_, mentions_, person_of(p), last);
  }

  // Whether a verb or noun of saying only stands in what another speaker of the sentence says.
  [[nodiscard]] bool quoted(const Predicate& p) const {
    return std::ranges::any_of(scopes_, [&](const Scope& scope) {
      return scope.rule != kParenthesis && scope.from <= p.first && p.first < scope.to &&
             clauses_.predicate[scope.cue].sentence == p.sentence;
    });
  }

  // "In an earlier statement said the spokesman": what stands before the verb names nobody, what stands right behind it does.
  [[nodiscard]] static bool speaker_behind(const Predicate& p, const CueRow& row) {
    return p.verb && row.roles[static_cast<std::size_t>(ArgSlot::Subj)] == Role::Source && p.slot(ArgSlot::Subj).count == 0 &&
           p.slot(ArgSlot::Obj).count > 0 && p.slot(ArgSlot::Obj).at == p.last;
  }

  [[nodiscard]] static bool only_passes_on(const CueRow& row) {
    const auto any = [&](Role role) { return std::ranges::find(row.roles, role) != std::end(row.roles); };
    return any(Role::Channel) && !any(Role::Source) && !any(Role::Content);
  }

  // "said in a statement, of which the agency received a copy": the agency is the next link outwards of the scope before.
  void pass_on(const Scope& channel, std::uint32_t sentence) {
    if (scopes_.empty() || clauses_.predicate[scopes_.back().cue].sentence != sentence) return;
    Scope& said = scopes_.back();
    for (std::size_t n = channel.links.size(); n-- > 0;) {
      if (std::ranges::find(said.links, channel.links[n]) != said.links.end()) continue;
      said.links.insert(said.links.begin(), channel.links[n]);
      said.mentions.insert(said.mentions.begin(), channel.mentions[n]);
    }
  }

  // "the paper reported, quoting officials, that": whom a speaker quotes is the next link inwards of what he says.
  bool quoted_by_last(const Scope& quoted, const Predicate& p) {
    if (scopes_.empty() || quoted.links.empty()) return false;
    Scope& said = scopes_.back();
    const Predicate& cue = clauses_.predicate[said.cue];
    if (cue.sentence != p.sentence || !cue.verb || said.rule == kParenthesis) return false;
    for (std::size_t n = 0; n < quoted.links.size(); ++n) {
      if (std::ranges::find(said.links, quoted.links[n]) != said.links.end()) continue;
      said.links.push_back(quoted.links[n]);
      said.mentions.push_back(quoted.mentions[n]);
    }
    return true;
  }

  // The accuser, the one who threatens or demands, vouches for what he says.
  void speaking_frame(std::uint32_t index, const Predicate& p) {
    const FrameRow& row = passage_.tables.frames[p.row];
    Scope scope;
    scope.cue = index;
    scope.verb = "say";
    scope.rule = "attribute/speech_act";
    for (std::size_t slot = 0; slot < kArgSlots; ++slot)
      if (row.roles[slot] == Role::Agent) add_links(scope, p.argument[slot]);
    if (scope.links.empty()) return;
    if (p.clause_from != kNone) {
      scope.from = p.clause_from;
      scope.to = to_quote_end(p.clause_from, p.clause_to);
    } else {
      const Argument* content = nullptr;
      for (std::size_t slot = 0; slot < kArgSlots; ++slot)
        if (row.roles[slot] == Role::Content && p.argument[slot].event != kNone) content = &p.argument[slot];
      if (content == nullptr) return;
      scope.from = content->at;
      scope.to = sentence(p).last;
    }
    scopes_.push_back(std::move(scope));
  }

  const Passage& passage_;
  const Mentions& mentions_;
  const Clauses& clauses_;
  std::vector<Quote> quotes_;  // by their beginnings
  std::vector<Scope> scopes_;
  std::vector<std::uint32_t> last_links_, last_mentions_;
  std::uint32_t last_sentence_ = kNone;
};

}  // namespace

Scopes::Scopes(std::vector<Scope> scopes, const std::vector<Sentence>& sentences) : scopes_(std::move(scopes)) {
  std::ranges::stable_sort(scopes_, [](const Scope& a, const Scope& b) {
    return a.from != b.from ? a.from < b.from : a.to > b.to;
  });
  std::vector<std::uint32_t> open;
  std::uint32_t next = 0;
  for (const Sentence& sentence : sentences) {
    std::erase_if(open, [&](std::uint32_t scope) { return scopes_[scope].to <= sentence.first; });
    first_crossing_.push_back(static_cast<std::uint32_t>(crossing_.size()));
    crossing_.insert(crossing_.end(), open.begin(), open.end());
    own_.push_back(next);
    for (; next < scopes_.size() && scopes_[next].from < sentence.last; ++next)
      if (scopes_[next].to > sentence.last) open.push_back(next);
  }
  own_.push_back(next);
  first_crossing_.push_back(static_cast<std::uint32_t>(crossing_.size()));
}

template <class Visit>
void Scopes::each(std::uint32_t sentence, std::uint32_t token, Visit&& visit) const {
  for (std::uint32_t at = first_crossing_[sentence]; at < first_crossing_[sentence + 1]; ++at)
    if (token < scopes_[crossing_[at]].to) visit(scopes_[crossing_[at]]);
  for (std::uint32_t at = own_[sentence]; at < own_[sentence + 1] && scopes_[at].from <= token; ++at)
    if (token < scopes_[at].to) visit(scopes_[at]);
}

std::vector<const Scope*> Scopes::around(std::uint32_t sentence, std::uint32_t token) const {
  std::vector<const Scope*> out;
  each(sentence, token, [&](const Scope& scope) { out.push_back(&scope); });
  if (out.size() > kMaxChain) out.erase(out.begin(), out.end() - kMaxChain);
  return out;
}

std::size_t Scopes::depth(std::uint32_t sentence, std::uint32_t token) const {
  std::size_t count = 0;
  each(sentence, token, [&](const Scope&) { ++count; });
  return count;
}

Scopes find_scopes(const Passage& passage, const Mentions& mentions, const Clauses& clauses) {
  return {Sources(passage, mentions, clauses).run(), passage.tokens.sentence};
}

}  // namespace isnad
