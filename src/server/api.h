// The JSON API: each route of openapi.yaml, answered from the store. Read-only.
#pragma once

#include "knowledge.h"
#include "router.h"
#include "store_pool.h"

namespace isnad {

/// Add every /api route. Pool and knowledge must outlive the router.
void add_api(Router& router, StorePool& pool, const Knowledge& knowledge);

/// The same, by file: documents and search; claims; summary, facets and the import report; statements; disputes; actors and places; the tie
/// of two actors; reprints and versions; the network; the map; lists as files.
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
void add_map_routes(Router& router, StorePool& pool, const Knowledge& knowledge);

}  // namespace isnad
