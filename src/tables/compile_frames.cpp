#include "compile.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "alphabet.h"

namespace isnad {
namespace {

constexpr std::array<std::string_view, kArgSlots> kSlotNames = {"subj", "obj",  "obj2", "bi",   "li",  "ila",
                                                                "ala",  "min",  "fi",   "an",   "maa", "didd",
                                                                "bayn", "cl",   "gen",  "by",   "adj", "head"};
constexpr std::array<std::pair<std::string_view, Role>, 9> kRoleNames = {{{"none", Role::None},
                                                                          {"agent", Role::Agent},
                                                                          {"target", Role::Target},
                                                                          {"place", Role::Place},
                                                                          {"party", Role::Party},
                                                                          {"auto", Role::Auto},
                                                                          {"content", Role::Content},
                                                                          {"source", Role::Source},
                                                                          {"channel", Role::Channel}}};

std::optional<std::size_t> slot_of(std::string_view name) {
  for (std::size_t slot = 0; slot < kSlotNames.size(); ++slot)
    if (kSlotNames[slot] == name) return slot;
  return std::nullopt;
}

// "subj=agent obj=target" into roles.
void parse_roles(Build& build, const Row& row, std::string_view column, Role* roles) {
  for (const std::string_view pair : split(row[column], ' ')) {
    if (pair.empty()) continue;
    const std::size_t equals = pair.find('=');
    const std::string_view name = equals == std::string_view::npos ? std::string_view{} : pair.substr(equals + 1);
    const std::optional<std::size_t> slot = slot_of(pair.substr(0, equals));
    bool known = false;
    for (const auto& [text, role] : kRoleNames)
      if (slot && text == name) {
        roles[*slot] = role;
        known = true;
      }
    if (!known) build.errors.push_back(row.error(column, "slot=role as in the heading of frames.tsv"));
  }
}

PartOfSpeech pos_of(std::string_view name) {
  if (name == "v") return PartOfSpeech::Verb;
  if (name == "ap") return PartOfSpeech::ActiveParticiple;
  if (name == "pp") return PartOfSpeech::PassiveParticiple;
  return name == "phrase" ? PartOfSpeech::Phrase : PartOfSpeech::Noun;
}

// "sent weapons", "massed troops": a verb and its bare object, which the text may have with its article ("sent the weapons"); empty for any other lemma,
// and for form I, which is spelt like its own verbal noun ("the moving (naql) of the weapons").
std::string with_definite_object(const Row& row, ClaimType type) {
  if ((type != ClaimType::Aid && type != ClaimType::Mobilize) || row["form"] == "I") return {};
  const std::vector<std::string_view> roles = split(row["roles"], ' ');
  const auto says = [&](std::string_view role) { return std::ranges::find(roles, role) != roles.end(); };
  auto [verb, object] = first_word(row["lemma"]);
  if (object.empty() || !says("obj=none") || !says("subj=agent")) return {};
  object.remove_prefix(1);  // its blank
  constexpr std::string_view kBi = "\xD8\xA8", kAlef = "\xD8\xA7";
  if (object.find(' ') != std::string_view::npos || object.starts_with(kArticle) || object.starts_with(kBi)) return {};
  if (object.ends_with(kAlef)) object.remove_suffix(kAlef.size());  // of the indefinite accusative
  return std::string(verb) + " " + std::string(kArticle) + std::string(object);
}

// Every form of a frame, cue or light verb.
void add_forms(Build& build, const Row& row, PartOfSpeech pos, Sense sense) {
  const std::string_view lemma = row["lemma"];
  if (pos == PartOfSpeech::Verb) {
    add_verb(build, row, lemma, row["root"], row["form"], row["imperfect"], sense);
    if (sense.kind != SenseKind::Frame) return;
    if (const std::string definite = with_definite_object(row, build.frames[sense.row].type); !definite.empty()) add_verb(build, row, definite, row["root"], row["form"], row["imperfect"], sense);
  } else if (pos == PartOfSpeech::Phrase) {
    build.lexicon.add(to_letters(lemma), sense);
  } else {
    const bool feminine = lemma.ends_with("\xD8\xA9");  // teh marbuta
    add_noun(build, lemma, feminine, row["plural"], sense);
  }
}

std::uint8_t toll_of(std::string_view name) {
  if (name == "killed") return 1;
  if (name == "wounded") return 2;
  return name == "captured" ? 3 : 0;
}

// What a claim of each type must name.
struct Shape { std::uint8_t agent = 0, target = 0, parties = 0; };
std::array<Shape, kClaimTypes> shapes(Build& build) {
  std::array<Shape, kClaimTypes> out;
  const auto table = build.load("08_attribute/data/shapes.tsv", {"type", "agent", "target", "parties"});
  for (std::size_t n = 0; table && n < table->size(); ++n) {
    const Row row = table->row(n);
    const auto digit = [&](std::string_view column) {
      if (row[column].size() != 1 || row[column][0] < '0' || row[column][0] > '2')
        build.errors.push_back(row.error(column, "0, 1 or 2"));
      return static_cast<std::uint8_t>(row[column].empty() ? 0 : row[column][0] - '0');
    };
    const auto type = claim_type_of(row["type"]);
    if (type) out[static_cast<std::size_t>(*type)] = {digit("agent"), digit("target"), digit("parties")};
    else build.errors.push_back(row.error("type", "one of the twenty claim types"));
  }
  return out;
}

void frames(Build& build) {
  const std::array<Shape, kClaimTypes> shape_of = shapes(build);
  const auto table = build.load("07_clause/data/frames.tsv",
                                {"id", "lemma", "pos", "root", "form", "imperfect", "plural", "type", "mode", "roles",
                                 "toll", "speaks", "weight"});
  if (!table) return;
  for (std::size_t n = 0; n < table->size(); ++n) {
    const Row row = table->row(n);
    FrameRow frame;
    frame.id = build.lexicon.text(row["id"]);
    frame.mode = build.lexicon.text(row["mode"]);
    const auto type = claim_type_of(row["type"]);
    if (!type) {
      build.errors.push_back(row.error("type", "one of the twenty claim types"));
      continue;
    }
    frame.type = *type;
    const Shape& shape = shape_of[static_cast<std::size_t>(*type)];
    const std::string_view note = row["note"];
    frame.needs_agent = note == "doer" || note == "doer|foe" ? 1 : shape.agent;
    frame.needs_target = note == "foe" || note == "doer|foe" ? 1 : shape.target;
    frame.needs_parties = shape.parties;
    frame.pos = pos_of(row["pos"]);
    parse_roles(build, row, "roles", frame.roles);
    frame.hamza_below = row["note"] == "hamza" ? 1 : 0;
    frame.needs_on = row["note"] == "ala" ? 1 : 0;
    frame.by_air = row["note"] == "air" ? 1 : 0;
    frame.like_drone = row["note"] == "drone" ? 1 : 0;
    frame.convicts = row["note"] == "convicts" ? 1 : 0;
    frame.falls = row["note"] == "falls" ? 1 : 0;
    frame.hands = row["note"] == "hands" ? 1 : 0;
    frame.goods = row["note"] == "goods" ? 1 : 0;
    frame.undertaking = row["note"] == "undertaking" ? 1 : 0;
    frame.takes_in = row["note"] == "refugees" ? 1 : 0;
    frame.toll = toll_of(row["toll"]);
    frame.speaks = row["speaks"] == "1" ? 1 : 0;
    frame.weight = row["weight"].empty() ? 3 : static_cast<std::uint8_t>(row["weight"][0] - '0');
    const Sense sense = sense_of(SenseKind::Frame, static_cast<std::uint32_t>(build.frames.size()));
    build.frames.push_back(frame);
    add_forms(build, row, frame.pos, sense);
  }
}

void light_verbs(Build& build) {
  const auto table = build.load("07_clause/data/light_verbs.tsv", {"id", "lemma", "root", "form", "imperfect", "subj", "slot"});
  if (!table) return;
  for (std::size_t n = 0; n < table->size(); ++n) {
    const Row row = table->row(n);
    FrameRow frame;
    frame.id = build.lexicon.text(row["id"]);
    frame.light = 1;
    const std::string_view subject = row["subj"];
    const bool done = subject == "done";
    frame.roles[static_cast<std::size_t>(ArgSlot::Subj)] =
        subject == "agent" ? Role::Agent : subject == "target" ? Role::Target : subject == "event" || done ? Role::Content : Role::None;
    if (done) frame.roles[static_cast<std::size_t>(ArgSlot::By)] = Role::Agent;
    for (const std::string_view name : split(row["slot"], '|'))
      if (const auto slot = slot_of(name)) frame.roles[*slot] = Role::Content;
      else build.errors.push_back(row.error("slot", "slots of frames.tsv"));
    // The doer of a noun is its construct partner, where the event stands behind a preposition or the partner.
    Role& partner = frame.roles[static_cast<std::size_t>(ArgSlot::Gen)];
    if (row["form"].empty() && partner == Role::None) partner = frame.roles[static_cast<std::size_t>(ArgSlot::Subj)];
    const Sense sense = sense_of(SenseKind::Light, static_cast<std::uint32_t>(build.frames.size()));
    build.frames.push_back(frame);
    if (row["form"].empty()) add_noun(build, row["lemma"], false, "", sense);
    else add_verb(build, row, row["lemma"], row["root"], row["form"], row["imperfect"], sense);
  }
}

void cues(Build& build) {
  const auto table = build.load("07_clause/data/cues.tsv",
                                {"id", "lemma", "pos", "root", "form", "imperfect", "plural", "colour", "position", "slots"});
  if (!table) return;
  for (std::size_t n = 0; n < table->size(); ++n) {
    const Row row = table->row(n);
    CueRow cue;
    cue.id = build.lexicon.text(row["id"]);
    cue.colour = build.lexicon.text(row["colour"]);
    cue.pos = pos_of(row["pos"]);
    cue.denies = row["colour"] == "deny" ? 1 : 0;
    cue.doubts = row["colour"] == "doubt" ? 1 : 0;
    const std::string_view position = row["position"];
    cue.position = position == "before" ? CuePosition::Before : position == "after" ? CuePosition::After : position == "paren" ? CuePosition::Parenthesis : CuePosition::Any;
    parse_roles(build, row, "slots", cue.roles);
    const Sense sense = sense_of(SenseKind::Cue, static_cast<std::uint32_t>(build.cues.size()));
    build.cues.push_back(cue);
    add_forms(build, row, cue.pos, sense);
  }
}

// Where the event of a word of negation.tsv stands: a bit for each slot, and kNextSlot for what comes right behind.
std::int32_t event_slots(Build& build, const Row& row) {
  std::int32_t out = 0;
  for (const std::string_view name : split(row["slot"], '|')) {
    if (const auto slot = slot_of(name)) out |= 1 << *slot;
    else if (name == "next") out |= kNextSlot;
    else build.errors.push_back(row.error("slot", "next or slots as in the heading of frames.tsv"));
  }
  return out;
}

constexpr std::string_view kPrevented = "prevented";

void stance_words(Build& build) {
  const auto table = build.load("07_clause/data/negation.tsv", {"id", "form", "class", "stance", "root", "measure", "imperfect", "slot"});
  if (!table) return;
  for (std::size_t n = 0; n < table->size(); ++n) {
    const Row row = table->row(n);
    const std::string_view kind = row["class"];
    if (kind == "prefix" || kind == "particle") continue;  // negators are function words, the prefix belongs to stage 4
    const std::string_view name = row["stance"];
    const auto stance = name == "attempt" ? std::optional(Stance::Planned) : name == "stopped" || name == kPrevented ? std::optional(Stance::Denied) : stance_of(name);
    if (!stance) {
      build.errors.push_back(row.error("stance", "asserted, denied, doubted, planned, attempt, stopped or prevented"));
      continue;
    }
    if (*stance == Stance::Asserted) {  // "managed to", "succeeded in": a verb whose subject does what follows
      Sense plain;
      plain.kind = SenseKind::Verb;
      if (kind == "verb") add_verb(build, row, row["form"], row["root"], row["measure"], row["imperfect"], plain);
      continue;
    }
    NounRow word;
    word.id = build.lexicon.text(row["id"]);
    word.what = static_cast<std::uint8_t>(*stance);
    word.flags = name == "attempt" ? kAttempt : name == "stopped" ? kStopped : 0;
    if (name == kPrevented) word.note = build.lexicon.text(kPrevented);
    word.value = event_slots(build, row);
    const Sense sense = sense_of(SenseKind::Stance, static_cast<std::uint32_t>(build.nouns.size()));
    build.nouns.push_back(word);
    if (kind == "verb") add_verb(build, row, row["form"], row["root"], row["measure"], row["imperfect"], sense);
    else if (kind == "phrase") build.lexicon.add(to_letters(row["form"]), sense);
    else add_noun(build, row["form"], row["form"].ends_with("\xD8\xA9"), "", sense);
  }
}

}  // namespace

void compile_frames(Build& build) {
  frames(build);
  light_verbs(build);
  cues(build);
  stance_words(build);
}

}  // namespace isnad
