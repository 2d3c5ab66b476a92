#include "claim_filter_options.h"

#include "list_options.h"

namespace isnad {

void add_claim_filter_options(CLI::App& command, ClaimFilterOptions& options) {
  ClaimFilter& filter = options.filter;
  command.add_option("--actor", filter.actor, "Agent or target")->type_name("ACTOR");
  command.add_option("--between", options.between, "One is agent and the other target, or both are parties alike")
      ->expected(2)->type_name("A B");
  command.add_option("--type", options.types, "Claim type; may repeat")->type_name("TYPE")->delimiter(',')
      ->allow_extra_args(false);
  command.add_option("--source", filter.source, "Anywhere in the chain of sources")->type_name("SOURCE");
  command.add_option("--stance", options.stance, "asserted, denied, doubted or planned")->type_name("STANCE");
  command.add_option("--place", filter.place, "The place, or a region it lies in")->type_name("PLACE");
  command.add_option("--since", filter.since, "First day, month or year")->type_name("DATE");
  command.add_option("--until", filter.until, "Last day, month or year")->type_name("DATE");
  command.add_option("--text", filter.text, "Words that stand in the sentence of the claim")->type_name("WORDS");
  command.add_option("--reviewed", filter.reviewed, "What people decided of it: yes, no, right, wrong or corrected")->type_name("VERDICT");
  command.add_option("--document", filter.document, "One document")->type_name("ID");
}

Result<ClaimFilter> claim_filter(const ClaimFilterOptions& options) {
  ClaimFilter filter = options.filter;
  auto types = claim_types(options.types);
  if (!types) return types.error();
  filter.types = *std::move(types);
  if (!options.stance.empty()) {
    filter.stance = stance_of(options.stance);
    if (!filter.stance)
      return Error{Code::BadArgument, "--stance", options.stance, "asserted, denied, doubted or planned"};
  }
  if (!options.between.empty()) filter.between = {options.between[0], options.between[1]};
  return filter;
}

}  // namespace isnad
