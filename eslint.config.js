import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const MODELS = {
  group: ['ai', '@ai-sdk/*', '@ai-sdk/*/**'],
  message: 'only worker/model knows the SDK; what others need of it is exported there',
};
const oneWay = (message, ...group) => ({ patterns: [{ group, message }, MODELS] });

export default ts.config(
  {
    ignores: [
      '**/node_modules/',
      '.wrangler/',
      'web/.svelte-kit/',
      'web/build/',
      'worker/api/sketch/screens.js',
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
  {
    files: ['worker/**', 'web/**'],
    ignores: ['worker/model/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [MODELS] }] },
  },
  {
    files: ['worker/model/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: [
                '**/informant/**',
                '**/scoring/**',
                '**/language/**',
                '**/api/**',
                '**/store/**',
                '**/rehearsal/**',
                'hono',
                'hono/*',
              ],
              message: 'this room calls models and knows no other room',
            },
          ],
        },
      ],
    },
  },
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
          '**/model/**',
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
          '**/model/**',
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
