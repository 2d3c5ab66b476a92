// The commands that take files of Isnad's own: archives and lists of questions.
#pragma once

#include "commands.h"

namespace isnad {

void add_import_command(CLI::App& program, Exit& exit);
void add_batch_command(CLI::App& program, Exit& exit);

}  // namespace isnad
