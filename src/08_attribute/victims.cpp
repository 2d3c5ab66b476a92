// Victims that are counted by a noun and not by a verb of killing: "the attack left 5 dead and 10 wounded", "the fall of
// five dead". The number goes to the attack of the sentence whose target they are or that stands nearest; when the
// sentence tells no attack, the victims themselves are the claim.
#include <algorithm>

#include "assemble.h"
#include "places.h"

namespace isnad {
namespace {

class Victims {
 public:
  Victims(const Passage& passage, const Mentions& mentions, const Scopes& scopes, std::vector<Draft>& drafts)
      : passage_(passage), mentions_(mentions), scopes_(scopes), drafts_(drafts) {}

  void run() {
    std::uint32_t sentence = 0;
    for (std::uint32_t n = 0; n < mentions_.mention.size(); ++n) {
      const Mention& m = mentions_.mention[n];
      const bool counted = (m.people == PeopleKind::Victim || m.people == PeopleKind::Wounded) && m.count > 0;
      if (!counted) continue;
      if (of_sentence_.empty()) survey();
      if (told_[n]) continue;
      while (sentence + 1 < passage_.tokens.sentence.size() && passage_.tokens.sentence[sentence].last <= m.first) ++sentence;
      place(n, m, sentence);
    }
  }

 private:
  // Done when the first victims are met: most texts count none.
  void survey() {
    of_sentence_.resize(passage_.tokens.sentence.size());
    told_.resize(mentions_.mention.size(), false);
    for (std::uint32_t d = 0; d < drafts_.size(); ++d) {
      of_sentence_[drafts_[d].sentence].push_back(d);
      for (const DraftToll& toll : drafts_[d].tolls) told_[toll.mention] = true;
    }
  }

  void place(std::uint32_t n, const Mention& m, std::uint32_t sentence) {
    const DraftToll toll{m.people == PeopleKind::Victim ? Toll::Killed : Toll::Wounded, m.count, m.bound, n};
    Draft* best = nullptr;
    std::uint32_t best_distance = 0;
    for (const std::uint32_t index : of_sentence_[sentence]) {
      Draft& d = drafts_[index];
      if (d.type != ClaimType::Assault || d.stance != Stance::Asserted) continue;
      const bool has = std::ranges::any_of(d.tolls, [&](const DraftToll& x) { return x.what == toll.what; });
      const std::uint32_t distance = d.first > m.first ? d.first - m.first : m.first - d.first;
      if (d.bare && distance > kBareReach) continue;
      if (has || (best != nullptr && distance >= best_distance)) continue;
      best = &d;
      best_distance = distance;
    }
    if (best != nullptr) {
      best->tolls.push_back(toll);
      if (best->target.empty() && m.entity != kNone &&
          std::ranges::find(best->agent, m.entity) == best->agent.end())
        best->target.push_back(m.entity);
      best->why.emplace_back("attribute/victims");
      return;
    }
    if (m.entity == kNone) return;
    Draft draft;
    draft.type = ClaimType::Assault;
    draft.first = m.last - 1;
    draft.last = m.last;
    draft.sentence = sentence;
    draft.target = {m.entity};
    draft.tolls = {toll};
    draft.toll_word = draft.toll_only = true;
    draft.scopes = scopes_.around(sentence, m.first);
    draft.place = nearest_place(passage_, mentions_, m.first, m.last, sentence);
    draft.why = {"attribute/victims_alone", m.row.size > 0 ? passage_.tables.text(m.row) : std::string_view("mention/people")};
    of_sentence_[sentence].push_back(static_cast<std::uint32_t>(drafts_.size()));
    drafts_.push_back(std::move(draft));
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
