// Cells in which a program of Python's wrote down a dictionary as Python shows it.
#pragma once

#include <string>
#include <string_view>

namespace isnad {

/// What stands under `key` in "{'key': 'text', ...}": a string, or the day of a datetime.datetime(...); empty when it is not there, is
/// something else, or the cell holds no dictionary.
std::string python_value(std::string_view dictionary, std::string_view key);

}  // namespace isnad
