import { describe, expect, test } from 'vitest';
import { dayNumber, followingMonths, isoDay, mainSpan, ticks } from './time';

const at = (year: number, month: number, count = 1) => ({ month: year * 12 + month - 1, count });

test('days and numbers lead to one another, before 1970 too', () => {
  for (const day of ['1970-01-01', '2016-02-29', '1948-05-15', '0622-07-16']) expect(isoDay(dayNumber(day))).toBe(day);
  expect(dayNumber('1970-01-02')).toBe(1);
});

describe('the span of an axis', () => {
  test('of nothing is none', () => expect(mainSpan([])).toBeNull());
  test('holds all that lie within three years of one another', () => {
    expect(mainSpan([at(2014, 1), at(2016, 12), at(2015, 6)])).toEqual({ first: at(2014, 1).month, last: at(2016, 12).month });
  });
  test('leaves out one year misread among many', () => {
    expect(mainSpan([at(1916, 1), at(2014, 1, 50), at(2015, 1, 50)])).toEqual({ first: at(2014, 1).month, last: at(2015, 1).month });
  });
  test('keeps a second time of which much is told', () => {
    expect(mainSpan([at(2003, 3, 20), at(2014, 6, 60)])).toEqual({ first: at(2003, 3).month, last: at(2014, 6).month });
  });
  test('leaves out what lies apart for decades unless it is a fifth', () => {
    const span = (count: number) => mainSpan([at(1982, 2, count), at(2014, 6, 80)])!.first;
    expect(span(10)).toBe(at(2014, 6).month);
    expect(span(30)).toBe(at(1982, 2).month);
  });
});

describe('the months that follow one another', () => {
  test('include those of which nothing is told', () => {
    const { bars, outside } = followingMonths([{ month: '2014-11', count: 2 }, { month: '2015-01', count: 3 }], 24);
    expect(bars).toEqual([{ period: '2014-11', count: 2 }, { period: '2014-12', count: 0 }, { period: '2015-01', count: 3 }]);
    expect(outside).toEqual([]);
  });
  test('become years where they would be too many', () => {
    expect(followingMonths([{ month: '2014-11', count: 2 }, { month: '2014-12', count: 1 }, { month: '2015-03', count: 3 }], 3).bars).toEqual([
      { period: '2014', count: 3 }, { period: '2015', count: 3 },
    ]);
  });
  test('tell what they leave out, so that no count is lost', () => {
    const months = [{ month: '1916-05', count: 1 }, { month: '2014-11', count: 60 }, { month: '2015-01', count: 40 }];
    const { bars, outside } = followingMonths(months, 24);
    expect(outside).toEqual([{ period: '1916-05', count: 1 }]);
    expect([...bars, ...outside].reduce((sum, { count }) => sum + count, 0)).toBe(101);
  });
});

describe('the marks of an axis', () => {
  test('are at most a dozen, in order and inside', () => {
    for (const [from, to] of [['2014-01-01', '2014-02-01'], ['2014-01-15', '2016-03-01'], ['1948-01-01', '2024-12-31'], ['0622-01-01', '2024-01-01']] as const) {
      const marks = ticks(dayNumber(from), dayNumber(to));
      expect(marks.length).toBeLessThanOrEqual(12);
      expect(marks.map(({ day }) => day)).toEqual([...marks.map(({ day }) => day)].sort((a, b) => a - b));
      for (const { day } of marks) expect(day >= dayNumber(from) && day <= dayNumber(to)).toBe(true);
    }
  });
  test('are written as years where they are years', () => {
    expect(ticks(dayNumber('2000-01-01'), dayNumber('2009-01-01')).map(({ iso }) => iso)).toContain('2004');
    expect(ticks(dayNumber('2014-01-01'), dayNumber('2014-04-01')).map(({ iso }) => iso)).toEqual(['2014-01', '2014-02', '2014-03', '2014-04']);
  });
});
