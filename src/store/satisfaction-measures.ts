import type { Insertable, Selectable, Updateable } from 'kysely';
import type { MeasureKind } from '../domain/feedback/measure.ts';
import type { Period } from '../domain/feedback/period.ts';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';
import type { SatisfactionMeasuresTable } from './tables/satisfaction.ts';

export type MeasureRecord = Selectable<SatisfactionMeasuresTable>;

export async function addMeasure(
  handle: WriteHandle,
  measure: Omit<Insertable<SatisfactionMeasuresTable>, 'createdAt' | 'updatedAt'>,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .insertInto('satisfactionMeasures')
    .values({ ...measure, createdAt: handle.at, updatedAt: handle.at })
    .execute();
}

export async function changeMeasure(
  handle: WriteHandle,
  id: string,
  facts: Omit<Updateable<SatisfactionMeasuresTable>, 'id' | 'kind' | 'createdAt' | 'updatedAt'>,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  await handle.tables
    .updateTable('satisfactionMeasures')
    .set({ ...facts, updatedAt: handle.at })
    .where('id', '=', id)
    .execute();
}

export function measureById(handle: ReadHandle, id: string): Promise<MeasureRecord | undefined> {
  return handle.tables.selectFrom('satisfactionMeasures').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The earliest means of a kind that was planned for a day or before it, and neither done nor dropped. */
export function plannedMeasureOf(
  handle: ReadHandle,
  kind: MeasureKind,
  day: string,
): Promise<MeasureRecord | undefined> {
  return handle.tables
    .selectFrom('satisfactionMeasures')
    .selectAll()
    .where('kind', '=', kind)
    .where('plannedFrom', '<=', day)
    .where('doneOn', 'is', null)
    .where('dropReason', 'is', null)
    .orderBy('plannedFrom')
    .limit(1)
    .executeTakeFirst();
}

/** The means planned or done in a period, of some kinds; `overdue` counts what was to be done and was not, ever. */
export async function measuresBetween(
  handle: ReadHandle,
  asked: { period: Period; kinds: readonly MeasureKind[]; today: string; size: number; page: number },
): Promise<{ lines: MeasureRecord[]; total: number; overdue: number }> {
  const { period, kinds, today, size, page } = asked;
  const all = handle.tables.selectFrom('satisfactionMeasures').where('kind', 'in', kinds);
  const within = all.where((is) =>
    is.or([
      is.and([is('plannedFrom', '<=', period.until), is('plannedUntil', '>=', period.from)]),
      is.and([is('doneOn', '>=', period.from), is('doneOn', '<=', period.until)]),
    ]),
  );
  const count = within.select((is) => is.fn.countAll<number>().as('total'));
  const late = all
    .where('doneOn', 'is', null)
    .where('dropReason', 'is', null)
    .where('plannedUntil', '<', today)
    .select((is) => is.fn.countAll<number>().as('overdue'));
  return {
    lines: await within
      .selectAll()
      .orderBy('plannedFrom', 'desc')
      .orderBy('id')
      .limit(size)
      .offset(page * size)
      .execute(),
    ...(await count.executeTakeFirstOrThrow()),
    ...(await late.executeTakeFirstOrThrow()),
  };
}
