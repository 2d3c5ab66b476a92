// How the deed of each type of claim is put into words. English: verbs as past, base, participle. Arabic: a verb as perfect, jussive and
// imperfect that goes with a verbal noun, so that nothing has to agree with the actors.
import type { ClaimType } from './types';

type Verb = readonly [string, string, string];

export interface Phrases {
  /** with a target; in Arabic the verb before the verbal noun */
  both: Verb;
  /** without a target */
  alone: Verb;
  /** of several who do it to one another; in Arabic the first is the verbal noun of the mutual deed */
  mutual: Verb;
  /** before the target, and behind it (Arabic: «بين» sets the two side by side) */
  to: string;
  tail: string;
  /** English: with article, bare, before the target. Arabic: the verbal noun, and what stands before the doer */
  noun: Verb;
  /** before the place; empty: the place is what the verb acts on */
  at: string;
}

const same = (verb: string): Verb => [verb, verb, verb];
const regular = (stem: string, rest = ''): Verb => {
  const base = stem + rest;
  const past = (stem.endsWith('e') ? stem + 'd' : stem + 'ed') + rest;
  return [past, base, past];
};

function english(both: Verb, to: string, alone: Verb, noun: Verb, more: Partial<Phrases> = {}): Phrases {
  return { both, alone, mutual: alone, to, tail: '', noun, at: 'in', ...more };
}
const give = (what: string): Verb => [`gave ${what}`, `give ${what}`, `given ${what}`];
const make = (what: string): Verb => [`made ${what}`, `make ${what}`, `made ${what}`];

const en: Record<ClaimType, Phrases> = {
  AGREE: english(['came to terms', 'come to terms', 'come to terms'], 'with', ['came to terms', 'come to terms', 'come to terms'], ['an agreement', 'agreement', 'with']),
  CONSULT: english(['met', 'meet', 'met'], 'with', ['held talks', 'hold talks', 'held talks'], ['a meeting', 'meeting', 'with'], { mutual: ['met', 'meet', 'met'] }),
  SUPPORT: english(['spoke in support', 'speak in support', 'spoken in support'], 'of', regular('voice', ' support'), ['support', 'support', 'for']),
  COOPERATE: english(regular('cooperate'), 'with', regular('cooperate'), ['cooperation', 'cooperation', 'with']),
  AID: english(give('aid'), 'to', give('aid'), ['aid', 'aid', 'to']),
  CONCEDE: english(make('a concession'), 'to', make('a concession'), ['a concession', 'concession', 'to']),
  RETREAT: english(['withdrew', 'withdraw', 'withdrawn'], 'before', ['withdrew', 'withdraw', 'withdrawn'], ['a withdrawal', 'withdrawal', 'before'], { at: 'from' }),
  REQUEST: english(regular('ask'), '', make('a request'), ['a request', 'request', 'to'], { tail: 'for something' }),
  ACCUSE: english(regular('accuse'), '', make('an accusation'), ['an accusation', 'accusation', 'against']),
  REJECT: english(['said no', 'say no', 'said no'], 'to', regular('refuse'), ['a refusal', 'refusal', 'towards']),
  THREATEN: english(regular('threaten'), '', make('a threat'), ['a threat', 'threat', 'against']),
  PROTEST: english(regular('protest'), 'against', regular('protest'), ['a protest', 'protest', 'against']),
  SANCTION: english(regular('impose', ' a sanction'), 'on', regular('impose', ' a sanction'), ['a sanction', 'sanction', 'against']),
  MOBILIZE: english(regular('mobilise'), 'against', regular('mobilise', ' forces'), ['a mobilisation', 'mobilisation', 'against']),
  COERCE: english(regular('use', ' coercion'), 'against', regular('use', ' coercion'), ['coercion', 'coercion', 'of']),
  ASSAULT: english(regular('attack'), '', regular('use', ' force'), ['an attack', 'attack', 'on'], {
    mutual: ['fought one another', 'fight one another', 'fought one another'],
  }),
  CONTROL: english(['took or held', 'take or hold', 'taken or held'], 'from', ['took or held ground', 'take or hold ground', 'taken or held ground'], ['a taking of ground', 'taking of ground', 'from'], { at: '' }),
  JOIN: english(regular('join'), '', regular('join', ' another'), ['an accession', 'accession', 'to'], { mutual: regular('join', ' forces') }),
  SPLIT: english(['broke', 'break', 'broken'], 'with', ['split off', 'split off', 'split off'], ['a break', 'break', 'with'], {
    mutual: ['fell out', 'fall out', 'fallen out'],
  }),
  BELONG: english(regular('belong'), 'to', regular('belong', ' to another'), ['membership', 'membership', 'of'], { mutual: regular('belong', ' together') }),
};

function arabic(both: Verb, noun: string, by: string, to: string, more: Partial<Phrases> = {}): Phrases {
  return { both, alone: both, mutual: same(noun), to, tail: '', noun: [noun, by, ''], at: 'في', ...more };
}
const ran: Verb = ['جرى', 'يجرِ', 'يجري'];
const fell: Verb = ['وقع', 'يقع', 'يقع'];
const came: Verb = ['صدر', 'يصدر', 'يصدر'];
const happened: Verb = ['حصل', 'يحصل', 'يحصل'];

const ar: Record<ClaimType, Phrases> = {
  AGREE: arabic(ran, 'اتفاق', 'من جانب', 'مع', { tail: 'بين' }),
  CONSULT: arabic(ran, 'لقاء', 'من جانب', 'مع', { tail: 'بين' }),
  SUPPORT: arabic(came, 'تأييد', 'من', 'لصالح'),
  COOPERATE: arabic(ran, 'تعاون', 'من جانب', 'مع', { tail: 'بين' }),
  AID: arabic(['وصل', 'يصل', 'يصل'], 'إمداد', 'من', 'إلى'),
  CONCEDE: arabic(came, 'تنازل', 'من', 'لصالح'),
  RETREAT: arabic(ran, 'انسحاب', 'من جانب', 'أمام', { at: 'من' }),
  REQUEST: arabic(came, 'طلب', 'من', 'إلى'),
  ACCUSE: arabic(came, 'اتهام', 'من', 'بحق'),
  REJECT: arabic(came, 'رفض', 'من', 'تجاه'),
  THREATEN: arabic(came, 'تهديد', 'من', 'ضد'),
  PROTEST: arabic(ran, 'احتجاج', 'من جانب', 'على'),
  SANCTION: arabic(came, 'حظر أو عقاب', 'من', 'بحق'),
  MOBILIZE: arabic(ran, 'حشد قوات', 'من جانب', 'ضد'),
  COERCE: arabic(fell, 'إكراه', 'من', 'بحق'),
  ASSAULT: arabic(fell, 'هجوم', 'من', 'على', { mutual: same('قتال') }),
  CONTROL: arabic(happened, 'بسط سيطرة', 'من جانب', 'على حساب', { at: 'على' }),
  JOIN: arabic(happened, 'انضمام', 'من جانب', 'إلى', { mutual: same('اتحاد') }),
  SPLIT: arabic(happened, 'انشقاق', 'من جانب', 'عن', { mutual: same('خلاف') }),
  BELONG: arabic(ran, 'انتماء', 'من جانب', 'إلى'),
};

// Where a mode of PLOVER says more than the type.
const modes: Record<'ar' | 'en', Record<string, Partial<Phrases>>> = {
  en: {
    'REQUEST/assist': { tail: 'for help', alone: regular('ask', ' for help'), noun: ['a request for help', 'request for help', 'to'] },
    'ACCUSE/disapprove': { both: regular('condemn'), alone: regular('condemn', ' it'), noun: ['a condemnation', 'condemnation', 'of'] },
    'RETREAT/release': { both: regular('release'), to: '', alone: regular('release', ' people'), noun: ['a release', 'release', 'of'], at: 'in' },
    'COERCE/arrest': { both: regular('arrest'), to: '', alone: make('arrests'), noun: ['an arrest', 'arrest', 'of'] },
    'ASSAULT/heavy-weapons': { both: regular('shell'), alone: regular('shell', ' targets'), noun: ['shelling', 'shelling', 'of'] },
    'ASSAULT/explosives': { both: regular('bomb'), alone: regular('use', ' a bomb'), noun: ['a bombing', 'bombing', 'of'] },
    'ASSAULT/firearms': { both: ['shot', 'shoot', 'shot'], to: 'at', alone: ['opened fire', 'open fire', 'opened fire'], noun: ['shooting', 'shooting', 'at'] },
    'ASSAULT/assassinate': { both: regular('assassinate'), alone: regular('assassinate', ' people'), noun: ['an assassination', 'assassination', 'of'] },
    'ASSAULT/execute': { both: regular('execute'), alone: regular('execute', ' people'), noun: ['an execution', 'execution', 'of'] },
    'ASSAULT/abduct': { both: regular('abduct'), alone: regular('abduct', ' people'), noun: ['an abduction', 'abduction', 'of'] },
  },
  ar: {
    'REQUEST/assist': { noun: ['طلب عون', 'من', ''] },
    'ACCUSE/disapprove': { noun: ['تنديد', 'من', ''] },
    'RETREAT/release': { noun: ['إفراج', 'من جانب', ''], to: 'عن', at: 'في' },
    'COERCE/arrest': { noun: ['اعتقال', 'من جانب', ''], to: 'بحق' },
    'ASSAULT/heavy-weapons': { noun: ['قصف', 'من', ''] },
    'ASSAULT/explosives': { noun: ['تفجير', 'من جانب', ''], to: 'ضد' },
    'ASSAULT/firearms': { noun: ['إطلاق نار', 'من', ''] },
    'ASSAULT/assassinate': { noun: ['اغتيال', 'من جانب', ''], to: 'بحق' },
    'ASSAULT/execute': { noun: ['إعدام', 'من جانب', ''], to: 'بحق' },
    'ASSAULT/abduct': { noun: ['خطف', 'من جانب', ''], to: 'بحق' },
  },
};

export function verbsOf(language: 'ar' | 'en', type: ClaimType, mode: string | null): Phrases {
  return { ...(language === 'ar' ? ar : en)[type], ...(mode ? modes[language][`${type}/${mode}`] : undefined) };
}
