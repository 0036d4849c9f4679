import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const module = new URL('../../../scripts/setup/zip.mjs', import.meta.url).href;
const regularFile = 0o100000;
const symbolicLink = 0o120000;
let folder: string;

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'istiqbal-zip-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Entry = { name: string; content: string; mode: number; isStored?: boolean };

/** An archive as the zip program writes it, by hand. */
function zip(entries: readonly Entry[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, mode, isStored = false } of entries) {
    const packed = isStored ? Buffer.from(content) : deflateRawSync(content);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(Buffer.byteLength(name), 26);
    header.writeUInt16LE(4, 28);
    const body = Buffer.concat([header, Buffer.from(name), Buffer.alloc(4), packed]);
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(isStored ? 0 : 8, 10);
    record.writeUInt32LE(packed.length, 20);
    record.writeUInt16LE(Buffer.byteLength(name), 28);
    record.writeUInt32LE((mode << 16) >>> 0, 38);
    record.writeUInt32LE(offset, 42);
    directory.push(record, Buffer.from(name));
    bodies.push(body);
    offset += body.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, list, end]);
}

function unpack(entries: readonly Entry[]) {
  writeFileSync(join(folder, 'a.zip'), zip(entries));
  const source = `
    import { unpackZip } from ${JSON.stringify(module)};
    await unpackZip('a.zip', 'out', (name) => name.startsWith('app/') ? undefined : name);`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', source], {
    cwd: folder,
    encoding: 'utf8',
  });
}

describe('unpacking the runtime', () => {
  it('keeps content and mode, and leaves out what is not chosen', () => {
    const { status } = unpack([
      { name: 'lib/', content: '', mode: 0o040755, isStored: true },
      { name: 'lib/program', content: 'نص '.repeat(50_000), mode: regularFile | 0o755 },
      { name: 'stored.txt', content: 'as it is', mode: regularFile | 0o644, isStored: true },
      { name: 'empty', content: '', mode: regularFile | 0o644, isStored: true },
      { name: 'app/left-out', content: 'x', mode: regularFile | 0o644 },
    ]);
    expect(status).toBe(0);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['empty', 'lib', 'stored.txt']);
    expect(readFileSync(join(folder, 'out/lib/program'), 'utf8')).toBe('نص '.repeat(50_000));
    expect(statSync(join(folder, 'out/lib/program')).mode & 0o777).toBe(0o755);
    expect(readFileSync(join(folder, 'out/stored.txt'), 'utf8')).toBe('as it is');
  });

  it.each([
    [
      'leads outside',
      { name: '../evil', content: 'x', mode: regularFile | 0o644 },
      'leads outside the folder',
    ],
    ['is a link', { name: 'link', content: '/etc/passwd', mode: symbolicLink | 0o777 }, 'not a plain file'],
  ])('refuses an entry that %s', (_, entry, words) => {
    const { status, stderr } = unpack([entry]);
    expect(status).toBe(1);
    expect(stderr).toContain(words);
    expect(readdirSync(folder)).not.toContain('evil');
  });
});
