import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const clocks = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Take the Clock port.' },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Take the Clock port.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Take the Random port.',
  },
];

export default ts.config(
  { ignores: ['dist/', 'out/', 'release/', 'coverage/', 'src/text/generated/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.svelte', '**/*.svelte.ts'],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['vite.config.ts', 'scripts/*.d.mts', 'scripts/*/*.d.mts'] },
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      'no-console': 'error',
    },
  },
  svelte.configs['flat/recommended'],
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'], parser: ts.parser },
      globals: globals.browser,
    },
    // What comes out of another component is of no known type to this parser; svelte-check knows and checks it.
    rules: {
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // A state module is TypeScript to the last line: the plain parser reads it with the program that stands.
    files: ['**/*.svelte.ts'],
    languageOptions: { parser: ts.parser },
  },
  {
    // Rules that ask for types make the whole program anew for each component: minutes for two hundred of them. What a
    // component calls is in its state module, which has those rules; svelte-check has the component's types.
    files: ['**/*.svelte'],
    ...ts.configs.disableTypeChecked,
    languageOptions: {
      parserOptions: { ...ts.configs.disableTypeChecked.languageOptions?.parserOptions, parser: ts.parser },
    },
  },
  {
    files: ['src/domain/**/*.ts', 'src/desk/**/*.ts', 'src/store/**/*.ts', 'src/slips/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...clocks] },
  },
  {
    files: ['electron/**/*.ts'],
    ignores: ['electron/channel.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'electron', importNames: ['ipcMain'], message: 'channel.ts is the one door.' }] },
      ],
    },
  },
  {
    files: ['scripts/**/*.mjs', '*.js', '*.cjs'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-console': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
