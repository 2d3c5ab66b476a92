import { expect, test } from 'vitest';
import { statementQuery } from './queries';

test('two actors are a pair, one alone is an actor', () => {
  expect(statementQuery({ actor: 'a', with: 'b' })).toMatchObject({ between: 'a,b' });
  expect(statementQuery({ actor: 'a' })).toMatchObject({ actor: 'a' });
  expect(statementQuery({ with: 'b' })).toMatchObject({ actor: 'b' });
  expect(statementQuery({ actor: 'a', with: 'b' })).not.toHaveProperty('actor');
});

test('the most reported come first unless it is told otherwise', () => {
  expect(statementQuery({})).toMatchObject({ order: 'told' });
  expect(statementQuery({ order: 'latest' })).toMatchObject({ order: 'latest' });
});
