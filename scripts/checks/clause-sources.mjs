import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePolicyText } from '../../src/domain/policy/parse-policy.ts';
import { clauseRows, taggedTests } from '../../src/domain/policy/traceability.ts';
import { projectRoot } from '../setup/paths.mjs';

/** The policies as they are shipped, read and accepted. */
export function shippedPolicies() {
  return readAll(join('resources', 'policies'), '.json').map(({ path, text }) => {
    const parsed = parsePolicyText(path, text);
    if (!parsed.ok) throw new Error(`${path} is refused: npm run policy -- lint ${path}`);
    return parsed.policy;
  });
}

/** Every test that says what it is about. */
export function allTaggedTests() {
  return readAll('test', '.ts').flatMap(({ path, text }) => taggedTests(path, text));
}

/** For every clause the files of the tests that name it and need no window, the quickest first. */
export function clauseWitnesses() {
  const [policies, tests] = [shippedPolicies(), allTaggedTests()];
  return policies.flatMap((policy) =>
    clauseRows([policy], tests).map(({ clause, witnesses }) => ({
      policy,
      clause,
      files: witnesses
        .map(({ file }) => file)
        .filter((file) => file.startsWith('test/unit/'))
        .sort((one, other) => slowness(one) - slowness(other)),
    })),
  );
}

function slowness(file) {
  const order = ['test/unit/domain/', 'test/unit/clauses/'];
  const place = order.findIndex((folder) => file.startsWith(folder));
  return place < 0 ? order.length : place;
}

/** The files of a folder and below it, by path with forward slashes, in an order that no system changes. */
function readAll(folder, ending) {
  return readdirSync(join(projectRoot, folder), { recursive: true })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((path) => path.endsWith(ending))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(projectRoot, path), 'utf8') }));
}
