// `isnad show ID`: a claim, its sentence with its parts marked, who says so, and the rules that made it; or a statement.
#include <algorithm>
#include <memory>

#include "claim_text.h"
#include "commands.h"
#include "engine.h"
#include "output.h"
#include "statement_card.h"
#include "store.h"
#include "table_print.h"
#include "utf8.h"
#include "why_text.h"

namespace isnad {
namespace {

/// A part of the claim and where its words stand.
struct Part {
  std::string label;
  ByteSpan span;
};

constexpr std::string_view kMarkOn = "\x1b[1;33m", kMarkOff = "\x1b[0m";

// The mentions of an entity inside the sentence; when it has none there, its first one before or after.
void add_mentions(std::vector<Part>& parts, std::string_view label, const Entity& entity, ByteSpan sentence) {
  const std::size_t before = parts.size();
  for (const EntityMention& mention : entity.mentions)
    if (sentence.contains(mention.span)) parts.push_back({std::string(label), mention.span});
  if (parts.size() == before && !entity.mentions.empty())
    parts.push_back({std::string(label) + ", elsewhere", entity.mentions.front().span});
}

std::vector<Part> parts_of(const StoredClaim& stored) {
  const Claim& claim = stored.claim();
  std::vector<Part> parts{{"anchor", claim.anchor}};
  const auto add_all = [&](std::string_view label, const std::vector<std::uint32_t>& entities) {
    for (const std::uint32_t entity : entities) add_mentions(parts, label, stored.entity(entity), claim.sentence);
  };
  add_all("agent", claim.agent);
  add_all("target", claim.target);
  if (claim.place >= 0)
    add_mentions(parts, "place", stored.entity(static_cast<std::uint32_t>(claim.place)), claim.sentence);
  for (const TollNumber& number : claim.numbers) parts.push_back({std::string(name_of(number.what)), number.span});
  add_all("source", claim.chain);
  for (const Cue& cue : claim.cues) parts.push_back({"cue (" + std::string(cue.verb) + ")", cue.span});
  std::ranges::stable_sort(parts, {}, [](const Part& part) { return part.span.begin_byte; });
  return parts;
}

// Overlapping parts (a place inside the name of an agent) are marked once, as a whole.
std::string marked_sentence(const StoredClaim& stored, const std::vector<Part>& parts, bool terminal) {
  const ByteSpan sentence = stored.claim().sentence;
  std::string out;
  std::uint32_t at = sentence.begin_byte;
  const auto plain_until = [&](std::uint32_t end) { out += one_line(stored.words({at, end})); };
  for (std::size_t part = 0; part < parts.size();) {
    ByteSpan mark = parts[part].span;
    for (++part; part < parts.size() && parts[part].span.begin_byte < mark.end_byte; ++part)
      mark.end_byte = std::max(mark.end_byte, parts[part].span.end_byte);
    if (!sentence.contains(mark)) continue;
    plain_until(mark.begin_byte);
    out += terminal ? kMarkOn : "[";
    out += one_line(stored.words(mark));
    out += terminal ? kMarkOff : "]";
    at = mark.end_byte;
  }
  plain_until(sentence.end_byte);
  return terminal ? isolated(out) : out;
}

std::string text_of(const StoredClaim& stored, const WhyText& why, NameLanguage names, bool terminal) {
  const Claim& claim = stored.claim();
  const Document& document = stored.source->document;
  std::string out;
  const auto row = [&](std::string_view label, std::string_view value) {
    if (value.empty()) return;
    out += std::string(label) + std::string(12 - label.size(), ' ');
    out += (terminal ? isolated(one_line(value)) : one_line(value)) + "\n";
  };
  row("claim", stored.id());
  row("type", std::string(name_of(claim.type)) + (claim.mode.empty() ? "" : " (" + std::string(claim.mode) + ")"));
  row("agent", names_of(stored, claim.agent, names));
  row("target", names_of(stored, claim.target, names));
  if (claim.place >= 0) row("place", name_of(stored.entity(static_cast<std::uint32_t>(claim.place)), names));
  row("date", date_of(claim));
  row("toll", toll_of(claim));
  row("stance", name_of(claim.stance));
  row("chain", claim.chain.empty() ? "the text itself" : chain_of(stored, names));
  row("document", document.title_bytes > 0 ? document.title() : document.id);
  row("outlet", document.outlet);
  row("published", document.published.empty() ? "day unknown" : document.published);
  row("address", document.url);
  if (const Review* review = stored.review()) {
    row("review", review->verdict + (review->person.empty() ? "" : ", by " + review->person) + (review->changed ? ", of a former reading" : ""));
    for (const auto& [field, value] : review->corrections) row("corrected", field + ": " + (value.empty() ? "none" : value));
    row("note", review->note);
  }
  row("coder", stored.source->coder.engine + ", " + stored.source->coder.data);
  const std::vector<Part> parts = parts_of(stored);
  out += "\n" + marked_sentence(stored, parts, terminal) + "\n\n";
  const CodePointIndex points(document.text);
  std::vector<std::vector<std::string>> rows;
  for (const Part& part : parts)
    rows.push_back({part.label,
                    std::to_string(points.at(part.span.begin_byte)) + "-" + std::to_string(points.at(part.span.end_byte)),
                    std::string(stored.words(part.span))});
  append_table(out, {"part", "at", "words"}, rows, {terminal, 0});
  out += "\nrules and table rows, in the order in which they fired\n\n";
  std::vector<std::vector<std::string>> reasons;
  for (const std::string_view id : claim.why) reasons.push_back({std::string(id), why.word(id), why.says(id), why.where(id)});
  append_table(out, {"id", "word", "says", "table"}, reasons, {terminal, 0});
  return out;
}

// Claims are "DOCUMENT/cN"; a statement has no "/".
Result<std::string> shown(Store& store, const std::string& id, const WhyText& why, NameLanguage names) {
  if (id.find('/') == std::string::npos) {
    const auto statement = store.statement(id);
    if (!statement) return statement.error();
    return statement_card(*statement, names);
  }
  const auto claim = store.claim(id);
  if (!claim) return claim.error();
  return text_of(*claim, why, names, output_is_terminal());
}

Exit show_all(const std::string& database, const std::vector<std::string>& ids, NameLanguage names) {
  auto store = Store::open(database);
  if (!store) return failed(store.error());
  const auto tables = open_tables();
  if (!tables) return failed(tables.error());
  const WhyText why(**tables);
  Output out;
  Failure failure;
  bool first = true;
  for (const std::string& id : ids) {
    const auto text = shown(*store, id, why, names);
    if (!text) {
      complain(text.error());
      (void)out.flush();
      return exit_of(text.error());
    }
    if (!failure) failure = out.write((first ? "" : "\n") + *text);
    first = false;
  }
  if (!failure) failure = out.flush();
  return failure ? failed(*failure) : Exit::Ok;
}

}  // namespace

void add_show_command(CLI::App& program, Exit& exit) {
  CLI::App* command = program.add_subcommand("show", "Show a claim: its words, its chain, the rules that made it; or a statement with all who tell it");
  command->footer(
      "A claim is named DOCUMENT/cN, as `isnad claims` prints it, a statement as `isnad statements` does. Places of words are code points\n"
      "of the text. These are the ids that exports carry.\n"
      "Examples:\n"
      "  isnad show --db isnad.db d001/c3\n"
      "  isnad show --db isnad.db s0123456789ab");
  struct Options {
    std::string database = "isnad.db", names = "ar";
    std::vector<std::string> ids;
  };
  auto options = std::make_shared<Options>();
  add_database_option(*command, options->database);
  command->add_option("CLAIM", options->ids, "One or more claims or statements")->required();
  command->add_option("--names", options->names, "Names in ar or en, as far as the tables know")
      ->check(CLI::IsMember({"ar", "en"}))->capture_default_str()->type_name("LANGUAGE");
  command->callback([options, &exit] {
    exit = show_all(options->database, options->ids,
                       language_of(options->names));
  });
}

}  // namespace isnad
