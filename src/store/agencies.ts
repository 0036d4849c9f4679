import type { Agency } from '../domain/referral/hsds.ts';
import { directoryTables, fieldsOf, rowsOfAgency } from './directory-rows.ts';
import { requireRecorded } from './handle.ts';
import type { ReadHandle, Recorded, WriteHandle } from './handle.ts';

/** Keeps an agency with its services and locations, each object of HSDS in a table of its own. */
export async function addAgency(
  handle: WriteHandle,
  agency: Agency,
  isSample: boolean,
  recorded: Recorded,
): Promise<void> {
  requireRecorded(handle, recorded);
  const rows = rowsOfAgency(agency, 0, () => isSample);
  for (const table of directoryTables) {
    const values = rows.filter((row) => row.table === table).map(fieldsOf);
    // The columns are those of the table; across tables no one type says so.
    for (const row of values)
      await handle.tables
        .insertInto(table)
        .values(row as never)
        .execute();
  }
}

/** What the desk itself knows of a service's entry. */
export type ServiceEntry = { serviceId: string; isSample: boolean };

/** Whether each service's entry is still a sample that nobody confirmed. */
export async function serviceEntries(handle: ReadHandle): Promise<ServiceEntry[]> {
  const rows = await handle.tables.selectFrom('services').select(['id', 'isSample', 'confirmedAt']).execute();
  return rows.map(({ id, isSample, confirmedAt }) => ({
    serviceId: id,
    isSample: isSample === 1 && confirmedAt === null,
  }));
}

/** The supervisor has called: the entry is true as of `day`. False when there is no such service. */
export async function confirmService(
  handle: WriteHandle,
  serviceId: string,
  day: string,
  recorded: Recorded,
): Promise<boolean> {
  requireRecorded(handle, recorded);
  const done = await handle.tables
    .updateTable('services')
    .set({ assuredDate: day, confirmedAt: handle.at, confirmedBy: handle.actor })
    .where('id', '=', serviceId)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
