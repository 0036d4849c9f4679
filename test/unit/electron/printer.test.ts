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
const pdf = new TextEncoder().encode('%PDF-1.7 a slip %%EOF');
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

function lpIs(script: string): void {
  programIs('lp', script);
}

/** Puts a program first on the path. */
function programIs(name: string, script: string): void {
  const program = join(folder, name);
  writeFileSync(program, `#!/bin/sh\n${script}\n`);
  chmodSync(program, 0o755);
  env['PATH'] = `${folder}${delimiter}${pathBefore}`;
}

const order = {
  title: "receipt 1448-1-00087 'نورة'",
  printer: null,
  paper: 'A5',
  lengthMm: null,
  copies: 1,
} as const;

test.skipIf(process.platform === 'win32')(
  'the queue gets the PDF through a pipe, and its job is named',
  async () => {
    lpIs(
      `cat > ${folder}/received; printf '%s|' "$@" > ${folder}/words; echo 'request id is slips-12 (0 file(s))'`,
    );
    expect(await printer('slips').print(pdf, order)).toEqual({ kind: 'accepted', job: 'slips-12' });
    expect(readFileSync(join(folder, 'received'))).toEqual(Buffer.from(pdf));
    expect(readFileSync(join(folder, 'words'), 'utf8')).toBe(
      "-d|slips|-n|1|-t|receipt 1448-1-00087 ''|-o|media=A5|-o|fit-to-page|--|-|",
    );
    expect(existsSync(join(folder, 'temporary'))).toBe(false);
  },
);

test.skipIf(process.platform === 'win32')(
  'the printer, the copies and a roll cut to length are those that were chosen',
  async () => {
    lpIs(`printf '%s|' "$@" > ${folder}/words; cat > /dev/null; echo 'request id is till-3 (0 file(s))'`);
    const chosen = { ...order, printer: 'till', paper: 'roll-80', lengthMm: 114, copies: 2 } as const;
    expect(await printer('slips').print(pdf, chosen)).toEqual({ kind: 'accepted', job: 'till-3' });
    expect(readFileSync(join(folder, 'words'), 'utf8')).toMatch(
      /^-d\|till\|-n\|2\|.*-o\|PageSize=Custom\.80x114mm\|/u,
    );
  },
);

test.skipIf(process.platform === 'win32').each([
  ['lp: Error - no default destination available.', 'scheduler-stopped', ''],
  ['lp: Error - no default destination available.', 'no-printer', 'scheduler is running'],
  ['lp: The printer or class does not exist.', 'no-printer', 'scheduler is running'],
  ['lp: Error - scheduler not responding.', 'scheduler-stopped', ''],
  ['lp: Destination "slips" is not accepting jobs.', 'queue-rejecting', ''],
  ['lp: Too many jobs.', 'refused', ''],
] as const)('a refusal has its cause: %s %s', async (words, cause, lpstatSays) => {
  lpIs(`echo '${words}' >&2; exit 1`);
  programIs('lpstat', `echo '${lpstatSays}'`);
  expect(await printer().print(pdf, order)).toEqual({ kind: 'refused', cause });
});

test('a file that is cut never gets to the printer', async () => {
  expect(await printer().print(pdf.subarray(0, 12), order)).toEqual({
    kind: 'refused',
    cause: 'damaged-file',
  });
  expect(await printer().print(new TextEncoder().encode('rows of signs %%EOF'), order)).toMatchObject({
    cause: 'damaged-file',
  });
});

test.skipIf(process.platform === 'win32')('a machine without printing has no printer', async () => {
  env['PATH'] = folder;
  expect(await printer().print(pdf, order)).toEqual({ kind: 'refused', cause: 'no-printer' });
  expect(await printer().printers()).toEqual({ kind: 'refused', cause: 'no-printer' });
  expect(readdirSync(folder).filter((name) => name !== 'log')).toEqual([]);
});
