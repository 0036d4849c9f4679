import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLog, redact } from '../../../electron/log.ts';

test.each([
  ['id 1058529940 seen', 'id # seen'],
  ['ID ١٠٥٨٥٢٩٩٤٠', 'ID …'],
  ['called +966 50 123 4567', 'called +#'],
  ['011-544-0000', '#'],
  ['/home/desk/سندات نورة/a.pdf', '/home/desk/…/a.pdf'],
  ['نورة عبدالله السبيعي', '…'],
  ['أُصدر السند', '…'],
])('takes people out: %s', (text, redacted) => {
  expect(redact(text)).toBe(redacted);
});

test.each([
  'visit 0193f2a7-1234-7000-8000-123456789012 code 404',
  'desk process ended {"code":139}',
  'slip 1448-1',
  'at start (main.js:20553:24)',
])('leaves ids, codes and places in the program: %s', (text) => {
  expect(redact(text)).toBe(text);
});

test('what is written to the file is redacted, errors with their place included', () => {
  const folder = mkdtempSync(join(tmpdir(), 'istiqbal-log-'));
  try {
    const log = openLog(folder);
    log.info('desk opened', { displays: 2 });
    log.error('call failed', new Error('Nobody is called نورة with 1058529940'));
    const written = readFileSync(join(folder, 'kiosk.log'), 'utf8');
    expect(written).toContain('desk opened {"displays":2}');
    expect(written).toContain('call failed Error: Nobody is called … with #');
    expect(written).toContain('log.test.ts');
    expect(written).not.toMatch(/نورة|1058529940/u);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
