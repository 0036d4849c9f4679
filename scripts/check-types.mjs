/** Every layer through the compiler with its own tsconfig, the tests, and the screens through svelte-check. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const commands = [
  ['tsc', '-b', 'tsconfig.json'],
  ['tsc', '--noEmit', '-p', 'test/tsconfig.json'],
  ['svelte-check', '--tsconfig', 'src/ui/tsconfig.json', '--fail-on-warnings', '--output', 'human'],
];

for (const [program, ...args] of commands) {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
