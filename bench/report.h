// The sections of the report. Each prints its lines to standard output as it gets them.
#pragma once

#include <memory>
#include <string>

#include "texts.h"

namespace isnad {
class Tables;
}

namespace isnad::bench {

/// What is needed to run whole processes.
struct Processes {
  std::string program;      ///< path of isnad
  std::string corpus_path;
  std::string folder;       ///< for databases; exists, and is emptied by who made it
};

struct Bench : Processes {
  Corpus corpus;
  std::shared_ptr<const Tables> tables;
  int pairs = 5;            ///< of kernels in turn, after one to warm up
};

/// Machine, compiler, versions, and what the corpus is.
void print_setting(const Bench& bench);
/// MB/s, ns a byte and articles/s of each stage and of the whole, with what was found.
void print_stages(const Bench& bench);
/// Ratios 1, 4 and 5 of the benchmark design: against ICU and Snowball.
void print_engine_ratios(const Bench& bench);
/// Ratios 8 and 9: the store against FTS5 alone, two workers against one. With the size of what is stored.
void print_store_ratios(const Bench& bench);
/// Articles a second out of HTML, Telegram and WARC, against JSON lines; MB/s of a web archive most of whose pages are not Arabic.
void print_intake(const Bench& bench);
/// Number 10: how time grows with the corpus, with one long article and with hostile ones.
void print_slopes(const Bench& bench);
/// How linking grows with the documents: seconds and memory from 10,000 to 200,000 made documents, with how much of the truth was
/// found. Each size in a process of its own; to be called before anything large is in memory.
void print_link(const Tables& tables);
/// @param databases  a folder
void print_adding(const Tables& tables, const std::string& databases);
/// Ratio 11: process start to the first claim, against a process that does nothing; and peak memory. To be called before
/// anything large is in memory.
void print_process(const Processes& processes);

}  // namespace isnad::bench
