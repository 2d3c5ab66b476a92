import { describe, expect, test } from 'vitest';
import { arrange, pairsOf, type Pair } from './graph';
import { pick, project, sceneOf, wholeOf, type Drawn } from './scene';
import type { NetworkEdge, NetworkNode } from './types';

const strand = (origins: number) => ({ origins });
const edge = (from: string, to: string, cooperation: number, conflict: number, frames: unknown[] = []) =>
  ({ from, to, cooperation: strand(cooperation), conflict: strand(conflict), contact: strand(0), membership: strand(0), not_done: 0, disputed: 0, frames }) as unknown as NetworkEdge;
const node = (id: string, weight = 4) => ({ actor: { id }, weight }) as unknown as NetworkNode;
const signal = () => new AbortController().signal;

describe('pairs of actors', () => {
  test('hold both directions', () => {
    const [pair] = pairsOf([edge('b', 'a', 1, 2), edge('a', 'b', 3, 0)], null) as [Pair];
    expect([pair.a, pair.b, pair.cooperation, pair.conflict]).toEqual(['a', 'b', 4, 2]);
  });
  test('of a period are those of whom something is said in it', () => {
    const frame = { period: '2014', cooperation: 1, conflict: 0, contact: 0, membership: 0, not_done: 0, disputed: 0 };
    const pairs = pairsOf([edge('a', 'b', 5, 5, [frame]), edge('a', 'c', 5, 5)], '2014');
    expect(pairs.map(({ a, b, cooperation, conflict }) => [a, b, cooperation, conflict])).toEqual([['a', 'b', 1, 0]]);
  });
  test('come heaviest first', () => expect(pairsOf([edge('a', 'b', 1, 0), edge('c', 'd', 9, 0)], null).map(({ a }) => a)).toEqual(['c', 'a']));
});

describe('the layout', () => {
  const network = { nodes: ['a', 'b', 'c', 'd'].map((id) => node(id)), items: [edge('a', 'b', 3, 0), edge('c', 'd', 0, 3)] };
  test('is the same at every start', async () => {
    expect(await arrange(network, new Map(), signal())).toEqual(await arrange(network, new Map(), signal()));
  });
  test('keeps discs apart', async () => {
    const places = [...(await arrange(network, new Map(), signal()))!.values()];
    places.forEach((one, nth) => places.slice(nth + 1).forEach((other) => expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(5)));
  });
  test('moves little who stood before', async () => {
    const before = (await arrange(network, new Map(), signal()))!;
    const after = (await arrange(network, before, signal()))!;
    for (const [id, { x, y }] of before) expect(Math.hypot(x - after.get(id)!.x, y - after.get(id)!.y)).toBeLessThan(60);
  });
});

describe('the drawing', () => {
  const room = { width: 800, height: 600 };
  const places = new Map([['a', { x: -100, y: 0 }], ['b', { x: 100, y: 0 }]]);
  const drawn = (chosen: string | null = null): Drawn => ({ nodes: [node('a', 9), node('b')], pairs: pairsOf([edge('a', 'b', 2, 2)], null), places, chosen, nameOf: (one) => one.actor.id });
  const look = wholeOf(places.values(), room);
  test('shows all of it', () => {
    for (const place of places.values()) {
      const { x, y } = project(look, room, place);
      expect(x > 0 && x < room.width && y > 0 && y < room.height).toBe(true);
    }
    expect(wholeOf([], room)).toEqual({ x: 0, y: 0, scale: 1 });
  });
  test('draws what brings two together and what sets them apart beside one another, not by colour alone', () => {
    const lines = sceneOf(drawn(), look, room, (text) => text.length * 7).filter((shape) => shape.kind === 'line');
    expect(lines.map(({ ink, dash }) => [ink, dash.length > 0])).toEqual([['together', false], ['apart', true]]);
    expect(lines[0]!.from.y).not.toBe(lines[1]!.from.y);
  });
  test('names the weightiest first and no two over one another', () => {
    const near: Drawn = { ...drawn(), places: new Map([['a', { x: 0, y: 0 }], ['b', { x: 1, y: 0 }]]) };
    const labels = sceneOf(near, { x: 0, y: 0, scale: 1 }, room, () => 100).filter((shape) => shape.kind === 'label');
    expect(labels.map(({ text }) => text)).toEqual(['a']);
  });
  test('a point opens the actor there, else the pair, else nothing', () => {
    expect(pick(drawn(), look, room, project(look, room, { x: -100, y: 0 }))).toBe('a');
    expect(pick(drawn(), look, room, project(look, room, { x: 0, y: 0 }))).toBe('a,b');
    expect(pick(drawn(), look, room, { x: 5, y: 5 })).toBeNull();
  });
});
