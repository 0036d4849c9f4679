import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyFileSchema } from '../../../src/desk/key/key-file.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Store } from '../../../src/store/open.ts';
import type { TestDesk } from '../../fixtures/desk.ts';

/** The store behind a test desk, which is closed for it: a data folder has one desk at a time. */
export async function openStoreOf(test: TestDesk): Promise<Store> {
  await test.desk.close();
  const { system } = keyFileSchema.parse(
    JSON.parse(readFileSync(join(test.folders.data, 'key.json'), 'utf8')),
  );
  const key = await test.ports.keyStore.unseal(Buffer.from(system!, 'base64'));
  return openStore({ file: join(test.folders.data, 'desk.db'), key, mode: 'open', ports: test.ports });
}
