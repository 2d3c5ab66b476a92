// What the drawing of a network consists of: lines, discs and labels, for the screen, for PNG and for SVG alike.
import { keyOf, radiusOf, weightOf, type Pair, type Point } from './graph';
import type { NetworkNode } from './types';

export type Ink = 'together' | 'apart' | 'between' | 'node' | 'faint' | 'chosen' | 'text' | 'paper';
export interface Line {
  kind: 'line';
  from: Point;
  to: Point;
  width: number;
  ink: Ink;
  /** so that colour is not needed: whole, broken, dotted */
  dash: readonly number[];
  /** 0 to 1: what is told once stands behind what is told often */
  strength: number;
}
export interface Disc {
  kind: 'disc';
  at: Point;
  radius: number;
  ink: Ink;
}
export interface Label {
  kind: 'label';
  at: Point;
  text: string;
  size: number;
}
export type Shape = Line | Disc | Label;

export interface Look {
  /** where the middle of the drawing looks at, and how many pixels a step of the layout is */
  x: number;
  y: number;
  scale: number;
}
export interface Room {
  width: number;
  height: number;
}
export interface Drawn {
  nodes: readonly NetworkNode[];
  pairs: readonly Pair[];
  places: ReadonlyMap<string, Point>;
  chosen: string | null;
  nameOf: (node: NetworkNode) => string;
}

/** A place of the layout in pixels of the room. */
export const project = (look: Look, room: Room, at: Point): Point => ({ x: room.width / 2 + (at.x - look.x) * look.scale, y: room.height / 2 + (at.y - look.y) * look.scale });

/** A look that shows all of it. */
export function wholeOf(places: Iterable<Point>, room: Room): Look {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of places) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (left > right) return { x: 0, y: 0, scale: 1 };
  const scale = Math.min((room.width - 120) / Math.max(right - left, 1), (room.height - 70) / Math.max(bottom - top, 1), 2);
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale: Math.max(scale, 0.05) };
}

/** Lines of a pair beside one another: what brings the two together, what sets them apart; a thin one for all else. */
function linesOf(pair: Pair, from: Point, to: Point, chosen: boolean): Line[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [nx, ny] = [-(to.y - from.y) / length, (to.x - from.x) / length];
  const width = (origins: number) => Math.min(8, 0.5 + Math.sqrt(origins) * 0.75) + (chosen ? 1.5 : 0);
  const strength = (origins: number) => (chosen ? 1 : Math.min(0.85, 0.28 + origins * 0.09));
  const strands = ([['together', pair.cooperation, []], ['apart', pair.conflict, [7, 4]]] as const).filter(([, origins]) => origins > 0);
  if (strands.length === 0) return [{ kind: 'line', from, to, width: width(pair.contact), ink: 'between', dash: [2, 3], strength: strength(pair.contact) }];
  return strands.map(([ink, origins, dash], nth): Line => {
    const off = strands.length === 1 ? 0 : (nth === 0 ? -1 : 1) * (width(origins) / 2 + 0.6);
    return { kind: 'line', from: { x: from.x + nx * off, y: from.y + ny * off }, to: { x: to.x + nx * off, y: to.y + ny * off }, width: width(origins), ink, dash, strength: strength(origins) };
  });
}

/** @param widthOf  of a text at a size, in pixels */
export function sceneOf(drawn: Drawn, look: Look, room: Room, widthOf: (text: string, size: number) => number): Shape[] {
  const shapes: Shape[] = [];
  const at = (id: string) => {
    const place = drawn.places.get(id);
    return place ? project(look, room, place) : null;
  };
  const involved = new Set(drawn.pairs.flatMap((pair) => [pair.a, pair.b]));
  for (const pair of [...drawn.pairs].reverse()) {
    const [from, to] = [at(pair.a), at(pair.b)];
    if (from && to) shapes.push(...linesOf(pair, from, to, drawn.chosen === keyOf(pair)));
  }
  const zoom = Math.min(1.6, Math.max(0.6, Math.sqrt(look.scale)));
  const discs = drawn.nodes.flatMap((node) => {
    const place = at(node.actor.id);
    return place ? [{ node, place, radius: radiusOf(node) * zoom }] : [];
  });
  for (const { node, place, radius } of [...discs].reverse()) {
    if (drawn.chosen === node.actor.id) shapes.push({ kind: 'disc', at: place, radius: radius + 4, ink: 'chosen' });
    shapes.push({ kind: 'disc', at: place, radius, ink: involved.has(node.actor.id) ? 'node' : 'faint' });
  }
  // The weightiest are named first; a name that would cover another, or a large disc, is left out.
  const taken = discs
    .filter(({ node, radius }) => radius > 9 && involved.has(node.actor.id))
    .map(({ place, radius }) => ({ left: place.x - radius, right: place.x + radius, top: place.y - radius, bottom: place.y + radius - 2 }));
  let named = 0;
  const most = 40 + 60 * look.scale;
  for (const { node, place, radius } of discs) {
    if (named >= most) break;
    if (!involved.has(node.actor.id) && drawn.chosen !== node.actor.id) continue;
    const size = Math.min(16, 11 + Math.sqrt(node.weight) * 0.45);
    const text = drawn.nameOf(node);
    const half = widthOf(text, size) / 2 + 5;
    const [x, y] = [Math.min(Math.max(place.x, half), room.width - half), place.y + radius + size * 1.05];
    const box = { left: x - half, right: x + half, top: y - size * 0.9, bottom: y + size * 0.5 };
    if (place.x < 0 || place.x > room.width || y < 0 || box.bottom > room.height) continue;
    if (taken.some((other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom)) continue;
    taken.push(box);
    named += 1;
    shapes.push({ kind: 'label', at: { x, y }, text, size });
  }
  return shapes;
}

/** The actor or pair at a point of the room; the actor comes first. */
export function pick(drawn: Drawn, look: Look, room: Room, point: Point): string | null {
  const zoom = Math.min(1.6, Math.max(0.6, Math.sqrt(look.scale)));
  for (const node of drawn.nodes) {
    const place = drawn.places.get(node.actor.id);
    if (!place) continue;
    const { x, y } = project(look, room, place);
    if (Math.hypot(point.x - x, point.y - y) <= radiusOf(node) * zoom + 4) return node.actor.id;
  }
  let nearest: { key: string; distance: number } | null = null;
  for (const pair of drawn.pairs) {
    const [one, other] = [drawn.places.get(pair.a), drawn.places.get(pair.b)];
    if (!one || !other) continue;
    const [from, to] = [project(look, room, one), project(look, room, other)];
    const along = ((point.x - from.x) * (to.x - from.x) + (point.y - from.y) * (to.y - from.y)) / (Math.hypot(to.x - from.x, to.y - from.y) ** 2 || 1);
    const part = Math.min(1, Math.max(0, along));
    const distance = Math.hypot(point.x - from.x - part * (to.x - from.x), point.y - from.y - part * (to.y - from.y));
    if (distance <= 5 + Math.sqrt(weightOf(pair)) && distance < (nearest?.distance ?? Infinity)) nearest = { key: keyOf(pair), distance };
  }
  return nearest?.key ?? null;
}
