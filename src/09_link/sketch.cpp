// Method: names by key of the tables, else by folded name; a bare kunya is known by its side, else by its document, so that two men of
// one kunya stay two. Runs of words are sampled by their hash (a fixed share of all that there are), so that a part of a
// text keeps its share of the whole text's sample; a short text keeps them all: see likeness.h.
#include "sketch.h"

#include <algorithm>

#include "days.h"
#include "details.h"
#include "joined_places.h"
#include "since.h"
#include "things.h"
#include "words.h"

namespace isnad::link {
namespace {

constexpr int kMaxUmbrellas = 6;  // above one another, so that a circle in the table ends

bool made_by(const Claim& claim, std::string_view rule) { return std::ranges::find(claim.why, rule) != claim.why.end(); }

bool of_its_teller(const Claim& claim) { return !claim.chain.empty() && std::ranges::find(claim.agent, claim.chain.back()) != claim.agent.end(); }

// "D. claimed the bombing that killed two, and said that it had killed eight": of the first the text tells, of the second D.
bool claimed_by_its_agent(const Claim& claim) { return of_its_teller(claim) && made_by(claim, "attribute/speech_act") && !made_by(claim, "attribute/said_that"); }

// A denial has somebody who denies: by a verb of denial, by calling untrue what is told, or of himself, in a negated clause that he
// says. Who sees fit not to do it denies nothing.
bool is_denial(const Claim& claim) {
  if (claim.stance != Stance::Denied) return false;
  const bool of_himself = claim.agent.empty() || of_its_teller(claim);
  const auto cued = [&](std::string_view verb) { return std::ranges::find(claim.cues, verb, &Cue::verb) != claim.cues.end(); };
  return cued("deny") ||
         (!claim.chain.empty() && (made_by(claim, "attribute/refuted") || made_by(claim, "attribute/untrue"))) ||
         (of_himself && !claim.chain.empty() && made_by(claim, "clause/negated") && !cued("opinion") && !cued("expect"));
}

// One man, and no organisation: people beside him are told with him ("a Palestinian, So-and-so").
bool is_of_a_life(const Claim& claim, const std::vector<Entity>& entities) {
  if (claim.type != ClaimType::Assault) return false;
  const auto of = [&](EntityType type) { return std::ranges::count_if(claim.target, [&](std::uint32_t e) { return entities[e].type == type; }); };
  const bool deadly = claim.killed == 1 || claim.mode == "assassinate" || claim.stance == Stance::Denied;
  return deadly && of(EntityType::Per) == 1 && of(EntityType::Org) == 0;
}

bool is_bare_kunya(const std::string& name) {
  const Word folded = to_letters(name);
  const WordView word = folded;
  const std::size_t blank = word.find(' ');
  return blank == 3 && word.find(' ', blank + 1) == WordView::npos && letter_at(word, 0) == kAlef &&
         letter_at(word, 1) == kBeh && is(letter_at(word, 2), {kWaw, kAlef, kYeh});
}

}  // namespace

Sketcher::Sketcher(const Tables& tables, Corpus& corpus, NameDecisions decisions)
    : tables_(tables), corpus_(corpus), decisions_(std::move(decisions)), sources_(tables), counted_(tables) {
  for (std::uint32_t row = 0; row < tables.actors.size(); ++row)
    actor_rows_.emplace(tables.text(tables.actors[row].key), row);
  for (std::uint32_t row = 0; row < tables.places.size(); ++row)
    place_rows_.emplace(tables.text(tables.places[row].key), row);
}

std::uint32_t Sketcher::side_of(std::uint32_t row) const {
  for (int step = 0; step < kMaxUmbrellas; ++step) {
    const auto first = std::lower_bound(tables_.ties.begin(), tables_.ties.end(), row,
                                        [](const TieRow& tie, std::uint32_t actor) { return tie.actor < actor; });
    const auto above = std::find_if(first, tables_.ties.end(), [&](const TieRow& tie) {
      return tie.actor != row || tie.relation == Tie::PartOf || tie.relation == Tie::RenamedTo;
    });
    if (above == tables_.ties.end() || above->actor != row) break;
    row = above->other;
  }
  return row;
}

std::optional<std::uint32_t> Sketcher::branch_of(std::uint32_t row) const {
  const auto first = std::lower_bound(tables_.ties.begin(), tables_.ties.end(), row, [](const TieRow& tie, std::uint32_t actor) { return tie.actor < actor; });
  const auto above = std::find_if(first, tables_.ties.end(), [&](const TieRow& tie) { return tie.actor != row || tie.relation == Tie::BranchOf; });
  return above == tables_.ties.end() || above->actor != row || above->other == row ? std::nullopt : std::optional(above->other);
}

std::uint32_t Sketcher::name_of_actor(std::uint32_t row) {
  const ActorRow& actor = tables_.actors[row];
  const std::string id(tables_.text(actor.key));
  if (const auto known = corpus_.names.find(id)) return *known;
  Name name{.id = id, .name_ar = std::string(tables_.text(actor.name_ar)), .name_en = std::string(tables_.text(actor.name_en)),
            .type = actor.type, .keyed = true, .kind = actor.kind, .country = actor.country};
  const std::uint32_t side = side_of(row);
  if (side != row) name.side = name_of_actor(side);
  if (const auto above = branch_of(side)) name.parent = name_of_actor(*above);
  return corpus_.names.add(std::move(name));
}

std::uint32_t Sketcher::name_of_place(std::uint32_t row) {
  const PlaceRow& place = tables_.places[row];
  const std::string id(tables_.text(place.key));
  if (const auto known = corpus_.names.find(id)) return *known;
  Name name{.id = id, .name_ar = std::string(tables_.text(place.name_ar)), .name_en = std::string(tables_.text(place.name_en)),
            .type = EntityType::Loc, .keyed = true, .country = place.country, .lat = place.lat, .lon = place.lon,
            .precision = place.precision};
  if (place.parent != 0) name.parent = name_of_place(place.parent - 1);
  return corpus_.names.add(std::move(name));
}

std::uint32_t Sketcher::name_of_key(std::string_view key, const Entity& entity) {
  if (const auto row = actor_rows_.find(key); row != actor_rows_.end()) return name_of_actor(row->second);
  if (const auto row = place_rows_.find(key); row != place_rows_.end()) return name_of_place(row->second);
  return corpus_.names.add({.id = std::string(key), .name_ar = entity.name_ar, .name_en = entity.name_en, .type = entity.type,
                            .keyed = key == entity.key});
}

// "South-east of Turkey", "the south-east of": the row of the country. One text tells it so and another names the country, or turns the words.
std::optional<std::uint32_t> Sketcher::country_of_part(const Entity& entity) const {
  if (entity.type != EntityType::Loc || !entity.key.empty()) return std::nullopt;
  const Word folded = to_letters(entity.name_ar);
  const WordView name = folded;
  const std::size_t first = name.find(' '), last = name.rfind(' ');
  if (first == WordView::npos) return std::nullopt;
  const auto senses = [&](WordView word) { return tables_.senses_of(tables_.find(word, hash_word(word))); };
  const bool direction = std::ranges::any_of(senses(name.substr(0, first)), [&](const Sense& sense) {
    return sense.kind == SenseKind::PlaceHead && tables_.text(tables_.nouns[sense.row].kind) == "direction";
  });
  if (!direction) return std::nullopt;
  for (const Sense& sense : senses(name.substr(last + 1)))
    if (sense.kind == SenseKind::Place && tables_.places[sense.row].precision == Precision::Country) return sense.row;
  return std::nullopt;
}

std::uint32_t Sketcher::name_of_entity(const Entity& entity, std::string_view side, std::string_view document) {
  std::string id = entity.key.empty() ? "«" + to_utf8(to_letters(entity.name_ar)) + "»" : std::string(entity.key);
  if (const auto merged = decisions_.merged.find(id); merged != decisions_.merged.end()) return name_of_key(merged->second, entity);
  const bool split = decisions_.split.contains(id);
  if (!entity.key.empty() && !split) return name_of_key(entity.key, entity);
  if (const auto country = country_of_part(entity)) return name_of_place(*country);
  if (split) id += "@" + std::string(document);
  else if (entity.type == EntityType::Per && is_bare_kunya(entity.name_ar)) id += "@" + std::string(side.empty() ? document : side);
  return corpus_.names.add({.id = std::move(id), .name_ar = entity.name_ar, .name_en = entity.name_en, .type = entity.type});
}

Sketcher::WordKind Sketcher::kind_of(WordView word, std::uint64_t hash) const {
  const std::uint32_t found = tables_.find(word, hash);
  if (found == 0) return WordKind::Telling;
  bool common = false;
  for (const Sense& sense : tables_.senses_of(found)) {
    if (sense.kind == SenseKind::Function || sense.kind == SenseKind::Cue) return WordKind::Function;
    common |= sense.kind != SenseKind::Actor && sense.kind != SenseKind::Place && sense.kind != SenseKind::Name &&
              sense.kind != SenseKind::Nation;
  }
  return common ? WordKind::Common : WordKind::Telling;
}

Range Sketcher::add_ids(std::vector<std::uint32_t>& ids) {
  const Range range{static_cast<std::uint32_t>(corpus_.ids.size()), static_cast<std::uint32_t>(ids.size())};
  corpus_.ids.insert(corpus_.ids.end(), ids.begin(), ids.end());
  return range;
}

Range Sketcher::words_of(ByteSpan span, std::uint32_t limit) {
  scratch_.clear();
  const auto& origin = letters_.origin;
  auto token = std::lower_bound(tokens_.token.begin(), tokens_.token.end(), span.begin_byte,
                                [&](const Token& t, std::uint32_t byte) { return origin[t.begin] < byte; });
  for (; token != tokens_.token.end() && origin[token->begin] < span.end_byte; ++token) {
    if (token->kind == TokenKind::Punct) continue;
    const WordView word = bare(letters_.view(token->begin, token->end));
    const std::uint64_t hash = hash_word(word);
    WordKind kind = WordKind::Telling;
    if (token->kind == TokenKind::Word) {
      kind = word.size() < kMinStem ? WordKind::Function : kind_of(word, hash);
      if (kind == WordKind::Function) continue;
    }
    scratch_.push_back(kind == WordKind::Telling ? stem_of(word) | kTelling : stem_of(word));
  }
  std::ranges::sort(scratch_);
  scratch_.erase(std::unique(scratch_.begin(), scratch_.end()), scratch_.end());
  if (scratch_.size() > limit) scratch_.resize(limit);
  return add_ids(scratch_);
}

void Sketcher::add_shingles(DocumentSketch& out) {
  std::vector<std::uint64_t> kept;
  std::uint64_t last[kShingleWords] = {};
  for (const Token& token : tokens_.token) {
    if (token.kind == TokenKind::Punct) continue;
    std::move(last + 1, last + kShingleWords, last);
    last[kShingleWords - 1] = hash_word(bare(letters_.view(token.begin, token.end)));
    if (++out.words < kShingleWords) continue;
    std::uint64_t hash = 0;
    for (const std::uint64_t word : last) hash = mix(hash ^ word);
    kept.push_back(hash & kShingleMask);
  }
  if (!is_short(out)) std::erase_if(kept, [](std::uint64_t shingle) { return !is_sampled(shingle); });
  std::ranges::sort(kept);
  kept.erase(std::unique(kept.begin(), kept.end()), kept.end());
  out.shingles = {static_cast<std::uint32_t>(corpus_.shingles.size()), static_cast<std::uint32_t>(kept.size())};
  corpus_.shingles.insert(corpus_.shingles.end(), kept.begin(), kept.end());
}

void Sketcher::add(const Document& document, const Claims& claims) {
  normalise(document.text, letters_);
  tokenise(letters_, document.body_end == 0 ? static_cast<std::uint32_t>(document.text.size()) : document.body_end, tokens_);
  DocumentSketch out{.id = document.id, .outlet = document.outlet, .url = document.url};
  const auto published = days_of(document.published);
  if (published) out.published = static_cast<std::int32_t>(published->first);
  if (const auto outlet = sources_.outlet(document.outlet)) out.outlet_name = name_of_actor(actor_rows_.at(outlet->id));
  add_shingles(out);
  find_details(tables_, letters_, tokens_, details_);
  out.figures = add_ids(details_.figures);
  out.proper = add_ids(details_.proper);
  out.title = words_of({document.title_begin, document.title_begin + document.title_bytes}, kSentenceWords);

  std::vector<std::string_view> side(claims.entities.size());
  for (const Claim& claim : claims.claims)
    if (claim.type == ClaimType::Belong && claim.agent.size() == 1 && claim.target.size() == 1)
      side[claim.agent[0]] = claims.entities[claim.target[0]].key;
  std::vector<std::uint32_t> name(claims.entities.size()), topics;
  std::vector<ActorKind> kind(claims.entities.size());
  for (std::size_t e = 0; e < claims.entities.size(); ++e) {
    const Entity& entity = claims.entities[e];
    name[e] = name_of_entity(entity, side[e], document.id);
    kind[e] = corpus_.names[name[e]].kind;
    const bool named = entity.type != EntityType::Ppl && entity.type != EntityType::Doc;
    if (named && topics.size() < kTopics) topics.push_back(name[e]);
  }
  std::ranges::sort(topics);
  topics.erase(std::unique(topics.begin(), topics.end()), topics.end());
  out.topics = add_ids(topics);

  const auto index = static_cast<std::uint32_t>(corpus_.documents.size());
  out.first_claim = static_cast<std::uint32_t>(corpus_.claims.size());
  out.claims = static_cast<std::uint32_t>(claims.claims.size());
  const auto run_of = [&](const std::vector<std::uint32_t>& entities, bool sorted) {
    std::vector<std::uint32_t> names;
    for (const std::uint32_t entity : entities)
      if (std::ranges::find(names, name[entity]) == names.end()) names.push_back(name[entity]);
    if (sorted) std::ranges::sort(names);
    return add_ids(names);
  };
  const std::vector<JoinedPlace> joined = find_joined_places(claims.entities, tables_, letters_, tokens_);
  const std::vector<std::uint32_t> since = find_since(tables_, letters_, tokens_);
  ByteSpan last_sentence;
  Range last_words;
  for (std::size_t c = 0; c < claims.claims.size(); ++c) {
    const Claim& claim = claims.claims[c];
    ClaimSketch sketch{.document = index, .index = static_cast<std::uint32_t>(c), .type = claim.type, .stance = claim.stance,
                       .sentence = claim.sentence, .killed = claim.killed, .wounded = claim.wounded, .captured = claim.captured};
    sketch.headline = claim.anchor.end_byte <= document.title_begin + document.title_bytes;
    if (const auto first = days_of(claim.date.date)) {
      sketch.dated = true;
      const auto last = days_of(claim.date.date_to);
      sketch.day_from = static_cast<std::int32_t>(first->first);
      sketch.day_to = static_cast<std::int32_t>(std::max(first->last, last ? last->last : first->last));
    } else if (published) {
      sketch.day_from = sketch.day_to = out.published;
    }
    sketch.agent = run_of(claim.agent, true);
    sketch.target = run_of(claim.target, true);
    sketch.chain = run_of(claim.chain, false);
    if (claim.place >= 0) sketch.place = name[static_cast<std::uint32_t>(claim.place)];
    sketch.beside = made_by(claim, "attribute/nearest_place");
    sketch.claimed = claimed_by_its_agent(claim);
    sketch.total = counts_since(claim, since, letters_, tokens_);
    sketch.several = at_joined_place(claim, joined);
    sketch.denial = is_denial(claim);
    sketch.life = is_of_a_life(claim, claims.entities);
    if (claim.type == ClaimType::Assault && !tokens_.token.empty())
      sketch.things = count_things(tables_, letters_, tokens_, token_at(letters_, tokens_, claim.sentence.begin_byte), token_at(letters_, tokens_, claim.sentence.end_byte - 1) + 1);
    sketch.captive = claim.mode == "abduct" || claim.mode == "arrest" || claim.captured;
    sketch.counted = counted_.of(claim, claims.entities, kind);
    std::vector<std::uint32_t> victims;
    for (const TollNumber& number : claim.numbers) {
      // "At least twelve, and a soldier": the sum is a bound, too.
      if (Bound& bound = sketch.bound[static_cast<int>(number.what)]; bound == Bound::Exact) bound = number.bound;
      if (number.of < 0 || claims.entities[static_cast<std::size_t>(number.of)].type != EntityType::Org) continue;
      if (std::ranges::find(claim.target, static_cast<std::uint32_t>(number.of)) == claim.target.end()) victims.push_back(static_cast<std::uint32_t>(number.of));
    }
    sketch.victims = run_of(victims, true);
    if (c == 0 || !(claim.sentence == last_sentence)) last_words = words_of(claim.sentence, kSentenceWords);
    last_sentence = claim.sentence;
    sketch.words = last_words;
    corpus_.claims.push_back(sketch);
  }
  corpus_.documents.push_back(std::move(out));
}

}  // namespace isnad::link
