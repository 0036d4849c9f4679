import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantTree, type PlantedTree } from './planted-tree.ts';

const door = 'export const door = 1;\n';

/** One violation for each rule of the house; the gate must name every one of them. */
const violations: { rule: string; file: string; content: string }[] = [
  { rule: 'domain', file: 'src/domain/reads-store.ts', content: "import '../store/open.ts';\n" },
  { rule: 'domain', file: 'src/domain/reads-disk.ts', content: "import 'node:fs';\n" },
  { rule: 'text', file: 'src/text/reads-domain.ts', content: "import '../domain/door.ts';\n" },
  { rule: 'store', file: 'src/store/reads-desk.ts', content: "import '../desk/open-desk.ts';\n" },
  { rule: 'slips', file: 'src/slips/reads-store.ts', content: "import '../store/open.ts';\n" },
  { rule: 'contract', file: 'src/desk/contract/reads-store.ts', content: "import '../../store/open.ts';\n" },
  { rule: 'desk', file: 'src/desk/reads-svelte.ts', content: "import 'svelte';\n" },
  {
    rule: 'screens',
    file: 'src/ui/staff/Reads.svelte',
    content: '<script lang="ts">\n  import \'../../store/open.ts\';\n</script>\n',
  },
  {
    rule: 'guest-and-staff-never-each-other',
    file: 'src/ui/guest/reads-staff.ts',
    content: "import '../staff/door.ts';\n",
  },
  {
    rule: 'parts',
    file: 'src/ui/parts/reads-contract.ts',
    content: "import '../../desk/contract/door.ts';\n",
  },
  { rule: 'shell', file: 'electron/reads-store.ts', content: "import '../src/store/open.ts';\n" },
  { rule: 'shell', file: 'electron/speaks-http.ts', content: "import 'node:http';\n" },
  { rule: 'print system', file: 'electron/ipp.ts', content: "import 'node:fs';\n" },
  { rule: 'bridges', file: 'electron/preload-reads.ts', content: "import '../src/text/door.ts';\n" },
  {
    rule: 'the-desk-opens-by-one-door',
    file: 'electron/reads-inside.ts',
    content: "import '../src/desk/inside.ts';\n",
  },
  {
    rule: 'nobody-imports-the-shell-the-screens-or-the-tests',
    file: 'src/desk/reads-shell.ts',
    content: "import '../../electron/main.ts';\n",
  },
  { rule: 'no-cycles', file: 'src/slips/one.ts', content: "import './two.ts';\nexport const one = 1;\n" },
];

const innocent = {
  'src/slips/two.ts': "import './one.ts';\nexport const two = 2;\n",
  'src/store/open.ts': door,
  'src/domain/door.ts': door,
  'src/text/door.ts': door,
  'src/desk/open-desk.ts': door,
  'src/desk/inside.ts': door,
  'src/desk/contract/door.ts': door,
  'src/ui/staff/door.ts': door,
  'electron/main.ts': door,
};

type Violation = { from: string; rule: { name: string } };

describe('the house rules', () => {
  let tree: PlantedTree;
  let found: Violation[];

  beforeAll(async () => {
    tree = await plantTree({
      ...innocent,
      ...Object.fromEntries(violations.map(({ file, content }) => [file, content])),
    });
    const { output } = await tree.run(
      'depcruise',
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'json',
      'src',
      'electron',
    );
    const report = JSON.parse(output) as { summary: { violations: Violation[] } };
    found = report.summary.violations;
  }, 60_000);
  afterAll(() => tree.remove());

  it.each(violations)('$rule catches $file', ({ rule, file }) => {
    expect(found.filter(({ from }) => from === file).map((violation) => violation.rule.name)).toContain(rule);
  });

  it('says nothing of the innocent', () => {
    const planted = new Set([...violations.map(({ file }) => file), 'src/slips/two.ts']);
    expect(found.filter(({ from }) => !planted.has(from))).toEqual([]);
  });
});
