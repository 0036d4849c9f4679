import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const rulesOfTheHouse = [
  'tsconfig.base.json',
  'eslint.config.js',
  '.dependency-cruiser.cjs',
  '.stylelintrc.json',
  'package.json',
  'test/tsconfig.json',
  'src/domain/tsconfig.json',
  'src/text/tsconfig.json',
  'src/desk/contract/tsconfig.json',
  'src/ui/tsconfig.json',
  'electron/tsconfig.json',
];

/** A throw-away tree under the repository's own rules, in which a test plants violations. */
export type PlantedTree = {
  run(tool: string, ...parameters: string[]): Promise<{ code: number; output: string }>;
  remove(): Promise<void>;
};

/** Plants `files` (path → content) beside the repository's real configuration, and over copies of its `folders`. */
export async function plantTree(
  files: Record<string, string>,
  folders: readonly string[] = [],
): Promise<PlantedTree> {
  const root = await mkdtemp(join(tmpdir(), 'istiqbal-gate-'));
  for (const rule of rulesOfTheHouse) await cp(join(repository, rule), join(root, rule));
  for (const folder of folders) await cp(join(repository, folder), join(root, folder), { recursive: true });
  await symlink(join(repository, 'node_modules'), join(root, 'node_modules'));
  const tests = { 'test/placeholder.ts': 'export {};\n' };
  for (const [path, content] of Object.entries({ ...tests, ...files })) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return {
    run: (tool, ...parameters) =>
      new Promise((resolve) => {
        const command = join(root, 'node_modules/.bin', tool);
        execFile(command, parameters, { cwd: root, maxBuffer: 1 << 24 }, (error, stdout, stderr) => {
          const code = error ? (typeof error.code === 'number' ? error.code : 1) : 0;
          resolve({ code, output: stdout + stderr });
        });
      }),
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
