/**
 * `node scripts/prove-clauses.mjs [POLICY [CLAUSE]]`: alters what a policy file says for a clause, runs the tests that
 * docs/clauses.md names for that clause against the altered copy, and demands that one of them goes red
 * (docs/decisions/0022-a-clause-is-proven-by-altering-it.md). Ends with code 1 when an alteration went unnoticed.
 *
 * Without arguments a fixed share is done: one alteration each of some clauses, of every policy and kind of rule. With
 * `--all`, or in `npm run test:soak`, every alteration of every clause; with a policy, all of its clauses; with a
 * clause, that one.
 *
 *   --only WHAT   only the alterations whose name holds these words («words», «link», «channels»)
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { parseArgs } from 'node:util';
import { witnessPool } from './checks/witness-pool.mjs';
import { onProjectNode } from './setup/on-project-node.mjs';
import { projectRoot } from './setup/paths.mjs';
import { runScript } from './setup/problems.mjs';

/** What `npm test` tries each time: of each policy, and of each kind of rule. */
const share = [
  ['mabarrah', 'ت/٦', 'reply.workingDays'],
  ['mabarrah', 'ج/١', 'complaints.committee.name'],
  ['mabarrah', 'خ/٣', 'link changed-information'],
  ['athar', 'التعامل/٥', 'reply.kind'],
  ['amass', 'القنوات/٨', 'channels[7] dropped'],
  ['enaya', 'الأهداف/٧', 'words'],
  ['deem', 'الإحالة/٦', 'journeys.referral.steps[5] dropped'],
  ['deem', 'العدل/١', 'link fairness-report'],
];

const shipped = join(projectRoot, 'resources', 'policies');
const print = (line) => process.stdout.write(`${line}\n`);

await runScript(() => onProjectNode(import.meta.url, main));

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { all: { type: 'boolean', default: false }, only: { type: 'string' } },
  });
  const { alterationsOf } = await import('../test/clauses/alterations.ts');
  const { clauseWitnesses } = await import('./checks/clause-sources.mjs');
  const [policyId, clauseId] = positionals;
  const isShare = !values.all && env.ISTIQBAL_SOAK !== '1' && policyId === undefined;
  const tried = (await clauseWitnesses())
    .filter(({ policy }) => policyId === undefined || policy.id === policyId)
    .filter(({ clause }) => clauseId === undefined || clause === clauseId)
    .map(({ policy, clause, files }) => ({
      policy,
      clause,
      files,
      alterations: alterationsOf(policy, clause)
        .filter(({ what }) => values.only === undefined || what.includes(values.only))
        .filter(
          ({ what }) => !isShare || share.some((each) => each.join() === [policy.id, clause, what].join()),
        ),
    }))
    .filter(({ alterations }) => alterations.length > 0);
  const count = tried.reduce((sum, { alterations }) => sum + alterations.length, 0);
  if (isShare && count !== share.length)
    throw new Error('The share names an alteration that there is no more.');
  return (await prove(tried, count, isShare)) ? 0 : 1;
}

async function prove(tried, count, isShare) {
  const startMs = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'istiqbal-clauses-'));
  const pool = witnessPool();
  try {
    // In `npm test` the stage before has just run them all.
    const unsound = isShare ? [] : await unsoundWitnesses(pool, tried);
    for (const fault of unsound) print(`  UNSOUND ${fault}`);
    if (unsound.length > 0) return false;
    const unnoticed = await alterAll(pool, tried, folder, () => (performance.now() - startMs) / 1000);
    const seconds = ((performance.now() - startMs) / 1000).toFixed(0);
    print(
      `${tried.length} clauses, ${count} alterations: ${count - unnoticed} noticed, ${unnoticed} not, in ${seconds} s`,
    );
    return unnoticed === 0;
  } finally {
    pool.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Before anything is altered, every file that names a clause runs a test of it, and all of them are green. */
async function unsoundWitnesses(pool, tried) {
  const files = [...new Set(tried.flatMap((each) => each.files))];
  const names = tried.map(({ policy, clause }) => namePattern(policy.id, clause)).join('|');
  const results = await Promise.all(
    files.map((file) => pool.run(() => undefined, { policies: shipped, files: [file], names })),
  );
  const tests = results.flatMap((result) => result.tests);
  return [
    ...results.flatMap(({ errors }) => errors),
    ...tests.filter(({ isRed }) => isRed).map(({ file, name }) => `${file}: ${name} is red as it is`),
    ...tried.flatMap(({ policy, clause, files: named }) => {
      const pattern = new RegExp(namePattern(policy.id, clause), 'u');
      const runs = (file) => tests.some((test) => test.file === file && pattern.test(test.name));
      const lacking = named.filter((file) => !runs(file));
      return lacking.map((file) => `${file} names ${policy.id} ${clause} and runs no test of it`);
    }),
  ];
}

/** Runs the witnesses of every alteration; how many of those nobody noticed. */
async function alterAll(pool, tried, folder, seconds) {
  let [done, unnoticed] = [0, 0];
  await Promise.all(
    tried.map(async ({ policy, clause, files, alterations }, place) => {
      const noticing = new Set();
      await Promise.all(
        alterations.map(async ({ what, policy: altered }, index) => {
          const policies = join(folder, `${place}-${index}`);
          const asked = { policies, files, names: namePattern(policy.id, clause) };
          const result = await pool.run(() => writeCopy(policies, policy.id, altered), asked);
          rmSync(policies, { recursive: true, force: true });
          const red = result.tests.find(({ isRed }) => isRed);
          if (red) noticing.add(red.file);
          else {
            unnoticed += 1;
            print(`  UNNOTICED ${policy.id} ${clause}: ${what}${told(result)}`);
          }
        }),
      );
      done += 1;
      const at = `${seconds().toFixed(0).padStart(4)} s ${String(done).padStart(4)}/${tried.length}`;
      const by = [...noticing].join(', ') || 'nobody';
      print(`${at} ${policy.id} ${clause}: ${alterations.length} altered, noticed by ${by}`);
    }),
  );
  return unnoticed;
}

/** Why nobody noticed: a file could not be run, or its tests stayed green. */
function told({ tests, errors }) {
  return errors.length > 0 ? ` (${errors.join('; ')})` : ` (${tests.length} stayed green)`;
}

/** Titles hold the policy's id before the clause's: «[mabarrah ت/٤] …», «mabarrah ت/٤ says …». */
function namePattern(policyId, clause) {
  return `(?<![\\p{L}-])${policyId} ${clause}(?![٠-٩])`;
}

function writeCopy(policies, policyId, altered) {
  mkdirSync(policies);
  for (const name of readdirSync(shipped)) cpSync(join(shipped, name), join(policies, name));
  writeFileSync(join(policies, `${policyId}.json`), JSON.stringify(altered, null, 2));
}
