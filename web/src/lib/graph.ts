// Where the actors of a network stand: forces between them, begun at places that their keys give, or where they stood before.
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationLinkDatum, type SimulationNodeDatum } from 'd3-force';
import type { Network, NetworkEdge, NetworkNode } from './types';

export interface Point {
  x: number;
  y: number;
}

/** All that is said of two actors, whoever of them did it. */
export interface Pair {
  a: string;
  b: string;
  edges: NetworkEdge[];
  cooperation: number;
  conflict: number;
  contact: number;
  membership: number;
  not_done: number;
  disputed: number;
}

export const weightOf = (pair: Pair) => pair.cooperation + pair.conflict + pair.contact;
export const keyOf = (pair: { a: string; b: string }) => `${pair.a},${pair.b}`;

/** The pairs of a period, or of the whole when there is none; those of whom nothing is said in it are left out. */
export function pairsOf(edges: readonly NetworkEdge[], period: string | null): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const edge of edges) {
    const frame = period === null ? null : edge.frames.find((one) => one.period === period);
    if (frame === undefined) continue;
    const [a, b] = edge.from < edge.to ? [edge.from, edge.to] : [edge.to, edge.from];
    let pair = pairs.get(keyOf({ a, b }));
    if (!pair) pairs.set(keyOf({ a, b }), (pair = { a, b, edges: [], cooperation: 0, conflict: 0, contact: 0, membership: 0, not_done: 0, disputed: 0 }));
    pair.edges.push(edge);
    for (const strand of ['cooperation', 'conflict', 'contact', 'membership'] as const) pair[strand] += frame ? frame[strand] : edge[strand].origins;
    pair.not_done += frame ? frame.not_done : edge.not_done;
    pair.disputed += frame ? frame.disputed : edge.disputed;
  }
  return [...pairs.values()].sort((one, other) => weightOf(other) - weightOf(one) || (keyOf(one) < keyOf(other) ? -1 : 1));
}

export const radiusOf = (node: NetworkNode) => 3.5 + Math.min(18, Math.sqrt(node.weight) * 0.95);

// FNV-1a: the same key stands at the same place at every start.
function hash(key: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < key.length; ++at) value = Math.imul(value ^ key.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
function firstPlace(key: string): Point {
  const value = hash(key);
  const angle = ((value & 0xffff) / 0x10000) * 2 * Math.PI;
  const distance = 80 + 420 * Math.sqrt((value >>> 16) / 0x10000);
  return { x: distance * Math.cos(angle), y: distance * Math.sin(angle) };
}

interface Body extends SimulationNodeDatum {
  id: string;
  radius: number;
}

/**
 * Places for all actors; long work is done in slices, so that the page stays alive.
 * @returns null when `signal` ended it
 */
export async function arrange(network: Pick<Network, 'nodes' | 'items'>, before: ReadonlyMap<string, Point>, signal: AbortSignal): Promise<Map<string, Point> | null> {
  const slice = 30; // milliseconds
  const steps = 90; // from the first places to rest
  const settled = 0.02; // what d3 calls alpha, when nothing moves any more
  const crowd = 400; // actors beyond which discs may touch, since keeping them apart costs most of the time
  const bodies = network.nodes.map((node): Body => ({ id: node.actor.id, radius: radiusOf(node), ...(before.get(node.actor.id) ?? firstPlace(node.actor.id)) }));
  const links = pairsOf(network.items, null).map((pair) => ({ source: pair.a, target: pair.b, weight: weightOf(pair), apart: pair.conflict > pair.cooperation }));
  type Link = SimulationLinkDatum<Body> & { weight: number; apart: boolean };
  const simulation = forceSimulation(bodies)
    .force('links', forceLink<Body, Link>(links).id((body) => body.id).distance((link) => (link.apart ? 150 : 90)))
    .force('charge', forceManyBody<Body>().theta(1.3).strength((body) => -160 - 22 * body.radius).distanceMax(900))
    .force('x', forceX(0).strength(0.035))
    .force('y', forceY(0).strength(0.06))
    .force('room', bodies.length <= crowd ? forceCollide<Body>((body) => body.radius + 9) : null)
    .alphaDecay(1 - settled ** (1 / steps))
    .stop();
  // Those who stood before move little.
  const known = bodies.filter((body) => before.has(body.id)).length;
  simulation.alpha(known > bodies.length * 0.7 ? 0.3 : 1);
  for (let began = performance.now(); simulation.alpha() > settled; simulation.tick()) {
    if (performance.now() - began < slice) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return null;
    began = performance.now();
  }
  return new Map(bodies.map((body) => [body.id, { x: body.x!, y: body.y! }]));
}
