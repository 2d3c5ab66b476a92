// What the store gives back, and how it is asked.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "claims.h"
#include "document.h"
#include "span.h"

namespace isnad {

/// A version of the machine: who wrote a reading. A person's name is a coder too (kind "person" in the schema).
struct Coder {
  std::string engine;  ///< "isnad 0.1.0"
  std::string data;    ///< "sha256:..." of the tables
  bool operator==(const Coder&) const = default;
};

/// What people decided of one claim. It stands beside the machine's reading, which stays as it is.
struct Review {
  struct Correction {
    std::string field, value;  ///< as in NewDecision
  };
  std::string verdict;         ///< "right", "wrong", "corrected", or "reviewed": looked at, nothing said
  std::string person, made, note;         ///< of the decision that gave the verdict
  std::vector<Correction> corrections;    ///< one of a field
  bool changed = false;        ///< the machine reads the claim otherwise than when that was decided
};

/// One document with the current reading of the machine.
struct StoredDocument {
  Document document;
  Claims claims;       ///< string_views in it point into the Store that gave it, and live as long
  Coder coder;
  std::uint64_t original_bytes = 0;
  std::map<std::uint32_t, Review> reviews;  ///< of claims about which somebody decided
};

/// One claim, with the whole document it stands in.
struct StoredClaim {
  std::shared_ptr<const StoredDocument> source;
  std::uint32_t index = 0;  ///< in source->claims.claims

  [[nodiscard]] const Claim& claim() const { return source->claims.claims[index]; }
  [[nodiscard]] const Entity& entity(std::uint32_t entity) const { return source->claims.entities[entity]; }
  /// Null when nobody decided about it.
  [[nodiscard]] const Review* review() const {
    const auto found = source->reviews.find(index);
    return found == source->reviews.end() ? nullptr : &found->second;
  }
  /// "d001/c3": what `isnad show` takes.
  [[nodiscard]] std::string id() const { return source->document.id + "/c" + std::to_string(index + 1); }
  [[nodiscard]] std::string_view words(ByteSpan span) const {
    return std::string_view(source->document.text).substr(span.begin_byte, span.size());
  }
};

/// A line of a list of documents.
struct DocumentRow {
  std::string id;
  std::string title;      ///< empty when none was given
  std::string opening;    ///< first words of the text after the title, at most 200 bytes, cut at a blank
  std::string outlet, url, byline, dateline, published, path, format;
  PublishedFrom published_from = PublishedFrom::Unknown;
  std::uint32_t line = 0;
  std::uint32_t text_bytes = 0;
  std::uint32_t claims = 0;
};

/// A page of a list. `next` is handed back unchanged to get the following page; empty when this was the last.
template <class Row>
struct Page {
  std::vector<Row> rows;
  std::string next;
};

struct DocumentFilter {
  std::string outlet;        ///< exact; empty: any
  std::string since, until;  ///< day of publication, ISO day, month or year, both included; unknown days are left out
  std::string reviewed;      ///< "yes" or "no": somebody said so of the whole document
};

/// All conditions hold together; an empty one is no condition. A key is one of the actor or place table; a name is
/// compared in the folded form of search, whole words of it in any order.
struct ClaimFilter {
  std::string actor;                            ///< key or name, as agent or target
  std::string role;                             ///< of the actor: "agent" or "target" only; empty: either
  std::pair<std::string, std::string> between;  ///< keys or names, either way round; see between() of facets.h
  std::vector<ClaimType> types;                 ///< any of these
  std::string source;                           ///< key or name, anywhere in the chain
  std::optional<Stance> stance;
  std::string place;                            ///< key or name of the place, or the English name of a region it lies in
  std::string since, until;  ///< ISO day, month or year, both included; a claim without a date counts by publication
  std::string said_since, said_until;           ///< day of publication; ISO day, month or year, both included
  std::uint32_t origins = 0;                    ///< its statement has at least so many
  bool disputed = false;                        ///< only those whose statement is in dispute
  std::string text;          ///< words, as in search; all in the sentence of the claim
  std::string document;      ///< id of one document
  /// "yes" or "no": somebody decided about it, as it is read now; "right", "wrong" or "corrected": that is the verdict
  std::string reviewed;
};

enum class ClaimOrder : std::uint8_t {
  Newest,   ///< last stored document first; in text order within it
  ByDay,    ///< by the claim's day (else the day of publication), earliest first; those without any come first
};

enum class SearchOrder : std::uint8_t {
  Newest,   ///< by day of publication, latest first
  Best,     ///< BM25 over the candidates
};

/// Words around matches, as in the text. `marks` are counted in bytes of `words`.
struct Snippet {
  std::string words;
  std::vector<ByteSpan> marks;
  std::uint32_t begin_byte = 0;  ///< of `words` in the document's text
};

struct SearchHit {
  DocumentRow document;
  std::vector<Snippet> snippets;  ///< 1 to 3, in text order
  double score = 0;               ///< BM25; 0 in the order Newest
};

struct SearchPage {
  std::vector<SearchHit> rows;
  std::string next;
  std::uint64_t found = 0;   ///< documents that match, among those looked at
  bool bounded = false;      ///< more match the words than are looked at for one search; the last stored ones were
};

struct Counts {
  std::uint64_t documents = 0, claims = 0, with_chain = 0, entities = 0;
  std::uint64_t text_bytes = 0, original_bytes = 0, database_bytes = 0;
  std::uint64_t problems = 0;                        ///< rows of the import report
  std::string first_published, last_published;       ///< empty when no day is known
  std::map<std::string, std::uint64_t> by_type;      ///< "ASSAULT" -> claims; types without a claim left out
  std::map<std::string, std::uint64_t> by_stance;
  std::map<std::string, std::uint64_t> by_outlet;    ///< documents
};

/// An actor or place of the tables, with how many claims name it.
struct EntryRow {
  EntityType type = EntityType::Org;
  std::string key, name_ar, name_en;
  std::optional<std::pair<double, double>> lat_lon;
  std::uint64_t as_agent = 0, as_target = 0, as_source = 0, as_place = 0;  ///< claims
  // Filled by Store::entry() and find() only.
  std::string precision;               ///< of a place: "town", ...; empty when not known
  std::vector<std::string> within;     ///< English names of the regions it lies in, narrowest first
  std::uint64_t inside = 0;            ///< claims placed inside this region, without those of the region itself
  std::uint64_t statements = 0;        ///< that name it as agent or target
};

enum class Finding : std::uint8_t { Actors, Places };

/// A claim as one of those behind a statement.
struct MemberRow {
  StoredClaim claim;
  bool background = false;  ///< told later, as something known already
};

/// The statement that a claim of a document belongs to.
struct ClaimStatement {
  std::uint32_t claim = 0;  ///< in the document's claims
  std::string id;
  std::uint32_t articles = 0, origins = 0;
  bool disputed = false;
};

/// One import.
struct RunRow {
  std::uint64_t run = 0;                          ///< its number, from 1
  std::string started, finished;                  ///< UTC; finished is empty while it goes on, or when it was broken off
  std::uint64_t documents = 0;                    ///< new or read again
  std::map<std::string, std::uint64_t> problems;  ///< rows of the report by code
};

/// How many documents were published by an outlet in a month.
struct PublishedRow {
  std::string month;   ///< "2018-02"; "2018" where no month is known; empty for an unknown day
  std::string outlet;  ///< may be empty
  std::uint64_t documents = 0;
};

/// One thing that could not be read, or was read with a remark.
struct ReportRow {
  std::uint64_t run = 0;    ///< number of the import, from 1
  std::string started;      ///< UTC, "2026-01-31T23:59:59Z"
  std::string path;
  std::uint32_t line = 0;   ///< 0: the whole file
  std::string code;         ///< code_name() of the error, or "id_taken"
  std::string message;
};

}  // namespace isnad
