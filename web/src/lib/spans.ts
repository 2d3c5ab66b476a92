// Which words of a text bear which part of a claim, in UTF-16 units of the text shown.
import type { Claim, Entity, Span } from './types';
import type { Entities } from './names';

export type Part = 'anchor' | 'agent' | 'target' | 'place' | 'number' | 'source';
export const parts: readonly Part[] = ['agent', 'anchor', 'target', 'place', 'number', 'source'];

export interface PartSpan extends Span {
  part: Part;
}

/** Code points to UTF-16 units. Arabic has one unit a code point, so the table is made only for texts that differ. */
export function unitsOf(text: string): (point: number) => number {
  if (!/[\uD800-\uDBFF]/.test(text)) return (point) => Math.min(point, text.length);
  const units: number[] = [];
  let at = 0;
  for (const character of text) {
    units.push(at);
    at += character.length;
  }
  units.push(at);
  return (point) => units[Math.min(point, units.length - 1)]!;
}

/** The mentions by which the sentence names the entity; else the last one before it (a pronoun stands in the sentence). */
function mentionsFor(entity: Entity, claim: Claim): Span[] {
  const { start, end } = claim.sentence;
  const inside = entity.mentions.filter((mention) => mention.start >= start && mention.end <= end);
  if (inside.length > 0) return inside;
  const before = entity.mentions.filter((mention) => mention.end <= start);
  return before.slice(-1);
}

/** In code points of the document's text. */
export function partsOf(claim: Claim, entities: Entities): PartSpan[] {
  const out: PartSpan[] = [{ part: 'anchor', start: claim.anchor.start, end: claim.anchor.end }];
  const add = (part: Part, ids: (string | null)[]) => {
    for (const id of ids) {
      const entity = id ? entities.get(id) : undefined;
      if (entity) for (const { start, end } of mentionsFor(entity, claim)) out.push({ part, start, end });
    }
  };
  add('agent', claim.agent);
  add('target', claim.target);
  add('place', [claim.place]);
  add('source', claim.chain);
  for (const { start, end } of claim.numbers) out.push({ part: 'number', start, end });
  for (const { start, end } of claim.cues) out.push({ part: 'source', start, end });
  return out;
}

export interface Piece {
  text: string;
  parts: Part[];
}

/** Cut text[from, to) where a part begins or ends. Spans are in units; parts may overlap. */
export function cut(text: string, from: number, to: number, spans: PartSpan[]): Piece[] {
  const edges = new Set([from, to]);
  for (const span of spans)
    for (const edge of [span.start, span.end]) if (edge > from && edge < to) edges.add(edge);
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, nth) => ({
    text: text.slice(start, sorted[nth + 1]),
    parts: [...new Set(spans.filter((span) => span.start <= start && span.end > start).map((span) => span.part))],
  }));
}
