import { z } from 'zod';
import type { ReadHandle } from '../store/handle.ts';
import { letterheads } from '../store/letterheads.ts';
import { readSetting } from '../store/settings.ts';
import type { Letterheads } from './letterhead.ts';
import { settingNames } from './office.ts';

const letterheadSettingSchema = z.strictObject({ id: z.string().nullable() });

/** Reads the pictures when the desk opens: a slip is made inside a transaction and cannot wait for another. */
export async function readLetterheads(handle: ReadHandle): Promise<Letterheads> {
  const stored = await letterheads(handle);
  const setting = await readSetting(handle, settingNames.letterhead, letterheadSettingSchema);
  return {
    byId: new Map(
      stored.map(({ id, width, height, channels, samples, blackAndWhite }) => [
        id,
        {
          ...{ width, height, channels },
          samples: new Uint8Array(samples),
          blackAndWhite: new Uint8Array(blackAndWhite),
        },
      ]),
    ),
    chosenId: setting?.id ?? null,
  };
}
