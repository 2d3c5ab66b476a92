// Months and days as numbers, for what is drawn along time.

/** Days from 1970-01-01 of an ISO day. */
export function dayNumber(iso: string): number {
  return Date.parse(iso + 'T00:00:00Z') / 86_400_000;
}
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

const monthNumber = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
const isoMonth = (month: number) => `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;

const apart = 36; // months without anything that set a group apart from the rest
const farApart = 240;

/**
 * The span that an axis of time shows, in months: without the few that lie years away from all others, as old years of a text's history and
 * dates misread do. What lies apart for decades is left out up to a fifth, for years up to a twentieth.
 */
export function mainSpan(points: { month: number; count: number }[]): { first: number; last: number } | null {
  const order = [...points].sort((a, b) => a.month - b.month);
  const groups: { first: number; last: number; count: number }[] = [];
  for (const { month, count } of order) {
    const group = groups.at(-1);
    if (group && month - group.last <= apart) {
      group.last = month;
      group.count += count;
    } else groups.push({ first: month, last: month, count });
  }
  const all = groups.reduce((sum, { count }) => sum + count, 0);
  const most = groups.reduce<(typeof groups)[number] | null>((best, group) => (best && best.count >= group.count ? best : group), null);
  if (!most) return null;
  const kept = groups.filter((group) => {
    const gap = Math.max(group.first - most.last, most.first - group.last);
    return group === most || group.count / all >= (gap > farApart ? 0.2 : 0.05);
  });
  return { first: Math.min(...kept.map(({ first }) => first)), last: Math.max(...kept.map(({ last }) => last)) };
}

export interface Counted {
  /** a month, or a year where the months would be too many */
  period: string;
  count: number;
}

/** Every month of the main span, those without anything too, years when that would be more than `most`; and the months outside it. */
export function followingMonths(months: { month: string; count: number }[], most: number): { bars: Counted[]; outside: Counted[] } {
  const points = months.map(({ month, count }) => ({ month: monthNumber(month), count }));
  const span = mainSpan(points);
  if (!span) return { bars: [], outside: [] };
  const inside = ({ month }: { month: number }) => month >= span.first && month <= span.last;
  const size = span.last - span.first + 1 > most ? 12 : 1;
  const counts = new Map<number, number>();
  for (const point of points.filter(inside)) {
    const at = Math.floor(point.month / size);
    counts.set(at, (counts.get(at) ?? 0) + point.count);
  }
  const name = (at: number) => (size === 12 ? String(at).padStart(4, '0') : isoMonth(at));
  const first = Math.floor(span.first / size);
  const bars = Array.from({ length: Math.floor(span.last / size) - first + 1 }, (_, nth) => ({ period: name(first + nth), count: counts.get(first + nth) ?? 0 }));
  return { bars, outside: points.filter((point) => !inside(point)).map(({ month, count }) => ({ period: isoMonth(month), count })) };
}

/** Round days for the marks of an axis: years, halves, quarters or months, at most about ten of them. */
export function ticks(first: number, last: number): { day: number; iso: string }[] {
  const months = (last - first) / 30.4;
  const step = [1, 2, 3, 6, 12, 24, 60, 120, 240].find((size) => months / size <= 9) ?? 600;
  const out: { day: number; iso: string }[] = [];
  for (let month = Math.ceil(monthNumber(isoDay(first)) / step) * step; out.length < 12; month += step) {
    const iso = isoMonth(month);
    const day = dayNumber(iso + '-01');
    if (day > last) break;
    if (day >= first) out.push({ day, iso: step >= 12 ? iso.slice(0, 4) : iso });
  }
  return out;
}
