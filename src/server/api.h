// The JSON API: each route of openapi.yaml, answered from the store. Read-only.
#pragma once

#include "router.h"
#include "store_pool.h"

namespace isnad {

/// Add every /api route. The pool must outlive the router.
void add_api(Router& router, StorePool& pool);

/// The same, by file: documents and search; claims; summary, facets and the import report.
void add_document_routes(Router& router, StorePool& pool);
void add_claim_routes(Router& router, StorePool& pool);
void add_overview_routes(Router& router, StorePool& pool);

}  // namespace isnad
