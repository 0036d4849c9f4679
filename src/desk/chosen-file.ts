import { open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { fileKinds, limitBytes } from './contract/files.ts';
import type { FileKind } from './contract/files.ts';
import { Refusal } from './refusal.ts';

/** A file that a person chose: its name without the folders, and what is in it. */
export type ChosenFile = { name: string; bytes: Uint8Array };

/** How a file of these begins; a policy is text and has no such mark. */
const firstBytes: Partial<Record<string, readonly number[]>> = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  png: [0x89, 0x50, 0x4e, 0x47],
  jpg: [0xff, 0xd8, 0xff],
  jpeg: [0xff, 0xd8, 0xff],
};

/**
 * Reads a file that a person chose. Refuses one that is not there, is empty, is larger than its kind may be, or is
 * not what its name says.
 */
export async function readChosenFile(kind: FileKind, filePath: string): Promise<ChosenFile> {
  const name = basename(filePath);
  const extension = extname(name).slice(1).toLowerCase();
  const allowed: readonly string[] = fileKinds[kind].extensions;
  if (!allowed.includes(extension))
    throw new Refusal('file-wrong-kind', 'filePath', { kinds: allowed.join(', ') });
  const bytes = await readWithin(filePath, kind);
  if (bytes.length === 0) throw new Refusal('file-unreadable', 'filePath');
  if (firstBytes[extension]?.some((byte, index) => bytes[index] !== byte) === true)
    throw new Refusal('file-wrong-kind', 'filePath', { kinds: allowed.join(', ') });
  return { name, bytes };
}

async function readWithin(filePath: string, kind: FileKind): Promise<Uint8Array> {
  try {
    const handle = await open(filePath, 'r');
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) throw new Refusal('file-unreadable', 'filePath');
      if (stat.size > limitBytes(kind))
        throw new Refusal('file-too-large', 'filePath', { limitMb: fileKinds[kind].limitMb });
      return new Uint8Array(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('file-unreadable', 'filePath');
  }
}
