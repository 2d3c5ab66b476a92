// What a sentence is made of, taken from the shapes that the API gives.
import { currentLanguage, date, t, term } from './locale.svelte';
import { nameOf, named, type Entities, type Named } from './names';
import { sentence, type Piece, type Told } from './sentence';
import { tolls, type Claim, type Party, type Statement, type Step, type TollRange } from './types';

export function toldOfClaim(claim: Claim, entities: Entities): Told {
  return {
    type: claim.type,
    mode: claim.mode,
    stance: claim.stance,
    agents: named(claim.agent, entities),
    targets: named(claim.target, entities),
    place: (claim.place && entities.get(claim.place)) || null,
    from: claim.date,
    to: claim.date_to,
    chain: named(claim.chain, entities),
    tolls: tolls.flatMap((what) => {
      const n = claim[what];
      if (n === null) return [];
      const number = claim.numbers.find((one) => one.what === what && one.value === n);
      const of = number?.of ? entities.get(number.of) : undefined;
      const bound = number && number.bound !== 'exact' ? term('bound', number.bound) + ' ' : '';
      return [{ text: bound + t(`toll.${what}`, { n }), of: of ?? null }];
    }),
  };
}

/** «3 to 5 killed», or «3 killed» when all say the same. */
export function rangeText(what: (typeof tolls)[number], toll: TollRange): string {
  if (!toll) return '';
  return toll.low === toll.high ? t(`toll.${what}`, { n: toll.low }) : t('range', { low: toll.low, what: t(`toll.${what}`, { n: toll.high }) });
}

export function toldOfStatement(statement: Statement): Told {
  const stated = statement.precision !== 'publication' && statement.precision !== 'unknown';
  return {
    type: statement.type,
    mode: null,
    stance: statement.stance,
    agents: statement.agent,
    targets: statement.target,
    place: statement.place,
    ...daysOf(stated ? statement.date : null, statement.date_to, statement.precision),
    chain: null,
    tolls: tolls.flatMap((what) => (statement[what] ? [{ text: rangeText(what, statement[what]), of: null }] : [])),
  };
}

export function toldOfStep(step: Step): Told {
  const mutual = step.direction === 'mutual';
  return {
    type: step.type,
    mode: null,
    stance: step.stance,
    agents: mutual ? [...step.from, ...step.to] : step.from,
    targets: mutual ? [] : step.to,
    place: null,
    from: null,
    to: null,
    chain: null,
    tolls: [],
  };
}

/** Days as precise as they are: a month is written as a month. */
export function daysOf(from: string | null, to: string | null, precision: string): { from: string | null; to: string | null } {
  if (!from) return { from: null, to: null };
  if (precision === 'month') return { from: from.slice(0, 7), to: null };
  if (precision === 'year') return { from: from.slice(0, 4), to: null };
  return { from, to: precision === 'range' ? to : null };
}

/** The day of an occasion in words; «told on …» when no text states it. */
export function dayText(from: string | null, to: string | null, precision: string): string {
  if (!from) return t('unknownDay');
  if (precision === 'publication') return t('toldOn', { day: date(from) });
  const days = daysOf(from, to, precision);
  return days.to ? t('dateRange', { from: date(days.from!), to: date(days.to) }) : date(days.from!);
}

/** A month, quarter or year of the API in words. */
export function periodText(period: string): string {
  const quarter = /^(\d{4})-Q(\d)$/.exec(period);
  return quarter ? t('quarter', { quarter: quarter[2]!, year: quarter[1]! }) : date(period);
}

export function piecesOf(told: Told): Piece[] {
  return sentence(told, { language: currentLanguage(), name: (name: Named) => nameOf(name), date });
}

export function nameOfParty(party: Party): string {
  return nameOf(party) || party.id.replace(/^«|»$/g, '');
}
