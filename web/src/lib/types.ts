// The shapes of openapi.yaml under their short names; interface.d.ts is written from it by tools/interface.mjs. Offsets are Unicode code
// points of the document's text, the end not included.
import type { components } from './interface';

type Schemas = components['schemas'];

export type EntityType = Schemas['EntityType'];
export type Stance = Schemas['Stance'];
export type ClaimType = Schemas['ClaimType'];
export type DisputeKind = Schemas['DisputeKind'];
export type DisputeState = Schemas['DisputeState'];
export type Rung = Schemas['Rung'];
export type PeriodUnit = Schemas['PeriodUnit'];
export type Span = Schemas['Span'];
export type Entity = Schemas['Entity'];
export type Claim = Schemas['Claim'];
export type DocumentHead = Schemas['DocumentHead'];
export type Article = Schemas['Article'];
export type ClaimStatement = Schemas['ClaimStatement'];
export type ClaimRow = Schemas['ClaimRow'];
export type ClaimPage = Schemas['ClaimPage'];
export type SearchPage = Schemas['SearchPage'];
export type SearchHit = SearchPage['items'][number];
export type Summary = Schemas['Summary'];
export type Entry = Schemas['Entry'];
export type EntryList = Schemas['EntryList'];
export type PlaceInRegions = Schemas['PlaceInRegions'];
export type Facets = Schemas['Facets'];
export type ReportRow = Schemas['ReportPage']['items'][number];
export type Party = Schemas['Party'];
export type TollRange = Schemas['TollRange'];
export type Statement = Schemas['Statement'];
export type StatementAnswer = Schemas['StatementAnswer'];
export type StatementCounts = Schemas['StatementCounts'];
export type MemberRow = Schemas['MemberRow'];
export type Dispute = Schemas['Dispute'];
export type DisputeSide = Schemas['DisputeSide'];
export type Actor = Schemas['Actor'];
export type Relations = Schemas['Relations'];
export type Relation = Relations['items'][number];
export type Sources = Schemas['Sources'];
export type Ties = Schemas['Ties'];
export type Step = Schemas['Step'];
export type Period = Schemas['Period'];
export type Citation = Schemas['Citation'];
export type TableAbout = Schemas['TableAbout'];
export type TableList = Schemas['TableList'];
export type TableLine = Schemas['TableLine'];
export type TablePage = Schemas['TablePage'];
export type Trial = Schemas['Trial'];
export type TableRow = Schemas['TableRow'];
export type Network = Schemas['Network'];
export type NetworkNode = Schemas['NetworkNode'];
export type NetworkEdge = Schemas['NetworkEdge'];
export type Map = Schemas['Map'];
export type MapCluster = Schemas['MapCluster'];
export type Published = Schemas['Published'];
export type DecisionKind = Schemas['DecisionKind'];
export type Decision = Schemas['Decision'];
export type ClaimField = Schemas['ClaimField'];
export type Review = NonNullable<Schemas['Review']>;
export type Correction = Review['corrections'][number];
export type NewDecision = Schemas['NewDecision'];
export type Decided = Schemas['Decided'];
export type RunRow = Schemas['RunPage']['items'][number];
export type Work = Schemas['Work'];
export type Copies = Schemas['Copies'];
export type Differences = Schemas['Differences'];

export interface Page<Item> {
  items: Item[];
  next: string | null;
}

export const claimTypes: readonly ClaimType[] = [
  'AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'CONCEDE', 'RETREAT', 'REQUEST', 'ACCUSE', 'REJECT',
  'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT', 'CONTROL', 'JOIN', 'SPLIT', 'BELONG',
];
export const stances: readonly Stance[] = ['asserted', 'denied', 'doubted', 'planned'];
export const tolls = ['killed', 'wounded', 'captured'] as const;
export const claimFields: readonly ClaimField[] = ['type', 'agent', 'target', 'place', 'date', 'killed', 'wounded', 'captured', 'stance', 'chain'];
export const disputeKinds: readonly DisputeKind[] = ['number', 'actor', 'place', 'fact', 'control', 'responsibility'];
export const disputeStates: readonly DisputeState[] = ['proposed', 'confirmed', 'rejected'];
export const rungs: readonly Rung[] = ['allies', 'supporters', 'contacts', 'rivals', 'enemies'];
