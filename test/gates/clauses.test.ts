import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { plantTree, type PlantedTree } from './planted-tree.ts';

const folders = ['scripts', 'src/domain', 'test', 'resources/policies', 'docs'];
const policyPath = 'resources/policies/deem.json';
const deem = readFileSync(fileURLToPath(new URL(`../../${policyPath}`, import.meta.url)), 'utf8');

let tree: PlantedTree;
afterEach(() => tree.remove());

describe('the table of clauses', () => {
  it('goes red when a clause names nothing that carries it out', async () => {
    const unlinked = deem.replace(/,\s*"capability": "fairness-report"/u, '');
    expect(unlinked).not.toBe(deem);
    tree = await plantTree({ [policyPath]: unlinked }, folders);
    const { code, output } = await tree.run('node', 'scripts/clauses.mjs', '--check');
    expect(output).toContain('deem العدل/١ names neither a capability nor a reason');
    expect(code).toBe(1);
  });

  it('goes red when a clause has no witness', async () => {
    tree = await plantTree({ 'test/unit/clauses/deem.test.ts': 'export {};\n' }, folders);
    const { code, output } = await tree.run('node', 'scripts/clauses.mjs', '--check');
    expect(output).toContain('deem التنويه/١ is named by no test of test/unit');
    expect(code).toBe(1);
  });
});

describe('the proof of a clause', () => {
  const prove = (...clause: string[]) => tree.run('node', 'scripts/prove-clauses.mjs', ...clause);

  it('goes red when its witness notices nothing, or does not run', async () => {
    // Put together here: as they stand they would be taken for what this file itself is about.
    const [policy, idle, unrun] = ['deem', 'التنويه/١', 'التمهيد/١'];
    const blind = `import { it } from 'vitest';
it.each([['${policy}', '${idle}']])('[%s %s] is looked at', () => {});
it.each([['${policy}', '${unrun}']])('is looked at', () => {});
`;
    const file = 'test/unit/clauses/deem.test.ts';
    const files = {
      [file]: blind,
      'vite.config.ts': "export default { test: { projects: [{ test: { name: 'unit' } }] } };\n",
    };
    tree = await plantTree(files, folders);
    const unnoticed = await prove(policy, idle, '--only', 'words');
    expect(unnoticed.output).toContain(`UNNOTICED ${policy} ${idle}: words (1 stayed green)`);
    expect(unnoticed.code).toBe(1);
    const nobody = await prove(policy, unrun, '--only', 'words');
    expect(nobody.output).toContain(`UNSOUND ${file} names ${policy} ${unrun} and runs no test of it`);
    expect(nobody.code).toBe(1);
  });
});
