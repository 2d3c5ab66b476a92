// `isnad confirm`, `reject`, `merge`, `split`, `unsure`, `right`, `wrong`, `correct`, `reviewed`, `undo`, `decisions`: what a person decides, as
// rows that can be undone.
#include <cstdlib>
#include <memory>

#include "commands.h"
#include "output.h"
#include "store.h"
#include "table_print.h"

namespace isnad {
namespace {

struct Decision {
  std::string database = "isnad.db";
  NewDecision made;
  std::uint64_t number = 0;
};

// The name that the system knows the person by, when none is given.
std::string user() {
  const char* name = std::getenv("USER");
  return name == nullptr ? "" : name;
}

Exit keep(Decision decision) {
  if (decision.made.person.empty()) decision.made.person = user();
  const auto number = decide(decision.database, decision.made);
  if (!number) return failed(number.error());
  std::printf("decision %llu; `isnad undo %llu` takes it back\n", static_cast<unsigned long long>(*number),
              static_cast<unsigned long long>(*number));
  if (decision.made.kind != "merge" && decision.made.kind != "split") return Exit::Ok;
  const Failure failure = link_and_say(decision.database);
  return failure ? failed(*failure) : Exit::Ok;
}

Exit take_back(const Decision& decision) {
  Failure failure = undo_decision(decision.database, decision.number);
  if (!failure) failure = link_and_say(decision.database);
  return failure ? failed(*failure) : Exit::Ok;
}

Exit list(const std::string& database) {
  auto store = Store::open(database);
  if (!store) return failed(store.error());
  const auto decisions = store->decisions();
  if (!decisions) return failed(decisions.error());
  std::vector<std::vector<std::string>> rows;
  for (const DecisionRow& row : *decisions) {
    const std::string value = row.field.empty() ? row.object : row.field + "=" + row.object;
    rows.push_back({std::to_string(row.id), row.made, row.person, row.kind, row.claim.empty() ? row.subject : row.claim, value, row.note, row.undone});
  }
  std::string text;
  append_table(text, {"decision", "made", "by", "kind", "of", "into", "note", "undone"}, rows, {output_is_terminal(), 0});
  return print(text);
}

const char* help_of(const std::string& subject) {
  if (subject == "DISPUTE") return "Its id, as isnad disputes prints it";
  if (subject == "CLAIM") return "Its id, as isnad claims prints it";
  if (subject == "ID") return "Of a claim or a document";
  return "A key, or a name in guillemets";
}

void add(CLI::App& program, Exit& exit, const std::string& kind, const std::string& about, const std::string& example,
         const std::string& subject) {
  CLI::App* command = program.add_subcommand(kind, about);
  command->footer("Example:\n  isnad " + kind + " " + example);
  auto decision = std::make_shared<Decision>();
  decision->made.kind = kind;
  add_database_option(*command, decision->database);
  command->add_option(subject, decision->made.subject, help_of(subject))->required();
  if (kind == "merge") command->add_option("INTO", decision->made.object, "The name that it is")->required();
  if (kind == "correct") {
    command->add_option("FIELD", decision->made.field, "type, stance, agent, target, chain, place, date, killed, wounded or captured")->required();
    command->add_option("VALUE", decision->made.object,
                        "A number, a date or two with a slash, a word of the contract, or keys and names in guillemets with \"; \" between; none "
                        "when the text states none");
  }
  command->add_option("--note", decision->made.note, "Why")->type_name("TEXT");
  command->add_option("--by", decision->made.person, "Who decides (default: the user's name)")->type_name("NAME");
  command->callback([decision, &exit] { exit = keep(*decision); });
}

}  // namespace

void add_decision_commands(CLI::App& program, Exit& exit) {
  add(program, exit, "confirm", "Confirm a dispute", "d0123456789ab --note \"both texts checked\"", "DISPUTE");
  add(program, exit, "reject", "Reject a dispute: its accounts agree", "d0123456789ab", "DISPUTE");
  add(program, exit, "merge", "Say that two names are one actor or person", "jaysh-al-islam-old jaysh-al-islam", "NAME");
  add(program, exit, "split", "Say that a name is another person or group in each document", "abu-omar", "NAME");
  add(program, exit, "unsure", "Note that it is not known who a name is", "abu-omar --note \"two commanders?\"", "NAME");

  add(program, exit, "right", "Say that a claim is read rightly", "d001/c3", "CLAIM");
  add(program, exit, "wrong", "Say that a claim is read wrongly: the text does not say it", "d001/c3 --note \"a quotation of a novel\"", "CLAIM");
  add(program, exit, "correct", "Say what a field of a claim should be; the machine's reading stays beside it", "d001/c3 killed 4", "CLAIM");
  add(program, exit, "reviewed", "Note that a claim or a whole document was looked at", "d001", "ID");

  CLI::App* undo = program.add_subcommand("undo", "Take a decision back; it stays on record as undone");
  undo->footer("Example:\n  isnad undo 3");
  auto back = std::make_shared<Decision>();
  add_database_option(*undo, back->database);
  undo->add_option("DECISION", back->number, "Its number, as isnad decisions prints it")->required();
  undo->callback([back, &exit] { exit = take_back(*back); });

  CLI::App* decisions = program.add_subcommand("decisions", "List what people decided");
  decisions->footer("Example:\n  isnad decisions --db isnad.db");
  auto database = std::make_shared<std::string>("isnad.db");
  add_database_option(*decisions, *database);
  decisions->callback([database, &exit] { exit = list(*database); });
}

}  // namespace isnad
