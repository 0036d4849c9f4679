/**
 * `npm run clauses`: prints, and writes to docs/clauses.md, every clause of the policies with the capability that
 * carries it out and the tests that name it. Ends with code 1 when a clause names neither a capability nor a
 * reason for being outside a desk's reach, or a capability that no test names, or is itself named by no test.
 * That the tests notice when a clause's rule is altered is scripts/prove-clauses.mjs's to show.
 *
 *   --check   writes nothing; ends with code 1 also when docs/clauses.md is not what it would write
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { onProjectNode } from './setup/on-project-node.mjs';
import { projectRoot } from './setup/paths.mjs';
import { runScript } from './setup/problems.mjs';

const table = join(projectRoot, 'docs', 'clauses.md');
const say = (line) => process.stderr.write(`${line}\n`);
const tell = {
  'clause-without-capability': () => 'names neither a capability nor a reason',
  'unknown-capability': (id) => `names ${id}, which src/domain/policy/capabilities.ts does not have`,
  'planned-but-built': (id) => `says that ${id} is planned, but it is built`,
  'built-but-planned': (id) => `names ${id}, which is still to be built: { "planned": "${id}" }`,
};

await runScript(() => onProjectNode(import.meta.url, main));

async function main() {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const [trace, { clauseTable }, sources] = await Promise.all([
    import('../src/domain/policy/traceability.ts'),
    import('./checks/clause-table.mjs'),
    import('./checks/clause-sources.mjs'),
  ]);
  const [policies, tests] = [sources.shippedPolicies(), sources.allTaggedTests()];
  const { capabilities } = await import('../src/domain/policy/capabilities.ts');
  const text = clauseTable(trace.clauseRows(policies, tests), capabilities, tests);
  const faults = trace.traceFaults(policies);
  for (const { reason, policy, clause, capability } of faults)
    say(`${policy} ${clause} ${tell[reason](capability)}`);
  const untested = trace.untestedCapabilities(policies, tests);
  for (const capability of untested)
    say(`${capability} is named by a clause and by no test: [${capability}]`);
  const unwitnessed = trace.unwitnessedClauses(policies, tests);
  for (const clause of unwitnessed) say(`${clause} is named by no test of test/unit: [${clause}]`);
  const isWhole = [faults, untested, unwitnessed].every(({ length }) => length === 0);
  if (!values.check) {
    process.stdout.write(text);
    writeFileSync(table, text);
    return isWhole ? 0 : 1;
  }
  const isFresh = existsSync(table) && readFileSync(table, 'utf8') === text;
  if (!isFresh) say('docs/clauses.md is stale: npm run clauses');
  return isWhole && isFresh ? 0 : 1;
}
