import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
  { ignores: ['dist/', 'node_modules/'] },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
  },
  {
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/prefer-svelte-reactivity': 'off', // dates and query fields here are made and used up in one call
      'svelte/no-useless-mustaches': 'off', // {' '} keeps a blank that would be trimmed at the edge of a block
      'svelte/no-navigation-without-resolve': 'off', // hash routes, no SvelteKit
      // A text from the world reaches the page as a text node only.
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'srcdoc'].map((property) => ({ property })),
        { object: 'document', property: 'write' },
      ],
      'no-eval': 'error',
      'no-implied-eval': 'error',
    },
  },
);
