// One plain sentence from the fields of a claim, a statement or a step: who says, who did what to whom, where, when, how many. Pieces keep
// the part of the claim that they stand for, so that each opens its words.
import { verbsOf } from './phrases';
import type { Named } from './names';
import type { Part } from './spans';
import type { ClaimType, Stance } from './types';

/** What the sentence is made of; what is not stated is null or empty. */
export interface Told {
  type: ClaimType;
  mode: string | null;
  stance: Stance;
  agents: Named[];
  targets: Named[];
  place: Named | null;
  from: string | null;
  to: string | null;
  /** "at least 3 killed", in words, with the people they were of */
  tolls: { text: string; of: Named | null }[];
  /** outermost first; null: nothing is said of who says it */
  chain: Named[] | null;
}

export interface Piece {
  text: string;
  part?: Part;
  name?: Named;
}

/** The words that the catalogues and Intl give. */
export interface Wording {
  language: 'ar' | 'en';
  name: (named: Named) => string;
  date: (iso: string) => string;
}

function joined(names: Named[], part: Part, w: Wording): Piece[] {
  const last = names.length - 1;
  return names.flatMap((name, nth): Piece[] => {
    const piece: Piece = { text: w.name(name), part, name };
    if (nth === 0) return [piece];
    // The Arabic conjunction is written onto the word that follows.
    return [{ text: w.language === 'ar' ? ' و' : nth === last ? ' and ' : ', ' }, piece];
  });
}

function source(chain: Named[], w: Wording): Piece[] {
  if (chain.length === 0) return [{ text: w.language === 'ar' ? 'بحسب النص نفسه، ' : 'According to the text itself, ' }];
  const links = w.language === 'ar' ? chain : [...chain].reverse();
  const between = w.language === 'ar' ? ' نقلًا عن ' : ', quoted by ';
  const out: Piece[] = [{ text: w.language === 'ar' ? 'بحسب ' : 'According to ' }];
  links.forEach((name, nth) => {
    if (nth > 0) out.push({ text: between });
    out.push({ text: w.name(name), part: 'source', name });
  });
  out.push({ text: w.language === 'ar' ? '، ' : ', ' });
  return out;
}

function days(told: Told, w: Wording): string {
  if (!told.from) return '';
  const [from, to] = [w.date(told.from), told.to && told.to !== told.from ? w.date(told.to) : ''];
  if (w.language === 'ar') return to ? ` من ${from} إلى ${to}` : ` في ${from}`;
  return to ? ` from ${from} to ${to}` : told.from.length > 7 ? ` on ${from}` : ` in ${from}`;
}

function english(told: Told, w: Wording): Piece[] {
  const verbs = verbsOf('en', told.type, told.mode);
  const mutual = told.agents.length > 1 && told.targets.length === 0;
  const place: Piece[] = told.place ? [{ text: verbs.at ? ` ${verbs.at} ` : ' ' }, { text: w.name(told.place), part: 'place', name: told.place }] : [];
  const out: Piece[] = [];
  if (told.agents.length > 0) {
    const [past, base, participle] = mutual ? verbs.mutual : told.targets.length > 0 || (told.place && !verbs.at) ? verbs.both : verbs.alone;
    const verb = { asserted: past, denied: `did not ${base}`, doubted: `may have ${participle}`, planned: `would ${base}` }[told.stance];
    out.push(...joined(told.agents, 'agent', w), { text: ' ' }, { text: verb, part: 'anchor' });
    if (told.targets.length === 0) return [...out, ...place];
    if (!verbs.at) out.push(...place);
    out.push({ text: verbs.to ? ` ${verbs.to} ` : ' ' }, ...joined(told.targets, 'target', w));
    if (verbs.tail) out.push({ text: ` ${verbs.tail}` });
    return verbs.at ? [...out, ...place] : out;
  }
  const [whole, bare, of] = verbs.noun;
  const opening = { asserted: 'there was ', denied: 'there was no ', doubted: 'there may have been ', planned: 'there would be ' }[told.stance];
  out.push({ text: opening }, { text: told.stance === 'denied' ? bare : whole, part: 'anchor' });
  if (told.targets.length > 0) out.push({ text: ` ${of} ` }, ...joined(told.targets, 'target', w));
  return told.place ? [...out, { text: ' in ' }, { text: w.name(told.place), part: 'place', name: told.place }] : out;
}

// The deed is a verbal noun: it needs no agreement with names whose gender no table knows.
function arabic(told: Told, w: Wording): Piece[] {
  const verbs = verbsOf('ar', told.type, told.mode);
  const mutual = told.agents.length > 1 && told.targets.length === 0;
  const out: Piece[] = [];
  const noun = mutual ? verbs.mutual[0] : verbs.noun[0];
  if (told.type === 'BELONG' && told.agents.length > 0) {
    const opening = { asserted: 'لدى ', denied: 'ليس لدى ', doubted: 'ربما لدى ', planned: 'سيكون لدى ' }[told.stance];
    out.push({ text: opening }, ...joined(told.agents, 'agent', w), { text: ' ' }, { text: noun, part: 'anchor' });
  } else {
    const [perfect, jussive, imperfect] = verbs.both;
    const verb = { asserted: perfect, denied: `لم ${jussive}`, doubted: `ربما ${perfect}`, planned: `من المزمع أن ${imperfect}` }[told.stance];
    out.push({ text: `${verb} ` }, { text: noun, part: 'anchor' });
    if (told.agents.length > 0) {
      const pair = mutual || (verbs.tail === 'بين' && told.targets.length > 0);
      out.push({ text: pair ? ' بين ' : ` ${verbs.noun[1]} ` }, ...joined(told.agents, 'agent', w));
      if (pair && told.targets.length > 0) return ending([...out, { text: ' و' }, ...joined(told.targets, 'target', w)], told, verbs.at, w);
    }
  }
  if (told.targets.length > 0) out.push({ text: ` ${verbs.to} ` }, ...joined(told.targets, 'target', w));
  return ending(out, told, verbs.at, w);
}
function ending(out: Piece[], told: Told, at: string, w: Wording): Piece[] {
  return told.place ? [...out, { text: ` ${at} ` }, { text: w.name(told.place), part: 'place', name: told.place }] : out;
}

// "There was shelling of the town": it is not said once more where that was.
function whereIsElsewhere(told: Told, w: Wording): Told {
  const place = told.place;
  return place && told.targets.some((target) => w.name(target) === w.name(place)) ? { ...told, place: null } : told;
}

/** Pieces whose texts, joined, are the sentence; a name is to be set apart from the direction of its surroundings. */
export function sentence(what: Told, w: Wording): Piece[] {
  const told = whereIsElsewhere(what, w);
  const out = [...(told.chain ? source(told.chain, w) : []), ...(w.language === 'ar' ? arabic(told, w) : english(told, w))];
  const when = days(told, w);
  if (when) out.push({ text: when });
  told.tolls.forEach(({ text, of }, nth) => {
    const opening = w.language === 'ar' ? (nth === 0 ? '، والحصيلة ' : ' و') : nth === 0 ? '; ' : ', ';
    out.push({ text: opening }, { text, part: 'number' });
    if (of) out.push({ text: w.language === 'ar' ? ' من ' : ' of ' }, { text: w.name(of), name: of });
  });
  out.push({ text: '.' });
  const first = out[0]!;
  if (!first.name) out[0] = { ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) };
  return out;
}
