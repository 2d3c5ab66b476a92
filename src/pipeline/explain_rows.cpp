#include "explain_rows.h"

#include "alphabet.h"

namespace isnad {
namespace {

constexpr std::uint32_t kInSpans = kind_bits(SenseKind::Calendar, SenseKind::Number, SenseKind::Ordinal, SenseKind::Function);

bool in_spans(const Sense& sense) { return (kind_bit(sense.kind) & kInSpans) != 0; }

}  // namespace

std::string RowLines::line(std::string_view id, std::string_view words, std::string_view table) const {
  std::string out = "  row " + std::string(id);
  if (!words.empty()) out += " \"" + std::string(words) + "\"";
  return out + (table.empty() ? "" : " " + std::string(table)) + "\n";
}

std::string RowLines::of_id(Text id) const {
  const RowNote* note = notes_.row(tables_.text(id));
  if (note == nullptr) return id.size == 0 ? std::string{} : line(tables_.text(id), {}, {});
  return line(tables_.text(id), tables_.text(note->lemma), tables_.text(note->table));
}

// The name of the place that stands in the text, else the one that the table names first.
std::string RowLines::of_place(std::uint32_t place, WordView letters) const {
  const PlaceRow& row = tables_.places[place];
  const PlaceNote& note = notes_.places[place];
  PlaceName name{row.name_ar, note.table, note.source};
  std::size_t longest = 0;
  const auto look = [&](const PlaceName& other) {
    const Word known = to_letters(tables_.text(other.name));
    if (known.size() <= longest || letters.find(known) == WordView::npos) return;
    longest = known.size();
    name = other;
  };
  look(name);
  for (const PlaceName& other : notes_.place_names.subspan(note.first_name, note.names)) look(other);
  return line(tables_.text(row.key), tables_.text(name.name), tables_.text(name.table));
}

std::string RowLines::of_sense(const Sense& sense) const {
  switch (sense.kind) {
    case SenseKind::Actor: {
      const AliasNote& name = notes_.aliases[sense.row];
      return line(tables_.text(tables_.actors[tables_.aliases[sense.row].actor].key), tables_.text(name.name), tables_.text(name.table));
    }
    case SenseKind::Frame: case SenseKind::Light: return of_id(tables_.frames[sense.row].id);
    case SenseKind::Cue: return of_id(tables_.cues[sense.row].id);
    case SenseKind::Verb: case SenseKind::Noun: case SenseKind::Name: case SenseKind::Place: return {};
    default: return of_id(tables_.nouns[sense.row].id);
  }
}

std::string RowLines::of_phrase(const Hit& hit) const {
  const WordView letters = passage_.letters.view(passage_.token(hit.first).begin, passage_.token(hit.last - 1).end);
  std::string out;
  for (const Sense& sense : tables_.phrase_senses(hit.node))
    out += sense.kind == SenseKind::Place ? of_place(sense.row, letters) : of_sense(sense);
  return out;
}

std::string RowLines::of_mention(const Mention& mention, const Mentions& mentions) const {
  std::string out;
  if (mention.alias != kNone) {
    Sense sense;
    sense.kind = SenseKind::Actor;
    sense.row = mention.alias;
    out += of_sense(sense);
  } else if (mention.row.size == 0) {
    return {};
  } else if (const std::uint32_t place = mention.entity == kNone ? kNone : mentions.entity[mention.entity].place;
             place != kNone && tables_.text(tables_.places[place].key) == tables_.text(mention.row)) {
    out += of_place(place, passage_.letters.view(mention.begin, mention.end));
  } else {
    return of_id(mention.row);
  }
  // "the town of", "the movement": the head noun belongs to the mention.
  for (const SenseKind kind : {SenseKind::OrgHead, SenseKind::PlaceHead})
    if (const NounRow* head = passage_.noun(mention.first, kind); head != nullptr && std::string_view(mention.rule).starts_with("mention/head_"))
      out += of_id(head->id);
  return out;
}

std::string RowLines::of_span(std::uint32_t first, std::uint32_t last) const {
  std::string out;
  for (std::uint32_t t = first; t < last;) {
    std::uint32_t next = t + 1;
    if (const Hit* hit = passage_.hit(t); hit != nullptr && hit->last <= last)
      for (const Sense& sense : tables_.phrase_senses(hit->node))
        if (in_spans(sense)) {
          out += of_sense(sense);
          next = hit->last;
        }
    if (next == t + 1)
      for (const Reading& reading : passage_.segments.of[t])
        for (const Sense& sense : tables_.senses_of(reading.word))
          if (in_spans(sense) && sense_fits(sense, reading)) out += of_sense(sense);
    t = next;
  }
  return out;
}

std::string RowLines::function_words() const {
  std::string out;
  const auto add = [&](std::uint32_t first, std::uint32_t last, Text id) {
    const auto words = passage_.bytes(passage_.letters.bytes(passage_.token(first).begin, passage_.token(last - 1).end));
    out += "function \"" + std::string(words) + "\" " + std::string(tables_.text(id)) + "\n";
  };
  for (std::uint32_t t = 0; t < passage_.size(); ++t) {
    if (const Hit* hit = passage_.hit(t))
      for (const Sense& sense : tables_.phrase_senses(hit->node))
        if (sense.kind == SenseKind::Function) add(hit->first, hit->last, tables_.nouns[sense.row].id);
    if (const NounRow* row = passage_.noun(t, SenseKind::Function)) add(t, t + 1, row->id);
  }
  return out;
}

}  // namespace isnad
