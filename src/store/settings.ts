import type { z } from 'zod';
import { canonicalJson } from './canonical.ts';
import type { Canonical } from './canonical.ts';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';

/** A group of settings, checked each time it is read. Undefined before it was first saved. */
export async function readSetting<S extends z.ZodType>(
  handle: ReadHandle,
  name: string,
  schema: S,
): Promise<z.output<S> | undefined> {
  const row = await handle.tables
    .selectFrom('settings')
    .select('valueJson')
    .where('name', '=', name)
    .executeTakeFirst();
  return row && schema.parse(JSON.parse(row.valueJson));
}

export async function saveSetting(
  handle: WriteHandle,
  name: string,
  value: Canonical,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  const valueJson = canonicalJson(value);
  await handle.tables
    .insertInto('settings')
    .values({ name, valueJson, changedAt: handle.at })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ valueJson, changedAt: handle.at }))
    .execute();
}
