import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { secretWrapSchema } from './key-wrap.ts';

/** The database key in its wrappings: by the system's key store, by the recovery key, by a passphrase. */
export const keyFileSchema = z.strictObject({
  format: z.literal(1),
  system: z.base64().nullable(),
  wraps: z.array(secretWrapSchema).min(1),
});
export type KeyFile = z.infer<typeof keyFileSchema>;

const keyName = 'key.json';

/** The key file's contents; null when there is none. Throws for a file that cannot be read or understood. */
export async function readKeyFile(folder: string): Promise<KeyFile | null> {
  try {
    return keyFileSchema.parse(JSON.parse(await readFile(join(folder, keyName), 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Writes the key file whole or not at all, with owner-only rights. */
export async function writeKeyFile(folder: string, keyFile: KeyFile, name = keyName): Promise<void> {
  const fresh = join(folder, `${name}.new`);
  await rm(fresh, { force: true });
  const file = await open(fresh, 'wx', 0o600);
  try {
    await file.writeFile(JSON.stringify(keyFile));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(fresh, join(folder, name));
  await syncFolder(folder);
}

/** Puts the folder's own entries on disk, so that a renamed file is still there after a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder as a file and keeps its entries in a journal of its own.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
