#include "explain.h"

#include <algorithm>
#include <array>

#include "explain_rows.h"

namespace isnad {
namespace {

constexpr std::array<std::string_view, 20> kKindNames = {
    "actor", "place", "frame", "cue", "light", "verb", "noun", "people", "title", "org-head", "member", "place-head",
    "document", "number", "calendar", "nation", "name", "function", "stance", "ordinal"};
constexpr std::array<std::string_view, kArgSlots> kSlotNames = {"subj", "obj", "obj2", "bi",   "li", "ila", "ala",  "min", "fi",
                                                                "an",   "maa", "didd", "bayn", "cl", "gen", "by",   "adj", "head"};

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) out += c == '\n' ? ' ' : c;
  return out + "\"";
}

class Explainer {
 public:
  Explainer(const Passage& passage, const Work& work) : passage_(passage), work_(work), rows_(passage) {}

  std::string run(std::size_t stage) {
    switch (stage) {
      case 0: out_ += to_utf8(passage_.letters.view(0, static_cast<std::uint32_t>(passage_.letters.letter.size()))) + "\n"; break;
      case 1: tokens(); break;
      case 2: segments(); break;
      case 3: hits(); break;
      case 4: mentions(); break;
      case 5: clauses(); break;
      default: claims(); break;
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string text(std::uint32_t begin, std::uint32_t end) const {
    return quoted(passage_.bytes(passage_.letters.bytes(begin, end)));
  }
  [[nodiscard]] std::string tokens_text(std::uint32_t first, std::uint32_t last) const {
    return text(passage_.token(first).begin, passage_.token(last - 1).end);
  }
  void line(const std::string& content) { out_ += content + "\n"; }

  void tokens() {
    for (const Sentence& sentence : passage_.tokens.sentence) {
      line("sentence " + tokens_text(sentence.first, sentence.last));
      for (std::uint32_t t = sentence.first; t < sentence.last; ++t) line("  token " + tokens_text(t, t + 1));
    }
    for (const Quote& quote : passage_.tokens.quote)
      if (quote.last > quote.first) line("quote " + tokens_text(quote.first, quote.last));
  }

  void segments() {
    for (std::uint32_t t = 0; t < passage_.size(); ++t) {
      if (!passage_.is_word(t)) continue;
      line("token " + tokens_text(t, t + 1));
      for (const Reading& r : passage_.segments.of[t]) {
        std::string senses;
        for (const Sense& sense : passage_.tables.senses_of(r.word))
          if (sense_fits(sense, r)) senses += " " + std::string(kKindNames[static_cast<std::size_t>(sense.kind)]);
        const Token& token = passage_.token(t);
        line("  stem " + text(token.begin + r.prefix_letters, token.end - r.suffix_letters) + (r.word == 0 ? " unknown" : "") + senses);
      }
    }
  }

  void hits() {
    for (const Hit& hit : passage_.hits.hit) {
      std::string senses;
      for (const Sense& sense : passage_.tables.phrase_senses(hit.node))
        senses += " " + std::string(kKindNames[static_cast<std::size_t>(sense.kind)]);
      line("phrase " + tokens_text(hit.first, hit.last) + senses);
      out_ += rows_.of_phrase(hit);
    }
  }

  [[nodiscard]] std::string referent_name(std::uint32_t e) const {
    const Referent& r = work_.mentions.entity[e];
    if (r.actor != kNone) return std::string(passage_.tables.text(passage_.tables.actors[r.actor].key));
    if (r.place != kNone) return std::string(passage_.tables.text(passage_.tables.places[r.place].key));
    const Mention* named = r.name != kNone ? &work_.mentions.mention[r.name] : nullptr;
    for (const Mention& m : work_.mentions.inside)  // named nowhere else
      if (named == nullptr && m.entity == e) named = &m;
    return named == nullptr ? "?" : text(named->begin, std::max(named->end, named->told_end));
  }

  void mention(const Mention& m, const std::string& label = {}) {
    std::string entry = label + std::string(name_of(m.type)) + " " + text(m.begin, std::max(m.end, m.told_end));
    if (m.entity != kNone) entry += " = " + referent_name(m.entity);
    if (m.count != 0) entry += " count " + std::string(name_of(m.bound)) + " " + std::to_string(m.count);
    if (m.colour != Colour::Neutral) entry += " " + std::string(colour_name(m.colour));
    if (m.silent) entry += " silent";
    line(entry + "  " + m.rule);
    out_ += rows_.of_mention(m, work_.mentions);
  }

  void mentions() {
    for (const Mention& m : work_.mentions.mention) mention(m);
    for (const Mention& m : work_.mentions.inside) mention(m, "inside ");
    for (const DateSpan& date : work_.mentions.date) {
      line("DATE " + tokens_text(date.first, date.last) + " = " + date.date.date + "  " + date.rule);
      out_ += rows_.of_span(date.first, date.last);
    }
    for (const NumberSpan& n : work_.mentions.number) {
      line("NUMBER " + tokens_text(n.first, n.last) + " = " + (n.vague ? "vague" : std::string(name_of(n.bound)) + " " + std::to_string(n.value)));
      out_ += rows_.of_span(n.first, n.last);
    }
  }

  [[nodiscard]] std::string row_id(const Predicate& p) const {
    if (p.kind == PredicateKind::Other) return "-";
    return std::string(passage_.tables.text(p.kind == PredicateKind::Cue ? passage_.tables.cues[p.row].id
                                                                        : passage_.tables.frames[p.row].id));
  }

  void clauses() {
    for (const Predicate& p : work_.clauses.predicate) {
      std::string entry = std::string(p.kind == PredicateKind::Cue ? "cue " : p.kind == PredicateKind::Light ? "light " : p.kind == PredicateKind::Other ? "verb " : "frame ") +
                          tokens_text(p.first, p.last) + " " + row_id(p);
      if (p.passive) entry += " passive";
      if (p.stance != Stance::Asserted) entry += " " + std::string(name_of(p.stance));
      line(entry);
      for (std::size_t slot = 0; slot < kArgSlots; ++slot) {
        const Argument& a = p.argument[slot];
        if (!a.filled) continue;
        std::string content = "  " + std::string(kSlotNames[slot]);
        for (std::uint8_t n = 0; n < a.count; ++n) {
          const Mention& m = work_.mentions.mention[a.mention[n]];
          content += " " + text(m.begin, m.end);
        }
        if (a.event != kNone) content += " event " + tokens_text(work_.clauses.predicate[a.event].first, work_.clauses.predicate[a.event].last);
        line(content);
      }
      if (p.date != kNone) line("  date " + tokens_text(work_.mentions.date[p.date].first, work_.mentions.date[p.date].last));
      if (p.clause_from != kNone && p.clause_from < p.clause_to) line("  says " + tokens_text(p.clause_from, p.clause_to));
    }
    out_ += rows_.function_words();
  }

  [[nodiscard]] std::string names(const std::vector<std::uint32_t>& list) const {
    std::string out;
    for (const std::uint32_t e : list) {
      const Entity& entity = work_.claims.entities[e];
      out += (out.empty() ? "" : ", ") + (entity.key.empty() ? entity.name_ar : std::string(entity.key));
    }
    return out.empty() ? "-" : out;
  }

  void claims() {
    for (const Claim& c : work_.claims.claims) {
      std::string entry = std::string(name_of(c.type)) + " " + quoted(passage_.bytes(c.anchor)) + " agent " + names(c.agent) +
                          " target " + names(c.target);
      if (c.place >= 0) entry += " place " + names({static_cast<std::uint32_t>(c.place)});
      if (!c.date.date.empty()) entry += " date " + c.date.date;
      if (c.killed) entry += " killed " + std::to_string(*c.killed);
      if (c.wounded) entry += " wounded " + std::to_string(*c.wounded);
      if (c.captured) entry += " captured " + std::to_string(*c.captured);
      entry += " " + std::string(name_of(c.stance)) + " chain " + names(c.chain);
      line(entry);
      std::string why = "  why";
      for (const std::string_view rule : c.why) why += " " + std::string(rule);
      line(why);
    }
  }

  const Passage& passage_;
  const Work& work_;
  RowLines rows_;
  std::string out_;
};

}  // namespace

std::string explain_stage(std::size_t stage, const Passage& passage, const Work& work) {
  return Explainer(passage, work).run(stage);
}

}  // namespace isnad
