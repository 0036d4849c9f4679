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
  return (await prove(tried, count)) ? 0 : 1;
}

async function prove(tried, count) {
  const startMs = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'istiqbal-clauses-'));
  const pool = witnessPool();
  const faults = [];
  const tell = (fault) => {
    faults.push(fault);
    print(`  UNNOTICED ${fault}`);
  };
  let done = 0;
  try {
    await Promise.all(
      tried.map(async ({ policy, clause, files, alterations }) => {
        const noticing = new Set();
        await Promise.all(
          alterations.map(async ({ what, policy: altered }, index) => {
            const policies = join(
              folder,
              `${policy.id}-${policy.clauses.findIndex(({ id }) => id === clause)}-${index}`,
            );
            const result = await pool.run(() => writeCopy(policies, policy.id, altered), {
              policies,
              files,
              names: namePattern(policy.id, clause),
            });
            rmSync(policies, { recursive: true, force: true });
            const red = result.tests.find(({ isRed }) => isRed);
            if (red) noticing.add(red.file);
            else tell(`${policy.id} ${clause}: ${what}${told(result)}`);
          }),
        );
        done += 1;
        const seconds = ((performance.now() - startMs) / 1000).toFixed(0).padStart(4);
        print(
          `${seconds} s ${String(done).padStart(4)}/${tried.length} ${policy.id} ${clause}: ${alterations.length} altered, noticed by ${[...noticing].join(', ') || 'nobody'}`,
        );
      }),
    );
  } finally {
    pool.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const seconds = (performance.now() - startMs) / 1000;
  print(
    `${tried.length} clauses, ${count} alterations: ${count - faults.length} noticed, ${faults.length} not, in ${seconds.toFixed(0)} s`,
  );
  return faults.length === 0;
}

/** Why nobody noticed: no test ran, or those that did stayed green. */
function told({ tests, errors }) {
  if (errors.length > 0) return ` (${errors.join('; ')})`;
  return tests.length === 0 ? ' (no test of that name)' : ` (${tests.length} stayed green)`;
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
