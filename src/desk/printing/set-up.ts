import { z } from 'zod';
import { papers } from '../../domain/papers.ts';
import { slipKinds } from '../../domain/slip-kinds.ts';
import type { SlipKind } from '../../domain/slip-kinds.ts';
import type { ReadHandle } from '../../store/handle.ts';
import { readSetting } from '../../store/settings.ts';

/** How slips of a kind are printed. */
const kindSetUpSchema = z.strictObject({
  /** The system's name of a printer; null: its default. */
  printer: z.string().nullable(),
  paper: z.enum(papers),
  copies: z.int(),
  /** Printed by itself when it is issued. */
  isAutomatic: z.boolean(),
});
export type KindSetUp = z.infer<typeof kindSetUpSchema>;

/** As the desk keeps it: kinds that nobody set up follow the rule below. */
const setUpSchema = z.partialRecord(z.enum(slipKinds), kindSetUpSchema);

/** The name under which the set-up is kept. */
export const setUpName = 'printing';

const untouched: KindSetUp = { printer: null, paper: 'A5', copies: 1, isAutomatic: false };

/** How slips of this kind are printed on this desk. */
export async function kindSetUp(handle: ReadHandle, kind: SlipKind): Promise<KindSetUp> {
  return (await readSetting(handle, setUpName, setUpSchema))?.[kind] ?? untouched;
}

/** The set-up of every kind. */
export async function allSetUps(handle: ReadHandle): Promise<(KindSetUp & { kind: SlipKind })[]> {
  const kept = (await readSetting(handle, setUpName, setUpSchema)) ?? {};
  return slipKinds.map((kind) => ({ kind, ...(kept[kind] ?? untouched) }));
}
