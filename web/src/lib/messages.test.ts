import { describe, expect, test } from 'vitest';
import things from '../../../src/09_link/data/things.tsv?raw';
import ar from './messages/ar.json';
import en from './messages/en.json';

describe('messages', () => {
  const rows = things.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  test('each kind of things that disputes count has words in both languages', () => {
    const kinds = new Set(rows.map((line) => `thing.${line.split('\t')[0]}`));
    expect(kinds.size).toBeGreaterThan(5);
    for (const catalogue of [ar, en]) expect([...kinds].filter((kind) => !(kind in catalogue))).toEqual([]);
  });
});
