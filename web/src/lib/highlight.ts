// Evidence on the words themselves by the CSS Custom Highlight API: the text stays one text node a paragraph, so letters
// keep joining, spans may overlap, and copying and screen readers see the plain text. Colours: styles/evidence.css.
import type { Part, PartSpan } from './spans';

export const canHighlight = typeof Highlight !== 'undefined' && 'highlights' in CSS;

/** One text node and where it begins in the text, in UTF-16 units. Ascending, no overlap. */
export interface Run {
  node: Text;
  start: number;
}

export type Layer = Part | 'sentence' | 'stated';
const layers: readonly Layer[] = ['stated', 'sentence', 'source', 'place', 'target', 'agent', 'number', 'anchor'];

function rangesOf(runs: Run[], start: number, end: number): Range[] {
  const out: Range[] = [];
  for (const run of runs) {
    const from = Math.max(start, run.start);
    const to = Math.min(end, run.start + run.node.length);
    if (from >= to) continue;
    const range = document.createRange();
    range.setStart(run.node, from - run.start);
    range.setEnd(run.node, to - run.start);
    out.push(range);
  }
  return out;
}

export function paint(runs: Run[], spans: (Omit<PartSpan, 'part'> & { part: Layer })[]): void {
  layers.forEach((layer, priority) => {
    const ranges = spans.filter((span) => span.part === layer).flatMap((span) => rangesOf(runs, span.start, span.end));
    const highlight = new Highlight(...ranges);
    highlight.priority = priority;
    CSS.highlights.set(`isnad-${layer}`, highlight);
  });
}

export function wipe(): void {
  for (const layer of layers) CSS.highlights.delete(`isnad-${layer}`);
}

/** Where in the text the pointer is, in UTF-16 units; null when it is over no run. */
export function unitAt(runs: Run[], x: number, y: number): number | null {
  let node: Node | null = null;
  let offset = 0;
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y);
    node = caret?.offsetNode ?? null;
    offset = caret?.offset ?? 0;
  } else if (document.caretRangeFromPoint) {
    const range = document.caretRangeFromPoint(x, y);
    node = range?.startContainer ?? null;
    offset = range?.startOffset ?? 0;
  }
  const run = runs.find((candidate) => candidate.node === node);
  return run ? run.start + offset : null;
}
