// Written by tools/interface.mjs from src/server/openapi.yaml; a change belongs there.
export interface paths {
    "/api/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the database holds */
        get: operations["summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents, latest published first, unknown days last */
        get: operations["listDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A document whole, with its entities and claims */
        get: operations["readDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{document}/citation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A document as a reference, to be copied */
        get: operations["citeDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Claims of all documents; all conditions hold together */
        get: operations["listClaims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{document}/{claim}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One claim */
        get: operations["readClaim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents that hold every word; spelling is folded */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Types, stances, outlets, and the actors and places of the tables, with counts */
        get: operations["facets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/published": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents by outlet and month of publication */
        get: operations["published"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people decided, last first; undone decisions too */
        get: operations["listDecisions"];
        put?: never;
        /** Write down a decision; what is decided of names shows itself once all is linked anew, which begins at once */
        post: operations["decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/decisions/{decision}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a decision back; it stays on record as undone */
        post: operations["undoDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports, last first */
        get: operations["listImports"];
        put?: never;
        /** Begin an import; files may come */
        post: operations["beginImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{number}/pieces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bytes of a file, in order; they wait beside the database until they were read */
        post: operations["addPiece"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{number}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** All files have come; they are read, and all is linked */
        post: operations["readImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is at work, or was last */
        get: operations["work"];
        put?: never;
        /** Halt it, let it go on, end it, link, or read all stored texts again with the tables of now */
        post: operations["steerWork"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The language tables, and where the user's own stand */
        get: operations["listTables"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tables/{table}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows of a table that hold all words, the user's own first */
        get: operations["getTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tables/{table}/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a row would change in the claims of the archive; nothing is written */
        post: operations["tryRow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tables/{table}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a row beside the user's own; it counts from the next reading on */
        post: operations["addRow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tables/{table}/rows/{line}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take out one of the user's own rows */
        post: operations["dropRow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/import-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What could not be read, or was read with a remark; last import first */
        get: operations["importReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Occasions; those without a day last */
        get: operations["listStatements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statement-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the same filters let through, by type, month, actor and place */
        get: operations["countStatements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statements/{statement}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One occasion, with its disputes */
        get: operations["readStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statements/{statement}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All who tell it, first published first */
        get: operations["listStatementClaims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts that cannot all hold; of each side the first claim */
        get: operations["listDisputes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disputes/{dispute}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Both sides of one dispute, with the first fifty claims of each */
        get: operations["readDispute"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Organisations and persons by what somebody types; the most named when nothing is */
        get: operations["findActors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actors/{actor}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the archive counts of an actor, and what the tables know */
        get: operations["readActor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actors/{actor}/relations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Friends and foes, the weightiest first */
        get: operations["listRelations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/actors/{actor}/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who speaks of an actor, and who passes on what it says */
        get: operations["listSources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Places by what somebody types; the most named when nothing is */
        get: operations["findPlaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places/{place}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A place with its counts, and the regions that it lies in */
        get: operations["readPlace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How two actors stood to one another, step by step, and summed up by period */
        get: operations["readTie"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/network": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who stands with or against whom, the weightiest actors first, each edge also by period */
        get: operations["readNetwork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/network/files/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The network as a file of another program */
        get: operations["networkFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Statements by place, those that would cover one another put together; each cluster also by period */
        get: operations["readMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statement-files/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A list of statements as a file */
        get: operations["statementFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claim-files/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A list of claims as a file */
        get: operations["claimFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/document-files/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A list of documents as a file */
        get: operations["documentFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dispute-files/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A list of disputes as a file */
        get: operations["disputeFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{document}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents that carry the same text, and those of the same address */
        get: operations["listCopies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{document}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sentences in which two documents differ */
        get: operations["listDifferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Error: {
            /** @description about:blank: `code` says which problem it is */
            type: string;
            /** @description of the status */
            title: string;
            status: number;
            /** @example bad_argument */
            code: string;
            /** @description what was found and what was expected */
            detail: string;
        };
        Summary: {
            engine: string;
            documents: number;
            claims: number;
            /** @description claims that name a source */
            with_chain: number;
            /** @description rows of the import report */
            problems: number;
            text_bytes: number;
            database_bytes: number;
            first_published: string | null;
            last_published: string | null;
        };
        DocumentHead: {
            id: string;
            title: string | null;
            /** @description first words after the title */
            opening: string;
            outlet: string | null;
            /** @description ISO day; null when unknown */
            published: string | null;
            /** @enum {unknown} */
            published_from: "unknown" | "input" | "metadata" | "text";
            claim_count: number;
            text_bytes: number;
        };
        DocumentPage: {
            items: components["schemas"]["DocumentHead"][];
            next: string | null;
        };
        Article: {
            head: components["schemas"]["DocumentHead"];
            url: string | null;
            byline: string | null;
            dateline: string | null;
            /** @description file that it was read from */
            path: string | null;
            /** @description of the bytes as received */
            sha256: string;
            /** @description What the input says of how the text was collected, in its order */
            provenance: {
                /** @enum {string} */
                what: "address" | "fetched" | "collector" | "sum" | "record" | "digest" | "edited";
                value: string;
            }[];
            engine: string;
            /** @description version of the language tables */
            data: string;
            text: string;
            /** @description 0 when there is no title */
            title_end: number;
            entities: components["schemas"]["Entity"][];
            claims: components["schemas"]["Claim"][];
            /** @description of each claim, in the same order */
            statements: components["schemas"]["ClaimStatement"][];
            /** @description of each claim, in the same order */
            reviews: components["schemas"]["Review"][];
        };
        /** @description What people decided of a claim; null when nobody did */
        Review: {
            /** @enum {unknown} */
            verdict: "right" | "wrong" | "corrected" | "reviewed";
            person: string | null;
            /** Format: date-time */
            made: string;
            note: string | null;
            /** @description the machine reads the claim otherwise than when that was decided */
            changed: boolean;
            corrections: {
                field: components["schemas"]["ClaimField"];
                /** @description null when the text states none */
                value: string | null;
                /** @description of agent, target, chain and place */
                parties: components["schemas"]["Party"][];
            }[];
        } | null;
        /** @description The statement that a claim belongs to; null when the database was not linked */
        ClaimStatement: {
            /** @example s0123456789ab */
            id: string;
            articles: number;
            origins: number;
            disputed: boolean;
        } | null;
        Span: {
            start: number;
            end: number;
        };
        Entity: {
            /** @example e1 */
            id: string;
            type: components["schemas"]["EntityType"];
            /** @description id in the actor or place table */
            key: string | null;
            name_ar: string;
            name_en: string | null;
            /** @description LOC only, as are the next four */
            lat?: number | null;
            lon?: number | null;
            /** @enum {unknown} */
            precision?: "point" | "town" | "district" | "governorate" | "country" | null;
            within?: string[];
            candidates?: number;
            mentions: ({
                /** @enum {unknown} */
                kind: "name" | "nominal";
                colour?: string;
            } & components["schemas"]["Span"])[];
        };
        /** @enum {string} */
        EntityType: "ORG" | "PER" | "PPL" | "LOC" | "DOC";
        /** @enum {string} */
        Stance: "asserted" | "denied" | "doubted" | "planned";
        /** @enum {string} */
        ClaimType: "AGREE" | "CONSULT" | "SUPPORT" | "COOPERATE" | "AID" | "CONCEDE" | "RETREAT" | "REQUEST" | "ACCUSE" | "REJECT" | "THREATEN" | "PROTEST" | "SANCTION" | "MOBILIZE" | "COERCE" | "ASSAULT" | "CONTROL" | "JOIN" | "SPLIT" | "BELONG";
        Claim: {
            /** @example c1 */
            id: string;
            type: components["schemas"]["ClaimType"];
            mode: string | null;
            anchor: components["schemas"]["Span"];
            sentence: components["schemas"]["Span"];
            /** @description ids of entities */
            agent: string[];
            target: string[];
            place: string | null;
            date: string | null;
            date_to: string | null;
            /** @enum {unknown} */
            date_precision: "day" | "month" | "year" | null;
            killed: number | null;
            wounded: number | null;
            captured: number | null;
            numbers: ({
                /** @enum {unknown} */
                what: "killed" | "wounded" | "captured";
                value: number;
                /** @enum {unknown} */
                bound: "exact" | "min" | "max" | "about";
                of: string | null;
            } & components["schemas"]["Span"])[];
            stance: components["schemas"]["Stance"];
            /** @description ids of entities, outermost source first */
            chain: string[];
            cues: ({
                verb: string;
                link: string | null;
            } & components["schemas"]["Span"])[];
            /** @description rules and table rows, in the order in which they fired */
            why: string[];
        };
        ClaimRow: {
            document: components["schemas"]["DocumentHead"];
            claim: components["schemas"]["Claim"];
            /** @description those that the claim names */
            entities: components["schemas"]["Entity"][];
            /** @description the sentence; it begins at claim.sentence.start */
            quote: string;
            statement: components["schemas"]["ClaimStatement"];
            review: components["schemas"]["Review"];
        };
        ClaimPage: {
            items: components["schemas"]["ClaimRow"][];
            next: string | null;
            /** @description null on later pages, and for a search by text with several pages */
            total: number | null;
        };
        SearchPage: {
            items: {
                document: components["schemas"]["DocumentHead"];
                snippets: {
                    text: string;
                    /** @description code points of this text */
                    marks: components["schemas"]["Span"][];
                }[];
            }[];
            next: string | null;
            found: number;
            /** @description true when only the last stored documents were looked at */
            bounded: boolean;
        };
        Facets: {
            types: {
                [key: string]: number;
            };
            stances: {
                [key: string]: number;
            };
            outlets: {
                [key: string]: number;
            };
            /** @description without precision and statements */
            entries: components["schemas"]["Entry"][];
        };
        Published: {
            outlet_count: number;
            /** @description those with most documents */
            outlets: {
                outlet: string | null;
                /** @description those of an unknown month too */
                documents: number;
                /** @description '2018-02' to documents */
                months: {
                    [key: string]: number;
                };
            }[];
        };
        /** @enum {string} */
        DecisionKind: "confirm" | "reject" | "propose" | "merge" | "split" | "unsure" | "right" | "wrong" | "correct" | "reviewed";
        /** @enum {string} */
        ClaimField: "type" | "stance" | "agent" | "target" | "chain" | "place" | "date" | "killed" | "wounded" | "captured";
        Decision: {
            id: number;
            /** Format: date-time */
            made: string;
            person: string | null;
            kind: components["schemas"]["DecisionKind"];
            /** @description id of a dispute, of a claim as it was numbered when decided, of a document, or a name */
            subject: string;
            /** @description the name that the subject is merged into; the value of a correction, null when the text states none */
            object: string | null;
            note: string | null;
            /** @description when it was */
            undone: string | null;
            /** @description what of the claim is corrected */
            field: components["schemas"]["ClaimField"] | null;
            /** @description id of the claim now; null when no claim with those words is read any more, and of other subjects */
            claim: string | null;
            /** @description the machine reads the claim otherwise than when it was decided */
            changed: boolean;
        };
        NewDecision: {
            kind: components["schemas"]["DecisionKind"];
            subject: string;
            /** @description parties are keys, or names in guillemets, with "; " between; a date may be two with a slash */
            object?: string;
            field?: components["schemas"]["ClaimField"];
            note?: string;
            /** @description who decides; the name of the account of the server when absent */
            person?: string;
        };
        Decided: {
            id: number;
            /** @description all is linked anew; see /api/work */
            linking: boolean;
        };
        Citation: {
            chicago: string;
            bibtex: string;
            ris: string;
        };
        TableAbout: {
            name: string;
            columns: string[];
            /** @description what the table says of its columns, a line each */
            notes: string[];
            /** @description rows of the program */
            shipped: number;
            /** @description rows of the user */
            own: number;
        };
        TableList: {
            /** @description where the user's own tables stand */
            folder: string | null;
            items: components["schemas"]["TableAbout"][];
        };
        TableLine: {
            own: boolean;
            /** @description in its file */
            line: number;
            /** @description of the columns, in their order */
            cells: string[];
        };
        TablePage: {
            name: string;
            columns: string[];
            notes: string[];
            shipped: number;
            own: number;
            /** @description rows on all pages */
            found: number;
            items: components["schemas"]["TableLine"][];
            next: string | null;
        };
        /** @description cells by column; an id left out becomes the next of the user's own */
        NewRow: {
            [key: string]: string;
        };
        Trial: {
            /** @description that were read */
            documents: number;
            changed_documents: number;
            added: number;
            removed: number;
            altered: number;
            /** @description only the last 20,000 documents were read */
            bounded: boolean;
            /** @description the first 100 */
            changes: components["schemas"]["TrialChange"][];
        };
        TrialChange: {
            document: string;
            title: string | null;
            /** @enum {string} */
            kind: "added" | "removed" | "altered";
            type: components["schemas"]["ClaimType"];
            words: string;
            sentence: string;
            fields: {
                name: string;
                before: string | null;
                after: string | null;
            }[];
        };
        DecisionPage: {
            items: components["schemas"]["Decision"][];
            next: string | null;
        };
        RunPage: {
            items: {
                run: number;
                /** Format: date-time */
                started: string;
                /** @description null while it goes on or when it was broken off */
                finished: string | null;
                /** @description new or read again */
                documents: number;
                /** @description rows of the report by code */
                problems: {
                    [key: string]: number;
                };
            }[];
            next: string | null;
        };
        Work: {
            /** @description 0 before the first */
            number: number;
            /** @enum {string} */
            phase: "nothing" | "receiving" | "reading" | "linking" | "done" | "stopped" | "failed";
            paused: boolean;
            /** @description an import; else linking alone */
            imports: boolean;
            /** @description received */
            files: number;
            /** @description received */
            bytes: number;
            passed_over_count: number;
            /** @description names of files of no known format */
            passed_over: string[];
            /** @description read */
            documents: number;
            claims: number;
            /** @description stood in the database already */
            unchanged: number;
            /** @description could not be read */
            failed: number;
            seconds: number;
            /** @description of the reading */
            seconds_left: number | null;
        };
        ReportPage: {
            items: {
                run: number;
                /** Format: date-time */
                started: string;
                path: string;
                /** @description null for a whole file */
                line: number | null;
                code: string;
                message: string;
            }[];
            next: string | null;
        };
        /** @description An actor, person, kind of people or place */
        Party: {
            /** @description key of the tables, or the name in guillemets */
            id: string;
            type: components["schemas"]["EntityType"];
            name_ar: string | null;
            name_en: string | null;
        };
        Entry: {
            /** @description of the tables, or the name in guillemets */
            key: string;
            type: components["schemas"]["EntityType"];
            name_ar: string;
            name_en: string | null;
            lat: number | null;
            lon: number | null;
            /** @enum {string|null} */
            precision: "point" | "town" | "district" | "governorate" | "country" | null;
            /** @description English names of the regions that it lies in, narrowest first */
            within: string[];
            /** @description claims, as are the next four */
            as_agent: number;
            as_target: number;
            as_source: number;
            as_place: number;
            /** @description placed somewhere inside this region */
            inside: number;
            /** @description that name it as agent or target */
            statements: number;
        };
        PlaceInRegions: {
            place: components["schemas"]["Entry"];
            /** @description narrowest first; none for a place that the table does not have */
            regions: components["schemas"]["Party"][];
        };
        EntryList: {
            items: components["schemas"]["Entry"][];
        };
        /**
         * @description what `date` and `date_to` stand for; publication: no text states the day
         * @enum {string}
         */
        DayPrecision: "unknown" | "publication" | "day" | "range" | "month" | "year";
        /** @description What the claims say of a toll; null when none gives a number */
        TollRange: {
            low: number;
            /** @description chosen by the rule; null when it cannot decide */
            best: number | null;
            high: number;
            rule: string;
            by: {
                value: number;
                origins: number;
                claims: string[];
            }[];
        } | null;
        Statement: {
            /** @example s0123456789ab */
            id: string;
            type: components["schemas"]["ClaimType"];
            agent: components["schemas"]["Party"][];
            target: components["schemas"]["Party"][];
            place: components["schemas"]["Party"] | null;
            /** @description first day */
            date: string | null;
            /** @description last day */
            date_to: string | null;
            precision: components["schemas"]["DayPrecision"];
            articles: number;
            origins: number;
            /** @description two of its sources cite one another */
            circular: boolean;
            stance: components["schemas"]["Stance"];
            disputed: boolean;
            killed: components["schemas"]["TollRange"];
            wounded: components["schemas"]["TollRange"];
            captured: components["schemas"]["TollRange"];
            why: string[];
        };
        StatementPage: {
            items: components["schemas"]["Statement"][];
            next: string | null;
        };
        StatementAnswer: {
            statement: components["schemas"]["Statement"];
            disputes: {
                id: string;
                on: components["schemas"]["DisputeKind"];
                state: components["schemas"]["DisputeState"];
            }[];
        };
        MemberRow: components["schemas"]["ClaimRow"] & {
            /** @description told later, as something known already */
            background: boolean;
            /** @description the group of reprints that its document is in */
            copies: string | null;
        };
        MemberPage: {
            items: components["schemas"]["MemberRow"][];
            next: string | null;
        };
        CountedParty: {
            party: components["schemas"]["Party"];
            count: number;
        };
        StatementCounts: {
            statements: number;
            disputed: number;
            /** @description only the latest 20,000 were counted */
            bounded: boolean;
            types: {
                [key: string]: number;
            };
            stances: {
                [key: string]: number;
            };
            months: {
                /** @example 2015-05 */
                month: string;
                count: number;
            }[];
            actors: components["schemas"]["CountedParty"][];
            places: components["schemas"]["CountedParty"][];
        };
        /** @enum {string} */
        DisputeKind: "number" | "actor" | "place" | "fact" | "control" | "responsibility";
        /** @enum {string} */
        DisputeState: "proposed" | "confirmed" | "rejected";
        DisputeSide: {
            /** @description what its claims have in common: how many of what (`6 killed`, `5 cars`), the id of a party, a stance, or whether a place is `held` or `left` */
            says: string;
            claim_count: number;
            articles: number;
            claims: components["schemas"]["ClaimRow"][];
        };
        Dispute: {
            /** @example d0123456789ab */
            id: string;
            on: components["schemas"]["DisputeKind"];
            state: components["schemas"]["DisputeState"];
            statement: components["schemas"]["Statement"];
            sides: components["schemas"]["DisputeSide"][];
            why: string[];
        };
        DisputePage: {
            items: components["schemas"]["Dispute"][];
            next: string | null;
        };
        /** @description What the actor table itself says of two actors; no text of the archive */
        TableRow: {
            actor: components["schemas"]["Party"];
            /** @example renamed-to */
            relation: string;
            other: components["schemas"]["Party"];
            since: string | null;
            until: string | null;
        };
        Actor: {
            actor: components["schemas"]["Entry"];
            /** @description null for an actor that the tables do not have */
            table: {
                kind: string | null;
                note: string | null;
                source: string | null;
                names: {
                    name: string;
                    /**
                     * @description who calls it so
                     * @enum {string}
                     */
                    colour: "neutral" | "hostile" | "self" | "praise" | "capital" | "word" | "short";
                    since: string | null;
                    until: string | null;
                }[];
                ties: components["schemas"]["TableRow"][];
            } | null;
        };
        Strand: {
            statements: number;
            /** @description of its statements, added up */
            origins: number;
        };
        Relations: {
            /** @description only the latest 20,000 statements were looked at */
            bounded: boolean;
            /** @description how many there are */
            others: number;
            items: {
                other: components["schemas"]["Party"];
                cooperation: components["schemas"]["Strand"];
                conflict: components["schemas"]["Strand"];
                contact: components["schemas"]["Strand"];
                membership: components["schemas"]["Strand"];
                /** @description statements planned, denied or doubted: in no strand */
                not_done: number;
                disputed: number;
                first: string | null;
                last: string | null;
            }[];
        };
        Sources: {
            /** @description only the last 500 claims of either kind were looked at */
            bounded: boolean;
            speak_of_it: components["schemas"]["CountedParty"][];
            pass_on: components["schemas"]["CountedParty"][];
        };
        /**
         * @default quarter
         * @enum {string}
         */
        PeriodUnit: "month" | "quarter" | "year";
        /** @enum {string} */
        Rung: "enemies" | "rivals" | "contacts" | "supporters" | "allies" | "indeterminate";
        /** @enum {string} */
        Sign: "conflict" | "neutral" | "cooperation" | "membership";
        TieSide: {
            actor: components["schemas"]["Party"];
            /** @description its other names, and its parts when asked for */
            also: components["schemas"]["Party"][];
        };
        Telling: {
            /** @example d001/c3 */
            claim: string;
            outlet: string | null;
            /** @description day of publication */
            said: string | null;
            type: components["schemas"]["ClaimType"];
            stance: components["schemas"]["Stance"];
            background: boolean;
            chain: components["schemas"]["Party"][];
            words: string;
        };
        Step: {
            /** @constant */
            kind: "step";
            statement: string;
            day_from: string | null;
            day_to: string | null;
            precision: components["schemas"]["DayPrecision"];
            said_first: string | null;
            said_last: string | null;
            /**
             * @description A to B, B to A, alike
             * @enum {string}
             */
            direction: "forth" | "back" | "mutual";
            from: components["schemas"]["Party"][];
            type: components["schemas"]["ClaimType"];
            to: components["schemas"]["Party"][];
            /** @enum {string} */
            quad: "verbal-cooperation" | "material-cooperation" | "verbal-conflict" | "material-conflict";
            sign: components["schemas"]["Sign"];
            rung: components["schemas"]["Rung"];
            stance: components["schemas"]["Stance"];
            /** @description tellings of each stance */
            stances: {
                [key: string]: number;
            };
            disputed: boolean;
            circular: boolean;
            origins: number;
            articles: number;
            tellings: components["schemas"]["Telling"][];
        };
        Period: {
            /** @constant */
            kind: "period";
            /** @example 2014-Q3 */
            period: string;
            /** @enum {string} */
            axis: "occasion" | "saying";
            tie: components["schemas"]["Rung"];
            rule: string;
            /** @description indeterminate since friendly and hostile are of like weight */
            balanced: boolean;
            friendly: number;
            hostile: number;
            contacts: number;
            /** @description of the counted */
            disputed: number;
            /** @description of the counted: placed by the day of publication */
            undated: number;
            tie_without_disputed: components["schemas"]["Rung"];
            /** @description statements behind it */
            counted: string[];
            /** @description planned, denied or doubted */
            not_counted: string[];
        };
        Ties: {
            a: components["schemas"]["TieSide"];
            b: components["schemas"]["TieSide"];
            /** @description steps */
            found: number;
            /** @description only the latest 2,000 statements of the two were looked at */
            bounded: boolean;
            items: components["schemas"]["Step"][];
            next: string | null;
            unit: components["schemas"]["PeriodUnit"];
            periods: components["schemas"]["Period"][];
            /** @description statements without a day as precise as a period */
            unplaced: string[];
            table: components["schemas"]["TableRow"][];
        };
        /** @description an edge in one period: independent origins, and statements that are not done or disputed */
        EdgeFrame: {
            /** @example 2014-Q3 */
            period: string;
            cooperation: number;
            conflict: number;
            contact: number;
            membership: number;
            not_done: number;
            disputed: number;
        };
        NetworkNode: {
            actor: components["schemas"]["Party"];
            /** @description that name it beside another actor */
            statements: number;
            /** @description independent origins of all its edges, those left out too */
            weight: number;
            first: string | null;
            last: string | null;
        };
        NetworkEdge: {
            /** @description id of an actor */
            from: string;
            to: string;
            /** @description both act alike */
            mutual: boolean;
            cooperation: components["schemas"]["Strand"];
            conflict: components["schemas"]["Strand"];
            contact: components["schemas"]["Strand"];
            membership: components["schemas"]["Strand"];
            /** @description statements planned, denied or doubted: in no strand */
            not_done: number;
            disputed: number;
            first: string | null;
            last: string | null;
            frames: components["schemas"]["EdgeFrame"][];
        };
        PeriodDays: {
            /** @example 2014-Q3 */
            period: string;
            /** Format: date */
            first: string;
            /** Format: date */
            last: string;
        };
        Network: {
            /** @description only the latest 20,000 statements were looked at; 10,000 when it matters who told them */
            bounded: boolean;
            unit: components["schemas"]["PeriodUnit"];
            /** @description lighter actors */
            left_out_nodes: number;
            left_out_edges: number;
            edge_count: number;
            /** @description statements without a day as precise as a period */
            unplaced: number;
            /** @description those to which something belongs */
            periods: components["schemas"]["PeriodDays"][];
            nodes: components["schemas"]["NetworkNode"][];
            items: components["schemas"]["NetworkEdge"][];
            next: string | null;
        };
        /** @description west, south, east, north in degrees */
        Box: number[];
        MapCluster: {
            /** @description of the middle of what happened */
            lat: number;
            lon: number;
            /**
             * @description of the first place
             * @enum {string}
             */
            precision: "point" | "town" | "district" | "governorate" | "country";
            /** @description around the position, to be drawn: the place lies somewhere in there */
            radius_km: number;
            place_count: number;
            /** @description most statements first */
            places: components["schemas"]["Party"][];
            statements: number;
            disputed: number;
            box: components["schemas"]["Box"];
            frames: {
                period: string;
                statements: number;
                disputed: number;
            }[];
        };
        Map: {
            /** @description only the latest 20,000 statements were looked at */
            bounded: boolean;
            /** @description at a place whose position the tables know, anywhere */
            statements: number;
            /** @description all others */
            unplaced: number;
            place_count: number;
            /** @description around nine tenths of the statements */
            box: components["schemas"]["Box"] | null;
            unit: components["schemas"]["PeriodUnit"];
            periods: components["schemas"]["PeriodDays"][];
            items: components["schemas"]["MapCluster"][];
            /** @description clusters beyond the limit */
            left_out: number;
        };
        Copies: {
            /** @description of the group of reprints; null when there is none */
            id: string | null;
            /** @description id of a document */
            earliest: string | null;
            /** @description id of a document */
            fullest: string | null;
            copy_count: number;
            copies: components["schemas"]["DocumentHead"][];
            version_count: number;
            versions: components["schemas"]["DocumentHead"][];
        };
        Differences: {
            first: components["schemas"]["DocumentHead"];
            second: components["schemas"]["DocumentHead"];
            changed: {
                first: string;
                second: string;
            }[];
            only_first: string[];
            only_second: string[];
            /** @description more than 200 of a kind */
            bounded: boolean;
        };
    };
    responses: {
        /**
         * @description 400 bad_argument, bad_host, bad_request; 403 other_site; 404 not_found; 405 method_not_allowed; 413 body_refused;
         *     421 misdirected; 431 header_too_large; 500 internal, or the database's own code; 503 busy.
         */
        Error: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /** @description its name */
        table: string;
        /** @description what the server printed behind its address */
        token: string;
        /** @description of the piece of work */
        work: number;
        /** @description key or name, as agent or target */
        actor: string;
        /** @description two keys or names with a comma between; one is agent and the other target, either way round, or both are parties alike */
        between: string;
        /** @description one or several types, with commas */
        type: string;
        /** @description key or name of the place, or of a region that it lies in */
        place: string;
        /** @description outlets or sources of which one must be in the telling, with commas */
        toldBy: string;
        /** @description outlets and sources none of which may be in the telling, with commas */
        without: string;
        /** @description whether since and until count the occasion or the saying */
        axis: "occasion" | "saying";
        /** @description so many actors, the weightiest */
        nodes: number;
        /** @description in which language names are written */
        names: "ar" | "en";
        /** @description of the actor; either when absent */
        role: "agent" | "target";
        /** @description key or name, anywhere in the chain of one of its claims */
        source: string;
        /** @description of one of its claims */
        stance: components["schemas"]["Stance"];
        /** @description words, all in one sentence that tells it */
        text: string;
        /** @description somebody decided about the claim as it is read now (yes, no), or what the verdict is */
        reviewed: "yes" | "no" | "right" | "wrong" | "corrected";
        /** @description only what is in dispute */
        disputed: "yes";
        /** @description day of publication, from; ISO day, month or year, included */
        saidSince: string;
        /** @description day of publication, until */
        saidUntil: string;
        format: "csv" | "jsonl";
        /** @description told by at least so many independent origins */
        origins: number;
        /** @description words of a name, the last one perhaps begun only */
        name: string;
        /** @description percent-encoded, so it may hold a slash */
        document: string;
        limit: number;
        /** @description `next` of the page before */
        after: string;
        /** @description ISO day, month or year, included */
        since: string;
        /** @description ISO day, month or year, included */
        until: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    summary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Summary"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listDocuments: {
        parameters: {
            query?: {
                /** @description exact name */
                outlet?: string;
                /** @description ISO day, month or year, included */
                since?: components["parameters"]["since"];
                /** @description ISO day, month or year, included */
                until?: components["parameters"]["until"];
                /** @description somebody said of the whole document that it was reviewed */
                reviewed?: "yes" | "no";
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                after?: components["parameters"]["after"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    readDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description percent-encoded, so it may hold a slash */
                document: components["parameters"]["document"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Article"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    citeDocument: {
        parameters: {
            query?: {
                /** @description with the sentence of this claim, "c3" */
                claim?: string;
            };
            header?: never;
            path: {
                /** @description percent-encoded, so it may hold a slash */
                document: components["parameters"]["document"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reference */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Citation"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listClaims: {
        parameters: {
            query?: {
                /** @description key or name, as agent or target */
                actor?: components["parameters"]["actor"];
                /** @description two keys or names with a comma between; one is agent and the other target, either way round, or both are parties alike */
                between?: components["parameters"]["between"];
                /** @description one or several types, with commas */
                type?: components["parameters"]["type"];
                /** @description key or name, anywhere in the chain of one of its claims */
                source?: components["parameters"]["source"];
                /** @description of one of its claims */
                stance?: components["parameters"]["stance"];
                /** @description of the actor; either when absent */
                role?: components["parameters"]["role"];
                /** @description day of publication, from; ISO day, month or year, included */
                said_since?: components["parameters"]["saidSince"];
                /** @description day of publication, until */
                said_until?: components["parameters"]["saidUntil"];
                /** @description told by at least so many independent origins */
                origins?: components["parameters"]["origins"];
                /** @description only what is in dispute */
                disputed?: components["parameters"]["disputed"];
                /** @description somebody decided about the claim as it is read now (yes, no), or what the verdict is */
                reviewed?: components["parameters"]["reviewed"];
                /** @description key or name of the place, or of a region that it lies in */
                place?: components["parameters"]["place"];
                /** @description ISO day, month or year, included */
                since?: components["parameters"]["since"];
                /** @description ISO day, month or year, included */
                until?: components["parameters"]["until"];
                /** @description words, all in one sentence that tells it */
                text?: components["parameters"]["text"];
                /** @description id of one document */
                document?: string;
                /** @description last stored first, or by the claim's day (else the day of publication) from the earliest */
                order?: "newest" | "day";
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                after?: components["parameters"]["after"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    readClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description percent-encoded, so it may hold a slash */
                document: components["parameters"]["document"];
                claim: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The claim */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimRow"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    search: {
        parameters: {
            query: {
                /** @description word* matches beginnings, "two words" a phrase, -word leaves out */
                q: string;
                order?: "newest" | "best";
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                after?: components["parameters"]["after"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    facets: {
        parameters: {
            query?: {
                /** @description narrows the entries by key or name */
                name?: string;
                /** @description only entries that are among so many with most claims as party, as source or as place */
                leading?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Facets"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    published: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Published"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listDecisions: {
        parameters: {
            query?: {
                /** @description only those about this dispute, name, claim (as it is numbered now) or document */
                subject?: string;
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                after?: components["parameters"]["after"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    decide: {
        parameters: {
            query?: never;
            header: {
                /** @description what the server printed behind its address */
                "X-Isnad-Token": components["parameters"]["token"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDecision"];
            };
        };
        responses: {
            /** @description Its number */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    undoDecision: {
        parameters: {
            query?: never;
            header: {
                /** @description what the server printed behind its address */
                "X-Isnad-Token": components["parameters"]["token"];
            };
            path: {
                decision: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Its number */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listImports: {
        parameters: {
            query?: {
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                after?: components["parameters"]["after"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    beginImport: {
        parameters: {
            query?: never;
            header: {
                /** @description what the server printed behind its address */
                "X-Isnad-Token": components["parameters"]["token"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description What is at work */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Work"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    addPiece: {
        parameters: {
            query: {
                /** @description its name with its folders */
                name: string;
                /** @description where they begin; 0 begins the file */
                at?: number;
            };
            header: {
                /** @description what the server printed behind its address */
                "X-Isnad-Token": components["parameters"]["token"];
            };
            path: {
                /** @description of the piece of work */
                number: components["parameters"]["work"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description What is at work */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Work"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    readImport: {
        parameters: {
            query?: never;
            header: {
                /** @description what the server printed behind its address */
                "X-Isnad-Token": components["parameters"]["token"];
            };
            path: {
                /** @description of the piece of work */
                number: components["parameters"]["work"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description What is at work */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Work"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    work: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is at work */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Work"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    steerWork: {
        parameters: {
            query?: never;
            header: {
                /** @description what the server printed behind its address */
                "X-Isnad-Token": components["parameters"]["token"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    do: "pause" | "resume" | "stop" | "link" | "reread";
                };
            };
        };
        responses: {
            /** @description What is at work */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Work"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listTables: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TableList"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getTable: {
        parameters: {
            query?: {
                /** @description words, spelling folded; all rows when absent */
                q?: string;
                /** @description only the user's own rows */
                own?: "yes";
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                after?: components["parameters"]["after"];
            };
            header?: never;
            path: {
                /** @description its name */
                table: components["parameters"]["table"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TablePage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    tryRow: {
        parameters: {
            query?: never;
            header: {
                /** @description what the server printed behind its address */
                "X-Isnad-Token": components["parameters"]["token"];
            };
            path: {
                /** @description its name */
                table: components["parameters"]["table"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRow"];
            };
        };
        responses: {
            /** @description The changes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trial"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    addRow: {
        parameters: {
            query?: never;
            header: {
                /** @description what the server printed behind its address */
                "X-Isnad-Token": components["parameters"]["token"];
            };
            path: {
                /** @description its name */
                table: components["parameters"]["table"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRow"];
            };
        };
        responses: {
            /** @description The table now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TableAbout"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    dropRow: {
        parameters: {
            query?: never;
            header: {
                /** @description what the server printed behind its address */
                "X-Isnad-Token": components["parameters"]["token"];
            };
            path: {
                /** @description its name */
                table: components["parameters"]["table"];
                line: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The table now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TableAbout"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    importReport: {
        parameters: {
            query?: {
                /** @description only of this import */
                run?: number;
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                after?: components["parameters"]["after"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listStatements: {
        parameters: {
            query?: {
                /** @description by day, or by independent origins */
                order?: "earliest" | "latest" | "told";
                /** @description key or name, as agent or target */
                actor?: components["parameters"]["actor"];
                /** @description two keys or names with a comma between; one is agent and the other target, either way round, or both are parties alike */
                between?: components["parameters"]["between"];
                /** @description one or several types, with commas */
                type?: components["parameters"]["type"];
                /** @description key or name of the place, or of a region that it lies in */
                place?: components["parameters"]["place"];
                /** @description ISO day, month or year, included */
                since?: components["parameters"]["since"];
                /** @description ISO day, month or year, included */
                until?: components["parameters"]["until"];
                /** @description told by at least so many documents */
                articles?: number;
                /** @description told by at least so many independent origins */
                origins?: components["parameters"]["origins"];
                /** @description only what is in dispute */
                disputed?: components["parameters"]["disputed"];
                /** @description of the actor; either when absent */
                role?: components["parameters"]["role"];
                /** @description day of publication, from; ISO day, month or year, included */
                said_since?: components["parameters"]["saidSince"];
                /** @description day of publication, until */
                said_until?: components["parameters"]["saidUntil"];
                /** @description key or name, anywhere in the chain of one of its claims */
                source?: components["parameters"]["source"];
                /** @description of one of its claims */
                stance?: components["parameters"]["stance"];
                /** @description words, all in one sentence that tells it */
                text?: components["parameters"]["text"];
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                after?: components["parameters"]["after"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    countStatements: {
        parameters: {
            query?: {
                /** @description key or name, as agent or target */
                actor?: components["parameters"]["actor"];
                /** @description two keys or names with a comma between; one is agent and the other target, either way round, or both are parties alike */
                between?: components["parameters"]["between"];
                /** @description one or several types, with commas */
                type?: components["parameters"]["type"];
                /** @description key or name of the place, or of a region that it lies in */
                place?: components["parameters"]["place"];
                /** @description ISO day, month or year, included */
                since?: components["parameters"]["since"];
                /** @description ISO day, month or year, included */
                until?: components["parameters"]["until"];
                /** @description told by at least so many documents */
                articles?: number;
                /** @description told by at least so many independent origins */
                origins?: components["parameters"]["origins"];
                /** @description only what is in dispute */
                disputed?: components["parameters"]["disputed"];
                /** @description of the actor; either when absent */
                role?: components["parameters"]["role"];
                /** @description day of publication, from; ISO day, month or year, included */
                said_since?: components["parameters"]["saidSince"];
                /** @description day of publication, until */
                said_until?: components["parameters"]["saidUntil"];
                /** @description key or name, anywhere in the chain of one of its claims */
                source?: components["parameters"]["source"];
                /** @description of one of its claims */
                stance?: components["parameters"]["stance"];
                /** @description words, all in one sentence that tells it */
                text?: components["parameters"]["text"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementCounts"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    readStatement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                statement: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The statement */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementAnswer"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listStatementClaims: {
        parameters: {
            query?: {
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                after?: components["parameters"]["after"];
            };
            header?: never;
            path: {
                statement: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listDisputes: {
        parameters: {
            query?: {
                /** @description what is disputed */
                on?: components["schemas"]["DisputeKind"];
                state?: components["schemas"]["DisputeState"];
                /** @description key or name, agent or target of the statement */
                actor?: string;
                /** @description id of one statement */
                statement?: string;
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                after?: components["parameters"]["after"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputePage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    readDispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dispute: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dispute */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dispute"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    findActors: {
        parameters: {
            query?: {
                /** @description words of a name, the last one perhaps begun only */
                name?: components["parameters"]["name"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The best matches first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryList"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    readActor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description key, or name in guillemets; percent-encoded */
                actor: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The actor */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Actor"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listRelations: {
        parameters: {
            query?: {
                /** @description ISO day, month or year, included */
                since?: components["parameters"]["since"];
                /** @description ISO day, month or year, included */
                until?: components["parameters"]["until"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path: {
                /** @description key, or name in guillemets; percent-encoded */
                actor: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those that it acts with or against */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relations"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listSources: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description key, or name in guillemets; percent-encoded */
                actor: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sources and outlets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sources"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    findPlaces: {
        parameters: {
            query?: {
                /** @description words of a name, the last one perhaps begun only */
                name?: components["parameters"]["name"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The best matches first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryList"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    readPlace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description key, or name in guillemets; percent-encoded */
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The place */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaceInRegions"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    readTie: {
        parameters: {
            query: {
                /** @description key or name */
                a: string;
                /** @description key or name */
                b: string;
                /** @description also those that belong to one of the two, while the actor table says so */
                parts?: "yes";
                by?: components["schemas"]["PeriodUnit"];
                /** @description outlets or sources of which one must be in the telling, with commas */
                told_by?: components["parameters"]["toldBy"];
                /** @description outlets and sources none of which may be in the telling, with commas */
                without?: components["parameters"]["without"];
                /** @description told by at least so many independent origins */
                origins?: components["parameters"]["origins"];
                /** @description ISO day, month or year, included */
                since?: components["parameters"]["since"];
                /** @description ISO day, month or year, included */
                until?: components["parameters"]["until"];
                /** @description whether since and until count the occasion or the saying */
                axis?: components["parameters"]["axis"];
                limit?: components["parameters"]["limit"];
                /** @description `next` of the page before */
                after?: components["parameters"]["after"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of steps, and all periods */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ties"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    readNetwork: {
        parameters: {
            query?: {
                /** @description ISO day, month or year, included */
                since?: components["parameters"]["since"];
                /** @description ISO day, month or year, included */
                until?: components["parameters"]["until"];
                /** @description outlets or sources of which one must be in the telling, with commas */
                told_by?: components["parameters"]["toldBy"];
                /** @description outlets and sources none of which may be in the telling, with commas */
                without?: components["parameters"]["without"];
                /** @description told by at least so many independent origins */
                origins?: components["parameters"]["origins"];
                /** @description whether since and until count the occasion or the saying */
                axis?: components["parameters"]["axis"];
                /** @description so many actors, the weightiest */
                nodes?: components["parameters"]["nodes"];
                by?: components["schemas"]["PeriodUnit"];
                /** @description edges of a page */
                limit?: number;
                /** @description `next` of the page before */
                after?: components["parameters"]["after"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All actors, and a page of edges */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Network"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    networkFile: {
        parameters: {
            query?: {
                /** @description in which language names are written */
                names?: components["parameters"]["names"];
                /** @description ISO day, month or year, included */
                since?: components["parameters"]["since"];
                /** @description ISO day, month or year, included */
                until?: components["parameters"]["until"];
                /** @description outlets or sources of which one must be in the telling, with commas */
                told_by?: components["parameters"]["toldBy"];
                /** @description outlets and sources none of which may be in the telling, with commas */
                without?: components["parameters"]["without"];
                /** @description told by at least so many independent origins */
                origins?: components["parameters"]["origins"];
                /** @description whether since and until count the occasion or the saying */
                axis?: components["parameters"]["axis"];
                /** @description so many actors, the weightiest */
                nodes?: components["parameters"]["nodes"];
            };
            header?: never;
            path: {
                format: "gexf" | "graphml" | "csv" | "jsonl";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description GEXF 1.3, GraphML, edges as CSV, or JSON lines; of at most the first 10,000 statements */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    readMap: {
        parameters: {
            query?: {
                /** @description west,south,east,north in degrees; the world when absent */
                bbox?: string;
                /** @description of Web Mercator: 0 is the world on 256 pixels */
                zoom?: number;
                by?: components["schemas"]["PeriodUnit"];
                /** @description key or name, as agent or target */
                actor?: components["parameters"]["actor"];
                /** @description two keys or names with a comma between; one is agent and the other target, either way round, or both are parties alike */
                between?: components["parameters"]["between"];
                /** @description one or several types, with commas */
                type?: components["parameters"]["type"];
                /** @description key or name of the place, or of a region that it lies in */
                place?: components["parameters"]["place"];
                /** @description ISO day, month or year, included */
                since?: components["parameters"]["since"];
                /** @description ISO day, month or year, included */
                until?: components["parameters"]["until"];
                /** @description told by at least so many documents */
                articles?: number;
                /** @description told by at least so many independent origins */
                origins?: components["parameters"]["origins"];
                /** @description only what is in dispute */
                disputed?: components["parameters"]["disputed"];
                /** @description of the actor; either when absent */
                role?: components["parameters"]["role"];
                /** @description day of publication, from; ISO day, month or year, included */
                said_since?: components["parameters"]["saidSince"];
                /** @description day of publication, until */
                said_until?: components["parameters"]["saidUntil"];
                /** @description key or name, anywhere in the chain of one of its claims */
                source?: components["parameters"]["source"];
                /** @description of one of its claims */
                stance?: components["parameters"]["stance"];
                /** @description words, all in one sentence that tells it */
                text?: components["parameters"]["text"];
                /** @description clusters, those with most statements */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The clusters */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Map"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    statementFile: {
        parameters: {
            query?: {
                /** @description in which language names are written */
                names?: components["parameters"]["names"];
                /** @description key or name, as agent or target */
                actor?: components["parameters"]["actor"];
                /** @description two keys or names with a comma between; one is agent and the other target, either way round, or both are parties alike */
                between?: components["parameters"]["between"];
                /** @description one or several types, with commas */
                type?: components["parameters"]["type"];
                /** @description key or name of the place, or of a region that it lies in */
                place?: components["parameters"]["place"];
                /** @description ISO day, month or year, included */
                since?: components["parameters"]["since"];
                /** @description ISO day, month or year, included */
                until?: components["parameters"]["until"];
                /** @description told by at least so many independent origins */
                origins?: components["parameters"]["origins"];
                /** @description only what is in dispute */
                disputed?: components["parameters"]["disputed"];
                /** @description of the actor; either when absent */
                role?: components["parameters"]["role"];
                /** @description day of publication, from; ISO day, month or year, included */
                said_since?: components["parameters"]["saidSince"];
                /** @description day of publication, until */
                said_until?: components["parameters"]["saidUntil"];
                /** @description key or name, anywhere in the chain of one of its claims */
                source?: components["parameters"]["source"];
                /** @description of one of its claims */
                stance?: components["parameters"]["stance"];
                /** @description words, all in one sentence that tells it */
                text?: components["parameters"]["text"];
                /** @description told by at least so many documents */
                articles?: number;
            };
            header?: never;
            path: {
                format: components["parameters"]["format"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most the first 20,000 rows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    claimFile: {
        parameters: {
            query?: {
                /** @description in which language names are written */
                names?: components["parameters"]["names"];
                /** @description key or name, as agent or target */
                actor?: components["parameters"]["actor"];
                /** @description two keys or names with a comma between; one is agent and the other target, either way round, or both are parties alike */
                between?: components["parameters"]["between"];
                /** @description one or several types, with commas */
                type?: components["parameters"]["type"];
                /** @description key or name of the place, or of a region that it lies in */
                place?: components["parameters"]["place"];
                /** @description ISO day, month or year, included */
                since?: components["parameters"]["since"];
                /** @description ISO day, month or year, included */
                until?: components["parameters"]["until"];
                /** @description told by at least so many independent origins */
                origins?: components["parameters"]["origins"];
                /** @description only what is in dispute */
                disputed?: components["parameters"]["disputed"];
                /** @description of the actor; either when absent */
                role?: components["parameters"]["role"];
                /** @description day of publication, from; ISO day, month or year, included */
                said_since?: components["parameters"]["saidSince"];
                /** @description day of publication, until */
                said_until?: components["parameters"]["saidUntil"];
                /** @description key or name, anywhere in the chain of one of its claims */
                source?: components["parameters"]["source"];
                /** @description of one of its claims */
                stance?: components["parameters"]["stance"];
                /** @description words, all in one sentence that tells it */
                text?: components["parameters"]["text"];
                /** @description id of one document */
                document?: string;
                order?: "newest" | "day";
            };
            header?: never;
            path: {
                format: components["parameters"]["format"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most the first 20,000 rows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    documentFile: {
        parameters: {
            query?: {
                /** @description in which language names are written */
                names?: components["parameters"]["names"];
                /** @description ISO day, month or year, included */
                since?: components["parameters"]["since"];
                /** @description ISO day, month or year, included */
                until?: components["parameters"]["until"];
                /** @description exact name */
                outlet?: string;
            };
            header?: never;
            path: {
                format: components["parameters"]["format"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most the first 20,000 rows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    disputeFile: {
        parameters: {
            query?: {
                /** @description in which language names are written */
                names?: components["parameters"]["names"];
                /** @description key or name, as agent or target */
                actor?: components["parameters"]["actor"];
                on?: components["schemas"]["DisputeKind"];
                state?: components["schemas"]["DisputeState"];
                statement?: string;
            };
            header?: never;
            path: {
                format: components["parameters"]["format"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most the first 20,000 rows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listCopies: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description percent-encoded, so it may hold a slash */
                document: components["parameters"]["document"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Reprints and versions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Copies"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listDifferences: {
        parameters: {
            query: {
                /** @description id of the other document */
                with: string;
            };
            header?: never;
            path: {
                /** @description percent-encoded, so it may hold a slash */
                document: components["parameters"]["document"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sentences */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Differences"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
}
