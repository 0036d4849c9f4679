/** The printer port against a program that stands in for CUPS's `lp`, with the answers that CUPS gives. */
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { env } from 'node:process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLog } from '../../../electron/log.ts';
import { systemPrinter } from '../../../electron/printer.ts';

const pathBefore = env['PATH'] ?? '';
const pdf = new TextEncoder().encode('%PDF-1.7 a slip');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'istiqbal-printer-'));
});

afterEach(() => {
  env['PATH'] = pathBefore;
  rmSync(folder, { recursive: true, force: true });
});

function printer(queue: string | null = null): ReturnType<typeof systemPrinter> {
  const temporaryFolder = join(folder, 'temporary');
  const log = openLog(join(folder, 'log'));
  return systemPrinter({ queueName: () => queue, temporaryFolder, windowsPrinterProgram: '', log });
}

/** Puts a program `lp` first on the path. */
function lpIs(script: string): void {
  const program = join(folder, 'lp');
  writeFileSync(program, `#!/bin/sh\n${script}\n`);
  chmodSync(program, 0o755);
  env['PATH'] = `${folder}${delimiter}${pathBefore}`;
}

const job = { title: "receipt 1448-1-00087 'نورة'", paper: 'A5' } as const;

test.skipIf(process.platform === 'win32')(
  'the queue gets the PDF through a pipe, and its job is named',
  async () => {
    lpIs(
      `cat > ${folder}/received; printf '%s|' "$@" > ${folder}/words; echo 'request id is slips-12 (0 file(s))'`,
    );
    expect(await printer('slips').print(pdf, job)).toEqual({ kind: 'accepted', job: 'slips-12' });
    expect(readFileSync(join(folder, 'received'))).toEqual(Buffer.from(pdf));
    expect(readFileSync(join(folder, 'words'), 'utf8')).toContain("-d|slips|-t|receipt 1448-1-00087 ''|");
    expect(existsSync(join(folder, 'temporary'))).toBe(false);
  },
);

test.skipIf(process.platform === 'win32').each([
  ['lp: Error - no default destination available.', { kind: 'no-printer' }],
  ['lp: The printer or class does not exist.', { kind: 'no-printer' }],
  ['lp: Error - scheduler not responding.', { kind: 'no-printer' }],
  ['lp: Destination "slips" is not accepting jobs.', { kind: 'failed', cause: 'refused-by-queue' }],
])('a refusal has its cause: %s', async (words, result) => {
  lpIs(`echo '${words}' >&2; exit 1`);
  expect(await printer().print(pdf, job)).toEqual(result);
});

test.skipIf(process.platform === 'win32')('a machine without printing has no printer', async () => {
  env['PATH'] = folder;
  expect(await printer().print(pdf, job)).toEqual({ kind: 'no-printer' });
  expect(readdirSync(folder).filter((name) => name !== 'log')).toEqual([]);
});
