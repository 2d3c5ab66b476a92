// The fields of an address as the fields of the API.
import type { Query } from './api';

/** Filters of statements: two actors are a pair, one alone is an actor. Most reported first: a year that was misread would come before all in the order of days. */
export function statementQuery({ actor, with: other, type, role, place, source, stance, text, since, until, said_since, said_until, origins, disputed, order }: Record<string, string>): Query {
  const pair: Query = actor && other ? { between: `${actor},${other}` } : { actor: actor || other };
  return { ...pair, type, role, place, source, stance, text, since, until, said_since, said_until, origins, disputed, order: order || 'told' };
}
