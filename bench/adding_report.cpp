// How long it takes to add one document to an archive that is linked, with what is kept of it in a database, and whether it comes out as
// linking all at once does.
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <set>
#include <string>
#include <vector>

#include "apart.h"
#include "archive.h"
#include "growth.h"
#include "kept_links.h"
#include "report.h"
#include "schema.h"
#include "sketch.h"

namespace isnad::bench {
namespace {

constexpr Extent kArchives[] = {{10'000, kTwoMonths}, {100'000, 10 * kTwoMonths}, {100'000, kTwoMonths}};
constexpr std::size_t kAdded = 100;  // the last ones, added one after another, each in a transaction

struct Adding {
  double median = 0, most_of_95 = 0, most = 0;  // milliseconds on the clock to link one document that is sketched and to commit what is kept
  double bytes = 0;                             // of the database, for one document
  double statements = 0;                        // made anew for one document
  bool same = false;                            // as linking all at once
};

std::string folder;  // of the database; a process apart takes a function without state

// The made archive but for its last documents in `corpus`, these in corpora of their own.
void make(const Tables& tables, Extent extent, link::Corpus& corpus, std::vector<link::Corpus>& added) {
  link::Sketcher sketcher(tables, corpus);
  each_made_document(tables, {extent.documents + kAdded, extent.days}, [&](const Document& document, const Claims& claims) { sketcher.add(document, claims); });
  for (std::size_t at = extent.documents; at < extent.documents + kAdded; ++at) added.emplace_back().add(corpus, static_cast<std::uint32_t>(at));
}

Adding measure_adding(const Tables& tables, Extent extent) {
  link::Corpus all;
  std::vector<link::Corpus> added;
  make(tables, extent, all, added);
  std::set<std::string> late;
  for (const link::Corpus& one : added) late.insert(one.documents[0].id);
  all.sort();
  link::Corpus first;
  std::vector<link::DocumentNumber> numbers;
  for (std::uint32_t at = 0; at < all.documents.size(); ++at) {
    if (late.contains(all.documents[at].id)) continue;
    first.add(all, at);
    numbers.push_back(numbers.size() + 1);
  }
  first.sort();

  const std::string path = folder + "/adding.db";
  std::remove(path.c_str());
  std::fclose(std::fopen(path.c_str(), "w"));
  store::Database database(path, store::Access::Write);
  store::create_schema(database);
  std::set<std::string> statements, disputes;
  database.run("BEGIN IMMEDIATE");
  {
    store::KeptLinks kept(database);
    kept.empty();
    const link::Links links = link::link_and_keep(kept, first, numbers);
    for (const link::Statement& statement : links.statements) statements.insert(statement.id);
    for (const link::Dispute& dispute : links.disputes) disputes.insert(dispute.id);
  }
  database.run("COMMIT");
  Adding out;
  out.bytes = static_cast<double>(database.number("PRAGMA page_count") * database.number("PRAGMA page_size")) / static_cast<double>(extent.documents);

  std::vector<double> taken;
  link::DocumentNumber number = numbers.size();
  for (link::Corpus& one : added) {
    const auto begin = std::chrono::steady_clock::now();
    database.run("BEGIN IMMEDIATE");
    store::KeptLinks kept(database);
    const std::vector<link::DocumentNumber> numbered{++number};
    const link::Growth growth = link::add_documents(kept, one, numbered);
    database.run("COMMIT");
    taken.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    out.statements += static_cast<double>(growth.statements.size()) / kAdded;
    for (const std::string& id : growth.gone) statements.erase(id);
    for (const link::Statement& statement : growth.statements) statements.insert(statement.id);
    for (const std::string& id : growth.disputes_gone) disputes.erase(id);
    for (const link::Growth::Told& told : growth.disputes) disputes.insert(told.dispute.id);
  }
  std::ranges::sort(taken);
  out.median = taken[taken.size() / 2];
  out.most_of_95 = taken[taken.size() * 95 / 100];
  out.most = taken.back();
  const link::Links at_once = link::link(all);
  std::set<std::string> all_statements, all_disputes;
  for (const link::Statement& statement : at_once.statements) all_statements.insert(statement.id);
  for (const link::Dispute& dispute : at_once.disputes) all_disputes.insert(dispute.id);
  out.same = statements == all_statements && disputes == all_disputes;
  return out;
}

}  // namespace

void print_adding(const Tables& tables, const std::string& databases) {
  folder = databases;
  std::printf("adding: one document more to a linked archive, %zu times; milliseconds on the clock, with the commit of what is kept\n", kAdded);
  for (const Extent extent : kArchives) {
    Adding adding;
    if (!measure_apart(tables, extent, measure_adding, adding)) {
      std::printf("%10zu of %zu days did not come to their end\n", extent.documents, extent.days);
      return;
    }
    std::printf("%10zu documents of %3zu days: median %.1f, 95 of 100 below %.1f, at most %.1f  gate 50; %.0f statements made anew for one; %.0f bytes kept of a document; %s\n", extent.documents, extent.days,
                adding.median, adding.most_of_95, adding.most, adding.statements, adding.bytes, adding.same ? "the same as all at once" : "NOT the same as all at once");
    std::fflush(stdout);
  }
}

}  // namespace isnad::bench
