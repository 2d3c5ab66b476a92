import { describe, expect, test } from 'vitest';
import { cut, partsOf, unitsOf, type PartSpan } from './spans';
import type { Claim, Entity } from './types';

test('code points are UTF-16 units where no character needs two', () => {
  expect(unitsOf('قصف')(2)).toBe(2);
  expect(unitsOf('قصف')(9)).toBe(3);
});
test('behind a character of two units a code point is one unit further', () => {
  const units = unitsOf('أ🕌ب');
  expect([0, 1, 2, 3, 9].map(units)).toEqual([0, 1, 3, 4, 4]);
});

describe('a text cut at its parts', () => {
  const text = 'قصف الجيش البلدة';
  const spans: PartSpan[] = [{ part: 'anchor', start: 0, end: 3 }, { part: 'agent', start: 4, end: 9 }, { part: 'target', start: 4, end: 16 }];
  test('loses no letter and doubles none', () => expect(cut(text, 0, text.length, spans).map((piece) => piece.text).join('')).toBe(text));
  test('tells all parts of a piece where they overlap', () => {
    expect(cut(text, 0, text.length, spans).map((piece) => piece.parts)).toEqual([['anchor'], [], ['agent', 'target'], ['target']]);
  });
  test('is cut within its bounds alone', () => {
    expect(cut(text, 5, 12, spans).map((piece) => piece.text)).toEqual([text.slice(5, 9), text.slice(9, 12)]);
  });
  test('without parts is one piece', () => expect(cut(text, 0, 3, [])).toEqual([{ text: 'قصف', parts: [] }]));
});

describe('the parts of a claim', () => {
  const entity = (id: string, ...mentions: [number, number][]) => ({ id, mentions: mentions.map(([start, end]) => ({ start, end })) }) as unknown as Entity;
  const claim = (fields: Partial<Claim>) =>
    ({ anchor: { start: 50, end: 53 }, sentence: { start: 40, end: 80 }, agent: [], target: [], place: null, chain: [], numbers: [], cues: [], ...fields }) as unknown as Claim;
  test('are the mentions in its sentence, or else the last one before it', () => {
    const entities = new Map([['e1', entity('e1', [5, 9], [54, 60], [90, 95])], ['e2', entity('e2', [1, 3], [20, 25], [90, 95])]]);
    expect(partsOf(claim({ agent: ['e1'], target: ['e2'] }), entities)).toEqual([
      { part: 'anchor', start: 50, end: 53 }, { part: 'agent', start: 54, end: 60 }, { part: 'target', start: 20, end: 25 },
    ]);
  });
  test('leave out an entity that is not there', () => expect(partsOf(claim({ agent: ['e9'], place: 'e8' }), new Map())).toHaveLength(1));
});
