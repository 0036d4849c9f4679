/** A reader for the one archive that set-up unpacks: a bare Debian machine has no unzip. */
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const storedMethod = 0;
const deflatedMethod = 8;
const unixFileType = 0o170000;
const unixRegularFile = 0o100000;

/**
 * Unpacks the regular files for which `chooseName(name)` gives a relative path; others are left in the archive.
 * Throws on symbolic links, unknown compression, a name that leads outside the folder, and archives beyond 4 GB.
 *
 * @param {string} zipPath
 * @param {string} folder
 * @param {(name: string) => string | undefined} chooseName
 */
export async function unpackZip(zipPath, folder, chooseName) {
  const root = resolve(folder);
  for (const entry of await readDirectory(zipPath)) {
    if (entry.name.endsWith('/')) continue;
    const chosen = chooseName(entry.name);
    if (!chosen) continue;
    const target = resolve(root, chosen);
    if (!target.startsWith(root + sep)) throw new Error(`zip: ${entry.name} leads outside the folder`);
    if ((entry.mode & unixFileType) !== unixRegularFile)
      throw new Error(`zip: ${entry.name} is not a plain file`);
    mkdirSync(dirname(target), { recursive: true });
    await unpackEntry(zipPath, entry, target);
  }
}

async function readDirectory(zipPath) {
  const file = await open(zipPath);
  try {
    const { size } = await file.stat();
    // The end record is 22 bytes and a comment of up to 65,535.
    const tail = Buffer.alloc(Math.min(size, 22 + 0xffff));
    await file.read(tail, 0, tail.length, size - tail.length);
    let at = tail.length - 22;
    while (at >= 0 && tail.readUInt32LE(at) !== endOfDirectory) at -= 1;
    if (at < 0) throw new Error('zip: no end record');
    const count = tail.readUInt16LE(at + 10);
    const directory = Buffer.alloc(tail.readUInt32LE(at + 12));
    const offset = tail.readUInt32LE(at + 16);
    if (count === 0xffff || offset === 0xffffffff) throw new Error('zip: 64-bit archives are not read');
    await file.read(directory, 0, directory.length, offset);
    return parseDirectory(directory, count);
  } finally {
    await file.close();
  }
}

function parseDirectory(directory, count) {
  const entries = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (directory.readUInt32LE(at) !== directoryEntry) throw new Error('zip: damaged directory');
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      method: directory.readUInt16LE(at + 10),
      packedBytes: directory.readUInt32LE(at + 20),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      headerOffset: directory.readUInt32LE(at + 42),
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function unpackEntry(zipPath, { name, method, packedBytes, mode, headerOffset }, target) {
  if (method !== storedMethod && method !== deflatedMethod)
    throw new Error(`zip: ${name} has method ${method}`);
  const output = createWriteStream(target, { mode: mode & 0o777 });
  if (packedBytes === 0) {
    output.end();
    return;
  }
  const header = Buffer.alloc(30);
  const file = await open(zipPath);
  await file.read(header, 0, 30, headerOffset).finally(() => file.close());
  const start = headerOffset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = createReadStream(zipPath, { start, end: start + packedBytes - 1 });
  await (method === storedMethod ? pipeline(packed, output) : pipeline(packed, createInflateRaw(), output));
}
