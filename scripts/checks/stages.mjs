/** What `npm test` checks, cheapest first. Every stage is a list of commands that must all end with code 0. */

/**
 * @typedef {object} Stage
 * @property {string} name what `--only` takes
 * @property {string} about one line for the table
 * @property {string[][]} [commands] programs of node_modules/.bin with their arguments
 * @property {number} [screens] runs on so many virtual screens of its own, one for each kiosk at a time
 * @property {boolean} [isBeside] keeps to one core and writes nothing that another reads, so two of them run at a time
 * @property {boolean} [isBuild] the build itself, done by set-up's own code
 */

const vitest = (project) => [['vitest', 'run', '--project', project]];

/** @type {Stage[]} */
export const stages = [
  { name: 'format', about: 'prettier', isBeside: true, commands: [['prettier', '--check', '.']] },
  {
    name: 'text',
    about: 'every text in Arabic and English',
    isBeside: true,
    commands: [['node', 'scripts/check-text.mjs']],
  },
  { name: 'styles', about: 'stylelint', isBeside: true, commands: [['stylelint', 'src/**/*.{svelte,css}']] },
  {
    name: 'house',
    about: 'who may import whom',
    isBeside: true,
    commands: [['depcruise', '--config', '.dependency-cruiser.cjs', 'src', 'electron']],
  },
  {
    name: 'clauses',
    about: 'every clause names what carries it out',
    isBeside: true,
    commands: [['node', 'scripts/clauses.mjs', '--check']],
  },
  { name: 'unused', about: 'knip', isBeside: true, commands: [['knip']] },
  { name: 'lint', about: 'eslint', isBeside: true, commands: [['eslint', '.']] },
  {
    name: 'types',
    about: 'compiler, layer by layer',
    isBeside: true,
    commands: [['node', 'scripts/check-types.mjs']],
  },
  { name: 'gates', about: 'every gate can go red', isBeside: true, commands: vitest('gates') },
  { name: 'unit', about: 'unit and property tests', commands: vitest('unit') },
  {
    name: 'proofs',
    about: 'an altered clause turns its test red',
    commands: [['node', 'scripts/prove-clauses.mjs']],
  },
  { name: 'build', about: 'vite', isBuild: true },
  {
    name: 'faults',
    about: 'full disk, locked file, flipped byte …',
    commands: vitest('faults'),
    screens: 1,
  },
  { name: 'e2e', about: 'real Electron, real windows', commands: vitest('e2e'), screens: 2 },
];
