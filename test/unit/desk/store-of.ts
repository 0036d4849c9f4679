import { createDecipheriv } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyFileSchema } from '../../../src/desk/key/key-file.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Store } from '../../../src/store/open.ts';
import type { TestDesk } from '../../fixtures/desk.ts';

type ClosableDesk = Pick<TestDesk, 'desk' | 'ports' | 'folders'>;

/** The store behind a test desk, which is closed for it: a data folder has one desk at a time. */
export async function openStoreOf(test: ClosableDesk): Promise<Store> {
  await test.desk.close();
  const key = await keyOf(test);
  return openStore({ file: join(test.folders.data, 'desk.db'), key, mode: 'open', ports: test.ports });
}

const pageBytes = 4096;
const saltBytes = 16;
const ivBytes = 16;
const hmacBytes = 64;

/**
 * Every page of the desk's database as it is under the encryption (SQLCipher 4: AES-256-CBC, each page with
 * its IV and HMAC at the end), free and half-used ones too: what the owner of the key could still dig out.
 * SQLite's own ways to a plain copy leave just those out. The desk is closed for it.
 */
export async function plainPagesOf(test: ClosableDesk): Promise<Buffer> {
  await test.desk.close();
  const key = await keyOf(test);
  const file = readFileSync(join(test.folders.data, 'desk.db'));
  const pages = Array.from({ length: file.length / pageBytes }, (_, index) => {
    const page = file.subarray(index * pageBytes, (index + 1) * pageBytes);
    const end = pageBytes - ivBytes - hmacBytes;
    const decipher = createDecipheriv('aes-256-cbc', key, page.subarray(end, end + ivBytes));
    decipher.setAutoPadding(false);
    return decipher.update(page.subarray(index === 0 ? saltBytes : 0, end));
  });
  return Buffer.concat(pages);
}

async function keyOf(test: ClosableDesk): Promise<Uint8Array> {
  const { system } = keyFileSchema.parse(
    JSON.parse(readFileSync(join(test.folders.data, 'key.json'), 'utf8')),
  );
  return test.ports.keyStore.unseal(Buffer.from(system!, 'base64'));
}
