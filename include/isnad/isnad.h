// The public header of the library: everything that a program needs to read Arabic reports into sourced claims.
//
//   bytes of a file or line  --intake-->  Document  --Reader-->  Claims  --append_claims_json-->  one JSON line
//
// A program that includes it links isnad_export (which brings the reading stages and intake) and isnad_image (the
// compiled language tables); there is no install rule yet, so it is built inside this tree or by add_subdirectory().
// A whole program is in tests/readme_example.cpp; its core:
//
//   const auto tables = isnad::open_tables();           // once
//   const auto intake = isnad::open_intake_tables();    // once
//   if (!tables || !intake) ...                         // error().message(): where, found, expected
//   isnad::Reader reader(*tables);                      // one a thread
//   const auto document = isnad::read_original({"a.txt", 0, isnad::Format::Txt, bytes}, *intake);
//   if (!document) ...                                  // empty, binary, too large, bad JSON
//   const auto claims = reader.read(*document);
//
// What holds everywhere:
//   errors     are values (Result, Failure); no call throws for what a text holds, none prints or ends the process
//   spans      are bytes of Document::text, half-open; in JSON they are code points
//   lifetimes  the views in Claims point into the tables, which the program holds to its end
//   threads    tables and intake tables are only read, by any number of threads; a Reader serves one
//   results    equal documents and equal tables give equal claims, whatever was read before
#pragma once

#include "claims.h"       // Claims, Claim, Entity, and the words of the contract: name_of()
#include "claims_json.h"  // append_claims_json(), append_error_json()
#include "document.h"     // Document
#include "engine.h"       // open_tables(), data_version(), Reader
#include "intake.h"       // read_original(), intake_file(), list_inputs(), their limits
#include "page_rules.h"   // open_intake_tables()
#include "result.h"       // Result, Failure, Error, Code
