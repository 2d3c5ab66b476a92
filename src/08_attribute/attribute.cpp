#include "attribute.h"

#include <algorithm>
#include <utility>

#include "assemble.h"
#include "forwarded.h"
#include "romanise.h"
#include "time_after.h"

namespace isnad {
namespace {

constexpr std::uint32_t kPlaceDepth = 8;  // units above a place

class Output {
 public:
  Output(const Passage& passage, const Mentions& mentions, const Clauses& clauses, Claims& out)
      : passage_(passage), tables_(passage.tables), mentions_(mentions), clauses_(clauses), out_(out) {}

  void run(const std::vector<Draft>& drafts) {
    out_.entities.clear();
    out_.claims.clear();
    number_entities(drafts);
    out_.claims.reserve(drafts.size());
    for (const Draft& draft : drafts) out_.claims.push_back(claim(draft));
  }

 private:
  [[nodiscard]] ByteSpan bytes(const Mention& m) const { return passage_.letters.bytes(m.begin, std::max(m.end, m.told_end)); }
  // The words of a name as they are said alone: behind "to" its article has lost its alef ("li-l-jaysh").
  [[nodiscard]] std::string words(const Mention& m) const {
    const bool cut = passage_.is_word(m.first) && m.begin > passage_.token(m.first).begin && passage_.reading(m.first).has(kPreLi) && passage_.reading(m.first).article();
    return (cut ? "\u0627" : "") + without_marks(m.begin, std::max(m.end, m.told_end));
  }
  // Letters as bytes, without quotation marks: a name is the same with marks around a part of it ("jama'at «Ansar al-Shari'a»").
  [[nodiscard]] std::string without_marks(std::uint32_t begin, std::uint32_t end) const {
    std::string out;
    for (std::uint32_t from = begin, at = begin; at <= end; ++at) {
      if (at < end && !is_quotation_mark(passage_.letters.letter[at])) continue;
      out += passage_.bytes(passage_.letters.bytes(from, at));
      from = at + 1;
    }
    return out;
  }
  [[nodiscard]] ByteSpan bytes(std::uint32_t first, std::uint32_t last) const {
    return passage_.letters.bytes(passage_.token(first).begin, passage_.token(last - 1).end);
  }

  // Named organisations, persons and places are always told; people, documents and places without a name when a claim speaks of them.
  void number_entities(const std::vector<Draft>& drafts) {
    std::vector<bool> used(mentions_.entity.size(), false);
    for (std::size_t e = 0; e < used.size(); ++e) {
      const Referent& who = mentions_.entity[e];
      used[e] = who.type != EntityType::Ppl && who.type != EntityType::Doc && !only_described(who, mentions_.mention);
    }
    for (const Draft& d : drafts) {
      for (const auto* list : {&d.agent, &d.target})
        for (const std::uint32_t who : *list) used[who] = true;
      for (const Scope* scope : d.scopes)
        for (const std::uint32_t who : scope->links) used[who] = true;
      if (d.place != kNone) used[d.place] = true;
    }
    number_.assign(mentions_.entity.size(), kNone);
    out_.entities.reserve(mentions_.entity.size());
    std::vector<std::uint32_t> told(mentions_.entity.size(), 0);  // how often
    for (const Mention& m : mentions_.mention)
      if (m.entity != kNone && !m.silent) ++told[m.entity];
    for (const Mention& m : mentions_.mention) {
      if (m.silent || m.entity == kNone || !used[m.entity]) continue;
      if (number_[m.entity] == kNone) {
        number_[m.entity] = static_cast<std::uint32_t>(out_.entities.size());
        out_.entities.push_back(entity(mentions_.entity[m.entity]));
        out_.entities.back().mentions.reserve(told[m.entity]);
      }
      out_.entities[number_[m.entity]].mentions.push_back({bytes(m), m.kind, colour_name(m.colour)});
    }
    for (const Mention& m : mentions_.inside) {
      if (number_[m.entity] == kNone) {
        number_[m.entity] = static_cast<std::uint32_t>(out_.entities.size());
        out_.entities.push_back(entity(mentions_.entity[m.entity]));
      }
      Entity& named = out_.entities[number_[m.entity]];
      if (named.name_ar.empty()) named.name_ar = words(m);
      std::vector<EntityMention>& list = named.mentions;
      const EntityMention made{bytes(m), m.kind, colour_name(m.colour)};
      list.insert(std::find_if(list.begin(), list.end(), [&](const EntityMention& other) {
                    return other.span.begin_byte > made.span.begin_byte; }), made);
    }
  }

  [[nodiscard]] Entity entity(const Referent& referent) const {
    Entity out;
    out.type = referent.type;
    if (referent.actor != kNone) {
      const ActorRow& actor = tables_.actors[referent.actor];
      out.key = tables_.text(actor.key);
      out.name_ar = tables_.text(actor.name_ar);
      out.name_en = tables_.text(actor.name_en);
    } else if (referent.place != kNone) {
      place(referent, out);
    }
    if (out.name_ar.empty() && referent.name != kNone)
      out.name_ar = words(mentions_.mention[referent.name]);
    if (referent.type == EntityType::Per && out.key.empty() && referent.name != kNone)
      out.name_en = romanise(passage_, mentions_.mention[referent.name]);
    return out;
  }

  void place(const Referent& referent, Entity& out) const {
    const PlaceRow& row = tables_.places[referent.place];
    out.key = tables_.text(row.key);
    out.name_ar = tables_.text(row.name_ar);
    out.name_en = tables_.text(row.name_en);
    Located located{row.lat, row.lon, name_of(row.precision), {}, referent.candidates};
    std::uint32_t parent = row.parent;
    for (std::uint32_t depth = 0; parent != 0 && depth < kPlaceDepth; ++depth) {
      const PlaceRow& above = tables_.places[parent - 1];
      located.within.push_back(tables_.text(above.name_en));
      parent = above.parent;
    }
    out.located = std::move(located);
  }

  [[nodiscard]] std::vector<std::uint32_t> numbered(const std::vector<std::uint32_t>& list) const {
    std::vector<std::uint32_t> out;
    out.reserve(list.size());
    for (const std::uint32_t who : list)
      if (number_[who] != kNone) out.push_back(number_[who]);
    return out;
  }

  [[nodiscard]] Claim claim(const Draft& d) const {
    Claim out;
    out.type = d.type;
    out.mode = tables_.text(d.mode);
    out.anchor = anchor(d);
    const Sentence& sentence = passage_.tokens.sentence[d.sentence];
    out.sentence = passage_.letters.bytes(sentence.begin, sentence.end);
    out.agent = numbered(d.agent);
    out.target = numbered(d.target);
    // A name may be read as a place once and belong to an organisation of the text (a hospital): that is no place.
    if (d.place != kNone && number_[d.place] != kNone && mentions_.entity[d.place].type == EntityType::Loc)
      out.place = static_cast<std::int32_t>(number_[d.place]);
    out.date = d.date;
    out.numbers.reserve(d.tolls.size());
    for (const DraftToll& toll : d.tolls) add_toll(toll, out);
    out.stance = d.stance;
    std::size_t links = d.claimed ? out.agent.size() : 0;
    for (const Scope* scope : d.scopes) links += scope->links.size();
    out.chain.reserve(links);
    out.cues.reserve(links);
    for (std::size_t n = 0; n < d.scopes.size(); ++n) add_links(d.scopes, n, out);
    if (d.claimed)
      for (const std::uint32_t who : out.agent) add(out.chain, who);
    out.why.reserve(d.why.size());
    for (const std::string_view rule : d.why)
      if (std::ranges::find(out.why, rule) == out.why.end()) out.why.push_back(rule);
    return out;
  }

  // Letters of conjunction and preposition before a word, as the predicate that begins there was read.
  [[nodiscard]] std::uint8_t prefix(std::uint32_t t) const {
    const auto at = std::ranges::lower_bound(clauses_.predicate, t, {}, &Predicate::first);
    return at != clauses_.predicate.end() && at->first == t ? at->prefix : outer_prefix(passage_.reading(t));
  }

  // The word itself, without conjunction, preposition and pronoun.
  [[nodiscard]] ByteSpan anchor(const Draft& d) const {
    const Reading& last = passage_.reading(d.last - 1);
    const std::uint32_t begin = passage_.token(d.first).begin + prefix(d.first);
    const std::uint32_t end = passage_.token(d.last - 1).end - last.suffix_letters;
    return passage_.letters.bytes(begin, std::max(end, begin + 1));
  }

  void add_toll(const DraftToll& toll, Claim& out) const {
    std::int32_t of = -1;
    ByteSpan span;
    if (toll.mention == kNone) {
      span = bytes(toll.first, toll.last);
    } else {
      const Mention& m = mentions_.mention[toll.mention];
      span = bytes(m);
      if (m.entity != kNone && number_[m.entity] != kNone) of = static_cast<std::int32_t>(number_[m.entity]);
    }
    out.numbers.push_back({toll.what, toll.value, toll.bound, of, span});
    auto& field = toll.what == Toll::Killed ? out.killed : toll.what == Toll::Wounded ? out.wounded : out.captured;
    field = field.value_or(0) + toll.value;
  }

  // "According to So-and-so, who told the agency that": who is named in two scopes is a link where the inner one has him, inside the agency.
  void add_links(const std::vector<const Scope*>& scopes, std::size_t at, Claim& out) const {
    const Scope& scope = *scopes[at];
    for (const std::uint32_t who : scope.links) {
      const std::uint32_t link = number_[who];
      if (link == kNone || std::ranges::find(out.chain, link) != out.chain.end()) continue;
      if (std::any_of(scopes.begin() + static_cast<std::ptrdiff_t>(at) + 1, scopes.end(), [&](const Scope* inner) { return std::ranges::find(inner->links, who) != inner->links.end(); })) continue;
      out.chain.push_back(link);
      if (scope.cue != kNone) out.cues.push_back({scope.cue_bytes, scope.verb, static_cast<std::int32_t>(link)});
    }
  }

  const Passage& passage_;
  const Tables& tables_;
  const Mentions& mentions_;
  const Clauses& clauses_;
  Claims& out_;
  std::vector<std::uint32_t> number_;  // referent -> index in out_.entities
};

}  // namespace

void attribute(const Passage& passage, const Mentions& mentions, const Clauses& clauses, Claims& out) {
  const Scopes scopes = find_scopes(passage, mentions, clauses);
  std::vector<Draft> drafts;
  for (std::uint32_t n = 0; n < clauses.predicate.size(); ++n)
    if (auto draft = assemble(passage, mentions, clauses, scopes, n)) split(passage, mentions, std::move(*draft), drafts);
  find_victims(passage, mentions, scopes, drafts);
  find_members(passage, mentions, clauses, drafts);
  find_titles(passage, mentions, drafts);
  find_listed_members(passage, mentions, drafts);
  give_spokesmen_deeds(passage, mentions, clauses, drafts);
  find_parts(passage, mentions, drafts);
  find_allies(passage, mentions, scopes, drafts);
  put_in_text_order(drafts);
  find_last_doers(passage, mentions, drafts);
  find_told_again(passage, clauses, scopes, drafts);
  find_fights_for_ground(passage, clauses, drafts);
  share_ground(passage, mentions, clauses, drafts);
  find_counted_days(passage, mentions, clauses, drafts);
  drop_echo(passage, drafts);
  merge(passage, mentions, clauses, drafts);
  find_told_doers(passage, mentions, clauses, drafts);
  find_attackers(passage, mentions, drafts);
  find_released(passage, drafts);
  find_meeters(passage, mentions, clauses, drafts);
  find_refuted(passage, clauses, scopes, drafts);
  drop_matches(passage, mentions, drafts);
  Output(passage, mentions, clauses, out).run(drafts);
  put_forwarder(passage, out);
}

}  // namespace isnad
