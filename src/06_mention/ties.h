// What the ties between actors say on a day: who bears a name now, whose forces somebody leads.
#pragma once

#include <cstdint>

#include "tables.h"

namespace isnad {

/// The actor that goes by a new name on this day: "the Nusra Front" in a text of 2018 is Hay'at Tahrir al-Sham.
/// @param day  yyyymmdd; 0 when unknown, which changes nothing
std::uint32_t bearer_on(const Tables& tables, std::uint32_t actor, std::uint32_t day);

/// The armed organisation that a person leads on this day; 0xFFFFFFFF when there is none, or the day is unknown.
std::uint32_t forces_led_by(const Tables& tables, std::uint32_t person, std::uint32_t day);

/// The government that a person heads on this day; 0xFFFFFFFF when there is none, or the day is unknown.
std::uint32_t government_led_by(const Tables& tables, std::uint32_t person, std::uint32_t day);

}  // namespace isnad
