// What went wrong, in the words of the catalogue.
import type { ApiError } from './api';
import { t, term } from './locale.svelte';

const known = ['unreachable', 'internal', 'bad_database', 'not_found', 'no_session', 'cannot_write', 'body_too_large'];

/** @param refused  how a value is spoken of that the server does not understand */
export function problemText(problem: ApiError, refused: 'problem.bad_argument' | 'problem.refused' = 'problem.bad_argument'): string {
  return problem.code === 'bad_argument' ? t(refused, { message: problem.message }) : term('problem', known.includes(problem.code) ? problem.code : 'internal');
}
