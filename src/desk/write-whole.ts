import { open, rename, rm } from 'node:fs/promises';
import { Refusal } from './refusal.ts';

/** Writes a file with owner-only rights, whole or not at all. Refuses where the folder does not take it. */
export async function writeWhole(file: string, suffix: string, bytes: Uint8Array): Promise<string> {
  try {
    const part = file + suffix;
    const handle = await open(part, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    try {
      await rename(part, file);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
    return file;
  } catch (error) {
    const cause = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new Refusal('export-failed', 'folder', { cause });
  }
}
