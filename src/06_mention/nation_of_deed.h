#pragma once

#include "tables.h"

namespace isnad {

/// Whether one nation may be told, by an adjective, to do what a noun of this row states: a raid, sanctions, a demand; not an agreement, nor
/// "defence", which is also what a ministry is called.
inline bool of_one_nation(const FrameRow& row) {
  const Role role = row.roles[static_cast<std::size_t>(ArgSlot::Adj)];
  switch (row.type) {
    case ClaimType::Assault: case ClaimType::Aid: return role == Role::Agent || role == Role::Party;
    case ClaimType::Support: return role == Role::Agent && row.weight > 1;
    case ClaimType::Accuse: case ClaimType::Reject: case ClaimType::Request: case ClaimType::Sanction: case ClaimType::Threaten:
    case ClaimType::Coerce: case ClaimType::Cooperate: case ClaimType::Retreat: case ClaimType::Mobilize: case ClaimType::Control: return role == Role::Agent;
    default: return false;
  }
}

}  // namespace isnad
