import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readChosenFile } from '../../../src/desk/chosen-file.ts';
import { limitBytes } from '../../../src/desk/contract/files.ts';

const folder = mkdtempSync(join(tmpdir(), 'istiqbal-chosen-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const refusal = (code: string, params?: Record<string, unknown>) => ({
  error: { code, field: 'filePath', ...(params && { params }) },
});

describe('A file that a person chose', () => {
  test('is read with its name and without its folders', async () => {
    const { name, bytes } = await readChosenFile('policy', file('سياسة.json', '{}'));
    expect(name).toBe('سياسة.json');
    expect(new TextDecoder().decode(bytes)).toBe('{}');
    const pdf = await readChosenFile('pdf', file('guide.PDF', '%PDF-1.7\n'));
    expect(pdf.bytes.length).toBe(9);
  });

  test('is refused when it is not there, empty or a folder', async () => {
    mkdirSync(join(folder, 'folder.json'));
    for (const path of [
      join(folder, 'none.json'),
      file('empty.json', ''),
      join(folder, 'folder.json'),
      'x\0.json',
    ])
      await expect(readChosenFile('policy', path), path).rejects.toMatchObject(refusal('file-unreadable'));
  });

  test('is refused when it is larger than its kind may be, before it is read', async () => {
    const path = file('large.json', '{');
    truncateSync(path, limitBytes('policy') + 1);
    await expect(readChosenFile('policy', path)).rejects.toMatchObject(
      refusal('file-too-large', { limitMb: 2 }),
    );
    truncateSync(path, limitBytes('policy'));
    expect((await readChosenFile('policy', path)).bytes.length).toBe(limitBytes('policy'));
  });

  test('is refused when it is not of its kind, by its name or by its first bytes', async () => {
    for (const [kind, path] of [
      ['policy', file('policy.txt', '{}')],
      ['pdf', file('page.html', '%PDF-')],
      ['pdf', file('page.pdf', '<html>')],
      ['attachment', file('photo.png', '%PDF-1.7')],
    ] as const)
      await expect(readChosenFile(kind, path), path).rejects.toMatchObject({
        error: { code: 'file-wrong-kind' },
      });
    const photo = await readChosenFile(
      'attachment',
      file('photo.jpg', new Uint8Array([0xff, 0xd8, 0xff, 1])),
    );
    expect(photo.bytes.length).toBe(4);
  });
});
