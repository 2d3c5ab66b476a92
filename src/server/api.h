// The JSON API: each route of openapi.yaml, answered from the store. What changes something is a POST: decisions, and work at the desk.
#pragma once

#include "desk.h"
#include "knowledge.h"
#include "router.h"
#include "store_pool.h"

namespace isnad {

/// Add every /api route. Pool, knowledge and desk must outlive the router.
void add_api(Router& router, StorePool& pool, const Knowledge& knowledge, Desk& desk);

/// The same, by file: documents and search; claims; summary, facets and the import report; statements; disputes; actors and places; the tie
/// of two actors; reprints and versions; the network; the map; lists as files; decisions; imports; language tables.
void add_document_routes(Router& router, StorePool& pool);
void add_claim_routes(Router& router, StorePool& pool);
void add_overview_routes(Router& router, StorePool& pool);
void add_statement_routes(Router& router, StorePool& pool);
void add_dispute_routes(Router& router, StorePool& pool);
void add_actor_routes(Router& router, StorePool& pool, const Knowledge& knowledge);
void add_tie_routes(Router& router, StorePool& pool, const Knowledge& knowledge);
void add_copy_routes(Router& router, StorePool& pool);
void add_network_routes(Router& router, StorePool& pool, const Knowledge& knowledge);
void add_file_routes(Router& router, StorePool& pool);
void add_decision_routes(Router& router, StorePool& pool, Desk& desk);
void add_import_routes(Router& router, StorePool& pool, Desk& desk);
void add_table_routes(Router& router, StorePool& pool);
void add_map_routes(Router& router, StorePool& pool, const Knowledge& knowledge);

}  // namespace isnad
