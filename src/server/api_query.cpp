#include "api_query.h"

#include "number_field.h"

namespace isnad {
namespace {

std::string text_of(const Target& target, std::string_view name) { return target.get(name).value_or(""); }

std::string_view trim(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

}  // namespace

Result<std::uint32_t> row_limit(const Target& target) { return number_field(target, "limit", 1, kMostRows, kUsualRows); }

DocumentFilter document_filter(const Target& target) {
  return {text_of(target, "outlet"), text_of(target, "since"), text_of(target, "until"), text_of(target, "reviewed")};
}

Result<ClaimFilter> claim_filter(const Target& target) {
  ClaimFilter out;
  out.actor = text_of(target, "actor");
  out.source = text_of(target, "source");
  out.place = text_of(target, "place");
  out.since = text_of(target, "since");
  out.until = text_of(target, "until");
  out.text = text_of(target, "text");
  out.document = text_of(target, "document");
  out.role = text_of(target, "role");
  out.reviewed = text_of(target, "reviewed");
  out.said_since = text_of(target, "said_since");
  out.said_until = text_of(target, "said_until");
  const auto origins = number_field(target, "origins", 0, UINT32_MAX, 0);
  if (!origins) return origins.error();
  out.origins = *origins;
  const std::string disputed = text_of(target, "disputed");
  if (!disputed.empty() && disputed != "yes") return Error{Code::BadArgument, "disputed", disputed, "yes"};
  out.disputed = !disputed.empty();
  if (const auto pair = target.get("between")) {
    const std::size_t comma = pair->find(',');
    const std::string_view one = trim(std::string_view(*pair).substr(0, comma));
    const std::string_view other =
        comma == std::string::npos ? std::string_view{} : trim(std::string_view(*pair).substr(comma + 1));
    if (one.empty() || other.empty()) return Error{Code::BadArgument, "between", *pair, "two actors with a comma between"};
    out.between = {std::string(one), std::string(other)};
  }
  if (const auto stance = target.get("stance")) {
    out.stance = stance_of(*stance);
    if (!out.stance) return Error{Code::BadArgument, "stance", *stance, "asserted, denied, doubted or planned"};
  }
  std::string types = text_of(target, "type");
  for (std::string_view rest = types; !rest.empty();) {
    const std::size_t comma = rest.find(',');
    const auto type = claim_type_of(rest.substr(0, comma));
    if (!type) return Error{Code::BadArgument, "type", std::string(rest.substr(0, comma)), "a claim type of the codebook"};
    out.types.push_back(*type);
    rest = comma == std::string_view::npos ? std::string_view{} : rest.substr(comma + 1);
  }
  return out;
}

Result<ClaimOrder> claim_order(const Target& target) {
  const std::string order = target.get("order").value_or("newest");
  if (order == "newest") return ClaimOrder::Newest;
  if (order == "day") return ClaimOrder::ByDay;
  return Error{Code::BadArgument, "order", order, "newest or day"};
}

}  // namespace isnad
