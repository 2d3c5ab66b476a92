// BELONG from titles: "qa'id jaysh al-islam Zahran 'Allush" (title, organisation, person), "wazir al-kharijiyya ... John
// Kerry" where the organisation is named by a noun, and apposition: "Zahran 'Allush, leader of the army of Islam".
// A nationality alone ("the Egyptian president") names no organisation and gives no tie.
#include <algorithm>

#include "agreement.h"
#include "assemble.h"
#include "flat_map.h"
#include "reach.h"

namespace isnad {
namespace {

constexpr std::uint32_t kTitleReach = 8;  // tokens between title and person
constexpr std::uint32_t kBearerReach = 4; // tokens from a title back to its bearer, other titles apart
constexpr std::uint32_t kRankReach = 4;   // tokens from a comma to a person, of his rank
constexpr std::uint32_t kListReach = 12;  // tokens between those who are listed and their group
constexpr std::uint32_t kAdjectives = 2;  // adjectives between a title and "in"
constexpr std::uint32_t kOwnerReach = 8;  // mentions looked back at for the pronoun of a title

struct TitleAt {
  std::uint32_t first = 0, last = 0;
  const NounRow* row = nullptr;
};

std::optional<TitleAt> title_at(const Passage& passage, std::uint32_t t) {
  constexpr std::uint32_t kTitle = kind_bit(SenseKind::Title);
  if (passage.phrase_has(t, kTitle))
    for (const Sense& sense : passage.tables.phrase_senses(passage.hit(t)->node))
      if (sense.kind == SenseKind::Title) return TitleAt{t, passage.hit(t)->last, &passage.tables.nouns[sense.row]};
  if (!passage.has_any(t, kTitle)) return std::nullopt;
  if (passage.function(t) == FunctionClass::Preposition && passage.written_with_hamza_above(t, 0)) return std::nullopt;  // "before (amama) the council", not its imam
  if (const NounRow* row = passage.noun(t, SenseKind::Title)) return TitleAt{t, t + 1, row};
  return std::nullopt;
}

class Titles {
 public:
  Titles(const Passage& passage, const Mentions& mentions, std::vector<Draft>& out)
      : passage_(passage), mentions_(mentions), out_(out) {}

  void run() {
    for (std::uint32_t s = 0; s < passage_.tokens.sentence.size(); ++s) {
      const Sentence& sentence = passage_.tokens.sentence[s];
      bearer_ = organisation_ = minister_ = nullptr;
      for (std::uint32_t t = sentence.first; t < sentence.last; ++t)
        if (const auto title = title_at(passage_, t); title && !in_a_name(t) && (title->row->flags != 0 || of_government(*title) || says_where(*title) || names_state(*title))) tie(*title, s);
    }
  }

 private:
  // The organisation right behind the title; then the person behind it, with nothing but adjectives and further titles
  // between, or the one right before the title.
  void tie(const TitleAt& title, std::uint32_t s) {
    const Sentence& sentence = passage_.tokens.sentence[s];
    const bool joined = passage_.reading(title.first).has(kPreWa);
    const Mention* organisation = owner(title, sentence.first);
    const Mention* person = nullptr;
    std::uint32_t nation = kNone;
    std::uint32_t further = kNone;  // a title joined by "and" behind the organisation: what follows belongs to that one
    bool apposed = false;           // a title behind the organisation, without "and"
    std::uint32_t reach = title.last + kTitleReach;
    for (std::uint32_t t = title.first + 1; t < sentence.last && t < reach; ++t) {
      const Mention* m = mentions_.on(t);
      if (m != nullptr && m->first != t) {  // however long a name is, it is one thing
        if (m->silent && nation == kNone && passage_.noun(t, SenseKind::Nation) != nullptr) nation = t;  // "the foreign minister, (the) Qatari"
        ++reach;
        continue;
      }
      if ((t < title.last || in_its_name(t)) && m == nullptr) continue;
      if (organisation == nullptr && t == title.last && leads_to_name(t)) {
        const Hit* phrase = passage_.hit(t);
        if (phrase != nullptr) t = phrase->last - 1;
        reach = t + 1 + kTitleReach;
        continue;
      }
      if (const std::uint32_t next = organisation != nullptr ? behind_brackets(t, sentence.last) : t; next > t) {
        reach += next - t;
        t = next - 1;
        continue;
      }
      if (t == title.last && organisation != nullptr && is_part(title)) continue;
      if (nation == kNone && passage_.noun(t, SenseKind::Nation) != nullptr) nation = t;
      if (organisation != nullptr && passage_.has(t, SenseKind::Title) && passage_.reading(t).has(kPreWa)) further = t;
      apposed = apposed || (organisation != nullptr && title_at(passage_, t));
      // "minister of the Peshmerga in the government of": the organisation in which he is one. Not "representative of the
      // government in the committee".
      const bool within = organisation != nullptr && organisation->kind != MentionKind::Nominal && further == kNone && of_government(title) &&
                          passage_.function(t - 1) == FunctionClass::Preposition;
      // "Blamed the defence minister the leader in the movement So-and-so": a title with an organisation of its own is another's.
      if (organisation == nullptr && t >= title.last && m == nullptr && outer_prefix(passage_.reading(t)) == 0)
        if (const auto other = title_at(passage_, t); other && says_where(*other)) break;
      // "So-and-so, head of the government, (went on) to issue (bi-isdar) a decree to form the militia": what is done with "bi-" ends the phrase.
      if (organisation == nullptr && (m == nullptr || m->type == EntityType::Doc) && t >= title.last && passage_.reading(t).has(kPreBi) &&
          (title.last > title.first + 1 || passage_.has_any(t, kind_bits(SenseKind::Light, SenseKind::Frame))))
        break;
      // "Described So-and-so, the Turkish foreign minister, the army as": behind the nationality of an office its phrase is over.
      if (m != nullptr && m->type == EntityType::Org && organisation == nullptr && nation == t - 1 && of_government(title)) break;
      // "Spoke the Yemeni interior minister of (an) the flight of D.": so it is behind a preposition, save "in".
      if (organisation == nullptr && nation != kNone && of_government(title) && t >= title.last && passage_.function(t) == FunctionClass::Preposition && !says_in(t)) break;
      // "One of the advisers of the prime minister (said) to Reuters": who is told is nobody's body.
      if (m != nullptr && t > title.last && organisation == nullptr && is_told(*m, title)) break;
      // "The spokesman of the tribes that oppose (al-mutasaddiya li-) D., So-and-so": what D. is to whom he serves.
      if (m != nullptr && m->type == EntityType::Org && organisation == nullptr && t > title.last + 1 && belongs_to(t) && !is_part_word(t - 1)) break;
      if (m != nullptr && m->type == EntityType::Org && (organisation == nullptr || within) && !m->silent) {
        organisation = m;
      } else if (m != nullptr && m->type == EntityType::Per) {
        if (m->begin == passage_.token(t).begin && m->kind == MentionKind::Name) person = m;  // "Ban" is spelt as "bi-an"
        break;
      } else if (organisation != nullptr && t == organisation->last && passage_.is_word(t) && passage_.reading(t).has(kPreWa) && passage_.reading(t).article()) {
        continue;  // "the committee of security (and defence)"
      } else if (organisation != nullptr && is_he(t)) {
        continue;  // "another spokesman of the army, he (is) So-and-so"
      } else if (organisation != nullptr && (place_phrase(t) || (further != kNone && m != nullptr))) {
        continue;  // "in the governorate of"
      } else if (apposed && m != nullptr && m->type == EntityType::Org) {
        continue;  // "the adviser in the office, (the) spokesman of the army"
      } else if (organisation == nullptr && nation == t - 1 && title_at(passage_, t) && !passage_.reading(t).article()) {
        break;  // "the Syrian president, commander of the army": the army is of the second title
      } else if (organisation != nullptr && m != nullptr && m->type == EntityType::Org && is_part_of(*organisation, t)) {
        organisation = m;
      } else if (organisation != nullptr && m != nullptr && m->type == EntityType::Org && (belongs_to(t) || inside(t))) {
        continue;
      } else if (organisation != nullptr && m == nullptr && is_purpose(t)) {
        continue;
      } else if (const Mention* called = organisation != nullptr ? called_behind(t) : nullptr; called != nullptr) {
        person = called;
        break;
      } else if (const Mention* ranked = behind_comma(title, t, organisation != nullptr, sentence.first); ranked != nullptr) {
        person = ranked;
        break;
      } else if (!between(title, t, organisation != nullptr)) {
        break;
      }
    }
    if (organisation == nullptr && person != nullptr && title.row->flags != 0) organisation = of_list(title, *person, sentence.first);
    const std::uint32_t group = organisation == nullptr && title.row->flags != 0 ? group_behind(title) : kNone;
    const bool nation_only = nation != kNone && noted(title, "minister");
    if (organisation == nullptr && group == kNone && (!of_government(title) || nation_only)) return;
    if (person == nullptr || further != kNone) {
      const Mention* named = joined ? listed_bearer(title) : before(title, sentence.first);
      if (named != nullptr) person = named;
    }
    if (person == nullptr) return;
    const bool named = organisation != nullptr && !another_government(*organisation, *person);
    country_ = joins_minister(title, *person, nation) ? country_ : country_of(nation, *person);
    minister_ = of_government(title) ? person : nullptr;
    const std::uint32_t target = named ? organisation->entity : group != kNone ? group : government_of(country_);
    if (target == kNone) return;
    bearer_ = person;
    organisation_ = organisation;
    make(title, s, *person, target);
    const Mention* next = mentions_.on(person->last);
    if (person->first > title.first && several(title) && next != nullptr && next->type == EntityType::Per && passage_.reading(next->first).has(kPreWa))
      make(title, s, *next, target);
  }

  // "The president of the republic, the Tunisian one": a title of two words, of which the name of the state takes the second.
  [[nodiscard]] bool names_state(const TitleAt& title) const {
    const Mention* m = title.last == title.first + 2 ? mentions_.on(title.last - 1) : nullptr;
    if (m == nullptr || m->first + 1 != title.last || m->last == title.last || m->type != EntityType::Org || m->kind != MentionKind::Name) return false;
    const ActorRow* row = row_of(*m);
    return row != nullptr && row->kind == ActorKind::State;
  }

  // "(said), a spokesman of the programme to (li-) the agency", "the commander of the operation to (li-) the agency": an outlet behind another title, or
  // behind whom one speaks for or what one leads.
  [[nodiscard]] bool is_told(const Mention& m, const TitleAt& title) const {
    if (!prints(m) || (!passage_.reading(m.first).has(kPreLi) && !passage_.stands_behind(m.first, ArgSlot::Li))) return false;
    for (std::uint32_t t = title.last - 1; t < m.first; ++t) {
      if (!passage_.is_word(t)) continue;
      if (t >= title.last && title_at(passage_, t)) return true;
      if (!noted(title, "outlet") && (passage_.reading(t).has(kPreBi) || (t >= title.last && passage_.has(t, SenseKind::Frame)))) return true;
    }
    return false;
  }

  // "(He) is So-and-so": a pronoun that stands alone before a name.
  [[nodiscard]] bool is_he(std::uint32_t t) const {
    if (!passage_.is_word(t) || passage_.function(t) != FunctionClass::Pronoun || outer_prefix(passage_.reading(t)) > 0) return false;
    const Mention* m = mentions_.on(t + 1);
    return m != nullptr && m->first == t + 1 && m->type == EntityType::Per && m->kind == MentionKind::Name;
  }

  // "With (lada) the organisation": as "in"; not "with the kingdom", nor "the envoy of A with B", nor "wanted by (lada)".
  [[nodiscard]] bool leads_to_body(const TitleAt& title, std::uint32_t t) const {
    if (passage_.function(t) == FunctionClass::Preposition) return true;
    if (t != title.last && passage_.has(t - 1, SenseKind::Frame)) return false;
    const Mention* m = passage_.function(t) == FunctionClass::By && is_noted(passage_, t, "party") && !noted(title, "posted") ? mentions_.on(t + 1) : nullptr;
    return m != nullptr && m->type == EntityType::Org && kind_of(passage_.tables, mentions_.entity[m->entity]) != ActorKind::State;
  }

  // "The head of its bureau", "the commander of its wing": the pronoun that a part of the body bears right behind the title; none where none stands there.
  [[nodiscard]] Enclitic pronoun_of_part(const TitleAt& title) const {
    const std::uint32_t t = title.last;
    if (of_government(title) || !passage_.is_word(t) || passage_.function(t) != FunctionClass::Other) return Enclitic::None;
    if (const Mention* m = mentions_.on(t); m != nullptr && (m->kind == MentionKind::Name || m->last > t + 1)) return Enclitic::None;
    for (const Reading& reading : passage_.readings(t))
      if (refers_back(reading.enclitic) && outer_prefix(reading) == 0) return reading.enclitic;
    return Enclitic::None;
  }
  [[nodiscard]] bool is_part(const TitleAt& title) const { return pronoun_of_part(title) != Enclitic::None; }

  // "The head of (what is called) the committee", "the commander of (these) forces": the name follows.
  [[nodiscard]] bool leads_to_name(std::uint32_t t) const {
    return (passage_.hit(t) != nullptr && is_noted(passage_, t, "called")) || (passage_.hit(t) == nullptr && passage_.function(t) == FunctionClass::Demonstrative);
  }

  // "A leader in the organisation, called (yud'a) So-and-so", "... who is called".
  [[nodiscard]] const Mention* called_behind(std::uint32_t t) const {
    if (passage_.is_punct(t, ',')) ++t;
    if (passage_.function(t) == FunctionClass::Relative) ++t;
    const auto word = title_at(passage_, t);
    if (!word || !noted(*word, "called")) return nullptr;
    const std::uint32_t first = passage_.is_punct(word->last, kOpenQuote) ? word->last + 1 : word->last;
    const Mention* m = mentions_.on(first);
    return m != nullptr && m->first == first && m->type == EntityType::Per && m->kind == MentionKind::Name ? m : nullptr;
  }

  // One past what stands in round brackets behind the organisation, unless that is a person ("commander of the corps (So-and-so)").
  [[nodiscard]] std::uint32_t behind_brackets(std::uint32_t t, std::uint32_t end) const {
    if (!passage_.is_punct(t, '(')) return t;
    const std::uint32_t next = behind_aside(passage_, t, end);
    for (std::uint32_t at = t; at < next; ++at)
      if (const Mention* m = mentions_.on(at); m != nullptr && m->type == EntityType::Per) return t;
    return next;
  }

  // "A member of the political council of (li-) the movement": what a body without a name is a part of.
  [[nodiscard]] bool is_part_of(const Mention& body, std::uint32_t t) const {
    return passage_.reading(t).has(kPreLi) && body.last == t && row_of(body) == nullptr && !prints(*mentions_.on(t));
  }

  // "(the operations) that belong to", a word for membership.
  [[nodiscard]] bool is_part_word(std::uint32_t t) const {
    bool found = false;
    passage_.each(t, SenseKind::Frame, [&](const Reading&, const Sense& sense) { found = found || passage_.tables.frames[sense.row].type == ClaimType::Belong; });
    return found;
  }

  // "The deputy of D. for the affairs of the region, So-and-so".
  [[nodiscard]] bool is_purpose(std::uint32_t t) const {
    return passage_.is_word(t) && passage_.reading(t).has(kPreLi) && !passage_.has(t, SenseKind::Frame) && passage_.function(t) == FunctionClass::Other && passage_.is_word(t + 1) &&
           passage_.reading(t + 1).article() && outer_prefix(passage_.reading(t + 1)) == 0;
  }

  [[nodiscard]] bool says_in(std::uint32_t t) const {
    const NounRow* row = passage_.noun(t, SenseKind::Function);
    return row != nullptr && row->value == static_cast<std::int32_t>(ArgSlot::Fi);
  }

  // "The head of the council, the defence minister": an office without a name belongs to nothing that is told.
  [[nodiscard]] bool has_name(std::uint32_t who) const {
    const Referent& referent = mentions_.entity[who];
    return referent.type != EntityType::Per || referent.actor != kNone || (referent.name != kNone && mentions_.mention[referent.name].kind == MentionKind::Name);
  }

  void make(const TitleAt& title, std::uint32_t s, const Mention& person, std::uint32_t target) {
    if (person.entity == target || !has_name(person.entity) || holds_office_elsewhere(person.entity, target) || is_appointed(title, s, person.entity, target)) return;
    out_.push_back(tie_between(title.first, title.last, s, person.entity, target, {"attribute/title", passage_.tables.text(title.row->id)}));
  }

  // "The appointing of So-and-so commander (qa'idan) of the army": what he is made is told by the verb or noun before it.
  [[nodiscard]] bool is_appointed(const TitleAt& title, std::uint32_t s, std::uint32_t person, std::uint32_t body) const {
    const Found word = passage_.find(title.first, SenseKind::Title);
    if (!word || word.sense->morph.accusative == 0) return false;
    return std::ranges::any_of(out_, [&](const Draft& told) {
      return told.type == ClaimType::Join && told.sentence == s && told.first < title.first && std::ranges::find(told.agent, person) != told.agent.end() && std::ranges::find(told.target, body) != told.target.end();
    });
  }

  // "(Congratulated) Erdogan the emir of Qatar": who is known for one country bears no title of another state.
  [[nodiscard]] bool holds_office_elsewhere(std::uint32_t person, std::uint32_t state) const {
    const std::uint32_t who = mentions_.entity[person].actor, what = mentions_.entity[state].actor;
    if (who == kNone || what == kNone || passage_.tables.actors[what].kind != ActorKind::State) return false;
    const Country own = passage_.tables.actors[who].country, other = passage_.tables.actors[what].country;
    return own != 0 && other != 0 && own != other;
  }

  // "The office of the minister of": a title in the name of an organisation is nobody's.
  [[nodiscard]] bool in_a_name(std::uint32_t t) const {
    const Mention* m = mentions_.on(t);
    return m != nullptr && (m->type == EntityType::Org || m->type == EntityType::Per) && m->first < t;
  }

  // "The leader, the Houthi one (al-qiyadi al-huthi), So-and-so": the group that the adjective of the title names, where the text names it, too.
  [[nodiscard]] std::uint32_t group_behind(const TitleAt& title) const {
    std::uint32_t group = kNone;
    if (!passage_.is_word(title.last) || !passage_.reading(title.first).article() || !passage_.reading(title.last).article() || outer_prefix(passage_.reading(title.last)) > 0) return group;
    passage_.each(title.last, SenseKind::Actor, [&](const Reading&, const Sense& sense) {
      const std::uint32_t actor = passage_.tables.aliases[sense.row].actor;
      const ActorKind kind = passage_.tables.actors[actor].kind;
      if (kind != ActorKind::Armed && kind != ActorKind::Party) return;
      const auto named = std::ranges::find(mentions_.entity, actor, &Referent::actor);
      if (named != mentions_.entity.end()) group = static_cast<std::uint32_t>(named - mentions_.entity.begin());
    });
    return group;
  }

  // "The two leaders", "the leaders".
  [[nodiscard]] bool several(const TitleAt& title) const {
    const Found word = passage_.find(title.first, SenseKind::Title);
    return word && word.sense->morph.number != 0 && word.reading->article();
  }

  // "(the movement said on) the site that its leader": a site has none.
  [[nodiscard]] bool prints(const Mention& m) const {
    return m.type == EntityType::Org && m.entity != kNone && kind_of(passage_.tables, mentions_.entity[m.entity]) == ActorKind::Media;
  }

  // "The movement ... by the tongue of its spokesman": the organisation that the pronoun of the title stands for.
  [[nodiscard]] const Mention* owner(const TitleAt& title, std::uint32_t begin) const {
    Enclitic enclitic = passage_.reading(title.last - 1).enclitic;
    if (in_its_name(title.last)) enclitic = passage_.reading(title.last).enclitic;
    if (is_part(title)) enclitic = pronoun_of_part(title);
    if (!refers_back(enclitic)) return nullptr;
    std::uint32_t found = antecedent(passage_, mentions_, enclitic, title.first, kOwnerReach, false);
    const bool of_outlet = noted(title, "outlet") || (is_part(title) && passage_.has(title.last, SenseKind::Frame));  // "the head of its editing (tahrir)"
    if (found != kNone && !of_outlet && prints(mentions_.mention[found])) found = antecedent(passage_, mentions_, enclitic, mentions_.mention[found].first, kOwnerReach, false);
    if (found != kNone && mentions_.mention[found].type == EntityType::Org && mentions_.mention[found].first >= begin) return &mentions_.mention[found];
    // A movement may be called by a name that shows no gender.
    for (std::uint32_t t = title.first; t-- > begin && t + kTitleReach > title.first;)
      if (const Mention* m = mentions_.on(t); m != nullptr && (of_outlet || !prints(*m))) return m->type == EntityType::Org ? m : nullptr;
    return nullptr;
  }

  [[nodiscard]] bool in_its_name(std::uint32_t t) const {
    return passage_.is_word(t) && refers_back(passage_.reading(t).enclitic) &&
           std::ranges::any_of(passage_.segments.of[t], [](const Reading& reading) { return reading.has(kPreBi); });
  }

  // A title with a name and no organisation in a list: "six fighters of D., among them the leader So-and-so", "So-and-so, commander
  // in D., and the leader So-and-so".
  [[nodiscard]] const Mention* of_list(const TitleAt& title, const Mention& person, std::uint32_t begin) const {
    if (title.first == begin || (person.first != title.last && !passage_.is_punct(title.last, kOpenQuote))) return nullptr;
    const std::uint32_t t = title.first - 1;
    if (organisation_ != nullptr && noted(title, "head") && row_of(*organisation_) != nullptr && row_of(*organisation_)->kind == ActorKind::State) return nullptr;  // "the king of A and the president So-and-so"
    if (passage_.reading(title.first).has(kPreWa))
      return organisation_ != nullptr && bearer_ != nullptr && (bearer_->last == title.first || organisation_->last == title.first) ? organisation_ : nullptr;
    if (!names_among(passage_, t)) return nullptr;
    for (std::uint32_t at = t; at-- > begin && at + kListReach > t;)
      if (const Mention* m = mentions_.on(at); m != nullptr && m->type == EntityType::Org) return m;
    return nullptr;
  }

  // "So-and-so, deputy in the council and head of its committee": the bearer of the title before.
  [[nodiscard]] const Mention* listed_bearer(const TitleAt& title) const {
    if (bearer_ == nullptr || organisation_ == nullptr || organisation_->last > title.first || organisation_->last + kTitleReach < title.first) return nullptr;
    if (bearer_->first > organisation_->first) return nullptr;
    for (std::uint32_t t = organisation_->last; t < title.first; ++t)
      if (mentions_.on(t) == nullptr && passage_.function(t) != FunctionClass::Preposition) return nullptr;
    return bearer_;
  }

  // "The deputy in the council": a title with its article, and in what right behind it.
  [[nodiscard]] bool says_where(const TitleAt& title) const {
    if (!passage_.reading(title.first).article()) return false;
    std::uint32_t last = title.last;  // "the commander, (the) operational, in D."
    while (last < title.last + kAdjectives && passage_.is_word(last) && passage_.reading(last).article() && outer_prefix(passage_.reading(last)) == 0 && (mentions_.on(last) == nullptr || mentions_.on(last)->first < last)) ++last;
    if (last > title.last && (passage_.function(last) != FunctionClass::Preposition || !says_in(last))) last = title.last;
    const bool within = !leads_to_body(title, last) && passage_.function(last - 1) != FunctionClass::Preposition;  // "the leader of (bi-) D."
    const std::uint32_t at = leads_to_body(title, last) ? last + 1 : last;
    const Mention* m = mentions_.on(at);
    return m != nullptr && m->first == at && m->type == EntityType::Org && (!within || passage_.reading(at).has(kPreBi));
  }

  // "Minister of", "head of the government": names the government by a noun of its own.
  [[nodiscard]] bool of_government(const TitleAt& title) const { return noted(title, "government"); }
  [[nodiscard]] bool noted(const TitleAt& title, std::string_view what) const {
    return passage_.tables.text(title.row->note).find(what) != std::string_view::npos;
  }

  // "The foreign minister, John Kerry, and the minister of energy So-and-so": of one government, where nothing else tells whose the second is.
  [[nodiscard]] bool joins_minister(const TitleAt& title, const Mention& person, std::uint32_t nation) const {
    if (minister_ == nullptr || nation != kNone || row_of(person) != nullptr || !passage_.reading(title.first).has(kPreWa)) return false;
    return minister_->last == title.first || (minister_->last + 1 == title.first && passage_.is_punct(minister_->last, ','));
  }

  // Of the office of `person`: the nation named, else the country that the tables know him to be of, else the one that the text is about.
  [[nodiscard]] Country country_of(std::uint32_t nation, const Mention& person) const {
    if (nation != kNone) return passage_.noun(nation, SenseKind::Nation)->country;
    const ActorRow* row = row_of(person);
    return row != nullptr && row->country != 0 ? row->country : mentions_.country;
  }

  // "The head of the government, So-and-so": the government named last is not his when the tables know him to be of another country.
  [[nodiscard]] bool another_government(const Mention& organisation, const Mention& person) const {
    const ActorRow* of = row_of(organisation);
    const ActorRow* who = row_of(person);
    return organisation.kind == MentionKind::Nominal && of != nullptr && of->kind == ActorKind::State && who != nullptr && who->country != 0 && who->country != of->country;
  }
  [[nodiscard]] const ActorRow* row_of(const Mention& m) const {
    const std::uint32_t actor = mentions_.entity[m.entity].actor;
    return actor != kNone ? &passage_.tables.actors[actor] : nullptr;
  }

  // The government of a country, when the text names it somewhere.
  [[nodiscard]] std::uint32_t government_of(Country country) {
    const auto [known, added] = governments_.try_emplace(country, kNone);
    if (added) known->second = find_government(country);
    return known->second;
  }
  [[nodiscard]] std::uint32_t find_government(Country country) const {
    for (std::uint32_t e = 0; e < mentions_.entity.size(); ++e) {
      const std::uint32_t actor = mentions_.entity[e].actor;
      if (actor == kNone) continue;
      const ActorRow& row = passage_.tables.actors[actor];
      if (row.country == country && row.kind == ActorKind::State && passage_.tables.text(row.key).ends_with("-government")) return e;
    }
    return kNone;
  }

  // What may stand between a title, its organisation and its bearer.
  [[nodiscard]] bool between(const TitleAt& title, std::uint32_t t, bool behind_organisation) const {
    if (passage_.is_quotation_mark(t) || passage_.is_punct(t, '(') ||
        passage_.is_punct(t, ')'))
      return true;
    if (!passage_.is_word(t)) return false;
    if (passage_.has(t, SenseKind::Title)) return true;
    const Mention* m = mentions_.on(t);
    if (m != nullptr && m->type == EntityType::Loc && (m->begin == passage_.token(m->first).begin || !passage_.reading(t).has(kPreWa))) return true;  // "wilaya", a province, is spelt as "nor any"
    const FunctionClass what = passage_.function(t);
    if (what != FunctionClass::Other) return leads_to_body(title, t) && !behind_organisation;
    const Reading& reading = passage_.reading(t);
    if (reading.has(kPreWa)) return false;
    return reading.article() || passage_.has(t, SenseKind::Nation) || !behind_organisation;
  }

  // "the commander in A, (which is) belonging to (li-) B, So-and-so".
  [[nodiscard]] bool belongs_to(std::uint32_t t) const {
    return passage_.reading(t).has(kPreLi) && passage_.is_word(t - 1) && passage_.has(t - 1, SenseKind::Frame) && passage_.reading(t - 1).article();
  }

  // "the head of the committee of (security) in the parliament, So-and-so".
  [[nodiscard]] bool inside(std::uint32_t t) const {
    return passage_.reading(t).has(kPreBi) || (passage_.function(t - 1) == FunctionClass::Preposition && place_phrase(t - 1));
  }

  // The preposition of a place or of a further organisation behind the first: "in the governorate of", "envoy of D. to".
  [[nodiscard]] bool place_phrase(std::uint32_t t) const {
    if (passage_.function(t) != FunctionClass::Preposition) return false;
    const std::int32_t slot = passage_.noun(t, SenseKind::Function)->value;
    // "the commander in A, (which is) belonging to B, So-and-so".
    const bool owned = slot == static_cast<std::int32_t>(ArgSlot::Li) && passage_.is_word(t - 1) && passage_.has(t - 1, SenseKind::Frame) && passage_.reading(t - 1).article();
    if (slot != static_cast<std::int32_t>(ArgSlot::Fi) && slot != static_cast<std::int32_t>(ArgSlot::Ila) && !owned) return false;
    const Mention* m = mentions_.on(passage_.is_punct(t + 1, kOpenQuote) ? t + 2 : t + 1);
    if (m == nullptr && passage_.is_word(t + 1) && passage_.reading(t + 1).article() && passage_.has(t + 1, SenseKind::PlaceHead)) return true;  // "in the governorate"
    return m != nullptr && (m->type == EntityType::Loc || m->type == EntityType::Org);
  }

  // "the head of the government, So-and-so, ...", "the spokesman of the army, Staff Brigadier So-and-so, ...", "the head of the
  // movement - So-and-so: ..."; of a known body, who has no title before him, also without a mark behind: "So-and-so in a talk with".
  [[nodiscard]] const Mention* behind_comma(const TitleAt& title, std::uint32_t t, bool behind_organisation, std::uint32_t begin) const {
    const bool dash = behind_organisation && passage_.is_punct(t, '-');
    if (!passage_.is_punct(t, ',') && !dash) return nullptr;
    std::uint32_t first = t + 1;
    if (passage_.has(first, SenseKind::Title))
      while (first < t + kRankReach && passage_.is_word(first) && mentions_.on(first) == nullptr && outer_prefix(passage_.reading(first)) == 0) ++first;
    const Mention* m = mentions_.on(first);
    if (m == nullptr || m->type != EntityType::Per || m->first != first || outer_prefix(passage_.reading(first)) > 0) return nullptr;
    const std::uint32_t next = m->last;
    if (passage_.is_punct(next, ',')) return m;
    if (!behind_organisation || of_government(title) || before(title, begin) != nullptr) return nullptr;
    if (passage_.is_punct(next, ':') || passage_.is_punct(next, '.') || (dash && passage_.is_punct(next, '-'))) return m;
    const FunctionClass what = passage_.is_word(next) ? passage_.function(next) : FunctionClass::Other;
    return what == FunctionClass::Preposition || what == FunctionClass::Complementiser || (mentions_.on(next) != nullptr && prints(*mentions_.on(next)) && passage_.reading(next).has(kPreLi)) ? m : nullptr;
  }

  [[nodiscard]] bool one(std::uint32_t t) const {
    const NumberSpan* number = mentions_.number_on(t);
    return number != nullptr && number->value == 1 && number->last == t + 1;
  }

  // "(arrested) the police a member ('udwan) of": in the accusative behind the subject of a verb stands whom it is done to; not "was Turkey a member".
  [[nodiscard]] bool acts_on(const Mention& bearer, std::uint32_t title, std::uint32_t begin) const {
    const Found word = passage_.find(title, SenseKind::Title);
    const std::uint32_t verb = bearer.first - 1;
    return word && word.sense->morph.accusative != 0 && bearer.first > begin && bearer.last == title && passage_.is_word(verb) && passage_.readings(verb).finite_verb &&
           passage_.function(verb) != FunctionClass::Auxiliary;
  }

  // "So-and-so, leader of ...", "(leader of ...)" or "- and he is leader of ... -".
  // "Turkey, member of the alliance".
  [[nodiscard]] const Mention* before(const TitleAt& title, std::uint32_t begin) const {
    const std::uint32_t first = title.first;
    if (passage_.reading(first).has(kPreLi) || passage_.reading(first).has(kPreBi)) return nullptr;  // "gave the president So-and-so, to the envoy of D., a report"
    const bool body = noted(title, "body");
    for (std::uint32_t t = first, stop = kBearerReach; t-- > begin && t + stop > first;) {
      if (const Mention* m = mentions_.on(t)) {
        if (m->type == EntityType::Ppl && m->last > first) continue;  // "one of the spokesmen of"
        return m->type == EntityType::Per || (body && m->type == EntityType::Org && !m->silent && !acts_on(*m, first, begin)) ? m : nullptr;
      }
      if (one(t) || (t > begin && one(t - 1))) continue;  // "one of the (most eminent) leaders of"
      if (passage_.has_any(t, kind_bits(SenseKind::Title, SenseKind::Nation)) && stop < kTitleReach) {  // "So-and-so, deputy of the Yemeni president,"
        ++stop;
        continue;
      }
      if (passage_.is_word(t) && passage_.function(t) != FunctionClass::Pronoun) return nullptr;
    }
    return nullptr;
  }

  const Passage& passage_;
  const Mentions& mentions_;
  std::vector<Draft>& out_;
  FlatMap<Country, std::uint32_t> governments_;  // asked for already
  const Mention* bearer_ = nullptr;              // of the last title with an organisation
  const Mention* organisation_ = nullptr;        // ... and that; none behind "the prime minister"
  const Mention* minister_ = nullptr;            // who bore the last title, when it was one of a government
  Country country_{0};                           // ... and whose
};

}  // namespace

void find_titles(const Passage& passage, const Mentions& mentions, std::vector<Draft>& out) {
  Titles(passage, mentions, out).run();
}

}  // namespace isnad
