// The interface of the server: lints src/server/openapi.yaml and writes the types of the page from it (src/lib/interface.d.ts).
// `node tools/interface.mjs` writes them; with --check it only says whether they are in step.
import { readFileSync, writeFileSync } from 'node:fs';
import { createConfig, formatProblems, getTotals, lint } from '@redocly/openapi-core';
import openapiTS, { astToString } from 'openapi-typescript';

const source = new URL('../../src/server/openapi.yaml', import.meta.url);
const target = new URL('../src/lib/interface.d.ts', import.meta.url);
const rules = { 'security-defined': 'off', 'no-server-example.com': 'off', 'operation-4xx-response': 'off', 'no-unused-components': 'error' };

const config = await createConfig({ extends: ['recommended'], rules });
const problems = await lint({ ref: source.pathname, config });
const { errors, warnings } = getTotals(problems);
if (errors + warnings > 0) {
  formatProblems(problems, { format: 'stylish', totals: { errors, warnings, ignored: 0 }, version: '' });
  process.exit(1);
}
const types = '// Written by tools/interface.mjs from src/server/openapi.yaml; a change belongs there.\n' + astToString(await openapiTS(source));
if (!process.argv.includes('--check')) {
  writeFileSync(target, types);
} else if (readFileSync(target, 'utf8') !== types) {
  console.error('src/lib/interface.d.ts is not what src/server/openapi.yaml says: run `npm run interface`');
  process.exit(1);
}
