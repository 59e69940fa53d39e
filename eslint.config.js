import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const oneWay = (message, ...group) => ({ patterns: [{ group, message }] });

export default ts.config(
  {
    ignores: [
      '**/node_modules/',
      '.wrangler/',
      'web/.svelte-kit/',
      'web/build/',
      'test-results/',
      'playwright-report/',
    ],
  },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  prettier,
  ...svelte.configs.prettier,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.ts', '**/*.svelte.ts', '**/*.svelte'],
    rules: {
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    files: ['web/**'],
    rules: { 'svelte/no-navigation-without-resolve': 'off', 'svelte/no-at-html-tags': 'error' },
  },
  // Playwright reads which fixtures a fixture wants from this pattern, and none is `{}`.
  { files: ['tests/browser/**'], rules: { 'no-empty-pattern': 'off' } },
  // The rooms depend one way; a pure room can be read, tested and reused alone.
  {
    files: ['worker/language/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        oneWay(
          'language is pure and knows no other room',
          '**/informant/**',
          '**/scoring/**',
          '**/api/**',
          '**/store/**',
          '**/rehearsal/**',
          '**/account/**',
          'hono',
          'hono/*',
        ),
      ],
    },
  },
  {
    files: ['worker/informant/**', 'worker/scoring/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        oneWay(
          'this room is pure: it knows language and nothing else',
          '**/api/**',
          '**/store/**',
          '**/rehearsal/**',
          '**/account/**',
          'hono',
          'hono/*',
        ),
      ],
    },
  },
  {
    files: ['worker/store/**', 'worker/account/**', 'worker/rehearsal/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        oneWay('nobody reaches back to the wire, but for its types', 'hono', 'hono/*'),
      ],
    },
  },
);
