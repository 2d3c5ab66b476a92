// What a person decides, and who that is.
import { post } from './api';
import type { Decided, NewDecision } from './types';

const place = 'isnad.person';
export function personKept(): string {
  return localStorage.getItem(place) ?? '';
}
function keepPerson(person: string): void {
  if (person) localStorage.setItem(place, person);
  else localStorage.removeItem(place);
}

export function decide(decision: NewDecision): Promise<Decided> {
  keepPerson(decision.person ?? '');
  return post<Decided>(['decisions'], {}, JSON.stringify(decision));
}
export function takeBack(id: number): Promise<Decided> {
  return post<Decided>(['decisions', String(id), 'undo'], {}, '{}');
}
