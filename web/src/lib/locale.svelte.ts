// The two languages of the interface: a catalogue each, fetched when it is first shown, plural forms by Intl.PluralRules, numbers and dates
// by Intl.
import type en from './messages/en.json';

export type Language = 'ar' | 'en';
type Plural = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;
type Catalogue = Record<keyof typeof en, string | Plural>;
export type MessageKey = keyof typeof en;

const sources: Record<Language, () => Promise<{ default: Catalogue }>> = { ar: () => import('./messages/ar.json'), en: () => import('./messages/en.json') };
const catalogues: Partial<Record<Language, Catalogue>> = {};
/** Of the Arabic page: 123, as in most reports that are read here, or ١٢٣. */
export type Digits = 'latn' | 'arab';

const kept = localStorage.getItem('isnad.language');
let language = $state<Language>(kept === 'en' || kept === 'ar' ? kept : navigator.language.startsWith('ar') ? 'ar' : 'en');
let digits = $state<Digits>(localStorage.getItem('isnad.digits') === 'arab' ? 'arab' : 'latn');

async function show(wanted: Language): Promise<void> {
  catalogues[wanted] ??= (await sources[wanted]()).default;
  language = wanted;
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
}

/** No message can be asked for before this. */
export const languageReady = show(language);

export function currentLanguage(): Language {
  return language;
}

/** Stays with the language shown when the catalogue of the other cannot be fetched. */
export async function setLanguage(wanted: Language): Promise<void> {
  try {
    await show(wanted);
  } catch {
    return;
  }
  localStorage.setItem('isnad.language', wanted);
}

export function currentDigits(): Digits {
  return digits;
}

export function setDigits(wanted: Digits): void {
  digits = wanted;
  localStorage.setItem('isnad.digits', wanted);
}

const tag = () => (language === 'ar' ? `ar-u-nu-${digits}-ca-gregory` : 'en-GB');

export function number(value: number): string {
  return new Intl.NumberFormat(tag()).format(value);
}

/** The message; `{name}` stands for a value. With plural forms, `n` chooses the form and is written as a number. */
export function t(key: MessageKey, values: Record<string, string | number> = {}): string {
  const message = catalogues[language]![key];
  const n = values.n;
  const text =
    typeof message === 'string'
      ? message
      : (message[new Intl.PluralRules(language).select(Number(n ?? 0))] ?? message.other);
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === 'number' ? number(value) : value;
  });
}

type TermGroup =
  | 'type' | 'stance' | 'toll' | 'bound' | 'published' | 'provenance' | 'problem' | 'dispute' | 'state' | 'rung' | 'relation' | 'colour' | 'unit' | 'field' | 'precision' | 'kind' | 'role' | 'decide' | 'decided' | 'verdict' | 'reviewed' | 'code' | 'hold' | 'thing';

/** Messages whose key ends in a word of the API ("type.ASSAULT"); the word itself when the catalogue has none. */
export function term(group: TermGroup, word: string): string {
  const key = `${group}.${word}`;
  return key in catalogues[language]! ? t(key as MessageKey) : word;
}

/** So many of what a word of the API calls ("thing.cars"); the number and the word itself when the catalogue has none. */
export function count(group: TermGroup, word: string, n: number): string {
  const key = `${group}.${word}`;
  return key in catalogues[language]! ? t(key as MessageKey, { n }) : `${number(n)} ${word}`;
}

/** An ISO day, month or year, as precise as it is. Anything else is shown as it stands. */
export function date(iso: string): string {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(iso);
  if (!parts) return iso;
  const [, year, month, day] = parts;
  const when = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const form: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (month) form.month = 'long';
  if (day) form.day = 'numeric';
  return new Intl.DateTimeFormat(tag(), form).format(when);
}

export function dates(from: string | null, to: string | null): string {
  if (!from) return '';
  return to ? t('dateRange', { from: date(from), to: date(to) }) : date(from);
}

/** A moment in UTC as day and time of this machine. */
export function moment(utc: string): string {
  return new Intl.DateTimeFormat(tag(), { dateStyle: 'long', timeStyle: 'short' }).format(new Date(utc));
}

/** Seconds in the largest unit that fits, never less than one. */
export function spell(seconds: number): string {
  const [size, unit] = seconds >= 5400 ? [3600, 'hour'] : seconds >= 90 ? [60, 'minute'] : [1, 'second'];
  return new Intl.NumberFormat(tag(), { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 }).format(Math.max(1, Math.round(seconds / size)));
}

export function bytes(size: number): string {
  const steps = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  let step = 0;
  for (; size >= 1000 && step < 3; ++step) size /= 1000;
  return new Intl.NumberFormat(tag(), {
    style: 'unit', unit: steps[step]!, unitDisplay: 'short', maximumFractionDigits: 1,
  }).format(size);
}
