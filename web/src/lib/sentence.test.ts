import { describe, expect, test } from 'vitest';
import { verbsOf } from './phrases';
import { sentence, type Told, type Wording } from './sentence';
import type { ClaimType } from './types';
import messages from './messages/en.json';

const types = Object.keys(messages).flatMap((key) => /^type\.([A-Z]+)$/.exec(key)?.[1] ?? []) as ClaimType[];
const words: Record<'ar' | 'en', Wording> = {
  en: { language: 'en', name: (one) => one.name_en ?? '', date: (iso) => iso },
  ar: { language: 'ar', name: (one) => one.name_ar ?? '', date: (iso) => iso },
};
const dawn = { name_ar: 'لواء الفجر', name_en: 'the Dawn Brigade' };
const coast = { name_ar: 'جبهة الساحل', name_en: 'the Coast Front' };
const town = { name_ar: 'تل الريم', name_en: 'Tell al-Rim' };
const told = (fields: Partial<Told>): Told =>
  ({ type: 'ASSAULT', mode: null, stance: 'asserted', agents: [dawn], targets: [coast], place: null, from: null, to: null, tolls: [], chain: null, ...fields });
const text = (language: 'ar' | 'en', fields: Partial<Told>) => sentence(told(fields), words[language]).map((piece) => piece.text).join('');

describe('in English', () => {
  test('who did what to whom, where, when, how many', () => {
    expect(text('en', { place: town, from: '2018-03-03', tolls: [{ text: '4 killed', of: coast }] })).toBe(
      'the Dawn Brigade attacked the Coast Front in Tell al-Rim on 2018-03-03; 4 killed of the Coast Front.');
  });
  test('the innermost source is told first', () => {
    expect(text('en', { chain: [{ name_ar: 'ص', name_en: 'paper P' }, { name_ar: 'ن', name_en: 'activist A' }] })).toBe(
      'According to activist A, quoted by paper P, the Dawn Brigade attacked the Coast Front.');
  });
  test('what is denied, doubted and to come is not told as done', () => {
    expect(text('en', { stance: 'denied' })).toContain('did not attack');
    expect(text('en', { stance: 'doubted' })).toContain('may have attacked');
    expect(text('en', { stance: 'planned' })).toContain('would attack');
  });
  test('a month is no day', () => {
    expect(text('en', { from: '2018-03' })).toContain(' in 2018-03');
    expect(text('en', { from: '2018-03-01', to: '2018-03-05' })).toContain(' from 2018-03-01 to 2018-03-05');
  });
  test('nobody is named who is not told', () => expect(text('en', { agents: [] })).toBe('There was an attack on the Coast Front.'));
  test('a town that is struck is not told twice', () => expect(text('en', { agents: [], targets: [town], place: town })).toBe('There was an attack on Tell al-Rim.'));
  test('two who fight one another', () => expect(text('en', { agents: [dawn, coast], targets: [] })).toBe('the Dawn Brigade and the Coast Front fought one another.'));
  test('ground is what is taken', () => expect(text('en', { type: 'CONTROL', targets: [], place: town })).toBe('the Dawn Brigade took or held Tell al-Rim.'));
});

describe('in Arabic', () => {
  test('the deed is a verbal noun, so that no name has to agree', () => {
    expect(text('ar', { place: town, from: '2018-03-03' })).toBe('وقع هجوم من لواء الفجر على جبهة الساحل في تل الريم في 2018-03-03.');
  });
  test('the outermost source is told first', () => {
    expect(text('ar', { chain: [{ name_ar: 'الصحيفة', name_en: null }, { name_ar: 'ناشط', name_en: null }] })).toMatch(/^بحسب الصحيفة نقلًا عن ناشط، /);
  });
  test('what is denied is not told as done', () => expect(text('ar', { stance: 'denied' })).toMatch(/^لم يقع هجوم/));
  test('two who met stand behind «between»', () => expect(text('ar', { type: 'CONSULT' })).toBe('جرى لقاء بين لواء الفجر وجبهة الساحل.'));
});

describe('in both', () => {
  test('there are twenty types', () => expect(types).toHaveLength(20));
  test.each(types)('%s is told in every stance, with whatever is missing', (type) => {
    for (const language of ['ar', 'en'] as const)
      for (const stance of ['asserted', 'denied', 'doubted', 'planned'] as const)
        for (const [agents, targets] of [[[dawn], [coast]], [[dawn], []], [[], [coast]], [[], []], [[dawn, coast], []]] as const) {
          const out = text(language, { type, stance, agents: [...agents], targets: [...targets], place: town });
          expect(out).not.toMatch(/undefined|null|  | [.,،]/);
          expect(out.endsWith('.')).toBe(true);
          for (const named of [...agents, ...targets, town]) expect(out).toContain(words[language].name(named));
        }
  });
  test('a mode that says more than its type is told', () => {
    expect(verbsOf('en', 'COERCE', 'arrest').both[0]).toBe('arrested');
    expect(verbsOf('ar', 'COERCE', 'arrest').noun[0]).toBe('اعتقال');
    expect(verbsOf('en', 'COERCE', 'no such mode')).toEqual(verbsOf('en', 'COERCE', null));
  });
  test('each part keeps what it stands for', () => {
    const pieces = sentence(told({ place: town, chain: [coast] }), words.en);
    expect(pieces.filter((piece) => piece.part).map((piece) => piece.part)).toEqual(['source', 'agent', 'anchor', 'target', 'place']);
  });
});
