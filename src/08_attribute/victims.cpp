// Victims that are counted by a noun and not by a verb of killing: "the attack left 5 dead and 10 wounded", "the fall of
// five dead". The number goes to the attack of the sentence whose target they are or that stands nearest; when the
// sentence tells no attack, the victims themselves are the claim. "66 dead and wounded" is one number for both and counts
// neither: they are only whom it hit. "Without casualties" is none killed and none wounded in the attack before it.
#include <algorithm>

#include "assemble.h"
#include "places.h"
#include "reach.h"

namespace isnad {
namespace {

constexpr std::uint32_t kAnotherReach = 3;  // tokens from "after" to the deed behind it

class Victims {
 public:
  Victims(const Passage& passage, const Mentions& mentions, const Scopes& scopes, std::vector<Draft>& drafts)
      : passage_(passage), mentions_(mentions), scopes_(scopes), drafts_(drafts) {}

  void run() {
    std::uint32_t sentence = 0;
    for (std::uint32_t n = 0; n < mentions_.mention.size(); ++n) {
      const Mention& m = mentions_.mention[n];
      const bool of_a_group = m.silent && m.entity != kNone && mentions_.entity[m.entity].type != EntityType::Per;
      const bool vague = m.count == 0 && !of_a_group;
      const bool crowd = m.last > m.first + 1 && passage_.is_word(m.first) && !passage_.reading(m.first).article();  // "dozens of the dead", "a number of the wounded"
      if ((!victims(m) && !listed_captives(n)) || (vague && (m.entity == kNone || (m.kind != MentionKind::Name && !crowd)))) continue;
      if (of_sentence_.empty()) survey();
      if (told_[n]) continue;
      while (sentence + 1 < passage_.tokens.sentence.size() && passage_.tokens.sentence[sentence].last <= m.first) ++sentence;
      const bool both = !vague && joint(n);
      if (both) told_[n + 1] = true;
      if (both && m.count == 1) continue;  // "between dead and wounded": said of those who are counted before
      if (m.count > 0) place(n, m, sentence, !both);
      else uncounted(m, sentence, vague);
    }
    sentence = 0;
    for (const NumberSpan& number : mentions_.number) {
      if (number.value != 0 || number.vague || !passage_.is_word(number.first)) continue;
      if (of_sentence_.empty()) survey();
      while (sentence + 1 < passage_.tokens.sentence.size() && passage_.tokens.sentence[sentence].last <= number.first) ++sentence;
      nobody(number, sentence);
    }
  }

 private:
  static bool victims(const Mention& m) { return m.people == PeopleKind::Victim || m.people == PeopleKind::Wounded; }

  // "33 dead and 25 wounded and 50 captives": captives are counted of an attack where they go on with its dead.
  [[nodiscard]] bool listed_captives(std::uint32_t n) const {
    const Mention& m = mentions_.mention[n];
    if (m.people != PeopleKind::Captive || m.count == 0 || n == 0) return false;
    const Mention& before = mentions_.mention[n - 1];
    // "And" stuck to a word, or alone before digits.
    const bool with = before.last == m.first ? passage_.is_word(m.first) && passage_.reading(m.first).has(kPreWa) : before.last + 1 == m.first;
    return victims(before) && before.count > 0 && with;
  }

  // "66 dead and wounded", "between dead and wounded": the second noun has no number of its own.
  [[nodiscard]] bool joint(std::uint32_t n) const {
    if (n + 1 >= mentions_.mention.size()) return false;
    const Mention& m = mentions_.mention[n];
    const Mention& next = mentions_.mention[n + 1];
    if (!victims(next) || next.people == m.people || next.first != m.last) return false;
    if (!passage_.reading(next.first).has(kPreWa) || mentions_.number_on(next.first) != nullptr) return false;
    const NounRow* before = m.first > 0 ? passage_.noun(m.first - 1, SenseKind::Function) : nullptr;
    return m.count != 1 || (before != nullptr && before->value == static_cast<std::int32_t>(ArgSlot::Bayn));
  }

  // Whom a noun of losses counts: 0 nobody, 1 the killed, 2 the wounded, 3 both ("casualties").
  [[nodiscard]] unsigned losses(std::uint32_t t) const {
    if (!passage_.is_word(t)) return 0;
    if (const NounRow* people = passage_.noun(t, SenseKind::People)) {
      if (people->what == static_cast<std::uint8_t>(PeopleKind::Victim)) return 1;
      if (people->what == static_cast<std::uint8_t>(PeopleKind::Wounded)) return 2;
    }
    bool counts = false;
    passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& sense) {
      counts = counts || (sense.morph.verb == 0 && passage_.tables.frames[sense.row].toll != 0);
    });
    return counts ? 3 : 0;
  }

  // The last attack before the words in their sentence; nobody was hurt in it.
  void nobody(const NumberSpan& number, std::uint32_t sentence) {
    const unsigned who = std::max(losses(number.last), losses(number.last - 1));
    if (who == 0) return;
    Draft* attack = nullptr;
    for (const std::uint32_t index : of_sentence_[sentence]) {
      Draft& d = drafts_[index];
      if (d.type != ClaimType::Assault || d.stance != Stance::Asserted || d.first > number.first || !d.tolls.empty()) continue;
      if (attack == nullptr || d.first > attack->first) attack = &d;
    }
    if (attack == nullptr) return;
    for (const Toll what : {Toll::Killed, Toll::Wounded})
      if ((who & (what == Toll::Killed ? 1U : 2U)) != 0)
        attack->tolls.push_back({what, 0, Bound::Exact, kNone, number.first, number.last});
    attack->why.emplace_back("attribute/nobody");
  }

  // Done when the first victims are met: most texts count none.
  void survey() {
    of_sentence_.resize(passage_.tokens.sentence.size());
    told_.resize(mentions_.mention.size(), false);
    for (std::uint32_t d = 0; d < drafts_.size(); ++d) {
      of_sentence_[drafts_[d].sentence].push_back(d);
      for (const DraftToll& toll : drafts_[d].tolls)
        if (toll.mention != kNone) told_[toll.mention] = true;
    }
  }

  // "dead and wounded of D. in a raid": whom the nearest attack that names no victim hit.
  // Dead of nobody ("a number of dead") are those of an attack that names no party at all.
  void uncounted(const Mention& m, std::uint32_t sentence, bool vague) {
    Draft* best = nullptr;
    for (const std::uint32_t index : of_sentence_[sentence]) {
      Draft& d = drafts_[index];
      if (d.type != ClaimType::Assault || d.stance != Stance::Asserted || !d.target.empty()) continue;
      if (std::ranges::find(d.agent, m.entity) != d.agent.end() && !d.guessed) continue;
      if (vague && !d.bare) continue;
      const auto away = [&](const Draft& draft) { return draft.first > m.first ? draft.first - m.first : m.first - draft.first; };
      if (best == nullptr || away(d) < away(*best)) best = &d;
    }
    if (best == nullptr) return;
    std::erase(best->agent, m.entity);  // the nearest actor, when it was these
    suffer(m, *best);
    best->why.emplace_back("attribute/victims");
  }

  // "25 dead of D. and of E.": the victims, and the other groups that they are of.
  [[nodiscard]] std::vector<std::uint32_t> groups(const Mention& m) const {
    std::vector<std::uint32_t> out{m.entity};
    const auto n = static_cast<std::size_t>(&m - mentions_.mention.data());
    if (!m.silent || n + 1 >= mentions_.mention.size() || mentions_.mention[n + 1].entity != m.entity) return out;
    for (std::size_t k = n + 1; k + 1 < mentions_.mention.size(); ++k) {
      const Mention& group = mentions_.mention[k];
      const Mention& next = mentions_.mention[k + 1];
      if (next.first != group.last || next.type != EntityType::Org || next.entity == kNone || !behind_and(passage_, next)) break;
      if (std::ranges::find(out, next.entity) == out.end()) out.push_back(next.entity);
    }
    return out;
  }

  // The victims, who for want of others were taken for the doers.
  void suffer(const Mention& m, Draft& d) const {
    for (const std::uint32_t who : groups(m)) {
      if (d.guessed) std::erase(d.agent, who);
      if (std::ranges::find(d.agent, who) == d.agent.end()) d.target.push_back(who);
    }
  }

  static bool counts(const Draft& d, Toll what) {
    return std::ranges::any_of(d.tolls, [&](const DraftToll& toll) { return toll.what == what; });
  }

  // "(The attack left twenty dead,) after two bombings", "... who had a part in this operation": another deed, or only pointed to, where the
  // sentence tells one before the dead.
  [[nodiscard]] bool another_before(const Draft& d, const Mention& m, Toll what) const {
    bool apart = d.first > m.last && passage_.function(d.first - 1) == FunctionClass::Demonstrative;
    for (std::uint32_t t = std::max(m.last, d.first - std::min(d.first, kAnotherReach)); t < d.first; ++t) apart = apart || is_noted(passage_, t, "apart");
    return apart && std::ranges::any_of(of_sentence_[d.sentence], [&](std::uint32_t index) {
      const Draft& before = drafts_[index];
      return before.type == ClaimType::Assault && before.stance == Stance::Asserted && !before.bare && before.last <= m.first && !counts(before, what);
    });
  }

  static bool told_by_another(const Draft& d, const std::vector<const Scope*>& scopes) {
    // "the attack that D. claimed and (that) left ten dead": what he claims he tells.
    if (d.claimed && !scopes.empty() && std::ranges::find(d.agent, scopes.back()->links.back()) != d.agent.end()) return false;
    return !d.scopes.empty() && !scopes.empty() && d.scopes.back()->links.back() != scopes.back()->links.back();
  }

  // A number of dead and wounded together is counted for neither (`counted` is false).
  void place(std::uint32_t n, const Mention& m, std::uint32_t sentence, bool counted) {
    const DraftToll toll{m.people == PeopleKind::Victim ? Toll::Killed : m.people == PeopleKind::Wounded ? Toll::Wounded : Toll::Captured, m.count, m.bound, n, m.first, m.last};
    if (toll.what == Toll::Captured) {
      for (const std::uint32_t index : of_sentence_[sentence])
        if (std::ranges::any_of(drafts_[index].tolls, [&](const DraftToll& x) { return x.mention == n - 1; })) drafts_[index].tolls.push_back(toll);
      return;
    }
    const std::vector<const Scope*> scopes = scopes_.around(sentence, m.first);
    Draft* best = nullptr;
    std::uint32_t best_distance = 0;
    for (const std::uint32_t index : of_sentence_[sentence]) {
      Draft& d = drafts_[index];
      if (d.type != ClaimType::Assault || d.stance != Stance::Asserted) continue;
      const bool has = counted && counts(d, toll.what);
      const std::uint32_t distance = d.first > m.first ? d.first - m.first : m.first - d.first;
      if (d.bare && distance > kBareReach) continue;
      // "(The observatory tells of the operations.) The Red Cross said that 11 were killed": each tells for himself.
      if (told_by_another(d, scopes) || another_before(d, m, toll.what)) continue;
      // "(D. shelled the town,) and ten dead of D. fell": the toll of the other side.
      if (m.entity != kNone && !d.guessed && d.agent.size() == 1 && d.agent[0] == m.entity) continue;
      if (has || (best != nullptr && distance >= best_distance)) continue;
      best = &d;
      best_distance = distance;
    }
    if (best != nullptr) {
      if (counted) best->tolls.push_back(toll);
      if (best->guessed) std::erase(best->agent, m.entity);  // the nearest actor, when it was these
      // "The number of the dead of the shelling by D. rose to 98": a number of the dead names them where nobody else is named.
      const bool tally = m.silent && !best->agent.empty() && std::string_view(m.rule) == "mention/number_alone";
      if (best->target.empty() && m.entity != kNone && !tally) suffer(m, *best);
      best->why.emplace_back("attribute/victims");
      return;
    }
    if (m.entity == kNone || !counted || accident_beside(passage_, m.first, m.last)) return;
    Draft draft;
    draft.type = ClaimType::Assault;
    draft.first = m.last - 1;
    draft.last = m.last;
    draft.sentence = sentence;
    draft.target = groups(m);
    draft.tolls = {toll};
    draft.toll_word = draft.toll_only = true;
    draft.scopes = scopes;
    draft.place = nearest_place(passage_, mentions_, m.first, m.last, passage_.tokens.sentence[sentence].last, sentence, passage_.tokens.sentence[sentence].first);
    date(m, draft);
    draft.why = {"attribute/victims_alone", m.row.size > 0 ? passage_.tables.text(m.row) : std::string_view("mention/people")};
    of_sentence_[sentence].push_back(static_cast<std::uint32_t>(drafts_.size()));
    drafts_.push_back(std::move(draft));
  }

  // "Five dead of D. fell yesterday": a day behind whom no word of killing counts, in their own clause.
  void date(const Mention& m, Draft& draft) const {
    const auto day = std::ranges::lower_bound(mentions_.date, m.last, {}, &DateSpan::first);
    if (day == mentions_.date.end() || day->window || day->first > m.last + kBareReach) return;
    for (std::uint32_t t = m.last; t < day->first; ++t)
      if (passage_.is_punct(t, ',') || passage_.is_punct(t, '.')) return;
    draft.date = day->date;
  }

  const Passage& passage_;
  const Mentions& mentions_;
  const Scopes& scopes_;
  std::vector<Draft>& drafts_;
  std::vector<std::vector<std::uint32_t>> of_sentence_;  // drafts of each sentence, in their order
  std::vector<bool> told_;                               // mentions that a draft counts already
};

}  // namespace

void find_victims(const Passage& passage, const Mentions& mentions, const Scopes& scopes,
                  std::vector<Draft>& drafts) {
  Victims(passage, mentions, scopes, drafts).run();
}

}  // namespace isnad
