/**
 * Runs witnesses for `scripts/prove-clauses.mjs`, in one vitest that stays open: started as a child process, it is
 * sent one run after the other, and answers each with what its tests came to. A run ends at its first red test.
 *
 * @typedef {object} WitnessRun
 * @property {string} policies the folder in which the tests find the policies
 * @property {string[]} files the tests' files from the root of the repository, in the order in which they are tried
 * @property {string} names a pattern of the tests' names
 *
 * @typedef {object} WitnessResult
 * @property {{ file: string, name: string, isRed: boolean }[]} tests those that ran
 * @property {string[]} errors why a file could not be run at all
 */
import { join } from 'node:path';
import { env } from 'node:process';
import { createVitest } from 'vitest/node';
import { projectRoot } from '../setup/paths.mjs';

env.VITEST = 'true';
const vitest = await createVitest(
  'test',
  { root: projectRoot, project: ['unit'], watch: false, reporters: [{}], silent: true, bail: 1 },
  { logLevel: 'error' },
);
const unit = vitest.projects.find(({ name }) => name === 'unit');

process.on('message', async (/** @type {WitnessRun} */ asked) => process.send(await witnessed(asked)));
process.on('disconnect', () => process.exit());
process.send('ready');

/** @returns {Promise<WitnessResult>} */
async function witnessed({ policies, files, names }) {
  unit.config.env = { ...unit.config.env, ISTIQBAL_POLICIES: policies };
  vitest.setGlobalTestNamePattern(new RegExp(names, 'u'));
  const result = { tests: [], errors: [] };
  for (const file of files) {
    const { testModules } = await vitest.runTestSpecifications([
      unit.createSpecification(join(projectRoot, file)),
    ]);
    for (const module of testModules) {
      result.errors.push(...module.errors().map(({ message }) => `${file}: ${message}`));
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state !== 'skipped') result.tests.push({ file, name: test.fullName, isRed: state === 'failed' });
      }
    }
    if (result.tests.some(({ isRed }) => isRed)) break;
  }
  return result;
}
