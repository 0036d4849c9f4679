import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { policyText } from '../policy-files.ts';

const root = fileURLToPath(new URL('../../../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'istiqbal-lint-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function lint(...args: string[]) {
  const script = join(root, 'scripts', 'policy.mjs');
  return spawnSync(process.execPath, [script, 'lint', ...args], { cwd: root, encoding: 'utf8' });
}

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

describe('npm run policy -- lint', () => {
  it('ends with 0 whatever it finds, and says it in both languages', () => {
    const { status, stdout } = lint(join('resources', 'policies', 'enaya.json'));
    expect(stdout).toContain('26/8/1444 = ١٨ مارس ٢٠٢٣م');
    expect(stdout).toContain('The two dates disagree');
    expect(status).toBe(0);
  });

  it('ends with 1 for a refused file, with field and reason', () => {
    const damaged = policyText('deem').replace('"clause": "القنوات/١"', '"clause": "س/١"');
    const { status, stdout } = lint(file('damaged.json', damaged));
    expect(stdout).toContain('unknown-clause  channels[0].clause');
    expect(stdout).toContain('The file has no clause س/١.');
    expect(status).toBe(1);
  });

  it('compares with the source, as JSON where asked', () => {
    const source = file('deem.txt', 'سطر ليس في الملف');
    const { status, stdout } = lint(join('resources', 'policies', 'deem.json'), '--source', source, '--json');
    expect(JSON.parse(stdout)).toContainEqual(
      expect.objectContaining({ code: 'source-line-unused', text: 'سطر ليس في الملف' }),
    );
    expect(status).toBe(0);
  });

  it('ends with 2 when there is nothing to read', () => {
    expect(lint(join(folder, 'nothing.json')).status).toBe(2);
    expect(lint().status).toBe(2);
  });
});
