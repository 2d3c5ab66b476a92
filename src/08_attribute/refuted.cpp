// "A claimed the killing, but B denied this claim", "and B said that these reports are untrue": a denial that only points back to
// what was told before. It makes a claim of its own, the deed told before on the word of who denies it. "What is told of the fall
// of the town is untrue", "in reply to those who say that ...; this is untrue": there the deed itself is denied where it stands.
#include <algorithm>

#include "assemble.h"
#include "reach.h"

namespace isnad {
namespace {

constexpr std::uint32_t kPointReach = 10;   // tokens from a verb of denial to what points back
constexpr std::uint32_t kUntrueReach = 4;   // ... and from what points back to the word that says it is untrue
constexpr std::uint32_t kTold = 2;          // sentences back to what is denied
constexpr std::uint32_t kToldReach = 3;     // ... from a noun of telling to a deed ("the talk of D. of the fall")
constexpr std::uint32_t kNounReach = 12;    // tokens from a deed that is told of to the word that says it is untrue

class Refuted {
 public:
  Refuted(const Passage& passage, const Clauses& clauses, const Scopes& scopes, std::vector<Draft>& drafts)
      : passage_(passage), clauses_(clauses), scopes_(scopes), drafts_(drafts) {}

  void run() {
    for (const Predicate& p : clauses_.predicate)
      if (p.kind == PredicateKind::Cue && passage_.tables.cues[p.row].denies != 0 && p.stance != Stance::Denied && passage_.tables.cues[p.row].pos != PartOfSpeech::Noun)
        by_verb(p);
    for (std::uint32_t s = 0; s < passage_.tokens.sentence.size(); ++s)
      for (std::uint32_t t = passage_.tokens.sentence[s].first; t < passage_.tokens.sentence[s].last; ++t)
        if (may_be_untrue(t)) {
          if (const std::uint32_t none = there_is_no(passage_, t); none > t && of_something(none)) by_none(s, t, none);
          else if (const std::uint32_t last = untrue(t); last > t) by_word(s, t, last);
        }
    if (made_.empty()) return;
    drafts_.insert(drafts_.end(), std::make_move_iterator(made_.begin()), std::make_move_iterator(made_.end()));
    put_in_text_order(drafts_);
  }

 private:
  [[nodiscard]] bool ends_phrase(std::uint32_t t) const {
    return passage_.is_punct(t, ',') || passage_.is_punct(t, '.') || passage_.is_punct(t, ':') || passage_.is_punct(t, ';') || passage_.is_punct(t, '-') ||
           passage_.is_punct(t, '(') || passage_.is_punct(t, ')');
  }

  // A noun of telling or of blame: "report", "claim", "accusation".
  [[nodiscard]] bool tells(std::uint32_t t) const {
    bool out = false;
    passage_.each(t, SenseKind::Cue, [&](const Reading&, const Sense& sense) {
      const CueRow& row = passage_.tables.cues[sense.row];
      const std::string_view colour = passage_.tables.text(row.colour);
      out = out || (row.pos == PartOfSpeech::Noun && (colour == "say" || colour == "claim" || colour == "hear"));
    });
    return out || blames(t);
  }

  [[nodiscard]] bool blames(std::uint32_t t) const {
    bool out = false;
    passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
      const FrameRow& row = passage_.tables.frames[sense.row];
      out = out || (row.pos == PartOfSpeech::Noun && row.type == ClaimType::Accuse);
    });
    return out;
  }

  // Where a phrase ends that begins here and points back to what was told ("that", "this report", "the reports"), else where it begins.
  [[nodiscard]] std::uint32_t pointed(std::uint32_t t, std::uint32_t end) const {
    std::uint32_t next = t + 1;
    while (next < end && !passage_.is_word(next) && !ends_phrase(next)) ++next;  // a quotation mark
    const bool noun = next < end && passage_.is_word(next) && passage_.reading(next).article();
    if (passage_.function(t) == FunctionClass::Demonstrative) return noun ? (tells(next) ? next + 1 : t) : t + 1;
    return passage_.is_word(t) && passage_.reading(t).article() && tells(t) ? t + 1 : t;
  }

  // "The ministry denied this claim", with nothing told behind it; "which is what the ministry denied (ma nafathu)".
  void by_verb(const Predicate& p) {
    const std::uint32_t end = passage_.tokens.sentence[p.sentence].last;
    if (refers_back(p.enclitic) && p.first > passage_.tokens.sentence[p.sentence].first && behind_what(p.first) && p.last < end) {
      const auto around = speakers(p.sentence, p.last);
      if (!around.empty()) add(p.sentence, p.first, p.first, p.last, {around.back()}, true, false);  // nobody but the text says who denies it
      return;
    }
    for (std::uint32_t t = p.last; t < end && t < p.last + kPointReach && !ends_phrase(t); ++t) {
      const std::uint32_t last = pointed(t, end);
      if (last == t) continue;
      if (!tells_more(p, last, end)) add(p.sentence, p.first, p.first, p.last, speakers(p.sentence, last - 1), true, blames(last - 1));
      return;
    }
  }

  // Whether a deed is named between a verb of denial and the end of its clause.
  [[nodiscard]] bool tells_more(const Predicate& denial, std::uint32_t last, std::uint32_t end) const {
    if (denial.clause_from != kNone || passage_.function(last) == FunctionClass::Relative) return true;
    for (auto p = std::ranges::lower_bound(clauses_.predicate, denial.last, {}, &Predicate::first); p != clauses_.predicate.end() && p->first < end; ++p) {
      if (p->first >= last) {
        if ((p->verb && p->conjoined) || p->kind == PredicateKind::Cue) return false;
        for (std::uint32_t t = last; t < p->first; ++t)
          if (ends_phrase(t) || opens_clause(passage_, t, "contrast")) return false;
      }
      if (p->kind == PredicateKind::Frame && passage_.tables.frames[p->row].type != ClaimType::Accuse) return true;
    }
    return false;
  }

  [[nodiscard]] bool may_be_untrue(std::uint32_t t) const {
    return passage_.has(t, SenseKind::Stance) || passage_.phrase_has(t, kind_bit(SenseKind::Stance));
  }

  // Behind "there is no truth" li- with a word that is no pronoun.
  [[nodiscard]] bool of_something(std::uint32_t t) const {
    return passage_.is_word(t) && passage_.reading(t).has(kPreLi) && passage_.function(t) != FunctionClass::Preposition && passage_.function(t) != FunctionClass::Relative;
  }

  // "There is no such attempt", "there is no truth in this shelling": a deed that is only pointed to; "there is no attempt on his life" denies it
  // where it stands.
  void by_none(std::uint32_t s, std::uint32_t t, std::uint32_t last) {
    const std::uint32_t deed = last + 1;
    const bool that = passage_.is_word(last) && passage_.is_word(deed) && passage_.reading(last).has(kPreLi) && passage_.function(last) == FunctionClass::Demonstrative;
    if (that && passage_.reading(deed).article() && passage_.has_any(deed, kind_bits(SenseKind::Frame, SenseKind::Stance))) return add(s, t, t, last, speakers(s, t), false, false);
    for (Draft& d : drafts_)
      if (d.sentence == s && d.first >= last && d.first - last <= kToldReach && d.stance == Stance::Denied) d.why.emplace_back("attribute/untrue");
  }

  // Where a word or phrase ends that says of its subject that it is untrue, else where it begins.
  [[nodiscard]] std::uint32_t untrue(std::uint32_t t) const {
    const auto says = [&](const Sense& sense) { return denies(passage_, sense, ArgSlot::Subj); };
    if (const Hit* hit = passage_.hit(t); hit != nullptr && std::ranges::any_of(passage_.tables.phrase_senses(hit->node), says)) return hit->last;
    bool out = false;
    passage_.each(t, SenseKind::Stance, [&](const Reading&, const Sense& sense) { out = out || says(sense); });
    return out && (t == 0 || passage_.function(t - 1) != FunctionClass::Negator) ? t + 1 : t;
  }

  // Who says what stands there, whatever those ask or threaten of whom he speaks.
  [[nodiscard]] std::vector<const Scope*> speakers(std::uint32_t s, std::uint32_t t) const {
    auto out = scopes_.around(s, t);
    while (!out.empty() && out.back()->cue != kNone && clauses_.predicate[out.back()->cue].kind != PredicateKind::Cue) out.pop_back();
    return out;
  }

  void by_word(std::uint32_t s, std::uint32_t t, std::uint32_t last) {
    const Sentence& sentence = passage_.tokens.sentence[s];
    const auto around = speakers(s, t);
    if (around.empty()) return;
    if (const std::uint32_t behind = pointed(last, sentence.last); last < sentence.last && behind > last) {
      if (!deny_behind(s, behind)) add(s, t, t, last, around, false, blames(behind - 1));
      return;
    }
    for (std::uint32_t at = t; at-- > sentence.first && at + kUntrueReach >= t && !ends_phrase(at);)
      if (const std::uint32_t noun = pointed(at, t); noun > at) return deny_others(s, at, around) ? void() : add(s, at, t, last, around, false, blames(noun - 1));
    deny_noun(s, t);
  }

  // "In reply to those who say that ..., this is untrue": told in the same sentence by the same speaker, as the words of others.
  bool deny_others(std::uint32_t s, std::uint32_t before, const std::vector<const Scope*>& around) {
    bool out = false;
    for (Draft& d : drafts_) {
      if (d.sentence != s || d.first >= before || !deniable(d) || d.scopes.empty() || !said_by_others(s, d.first)) continue;
      if (std::ranges::find(d.scopes, around.back()) == d.scopes.end() && speaker(d.scopes) != around.back()->links.back()) continue;
      deny(d);
      out = true;
    }
    return out;
  }

  // "Who says", "what is told": a verb of telling behind "who" or "what".
  [[nodiscard]] bool said_by_others(std::uint32_t s, std::uint32_t before) const {
    const std::uint32_t begin = passage_.tokens.sentence[s].first;
    for (std::uint32_t t = begin + 1; t < before; ++t) {
      bool verb = passage_.has(t, SenseKind::Light) && behind_what(t) && passage_.has(t + 1, SenseKind::Cue);  // "what was put about (ma tamma tadawuluhu)"
      if (passage_.has(t, SenseKind::Cue) && behind_what(t))
        passage_.each(t, SenseKind::Cue, [&](const Reading&, const Sense& sense) { verb = verb || sense.morph.verb != 0; });
      if (verb) return true;
    }
    return false;
  }

  // Behind "what", or "which is a thing that" ("wa-huwa amrun"); who else is accused only by the way denies no deed told before.
  [[nodiscard]] bool behind_what(std::uint32_t t) const {
    const WordView word = passage_.word(t - 1);
    if (word.size() == 2 && letter_at(word, 0) == kMeem && (letter_at(word, 1) == kAlef || letter_at(word, 1) == kNoon)) return true;
    return t > 1 && passage_.function(t - 2) == FunctionClass::Pronoun && passage_.is_word(t - 1) && !passage_.reading(t - 1).article() && outer_prefix(passage_.reading(t - 1)) == 0 && !blames(t - 1);
  }

  // "What is told of the death of D. is untrue", "the talk of his fall is untrue": the deeds behind the noun or verb of telling.
  void deny_noun(std::uint32_t s, std::uint32_t t) {
    for (Draft& d : drafts_) {
      if (d.sentence != s || d.first >= t || t - d.first > kNounReach || !deniable(d)) continue;
      if (d.predicate == kNone || clauses_.predicate[d.predicate].verb) continue;
      bool cut = false, told = false;
      for (std::uint32_t at = d.last; at < t; ++at) cut = cut || ends_phrase(at);
      for (std::uint32_t at = d.first; at-- > passage_.tokens.sentence[s].first && at + kToldReach >= d.first && !ends_phrase(at);) told = told || tells(at);
      if (cut || (!told && !said_by_others(s, d.first))) continue;
      refute(d);
    }
  }

  // "The untruth of the reports of the death of D.": the deeds behind the noun of telling.
  bool deny_behind(std::uint32_t s, std::uint32_t told) {
    bool out = false;
    for (Draft& d : drafts_) {
      if (d.sentence != s || d.first < told || d.first - told > kToldReach || !deniable(d)) continue;
      bool cut = false;
      for (std::uint32_t at = told; at < d.first; ++at) cut = cut || ends_phrase(at);
      if (cut) continue;
      refute(d);
      out = true;
    }
    return out;
  }

  static void deny(Draft& d) {
    d.stance = Stance::Denied;
    d.why.emplace_back("attribute/untrue");
  }

  // Denied by who says so, not by who tells it.
  void refute(Draft& d) const {
    deny(d);
    const auto only_told = [&](const Scope& scope) { return scope.cue != kNone ? !clauses_.predicate[scope.cue].verb : scope.rule == kHearsay; };
    while (!d.scopes.empty() && only_told(*d.scopes.back())) d.scopes.pop_back();
  }

  static std::uint32_t speaker(const std::vector<const Scope*>& scopes) { return scopes.empty() ? kNone : scopes.back()->links.back(); }

  [[nodiscard]] static bool deniable(const Draft& d) {
    return d.stance == Stance::Asserted && d.type != ClaimType::Belong && d.type != ClaimType::Accuse && d.type != ClaimType::Support;
  }

  // The claim that is denied: the deed of who denies it, or one done to him; else what another told last. A charge is what somebody says.
  [[nodiscard]] const Draft* denied(std::uint32_t s, std::uint32_t before, std::uint32_t denier, bool blame) const {
    const Draft* own = nullptr;
    const Draft* told = nullptr;
    for (std::size_t n = drafts_.size(); n-- > 0;) {
      const Draft& d = drafts_[n];
      if (d.first >= before || !deniable(d)) continue;
      if (d.sentence + kTold < s) break;
      if (speaker(d.scopes) == denier || (blame && d.scopes.empty())) continue;
      const bool party = std::ranges::find(d.agent, denier) != d.agent.end() || std::ranges::find(d.target, denier) != d.target.end();
      if (party && (own == nullptr || own->sentence == d.sentence)) own = &d;
      if (told == nullptr ? d.sentence + 1 >= s : told->sentence == d.sentence && speaker(told->scopes) == speaker(d.scopes)) told = &d;
    }
    return own != nullptr ? own : told;
  }

  // Whether he who denies has just denied a deed: what points back points to that.
  [[nodiscard]] bool denied_before(std::uint32_t s, std::uint32_t before, std::uint32_t denier) const {
    const auto his = [&](const Draft& d) { return d.stance == Stance::Denied && d.sentence + kTold >= s && d.first < before && speaker(d.scopes) == denier; };
    return std::ranges::any_of(drafts_, his) || std::ranges::any_of(made_, his);
  }

  void add(std::uint32_t s, std::uint32_t before, std::uint32_t first, std::uint32_t last, std::vector<const Scope*> around, bool verb, bool blame) {
    if (around.empty() || (verb && !around.back()->denies)) return;
    const std::uint32_t denier = around.back()->links.back();
    if (denied_before(s, before, denier)) return;
    const Draft* of = denied(s, before, denier, blame);
    if (of == nullptr) return;
    if (!of->scopes.empty()) std::erase(around, of->scopes.back());  // "A claimed that ..., but B said": not on the word of A
    Draft draft = *of;
    draft.first = first;
    draft.last = last;
    draft.sentence = s;
    draft.tolls.clear();
    draft.claimed = draft.guessed = false;
    draft.scopes = around;
    draft.why = {"attribute/refuted", passage_.tables.text(draft.frame)};
    for (const Scope* scope : around) draft.why.emplace_back(scope->rule);
    draft.stance = Stance::Denied;
    made_.push_back(std::move(draft));
  }

  const Passage& passage_;
  const Clauses& clauses_;
  const Scopes& scopes_;
  std::vector<Draft>& drafts_;
  std::vector<Draft> made_;
};

}  // namespace

void find_refuted(const Passage& passage, const Clauses& clauses, const Scopes& scopes, std::vector<Draft>& drafts) {
  Refuted(passage, clauses, scopes, drafts).run();
}

}  // namespace isnad
