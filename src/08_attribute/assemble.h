// A claim from one predicate.
#pragma once

#include <optional>

#include "sources.h"

namespace isnad {

/// Nothing when the predicate states no claim: no agent and no target, or a word too weak for what it has.
std::optional<Draft> assemble(const Passage& passage, const Mentions& mentions, const Clauses& clauses,
                              const Scopes& scopes, std::uint32_t predicate);

/// A state, an army, an armed group or a security service: not a paper, an observatory, a source.
[[nodiscard]] bool does_deeds(const Tables& tables, const Referent& who);

/// Appends a draft, or one for each occasion that it tells ("took A and B"); see split.cpp.
void split(const Passage& passage, const Mentions& mentions, Draft&& draft, std::vector<Draft>& drafts);

/// "Leader of the army of Islam, Zahran Alloush": ties that titles and apposition state.
void find_titles(const Passage& passage, const Mentions& mentions, std::vector<Draft>& out);

/// Whether what kills without anybody's deed ("a road accident") stands within a few words of the dead.
[[nodiscard]] bool accident_beside(const Passage& passage, std::uint32_t first, std::uint32_t last);

/// "Among them", "the most prominent of them".
[[nodiscard]] bool names_among(const Passage& passage, std::uint32_t t);

/// "Dozens of leaders of D., among them So-and-so and So-and-so", "opposition groups, among them D.". After find_titles().
void find_listed_members(const Passage& passage, const Mentions& mentions, std::vector<Draft>& out);

/// "The Golden Division, one of the formations of the army".
void find_parts(const Passage& passage, const Mentions& mentions, std::vector<Draft>& out);

/// "Their ally So-and-so", "its partners of D.": whom an alliance joins.
void find_allies(const Passage& passage, const Mentions& mentions, const Scopes& scopes, std::vector<Draft>& out);

/// "320 people who belong to D.": D. stands for them.
void find_members(const Passage& passage, const Mentions& mentions, const Clauses& clauses, std::vector<Draft>& drafts);

/// "The spokesman for the forces, So-and-so, announced the capture of": the forces captured it. After find_titles().
void give_spokesmen_deeds(const Passage& passage, const Mentions& mentions, const Clauses& clauses, std::vector<Draft>& drafts);

/// Victims counted by a noun ("left 5 dead"): their number goes to the attack of the sentence, or makes a claim.
void find_victims(const Passage& passage, const Mentions& mentions, const Scopes& scopes,
                  std::vector<Draft>& drafts);

/// What "is carried out" (tamma) is done by who acted last. `drafts` in text order; those that name nobody then go.
void find_last_doers(const Passage& passage, const Mentions& mentions, std::vector<Draft>& drafts);

/// Dead "in the raids", "in the fighting": who made these is told before. After merge().
void find_told_doers(const Passage& passage, const Mentions& mentions, const Clauses& clauses, std::vector<Draft>& drafts);

/// "And he met So-and-so" behind a sentence whose subject is a man: both met. After merge().
void find_meeters(const Passage& passage, const Mentions& mentions, const Clauses& clauses, std::vector<Draft>& drafts);

/// Whom a pronoun says was released, where it was read as his captor: whom the captor held in the sentences before. After find_attackers().
void find_released(const Passage& passage, std::vector<Draft>& drafts);

/// "(D. attacked the base.) The attackers fled": who made the attack that was told before. After merge().
void find_attackers(const Passage& passage, const Mentions& mentions, std::vector<Draft>& drafts);

/// Gives a fight that names nobody the parties of the taking of ground in its sentence.
void find_fights_for_ground(const Passage& passage, const Clauses& clauses, std::vector<Draft>& drafts);

/// Drops what a text about sport tells of matches and clubs in words of force and talks. After merge().
void drop_matches(const Passage& passage, const Mentions& mentions, std::vector<Draft>& drafts);

/// Who helps in a deed of the sentence helps where that was done; what is talked about on a visit, where the visit went.
/// `drafts` in text order.
void share_ground(const Passage& passage, const Mentions& mentions, const Clauses& clauses, std::vector<Draft>& drafts);

/// "These talks": between the two of whom something was told just before; "the meeting": the one told before. `drafts` in text order.
void find_told_again(const Passage& passage, const Clauses& clauses, const Scopes& scopes, std::vector<Draft>& drafts);

/// What is told only where the title stands a second time, below the text, is told already.
void drop_echo(const Passage& passage, std::vector<Draft>& drafts);

/// "A claimed it, but B denied this claim": the deed told before, denied by B; "what is told of it is untrue": denied. After merge().
void find_refuted(const Passage& passage, const Clauses& clauses, const Scopes& scopes, std::vector<Draft>& drafts);

/// An attack that names neither who strikes nor whom is one on the site that it is done to. Within merge().
void strike_sites(const Passage& passage, const Mentions& mentions, const Clauses& clauses, std::vector<Draft>& drafts);

/// Claims that tell one occasion twice become one: an attack and its toll, the headline and the body.
void merge(const Passage& passage, const Mentions& mentions, const Clauses& clauses, std::vector<Draft>& drafts);

}  // namespace isnad
