#include "link_query.h"

#include <algorithm>

#include "api_query.h"
#include "disputes.h"
#include "number_field.h"

namespace isnad {
namespace {

std::string text_of(const Target& target, std::string_view name) { return target.get(name).value_or(""); }

Result<std::uint32_t> count_of(const Target& target, const char* name) { return number_field(target, name, 0, UINT32_MAX, 0); }

std::vector<std::string> list_of(const std::string& text) {
  std::vector<std::string> out;
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t comma = std::min(rest.find(','), rest.size());
    if (comma > 0) out.emplace_back(rest.substr(0, comma));
    rest.remove_prefix(std::min(comma + 1, rest.size()));
  }
  return out;
}

}  // namespace

Result<StatementFilter> statement_filter(const Target& target) {
  const auto claims = claim_filter(target);  // the fields of the same name mean the same
  if (!claims) return claims.error();
  StatementFilter out;
  out.actor = claims->actor;
  if (!claims->between.first.empty()) out.between = {{claims->between.first}, {claims->between.second}};
  out.types = claims->types;
  out.place = claims->place;
  out.since = claims->since;
  out.until = claims->until;
  out.role = claims->role;
  out.source = claims->source;
  out.stance = claims->stance;
  out.said_since = claims->said_since;
  out.said_until = claims->said_until;
  out.text = claims->text;
  out.origins = claims->origins;
  out.disputed = claims->disputed;
  const auto articles = count_of(target, "articles");
  if (!articles) return articles.error();
  out.articles = *articles;
  return out;
}

Result<StatementOrder> statement_order(const Target& target) {
  const std::string order = text_of(target, "order");
  if (order.empty() || order == "earliest") return StatementOrder::Earliest;
  if (order == "latest") return StatementOrder::Latest;
  if (order == "told") return StatementOrder::MostTold;
  return Error{Code::BadArgument, "order", order, "earliest, latest or told"};
}

Result<DisputeFilter> dispute_filter(const Target& target) {
  DisputeFilter out;
  out.actor = text_of(target, "actor");
  out.statement = text_of(target, "statement");
  out.state = text_of(target, "state");
  if (!out.state.empty() && out.state != "proposed" && out.state != "confirmed" && out.state != "rejected")
    return Error{Code::BadArgument, "state", out.state, "proposed, confirmed or rejected"};
  if (const auto on = target.get("on")) {
    out.on = link::dispute_on_of(*on);
    if (!out.on) return Error{Code::BadArgument, "on", *on, "number, actor, place, fact, control or responsibility"};
  }
  return out;
}

Result<link::TellingRequest> telling_request(const Target& target) {
  link::TellingRequest out;
  out.told_by = list_of(text_of(target, "told_by"));
  out.without = list_of(text_of(target, "without"));
  out.since = text_of(target, "since");
  out.until = text_of(target, "until");
  out.axis = target.get("axis").value_or("occasion");
  const auto origins = count_of(target, "origins");
  if (!origins) return origins.error();
  out.origins = *origins;
  return out;
}

}  // namespace isnad
