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

/** Every month from the first to the last, those without anything too; of more than `most` the last ones. */
export function followingMonths(months: { month: string; count: number }[], most: number): { month: string; count: number }[] {
  if (months.length === 0) return [];
  const counts = new Map(months.map(({ month, count }) => [monthNumber(month), count]));
  const last = Math.max(...counts.keys());
  const first = Math.max(Math.min(...counts.keys()), last - most + 1);
  return Array.from({ length: last - first + 1 }, (_, nth) => ({ month: isoMonth(first + nth), count: counts.get(first + nth) ?? 0 }));
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
