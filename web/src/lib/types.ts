// The shapes of openapi.yaml. Offsets are Unicode code points of the document's text, the end not included.

export type EntityType = 'ORG' | 'PER' | 'PPL' | 'LOC' | 'DOC';
export type Stance = 'asserted' | 'denied' | 'doubted' | 'planned';

export const claimTypes = [
  'AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'CONCEDE', 'RETREAT', 'REQUEST', 'ACCUSE', 'REJECT',
  'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT', 'CONTROL', 'JOIN', 'SPLIT', 'BELONG',
] as const;
export type ClaimType = (typeof claimTypes)[number];
export const stances: readonly Stance[] = ['asserted', 'denied', 'doubted', 'planned'];

export interface Span {
  start: number;
  end: number;
}

export interface Mention extends Span {
  kind: 'name' | 'nominal';
}

export interface Entity {
  id: string;
  type: EntityType;
  key: string | null;
  name_ar: string;
  name_en: string | null;
  precision?: string | null;
  within?: string[];
  mentions: Mention[];
}

export interface TollNumber extends Span {
  what: 'killed' | 'wounded' | 'captured';
  value: number;
  bound: 'exact' | 'min' | 'max' | 'about';
  of: string | null;
}

export interface Cue extends Span {
  verb: string;
  link: string | null;
}

export interface Claim {
  id: string;
  type: ClaimType;
  mode: string | null;
  anchor: Span;
  sentence: Span;
  agent: string[];
  target: string[];
  place: string | null;
  date: string | null;
  date_to: string | null;
  date_precision: string | null;
  killed: number | null;
  wounded: number | null;
  captured: number | null;
  numbers: TollNumber[];
  stance: Stance;
  chain: string[];
  cues: Cue[];
  why: string[];
}

/** A document without its text. */
export interface DocumentHead {
  id: string;
  title: string | null;
  opening: string;
  outlet: string | null;
  published: string | null;
  published_from: 'unknown' | 'input' | 'metadata' | 'text';
  claim_count: number;
  text_bytes: number;
}

export interface Article {
  head: DocumentHead;
  url: string | null;
  byline: string | null;
  dateline: string | null;
  path: string | null;
  sha256: string;
  engine: string;
  data: string;
  text: string;
  title_end: number;
  entities: Entity[];
  claims: Claim[];
}

/** A claim away from its article: with the entities that it names and the sentence that states it. */
export interface ClaimRow {
  document: DocumentHead;
  claim: Claim;
  entities: Entity[];
  quote: string;
}

export interface Page<Item> {
  items: Item[];
  next: string | null;
}

export interface ClaimPage extends Page<ClaimRow> {
  total: number | null;
}

export interface SearchHit {
  document: DocumentHead;
  snippets: { text: string; marks: Span[] }[];
}

export interface SearchPage extends Page<SearchHit> {
  found: number;
  bounded: boolean;
}

export interface Summary {
  engine: string;
  documents: number;
  claims: number;
  with_chain: number;
  problems: number;
  text_bytes: number;
  database_bytes: number;
  first_published: string | null;
  last_published: string | null;
}

export interface Entry {
  key: string;
  type: EntityType;
  name_ar: string;
  name_en: string | null;
  as_agent: number;
  as_target: number;
  as_source: number;
  as_place: number;
}

export interface Facets {
  types: Partial<Record<ClaimType, number>>;
  stances: Partial<Record<Stance, number>>;
  outlets: Record<string, number>;
  entries: Entry[];
}

export interface ReportRow {
  run: number;
  started: string;
  path: string;
  line: number | null;
  code: string;
  message: string;
}
